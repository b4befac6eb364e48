"""Days and months. A month is the first day of it; an index of months makes arithmetic easy."""

from __future__ import annotations

from datetime import date
from typing import Any


def first_of_month(day: date) -> date:
    return day.replace(day=1)


def month_index(day: date) -> int:
    """Months since year 0, so that months can be subtracted."""
    return day.year * 12 + day.month - 1


def month_start(index: int) -> date:
    """First day of the month with this index."""
    return date(index // 12, index % 12 + 1, 1)


def add_months(day: date, months: int) -> date:
    """The first day of the month that lies `months` whole months after the month of `day`."""
    return month_start(month_index(day) + months)


def days_in_month(day: date) -> int:
    return (add_months(day, 1) - first_of_month(day)).days


def month_text(index: int) -> str:
    """'2025-03'."""
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def years_before(day: date, years: int) -> date:
    """The last birth date that makes someone `years` old on `day` (29 February becomes 28 February)."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return date(day.year - years, 2, 28)


def months_after(day: date, months: int) -> date:
    """The same day so many months later (earlier where negative); the last day of a shorter month.

    `day` and `months` may be unknown: then a range of days.
    """
    if hasattr(months, "monotone"):
        return _unknown_months_after(day, months)
    monotone = getattr(day, "monotone", None)
    if monotone is not None:
        return monotone(lambda n: months_after(date.fromordinal(int(n)), months).toordinal())  # type: ignore[no-any-return]
    try:
        first = add_months(day, months)
    except ValueError:
        return date.min if months < 0 else date.max
    return first.replace(day=day.day if day.day <= days_in_month(first) else days_in_month(first))


def _unknown_months_after(day: date, months: Any) -> date:
    """As a range: exact for a known day, else with 31 days for each month beyond the fewest."""
    if isinstance(day, date):
        return months.monotone(lambda n: months_after(day, int(n)).toordinal())  # type: ignore[no-any-return]
    fewest = int(months.bounds()[0])
    return months_after(day, fewest) + months.monotone(lambda n: 31 * (n - fewest))


def full_years(since: date, until: date) -> int:
    """Completed years between two days (an age). `since` may be unknown: then a range that knows its day."""
    years_until = getattr(since, "years_until", None)
    if years_until is not None:
        return years_until(until)  # type: ignore[no-any-return]
    years = until.year - since.year
    if (until.month, until.day) < (since.month, since.day):
        years -= 1
    return years
