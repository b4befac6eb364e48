"""Where the kernel finds what it reads: facts as columns, the numbers of the law as one block a day.

A column is a pointer and a step (0: one value for all). A yearly fact has a column for each year. The block of
parameters is a plain list of doubles; NaN stands where the law knows nothing for the day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from takeup.engine.compile.strings import Strings
from takeup.engine.compile.values import packed
from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.engine.parameters import Parameter

FIRST_YEAR, LAST_YEAR = 2005, 2034  # of yearly facts; other years are unknown
LIVES_HERE = "lives_here"
UNKNOWN_DATE = -(2**31)  # days since 1970
UNKNOWN_WORD = -1  # also of a yes or no
STORED_AS = {"amount": "double", "count": "double", "yearly": "double", "date": "i32", "choice": "i32", "yes_no": "i8"}


@dataclass(frozen=True)
class Columns:
    """The columns of a kernel, in order: of the household, then of a person.

    `places` gives for (subject, fact) the number of its (first) column.
    """

    places: dict[tuple[str, str], int]
    facts: dict[tuple[str, str], Fact | None]
    length: int

    def place(self, of: str, fact: str, year: int | None = None) -> int:
        return self.places[of, fact] + (0 if year is None else year - FIRST_YEAR)


def columns_of(law: Law) -> Columns:
    places: dict[tuple[str, str], int] = {}
    facts: dict[tuple[str, str], Fact | None] = {}
    length = 0
    for of in (HOUSEHOLD, "person"):
        for name, fact in law.facts[of].items():
            places[of, name], facts[of, name] = length, fact
            length += LAST_YEAR - FIRST_YEAR + 1 if fact.kind == "yearly" else 1
    places["person", LIVES_HERE], facts["person", LIVES_HERE] = length, None
    return Columns(places, facts, length + 1)


@dataclass
class Entry:
    """One series in the block: where it begins, and the keys of a table or the width of its rows."""

    parameter: Parameter
    first: int
    keys: tuple[Any, ...] = ()
    rows: int = 0
    width: int = 0
    words: bool = False
    dates: bool = False
    truths: bool = False

    @property
    def is_rows(self) -> bool:
        return self.width > 0

    @property
    def row_slots(self) -> int:
        """Slots of one list of rows: how many there are, then the rows."""
        return 1 + self.rows * self.width

    @property
    def length(self) -> int:
        each = self.row_slots if self.is_rows else 1
        return 1 + each * (len(self.keys) or 1)  # the first slot: the day from which the value holds

    def slot(self, key: Any = None) -> int:
        """The slot of a number, or of the count of a list of rows."""
        each = self.row_slots if self.is_rows else 1
        return self.first + 1 + (each * self.keys.index(key) if self.keys else 0)


class Block:
    """All series that the rules use, as one list of doubles for each day on which one of them changes."""

    def __init__(self, strings: Strings) -> None:
        self.entries: dict[int, Entry] = {}
        self.texts: set[date] = set()  # days on which a rule gets another text
        self.length = 0
        self._strings = strings

    def entry(self, parameter: Parameter) -> Entry:
        found = self.entries.get(id(parameter))
        if found is None:
            found = self.entries[id(parameter)] = _entry(parameter, self.length)
            self.length += found.length
            for key in found.keys:
                if isinstance(key, str):
                    self._strings.number(key)
        return found

    def days(self) -> list[date]:
        """The days on which a number or a text changes, in order; before the first, no number is known."""
        return sorted({day for e in self.entries.values() for day in e.parameter._days} | self.texts)

    def values(self) -> list[list[float]]:
        """One list of numbers for the time before the first day, and one from each day of `days()` on."""
        return [self._on(day) for day in [date.min, *self.days()]]

    def _on(self, day: date) -> list[float]:
        block = [float("nan")] * self.length
        for entry in self.entries.values():
            index = bisect_right(entry.parameter._days, day)
            if index:
                value = entry.parameter.values[index - 1]
                block[entry.first] = float(packed(value.start))
                self._fill(block, entry, value.value)
        return block

    def _fill(self, block: list[float], entry: Entry, value: Any) -> None:
        if entry.keys:
            for key, part in value.items():
                self._put(block, entry, entry.slot(key), part)
        else:
            self._put(block, entry, entry.slot(), value)

    def _put(self, block: list[float], entry: Entry, slot: int, value: Any) -> None:
        if not entry.is_rows:
            block[slot] = self._number(value)
            return
        block[slot] = float(len(value))
        for place, row in enumerate(value):
            for column, cell in enumerate(row):
                block[slot + 1 + place * entry.width + column] = self._number(cell)

    def _number(self, value: Any) -> float:
        if isinstance(value, date):
            return float(packed(value))
        if isinstance(value, str):
            return float(self._strings.number(value))
        return float(value)


def _entry(parameter: Parameter, first: int) -> Entry:
    """The shape that holds every value of a series: all keys of a table, the longest list of rows."""
    values = [v.value for v in parameter.values]
    keys: tuple[Any, ...] = ()
    if len({isinstance(value, dict) for value in values}) > 1:
        raise ValueError(f"parameter '{parameter.name}' is a table on some days and none on others")
    if any(isinstance(value, dict) for value in values):
        keys = tuple(dict.fromkeys(key for value in values for key in value))
        values = [part for value in values for part in value.values()]
    if len({type(key) for key in keys}) > 1 or any(not isinstance(key, (str, int)) for key in keys):
        raise ValueError(f"parameter '{parameter.name}': keys must be words or whole numbers")
    lists = [value for value in values if isinstance(value, (tuple, list))]
    rows = max((len(value) for value in lists), default=0)
    width = max((len(row) for value in lists for row in value), default=1) if lists else 0
    cells = [cell for value in lists for row in value for cell in row] if lists else values
    if any(cell is None for cell in cells):
        raise ValueError(f"parameter '{parameter.name}' has an empty cell")
    return Entry(
        parameter,
        first,
        keys,
        rows,
        width,
        words=any(isinstance(cell, str) for cell in cells),
        dates=bool(cells) and not lists and all(isinstance(cell, date) for cell in cells),
        truths=bool(cells) and all(isinstance(cell, bool) for cell in cells),
    )


def column_kinds(entry: Entry) -> list[str]:
    """Per column of the rows 'date', 'str' or 'num'."""
    values = [v.value for v in entry.parameter.values]
    if entry.keys:
        values = [part for value in values for part in value.values()]
    kinds = []
    for column in range(entry.width):
        cells: Sequence[Any] = [row[column] for value in values for row in value if column < len(row)]
        if cells and all(isinstance(cell, date) for cell in cells):
            kinds.append("date")
        elif cells and all(isinstance(cell, str) for cell in cells):
            kinds.append("str")
        else:
            kinds.append("num")
    return kinds


__all__ = [
    "FIRST_YEAR",
    "LAST_YEAR",
    "LIVES_HERE",
    "STORED_AS",
    "UNKNOWN_DATE",
    "UNKNOWN_WORD",
    "Block",
    "Columns",
    "Entry",
    "column_kinds",
    "columns_of",
]
