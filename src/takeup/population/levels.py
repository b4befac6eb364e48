"""A batch of households as flat tables: the households, the facts of each, and the items of each list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.types as types

Numbers: TypeAlias = npt.NDArray[np.int64]
Truths: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Level:
    """One flat table of a batch.

    `rows`: the row of the batch that each item belongs to; `places`: its place in the list of that row, from 0 (None
    outside lists). `columns`: Arrow arrays as long as `rows`; null where the whole item is null (`absent`).
    """

    name: str
    rows: Numbers
    places: Numbers | None
    columns: Mapping[str, Any]
    absent: Truths

    def __len__(self) -> int:
        return len(self.rows)

    def path(self, item: int, column: str) -> str:
        """How a fault calls a value: weight, household.rent, members[2].net_wage."""
        place = "" if self.places is None else f"[{self.places[item]}]"
        return ".".join(part for part in (f"{self.name}{place}", column) if part)

    def numbers(self, column: str) -> Numbers:
        """Whole numbers or days (since 1970-01-01) as integers; what is under a null is 0: see `given`."""
        array = self.columns.get(column)
        if array is None or types.is_null(array.type):
            return np.zeros(len(self), np.int64)
        if types.is_date(array.type):
            array = array.cast(pa.int32())
        return np.asarray(array.fill_null(0).cast(pa.int64(), safe=False))

    def amounts(self, column: str) -> npt.NDArray[np.float64]:
        """Numbers as floats; what is under a null is 0: see `given`."""
        array = self.columns.get(column)
        if array is None or types.is_null(array.type):
            return np.zeros(len(self))
        return np.asarray(array.fill_null(0).cast(pa.float64(), safe=False))

    def given(self, column: str) -> Truths:
        """Where a column has a value."""
        array = self.columns.get(column)
        return np.zeros(len(self), bool) if array is None else np.asarray(array.is_valid())

    def codes(self, column: str, words: list[str]) -> Numbers:
        """The place of each word in `words`; -1 for another word or none."""
        array = self.columns.get(column)
        if array is None or types.is_null(array.type):
            return np.full(len(self), -1, np.int64)
        return word_codes(array, words)


class Lengths:
    """How many items each row of a list has, and where they begin in its level."""

    def __init__(self, counts: Numbers) -> None:
        self.counts = counts
        self.starts: Numbers = np.cumsum(counts) - counts

    @cached_property
    def rows(self) -> Numbers:
        return np.repeat(np.arange(len(self.counts)), self.counts)

    @cached_property
    def places(self) -> Numbers:
        return np.arange(len(self.rows)) - self.starts[self.rows]


def households(batch: pa.RecordBatch) -> Level:
    """The columns that are neither lists nor structs."""
    flat = {name: array for name, array in _columns(batch).items() if not types.is_nested(array.type)}
    return Level("", np.arange(batch.num_rows), None, flat, np.zeros(batch.num_rows, bool))


def of_struct(batch: pa.RecordBatch, name: str) -> Level | None:
    """The fields of a struct; None where the file has no such column."""
    array = _columns(batch).get(name)
    if array is None or types.is_null(array.type):
        return None
    return Level(name, np.arange(batch.num_rows), None, _fields(array), np.zeros(batch.num_rows, bool))


def of_list(batch: pa.RecordBatch, name: str) -> tuple[Level, Lengths] | None:
    """The items of a list of structs, and how many each row has; None where the file has no such column."""
    array = _columns(batch).get(name)
    if array is None or types.is_null(array.type):
        return None
    lengths = Lengths(np.asarray(pc.list_value_length(array).fill_null(0).cast(pa.int64())))
    items = array.flatten()
    empty = types.is_null(items.type)
    absent = np.ones(len(items), bool) if empty else np.asarray(items.is_null())
    return Level(name, lengths.rows, lengths.places, {} if empty else _fields(items), absent), lengths


def word_codes(array: pa.Array, words: list[str]) -> Numbers:
    """The place of each word of a text or dictionary array in `words`; -1 for another word or none."""
    if types.is_dictionary(array.type):
        of_dictionary: Numbers = np.append(word_codes(array.dictionary, words), -1)  # the last: for null
        places: Numbers = np.asarray(array.indices.cast(pa.int64()).fill_null(len(array.dictionary)))
        codes: Numbers = of_dictionary[places]
        return codes
    found = pc.index_in(array, value_set=pa.array(words, array.type), skip_nulls=True)
    return np.asarray(found.fill_null(-1).cast(pa.int64()))


def _columns(batch: pa.RecordBatch) -> dict[str, pa.Array]:
    return dict(zip(batch.schema.names, batch.columns, strict=True))


def _fields(array: pa.Array) -> dict[str, pa.Array]:
    names = [field.name for field in array.type]
    return dict(zip(names, array.flatten(), strict=True))
