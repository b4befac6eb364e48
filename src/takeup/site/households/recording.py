"""Adding events: checked first, so that the dossier can be read after every one of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from takeup.dossier.changes import Change, apply
from takeup.site.households import kinds, sealing
from takeup.site.households.kinds import CHANGES, READING
from takeup.site.households.labels import relabel
from takeup.site.households.ledger import stand
from takeup.site.households.models import Event, Household, Key, MergedError
from takeup.site.households.timeline import Entry, corrected, entries_of, plain_of, readable, told
from takeup.site.people.models import Team, User

MOST_PEOPLE = 12  # some seconds of work for one page: with twice as many no web server waits for it


class TooManyPeopleError(ValueError):
    """More people than can be looked at together."""


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
    """Adds events, all or none.

    Raises DossierError or ValueError where one contradicts what is there, TooManyPeopleError for more people than fit,
    MergedError and ErasedError where nothing can be recorded of this household any more.
    """
    household = _held(household, [change["household"] for change in changes if change["kind"] == "merged"])
    if household.merged_into_id is not None:
        raise MergedError("this household was merged into another one")
    key = household.key
    entries = entries_of(household, key)
    plain = plain_of(household, entries)
    people = len(plain["persons"])
    for change in changes:
        content = {name: value for name, value in change.items() if name != "kind"}
        kind = change["kind"]
        kinds.check(kind, content)
        if kind == "correction":
            _can_be_corrected(entries, content)
        if kind == "merged":
            _can_be_merged(household, content)
        if kind in CHANGES:
            apply(plain, change)
        event = _write(household, key, by, kind, content)
        entries.append(Entry(event.number, kind, content, event.recorded_at, by.name))
    entries = corrected(entries)
    made = told(household, entries)
    if len(made.plain["persons"]) > max(people, MOST_PEOPLE):
        raise TooManyPeopleError
    if any(change["kind"] in ("correction", "merged") for change in changes):
        _settle_merges(household, entries)
    dossier = readable(made.plain) if made.plain["persons"] else None
    relabel(household, key, entries, made.plain)
    stand(household, key, made.changes, dossier, date.today())


def _held(household: Household, others: Sequence[str]) -> Household:
    """The household, which nobody else changes meanwhile, nor those that are merged into it.

    Always in the same order: of two who merge the same two households crosswise, one waits for the other.
    """
    wanted = Household.objects.select_for_update(of=("self",)).filter(pk__in=[household.pk, *others])
    held = {each.pk: each for each in wanted.order_by("pk")}
    return held[household.pk]


def correct(household: Household, by: User, of: int, why: str, instead: Change | None = None) -> None:
    """Adds the event that corrects another one: takes it back, or puts something in its place.

    Raises ValueError or DossierError where what was recorded later cannot stand without it.
    """
    record(household, by, {"kind": "correction", "of": of, "why": why, "instead": instead})


def _can_be_corrected(entries: Sequence[Entry], content: dict[str, Any]) -> None:
    """Raises ValueError for an event that is not there, or for something that cannot stand in its place."""
    entry = next((each for each in entries if each.number == content["of"]), None)
    if entry is None or entry.kind == "begun":
        raise ValueError(f"there is no event {content['of']} that can be corrected")
    instead = content.get("instead")
    if instead is None:
        return
    if instead["kind"] != entry.kind or entry.kind in ("correction", "merged"):
        raise ValueError(f"{instead['kind']} cannot stand in place of {entry.kind}")
    kinds.check(instead["kind"], {name: value for name, value in instead.items() if name != "kind"})


def _can_be_merged(household: Household, content: dict[str, Any]) -> None:
    """Raises ValueError for a household of another team, one that is merged already, or the same one."""
    other = Household.objects.filter(pk=content["household"]).first()
    if other is None or other == household or other.team_id != household.team_id or other.merged_into_id is not None:
        raise ValueError("this household cannot be merged into the other one")


def _settle_merges(household: Household, entries: Sequence[Entry]) -> None:
    """Marks the households that are part of this one, and those that no longer are."""
    inside = [change["household"] for entry in entries if (change := entry.in_force) and change["kind"] == "merged"]
    elsewhere = Household.objects.filter(pk__in=inside).exclude(merged_into=None).exclude(merged_into=household)
    if elsewhere.exists():
        raise ValueError("this household has since been merged into another one")
    Household.objects.filter(merged_into=household).exclude(pk__in=inside).update(merged_into=None)
    Household.objects.filter(pk__in=inside).update(merged_into=household)


@transaction.atomic
def was_read(household: Household, by: User, page: str) -> None:
    """Adds the event that someone reads the file."""
    Household.objects.select_for_update(of=("self",)).get(pk=household.pk)
    _write(household, household.key, by, READING, {"page": page})


def _write(household: Household, key: bytes, by: User, kind: str, content: dict[str, Any]) -> Event:
    last = household.events.order_by("-number").values_list("number", flat=True).first() or 0
    event = Event(household=household, number=last + 1, kind=kind, recorded_at=timezone.now(), recorded_by=by)
    event.sealed = sealing.sealed(key, content, event.place)
    event.save(force_insert=True)
    return event


__all__ = ["MOST_PEOPLE", "TooManyPeopleError", "begin", "correct", "readable", "record", "was_read"]
