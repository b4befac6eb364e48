"""From the syntax tree of a function of the law to machine code: statements, expressions, loops.

What is known while compiling (a parameter's name, an article's constant, which rule is meant) is worked out here;
the rest becomes instructions. Evaluation order and short circuits are those of Python. A fact that is not known does
not stop the run, as an exception would: the first reason is noted, and the result is then not used.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from takeup.engine.compile import stretches
from takeup.engine.compile.errors import CompileError, construct_of
from takeup.engine.compile.ir import Writer, double
from takeup.engine.compile.names import names_of
from takeup.engine.compile.source import Source
from takeup.engine.compile.values import (
    BOOL,
    CONST,
    DATE,
    HOUSEHOLD,
    ID,
    KEY,
    LLVM,
    NUM,
    PEOPLE,
    PERSON,
    PLACE,
    ROWS,
    STR,
    Value,
    const,
    llvm_types,
    packed,
)

if TYPE_CHECKING:
    from takeup.engine.compile.compiler import Compiler, Instance

TUPLE, YEARS, DELTA = "tuple", "years", "delta"
STORABLE = (NUM, BOOL, DATE, STR, ID, PERSON, HOUSEHOLD)  # kinds that a variable can hold
GIVEN = (NUM, BOOL, DATE, STR, ID, HOUSEHOLD)  # kinds that a function can give
MOST_UNROLLED = 64
_PYTHON_STOPS = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, AssertionError)

_COMPARE_NUM = {ast.Lt: "olt", ast.LtE: "ole", ast.Gt: "ogt", ast.GtE: "oge", ast.Eq: "oeq", ast.NotEq: "une"}
_COMPARE_INT = {ast.Lt: "slt", ast.LtE: "sle", ast.Gt: "sgt", ast.GtE: "sge", ast.Eq: "eq", ast.NotEq: "ne"}
_ARITHMETIC = {ast.Add: "fadd", ast.Sub: "fsub", ast.Mult: "fmul", ast.Div: "fdiv"}


@dataclass
class Variable:
    """A local variable that changes: its kind and where its operands are kept."""

    kind: str
    slots: tuple[str, ...]


@dataclass
class Loop:
    """Where `break` and `continue` go."""

    again: str
    out: str


class Lower:
    """Writes one function: `run` gives the kind that it returns."""

    def __init__(self, compiler: Compiler, source: Source, function: Callable[..., Any], instance: Instance) -> None:
        self.compiler = compiler
        self.source = source
        self.instance = instance
        self.globals = function.__globals__
        self.closure = _closure(function)
        self.w = Writer()
        self.names = names_of(source)
        self.scope: dict[str, Value | Variable] = {}
        self.loops: list[Loop] = []
        self.returns: str | None = instance.returns

    # -- the function ------------------------------------------------------------------------------

    def run(self, arguments: dict[str, Value]) -> str:
        for name, value in arguments.items():
            self.scope[name] = (
                self.changing(name, value, self.source.statements[0]) if self.names.stores(name) else value
            )
        self.body(self.source.statements)
        if self.returns is None:
            raise self.error(self.source.statements[-1], "a function that always gives a value")
        return self.returns

    def error(self, node: ast.AST, allowed: str) -> CompileError:
        line = getattr(node, "lineno", self.source.line)
        return CompileError(self.source.file, line, construct_of(node), allowed)

    # -- statements --------------------------------------------------------------------------------

    def body(self, statements: Iterable[ast.stmt]) -> None:
        """Statements in order; what stands behind a return that is always reached is left out."""
        for statement in statements:
            if self.w.closed:
                return
            self.statement(statement)

    def statement(self, node: ast.stmt) -> None:
        method = getattr(self, f"on_{type(node).__name__}", None)
        if method is None:
            raise self.error(node, "if, for, return, break, continue, an assignment")
        try:
            method(node)
        except _PYTHON_STOPS as error:
            raise self.error(node, f"what Python itself can work out ({error})") from error

    def on_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):
            raise self.error(node, "a docstring; a call whose result is used")

    def on_Pass(self, node: ast.Pass) -> None: ...

    def on_Return(self, node: ast.Return) -> None:
        if node.value is None:
            raise self.error(node, "return with a value")
        value = self.expr(node.value)
        if self.returns is None:
            self.returns = STR if value.kind == KEY else runtime_kind(value)
        if self.returns not in GIVEN:
            raise self.error(node, "a number, a yes or no, a word, a day or a household as the result")
        value = self.to_kind(value, self.returns, node)
        self.w.ret(LLVM[self.returns], value.operand)

    def on_If(self, node: ast.If) -> None:
        condition = self.truth(node.test)
        if condition.kind == CONST:
            self.body(node.body if condition.const else node.orelse)
            return
        yes, no, done = self.w.label("yes"), self.w.label("no"), self.w.label("done")
        self.w.branch(condition.operand, yes, no if node.orelse else done)
        self.w.start(yes)
        self.body(node.body)
        self.w.go(done)
        if node.orelse:
            self.w.start(no)
            self.body(node.orelse)
            self.w.go(done)
        self.w.start(done)

    def on_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is None:
            return
        self.assign(node.target, self.expr(node.value), node)

    def on_Assign(self, node: ast.Assign) -> None:
        if len(node.targets) != 1:
            raise self.error(node, "one target")
        self.assign(node.targets[0], self.expr(node.value), node)

    def on_AugAssign(self, node: ast.AugAssign) -> None:
        if not isinstance(node.target, ast.Name):
            raise self.error(node, "a plain name before +=")
        left = ast.copy_location(ast.Name(node.target.id, ast.Load()), node)
        self.assign(node.target, self.expr(ast.copy_location(ast.BinOp(left, node.op, node.value), node)), node)

    def on_Break(self, node: ast.Break) -> None:
        self.w.go(self.loops[-1].out)

    def on_Continue(self, node: ast.Continue) -> None:
        self.w.go(self.loops[-1].again)

    def on_For(self, node: ast.For) -> None:
        if node.orelse:
            raise self.error(node, "for without else")
        self.each(node.iter, node.target, lambda: self.body(node.body), node)

    def assign(self, target: ast.expr, value: Value, node: ast.AST) -> None:
        if isinstance(target, ast.Tuple):
            parts = self.parts(value, len(target.elts), node)
            for one, part in zip(target.elts, parts, strict=True):
                self.assign(one, part, node)
            return
        if not isinstance(target, ast.Name):
            raise self.error(target, "a plain name or names on the left of =")
        known = self.scope.get(target.id)
        if isinstance(known, Variable):
            self.keep(known, self.to_kind(value, known.kind, node))
        elif self.names.stores(target.id) == 1 and (value.kind == CONST or value.kind not in STORABLE):
            self.scope[target.id] = value  # a constant stays one (the key of a table, say)
        else:
            self.scope[target.id] = self.changing(target.id, value, node)

    def changing(self, name: str, value: Value, node: ast.AST) -> Variable:
        """A variable that begins with this value."""
        kind = runtime_kind(value)
        if kind not in STORABLE:
            raise self.error(node, f"one value for '{name}'; only numbers, words, days and people may change")
        found = Variable(kind, tuple(self.w.variable(t, name) for t in llvm_types(kind)))
        self.keep(found, self.to_kind(value, kind, node))
        return found

    def keep(self, variable: Variable, value: Value) -> None:
        for type_, slot, operand in zip(llvm_types(variable.kind), variable.slots, value.operands, strict=True):
            self.w.do(f"store {type_} {operand}, ptr {slot}")

    def parts(self, value: Value, count: int, node: ast.AST) -> list[Value]:
        """What stands to the right of `a, b = ...`."""
        if value.kind == TUPLE:
            found: list[Value] = list(value.const)
        elif value.kind == CONST and isinstance(value.const, tuple):
            found = [const(part) for part in value.const]
        else:
            raise self.error(node, f"{count} values for {count} names")
        if len(found) != count:
            raise self.error(node, f"{count} values for {count} names")
        return found

    # -- loops -------------------------------------------------------------------------------------

    def each(self, over: ast.expr, target: ast.expr, body: Callable[[], Any], node: ast.AST) -> None:
        """Runs `body` for each item: at run time for people, rows and ranges, now for what is known now."""
        if isinstance(over, ast.Call) and isinstance(over.func, ast.Name) and over.func.id == "range":
            self.each_number(over, target, body, node)
            return
        items = self.expr(over)
        if items.kind == PEOPLE:
            self.each_person(items, target, body, node)
        elif items.kind == ROWS:
            self.each_row(items, target, body, node)
        elif items.kind == TUPLE or (items.kind == CONST and isinstance(items.const, (tuple, list))):
            values = items.const if items.kind == TUPLE else [const(item) for item in items.const]
            self.unrolled(values, target, body, node)
        else:
            raise self.error(over, "people, the rows of a parameter, a range, a tuple of constants")

    def unrolled(self, items: list[Value], target: ast.expr, body: Callable[[], Any], node: ast.AST) -> None:
        if len(items) > MOST_UNROLLED:
            raise self.error(node, f"at most {MOST_UNROLLED} constants")
        out = self.w.label("out")
        for item in items:
            again = self.w.label("again")
            self.bind(target, item, node)
            with self.loop(Loop(again, out)):
                body()
            self.w.go(again)
            self.w.start(again)
        self.w.go(out)
        self.w.start(out)

    def bind(self, target: ast.expr, item: Value, node: ast.AST) -> None:
        """The name of a loop stands for this item; no other assignment to it is allowed."""
        if isinstance(target, ast.Tuple):
            for one, part in zip(target.elts, self.parts(item, len(target.elts), node), strict=True):
                self.bind(one, part, node)
        elif isinstance(target, ast.Name):
            self.scope[target.id] = item
        else:
            raise self.error(target, "a plain name or names")

    @contextmanager
    def loop(self, loop: Loop) -> Iterator[None]:
        self.loops.append(loop)
        self.w.loops += 1
        yield
        self.w.loops -= 1
        self.loops.pop()

    def each_number(self, over: ast.Call, target: ast.expr, body: Callable[[], Any], node: ast.AST) -> None:
        bounds = [self.expr(argument) for argument in over.args]
        if len(bounds) > 2:
            raise self.error(over, "range(end) or range(start, end)")
        start, end = (const(0), bounds[0]) if len(bounds) == 1 else (bounds[0], bounds[1])
        if start.kind == CONST and end.kind == CONST and end.const - start.const <= MOST_UNROLLED:
            self.unrolled([const(n) for n in range(start.const, end.const)], target, body, node)
            return
        first = self.whole(start, node)
        last = self.whole(end, node)

        def bind(number: str) -> None:
            self.bind(target, Value(NUM, (self.w.op(f"sitofp i64 {number} to double"),)), node)

        self.counted(first, last, bind, body)

    def counted(self, first: str, end: str, bind: Callable[[str], Any], body: Callable[[], Any]) -> None:
        """A loop over whole numbers from `first` to before `end`."""
        slot = self.w.variable("i64", "i")
        head, inside, again, out = (self.w.label(x) for x in ("head", "inside", "again", "out"))
        self.w.do(f"store i64 {first}, ptr {slot}")
        self.w.start(head)
        number = self.w.op(f"load i64, ptr {slot}", "n")
        self.w.branch(self.w.op(f"icmp slt i64 {number}, {end}"), inside, out)
        self.w.start(inside)
        with self.loop(Loop(again, out)):
            bind(number)
            body()
        self.w.go(again)
        self.w.start(again)
        self.w.do(f"store i64 {self.w.op(f'add i64 {number}, 1')}, ptr {slot}")
        self.w.go(head)
        self.w.start(out)

    def each_person(self, people: Value, target: ast.expr, body: Callable[[], Any], node: ast.AST) -> None:
        """Everyone who lives here, in order; after the last one, whoever may not have been named."""
        view, left_out = people.operands
        slot = self.w.variable("i64", "i")
        head, inside, again, end, out = (self.w.label(x) for x in ("head", "inside", "again", "end", "out"))
        if people.const is None:
            self.w.unless_open(self.w.op(f"call i32 @view_unborn(ptr {view})", "why"))
        count = self.w.op(f"call i64 @view_count(ptr {view})", "count")
        self.w.do(f"store i64 0, ptr {slot}")
        self.w.start(head)
        number = self.w.op(f"load i64, ptr {slot}", "n")
        self.w.branch(self.w.op(f"icmp slt i64 {number}, {count}"), inside, end)
        self.w.start(inside)
        person = self.w.op(f"call ptr @view_person(ptr {view}, i64 {number})", "person")
        if left_out != "-1":
            here = self.w.label("here")
            place = self.w.op(f"call i64 @person_place(ptr {person})", "place")
            self.w.branch(self.w.op(f"icmp eq i64 {place}, {left_out}"), again, here)
            self.w.start(here)
        with self.loop(Loop(again, out)):
            self.bind(target, Value(PERSON, (person,)), node)
            body()
        self.w.go(again)
        self.w.start(again)
        self.w.do(f"store i64 {self.w.op(f'add i64 {number}, 1')}, ptr {slot}")
        self.w.go(head)
        self.w.start(end)
        if people.const is None:
            self.w.unless_open(self.w.op(f"call i32 @view_unnamed(ptr {view})", "why"))
        self.w.go(out)
        self.w.start(out)

    def each_row(self, rows: Value, target: ast.expr, body: Callable[[], Any], node: ast.AST) -> None:
        entry, kinds = rows.const
        (first,) = rows.operands  # a pointer to the count, followed by the rows
        rows_told = self.w.op(f"load double, ptr {first}")
        count = self.w.op(f"fptosi double {rows_told} to i64", "count")

        def bind(number: str) -> None:
            self.bind(target, self.row_at(first, number, entry, kinds), node)

        self.counted("0", count, bind, body)

    def row_at(self, first: str, number: str, entry: Any, kinds: list[str]) -> Value:
        """One row of a parameter: a tuple of its cells."""
        offset = self.w.op(f"mul i64 {number}, {entry.width}")
        cells = []
        for column, kind in enumerate(kinds):
            place = self.w.op(f"add i64 {offset}, {column + 1}")
            address = self.w.op(f"getelementptr double, ptr {first}, i64 {place}")
            cell = self.w.op(f"load double, ptr {address}")
            if kind != NUM:
                cell = self.w.op(f"fptosi double {cell} to i64")
            cells.append(Value(kind, (cell,)))
        return Value(TUPLE, (), cells)

    # -- expressions -------------------------------------------------------------------------------

    def expr(self, node: ast.expr) -> Value:
        method = getattr(self, f"ex_{type(node).__name__}", None)
        if method is None:
            raise self.error(node, "arithmetic, comparisons, and/or/not, calls of rules, facts and parameters")
        return method(node)  # type: ignore[no-any-return]

    def ex_Constant(self, node: ast.Constant) -> Value:
        return const(node.value)

    def ex_Name(self, node: ast.Name) -> Value:
        found = self.scope.get(node.id)
        if isinstance(found, Variable):
            operands = tuple(
                self.w.op(f"load {type_}, ptr {slot}", node.id)
                for type_, slot in zip(llvm_types(found.kind), found.slots, strict=True)
            )
            return Value(found.kind, operands)
        if found is not None:
            return found
        if node.id in self.closure or node.id in self.globals or node.id in vars(builtins):
            return const(self.named(node.id))
        raise self.error(node, "a name that is defined")

    def named(self, name: str) -> Any:
        """What a name that is no variable stands for; None where it stands for nothing."""
        for names in (self.closure, self.globals, vars(builtins)):
            if name in names:
                return names[name]
        return None

    def ex_Attribute(self, node: ast.Attribute) -> Value:
        part = stretches.part_of_day(self, node)
        return self.compiler.attribute(self, self.expr(node.value), node) if part is None else part

    def ex_Call(self, node: ast.Call) -> Value:
        return self.compiler.call(self, node)

    def ex_Tuple(self, node: ast.Tuple) -> Value:
        items = []
        for item in node.elts:
            if isinstance(item, ast.Starred):
                raise self.error(item, "the items one by one")
            items.append(self.expr(item))
        if all(item.kind == CONST for item in items):
            return const(tuple(item.const for item in items))
        return Value(TUPLE, (), items)

    def ex_JoinedStr(self, node: ast.JoinedStr) -> Value:
        result = const("")
        for part in node.values:
            if isinstance(part, ast.FormattedValue) and (part.format_spec or part.conversion != -1):
                raise self.error(part, "words and constants without a format")
            value = self.expr(part.value if isinstance(part, ast.FormattedValue) else part)
            if value.kind == CONST:
                value = const(str(value.const))
            result = self.joined(result, value, node)
        return result

    def ex_UnaryOp(self, node: ast.UnaryOp) -> Value:
        if isinstance(node.op, ast.Not):
            value = self.truth(node.operand)
            if value.kind == CONST:
                return const(not value.const)
            return Value(BOOL, (self.w.op(f"xor i1 {value.operand}, true"),))
        value = self.expr(node.operand)
        if not isinstance(node.op, ast.USub):
            raise self.error(node, "not, -")
        if value.kind == CONST:
            return const(-value.const)
        return Value(NUM, (self.w.op(f"fneg double {self.to_kind(value, NUM, node).operand}"),))

    def ex_BinOp(self, node: ast.BinOp) -> Value:
        left, right = self.expr(node.left), self.expr(node.right)
        if left.kind == CONST and right.kind == CONST:
            return const(_folded(node.op, left.const, right.const))
        if isinstance(node.op, ast.Add) and {STR, KEY} & {left.kind, right.kind}:
            return self.joined(left, right, node)
        if DATE in (left.kind, right.kind) or DELTA in (left.kind, right.kind):
            return self.compiler.day_arithmetic(self, node, left, right)
        one, other = self.to_kind(left, NUM, node).operand, self.to_kind(right, NUM, node).operand
        if isinstance(node.op, (ast.Div, ast.FloorDiv, ast.Mod)) and (right.kind != CONST or right.const == 0):
            nothing = self.w.op(f"fcmp oeq double {other}, 0.0")
            self.w.open_if(nothing, self.compiler.reason("engine:a division by nothing"))
        if isinstance(node.op, ast.FloorDiv):
            return Value(NUM, (self.w.op(f"call double @floor_div(double {one}, double {other})"),))
        if isinstance(node.op, ast.Mod):
            return Value(NUM, (self.w.op(f"call double @floor_mod(double {one}, double {other})"),))
        operation = _ARITHMETIC.get(type(node.op))
        if operation is None:
            raise self.error(node, "+, -, *, /, //, %")
        return Value(NUM, (self.w.op(f"{operation} double {one}, {other}"),))

    def joined(self, left: Value, right: Value, node: ast.AST) -> Value:
        """Two words behind each other: a key of a table that is put together."""
        if left.kind == CONST and right.kind == CONST:
            return const(left.const + right.const)
        self.compiler.joins_words = True
        one, other = self.to_kind(left, KEY, node).operand, self.to_kind(right, KEY, node).operand
        return Value(KEY, (self.w.op(f"call i64 @joined(i64 {one}, i64 {other})"),))

    def ex_BoolOp(self, node: ast.BoolOp) -> Value:
        """Short circuits as in Python; everything in it is a yes or no."""
        return self.either(node, strict=True)

    def either(self, node: ast.BoolOp, strict: bool) -> Value:
        """`strict`: the answer may be used as a value, so that each part must be a yes or no itself."""
        decisive = isinstance(node.op, ast.Or)
        result = self.w.variable("i1", "b")
        done = self.w.label("done")
        self.w.do(f"store i1 {_bit(decisive)}, ptr {result}")
        for item in node.values:
            value = self.yes_or_no(item) if strict else self.truth(item)
            if value.kind == CONST:
                if bool(value.const) is decisive:
                    self.w.go(done)
                    self.w.start(done)
                    return Value(BOOL, (self.w.op(f"load i1, ptr {result}"),))
                continue
            further = self.w.label("further")
            yes, no = (done, further) if decisive else (further, done)
            self.w.branch(value.operand, yes, no)
            self.w.start(further)
        self.w.do(f"store i1 {_bit(not decisive)}, ptr {result}")
        self.w.go(done)
        self.w.start(done)
        return Value(BOOL, (self.w.op(f"load i1, ptr {result}"),))

    def ex_IfExp(self, node: ast.IfExp) -> Value:
        condition = self.truth(node.test)
        if condition.kind == CONST:
            return self.expr(node.body if condition.const else node.orelse)
        yes, no, done = self.w.label("yes"), self.w.label("no"), self.w.label("done")
        self.w.branch(condition.operand, yes, no)
        self.w.start(yes)
        first = self.expr(node.body)
        kind = runtime_kind(first)
        if kind not in STORABLE:
            raise self.error(node.body, "a number, a yes or no, a word, a day, a person")
        result = Variable(kind, tuple(self.w.variable(t, "either") for t in llvm_types(kind)))
        self.keep(result, self.to_kind(first, kind, node))
        self.w.go(done)
        self.w.start(no)
        self.keep(result, self.to_kind(self.expr(node.orelse), kind, node))
        self.w.go(done)
        self.w.start(done)
        loaded = tuple(
            self.w.op(f"load {t}, ptr {slot}") for t, slot in zip(llvm_types(kind), result.slots, strict=True)
        )
        return Value(kind, loaded)

    def ex_Compare(self, node: ast.Compare) -> Value:
        by_day = stretches.compared(self, node)
        if by_day is not None:
            return by_day
        left = self.expr(node.left)
        if len(node.ops) == 1:
            return self.compared(node.ops[0], left, node.comparators[0], node)[0]
        result = self.w.variable("i1", "b")
        done = self.w.label("done")
        self.w.do(f"store i1 false, ptr {result}")
        for op, comparator in zip(node.ops, node.comparators, strict=True):
            answer, left = self.compared(op, left, comparator, node)
            further = self.w.label("further")
            self.w.branch(self.to_kind(answer, BOOL, node).operand, further, done)
            self.w.start(further)
        self.w.do(f"store i1 true, ptr {result}")
        self.w.go(done)
        self.w.start(done)
        return Value(BOOL, (self.w.op(f"load i1, ptr {result}"),))

    def compared(self, op: ast.cmpop, left: Value, comparator: ast.expr, node: ast.AST) -> tuple[Value, Value]:
        """One comparison; gives the answer and the right side, for the next one in a chain."""
        right = self.expr(comparator)
        if isinstance(op, (ast.In, ast.NotIn)):
            return self.among(left, right, isinstance(op, ast.In), node), right
        if isinstance(op, (ast.Is, ast.IsNot)):
            if CONST not in (left.kind, right.kind) or not any(
                v.kind == CONST and v.const is None for v in (left, right)
            ):
                raise self.error(node, "`is None`; == for anything else")
            same = left.kind == right.kind and left.const is right.const
            return const(same is isinstance(op, ast.Is)), right
        if left.kind == CONST and right.kind == CONST:
            return const(_compared(op, left.const, right.const)), right
        return self.compare(op, left, right, node), right

    def compare(self, op: ast.cmpop, left: Value, right: Value, node: ast.AST) -> Value:
        if ID in (left.kind, right.kind) and any(v.kind == CONST and v.const == "" for v in (left, right)):
            return const(isinstance(op, ast.NotEq))  # everyone is called something
        kind = next((k for k in (DATE, STR, ID, PLACE) if k in (left.kind, right.kind)), NUM)
        if kind in (STR, ID) and type(op) not in (ast.Eq, ast.NotEq):
            raise self.error(node, "== and != between words, and between people's ids")
        if kind == NUM and BOOL in (left.kind, right.kind) and type(op) in (ast.Eq, ast.NotEq):
            kind = BOOL if {runtime_kind(left), runtime_kind(right)} == {BOOL} else NUM
        one, other = self.to_kind(left, kind, node), self.to_kind(right, kind, node)
        if kind == NUM:
            return Value(BOOL, (self.w.op(f"fcmp {_COMPARE_NUM[type(op)]} double {one.operand}, {other.operand}"),))
        type_ = "i1" if kind == BOOL else "i64"
        return Value(BOOL, (self.w.op(f"icmp {_COMPARE_INT[type(op)]} {type_} {one.operand}, {other.operand}"),))

    def view_of(self, subject: Value) -> str:
        """The household on the day on which someone is seen."""
        if subject.kind == HOUSEHOLD:
            return subject.operand
        return self.w.op(f"call ptr @view_of(ptr %c, ptr {subject.operand})", "view")

    def place_of(self, person: Value) -> str:
        return self.w.op(f"call i64 @person_place(ptr {person.operand})", "place")

    def among(self, left: Value, right: Value, inside: bool, node: ast.AST) -> Value:
        """`x in (a, b)`: one comparison after the other."""
        if right.kind == CONST and isinstance(right.const, (tuple, list, set, frozenset, dict)):
            items = [const(item) for item in right.const]
        elif right.kind == TUPLE:
            items = list(right.const)
        else:
            raise self.error(node, "`in` a tuple")
        if left.kind == CONST and all(item.kind == CONST for item in items):
            return const((left.const in [item.const for item in items]) is inside)
        answer = "false"
        for item in items:
            same = self.compare(ast.Eq(), left, item, node).operand
            answer = same if answer == "false" else self.w.op(f"or i1 {answer}, {same}")
        return Value(BOOL, (answer if inside else self.w.op(f"xor i1 {answer}, true"),))

    def ex_Subscript(self, node: ast.Subscript) -> Value:
        base = self.expr(node.value)
        return self.compiler.subscript(self, base, node)

    # -- kinds -------------------------------------------------------------------------------------

    def yes_or_no(self, node: ast.expr) -> Value:
        """A yes or no that is one already."""
        value = self.expr(node)
        if value.kind == BOOL or (value.kind == CONST and isinstance(value.const, bool)):
            return value
        raise self.error(node, "a yes or no on both sides of and, or")

    def truth(self, node: ast.expr) -> Value:
        """A yes or no, or a constant."""
        value = self.either(node, strict=False) if isinstance(node, ast.BoolOp) else self.expr(node)
        if value.kind == CONST:
            return const(bool(value.const))
        return self.truth_of(value, node)

    def truth_of(self, value: Value, node: ast.AST) -> Value:
        if value.kind == BOOL:
            return value
        if value.kind == NUM:
            return Value(BOOL, (self.w.op(f"fcmp une double {value.operand}, 0.0"),))
        if value.kind == STR:
            return Value(BOOL, (self.w.op(f"icmp ne i64 {value.operand}, 0"),))
        if value.kind == ROWS:
            count = self.w.op(f"load double, ptr {value.operand}")
            return Value(BOOL, (self.w.op(f"fcmp ogt double {count}, 0.0"),))
        raise self.error(node, "a yes or no")

    def to_kind(self, value: Value, kind: str, node: ast.AST) -> Value:
        """The same value as another kind: a constant as an operand, a yes or no as a number."""
        if value.kind == kind:
            return value
        if value.kind == CONST:
            operand = self.constant(value.const, kind)
            if operand is not None:
                return Value(kind, (operand,))
        elif value.kind == BOOL and kind == NUM:
            return Value(NUM, (self.w.op(f"uitofp i1 {value.operand} to double"),))
        elif value.kind == STR and kind == KEY:
            return Value(KEY, value.operands)
        elif value.kind == KEY and kind == STR:  # joined words that the law never mentions are no word
            unknown = self.w.op(f"icmp slt i64 {value.operand}, 0")
            self.w.open_if(unknown, self.compiler.reason("engine:a joined word that the law does not know"))
            return Value(STR, value.operands)
        wanted, found = (STR if each == KEY else each for each in (kind, value.kind))
        raise self.error(node, f"a {wanted} here, not a {found}")

    def constant(self, value: Any, kind: str) -> str | None:
        """A Python constant as an operand of a kind; None where it cannot be one."""
        if kind == NUM and isinstance(value, (int, float)):
            return double(value)
        if kind == BOOL and isinstance(value, bool):
            return _bit(value)
        if kind in (STR, KEY) and isinstance(value, str):
            return str(self.compiler.strings.number(value))
        if kind == DATE and isinstance(value, date):
            return str(packed(value))
        return None

    def whole(self, value: Value, node: ast.AST) -> str:
        """A number as a whole one, for counting."""
        if value.kind == CONST and isinstance(value.const, (int, float)):
            return str(int(value.const))
        if value.kind == ID:
            return value.operand
        return self.w.op(f"fptosi double {self.to_kind(value, NUM, node).operand} to i64")


def runtime_kind(value: Value) -> str | None:
    """The kind that a constant has at run time; None for what is only known while compiling."""
    if value.kind != CONST:
        return value.kind
    found = value.const
    if isinstance(found, bool):
        return BOOL
    if isinstance(found, (int, float)):
        return NUM
    if isinstance(found, str):
        return STR
    if isinstance(found, date):
        return DATE
    return None


def _closure(function: Callable[..., Any]) -> dict[str, Any]:
    cells = getattr(function, "__closure__", None) or ()
    names = function.__code__.co_freevars
    return {name: cell.cell_contents for name, cell in zip(names, cells, strict=True)}


def _bit(value: bool) -> str:
    return "true" if value else "false"


def _folded(op: ast.operator, left: Any, right: Any) -> Any:
    node = ast.Expression(ast.BinOp(ast.Name("a", ast.Load()), op, ast.Name("b", ast.Load())))
    return eval(compile(ast.fix_missing_locations(node), "constant", "eval"), {"a": left, "b": right})


def _compared(op: ast.cmpop, left: Any, right: Any) -> bool:
    node = ast.Expression(ast.Compare(ast.Name("a", ast.Load()), [op], [ast.Name("b", ast.Load())]))
    return bool(eval(compile(ast.fix_missing_locations(node), "constant", "eval"), {"a": left, "b": right}))
