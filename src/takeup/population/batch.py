"""Some households as the kernel reads them: columns of facts, who lives together, what is received.

Made from one Arrow record batch (`schema.py`); columns of numbers and days without gaps are used as they are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from takeup.engine.compile import Program
from takeup.engine.compile.layout import FIRST_YEAR, LAST_YEAR, LIVES_HERE, STORED_AS, UNKNOWN_DATE, UNKNOWN_WORD
from takeup.engine.household import HOUSEHOLD
from takeup.engine.kin import RELATION
from takeup.population.kin import TOLD, KinTable
from takeup.population.schema import PERSON, RELATION_PLACES, fact_of_column

Array = NDArray[Any]
GOES_ON = 2**30  # a month that never comes
_TYPES: dict[str, Any] = {"double": np.float64, "i32": np.int32, "i8": np.int8}
_UNKNOWN: dict[str, Any] = {"double": np.nan, "i32": UNKNOWN_DATE, "i8": UNKNOWN_WORD}


@dataclass
class Payments:
    """What is received of one right: for each holder the spells from `offsets[row]` on, in months from year 0."""

    offsets: NDArray[np.int32]
    first: NDArray[np.int32]
    last: NDArray[np.int32]
    euros: NDArray[np.float64]


@dataclass
class Batch:
    """Households side by side. `columns`: per place of `Program.columns` an array with a row a person or household.

    A household whose situation changes has a row for each situation; `situation_days` says from when each holds (as
    yyyymmdd). A column that is not there is unknown for everyone.
    """

    households: int
    people: int
    widest: int
    person_offsets: NDArray[np.int64]
    person_rows: NDArray[np.int64]
    household_rows: NDArray[np.int64]
    situation_offsets: NDArray[np.int64]
    situation_days: NDArray[np.int32]
    kin: NDArray[np.int32]
    kin_offsets: NDArray[np.int64]
    received_complete: NDArray[np.int8]
    columns: dict[int, Array]
    received: dict[str, Payments]
    program: Program
    _unknown: dict[str, Array] = field(default_factory=dict)

    @cached_property
    def columns_table(self) -> NDArray[np.int64]:
        """Address of each column, and which bits of a row count: all (-1), or none where one value is that of all."""
        table = np.zeros((self.program.columns.length, 2), np.int64)
        for (of, name), place in self.program.columns.places.items():
            fact = self.program.columns.facts[of, name]
            stored = "i8" if fact is None else STORED_AS[fact.kind]
            count = LAST_YEAR - FIRST_YEAR + 1 if fact is not None and fact.kind == "yearly" else 1
            for column in range(place, place + count):
                array = self.columns.get(column)
                table[column, 0] = (self._nothing(stored) if array is None else array).ctypes.data
                table[column, 1] = 0 if array is None else -1
        return table

    def _nothing(self, stored: str) -> Array:
        return self._unknown.setdefault(stored, np.array([_UNKNOWN[stored]], _TYPES[stored]))

    @cached_property
    def received_table(self) -> NDArray[np.int64]:
        """Four addresses a right: its offsets, first and last months, euros; nulls for one of which nothing is told."""
        rights = self.program.rights
        table = np.zeros((max(len(rights), 1), 4), np.int64)
        for number, right in enumerate(rights):
            paid = self.received.get(right)
            if paid is not None:
                table[number] = [a.ctypes.data for a in (paid.offsets, paid.first, paid.last, paid.euros)]
        return table


class Encoder:
    """Turns record batches into `Batch`es for one program; family patterns are kept from batch to batch.

    `incomes`: what the law's income facts are multiplied with, to see how much hangs on them (1: as they are told).
    """

    def __init__(self, program: Program, incomes: float = 1.0) -> None:
        self.program = program
        self.incomes = incomes
        self._law = program.law
        self._kin = KinTable(program.strings.number)

    def encode(self, data: pa.RecordBatch) -> Batch:
        """Raises ValueError where family ties contradict each other (`takeup population validate` finds them)."""
        members = data.column("members")
        if members.null_count:
            raise ValueError(
                "column 'members': a household without a list of members; allowed: a list, also an empty one"
            )
        person_offsets = list_offsets(members)
        people = members.flatten()
        columns: dict[int, Array] = {}
        self._read(PERSON, people, columns)
        if HOUSEHOLD in data.schema.names:
            self._read(HOUSEHOLD, data.column(HOUSEHOLD), columns)
        if LIVES_HERE in people.type.names:
            here = people.field(people.type.get_field_index(LIVES_HERE))
            columns[self.program.columns.place(PERSON, LIVES_HERE)] = _int8(here.fill_null(True))
        count = len(data)
        sizes = np.diff(person_offsets)
        kin_offsets = self._kin.offsets(person_offsets, _ties(people), _truths(data, "kin_complete"))
        batch = Batch(
            households=count,
            people=len(people),
            widest=int(sizes.max(initial=1)),
            person_offsets=person_offsets,
            person_rows=person_offsets[:-1].copy(),
            household_rows=np.arange(count, dtype=np.int64),
            situation_offsets=np.arange(count + 1, dtype=np.int64),
            situation_days=np.zeros(count, np.int32),
            kin=self._kin.table,
            kin_offsets=kin_offsets,
            received_complete=_truths(data, "received_complete").astype(np.int8),
            columns=columns,
            received=self._received(data, person_offsets),
            program=self.program,
        )
        if "changes" in data.schema.names:
            _Changes(self, batch, data.column("changes")).apply()
        return batch

    # -- facts -------------------------------------------------------------------------------------

    def _read(self, of: str, struct: pa.StructArray, columns: dict[int, Array]) -> None:
        facts = self._law.facts[of]
        for index, name in enumerate(struct.type.names):
            found = fact_of_column(name, facts)
            if found is None:
                continue
            fact, year = found
            if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
                continue
            array = struct.field(index)
            if struct.null_count:
                array = pc.if_else(struct.is_valid(), array, None)
            column = self._column(fact.kind, array)
            if self.incomes != 1.0 and fact.name in self._law.income_facts:
                column = column * self.incomes
            columns[self.program.columns.place(of, fact.name, year)] = column

    def _column(self, kind: str, array: pa.Array) -> Array:
        stored = STORED_AS[kind]
        if kind == "choice":
            return self._words(array)
        if stored == "i8":
            return _int8(array)
        if stored == "i32":
            return whole_numbers(array.cast(pa.date32()).view(pa.int32()), UNKNOWN_DATE)
        if array.type != pa.float64():
            array = array.cast(pa.float64())
        return np.asarray(array.to_numpy(zero_copy_only=False), np.float64)

    def _words(self, array: pa.Array) -> NDArray[np.int32]:
        if not pa.types.is_dictionary(array.type):
            array = array.dictionary_encode()
        numbers = np.array([self.program.strings.known(word) for word in array.dictionary.to_pylist()] + [-1], np.int32)
        return numbers[whole_numbers(array.indices.cast(pa.int32()), -1)]

    # -- payments ----------------------------------------------------------------------------------

    def _received(self, data: pa.RecordBatch, person_offsets: NDArray[np.int64]) -> dict[str, Payments]:
        if "received" not in data.schema.names:
            return {}
        lists = data.column("received")
        offsets, items = list_offsets(lists), lists.flatten()
        if not len(items):
            return {}
        households = np.repeat(np.arange(len(lists)), np.diff(offsets))
        part = {name: items.field(i) for i, name in enumerate(items.type.names)}
        rights = part["right"].dictionary_encode() if not pa.types.is_dictionary(part["right"].type) else part["right"]
        codes = whole_numbers(rights.indices.cast(pa.int32()), -1)
        member = whole_numbers(part["member"].cast(pa.int32()), -1).astype(np.int64)
        first = _months(part["from"], 0)
        last = _months(part["to"], GOES_ON)
        euros = np.asarray(part["euros"].to_numpy(zero_copy_only=False), np.float64)
        found: dict[str, Payments] = {}
        for code, name in enumerate(rights.dictionary.to_pylist()):
            chosen = np.flatnonzero(codes == code)
            of_household = self._law.right(name).holder == HOUSEHOLD
            if not of_household:
                check_members(f"received of {name}", member[chosen], households[chosen], person_offsets)
            rows = households[chosen] if of_household else person_offsets[households[chosen]] + member[chosen]
            order = np.lexsort((first[chosen], rows))
            holders = len(lists) if of_household else int(person_offsets[-1])
            counts = np.bincount(rows, minlength=holders)
            found[name] = Payments(
                np.concatenate([[0], np.cumsum(counts)]).astype(np.int32),
                np.ascontiguousarray(first[chosen][order]),
                np.ascontiguousarray(last[chosen][order]),
                np.ascontiguousarray(euros[chosen][order]),
            )
        return found


class _Changes:
    """Facts that change: the households with such facts get a row for each situation, behind all others."""

    def __init__(self, encoder: Encoder, batch: Batch, lists: pa.ListArray) -> None:
        self._program = encoder.program
        self._incomes = encoder.incomes
        self._batch = batch
        offsets, items = list_offsets(lists), lists.flatten()
        self._count = len(items)
        if not self._count:
            return
        part = {name: items.field(i) for i, name in enumerate(items.type.names)}
        self._household = np.repeat(np.arange(len(lists)), np.diff(offsets))
        days = whole_numbers(part["day"].view(pa.int32()), UNKNOWN_DATE)
        self._day = packed_days(days)
        self._member = whole_numbers(part["member"].cast(pa.int32()), -1).astype(np.int64)
        facts = part["fact"].dictionary_encode()
        self._fact = whole_numbers(facts.indices.cast(pa.int32()), -1)
        self._names = facts.dictionary.to_pylist()
        self._number = np.asarray(part["number"].cast(pa.float64()).to_numpy(zero_copy_only=False), np.float64)
        words = part["word"].dictionary_encode()
        known = np.array([encoder.program.strings.known(w) for w in words.dictionary.to_pylist()] + [-1], np.int32)
        self._word = known[whole_numbers(words.indices.cast(pa.int32()), -1)]

    def apply(self) -> None:
        if not self._count:
            return
        batch = self._batch
        pairs = np.unique(np.stack([self._household, self._day], axis=1), axis=0)
        changing, per_household = np.unique(pairs[:, 0], return_counts=True)
        situations = np.ones(batch.households, np.int64)
        situations[changing] += per_household
        batch.situation_offsets = np.concatenate([[0], np.cumsum(situations)]).astype(np.int64)
        starts = np.zeros(int(batch.situation_offsets[-1]), np.int32)
        later = np.ones(len(starts), bool)
        later[batch.situation_offsets[:-1]] = False
        starts[later] = pairs[:, 1]
        batch.situation_days = starts
        self._add_rows(changing, situations)
        self._set_values(pairs)

    def _add_rows(self, changing: NDArray[np.int64], situations: NDArray[np.int64]) -> None:
        """Each changing household has its rows once a situation, at the end of every column."""
        batch = self._batch
        sizes = np.diff(batch.person_offsets)
        copies = situations[changing]
        rows = sizes[changing] * copies
        batch.person_rows[changing] = batch.people + np.concatenate([[0], np.cumsum(rows)])[:-1]
        batch.household_rows[changing] = batch.households + np.concatenate([[0], np.cumsum(copies)])[:-1]
        within = np.arange(rows.sum()) - np.repeat(np.concatenate([[0], np.cumsum(rows)])[:-1], rows)
        person_source = np.repeat(batch.person_offsets[changing], rows) + within % np.repeat(
            np.maximum(sizes[changing], 1), rows
        )
        household_source = np.repeat(changing, copies)
        of = {place: who for (who, _), place in self._program.columns.places.items()}
        first = sorted(of)
        for place, array in batch.columns.items():
            who = of[first[np.searchsorted(first, place, side="right") - 1]]
            batch.columns[place] = np.concatenate([array, array[person_source if who == PERSON else household_source]])

    def _set_values(self, pairs: NDArray[np.int64]) -> None:
        batch = self._batch
        order = np.lexsort((self._day, self._fact))
        for code, name in enumerate(self._names):
            chosen = order[self._fact[order] == code]
            for of in (PERSON, HOUSEHOLD):
                mine = chosen[(self._member[chosen] >= 0) == (of == PERSON)]
                if len(mine):
                    self._set(of, name, mine, batch)

    def _set(self, of: str, name: str, items: NDArray[np.int64], batch: Batch) -> None:
        """One fact: from its day on, until a later change of it is set (they come in order of their days)."""
        columns = self._program.columns
        facts = self._program.law.facts[of]
        found = (None, None) if name == LIVES_HERE else fact_of_column(name, facts)
        if found is None:
            raise ValueError(f"changes: '{name}' is no fact of a {of}")
        fact, year = found
        if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
            return  # no rule looks at such a year
        stored = "i8" if fact is None else STORED_AS[fact.kind]
        place = columns.place(of, name if fact is None else fact.name, year)
        households = self._household[items]
        if of == PERSON:
            check_members(f"changes of {name}", self._member[items], households, batch.person_offsets)
        array = batch.columns.get(place)
        if array is None:
            size = batch.people if of == PERSON else batch.households
            extra = self._rows_behind(of)
            fill = 1 if fact is None else _UNKNOWN[stored] if stored != "i32" or fact.kind == "date" else UNKNOWN_WORD
            array = batch.columns[place] = np.full(size + extra, fill, _TYPES[stored])
        values = self._word[items] if fact is not None and fact.kind == "choice" else self._stored(items, stored)
        if name in self._program.law.income_facts:
            values = values * self._incomes
        begins = batch.situation_offsets[households]
        counts = batch.situation_offsets[households + 1] - begins
        situation = np.array(
            [
                np.searchsorted(batch.situation_days[a : a + n], d)
                for a, n, d in zip(begins, counts, self._day[items], strict=True)
            ]
        )
        remaining = counts - situation
        step = np.repeat(situation, remaining) + _within(remaining)
        if of == PERSON:
            sizes = np.diff(batch.person_offsets)[households]
            rows = (
                np.repeat(batch.person_rows[households], remaining)
                + step * np.repeat(sizes, remaining)
                + np.repeat(self._member[items], remaining)
            )
        else:
            rows = np.repeat(batch.household_rows[households], remaining) + step
        array[rows] = np.repeat(values, remaining)

    def _rows_behind(self, of: str) -> int:
        batch = self._batch
        situations = np.diff(batch.situation_offsets)
        changing = situations > 1
        if of == HOUSEHOLD:
            return int(situations[changing].sum())
        return int((situations[changing] * np.diff(batch.person_offsets)[changing]).sum())

    def _stored(self, items: NDArray[np.int64], stored: str) -> Array:
        numbers = self._number[items]
        if stored == "double":
            return numbers
        unknown = np.isnan(numbers)
        whole = np.where(unknown, 0, numbers).astype(_TYPES[stored])
        whole[unknown] = _UNKNOWN[stored]
        return whole


# -- small pieces --------------------------------------------------------------------------------------


def _within(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """0, 1, ... for each count behind each other."""
    begins = np.concatenate([[0], np.cumsum(counts)])[:-1]
    return np.asarray(np.arange(int(counts.sum())) - np.repeat(begins, counts), np.int64)


def check_members(
    what: str, member: NDArray[np.int64], household: NDArray[np.int64], person_offsets: NDArray[np.int64]
) -> None:
    """Raises ValueError where a place in the list of members is not there (`takeup population validate` finds them)."""
    outside = (member < 0) | (member >= np.diff(person_offsets)[household])
    if outside.any():
        place = int(np.argmax(outside))
        size = int(np.diff(person_offsets)[household[place]])
        raise ValueError(f"{what}: member {member[place]}; allowed: 0 to {size - 1}, a place in the list of members")


def list_offsets(lists: pa.ListArray) -> NDArray[np.int64]:
    """Where the items of each list begin among the flattened ones; a null list has none."""
    lengths = pc.list_value_length(lists).fill_null(0).to_numpy(zero_copy_only=False)
    return np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)


def whole_numbers(array: pa.Array, value: int) -> NDArray[np.int32]:
    return np.asarray((array.fill_null(value) if array.null_count else array).to_numpy(zero_copy_only=False), np.int32)


def _int8(array: pa.Array) -> NDArray[np.int8]:
    filled = array.cast(pa.int8())
    return np.asarray((filled.fill_null(-1) if filled.null_count else filled).to_numpy(zero_copy_only=False), np.int8)


def _truths(data: pa.RecordBatch, name: str) -> NDArray[np.bool_]:
    if name not in data.schema.names:
        return np.zeros(len(data), bool)
    return np.asarray(data.column(name).fill_null(False).to_numpy(zero_copy_only=False), bool)


def _ties(people: pa.StructArray) -> dict[str, NDArray[np.int16]]:
    """Places of partner and parents, and the relation to the first member as a place among the relations."""
    found = {}
    for name in TOLD:
        if name not in people.type.names:
            found[name] = np.full(len(people), -1, np.int16)
            continue
        array = people.field(people.type.get_field_index(name))
        if name in RELATION_PLACES:
            found[name] = whole_numbers(array.cast(pa.int32()), -1).astype(np.int16)
            continue
        array = array if pa.types.is_dictionary(array.type) else array.dictionary_encode()
        known = {word: place for place, word in enumerate(RELATION.choices)}
        numbers = np.array([known.get(word, -1) for word in array.dictionary.to_pylist()] + [-1], np.int16)
        found[name] = numbers[whole_numbers(array.indices.cast(pa.int32()), -1)]
    return found


def _months(array: pa.Array, missing: int) -> NDArray[np.int32]:
    """Days as months counted from year 0."""
    days = whole_numbers(array.view(pa.int32()), UNKNOWN_DATE)
    months = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) + 1970 * 12
    months[days == UNKNOWN_DATE] = missing
    return months.astype(np.int32)


def packed_days(days: NDArray[np.int32]) -> NDArray[np.int64]:
    """Days since 1970 as yyyymmdd."""
    dates = days.astype("datetime64[D]")
    months = dates.astype("datetime64[M]")
    years = months.astype("datetime64[Y]").astype(np.int64) + 1970
    month = months.astype(np.int64) % 12 + 1
    day = (dates - months).astype(np.int64) + 1
    return np.asarray(years * 10000 + month * 100 + day, np.int64)


__all__ = ["GOES_ON", "Batch", "Encoder", "Payments"]
