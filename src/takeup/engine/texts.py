"""Texts in Dutch, French, English and German; a missing one falls back visibly."""

from __future__ import annotations

from collections.abc import Mapping

EVERY_LANGUAGE = ("nl", "fr", "en", "de")  # every text is there in these
_FALLBACK = ("fr", "en", "nl", "de")
_NAMES = {
    "nl": {"nl": "Nederlands", "fr": "Frans", "en": "Engels", "de": "Duits"},
    "fr": {"nl": "néerlandais", "fr": "français", "en": "anglais", "de": "allemand"},
    "en": {"nl": "Dutch", "fr": "French", "en": "English", "de": "German"},
    "de": {"nl": "Niederländisch", "fr": "Französisch", "en": "Englisch", "de": "Deutsch"},
}

Text = Mapping[str, str]


def say(text: Text, language: str, **values: object) -> str:
    """The text in `language`, with {values} filled in.

    Falls back to French first, visibly: '[only in French] ...'. An empty text says so too.
    Raises KeyError for a language that takeup does not speak.
    """
    found = text.get(language)
    if found:
        return found.format(**values) if values else found
    for other in _FALLBACK:
        if text.get(other):
            filled = text[other].format(**values) if values else text[other]
            return f"[{_ONLY[language]} {_NAMES[language][other]}] {filled}"
    return f"[{_NONE[language]}]"


_ONLY = {"nl": "alleen in het", "fr": "seulement en", "en": "only in", "de": "nur auf"}
_NONE = {"nl": "nog geen tekst", "fr": "pas encore de texte", "en": "no text yet", "de": "noch kein Text"}
