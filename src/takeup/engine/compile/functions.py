"""The text of one function: works an answer out, and keeps it where it is asked for again."""

from __future__ import annotations

from takeup.engine.compile.compiler import PAIR, Instance
from takeup.engine.compile.context import ENTRY, FIELD, KEPT_WORDS, NEXT_TASK, RUNNING, STRETCH
from takeup.engine.compile.ir import pair
from takeup.engine.compile.values import HOUSEHOLD, LLVM, PERSON


def written_function(
    instance: Instance,
    slot: int | None,
    slots: dict[str, int],
    law: int | None,
    stamp: str,
    cycle: int | None,
    small: bool,
) -> str:
    """The text of a function; with a `slot`, also that of the function that keeps its answers there.

    `slots`: how many answers are kept of a person, a household, a pair; `small`: it becomes part of whoever calls it.
    The rest as in `_kept`.
    """
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


_OF_PERSON = "  %view = call ptr @person_view(ptr %a0)\n"
_VIEW_OF = {HOUSEHOLD: "  %view = getelementptr i8, ptr %a0, i64 0\n", PERSON: _OF_PERSON, PAIR: _OF_PERSON}


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
  %found = tail call {both} @{instance.name}.anew({arguments}, ptr %entry, i64 %day, i64 %stamp)
  ret {both} %found
}}
define internal {both} @{instance.name}.anew({arguments}, ptr %entry, i64 %day, i64 %stamp) noinline {{
  %oldat = getelementptr i64, ptr %entry, i64 1
  %holdsat = getelementptr i64, ptr %entry, i64 2
{_VIEW_OF[shape]}  %outer_holds = call {STRETCH} @held(ptr %c)
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
    """Where an answer is kept, and the day for which it is asked."""
    if shape == HOUSEHOLD:
        return f"""  %base.at = getelementptr i64, ptr %c, i64 {FIELD["kept_household"]}
  %base = load ptr, ptr %base.at, !invariant.load !0
  %entry = getelementptr i8, ptr %base, i64 {ENTRY * slot}
  %day = call i64 @view_day(ptr %a0)
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
