"""Whole months. A month is an int, twelve times the year plus the month less one, so that months subtract."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TypeAlias

Month: TypeAlias = int

_WRITTEN = re.compile(r"([0-9]{4})-([0-9]{2})")


def month_of(day: date) -> Month:
    """The month in which a day lies."""
    return day.year * 12 + day.month - 1


def parse_month(text: str) -> Month:
    """'2025-01' as a month. Raises ValueError for anything else, a day included."""
    written = _WRITTEN.fullmatch(text)
    if written is None or not 1 <= int(written[2]) <= 12 or int(written[1]) < 1:
        raise ValueError(f"'{text}' is not a month such as 2025-01")
    return int(written[1]) * 12 + int(written[2]) - 1


def format_month(month: Month) -> str:
    """A month as '2025-01'."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def first_day(month: Month) -> date:
    return date(month // 12, month % 12 + 1, 1)


def last_day(month: Month) -> date:
    return date(month // 12, month % 12 + 1, days_in(month))


def days_in(month: Month) -> int:
    """How many days a month has."""
    return monthrange(month // 12, month % 12 + 1)[1]


def same_day_of(month: Month, day: date) -> date:
    """The day of another month with the same number; the last day of that month where it has no such day."""
    return date(month // 12, month % 12 + 1, min(day.day, days_in(month)))


def days_after(day: date, days: int) -> date:
    """The day that lies so many days later; the last day of the calendar where there is none."""
    return day + timedelta(days=min(days, (date.max - day).days))
