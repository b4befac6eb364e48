"""Days as numbers, so that also days that are not known can be added and compared."""

from __future__ import annotations

from datetime import date
from typing import Any


def day_number(day: Any) -> int:
    """The number of a day (its ordinal). An unknown day is a number already."""
    return day.toordinal() if isinstance(day, date) else day
