"""The Arrow schema of a population: a column for every fact of the law, of the agreed type."""

from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from takeup.engine.law import Law, load
from takeup.population.schema import (
    arrow_type,
    describe,
    fact_of_column,
    said,
    schema,
    yearly_column,
)

BELGIUM = load("takeup.law.be")
LAWS = [BELGIUM, load("tests.cli.smallland")]


def fields(type: pa.DataType) -> dict[str, pa.DataType]:
    return {field.name: field.type for field in type}


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.folder.name)
def test_every_fact_of_the_law_has_its_column(law: Law) -> None:
    found = schema(law, years=[2023, 2024])
    for subject, columns in (
        ("household", fields(found.field("household").type)),
        ("person", fields(found.field("members").type.value_type)),
    ):
        for name, fact in law.facts[subject].items():
            names = [f"{name}_2023", f"{name}_2024"] if fact.kind == "yearly" else [name]
            assert [columns[each] for each in names] == [arrow_type(fact)] * len(names)


@pytest.mark.parametrize(
    ("fact", "type"),
    [
        ("pregnant", pa.bool_()),
        ("net_wage", pa.float64()),
        ("career_years", pa.int32()),
        ("activity", pa.dictionary(pa.int32(), pa.string())),
        ("birth_date", pa.date32()),
        ("taxable_income", pa.float64()),
    ],
)
def test_the_type_of_a_column_follows_from_the_kind_of_the_fact(fact: str, type: pa.DataType) -> None:
    assert arrow_type(BELGIUM.facts["person"][fact]) == type


def test_no_fact_has_the_name_of_another_column() -> None:
    for law in LAWS:
        found = schema(law)
        for names in (found.names, list(fields(found.field("members").type.value_type))):
            assert len(names) == len(set(names))


def test_the_columns_of_a_yearly_fact_lead_back_to_it() -> None:
    person = BELGIUM.facts["person"]
    assert fact_of_column(yearly_column("taxable_income", 2024), person) == (person["taxable_income"], 2024)
    assert fact_of_column("net_wage", person) == (person["net_wage"], None)


@pytest.mark.parametrize(
    "column", ["taxable_income", "taxable_income_24", "taxable_income_2204", "net_wage_2024", "nett_wage", ""]
)
def test_what_is_no_column_of_a_fact_is_none(column: str) -> None:
    assert fact_of_column(column, BELGIUM.facts["person"]) is None


def test_a_file_says_what_it_is() -> None:
    found = schema(BELGIUM, metadata=describe(BELGIUM, date(2026, 3, 10), "a register", synthetic=True))
    assert said(found, "takeup.jurisdiction") == "be"
    assert said(found, "takeup.as_of") == "2026-03-10"
    assert said(found, "takeup.source") == "a register"
    assert said(found, "takeup.synthetic") == "yes"
    assert said(schema(BELGIUM, metadata=describe(BELGIUM, date(2026, 3, 10), "x")), "takeup.synthetic") is None


def test_parquet_keeps_the_schema(tmp_path: Path) -> None:
    given = schema(BELGIUM, metadata=describe(BELGIUM, date(2026, 3, 10), "a register"))
    pq.write_table(given.empty_table(), tmp_path / "empty.parquet")
    found = pq.read_schema(tmp_path / "empty.parquet")
    assert found.equals(given)
    assert found.metadata == given.metadata
