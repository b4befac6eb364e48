"""Texts in every language, the placeholders in them, and lists of sources."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Any

from takeup.engine.lint.findings import ERROR, WARNING, Fault
from takeup.engine.texts import EVERY_LANGUAGE


def in_each_language(text: Any, what: str, fault: Fault, *where: Any) -> None:
    """A text must be there in every language."""
    if not isinstance(text, Mapping):
        fault(ERROR, f"{what}: must have a text in {', '.join(EVERY_LANGUAGE)}", *where)
        return
    missing = [language for language in EVERY_LANGUAGE if not str(text.get(language) or "").strip()]
    if missing:
        fault(ERROR, f"{what}: no text in {', '.join(missing)}", *where)


def whole_sources(sources: Any, what: str, fault: Fault, *where: Any) -> None:
    """Sources that an unquoted comma has cut in pieces: a bracket stays open, or a number is left over."""
    for source in sources if isinstance(sources, list) else ():
        said = str(source)
        if not isinstance(source, str) or said.count("(") != said.count(")") or said.startswith(("art.", "arts ")):
            fault(WARNING, f"{what}: the source '{said}' looks cut by a comma; put it in quotes", *where)


def wrong_placeholders(text: str, allowed: set[str]) -> str:
    """What is wrong with the placeholders of a text; empty when nothing is."""
    try:
        names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as error:
        return f"a brace that does not close ({error})"
    wrong = sorted(names - allowed)
    return f"unknown placeholder {', '.join('{' + name + '}' for name in wrong)}" if wrong else ""
