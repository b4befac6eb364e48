"""All questions on one page: first who lives here, then what matters for these people."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from takeup.dossier import DossierError
from takeup.interview import Sitting
from takeup.site.pages.check.answers import Answers, under_way
from takeup.site.pages.check.full_forms import PEOPLE, AllForm, FamilyForm, received_form
from takeup.site.pages.check.panel import panel_of
from takeup.site.pages.check.result_pages import shown
from takeup.site.pages.check.state import State
from takeup.site.pages.check.step_forms import ReceivedForm, at_once
from takeup.site.words import say


@under_way
def everything(request: HttpRequest, answers: Answers) -> HttpResponse:
    sends = request.POST.get("do") == "answer"
    if answers.dossier is None:
        return _family(request, answers, sends)
    sitting = answers.sitting
    if not sends:
        return _facts(request, answers.state, sitting)
    form, received = AllForm(sitting, request.POST), received_form(sitting, request.POST)
    new = _answered(form, received)
    if new is None:
        return _facts(request, answers.state, sitting, form, received)
    return _facts(request, replace(answers.state, entries=new.entries), new)


def _answered(form: AllForm, received: ReceivedForm | None) -> Sitting | None:
    """The sitting with both; None where one of them must be shown again."""
    if not form.is_valid() or (received is not None and not received.is_valid()):
        return None
    new = form.answered()
    if new is None or received is None or not (received.has_changed()):
        return new
    received.sitting = new
    try:
        return at_once(form.sitting, received.answered())
    except DossierError:
        received.add_error(None, say("check.error_contradiction", form.language))
        return None


def _family(request: HttpRequest, answers: Answers, sends: bool) -> HttpResponse:
    form = FamilyForm(answers.sitting, request.POST if sends else None)
    if sends and form.is_valid() and (new := form.answered()) is not None:
        return _facts(request, replace(answers.state, entries=new.entries), new)
    return render(request, "check/family.html", {"form": form, "state": answers.state, "people": PEOPLE})


def _facts(
    request: HttpRequest,
    state: State,
    sitting: Sitting,
    form: AllForm | None = None,
    received: ReceivedForm | None = None,
) -> HttpResponse:
    """The page of the facts. Without a form: those that are left; where none is, the result."""
    if form is None:
        form, received = AllForm(sitting), received_form(sitting)
        if form.is_empty and received is None and sitting.dossier is not None:
            return shown(request, Answers(state, sitting), sitting.dossier)
    panel = panel_of(sitting.exploration, sitting.case, sitting.speaker, state.seen)
    return render(
        request,
        "check/all.html",
        {
            "form": form,
            "received": received,
            "panel": panel,
            "several": len(sitting.plain["persons"]) > 1,
            "state": replace(state, step=None, seen=panel.seen),
        },
    )
