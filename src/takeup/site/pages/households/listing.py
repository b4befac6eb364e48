"""The households of the teams: the list, a new one, one from a file; and the numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from takeup.dossier import DossierError, parse_dossier, to_plain
from takeup.dossier.changes import Change, whole
from takeup.reading import spelling
from takeup.site.households import labels
from takeup.site.households.labels import Named
from takeup.site.households.law import law
from takeup.site.households.ledger import Limit, State
from takeup.site.households.merging import alike, plain_text
from takeup.site.households.models import Household, Standing
from takeup.site.households.numbers import numbers_of
from takeup.site.households.places import place
from takeup.site.households.recording import begin
from takeup.site.households.scope import counted_by, households_of
from takeup.site.pages.households.forms import NewForm, UploadForm
from takeup.site.pages.households.shared import attempt, language_of
from takeup.site.pages.requests import MemberRequest
from takeup.site.people.models import User
from takeup.site.words import say

A_PAGE = 25
_LIMITS = {
    State.CLAIMED: Limit.DECISION,
    State.PENDING: Limit.DECISION,
    State.REFUSED: Limit.APPEAL,
    State.STOPPED: Limit.APPEAL,
}


@dataclass(frozen=True)
class Shown:
    """One household of the list. `due`: its next legal day; `limit`: what that day is; `late`: it has passed."""

    named: Named
    place: str
    changed: Any
    due: date | None
    limit: str
    late: bool
    language: str

    @property
    def lost(self) -> str:
        """What each day of waiting costs; empty for nothing, or where it is not known."""
        waiting = self.named.waiting
        if waiting is None or waiting.lost_per_day <= 0:
            return ""
        return say("households.lost_each_day", self.language, euros=spelling.euros(waiting.lost_per_day, self.language))

    @property
    def recoverable(self) -> str:
        """What can still be had; empty for nothing, or where it is not known."""
        waiting = self.named.waiting
        if waiting is None or waiting.recoverable <= 0:
            return ""
        return say("households.still_to_have", self.language, euros=spelling.euros(waiting.recoverable, self.language))

    @property
    def to_do(self) -> str:
        """How many rights there are to do something about; empty for none, or where it is not known."""
        waiting = self.named.waiting
        if waiting is None or waiting.to_do == 0:
            return ""
        return say("households.rights_to_do", self.language, n=waiting.to_do)


def households(request: MemberRequest) -> HttpResponse:
    """The households of my teams; `q` looks for a name."""
    wanted = plain_text(request.GET.get("q", "").strip())
    shown = [each for each in _shown(request.user, language_of(request)) if wanted in plain_text(each.named.name)]
    page = Paginator(shown, A_PAGE).get_page(request.GET.get("page"))
    works = request.user.teams.exists()
    counts = works or request.user.counted_teams.exists()
    context = {"page": page, "q": request.GET.get("q", ""), "works": works, "counts": counts}
    return render(request, "households/list.html", context)


def _shown(user: User, language: str) -> list[Shown]:
    """First what has a legal day, the nearest first; then what loses most by waiting; then what was changed last."""
    found = _labelled(households_of(user))
    days = _days(user)
    changed = {each.pk: each.label.changed_at for each in found}
    today = date.today()
    shown = []
    for named in labels.named(found):
        due, state = days.get(named.household.pk, (None, ""))
        limit = _LIMITS.get(State(state), Limit.RENEW) if state else ""
        late = due is not None and due < today
        place_name = place(named.municipality, language)
        key = "overdue" if late and limit is Limit.DECISION else "ended" if late else str(limit)
        shown.append(Shown(named, place_name, changed[named.household.pk], due, key, late, language))
    shown.sort(key=lambda each: each.changed, reverse=True)
    shown.sort(key=lambda each: each.named.waiting.lost_per_day if each.named.waiting else 0.0, reverse=True)
    shown.sort(key=lambda each: each.due or date.max)
    return shown


def _labelled(households: QuerySet[Household]) -> list[Household]:
    return list(households.select_related("label", "sealing_key"))


def _days(user: User) -> dict[Any, tuple[date, str]]:
    """The nearest legal day of each household, with the state of that right."""
    rows = Standing.objects.filter(household__in=households_of(user), due__isnull=False)
    rows = rows.exclude(state__in=(State.REFUSED, State.STOPPED), due__lt=date.today())  # too late for an appeal
    found: dict[Any, tuple[date, str]] = {}
    for household, due, state in rows.order_by("-due").values_list("household", "due", "state"):
        assert due is not None
        found[household] = (due, state)
    return found


def new(request: MemberRequest) -> HttpResponse:
    """A new household. Where it may be known already, the reasons are shown first."""
    teams = _teams(request)
    form = NewForm(teams, request.POST or None, initial={"language": request.user.language})
    similar: list[Any] = []
    if request.method == "POST" and form.is_valid():
        about = form.about()
        if about.get("alias") and "anyway" not in request.POST:
            similar = alike([about["alias"]], [], labels.named(_labelled(households_of(request.user))))
        if not similar:
            household = begin(form.team, request.user, about)
            return redirect("household", household=household.pk)
    return render(request, "households/new.html", {"form": form, "similar": similar})


def upload(request: MemberRequest) -> HttpResponse:
    """A new household from a file as `takeup check` reads it; faults are shown with their line, and nothing is kept."""
    teams = _teams(request)
    initial = {"language": request.user.language}
    form = UploadForm(teams, request.POST or None, request.FILES or None, initial=initial)
    problems: list[Any] = []
    if request.method == "POST" and form.is_valid():
        try:
            change = _read(form)
        except DossierError as error:
            problems = list(error.problems)
        else:
            made: list[Household] = []
            if attempt(request, form, lambda: made.append(begin(form.team, request.user, form.about(), [change]))):
                return redirect("household", household=made[0].pk)
    return render(
        request, "households/upload.html", {"form": form, "problems": problems}, status=422 if problems else 200
    )


def _read(form: UploadForm) -> Change:
    """The dossier of the file, as the change that begins with it. Raises DossierError."""
    file = form.cleaned_data["file"]
    text = file.read().decode("utf-8-sig", errors="replace")
    return whole(to_plain(parse_dossier(text, file.name, law())))


def numbers(request: MemberRequest) -> HttpResponse:
    """Where rights stand and what came of them, without names."""
    teams = (request.user.teams | request.user.counted_teams).distinct()
    if not teams:
        raise Http404
    found = numbers_of(counted_by(request.user), date.today())
    language = language_of(request)
    context = {
        "teams": list(teams),
        "numbers": found,
        "states": [(say(f"ledger.state_{state}", language), count) for state, count in found.states.items()],
        "opened": [(say(f"households.opened_{per}", language), *sums) for per, sums in found.opened.items()],
        "outcomes": [(say(f"ledger.outcome_{key}", language), count) for key, count in found.outcomes.items()],
    }
    return render(request, "households/numbers.html", context)


def _teams(request: MemberRequest) -> list[Any]:
    """The teams for which someone may begin a dossier; whoever works in none gets no page."""
    teams = list(request.user.teams)
    if not teams:
        raise Http404
    return teams
