"""A finished program: its text, and what whoever runs it must know (columns, numbers of the law, words, reasons)."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from takeup.engine.compile import doors, runtime
from takeup.engine.compile.compiler import PAIR, Compiler, Instance
from takeup.engine.compile.context import (
    ABSENT,
    ENTRY,
    FIELD,
    FULL,
    KEPT_WORDS,
    MOST_VIEWS,
    NEVER,
    NEXT_TASK,
    QUESTION_WORDS,
    RUNNING,
    STRETCH,
)
from takeup.engine.compile.ir import pair
from takeup.engine.compile.layout import LIVES_HERE, Block, Columns
from takeup.engine.compile.one_day import OneDay, is_of_one_day
from takeup.engine.compile.strings import Strings
from takeup.engine.compile.values import BOOL, HOUSEHOLD, LLVM, NUM, PERSON, Value, packed
from takeup.engine.household import HOUSEHOLD as OF_HOUSEHOLD
from takeup.engine.law import Law, Right
from takeup.engine.rules import Rule

SMALL = 320  # lines of text: cheaper to work out again than to look up
SMALL_OF_ONE_DAY = 40  # the same where nobody asks whether it is there yet
LOOK_UP = 8  # lines of text of an answer that is kept
ALL_IN_ONE = 2000  # lines of text of a whole program that becomes one function of machine code
ONE_PASS = 1500  # lines of text that are worked out in one pass over the members


# What functions read of the law on the day itself: entries of the block, and the days on which a text changes.
LawGroup = tuple[frozenset[int], frozenset[date]]
NO_LAW: LawGroup = (frozenset(), frozenset())

# The function of an output, and its group where it is not kept and must be looked after by the kernel.
Root = tuple[Instance, int | None]

DUE, RECEIVED, BUT_FOR_CONDUCT, VALUE = "due", "received", "due_but_for_conduct", "value"
CONCERNED, EVENT = "concerned", "event"


@dataclass(frozen=True)
class Output:
    """One result. `what`: DUE, RECEIVED, BUT_FOR_CONDUCT, CONCERNED or EVENT (a day as yyyymmdd) of the right `name`,
    or VALUE of the rule `name`; `holder`: 'person' or 'household'.
    """

    what: str
    name: str
    holder: str


@dataclass(frozen=True)
class Program:
    """What the compiler made. `text` is LLVM's text form; the kernel in it is called `kernel`.

    `kernel(c, first, end)`: for tasks `first` to before `end`; see `context.FIELDS` for what `c` holds. `worldly`: the
    places of the outputs that may differ from world to world.
    """

    law: Law
    text: str
    outputs: tuple[Output, ...]
    columns: Columns
    block: Block
    strings: Strings
    reasons: tuple[str, ...]
    rights: tuple[str, ...]
    slots: dict[str, int]
    law_groups: tuple[LawGroup, ...]
    worldly: frozenset[int]

    @cached_property
    def fingerprint(self) -> str:
        """Changes with every rule; not with the numbers of the law, which are arguments."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @cached_property
    def block_days(self) -> list[int]:
        return [packed(day) for day in self.block.days()]

    @cached_property
    def blocks(self) -> list[list[float]]:
        return self.block.values()

    @cached_property
    def law_stretches(self) -> list[list[tuple[int, int]]]:
        """For the time before the first of `block_days` and from each on, of each group: from when, and to before when
        its numbers and texts are the same (yyyymmdd; `context.STRETCH`).
        """
        days = self.block_days
        found: list[list[tuple[int, int]]] = [[] for _ in range(len(days) + 1)]
        for numbers, texts in self.law_groups:
            changes = {day for number in numbers for day in self.block.entries[number].parameter._days} | texts
            cuts = sorted(packed(day) for day in changes)
            for place, row in enumerate(found):
                begun = bisect_right(cuts, days[place - 1]) if place else 0
                row.append((cuts[begun - 1] if begun else 0, -(cuts[begun] if begun < len(cuts) else NEVER)))
        return found


def compile_law(
    law: Law, rights: Sequence[Right], rules: Sequence[Rule[Any, Any, Any]] = (), lines: bool = False
) -> Program:
    """One kernel for what is due of these rights, and for the values of these rules (of one person or household).

    `lines`: also what is received of each right, what would be due but for conduct where a condition is about that,
    and of what is paid once whom it is about and the day of its event. Raises CompileError, with file and line, for
    what the compiler cannot read.
    """
    compiler = Compiler(law)
    outputs, roots = [], []
    for right in rights:
        outputs.append(Output(DUE, right.id, right.holder))
        roots.append(doors.due(compiler, right))
        if not lines:
            continue
        outputs.append(Output(RECEIVED, right.id, right.holder))
        roots.append(doors.received(compiler, right))
        if any(condition.conduct for condition in right.conditions):
            outputs.append(Output(BUT_FOR_CONDUCT, right.id, right.holder))
            roots.append(doors.due(compiler, right, BUT_FOR_CONDUCT))
        if right.event is not None:
            outputs.append(Output(EVENT, right.id, right.holder))
            kind = HOUSEHOLD if right.holder == OF_HOUSEHOLD else PERSON
            subject = Value(kind, ("%a0",))
            roots.append(compiler.rule(right.event, [subject]))
            if right.concerns is not None:
                outputs.append(Output(CONCERNED, right.id, right.holder))
                roots.append(compiler.rule(right.concerns, [subject]))
    for rule in rules:
        holder = _holder_of(rule)
        outputs.append(Output(VALUE, rule.id, OF_HOUSEHOLD if holder == HOUSEHOLD else "person"))
        roots.append(compiler.rule(rule, [Value(holder, ("%a0",))]))
    return _assembled(compiler, outputs, roots)


def _holder_of(rule: Rule[Any, Any, Any]) -> str:
    annotations = [a for name, a in rule.__wrapped__.__annotations__.items() if name != "return"]
    return HOUSEHOLD if str(annotations[0]).endswith("Household") else PERSON


def _assembled(compiler: Compiler, outputs: list[Output], roots: list[Instance]) -> Program:
    cycle = compiler.reason("engine:a rule that needs itself")
    instances = list(dict.fromkeys([*compiler.instances.values()]))
    needing_themselves = _in_circles(instances)
    worldly = _worldly(instances)
    small = sum(i.size for i in instances) <= ALL_IN_ONE
    one_day = small and not needing_themselves and is_of_one_day(instances)
    remembered = _remembered(instances, roots, SMALL_OF_ONE_DAY if one_day else SMALL)
    slots = {PERSON: 0, HOUSEHOLD: 0, PAIR: 0}
    places: dict[str, int] = {}
    for instance in instances:
        shape = instance.shape
        if instance.name in remembered and shape is not None and not (one_day and shape == PAIR):
            places[instance.name] = slots[shape]
            slots[shape] += 1
    place = compiler.columns.places
    known = {
        "block_length": compiler.block.length,
        "lives_here": place["person", LIVES_HERE],
        "birth_date": place.get(("person", "birth_date"), 0),
        "everyone_listed": place.get((OF_HOUSEHOLD, "everyone_listed"), 0),
        "no_birth": compiler.reason("fact:birth_date"),
        "not_listed": compiler.reason("fact:everyone_listed"),
    }
    order: dict[LawGroup, int] = {}
    if one_day:
        loops = OneDay(instances, roots, outputs, places)
        written = [loops.written(i) for i in instances]
        base, main = "", loops.kernel(known, compiler.columns.length)
    else:
        groups = _law_groups(instances, remembered, roots)
        order = {group: place for place, group in enumerate(dict.fromkeys(groups.values()))}
        written = [
            _written(
                i,
                places.get(i.name),
                slots,
                order.get(groups.get(i.name, NO_LAW)),
                "world_stamp" if i.name in worldly else "stamp",
                cycle if i.name in needing_themselves else None,
                small,
            )
            for i in instances
        ]
        laws = [None if root.name in remembered else order.get(groups.get(root.name, NO_LAW)) for root in roots]
        base = runtime.text(len(order), **known)
        main = _kernel(outputs, list(zip(roots, laws, strict=True)), _passes(outputs, roots, instances))
    tables = [_slot_finder(compiler, entry, name) for entry, name in _tables(compiler)]
    body = "\n".join([*tables, *written])
    words = _words(compiler)
    text = "\n".join([base, words, body, main])
    return Program(
        compiler.law,
        text,
        tuple(outputs),
        compiler.columns,
        compiler.block,
        compiler.strings,
        tuple(compiler.reasons),
        tuple(compiler.rights),
        slots,
        tuple(order),
        frozenset(place for place, root in enumerate(roots) if root.name in worldly),
    )


# -- which answers are kept ----------------------------------------------------------------------------


def _remembered(instances: list[Instance], roots: list[Instance], small: int) -> set[str]:
    """Rules that are asked more than once for the same people and day, and cost more than looking the answer up.

    A caller that is itself remembered asks once; one in a loop counts twice. `small`: lines of text that cost no more.
    Always what is asked about an earlier day (`Compiler.ask_back`), and what would otherwise need itself without end.
    """
    found = {instance.name for instance in instances if instance.asked_back}
    asked: dict[str, int] = {}
    work = _work(instances, small)

    def times(instance: Instance) -> int:
        if instance.name in asked:
            return asked[instance.name]
        asked[instance.name] = 2  # meets itself on the way: asked again
        count = roots.count(instance)
        for caller, in_loop in instance.callers:
            each = times(caller)
            count += (1 if caller.name in found else each) * (2 if in_loop else 1)
        asked[instance.name] = count
        if count > 1 and instance.shape is not None and work[instance.name] > small:
            found.add(instance.name)
        return count

    for instance in instances:
        times(instance)
    endless = _in_circles([instance for instance in instances if instance.name not in found])
    return found | {instance.name for instance in instances if instance.name in endless and instance.shape is not None}


def _in_circles(instances: list[Instance]) -> set[str]:
    """The functions that may be asked again while they are being worked out (Tarjan 1972: strongly connected).

    Circles among these functions alone.
    """
    among = {instance.name for instance in instances}
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: list[str] = []
    found: set[str] = set()

    def visit(instance: Instance) -> None:
        name = instance.name
        order[name] = low[name] = len(order)
        open_.append(name)
        for caller, _ in instance.callers:
            if caller.name not in among:
                continue
            if caller.name not in order:
                visit(caller)
            if caller.name in open_:
                low[name] = min(low[name], low[caller.name])
            if caller is instance:
                found.add(name)
        if low[name] == order[name]:
            together = open_[open_.index(name) :]
            del open_[open_.index(name) :]
            if len(together) > 1:
                found.update(together)

    for instance in instances:
        if instance.name not in order:
            visit(instance)
    return found


def _work(instances: list[Instance], small: int) -> dict[str, int]:
    """Lines of text that an answer takes; what can be kept counts as a look-up, what stands in a loop twice."""
    called: dict[str, list[tuple[Instance, bool]]] = {}
    for instance in instances:
        for caller, in_loop in instance.callers:
            called.setdefault(caller.name, []).append((instance, in_loop))
    found: dict[str, int] = {}

    def of(instance: Instance) -> int:
        if instance.name not in found:
            found[instance.name] = small + 1  # meets itself on the way
            found[instance.name] = instance.size + sum(
                (2 if in_loop else 1) * _unless_kept(other, of(other), small)
                for other, in_loop in called.get(instance.name, ())
            )
        return found[instance.name]

    for instance in instances:
        of(instance)
    return found


def _unless_kept(instance: Instance, work: int, small: int) -> int:
    return LOOK_UP if instance.shape is not None and work > small else work


def _worldly(instances: list[Instance]) -> set[str]:
    """The functions whose answers may differ from world to world: those that ask for it, and who calls them."""
    found: set[str] = set()
    open_ = [instance for instance in instances if "@world(" in instance.text]
    while open_:
        instance = open_.pop()
        if instance.name not in found:
            found.add(instance.name)
            open_ += [caller for caller, _ in instance.callers]
    return found


def _law_groups(instances: list[Instance], remembered: set[str], roots: list[Instance]) -> dict[str, LawGroup]:
    """What each remembered function and each root reads of the law, itself and through what is not remembered."""
    called: dict[str, list[Instance]] = {}
    for instance in instances:
        for caller, _ in instance.callers:
            called.setdefault(caller.name, []).append(instance)
    found: dict[str, LawGroup] = {}
    for root in instances:
        if root.name not in remembered and root not in roots:
            continue
        seen, open_ = {root.name}, [root]
        numbers: set[int] = set()
        texts: set[date] = set()
        while open_:
            instance = open_.pop()
            numbers |= instance.numbers
            texts |= instance.texts
            for other in called.get(instance.name, ()):
                if other.name not in seen and other.name not in remembered:
                    seen.add(other.name)
                    open_.append(other)
        if numbers or texts:
            found[root.name] = (frozenset(numbers), frozenset(texts))
    return found


# -- the text ------------------------------------------------------------------------------------------


def _written(
    instance: Instance,
    slot: int | None,
    slots: dict[str, int],
    law: int | None,
    stamp: str,
    cycle: int | None,
    small: bool,
) -> str:
    assert instance.returns is not None
    type_ = LLVM[instance.returns]
    parameters = "".join(f", {t} %a{n}" for n, t in enumerate(instance.types))
    title = f"\n; {instance.title}" if instance.title else ""
    name = instance.name if slot is None else f"{instance.name}.worked_out"
    how = " noinline cold" if instance.name.startswith("missing.") else " alwaysinline" if small else ""
    text = f"{title}\ndefine internal {pair(type_)} @{name}(ptr %c{parameters}){how} {{\n{instance.text}\n}}"
    if slot is None:
        return text
    return text + "\n" + _kept(instance, slot, slots, law, stamp, cycle, how)


def _kept(
    instance: Instance, slot: int, slots: dict[str, int], law: int | None, stamp: str, cycle: int | None, how: str
) -> str:
    """Works an answer out once for the same people, for as long as it holds; the reason why it is open is kept too.

    `law`: which group of functions reads the same numbers of the law; None where it reads none. `stamp`: the field of
    the context that tells for which household, or for which household in which world, an answer was kept.
    """
    shape, kind = instance.shape, instance.returns
    assert shape is not None and kind is not None
    type_ = LLVM[kind]
    both = pair(type_)
    taken = "".join(f", {t} %a{n}" for n, t in enumerate(instance.types))
    arguments = f"ptr %c{taken}"
    guard = ""
    if shape == PAIR:  # two people seen on different days: not kept
        guard = f"""  %first = call ptr @person_view(ptr %a0)
  %second = call ptr @person_view(ptr %a1)
  %oneday = icmp eq ptr %first, %second
  br i1 %oneday, label %keep, label %apart
apart:
  %direct = call {both} @{instance.name}.worked_out({arguments})
  ret {both} %direct
keep:
"""
    why, before, mark = "  %why = trunc i64 %state to i32\n", "", ""
    if cycle is not None:  # asked again while it is being worked out
        why = f"""  %running = icmp eq i64 %state, {RUNNING}
  %state32 = trunc i64 %state to i32
  %why = select i1 %running, i32 {cycle}, i32 %state32
"""
        before = "  %was = load [3 x i64], ptr %entry, !tbaa !15\n"
        mark = f"""  %mark = add i64 %stamp, {RUNNING}
  store i64 %mark, ptr %oldat, !tbaa !15
  store {STRETCH} %only_day, ptr %holdsat, !tbaa !15
"""
    return f"""define internal {both} @{instance.name}({arguments}){how} {{
{guard}{_entry_of(shape, slot, slots)}  %stampat = getelementptr i64, ptr %c, i64 {FIELD[stamp]}
  %stamp = load i64, ptr %stampat, !tbaa !13
  %oldat = getelementptr i64, ptr %entry, i64 1
  %old = load i64, ptr %oldat, !tbaa !15
  %holdsat = getelementptr i64, ptr %entry, i64 2
  %state = sub i64 %old, %stamp
  %begun = icmp ult i64 %state, {NEXT_TASK}
  br i1 %begun, label %look, label %new
look:
  %old_holds = load {STRETCH}, ptr %holdsat, !tbaa !15
  %inside = call i1 @is_inside(i64 %day, {STRETCH} %old_holds)
  br i1 %inside, label %known, label %new
known:
  call void @holds_within(ptr %c, {STRETCH} %old_holds)
  %x = load {type_}, ptr %entry, !tbaa !15
{why}  %kept = insertvalue {both} undef, {type_} %x, 0
  %given = insertvalue {both} %kept, i32 %why, 1
  ret {both} %given
new:
  %outer_holds = call {STRETCH} @held(ptr %c)
  %view_holds = call {STRETCH} @view_stretch(ptr %view)
  %next = add i64 %day, 1
  %only_day = call {STRETCH} @stretch(i64 %day, i64 %next)
{_facts_and_law_hold(law)}{before}{mark}  %answer = call {both} @{instance.name}.worked_out({arguments})
  %inner_holds = call {STRETCH} @held(ptr %c)
  %own_holds = call {STRETCH} @llvm.smin.v2i32({STRETCH} %inner_holds, {STRETCH} %only_day)
  %both_hold = call {STRETCH} @llvm.smax.v2i32({STRETCH} %outer_holds, {STRETCH} %own_holds)
  call void @hold(ptr %c, {STRETCH} %both_hold)
{_unless_outer(cycle, both)}  %value = extractvalue {both} %answer, 0
  store {type_} %value, ptr %entry, !tbaa !15
  %reason = extractvalue {both} %answer, 1
  %reason64 = zext i32 %reason to i64
  %done = add i64 %stamp, %reason64
  store i64 %done, ptr %oldat, !tbaa !15
  store {STRETCH} %own_holds, ptr %holdsat, !tbaa !15
  ret {both} %answer
}}"""


def _entry_of(shape: str, slot: int, slots: dict[str, int]) -> str:
    """Where an answer is kept, and the view and the day for which it is asked."""
    if shape == HOUSEHOLD:
        return f"""  %base.at = getelementptr i64, ptr %c, i64 {FIELD["kept_household"]}
  %base = load ptr, ptr %base.at, !invariant.load !0
  %entry = getelementptr i8, ptr %base, i64 {ENTRY * slot}
  %view = getelementptr i8, ptr %a0, i64 0
  %day = call i64 @view_day(ptr %view)
"""
    offset = 8 * len(KEPT_WORDS) + ENTRY * slot
    of_pair = ""
    base = "%base"
    if shape == PAIR:
        offset += ENTRY * slots[PERSON]
        base = "%of_both"
        of_pair = f"""  %place = call i64 @person_place(ptr %a1)
  %o = mul i64 %place, {ENTRY * slots[PAIR]}
  %of_both = getelementptr i8, ptr %base, i64 %o
"""
    return f"""  %base = call ptr @person_kept(ptr %a0)
{of_pair}  %entry = getelementptr i8, ptr {base}, i64 {offset}
  %view = call ptr @person_view(ptr %a0)
  %day = call i64 @person_day(ptr %a0)
"""


def _facts_and_law_hold(law: int | None) -> str:
    """An answer holds no longer than the facts, nor than the numbers of the law that it is made of."""
    if law is None:
        return f"  call void @hold(ptr %c, {STRETCH} %view_holds)\n"
    return f"""  %laws = call ptr @view_law(ptr %view)
  %lawat = getelementptr i64, ptr %laws, i64 {law}
  %law_holds = load {STRETCH}, ptr %lawat, !invariant.load !0
  %first_holds = call {STRETCH} @llvm.smax.v2i32({STRETCH} %view_holds, {STRETCH} %law_holds)
  call void @hold(ptr %c, {STRETCH} %first_holds)
"""


def _unless_outer(cycle: int | None, both: str) -> str:
    """While a function is being worked out for one day, what it answers for another is not kept: its mark stays."""
    if cycle is None:
        return ""
    return f"""  %was_stamp = extractvalue [3 x i64] %was, 1
  %outer_state = sub i64 %was_stamp, %stamp
  %outer = icmp eq i64 %outer_state, {RUNNING}
  br i1 %outer, label %back, label %keep_it
back:
  store [3 x i64] %was, ptr %entry, !tbaa !15
  ret {both} %answer
keep_it:
"""


def _tables(compiler: Compiler) -> list[tuple[Any, str]]:
    by_id = compiler.block.entries
    return [(by_id[key], name) for key, name in compiler.tables.items()]


def _slot_finder(compiler: Compiler, entry: Any, name: str) -> str:
    """From the key of a table to its slot; -1 for a key that is not there."""
    cases: list[str] = []
    blocks: list[str] = []
    for key in entry.keys:
        number = compiler.strings.number(key) if isinstance(key, str) else int(key)
        cases.append(f"    i64 {number}, label %k{len(blocks)}")
        blocks.append(f"k{len(blocks)}:\n  ret i64 {entry.slot(key)}")
    return "\n".join(
        [
            f'define internal i64 @"{name}"(i64 %key) {{',
            "  switch i64 %key, label %none [",
            *cases,
            "  ]",
            *blocks,
            "none:",
            "  ret i64 -1",
            "}",
        ]
    )


def _words(compiler: Compiler) -> str:
    """Words that rules put together: two parts behind each other."""
    if not compiler.joins_words:
        return ""
    compiler.strings.intern_beginnings()
    pairs = [(a << 32 | b, both) for a, b, both in compiler.strings.joined()]
    pairs.sort()
    text = f"@pairs = internal constant [{len(pairs)} x i64] [{', '.join(f'i64 {p}' for p, _ in pairs)}]\n"
    text += f"@wholes = internal constant [{len(pairs)} x i64] [{', '.join(f'i64 {w}' for _, w in pairs)}]\n"
    return (
        text
        + f"""define internal i64 @joined(i64 %a, i64 %b) {{
entry:
  %left = shl i64 %a, 32
  %key = or i64 %left, %b
  br label %head
head:
  %low = phi i64 [ 0, %entry ], [ %lnew, %again ]
  %high = phi i64 [ {len(pairs)}, %entry ], [ %hnew, %again ]
  %inside = icmp slt i64 %low, %high
  br i1 %inside, label %again, label %done
again:
  %sum = add i64 %low, %high
  %mid = sdiv i64 %sum, 2
  %at = getelementptr i64, ptr @pairs, i64 %mid
  %p = load i64, ptr %at
  %less = icmp slt i64 %p, %key
  %mid1 = add i64 %mid, 1
  %lnew = select i1 %less, i64 %mid1, i64 %low
  %hnew = select i1 %less, i64 %high, i64 %mid
  br label %head
done:
  %end = icmp sge i64 %low, {len(pairs)}
  br i1 %end, label %none, label %look
look:
  %pat = getelementptr i64, ptr @pairs, i64 %low
  %q = load i64, ptr %pat
  %same = icmp eq i64 %q, %key
  br i1 %same, label %found, label %none
found:
  %wat = getelementptr i64, ptr @wholes, i64 %low
  %x = load i64, ptr %wat
  ret i64 %x
none:
  ret i64 -1
}}
"""
    )


def _kernel(outputs: list[Output], roots: list[Root], passes: list[list[int]]) -> str:
    """The loop over tasks (one household on some days each); a pass works out some outputs of it on one day.

    What was worked out for a household is kept while its days are gone through, from the first to the last: an answer
    that still holds is written again.
    """
    parts = [_pass(number, chosen, outputs, roots) for number, chosen in enumerate(passes)]
    f = FIELD
    return f"""
define void @kernel(ptr noalias %c, i64 %from, i64 %to) {{
entry:
  %poat = getelementptr i64, ptr %c, i64 {f["person_offsets"]}
  %po = load ptr, ptr %poat, !invariant.load !0
  %koat = getelementptr i64, ptr %c, i64 {f["kin_offsets"]}
  %ko = load ptr, ptr %koat, !invariant.load !0
  %kat = getelementptr i64, ptr %c, i64 {f["kin"]}
  %kin = load ptr, ptr %kat, !invariant.load !0
  %thsat = getelementptr i64, ptr %c, i64 {f["task_households"]}
  %ths = load ptr, ptr %thsat, !invariant.load !0
  %tdsat = getelementptr i64, ptr %c, i64 {f["task_days"]}
  %tds = load ptr, ptr %tdsat, !invariant.load !0
  %tosat = getelementptr i64, ptr %c, i64 {f["task_offsets"]}
  %tos = load ptr, ptr %tosat, !invariant.load !0
  %questionsat = getelementptr i64, ptr %c, i64 {f["questions"]}
  %questions = load ptr, ptr %questionsat, !invariant.load !0
  %qcountat = getelementptr i64, ptr %c, i64 {f["question_count"]}
  %qcount = load i64, ptr %qcountat, !invariant.load !0
  %askedat = getelementptr i64, ptr %c, i64 {f["asked_on"]}
  %asked = load i64, ptr %askedat, !invariant.load !0
  %now = icmp eq i64 %asked, 0
  %plain = icmp eq ptr %ths, null
  %hat = getelementptr i64, ptr %c, i64 {f["household"]}
  %nat = getelementptr i64, ptr %c, i64 {f["members"]}
  %fpat = getelementptr i64, ptr %c, i64 {f["first_person"]}
  %khat = getelementptr i64, ptr %c, i64 {f["kin_here"]}
  %stampat = getelementptr i64, ptr %c, i64 {f["stamp"]}
  %vcat = getelementptr i64, ptr %c, i64 {f["view_count"]}
  %vlat = getelementptr i64, ptr %c, i64 {f["view_limit"]}
  %todayat = getelementptr i64, ptr %c, i64 {f["today"]}
  %heldat = getelementptr i64, ptr %c, i64 {f["held"]}
  %held = load ptr, ptr %heldat, !invariant.load !0
  %widestat = getelementptr i64, ptr %c, i64 {f["widest"]}
  %widest = load i64, ptr %widestat, !invariant.load !0
  %back = xor i1 %now, true
  %worldat = getelementptr i64, ptr %c, i64 {f["world"]}
  %counterat = getelementptr i64, ptr %c, i64 {f["counter"]}
  %wstampat = getelementptr i64, ptr %c, i64 {f["world_stamp"]}
  br label %head
head:
  %t = phi i64 [ %from, %entry ], [ %tnext, %further ]
  %before = phi i64 [ -1, %entry ], [ %h, %further ]
  %some = icmp slt i64 %t, %to
  br i1 %some, label %task, label %done
task:
  br i1 %plain, label %ready, label %chosen
chosen:
  %thp = getelementptr i64, ptr %ths, i64 %t
  %th = load i64, ptr %thp, !invariant.load !0
  %tdp = getelementptr i64, ptr %tds, i64 %t
  %top = getelementptr i64, ptr %tos, i64 %t
  %to0 = load i64, ptr %top, !invariant.load !0
  br label %ready
ready:
  %h = phi i64 [ %t, %task ], [ %th, %chosen ]
  %owndays = phi ptr [ null, %task ], [ %tdp, %chosen ]
  %outgiven = phi i64 [ -1, %task ], [ %to0, %chosen ]
  %p0at = getelementptr i64, ptr %po, i64 %h
  %p0 = load i64, ptr %p0at, !invariant.load !0
  %p1at = getelementptr i64, ptr %p0at, i64 1
  %p1 = load i64, ptr %p1at, !invariant.load !0
  %n = sub i64 %p1, %p0
  %own = icmp slt i64 %outgiven, 0
  %out0 = select i1 %own, i64 %p0, i64 %outgiven
  %same = icmp eq i64 %h, %before
  br i1 %same, label %inside, label %other
other:
  store i64 %h, ptr %hat, !tbaa !13
  store i64 %n, ptr %nat, !tbaa !13
  store i64 %p0, ptr %fpat, !tbaa !13
  %kohat = getelementptr i64, ptr %ko, i64 %h
  %koh = load i64, ptr %kohat, !invariant.load !0
  %square = getelementptr i32, ptr %kin, i64 %koh
  store ptr %square, ptr %khat, !tbaa !13
  call void @meet_people(ptr %c)
  br label %inside
inside:
  %unmet = phi i1 [ true, %other ], [ false, %ready ]
  br label %question
question:
  %q = phi i64 [ 0, %inside ], [ %qnext, %answered ]
  %qunmet = phi i1 [ %unmet, %inside ], [ false, %answered ]
  %qplace = mul i64 %q, {len(QUESTION_WORDS)}
  %qat = getelementptr i64, ptr %questions, i64 %qplace
{runtime.question_words("%qat")}  %dayat = select i1 %plain, ptr %days, ptr %owndays
  %worldbefore = load i64, ptr %worldat, !tbaa !13
  %otherworld = icmp ne i64 %worldbefore, %world
  store i64 %world, ptr %worldat, !tbaa !13
  %severaldays = icmp sgt i64 %count, 1
  %several = and i1 %severaldays, %back
  br label %day
day:
  %d = phi i64 [ 0, %question ], [ %dnext, %pass.{len(parts)} ]
  %met = phi i1 [ %qunmet, %question ], [ false, %pass.{len(parts)} ]
  %turned = phi i1 [ %otherworld, %question ], [ false, %pass.{len(parts)} ]
  %at = getelementptr i64, ptr %dayat, i64 %d
  %today = load i64, ptr %at, !invariant.load !0
  %looked = select i1 %now, i64 %today, i64 %asked
  store i64 %looked, ptr %todayat, !tbaa !13
  %views = load i64, ptr %vcat, !tbaa !13
  %full = icmp sgt i64 %views, {FULL}
  %anew = or i1 %met, %now
  %empty = or i1 %anew, %full
  %left = select i1 %empty, i64 0, i64 %views
  store i64 %left, ptr %vcat, !tbaa !13
  %limit = add i64 %left, {MOST_VIEWS}
  store i64 %limit, ptr %vlat, !tbaa !13
  %worldanew = or i1 %anew, %turned
  %counted = load i64, ptr %counterat, !tbaa !13
  %step = select i1 %worldanew, i64 {NEXT_TASK}, i64 0
  %counter = add i64 %counted, %step
  store i64 %counter, ptr %counterat, !tbaa !13
  store i64 %counter, ptr %wstampat, !tbaa !13
  %stamp0 = load i64, ptr %stampat, !tbaa !13
  %stamp1 = select i1 %anew, i64 %counter, i64 %stamp0
  store i64 %stamp1, ptr %stampat, !tbaa !13
  %row0 = mul i64 %t, %count
  %orow = add i64 %row0, %d
  %v0 = call ptr @view_at(ptr %c, i64 %today)
  %facts_hold = call {STRETCH} @view_stretch(ptr %v0)
  %not_first = icmp sgt i64 %d, 0
  %later = and i1 %not_first, %several
  br label %pass.0
{"".join(parts)}pass.{len(parts)}:
  %dnext = add i64 %d, 1
  %more = icmp slt i64 %dnext, %count
  br i1 %more, label %day, label %answered
answered:
  %qnext = add i64 %q, 1
  %qmore = icmp slt i64 %qnext, %qcount
  br i1 %qmore, label %question, label %further
further:
  %tnext = add i64 %t, 1
  br label %head
done:
  ret void
}}
"""


def _pass(number: int, chosen: list[int], outputs: list[Output], roots: list[Root]) -> str:
    """Works out some outputs, all of the household or all of each person, for one task."""
    g = number
    columns = "".join(
        f"""  %vat.{k} = getelementptr ptr, ptr %outs, i64 {2 * k}
  %vals.{k} = load ptr, ptr %vat.{k}, !invariant.load !0
  %eat.{k} = getelementptr ptr, ptr %outs, i64 {2 * k + 1}
  %errs.{k} = load ptr, ptr %eat.{k}, !invariant.load !0
  %wanted.{k} = icmp ne ptr %vals.{k}, null
  %witherrs.{k} = icmp ne ptr %errs.{k}, null
"""
        for k in chosen
    )
    any_ = "".join(
        f"  %any.{k} = or i1 %wanted.{k}, {f'%any.{chosen[n - 1]}' if n else 'false'}\n" for n, k in enumerate(chosen)
    )
    head = f"""pass.{g}:
{columns}{any_}  br i1 %any.{chosen[-1]}, label %begin.{g}, label %pass.{g + 1}
begin.{g}:
"""
    if outputs[chosen[0]].holder == OF_HOUSEHOLD:
        work = "".join(_output(k, roots[k], "%v0", "true", "%orow", "0") for k in chosen)
        return f"{head}{work}  br label %pass.{g + 1}\n"
    work = "".join(_output(k, roots[k], f"%p.{g}", f"%here.{g}", f"%row.{g}", f"%m.{g}") for k in chosen)
    return f"""{head}  br label %people.{g}
people.{g}:
  %m.{g} = phi i64 [ 0, %begin.{g} ], [ %mn.{g}, %further.{g} ]
  %in.{g} = icmp slt i64 %m.{g}, %n
  br i1 %in.{g}, label %person.{g}, label %pass.{g + 1}
person.{g}:
  %place.{g} = add i64 %out0, %m.{g}
  %first.{g} = mul i64 %place.{g}, %count
  %row.{g} = add i64 %first.{g}, %d
  %p.{g} = call ptr @person_in(ptr %v0, i64 %m.{g})
  %mark.{g} = call i64 @person_mark(ptr %p.{g})
  %here.{g} = icmp ne i64 %mark.{g}, 0
{work}  br label %further.{g}
further.{g}:
  %mn.{g} = add i64 %m.{g}, 1
  br label %people.{g}
"""


def _output(k: int, wanted: Root, holder: str, here: str, row: str, member: str) -> str:
    """One output of one holder: its value as a double (0 where it cannot be said), and the reason.

    As long as the answer of the day before holds, that one again.
    """
    root, law = wanted
    kind = root.returns
    assert kind is not None
    both = pair(LLVM[kind])
    number = {NUM: "fadd double %r.{k}, 0.0", BOOL: "uitofp i1 %r.{k} to double"}.get(
        kind, "sitofp i64 %r.{k} to double"
    )
    return f"""  br i1 %wanted.{k}, label %ask.{k}, label %did.{k}
ask.{k}:
  %xat.{k} = getelementptr double, ptr %vals.{k}, i64 {row}
  %wat.{k} = getelementptr i32, ptr %errs.{k}, i64 {row}
  %heldfirst.{k} = mul i64 %widest, {k}
  %of.{k} = add i64 %heldfirst.{k}, {member}
  %holdsat.{k} = getelementptr i64, ptr %held, i64 %of.{k}
  br i1 %later, label %before.{k}, label %fresh.{k}
before.{k}:
  %holds.{k} = load i64, ptr %holdsat.{k}, !tbaa !17
  %still.{k} = icmp slt i64 %today, %holds.{k}
  br i1 %still.{k}, label %copy.{k}, label %fresh.{k}
copy.{k}:
  %xbefore.{k} = getelementptr double, ptr %xat.{k}, i64 -1
  %xcopied.{k} = load double, ptr %xbefore.{k}, !tbaa !16
  store double %xcopied.{k}, ptr %xat.{k}, !tbaa !16
  br i1 %witherrs.{k}, label %why_copied.{k}, label %did.{k}
why_copied.{k}:
  %wbefore.{k} = getelementptr i32, ptr %wat.{k}, i64 -1
  %wcopied.{k} = load i32, ptr %wbefore.{k}, !tbaa !16
  store i32 %wcopied.{k}, ptr %wat.{k}, !tbaa !16
  br label %did.{k}
fresh.{k}:
  call void @hold(ptr %c, {STRETCH} %facts_hold)
{_law_of_root(k, law)}  br i1 {here}, label %work.{k}, label %put.{k}
work.{k}:
  %both.{k} = call {both} @{root.name}(ptr %c, ptr {holder})
  %r.{k} = extractvalue {both} %both.{k}, 0
  %e.{k} = extractvalue {both} %both.{k}, 1
  %number.{k} = {number.format(k=k)}
  %known.{k} = icmp eq i32 %e.{k}, 0
  %x.{k} = select i1 %known.{k}, double %number.{k}, double 0.0
  br label %put.{k}
put.{k}:
  %value.{k} = phi double [ %x.{k}, %work.{k} ], [ 0.0, %fresh.{k} ]
  %why.{k} = phi i32 [ %e.{k}, %work.{k} ], [ {ABSENT}, %fresh.{k} ]
  store double %value.{k}, ptr %xat.{k}, !tbaa !16
  %hold_now.{k} = call {STRETCH} @held(ptr %c)
  %held_to.{k} = call i64 @stretch_until({STRETCH} %hold_now.{k})
  store i64 %held_to.{k}, ptr %holdsat.{k}, !tbaa !17
  br i1 %witherrs.{k}, label %reason.{k}, label %did.{k}
reason.{k}:
  store i32 %why.{k}, ptr %wat.{k}, !tbaa !16
  br label %did.{k}
did.{k}:
"""


def _law_of_root(k: int, law: int | None) -> str:
    """A root that is not kept says itself how long the numbers that it reads stay the same."""
    if law is None:
        return ""
    return f"""  %law.{k} = call ptr @view_law(ptr %v0)
  %lawat.{k} = getelementptr i64, ptr %law.{k}, i64 {law}
  %law_holds.{k} = load {STRETCH}, ptr %lawat.{k}, !invariant.load !0
  call void @holds_within(ptr %c, {STRETCH} %law_holds.{k})
"""


def _passes(outputs: list[Output], roots: list[Instance], instances: list[Instance]) -> list[list[int]]:
    """Which outputs are worked out in one pass: small ones together, so that LLVM shares what they read."""
    called: dict[str, set[str]] = {}
    for instance in instances:
        for caller, _ in instance.callers:
            called.setdefault(caller.name, set()).add(instance.name)
    size = {instance.name: instance.size for instance in instances}

    def whole(name: str, seen: set[str]) -> int:
        if name in seen:
            return 0
        seen.add(name)
        return size[name] + sum(whole(other, seen) for other in called.get(name, ()))

    found: list[list[int]] = []
    room = 0
    for k in sorted(range(len(outputs)), key=lambda k: outputs[k].holder == OF_HOUSEHOLD):
        needed = whole(roots[k].name, set())
        if not found or needed > room or outputs[found[-1][0]].holder != outputs[k].holder:
            found.append([])
            room = ONE_PASS
        found[-1].append(k)
        room -= needed
    return found
