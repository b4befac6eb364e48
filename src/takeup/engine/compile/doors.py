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
    if found.holder != OF_HOUSEHOLD and subject.kind == HOUSEHOLD:
        raise lower.error(node, f"a person: {found.id} is a right of a person")
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
    first = w.variable("i32", "first")
    w.do(f"store i32 0, ptr {first}")
    nothing = w.label("nothing")
    for condition in [*([right.concerns] if right.concerns is not None else []), *conditions]:
        _ask(compiler, w, found, condition, Value(kind, tuple(operands)), first, nothing)
    w.unless_open(w.op(f"load i32, ptr {first}", "why"))
    if right.amount is None:
        w.ret("double", double(1.0))
    else:
        subject = Value(kind, tuple(operands))
        amount = compiler.rule(right.amount, [subject])
        answer = compiler.call_instance(w, amount, operands, found)
        w.ret("double", _number(w, amount, answer))
    w.start(nothing)
    w.ret("double", "0.0")
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
    answer, why = compiler.ask_instance(w, rule, list(subject.operands), instance)
    known, unknown, further = w.label("known"), w.label("unknown"), w.label("further")
    w.branch(w.op(f"icmp eq i32 {why}, 0"), known, unknown)
    w.start(known)
    w.branch(answer, further, nothing)
    w.start(unknown)
    noted = w.op(f"load i32, ptr {first}")
    is_first = w.op(f"icmp eq i32 {noted}, 0")
    w.do(f"store i32 {w.op(f'select i1 {is_first}, i32 {why}, i32 {noted}')}, ptr {first}")
    w.go(further)
    w.start(further)


# -- the pieces ----------------------------------------------------------------------------------------


def _holder(w: Writer, door: Instance, right: Right, operands: list[str]) -> list[str]:
    """The operands of who holds the right: the household where the law says so."""
    if right.holder == OF_HOUSEHOLD and door.kinds[0] == PERSON:
        return [w.op(f"call ptr @view_of(ptr %c, ptr {operands[0]})", "view")]
    return operands


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
    holder = _holder(w, door, right, operands)
    rule = compiler.rule(right.concerns, [Value(_kind_of(right), tuple(holder))])
    answer = compiler.call_instance(w, rule, holder, door)
    concerned, not_ = w.label("concerned"), w.label("not")
    w.branch(answer, concerned, not_)
    w.start(not_)
    _give_none(w, door)
    w.start(concerned)


def _give_none(w: Writer, door: Instance) -> None:
    if door.returns == BOOL:
        w.ret("i1", "false")
    else:
        w.ret("double", "0.0")


def _positive(w: Writer, number: str) -> str:
    return w.op(f"fcmp ogt double {number}, 0.0")


def _due(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str]) -> str:
    return compiler.call_instance(w, due(compiler, right), _holder(w, door, right, operands), door)


def _paid(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str]) -> tuple[str, str]:
    """What is received in the month, and the reason why that is not known."""
    return compiler.ask_instance(w, received(compiler, right), _holder(w, door, right, operands), door)


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
    row = w.op(_row(right, operands), "row")
    listed = w.op(f"call i1 @is_listed(ptr %c, i64 {number}, i64 {row})")
    told, other = w.label("listed"), w.label("other")
    w.branch(listed, told, other)
    w.start(told)
    reason = compiler.reason(f"received:{right.id}")
    view = operands[0] if kind == HOUSEHOLD else w.op(f"call ptr @view_of(ptr %c, ptr {operands[0]})", "view")
    month = w.op(f"call i64 @view_month(ptr {view})", "month")
    paid = w.op(f"call double @listed_euros(ptr %c, i64 {number}, i64 {row}, i64 {month})", "paid")
    w.open_if(w.op(f"fcmp uno double {paid}, 0.0"), reason)
    w.ret("double", paid)
    w.start(other)
    if right.received is not None:
        rule = compiler.rule(right.received, [Value(kind, tuple(operands))])
        answer = compiler.call_instance(w, rule, operands, found)
        w.ret("double", _number(w, rule, answer))
    else:
        w.open_if(w.op(f"xor i1 {w.op('call i1 @tells_all(ptr %c)')}, true"), reason)
        w.ret("double", "0.0")
    compiler.close(found, w)
    return found


def _number(w: Writer, instance: Instance, operand: str) -> str:
    return w.op(f"uitofp i1 {operand} to double") if instance.returns == BOOL else operand


def _row(right: Right, operands: list[str]) -> str:
    """Where the payments of a holder stand."""
    if right.holder == OF_HOUSEHOLD:
        return "call i64 @household_of(ptr %c)"
    return f"call i64 @person_payee(ptr {operands[0]})"


# -- one writer a door ---------------------------------------------------------------------------------


def _write_passport(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str]) -> None:
    would, now, next_, no, open_ = (w.label(x) for x in ("would", "now", "next", "no", "open"))
    w.branch(_is_world(w, EVERYTHING_CLAIMED), would, now)
    w.start(now)
    paid = _paid_or(compiler, w, door, right, operands, next_)
    w.branch(_positive(w, paid), open_, next_)
    w.start(open_)
    w.ret("i1", "true")
    w.start(next_)
    w.branch(_is_world(w, AS_THINGS_STAND), no, would)
    w.start(would)
    w.ret("i1", _positive(w, _due(compiler, w, door, right, operands)))
    w.start(no)
    w.ret("i1", "false")


def _write_already(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str]) -> None:
    nothing = w.label("nothing")
    w.ret("i1", _positive(w, _paid_or(compiler, w, door, right, operands, nothing)))
    w.start(nothing)
    w.ret("i1", "false")


def _paid_or(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str], nothing: str) -> str:
    """What is received in the month. Where that is nothing, goes to `nothing`: whether the right is about anyone need
    not be asked. A right that is not about this holder ends the door; only then does it matter that nobody knows.
    """
    paid, why = _paid(compiler, w, door, right, operands)
    known, further = w.label("told"), w.label("further")
    w.branch(w.op(f"icmp eq i32 {why}, 0"), known, further)
    w.start(known)
    w.branch(w.op(f"fcmp oeq double {paid}, 0.0"), nothing, further)
    w.start(further)
    _unless_concerned(compiler, w, door, right, operands)
    w.unless_open(why)
    return paid


def _write_in_payment(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str]) -> None:
    amount = _door(compiler, "received_amount", right, door.kinds[0])
    if right.kind == STATUS:
        now, would = w.label("now"), w.label("would")
        w.branch(_is_world(w, EVERYTHING_CLAIMED), would, now)
        w.start(would)
        _unless_concerned(compiler, w, door, right, operands)
        w.ret("i1", _positive(w, _due(compiler, w, door, right, operands)))
        w.start(now)
    w.ret("i1", _positive(w, compiler.call_instance(w, amount, operands, door)))


def _write_amount(compiler: Compiler, w: Writer, door: Instance, right: Right, operands: list[str]) -> None:
    if right.kind != STATUS and right.per != ONCE:
        now, would = w.label("now"), w.label("would")
        w.branch(_is_world(w, EVERYTHING_CLAIMED), would, now)
        w.start(would)
        _unless_concerned(compiler, w, door, right, operands)
        w.ret("double", _due(compiler, w, door, right, operands))
        w.start(now)
    nothing = w.label("nothing")
    w.ret("double", _paid_or(compiler, w, door, right, operands, nothing))
    w.start(nothing)
    w.ret("double", "0.0")


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

    def ask(number: str) -> None:
        back = compiler.months_ago(lower, subject, number, whole_stretch=True)
        answer, why = compiler.ask_back(lower, door, back, number)
        w.unless_open(why)
        further = w.label("further")
        w.branch(answer, further, out)
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
    row = lower.w.op(_row(right, list(subject.operands)), "row")
    return Value(
        BOOL,
        (lower.w.op(f"call i1 @paid_between(ptr %c, i64 {number}, i64 {row}, i64 {first}, i64 {last})"),),
    )
