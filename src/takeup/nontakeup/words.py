"""A short text in the languages of the people who read it."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("nl", "fr", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """The same sentence in Dutch, French and English, in plain language."""

    nl: str
    fr: str
    en: str

    def in_language(self, language: str) -> str:
        """The text in 'nl', 'fr' or 'en'. Raises KeyError for another language."""
        if language not in LANGUAGES:
            raise KeyError(language)
        return str(getattr(self, language))
