"""What was received of a right: the payments that are listed, else what the facts of each month tell.

What is paid once is paid for its event, whatever the month in which it came.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from takeup.check.amounts import before_tax
from takeup.dossier import Dossier
from takeup.engine.case import Case
from takeup.engine.law import ONCE, Right
from takeup.engine.time import month_index
from takeup.nontakeup import Payment, Span
from takeup.nontakeup.months import first_day


def receipts_of(
    dossier: Dossier,
    case: Case,
    right: Right,
    holder: str,
    entitled: Mapping[int, tuple[float, float]],
    first: int,
    last: int,
    today: date,
) -> tuple[tuple[Payment, ...], tuple[Span, ...]]:
    """One payment per month, as of `today`, and the months from `first` to `last` of which nobody has said anything.

    Months told by facts count as paid on their first day. What is paid once counts for the month of its event, where it
    is listed for that month or a later one. People tell what comes on the account: where tax may be held back, what is
    due less that tax counts as what is due.
    """
    if not case.is_told_by_facts(right, holder):
        listed = dossier.payments_of(right.id, holder, today)
        unknown = dossier.received_unknown(right.id, holder, first, last, today)
        if right.per != ONCE:
            return listed, unknown
        (event,) = entitled
        paid = tuple(replace(payment, month=event) for payment in listed if payment.month >= event)
        return paid, () if paid else unknown
    told = {month: case.received_of(right.id, holder, month) for month in range(first, last + 1)}
    counted = {
        month: before_tax(amount, right, entitled.get(month, (0.0, 0.0))[0])
        for month, amount in told.items()
        if month <= month_index(today)
    }
    return (
        tuple(Payment(month, amount, first_day(month)) for month, amount in counted.items() if amount),
        tuple(Span(month, month) for month, amount in told.items() if amount is None),
    )
