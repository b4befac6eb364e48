"""Opening hours as people write them: maandag tot vrijdag 8.30–12 en 13.15–16 uur."""

from __future__ import annotations

from collections.abc import Sequence

from takeup.engine.counters import Hours, Span
from takeup.engine.texts import Text
from takeup.reading.spelling import NO_BREAK, listed

_DAYS = {
    "nl": "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    "fr": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    "en": "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
    "de": "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag",
}
_TO = {"nl": "tot", "fr": "au", "en": "to", "de": "bis"}
_AND = {"nl": "en", "fr": "et", "en": "and", "de": "und"}
_CLOCK = {"nl": f"{NO_BREAK}uur", "de": f"{NO_BREAK}Uhr"}


def hours_in_words(hours: Hours, language: str) -> str:
    """The hours in one line: days that have the same hours together, then the text. `language`: nl, fr, en or de."""
    alike: dict[tuple[Span, ...], list[int]] = {}
    for day, spans in hours.days:
        alike.setdefault(spans, []).append(day)
    said = [f"{_days(days, language)} {_spans(spans, language)}" for spans, days in alike.items()]
    if hours.text is not None:
        said.append(in_language(hours.text, language))
    return listed(said, language)


def in_language(text: Text, language: str) -> str:
    """An official name or address: in French, else in any language, where it has none of its own."""
    return text.get(language) or text.get("fr") or next(iter(text.values()))


def _days(days: Sequence[int], language: str) -> str:
    """Monday to Friday; Monday and Thursday; Monday, Tuesday to Friday."""
    names = _DAYS[language].split("|")
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts: list[str] = []
    for run in runs:
        if len(run) > 2:
            parts.append(f"{names[run[0]]} {_TO[language]} {names[run[-1]]}")
        else:
            parts += [names[day] for day in run]
    return _joined(parts, language)


def _spans(spans: Sequence[Span], language: str) -> str:
    said = [f"{_time(span.opens, language)}–{_time(span.closes, language)}" for span in spans]
    return _joined(said, language) + _CLOCK.get(language, "")


def _time(minutes: int, language: str) -> str:
    hour, minute = divmod(minutes, 60)
    if language == "fr":
        return f"{hour}{NO_BREAK}h" + (f"{NO_BREAK}{minute:02}" if minute else "")
    if language == "en":
        return f"{hour}:{minute:02}"
    return f"{hour}.{minute:02}" if minute else str(hour)


def _joined(parts: Sequence[str], language: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {_AND[language]} {parts[-1]}"


__all__ = ["hours_in_words", "in_language"]
