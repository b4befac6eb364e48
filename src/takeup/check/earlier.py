"""Facts that are known today and not of an earlier day: no question about today settles them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from takeup.check.report import UnknownEarlier
from takeup.check.texts import Speaker
from takeup.engine.case import CLAIMED, Case
from takeup.engine.explore import Asked, Explorer
from takeup.engine.facts import DOES_NOT_APPLY, UNKNOWN
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import Range


def is_known(case: Case, asked: Asked, day: date) -> bool:
    """Whether the dossier tells this fact of a day, for the year that is asked for."""
    line = case.facts.get(asked.subject, {}).get(asked.fact)
    value = UNKNOWN if line is None else line.on(day)
    return value is not UNKNOWN and (not asked.detail or value is DOES_NOT_APPLY or int(asked.detail) in value)


def unknown_earlier(case: Case, ranges: Iterable[Range], today: date, speaker: Speaker) -> list[UnknownEarlier]:
    """What is known today and can still change an answer, as it is not known of the days that a rule looks back to."""
    days: dict[Asked, set[date]] = {}
    rights: dict[Asked, list[str]] = {}
    for one in ranges:
        known = [asked for asked in one.matters if is_known(case, asked, today)]
        if not known:
            continue
        explorer = _DayKeeper(today)
        household = case.on(today, CLAIMED, explorer)
        one.right.due(household if one.holder == HOUSEHOLD else household.person(one.holder))
        for asked in known:
            days.setdefault(asked, set()).update(explorer.days.get(asked, ()))
            rights.setdefault(asked, []).append(one.right.id)
    return [
        UnknownEarlier(
            asked.subject,
            asked.fact,
            speaker.question(asked),
            min(on).isoformat(),
            max(on).isoformat(),
            list(dict.fromkeys(rights[asked])),
        )
        for asked, on in days.items()
        if on
    ]


class _DayKeeper(Explorer):
    """Remembers of which days a fact was not known."""

    def __init__(self, today: date) -> None:
        super().__init__(today)
        self.days: dict[Asked, set[date]] = {}

    def _unknown(self, subject: Any, fact: Any, asked: Asked) -> Any:
        self.days.setdefault(asked, set()).add(subject.day)
        return super()._unknown(subject, fact, asked)
