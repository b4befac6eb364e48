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


def payments_of(
    dossier: Dossier,
    case: Case,
    right: Right,
    holder: str,
    entitled: Mapping[int, tuple[float, float]],
    first: int,
    today: date,
) -> tuple[Payment, ...]:
    """One payment per month, as of `today`; months told by facts count as paid on their first day.

    What is paid once counts for the month of its event, where it is listed for that month or a later one. People tell
    what comes on the account: where tax may be held back, what is due less that tax counts as what is due.
    """
    if not case.is_told_by_facts(right, holder):
        listed = dossier.payments_of(right.id, holder, today)
        if right.per != ONCE:
            return listed
        (event,) = entitled
        return tuple(replace(payment, month=event) for payment in listed if payment.month >= event)
    told = ((month, case.received_of(right.id, holder, month)) for month in range(first, month_index(today) + 1))
    paid = ((month, before_tax(amount, right, entitled.get(month, (0.0, 0.0))[0])) for month, amount in told)
    return tuple(Payment(month, amount, first_day(month)) for month, amount in paid if amount)


def received_unknown(
    dossier: Dossier,
    case: Case,
    right: Right,
    holder: str,
    entitled: Mapping[int, tuple[float, float]],
    first: int,
    last: int,
    today: date,
) -> tuple[Span, ...]:
    """The months of which nobody has said what was received."""
    if not case.is_told_by_facts(right, holder):
        if right.per == ONCE and payments_of(dossier, case, right, holder, entitled, first, today):
            return ()
        return dossier.received_unknown(right.id, holder, first, last, today)
    return tuple(
        Span(month, month) for month in range(first, last + 1) if case.received_of(right.id, holder, month) is None
    )
