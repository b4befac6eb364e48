"""What a kernel knows of one line on a day: the terms of the right, its months, and the calendar of a claim."""

# mypy: disable-error-code="untyped-decorator"

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from takeup.nontakeup import Terms, Window
from takeup.nontakeup import month_of as month_of_date
from takeup.nontakeup.timeline import CALENDAR_RULES
from takeup.population.typology.calendar import NEVER, NO_DAY, day_number, days_in, first_day, month_of
from takeup.population.typology.records import at

DAY, MONTH, QUARTER, NEXT_MONTH = (CALENDAR_RULES.index(rule) for rule in ("day", "month", "quarter", "next_month"))

# One line: the terms of its right, the day that is asked about and the months shown; then what is its own: its first
# month, how many months are given, how many claims were made by the day, with the grant without a claim where it
# covers the stretch that is looked at, and where its parts lie. Days are NO_DAY where there is no limit.
LINE = np.dtype(
    [
        ("first_paid", np.int64),
        ("months_back", np.int64),
        ("decision_days", np.int64),
        ("appeal_days", np.int64),
        ("continues", np.bool_),
        ("in_euros", np.bool_),
        ("by_parts", np.bool_),
        ("today", np.int64),
        ("month", np.int64),
        ("turn", np.int64),  # the day on which the next month begins
        ("days", np.int64),  # in the month of the day
        ("judged_before", np.int64),
        ("shown_from", np.int64),
        ("shown_to", np.int64),
        ("first", np.int64),
        ("months", np.int64),
        ("claims", np.int64),
        ("covers", np.int64),
        ("parts_from", np.int64),
        ("parts_to", np.int64),
    ]
)

# A month: euros due and received, NaN where that is unknown. A line has one more of them than it was given: what
# holds after its last month.
CELL = np.dtype([("due", np.float64), ("received", np.float64)])

# What else is told of a month: the day of its payment, and whether it is missing completely.
NOTE = np.dtype([("paid", np.int64), ("full", np.bool_)], align=True)

# What a right by the day is worth from a day on, see `lines.Parts`.
PART = np.dtype([("day", np.int64), ("amount", np.float64)])


def line_on(terms: Terms, today: date, window: Window | None, by_parts: bool) -> NDArray[Any]:
    """A line of a right on a day, with nothing of its own yet: one record of LINE."""
    assert not callable(terms.first_paid)
    line = np.zeros(1, LINE)
    for name in ("months_back", "continues", "in_euros"):
        line[name] = getattr(terms, name)
    for name in ("decision_days", "appeal_days"):
        days = getattr(terms, name)
        line[name] = NO_DAY if days is None else days
    line["first_paid"] = CALENDAR_RULES.index(terms.first_paid)
    line["by_parts"] = by_parts
    line["today"], line["month"] = day_number(today), month_of_date(today)
    line["turn"], line["days"] = first_day(month_of_date(today) + 1), days_in(month_of_date(today))
    line["judged_before"] = month_of_date(today - timedelta(days=terms.payment_days))
    line["shown_from"], line["shown_to"] = (-NEVER, NEVER) if window is None else window
    return line


@njit(error_model="numpy")
def due(line: Any, cells: Any, month: int) -> float:
    """Euros due for a month; NaN where that is unknown."""
    place = month - line.first
    return float(at(cells, min(place, line.months)).due) if place >= 0 else 0.0


@njit(error_model="numpy")
def received(line: Any, cells: Any, month: int) -> float:
    """What was received for a month; NaN where that is unknown."""
    place = month - line.first
    return float(at(cells, min(place, line.months)).received) if place >= 0 else 0.0


@njit(error_model="numpy")
def first_month(line: Any, cells: Any, parts: Any, day: int) -> tuple[int, float]:
    """The first month that a claim made on this day is paid for, and its share, as `Terms.first_month`."""
    rule, claimed = line.first_paid, month_of(day)
    month = claimed - line.months_back
    if rule == DAY:
        number = min(day - first_day(claimed) + 1, days_in(month))
        return month, _share_from(line, cells, parts, month, number)
    if rule == MONTH:
        return month, 1.0
    if rule == QUARTER:
        return month - claimed % 3, 1.0
    return month + 1, 1.0


@njit(error_model="numpy")
def _share_from(line: Any, cells: Any, parts: Any, month: int, number: int) -> float:
    """The share of a month that is due from a day of it on: as `lines.share_from`, or days over days."""
    days, whole = days_in(month), due(line, cells, month)
    if not (line.by_parts and whole > 0):
        return (days - number + 1) / days
    begin, now, low, alone = first_day(month), whole, 0.0, True
    start = begin + number - 1
    for place in range(line.parts_from, line.parts_to):
        part = at(parts, place)
        if begin <= part.day <= start:
            now = part.amount
        elif start < part.day < begin + days:
            low += now * ((part.day - start) / days)
            start, now, alone = part.day, part.amount, False
    if alone and number == 1:
        return float(now / whole)
    return float((low + now * ((begin + days - start) / days)) / whole)
