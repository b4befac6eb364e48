"""The three lines of each right over the months: what was due, what was claimed, what was received."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from takeup.check.report import Report, RightReport
from takeup.dossier import Dossier
from takeup.nontakeup import Outcome, format_month
from takeup.nontakeup.months import Month, month_of, parse_month
from takeup.nontakeup.timeline import Claim


class Mark(StrEnum):
    """What a stretch of months shows."""

    DUE = "due"
    MISSED = "missed"  # due, and not or not wholly received
    UNKNOWN = "unknown"
    WAITING = "waiting"  # claimed, not decided
    GRANTED = "granted"
    REFUSED = "refused"
    RECEIVED = "received"


@dataclass(frozen=True)
class Stretch:
    """Months with the same mark, both ends included. `euros` of all of them together; None where there are none."""

    mark: Mark
    first: Month
    last: Month
    euros: float | None = None

    @property
    def from_month(self) -> str:
        return format_month(self.first)

    @property
    def to_month(self) -> str:
        return format_month(self.last)


@dataclass(frozen=True)
class Row:
    """One right of one holder."""

    right: RightReport
    due: tuple[Stretch, ...]
    claimed: tuple[Stretch, ...]
    received: tuple[Stretch, ...]


@dataclass(frozen=True)
class Strip:
    """All rows over the same months, both ends included."""

    first: Month
    last: Month
    rows: tuple[Row, ...]


def strip_of(report: Report, rights: Iterable[RightReport], dossier: Dossier) -> Strip:
    """The strip of some rights of a report; a right of which no month shows anything has no row."""
    today = date.fromisoformat(report.as_of)
    first, last = parse_month(report.months_from), parse_month(report.months_to)
    rows = [_row(right, dossier, first, last, today) for right in rights]
    return Strip(first, last, tuple(row for row in rows if row.due or row.claimed or row.received))


def _row(right: RightReport, dossier: Dossier, first: Month, last: Month, today: date) -> Row:
    in_euros = right.amount.per != "status"
    months = [(parse_month(str(each["month"])), each) for each in right.gap.months]
    shown = [(month, each) for month, each in months if first <= month <= last]
    claims = dossier.claims_of(right.right, right.holder)
    return Row(
        right,
        _stretches([(m, _due(e["entitled"], e["gap"]), e["entitled"]) for m, e in shown], in_euros),
        _claimed(claims, first, last, today),
        _stretches([(m, _received(e["received"]), e["received"]) for m, e in shown], in_euros),
    )


def _due(entitled: float | None, gap: float | None) -> Mark | None:
    if entitled is None:
        return Mark.UNKNOWN
    if entitled <= 0:
        return None
    return Mark.MISSED if gap else Mark.DUE


def _received(received: float | None) -> Mark | None:
    if received is None:
        return Mark.UNKNOWN
    return Mark.RECEIVED if received > 0 else None


def _claimed(claims: Sequence[Claim], first: Month, last: Month, today: date) -> tuple[Stretch, ...]:
    """Where a claim stood in each month; of several the latest one."""
    marks: dict[Month, Mark] = {}
    for claim in sorted(claims, key=lambda each: each.claimed):
        stands = _stands(claim)
        for month in range(max(first, month_of(claim.claimed)), min(last, month_of(today)) + 1):
            mark = stands(month)
            if mark is not None:
                marks[month] = mark
    return _stretches([(month, marks.get(month), None) for month in range(first, last + 1)], False)


def _stands(claim: Claim) -> Callable[[Month], Mark | None]:
    decided = None if claim.decided is None else month_of(claim.decided)
    over = claim.withdrawn or claim.stopped

    def stands(month: Month) -> Mark | None:
        if over is not None and month > month_of(over):
            return None
        if decided is None or month < decided:
            return Mark.WAITING
        if claim.outcome is Outcome.REFUSED:
            return Mark.REFUSED if month == decided else None
        return Mark.GRANTED

    return stands


def _stretches(months: Sequence[tuple[Month, Mark | None, float | None]], in_euros: bool) -> tuple[Stretch, ...]:
    """Months in a row with one mark, together."""
    found = []
    in_a_row = enumerate(months)
    for (mark, _), group in groupby(in_a_row, key=lambda each: (each[1][1], each[1][0] - each[0])):
        if mark is None:
            continue
        part = [each for _, each in group]
        euros = sum(value or 0.0 for _, _, value in part) if in_euros and mark is not Mark.UNKNOWN else None
        found.append(Stretch(mark, part[0][0], part[-1][0], euros))
    return tuple(found)


__all__ = ["Mark", "Row", "Stretch", "Strip", "strip_of"]
