"""The page of one right of one holder in a dossier, and what can be noted about it."""

from __future__ import annotations

from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from takeup.check.report import RightReport
from takeup.engine.law import Right
from takeup.nontakeup.causes import LEVELS, Level
from takeup.reading.words import SAY as READING
from takeup.site.households import steps
from takeup.site.households.file import File
from takeup.site.households.law import law
from takeup.site.households.ledger import Line, State
from takeup.site.households.recording import record
from takeup.site.households.remarks import remark
from takeup.site.households.steps import Step
from takeup.site.households.telling import Said
from takeup.site.households.timeline import Entry
from takeup.site.pages.explained import explained
from takeup.site.pages.households.dossier import standing, strip_context
from takeup.site.pages.households.forms import ConversationForm, StepForm, WrongForm
from takeup.site.pages.households.shared import noted, people_of, teller_of
from takeup.site.pages.requests import FileRequest
from takeup.site.words import say

_LEVELS = {"law": Level.LAW, "administration": Level.ADMINISTRATION, "person": Level.PERSON}


def right(request: FileRequest, household: Any, right: str, holder: str) -> HttpResponse:
    file = request.file
    report, line = _of(file, right, holder)
    of_law = law().right(right)
    actions, history = _actions(file, line), _history(file, right, holder)
    main, others = (None, actions) if line.over else (actions[0], actions[1:])
    context = {
        "file": file,
        "right": report,
        "name": file.words.name(report),
        "standing": standing(file, report, line),
        "declined": line.state is State.DECLINED,
        "main": main,
        "others": others,
        "step": file.words.step(report),
        "gaps": file.words.told(report),
        "sums": _sums(file, report),
        **explained(report, file.dossier, file.speaker, file.today),
        "causes": _causes(file, report),
        "notes": file.words.notes(report),
        "where": _where(file, of_law),
        "bring": [file.speaker.text(paper) for paper in of_law.procedure.get("evidence") or ()],
        "history": history,
        "last": history[0] if history else None,
        "ask_received": report.status == "entitled" and (report.received is None or not report.gap.received_known),
        **strip_context(file, [report]),
    }
    return render(request, "households/right.html", context)


def step(request: FileRequest, household: Any, right: str, holder: str, step: str) -> HttpResponse:
    """The form for one thing that happened."""
    file = request.file
    report, line = _of(file, right, holder)
    if step not in steps.possible(line):
        return redirect("right", household=household, right=right, holder=holder)
    form = StepForm(Step(step), law().right(right), bool(line.claim), request.POST or None)
    if request.method == "POST" and form.is_valid():
        taken = [record.id for record in file.dossier.claims if record.id]
        if noted(request, form, steps.change(Step(step), line, form.cleaned_data, taken)):
            return redirect("right", household=household, right=right, holder=holder)
    context = {
        "file": file,
        "form": form,
        "title": _title(step, line, file),
        "about": file.words.name(report),
        "right": report,
    }
    return render(request, "households/form.html", context)


def conversation(request: FileRequest, household: Any, right: str, holder: str) -> HttpResponse:
    """What the person said about a right."""
    file = request.file
    report, _ = _of(file, right, holder)
    form = ConversationForm(people_of(file), request.POST or None, initial={"day": file.today})
    if request.method == "POST" and form.is_valid():
        contact = form.contact(right, holder, request.user.name)
        if noted(request, form, contact):
            return redirect("right", household=household, right=right, holder=holder)
    context = {
        "file": file,
        "form": form,
        "title": say("households.conversation", file.language),
        "about": file.words.name(report),
        "hint": say("households.conversation_hint", file.language),
        "right": report,
    }
    return render(request, "households/form.html", context)


def wrong(request: FileRequest, household: Any, right: str, holder: str) -> HttpResponse:
    """'This answer is wrong': reaches the team with the whole calculation, without names."""
    file = request.file
    report, _ = _of(file, right, holder)
    form = WrongForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        what = form.cleaned_data["what"]
        remark(file.plain, file.today, file.language, right, what, request.user.name, file.household)
        messages.success(request, say("households.wrong_sent", file.language))
        return redirect("right", household=household, right=right, holder=holder)
    context = {
        "file": file,
        "form": form,
        "title": say("households.wrong", file.language),
        "about": file.words.name(report),
        "hint": say("households.wrong_hint", file.language),
        "right": report,
    }
    return render(request, "households/form.html", context)


@require_POST
def nothing_came(request: FileRequest, household: Any, right: str, holder: str) -> HttpResponse:
    """All that was received of this right is noted: where nothing is, nothing came."""
    file = request.file
    _of(file, right, holder)
    before = file.plain.get("payments_complete")
    if before is not True:
        listed = [*(before if isinstance(before, (list, tuple)) else ()), right]
        record(file.household, request.user, {"kind": "received_complete", "complete": list(dict.fromkeys(listed))})
    return redirect("right", household=household, right=right, holder=holder)


def _of(file: File, right: str, holder: str) -> tuple[RightReport, Line]:
    """The right in the report, and where it stands. Raises Http404."""
    if file.is_empty:
        raise Http404
    report = next((each for each in file.report.rights if (each.right, each.holder) == (right, holder)), None)
    line = next((each for each in file.ledger if (each.right, each.holder) == (right, holder)), None)
    if report is None or line is None:
        raise Http404
    return report, line


def _actions(file: File, line: Line) -> list[tuple[str, str]]:
    """What can be noted, the most likely first: an address, and the words. After a grant one looks whether it comes."""
    found = []
    if line.state in (State.GRANTED, State.RENEW):
        query = urlencode({"right": f"{line.right}:{line.holder}"})
        found = [(f"{reverse('received', args=[file.household.pk])}?{query}", say("households.it_came", file.language))]
    for step in steps.possible(line):
        where = reverse("step", args=[file.household.pk, line.right, line.holder, step])
        found.append((where, _title(step, line, file)))
    return found


def _title(step: str, line: Line, file: File) -> str:
    """What happened, in words. Where a claim runs, a grant or a refusal is a step of its own."""
    key = "outcome_of_claim" if step == Step.OUTCOME and line.claim else step
    return say(f"ledger.step_{key}", file.language)


def _sums(file: File, right: RightReport) -> list[tuple[str, str, str]]:
    """What is due, received, still to be had and lost: label, figure, what it supposes. What is nothing is left out."""
    words, gap = file.words, right.gap
    due = "" if right.status in ("not_entitled", "unknown") and right.amount.low <= 0 else words.due(right)
    found = [
        ("due", due, None),
        ("received", words.got(right) if right.status == "entitled" or right.received else "", None),
        ("missed_since", words.missed_since(right), None),
        ("recoverable", *words.sum_of(right, "recoverable", (gap.recoverable, gap.recoverable_at_most))),
        ("lost_per_day", words.per_day(right), None),
        ("lost", *words.sum_of(right, "lost", (gap.lost_at_least, gap.lost))),
    ]
    return [
        (
            say(f"households.sum_{key}", file.language),
            text,
            say("households.sum_if_same", file.language, month=words.month(since)) if since else "",
        )
        for key, text, since in found
        if text
    ]


def _causes(file: File, right: RightReport) -> list[tuple[str, list[str]]]:
    """The causes by level, the law first, each once; said ones with the day."""
    found = []
    for level, causes in groupby(right.gap.causes, key=lambda cause: cause.level):
        said: dict[str, list[str]] = {}
        for cause in causes:
            days = said.setdefault(cause.text, [])
            if cause.origin == "stated":
                days.append(file.words.day(cause.source))
        texts = [
            f"{text.rstrip('.')} ({READING['said'][file.language].format(day=', '.join(days))})." if days else text
            for text, days in said.items()
        ]
        found.append((LEVELS[_LEVELS[level]].in_language(file.language), texts))
    return found


def _where(file: File, right: Right) -> list[str]:
    """Where to ask, a website last."""
    channels = sorted(right.procedure.get("channels") or (), key=lambda channel: channel["kind"] == "online")
    return [file.speaker.text(channel["text"]) for channel in channels]


def _history(file: File, right: str, holder: str) -> list[tuple[Entry, Said]]:
    """The events about this right, the newest first, in words."""
    teller = teller_of(file)
    claims = {
        record.id for record in file.dossier.claims if record.id and (record.right, record.holder) == (right, holder)
    }
    found = []
    for entry in reversed(file.entries):
        change = entry.in_force
        if change is None:
            continue
        said = change.get("statements") or ()
        about = [change, *said] if isinstance(said, list) else [change]
        named = any((each.get("right"), each.get("holder", holder)) == (right, holder) for each in about)
        if named or change.get("claim") in claims:
            found.append((entry, teller.tell(change)))
    return found
