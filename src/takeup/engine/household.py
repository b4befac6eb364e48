"""What a rule sees: a household of persons on one day, whose facts are attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from takeup.engine.errors import UnknownFactError
from takeup.engine.facts import DOES_NOT_APPLY, UNKNOWN, Fact, date_fact, yes_no
from takeup.engine.time import add_months, month_index

HOUSEHOLD = "household"

P = TypeVar("P", bound="Person")


class Subject:
    """What a rule is asked about: a person or a household on one day, in one world, seen by one reader."""

    _case: Any
    _memo: dict[Any, Any]
    _reader: Any
    _stored: Mapping[str, Any]
    _world: str
    day: date
    household: Any
    id: str

    def _missing(self, fact: Fact) -> Any:
        value = self._stored.get(fact.name, UNKNOWN)
        if value is UNKNOWN and fact.kind != "yearly" and (estimate := self._estimate_of(fact.name)) is not None:
            return estimate.rule(self)
        if self._reader is not None:
            return self._reader.fact(self, fact, value)
        if value is not UNKNOWN:
            return fact.reading(value)
        if fact.kind == "yearly":
            return Years(self, fact, {})
        return self.absent_or_unknown(fact)

    def _estimate_of(self, fact: str, year: str = "") -> Any:
        """How to estimate an unknown fact from others that are known; None where they are not, or there is no way."""
        estimate = self._case.law.estimates.get(fact)
        if estimate is None or self._has_learnt(fact, year):
            return None
        return estimate if all(name in self._stored or self._has_learnt(name) for name in estimate.needs) else None

    def _has_learnt(self, fact: str, year: str = "") -> bool:
        return self._reader is not None and self._reader.has_learnt(self.id, fact, year)

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
        known = isinstance(year, int)  # which year counts is not known where no law is known for the day
        value = self.fact.absent if self.data is DOES_NOT_APPLY else self.data.get(year) if known else None
        subject = self.subject
        if (
            value is None
            and known
            and year == subject.year
            and (estimate := subject._estimate_of(self.fact.name, str(year))) is not None
        ):
            return estimate.rule(subject)  # type: ignore[no-any-return]
        reader = subject._reader
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
            "fr": "Date de naissance ({person}) ?",
            "en": "When was {person} born?",
            "de": "Wann ist {person} geboren?",
        },
        label={"nl": "geboortedatum", "fr": "date de naissance", "en": "date of birth", "de": "Geburtsdatum"},
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
        return str(known)

    def months_ago(self: P, months: int) -> P:
        """The same person on the first day of the month `months` whole months earlier.

        Undecided where the person did not live here then: nobody has said what the situation was.
        """
        household = self._case.on(add_months(self.day, -months), self._world, self._reader, self.household.asked_on)
        try:
            found = household.person(self.id)
            household._were_born([found])
            return found  # type: ignore[no-any-return]
        except KeyError:
            if self._reader is not None:
                self._reader.stranger(household)
            raise UnknownFactError("lives here", self.id) from None


class People:
    """The people of a household, found anew each time they are gone through."""

    __slots__ = ("_find",)

    def __init__(self, find: Callable[[], Iterator[Any]]) -> None:
        self._find = find

    def __iter__(self) -> Iterator[Any]:
        return self._find()


class Household(Subject):
    """The people who live together on one day. A jurisdiction adds facts of the household in a subclass."""

    id = HOUSEHOLD
    known_members: tuple[Any, ...]
    asked_on: date  # the day from which one looks: later than `day` where a rule looks back
    everyone_listed: bool = yes_no(
        ask={
            "nl": "Zijn alle mensen die hier wonen genoemd?",
            "fr": "Toutes les personnes qui vivent ici sont-elles citées ?",
            "en": "Is everyone who lives here named?",
            "de": "Sind alle Menschen genannt, die hier wohnen?",
        },
        label={
            "nl": "iedereen is genoemd",
            "fr": "tout le monde est cité",
            "en": "everyone is named",
            "de": "alle sind genannt",
        },
        absent=True,
    )

    @property
    def household(self) -> Any:
        return self

    @property
    def members(self) -> Iterable[Any]:
        """Everyone who lives here. Where someone may be missing, asking for more than is known is undecided."""
        if self._reader is None and self._stored.get("everyone_listed") and self.asked_on == self.day:
            return self.known_members
        return People(self._with_strangers)

    def _were_born(self, members: Iterable[Person]) -> None:
        """Looking back: undecided for someone whose birth date is unknown, and who may not have been born yet."""
        if self.asked_on == self.day:
            return
        for member in [m for m in members if "birth_date" not in m._stored]:
            if self._reader is None:
                raise UnknownFactError("birth_date", member.id)
            self._reader.was_born(member)

    def _with_strangers(self) -> Iterator[Any]:
        self._were_born(self.known_members)
        yield from self.known_members
        if not self.everyone_listed:
            if self._reader is not None:
                self._reader.stranger(self)
            raise UnknownFactError("everyone_listed", self.id)

    def others(self, person: Person) -> Iterable[Any]:
        """Everyone who lives here but `person`."""
        return People(lambda: (member for member in self.members if member.id != person.id))

    def person(self, id: str) -> Any:
        """The member with this id on this day. Raises KeyError when the person does not live here then."""
        for member in self.known_members:
            if member.id == id:
                return member
        raise KeyError(id)

    def months_ago(self, months: int) -> Any:
        """The same household on the first day of the month `months` whole months earlier."""
        return self._case.on(add_months(self.day, -months), self._world, self._reader, self.asked_on)
