"""Figures of the law as people read them: numbers, days, tables, with their unit; and what changed in a table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import Any

from takeup.reading import spelling
from takeup.reading.amounts import SAY as COMMON
from takeup.reading.amounts import Words

UNITS: Words = {
    "EUR": {"nl": "euro", "fr": "euros", "en": "euros", "de": "Euro"},
    "EUR/month": {"nl": "euro per maand", "fr": "euros par mois", "en": "euros per month", "de": "Euro im Monat"},
    "EUR/year": {"nl": "euro per jaar", "fr": "euros par an", "en": "euros per year", "de": "Euro im Jahr"},
    "EUR/quarter": {
        "nl": "euro per kwartaal",
        "fr": "euros par trimestre",
        "en": "euros per quarter",
        "de": "Euro im Quartal",
    },
    "EUR/day": {"nl": "euro per dag", "fr": "euros par jour", "en": "euros per day", "de": "Euro am Tag"},
    "EUR/school year": {
        "nl": "euro per schooljaar",
        "fr": "euros par année scolaire",
        "en": "euros per school year",
        "de": "Euro im Schuljahr",
    },
    "EUR/academic year": {
        "nl": "euro per academiejaar",
        "fr": "euros par année académique",
        "en": "euros per academic year",
        "de": "Euro im akademischen Jahr",
    },
    "years": {"nl": "jaar", "fr": "ans", "en": "years", "de": "Jahre"},
    "years of age": {"nl": "jaar oud", "fr": "ans d'âge", "en": "years of age", "de": "Jahre alt"},
    "months": {"nl": "maanden", "fr": "mois", "en": "months", "de": "Monate"},
    "days": {"nl": "dagen", "fr": "jours", "en": "days", "de": "Tage"},
}
SAID_BY_THE_VALUE = ("yes/no", "day", "day of birth", "factor", "fraction")


def with_unit(value: str, unit: str, language: str) -> str:
    """A value with what it is counted in; a rare unit as the law's file names it."""
    if unit in SAID_BY_THE_VALUE:
        return value
    return f"{value} {unit_text(unit, language)}" if unit in UNITS else f"{value} ({unit})"


def unit_text(unit: str, language: str) -> str:
    """What is counted; a rare unit as the law's file names it."""
    return UNITS[unit][language] if unit in UNITS else unit


def value_text(value: Any, language: str) -> str:
    """Yes or no, a day, a number, the columns of a row, a table; a day may also be its text 2026-03-10."""
    if isinstance(value, bool):
        return COMMON["yes" if value else "no"][language]
    if isinstance(value, date):
        return spelling.day(value, language)
    if isinstance(value, (int, float)):
        return spelling.quantity(value, language)
    if isinstance(value, dict):
        return ", ".join(f"{in_words(key)} {value_text(one, language)}" for key, one in value.items())
    if isinstance(value, (list, tuple)):
        is_table = any(isinstance(one, (list, tuple)) for one in value)
        return ("; " if is_table else " / ").join(value_text(one, language) for one in value)
    return spelling.days_in_words(in_words(value), language)


def in_words(name: Any) -> str:
    """A name that the law's files use, without the lines between its words."""
    return str(name).replace("_", " ")


def pairs(before: Any, after: Any, language: str) -> Iterator[tuple[str, Any, Any]]:
    """What changed in a table: its label, the old and the new value (None: it was not there, or is not any more)."""
    old, new = _entries(before), _entries(after)
    is_scale = isinstance(before, tuple) and isinstance(after, tuple)
    if is_scale and not set(old) & set(new):  # its steps themselves moved: step by step
        for one, other in zip_longest(before, after):
            yield "", one, other
        return
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            yield _label(key, language), old.get(key), new.get(key)


def _entries(table: Any) -> dict[Any, Any]:
    """A table by its keys; rows by their first column."""
    if table is None or isinstance(table, dict):
        return dict(table or {})
    return {row[0]: row[1] if len(row) == 2 else row[1:] for row in table}


def _label(key: Any, language: str) -> str:
    is_year = isinstance(key, int) and 1900 <= key <= 2100
    return str(key) if is_year else value_text(key, language)
