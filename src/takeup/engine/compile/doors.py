"""What other rights pay, and whether they open this one: the doors of `takeup.engine.payments`, compiled.

The world (as things stand, claimed, everything claimed) is a number that the kernel is given.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from takeup.engine.case import AS_THINGS_STAND, CLAIMED, EVERYTHING_CLAIMED
from takeup.engine.compile.ir import Writer, double
from takeup.engine.compile.values import BOOL, CONST, DATE, HOUSEHOLD, NUM, PERSON, Value
from takeup.engine.household import HOUSEHOLD as OF_HOUSEHOLD
from takeup.engine.law import ONCE, STATUS, Right
from takeup.engine.rules import Rule

if TYPE_CHECKING:
    from takeup.engine.compile.compiler import Compiler, Instance
    from takeup.engine.compile.lower import Lower

WORLDS = (AS_THINGS_STAND, CLAIMED, EVERYTHING_CLAIMED)
_KIND = {"received_amount": NUM}


def call(compiler: Compiler, lower: Lower, name: str, arguments: list[Value], node: ast.Call) -> Value:
    """`passport(person, "integration_income")` and its like."""
    subject, right = arguments[0], arguments[1]
    if right.kind != CONST or subject.kind not in (PERSON, HOUSEHOLD):
        raise lower.error(node, "a person or household, and the name of a right that is known beforehand")
    found = compiler.law.right(right.const)
    if name in ("passport_for", "in_payment_for"):
        return _throughout(compiler, lower, name.removesuffix("_for"), found, arguments, node)
    if name == "paid_between":
        return _paid_between(compiler, lower, found, arguments, node)
    door = _door(compiler, name, found, subject.kind)
    return compiler.invoke(lower, door, [subject])


def due(compiler: Compiler, right: Right, name: str = "due") -> Instance:
    """Euros of the month (1 for a status) when every condition holds, else 0: `Right.due`.

    One condition that is surely not met settles it, also where nobody can say whether another one is.
    """
    key = (name, right.id)
    found = compiler.instances.get(key)
    if found is not None:
        return found
    kind = HOUSEHOLD if right.holder == OF_HOUSEHOLD else PERSON
    found = compiler.instances[key] = compiler.new(f"{name}.{right.id}", (kind,), NUM, f"{right.id}: what is {name}")
    found.remembers = True
    w, operands = compiler.opened(found)
    conditions = [c for c in right.conditions if name == "due" or not c.conduct]
    before = w.op("call i64 @set_aside(ptr %c)")
    first = w.variable("i64", "undecided")
    w.do(f"store i64 0, ptr {first}")
    nothing = w.label("nothing")
    for condition in [*([right.concerns] if right.concerns is not None else []), *conditions]:
        _ask(compiler, w, found, condition, Value(kind, tuple(operands)), first, nothing)
    undecided = w.op(f"load i64, ptr {first}")
    w.do(f"call void @put_both(ptr %c, i64 {before}, i64 {undecided})")
    open_, met = w.label("open"), w.label("met")
    w.branch(w.op(f"icmp ne i64 {undecided}, 0"), open_, met)
    w.start(open_)
    w.ret("double 0.0")
    w.start(met)
    if right.amount is None:
        w.ret(f"double {double(1.0)}")
    else:
        subject = Value(kind, tuple(operands))
        amount = compiler.rule(right.amount, [subject])
        answer = compiler.call_instance(w, amount, operands, found)
        w.ret(f"double {_number(w, amount, answer)}")
    w.start(nothing)
    w.do(f"call void @put_both(ptr %c, i64 {before}, i64 0)")
    w.ret("double 0.0")
    compiler.close(found, w)
    return found


def _ask(
    compiler: Compiler,
    w: Writer,
    instance: Instance,
    condition: Rule[Any, Any, bool],
    subject: Value,
    first: str,
    nothing: str,
) -> None:
    """One condition: no settles it; not known is noted, and the next one is asked."""
    rule = compiler.rule(condition, [subject])
    answer = compiler.call_instance(w, rule, list(subject.operands), instance)
    reason = w.op("call i64 @set_aside(ptr %c)")
    known, unknown, further = w.label("known"), w.label("unknown"), w.label("further")
    w.branch(w.op(f"icmp eq i64 {reason}, 0"), known, unknown)
    w.start(known)
    w.branch(answer, further, nothing)
    w.start(unknown)
    noted = w.op(f"load i64, ptr {first}")
    is_first = w.op(f"icmp eq i64 {noted}, 0")
    w.do(f"store i64 {w.op(f'select i1 {is_first}, i64 {reason}, i64 {noted}')}, ptr {first}")
    w.go(further)
    w.start(further)


# -- the pieces ----------------------------------------------------------------------------------------


def _holder(right: Right, operands: list[str]) -> list[str]:
    """The operands of who holds the right: the household where the law says so."""
    return operands[:1] if right.holder == OF_HOUSEHOLD else operands


def _kind_of(right: Right) -> str:
    return HOUSEHOLD if right.holder == OF_HOUSEHOLD else PERSON


def _door(compiler: Compiler, name: str, right: Right, kind: str) -> Instance:
    key = ("door", name, right.id, kind)
    found = compiler.instances.get(key)
    if found is None:
        returns = _KIND.get(name, BOOL)
        found = compiler.instances[key] = compiler.new(f"{name}.{right.id}.{kind}", (kind,), returns)
        found.remembers = True
        w, operands = compiler.opened(found)
        _WRITERS[name](compiler, w, found, right, operands)
        compiler.close(found, w)
    return found


def _is_world(w: Writer, world: str) -> str:
    return w.op(f"icmp eq i64 {w.op('call i64 @world(ptr %c)')}, {WORLDS.index(world)}")


def _unless_concerned(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str]) -> None:
    """A right that is not about this holder at all: nobody asks further."""
    if right.concerns is None:
        return
    holder = _holder(right, operands)
    rule = compiler.rule(right.concerns, [Value(_kind_of(right), tuple(holder))])
    answer = compiler.call_instance(w, rule, holder, door)
    concerned, not_ = w.label("concerned"), w.label("not")
    w.branch(answer, concerned, not_)
    w.start(not_)
    w.ret(_none(door))
    w.start(concerned)


def _none(door: Instance) -> str:
    return "i1 false" if door.returns == BOOL else "double 0.0"


def _positive(w: Writer, number: str) -> str:
    return w.op(f"fcmp ogt double {number}, 0.0")


def _due(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str]) -> str:
    return compiler.call_instance(w, due(compiler, right), _holder(right, operands), door)


def _paid(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str]) -> str:
    return compiler.call_instance(w, received(compiler, right), _holder(right, operands), door)


def received(compiler: Compiler, right: Right) -> Instance:
    """Listed payments go before what facts tell; who tells of all payments received nothing of what is not listed."""
    key = ("received", right.id)
    found = compiler.instances.get(key)
    if found is not None:
        return found
    kind = _kind_of(right)
    found = compiler.instances[key] = compiler.new(f"received.{right.id}", (kind,), NUM)
    w, operands = compiler.opened(found)
    number = compiler.right_number(right.id)
    listed = w.op(f"call i1 @is_listed(ptr %c, i64 {number}, {_row(right, operands)})")
    told, other = w.label("listed"), w.label("other")
    w.branch(listed, told, other)
    w.start(told)
    reason = compiler.reason(f"received:{right.id}")
    paid = w.op(f"call double @listed(ptr %c, i64 {number}, {_row(right, operands)}, i64 {operands[0]}, i64 {reason})")
    w.ret(f"double {paid}")
    w.start(other)
    if right.received is not None:
        rule = compiler.rule(right.received, [Value(kind, tuple(operands))])
        answer = compiler.call_instance(w, rule, operands, found)
        w.ret(f"double {_number(w, rule, answer)}")
    else:
        w.do(f"call void @not_listed(ptr %c, i64 {reason})")
        w.ret("double 0.0")
    compiler.close(found, w)
    return found


def _number(w: Writer, instance: Instance, operand: str) -> str:
    return w.op(f"uitofp i1 {operand} to double") if instance.returns == BOOL else operand


def _row(right: Right, operands: list[str]) -> str:
    """Where the payments of a holder stand: the place of the person, -1 for the household."""
    return "i64 -1" if right.holder == OF_HOUSEHOLD else f"i64 {operands[1]}"


# -- one writer a door ---------------------------------------------------------------------------------


def _write_passport(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str]) -> None:
    would, now, paid, next_, no = (w.label(x) for x in ("would", "now", "paid", "next", "no"))
    w.branch(_is_world(w, EVERYTHING_CLAIMED), would, now)
    w.start(now)
    w.branch(_nothing_is_paid(compiler, w, door, right, operands), next_, paid)
    w.start(paid)
    _unless_concerned(compiler, w, door, right, operands)
    open_ = w.label("open")
    w.branch(_positive(w, _paid(compiler, w, door, right, operands)), open_, next_)
    w.start(open_)
    w.ret("i1 true")
    w.start(next_)
    w.branch(_is_world(w, AS_THINGS_STAND), no, would)
    w.start(would)
    w.ret(f"i1 {_positive(w, _due(compiler, w, door, right, operands))}")
    w.start(no)
    w.ret("i1 false")


def _write_already(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str]) -> None:
    nothing, paid = w.label("nothing"), w.label("paid")
    w.branch(_nothing_is_paid(compiler, w, door, right, operands), nothing, paid)
    w.start(nothing)
    w.ret("i1 false")
    w.start(paid)
    _unless_concerned(compiler, w, door, right, operands)
    w.ret(f"i1 {_positive(w, _paid(compiler, w, door, right, operands))}")


def _nothing_is_paid(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str]) -> str:
    """It is known that nothing was received in the month: whether the right is about anyone need not be asked."""
    before = w.op("call i64 @set_aside(ptr %c)")
    paid = _paid(compiler, w, door, right, operands)
    unknown = w.op(f"call i1 @put_back(ptr %c, i64 {before})")
    zero = w.op(f"fcmp oeq double {paid}, 0.0")
    return w.op(f"and i1 {zero}, {w.op(f'xor i1 {unknown}, true')}")


def _write_in_payment(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str]) -> None:
    amount = _door(compiler, "received_amount", right, door.kinds[0])
    if right.kind == STATUS:
        now, would = w.label("now"), w.label("would")
        w.branch(_is_world(w, EVERYTHING_CLAIMED), would, now)
        w.start(would)
        _unless_concerned(compiler, w, door, right, operands)
        w.ret(f"i1 {_positive(w, _due(compiler, w, door, right, operands))}")
        w.start(now)
    w.ret(f"i1 {_positive(w, compiler.call_instance(w, amount, operands, door))}")


def _write_amount(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str]) -> None:
    if right.kind != STATUS and right.per != ONCE:
        now, would = w.label("now"), w.label("would")
        w.branch(_is_world(w, EVERYTHING_CLAIMED), would, now)
        w.start(would)
        _unless_concerned(compiler, w, door, right, operands)
        w.ret(f"double {_due(compiler, w, door, right, operands)}")
        w.start(now)
    nothing, further = w.label("nothing"), w.label("further")
    w.branch(_nothing_is_paid(compiler, w, door, right, operands), nothing, further)
    w.start(nothing)
    w.ret("double 0.0")
    w.start(further)
    _unless_concerned(compiler, w, door, right, operands)
    w.ret(f"double {_paid(compiler, w, door, right, operands)}")


_WRITERS = {
    "passport": _write_passport,
    "already_in_payment": _write_already,
    "in_payment": _write_in_payment,
    "received_amount": _write_amount,
}


def _throughout(
    compiler: Compiler, lower: Lower, name: str, right: Right, arguments: list[Value], node: ast.Call
) -> Value:
    """The door was open in each of so many months before."""
    subject, months = arguments[0], arguments[2]
    w = lower.w
    result = w.variable("i1", "found")
    out = w.label("decided")
    w.do(f"store i1 false, ptr {result}")
    door = _door(compiler, name, right, subject.kind)
    elsewhere = compiler.reason("fact:lives_here")

    def ask(number: str) -> None:
        view = w.op(f"call i64 @view_back(ptr %c, i64 {subject.operands[0]}, i64 {number})")
        operands = [view, *subject.operands[1:]]
        if subject.kind == PERSON:
            w.do(f"call void @found_here(ptr %c, i64 {view}, i64 {operands[1]}, i64 {elsewhere})")
        further = w.label("further")
        w.branch(compiler.call_instance(w, door, operands, lower.instance), further, out)
        w.start(further)

    last = w.op(f"add i64 {lower.whole(months, node)}, 1")
    lower.counted("1", last, ask, lambda: None)
    w.do(f"store i1 true, ptr {result}")
    w.go(out)
    w.start(out)
    return Value(BOOL, (w.op(f"load i1, ptr {result}"),))


def _paid_between(compiler: Compiler, lower: Lower, right: Right, arguments: list[Value], node: ast.Call) -> Value:
    """A payment is listed for a month that begins between two days."""
    subject = arguments[0]
    first, last = (lower.to_kind(day, DATE, node).operand for day in arguments[2:4])
    number = compiler.right_number(right.id)
    row = _row(right, list(subject.operands))
    return Value(
        BOOL,
        (lower.w.op(f"call i1 @paid_between(ptr %c, i64 {number}, {row}, i64 {first}, i64 {last})"),),
    )
