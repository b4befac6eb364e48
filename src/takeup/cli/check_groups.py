"""In which part of the page each right stands, and what comes first: what is lost while nobody acts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from takeup.check.report import Report, RightReport
from takeup.dossier import Dossier

GAP, UNCLEAR, RUNNING, RECEIVED, QUASI, UNKNOWN, NOT_ENTITLED = GROUPS = (
    "gap",
    "unclear",
    "running",
    "received",
    "quasi",
    "unknown",
    "not_entitled",
)


@dataclass(frozen=True)
class Page:
    """The rights of one report, sorted for reading."""

    first: list[RightReport]
    groups: dict[str, list[RightReport]]
    replaced_by: dict[str, list[str]]  # right:holder -> names of rights in `first` that would lower it


def sorted_for_reading(report: Report, dossier: Dossier) -> Page:
    """Every right in exactly one group; `first` lists those where waiting costs something, worst first."""
    today = date.fromisoformat(report.as_of)
    groups: dict[str, list[RightReport]] = {name: [] for name in GROUPS}
    for right in report.rights:
        groups[group_of(right, _is_pending(dossier, right, today))].append(right)
    for rights in groups.values():
        rights.sort(key=urgency)
    acting = [r for r in report.rights if _can_be_acted_on(r, groups)]
    ids = {f"{r.right}:{r.holder}" for r in acting}
    first = [r for r in acting if not ids & set(r.passports)]
    return Page(sorted(first, key=urgency), groups, _replaced_by(first, dossier))


def first_steps(first: list[RightReport]) -> list[list[RightReport]]:
    """The rights that come first, together where one step and one date are the same for several people."""
    steps: dict[tuple[object, ...], list[RightReport]] = {}
    for right in first:
        date_of_loss = (right.gap.next_loss or {}).get("date")
        opened = tuple((o.right, o.holder) for o in right.opens)
        steps.setdefault((right.right, right.next_step, date_of_loss, opened), []).append(right)
    return list(steps.values())


def _replaced_by(first: list[RightReport], dossier: Dossier) -> dict[str, list[str]]:
    """Which of these rights take another of them into account: both are not paid in full together."""
    found: dict[str, list[str]] = {}
    for right in first:
        counts = dossier.law.right(right.right).looks_at
        others = [r.name for r in first if r.right in counts and r.right != right.right]
        if others and right.amount.per != "status":
            found[f"{right.right}:{right.holder}"] = list(dict.fromkeys(others))
    return found


def group_of(right: RightReport, pending: bool) -> str:
    """The part of the page for a right; `pending`: a claim for it has not been decided."""
    gap = right.gap
    missing_now = gap.extent in ("full", "partial")
    if right.status == "not_entitled":
        if gap.recoverable > 0:
            return GAP
        return RECEIVED if right.received else NOT_ENTITLED
    if gap.secondary in ("in_progress", "overdue") or (pending and not missing_now):
        return RUNNING
    if missing_now or gap.recoverable > 0:
        return GAP
    if right.status == "unknown":
        return UNKNOWN
    if right.status == "quasi":
        return QUASI
    if right.received is None or not gap.received_known:
        return UNCLEAR
    return GAP if short_now(right) else RECEIVED


def short_now(right: RightReport) -> bool:
    """Less is received this month than is surely due, by more than a rounding."""
    got = right.received or 0.0
    return got == 0.0 or right.amount.low - got > max(1.0, 0.01 * right.amount.low)


def urgency(right: RightReport) -> tuple[float, str, float, float, float]:
    """Sorts what loses most while waiting first: loss per day, the next loss, then the euros at stake."""
    gap = right.gap
    loss = gap.next_loss or {}
    in_euros = right.amount.per != "status"
    return (
        -gap.lost_per_day if in_euros else 0.0,
        str(loss.get("date") or "9999"),
        -float(loss.get("amount") or 0.0) if in_euros else 0.0,
        -gap.recoverable if in_euros else 0.0,
        -right.amount.low if in_euros else 0.0,
    )


def _can_be_acted_on(right: RightReport, groups: dict[str, list[RightReport]]) -> bool:
    if right in groups[GAP]:
        return True
    return right in groups[RUNNING] and (right.gap.secondary == "overdue" or right.gap.next_loss is not None)


def _is_pending(dossier: Dossier, right: RightReport, today: date) -> bool:
    claims = [c for c in dossier.claims_of(right.right, right.holder) if c.claimed <= today]
    if not claims:
        return False
    last = max(claims, key=lambda claim: claim.claimed)
    withdrawn = last.withdrawn is not None and last.withdrawn <= today
    return not withdrawn and (last.decided is None or last.decided > today)


def first_missed(right: RightReport) -> str | None:
    """The first month with a gap, such as 2025-01."""
    months: Iterable[str] = (str(m["month"]) for m in right.gap.months if m.get("gap"))
    return min(months, default=None)
