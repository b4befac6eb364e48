"""In which part of the page each right stands, and which rights ask for something to be done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from takeup.check.amounts import is_short
from takeup.check.report import Report, RightReport
from takeup.dossier import Dossier
from takeup.engine.law import PER_YEAR
from takeup.reading.order import at_stake, urgency, weight

GAP, UNCLEAR, RUNNING, WEIGHED, COMING, PAST, RECEIVED, QUASI, UNKNOWN, NOT_ENTITLED = GROUPS = (
    "gap",
    "unclear",
    "running",
    "weighed",
    "coming",
    "past",
    "received",
    "quasi",
    "unknown",
    "not_entitled",
)
BY_ITSELF = ("always", "mostly")
DECEMBER = 12
NO_STEPS = ("nothing", "not_entitled", "elsewhere")
# The steps that only ask to wait, or to find something out: they come after those that bring something.
GRANTED = ("granted", "granted_status")
WAITING = (
    "in_progress",
    "in_progress_no_limit",
    "passport_asked",
    "passport_granted",
    "still_comes",
    "ask_first",
    "open_law",
    "received_unknown",
    *GRANTED,
)
MOST_UNKNOWN = 6  # of more rights that are not known yet only the names are printed


@dataclass(frozen=True)
class Page:
    """The rights of one report, sorted for reading."""

    first: list[list[RightReport]]  # what to do first; together where one step is the same for several people
    groups: dict[str, list[RightReport]]
    replaced_by: dict[str, list[str]]  # right:holder -> names of rights in `first` that would lower it
    automatic: frozenset[str]  # rights that should come by themselves
    told_from: str  # the first month that the dossier tells about, such as 2025-01; empty where it tells of none
    between_years: frozenset[str]  # rights per year of which the month comes later in this year

    @property
    def all_received(self) -> bool:
        """Whether something is received and nothing is missing, running or unclear."""
        return bool(self.groups[RECEIVED]) and self.nothing_open

    @property
    def nothing_open(self) -> bool:
        """Whether every right is either received or does not apply now."""
        return not any(self.groups[name] for name in (GAP, UNCLEAR, RUNNING, WEIGHED, QUASI, UNKNOWN))

    @property
    def undecided(self) -> list[RightReport]:
        """Rights of which nobody can tell yet whether they are missed.

        First those of which much is known to be due, then those of which much may be, then the others.
        """
        return sorted([*self.groups[UNKNOWN], *self.groups[UNCLEAR]], key=weight)

    def without(self, pairs: Collection[tuple[str, str]]) -> Page:
        """The same without some rights, by right and holder: what the person declined is not put forward."""

        def others(rights: list[RightReport]) -> list[RightReport]:
            return [right for right in rights if (right.right, right.holder) not in pairs]

        groups = {name: others(rights) for name, rights in self.groups.items()}
        return replace(self, first=[step for each in self.first if (step := others(each))], groups=groups)


def sorted_for_reading(report: Report, dossier: Dossier) -> Page:
    """Every right in exactly one group; `first` lists what to do: what presses most first, only waiting last."""
    today = date.fromisoformat(report.as_of)
    groups: dict[str, list[RightReport]] = {name: [] for name in GROUPS}
    for right in report.rights:
        groups[group_of(right, _is_pending(dossier, right, today))].append(right)
    for rights in groups.values():
        rights.sort(key=lambda right: urgency([right], today))
    doors = Counter(door for right in dossier.law for door in right.passports)
    groups[UNKNOWN].sort(key=lambda right: (doors[right.right], at_stake(right)), reverse=True)
    groups[PAST].sort(key=lambda right: (right.amount.per == "status", -right.gap.recoverable, -right.gap.lost))
    acting = [r for r in report.rights if _can_be_acted_on(r, groups)]
    ids = {f"{r.right}:{r.holder}" for r in acting}
    first = [r for r in acting if not ids & set(r.passports)]
    automatic = frozenset(r.id for r in dossier.law if (r.procedure.get("automatic") or {}).get("value") in BY_ITSELF)
    between = frozenset(r.id for r in dossier.law if r.per == PER_YEAR and today.month < r.in_month < DECEMBER)
    start = dossier.start()
    told_from = start.isoformat()[:7] if start is not None else ""
    _set_apart_what_hangs(groups, dossier)
    steps = _steps([r for r in first if r not in groups[WEIGHED]], report, today)
    steps += _steps([r for r in first if r in groups[WEIGHED]], report, today)
    steps.sort(key=lambda step: step[0].step in WAITING)
    return Page(steps, groups, _replaced_by(first, dossier), automatic, told_from, between)


def group_of(right: RightReport, pending: bool) -> str:
    """The part of the page for a right; `pending`: a claim for it has not been decided."""
    gap = right.gap
    missing_now = gap.extent in ("full", "partial")
    if gap.secondary in ("in_progress", "overdue") or (pending and not missing_now) or right.step in GRANTED:
        return RUNNING
    if right.status == "not_entitled":
        if gap.recoverable > 0 or gap.lost > 0:
            return PAST
        return RECEIVED if right.received and right.amount.per != "year" else NOT_ENTITLED
    if right.status == "quasi":
        return QUASI
    if _is_weighed(right):
        return WEIGHED
    if right.status == "entitled" and right.step == "nothing":
        return RECEIVED
    if missing_now or gap.recoverable > 0:
        return GAP
    if right.status == "unknown":
        return UNKNOWN
    if right.received is None or (not gap.received_known and short_now(right)):
        return UNCLEAR
    if not short_now(right):
        return RECEIVED
    return COMING if _comes_later(right) else GAP


def _is_weighed(right: RightReport) -> bool:
    """Not received, and only the office can say: it weighs the situation, or no source settles it."""
    if right.amount.per != "status" or right.received or right.claimed:
        return False
    if right.status == "unknown":
        return not right.missing
    known = right.received is not None and right.gap.received_known
    return known and right.grade != "exact" and any(reason.discretion for reason in right.reasons)


def _comes_later(right: RightReport) -> bool:
    """Paid by the year and by itself, and no year of it is over yet."""
    return right.amount.per == "year" and right.automatic in BY_ITSELF and not (right.gap.extent or right.passports)


def short_now(right: RightReport) -> bool:
    """Less is received this month than is surely due."""
    return is_short(right.received, right.amount.low)


def missed_months(right: RightReport) -> list[str]:
    """The months with a gap in their order, such as 2025-01."""
    return sorted(str(month["month"]) for month in right.gap.months if month.get("gap"))


def _can_be_acted_on(right: RightReport, groups: dict[str, list[RightReport]]) -> bool:
    if right.step in NO_STEPS:
        return False
    if right in groups[GAP] or right.step == "still_comes":
        return True
    if right in groups[WEIGHED]:
        return right.status == "entitled" and right.grade == "conditions"
    if right in groups[PAST] or right in groups[QUASI]:
        return right.gap.recoverable > 0
    if right not in groups[RUNNING]:
        return False
    return right.step in GRANTED or right.gap.secondary == "overdue" or right.gap.next_loss is not None


def opened_by(right: RightReport, report: Report) -> list[RightReport]:
    """The rights of the report that a claim for this one opens."""
    opened = {(one.right, one.holder) for one in right.opens}
    return [other for other in report.rights if (other.right, other.holder) in opened]


def _set_apart_what_hangs(groups: dict[str, list[RightReport]], dossier: Dossier) -> None:
    """Of rights that the sources do not settle only the first of a chain is worth asking for."""
    asked = {(right.right, right.holder) for right in groups[WEIGHED] if right.status == "unknown"}
    for right in list(groups[WEIGHED]):
        doors = dossier.law.right(right.right).passports
        if right.status == "unknown" and any((door, right.holder) in asked for door in doors):
            groups[WEIGHED].remove(right)
            groups[UNKNOWN].append(right)


def _steps(first: list[RightReport], report: Report, today: date) -> list[list[RightReport]]:
    """The rights that come first, together where one step and one date are the same for several people."""
    steps: dict[tuple[object, ...], list[RightReport]] = {}
    for right in first:
        date_of_loss = (right.gap.next_loss or {}).get("date")
        steps.setdefault((right.right, right.status, right.next_step, date_of_loss), []).append(right)
    behind = {id(step): [o for right in step for o in opened_by(right, report)] for step in steps.values()}
    return sorted(steps.values(), key=lambda step: urgency([*step, *behind[id(step)]], today))


def _replaced_by(first: list[RightReport], dossier: Dossier) -> dict[str, list[str]]:
    """Which of these rights take another of them into account: both are not paid in full together."""
    found: dict[str, list[str]] = {}
    for right in first:
        counts = dossier.law.right(right.right).looks_at
        others = [r.name for r in first if r.right in counts and r.right != right.right]
        if others and right.amount.per != "status":
            found[f"{right.right}:{right.holder}"] = list(dict.fromkeys(others))
    return found


def _is_pending(dossier: Dossier, right: RightReport, today: date) -> bool:
    claims = [c for c in dossier.claims_of(right.right, right.holder) if c.claimed <= today]
    if not claims:
        return False
    last = max(claims, key=lambda claim: claim.claimed)
    withdrawn = last.withdrawn is not None and last.withdrawn <= today
    return not withdrawn and (last.decided is None or last.decided > today)


def folded_in(group: str, rights: list[RightReport]) -> tuple[list[RightReport], list[RightReport]]:
    """The rights of a group that are printed in full, and those of which the names are enough."""
    if group == UNKNOWN:
        asked, rest = [r for r in rights if r.missing], [r for r in rights if not r.missing]
        return asked[:MOST_UNKNOWN], [*asked[MOST_UNKNOWN:], *rest]
    if group == PAST:
        folded = [r for r in rights if r.amount.per == "status" and r.gap.recoverable_at_most <= 1]
        return [r for r in rights if r not in folded], folded
    return rights, []
