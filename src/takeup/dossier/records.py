"""What a dossier holds, part by part: persons, situations, claims, payments and contacts, as read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from takeup.engine.kin import INVERSE, UNRELATED
from takeup.nontakeup.causes import Awareness, Cause, Origin, RecordedCause
from takeup.nontakeup.months import Month, last_day
from takeup.nontakeup.timeline import Claim

RELATION_KEYS = {("unrelated_to" if name == UNRELATED else f"{name}_of"): name for name in INVERSE}
"""Key in a file -> what this person is to the other: 'partner_of' -> 'partner'."""

PLACES = ("home", "office", "street", "phone", "online", "other")


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """One person: what holds always. `relations`: what this person is -> to whom (ids)."""

    id: str
    name: str | None = None
    relations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    lives_here: bool | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """What is different from a day on. `persons`: facts per person id; `lives_here`: per person id."""

    since: date
    why: str | None = None
    persons: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    household: Mapping[str, Any] = field(default_factory=dict)
    lives_here: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """A claim of one holder; `right` is the id of the right, `reason` what the office wrote."""

    right: str
    holder: str
    claim: Claim
    id: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class PaymentRecord:
    """The same amount for each of consecutive months. `last` None: still runs; `paid` None: paid in time."""

    right: str
    holder: str
    first: Month
    last: Month | None
    amount: float
    paid: date | None = None

    def months(self, until: Month) -> range:
        """The months that are paid for, up to and including `until`."""
        return range(self.first, (until if self.last is None else min(self.last, until)) + 1)

    def paid_on(self, month: Month) -> date:
        """The day on which a month was paid; the last day of that month where none was given."""
        return self.paid if self.paid is not None else last_day(month)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a household said about one right, with the day of the contact and who was there."""

    right: str
    holder: str
    awareness: Awareness | None = None
    causes: tuple[Cause, ...] = ()
    day: date = date.min
    by: str | None = None

    def recorded(self) -> tuple[RecordedCause, ...]:
        """The causes with their source: the day of the contact, and by whom where that is known."""
        source = self.day.isoformat() + (f", {self.by}" if self.by else "")
        return tuple(RecordedCause(cause, Origin.STATED, source) for cause in self.causes)


@dataclass(frozen=True, slots=True)
class Contact:
    """One conversation; `person` is the id of the person it was with."""

    day: date
    place: str
    by: str | None = None
    person: str | None = None
    note: str | None = None
    statements: tuple[Statement, ...] = ()
