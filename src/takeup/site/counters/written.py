"""A field of a counter as it is written in the files of the law; and opening hours as people type them."""

from __future__ import annotations

import re
from typing import Any

from takeup.engine.counters import DAYS, Counter, Hours, Span

_AND = re.compile(r"\s*(?:[,;/+]|\b(?:en|et|and|und)\b)\s*")
_TO = re.compile(r"\s*(?:-|–|—|\bà\b|\bau\b|\btot\b|\bto\b|\bbis\b)\s*")
_CLOCK = re.compile(r"(\d)\s*(?:uhr|uur|heures?|[hu])(?![a-z])\s*")
_MINUTES = re.compile(r"(\d)[.:hu]\s*(\d\d)(?!\d)")


def written(counter: Counter, field: str) -> Any:
    """What the counter says in one of FIELDS, so that `completed` reads it back; None where it says nothing."""
    value = getattr(counter, field)
    return _written_hours(value) if isinstance(value, Hours) else value


def written_spans(hours: Hours | None, day: int) -> list[str]:
    """The hours of a day (0 is Monday): 8:30-12, 13:15-16."""
    return [_written_span(span) for span in dict(hours.days).get(day, ())] if hours is not None else []


def typed_spans(text: str) -> list[str]:
    """Hours as they are typed, each written as in the files; what cannot be read stays, for the engine to refuse.

    8h30-12h et 13.15-16 uur: 8:30-12 and 13:15-16.
    """
    parts = [part for part in _AND.split(text.casefold()) if part]
    return [_CLOCK.sub(r"\1", _MINUTES.sub(r"\1:\2", _TO.sub("-", part))).strip() for part in parts]


def _written_hours(hours: Hours) -> dict[str, Any]:
    days: dict[str, Any] = {DAYS[day]: written_spans(hours, day) for day, _ in hours.days}
    return days if hours.text is None else {**days, "text": hours.text}


def _written_span(span: Span) -> str:
    return f"{_time(span.opens)}-{_time(span.closes)}"


def _time(minutes: int) -> str:
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}" if minute else str(hour)


__all__ = ["typed_spans", "written", "written_spans"]
