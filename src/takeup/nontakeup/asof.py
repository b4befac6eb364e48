"""One line as it is known on a day: later payments, claims, decisions, withdrawals and stops do not exist."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from takeup.nontakeup.cover import Standing, grant_without_claim, standing
from takeup.nontakeup.money import falls_short
from takeup.nontakeup.months import Month, month_of
from takeup.nontakeup.spells import Entitlement, Spell
from takeup.nontakeup.timeline import Line, Outcome, Payment


class LineAsOf:
    """What the axes are computed from.

    `covers` are the claims that count, the latest first, then the grant without a claim if there is one;
    `withdrawn` are the claims that cover nothing any more. Months before `judged_before` are judged.
    """

    __slots__ = (
        "covers",
        "entitlement",
        "in_euros",
        "judged_before",
        "line",
        "month",
        "payments",
        "payments_for",
        "received",
        "terms",
        "today",
        "withdrawn",
    )

    def __init__(self, line: Line, today: date) -> None:
        self.line = line
        self.today = today
        self.month = month_of(today)
        self.terms = line.terms
        self.in_euros = line.terms.in_euros
        self.entitlement = Entitlement(line.entitled)
        self.judged_before = month_of(today - timedelta(days=line.terms.payment_days))
        self.payments = sorted((p for p in line.payments if p.paid <= today), key=lambda p: p.paid)
        self.payments_for = _by_month(self.payments)
        self.received = {month: self._sum(paid) for month, paid in self.payments_for.items()}
        made = sorted((c for c in line.claims if c.claimed <= today), key=lambda c: c.claimed)
        claims = [standing(claim, self.terms, self.entitlement.stretches, today) for claim in reversed(made)]
        self.covers = [claim for claim in claims if claim.state is not Outcome.WITHDRAWN]
        self.withdrawn = [claim for claim in claims if claim.state is Outcome.WITHDRAWN]
        grant = grant_without_claim(self.payments, claims, self.terms, self.entitlement.stretches)
        if grant is not None:
            self.covers.append(grant)

    def _sum(self, payments: Sequence[Payment]) -> float:
        total = 0.0
        for payment in payments:
            total += payment.amount
        return total if self.in_euros else min(1.0, total)

    def paid(self, month: Month) -> float | None:
        """What was received for a month; None where that is unknown."""
        for span in self.line.received_unknown:
            if span.first <= month and (span.last is None or month <= span.last):
                return None
        return self.received.get(month, 0.0)

    def gap(self, month: Month) -> float | None:
        """What is missing for a month, judged or not; None where entitlement or receipt is unknown."""
        entitled, paid = self.entitlement.at(month), self.paid(month)
        if entitled is None or paid is None:
            return None
        return entitled - paid if falls_short(paid, entitled, self.in_euros) else 0.0

    def judged(self, spell: Spell) -> range:
        """The months of a spell that are judged."""
        end = self.judged_before if spell.last is None else min(self.judged_before, spell.last + 1)
        return range(spell.first, max(spell.first, end))

    def covering(self, month: Month) -> list[tuple[Standing, float]]:
        """The claims that cover a month, the latest first, each with the share that it covers.

        A grant without a claim speaks only for what no claim covers.
        """
        found: list[tuple[Standing, float]] = []
        for each in self.covers:
            share = each.share(month)
            if share > 0 and (each.is_claim or all(other < 1 for _, other in found)):
                found.append((each, share))
        return found


def _by_month(payments: Sequence[Payment]) -> dict[Month, list[Payment]]:
    by_month: dict[Month, list[Payment]] = {}
    for payment in payments:
        by_month.setdefault(payment.month, []).append(payment)
    return by_month
