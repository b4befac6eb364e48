"""All that was recorded, who recorded it, what was put right; and who read it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localtime

from takeup.check.texts import Speaker
from takeup.dossier.changes import Change
from takeup.site.households.file import File
from takeup.site.households.kinds import READING
from takeup.site.households.law import law
from takeup.site.households.recording import correct as correct_event
from takeup.site.households.telling import Said, Teller
from takeup.site.households.timeline import Entry, entries_of
from takeup.site.pages.households.correcting import can_be_put_right, correction_form, put_right
from takeup.site.pages.households.forms import WhyForm
from takeup.site.pages.households.shared import attempt, teller_of
from takeup.site.pages.requests import FileRequest
from takeup.site.words import say


@dataclass(frozen=True)
class Line:
    """One event of the history. `instead`: what stands in its place; `correction`: the event that says so."""

    entry: Entry
    said: Said
    correction: Entry | None
    instead: Said | None
    open: bool


def lines_of(file: File) -> list[Line]:
    """Every event in words, the newest first; those that only say that someone read along are left out."""
    teller = _teller(file)
    by_number = {entry.number: entry for entry in file.entries}
    return [_line(entry, by_number, teller) for entry in reversed(file.entries)]


def _teller(file: File) -> Teller:
    if not file.is_empty:
        return teller_of(file)
    return Teller(Speaker(law(), {}, file.language))


def _line(entry: Entry, by_number: dict[int, Entry], teller: Teller) -> Line:
    correction = by_number[entry.corrected_by] if entry.corrected_by is not None else None
    return Line(
        entry,
        teller.tell({"kind": entry.kind, **entry.content}),
        correction,
        teller.tell(entry.instead) if entry.instead is not None else None,
        entry.kind != "begun" and (entry.kind != "correction" or entry.corrected_by is None),
    )


def history(request: FileRequest, household: Any) -> HttpResponse:
    return render(request, "households/history.html", {"file": request.file, "lines": lines_of(request.file)})


def correct(request: FileRequest, household: Any, number: int) -> HttpResponse:
    """'This is wrong': take an event back, or put it right; both stay readable."""
    file = request.file
    entry = next((each for each in file.entries if each.number == number), None)
    if entry is None or entry.kind == "begun":
        raise Http404
    puts_right = can_be_put_right(entry)
    right_form = correction_form(entry, _teller(file), request.POST if "put_right" in request.POST else None)
    back_form = WhyForm(request.POST if "take_back" in request.POST else None, prefix="back")
    if request.method == "POST":
        form: forms.Form = right_form if "put_right" in request.POST and puts_right else back_form
        if form.is_valid() and _corrected(request, form, entry, put_right(form, entry) if form is right_form else None):
            return redirect("history", household=household)
    context = {
        "file": file,
        "line": _line(entry, {each.number: each for each in file.entries}, _teller(file)),
        "right_form": right_form if puts_right else None,
        "back_form": back_form,
        "title": say("households.this_is_wrong", file.language),
    }
    return render(request, "households/correct.html", context)


def _corrected(request: FileRequest, form: forms.Form, entry: Entry, instead: Change | None) -> bool:
    household, why = request.file.household, form.cleaned_data["because"]
    return attempt(
        request,
        form,
        lambda: correct_event(household, request.user, entry.number, why, instead),
        "households.corrected",
    )


def reads_of(file: File) -> list[tuple[date, list[tuple[str, int]]]]:
    """Per day, the newest first, who opened the dossier and how many pages of it."""
    days: dict[date, Counter[str]] = {}
    for entry in entries_of(file.household, file.key, reads=True):
        if entry.kind == READING:
            days.setdefault(localtime(entry.at).date(), Counter())[entry.by] += 1
    return [(day, sorted(names.items())) for day, names in sorted(days.items(), reverse=True)]


def readers(request: FileRequest, household: Any) -> HttpResponse:
    return render(request, "households/readers.html", {"file": request.file, "days": reads_of(request.file)})
