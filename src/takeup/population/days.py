"""Months in which the situation of a household changes: on which days, and the parts into which they cut the month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from takeup.engine.compile.values import packed
from takeup.engine.time import days_in_month
from takeup.population.residents import Residents

TURNING_AGES = (16, 18, 65, 66, 67)  # birthdays that cut a month in two, as in a check of one household

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Piece:
    """One part of the month of several holders. `rows`: the holders; `source`: where the kernel's answers for them
    stand (none for the first part); `days`: from when it holds (yyyymmdd); `lengths`: how many days.
    """

    rows: Numbers
    source: Numbers | None
    days: Numbers
    lengths: Numbers


class Cuts:
    """The months of some households, cut on some days: `households` and `days` (yyyymmdd) together, in order."""

    def __init__(self, residents: Residents, first: date, households: Numbers, days: Numbers) -> None:
        self.households, self.days = households, days
        self.length = days_in_month(first)
        self._first, self._offsets = packed(first), residents.batch.person_offsets
        self._sizes = np.diff(self._offsets)[households]
        self._answers = np.concatenate([[0], np.cumsum(self._sizes)])[:-1]
        self._begins = np.flatnonzero(np.diff(households, prepend=-1))
        ends = np.append(self._begins[1:], len(households)).astype(np.int64)
        self._rank = np.arange(len(households)) - np.repeat(self._begins, ends - self._begins)
        until = np.append(days[1:] % 100, 0)
        until[ends - 1] = self.length + 1
        self._lengths = until - days % 100

    def pieces(self, of_household: bool) -> Iterator[Piece]:
        """The first part of every month, then the second ones, and so on; of the households or of their people."""
        yield self._piece(self._begins, of_household, is_first=True)
        for step in range(int(self._rank.max(initial=-1)) + 1):
            yield self._piece(np.flatnonzero(self._rank == step), of_household, is_first=False)

    def _piece(self, tasks: Numbers, of_household: bool, is_first: bool) -> Piece:
        copies = np.ones(len(tasks), np.int64) if of_household else self._sizes[tasks]
        households, days = self.households[tasks], self.days[tasks]
        return Piece(
            rows=households if of_household else spread(self._offsets[households], copies),
            source=None if is_first else tasks if of_household else spread(self._answers[tasks], copies),
            days=np.repeat(np.full(len(tasks), self._first) if is_first else days, copies),
            lengths=np.repeat(days % 100 - 1 if is_first else self._lengths[tasks], copies),
        )


def days_of_facts(residents: Residents, first: date) -> tuple[Numbers, Numbers]:
    """Households and the days (yyyymmdd) inside a month, after its first, on which a fact changes; in order."""
    start, batch = packed(first), residents.batch
    day = batch.situation_days
    situations = np.flatnonzero((day > start) & (day < start + days_in_month(first)))
    return np.searchsorted(batch.situation_offsets, situations, side="right") - 1, day[situations].astype(np.int64)


def days_of_change(residents: Residents, first: date) -> tuple[Numbers, Numbers]:
    """The same, with births and the birthdays that turn an age the law asks about."""
    length, start = days_in_month(first), packed(first)
    end = start + length - 1
    changing, changed_on = days_of_facts(residents, first)
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
    household = np.searchsorted(residents.batch.person_offsets, people, side="right") - 1
    pairs = np.stack([np.concatenate([changing, household]), np.concatenate([changed_on, births[newborn], birthday])])
    if not pairs.shape[1]:
        return pairs[0], pairs[1]
    pairs = np.unique(pairs, axis=1)
    return np.ascontiguousarray(pairs[0]), np.ascontiguousarray(pairs[1])


def spread(starts: Numbers, counts: Numbers) -> Numbers:
    """start, start + 1, ... for each count behind each other."""
    begins = np.concatenate([[0], np.cumsum(counts)])[:-1]
    return np.asarray(np.arange(int(counts.sum())) - np.repeat(begins, counts) + np.repeat(starts, counts), np.int64)


__all__ = ["Cuts", "Piece", "days_of_change", "days_of_facts", "spread"]
