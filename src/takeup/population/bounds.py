"""Where the kernel cannot say: the least and the most that can be due, as the explorer finds it for one household."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from takeup.engine.case import CLAIMED
from takeup.engine.explore import Explorer
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import ONCE, PER_YEAR, Law, Right
from takeup.engine.questions import bounds
from takeup.engine.time import month_index, month_start
from takeup.population.case import case_of


def with_bounds(
    law: Law,
    rights: pa.RecordBatch,
    household: NDArray[np.int64],
    data: pa.RecordBatch,
    last: int,
    on: date,
    incomes: float = 1.0,
) -> pa.RecordBatch:
    """The rows with `due_low` and `due_high` where something cannot be said: euros of the `last` month, on its first
    day; of a right per year those of the month in which it was last paid, of one that is paid once those on the day
    `on` from which one looks back.

    `household`: of each row its place in `data`. A highest amount without bound stays null.
    """
    open_rows = np.flatnonzero(rights.column("cannot_say").is_valid().to_numpy(zero_copy_only=False))
    low, high = np.full(len(rights), np.nan), np.full(len(rights), np.nan)
    names, members = rights.column("right").to_pylist(), rights.column("member").to_pylist()
    for place in np.unique(household[open_rows]):
        case = case_of(law, data.slice(int(place), 1).to_pylist()[0], month_index(on), incomes)
        explorers: dict[date, Explorer] = {}
        for row in open_rows[household[open_rows] == place]:
            right = law.right(names[row])
            day = _day(right, last, on)
            view = case.on(day, CLAIMED, explorers.setdefault(day, Explorer()), on)
            try:
                subject = view if right.holder == HOUSEHOLD else view.person(str(members[row]))
            except KeyError:  # lives elsewhere on that day
                low[row] = 0.0
                continue
            least, most, _ = bounds(right.due(subject))
            low[row], high[row] = max(least, 0.0), max(most, 0.0)
    columns = dict(zip(rights.schema.names, rights.columns, strict=True))
    columns["due_low"] = pa.array(low, mask=np.isnan(low))
    columns["due_high"] = pa.array(high, mask=np.isnan(high) | (high == math.inf))
    return pa.RecordBatch.from_arrays(list(columns.values()), schema=rights.schema)


def _day(right: Right, last: int, on: date) -> date:
    """The day on which one asks what is due."""
    if right.per == ONCE:
        return on
    if right.per == PER_YEAR:
        return month_start(last - (last % 12 + 1 - right.in_month) % 12)
    return month_start(last)
