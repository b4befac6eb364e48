"""What a screen says about its own output: `manifest.json` beside the folders `rights` and `households`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from takeup.nontakeup import parse_month
from takeup.nontakeup.words import LANGUAGES, Words
from takeup.population.estimate.measurable import Observed
from takeup.population.estimate.result import Source, Unit

PER = ("month", "year", "once")
KINDS = ("money", "status")
HOLDERS = ("person", "household")


class ScreenError(ValueError):
    """The folder is not the output of a screen, or not a whole one: what, where, and what is needed."""


class UnknownRightError(ValueError):
    """A right that the screen did not look at; `known`: those that it did."""

    def __init__(self, right: str, known: tuple[str, ...]) -> None:
        self.right, self.known = right, known
        super().__init__(f"right {right!r} is not in the screen; it has: {', '.join(known)}")


@dataclass(frozen=True)
class ScreenedRight:
    """A right as the screen knew it. `per`: paid by the month, by the year or once; `in_month`: the month of the year
    (1 to 12) in which one by the year is paid."""

    id: str
    kind: str
    holder: str
    per: str
    name: Words
    in_month: int | None = None

    @property
    def unit(self) -> Unit:
        return Unit.PERSONS if self.holder == "person" else Unit.HOUSEHOLDS


@dataclass(frozen=True)
class Part:
    """A pair of files with the same households."""

    rights: Path
    households: Path


@dataclass(frozen=True)
class Manifest:
    """The screen's account of itself, and the files that it wrote.

    `first` and `last`: the months looked at, from year 0. `on`: the day from which it looked back, `incomes`: by
    what it multiplied all incomes, `law`: the mark of the law that it used; None where it does not say.
    """

    folder: Path
    source: Source
    first: int
    last: int
    rights: Mapping[str, ScreenedRight]
    observed: Observed
    parts: tuple[Part, ...]
    on: date | None = None
    incomes: float = 1.0
    law: str | None = None

    @property
    def months(self) -> int:
        return self.last - self.first + 1

    def looked_at(self, right: ScreenedRight) -> bool:
        """Whether the months hold one in which the right can be paid: a yearly one has only one a year."""
        if right.per != "year" or right.in_month is None:
            return True
        return any(month % 12 + 1 == right.in_month for month in range(self.first, min(self.last, self.first + 11) + 1))

    def right(self, id: str) -> ScreenedRight:
        """The right of this id. Raises UnknownRightError where the screen did not look at it."""
        if id not in self.rights:
            raise UnknownRightError(id, tuple(self.rights))
        return self.rights[id]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a screen's output folder. Raises ScreenError naming the file and what is missing in it."""
    path = folder / "manifest.json"
    if not path.is_file():
        raise ScreenError(f"{folder}: no manifest.json; give the folder that `takeup screen --out` wrote")
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise ScreenError(f"{path}: not JSON, {error}") from error
    if not isinstance(told, dict):
        raise ScreenError(f"{path}: not the manifest of a screen")
    first, last = _months(path, told)
    source = Source(
        str(_need(path, told, "source")),
        _day(path, _need(path, told, "as_of")),
        first if first == last else f"{first}..{last}",
        bool(_need(path, told, "synthetic")),
    )
    months = _month(path, first), _month(path, last)
    seen = told.get("observed", {})
    observed = Observed(
        months[1] - months[0] + 1,
        *(bool(seen.get(name, name == "received")) for name in ("received", "claims", "conduct")),
    )
    rights = {id: _right(path, id, each) for id, each in _need(path, told, "rights").items()}
    on = told.get("on")
    return Manifest(
        folder,
        source,
        *months,
        rights,
        observed,
        _parts(folder),
        on=None if on is None else _day(path, on),
        incomes=float(told.get("incomes", 1.0)),
        law=told.get("law"),
    )


def _need(path: Path, told: Mapping[str, Any], key: str) -> Any:
    if key not in told:
        raise ScreenError(f"{path}: {key!r} is missing")
    return told[key]


def _day(path: Path, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError) as error:
        raise ScreenError(f"{path}: {text!r}, where a day such as 2026-06-30 is needed") from error


def _months(path: Path, told: Mapping[str, Any]) -> tuple[str, str]:
    months = _need(path, told, "months")
    if not isinstance(months, dict):
        raise ScreenError(f"{path}: months are {months!r}; {{'from': ..., 'to': ...}} is needed")
    return str(_need(path, months, "from")), str(_need(path, months, "to"))


def _month(path: Path, text: str) -> int:
    try:
        return parse_month(text)
    except ValueError as error:
        raise ScreenError(f"{path}: months: {error}") from error


def _right(path: Path, id: str, told: Mapping[str, Any]) -> ScreenedRight:
    for key, allowed in (("kind", KINDS), ("holder", HOLDERS), ("per", PER)):
        if told.get(key) not in allowed:
            raise ScreenError(f"{path}: right {id!r} has {key} {told.get(key)!r}; allowed: {', '.join(allowed)}")
    names = told.get("name", {})
    name = Words(**{language: str(names.get(language, id)) for language in LANGUAGES})
    return ScreenedRight(id, told["kind"], told["holder"], told["per"], name, told.get("in_month"))


def _parts(folder: Path) -> tuple[Part, ...]:
    """Parts by name: a part of rights belongs to the part of households of the same name."""
    rights = {path.name: path for path in sorted((folder / "rights").glob("part-*.parquet"))}
    households = {path.name: path for path in sorted((folder / "households").glob("part-*.parquet"))}
    if not households:
        raise ScreenError(f"{folder / 'households'}: no part-*.parquet; the screen did not finish")
    unpaired = sorted(rights.keys() ^ households.keys())
    if unpaired:
        raise ScreenError(f"{folder}: {unpaired[0]} is in rights or households alone; the screen did not finish")
    return tuple(Part(rights[name], households[name]) for name in households)
