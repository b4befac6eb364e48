"""A page that puts a question, with the rights beside it: the same for the check and for a household's file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from takeup.dossier import DossierError
from takeup.interview import Everyone, Fact, OtherParent, Sitting, Step, WhoLivesHere, why
from takeup.site.pages.check.panel import Panel, panel_of
from takeup.site.pages.check.state import State
from takeup.site.pages.check.step_data import data_of
from takeup.site.pages.check.step_forms import FactForm, ReceivedForm, StepForm
from takeup.site.words import say

FAMILY = (WhoLivesHere, Everyone, OtherParent)
ABOUT_FAMILY = ("relation", "birth_date")
SKIP = ("unknown", "private")


ABOUT_ALONE, ABOUT = 30, 50  # questions; somebody alone gets some 25 to 30, a family some 40 to 60


def panel_for(step: Step, sitting: Sitting, seen: Mapping[str, Any] | None) -> Panel | None:
    """The rights beside a question; None while the family is asked about: nothing could be said yet."""
    if isinstance(step, FAMILY) or (isinstance(step, Fact) and step.asked.fact in ABOUT_FAMILY):
        return None
    return panel_of(sitting.exploration, sitting.case, sitting.speaker, seen)


def answer(form: StepForm, typed: QueryDict, step: Any) -> Sitting | None:
    """The sitting after what was sent; None where the form must be shown again. Nothing is lost by an answer that
    contradicts another one: the form says so.
    """
    try:
        if typed.get("do") in SKIP and form.can_skip:
            return step.skip(form.sitting)  # type: ignore[no-any-return]
        if typed.get("do") == "nothing" and isinstance(form, ReceivedForm):
            return form.nothing()
        if not form.is_valid() and not _is_absent(form, typed):
            return None
        if _is_absent(form, typed) and isinstance(form, FactForm):
            return form.absent()
        return form.answered()
    except DossierError:
        form.errors.clear()
        form.add_error(None, say("check.error_contradiction", form.language))
        return None


def _about(sitting: Sitting) -> int:
    """How many questions there may be in all; 0 before anybody is named."""
    people = len(sitting.plain["persons"])
    return 0 if not people else ABOUT_ALONE if people == 1 else ABOUT


def _is_absent(form: StepForm, typed: QueryDict) -> bool:
    return typed.get("do") == "absent" and form.can_be_absent


def page_of(request: HttpRequest, form: StepForm, state: State, where: Mapping[str, str]) -> HttpResponse:
    """The page that puts a step. `state`: with what was seen before.

    `where`: the address of this page (`here`), and of the `result`; or a file to go `back` to, and whom it is `about`.
    """
    step, sitting = form.step, form.sitting
    panel = panel_for(step, sitting, state.seen)
    shown = State(state.entries, data_of(step), panel.seen if panel else state.seen, state.municipality)
    reasons = why(step, sitting)
    return render(
        request,
        "check/question.html",
        {
            "form": form,
            "step": step,
            "state": shown,
            "panel": panel,
            "why": reasons,
            "several": len(sitting.plain["persons"]) > 1,
            "where": where,
            "can_go_back": bool(sitting.entries),
            "number": len(sitting.entries) + 1,
            "about": _about(sitting) if "result" in where else 0,
        },
    )
