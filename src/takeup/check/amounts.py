"""Amounts as people read them."""

from __future__ import annotations

from datetime import date

from takeup.check.held import Held
from takeup.check.report import Amount
from takeup.engine.case import Case
from takeup.engine.law import MONEY, ONCE, PER_YEAR, Right
from takeup.engine.money import cents
from takeup.engine.time import month_index

# A highest amount above these comes from nothing but the widest answer that a question allows. Study grants reach some
# 5,900 euros a year; only a benefit from a high wage passes 4,000 a month, and once that is known so is the amount.
HIGHEST = {"month": 4_000.0, "year": 6_000.0, "once": 6_000.0}
ROUNDING = 1.0  # euros, or 1 %: less than that is missing to nobody


def amount_of(right: Right, low: float, high: float) -> Amount:
    """A range as people read it: rounded to the cent, per month or year, or as a status."""
    if right.kind != MONEY:
        return Amount(low, high, "status")
    return Amount(cents(low), useful(low, high, right.per), right.per)  # type: ignore[arg-type]  # one of PERIODS


def useful(low: float, high: float, per: str) -> float | None:
    """The highest amount to the cent; None where it is so far away that it tells nobody anything."""
    return cents(high) if low == high or high <= HIGHEST[per] else None


def is_short(received: float | None, due: float) -> bool:
    """Less is received than is surely due, by more than a rounding."""
    got = received or 0.0
    return got == 0.0 or due - got > max(ROUNDING, 0.01 * due)


def before_tax(net: float | None, right: Right, due: float) -> float | None:
    """What was paid, or what is due where it may be that less the tax that is held back. Euros."""
    if net is None or right.kind != MONEY:
        return net
    most_withheld = float(right.term("withheld", 0.0))
    return due if due * (1 - most_withheld) <= net < due else net


def received_now(held: Held, case: Case, today: date) -> float | None:
    """What is received for this month, or, where nothing is yet, what was for the latest judged one.

    What is granted and has not come yet is not received. Of a right that is paid once: all that was received of it. Of
    one that is paid by the year: for this year, or for the latest judged one. Where facts tell what is received: what
    they tell today.
    """
    right, holder, answer = held.right, held.holder, held.answer
    assert answer is not None
    if right.per == ONCE:
        paid = held.line.payments
        return float(sum(one.amount for one in paid)) if paid or not held.line.received_unknown else None
    if case.is_told_by_facts(right, holder):
        return case.told_on(right, holder, today)
    month = month_index(today)
    if right.per == PER_YEAR:
        year = month - today.month + 1
        now = _together([case.received_of(right.id, holder, year + n) for n in range(12)])
    else:
        come = [one.amount for one in held.line.payments if one.month == month]
        unknown = any(s.first <= month and (s.last is None or month <= s.last) for s in held.line.received_unknown)
        now = None if unknown and not come else float(sum(come))
    judged = [m.received for m in answer.months if m.received is not None and m.month <= month]
    return judged[-1] if not now and judged else now


def _together(months: list[float | None]) -> float | None:
    """The sum; not known where nothing is known to be received and some month is not known."""
    known = [one for one in months if one is not None]
    return float(sum(known)) if any(known) or len(known) == len(months) else None
