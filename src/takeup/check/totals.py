"""Sums over rights: only in the world where everything is claimed, as rights replace one another."""

from __future__ import annotations

from datetime import date

from takeup.check.amounts import received_now, useful
from takeup.check.gaps import line_of
from takeup.check.held import Held
from takeup.check.lines import Entitlements
from takeup.check.report import Amount, Totals
from takeup.dossier import Dossier
from takeup.engine.case import EVERYTHING_CLAIMED, Case
from takeup.engine.law import MONEY, PER_MONTH
from takeup.engine.money import cents
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
    money = [p for p in rights if p.right.kind == MONEY and p.right.per == PER_MONTH]
    low = high = 0.0
    for held in money:
        one = entitlements.due(held.right, held.holder, today, EVERYTHING_CLAIMED)
        low, high = low + one[0], high + one[1]
    got = [received_now(held, case, today) for held in money]
    known = all(one is not None for one in got)
    received = sum(one or 0.0 for one in got)
    lines = [
        line_of(
            dossier,
            case,
            p.right,
            p.holder,
            entitlements,
            entitlements.of_months(p.right, p.holder, first, last + 1, EVERYTHING_CLAIMED),
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
