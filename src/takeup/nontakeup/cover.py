"""Which months a claim covers, and how the claim stands on a day.

A claim covers, from the first month that it is paid for, the rest of the spell there, or the next one. It
covers a later spell when no decision was taken before that spell begins, or when grants continue. A withdrawn
claim covers nothing. A payment for a month that no claim covers is a grant without a claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from takeup.nontakeup.money import is_rounding
from takeup.nontakeup.months import Month, days_after, first_day, last_day
from takeup.nontakeup.spells import Stretch
from takeup.nontakeup.timeline import Claim, Outcome, Payment, Run, Terms


@dataclass(frozen=True, slots=True)
class Covered:
    """Consecutive months, `last` None going on; `share` is the covered part of the first one."""

    first: Month
    last: Month | None
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim, or a grant without one, as it stands on a day: nothing later is known.

    `since` is the day of the claim, or of the first payment of a grant without a claim. `decision_limit`,
    `appeal_until` and `stop_appeal_until` are last days, None where there is no limit or no appeal.
    """

    since: date
    state: Outcome
    covered: tuple[Covered, ...]
    in_euros: bool
    is_claim: bool = True
    withdrawn: date | None = None
    stopped: date | None = None
    decision_limit: date | None = None
    appeal_until: date | None = None
    stop_appeal_until: date | None = None
    amounts: tuple[Run, ...] = ()

    def share(self, month: Month) -> float:
        """The covered part of a month: 0 where the claim does not cover it."""
        for months in self.covered:
            if months.first <= month and (months.last is None or month <= months.last):
                return months.share if month == months.first else 1.0
        return 0.0

    def covers_any(self, first: Month, last: Month | None) -> bool:
        """Whether any month from `first` to `last` is covered."""
        return any(
            (last is None or months.first <= last) and (months.last is None or first <= months.last)
            for months in self.covered
        )

    def granted(self, month: Month, entitled: float) -> float:
        """Euros granted for a whole month; what the right is worth where no amount is known."""
        for run in self.amounts:
            if run.first <= month and (run.last is None or month <= run.last):
                return entitled if run.amount is None else run.amount
        return entitled

    def is_stopped(self, month: Month) -> bool:
        """Whether payment had stopped in or before a month. The day of the stop is the last that is paid."""
        return self.stopped is not None and self.stopped < last_day(month)

    def is_under_awarded(self, month: Month, entitled: float) -> bool:
        granted = self.granted(month, entitled)
        return granted < entitled and not is_rounding(granted, entitled, self.in_euros)

    def is_active(self, today: date) -> bool:
        """Pending, granted, or to be contested still: the household is not waiting to claim."""
        if self.state is Outcome.PENDING:
            return True
        if self.state is Outcome.REFUSED:
            return _in_time(today, self.appeal_until)
        return self.stopped is None or _in_time(today, self.stop_appeal_until)

    def would_pay(self, month: Month, entitled: float, share: float, day: date) -> float:
        """Euros for a month, those already paid included, that this claim can still come to on a day."""
        if self.state is Outcome.PENDING:
            return entitled * share
        if self.state is Outcome.REFUSED:
            return entitled * share if _in_time(day, self.appeal_until) else 0.0
        if self.is_stopped(month):
            return entitled * share if _in_time(day, self.stop_appeal_until) else 0.0
        if self.is_under_awarded(month, entitled) and not _in_time(day, self.appeal_until):
            return self.granted(month, entitled) * share
        return entitled * share


def standing(claim: Claim, terms: Terms, stretches: Sequence[Stretch], today: date) -> Standing:
    """A claim as it stands on `today`, which is not before the day of the claim."""
    state, withdrawn = claim.outcome, _known(claim.withdrawn, today)
    decided, stopped = _known(claim.decided, today), _known(claim.stopped, today)
    if withdrawn is not None:
        state = Outcome.WITHDRAWN
    elif decided is None:
        state = Outcome.PENDING
    return Standing(
        since=claim.claimed,
        state=state,
        covered=_covered(claim, terms, stretches, decided or withdrawn, stopped),
        in_euros=terms.in_euros,
        withdrawn=withdrawn,
        stopped=stopped,
        decision_limit=_limit(claim.claimed, terms.decision_days),
        appeal_until=_limit(decided, terms.appeal_days),
        stop_appeal_until=_limit(stopped, terms.appeal_days),
        amounts=claim.amounts,
    )


def grant_without_claim(
    payments: Sequence[Payment], claims: Sequence[Standing], terms: Terms, stretches: Sequence[Stretch]
) -> Standing | None:
    """The grant that shows in payments for months that no claim covers; None where there are none.

    A payment made before a claim was withdrawn, for a month that it covered then, is not a grant without a
    claim.
    """
    unclaimed = [payment for payment in payments if payment.amount > 0 and not _is_claimed(payment, claims)]
    if not unclaimed:
        return None
    covered: list[Covered] = []
    for stretch in stretches:
        if covered and terms.continues:
            covered.append(Covered(stretch.first, stretch.last))
            continue
        months = [p.month for p in unclaimed if _within(p.month, stretch)]
        if months:
            covered.append(Covered(min(months), stretch.last))
    if not covered:
        return None
    first_paid = min(p.paid for p in unclaimed if any(_within(p.month, stretch) for stretch in stretches))
    return Standing(first_paid, Outcome.GRANTED, tuple(covered), terms.in_euros, is_claim=False)


def _covered(
    claim: Claim, terms: Terms, stretches: Sequence[Stretch], ended: date | None, stopped: date | None
) -> tuple[Covered, ...]:
    first, share = terms.first_month(claim.claimed)
    goes_on = terms.continues and claim.outcome is Outcome.GRANTED and ended is not None
    covered: list[Covered] = []
    for stretch in stretches:
        if stretch.last is not None and stretch.last < first:
            continue
        if not covered:
            if first < stretch.first:
                first, share = stretch.first, 1.0
            covered.append(Covered(first, stretch.last, share))
            continue
        begin = first_day(stretch.first)
        pending_then = ended is None or ended >= begin
        if pending_then or (goes_on and (stopped is None or stopped >= begin)):
            covered.append(Covered(stretch.first, stretch.last))
    return tuple(covered)


def _is_claimed(payment: Payment, claims: Sequence[Standing]) -> bool:
    return any(
        claim.share(payment.month) > 0 and (claim.withdrawn is None or claim.since <= payment.paid < claim.withdrawn)
        for claim in claims
    )


def _within(month: Month, stretch: Stretch) -> bool:
    return stretch.first <= month and (stretch.last is None or month <= stretch.last)


def _known(day: date | None, today: date) -> date | None:
    return day if day is not None and day <= today else None


def _limit(start: date | None, days: int | None) -> date | None:
    return None if start is None or days is None else days_after(start, days)


def _in_time(day: date, limit: date | None) -> bool:
    return limit is not None and day <= limit
