"""Sums over rights: only in the world where everything is claimed, as rights replace one another."""

from __future__ import annotations

from datetime import date

from takeup.check.amounts import received_now, useful
from takeup.check.gaps import answers_of, line_of, missed, sums_of
from takeup.check.held import Held
from takeup.check.lines import Entitlements
from takeup.check.report import Amount, CountedOtherwise, RightReport, Totals
from takeup.check.undated import first_undated
from takeup.dossier import Dossier
from takeup.engine.case import EVERYTHING_CLAIMED
from takeup.engine.law import MONEY, PER_MONTH
from takeup.engine.money import cents
from takeup.nontakeup import Line, format_month


def totals_of(
    dossier: Dossier,
    rights: list[Held],
    reports: list[RightReport],
    entitlements: Entitlements,
    today: date,
    looked_at: tuple[int, int],
    window: tuple[int, int] | None,
) -> Totals:
    """Sums over the rights in the world where everything is claimed; gaps of single rights are never added up.

    `reports` are those of `rights`, in the same order: what counts otherwise here than there is named.
    """
    case = entitlements.case
    both = [(held, report) for held, report in zip(rights, reports, strict=True) if held.right.kind == MONEY]
    monthly = [held for held, _ in both if held.right.per == PER_MONTH]
    due = {held.line.id: entitlements.due(held.right, held.holder, today, EVERYTHING_CLAIMED) for held in monthly}
    highs = [useful(*bounds, PER_MONTH) for bounds in due.values()]
    low = sum(bounds[0] for bounds in due.values())
    received = [received_now(held, case, today) for held in monthly]
    lines = [_line(dossier, held, entitlements, today, looked_at) for held, _ in both]
    answers = answers_of(
        [(held.right, line) for (held, _), line in zip(both, lines, strict=True)],
        today,
        window or looked_at,
        window is not None,
    )
    sums = [sums_of(*answer) for answer in answers]
    undated = [
        first_undated(case, held.right, held.holder, missed(answer), EVERYTHING_CLAIMED)
        for (held, _), (answer, _) in zip(both, answers, strict=True)
    ]
    otherwise = []
    for (held, report), one in zip(both, sums, strict=True):
        lowest = cents(due[held.line.id][0]) if held.line.id in due else report.amount.low
        counted = CountedOtherwise(report.right, report.holder, lowest, one.recoverable, one.lost, one.lost_per_day)
        if counted != _by_itself(report):
            otherwise.append(counted)
    return Totals(
        due=Amount(cents(low), None if None in highs else cents(sum(high or 0.0 for high in highs)), "month"),
        received=None if None in received else cents(sum(one or 0.0 for one in received)),
        recoverable=cents(sum(one.recoverable for one in sums)),
        lost=cents(sum(one.lost for one in sums)),
        lost_per_day=cents(sum(one.lost_per_day for one in sums)),
        lost_at_least=cents(sum(one.lost_at_least for one in sums)),
        recoverable_at_most=cents(sum(one.recoverable_at_most for one in sums)),
        if_same_since=min((format_month(month) for month in undated if month is not None), default=None),
        otherwise=otherwise,
        undecided=any(bounds[1] > bounds[0] for bounds in due.values()),
    )


def _line(dossier: Dossier, held: Held, entitlements: Entitlements, today: date, looked_at: tuple[int, int]) -> Line:
    first, last = looked_at
    right, holder = held.right, held.holder
    entitled = entitlements.of_months(right, holder, first, last + 1, EVERYTHING_CLAIMED)
    return line_of(
        dossier,
        entitlements.case,
        right,
        holder,
        entitlements,
        entitled,
        today,
        first,
        last,
        EVERYTHING_CLAIMED,
    )


def _by_itself(report: RightReport) -> CountedOtherwise:
    """The euros of a right as its own part of the report has them."""
    gap = report.gap
    return CountedOtherwise(report.right, report.holder, report.amount.low, gap.recoverable, gap.lost, gap.lost_per_day)
