"""A household through time: what is known of it, by date.

`Case.on(day)` gives the household as a rule sees it on one day, in one of three worlds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from takeup.engine.errors import UndecidedError
from takeup.engine.facts import UNKNOWN
from takeup.engine.household import HOUSEHOLD, Years
from takeup.engine.kin import derive_kin
from takeup.engine.law import BY_DAY, STATUS
from takeup.engine.time import days_in_month, month_start

if TYPE_CHECKING:
    from takeup.engine.law import Law, Right

AS_THINGS_STAND = "as things stand"
CLAIMED = "claimed"  # the right asked about and its passports claimed, the rest as it is received
EVERYTHING_CLAIMED = "everything claimed"


@dataclass(slots=True)
class Timeline:
    """The values of one fact from dates on; `date.min` stands for 'always'. UNKNOWN (None) is allowed."""

    days: list[date] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, day: date, value: Any) -> None:
        """Raises ValueError when the day already has a different value."""
        index = bisect_right(self.days, day)
        if index and self.days[index - 1] == day:
            if self.values[index - 1] != value:
                raise ValueError(f"two values from {day.isoformat()}: {self.values[index - 1]!r} and {value!r}")
            return
        self.days.insert(index, day)
        self.values.insert(index, value)

    def on(self, day: date) -> Any:
        index = bisect_right(self.days, day)
        return self.values[index - 1] if index else UNKNOWN


@dataclass
class Received:
    """What a holder receives of one right: euros (1 for a status) per month index.

    `complete`: months that are not listed are known to be 0; otherwise they are unknown.
    """

    months: dict[int, float] = field(default_factory=dict)
    complete: bool = True

    def of(self, month: int) -> float | None:
        return self.months.get(month, 0.0 if self.complete else None)


@dataclass
class Case:
    """What is known of one household, by date.

    `facts`: per subject id (persons, and 'household') the timelines of facts. `relations`: (a, b) -> what a
    is to b; inverses and what follows from them (siblings, grandchildren, in-laws) are derived.
    `received`: per (right, holder). `lives_here`: per person id, whether they live here, by date.
    """

    law: Law
    members: list[str]
    facts: dict[str, dict[str, Timeline]] = field(default_factory=dict)
    relations: dict[tuple[str, str], str] = field(default_factory=dict)
    received: dict[tuple[str, str], Received] = field(default_factory=dict)
    lives_here: dict[str, Timeline] = field(default_factory=dict)
    received_complete: bool | None = None
    names: dict[str, str] = field(default_factory=dict)
    _views: dict[Any, Any] = field(default_factory=dict, repr=False)
    _kin: dict[tuple[str, str], str] | None = field(default=None, repr=False)
    _snapshots: dict[int, dict[str, dict[str, Any]]] = field(default_factory=dict, repr=False)
    _changes: list[date] | None = field(default=None, repr=False)

    def set(self, subject: str, fact: str, value: Any, since: date = date.min) -> None:
        """Record a fact from a day on. Raises ValueError when that day already has another value."""
        self.facts.setdefault(subject, {}).setdefault(fact, Timeline()).add(since, value)
        self._views.clear()
        self._snapshots.clear()
        self._changes = None

    def relation(self, one: str, other: str) -> str | None:
        """What `one` is to `other`, given or derived; None when it is not known."""
        if self._kin is None:
            self._kin = derive_kin(self.members, self.relations)
        return self._kin.get((one, other))

    def received_of(self, right: str, holder: str, month: int) -> float | None:
        """Euros received for a month (1.0 for a status); None when nobody has said.

        The listed payments come first, then what the facts of that month tell (the rule `received` of the right): of a
        right by the day each day of it, of another one its first day.
        """
        record = self.received.get((right, holder))
        if record is not None:
            return record.of(month)
        found = self.law.right(right)
        if found.received is None:
            return 0.0 if self.received_complete else None
        first = month_start(month)
        days = days_in_month(first)
        starts = [first, *(day for day in self.changes() if first < day <= first.replace(day=days))]
        if found.situation != BY_DAY or len(starts) == 1:
            return self.told_on(found, holder, first)
        told = 0.0
        for start, end in zip(starts, [*(day.day for day in starts[1:]), days + 1], strict=True):
            part = self.told_on(found, holder, start)
            if part is None:
                return None
            told += part * (end - start.day) / days
        return float(told > 0) if found.kind == STATUS else told  # a status held for some days is held

    def is_told_by_facts(self, right: Right, holder: str) -> bool:
        """Facts tell what is received of a right, and no payment of it is listed."""
        return right.received is not None and (right.id, holder) not in self.received

    def told_on(self, found: Right, holder: str, day: date) -> float | None:
        """What the facts of a day tell of a right with a rule `received`: euros a month, 1.0 for a status."""
        assert found.received is not None
        household = self.on(day)
        try:
            subject = household if found.holder == HOUSEHOLD else household.person(holder)
            value = float(found.received(subject))
        except (KeyError, UndecidedError):
            return None
        return value if found.kind == "money" else float(value > 0)

    def changes(self) -> list[date]:
        """The days on which something known changes, in order."""
        if self._changes is None:
            lines = [line for facts in self.facts.values() for line in facts.values()]
            lines += self.lives_here.values()
            self._changes = sorted({day for line in lines for day in line.days if day != date.min})
        return self._changes

    def changed_since(self, earlier: date, later: date) -> bool:
        """Something known changed after `earlier`, up to `later`."""
        changes = self.changes()
        return bisect_right(changes, earlier) < bisect_right(changes, later)

    def _snapshot(self, day: date) -> dict[str, dict[str, Any]]:
        """Known facts of every subject on a day; the same object between two changes."""
        index = bisect_right(self.changes(), day)
        found = self._snapshots.get(index)
        if found is None:
            found = self._snapshots[index] = {
                subject: {name: line.on(day) for name, line in facts.items() if line.on(day) is not UNKNOWN}
                for subject, facts in self.facts.items()
            }
        return found

    def on(self, day: date, world: str = AS_THINGS_STAND, reader: Any = None, asked_on: date | None = None) -> Any:
        """The household on a day, in a world, as one reader sees it.

        `asked_on`: the later day from which one looks back; who lives here then may not have been born yet.
        """
        views = self._views if reader is None else reader.views
        if asked_on is None or asked_on <= day or all(self._birth(id) is not None for id in self.members):
            asked_on = day
        key = (day, world, asked_on)
        household = views.get(key)
        if household is None:
            household = views[key] = self._build(day, world, reader)
            household.asked_on = asked_on
        return household

    def _build(self, day: date, world: str, reader: Any) -> Any:
        snapshot = self._snapshot(day)
        household = self.law.household_class()
        self._fill(household, HOUSEHOLD, snapshot, day, world, reader)
        people: list[Any] = []
        for id in self.members:
            if not self._present(id, snapshot, day):
                continue
            person = self.law.person_class()
            person.household = household
            person.place = len(people)
            self._fill(person, id, snapshot, day, world, reader)
            people.append(person)
        household.known_members = tuple(people)
        return household

    def _birth(self, id: str) -> Any:
        line = self.facts.get(id, {}).get("birth_date")
        return None if line is None else line.values[-1]

    def _present(self, id: str, snapshot: Mapping[str, Mapping[str, Any]], day: date) -> bool:
        line = self.lives_here.get(id)
        if line is not None and line.on(day) is False:
            return False
        birth = snapshot.get(id, {}).get("birth_date")
        return birth is None or birth <= day

    def _fill(self, subject: Any, id: str, snapshot: Any, day: date, world: str, reader: Any) -> None:
        stored = snapshot.get(id, {})
        subject.id = id
        subject.day = day
        subject._case = self
        subject._world = world
        subject._reader = reader
        subject._memo = {}
        subject._stored = stored
        if reader is not None and reader.sees_every_fact:
            return
        facts = self.law.facts[HOUSEHOLD if id == HOUSEHOLD else "person"]
        attributes = subject.__dict__
        for name, value in stored.items():
            fact = facts[name]
            attributes[name] = Years(subject, fact, value) if fact.kind == "yearly" else fact.reading(value)
