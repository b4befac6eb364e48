"""Sums over rights: only in the world where everything is claimed, as rights replace one another."""

from __future__ import annotations

from datetime import date

from takeup.check.amounts import useful
from takeup.check.gaps import line_of
from takeup.check.held import Held
from takeup.check.lines import Entitlements
from takeup.check.report import Amount, Totals
from takeup.dossier import Dossier
from takeup.engine.case import EVERYTHING_CLAIMED, Case
from takeup.engine.law import MONEY
from takeup.engine.money import cents
from takeup.engine.time import month_index
from takeup.nontakeup import classify


def totals_of(
    dossier: Dossier,
    case: Case,
    rights: list[Held],
    entitlements: Entitlements,
    today: date,
    looked_at: tuple[int, int],
    shown: tuple[int, int],
) -> Totals:
    """Sums over the rights in the world where everything is claimed; gaps of single rights are never added up."""
    first, last = looked_at
    money = [p for p in rights if p.right.kind == MONEY and p.right.per == "month"]
    low = high = received = 0.0
    for held in money:
        one = entitlements.due(held.right, held.holder, today, EVERYTHING_CLAIMED)
        low, high = low + one[0], high + one[1]
        received += case.received_of(held.right.id, held.holder, month_index(today)) or 0.0
    known = all(case.received_of(p.right.id, p.holder, month_index(today)) is not None for p in money)
    lines = [
        line_of(
            dossier,
            p.right,
            p.holder,
            entitlements,
            {m: entitlements.of_month(p.right, p.holder, m, EVERYTHING_CLAIMED) for m in range(first, last + 2)},
            today,
            first,
            last,
            EVERYTHING_CLAIMED,
        )
        for p in rights
        if p.right.kind == MONEY
    ]
    spells = [s for answer in classify(lines, today, shown) for s in answer.spells]
    return Totals(
        due=Amount(cents(low), useful(high), "month"),
        received=cents(received) if known else None,
        recoverable=cents(sum(s.recoverable for s in spells)),
        lost=cents(sum(s.lost for s in spells)),
        lost_per_day=cents(sum(s.lost_per_day for s in spells)),
        undecided=high > low,
    )
