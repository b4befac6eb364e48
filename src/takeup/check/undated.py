"""Months that rest on what a dossier says without a date.

The format takes such a fact to hold in every month. Of an income, a rent or who lives here nobody knows that, so a sum
over past months that rests on one says so. A birth date carries its day and a yearly income its year: they are dated.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from takeup.engine.case import Case
from takeup.engine.errors import UndecidedError
from takeup.engine.explain import Tracer
from takeup.engine.explore import Asked
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import BY_DAY, ONCE, Right
from takeup.engine.time import days_in_month, month_start

DATED_BY_THEMSELVES = ("date", "yearly")


def first_undated(case: Case, right: Right, holder: str, months: Iterable[int], world: str) -> int | None:
    """The first of these months of which the answer read a fact without a date that can change; None for none.

    Between two known changes the same facts are read, so one day stands for all of such a stretch.
    """
    stretches: dict[int, bool] = {}
    for month in sorted(months):
        for day in _days_that_count(right, month):
            stretch = bisect_right(case.changes(), day)
            if stretch not in stretches:
                read = _read(case, right, holder, day, world)
                stretches[stretch] = any(_is_undated(case, asked, day) for asked in read)
            if stretches[stretch]:
                return month
    return None


def _days_that_count(right: Right, month: int) -> tuple[date, ...]:
    """The day whose situation decides a month; of a right by the day its first and last one."""
    first = month_start(month)
    last = first.replace(day=days_in_month(first))
    if right.per == ONCE:  # the event itself lies somewhere in the month: a child may be born on its last day
        return (last,)
    return (first, last) if right.situation == BY_DAY else (first,)


def _read(case: Case, right: Right, holder: str, day: date, world: str) -> list[Asked]:
    tracer = Tracer()
    household = case.on(day, world, tracer)
    with suppress(KeyError, UndecidedError):  # of an amount that is a range: what was read up to there
        right.due(household if right.holder == HOUSEHOLD else household.person(holder))
    return [read.asked for root in tracer.roots for node in root.walk() for read in node.facts]


def _is_undated(case: Case, asked: Asked, day: date) -> bool:
    line = case.facts.get(asked.subject, {}).get(asked.fact)
    if line is None:
        return False
    fact = case.law.facts[HOUSEHOLD if asked.subject == HOUSEHOLD else "person"][asked.fact]
    place = bisect_right(line.days, day)
    return fact.kind not in DATED_BY_THEMSELVES and place > 0 and line.days[place - 1] == date.min
