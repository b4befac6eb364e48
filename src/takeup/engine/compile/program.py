"""A finished program: its text, and what whoever runs it must know (columns, numbers of the law, words, reasons)."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from takeup.engine.compile import doors, runtime
from takeup.engine.compile.compiler import PAIR, Compiler, Instance
from takeup.engine.compile.context import NEVER
from takeup.engine.compile.functions import written_function
from takeup.engine.compile.keeping import NO_LAW, LawGroup, in_circles, kept_answers, law_groups, worldly_functions
from takeup.engine.compile.layout import LIVES_HERE, Block, Columns
from takeup.engine.compile.loop import kernel_text, passes_of
from takeup.engine.compile.one_day import OneDay, is_of_one_day
from takeup.engine.compile.outputs import BUT_FOR_CONDUCT, CONCERNED, DUE, EVENT, RECEIVED, VALUE, Output
from takeup.engine.compile.strings import Strings
from takeup.engine.compile.values import HOUSEHOLD, PERSON, Value, packed
from takeup.engine.household import HOUSEHOLD as OF_HOUSEHOLD
from takeup.engine.law import Law, Right
from takeup.engine.rules import Rule

SMALL = 320  # lines of text: cheaper to work out again than to look up
SMALL_OF_ONE_DAY = 40  # the same where nobody asks whether it is there yet
ALL_IN_ONE = 2000  # lines of text of a whole program that becomes one function of machine code


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
    needing_themselves = in_circles(instances)
    worldly = worldly_functions(instances)
    small = sum(i.size for i in instances) <= ALL_IN_ONE
    one_day = small and not needing_themselves and is_of_one_day(instances)
    remembered = kept_answers(instances, roots, SMALL_OF_ONE_DAY if one_day else SMALL)
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
        groups = law_groups(instances, remembered, roots)
        order = {group: place for place, group in enumerate(dict.fromkeys(groups.values()))}
        written = [
            written_function(
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
        main = kernel_text(outputs, list(zip(roots, laws, strict=True)), passes_of(outputs, roots, instances))
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
