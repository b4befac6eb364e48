"""An income that is 0 now may have been there before: since when it is gone, so that the past is not read as today."""

from __future__ import annotations

from datetime import date
from typing import Any

from takeup.check.household import MOST_MONTHS
from takeup.engine.case import Case
from takeup.engine.explore import Asked
from takeup.engine.time import add_months, full_years
from takeup.interview.rare import TOGETHER
from takeup.interview.sitting import Sitting

# Benefits first: what ended there opens most, and somebody who never had one skips the question.
INCOMES = ("unemployment_benefit", "sickness_benefit", "net_wage", "gross_wage")
NOT_LATELY = ("student", "retired")
ADULT = 18


def next_gone(sitting: Sitting) -> tuple[str, str] | None:
    """A person and the income that turned out to be 0 in this sitting, where since when is not said or skipped."""
    for person in dict.fromkeys(subject for subject, fact in sitting.facts_noted() if fact in INCOMES):
        income = _gone(sitting.case, person, sitting.today)
        if income is not None and gone_mark(person) not in sitting.skipped:
            return person, income
    return None


def gone_mark(person: str) -> Asked:
    """What stands among the skipped once a person was asked since when an income is gone: once is enough."""
    return Asked(person, "gone since")


def _gone(case: Case, person: str, day: date) -> str | None:
    """The first income of an adult that is 0 without a date; None where it goes without saying, or a date is known."""
    lines = case.facts.get(person, {})
    born, activity = (lines[name].on(day) if name in lines else None for name in ("birth_date", "activity"))
    if activity in NOT_LATELY or (born is not None and full_years(born, day) < ADULT):
        return None
    dated = any(lines[name].days != [date.min] for name in INCOMES if name in lines)
    zero = (name for name in INCOMES if name in lines and lines[name].on(day) == 0)
    return None if dated else next(zero, None)


def ended(sitting: Sitting, person: str, income: str, since: date) -> list[dict[str, Any]]:
    """The values of a change that notes since when an income is gone; none where that is too long ago to look back."""
    if since < add_months(sitting.today, -MOST_MONTHS):
        return []
    always = sitting.plain["persons"].get(person) or {}
    rows: list[dict[str, Any]] = []
    for name in (income, TOGETHER.get(income)):
        if name is not None and always.get(name, 0.0) == 0.0:
            row = {"subject": person, "fact": name}
            rows += [{**row, "value": None}] if name in always else []
            rows.append({**row, "value": 0.0, "since": since.isoformat()})
    return rows
