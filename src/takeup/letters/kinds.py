"""The kinds of letters, and which of them can be written for a right today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from takeup.check.amounts import is_short
from takeup.check.report import Report, RightReport
from takeup.dossier import Dossier
from takeup.engine.law import Right
from takeup.engine.texts import say
from takeup.letters.kind_words import NAMES, WHY_NOT
from takeup.letters.papers import papers_of
from takeup.letters.standing import Standing, standing_of
from takeup.reading import spelling
from takeup.reading.groups import COMING, group_of

# The next steps of a report that come down to asking the office for the right.
ASKING = (
    "ask",
    "again",
    "appeal",  # a new claim keeps the days to come, whatever becomes of the appeal
    "automatic",
    "earlier",
    "less_than_due",
    "open_law",
    "past",
    "under_awarded_late",
)

FIRST_ASKED = ("ask", "automatic", "open_law")  # of these, what asks for a right that nobody granted yet


class Kind(StrEnum):
    """What a letter is for."""

    CLAIM = "claim"
    REMINDER = "reminder"
    APPEAL = "appeal"
    REASONS = "reasons"
    EVIDENCE = "evidence"


@dataclass(frozen=True)
class Option:
    """One kind of letter, in the language of the report. `why_not`: why it cannot be written; empty where it can."""

    kind: Kind
    name: str
    why_not: str

    @property
    def possible(self) -> bool:
        return not self.why_not


def letters_for(report: Report, dossier: Dossier, right: str, holder: str) -> tuple[Option, ...]:
    """Every kind of letter for a right (its id) of a holder, on the day of the report.

    Raises ValueError where the report does not tell about the right of this holder.
    """
    found = right_of(report, right, holder)
    law = dossier.law.right(right)
    standing = standing_of(dossier, law, holder, date.fromisoformat(report.as_of))
    why_not = {
        Kind.CLAIM: _claim(found, standing, report),
        Kind.REMINDER: _reminder(standing, report),
        Kind.APPEAL: _appeal(found, standing, report),
        Kind.REASONS: _reasons(standing, report),
    }
    why_not[Kind.EVIDENCE] = _evidence(law, standing, why_not[Kind.CLAIM], why_not[Kind.APPEAL], report)
    return tuple(Option(kind, say(NAMES[kind], report.language), why_not[kind]) for kind in Kind)


def right_of(report: Report, right: str, holder: str) -> RightReport:
    """A right of a holder in a report. Raises ValueError where it is not there."""
    for found in report.rights:
        if (found.right, found.holder) == (right, holder):
            return found
    raise ValueError(f"the report tells nothing about '{right}' of '{holder}'")


def _claim(found: RightReport, standing: Standing, report: Report) -> str:
    """Asked where the next step is to ask; else that step says what to do instead."""
    if group_of(found, standing.state == "pending") == COMING:
        return _no("coming", report)
    not_yet_law = next((note for note in found.indicative_because if note.id == "law_known_from"), None)
    if found.status == "unknown" and not_yet_law is not None:
        return spelling.days_in_words(not_yet_law.text, report.language)
    if found.step in FIRST_ASKED and standing.runs:
        return _no("granted_already", report, standing.event)
    if found.step in ASKING and (found.step != "appeal" or found.status == "entitled"):
        return ""
    return spelling.days_in_words(found.next_step, report.language)


def _reminder(standing: Standing, report: Report) -> str:
    if standing.state != "pending":
        return _no("no_claim" if standing.state in ("none", "withdrawn") else "decided", report, standing.event)
    if standing.decision_until is None:
        return _no("no_limit", report)
    if standing.decision_until >= date.fromisoformat(report.as_of):
        return _no("in_time", report, standing.decision_until)
    return ""


def _appeal(found: RightReport, standing: Standing, report: Report) -> str:
    if standing.event is None:
        return _no("no_decision", report)
    if standing.state == "granted" and not _is_less(found, standing):
        return _no("granted", report, standing.event)
    if standing.appeal_until is None:
        return _no("no_appeal_term", report)
    if standing.appeal_until < date.fromisoformat(report.as_of):
        return _no("appeal_over", report, standing.appeal_until)
    if found.status != "entitled" and found.gap.recoverable <= 0:
        return _no("not_by_us", report, standing.appeal_until)
    return ""


def _is_less(found: RightReport, standing: Standing) -> bool:
    """Whether less was granted than is surely due, by more than rounding.

    Where nobody said what was granted, what comes tells it.
    """
    if found.gap.secondary == "under_awarded":
        return True
    if standing.granted is not None:
        return found.status == "entitled" and is_short(standing.granted, found.amount.low)
    return found.step in ("less_than_due", "under_awarded", "under_awarded_late")


def _reasons(standing: Standing, report: Report) -> str:
    return "" if standing.event is not None else _no("no_decision", report)


def _evidence(law: Right, standing: Standing, claim: str, appeal: str, report: Report) -> str:
    if not papers_of(law, report.language):
        return _no("no_papers", report)
    return "" if standing.state == "pending" or not claim or not appeal else claim


def _no(key: str, report: Report, day: date | None = None) -> str:
    said = "" if day is None else spelling.day(day, report.language)
    return say(WHY_NOT[key], report.language, day=said)
