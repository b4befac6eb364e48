"""The Arrow schema of a population: one row a household, its members and what is known of them in lists.

A file need not have every column of facts: what is absent or null is unknown. `docs/population.md` tells what each
column means.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import pyarrow as pa

from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law

PERSON = "person"
ID, MEMBERS, CHANGES, RECEIVED, CLAIMS = "id", "members", "changes", "received", "claims"
REQUIRED = (ID, "weight", MEMBERS)
LIVES_HERE = "lives_here"
RELATION_PLACES = ("partner", "parent_1", "parent_2")
RELATION_TO_FIRST = "relation_to_first"
YEARS = range(2015, 2031)  # the years that an example schema has a column for; a file may hold any other
FIRST_YEAR, LAST_YEAR = 1900, 2099
FIRST_DAY, LAST_DAY = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)

JURISDICTION, AS_OF, SOURCE, SYNTHETIC = "takeup.jurisdiction", "takeup.as_of", "takeup.source", "takeup.synthetic"
ASSUMPTIONS = "takeup.assumptions"  # what an import made of data that say less: a birth date from an age, ...

CHOICE = pa.dictionary(pa.int32(), pa.string())
_OF_KIND = {
    "yes_no": pa.bool_(),
    "amount": pa.float64(),
    "count": pa.int32(),
    "choice": CHOICE,
    "date": pa.date32(),
    "yearly": pa.float64(),
}

MEMBER_COLUMNS: Mapping[str, pa.DataType] = {
    ID: pa.string(),
    **dict.fromkeys(RELATION_PLACES, pa.int16()),
    RELATION_TO_FIRST: CHOICE,
    LIVES_HERE: pa.bool_(),
}
CHANGE_COLUMNS: Mapping[str, pa.DataType] = {
    "day": pa.date32(),
    "member": pa.int16(),
    "fact": pa.string(),
    "number": pa.float64(),
    "word": pa.string(),
}
RECEIVED_COLUMNS: Mapping[str, pa.DataType] = {
    "right": pa.string(),
    "member": pa.int16(),
    "from": pa.date32(),
    "to": pa.date32(),
    "euros": pa.float64(),
}
CLAIM_COLUMNS: Mapping[str, pa.DataType] = {
    "right": pa.string(),
    "member": pa.int16(),
    "claimed": pa.date32(),
    "outcome": pa.string(),
    "decided": pa.date32(),
    "withdrawn": pa.date32(),
    "stopped": pa.date32(),
    "amount": pa.float64(),
}
HOUSEHOLD_COLUMNS: Mapping[str, pa.DataType] = {
    ID: pa.string(),
    "weight": pa.float64(),
    "territory": pa.string(),
    "stratum": pa.string(),
    "cluster": pa.string(),
    "kin_complete": pa.bool_(),
    "received_complete": pa.bool_(),
}


def arrow_type(fact: Fact) -> pa.DataType:
    """The Arrow type of the column of a fact; of a yearly one that of each of its years."""
    return _OF_KIND[fact.kind]


def yearly_column(fact: str, year: int) -> str:
    """The column with the euros of one calendar year: taxable_income_2024."""
    return f"{fact}_{year}"


def fact_of_column(column: str, facts: Mapping[str, Fact]) -> tuple[Fact, int | None] | None:
    """The fact that a column tells, and its year where that is one of a yearly fact; None for no fact.

    A yearly fact without a year is no column.
    """
    if column in facts:
        return None if facts[column].kind == "yearly" else (facts[column], None)
    name, _, year = column.rpartition("_")
    if name in facts and facts[name].kind == "yearly" and len(year) == 4 and year.isdecimal() and year.isascii():
        number = int(year)
        return (facts[name], number) if FIRST_YEAR <= number <= LAST_YEAR else None
    return None


def fact_columns(facts: Mapping[str, Fact], years: Iterable[int] = YEARS) -> dict[str, pa.DataType]:
    """Name and type of every column of facts, in the order of the law; of yearly ones one for each of `years`."""
    found: dict[str, pa.DataType] = {}
    for name, fact in facts.items():
        if fact.kind == "yearly":
            found |= {yearly_column(name, year): arrow_type(fact) for year in years}
        else:
            found[name] = arrow_type(fact)
    return found


def struct_type(columns: Mapping[str, pa.DataType]) -> pa.StructType:
    """A struct with these fields, each of which may be null."""
    return pa.struct(list(columns.items()))


def schema(law: Law, years: Iterable[int] = YEARS, metadata: Mapping[str, str] | None = None) -> pa.Schema:
    """Every column that a population under this law can have, with yearly facts for `years`.

    `metadata`: what the file says of itself, as `describe` gives it; by default only the jurisdiction.
    """
    years = tuple(years)
    return pa.schema(
        [
            *HOUSEHOLD_COLUMNS.items(),
            (HOUSEHOLD, struct_type(fact_columns(law.facts[HOUSEHOLD], years))),
            (MEMBERS, pa.list_(struct_type({**MEMBER_COLUMNS, **fact_columns(law.facts[PERSON], years)}))),
            (CHANGES, pa.list_(struct_type(CHANGE_COLUMNS))),
            (RECEIVED, pa.list_(struct_type(RECEIVED_COLUMNS))),
            (CLAIMS, pa.list_(struct_type(CLAIM_COLUMNS))),
        ],
        metadata=dict(metadata or {JURISDICTION: jurisdiction(law)}),
    )


def jurisdiction(law: Law) -> str:
    """The name by which files call the law: 'be'."""
    return law.folder.name


def describe(law: Law, as_of: date, source: str, synthetic: bool = False) -> dict[str, str]:
    """The metadata of a file: whose law, the day to which its facts refer, the source, and whether it is invented."""
    found = {JURISDICTION: jurisdiction(law), AS_OF: as_of.isoformat(), SOURCE: source}
    return {**found, SYNTHETIC: "yes"} if synthetic else found


def said(schema: pa.Schema, key: str) -> str | None:
    """What a file says of itself under a key of the metadata; None where it says nothing."""
    found = (schema.metadata or {}).get(key.encode())
    return None if found is None else found.decode()
