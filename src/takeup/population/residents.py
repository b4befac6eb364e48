"""Who lives in the households of a batch on a day, and how old they are."""

from __future__ import annotations

from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from takeup.engine.compile.layout import LIVES_HERE, UNKNOWN_DATE
from takeup.engine.compile.values import packed
from takeup.population.batch import Batch, packed_days
from takeup.population.schema import PERSON

BIRTH_DATE = "birth_date"
_CHILD, _ADULT, _FIRST = 0.3, 0.5, 1.0  # modified OECD scale
_CHILD_UNDER = 14
_LATER = 10**9  # more than any day (yyyymmdd)


class Residents:
    """The people of one batch, in the order of its rows."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        self._places = batch.program.columns

    @cached_property
    def household(self) -> NDArray[np.int64]:
        """Of each person the household."""
        return np.repeat(np.arange(self.batch.households), np.diff(self.batch.person_offsets))

    @cached_property
    def births(self) -> NDArray[np.int64]:
        """Of each person the last known birth date as yyyymmdd; 0 where it is not known."""
        column = self.batch.columns.get(self._places.place(PERSON, BIRTH_DATE))
        if column is None:
            return np.zeros(self.batch.people, np.int64)
        days = column[self._rows(self._latest)]
        return np.where(days == UNKNOWN_DATE, 0, packed_days(days))

    @cached_property
    def _latest(self) -> NDArray[np.int64]:
        return np.asarray(np.diff(self.batch.situation_offsets) - 1, np.int64)

    def here(self, day: date) -> NDArray[np.bool_]:
        """Of each person whether they are born and live here on a day."""
        column = self.batch.columns.get(self._places.place(PERSON, LIVES_HERE))
        born = self.births <= packed(day)
        if column is None:
            return born
        return np.asarray(born & (column[self._rows(self._situation(day))] != 0))

    def live_here(self, people: NDArray[np.int64], days: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Of some people whether they live here, each on a day of their own (yyyymmdd)."""
        column = self.batch.columns.get(self._places.place(PERSON, LIVES_HERE))
        if column is None:
            return np.ones(len(people), bool)
        offsets, household = self.batch.person_offsets, self.household[people]
        begun = np.searchsorted(self._begins, household * _LATER + days, side="right")
        situation = begun - self.batch.situation_offsets[household] - 1
        sizes = offsets[household + 1] - offsets[household]
        rows = self.batch.person_rows[household] + situation * sizes + people - offsets[household]
        return np.asarray(column[rows] != 0)

    @cached_property
    def _begins(self) -> NDArray[np.int64]:
        """When each situation begins, the households behind each other."""
        offsets = self.batch.situation_offsets
        household = np.repeat(np.arange(self.batch.households), np.diff(offsets))
        return np.asarray(household * _LATER + self.batch.situation_days, np.int64)

    def equivalence(self, day: date) -> NDArray[np.float64]:
        """Of each household the modified OECD scale: 1 for the first adult, 0.5 for others, 0.3 for children under 14.

        Who has no known birth date counts as an adult; a household with children alone as 1 for the first of them.
        """
        here = self.here(day)
        child = here & (self.births > packed(day.replace(year=day.year - _CHILD_UNDER, day=min(day.day, 28))))
        sizes = np.bincount(self.household[here], minlength=self.batch.households)
        children = np.bincount(self.household[child], minlength=self.batch.households)
        adults = sizes - children
        later_adults = np.maximum(adults - 1, 0)
        later_children = np.where(adults > 0, children, np.maximum(children - 1, 0))
        return np.where(sizes > 0, _FIRST + _ADULT * later_adults + _CHILD * later_children, 0.0)

    def _situation(self, day: date) -> NDArray[np.int64]:
        """Of each household which of its situations holds on a day."""
        begun = np.concatenate([[0], np.cumsum(self.batch.situation_days <= packed(day))])
        offsets = self.batch.situation_offsets
        return np.asarray(begun[offsets[1:]] - begun[offsets[:-1]] - 1, np.int64)

    def _rows(self, situation: NDArray[np.int64]) -> NDArray[np.int64]:
        """Of each person the row of a situation of its household."""
        offsets = self.batch.person_offsets
        sizes = np.diff(offsets)
        place = np.arange(self.batch.people) - np.repeat(offsets[:-1], sizes)
        return np.asarray(np.repeat(self.batch.person_rows + situation * sizes, sizes) + place, np.int64)
