"""Months and days as whole numbers, for kernels; the same months as `takeup.nontakeup.months`.

A day is counted from 1970-01-01, as Arrow's date32 counts. A month is twelve times the year plus the month less
one.
"""

# mypy: disable-error-code="untyped-decorator"

from __future__ import annotations

from datetime import date

from numba import njit

EPOCH = date(1970, 1, 1).toordinal()
LAST_DAY = date.max.toordinal() - EPOCH  # the end of the calendar
NO_DAY = -(2**31)  # where there is no such day
NEVER = 2**31  # the last day, or month, of what goes on


def day_number(day: date | None) -> int:
    """A day as days since 1970-01-01; NO_DAY where there is none."""
    return NO_DAY if day is None else day.toordinal() - EPOCH


def date_of(day: int) -> date | None:
    """The day with this number; None for NO_DAY."""
    return None if day == NO_DAY else date.fromordinal(int(day) + EPOCH)


@njit(error_model="numpy")
def first_day(month: int) -> int:
    """The first day of a month. Source: Howard Hinnant, chrono-compatible low-level date algorithms, 2013."""
    year, place = month // 12, month % 12
    if place < 2:  # a year is taken to begin in March, so that a leap day is its last
        year, place = year - 1, place + 10
    else:
        place -= 2
    era, of_era = year // 400, year % 400
    of_year = (153 * place + 2) // 5
    return int(era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468)


@njit(error_model="numpy")
def last_day(month: int) -> int:
    return first_day(month + 1) - 1


@njit(error_model="numpy")
def days_in(month: int) -> int:
    return first_day(month + 1) - first_day(month)


@njit(error_model="numpy")
def month_of(day: int) -> int:
    """The month in which a day lies. Source: as `first_day`."""
    shifted = day + 719_468
    era, of_era = shifted // 146_097, shifted % 146_097
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    place = (5 * of_year + 2) // 153
    return int((era * 400 + year) * 12 + place + 2)


@njit(error_model="numpy")
def days_after(day: int, days: int) -> int:
    """The day that lies so many days later; the last day of the calendar where there is none."""
    return min(day + days, LAST_DAY)
