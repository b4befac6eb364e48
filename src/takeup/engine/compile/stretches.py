"""How long an answer holds: from which day, and to before which day, a rule would find the same.

Whatever looks at the day says so. The day itself is only that day; a comparison holds as long as one stays on the same
side of it, a completed age to the next birthday, a year to its end. Facts and who lives here are looked after by the
view, the numbers and texts of the law by `Program.law_stretches`. To say too little is slow, to say too much is wrong:
only what is written in one of the forms below is told apart from a plain `person.day`.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from takeup.engine import time
from takeup.engine.compile.source import source_of
from takeup.engine.compile.values import DATE, HOUSEHOLD, NUM, PERSON, Value
from takeup.engine.rules import Rule

if TYPE_CHECKING:
    from takeup.engine.compile.lower import Lower

BIRTH = "birth_date"
_ORDERS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_MOVED = ((time.months_after, "months_after"), (time.add_months, "add_months"))
_AFTER = (ast.Gt, ast.LtE)  # what `x > bound` and `x <= bound` find changes behind the bound
_MIRRORED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.Gt,
    ast.LtE: ast.GtE,
    ast.Gt: ast.Lt,
    ast.GtE: ast.LtE,
    ast.Eq: ast.Eq,
    ast.NotEq: ast.NotEq,
}


# -- a day and its parts -------------------------------------------------------------------------------


def day_of(lower: Lower, subject: Value, how: str) -> str:
    """The day on which someone is seen; the answer holds `on_day`, `in_month` or `in_year`."""
    day = lower.compiler.day_of(lower.w, lower.view_of(subject))
    lower.w.do(f"call void @holds_{how}(ptr %c, i64 {day})")
    return day


def part_of_day(lower: Lower, node: ast.Attribute) -> Value | None:
    """`person.day.year` and `person.day.month`: the same all year, all month. None for anything else."""
    if node.attr not in ("year", "month") or not _is_day(lower, node.value):
        return None
    day = _day(lower, node.value)
    lower.w.do(f"call void @holds_in_{node.attr}(ptr %c, i64 {day})")
    return Value(NUM, (_part(lower, node.attr, day),))


def month_of(lower: Lower, node: ast.expr) -> str | None:
    """The operand of `person.day`, of which only the month is used; None for anything else."""
    if not _is_day(lower, node):
        return None
    day = _day(lower, node)
    lower.w.do(f"call void @holds_in_month(ptr %c, i64 {day})")
    return day


def full_years(lower: Lower, since: ast.expr, until: ast.expr, node: ast.Call) -> str:
    """The operand of the completed years between two days; to `person.day` the same to the next anniversary."""
    begin = lower.to_kind(lower.expr(since), DATE, node).operand
    if not _is_day(lower, until):
        day = lower.to_kind(lower.expr(until), DATE, node).operand
        return lower.w.op(f"call i64 @full_years(i64 {begin}, i64 {day})")
    day = _day(lower, until)
    years = lower.w.op(f"call i64 @full_years(i64 {begin}, i64 {day})")
    lower.w.do(f"call void @holds_for_age(ptr %c, i64 {begin}, i64 {years})")
    return years


def _is_day(lower: Lower, node: ast.expr) -> bool:
    """`person.day`, written as such."""
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "day"
        and isinstance(node.value, ast.Name)
        and _is_person(lower, node.value, HOUSEHOLD)
    )


def _is_person(lower: Lower, node: ast.Name, *also: str) -> bool:
    named = lower.scope.get(node.id)
    return named is not None and named.kind in (PERSON, *also)


def _day(lower: Lower, node: ast.expr) -> str:
    """The operand of `person.day`, without a word on how long it holds."""
    assert isinstance(node, ast.Attribute)
    return lower.compiler.day_of(lower.w, lower.view_of(lower.expr(node.value)))


def _part(lower: Lower, name: str, day: str) -> str:
    number = lower.w.op(f"call i64 @{name}_of(i64 {day})")
    return lower.w.op(f"sitofp i64 {number} to double")


# -- comparisons ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Side:
    """The side of a comparison that is about the day: its kind, what works it out, and what says how long it holds."""

    kind: str
    worked_out: Callable[[], tuple[str, ...]]  # operands; the last one is what is compared
    holds: Callable[[tuple[str, ...], str], None]  # given those operands, and that of the other side


def compared(lower: Lower, node: ast.Compare) -> Value | None:
    """A comparison with a day, a month, an age or a day so many months away; None for any other.

    `person.day < other`, `person.day.month >= 9`, `age(person) < 25`, `since <= months_after(person.day, -6)`, and the
    same from right to left.
    """
    if len(node.ops) == 2 and _age_of(lower, node.comparators[0]) is not None:  # 15 <= age(person) < 67
        both = zip([node.left, node.comparators[0]], node.ops, node.comparators, strict=True)
        parts: list[ast.expr] = [ast.copy_location(ast.Compare(a, [op], [b]), node) for a, op, b in both]
        return lower.expr(ast.copy_location(ast.BoolOp(ast.And(), parts), node))
    if len(node.ops) != 1 or type(node.ops[0]) not in _MIRRORED:
        return None
    op, left, right = node.ops[0], node.left, node.comparators[0]
    other_way = _MIRRORED[type(op)]()
    side = _side(lower, op, left, right)
    if side is not None:
        operands = side.worked_out()
        limit = lower.to_kind(lower.expr(right), side.kind, node)
    else:
        op, side = other_way, _side(lower, other_way, right, left)
        if side is None:
            return None
        limit = lower.to_kind(lower.expr(left), side.kind, node)
        operands = side.worked_out()
    side.holds(operands, limit.operand)
    return lower.compare(op, Value(side.kind, operands[-1:]), limit, node)


def _side(lower: Lower, op: ast.cmpop, node: ast.expr, other: ast.expr) -> _Side | None:
    w = lower.w
    of_age = _age_of(lower, node)
    if of_age is not None:
        return _Side(
            NUM,
            lambda: _age(lower, of_age, node),
            lambda given, limit: _beside_age(lower, op, given, limit),
        )
    if isinstance(node, ast.Attribute) and node.attr == "month":
        if not _is_day(lower, node.value) or not (isinstance(other, ast.Constant) and isinstance(other.value, int)):
            return None
        months = (other.value, other.value + 1)
        return _Side(
            NUM, lambda: _month(lower, node.value), lambda given, limit: _beside_months_of_year(lower, given[0], months)
        )
    if not isinstance(op, _ORDERS):
        return None
    if _is_day(lower, node):
        behind = int(isinstance(op, _AFTER))
        return _Side(DATE, lambda: (_day(lower, node),), lambda given, limit: _beside(lower, given[0], limit, behind))
    if _is_months_away(lower, node):
        return _Side(
            DATE,
            lambda: _months_away(lower, node),
            lambda given, limit: w.do(
                f"call void @holds_beside_months(ptr %c, i64 {given[0]}, i64 {given[1]}, i64 {limit})"
            ),
        )
    return None


def _beside(lower: Lower, day: str, limit: str, behind: int) -> None:
    bound = lower.w.op(f"add i64 {limit}, {behind}")
    lower.w.do(f"call void @holds_beside(ptr %c, i64 {day}, i64 {bound})")


def _month(lower: Lower, node: ast.expr) -> tuple[str, ...]:
    day = _day(lower, node)
    return day, _part(lower, "month", day)


def _beside_months_of_year(lower: Lower, day: str, months: tuple[int, ...]) -> None:
    w = lower.w
    w.do(f"call void @holds_in_year(ptr %c, i64 {day})")
    year = w.op(f"sub i64 {day}, {w.op(f'srem i64 {day}, 10000')}")
    for month in months:
        _beside(lower, day, w.op(f"add i64 {year}, {100 * month}"), 0)


# -- ages ----------------------------------------------------------------------------------------------


def _age(lower: Lower, of: ast.expr, node: ast.expr) -> tuple[str, ...]:
    person = lower.expr(of)
    birth = lower.to_kind(lower.compiler.fact_of(lower, person, BIRTH), DATE, node).operand
    day = lower.compiler.day_of(lower.w, lower.view_of(person))
    years = lower.w.op(f"call i64 @full_years(i64 {birth}, i64 {day})")
    return day, birth, lower.w.op(f"sitofp i64 {years} to double")


def _beside_age(lower: Lower, op: ast.cmpop, given: tuple[str, ...], limit: str) -> None:
    if not isinstance(op, _AFTER):
        lower.w.do(f"call void @holds_until_age(ptr %c, i64 {given[0]}, i64 {given[1]}, double {limit})")
    if isinstance(op, (*_AFTER, ast.Eq, ast.NotEq)):
        lower.w.do(f"call void @holds_until_older(ptr %c, i64 {given[0]}, i64 {given[1]}, double {limit})")


def _age_of(lower: Lower, node: ast.expr) -> ast.expr | None:
    """Whose age `full_years(person.birth_date, person.day)` is, or `age(person)`, a rule that says just that."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords):
        return None
    called = None if node.func.id in lower.scope else lower.named(node.func.id)
    if called is time.full_years:
        of = _same_person(node)
    elif isinstance(called, Rule) and len(node.args) == 1 and _says_age(called):
        of = node.args[0]
    else:
        return None
    return of if isinstance(of, ast.Name) and _is_person(lower, of) else None


@cache
def _says_age(rule: Rule[Any, Any, Any]) -> bool:
    if (
        rule.kind == "door"
        or len(rule.versions) != 1
        or (rule.versions[0].since, rule.versions[0].until) != (None, None)
    ):
        return False
    function = rule.versions[0].function
    source = source_of(function)
    said = [s for s in source.statements if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant))]
    if len(said) != 1 or not isinstance(said[0], ast.Return) or not isinstance(said[0].value, ast.Call):
        return False
    call = said[0].value
    of = _same_person(call)
    is_age = isinstance(call.func, ast.Name) and function.__globals__.get(call.func.id) is time.full_years
    return is_age and isinstance(of, ast.Name) and [of.id] == list(source.parameters)


def _same_person(node: ast.Call) -> ast.expr | None:
    """The person in `full_years(person.birth_date, person.day)`."""
    if len(node.args) == 2 and not node.keywords:
        since, until = node.args
        if isinstance(since, ast.Attribute) and isinstance(until, ast.Attribute):
            names = [each.value.id for each in (since, until) if isinstance(each.value, ast.Name)]
            if (since.attr, until.attr) == (BIRTH, "day") and len(names) == 2 and names[0] == names[1]:
                return since.value
    return None


# -- a day so many months away -------------------------------------------------------------------------


def _is_months_away(lower: Lower, node: ast.expr) -> bool:
    """`months_after(person.day, n)`, `add_months(person.day, n)`, `date(person.year - n, person.day.month, 1)`."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords):
        return False
    called = None if node.func.id in lower.scope else lower.named(node.func.id)
    if called is date and len(node.args) == 3:
        return _is_years_away(lower, *node.args)
    return _mover(called) is not None and len(node.args) == 2 and _is_day(lower, node.args[0])


def _mover(called: Any) -> str | None:
    """The name in the program of a function of the engine that moves a day by months."""
    return next((name for function, name in _MOVED if function is called), None)


def _is_years_away(lower: Lower, year: ast.expr, month: ast.expr, first: ast.expr) -> bool:
    if not (isinstance(year, ast.BinOp) and isinstance(year.op, ast.Sub) and isinstance(year.left, ast.Attribute)):
        return False
    if not (isinstance(month, ast.Attribute) and month.attr == "month" and isinstance(month.value, ast.Attribute)):
        return False
    of = [each.id for each in (year.left.value, month.value.value) if isinstance(each, ast.Name)]
    same = year.left.attr == "year" and len(of) == 2 and of[0] == of[1]
    return same and _is_day(lower, month.value) and isinstance(first, ast.Constant) and first.value == 1


def _months_away(lower: Lower, node: ast.expr) -> tuple[str, ...]:
    """The day itself, and the day so many months away."""
    assert isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    w, mover = lower.w, _mover(lower.named(node.func.id))
    if mover is not None:
        day = _day(lower, node.args[0])
        months = lower.whole(lower.expr(node.args[1]), node)
        return day, w.op(f"call i64 @{mover}(i64 {day}, i64 {months})")
    year, month = node.args[:2]
    assert isinstance(year, ast.BinOp) and isinstance(month, ast.Attribute)
    day = _day(lower, month.value)
    years = lower.whole(lower.expr(year.right), year)
    begin = w.op(f"call i64 @add_months(i64 {day}, i64 0)")
    return day, w.op(f"sub i64 {begin}, {w.op(f'mul i64 {years}, 10000')}")


__all__ = ["BIRTH", "compared", "day_of", "full_years", "month_of", "part_of_day"]
