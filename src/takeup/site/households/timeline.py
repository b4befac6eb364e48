"""The events of a household, opened and put in order; corrections are taken into account here, and only here."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from takeup.dossier import Dossier, empty, parse_dossier, to_plain
from takeup.dossier.changes import Change, apply
from takeup.dossier.edit import Plain
from takeup.site.households import sealing
from takeup.site.households.joining import take_in
from takeup.site.households.kinds import CHANGES, READING
from takeup.site.households.law import law
from takeup.site.households.models import Household


@dataclass(frozen=True)
class Entry:
    """One event, opened. `content`: as it was recorded; `corrected_by`: the number of the correction in force, or None.

    `instead`: what stands in its place since then; None where nothing does.
    """

    number: int
    kind: str
    content: dict[str, Any]
    at: datetime
    by: str
    corrected_by: int | None = None
    instead: Change | None = None

    @property
    def in_force(self) -> Change | None:
        """What counts today: the event itself, what replaced it, or None where it was taken back."""
        return {"kind": self.kind, **self.content} if self.corrected_by is None else self.instead


def entries_of(household: Household, key: bytes | None = None, reads: bool = False) -> list[Entry]:
    """All events in their order, with those that only say that someone read along where `reads`. Raises ErasedError."""
    key = key or household.key
    events = household.events.select_related("recorded_by")
    if not reads:
        events = events.exclude(kind=READING)
    return corrected(
        Entry(e.number, e.kind, sealing.opened(key, e.sealed, e.place), e.recorded_at, e.recorded_by.name)
        for e in events
    )


def corrected(entries: Iterable[Entry]) -> list[Entry]:
    """The same events, each with the correction that is in force. A correction may itself be corrected.

    What was in force before does not matter: a new event may have changed it.
    """
    by_number = {entry.number: replace(entry, corrected_by=None, instead=None) for entry in entries}
    for number in sorted(by_number, reverse=True):
        entry = by_number[number]
        if entry.kind != "correction" or entry.corrected_by is not None:
            continue
        of = by_number[entry.content["of"]]
        if of.corrected_by is None:  # the last correction of an event counts
            by_number[of.number] = replace(of, corrected_by=number, instead=entry.content.get("instead"))
    return list(by_number.values())


@dataclass(frozen=True)
class Told:
    """What the events come to. `plain`: the dossier; `changes`: what counts, with that of merged households."""

    plain: Plain
    changes: list[Change]


def told(household: Household, entries: Sequence[Entry]) -> Told:
    """What the events tell. Raises ValueError where one cannot follow another, ErasedError for a lost part."""
    plain = empty(f"h{household.id.hex[:12]}")
    changes: list[Change] = []
    for entry in entries:
        change = entry.in_force
        if change is None:
            continue
        if change["kind"] == "merged":
            changes += _taken_in(plain, change)
            continue
        if change["kind"] in CHANGES:
            apply(plain, change)
        changes.append(change)
    return Told(plain, changes)


def plain_of(household: Household, entries: Sequence[Entry]) -> Plain:
    """The dossier that the events tell, as `takeup check` reads it. Raises as `told`."""
    return told(household, entries).plain


def readable(plain: Plain) -> Dossier:
    """The dossier of its plain form. Raises DossierError."""
    # As JSON, which a file may be too: written in a tenth of the time that YAML takes.
    return parse_dossier(json.dumps(_said(plain), default=str, ensure_ascii=False), "dossier.json", law())


def _said(value: Any) -> Any:
    """The same without what nobody said."""
    if isinstance(value, Mapping):
        return {key: _said(each) for key, each in value.items() if each is not None}
    return [_said(each) for each in value] if isinstance(value, (list, tuple)) else value


def _taken_in(plain: Plain, change: Change) -> list[Change]:
    """Takes in the household that was merged; gives its steps with the names of this one."""
    household = Household.objects.get(pk=change["household"])
    other = told(household, entries_of(household))
    here = _in_full(plain)
    renamed = take_in(here, _in_full(other.plain), change["same"])
    plain.clear()
    plain.update(here)
    return [renamed.change(each) for each in other.changes]


def _in_full(plain: Plain) -> Plain:
    """The same with the holder of every claim written out, as a copy; a household of nobody yet as it is."""
    return to_plain(readable(plain)) if plain["persons"] else deepcopy(plain)
