"""A counter as a page shows it: what is known of it, from whom, and what is not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from takeup.engine.counters import Counter
from takeup.reading.counters import ON_PAPER
from takeup.reading.hours import hours_in_words, in_language
from takeup.site.counters.models import FilledIn
from takeup.site.words import say

_PAGE = re.compile(r"https?://(?:www\.)?([^/\s]+)\S*")


@dataclass(frozen=True)
class Known:
    """One field of a counter. `ours`: what the organisation filled in, where it did; `sure`: no need to call first."""

    field: str
    label: str
    text: str
    sure: bool
    ours: FilledIn | None


@dataclass(frozen=True)
class Shown:
    """One counter. `missing`: what is not known, in words; `sources`: where the rest was read, in short."""

    counter: Counter
    name: str
    kind: str
    known: list[Known]
    missing: str
    sources: str

    @property
    def call_first(self) -> bool:
        return not all(each.sure for each in self.known)

    @property
    def read(self) -> bool:
        """Whether something of it comes from a source."""
        return any(each.ours is None for each in self.known)


def shown(counter: Counter, ours: Mapping[str, FilledIn], language: str) -> Shown:
    """`counter`: with what the organisation filled in; `ours`: that, by field."""
    missing = [label(field, language) for field in ON_PAPER if field in counter.missing]
    return Shown(
        counter,
        in_language(counter.names, language),
        say(f"counters.kind_{counter.kind}", language),
        [
            Known(
                field,
                label(field, language),
                text_of(counter, field, language),
                counter.is_confirmed(field),
                ours.get(field),
            )
            for field in ON_PAPER
            if field not in counter.missing
        ],
        ", ".join(missing).lower() if language != "de" else ", ".join(missing),
        "; ".join(_PAGE.sub(r"\1", source) for source in counter.sources),
    )


def label(field: str, language: str) -> str:
    return say(f"counters.field_{field}", language)


def text_of(counter: Counter, field: str, language: str) -> str:
    """One field in words."""
    value: Any = getattr(counter, field)
    if field == "hours":
        return hours_in_words(value, language)
    return in_language(value, language) if field == "address" else str(value)


__all__ = ["Known", "Shown", "label", "shown", "text_of"]
