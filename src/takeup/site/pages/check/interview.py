"""The same questions for a household's file: each answer is recorded, and a step back takes the last one back.

What was skipped is not asked again on the same day; on another day it may be.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localtime

from takeup.dossier import DossierError
from takeup.interview import Done, Sitting, Step, next_step
from takeup.interview.entries import each_of
from takeup.site.households.file import File
from takeup.site.households.kinds import CHANGES
from takeup.site.households.law import law
from takeup.site.households.recording import correct, record
from takeup.site.households.timeline import Entry, told
from takeup.site.pages.check.asking import answer, page_of
from takeup.site.pages.check.panel import panel_of
from takeup.site.pages.check.questions import rows_of
from takeup.site.pages.check.state import FIELD, State, StateError, opened
from takeup.site.pages.check.step_data import step_of
from takeup.site.pages.check.step_forms import StepForm, form_of
from takeup.site.pages.requests import FileRequest
from takeup.site.words import say

ASKING = ("skipped", "chosen")
TAKEN_BACK = ("person", "facts", "relations", "received", "received_complete", *ASKING)


def interview(request: FileRequest, household: Any) -> HttpResponse:
    """The next question about a household, and its answer."""
    file = request.file
    sitting = _sitting(file)
    if request.method != "POST":
        return _ask(request, file, sitting)
    typed = request.POST
    if typed.get("do") == "back":
        return _back(request, file)
    try:
        step: Step | None = step_of(data) if (data := opened(typed.get(FIELD, "")).step) else None
    except StateError:
        step = None
    if step is None or isinstance(step, Done):
        return redirect("interview", household=file.household.pk)
    form = form_of(step, sitting, rows=rows_of(typed))
    if typed.get("do") in ("stay", "more"):
        form.retype(typed)
        return _page(request, file, form)
    form = form_of(step, sitting, typed, rows_of(typed))
    after = answer(form, typed, step)
    if after is None:
        return _page(request, file, form)
    try:
        record(file.household, request.user, *each_of(after.entries[len(sitting.entries) :]))
    except DossierError:  # a colleague has meanwhile told something else: it is asked again, as things stand now
        messages.warning(request, say("check.asked_again", file.language))
    return redirect("interview", household=file.household.pk)


def _sitting(file: File) -> Sitting:
    """The sitting of today: what was recorded today are its entries, so that it knows what was asked."""
    entries = file.entries
    first = next((place for place, entry in enumerate(entries) if _is_today(entry, file)), len(entries))
    if any(entry.kind == "merged" for entry in entries[first:]):
        return Sitting.begin(law(), file.today, file.language, start=file.plain)
    start = told(file.household, entries[:first]).plain
    since = [entry.in_force for entry in entries[first:] if entry.in_force is not None]
    said = [change for change in since if change["kind"] in (*CHANGES, *ASKING)]
    return Sitting.begin(law(), file.today, file.language, start=start, entries=said)


def _is_today(entry: Entry, file: File) -> bool:
    return localtime(entry.at).date() == file.today


def _ask(request: FileRequest, file: File, sitting: Sitting) -> HttpResponse:
    """The next question, with what the last answer of today moved marked beside it."""
    before, seen = sitting.undo(), None
    if before is not sitting and before.dossier is not None and sitting.entries[-1]["kind"] not in ASKING:
        seen = panel_of(before.exploration, before.case, before.speaker, None).seen
        sitting = before.add(sitting.entries[-1])  # what is explored goes along
    step = next_step(sitting)
    if isinstance(step, Done):
        return render(request, "check/interview_done.html", {"file": file, "left": step.skipped})
    return _page(request, file, form_of(step, sitting), seen)


def _page(request: FileRequest, file: File, form: StepForm, seen: dict[str, Any] | None = None) -> HttpResponse:
    key = file.household.pk
    where = {
        "here": reverse("interview", args=[key]),
        "back": reverse("household", args=[key]),
        "about": "" if file.is_empty else file.name,
    }
    return page_of(request, form, State(seen=seen), where)


def _back(request: FileRequest, file: File) -> HttpResponse:
    """Takes the last answer of today back; the event stays readable."""
    counts = (e for e in reversed(file.entries) if e.kind in TAKEN_BACK and e.corrected_by is None)
    last = next((entry for entry in counts if _is_today(entry, file)), None)
    if last is None:
        return redirect("household", household=file.household.pk)
    try:
        correct(file.household, request.user, last.number, say("check.taken_back", file.language))
    except (ValueError, DossierError):  # what was recorded later cannot stand without it
        return redirect("history", household=file.household.pk)
    return redirect("interview", household=file.household.pk)
