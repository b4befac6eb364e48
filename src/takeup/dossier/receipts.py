"""What was received of one right by one holder, as of a day: from the payments that are listed.

A payment that was made after the day does not exist yet; one without a day counts once its month has begun.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from takeup.dossier.records import PaymentRecord
from takeup.engine.law import STATUS, Right
from takeup.nontakeup.months import Month, month_of
from takeup.nontakeup.timeline import Claim, Outcome, Payment, Run, Span


def payments(records: Iterable[PaymentRecord], today: date) -> Iterator[Payment]:
    """One payment per month that was paid by `today`; without a day, paid on the last of its month."""
    for record in records:
        if record.paid is None or record.paid <= today:
            until = month_of(today) if record.paid is None else record.last
            assert until is not None
            for month in record.months(until):
                yield Payment(month, record.amount, record.paid_on(month))


def months_received(records: Iterable[PaymentRecord], today: date) -> dict[Month, float]:
    """Euros (1 for a status) per month, several payments for one month added up in the order of the file."""
    found: dict[Month, float] = {}
    for payment in payments(records, today):
        found[payment.month] = found.get(payment.month, 0.0) + payment.amount
    return found


def months_on_their_way(claim: Claim, right: Right, today: date) -> dict[Month, float]:
    """What a grant that runs gives for the months of which the payment is not due yet. Euros (1 for a status) a month.

    Nothing for a month of which nobody said how much was granted.
    """
    if not is_running(claim, today):
        return {}
    first = month_of(today - timedelta(days=int(right.term("payment_days", 0))))
    months = range(first, month_of(today) + 1)
    if right.kind == STATUS:
        assert claim.decided is not None
        return {month: 1.0 for month in months if month >= month_of(claim.decided)}
    return {month: run.amount for month in months for run in claim.amounts if run.amount and _is_in(run, month)}


def _is_in(run: Run, month: Month) -> bool:
    return run.first <= month and (run.last is None or month <= run.last)


def is_running(claim: Claim, today: date) -> bool:
    """Whether it was granted by a day, for then or later, and neither withdrawn nor stopped by then."""
    if claim.outcome is not Outcome.GRANTED or claim.decided is None or claim.decided > today:
        return False
    if claim.amounts and not any(run.last is None or run.last >= month_of(today) for run in claim.amounts):
        return False
    return not any(day is not None and day <= today for day in (claim.withdrawn, claim.stopped))


def unlisted(records: Iterable[PaymentRecord], first: Month, last: Month, today: date | None) -> tuple[Span, ...]:
    """The months of a window for which nothing is listed; with `today`, as was known on that day."""
    listed: set[Month] = set()
    for record in records:
        if today is None:
            listed.update(record.months(last))
        elif record.paid is None or record.paid <= today:
            listed.update(record.months(min(last, month_of(today)) if record.paid is None else last))
    spans: list[Span] = []
    for month in range(first, last + 1):
        if month in listed:
            continue
        if spans and spans[-1].last == month - 1:
            spans[-1] = Span(spans[-1].first, month)
        else:
            spans.append(Span(month, month))
    return tuple(spans)
