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
from takeup.population.entitlements import Amounts
from takeup.population.residents import Residents


@dataclass
class Receipts:
    """`reasons`: the number of the reason `received:RIGHT` of each right."""

    residents: Residents
    reasons: dict[str, int]

    @property
    def _batch(self) -> Batch:
        return self.residents.batch

    def of_month(self, right: Right, month: int, told: Amounts | None) -> Amounts:
        """Euros for a month (1 for a status); `told`: what facts tell, for a right with a rule `received`."""
        if right.received is not None and told is not None:
            euros, reasons = told.euros.copy(), told.reasons.copy()
        else:
            euros = np.zeros(self._holders(right))
            reasons = np.where(self.complete(right), 0, self.reasons.get(right.id, -1)).astype(np.int32)
        paid = self._batch.received.get(right.id)
        if paid is not None:
            listed = self.listed(right)
            euros[listed], reasons[listed] = 0.0, 0
            spells = np.flatnonzero((paid.first <= month) & (month <= paid.last))
            rows, amounts = _owners(paid)[spells], paid.euros[spells]
            unknown = np.isnan(amounts)
            euros[rows] = np.where(unknown, 0.0, amounts)
            reasons[rows[unknown]] = self.reasons.get(right.id, -1)
        return Amounts(euros, reasons)

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
