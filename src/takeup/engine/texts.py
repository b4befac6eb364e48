"""Texts in Dutch, French and English; a missing one falls back to another language and says which."""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGES = ("nl", "fr", "en")
_NAMES = {
    "nl": {"nl": "Nederlands", "fr": "Frans", "en": "Engels"},
    "fr": {"nl": "néerlandais", "fr": "français", "en": "anglais"},
    "en": {"nl": "Dutch", "fr": "French", "en": "English"},
}

Text = Mapping[str, str]


def say(text: Text, language: str, **values: object) -> str:
    """The text in `language`, with {values} filled in.

    Falls back visibly: '[only in English] ...'. An empty text says so too.
    Raises KeyError for a language that takeup does not speak.
    """
    found = text.get(language)
    if found:
        return found.format(**values) if values else found
    for other in ("en", "fr", "nl"):
        if text.get(other):
            filled = text[other].format(**values) if values else text[other]
            return f"[{_ONLY[language]} {_NAMES[language][other]}] {filled}"
    return f"[{_NONE[language]}]"


_ONLY = {"nl": "alleen in het", "fr": "seulement en", "en": "only in"}
_NONE = {"nl": "nog geen tekst", "fr": "pas encore de texte", "en": "no text yet"}
