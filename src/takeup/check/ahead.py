"""What lies ahead: a right that opens or closes in the coming months as things stand, or that must be renewed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from takeup.check.held import Held
from takeup.check.lines import Entitlements
from takeup.check.report import Ahead
from takeup.check.texts import Speaker
from takeup.check.words import AHEAD
from takeup.dossier import Dossier
from takeup.engine.case import Case
from takeup.engine.changes import change_days
from takeup.engine.law import ONCE, Law
from takeup.engine.time import add_months, full_years, month_index
from takeup.nontakeup import Outcome

MONTHS_AHEAD = 3


def what_lies_ahead(
    all_held: list[Held], dossier: Dossier, law: Law, entitlements: Entitlements, speaker: Speaker, today: date
) -> list[Ahead]:
    """By date. Only rights of which it is certain whether they are due today, and on the later day."""
    last = _same_day(add_months(today, MONTHS_AHEAD), today)
    days = _days_of_change(entitlements.case, law, today, last)
    entitlements = Entitlements(_as_it_goes_on(entitlements.case, today), entitlements.today)
    found = []
    for held in all_held:
        found += _opens_or_closes(held, entitlements, speaker, days)
        found += _renewal(held, dossier, speaker, today, last)
    return sorted(found, key=lambda ahead: (ahead.day, ahead.right, ahead.holder))


def _as_it_goes_on(case: Case, today: date) -> Case:
    """What is received now (or, where nothing is yet, was last month) is taken to go on being received."""
    now, received = month_index(today), {}
    for key, record in case.received.items():
        goes_on = record.months.get(now) or record.months.get(now - 1)
        further = {} if not goes_on else dict.fromkeys(range(now, now + MONTHS_AHEAD + 1), goes_on)
        received[key] = replace(record, months={**record.months, **further})
    return replace(case, received=received, _views={})


def _days_of_change(case: Case, law: Law, today: date, last: date) -> list[date]:
    """Days after today on which the law, the household or an age changes, and the first of each month."""
    days = {add_months(today, month) for month in range(1, MONTHS_AHEAD + 1)}
    days.update(change_days(law, today + timedelta(days=1), last))
    days.update(day for day in case.changes() if today < day <= last)
    for member in case.on(today).known_members:
        line = case.facts.get(member.id, {}).get("birth_date")
        birth = line.on(today) if line is not None else None
        if isinstance(birth, date):
            years = full_years(birth, last)
            if years > full_years(birth, today):
                days.add(_same_day(date(birth.year + years, birth.month, 1), birth))
    return sorted(day for day in days if today < day <= last)


def _opens_or_closes(held: Held, entitlements: Entitlements, speaker: Speaker, days: list[date]) -> list[Ahead]:
    """The first day on which the answer is another one."""
    if held.right.per == ONCE or (held.range.low <= 0 < held.range.high):
        return []
    is_due = held.range.low > 0
    for day in days:
        low, high = entitlements.due(held.right, held.holder, day)
        if (is_due and high <= 0) or (not is_due and low > 0):
            return [_told(held, "closes" if is_due else "opens", day, speaker)]
        if (low > 0) is not is_due:
            return []  # it may be, or it may not: nothing is certain from here on
    return []


def _renewal(held: Held, dossier: Dossier, speaker: Speaker, today: date, last: date) -> list[Ahead]:
    """A grant that ends within the coming months, by the months for which the procedure grants it."""
    months = held.right.term("valid_months")
    if months is None or held.range.high <= 0:
        return []
    granted = [claim for claim in dossier.claims_of(held.right.id, held.holder) if claim.outcome is Outcome.GRANTED]
    ends = [_same_day(add_months(claim.claimed, months), claim.claimed) for claim in granted if claim.claimed <= today]
    end = max(ends, default=None)
    return [_told(held, "renew", end, speaker)] if end is not None and today < end <= last else []


def _told(held: Held, kind: str, day: date, speaker: Speaker) -> Ahead:
    said = {"right": speaker.right(held.right), "person": speaker.person(held.holder), "date": day.isoformat()}
    return Ahead(held.right.id, held.holder, kind, day.isoformat(), speaker.text(AHEAD[kind], **said))  # type: ignore[arg-type]  # one of three


def _same_day(month: date, day: date) -> date:
    """The same day of the month in another month, or its last day."""
    end = add_months(month, 1) - timedelta(days=1)
    return min(month.replace(day=1) + timedelta(days=day.day - 1), end)
