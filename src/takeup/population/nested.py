"""What a batch gave as one table: a row a household, with its rights in a list. Some engines give one table only."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from takeup.population.screen import HOUSEHOLDS, RIGHTS, Screened

HOUSEHOLD, LIST = "household", "rights"
_ITEM = pa.struct(
    [
        (field.name, pa.string() if pa.types.is_dictionary(field.type) else field.type)
        for field in RIGHTS
        if field.name != HOUSEHOLD
    ]
)
NESTED = HOUSEHOLDS.append(pa.field(LIST, pa.list_(_ITEM)))


def nest(found: Screened) -> pa.RecordBatch:
    """A row of `NESTED` for each household, in the same order."""
    place = pc.index_in(found.rights.column(HOUSEHOLD), found.households.column(HOUSEHOLD)).to_numpy()
    rows = found.rights.take(
        pa.array(np.argsort(place, kind="stable"))
    )  # in order already, but for ids that come twice
    counts = np.bincount(place, minlength=len(found.households))
    offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
    items = pa.StructArray.from_arrays(
        [rows.column(field.name).cast(field.type) for field in _ITEM], fields=list(_ITEM)
    )
    lists = pa.ListArray.from_arrays(pa.array(offsets), items)
    return pa.RecordBatch.from_arrays([*found.households.columns, lists], schema=NESTED)


def unnest(data: pa.RecordBatch) -> Screened:
    """The rows of households and of rights again, with the types of `HOUSEHOLDS` and `RIGHTS`."""
    lists = data.column(LIST)
    items = lists.flatten()
    columns = {name: items.field(place) for place, name in enumerate(items.type.names)}
    columns[HOUSEHOLD] = data.column(HOUSEHOLD).take(pc.list_parent_indices(lists))
    households = [data.column(field.name).cast(field.type) for field in HOUSEHOLDS]
    return Screened(
        pa.RecordBatch.from_arrays([_as(field.type, columns[field.name]) for field in RIGHTS], schema=RIGHTS),
        pa.RecordBatch.from_arrays(households, schema=HOUSEHOLDS),
    )


def _as(type_: pa.DataType, array: pa.Array) -> pa.Array:
    return array.dictionary_encode() if pa.types.is_dictionary(type_) else array.cast(type_)
