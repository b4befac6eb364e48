"""The answers that came back with a page: opened, and made into a sitting.

Nothing of a sitting is kept between two pages, in memory neither: `benchmarks/check_answer.py` found that it would
save one millisecond in seventy.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from takeup.dossier import Dossier, DossierError
from takeup.interview import Sitting, Step
from takeup.site.households.law import law
from takeup.site.households.recording import MOST_PEOPLE
from takeup.site.middleware.no_copies import comes_back
from takeup.site.pages.check.state import FIELD, State, StateError, opened
from takeup.site.pages.check.step_data import step_of

View = Callable[[HttpRequest], HttpResponse]


@dataclass(frozen=True)
class Answers:
    """What was answered so far. `step`: the question that the page put; None on a page that put none."""

    state: State
    sitting: Sitting
    step: Step | None = None

    @property
    def dossier(self) -> Dossier | None:
        """None where nobody was named yet."""
        return self.sitting.dossier

    @property
    def today(self) -> date:
        return self.sitting.today

    @property
    def language(self) -> str:
        return self.sitting.language

    def at(self, municipality: str) -> Answers:
        return replace(self, state=replace(self.state, municipality=municipality))


def answers_of(state: State) -> Answers:
    """Raises StateError where the answers no longer fit the questions: a page from before these changed."""
    step = None if state.step is None else step_of(state.step)
    try:
        sitting = Sitting.begin(law(), date.today(), get_language() or "nl", entries=state.entries)
    except (ValueError, LookupError, TypeError, DossierError):
        raise StateError("these answers no longer fit") from None
    if len(sitting.plain["persons"]) > MOST_PEOPLE:
        raise StateError("too many people for the open check")
    return Answers(state, sitting, step)


def open_page(view: View) -> View:
    """A page for everyone; the browser that asked for it may show it again with "back"."""
    return login_not_required(comes_back(view))


def under_way(view: Callable[[HttpRequest, Answers], HttpResponse]) -> View:
    """A page of a check under way, with its answers; where they cannot be opened a page says so kindly."""

    @open_page
    @wraps(view)
    def page(request: HttpRequest) -> HttpResponse:
        try:
            answers = answers_of(opened(request.POST.get(FIELD, "")))
        except StateError:
            return render(request, "check/lost.html", status=400)
        return view(request, answers)

    return page


def about_someone(view: Callable[[HttpRequest, Answers, Dossier], HttpResponse]) -> View:
    """The same, for pages that need at least one person; without any the check begins."""

    @under_way
    @wraps(view)
    def page(request: HttpRequest, answers: Answers) -> HttpResponse:
        if answers.dossier is None:
            return redirect("start")
        return view(request, answers, answers.dossier)

    return page
