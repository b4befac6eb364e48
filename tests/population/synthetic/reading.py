"""Columns of a population as arrays, and one row as a case of the engine."""

from collections import defaultdict
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from takeup.engine.case import Case, Received
from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.engine.time import month_index
from takeup.population.schema import fact_of_column

Array = NDArray[Any]


def of_homes(table: pa.Table, fact: str) -> Array:
    """A fact of every household."""
    return plain(table[HOUSEHOLD].combine_chunks().field(fact))


def of_people(table: pa.Table, name: str) -> Array:
    """A column of every member, household after household."""
    return plain(table["members"].combine_chunks().values.field(name))


def plain(array: pa.Array) -> Array:
    """Words as text, everything else as numbers; null is not a number (or no word)."""
    if pa.types.is_dictionary(array.type):
        array = array.cast(pa.string())
    if pa.types.is_date32(array.type):
        array = array.cast(pa.int32())
    return np.asarray(array.to_numpy(zero_copy_only=False))


def home_of(table: pa.Table) -> Array:
    """The household of every member."""
    sizes = np.diff(table["members"].combine_chunks().offsets.to_numpy())
    return np.repeat(np.arange(len(table)), sizes)


def sizes(table: pa.Table) -> Array:
    """The number of members of every household."""
    return np.diff(table["members"].combine_chunks().offsets.to_numpy())


def ages(table: pa.Table, on: date) -> Array:
    """Completed years of every member, by Python's own calendar."""
    born = table["members"].combine_chunks().values.field("birth_date").to_pylist()
    return np.array([on.year - day.year - ((on.month, on.day) < (day.month, day.day)) for day in born])


def rows_of(table: pa.Table, name: str) -> tuple[Array, pa.StructArray]:
    """The rows of a list of all households, and the household of each."""
    lists = table[name].combine_chunks()
    return np.repeat(np.arange(len(table)), np.diff(lists.offsets.to_numpy())), lists.values


def case_of(law: Law, row: dict[str, Any], on: date) -> Case:
    """A household of the population as the engine sees it; who has no tie is unrelated."""
    ids = [f"p{place + 1}" for place in range(len(row["members"]))]
    case = Case(law, ids)
    case.received_complete = row["received_complete"]
    _tell(case, HOUSEHOLD, row[HOUSEHOLD], law.facts[HOUSEHOLD])
    for id, member in zip(ids, row["members"], strict=True):
        _tell(case, id, member, law.facts["person"])
        if member["partner"] is not None:
            case.relations[(id, ids[member["partner"]])] = "partner"
        for parent in (member["parent_1"], member["parent_2"]):
            if parent is not None:
                case.relations[(id, ids[parent])] = "child"
        if member["relation_to_first"] is not None:
            case.relations[(id, ids[0])] = member["relation_to_first"]
    for one in ids:
        for other in ids:
            case._kin = None
            if one < other and case.relation(one, other) is None:
                case.relations[(one, other)] = "unrelated"
    case._kin = None
    for change in row["changes"]:
        _change(case, ids, change)
    for payment in row["received"]:
        holder = HOUSEHOLD if payment["member"] is None else ids[payment["member"]]
        record = case.received.setdefault((payment["right"], holder), Received())
        for month in range(month_index(payment["from"]), month_index(payment["to"] or on) + 1):
            record.months[month] = payment["euros"]
    return case


def _tell(case: Case, subject: str, columns: dict[str, Any], facts: dict[str, Fact]) -> None:
    years: dict[str, dict[int, float]] = defaultdict(dict)
    for column, value in columns.items():
        found = fact_of_column(column, facts)
        if found is None or value is None:
            continue
        fact, year = found
        if year is None:
            case.set(subject, fact.name, value)
        else:
            years[fact.name][year] = value
    for name, euros in years.items():
        case.set(subject, name, euros)


def _change(case: Case, ids: list[str], change: dict[str, Any]) -> None:
    subject = HOUSEHOLD if change["member"] is None else ids[change["member"]]
    fact = case.law.facts[HOUSEHOLD if subject == HOUSEHOLD else "person"][change["fact"]]
    value = change["word"] if fact.kind == "choice" else change["number"]
    if fact.kind == "date":
        value = date.fromordinal(int(change["number"]) + date(1970, 1, 1).toordinal())
    case.set(subject, fact.name, value, change["day"])
