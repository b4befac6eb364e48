"""Programs of one day: small ones that look back to no other day, and at nobody's kin or payments.

All of such a program becomes one function of machine code. What is kept is worked out beforehand, each answer after
those that it needs, so that nobody asks whether it is there yet. What is not of one person never leaves the registers:
the kernel copies its context into a place of its own, which LLVM takes apart. There are two loops over the households:
one for those of which everything can be said, without any reasons, and one for the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from takeup.engine.compile.compiler import Instance
from takeup.engine.compile.context import ABSENT, FIELD, FIELDS, QUESTION_WORDS
from takeup.engine.compile.ir import RARELY, given, pair
from takeup.engine.compile.outputs import Output
from takeup.engine.compile.runtime import left_out, one_day_text, question_words
from takeup.engine.compile.values import BOOL, HOUSEHOLD, LLVM, NUM, PERSON

_NUMBER = re.compile(r"@number_at\(ptr [^,]+, i64 (\d+)\)")
VIEW_WORDS = ("day", "month", "year", "block", "people", "person_row", "household_row", "count", "unborn", "unnamed")
PERSON_WORDS = ("place", "row", "birth")
# The own copy of the context: its fields, the household with what is kept of it, the columns.
_VIEW, _OF_VIEW, _OF_PERSON = 8 * len(FIELDS), 8 * len(VIEW_WORDS), 8 * len(PERSON_WORDS)
_KEPT = 16  # bytes of a kept answer: the value, and the reason why it cannot be said
_SURE = FIELD["stamp"]  # nothing is stamped: whether every answer is known stands there


def is_of_one_day(instances: list[Instance]) -> bool:
    """Whether no function looks at another day, at kin or at payments."""
    more = left_out(VIEW_WORDS, PERSON_WORDS)
    return bool(instances) and not any(name in instance.text for instance in instances for name in more)


@dataclass
class _Step:
    """A function that is asked once for each holder: its answer is kept, handed over as some outputs, or both."""

    instance: Instance
    shape: str
    outputs: list[int] = field(default_factory=list)


class OneDay:
    """The text of such a program. `places`: those of the answers that are kept."""

    def __init__(
        self, instances: list[Instance], roots: list[Instance], outputs: Sequence[Output], places: dict[str, int]
    ) -> None:
        self._called: dict[str, list[Instance]] = {}
        for instance in instances:
            for caller, _ in instance.callers:
                self._called.setdefault(caller.name, []).append(instance)
        self._roots, self._outputs, self._places = roots, outputs, places
        self._slots = sorted({int(slot) for i in instances for slot in _NUMBER.findall(i.text)})
        shapes = [i.shape for i in instances if i.name in places]
        self._own_columns = _VIEW + _OF_VIEW + _KEPT * shapes.count(HOUSEHOLD)
        self._each_person = _OF_PERSON + _KEPT * shapes.count(PERSON)

    # -- functions ---------------------------------------------------------------------------------

    def written(self, instance: Instance) -> str:
        """A function; where its answer is kept, also how that is read."""
        assert instance.returns is not None
        type_ = LLVM[instance.returns]
        head = f"define internal {pair(type_)}"
        title = f"\n; {instance.title}" if instance.title else ""
        parameters = "".join(f", {t} %a{n}" for n, t in enumerate(instance.types))
        asked = self._asked(instance)
        text = f"{title}\n{head} @{asked}(ptr %c{parameters}) alwaysinline {{\n{instance.text}\n}}"
        if asked == instance.name:
            return text
        end = "\n".join(given(type_, "%x", "%why"))
        return f"""{text}
{head} @{instance.name}(ptr %c, ptr %a0) alwaysinline {{
  %entry = getelementptr i8, ptr %a0, i64 {self._entry(instance)}
  %x = load {type_}, ptr %entry, !tbaa !15
  %whyat = getelementptr i64, ptr %entry, i64 1
  %told = load i32, ptr %whyat, !tbaa !15
  %sureat = getelementptr i64, ptr %c, i64 {_SURE}
  %sure = load i64, ptr %sureat
  %open = icmp eq i64 %sure, 0
  %why = select i1 %open, i32 %told, i32 0
{end}
}}"""

    def _asked(self, instance: Instance) -> str:
        return instance.name + (".worked_out" if instance.name in self._places else "")

    def _entry(self, instance: Instance) -> int:
        return (_OF_VIEW if instance.shape == HOUSEHOLD else _OF_PERSON) + _KEPT * self._places[instance.name]

    # -- in which order ----------------------------------------------------------------------------

    def _steps(self) -> tuple[list[_Step], list[_Step]]:
        """Those that look at one person alone, and the others; each after those that it needs."""
        found: dict[str, _Step] = {}
        for instance in self._needed(self._roots, set()):
            if instance in self._roots or instance.name in self._places:
                found[instance.name] = _Step(instance, instance.kinds[0])
        for number, root in enumerate(self._roots):
            found[root.name].outputs.append(number)
        alone = [step for step in found.values() if self._is_alone(step.instance)]
        return alone, [step for step in found.values() if step not in alone]

    def _is_alone(self, instance: Instance) -> bool:
        """Whether it looks at one person, and at nobody else through the household."""
        return instance.kinds[0] == PERSON and all(
            "@view_count(" not in each.text and (each.name not in self._places or each.shape == PERSON)
            for each in self._needed([instance], set())
        )

    def _needed(self, instances: list[Instance], seen: set[str]) -> Iterator[Instance]:
        """These functions and all that they call, each after those that it calls."""
        for instance in instances:
            if instance.name not in seen:
                seen.add(instance.name)
                yield from self._needed(self._called.get(instance.name, []), seen)
                yield instance

    # -- the loops over the households -------------------------------------------------------------

    def kernel(self, known: Mapping[str, int], columns: int) -> str:
        """The runtime and the kernel. `known`: what the runtime needs to know; `columns`: how many there are."""
        own = {"own_columns": self._own_columns, "each_person": self._each_person, "view": _VIEW}
        bytes_of_columns, bytes_of_numbers = 16 * columns, 8 * known["block_length"]
        loops = [self._households(sure, bytes_of_columns, bytes_of_numbers) for sure in (True, False)]
        return "".join([one_day_text(VIEW_WORDS, PERSON_WORDS, **own, **known), *loops, self._kernel()])

    def _households(self, sure: bool, bytes_of_columns: int, bytes_of_numbers: int) -> str:
        """One of the two loops. `sure`: whatever cannot be said sends a household through the other one."""
        alone, others = self._steps()
        f = FIELD
        of_people = [k for k, output in enumerate(self._outputs) if output.holder == PERSON]
        blanks = "".join(_put(k, "%row", "0.0", str(ABSENT)) for k in of_people)
        present = "".join(self._work(step, "%p", "%row", sure) for step in alone)
        later = "".join(self._later(n, step, sure) for n, step in enumerate(others))
        of_households = [k for k in range(len(self._outputs)) if k not in of_people]
        there = f"dereferenceable({bytes_of_numbers})" if bytes_of_numbers else ""
        other = "call void @households.open(ptr %given, ptr %block, ptr %question, i64 %day, i64 %d"
        return f"""
define internal void @households{"" if sure else ".open"}(ptr noalias %given, ptr noalias align 8 {there} %block,
    ptr %question, i64 %day, i64 %d, i64 %from, i64 %to, i64 %shift, i64 %people_from) noinline {{
entry:
  %c = alloca i8, i64 {self._own_columns + bytes_of_columns}, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %c, ptr align 8 %given, i64 {_VIEW}, i1 false)
  %own = getelementptr i8, ptr %c, i64 {self._own_columns}
  %tableat = getelementptr i64, ptr %given, i64 {f["columns"]}
  %table = load ptr, ptr %tableat
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %own, ptr align 8 %table, i64 {bytes_of_columns}, i1 false)
  %sureat = getelementptr i64, ptr %c, i64 {_SURE}
  store i64 {int(sure)}, ptr %sureat
{question_words("%question")}  %v = getelementptr i8, ptr %c, i64 {_VIEW}
  call void @begin(ptr %c, ptr %v, ptr %block, i64 %day)
  %askedat = getelementptr i64, ptr %given, i64 {f["asked_on"]}
  %asked = load i64, ptr %askedat
  %asks = icmp ne i64 %asked, 0
  %other = icmp ne i64 %asked, %day
  %back = and i1 %asks, %other
  %own_rows = icmp slt i64 %people_from, 0
  %poat = getelementptr i64, ptr %given, i64 {f["person_offsets"]}
  %po = load ptr, ptr %poat
{self._pointers()}{self._numbers(other) if sure else ""}  br label %begin
begin:
  br label %head
head:
  %h = phi i64 [ %from, %begin ], [ %hnext, %next ]
  %some = icmp slt i64 %h, %to
  br i1 %some, label %household, label %done
household:
  %hnext = add i64 %h, 1
  %task = add i64 %h, %shift
{_row("%hrow", "%task")}  %p0at = getelementptr i64, ptr %po, i64 %h
  %p0 = load i64, ptr %p0at, !invariant.load !0
  %p1at = getelementptr i64, ptr %p0at, i64 1
  %p1 = load i64, ptr %p1at, !invariant.load !0
  %n = sub i64 %p1, %p0
  %row0 = select i1 %own_rows, i64 %p0, i64 %people_from
  call void @set_rows(ptr %c, ptr %v, i64 %h, i64 %n, i64 %day)
  br label %members
members:
  %m = phi i64 [ 0, %household ], [ %mnext, %further ]
  %inside = icmp slt i64 %m, %n
  br i1 %inside, label %member, label %step.0
member:
  %person = add i64 %row0, %m
{_row("%row", "%person")}  %k = call i64 @view_count(ptr %v)
  %p = call ptr @view_person(ptr %v, i64 %k)
  %here = call i1 @joins(ptr %c, ptr %v, ptr %p, i64 %m, i64 %day, i1 %back)
  br i1 %here, label %present, label %absent
absent:
{blanks}  br label %further
present:
{present}{_no_reasons(of_people, PERSON, "%row") if sure else ""}  br label %further
further:
  %mnext = add i64 %m, 1
  br label %members
{later}step.{len(others)}:
{_no_reasons(of_households, HOUSEHOLD, "%hrow") if sure else ""}  br label %next
open:
  {f"{other}, i64 %h, i64 %hnext, i64 %shift, i64 %people_from)" if sure else ""}
  br label %next
next:
  br label %head
done:
  ret void
}}
"""

    def _numbers(self, other: str) -> str:
        """Whether all numbers of the law are known on the day is asked here, so that nobody else need ask."""
        text = "  %lacks.0 = or i1 false, false\n"
        for n, slot in enumerate(self._slots):
            text += f"""  %number.{n} = call double @number_at(ptr %block, i64 {slot})
  %none.{n} = fcmp uno double %number.{n}, 0.0
  %lacks.{n + 1} = or i1 %lacks.{n}, %none.{n}
"""
        text += f"""  br i1 %lacks.{len(self._slots)}, label %unsure, label %sure
unsure:
  {other}, i64 %from, i64 %to, i64 %shift, i64 %people_from)
  ret void
sure:
"""
        for n in range(len(self._slots)):
            text += f"  %there.{n} = fcmp ord double %number.{n}, 0.0\n  call void @llvm.assume(i1 %there.{n})\n"
        return text

    def _later(self, n: int, step: _Step, sure: bool) -> str:
        """A step after all people were gone through: of the household, or of each of them."""
        if step.shape == HOUSEHOLD:
            return f"step.{n}:\n{self._work(step, '%v', '%hrow', sure)}  br label %step.{n + 1}\n"
        return f"""step.{n}:
  %many.{n} = call i64 @view_count(ptr %v)
  br label %each.{n}
each.{n}:
  %k.{n} = phi i64 [ 0, %step.{n} ], [ %knext.{n}, %done.{n} ]
  %more.{n} = icmp slt i64 %k.{n}, %many.{n}
  br i1 %more.{n}, label %one.{n}, label %step.{n + 1}
one.{n}:
  %p.{n} = call ptr @view_person(ptr %v, i64 %k.{n})
  %place.{n} = call i64 @person_place(ptr %p.{n})
  %person.{n} = add i64 %row0, %place.{n}
{_row(f"%row.{n}", f"%person.{n}")}{self._work(step, f"%p.{n}", f"%row.{n}", sure)}  br label %done.{n}
done.{n}:
  %knext.{n} = add i64 %k.{n}, 1
  br label %each.{n}
"""

    def _work(self, step: _Step, holder: str, row: str, sure: bool) -> str:
        """Asks a function; keeps its answer, and hands it over."""
        instance, kind = step.instance, step.instance.returns
        assert kind is not None
        name, type_ = instance.name, LLVM[kind]
        text = f"""  %both.{name} = call {pair(type_)} @{self._asked(instance)}(ptr %c, ptr {holder})
  %r.{name} = extractvalue {pair(type_)} %both.{name}, 0
  %e.{name} = extractvalue {pair(type_)} %both.{name}, 1
  %known.{name} = icmp eq i32 %e.{name}, 0
"""
        if sure:
            text += f"  br i1 %known.{name}, label %sure.{name}, label %open, {RARELY}\nsure.{name}:\n"
        if name in self._places:
            text += f"""  %at.{name} = getelementptr i8, ptr {holder}, i64 {self._entry(instance)}
  store {type_} %r.{name}, ptr %at.{name}, !tbaa !15
"""
        if name in self._places and not sure:
            text += f"""  %whyat.{name} = getelementptr i64, ptr %at.{name}, i64 1
  store i32 %e.{name}, ptr %whyat.{name}, !tbaa !15
"""
        if step.outputs:
            number = {NUM: "fadd double %r.{}, 0.0", BOOL: "uitofp i1 %r.{} to double"}
            text += f"""  %number.{name} = {number.get(kind, "sitofp i64 %r.{} to double").format(name)}
  %x.{name} = select i1 %known.{name}, double %number.{name}, double 0.0
"""
        for k in step.outputs:
            text += _store(k, row, f"%x.{name}") if sure else _put(k, row, f"%x.{name}", f"%e.{name}")
        return text

    # -- the kernel --------------------------------------------------------------------------------

    def _pointers(self) -> str:
        """Where each output is handed over, and whether it and its reasons are wanted."""
        return "".join(
            f"""  %vat.{k} = getelementptr ptr, ptr %outs, i64 {2 * k}
  %vals.{k} = load ptr, ptr %vat.{k}
  %eat.{k} = getelementptr ptr, ptr %outs, i64 {2 * k + 1}
  %errs.{k} = load ptr, ptr %eat.{k}
  %wanted.{k} = icmp ne ptr %vals.{k}, null
  %witherrs.{k} = icmp ne ptr %errs.{k}, null
"""
            for k in range(len(self._outputs))
        )

    def _kernel(self) -> str:
        """Each question: all households on one day after the other; or each task, on a day of its own."""
        f, outputs = FIELD, len(self._outputs)
        every = "".join(f"  %every.{k + 1} = and i1 %every.{k}, %wanted.{k}\n" for k in range(outputs))
        all_ = "ptr %c, ptr %block, ptr %question, i64 %day, i64 %d, i64 %from, i64 %to, i64 0, i64 -1"
        one = "ptr %c, ptr %its, ptr %question, i64 %own, i64 0, i64 %h, i64 %hnext, i64 %shift, i64 %row0"
        return f"""
declare void @llvm.assume(i1)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)

define void @kernel(ptr noalias %c, i64 %from, i64 %to) {{
entry:
  %thsat = getelementptr i64, ptr %c, i64 {f["task_households"]}
  %ths = load ptr, ptr %thsat
  %tdsat = getelementptr i64, ptr %c, i64 {f["task_days"]}
  %tds = load ptr, ptr %tdsat
  %tosat = getelementptr i64, ptr %c, i64 {f["task_offsets"]}
  %tos = load ptr, ptr %tosat
  %no_tasks = icmp eq ptr %ths, null
  %questionsat = getelementptr i64, ptr %c, i64 {f["questions"]}
  %questions = load ptr, ptr %questionsat
  %qcountat = getelementptr i64, ptr %c, i64 {f["question_count"]}
  %qcount = load i64, ptr %qcountat
  br label %asked
asked:
  %q = phi i64 [ 0, %entry ], [ %qnext, %answered ]
  %qplace = mul i64 %q, {len(QUESTION_WORDS)}
  %question = getelementptr i64, ptr %questions, i64 %qplace
{question_words("%question")}{self._pointers()}  %every.0 = or i1 true, true
{every}  br i1 %no_tasks, label %all, label %head
all:
  %d = phi i64 [ 0, %asked ], [ %dnext, %after ]
  %dat = getelementptr i64, ptr %days, i64 %d
  %day = load i64, ptr %dat
  %block = call ptr @block_of(ptr %c, i64 %day)
  br i1 %every.{outputs}, label %everything, label %something
everything:
  call void @households({all_})
  br label %after
something:
  call void @households.open({all_})
  br label %after
after:
  %dnext = add i64 %d, 1
  %more = icmp slt i64 %dnext, %count
  br i1 %more, label %all, label %answered
head:
  %t = phi i64 [ %from, %asked ], [ %tnext, %task ]
  %some = icmp slt i64 %t, %to
  br i1 %some, label %task, label %answered
task:
  %thp = getelementptr i64, ptr %ths, i64 %t
  %h = load i64, ptr %thp
  %tdp = getelementptr i64, ptr %tds, i64 %t
  %own = load i64, ptr %tdp
  %top = getelementptr i64, ptr %tos, i64 %t
  %row0 = load i64, ptr %top
  %hnext = add i64 %h, 1
  %shift = sub i64 %t, %h
  %its = call ptr @block_of(ptr %c, i64 %own)
  call void @households.open({one})
  %tnext = add i64 %t, 1
  br label %head
answered:
  %qnext = add i64 %q, 1
  %further = icmp slt i64 %qnext, %qcount
  br i1 %further, label %asked, label %done
done:
  ret void
}}
"""


def _row(name: str, place: str) -> str:
    """The row of an answer: the days of one holder stand behind each other."""
    return f"""  {name}.first = mul i64 {place}, %count
  {name} = add i64 {name}.first, %d
"""


def _store(k: int, row: str, value: str) -> str:
    """Hands a value over to output `k`."""
    return f"""  %xat.{k} = getelementptr double, ptr %vals.{k}, i64 {row}
  store double {value}, ptr %xat.{k}, !tbaa !16
"""


def _put(k: int, row: str, value: str, why: str) -> str:
    """Hands a value over where it is wanted, and the reason where that is."""
    n = f"{k}.{'absent' if why == str(ABSENT) else 'here'}"
    return f"""  br i1 %wanted.{k}, label %put.{n}, label %over.{n}
put.{n}:
  %xat.{n} = getelementptr double, ptr %vals.{k}, i64 {row}
  store double {value}, ptr %xat.{n}, !tbaa !16
  br i1 %witherrs.{k}, label %reason.{n}, label %over.{n}
reason.{n}:
  %wat.{n} = getelementptr i32, ptr %errs.{k}, i64 {row}
  store i32 {why}, ptr %wat.{n}, !tbaa !16
  br label %over.{n}
over.{n}:
"""


def _no_reasons(outputs: list[int], shape: str, row: str) -> str:
    """That there are none, where they are wanted: of all outputs, or of none."""
    stores = "".join(
        f"  %whyat.{k} = getelementptr i32, ptr %errs.{k}, i64 {row}\n  store i32 0, ptr %whyat.{k}, !tbaa !16\n"
        for k in outputs
    )
    return f"""  br i1 %witherrs.0, label %reasons.{shape}, label %over.{shape}
reasons.{shape}:
{stores}  br label %over.{shape}
over.{shape}:
"""
