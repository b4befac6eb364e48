"""A short text in the languages of the people who read it."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("nl", "fr", "en")  # every text is there in these
EVERY_LANGUAGE = (*LANGUAGES, "de")  # and what is said of one household in German too


@dataclass(frozen=True, slots=True)
class Words:
    """The same sentence in Dutch, French, English and, for what is said of one household, German; in plain language."""

    nl: str
    fr: str
    en: str
    de: str | None = None

    def in_language(self, language: str) -> str:
        """The text in 'nl', 'fr', 'en' or 'de'. Raises KeyError for a language that it does not have."""
        text: str | None = getattr(self, language) if language in EVERY_LANGUAGE else None
        if text is None:
            raise KeyError(language)
        return text
