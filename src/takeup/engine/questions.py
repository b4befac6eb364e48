"""What is still open for each right, and the question that settles the most euros.

A question is worth what its answer settles: the width of all undecided amounts before, minus the mean width
after its possible answers. To try every answer of every question would take too long, so the few most
promising ones are tried (a fact that decides a condition alone promises more than one of twenty in a sum), each on
as many rights as its share of the work allows, the others taken in proportion. The fewer facts are unknown, the more
of this is exact. Where no single answer settles anything (two facts are needed together), the most promising one
is asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from takeup.engine.abstract import INFINITE, Maybe, Num
from takeup.engine.case import CLAIMED, Case
from takeup.engine.explore import Asked, Explorer, Open, OutOfWork
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import PER_MONTH, Right
from takeup.engine.rules import Rule
from takeup.engine.time import years_before

CAP = 3_000.0  # euros a month: the width of an amount of which nothing is known, for the order of questions only
ALIKE = 1e-6  # euros a month: what differs by less is no difference, only another order of adding up
TRIES = 4  # questions whose answers are tried out
WORK = 500  # rules explored anew, over all questions that are tried
FEW = 4  # facts in a rule of which each answer is tried alone
CONDUCT_SHARE = 0.1  # what someone is ready to do is asked when the means are known
STATUS_WORTH = 25.0  # euros a month: the weight of an undecided status, for the order of questions only

ENTITLED, NOT_ENTITLED, UNKNOWN_STATUS = "entitled", "not_entitled", "unknown"


@dataclass(frozen=True, slots=True)
class Range:
    """What can be said of one right of one holder: the amount (euros a month; 1 for a status) lies in low..high.

    `high` is infinite where nothing bounds it. `matters`: the facts that can still change the answer.
    `open`: points that the sources leave open.
    """

    right: Right
    holder: str
    low: float
    high: float
    matters: tuple[Asked, ...]
    open: tuple[Open, ...]

    @property
    def status(self) -> str:
        if self.low > 0:
            return ENTITLED
        return NOT_ENTITLED if self.high <= 0 else UNKNOWN_STATUS

    @property
    def undecided(self) -> float:
        """Euros a month that are not settled."""
        if self.right.kind == "status":
            return STATUS_WORTH if self.high > self.low else 0.0
        months = 1 if self.right.per == PER_MONTH else 12
        return min(self.high / months, CAP) - min(self.low / months, CAP)


@dataclass(frozen=True, slots=True)
class Question:
    """A fact worth asking: `settles` euros a month on average, `hangs_on_it` euros at most."""

    asked: Asked
    settles: float
    hangs_on_it: float
    rights: tuple[str, ...]


class Exploration:
    """All rights of a household on one day, with any facts unknown."""

    def __init__(self, case: Case, day: date, rights: Iterable[Right] | None = None, world: str = CLAIMED) -> None:
        self.case = case
        self.day = day
        self.explorer = Explorer(day)
        self.household = case.on(day, world, self.explorer)
        self.pairs: list[tuple[Right, Any]] = [
            (right, holder) for right in (case.law if rights is None else rights) for holder in self._holders(right)
        ]
        self._named: dict[int, tuple[tuple[Asked, ...], tuple[Open, ...]]] = {}
        self.ranges = [self._range(right, holder) for right, holder in self.pairs]
        self._novelties: dict[Asked, float] = {}
        self._shares_of_no: dict[Any, float] = {}

    def _holders(self, right: Right) -> tuple[Any, ...]:
        return (self.household,) if right.holder == HOUSEHOLD else self.household.known_members

    def _range(self, right: Right, holder: Any) -> Range:
        low, high, taint = bounds(right.due(holder))
        return Range(right, holder.id, max(low, 0.0), max(high, 0.0), *self._names(taint))

    def _names(self, taint: int) -> tuple[tuple[Asked, ...], tuple[Open, ...]]:
        """The facts and the open points that a taint stands for."""
        found = self._named.get(taint)
        if found is None:
            names = self.explorer.names(taint)
            asked = tuple(n for n in names if isinstance(n, Asked))
            found = self._named[taint] = asked, tuple(n for n in names if isinstance(n, Open))
        return found

    def learn(self, asked: Asked, value: Any) -> None:
        """An answer: the ranges as they are with it. Much faster than exploring anew.

        The same as exploring anew, but for relations and birth dates: of these the ranges may stay wider.
        """
        self.learn_all({asked: value})

    def learn_all(self, answers: Mapping[Asked, Any]) -> None:
        """Several answers at once."""
        self.explorer.learn(answers)
        self.explorer.forget(other for other in self.explorer.asked if self._is_estimated_now(other))
        self.ranges = [self._range(right, holder) for right, holder in self.pairs]
        self.__dict__.pop("promise", None)

    def range_of(self, right: str, holder: str) -> Range:
        """Raises KeyError when this holder was not explored for this right."""
        for found in self.ranges:
            if found.right.id == right and found.holder == holder:
                return found
        raise KeyError((right, holder))

    def undecided(self) -> float:
        return sum(r.undecided for r in self.ranges)

    def still_matters(self) -> dict[Asked, float]:
        """Every fact that can still change an answer, with the euros a month that hang on it.

        In the order of the declarations, then of the people: so nothing hangs on whether earlier answers were learnt
        one by one or known from the start.
        """
        found: dict[Asked, float] = {}
        for one in self.ranges:
            undecided = one.undecided
            for asked in one.matters:
                found[asked] = found.get(asked, 0.0) + undecided
        facts, people = self._fact_places, self._places
        order = sorted(found, key=lambda a: (facts.get(a.fact, -1), people.get(a.subject, -1), a.detail))
        return {asked: found[asked] for asked in order}

    def turn(self, *asked: Asked) -> int:
        """A sorting key: what promises most together comes first; what is the same but for its adding up is equal."""
        return -round(sum(self.promise.get(one, 0.0) for one in asked) / ALIKE)

    @cached_property
    def promise(self) -> dict[Asked, float]:
        """For every fact that matters, a quick measure of the euros that it would settle, for the order of trying.

        That is its share in the undecided euros, or what is settled where a rule of few facts answers no.
        """
        found: dict[Asked, float] = {}
        shares: dict[int, float] = {}  # by taint, as many rules hang on the same facts
        for (right, holder), one in zip(self.pairs, self.ranges, strict=True):
            if not one.undecided or not one.matters:
                continue
            for rule in (right.concerns, *right.conditions, right.amount):
                if rule is None:
                    continue
                *_, taint = bounds(rule(holder))
                worth = one.undecided * (CONDUCT_SHARE if rule.conduct else 1.0)
                share = worth if rule is right.amount else worth / 2
                if taint.bit_count() > FEW:
                    shares[taint] = shares.get(taint, 0.0) + share
                    continue
                asked, _ = self._names(taint)
                for name in asked:
                    no = worth * self._share_of_no(rule, holder, name, taint)
                    found[name] = found.get(name, 0.0) + max(no, share / len(asked) * self._novelty(name))
        for taint, share in shares.items():
            asked, _ = self._names(taint)
            for name in asked:
                found[name] = found.get(name, 0.0) + share / len(asked) * self._novelty(name)
        return found

    def _share_of_no(self, rule: Rule[Any, Any, Any], holder: Any, asked: Asked, taint: int) -> float:
        """How often (0 to 1) an answer makes the rule say no, or nothing, whatever the other answers are."""
        key = (rule, holder, asked, taint)
        share = self._shares_of_no.get(key)
        if share is None:
            weights = Counter(possible_answers(self.case, asked, self.day))
            no = 0
            for answer, weight in weights.items():
                with self.explorer.trial(asked, answer):
                    no += weight * (bounds(rule(holder))[1] <= 0)
            share = self._shares_of_no[key] = no / sum(weights.values())
        return share

    def _novelty(self, asked: Asked) -> float:
        """How seldom (0.05 to 1.05) people give the most usual answer: what hardly anyone has settles little."""
        novelty = self._novelties.get(asked)
        if novelty is None:
            answers = possible_answers(self.case, asked, self.day)
            novelty = self._novelties[asked] = 1.05 - max(Counter(answers).values()) / len(answers)
        return novelty

    def next_question(self, skip: Iterable[Asked] = (), tries: int = TRIES) -> Question | None:
        """The question that settles the most euros; None when no answer can change anything.

        `skip`: questions that somebody would rather not answer.
        """
        hanging = self.still_matters()
        for asked in skip:
            hanging.pop(asked, None)
        ready = [asked for asked in hanging if self.is_ready(asked)] or list(hanging)
        best: Question | None = None
        for place, asked in enumerate(sorted(ready, key=self.turn)[:tries]):
            settles = self.settles(asked, work=WORK >> (place + 1))
            if best is None or settles > best.settles + ALIKE:
                rights = tuple(dict.fromkeys(r.right.id for r in self.ranges if asked in r.matters))
                best = Question(asked, settles, hanging[asked], rights)
        return best

    @cached_property
    def _fact_places(self) -> dict[str, int]:
        facts = self.case.law.facts
        return {name: place for place, name in enumerate((*facts["person"], *facts[HOUSEHOLD]))}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {id: place for place, id in enumerate(self.case.members)}

    def is_ready(self, asked: Asked) -> bool:
        """Whether it is known that the question applies: nobody is asked for a share of savings before savings."""
        if asked.fact == "receives":
            return self._surely_concerns(asked)
        fact = self.case.law.facts[HOUSEHOLD if asked.subject == HOUSEHOLD else "person"].get(asked.fact)
        if fact is None or fact.applies is None:
            return True
        people = (self.household, *self.household.known_members)
        return all(
            self.explorer.applies(fact, subject) is not None for subject in people if subject.id == asked.subject
        )

    def _surely_concerns(self, asked: Asked) -> bool:
        """Nobody is asked whether something comes that may not be about him or her at all."""
        concerns = self.case.law.right(asked.detail).concerns
        people = (self.household, *self.household.known_members)
        return concerns is None or all(concerns(one) is True for one in people if one.id == asked.subject)

    def _is_estimated_now(self, asked: Asked) -> bool:
        """By what is known now it can be estimated."""
        if asked.fact not in self.case.law.estimates:
            return False
        people = (self.household, *self.household.known_members)
        return any(one._estimate_of(asked.fact, asked.detail) is not None for one in people if one.id == asked.subject)

    def in_order(self, matters: Iterable[Asked]) -> tuple[Asked, ...]:
        """Facts in the order in which one would ask: those that surely apply first, the most promising first."""
        return tuple(sorted(matters, key=lambda asked: (not self.is_ready(asked), -self.promise.get(asked, 0.0))))

    def settles(self, asked: Asked, work: float = INFINITE) -> float:
        """Euros a month that an answer settles, on average over its possible answers.

        `work`: how many rules may be explored anew; what it does not reach is taken in proportion.
        """
        touched = [(pair, r.undecided) for pair, r in zip(self.pairs, self.ranges, strict=True) if asked in r.matters]
        touched.sort(key=lambda each: (each[0][0].holder == HOUSEHOLD, -each[1]))  # one person's rights cost less
        weights = Counter(possible_answers(self.case, asked, self.day))
        answers = sum(weights.values())
        hanging = sum(undecided for _, undecided in touched)
        before = settled = 0.0
        for pair, undecided in touched:
            if not undecided:
                continue
            after = 0.0
            start = self.explorer.explored
            try:
                for answer, weight in weights.items():
                    with self.explorer.trial(asked, answer, work):
                        after += weight * self._range(*pair).undecided
                    work -= self.explorer.explored - start
                    start = self.explorer.explored
            except OutOfWork:
                break
            before += undecided
            settled += undecided - after / answers
        return settled * hanging / before if before else 0.0


def bounds(value: Any) -> tuple[float, float, int]:
    """Lowest, highest and taint of what a rule handed out."""
    if isinstance(value, Num):
        return *value.bounds(), value.taint
    if isinstance(value, Maybe):
        return 0.0, 1.0, value.taint
    return float(value), float(value), 0


def possible_answers(case: Case, asked: Asked, day: date) -> tuple[Any, ...]:
    """Answers to try for a question: the typical ones of the fact (repeated ones weigh more), else all of a choice,
    a few telling values of a number or a day.
    """
    if asked.fact == "relation":
        return ("partner", "child", "parent", "sibling", "unrelated")
    if asked.fact == "receives":
        return (0.0, 1.0) if case.law.right(asked.detail).kind == "status" else (0.0, 500.0)
    fact = case.law.facts[HOUSEHOLD if asked.subject == HOUSEHOLD else "person"][asked.fact]
    if fact.typical:
        return fact.typical
    if fact.kind == "yes_no":
        return (fact.absent,) * 9 + (not fact.absent,)
    if fact.kind == "choice":
        return fact.choices
    if fact.kind == "date":
        return tuple(years_before(day, age) for age in (5, 16, 30, 60, 75))
    if fact.kind == "count":
        return tuple(range(fact.low, min(fact.high, fact.low + 3) + 1))
    size = 12_000.0 if "year" in fact.unit else 800.0
    typical = (fact.absent,) * 9 + (size,)
    return tuple(min(max(v, fact.low), fact.high) for v in typical)


__all__ = [
    "ENTITLED",
    "INFINITE",
    "NOT_ENTITLED",
    "UNKNOWN_STATUS",
    "Exploration",
    "Question",
    "Range",
    "bounds",
    "possible_answers",
]
