"""The municipalities of the Region, by their code."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from takeup.site.households.law import law

_PLACE = {"nl": 0, "fr": -1}  # of the name in the language, where there are two


@cache
def places(language: str) -> Mapping[str, str]:
    """The name of each municipality by its code: in the language of the Region that is spoken, else in both."""
    with (law().folder / "places.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: _named(row["name"], language) for row in csv.DictReader(file)}


def place(code: str, language: str) -> str:
    """The name of a municipality; what is no known code stays as it is."""
    return places(language).get(code, code)


def _named(name: str, language: str) -> str:
    return name.split(" / ")[_PLACE[language]] if language in _PLACE else name
