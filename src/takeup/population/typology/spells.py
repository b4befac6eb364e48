"""Spells and stretches of a line: `takeup.nontakeup.spells` for kernels."""

# mypy: disable-error-code="untyped-decorator"

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from takeup.population.typology.calendar import NEVER
from takeup.population.typology.records import at

# Consecutive months that are entitled or unknown; `last` is NEVER where they go on.
STRETCH = np.dtype([("first", np.int64), ("last", np.int64)])

# A spell: its months, the stretch that it lies in, and whether what borders on it is known.
SPELL = np.dtype(
    [
        ("first", np.int64),
        ("last", np.int64),
        ("stretch", np.int64),
        ("from_known", np.bool_),
        ("to_known", np.bool_),
    ]
)


@njit(error_model="numpy")
def find_spells(line: Any, cells: Any, stretches: Any, spells: Any) -> tuple[int, int]:
    """Write the stretches and the spells of a line, in order; how many there are of each."""
    some_stretches, some_spells = 0, 0
    in_stretch, in_spell = False, False
    for place in range(line.months + 1):
        month, due = line.first + place, at(cells, place).due
        worth, unknown = due != 0, np.isnan(due)
        known = worth and not unknown
        if worth == in_stretch and known == in_spell:
            continue
        if worth and not in_stretch:
            at(stretches, some_stretches).first = month
            some_stretches += 1
        elif in_stretch and not worth:
            at(stretches, some_stretches - 1).last = month - 1
        if known and not in_spell:
            spell = at(spells, some_spells)
            spell.first = month
            spell.stretch = some_stretches - 1
            spell.from_known = place == 0 or not np.isnan(at(cells, place - 1).due)
            spell.to_known = True
            some_spells += 1
        elif in_spell and not known:
            spell = at(spells, some_spells - 1)
            spell.last = month - 1
            spell.to_known = not unknown
        in_stretch, in_spell = worth, known
    if in_stretch:
        at(stretches, some_stretches - 1).last = NEVER
    if in_spell:
        at(spells, some_spells - 1).last = NEVER
    return some_stretches, some_spells
