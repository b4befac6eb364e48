"""One question a page."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from takeup.interview import Done, Sitting, next_step
from takeup.site.pages.check.answers import Answers, under_way
from takeup.site.pages.check.asking import answer, page_of
from takeup.site.pages.check.result_pages import shown
from takeup.site.pages.check.state import State
from takeup.site.pages.check.step_forms import ROWS, StepForm, form_of


@under_way
def questions(request: HttpRequest, answers: Answers) -> HttpResponse:
    state, sitting, typed = answers.state, answers.sitting, request.POST
    do = typed.get("do", "")
    if do == "back":
        return _ask(request, state, sitting.undo()) if sitting.entries else redirect("start")
    step = answers.step
    if step is None or isinstance(step, Done):
        return _ask(request, state, sitting)
    if do in ("stay", "more"):
        form = form_of(step, sitting, rows=rows_of(typed))
        form.retype(typed)
        return _page(request, state, form)
    form = form_of(step, sitting, typed, rows_of(typed))
    after = answer(form, typed, step)
    return _page(request, state, form) if after is None else _ask(request, state, after)


def _ask(request: HttpRequest, state: State, sitting: Sitting) -> HttpResponse:
    """The next question, or the result where none is left."""
    step = next_step(sitting)
    state = replace(state, entries=sitting.entries)
    if isinstance(step, Done):
        assert sitting.dossier is not None
        return shown(request, Answers(state, sitting), sitting.dossier)
    return _page(request, state, form_of(step, sitting))


def _page(request: HttpRequest, state: State, form: StepForm) -> HttpResponse:
    where = {"here": reverse("check_questions"), "result": reverse("check_result")}
    return page_of(request, form, state, where)


def rows_of(typed: QueryDict) -> int:
    """How many names can be typed: as many as before, or some more where that was asked for."""
    text = typed.get("rows", "")
    rows = int(text) if text.isascii() and text.isdecimal() and len(text) < 3 else ROWS
    return max(rows, ROWS) + (ROWS if typed.get("do") == "more" else 0)
