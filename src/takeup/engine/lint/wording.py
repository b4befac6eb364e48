"""Texts in every language, and the placeholders in them."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Any

from takeup.engine.lint.findings import ERROR, Fault
from takeup.engine.texts import LANGUAGES


def in_each_language(text: Any, what: str, fault: Fault, *where: Any) -> None:
    """A text must be there in Dutch, French and English."""
    if not isinstance(text, Mapping):
        fault(ERROR, f"{what}: must have a text in {', '.join(LANGUAGES)}", *where)
        return
    missing = [language for language in LANGUAGES if not str(text.get(language) or "").strip()]
    if missing:
        fault(ERROR, f"{what}: no text in {', '.join(missing)}", *where)


def wrong_placeholders(text: str, allowed: set[str]) -> str:
    """What is wrong with the placeholders of a text; empty when nothing is."""
    try:
        names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as error:
        return f"a brace that does not close ({error})"
    wrong = sorted(names - allowed)
    return f"unknown placeholder {', '.join('{' + name + '}' for name in wrong)}" if wrong else ""
