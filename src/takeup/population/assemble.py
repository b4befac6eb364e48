"""Flat rows of households and of their persons put together: lists of members, places for ids, spells for amounts."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from takeup.engine.household import HOUSEHOLD
from takeup.population.columns import as_type
from takeup.population.levels import Lengths, Numbers, Truths
from takeup.population.mapping import REFERENCE, Benefit, ImportMapping, Subjects
from takeup.population.pair import ROW, entries_of, received_column
from takeup.population.schema import (
    HOUSEHOLD_COLUMNS,
    ID,
    LIVES_HERE,
    MEMBER_COLUMNS,
    MEMBERS,
    RECEIVED,
    RECEIVED_COLUMNS,
    RELATION_PLACES,
    RELATION_TO_FIRST,
    arrow_type,
    struct_type,
)

TO_REFERENCE = "to_reference"
Flat = Mapping[str, pa.Array]


class Assembler:
    """Makes rows of the schema of what the mapping tells. Counts as it goes."""

    def __init__(self, mapping: ImportMapping, metadata: Mapping[str, str]) -> None:
        self.mapping = mapping
        self.metadata = dict(metadata)
        self.households = self.persons = self.empty = self.without_reference = 0
        none = {name: pa.array([], pa.null()) for name in self._flat_names(mapping.households, mapping.persons)}
        self.schema = self._batch(none, none, Lengths(np.zeros(0, np.int64))).schema

    @staticmethod
    def _flat_names(*both: Subjects) -> list[str]:
        return [name for subjects in both for name in entries_of(subjects)]

    def together(self, households: pa.RecordBatch, persons: pa.RecordBatch) -> pa.RecordBatch:
        """Households in order, with the persons of all of them in the order of their households."""
        of_household, of_person = (
            dict(zip(flat.schema.names, flat.columns, strict=True)) for flat in (households, persons)
        )
        first = of_household[ROW][0].as_py()
        rows = np.asarray(of_person[ROW]).astype(np.int64) - first
        lengths = Lengths(np.bincount(rows, minlength=households.num_rows))
        self.households += households.num_rows
        self.persons += persons.num_rows
        self.empty += int((lengths.counts == 0).sum())
        return self._batch(of_household, of_person, lengths)

    def _batch(self, of_household: Flat, of_person: Flat, lengths: Lengths) -> pa.RecordBatch:
        asked = self.mapping.households
        columns = {
            name: as_type(of_household[name], HOUSEHOLD_COLUMNS[name])
            for name in HOUSEHOLD_COLUMNS
            if name in asked.columns
        }
        if asked.facts:
            columns[HOUSEHOLD] = _struct(_facts(of_household, asked))
        members = _struct(self._members(of_person, lengths))
        columns[MEMBERS] = _list(members, lengths.counts)
        if asked.received or self.mapping.persons.received:
            columns[RECEIVED] = self._received(of_household, of_person, lengths)
        batch = pa.RecordBatch.from_pydict(columns)
        return batch.replace_schema_metadata(self.metadata)

    def _members(self, flat: Flat, lengths: Lengths) -> dict[str, pa.Array]:
        asked = self.mapping.persons
        found: dict[str, pa.Array] = {}
        if ID in asked.columns:
            found[ID] = as_type(flat[ID], pa.string())
        for column in RELATION_PLACES:
            if column in asked.columns:
                found[column] = places_of(flat[column], flat[ID], lengths)
        if "partner" in found:
            found["partner"] = on_both_sides(found["partner"], lengths)
        if TO_REFERENCE in asked.columns:
            found[RELATION_TO_FIRST] = self._to_first(flat[TO_REFERENCE], lengths)
        if LIVES_HERE in asked.columns:
            found[LIVES_HERE] = as_type(flat[LIVES_HERE], MEMBER_COLUMNS[LIVES_HERE])
        return {**found, **_facts(flat, asked)} or {ID: pa.nulls(len(lengths.rows), pa.string())}

    def _to_first(self, relations: pa.Array, lengths: Lengths) -> pa.Array:
        """Relations to the reference person, who stands first where there is exactly one."""
        is_reference = np.asarray(pc.equal(as_type(relations, pa.string()), REFERENCE).fill_null(False))
        references = np.bincount(lengths.rows[is_reference], minlength=len(lengths.counts))
        self.without_reference += int(((references != 1) & (lengths.counts > 0)).sum())
        unknown = is_reference | (references != 1)[lengths.rows]
        told = pc.if_else(pa.array(unknown), pa.scalar(None, pa.string()), as_type(relations, pa.string()))
        return as_type(told, MEMBER_COLUMNS[RELATION_TO_FIRST])

    def _received(self, of_household: Flat, of_person: Flat, lengths: Lengths) -> pa.Array:
        """A spell for every amount above 0; a null is not told, and 0 is not received."""
        spells = [
            _spells(benefit, place, of_household, np.arange(len(lengths.counts)), 0)
            for place, benefit in enumerate(self.mapping.households.received)
        ]
        spells += [
            _spells(benefit, place, of_person, lengths.rows, lengths.places)
            for place, benefit in enumerate(self.mapping.persons.received)
        ]
        rows = np.concatenate([rows for rows, _ in spells])
        every = pa.concat_arrays([spell for _, spell in spells])
        return _list(
            every.take(pa.array(np.argsort(rows, kind="stable"))), np.bincount(rows, minlength=len(lengths.counts))
        )


def _spells(
    benefit: Benefit, place: int, flat: Flat, rows: Numbers, members: Numbers | int
) -> tuple[Numbers, pa.StructArray]:
    euros = as_type(flat[received_column(place, "euros")], pa.float64())
    paid = pa.array(np.asarray(pc.greater(euros, 0).fill_null(False)))
    here = np.asarray(paid)
    count = int(here.sum())
    holders = np.broadcast_to(np.asarray(members), rows.shape)[here]
    to = received_column(place, "to")
    columns = {
        "right": pa.array([benefit.right], pa.string()).take(pa.array(np.zeros(count, np.int64))),
        "member": pa.nulls(count, pa.int16()) if benefit.of_household else pa.array(holders, pa.int16()),
        "from": as_type(flat[received_column(place, "from")].filter(paid), pa.date32()),
        "to": as_type(flat[to].filter(paid), pa.date32()) if benefit.last is not None else pa.nulls(count, pa.date32()),
        "euros": pa.array(np.ones(count)) if benefit.is_status else euros.filter(paid),
    }
    return rows[here], pa.StructArray.from_arrays(
        [columns[name] for name in RECEIVED_COLUMNS], fields=list(struct_type(RECEIVED_COLUMNS))
    )


def places_of(names: pa.Array, ids: pa.Array, lengths: Lengths) -> pa.Array:
    """The place in its household of the member that each one names by id; null where nobody there is called so."""
    both = pa.concat_arrays([as_type(ids, pa.string()), as_type(names, pa.string())])
    encoded = both.dictionary_encode()
    kinds = len(encoded.dictionary) + 1
    codes = np.asarray(encoded.indices.cast(pa.int64()).fill_null(-1)) + 1  # 0: no name
    own, named = lengths.rows * kinds + codes[: len(ids)], codes[len(ids) :]
    order = np.argsort(own, kind="stable")
    wanted = lengths.rows * kinds + named
    at = np.minimum(np.searchsorted(own[order], wanted), max(len(own) - 1, 0))
    found: Truths = (named > 0) & (own[order][at] == wanted)
    return pa.array(lengths.places[order][at], pa.int16(), mask=~found)


def on_both_sides(partners: pa.Array, lengths: Lengths) -> pa.Array:
    """A partner that only one of two tells is taken for both, where the other tells none."""
    told = np.array(partners.is_valid())
    place = np.array(partners.cast(pa.int64()).fill_null(0))
    one = np.flatnonzero(told)
    other = lengths.starts[lengths.rows[one]] + place[one]
    silent = ~told[other]
    place[other[silent]] = lengths.places[one[silent]]
    told[other[silent]] = True
    return pa.array(place, pa.int16(), mask=~told)


def _facts(flat: Flat, subjects: Subjects) -> dict[str, pa.Array]:
    return {name: as_type(flat[f"fact:{name}"], arrow_type(fact)) for name, (fact, _) in subjects.facts.items()}


def _struct(columns: Mapping[str, pa.Array]) -> pa.StructArray:
    return pa.StructArray.from_arrays(list(columns.values()), names=list(columns))


def _list(items: pa.Array, counts: Numbers) -> pa.Array:
    offsets = np.zeros(len(counts) + 1, np.int32)
    np.cumsum(counts, out=offsets[1:])
    return pa.ListArray.from_arrays(pa.array(offsets), items)
