"""Days and months as people write them, in Dutch, French and English."""

from __future__ import annotations

from datetime import date

from takeup.nontakeup.words import LANGUAGES, Words

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}


def month_name(month: int) -> Words:
    """1 as januari, janvier, January."""
    return Words(**{language: MONTHS[language].split()[month - 1] for language in LANGUAGES})


def day(when: date, language: str) -> str:
    """30 juni 2026, 30 juin 2026, 30 June 2026."""
    number = "1er" if language == "fr" and when.day == 1 else str(when.day)
    return f"{number} {month_name(when.month).in_language(language)} {when.year}"
