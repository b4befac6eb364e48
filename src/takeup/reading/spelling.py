"""Numbers and days as people write them in Dutch, French, English and German. All spaces inside do not break."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

NO_BREAK = "\N{NO-BREAK SPACE}"
_MONTHS = {
    "nl": "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "de": "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
}
_ISO_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def colon(language: str) -> str:
    """A colon with what follows; in French with a space before it that does not break."""
    return f"{NO_BREAK}: " if language == "fr" else ": "


def listed(items: Iterable[str], language: str) -> str:
    """Items with a semicolon between them; in French with a space before it that does not break."""
    return (f"{NO_BREAK}; " if language == "fr" else "; ").join(items)


def number(value: float, language: str, decimals: int = 2) -> str:
    """1.234,56 in Dutch and German, 1 234,56 in French, 1,234.56 in English."""
    text = f"{value:,.{decimals}f}"
    if language == "en":
        return text
    thousands = NO_BREAK if language == "fr" else "."
    return text.translate(str.maketrans(",.", thousands + ","))


def euros(value: float, language: str) -> str:
    """Euros with two decimals: € 1.234,56 or 1 234,56 € (1.234,56 € in German) or €1,234.56."""
    sign, amount = ("-" if value < 0 else ""), number(abs(value), language)
    if language in ("fr", "de"):
        return f"{sign}{amount}{NO_BREAK}€"
    return f"{sign}€{NO_BREAK if language == 'nl' else ''}{amount}"


def quantity(value: float, language: str) -> str:
    """A number without needless decimals."""
    decimals = 0 if float(value).is_integer() else max(2, len(repr(float(value)).partition(".")[2]))
    return number(value, language, decimals)


def month_name(number_of_month: int, language: str) -> str:
    """The name of a month, from 1 on."""
    return _MONTHS[language].split("|")[number_of_month - 1]


def day(value: date | str, language: str) -> str:
    """10 maart 2026, 1er mars 2026, 10 March 2026, 10. März 2026. Takes a date or its text 2026-03-10."""
    given = date.fromisoformat(value) if isinstance(value, str) else value
    first = "1er" if language == "fr" and given.day == 1 else str(given.day) + ("." if language == "de" else "")
    return NO_BREAK.join((first, month_name(given.month, language), str(given.year)))


def month(value: str, language: str) -> str:
    """maart 2026, from 2026-03."""
    year, number_of_month = value.split("-")
    return f"{month_name(int(number_of_month), language)}{NO_BREAK}{year}"


def days_in_words(text: str, language: str) -> str:
    """A sentence with the days in it (2026-03-10) written as people write them."""

    def replaced(match: re.Match[str]) -> str:
        try:
            return day(match[0], language)
        except ValueError:
            return match[0]

    return _ISO_DAY.sub(replaced, text)
