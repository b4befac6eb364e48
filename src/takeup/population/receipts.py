"""What the holders of a batch receive: the payments that are listed, else what the facts of each month tell.

As `takeup.check.receipts` does it for one household. Payments are listed for a holder wherever that holder lives; what
is paid once is paid for its event, whatever the month in which it came.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import MONEY, Right
from takeup.engine.time import month_index
from takeup.population.batch import Batch, Payments
from takeup.population.days import spread
from takeup.population.entitlements import Amounts
from takeup.population.residents import Residents


@dataclass(frozen=True)
class Spells:
    """Payments that go on: of which holder, in which columns of months (both ends included), how many euros a month."""

    holders: NDArray[np.int64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]
    euros: NDArray[np.float64]


@dataclass(frozen=True)
class Received:
    """What the holders of a right receive in some months: `told` by facts, `listed` in payments (`spells`), or nothing
    where all that is received is told; `unknown` where it is not.
    """

    months: range
    told: Amounts | None
    unknown: NDArray[np.bool_]
    listed: NDArray[np.bool_]
    spells: Spells

    @property
    def some(self) -> NDArray[np.bool_]:
        """Of each holder whether anything is received, or nobody knows whether."""
        found = self.unknown & ~self.listed
        if self.told is not None:
            found |= ((self.told.euros != 0) | (self.told.reasons != 0)).any(axis=1) & ~self.listed
        found[self.spells.holders[self.spells.euros != 0]] = True
        return np.asarray(found)

    def of(self, holders: NDArray[np.int64]) -> NDArray[np.float64]:
        """Euros, float64[holders, months], of some holders in order (1 for a status); NaN where nobody knows."""
        if self.told is None:
            nothing = np.where(self.unknown[holders], np.nan, 0.0)
            found = np.repeat(nothing[:, None], len(self.months), axis=1)
        else:
            found = np.where(self.told.reasons[holders] != 0, np.nan, self.told.euros[holders])
        found[self.listed[holders]] = 0.0
        place = np.full(len(self.listed), -1)
        place[holders] = np.arange(len(holders))
        rows = place[self.spells.holders]
        kept = rows >= 0
        lengths = (self.spells.last - self.spells.first + 1)[kept]
        cells = np.repeat(rows[kept], lengths), spread(self.spells.first[kept], lengths)
        found[cells] = np.repeat(self.spells.euros[kept], lengths)
        return found


@dataclass
class Receipts:
    """What the people of a batch receive."""

    residents: Residents

    @property
    def _batch(self) -> Batch:
        return self.residents.batch

    def of_months(self, right: Right, months: range, told: Amounts | None = None) -> Received:
        """What is received in some months; `told`: what facts tell, for a right with a rule `received`."""
        unknown = np.asarray(~self.complete(right))
        if right.received is not None and told is not None:
            unknown = np.zeros(len(unknown), bool)
        else:
            told = None
        return Received(months, told, unknown, self.listed(right), self._spells(right, months))

    def of_month(self, right: Right, month: int) -> NDArray[np.float64]:
        """Euros for a month of each holder of a right, as payments tell it; NaN where nobody does."""
        everyone = np.arange(self._holders(right))
        return self.of_months(right, range(month, month + 1)).of(everyone)[:, 0]

    def _spells(self, right: Right, months: range) -> Spells:
        """The listed payments that fall in these months."""
        paid = self._batch.received.get(right.id)
        if paid is None:
            nothing = np.zeros(0, np.int64)
            return Spells(nothing, nothing, nothing, np.zeros(0))
        first, last = np.maximum(paid.first, months.start), np.minimum(paid.last, months.stop - 1)
        some = np.flatnonzero(first <= last)
        return Spells(_owners(paid)[some], first[some] - months.start, last[some] - months.start, paid.euros[some])

    def listed(self, right: Right) -> NDArray[np.bool_]:
        """Of each holder whether payments of the right are listed."""
        paid = self._batch.received.get(right.id)
        if paid is None:
            return np.zeros(self._holders(right), bool)
        return np.asarray(np.diff(paid.offsets) > 0)

    def complete(self, right: Right) -> NDArray[np.bool_]:
        """Of each holder whether the household tells all that it receives."""
        told = self._batch.received_complete != 0
        return np.asarray(told if right.holder == HOUSEHOLD else told[self.residents.household])

    def since(self, right: Right, months: NDArray[np.int64], on: date) -> tuple[NDArray[np.float64], NDArray[np.int32]]:
        """Euros that were paid by a day for the month of each holder and those after it, NaN where nobody says; and
        the day of the last payment (since 1970; that of the month itself where there was none).

        A payment comes on the last day of its month.
        """
        found, last_paid = np.zeros(len(months)), months.copy()
        until = month_index(on + timedelta(days=1)) - 1
        paid = self._batch.received.get(right.id)
        if paid is not None:
            owners = _owners(paid)
            first, last = np.maximum(paid.first, months[owners]), np.minimum(paid.last, until)
            some = first <= last
            for month in range(int(first[some].min(initial=until + 1)), until + 1):  # in order, as floats are added up
                spells = np.flatnonzero((first <= month) & (month <= last))
                np.add.at(found, owners[spells], paid.euros[spells])
                last_paid[owners[spells]] = month
        if right.kind != MONEY:
            found = (found > 0).astype(np.float64)
        known = (found > 0) | self.listed(right) | self.complete(right)
        return np.where(known, found, np.nan), last_days(last_paid)

    def _holders(self, right: Right) -> int:
        return self._batch.households if right.holder == HOUSEHOLD else self._batch.people


def last_days(months: NDArray[np.int64]) -> NDArray[np.int32]:
    """The last day (since 1970) of months from year 0."""
    following = (months + 1 - 1970 * 12).astype("datetime64[M]").astype("datetime64[D]")
    return np.asarray(following.astype(np.int64) - 1, np.int32)


def _owners(paid: Payments) -> NDArray[np.int64]:
    """Of each spell the row of its holder."""
    return np.repeat(np.arange(len(paid.offsets) - 1), np.diff(paid.offsets))
