"""Where the kernel cannot say: the least and the most that can be due, as the explorer finds it for one household."""

from __future__ import annotations

import math

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from takeup.engine.case import CLAIMED
from takeup.engine.explore import Explorer
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.engine.questions import bounds
from takeup.engine.time import month_start
from takeup.population.case import case_of


def with_bounds(
    law: Law, rights: pa.RecordBatch, household: NDArray[np.int64], data: pa.RecordBatch, month: int
) -> pa.RecordBatch:
    """The rows with `due_low` and `due_high` where something cannot be said: euros of the month, on its first day.

    `household`: of each row its place in `data`. A highest amount without bound stays null.
    """
    open_rows = np.flatnonzero(rights.column("cannot_say").is_valid().to_numpy(zero_copy_only=False))
    low, high = np.full(len(rights), np.nan), np.full(len(rights), np.nan)
    names, members = rights.column("right").to_pylist(), rights.column("member").to_pylist()
    for place in np.unique(household[open_rows]):
        case = case_of(law, data.slice(int(place), 1).to_pylist()[0], month)
        view = case.on(month_start(month), CLAIMED, Explorer())
        for row in open_rows[household[open_rows] == place]:
            right = law.right(names[row])
            try:
                subject = view if right.holder == HOUSEHOLD else view.person(str(members[row]))
            except KeyError:  # lives elsewhere on that day
                continue
            least, most, _ = bounds(right.due(subject))
            low[row], high[row] = max(least, 0.0), max(most, 0.0)
    columns = dict(zip(rights.schema.names, rights.columns, strict=True))
    columns["due_low"] = pa.array(low, mask=np.isnan(low))
    columns["due_high"] = pa.array(high, mask=np.isnan(high) | (high == math.inf))
    return pa.RecordBatch.from_arrays(list(columns.values()), schema=rights.schema)
