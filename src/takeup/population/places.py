"""A look at a batch before it is read: every place must be one of its household, every right have its kind of holder.

A file that went through `takeup population validate` has no such faults; in another one a wrong place would be read as
somebody of the next household.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.population.batch import list_offsets, whole_numbers
from takeup.population.schema import CHANGES, CLAIMS, MEMBERS, RECEIVED
from takeup.population.typology import OUTCOMES

TIES = ("partner", "parent_1", "parent_2")
_NONE = -(2**31)
Truths = NDArray[np.bool_]


def check_places(data: pa.RecordBatch, law: Law) -> None:
    """Raises ValueError that names the household and the field."""
    sizes = np.diff(list_offsets(data.column(MEMBERS)))
    _check_ties(data, sizes)
    for name in (CHANGES, RECEIVED, CLAIMS):
        if name not in data.schema.names:
            continue
        lists = data.column(name)
        items, rows = lists.flatten(), np.repeat(np.arange(len(lists)), np.diff(list_offsets(lists)))
        member = whole_numbers(items.field("member").cast(pa.int32()), _NONE)
        outside = (member != _NONE) & ((member < 0) | (member >= sizes[rows]))
        _refuse(data, f"{name}.member", rows, outside, "the place of a member of the household")
        if name != CHANGES:
            of_person = _of_persons(items.field("right"), law)
            _refuse(data, f"{name}.member", rows, of_person != (member != _NONE), "who holds the right")
        if name == CLAIMS:
            known = [outcome.value for outcome in OUTCOMES]
            unknown = ~_in(items.field("outcome"), known)
            _refuse(data, "claims.outcome", rows, unknown, ", ".join(known))


def _check_ties(data: pa.RecordBatch, sizes: NDArray[np.int64]) -> None:
    people = data.column(MEMBERS).flatten()
    rows = np.repeat(np.arange(len(sizes)), sizes)
    for name in TIES:
        if name in people.type.names:
            place = whole_numbers(people.field(name).cast(pa.int32()), _NONE)
            outside = (place != _NONE) & ((place < 0) | (place >= sizes[rows]))
            _refuse(data, f"members.{name}", rows, outside, "the place of a member of the household")


def _of_persons(rights: pa.Array, law: Law) -> Truths:
    """Of each entry whether persons hold its right. Raises LawError for an unknown right."""
    words = rights if pa.types.is_dictionary(rights.type) else rights.dictionary_encode()
    of = np.array([law.right(name).holder != HOUSEHOLD for name in words.dictionary.to_pylist()] or [False], bool)
    return np.asarray(of[whole_numbers(words.indices.cast(pa.int32()), 0)], bool)


def _in(words: pa.Array, known: list[str]) -> Truths:
    encoded = words if pa.types.is_dictionary(words.type) else words.dictionary_encode()
    fine = np.array([word in known for word in encoded.dictionary.to_pylist()] + [False], bool)
    return np.asarray(fine[whole_numbers(encoded.indices.cast(pa.int32()), -1)], bool)


def _refuse(data: pa.RecordBatch, field: str, rows: NDArray[np.int64], wrong: Truths, allowed: str) -> None:
    if wrong.any():
        household = data.column("id")[int(rows[int(wrong.argmax())])].as_py()
        raise ValueError(f"household '{household}', {field}: allowed is {allowed}")


__all__ = ["check_places"]
