"""Tables of words: what holds for each text that people read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from types import ModuleType
from typing import Any

from takeup.engine.texts import EVERY_LANGUAGE


def every_text(module: ModuleType) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The texts in the tables of a module, with the place where each stands."""
    for name, value in vars(module).items():
        if name.isupper():
            yield from _texts(name, value)


def faults(text: Mapping[str, str]) -> list[str]:
    """What is wrong with a text: a language that is missing, other placeholders than in English, stray spaces."""
    found = [f"no {language}" for language in EVERY_LANGUAGE if language not in text]
    for language, said in text.items():
        if said and _placeholders(said) != _placeholders(text["en"] or said):
            found.append(f"{language}: other placeholders")
        if said != said.strip() or "  " in said:
            found.append(f"{language}: stray spaces")
    return found


def _placeholders(said: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(said) if name is not None}


def _texts(place: str, value: Any) -> Iterator[tuple[str, Mapping[str, str]]]:
    if not isinstance(value, Mapping):
        return
    if isinstance(value.get("en"), str):
        yield place, value
        return
    for key, inside in value.items():
        yield from _texts(f"{place}.{key}", inside)
