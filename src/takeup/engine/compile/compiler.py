"""The compiler: rules of a law in, one program in LLVM's text form out.

Each rule becomes one function, kept once for all that call it; a rule that is asked more than once for the same people
on the same day is worked out once and remembered. A rule with several texts chooses by the day. What an argument is
known to be while compiling (the name of a right, a row of a table) makes a function of its own.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import FunctionType
from typing import Any

from takeup.engine.compile import calls, doors, reads
from takeup.engine.compile.context import NEVER, STRETCH
from takeup.engine.compile.errors import CompileError
from takeup.engine.compile.ir import Writer, plain
from takeup.engine.compile.layout import Block, column_kinds, columns_of
from takeup.engine.compile.lower import DELTA, TUPLE, YEARS, Lower, runtime_kind
from takeup.engine.compile.source import source_of
from takeup.engine.compile.strings import Strings
from takeup.engine.compile.values import (
    BOOL,
    CONST,
    DATE,
    HOUSEHOLD,
    KEY,
    LLVM,
    NUM,
    OF_ANNOTATION,
    PERSON,
    ROWS,
    STR,
    TABLE,
    TAKEN,
    Value,
    const,
    llvm_types,
    packed,
)
from takeup.engine.household import HOUSEHOLD as OF_HOUSEHOLD
from takeup.engine.kin import RELATION
from takeup.engine.law import Law
from takeup.engine.parameters import Parameter, Parameters
from takeup.engine.rules import Rule

PAIR = "pair"
MOST_DEEP = 32  # times that a function may stand within itself, each time for other constants


@dataclass(eq=False)
class Instance:
    """One function of the program: what it takes and gives, its text, and who calls it."""

    name: str
    kinds: tuple[str, ...]
    returns: str | None
    title: str = ""
    text: str = ""
    remembers: bool = False  # its answer may be kept: it depends on people and the day alone
    numbers: set[int] = field(default_factory=set)  # the entries of the block that it reads on the day itself
    texts: set[date] = field(default_factory=set)  # the days on which it gets another text
    callers: list[tuple[Instance, bool]] = field(default_factory=list)
    size: int = 0
    calls: int = 0
    asked_back: bool = False  # asked about an earlier day by who does not see that day

    @property
    def types(self) -> tuple[str, ...]:
        return tuple(t for kind in self.kinds for t in llvm_types(kind))

    @property
    def shape(self) -> str | None:
        """What an answer is kept for: a person, a household, two people; None where it is not kept.

        A household is given as it is on one day: on another day it is another one, though nothing in it changed.
        """
        if not self.remembers or self.returns == HOUSEHOLD:
            return None
        return {(PERSON,): PERSON, (HOUSEHOLD,): HOUSEHOLD, (PERSON, PERSON): PAIR}.get(self.kinds)


class Compiler:
    """Collects the functions that some outputs need. `law`: whose facts and rights they are about."""

    def __init__(self, law: Law) -> None:
        self.law = law
        self.strings = Strings()
        self.columns = columns_of(law)
        self.block = Block(self.strings)
        self.reasons: dict[str, int] = {"": 0}
        self.instances: dict[Any, Instance] = {}
        self.rights: list[str] = []  # of which payments are read, in order
        self.joins_words = False
        self.tables: dict[int, str] = {}
        self._names: set[str] = set()
        self._writing: list[Callable[..., Any]] = []  # functions that are being written, each called by the one before
        for fact in (RELATION, *law.facts["person"].values(), *law.facts[OF_HOUSEHOLD].values()):
            for choice in fact.choices:
                self.strings.number(choice)

    # -- functions ---------------------------------------------------------------------------------

    def reason(self, text: str) -> int:
        """The number of a reason why something cannot be said: 'fact:net_wage', 'open:...', 'series:...'."""
        return self.reasons.setdefault(text, len(self.reasons))

    def right_number(self, right: str) -> int:
        """The place of a right among those whose payments are read."""
        if right not in self.rights:
            self.rights.append(right)
        return self.rights.index(right)

    def new(self, name: str, kinds: tuple[str, ...], returns: str | None, title: str = "") -> Instance:
        name = plain(name)
        unique, number = name, 1
        while unique in self._names:
            number += 1
            unique = f"{name}.{number}"
        self._names.add(unique)
        return Instance(unique, kinds, returns, title)

    def rule(self, rule: Rule[Any, Any, Any], arguments: list[Value]) -> Instance:
        """The function of a rule for arguments of these kinds."""
        key = (rule, *_spelling(arguments))
        found = self.instances.get(key)
        if found is None:
            kinds = tuple(a.kind for a in arguments if a.kind != CONST)
            returns = OF_ANNOTATION.get(rule.returns)
            found = self.instances[key] = self.new(_name_of(rule, arguments), kinds, returns, _title_of(rule))
            found.remembers = True
            self._write_versions(found, rule, arguments)
        return found

    def _write_versions(self, instance: Instance, rule: Rule[Any, Any, Any], arguments: list[Value]) -> None:
        versions = rule.versions
        if len(versions) == 1 and versions[0].since is None and versions[0].until is None:
            self._write(instance, versions[0].function, arguments)
            return
        texts = []
        for number, version in enumerate(versions, 1):
            title = f"{rule.id}: {version.article}" if version.article else rule.id
            part = self.new(f"{instance.name}.text{number}", instance.kinds, instance.returns, title)
            self._write(part, version.function, arguments)
            self.instances[part.name] = part
            instance.returns = part.returns
            texts.append((version, part))
        w, operands = self.opened(instance)
        view = operands[0] if instance.kinds[0] == HOUSEHOLD else w.op(f"call ptr @view_of(ptr %c, ptr {operands[0]})")
        day = self.day_of(w, view)
        for version, part in reversed(texts):
            conditions = []
            if version.since is not None:
                conditions.append(w.op(f"icmp sge i64 {day}, {packed(version.since)}"))
                instance.texts.add(version.since)
            if version.until is not None:
                conditions.append(w.op(f"icmp sle i64 {day}, {packed(version.until)}"))
                instance.texts.add(version.until + timedelta(days=1))
            here, other = w.label("text"), w.label("other")
            both = "true"
            for one in conditions:
                both = one if both == "true" else w.op(f"and i1 {both}, {one}")
            w.branch(both, here, other)
            w.start(here)
            self.pass_on(w, part, operands, instance)
            w.start(other)
        w.open(self.reason(f"law:{rule.id}"))
        self.close(instance, w)
        self.block.texts |= instance.texts

    def helper(self, function: Callable[..., Any], arguments: list[Value], node: ast.AST, lower: Lower) -> Instance:
        """A plain function of the law (no rule), for arguments of these kinds."""
        key = (function, *_spelling(arguments))
        found = self.instances.get(key)
        if found is None:
            source = source_of(function)
            kinds = tuple(a.kind for a in arguments if a.kind != CONST)
            if any(kind not in TAKEN for kind in kinds):
                raise lower.error(node, "numbers, words, days and people as arguments")
            if self._writing.count(function) > MOST_DEEP:
                raise lower.error(node, "a function that does not call itself with ever other constants")
            found = self.instances[key] = self.new(f"law.{function.__name__}", kinds, OF_ANNOTATION.get(source.returns))
            self._write(found, function, arguments)
        if found.returns is None:
            raise lower.error(node, "a function that calls itself to say what it gives: -> float, for instance")
        return found

    def _write(self, instance: Instance, function: Callable[..., Any], arguments: list[Value]) -> None:
        source = source_of(function)
        lower = Lower(self, source, function, instance)
        least, most = len(source.parameters) - len(source.defaults), len(source.parameters)
        if not least <= len(arguments) <= most:
            allowed = f"{most} arguments" if least == most else f"{least} to {most} arguments"
            raise CompileError(source.file, source.line, f"`{function.__name__}` with {len(arguments)}", allowed)
        self._writing.append(function)
        given = [a if a.kind == CONST else None for a in arguments]
        names = self._parameters(instance)
        values: dict[str, Value] = {}
        place = 0
        for name, argument, known in zip(source.parameters, arguments, given, strict=False):
            if known is not None:
                values[name] = known
                continue
            values[name] = Value(argument.kind, (names[place],), argument.const)
            place += 1
        missing = source.parameters[len(arguments) :]
        for name, default in zip(missing, source.defaults[len(source.defaults) - len(missing) :], strict=True):
            values[name] = lower.expr(default)
        instance.returns = lower.run(values)
        self.close(instance, lower.w)
        self._writing.pop()

    def _parameters(self, instance: Instance) -> list[str]:
        return [f"%a{n}" for n in range(len(instance.types))]

    def opened(self, instance: Instance) -> tuple[Writer, list[str]]:
        return Writer(), self._parameters(instance)

    def close(self, instance: Instance, w: Writer) -> None:
        assert instance.returns is not None
        instance.text = w.body(LLVM[instance.returns])
        instance.size = len(w.lines)

    def call_instance(self, w: Writer, instance: Instance, operands: list[str], caller: Instance) -> str:
        """Calls a function of the program; gives the operand of its answer. Not known there is not known here."""
        return w.known(*self._called(w, instance, operands, caller))

    def ask_instance(self, w: Writer, instance: Instance, operands: list[str], caller: Instance) -> tuple[str, str]:
        """Calls a function of the program; gives the operands of its answer and of the reason why there is none."""
        return w.asked(*self._called(w, instance, operands, caller))

    def pass_on(self, w: Writer, instance: Instance, operands: list[str], caller: Instance) -> None:
        """Gives the answer of another function as it is."""
        type_, call = self._called(w, instance, operands, caller)
        w.ret(type_, *w.asked(type_, call))

    def _called(self, w: Writer, instance: Instance, operands: list[str], caller: Instance) -> tuple[str, str]:
        """The type of the answer, and the call."""
        instance.callers.append((caller, w.loops > 0))
        caller.calls += 1
        given = "".join(f", {t} {o}" for t, o in zip(instance.types, operands, strict=True))
        if instance.returns is None:
            raise CompileError(instance.name, 0, "a function that calls itself", "an annotation of what it gives")
        return LLVM[instance.returns], f"@{instance.name}(ptr %c{given})"

    def give(self, w: Writer, instance: Instance, operand: str) -> None:
        assert instance.returns is not None
        w.ret(LLVM[instance.returns], operand)

    def invoke(self, lower: Lower, instance: Instance, arguments: list[Value]) -> Value:
        operands = [o for a in arguments if a.kind != CONST for o in a.operands]
        answer = self.call_instance(lower.w, instance, operands, lower.instance)
        assert instance.returns is not None
        return Value(instance.returns, (answer,))

    # -- what everyone needs -----------------------------------------------------------------------

    def day_of(self, w: Writer, view: str) -> str:
        """The day of a view; whoever asks says how long the answer holds (`stretches.py`)."""
        return w.op(f"call i64 @view_day(ptr {view})", "day")

    def months_ago(self, lower: Lower, subject: Value, months: str, whole_stretch: bool = False) -> Value:
        """The same household, or person, so many months before; a person must have lived here then.

        What is found then holds on this day only, but `whole_stretch`: where all that is asked of them is asked by
        `ask_back`.
        """
        w, view = lower.w, lower.view_of(subject)
        if not whole_stretch:
            w.do(f"call void @holds_on_day(ptr %c, i64 {self.day_of(w, view)})")
        back = w.op(f"call ptr @view_back(ptr %c, ptr {view}, i64 {months})", "view")
        none, some = w.label("none"), w.label("some")
        w.branch(w.op(f"icmp eq ptr {back}, null"), none, some)
        w.start(none)  # on another day there may be room
        w.do(f"call void @holds_on_day(ptr %c, i64 {self.day_of(w, view)})")
        w.open(self.reason("engine:too many days looked at"))
        w.start(some)
        if whole_stretch:
            of_view = w.op(f"call {STRETCH} @view_stretch(ptr {back})")
            w.do(f"call void @holds_months_later(ptr %c, {STRETCH} {of_view}, i64 {months})")
        if subject.kind == HOUSEHOLD:
            return Value(HOUSEHOLD, (back,))
        person = w.op(f"call ptr @person_in(ptr {back}, i64 {lower.place_of(subject)})", "person")
        elsewhere = self.reason("fact:lives_here")
        w.unless_open(w.op(f"call i32 @found_here(ptr %c, ptr {person}, i32 {elsewhere})", "why"))
        return Value(PERSON, (person,))

    def ask_back(self, lower: Lower, instance: Instance, subject: Value, months: str) -> tuple[str, str]:
        """Asks about so many months before; the answer holds as long as what was found then does, so much later.

        The answer is kept: that says how long the numbers and the texts of the law of that earlier day stay the same.
        """
        w = lower.w
        instance.asked_back = True
        outer = w.op(f"call {STRETCH} @held(ptr %c)")
        w.do(f"call void @hold(ptr %c, {STRETCH} <i32 0, i32 -{NEVER}>)")
        found = self.ask_instance(w, instance, list(subject.operands), lower.instance)
        inner = w.op(f"call {STRETCH} @held(ptr %c)")
        w.do(f"call void @hold(ptr %c, {STRETCH} {outer})")
        w.do(f"call void @holds_months_later(ptr %c, {STRETCH} {inner}, i64 {months})")
        return found

    def fact_of(self, lower: Lower, person: Value, name: str) -> Value:
        """A fact of a person."""
        return self.invoke(lower, reads.fact_reader(self, "person", self.law.facts["person"][name]), [person])

    # -- attributes --------------------------------------------------------------------------------

    def attribute(self, lower: Lower, base: Value, node: ast.Attribute) -> Value:
        name = node.attr
        if base.kind == CONST:
            if isinstance(base.const, (Parameters,)) or hasattr(base.const, name):
                return const(getattr(base.const, name))
        elif base.kind == PERSON:
            return reads.of_person(self, lower, base, name, node)
        elif base.kind == HOUSEHOLD:
            return reads.of_household(self, lower, base, name, node)
        elif base.kind == DATE and name in ("year", "month", "day"):
            number = lower.w.op(f"call i64 @{name}_of(i64 {base.operand})")
            return Value(NUM, (lower.w.op(f"sitofp i64 {number} to double"),))
        elif base.kind == "dated" and name == "start":
            return self.start_of(lower, base)
        elif base.kind == DELTA and name == "days":
            return Value(NUM, base.operands)
        raise lower.error(node, "a fact, a parameter, day, year, month, household, members")

    # -- calls -------------------------------------------------------------------------------------

    def call(self, lower: Lower, node: ast.Call) -> Value:
        if isinstance(node.func, ast.Attribute):
            base = lower.expr(node.func.value)
            if base.kind in (PERSON, HOUSEHOLD, DATE, STR):
                return reads.method(self, lower, base, node)
            if base.kind != CONST:
                raise lower.error(node, "a call of a rule, a fact, a parameter")
            if isinstance(base.const, Parameter):
                return self._of_parameter(lower, base.const, node)
            called = getattr(base.const, node.func.attr)
        else:
            value = lower.expr(node.func)
            if value.kind == reads.METHOD:  # others = person.household.others
                bound = ast.copy_location(ast.Attribute(node.func, value.const, ast.Load()), node)
                moved = ast.copy_location(ast.Call(bound, node.args, node.keywords), node)
                return reads.method(self, lower, Value(HOUSEHOLD, value.operands), moved)
            if value.kind != CONST:
                raise lower.error(node, "a call of a rule, a function, a parameter")
            called = value.const
        return self.call_known(lower, called, node)

    def call_known(self, lower: Lower, called: Any, node: ast.Call) -> Value:
        if isinstance(called, Parameter):
            return self.parameter(lower, called, node)
        if isinstance(called, Rule):
            return self._call_rule(lower, called, node)
        if called in calls.KNOWN if _hashable(called) else False:
            return calls.KNOWN[called](self, lower, node)
        arguments = self._arguments(lower, node)
        if all(a.kind == CONST for a in arguments) and not _is_of_the_law(called):
            try:
                return const(called(*(a.const for a in arguments)))
            except Exception as error:
                raise lower.error(node, f"constants that work ({error})") from None
        if _is_of_the_law(called):
            return self.invoke(lower, self.helper(called, arguments, node, lower), arguments)
        raise lower.error(node, "rules, functions of the law, and those of takeup.engine")

    def _arguments(self, lower: Lower, node: ast.Call) -> list[Value]:
        if node.keywords:
            raise lower.error(node, "arguments by place, not by name")
        return [lower.expr(argument) for argument in node.args]

    def _call_rule(self, lower: Lower, rule: Rule[Any, Any, Any], node: ast.Call) -> Value:
        arguments = self._arguments(lower, node)
        if rule.kind == "door":
            return doors.call(self, lower, rule.name, arguments, node)
        for argument in arguments:
            if argument.kind not in LLVM and argument.kind not in (PERSON, CONST):
                raise lower.error(node, "numbers, words, days and people as arguments")
        return self.invoke(lower, self.rule(rule, arguments), arguments)

    # -- parameters --------------------------------------------------------------------------------

    def parameter(self, lower: Lower, parameter: Parameter, node: ast.Call) -> Value:
        """`p.base(person)` or `p.base(person, key)`: on the day of the person."""
        subject = lower.expr(node.args[0])
        block = lower.w.op(f"call ptr @view_block(ptr {lower.view_of(subject)})", "block")
        lower.instance.numbers.add(id(parameter))
        return self._number(lower, parameter, block, node.args[1:], node)

    def _of_parameter(self, lower: Lower, parameter: Parameter, node: ast.Call) -> Value:
        """`p.base.of_day(person, day, key)`: on another day; `p.base.on(day)`: the value with its start."""
        assert isinstance(node.func, ast.Attribute)
        if node.func.attr == "of_day":
            day = lower.to_kind(lower.expr(node.args[1]), DATE, node).operand
            block = lower.w.op(f"call ptr @block_of(ptr %c, i64 {day})", "block")
            return self._number(lower, parameter, block, node.args[2:], node)
        if node.func.attr == "on":
            day = lower.to_kind(lower.expr(node.args[0]), DATE, node).operand
            block = lower.w.op(f"call ptr @block_of(ptr %c, i64 {day})", "block")
            return Value("dated", (block,), parameter)
        raise lower.error(node, "p.name(person), p.name(person, key), p.name.of_day(person, day), p.name.on(day)")

    def start_of(self, lower: Lower, dated: Value) -> Value:
        """The day from which a value holds: `p.base.on(day).start`."""
        slot = self.block.entry(dated.const).first
        number = self._loaded(lower, dated.const, dated.operand, slot)
        return Value(DATE, (lower.w.op(f"fptosi double {number} to i64"),))

    def _number(self, lower: Lower, parameter: Parameter, block: str, keys: list[ast.expr], node: ast.AST) -> Value:
        entry = self.block.entry(parameter)
        if not keys:
            if entry.keys:
                return Value(TABLE, (block,), entry)
            return self.slot(lower, entry, block, str(entry.slot()))
        return self.keyed(lower, entry, block, lower.expr(keys[0]), node)

    def keyed(self, lower: Lower, entry: Any, block: str, key: Value, node: ast.AST) -> Value:
        """One entry of a table."""
        if not entry.keys:
            raise lower.error(node, f"no key: '{entry.parameter.name}' is no table")
        if key.kind == CONST:
            if key.const not in entry.keys:
                raise lower.error(node, f"one of the keys {', '.join(map(str, entry.keys))}")
            return self.slot(lower, entry, block, str(entry.slot(key.const)))
        kind = KEY if isinstance(entry.keys[0], str) else NUM
        operand = lower.to_kind(key, kind, node).operand
        if kind == NUM:
            operand = lower.w.op(f"call i64 @whole_key(double {operand})")
        finder = self.tables.setdefault(id(entry.parameter), f"slot_of.{entry.parameter.full_name}")
        slot = lower.w.op(f'call i64 @"{finder}"(i64 {operand})', "slot")
        return self.slot(lower, entry, block, slot)

    def slot(self, lower: Lower, entry: Any, block: str, slot: str) -> Value:
        """The number in a slot of the block, or the list of rows that begins there."""
        w = lower.w
        number = self._loaded(lower, entry.parameter, block, slot)
        if entry.is_rows:
            start = w.op(f"getelementptr double, ptr {block}, i64 {slot}", "rows")
            return Value(ROWS, (start,), (entry, column_kinds(entry)))
        if entry.dates or entry.words:
            return Value(DATE if entry.dates else STR, (w.op(f"fptosi double {number} to i64"),))
        if entry.truths:
            return Value(BOOL, (w.op(f"fcmp one double {number}, 0.0"),))
        return Value(NUM, (number,))

    def _loaded(self, lower: Lower, parameter: Parameter, block: str, slot: str | int) -> str:
        number = lower.w.op(f"call double @number_at(ptr {block}, i64 {slot})", "number")
        none = lower.w.op(f"fcmp uno double {number}, 0.0")
        lower.w.open_if(none, self.reason(f"series:{parameter.full_name}"))
        return number

    # -- subscripts --------------------------------------------------------------------------------

    def subscript(self, lower: Lower, base: Value, node: ast.Subscript) -> Value:
        key = lower.expr(node.slice)
        if base.kind == YEARS:
            return reads.of_year(self, lower, base, key, node)
        if base.kind == TABLE:
            return self.keyed(lower, base.const, base.operand, key, node)
        if base.kind == CONST and key.kind == CONST:
            return const(base.const[key.const])
        if base.kind == TUPLE and key.kind == CONST:
            return base.const[key.const]  # type: ignore[no-any-return]
        if base.kind == ROWS:
            return self._row(lower, base, lower.whole(key, node))
        if base.kind == CONST and isinstance(base.const, dict):
            return self._of_dict(lower, base.const, key, node)
        raise lower.error(node, "a year of a yearly fact, a key of a table, a place in a tuple")

    def _row(self, lower: Lower, rows: Value, place: str) -> Value:
        """The row at a place, from the end where that is negative; open where there is none."""
        w = lower.w
        told = w.op(f"load double, ptr {rows.operand}")
        count = w.op(f"fptosi double {told} to i64", "count")
        from_end = w.op(f"add i64 {count}, {place}")
        behind = w.op(f"icmp slt i64 {place}, 0")
        at = w.op(f"select i1 {behind}, i64 {from_end}, i64 {place}", "at")
        outside = w.op(f"icmp uge i64 {at}, {count}")
        w.open_if(outside, self.reason("engine:a row that is not there"))
        return lower.row_at(rows.operand, at, *rows.const)

    def _of_dict(self, lower: Lower, table: dict[Any, Any], key: Value, node: ast.AST) -> Value:
        """A constant table of the law: one comparison after the other."""
        kinds = {runtime_kind(const(item)) for item in table.values()}
        if len(kinds) != 1 or None in kinds:
            raise lower.error(node, "a table whose values are all numbers, all words or all days")
        (kind,) = kinds
        assert kind is not None
        result, found = "", "false"
        for known, item in table.items():
            value = lower.to_kind(const(item), kind, node).operand
            same = lower.to_kind(lower.compare(ast.Eq(), key, const(known), node), BOOL, node).operand
            found = lower.w.op(f"or i1 {found}, {same}")
            result = lower.w.op(f"select i1 {same}, {LLVM[kind]} {value}, {LLVM[kind]} {result or value}")
        missing = lower.w.op(f"xor i1 {found}, true")
        lower.w.open_if(missing, self.reason("engine:a word that a table lacks"))
        return Value(kind, (result,))

    # -- days --------------------------------------------------------------------------------------

    def day_arithmetic(self, lower: Lower, node: ast.BinOp, left: Value, right: Value) -> Value:
        """A day plus or minus days; the days between two."""
        w = lower.w
        if left.kind == CONST and isinstance(left.const, date):
            left = lower.to_kind(left, DATE, node)
        if right.kind == CONST and isinstance(right.const, date):
            right = lower.to_kind(right, DATE, node)
        if left.kind == DATE and right.kind == DATE and isinstance(node.op, ast.Sub):
            one, other = (w.op(f"call double @ordinal(i64 {v.operand})") for v in (left, right))
            return Value(DELTA, (w.op(f"fsub double {one}, {other}"),))
        if left.kind == DATE and (right.kind == DELTA or (right.kind == CONST and isinstance(right.const, timedelta))):
            days = lower.to_kind(const(right.const.days), NUM, node).operand if right.kind == CONST else right.operand
            ordinal = w.op(f"call double @ordinal(i64 {left.operand})")
            operation = "fadd" if isinstance(node.op, ast.Add) else "fsub"
            whole = w.op(f"call double @llvm.floor.f64(double {days})")  # as Python counts the days of a timedelta
            moved = w.op(f"{operation} double {ordinal}, {whole}")
            return Value(DATE, (w.op(f"call i64 @from_ordinal(double {moved})"),))
        raise lower.error(node, "a day + or - timedelta(days=...), the days between two days")


def _spelling(arguments: list[Value]) -> tuple[Any, ...]:
    found: list[Any] = []
    for argument in arguments:
        if argument.kind == CONST:
            known = argument.const
            found.append((CONST, type(known), known if _hashable(known) else id(known)))
        elif argument.kind in (TABLE, ROWS):  # the shape of this very parameter
            shape = argument.const if argument.kind == TABLE else argument.const[0]
            found.append((argument.kind, id(shape)))
        else:
            found.append(argument.kind)
    return tuple(found)


def _name_of(rule: Rule[Any, Any, Any], arguments: list[Value]) -> str:
    known = [str(getattr(a.const, "name", a.const)) for a in arguments if a.kind == CONST]
    name = ".".join([rule.id, *known])
    return "".join(letter if letter.isalnum() or letter in "._" else "_" for letter in name)


def _title_of(rule: Rule[Any, Any, Any]) -> str:
    article = rule.versions[-1].article
    return f"{rule.id}: {article}" if article else rule.id


def _is_of_the_law(called: Any) -> bool:
    """A plain function of the law: no method, none of the engine."""
    return isinstance(called, FunctionType) and not called.__module__.startswith("takeup.engine")


def _hashable(value: Any) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True
