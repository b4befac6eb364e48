"""Values against the domains of their facts: range, choices, days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.types as types

from takeup.engine.facts import Fact
from takeup.population.faults import Faults
from takeup.population.levels import Level, Truths, word_codes
from takeup.population.schema import fact_of_column

OUTSIDE = "outside what the fact allows"
NO_CHOICE = "not one of the choices"


def check_facts(level: Level, facts: Mapping[str, Fact], faults: Faults) -> None:
    """Every column of `level` that tells a fact."""
    for column, array in level.columns.items():
        found = fact_of_column(column, facts)
        if found is None or array.null_count == len(array):
            continue
        fact, year = found
        if fact.kind == "choice":
            check_choice(level, column, fact.choices, faults)
        elif fact.kind != "yes_no":
            wrong = outside(array, fact.low, fact.high)
            if wrong is not None:
                faults.add(level, wrong, column, allowed_text(fact, year), OUTSIDE)


def check_choice(level: Level, column: str, choices: tuple[str, ...], faults: Faults) -> None:
    """Words that are not among the choices."""
    array = level.columns.get(column)
    if array is None or types.is_null(array.type):
        return
    if types.is_dictionary(array.type) and set(array.dictionary.to_pylist()) <= set(choices):
        return
    wrong = (word_codes(array, list(choices)) < 0) & np.asarray(array.is_valid())
    faults.add(level, wrong, column, "one of " + ", ".join(choices), NO_CHOICE)


def outside(array: Any, low: Any, high: Any) -> Truths | None:
    """Where a value lies outside the bounds, or is no number; None where all are fine."""
    if types.is_date(array.type):
        low, high = pa.scalar(low, pa.date32()), pa.scalar(high, pa.date32())
    inside = pc.and_(pc.greater_equal(array, low), pc.less_equal(array, high))
    if pc.all(inside).as_py() is not False:
        return None
    return ~np.asarray(inside.fill_null(True))


def allowed_text(fact: Fact, year: int | None) -> str:
    """What a column of this fact allows."""
    return fact.domain_text() if year is None else f"an amount from {fact.range_text()} ({fact.unit})"


def days_text(first: date, last: date) -> str:
    """What is allowed of a day."""
    return f"a day from {first.isoformat()} to {last.isoformat()}"
