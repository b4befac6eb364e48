"""The lines of a batch: for each right the holders with anything to tell, what they are entitled to, claimed, received.

`takeup.population.typology` then says what is missing and by what name, as `takeup.nontakeup` does for one household.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from takeup.engine.law import BY_DAY, MONEY, PER_MONTH, Right
from takeup.nontakeup import Terms
from takeup.nontakeup.timeline import CalendarRule
from takeup.population.claims import ToldClaims
from takeup.population.days import month_numbers
from takeup.population.entitlements import Amounts
from takeup.population.once import OnceDue
from takeup.population.receipts import Receipts, Received, last_days
from takeup.population.typology import Lines, Parts

LEAST: CalendarRule = "next_month"  # where no source says from when a claim is paid: the least that it can bring


@dataclass
class RightLines:
    """The lines of one right. `holders`: the rows of persons, or the households; `lines` and the rest go with them."""

    right: Right
    holders: NDArray[np.int64]
    lines: Lines
    due_reason: NDArray[np.int32]  # why the last month cannot be said, else an earlier one; 0: all can


def terms_of(right: Right) -> Terms:
    """The terms of a right's procedure, as the typology takes them."""
    return Terms(
        first_paid=right.first_paid or LEAST,
        months_back=int(right.term("months_back", 0)),
        decision_days=right.term("decision_days"),
        appeal_days=right.term("appeal_days"),
        payment_days=int(right.term("payment_days", 0)),
        continues=bool(right.term("continues", False)),
        in_euros=right.kind == MONEY,
    )


def monthly_lines(
    right: Right,
    first: int,
    due: Amounts,
    received: Received,
    also: NDArray[np.bool_],
    claims: ToldClaims,
    receipts: Receipts,
) -> RightLines:
    """The lines of a right that is paid by the month or the year: `due` and `received` in months from `first` on.

    `also`: holders to keep although nothing is due or received. One month more than is given stands at the end: a right
    per month goes on with the situation in which the last one ends.
    """
    keep = also | ((due.euros != 0) | (due.reasons != 0)).any(axis=1) | received.some
    keep[claims.holders(right.id)] = True
    holders = np.flatnonzero(keep)
    months = due.euros.shape[1]
    reasons = due.reasons[holders]
    open_ = reasons != 0
    entitled = np.empty((len(holders), months + 1))
    entitled[:, :-1] = np.where(open_, np.nan, due.euros[holders])
    entitled[:, -1] = np.where(open_[:, -1], np.nan, _after(right, due, first + months - 1)[holders])
    paid = np.zeros((len(holders), months + 1))
    paid[:, :-1] = received.of(holders)
    listed = receipts.listed(right)[holders]
    if right.kind != MONEY:
        paid[:, :-1] = np.where(np.isnan(paid[:, :-1]), np.nan, paid[:, :-1] > 0)
    elif right.received is not None:
        paid[:, :-1] = np.where(listed[:, None], paid[:, :-1], before_tax(paid[:, :-1], entitled[:, :-1], right))
    terms = terms_of(right)
    lines = Lines(
        terms=terms,
        first=first,
        entitled=entitled,
        received=paid,
        goes_on=right.per == PER_MONTH,
        paid=_paid_on(first, months + 1, listed) if right.received is not None else "last_day",
        claims=claims.of(right.id, holders),
        parts=_parts(due, holders) if right.situation == BY_DAY and terms.first_paid == "day" else None,
    )
    latest = months - 1 - np.argmax(open_[:, ::-1], axis=1)
    return RightLines(right, holders, lines, reasons[np.arange(len(holders)), latest])


def _after(right: Right, due: Amounts, final: int) -> NDArray[np.float64]:
    """What is due from the month after the final one on."""
    last = due.euros[:, -1]
    if right.per != PER_MONTH:
        return np.zeros_like(last)
    inside = due.inside
    if inside is None:
        return last
    ends = np.append(inside.holders[1:] != inside.holders[:-1], True)[: len(inside.holders)]
    ends &= month_numbers(inside.days) == final
    euros = last.copy()
    ending = inside.euros[ends]
    euros[inside.holders[ends]] = ending if right.kind == MONEY else ending > 0
    return euros


def _parts(due: Amounts, holders: NDArray[np.int64]) -> Parts | None:
    """What the right is worth inside the months in which that changes; None where there are no such months."""
    inside = due.inside
    if inside is None:
        return None
    place = np.searchsorted(holders, inside.holders)
    kept = np.isin(inside.holders, holders)
    counts = np.bincount(place[kept], minlength=len(holders))
    return Parts(np.concatenate([[0], np.cumsum(counts)]), _day_numbers(inside.days[kept]), inside.euros[kept])


def _day_numbers(days: NDArray[np.int64]) -> NDArray[np.int32]:
    """Days since 1970-01-01 of days as yyyymmdd."""
    months = (days // 10000 - 1970) * 12 + days // 100 % 100 - 1
    begins = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return np.asarray(begins + days % 100 - 1, np.int32)


def _paid_on(first: int, months: int, listed: NDArray[np.bool_]) -> NDArray[np.int32]:
    """A payment that is listed comes on the last day of its month; what facts tell is there from the first."""
    ends = last_days(np.arange(first - 1, first + months))
    return np.where(listed[:, None], ends[1:], ends[:-1] + 1)


def once_lines(right: Right, due: OnceDue, claims: ToldClaims, receipts: Receipts, on: date) -> RightLines:
    """The lines of a right that is paid once: one month each, that of the event; what came later was paid for it.

    Where it came in several months it counts as paid in the last of them.
    """
    received, paid_on = receipts.since(right, due.month, on)
    keep = (due.euros != 0) | (due.reasons != 0) | (received != 0)
    keep[claims.holders(right.id)] = True
    holders = np.flatnonzero(keep)
    euros = np.where(due.reasons[holders] != 0, np.nan, due.euros[holders])
    lines = Lines(
        terms=terms_of(right),
        first=due.month[holders],
        entitled=euros[:, None],
        received=received[holders, None],
        goes_on=False,
        paid=paid_on[holders, None],
        claims=claims.of(right.id, holders, due.month[holders]),
    )
    return RightLines(right, holders, lines, due.reasons[holders])


def before_tax(net: NDArray[np.float64], due: NDArray[np.float64], right: Right) -> NDArray[np.float64]:
    """What was paid, or what is due where it may be that less the tax that is held back. Euros a month."""
    most_withheld = float(right.term("withheld", 0.0))
    with np.errstate(invalid="ignore"):
        withheld = (due * (1 - most_withheld) <= net) & (net < due)
    return np.where(withheld, due, net)


__all__ = ["RightLines", "before_tax", "monthly_lines", "once_lines", "terms_of"]
