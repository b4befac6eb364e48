"""What a rule reads of a person, a household or a day: facts, relations, earlier months."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from takeup.engine.compile import stretches
from takeup.engine.compile.ir import Writer
from takeup.engine.compile.layout import STORED_AS, UNKNOWN_DATE
from takeup.engine.compile.values import (
    BOOL,
    DATE,
    HOUSEHOLD,
    ID,
    NUM,
    PEOPLE,
    PERSON,
    PLACE,
    STR,
    Value,
)
from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD as OF_HOUSEHOLD
from takeup.engine.law import Estimate

if TYPE_CHECKING:
    from takeup.engine.compile.compiler import Compiler, Instance
    from takeup.engine.compile.lower import Lower

YEARS, KNOWN, METHOD = "years", "known", "method"
KIND_OF_FACT = {"amount": NUM, "count": NUM, "yearly": NUM, "yes_no": BOOL, "choice": STR, "date": DATE}
_UNKNOWN = {
    "double": "fcmp uno double {x}, 0.0",
    "i8": "icmp slt i8 {x}, 0",
}


def of_person(compiler: Compiler, lower: Lower, person: Value, name: str, node: ast.Attribute) -> Value:
    if name == "household":
        return Value(HOUSEHOLD, (lower.view_of(person),))
    if name in ("id", "place"):
        return Value(ID if name == "id" else PLACE, (lower.place_of(person),))
    return _of_subject(compiler, lower, person, name, node, "person")


def of_household(compiler: Compiler, lower: Lower, household: Value, name: str, node: ast.Attribute) -> Value:
    if name == "household":
        return household
    if name == "members":
        return Value(PEOPLE, (household.operand, "-1"))
    if name == "others":
        return Value(METHOD, household.operands, name)
    if name == "known_members":  # nobody asks whether there are more
        return Value(PEOPLE, (household.operand, "-1"), KNOWN)
    return _of_subject(compiler, lower, household, name, node, OF_HOUSEHOLD)


def _of_subject(compiler: Compiler, lower: Lower, subject: Value, name: str, node: ast.Attribute, of: str) -> Value:
    if name == "day":
        return Value(DATE, (stretches.day_of(lower, subject, "on_day"),))
    if name in ("year", "month"):
        stretches.day_of(lower, subject, f"in_{name}")
        number = lower.w.op(f"call i64 @view_{name}(ptr {lower.view_of(subject)})")
        return Value(NUM, (lower.w.op(f"sitofp i64 {number} to double"),))
    fact = compiler.law.facts[of].get(name)
    if fact is None:
        found = getattr(compiler.law.person_class if of == "person" else compiler.law.household_class, name, None)
        if isinstance(found, property) and found.fget is not None:
            return compiler.invoke(lower, compiler.helper(found.fget, [subject], node, lower), [subject])
        raise lower.error(node, f"a fact of a {of}, day, year, month")
    if fact.kind == "yearly":
        return Value(YEARS, subject.operands, fact)
    return compiler.invoke(lower, fact_reader(compiler, of, fact), [subject])


def of_year(compiler: Compiler, lower: Lower, years: Value, key: Value, node: ast.AST) -> Value:
    """`person.taxable_income[year]`."""
    subject = Value(PERSON, years.operands)
    reader = fact_reader(compiler, "person", years.const)
    return compiler.invoke(lower, reader, [subject, Value(ID, (lower.whole(key, node),))])


def method(compiler: Compiler, lower: Lower, base: Value, node: ast.Call) -> Value:
    """A method of a person, a household or a day."""
    assert isinstance(node.func, ast.Attribute)
    name, w = node.func.attr, lower.w
    if base.kind in (PERSON, HOUSEHOLD) and name == "months_ago":
        return compiler.months_ago(lower, base, lower.whole(lower.expr(node.args[0]), node))
    if base.kind == HOUSEHOLD and name == "others":
        person = lower.expr(node.args[0])
        if person.kind == PERSON:
            return Value(PEOPLE, (base.operand, lower.place_of(person)))
    if base.kind == PERSON and name == "relation_to":
        other = lower.expr(node.args[0])
        if other.kind == PERSON:
            self_ = compiler.strings.number("self")
            kin = w.op(f"call i64 @kin(ptr %c, ptr {base.operand}, ptr {other.operand}, i64 {self_})", "kin")
            w.open_if(w.op(f"icmp slt i64 {kin}, 0"), compiler.reason("fact:relation"))
            return Value(STR, (kin,))
    if base.kind == DATE and name == "toordinal":
        return Value(NUM, (w.op(f"call double @ordinal(i64 {base.operand})"),))
    if base.kind == DATE and name == "replace":
        return _replaced(lower, base, node)
    raise lower.error(node, "months_ago, others, relation_to, toordinal, replace")


def _replaced(lower: Lower, day: Value, node: ast.Call) -> Value:
    """`day.replace(day=1)`: another day, month or year."""
    w = lower.w
    parts = {name: w.op(f"call i64 @{name}_of(i64 {day.operand})") for name in ("year", "month", "day")}
    for keyword in node.keywords:
        if keyword.arg not in parts:
            raise lower.error(node, "year, month, day")
        parts[keyword.arg] = lower.whole(lower.expr(keyword.value), node)
    return Value(DATE, (w.op(f"call i64 @day_from(i64 {parts['year']}, i64 {parts['month']}, i64 {parts['day']})"),))


# -- the functions that read a fact --------------------------------------------------------------------


def fact_reader(compiler: Compiler, of: str, fact: Fact) -> Instance:
    """Gives a fact where it is known; else an estimate, the value of who it does not apply to, or a reason."""
    key = ("fact", of, fact.name)
    found = compiler.instances.get(key)
    if found is not None:
        return found
    kind = KIND_OF_FACT[fact.kind]
    kinds = (_subject_kind(of), ID) if fact.kind == "yearly" else (_subject_kind(of),)
    found = compiler.instances[key] = compiler.new(f"fact.{of}.{fact.name}", kinds, kind)
    w, operands = compiler.opened(found)
    missing = compiler.new(f"missing.{of}.{fact.name}", kinds, kind)
    compiler.instances["missing", of, fact.name] = missing
    stored, unknown = _stored(compiler, w, of, fact, operands)
    absent, known = w.label("absent"), w.label("known")
    w.branch(unknown, absent, known)
    w.start(absent)
    compiler.pass_on(w, missing, operands, found)
    w.start(known)
    compiler.give(w, found, _reading(w, fact, stored))
    compiler.close(found, w)
    _write_missing(compiler, missing, of, fact)
    return found


def is_known(compiler: Compiler, of: str, fact: Fact) -> Instance:
    """Whether a fact of the month is told."""
    key = ("known", of, fact.name)
    found = compiler.instances.get(key)
    if found is None:
        found = compiler.instances[key] = compiler.new(f"known.{of}.{fact.name}", (_subject_kind(of),), BOOL)
        w, operands = compiler.opened(found)
        _, unknown = _stored(compiler, w, of, fact, operands)
        compiler.give(w, found, w.op(f"xor i1 {unknown}, true"))
        compiler.close(found, w)
    return found


def _subject_kind(of: str) -> str:
    return HOUSEHOLD if of == OF_HOUSEHOLD else PERSON


def _stored(compiler: Compiler, w: Writer, of: str, fact: Fact, operands: list[str]) -> tuple[str, str]:
    """What the column holds, and whether that is 'unknown'."""
    if fact.name == stretches.BIRTH:  # the view knows it already
        stored = w.op(f"call i64 @person_birth(ptr {operands[0]})", "x")
        return stored, w.op(f"icmp eq i64 {stored}, 0")
    row = w.op(f"call i64 @{'view_household_row' if of == OF_HOUSEHOLD else 'person_row'}(ptr {operands[0]})", "row")
    type_ = STORED_AS[fact.kind]
    first = compiler.columns.place(of, fact.name)
    if fact.kind != "yearly":
        stored = w.op(f"call {type_} @column_{type_}(ptr %c, i64 {first}, i64 {row})", "x")
        if fact.kind == "date":
            return stored, w.op(f"icmp eq i32 {stored}, {UNKNOWN_DATE}")
        if fact.kind == "choice":
            return stored, w.op(f"icmp slt i32 {stored}, 0")
        return stored, w.op(_UNKNOWN[type_].format(x=stored))
    year = operands[-1]
    stored = w.op(f"call double @column_of_year(ptr %c, i64 {first}, i64 {year}, i64 {row})", "x")
    return stored, w.op(_UNKNOWN["double"].format(x=stored))


def _reading(w: Writer, fact: Fact, stored: str) -> str:
    if fact.kind == "yes_no":
        return w.op(f"icmp ne i8 {stored}, 0")
    if fact.kind == "choice":
        return w.op(f"sext i32 {stored} to i64")
    if fact.kind == "date" and fact.name != stretches.BIRTH:
        return w.op(f"call i64 @packed_of(ptr %c, i32 {stored})")
    return stored


def _write_missing(compiler: Compiler, instance: Instance, of: str, fact: Fact) -> None:
    """Nobody said: an estimate where what it needs is known; nothing where the fact surely does not apply."""
    from takeup.engine.compile.source import source_of

    w, operands = compiler.opened(instance)
    subject = Value(_subject_kind(of), (operands[0],))
    estimate = compiler.law.estimates.get(fact.name) if of == "person" else None
    if estimate is not None:
        _try_estimate(compiler, instance, w, estimate, fact, operands)
    dummy = _absent(compiler, fact)
    if fact.applies is not None:
        source = source_of(fact.applies)
        arguments = [subject]
        key = ("applies", of, fact.name)
        applies = compiler.instances.get(key)
        if applies is None:
            applies = compiler.instances[key] = compiler.new(f"applies.{of}.{fact.name}", (subject.kind,), BOOL)
            compiler._write(applies, fact.applies, arguments)
        del source
        answer, why = compiler.ask_instance(w, applies, list(subject.operands), instance)
        settled, unknown, nothing = w.label("settled"), w.label("unknown"), w.label("nothing")
        w.branch(w.op(f"icmp eq i32 {why}, 0"), settled, unknown)
        w.start(settled)
        w.branch(answer, unknown, nothing)
        w.start(nothing)
        compiler.give(w, instance, dummy)
        w.start(unknown)
    w.open(compiler.reason(f"fact:{fact.name}"))
    compiler.close(instance, w)


def _try_estimate(
    compiler: Compiler, instance: Instance, w: Writer, estimate: Estimate, fact: Fact, operands: list[str]
) -> None:
    person = operands[:1]
    known = "true"
    for need in estimate.needs:
        told = compiler.call_instance(
            w, is_known(compiler, "person", compiler.law.facts["person"][need]), person, instance
        )
        known = told if known == "true" else w.op(f"and i1 {known}, {told}")
    if fact.kind == "yearly":
        view = w.op(f"call ptr @view_of(ptr %c, ptr {person[0]})")
        year = w.op(f"call i64 @view_year(ptr {view})")
        w.do(f"call void @holds_in_year(ptr %c, i64 {compiler.day_of(w, view)})")
        known = w.op(f"and i1 {known}, {w.op(f'icmp eq i64 {operands[1]}, {year}')}")
    estimated, no = w.label("estimated"), w.label("no")
    w.branch(known, estimated, no)
    w.start(estimated)
    rule = compiler.rule(estimate.rule, [Value(PERSON, tuple(person))])
    compiler.pass_on(w, rule, person, instance)
    w.start(no)


def _absent(compiler: Compiler, fact: Fact) -> str:
    """What a rule reads of someone to whom the fact does not apply."""
    from takeup.engine.compile.lower import Lower

    kind = KIND_OF_FACT[fact.kind]
    value: Any = fact.absent
    if value is None:
        value = fact.low if fact.kind == "date" else 0
    operand = Lower.constant(_Constants(compiler), value, kind)  # type: ignore[arg-type]
    assert operand is not None
    return operand


class _Constants:
    """As much of a Lower as writing a constant needs."""

    def __init__(self, compiler: Compiler) -> None:
        self.compiler = compiler
