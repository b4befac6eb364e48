"""From a block of arrays to an Arrow record batch with the columns of the schema of a population."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa

from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.kin import RELATION
from takeup.engine.law import Law
from takeup.population.schema import (
    CHANGE_COLUMNS,
    CLAIM_COLUMNS,
    HOUSEHOLD_COLUMNS,
    MEMBER_COLUMNS,
    PERSON,
    RECEIVED_COLUMNS,
    arrow_type,
    describe,
    struct_type,
    yearly_column,
)
from takeup.population.synthetic.block import NOBODY, Block, Column, days
from takeup.population.synthetic.places import territories
from takeup.population.synthetic.receipts import NEVER, OF_HOUSEHOLD, OUTCOMES, Rows
from takeup.population.synthetic.spells import NO_WORD, first_word

LISTS = ("changes", "received", "claims")
MONTHS_A_YEAR = 12
YEARS_BACK = 3  # so far the rules look back in years
_YEARS_BACK_OF = {"cheapest_quarter_of_care": 6}
_ORDINARY_MEMBERS = ("id", "lives_here")


class Layout:
    """The columns of a synthetic population of one law, day and number of months, and how facts become arrays."""

    def __init__(self, law: Law, as_of: date, months: int, source: str) -> None:
        self.law = law
        self.as_of = as_of
        self.rights = tuple(sorted(right.id for right in law))
        longer = -(-months // MONTHS_A_YEAR)
        self._first_year = {fact: as_of.year - longer - _YEARS_BACK_OF.get(fact, YEARS_BACK) for fact in self._yearly()}
        self.facts = tuple(sorted({*law.facts[HOUSEHOLD], *law.facts[PERSON]}))
        self.words: tuple[str, ...] = ()
        self.names: dict[str, int] = {name: place for place, name in enumerate(self.facts)}
        for name in self.facts:
            fact = law.facts[PERSON].get(name) or law.facts[HOUSEHOLD][name]
            if fact.kind == "choice":
                self.names[first_word(name)] = len(self.words)
                self.words += fact.choices
        self.schema = pa.schema(
            [
                *HOUSEHOLD_COLUMNS.items(),
                (HOUSEHOLD, struct_type(self._columns(HOUSEHOLD))),
                ("members", pa.list_(struct_type({**self._member_columns(), **self._columns(PERSON)}))),
                ("changes", pa.list_(struct_type(CHANGE_COLUMNS))),
                ("received", pa.list_(struct_type(RECEIVED_COLUMNS))),
                ("claims", pa.list_(struct_type(CLAIM_COLUMNS))),
            ],
            metadata=describe(law, as_of, source, synthetic=True),
        )

    def _yearly(self) -> list[str]:
        return [name for name, fact in self.law.facts[PERSON].items() if fact.kind == "yearly"]

    def _member_columns(self) -> dict[str, pa.DataType]:
        return {name: type for name, type in MEMBER_COLUMNS.items() if name not in _ORDINARY_MEMBERS}

    def _columns(self, subject: str) -> dict[str, pa.DataType]:
        found: dict[str, pa.DataType] = {}
        for name, fact in self.law.facts[subject].items():
            if fact.kind == "yearly":
                years = range(self._first_year[name], self.as_of.year + 1)
                found |= {yearly_column(name, year): arrow_type(fact) for year in years}
            else:
                found[name] = arrow_type(fact)
        return found

    def batch(self, block: Block, first: int, count: int, lists: Mapping[str, Rows]) -> pa.RecordBatch:
        """The first `count` households of a block; `first` is the number of the block's first household of all."""
        household = self._household(block, first)
        facts = self._struct(HOUSEHOLD, block.household, {}, block.households, {})
        people = self._struct(PERSON, block.person, block.yearly, block.people, self._kin(block))
        offsets = np.append(block.first, block.people).astype(np.int32)
        members = pa.ListArray.from_arrays(pa.array(offsets), people, type=self.schema.field("members").type)
        rest = [self._list(name, lists.get(name, Rows()), block.households) for name in LISTS]
        found = pa.RecordBatch.from_arrays([*household, facts, members, *rest], schema=self.schema)
        return found.slice(0, count)

    def _household(self, block: Block, first: int) -> list[pa.Array]:
        count = block.households
        ids = [f"h{number:08d}" for number in range(first, first + count)]
        places = pa.array(territories(block)).take(pa.array(block.territory))
        yes = pa.repeat(pa.scalar(True), count)
        none = pa.nulls(count, pa.string())
        return [pa.array(ids), pa.repeat(pa.scalar(1.0), count), places, none, none, yes, yes]

    def _kin(self, block: Block) -> dict[str, pa.Array]:
        found: dict[str, pa.Array] = {}
        for name in ("partner", "parent_1", "parent_2"):
            places = getattr(block, name)
            found[name] = pa.array(places.astype(np.int16), mask=places == NOBODY)
        codes = block.relation_to_first
        found["relation_to_first"] = _words(codes, RELATION.choices, codes == NOBODY)
        return found

    def _struct(
        self,
        subject: str,
        columns: Mapping[str, Column],
        yearly: Mapping[str, Mapping[int, Column]],
        size: int,
        more: Mapping[str, pa.Array],
    ) -> pa.StructArray:
        """A struct of facts; one that was not told has its absent value for everyone."""
        arrays: list[pa.Array] = list(more.values())
        names: list[str] = list(more)
        for name, fact in self.law.facts[subject].items():
            if fact.kind == "yearly":
                for year in range(self._first_year[name], self.as_of.year + 1):
                    names.append(yearly_column(name, year))
                    arrays.append(_array(fact, yearly[name][year] if name in yearly else None, size))
            else:
                names.append(name)
                arrays.append(_array(fact, columns.get(name), size))
        return pa.StructArray.from_arrays(arrays, names=names)

    def _list(self, name: str, rows: Rows, households: int) -> pa.ListArray:
        """One list a household out of rows in any order; the order of equal households is kept."""
        type = self.schema.field(name).type
        if not rows.household:
            zeros = pa.array(np.zeros(households + 1, np.int32))
            return pa.ListArray.from_arrays(zeros, pa.array([], type=type.value_type), type=type)
        household = np.concatenate(rows.household)
        order = np.argsort(household, kind="stable")
        counts = np.bincount(household, minlength=households)
        offsets = np.concatenate(([0], np.cumsum(counts))).astype(np.int32)
        arrays = []
        for field in type.value_type:
            parts = [part[field.name] for part in rows.columns if field.name in part]
            if not parts:
                arrays.append(pa.nulls(len(order), field.type))
                continue
            arrays.append(self._column(field, np.concatenate(parts)[order]))
        values = pa.StructArray.from_arrays(arrays, fields=list(type.value_type))
        return pa.ListArray.from_arrays(pa.array(offsets), values, type=type)

    def _column(self, field: pa.Field, values: Column) -> pa.Array:
        if field.name == "member":
            return pa.array(values.astype(np.int16), mask=values == OF_HOUSEHOLD)
        if field.name in self._dictionaries():
            words, absent = self._dictionaries()[field.name], values == NO_WORD
            return pa.array(words).take(pa.array(np.where(absent, 0, values), mask=absent))
        if pa.types.is_date32(field.type):
            never = values == NEVER
            return pa.array(np.where(never, 0, values).astype(np.int32), mask=never).cast(field.type)
        return pa.array(values.astype(np.float64), mask=np.isnan(values))

    def _dictionaries(self) -> dict[str, Sequence[str]]:
        return {"right": self.rights, "outcome": OUTCOMES, "fact": self.facts, "word": self.words}


def _array(fact: Fact, values: Column | None, size: int) -> pa.Array:
    """The column of a fact, as its Arrow type."""
    if values is None:
        return _absent(fact, size)
    if fact.kind == "choice":
        return _words(values, fact.choices, None)
    if fact.kind == "date":
        return pa.array(values.astype(np.int32)).cast(pa.date32())
    type = arrow_type(fact)
    return pa.array(values.astype(type.to_pandas_dtype()), type=type)


def _absent(fact: Fact, size: int) -> pa.Array:
    value: Any = fact.absent
    if fact.kind == "choice":
        return _words(np.full(size, fact.choices.index(value)), fact.choices, None)
    if fact.kind == "date":
        return pa.repeat(pa.scalar(days(value), pa.int32()), size).cast(pa.date32())
    return pa.repeat(pa.scalar(value, arrow_type(fact)), size)


def _words(codes: Column, words: Sequence[str], absent: Column | None) -> pa.DictionaryArray:
    places = codes if absent is None else np.where(absent, 0, codes)
    return pa.DictionaryArray.from_arrays(pa.array(places.astype(np.int32), mask=absent), pa.array(words))
