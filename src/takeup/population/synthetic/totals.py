"""The published totals that the synthetic population is drawn from, each with its source and an honest status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from takeup.engine.errors import TakeupError

CONFIRMED, MEMORY, ASSUMPTION = STATUSES = ("confirmed", "memory", "assumption")
_NEEDED = {
    CONFIRMED: ("publisher", "title", "address"),
    MEMORY: ("publisher", "title"),
    ASSUMPTION: ("reason",),
}
_KEYS = {"value", "unit", "year", "status", "publisher", "title", "address", "reason", "note"}
_CLAIMING = "claiming_"


class TotalsError(TakeupError):
    """A figure without its value, unit, year, status or source; says which and what is missing."""


@dataclass(frozen=True)
class Figure:
    """One figure (a number or a table of numbers) and where it comes from.

    `status`: 'confirmed' (read in the source named), 'memory' (known, not read again), 'assumption' (ours: `reason`).
    """

    name: str
    value: Any
    unit: str
    year: int
    status: str
    publisher: str = ""
    title: str = ""
    address: str = ""
    reason: str = ""
    note: str = ""


class Totals(Mapping[str, Any]):
    """The values of the figures by name; `figures` has them with their sources."""

    def __init__(self, figures: Mapping[str, Figure]) -> None:
        self.figures = figures

    def __getitem__(self, name: str) -> Any:
        return self.figures[name].value

    def __iter__(self) -> Any:
        return iter(self.figures)

    def __len__(self) -> int:
        return len(self.figures)


@cache
def totals() -> Totals:
    """The figures of this folder. Raises TotalsError where one does not say what it must."""
    data = yaml.safe_load((Path(__file__).parent / "totals.yaml").read_text(encoding="utf-8"))
    return Totals({name: figure(name, entry) for name, entry in data.items()})


def figure(name: str, entry: Mapping[str, Any]) -> Figure:
    """One entry of the file. Raises TotalsError for a key that is missing or not known, or another status."""
    missing = [key for key in ("value", "unit", "year", "status") if key not in entry]
    if missing:
        raise TotalsError(f"{name}: {', '.join(missing)} missing")
    if entry["status"] not in STATUSES:
        raise TotalsError(f"{name}: status is {entry['status']!r}, allowed are {', '.join(STATUSES)}")
    missing = [key for key in _NEEDED[entry["status"]] if not entry.get(key)]
    if missing:
        raise TotalsError(f"{name}: a figure that is {entry['status']} needs {', '.join(missing)}")
    if unknown := sorted(set(entry) - _KEYS):
        raise TotalsError(f"{name}: {', '.join(unknown)} not known; allowed are {', '.join(sorted(_KEYS))}")
    return Figure(name, **entry)


def claiming(right: str) -> float:
    """The share of those entitled to a right who receive it: published where it is, else assumed.

    Raises KeyError for a right of which no share is stated.
    """
    found = totals()
    published = _CLAIMING + right
    if published in found and isinstance(found[published], float):
        return float(found[published])
    return float(found["claiming_assumed"][right])


def claimed_rights() -> tuple[str, ...]:
    """The rights of which a share is stated, in order."""
    found = totals()
    published = [name.removeprefix(_CLAIMING) for name in found if name.startswith(_CLAIMING)]
    rights = {name for name in published if isinstance(found[_CLAIMING + name], float)}
    return tuple(sorted(rights | set(found["claiming_assumed"])))
