"""Amounts as people read them."""

from __future__ import annotations

from datetime import date

from takeup.check.held import Held
from takeup.check.report import Amount
from takeup.engine.case import Case
from takeup.engine.law import MONEY, ONCE, PER_YEAR, Right
from takeup.engine.money import cents
from takeup.engine.time import month_index

USELESS = 20_000.0  # euros


def amount_of(right: Right, low: float, high: float) -> Amount:
    """A range as people read it: rounded to the cent, per month or year, or as a status."""
    if right.kind != MONEY:
        return Amount(low, high, "status")
    return Amount(cents(low), useful(high), right.per)  # type: ignore[arg-type]  # one of PERIODS


def useful(high: float) -> float | None:
    """A highest amount that comes from nothing but the widest answer to a question tells nobody anything."""
    return None if high > USELESS else cents(high)


def received_now(held: Held, case: Case, today: date) -> float | None:
    """What is received for this month, or, where nothing is yet, what was for the latest judged one.

    Of a right that is paid once: all that was received of it. Of one that is paid by the year: for this year, or for
    the latest judged one. Where facts tell what is received: what they tell today.
    """
    right, holder, answer = held.right, held.holder, held.answer
    assert answer is not None
    if right.per == ONCE:
        paid = held.line.payments
        return float(sum(one.amount for one in paid)) if paid or not held.line.received_unknown else None
    if right.received is not None and (right.id, holder) not in case.received:
        return case.told_on(right, holder, today)
    month = month_index(today)
    if right.per == PER_YEAR:
        year = month - today.month + 1
        now = _together([case.received_of(right.id, holder, year + n) for n in range(12)])
    else:
        now = case.received_of(right.id, holder, month)
    judged = [m.received for m in answer.months if m.received is not None and m.month <= month]
    return judged[-1] if not now and judged else now


def _together(months: list[float | None]) -> float | None:
    """The sum; not known where nothing is known to be received and some month is not known."""
    known = [one for one in months if one is not None]
    return float(sum(known)) if any(known) or len(known) == len(months) else None
