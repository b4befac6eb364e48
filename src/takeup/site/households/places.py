"""The municipalities of the Region, by their code."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from takeup.site.households.law import law


@cache
def places() -> Mapping[str, str]:
    """The name of each municipality by its code, names in both languages where there are two."""
    with (law().folder / "places.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


def place(code: str) -> str:
    """The name of a municipality; what is no known code stays as it is."""
    return places().get(code, code)
