"""Days as numbers, so that also days that are not known can be added and compared."""

from __future__ import annotations

from datetime import date
from typing import Any

from takeup.engine import not_above, not_below


def day_number(day: Any) -> int:
    """The number of a day (its ordinal). An unknown day is a number already."""
    return day.toordinal() if isinstance(day, date) else day


def later_of(one: date, other: date) -> date:
    """The later of two days; a range where that is not known."""
    return _day(not_below(day_number(one), day_number(other)))


def earlier_of(one: date, other: date) -> date:
    """The earlier of two days; a range where that is not known."""
    return _day(not_above(day_number(one), day_number(other)))


def _day(number: Any) -> date:
    return date.fromordinal(number) if isinstance(number, int) else number
