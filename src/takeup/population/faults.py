"""What is wrong with single rows: collected batch by batch, written to a side file in words."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import astuple, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from takeup.population.levels import Level, Truths


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: `row` counts from 0 as the file does; `field` is a path such as members[2].net_wage."""

    row: int
    household: str
    field: str
    found: str
    allowed: str
    reason: str


Allowed = str | Callable[[int], str]


class Faults:
    """The faults of one batch. `first`: the row of the file with which it begins; `ids`: its households."""

    def __init__(self, first: int, ids: Any) -> None:
        self.first = first
        self.ids = ids
        self.faulty: Truths = np.zeros(len(ids), bool)
        self.found: list[Fault] = []

    def add(
        self,
        level: Level,
        wrong: Truths,
        column: str,
        allowed: Allowed,
        reason: str,
        found: Callable[[int], str] | None = None,
    ) -> None:
        """Every item of `level` where `wrong`: its value in `column` is not what is `allowed`.

        `allowed` and `found` may be functions of the item; `found` is by default the value itself.
        """
        items = np.flatnonzero(wrong)
        if not len(items):
            return
        self.faulty[level.rows[items]] = True
        values = level.columns.get(column)
        for item in items.tolist():
            row = int(level.rows[item])
            what = found(item) if found is not None else shown(None if values is None else values[item].as_py())
            may = allowed if isinstance(allowed, str) else allowed(item)
            id = self.ids[row].as_py() or ""
            self.found.append(Fault(self.first + row, id, level.path(item, column), what, may, reason))

    @property
    def in_order(self) -> list[Fault]:
        """By row."""
        return sorted(self.found, key=lambda fault: fault.row)


class FaultFile:
    """A CSV file with a line for each fault, and how many there are of which kind."""

    def __init__(self, path: Path) -> None:
        self.kinds: Counter[tuple[str, str]] = Counter()
        self._file = path.open("w", encoding="utf-8", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow(field.name for field in fields(Fault))

    def write(self, faults: Iterable[Fault]) -> None:
        for fault in faults:
            self._writer.writerow(astuple(fault))
            self.kinds[(without_places(fault.field), fault.reason)] += 1

    def close(self) -> None:
        self._file.close()


def without_places(field: str) -> str:
    """members[2].net_wage as members.net_wage."""
    name, bracket, rest = field.partition("[")
    return name + rest.partition("]")[2] if bracket else field


def shown(value: Any) -> str:
    """A value as a message shows it."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.15g}"
    return f"'{value}'" if isinstance(value, str) else str(value)
