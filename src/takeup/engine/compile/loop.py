"""The loop of a program: household by household, question by question, day by day, output by output."""

from __future__ import annotations

from takeup.engine.compile.compiler import Instance
from takeup.engine.compile.context import ABSENT, FIELD, FULL, MOST_VIEWS, NEXT_TASK, QUESTION_WORDS, STRETCH
from takeup.engine.compile.ir import pair
from takeup.engine.compile.outputs import Output
from takeup.engine.compile.runtime import question_words
from takeup.engine.compile.values import BOOL, LLVM, NUM
from takeup.engine.household import HOUSEHOLD as OF_HOUSEHOLD

ONE_PASS = 1500  # lines of text that are worked out in one pass over the members
# The function of an output, and its group where it is not kept and must be looked after by the kernel.
Root = tuple[Instance, int | None]


def kernel_text(outputs: list[Output], roots: list[Root], passes: list[list[int]]) -> str:
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
{question_words("%qat")}  %dayat = select i1 %plain, ptr %days, ptr %owndays
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


def passes_of(outputs: list[Output], roots: list[Instance], instances: list[Instance]) -> list[list[int]]:
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
