"""Adding events: checked first, so that the dossier can be read after every one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from takeup.dossier import Dossier, parse_dossier, write_dossier
from takeup.dossier.changes import Change, apply
from takeup.dossier.edit import Plain
from takeup.site.households import kinds, sealing
from takeup.site.households.kinds import CHANGES, READING
from takeup.site.households.labels import relabel
from takeup.site.households.law import law
from takeup.site.households.ledger import stand
from takeup.site.households.models import Event, Household, Key
from takeup.site.households.timeline import Entry, corrected, entries_of, plain_of
from takeup.site.people.models import Team, User


@transaction.atomic
def begin(team: Team, by: User, about: dict[str, Any], changes: Sequence[Change] = ()) -> Household:
    """A new household with its own key. `about`: alias, municipality, language, as far as they are known."""
    household = Household.objects.create(team=team)
    key, name, wrapped = sealing.new_key(str(household.id))
    Key.objects.create(household=household, name=name, wrapped=wrapped)
    _write(household, key, by, "begun", about)
    record(household, by, *changes)
    return household


@transaction.atomic
def record(household: Household, by: User, *changes: Change) -> None:
    """Adds events, all or none. Raises DossierError or ValueError where one contradicts what is there."""
    household = Household.objects.select_for_update(of=("self",)).get(pk=household.pk)
    key = household.key
    entries = entries_of(household, key)
    plain = plain_of(household, entries)
    for change in changes:
        content = {name: value for name, value in change.items() if name != "kind"}
        kind = change["kind"]
        kinds.check(kind, content)
        if kind in CHANGES:
            apply(plain, change)
        event = _write(household, key, by, kind, content)
        entries.append(Entry(event.number, kind, content, event.recorded_at, by.name))
    entries = corrected(entries)
    if any(change["kind"] in ("correction", "merged") for change in changes):
        plain = plain_of(household, entries)
    dossier = readable(plain) if plain["persons"] else None
    relabel(household, key, entries, plain)
    stand(household, key, entries, dossier)


def correct(household: Household, by: User, of: int, why: str, instead: Change | None = None) -> None:
    """Adds the event that corrects another one: takes it back, or puts something in its place.

    Raises ValueError or DossierError where what was recorded later cannot stand without it.
    """
    record(household, by, {"kind": "correction", "of": of, "why": why, "instead": instead})


@transaction.atomic
def was_read(household: Household, by: User, page: str) -> None:
    """Adds the event that someone reads the file."""
    Household.objects.select_for_update(of=("self",)).get(pk=household.pk)
    _write(household, household.key, by, READING, {"page": page})


def readable(plain: Plain) -> Dossier:
    """The dossier of its plain form. Raises DossierError."""
    return parse_dossier(write_dossier(plain), "dossier", law())


def _write(household: Household, key: bytes, by: User, kind: str, content: dict[str, Any]) -> Event:
    last = household.events.order_by("-number").values_list("number", flat=True).first() or 0
    event = Event(household=household, number=last + 1, kind=kind, recorded_at=timezone.now(), recorded_by=by)
    event.sealed = sealing.sealed(key, content, event.place)
    event.save(force_insert=True)
    return event
