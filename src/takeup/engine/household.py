"""A household through time, and what a rule sees of it on one day.

`Case` holds what is known, by date. `Case.on(day)` gives a Household of Persons: facts are attributes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from takeup.engine.errors import UnknownFactError
from takeup.engine.facts import DOES_NOT_APPLY, UNKNOWN, Fact, choice, date_fact, yes_no
from takeup.engine.time import add_months, month_index

if TYPE_CHECKING:
    from takeup.engine.law import Law

HOUSEHOLD = "household"

AS_THINGS_STAND = "as things stand"
CLAIMED = "claimed"  # the right asked about and its passports claimed, the rest as it is received
EVERYTHING_CLAIMED = "everything claimed"

PARTNER, CHILD, PARENT = "partner", "child", "parent"
GRANDCHILD, GRANDPARENT, SIBLING = "grandchild", "grandparent", "sibling"
CHILD_IN_LAW, PARENT_IN_LAW = "child_in_law", "parent_in_law"
OTHER_RELATIVE, UNRELATED = "other_relative", "unrelated"

INVERSE = {
    PARTNER: PARTNER,
    CHILD: PARENT,
    PARENT: CHILD,
    GRANDCHILD: GRANDPARENT,
    GRANDPARENT: GRANDCHILD,
    SIBLING: SIBLING,
    CHILD_IN_LAW: PARENT_IN_LAW,
    PARENT_IN_LAW: CHILD_IN_LAW,
    OTHER_RELATIVE: OTHER_RELATIVE,
    UNRELATED: UNRELATED,
}

_RELATION_LABELS = {
    PARTNER: {"nl": "partner", "fr": "partenaire", "en": "partner"},
    CHILD: {"nl": "kind", "fr": "enfant", "en": "child"},
    PARENT: {"nl": "ouder", "fr": "parent", "en": "parent"},
    GRANDCHILD: {"nl": "kleinkind", "fr": "petit-enfant", "en": "grandchild"},
    GRANDPARENT: {"nl": "grootouder", "fr": "grand-parent", "en": "grandparent"},
    SIBLING: {"nl": "broer of zus", "fr": "frère ou sœur", "en": "brother or sister"},
    CHILD_IN_LAW: {"nl": "schoonkind", "fr": "beau-fils ou belle-fille", "en": "son- or daughter-in-law"},
    PARENT_IN_LAW: {"nl": "schoonouder", "fr": "beau-parent", "en": "parent-in-law"},
    OTHER_RELATIVE: {"nl": "ander familielid", "fr": "autre membre de la famille", "en": "another relative"},
    UNRELATED: {"nl": "geen familie", "fr": "pas de la famille", "en": "not family"},
}

RELATION: Fact = choice(
    _RELATION_LABELS,
    ask={
        "nl": "Wat is {person} van {other}?",
        "fr": "Qui est {person} pour {other} ?",
        "en": "What is {person} to {other}?",
    },
    label={"nl": "band met {other}", "fr": "lien avec {other}", "en": "relation to {other}"},
    absent=UNRELATED,
)
RELATION.name = "relation"
RELATION.of = "person"

P = TypeVar("P", bound="Person")


class Subject:
    """What a rule is asked about: a person or a household on one day, in one world, seen by one reader."""

    _case: Case
    _memo: dict[Any, Any]
    _reader: Any
    _stored: Mapping[str, Any]
    _world: str
    day: date
    id: str

    def _missing(self, fact: Fact) -> Any:
        value = self._stored.get(fact.name, UNKNOWN)
        if self._reader is not None:
            return self._reader.fact(self, fact, value)
        if value is not UNKNOWN:
            return fact.reading(value)
        if fact.kind == "yearly":
            return Years(self, fact, {})
        return self.absent_or_unknown(fact)

    def absent_or_unknown(self, fact: Fact) -> Any:
        """The absent value where the fact surely does not apply; otherwise raises UnknownFactError."""
        if fact.applies is not None:
            try:
                if not fact.applies(self):
                    return fact.absent
            except UnknownFactError:
                pass
        raise UnknownFactError(fact.name, self.id)

    @property
    def month(self) -> int:
        """Index of the month (12 x year + month - 1)."""
        return month_index(self.day)

    @property
    def year(self) -> int:
        return self.day.year


class Years:
    """Euros per calendar year of one person; a year that nobody has given is unknown.

    `data` is DOES_NOT_APPLY when no year has any.
    """

    __slots__ = ("data", "fact", "subject")

    def __init__(self, subject: Subject, fact: Fact, data: Any) -> None:
        self.subject = subject
        self.fact = fact
        self.data = data

    def __getitem__(self, year: int) -> float:
        value = self.fact.absent if self.data is DOES_NOT_APPLY else self.data.get(year)
        reader = self.subject._reader
        if reader is not None:
            return reader.year(self.subject, self.fact, year, value)  # type: ignore[no-any-return]
        if value is None:
            value = self.subject.absent_or_unknown(self.fact)
        return float(value)


class Person(Subject):
    """One person on one day. A jurisdiction adds its facts in a subclass."""

    household: Any
    place: int  # position in the household's list of members
    birth_date: date = date_fact(
        date(1900, 1, 1),
        date(2099, 12, 31),
        ask={
            "nl": "Wanneer is {person} geboren?",
            "fr": "Quelle est la date de naissance de {person} ?",
            "en": "When was {person} born?",
        },
        label={"nl": "geboortedatum", "fr": "date de naissance", "en": "date of birth"},
    )

    def __repr__(self) -> str:
        return self.id

    def relation_to(self, other: Person) -> str:
        """What this person is to the other: 'partner', 'child', 'parent', ... or 'unrelated'; 'self' to oneself."""
        if other.id == self.id:
            return "self"
        known = self._case.relation(self.id, other.id)
        if self._reader is not None:
            return self._reader.relation(self, other, known)  # type: ignore[no-any-return]
        if known is None:
            raise UnknownFactError("relation", f"{self.id} to {other.id}")
        return known

    def months_ago(self: P, months: int) -> P:
        """The same person on the first day of the month `months` whole months earlier.

        Undecided where the person did not live here then: nobody has said what the situation was.
        """
        household = self._case.on(add_months(self.day, -months), self._world, self._reader)
        try:
            return household.person(self.id)  # type: ignore[no-any-return]
        except KeyError:
            if self._reader is not None:
                self._reader.stranger(household)
            raise UnknownFactError("lives here", self.id) from None


class Household(Subject):
    """The people who live together on one day. A jurisdiction adds facts of the household in a subclass."""

    id = HOUSEHOLD
    known_members: tuple[Any, ...]
    everyone_listed: bool = yes_no(
        ask={
            "nl": "Zijn alle mensen die hier wonen genoemd?",
            "fr": "Toutes les personnes qui vivent ici sont-elles citées ?",
            "en": "Is everyone who lives here named?",
        },
        label={
            "nl": "iedereen is genoemd",
            "fr": "tout le monde est cité",
            "en": "everyone is named",
        },
        absent=True,
    )

    @property
    def household(self) -> Any:
        return self

    @property
    def members(self) -> Iterable[Any]:
        """Everyone who lives here. Where someone may be missing, asking for more than is known is undecided."""
        if self._reader is None and self._stored.get("everyone_listed"):
            return self.known_members
        return self._with_strangers()

    def _with_strangers(self) -> Iterator[Any]:
        yield from self.known_members
        if not self.everyone_listed:
            if self._reader is not None:
                self._reader.stranger(self)
            raise UnknownFactError("everyone_listed", self.id)

    def others(self, person: Person) -> Iterator[Any]:
        """Everyone who lives here but `person`."""
        return (member for member in self.members if member.id != person.id)

    def person(self, id: str) -> Any:
        """The member with this id on this day. Raises KeyError when the person does not live here then."""
        for member in self.known_members:
            if member.id == id:
                return member
        raise KeyError(id)

    def months_ago(self, months: int) -> Any:
        """The same household on the first day of the month `months` whole months earlier."""
        return self._case.on(add_months(self.day, -months), self._world, self._reader)


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
        """Euros received for a month (1.0 for a status); None when nobody has said."""
        record = self.received.get((right, holder))
        if record is not None:
            return record.of(month)
        return 0.0 if self.received_complete else None

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

    def on(self, day: date, world: str = AS_THINGS_STAND, reader: Any = None) -> Any:
        """The household on a day, in a world, as one reader sees it."""
        views = self._views if reader is None else reader.views
        key = (day, world)
        household = views.get(key)
        if household is None:
            household = views[key] = self._build(day, world, reader)
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


def derive_kin(members: list[str], given: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """All relations that follow from the given ones: inverses, siblings, grandchildren, in-laws, uncles and aunts.

    A given relation wins over a derived one. Raises ValueError when two given relations contradict each other.
    """
    kin: dict[tuple[str, str], str] = {}
    for (one, other), relation in given.items():
        for pair, what in (((one, other), relation), ((other, one), INVERSE[relation])):
            if kin.get(pair, what) != what:
                raise ValueError(f"{pair[0]} is said to be both {kin[pair]} and {what} of {pair[1]}")
            kin[pair] = what

    def follow(one: str, other: str, relation: str) -> None:
        if one != other and (one, other) not in kin:
            kin[(one, other)] = relation
            kin[(other, one)] = INVERSE[relation]

    for _ in range(2):
        for one in members:
            for brother in [m for m in members if kin.get((m, one)) == SIBLING]:
                for other in members:
                    if kin.get((one, other)) in (PARENT, PARTNER):
                        follow(brother, other, OTHER_RELATIVE)  # an uncle or aunt, a partner's brother or sister
        for parent in members:
            children = [m for m in members if kin.get((m, parent)) == CHILD]
            for child in children:
                for brother in children:
                    follow(child, brother, SIBLING)
                for member in members:
                    if kin.get((member, child)) == CHILD:
                        follow(member, parent, GRANDCHILD)
                    if kin.get((member, child)) == PARTNER:
                        follow(member, parent, CHILD_IN_LAW)
    return kin
