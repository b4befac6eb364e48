"""What is due and received, month by month, for a batch of households: the kernel's answers, months weighed by days.

As `takeup.check.lines` does it for one household: a right by the day is weighed by the days of each situation in the
month, any other goes by the first of the month, a right per year has its amount in one month of its year.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from takeup.engine.case import CLAIMED
from takeup.engine.compile import DUE, RECEIVED, Program
from takeup.engine.compile.values import packed
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import BY_DAY, ONCE, PER_YEAR, STATUS, Right
from takeup.engine.time import days_in_month, month_start
from takeup.population.batch import Batch
from takeup.population.kernel import ABSENT, Kernel, Tasks
from takeup.population.residents import Residents

TURNING_AGES = (16, 18, 65, 66, 67)  # birthdays that cut a month in two, as in a check of one household
ELSEWHERE = "fact:lives_here"


@dataclass
class Amounts:
    """Euros of one right for one month: of each holder, and why that cannot be said (0: it can)."""

    euros: NDArray[np.float64]
    reasons: NDArray[np.int32]


class Entitlements:
    """Works out months for one batch after the other. `on`: the day from which one looks back."""

    def __init__(self, kernel: Kernel, rights: Sequence[Right], on: date) -> None:
        self.kernel = kernel
        self.program: Program = kernel.program
        self.rights = list(rights)
        self.on = on
        self.place = {(o.what, o.name): n for n, o in enumerate(self.program.outputs)}
        self.reasons = [*self.program.reasons]
        if ELSEWHERE not in self.reasons:
            self.reasons.append(ELSEWHERE)
        self.elsewhere = self.reasons.index(ELSEWHERE)

    def month(
        self, residents: Residents, month: int, world: str = CLAIMED, what: Collection[str] = (DUE, RECEIVED)
    ) -> dict[tuple[str, str], Amounts]:
        """By (what, right) the amounts of a month; what is paid once is left out (`once.py`)."""
        first = month_start(month)
        asked = {
            self.place[kind, right.id]: (kind, right)
            for right in self.rights
            if right.per != ONCE and (right.per != PER_YEAR or month % 12 + 1 == right.in_month)
            for kind in what
            if (kind, right.id) in self.place
        }
        batch = residents.batch
        answers = self.kernel.run(batch, first, world, wanted=set(asked), asked_on=self.on)
        found = {}
        for number, (kind, right) in asked.items():
            euros, reasons = answers[number].values, answers[number].reasons
            self.tell_absent(residents, right, reasons, first)
            found[kind, right.id] = Amounts(euros, reasons)
        by_day = {n: (kind, right) for n, (kind, right) in asked.items() if right.situation == BY_DAY}
        if by_day:
            self._weigh(residents, first, world, by_day, found)
        return found

    def tell_absent(self, residents: Residents, right: Right, reasons: NDArray[np.int32], day: date) -> None:
        """Who is not born yet has nothing; of who lives elsewhere nobody knows what is due there."""
        if right.holder == HOUSEHOLD:
            return
        absent = np.flatnonzero(reasons == ABSENT)
        if len(absent):
            unborn = residents.births[absent] > packed(day)
            reasons[absent] = np.where(unborn, 0, self.elsewhere)

    # -- months that are weighed by their days -----------------------------------------------------

    def _weigh(
        self,
        residents: Residents,
        first: date,
        world: str,
        by_day: dict[int, tuple[str, Right]],
        found: dict[tuple[str, str], Amounts],
    ) -> None:
        """Each part of a month with its share of the days, in order; the first part is worked out already."""
        batch = residents.batch
        households, days = days_of_change(residents, first)
        if not len(households):
            return
        answers = self.kernel.run(batch, first, world, Tasks(households, days), wanted=set(by_day), asked_on=self.on)
        length = days_in_month(first)
        begins = np.flatnonzero(np.diff(households, prepend=-1))
        rank = np.arange(len(households)) - np.repeat(begins, np.diff([*begins, len(households)]))
        day_of_month = days % 100
        following = np.append(day_of_month[1:], 0)
        last = np.append(households[1:] != households[:-1], True)
        end = np.where(last, length + 1, following)
        share = (end - day_of_month) / length
        sizes = np.diff(batch.person_offsets)[households]
        offsets = np.concatenate([[0], np.cumsum(sizes)])
        for number, (kind, right) in by_day.items():
            amounts = found[kind, right.id]
            euros, reasons = answers[number].values, answers[number].reasons
            of_household = right.holder == HOUSEHOLD
            ones = begins
            head = self._rows(batch, households[ones], of_household)
            share_of_head = np.repeat((day_of_month[ones] - 1) / length, 1 if of_household else sizes[ones])
            amounts.euros[head] = 0.0 + amounts.euros[head] * share_of_head
            for step in range(int(rank.max()) + 1):
                tasks = np.flatnonzero(rank == step)
                rows = self._rows(batch, households[tasks], of_household)
                source = tasks if of_household else _spread(offsets[:-1][tasks], sizes[tasks])
                part, why = euros[source], reasons[source]
                if not of_household:
                    absent = why == ABSENT
                    unborn = residents.births[rows] > np.repeat(days[tasks], sizes[tasks])
                    why = np.where(absent, np.where(unborn, 0, self.elsewhere), why)
                weight = share[tasks] if of_household else np.repeat(share[tasks], sizes[tasks])
                amounts.euros[rows] += part * weight
                amounts.reasons[rows] = np.where(amounts.reasons[rows] != 0, amounts.reasons[rows], why)
            if right.kind == STATUS:  # held on some days of the month: held
                amounts.euros[:] = amounts.euros > 0

    def _rows(self, batch: Batch, households: NDArray[np.int64], of_household: bool) -> NDArray[np.int64]:
        if of_household:
            return households
        return _spread(batch.person_offsets[households], np.diff(batch.person_offsets)[households])


def days_of_change(residents: Residents, first: date) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Households and the days (yyyymmdd) inside a month, after its first, on which their situation changes; in order.

    Days on which a fact changes, births, and birthdays that turn an age the law asks about.
    """
    length, start = days_in_month(first), packed(first)
    end = start + length - 1
    batch = residents.batch
    day = batch.situation_days
    situations = np.flatnonzero((day > start) & (day <= end))
    of_situation = np.searchsorted(batch.situation_offsets, situations, side="right") - 1
    births = residents.births
    newborn = np.flatnonzero((births > start) & (births <= end))
    turning = np.zeros(len(births), bool)
    of_month = (births // 100 % 100 == first.month) & (births <= start) & residents.here(first)
    years = first.year - births // 10000 - (births % 100 > length)
    for age in TURNING_AGES:
        turning |= years == age
    chosen = np.flatnonzero(turning & of_month)
    birthday = start - 1 + np.minimum(births[chosen] % 100, length)
    chosen, birthday = chosen[birthday > start], birthday[birthday > start]
    people = np.concatenate([newborn, chosen])
    household = np.searchsorted(batch.person_offsets, people, side="right") - 1
    pairs = np.stack(
        [
            np.concatenate([of_situation, household]),
            np.concatenate([day[situations].astype(np.int64), births[newborn], birthday]),
        ]
    )
    if not pairs.shape[1]:
        return pairs[0], pairs[1]
    pairs = np.unique(pairs, axis=1)
    return np.ascontiguousarray(pairs[0]), np.ascontiguousarray(pairs[1])


def _spread(starts: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """start, start + 1, ... for each count behind each other."""
    begins = np.concatenate([[0], np.cumsum(counts)])[:-1]
    return np.asarray(np.arange(int(counts.sum())) - np.repeat(begins, counts) + np.repeat(starts, counts), np.int64)


__all__ = ["ELSEWHERE", "Amounts", "Entitlements", "days_of_change"]
