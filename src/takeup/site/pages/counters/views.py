"""The counters of an organisation: the list, one of them with its form, and taking back what was filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.forms import BoundField
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from takeup.engine.counters import DAYS, Counter, completed, kinds, places
from takeup.reading.counters import ON_PAPER
from takeup.reading.hours import in_language
from takeup.site.counters import filling
from takeup.site.counters.choosing import counter_of, counters_in, unknown, usual_municipality
from takeup.site.counters.models import FilledIn
from takeup.site.households.law import law
from takeup.site.pages.counters.forms import OTHER_HOURS, RIGHT, CounterForm
from takeup.site.pages.counters.showing import Shown, label, shown
from takeup.site.pages.requests import MemberRequest
from takeup.site.people.models import Organisation
from takeup.site.words import say

ALL = "all"


@require_safe
def counters(request: MemberRequest) -> HttpResponse:
    """The counters of a municipality, or `all`; without one, of where most households of the person's teams live."""
    organisation, language = _organisation(request), get_language() or "nl"
    municipalities = {place.code: in_language(place.names, language) for place in places(law())}
    municipality = request.GET.get("municipality") or usual_municipality(request.user)
    kind = request.GET.get("kind", "")
    found = counters_in(
        municipality if municipality in municipalities else "",
        filling.filled_for(organisation),
        kind if kind in kinds(law()) else "",
    )
    ours = _ours(organisation)
    told = [shown(each, ours.get(each.id, {}), language) for each in found]
    told.sort(key=lambda each: (each.kind, each.name))
    context = {
        "here": [each for each in told if each.counter.place is not None],
        "everybody": [each for each in told if each.counter.place is None and each.known],
        "names": [each for each in told if each.counter.place is None and not each.known],
        "unknown": unknown(found),
        "municipality": municipality,
        "place": municipalities.get(municipality, ""),
        "municipalities": sorted(municipalities.items(), key=lambda each: each[1]),
        "kind": kind,
        "kinds": sorted(
            ((key, say(f"counters.kind_{key}", language)) for key in kinds(law())), key=lambda each: each[1]
        ),
    }
    return render(request, "counters/list.html", context)


def counter(request: MemberRequest, counter: str) -> HttpResponse:
    """What is known of a counter, and the form to fill in or put right what is not."""
    organisation, language = _organisation(request), get_language() or "nl"
    of_data = _counter(counter)
    found = completed(of_data, filling.filled_for(organisation).get(counter, {}))
    form = CounterForm(found, language, request.POST or None)
    if request.method == "POST" and form.is_valid():
        for field in form.emptied():
            filling.take_back(organisation, counter, field)
        filling.fill_in(organisation, request.user, of_data, form.given())
        messages.success(request, say("counters.kept", language))
        return redirect("counter", counter)
    told = shown(found, _ours(organisation).get(counter, {}), language)
    return render(request, "counters/counter.html", {"counter": told, "form": form, "parts": _parts(form, told)})


@require_POST
def take_back(request: MemberRequest, counter: str) -> HttpResponse:
    """Takes back what was filled in for `field`."""
    filling.take_back(_organisation(request), _counter(counter).id, request.POST.get("field", ""))
    messages.success(request, say("counters.taken_back", get_language() or "nl"))
    return redirect("counter", counter)


@require_POST
def not_now(request: MemberRequest) -> HttpResponse:
    """The organisation does not want to be asked again what is not known."""
    filling.not_now(_organisation(request), request.user)
    return redirect("households")


@dataclass(frozen=True)
class Part:
    """What the form asks about one field of the counter. `right`: the box that says it is right, where in doubt."""

    field: str
    label: str
    inputs: list[BoundField]
    right: BoundField | None
    ours: FilledIn | None


def _parts(form: CounterForm, told: Shown) -> list[Part]:
    ours: dict[str, Any] = {each.field: each.ours for each in told.known}
    return [
        Part(
            field,
            label(field, form.language),
            [form[name] for name in ((*DAYS, OTHER_HOURS) if field == "hours" else (field,))],
            form[field + RIGHT] if field + RIGHT in form.fields else None,
            ours.get(field),
        )
        for field in ON_PAPER
    ]


def _organisation(request: MemberRequest) -> Organisation:
    organisation = filling.organisation_of(request.user)
    if organisation is None:
        raise Http404
    return organisation


def _counter(id: str) -> Counter:
    found = counter_of(id)
    if found is None:
        raise Http404
    return found


def _ours(organisation: Organisation) -> dict[str, dict[str, FilledIn]]:
    """What was filled in, by counter and field."""
    found: dict[str, dict[str, FilledIn]] = {}
    for row in filling.filled_in(organisation):
        found.setdefault(row.counter, {})[row.field] = row
    return found
