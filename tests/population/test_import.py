"""Import of a pair of files with a mapping: every value arrives as it was, and nothing is guessed or left out."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import polars as pl
import pyarrow.parquet as pq
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from takeup.engine.law import load
from takeup.engine.time import full_years
from takeup.population import bring_in as step
from takeup.population.bring_in import Import, bring_in
from takeup.population.entries import Entry
from takeup.population.errors import PopulationError
from takeup.population.schema import fact_of_column, said
from takeup.population.validate import validate
from tests.population import rows as made

LAW = load("takeup.law.be")
EXAMPLE = Path(__file__).parents[2] / "examples" / "population"

Rows = list[dict[str, Any]]


def write_csv(path: Path, rows: Rows, separator: str = ",") -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        columns = list(dict.fromkeys(name for row in rows for name in row))
        writer = csv.DictWriter(file, columns, delimiter=separator)
        writer.writeheader()
        writer.writerows(rows)
    return path


MAPPING: dict[str, Any] = {
    "source": "a test",
    "as_of": "2026-03-10",
    "households": {"id": "id", "weight": "weight"},
    "persons": {"household": "hid", "id": "pid"},
}


def mapped(
    households: dict[str, Any] | None = None, persons: dict[str, Any] | None = None, **top: Any
) -> dict[str, Any]:
    """A mapping with more than the least that is needed."""
    return {
        **MAPPING,
        **top,
        "households": {**MAPPING["households"], **(households or {})},
        "persons": {**MAPPING["persons"], **(persons or {})},
    }


def run(folder: Path, households: Rows, persons: Rows, mapping: dict[str, Any]) -> tuple[Import, Rows]:
    """What came in of these rows, and the population."""
    (folder / "mapping.yaml").write_text(yaml.safe_dump(mapping), encoding="utf-8")
    files = write_csv(folder / "households.csv", households), write_csv(folder / "persons.csv", persons)
    found = bring_in(*files, folder / "mapping.yaml", LAW, folder / "out.parquet")
    return found, pq.read_table(folder / "out.parquet").to_pylist()


def refusal(folder: Path, households: Rows, persons: Rows, mapping: dict[str, Any]) -> str:
    with pytest.raises(PopulationError) as error:
        run(folder, households, persons, mapping)
    assert not (folder / "out.parquet").exists()
    assert not [each for each in folder.iterdir() if each.name.startswith(".import")]
    return str(error.value)


HOUSEHOLDS: Rows = [{"id": "a", "weight": "1.5"}, {"id": "b", "weight": "2"}]
PERSONS: Rows = [{"hid": "b", "pid": "1"}, {"hid": "a", "pid": "1"}, {"hid": "b", "pid": "2"}]


# -- the example -------------------------------------------------------------------------------------------------------


def example(folder: Path) -> tuple[Import, Rows]:
    households, persons, mapping = (EXAMPLE / name for name in ("households.csv", "persons.csv", "mapping.yaml"))
    found = bring_in(households, persons, mapping, LAW, folder / "out.parquet")
    return found, pq.read_table(folder / "out.parquet").to_pylist()


def test_the_example_comes_in_whole_and_without_a_fault(tmp_path: Path) -> None:
    found, rows = example(tmp_path)
    assert (found.households, found.persons, found.orphans, found.empty, found.without_reference) == (12, 24, 0, 0, 0)
    assert [row["id"] for row in rows] == [str(number) for number in range(1001, 1013)]
    assert validate(tmp_path / "out.parquet", LAW).faults == 0


def test_the_example_says_that_it_is_invented_and_what_is_assumed(tmp_path: Path) -> None:
    example(tmp_path)
    schema = pq.read_schema(tmp_path / "out.parquet")
    assert said(schema, "takeup.jurisdiction") == "be"
    assert said(schema, "takeup.synthetic") == "yes"
    assert said(schema, "takeup.source") == "twelve invented households"
    assert said(schema, "takeup.as_of") == "2026-03-10"
    told = said(schema, "takeup.assumptions")
    assert told is not None
    assert "persons.facts.birth_date: 1 July, the middle of the year that is told" in told.splitlines()


def test_a_household_of_the_example_value_by_value(tmp_path: Path) -> None:
    _, rows = example(tmp_path)
    row = rows[6]
    assert (row["id"], row["weight"], row["territory"], row["stratum"], row["cluster"]) == (
        "1007",
        690.5,
        "21012",
        "B",
        "22",
    )
    assert (row["kin_complete"], row["received_complete"]) == (True, False)
    assert row["household"] == {
        "everyone_listed": True,
        "tenure": "social_rent",
        "rent": 312.4,
        "own_energy_contract": True,
    }
    first, partner, child, parent = row["members"]
    assert [each["relation_to_first"] for each in row["members"]] == [None, "partner", "child", "parent"]
    assert [each["id"] for each in row["members"]] == ["1", "2", "3", "4"]  # the reference person first
    assert first["birth_date"] == date(1982, 7, 1)
    assert (first["activity"], first["net_wage"], first["taxable_income_2024"]) == ("self_employed", 1320.0, 19800.0)
    assert (partner["activity"], partner["unemployment_benefit"]) == ("job_seeker", 980.75)
    assert (child["recognised_disability"], parent["pension"]) == (True, 1120.0)
    assert row["received"] == [
        {"right": "child_benefit", "member": 2, "from": date(2025, 9, 1), "to": date(2026, 3, 1), "euros": 184.63}
    ]


def test_codes_for_missing_are_unknown(tmp_path: Path) -> None:
    _, rows = example(tmp_path)
    assert rows[8]["household"]["rent"] is None  # -8: does not know
    assert rows[8]["members"][0]["taxable_income_2024"] is None  # -9: no answer
    assert rows[10]["household"]["own_energy_contract"] is None  # 9, missing for this column only


def test_parquet_files_give_the_same_as_csv_files(tmp_path: Path) -> None:
    _, expected = example(tmp_path)
    for name in ("households", "persons"):
        frame = pl.read_csv(EXAMPLE / f"{name}.csv", separator=";", decimal_comma=True, infer_schema_length=None)
        assert pl.Int64 in frame.dtypes and pl.Float64 in frame.dtypes
        frame.write_parquet(tmp_path / f"{name}.parquet")
    mapping = (EXAMPLE / "mapping.yaml").read_text(encoding="utf-8").replace('decimal: ","', 'decimal: "."')
    (tmp_path / "mapping.yaml").write_text(mapping, encoding="utf-8")
    files = tmp_path / "households.parquet", tmp_path / "persons.parquet"
    bring_in(*files, tmp_path / "mapping.yaml", LAW, tmp_path / "again.parquet")
    assert pq.read_table(tmp_path / "again.parquet").to_pylist() == expected


# -- values there and back ---------------------------------------------------------------------------------------------


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32))
def test_values_of_every_fact_survive_csv(tmp_path: Path, seed: int) -> None:
    """Random values of all facts, written as text in files whose lines are shuffled."""
    random = Random(seed)
    wanted: Rows = []
    for number in range(9):
        facts = made.facts(LAW.facts["household"], random, 0.6)
        members = [made.facts(LAW.facts["person"], random, 0.3) for _ in range(random.randint(1, 4))]
        wanted.append({"id": f"h{number}", "weight": random.uniform(0.1, 900), "household": facts, "members": members})
    households: Rows = [{"id": row["id"], "weight": row["weight"], **told(row["household"])} for row in wanted]
    persons: Rows = [
        {"hid": row["id"], "nr": place, **told(member)} for row in wanted for place, member in enumerate(row["members"])
    ]
    columns = {
        "household": sorted({c for row in wanted for c in row["household"]}),
        "person": sorted({c for row in wanted for m in row["members"] for c in m}),
    }
    random.shuffle(persons)
    mapping = mapped(
        {"facts": {name: name for name in columns["household"]}},
        {"id": "nr", "order": "nr", "facts": {name: name for name in columns["person"]}},
    )
    found, rows = run(tmp_path, households, persons, mapping)
    assert (found.households, found.persons) == (9, len(persons))
    for row, one in zip(rows, wanted, strict=True):
        assert (row["id"], row["weight"]) == (one["id"], one["weight"])
        assert row["household"] == {name: one["household"].get(name) for name in columns["household"]}
        for place, member in enumerate(one["members"]):
            assert row["members"][place] == {"id": str(place), **{name: member.get(name) for name in columns["person"]}}
    assert validate(tmp_path / "out.parquet", LAW).faults == 0


def told(facts: dict[str, Any]) -> dict[str, str]:
    """Values as a file of text writes them."""
    assert all(fact_of_column(name, {**LAW.facts["person"], **LAW.facts["household"]}) for name in facts)
    words = {True: "yes", False: "no"}
    return {name: words[value] if isinstance(value, bool) else str(value) for name, value in facts.items()}


@pytest.mark.parametrize("batch", [1, 2, 5, 1_000])
def test_no_household_is_split_between_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    monkeypatch.setattr(step, "BATCH", batch)
    monkeypatch.setattr(step, "SORTED_AT_ONCE", batch + 6)
    random = Random(4)
    households: Rows = [{"id": f"h{number}", "weight": 1} for number in range(40)]
    persons: Rows = [
        {"hid": f"h{number}", "pid": f"{number}.{place}"} for number in range(40) for place in range(number % 6)
    ]
    random.shuffle(persons)
    found, rows = run(tmp_path, households, persons, MAPPING)
    assert [row["id"] for row in rows] == [row["id"] for row in households]
    for number, row in enumerate(rows):
        assert {member["id"] for member in row["members"]} == {f"{number}.{place}" for place in range(number % 6)}
    assert (found.persons, found.empty) == (len(persons), 7)


# -- relations ---------------------------------------------------------------------------------------------------------


def test_ids_of_relatives_become_places(tmp_path: Path) -> None:
    persons: Rows = [
        {"hid": "a", "pid": "1", "partner": "", "mother": "", "father": ""},
        {"hid": "b", "pid": "1", "partner": "2", "mother": "", "father": "9"},
        {"hid": "b", "pid": "2", "partner": "", "mother": "", "father": ""},
        {"hid": "b", "pid": "3", "partner": "", "mother": "2", "father": "1"},
    ]
    mapping = mapped(persons={"partner": "partner", "parent_1": "mother", "parent_2": "father"})
    _, rows = run(tmp_path, HOUSEHOLDS, persons, mapping)
    none = {"partner": None, "parent_1": None, "parent_2": None}
    assert rows[0]["members"] == [{"id": "1", **none}]
    assert rows[1]["members"] == [
        {"id": "1", **none, "partner": 1},  # the father, 9, lives elsewhere
        {"id": "2", **none, "partner": 0},  # only the other one said so
        {"id": "3", **none, "parent_1": 1, "parent_2": 0},
    ]
    assert validate(tmp_path / "out.parquet", LAW).faults == 0


def test_the_reference_person_stands_first_where_there_is_just_one(tmp_path: Path) -> None:
    households: Rows = [{"id": id, "weight": 1} for id in ("one", "none", "two")]
    persons: Rows = [
        {"hid": "one", "pid": "1", "rel": "child"},
        {"hid": "one", "pid": "2", "rel": "reference"},
        {"hid": "none", "pid": "1", "rel": "child"},
        {"hid": "two", "pid": "1", "rel": "partner"},
        {"hid": "two", "pid": "2", "rel": "reference"},
        {"hid": "two", "pid": "3", "rel": "reference"},
    ]
    found, rows = run(tmp_path, households, persons, mapped(persons={"to_reference": "rel"}))
    assert found.without_reference == 2
    assert [(m["id"], m["relation_to_first"]) for m in rows[0]["members"]] == [("2", None), ("1", "child")]
    assert all(member["relation_to_first"] is None for row in rows[1:] for member in row["members"])


def test_persons_stand_in_the_order_that_is_asked(tmp_path: Path) -> None:
    persons: Rows = [
        {"hid": "a", "pid": "x", "nr": "10"},
        {"hid": "a", "pid": "y", "nr": "9"},
        {"hid": "b", "pid": "z", "nr": ""},
    ]
    _, rows = run(tmp_path, HOUSEHOLDS, persons, mapped(persons={"order": "nr"}))
    assert [member["id"] for member in rows[0]["members"]] == ["y", "x"]


# -- nothing is lost ---------------------------------------------------------------------------------------------------


def test_persons_without_a_household_are_kept_as_they_were(tmp_path: Path) -> None:
    persons: Rows = [*PERSONS, {"hid": "c", "pid": "7"}, {"hid": "", "pid": "8"}]
    found, rows = run(tmp_path, HOUSEHOLDS, persons, MAPPING)
    assert (found.persons, found.orphans) == (3, 2)
    assert found.orphan_file == tmp_path / "out.orphans.parquet"
    kept = pq.read_table(found.orphan_file).to_pylist()
    assert [(row["hid"], row["pid"]) for row in kept] == [("c", "7"), (None, "8")]
    assert [len(row["members"]) for row in rows] == [1, 2]


def test_a_household_without_persons_comes_in_and_validation_keeps_it_apart(tmp_path: Path) -> None:
    found, rows = run(tmp_path, HOUSEHOLDS, PERSONS[1:2], MAPPING)
    assert (found.households, found.empty, rows[1]["members"]) == (2, 1, [])
    assert list(validate(tmp_path / "out.parquet", LAW).kinds) == [("members", "no member")]


def test_files_with_headings_only_give_an_empty_population(tmp_path: Path) -> None:
    for name, line in (("h", "id,weight"), ("p", "hid,pid")):
        (tmp_path / f"{name}.csv").write_text(line + "\n", encoding="utf-8")
    (tmp_path / "mapping.yaml").write_text(yaml.safe_dump(MAPPING), encoding="utf-8")
    found = bring_in(tmp_path / "h.csv", tmp_path / "p.csv", tmp_path / "mapping.yaml", LAW, tmp_path / "out.parquet")
    assert (found.households, found.persons) == (0, 0)
    assert pq.read_schema(tmp_path / "out.parquet").names == ["id", "weight", "members"]


@pytest.mark.parametrize(
    ("households", "told"),
    [
        ([*HOUSEHOLDS, HOUSEHOLDS[0]], "households.id: found 1 ids with several lines: 'a' (2 times)"),
        ([*HOUSEHOLDS, {"id": " ", "weight": "1"}], "households.id: found 1 lines without an id"),
    ],
)
def test_ids_of_households_must_tell_them_apart(tmp_path: Path, households: Rows, told: str) -> None:
    assert told in refusal(tmp_path, households, PERSONS, MAPPING)


# -- how a value is read -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fact", "entry", "cells", "expected"),
    [
        ("net_wage", "x", ["1200.5", "", " 0 "], [1200.5, None, 0.0]),
        ("net_wage", {"column": "x", "divide_by": "12"}, ["24000", "0", ""], [2000.0, 0.0, None]),
        ("net_wage", {"column": "x", "times": "2", "not_below": "0"}, ["-5", "0", "4"], [0.0, 0.0, 8.0]),
        ("net_wage", {"column": "x", "values": {"1": "500", "2": "1250.5"}}, ["1", "2", ""], [500.0, 1250.5, None]),
        ("net_wage", {"column": "x", "when_missing": "0"}, ["7", "", "NA"], [7.0, 0.0, 0.0]),
        ("net_wage", {"value": "12.5"}, ["", "", ""], [12.5, 12.5, 12.5]),
        ("net_wage", {"sum": ["x", "y"]}, ["1", "2", ""], [11.0, 12.0, None]),
        ("net_wage", {"sum": ["x", "y"], "when_missing": "0"}, ["1", "2", ""], [11.0, 12.0, 10.0]),
        ("career_years", "x", ["3", "3.0", ""], [3, 3, None]),
        ("pregnant", "x", ["yes", "0", "NA"], [True, False, None]),
        ("pregnant", {"column": "x", "values": {"1": "yes", "2": "no"}}, ["1", "2", ""], [True, False, None]),
        ("pregnant", {"column": "x", "above": "0"}, ["3.5", "0", ""], [True, False, None]),
        ("activity", "x", ["employee", "other", ""], ["employee", "other", None]),
        (
            "activity",
            {"column": "x", "values": {"01": "employee", "1": "other"}},
            ["01", "1", "NA"],
            ["employee", "other", None],
        ),
        (
            "activity",
            {"column": "x", "values": {"1": "other"}, "missing": ["9"]},
            ["1", "9", "NA"],
            ["other", None, None],
        ),
        ("birth_date", "x", ["1980-05-31", "", "NA"], [date(1980, 5, 31), None, None]),
        ("birth_date", {"column": "x", "format": "%d/%m/%Y"}, ["31/05/1980", "", ""], [date(1980, 5, 31), None, None]),
        ("birth_date", {"year": "x"}, ["1980", "1980.0", ""], [date(1980, 7, 1), date(1980, 7, 1), None]),
        (
            "birth_date",
            {"year": "x", "month": "y"},
            ["1980", "1981", ""],
            [date(1980, 10, 15), date(1981, 10, 15), None],
        ),
        ("birth_date", {"age": "x"}, ["0", "40", ""], [date(2025, 9, 9), date(1985, 9, 9), None]),
        ("birth_date", {"age": "x", "on": "2020-07-01"}, ["0", "40", ""], [date(2020, 1, 1), date(1980, 1, 1), None]),
    ],
)
def test_how_a_value_is_read(tmp_path: Path, fact: str, entry: Any, cells: list[str], expected: list[Any]) -> None:
    persons: Rows = [{"hid": "a", "pid": place, "x": cell, "y": "10"} for place, cell in enumerate(cells)]
    persons.append({"hid": "b", "pid": "0", "x": cells[0], "y": "10"})
    _, rows = run(tmp_path, HOUSEHOLDS, persons, mapped(persons={"facts": {fact: entry}}, missing=["NA"]))
    assert [member[fact] for member in rows[0]["members"]] == expected


def test_a_birth_date_from_an_age_gives_that_age_on_the_day() -> None:
    for on in (date(2026, 3, 10), date(2024, 2, 29), date(2025, 12, 31), date(2026, 1, 1)):
        frame = pl.DataFrame({"age": [str(age) for age in range(111)]})
        entry = Entry("here", LAW.facts["person"]["birth_date"], {"age": "age"}, None)
        births = frame.select(entry.expression(pl.col, ".", on)).to_series()
        assert [full_years(born, on) for born in births] == list(range(111))


@pytest.mark.parametrize(
    ("fact", "entry", "cell", "told"),
    [
        (
            "net_wage",
            "x",
            "much",
            "persons.facts.net_wage: found 1 cells that cannot be read in x: 'much' (1 times, first in row 0); "
            "allowed: a number",
        ),
        (
            "activity",
            {"column": "x", "values": {"1": "other"}},
            "7",
            "'7' (1 times, first in row 0); allowed: a code under `values`, or one under `missing`: 1",
        ),
        ("activity", "x", "sleeping", "allowed: one of employee, self_employed"),
        ("pregnant", "x", "2", "allowed: yes or no (true, false, 1, 0), or other codes under `values`"),
        ("birth_date", "x", "31/05/1980", "allowed: a day written as %Y-%m-%d"),
        ("birth_date", {"year": "x"}, "x980", "found 1 cells that cannot be read in x: 'x980'"),
        ("career_years", "x", "3.5", "allowed: a whole number"),
        ("net_wage", {"sum": ["x", "pid"], "when_missing": "0"}, "?", "cannot be read in x and pid: '? 1'"),
    ],
)
def test_a_cell_that_cannot_be_read_stops_the_import(
    tmp_path: Path, fact: str, entry: Any, cell: str, told: str
) -> None:
    persons: Rows = [{"hid": "a", "pid": "1", "x": cell}, {"hid": "b", "pid": "2", "x": ""}]
    assert told in refusal(tmp_path, HOUSEHOLDS, persons, mapped(persons={"facts": {fact: entry}}))


# -- benefits ----------------------------------------------------------------------------------------------------------


def test_amounts_become_spells(tmp_path: Path) -> None:
    households: Rows = [
        {"id": "a", "weight": 1, "rent_help": "1200", "start": "2024-05-20", "guarantee": "50"},
        {"id": "b", "weight": 1, "rent_help": "0"},
    ]
    persons: Rows = [
        {"hid": "a", "pid": "1", "bim": "1"},
        {"hid": "a", "pid": "2", "bim": ""},
        {"hid": "b", "pid": "1", "bim": "3"},
    ]
    mapping = mapped(
        {
            "received": [
                {"right": "rent_allowance", "euros": {"column": "rent_help", "divide_by": "12"}, "from": "start"},
                {
                    "right": "income_guarantee",
                    "euros": "guarantee",
                    "from": "2024-01",
                    "to": "2024-12",
                    "holder": "first",
                },
            ]
        },
        {"received": [{"right": "increased_reimbursement", "euros": "bim", "from": "2025-02-01"}]},
    )
    _, rows = run(tmp_path, households, persons, mapping)
    assert rows[0]["received"] == [
        {"right": "rent_allowance", "member": None, "from": date(2024, 5, 20), "to": None, "euros": 100.0},
        {"right": "income_guarantee", "member": 0, "from": date(2024, 1, 1), "to": date(2024, 12, 1), "euros": 50.0},
        {"right": "increased_reimbursement", "member": 0, "from": date(2025, 2, 1), "to": None, "euros": 1.0},
    ]
    assert [(spell["right"], spell["euros"]) for spell in rows[1]["received"]] == [("increased_reimbursement", 1.0)]
    assert validate(tmp_path / "out.parquet", LAW).faults == 0


# -- further files -----------------------------------------------------------------------------------------------------


def test_further_files_about_the_same_subjects_are_joined(tmp_path: Path) -> None:
    write_csv(tmp_path / "design.csv", [{"nr": "b", "psu": "7"}, {"nr": "z", "psu": "8"}])
    mapping = mapped({"join": [{"file": "design.csv", "on": "nr"}], "cluster": "psu"})
    _, rows = run(tmp_path, HOUSEHOLDS, PERSONS, mapping)
    assert [row["cluster"] for row in rows] == [None, "7"]


@pytest.mark.parametrize(
    ("more", "on", "told"),
    [
        (
            [{"nr": "b", "psu": "7"}, {"nr": "b", "psu": "8"}],
            "nr",
            "households.join[0].on: found 1 ids with several lines",
        ),
        ([{"nr": "b", "psu": "7"}], "number", "households.join[0].on: found 'number'; allowed: a column of this file"),
    ],
)
def test_a_further_file_must_fit(tmp_path: Path, more: Rows, on: str, told: str) -> None:
    write_csv(tmp_path / "design.csv", more)
    mapping = mapped({"join": [{"file": "design.csv", "on": on}], "cluster": "psu"})
    assert told in refusal(tmp_path, HOUSEHOLDS, PERSONS, mapping)


# -- faults of a mapping -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mapping", "told"),
    [
        ({**MAPPING, "surce": "x"}, "surce: found the key 'surce'; allowed: a key; nearest: source"),
        ({**MAPPING, "as_of": "March"}, "as_of: found 'March'; allowed: a day such as 2026-03-10"),
        ({**MAPPING, "decimal": "'"}, "decimal: found '''; allowed: one of '.', ','"),
        ({**MAPPING, "persons": {}}, "persons.household: found nothing; allowed: this key is needed"),
        ({**MAPPING, "households": {"id": "id"}}, "households.weight: found nothing; allowed: this key is needed"),
        (
            mapped({"facts": {"rents": "x"}}),
            "households.facts.rents: found 'rents'; allowed: a fact of a household; nearest: rent",
        ),
        (mapped({"facts": {"net_wage": "x"}}), "a fact of a household; 'net_wage' is one of a person"),
        (mapped(persons={"facts": {"taxable_income": "x"}}), "a key for each year, such as taxable_income_2024"),
        (
            mapped({"facts": {"rent": {"colum": "x"}}}),
            "households.facts.rent.colum: found the key 'colum'; allowed: a key; nearest: column",
        ),
        (
            mapped({"facts": {"rent": {"column": "x", "value": "1"}}}),
            "found column and value; allowed: exactly one of column, value, sum",
        ),
        (
            mapped({"facts": {"rent": {"divide_by": "12"}}}),
            "households.facts.rent: found none of them; allowed: exactly one of",
        ),
        (
            mapped({"facts": {"rent": {"column": "x", "divide_by": "0"}}}),
            "rent.divide_by: found '0'; allowed: a number above 0",
        ),
        (
            mapped({"facts": {"rent": {"value": "-1"}}}),
            "rent.value: found '-1'; allowed: a number from 0 to 10,000 (EUR/month)",
        ),
        (
            mapped({"facts": {"rent": ["x"]}}),
            "households.facts.rent: found a list; allowed: the name of a column, or keys",
        ),
        (
            mapped({"facts": {"tenure": {"column": "x", "values": {"1": "own"}}}}),
            "what we call it: one of owner, private_rent",
        ),
        (
            mapped({"facts": {"tenure": {"column": "x", "divide_by": "2"}}}),
            "households.facts.tenure.divide_by: found the key 'divide_by'",
        ),
        (
            mapped(persons={"facts": {"birth_date": {"month": "x", "column": "y"}}}),
            "a month without a year; allowed: year with month",
        ),
        (
            mapped(persons={"to_reference": {"column": "x", "values": {"1": "child"}}}),
            "no code for the reference person",
        ),
        (mapped(persons={"to_reference": {"column": "x", "values": {"1": "cousin"}}}), "not 'cousin'"),
        (
            mapped({"received": [{"right": "rent_alowance", "euros": "x", "from": "2024-01"}]}),
            "received[0].right: found 'rent_alowance'; allowed: a right; nearest: rent_allowance",
        ),
        (
            mapped({"received": [{"right": "child_benefit", "euros": "x", "from": "2024-01"}]}),
            "households.received[0].holder: found nothing; allowed: 'first'",
        ),
        (
            mapped(persons={"received": [{"right": "rent_allowance", "euros": "x", "from": "2024-01"}]}),
            "this one stands under households",
        ),
        (
            mapped({"received": [{"right": "rent_allowance", "euros": "x"}]}),
            "received[0].from: found nothing; allowed: this key is needed",
        ),
        (
            {**MAPPING, "persons": {"household": "hid", "partner": "x"}},
            "persons.id: found nothing; allowed: the ids of persons",
        ),
        ({**MAPPING, "source": ""}, "source: found nothing; allowed: a text"),
    ],
)
def test_a_faulty_mapping_is_told(tmp_path: Path, mapping: dict[str, Any], told: str) -> None:
    assert told in refusal(tmp_path, HOUSEHOLDS, PERSONS, mapping)


def test_all_faults_of_a_mapping_are_told_at_once(tmp_path: Path) -> None:
    mapping = mapped({"facts": {"rents": "x"}}, {"facts": {"net_wages": "x"}}, as_of="never")
    assert len(refusal(tmp_path, HOUSEHOLDS, PERSONS, mapping).splitlines()) == 3


def test_a_mapping_that_is_no_yaml_is_told(tmp_path: Path) -> None:
    (tmp_path / "mapping.yaml").write_text("a: [", encoding="utf-8")
    files = write_csv(tmp_path / "h.csv", HOUSEHOLDS), write_csv(tmp_path / "p.csv", PERSONS)
    with pytest.raises(PopulationError, match="allowed: YAML in UTF-8"):
        bring_in(*files, tmp_path / "mapping.yaml", LAW, tmp_path / "out.parquet")


def test_a_column_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    told = refusal(tmp_path, HOUSEHOLDS, PERSONS, mapped({"territory": "weigth"}))
    assert "households.territory: found the column 'weigth', which is not there" in told
    assert "nearest: weight" in told


def test_a_file_that_is_no_csv_is_told(tmp_path: Path) -> None:
    (tmp_path / "h.csv").write_text("", encoding="utf-8")
    (tmp_path / "mapping.yaml").write_text(yaml.safe_dump(MAPPING), encoding="utf-8")
    with pytest.raises(PopulationError, match="allowed: a CSV file in UTF-8 with a line of headings, or Parquet"):
        bring_in(tmp_path / "h.csv", tmp_path / "h.csv", tmp_path / "mapping.yaml", LAW, tmp_path / "out.parquet")


# -- a real survey -----------------------------------------------------------------------------------------------------

SPAIN = """
source: INE, Encuesta de Condiciones de Vida 2019
as_of: 2019-04-01
households:
  id: HB030
  join: [{file: esudb19d.csv.gz, on: DB030}]
  weight: DB090
  territory: DB040
  cluster: DB060
  facts:
    tenure: {column: HH021, values: {1: owner, 2: owner, 3: private_rent, 4: social_rent, 5: free}}
    rent: HH060
persons:
  household: {column: RB030, without_last: 2}
  id: RB030
  partner: RB240
  parent_1: RB220
  parent_2: RB230
  join: [{file: esudb19p.csv.gz, on: PB030}]
  facts:
    birth_date: {year: RB080}
    activity:
      column: PL031
      values: {1: employee, 2: employee, 3: self_employed, 4: self_employed, 5: job_seeker, 6: student, 7: retired,
               8: incapable, 9: other, 10: other, 11: other}
    partnership: {column: PB200, values: {1: married, 2: de_facto, 3: none}}
    gross_wage: {column: PY010G, divide_by: 12}
    unemployment_benefit: {column: PY090N, divide_by: 12}
    pension: {sum: [PY100N, PY110N], divide_by: 12}
    taxable_income_2018: {sum: [PY010G, PY050G, PY090G, PY100G], not_below: 0}
"""


def test_a_national_survey_comes_in_whole(shared: Path, tmp_path: Path) -> None:
    folder = shared / "data" / "ecv_spain_2019"
    (tmp_path / "spain.yaml").write_text(SPAIN, encoding="utf-8")
    out = tmp_path / "spain.parquet"
    files = folder / "esudb19h.csv.gz", folder / "esudb19r.csv.gz"
    found = bring_in(*files, tmp_path / "spain.yaml", LAW, out)
    assert (found.households, found.persons, found.orphans, found.empty) == (15_887, 39_852, 0, 0)
    told = validate(out, LAW, tmp_path / "good.parquet")
    assert told.good + told.rejected == 15_887
    assert set(told.kinds) <= {  # incomes above what the Belgian facts allow
        (f"members.{name}", "outside what the fact allows") for name in ("unemployment_benefit", "gross_wage")
    }
    rows = pl.read_parquet(out)
    source = pl.read_csv(folder / "esudb19d.csv.gz", columns=["DB030", "DB090", "DB040"])
    assert rows["id"].to_list() == source["DB030"].cast(pl.String).to_list()
    assert rows["weight"].to_list() == source["DB090"].to_list()
    assert rows["territory"].to_list() == source["DB040"].to_list()
    persons = rows.explode("members").unnest("members", separator=".")
    of_person = pl.read_csv(folder / "esudb19r.csv.gz", columns=["RB030", "RB080", "RB240"], infer_schema=False)
    assert persons.height == of_person.height
    assert persons["members.birth_date"].dt.year().sum() == of_person["RB080"].cast(pl.Int64).sum()
    partners = of_person["RB240"].str.strip_chars().ne("").sum()
    assert persons["members.partner"].is_not_null().sum() == partners
