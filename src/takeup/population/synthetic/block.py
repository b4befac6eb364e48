"""A block of households while it is being drawn: who lives where, and the facts found so far.

Blocks are drawn apart from one another, each with its own generator, so that a population is the same however many
blocks are held in memory at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.population.synthetic.amounts import Amounts
from takeup.population.synthetic.draws import Draws, Flags, Floats, Ints
from takeup.population.synthetic.totals import Totals

Column = NDArray[Any]

BRUSSELS, FLANDERS, WALLONIA, GERMAN = range(4)
REGIONS = ("brussels", "flanders", "wallonia", "german")
TABLES = ("brussels", "flanders", "wallonia", "wallonia")  # the German-speaking places go by the Walloon tables

SINGLE, MARRIED, MARRIED_CHILDREN, UNMARRIED, UNMARRIED_CHILDREN, LONE_PARENT, OTHER = range(7)
KINDS = ("single", "married", "married_children", "unmarried", "unmarried_children", "lone_parent", "other")

NOBODY = -1  # no partner, no parent in the household
EPOCH = date(1970, 1, 1)
DAYS_A_YEAR = 365.25


@dataclass
class Block:
    """Households (arrays of length `households`) and their members (arrays of length `len(of)`).

    `of`: the household of each member; `place`: the place in it; `kind`, `region`, `territory` of each household.
    `household` and `person` hold the facts by name: dates as days since 1970, choices as the place among the choices.
    """

    law: Law
    totals: Totals
    draws: Draws
    amounts: Amounts
    as_of: date
    years: tuple[int, ...]
    households: int
    region: Ints = field(init=False)
    territory: Ints = field(init=False)
    kind: Ints = field(init=False)
    size: Ints = field(init=False)
    first: Ints = field(init=False)
    of: Ints = field(init=False)
    place: Ints = field(init=False)
    adult: Flags = field(init=False)
    woman: Flags = field(init=False)
    age: Ints = field(init=False)
    born: Ints = field(init=False)
    partner: Ints = field(init=False)
    parent_1: Ints = field(init=False)
    parent_2: Ints = field(init=False)
    relation_to_first: Ints = field(init=False)
    standing: Floats = field(init=False)
    rank_at_work: Floats = field(init=False)
    home_standing: Floats = field(init=False)
    child_of_66: Flags = field(init=False)
    household: dict[str, Column] = field(default_factory=dict)
    person: dict[str, Column] = field(default_factory=dict)
    yearly: dict[str, dict[int, Floats]] = field(default_factory=dict)

    @property
    def people(self) -> int:
        return len(self.of)

    @property
    def today(self) -> int:
        """The day of the facts, in days since 1970."""
        return days(self.as_of)

    def table(self, name: str) -> NDArray[np.float64]:
        """A figure that is stated by region, as one row a region."""
        found = self.totals[name]
        return np.array(
            [list(row.values()) if isinstance(row, Mapping) else row for row in (found[each] for each in TABLES)],
            dtype=np.float64,
        )

    def code(self, fact: str, choice: str) -> int:
        """The place of a choice among those of its fact."""
        return self._fact(fact).choices.index(choice)

    def codes(self, fact: str, choices: Iterable[str]) -> Ints:
        """The places of several choices."""
        return np.array([self.code(fact, choice) for choice in choices], dtype=np.int64)

    def is_one_of(self, fact: str, *choices: str) -> Flags:
        """Whose fact is one of these choices."""
        column = self.person[fact] if fact in self.law.facts["person"] else self.household[fact]
        return np.isin(column, self.codes(fact, choices))

    def absent(self, fact: str) -> float:
        """What a rule reads where the fact does not apply, as it is stored here."""
        found = self._fact(fact)
        if found.kind == "choice":
            return found.choices.index(found.absent)
        return days(found.absent) if found.kind == "date" else found.absent

    def where(self, condition: Flags, value: Column | float, fact: str) -> Column:
        """The value where the condition holds, what is absent elsewhere."""
        return np.where(condition, value, self.absent(fact))

    def tell(self, condition: Flags, **values: Column | float) -> None:
        """Facts of the people for whom the condition holds; of the others they are absent."""
        for fact, value in values.items():
            self.person[fact] = self.where(condition, value, fact)

    def overwrite(self, condition: Flags, **values: Column | float) -> None:
        """Facts of the people for whom the condition holds; those of the others stay."""
        for fact, value in values.items():
            self.person[fact] = np.where(condition, value, self.person[fact])

    def tell_home(self, condition: Flags, **values: Column | float) -> None:
        """As `tell`, of households."""
        for fact, value in values.items():
            self.household[fact] = self.where(condition, value, fact)

    def sum_of(self, values: Column) -> Floats:
        """The sum over the members of each household."""
        return np.bincount(self.of, weights=values, minlength=self.households).astype(np.float64)

    def any_of(self, flags: Flags) -> Flags:
        """Whether it holds for a member of each household."""
        return self.sum_of(flags) > 0

    def of_partner(self, values: Column, otherwise: float = 0.0) -> Column:
        """The value of each one's partner."""
        return self.of_member(self.partner, values, otherwise)

    def of_member(self, places: Ints, values: Column, otherwise: float = 0.0) -> Column:
        """The value of the member at a place of each one's household; `otherwise` where there is nobody."""
        there = np.where(places == NOBODY, 0, self.first[self.of] + places)
        return np.where(places == NOBODY, otherwise, values[there])

    def _fact(self, name: str) -> Fact:
        return self.law.facts["person"].get(name) or self.law.facts[HOUSEHOLD][name]


def days(day: date) -> int:
    """Days since 1970."""
    return (day - EPOCH).days


def full_years(born: Ints, day: int) -> Ints:
    """Completed years between two days since 1970, by the calendar."""
    birth = born.astype("datetime64[D]")
    now = np.datetime64(day, "D")
    year = birth.astype("datetime64[Y]")
    now_year = now.astype("datetime64[Y]")
    since_january = _month_and_day(birth)
    before = since_january > _month_and_day(np.array([now]))[0]
    return np.asarray((now_year - year).astype(np.int64) - before)


def _month_and_day(day: NDArray[np.datetime64]) -> Ints:
    """A number that grows through the year, the same for the same day of any year."""
    month = day.astype("datetime64[M]")
    months = (month - day.astype("datetime64[Y]").astype("datetime64[M]")).astype(np.int64)
    return np.asarray(32 * months + (day - month.astype("datetime64[D]")).astype(np.int64))
