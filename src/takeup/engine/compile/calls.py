"""Functions that rules may call besides each other: those of the engine, and a few of Python."""

from __future__ import annotations

import ast
import math
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from takeup.engine import logic, money, time, undecided
from takeup.engine.compile import stretches
from takeup.engine.compile.ir import double
from takeup.engine.compile.values import BOOL, CONST, DATE, NUM, ROWS, STR, TABLE, Value, const

if TYPE_CHECKING:
    from takeup.engine.compile.compiler import Compiler
    from takeup.engine.compile.lower import Lower

Handler = Callable[["Compiler", "Lower", ast.Call], Value]
TUPLE, DELTA = "tuple", "delta"


# -- several answers ---------------------------------------------------------------------------------


def _over(lower: Lower, node: ast.Call, body: Callable[[ast.expr], None]) -> None:
    """Goes through `f(x for x in ... if ...)`, or through a tuple of answers."""
    (items,) = node.args
    if isinstance(items, ast.GeneratorExp):
        _clauses(lower, items, 0, body)
    elif isinstance(items, (ast.Tuple, ast.List)):
        for item in items.elts:
            body(item)
    else:
        raise lower.error(node, "a generator expression or a tuple")


def _clauses(lower: Lower, items: ast.GeneratorExp, depth: int, body: Callable[[ast.expr], None]) -> None:
    if depth == len(items.generators):
        body(items.elt)
        return
    clause = items.generators[depth]

    def inner() -> None:
        if not clause.ifs:
            _clauses(lower, items, depth + 1, body)
            return
        done = lower.w.label("skipped")
        for condition in clause.ifs:
            value = lower.truth(condition)
            kept = lower.w.label("kept")
            lower.w.branch(lower.to_kind(value, BOOL, condition).operand, kept, done)
            lower.w.start(kept)
        _clauses(lower, items, depth + 1, body)
        lower.w.go(done)
        lower.w.start(done)

    lower.each(clause.iter, clause.target, inner, items)


def _first(decisive: bool) -> Handler:
    """any_of, all_of: no further than the first decisive answer."""

    def handler(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
        w = lower.w
        result = w.variable("i1", "found")
        out = w.label("decided")
        w.do(f"store i1 {'true' if decisive else 'false'}, ptr {result}")

        def body(item: ast.expr) -> None:
            answer = lower.to_kind(lower.truth(item), BOOL, item).operand
            further = w.label("further")
            yes, no = (out, further) if decisive else (further, out)
            w.branch(answer, yes, no)
            w.start(further)

        _over(lower, node, body)
        w.do(f"store i1 {'false' if decisive else 'true'}, ptr {result}")
        w.go(out)
        w.start(out)
        return Value(BOOL, (w.op(f"load i1, ptr {result}"),))

    return handler


def _sum(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    """total, how_many: in the given order, from 0 on."""
    w = lower.w
    result = w.variable("double", "sum")
    w.do(f"store double 0.0, ptr {result}")

    def body(item: ast.expr) -> None:
        value = lower.to_kind(lower.expr(item), NUM, item).operand
        so_far = w.op(f"load double, ptr {result}")
        w.do(f"store double {w.op(f'fadd double {so_far}, {value}')}, ptr {result}")

    _over(lower, node, body)
    return Value(NUM, (w.op(f"load double, ptr {result}"),))


def _count(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    w = lower.w
    result = w.variable("double", "count")
    w.do(f"store double 0.0, ptr {result}")

    def body(item: ast.expr) -> None:
        answer = lower.to_kind(lower.truth(item), BOOL, item).operand
        one = w.op(f"uitofp i1 {answer} to double")
        so_far = w.op(f"load double, ptr {result}")
        w.do(f"store double {w.op(f'fadd double {so_far}, {one}')}, ptr {result}")

    _over(lower, node, body)
    return Value(NUM, (w.op(f"load double, ptr {result}"),))


# -- money -------------------------------------------------------------------------------------------


def _arguments(lower: Lower, node: ast.Call) -> list[Value]:
    if node.keywords:
        raise lower.error(node, "arguments by place, not by name")
    return [lower.expr(argument) for argument in node.args]


def _numbers(lower: Lower, node: ast.Call) -> list[str]:
    return [lower.to_kind(value, NUM, node).operand for value in _arguments(lower, node)]


def _half_up(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    arguments = _arguments(lower, node)
    if len(arguments) > 1 and arguments[1].kind != CONST:
        raise lower.error(node, "a constant number of decimals")
    decimals = 2 if len(arguments) == 1 else arguments[1].const
    if all(a.kind == CONST for a in arguments):
        return const(money.half_up(arguments[0].const, decimals))
    return Value(NUM, (_rounded(lower, lower.to_kind(arguments[0], NUM, node).operand, decimals),))


def _rounded(lower: Lower, value: str, decimals: int) -> str:
    scale = double(10.0**decimals)
    return lower.w.op(f"call double @half_up(double {value}, double {scale})")


def _limit(comparison: str) -> Handler:
    def handler(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
        numbers = _numbers(lower, node)
        value, limit = numbers if len(numbers) == 2 else (numbers[0], double(0.0))
        keeps = lower.w.op(f"fcmp {comparison} double {value}, {limit}")
        return Value(NUM, (lower.w.op(f"select i1 {keeps}, double {value}, double {limit}"),))

    return handler


# -- what the sources leave open ---------------------------------------------------------------------


def _between(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    low, high = (lower.to_kind(lower.expr(a), NUM, node).operand for a in node.args[1:3])
    question = lower.expr(node.args[3])
    apart = lower.w.op(f"fcmp une double {low}, {high}")
    lower.w.open_if(apart, compiler.reason(f"open:{question.const}"))
    return Value(NUM, (low,))


def _unknowable(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    lower.w.open(compiler.reason(f"open:{lower.expr(node.args[1]).const}"))
    return Value(BOOL, ("false",))


# -- days --------------------------------------------------------------------------------------------


def _day(lower: Lower, value: Value, node: ast.AST) -> str:
    return lower.to_kind(value, DATE, node).operand


def _full_years(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    if node.keywords or len(node.args) != 2:
        raise lower.error(node, "two days, by place")
    years = stretches.full_years(lower, node.args[0], node.args[1], node)
    return Value(NUM, (lower.w.op(f"sitofp i64 {years} to double"),))


def _months_after(name: str) -> Handler:
    def handler(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
        day, months = _arguments(lower, node)
        return _moved(lower, name, _day(lower, day, node), months, node)

    return handler


def _moved(lower: Lower, name: str, day: str, months: Value, node: ast.Call) -> Value:
    return Value(DATE, (lower.w.op(f"call i64 @{name}(i64 {day}, i64 {lower.whole(months, node)})"),))


def _add_months(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    """The first of a month: the same all month."""
    day = None if node.keywords or len(node.args) != 2 else stretches.month_of(lower, node.args[0])
    if day is None:
        return _months_after("add_months")(compiler, lower, node)
    return _moved(lower, "add_months", day, lower.expr(node.args[1]), node)


def _first_of_month(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    day = None if node.keywords or len(node.args) != 1 else stretches.month_of(lower, node.args[0])
    if day is None:
        (given,) = _arguments(lower, node)
        day = _day(lower, given, node)
    return _moved(lower, "add_months", day, const(0), node)


def _number_of_day(name: str) -> Handler:
    """month_index, days_in_month: a whole number about a day."""

    def handler(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
        (day,) = _arguments(lower, node)
        number = lower.w.op(f"call i64 @{name}(i64 {_day(lower, day, node)})")
        return Value(NUM, (lower.w.op(f"sitofp i64 {number} to double"),))

    return handler


def _month_start(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    (month,) = _arguments(lower, node)
    return Value(DATE, (lower.w.op(f"call i64 @month_start(i64 {lower.whole(month, node)})"),))


def _date(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    arguments = _arguments(lower, node)
    if all(a.kind == CONST for a in arguments):
        return const(date(*(a.const for a in arguments)))
    year, month, day = (lower.whole(a, node) for a in arguments)
    return Value(DATE, (lower.w.op(f"call i64 @day_from(i64 {year}, i64 {month}, i64 {day})"),))


def _from_ordinal(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    (number,) = _numbers(lower, node)
    return Value(DATE, (lower.w.op(f"call i64 @from_ordinal(double {number})"),))


def _timedelta(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    if node.args or [k.arg for k in node.keywords] != ["days"]:
        raise lower.error(node, "timedelta(days=...)")
    return Value(DELTA, (lower.to_kind(lower.expr(node.keywords[0].value), NUM, node).operand,))


# -- Python's own ------------------------------------------------------------------------------------


def _float(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    (value,) = _arguments(lower, node)
    return const(float(value.const)) if value.kind == CONST else lower.to_kind(value, NUM, node)


def _int(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    (value,) = _arguments(lower, node)
    if value.kind == CONST:
        return const(int(value.const))
    number = lower.to_kind(value, NUM, node).operand
    return Value(NUM, (lower.w.op(f"call double @llvm.trunc.f64(double {number})"),))


def _bool(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    return lower.truth(node.args[0])


def _str(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    (value,) = _arguments(lower, node)
    if value.kind == CONST:
        return const(str(value.const))
    if value.kind == STR:
        return value
    raise lower.error(node, "a word, or a constant")


def _len(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    (value,) = _arguments(lower, node)
    if value.kind in (CONST, TUPLE):
        return const(len(value.const))
    if value.kind == ROWS:
        return Value(NUM, (lower.w.op(f"load double, ptr {value.operand}"),))
    raise lower.error(node, "the length of a tuple or of the rows of a parameter")


def _isinstance(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    """Answered now: what is compiled is never a range of the explorer."""
    value, kinds = _arguments(lower, node)
    if value.kind == CONST:
        return const(isinstance(value.const, kinds.const))
    classes = kinds.const if isinstance(kinds.const, tuple) else (kinds.const,)
    of_kind: dict[str, tuple[type, ...]] = {
        NUM: (int, float),
        BOOL: (bool, int),
        STR: (str,),
        DATE: (date,),
        TABLE: (dict,),
    }
    return const(any(cls in of_kind.get(value.kind, ()) for cls in classes))


def _getattr(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    """`getattr(day, "monotone", None)`: only the explorer's ranges have such attributes."""
    value, _, default = _arguments(lower, node)
    if value.kind in (DATE, NUM, BOOL, STR):
        return default
    raise lower.error(node, "a fact by its own name")


def _hasattr(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    value, _ = _arguments(lower, node)
    if value.kind in (DATE, NUM, BOOL, STR):
        return const(False)
    raise lower.error(node, "a fact by its own name")


def _years_before(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    day, years = _arguments(lower, node)
    return Value(
        DATE, (lower.w.op(f"call i64 @years_before(i64 {_day(lower, day, node)}, i64 {lower.whole(years, node)})"),)
    )


def _abs(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    (number,) = _numbers(lower, node)
    return Value(NUM, (lower.w.op(f"call double @llvm.fabs.f64(double {number})"),))


def _floor(compiler: Compiler, lower: Lower, node: ast.Call) -> Value:
    (number,) = _numbers(lower, node)
    return Value(NUM, (lower.w.op(f"call double @llvm.floor.f64(double {number})"),))


KNOWN: dict[Any, Handler] = {
    any: _first(True),
    all: _first(False),
    logic.any_of: _first(True),
    logic.all_of: _first(False),
    logic.how_many: _count,
    money.total: _sum,
    money.cents: _half_up,
    money.half_up: _half_up,
    money.not_below: _limit("oge"),
    money.not_above: _limit("ole"),
    undecided.between: _between,
    undecided.unknowable: _unknowable,
    time.full_years: _full_years,
    time.months_after: _months_after("months_after"),
    time.add_months: _add_months,
    time.first_of_month: _first_of_month,
    time.month_index: _number_of_day("month_index"),
    time.month_start: _month_start,
    time.days_in_month: _number_of_day("days_in_month"),
    time.years_before: _years_before,
    date: _date,
    date.fromordinal: _from_ordinal,
    timedelta: _timedelta,
    float: _float,
    int: _int,
    bool: _bool,
    str: _str,
    len: _len,
    abs: _abs,
    math.floor: _floor,
    isinstance: _isinstance,
    getattr: _getattr,
    hasattr: _hasattr,
}
