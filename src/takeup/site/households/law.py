"""The code of law that this site works with, loaded once."""

from __future__ import annotations

from datetime import date
from functools import cache

from takeup.engine.law import Law, load


@cache
def law() -> Law:
    return load("takeup.law.be")


@cache
def checked_on() -> date:
    """The last day on which a figure of the law was looked up."""
    return max(value.checked for right in law() for series in right.parameters.values() for value in series.values)
