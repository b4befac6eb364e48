"""Months in which the situation of a household changes: on which days, and the parts into which they cut the month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from takeup.population.residents import Residents

TURNING_AGES = (16, 18, 65, 66, 67)  # birthdays that cut a month in two, as in a check of one household

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Piece:
    """One part of the months of several holders. `rows`: the holders; `months`: which month (from year 0); `source`:
    where the kernel's answers for them stand (none for the first part); `days`: from when it holds (yyyymmdd);
    `lengths`: how many days; `of`: how many days the month has.
    """

    rows: Numbers
    months: Numbers
    source: Numbers | None
    days: Numbers
    lengths: Numbers
    of: Numbers


class Cuts:
    """Months of some households, cut on some days: `households` and `days` (yyyymmdd) together, in order."""

    def __init__(self, residents: Residents, households: Numbers, days: Numbers) -> None:
        self.households, self.days = households, days
        self._months = month_numbers(days)
        self._of = days_of_months(self._months)
        self._offsets = residents.batch.person_offsets
        self._sizes = np.diff(self._offsets)[households]
        self._answers = np.concatenate([[0], np.cumsum(self._sizes)])[:-1]
        other = np.diff(households, prepend=-1) != 0
        self._begins = np.flatnonzero(other | (np.diff(self._months, prepend=-1) != 0))
        ends = np.append(self._begins[1:], len(households)).astype(np.int64)
        self._rank = np.arange(len(households)) - np.repeat(self._begins, ends - self._begins)
        until = np.append(days[1:] % 100, 0)
        until[ends - 1] = self._of[ends - 1] + 1
        self._lengths = until - days % 100

    def pieces(self, of_household: bool) -> Iterator[Piece]:
        """The first part of every month, then the second ones, and so on; of the households or of their people."""
        yield self._piece(self._begins, of_household, is_first=True)
        for step in range(int(self._rank.max(initial=-1)) + 1):
            yield self._piece(np.flatnonzero(self._rank == step), of_household, is_first=False)

    def _piece(self, tasks: Numbers, of_household: bool, is_first: bool) -> Piece:
        copies = np.ones(len(tasks), np.int64) if of_household else self._sizes[tasks]
        households, days = self.households[tasks], self.days[tasks]
        begins = days - days % 100 + 1 if is_first else days
        return Piece(
            rows=households if of_household else spread(self._offsets[households], copies),
            months=np.repeat(self._months[tasks], copies),
            source=None if is_first else tasks if of_household else spread(self._answers[tasks], copies),
            days=np.repeat(begins, copies),
            lengths=np.repeat(days % 100 - 1 if is_first else self._lengths[tasks], copies),
            of=np.repeat(self._of[tasks], copies),
        )


def days_of_facts(residents: Residents, months: range) -> tuple[Numbers, Numbers]:
    """Households and the days (yyyymmdd) inside these months, after their first, on which a fact changes; in order."""
    batch = residents.batch
    day = batch.situation_days
    situations = np.flatnonzero(_inside(day, months))
    return np.searchsorted(batch.situation_offsets, situations, side="right") - 1, day[situations].astype(np.int64)


def days_of_change(residents: Residents, months: range) -> tuple[Numbers, Numbers]:
    """The same, with births and the birthdays that turn an age the law asks about."""
    changing, changed_on = days_of_facts(residents, months)
    births = residents.births
    newborn = np.flatnonzero(_inside(births, months))
    turning, birthdays = _turning(residents, months)
    household = residents.household[np.concatenate([newborn, turning])]
    pairs = np.stack([np.concatenate([changing, household]), np.concatenate([changed_on, births[newborn], birthdays])])
    if not pairs.shape[1]:
        return pairs[0], pairs[1]
    pairs = np.unique(pairs, axis=1)
    return np.ascontiguousarray(pairs[0]), np.ascontiguousarray(pairs[1])


def _turning(residents: Residents, months: range) -> tuple[Numbers, Numbers]:
    """Who lives here and turns such an age after the first of one of these months, and on which day.

    Who was born on 29 February does so on the last day of February, a year later where that is not a leap year.
    """
    births = residents.births
    years, month_of_year, day_of_month = births // 10000, births // 100 % 100, births % 100
    people, birthdays = [], []
    for age in TURNING_AGES:
        for later in (0, 1):
            months_then = (years + age + later) * 12 + month_of_year - 1
            chosen = np.flatnonzero((births > 0) & (months_then >= months.start) & (months_then < months.stop))
            length = days_of_months(months_then[chosen])
            day = np.minimum(day_of_month[chosen], length)
            kept = ((day_of_month[chosen] > length) == bool(later)) & (day > 1)
            chosen, day = chosen[kept], day[kept]
            first = months_then[chosen] // 12 * 10000 + month_of_year[chosen] * 100 + 1
            here = residents.live_here(chosen, first)
            people.append(chosen[here])
            birthdays.append((first - 1 + day)[here])
    return np.concatenate(people), np.concatenate(birthdays)


def _inside(days: NDArray[np.integer], months: range) -> NDArray[np.bool_]:
    """Which days (yyyymmdd) lie in these months, after their first day."""
    number = month_numbers(days)
    return np.asarray((number >= months.start) & (number < months.stop) & (days % 100 > 1))


def month_numbers(days: NDArray[np.integer]) -> Numbers:
    """The months (from year 0) of days (yyyymmdd)."""
    return np.asarray(days // 10000 * 12 + days // 100 % 100 - 1, np.int64)


def days_of_months(months: Numbers) -> Numbers:
    """How many days months (from year 0) have."""
    begins = (np.stack([months, months + 1]) - 1970 * 12).astype("datetime64[M]").astype("datetime64[D]")
    return np.asarray(np.diff(begins.astype(np.int64), axis=0)[0], np.int64)


def spread(starts: Numbers, counts: Numbers) -> Numbers:
    """start, start + 1, ... for each count behind each other."""
    begins = np.concatenate([[0], np.cumsum(counts)])[:-1]
    return np.asarray(np.arange(int(counts.sum())) - np.repeat(begins, counts) + np.repeat(starts, counts), np.int64)


__all__ = ["Cuts", "Piece", "days_of_change", "days_of_facts", "month_numbers", "spread"]
