"""Changes: from a day on a fact has another value. A fact of the law, and a value that it can have."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import numpy as np

from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.population.check_facts import NO_CHOICE, OUTSIDE
from takeup.population.check_holders import MEMBER, check_absent, check_days
from takeup.population.errors import one_of
from takeup.population.faults import Faults
from takeup.population.levels import Lengths, Level, Numbers, Truths
from takeup.population.schema import LIVES_HERE, PERSON

_EPOCH = date(1970, 1, 1)


class Changeable:
    """The facts of a subject that can change from a day on, in a fixed order: all but yearly ones."""

    def __init__(self, facts: Mapping[str, Fact], more: tuple[str, ...] = ()) -> None:
        self.facts = {name: fact for name, fact in facts.items() if fact.kind != "yearly"}
        self.yearly = [name for name, fact in facts.items() if fact.kind == "yearly"]
        self.names = [*self.facts, *more]
        kinds = [fact.kind for fact in self.facts.values()] + ["yes_no"] * len(more)
        bounds = [_bounds(fact) for fact in self.facts.values()] + [(0.0, 1.0)] * len(more)
        self.is_choice: Truths = np.array([kind == "choice" for kind in kinds], bool)
        self.is_whole: Truths = np.array([kind in ("yes_no", "count", "date") for kind in kinds], bool)
        self.low, self.high = np.array(bounds).T

    def allowed(self, code: int) -> str:
        """What the fact with this code may become."""
        fact = self.facts.get(self.names[code])
        if fact is None or fact.kind == "yes_no":
            return "1 for yes, 0 for no"
        if fact.kind == "date":
            return f"days since 1970-01-01, {self.low[code]:.0f} to {self.high[code]:.0f} ({fact.domain_text()})"
        return fact.domain_text() + (", a whole number" if fact.kind == "count" else "")

    def instead(self, name: Any) -> str:
        """What is allowed instead of this name."""
        if name in self.yearly:
            return f"a fact that can change; '{name}' has a column for each year"
        return one_of(self.names, str(name or ""), "a fact")


def _bounds(fact: Fact) -> tuple[float, float]:
    if fact.kind == "date":
        return float((fact.low - _EPOCH).days), float((fact.high - _EPOCH).days)
    return (0.0, 1.0) if fact.low is None else (float(fact.low), float(fact.high))


class Changes:
    """The check of the list `changes` under one law."""

    def __init__(self, law: Law) -> None:
        self.of_person = Changeable(law.facts[PERSON], (LIVES_HERE,))
        self.of_household = Changeable(law.facts[HOUSEHOLD])

    def check(self, changes: Level, members: Lengths, faults: Faults) -> None:
        """Every change of a batch; `members`: how many members each row has."""
        check_absent(changes, faults)
        there, of_person = ~changes.absent, changes.given(MEMBER)
        check_days(changes, ["day"], there, faults)
        count, place = members.counts[changes.rows], changes.numbers(MEMBER)
        faults.add(
            changes,
            of_person & ((place < 0) | (place >= count)),
            MEMBER,
            lambda item: f"the place of a member, 0 to {count[item] - 1}, or nothing: of the household",
            "no such member",
        )
        codes = np.full(len(changes), -1, np.int64)
        for known, whose in ((self.of_person, of_person), (self.of_household, ~of_person)):
            whose = whose & there
            code = changes.codes("fact", known.names)
            codes = np.where(whose, code, codes)
            name = changes.columns.get("fact")
            faults.add(changes, whose & (code < 0), "fact", _instead(known, name), "not a fact that can change")
            self._values(changes, known, code, whose & (code >= 0), faults)
        self._twice(changes, codes, of_person, faults)

    def _values(self, changes: Level, known: Changeable, code: Numbers, here: Truths, faults: Faults) -> None:
        number, word = changes.given("number"), changes.given("word")
        is_choice = known.is_choice[code]
        numbers = changes.amounts("number")
        fits = (numbers >= known.low[code]) & (numbers <= known.high[code])
        with np.errstate(invalid="ignore"):
            fits &= ~known.is_whole[code] | (numbers == np.floor(numbers))

        def allowed(item: int) -> str:
            return known.allowed(int(code[item]))

        faults.add(changes, here & number & ~is_choice & ~fits, "number", allowed, OUTSIDE)
        faults.add(
            changes, here & number & is_choice, "number", "nothing: a choice is a `word`", "a number for a choice"
        )
        faults.add(changes, here & word & ~is_choice, "word", "nothing: this fact is a `number`", "a word for a number")
        asked = np.flatnonzero(here & word & is_choice)
        if not len(asked):
            return
        wrong = np.zeros(len(changes), bool)
        for each in np.unique(code[asked]):
            choices = list(known.facts[known.names[each]].choices)
            of_fact = asked[code[asked] == each]
            wrong[of_fact] = changes.codes("word", choices)[of_fact] < 0
        faults.add(changes, wrong, "word", allowed, NO_CHOICE)

    def _twice(self, changes: Level, codes: Numbers, of_person: Truths, faults: Faults) -> None:
        """One fact that changes twice on one day."""
        holder = np.where(of_person, changes.numbers(MEMBER), -1)
        items = np.flatnonzero((codes >= 0) & changes.given("day"))
        keys = [key[items] for key in (changes.numbers("day"), codes, holder, changes.rows)]
        order = np.lexsort(keys)
        same = np.logical_and.reduce([np.diff(key[order]) == 0 for key in keys])
        twice = np.zeros(len(changes), bool)
        twice[items[order[1:][same]]] = True
        faults.add(changes, twice, "day", "one change of this fact on a day", "two changes on one day")


def _instead(known: Changeable, names: Any) -> Callable[[int], str]:
    return lambda item: known.instead(None if names is None else names[item].as_py())
