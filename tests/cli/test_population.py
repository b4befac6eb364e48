"""`takeup population`: the schema, a validation and an import, as a person sees them."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from takeup.cli.population_words import SAY
from takeup.engine.law import load
from takeup.population.schema import schema
from tests.cli.conftest import EXAMPLES, Run
from tests.population import rows as made

LAW = load("takeup.law.be")
PAIR = EXAMPLES / "population"


def example(folder: Path, takeup: Run, *more: str) -> str:
    files = (PAIR / "households.csv", PAIR / "persons.csv", "--mapping", PAIR / "mapping.yaml")
    output: str = takeup("population", "import", *files, "--out", folder / "people.parquet", *more).output
    return output


def faulty(folder: Path) -> Path:
    rows = [made.row(LAW, Random(number), f"h{number}", 0.1) for number in range(5)]
    rows[1]["weight"] = -1.0
    rows[3]["members"][0]["net_wage"] = 90_000.0
    return made.write(folder / "people.parquet", LAW, rows)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", ("Kolommen van een bevolking", "nettoloon", "verplicht")),
        ("fr", ("Colonnes d'une population", "salaire net", "obligatoire")),
        ("en", ("Columns of a population", "net wage", "required")),
    ],
)
def test_the_schema_is_told_in_each_language(belgium: Run, language: str, words: tuple[str, ...]) -> None:
    output = belgium("population", "schema", "--lang", language).output
    assert all(word in output for word in words)
    assert "members[].net_wage  double  EUR/month" in output
    assert "members[].taxable_income_YYYY  double  EUR/year" in output


def test_the_schema_as_data_has_every_column(belgium: Run) -> None:
    told = {column["path"]: column for column in json.loads(belgium("population", "schema", "--json").output)}
    assert told["weight"]["required"] and told["members[].partner"]["type"] == "int16"
    assert told["household.tenure"]["allowed"].startswith("owner, private_rent")
    for subject, start in (("household", "household."), ("person", "members[].")):
        for name, fact in LAW.facts[subject].items():
            assert start + (f"{name}_YYYY" if fact.kind == "yearly" else name) in told
    assert all(column["meaning"] for column in told.values())


def test_the_schema_as_an_empty_arrow_file(belgium: Run, tmp_path: Path) -> None:
    belgium("population", "schema", "--arrow", tmp_path / "empty.arrow")
    with pa.ipc.open_file(tmp_path / "empty.arrow") as file:
        assert file.schema.equals(schema(LAW), check_metadata=True)


def test_a_validation_tells_how_many_are_fine_and_where_the_rest_is(belgium: Run, tmp_path: Path) -> None:
    output = belgium("population", "validate", faulty(tmp_path), "--out", tmp_path / "good.parquet", code=1).output
    flat = " ".join(output.split())
    assert "3 of 5 households are fine." in flat
    assert "2 faults, each with its row and field, are in" in flat
    assert "The 2 other households are as they were in" in flat
    assert "members.net_wage" in output
    with (tmp_path / "people.faults.csv").open(encoding="utf-8") as file:
        assert [(line["row"], line["field"]) for line in csv.DictReader(file)] == [
            ("1", "weight"),
            ("3", "members[0].net_wage"),
        ]
    assert pq.read_table(tmp_path / "good.parquet").num_rows == 3
    assert pq.read_table(tmp_path / "people.rejected.parquet").num_rows == 2


def test_a_validation_as_data(belgium: Run, tmp_path: Path) -> None:
    told = json.loads(belgium("population", "validate", faulty(tmp_path), "--json", code=1).output)
    assert (told["rows"], told["good"], told["rejected"], told["faults"]) == (5, 3, 2, 2)
    assert {kind["field"]: kind["times"] for kind in told["kinds"]} == {"weight": 1, "members.net_wage": 1}
    assert told["out"] is None


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "3 van 5 huishoudens zijn in orde."), ("fr", "3 ménages sur 5 sont en ordre.")]
)
def test_a_validation_speaks_the_language_asked(belgium: Run, tmp_path: Path, language: str, words: str) -> None:
    assert words in belgium("population", "validate", faulty(tmp_path), "--lang", language, code=1).output


def test_what_a_file_does_not_say_can_be_said(belgium: Run, tmp_path: Path) -> None:
    file = tmp_path / "people.parquet"
    pq.write_table(pa.table({"id": ["a"], "weight": [1.0], "members": [[{"net_wage": 1.0}]]}), file)
    error = belgium("population", "validate", file, code=1).stderr
    assert "takeup.as_of: found nothing in the metadata" in error
    says = ("--as-of", "2026-03-10", "--source", "us")
    assert "1 of 1 households are fine." in belgium("population", "validate", file, *says).output


def test_a_file_that_is_not_there(belgium: Run) -> None:
    assert "there is no such file" in belgium("population", "validate", "nothing.parquet", code=1).stderr


def test_an_import_tells_what_came_in_and_what_is_assumed(belgium: Run, tmp_path: Path) -> None:
    flat = " ".join(example(tmp_path, belgium).split())
    assert "12 households with 24 persons are in" in flat
    assert "persons.facts.birth_date: 1 July, the middle of the year that is told" in flat
    assert "takeup population validate" in flat
    assert "12 of 12 households are fine." in belgium("population", "validate", tmp_path / "people.parquet").output


def test_an_import_as_data(belgium: Run, tmp_path: Path) -> None:
    told = json.loads(example(tmp_path, belgium, "--json"))
    assert (told["households"], told["persons"], told["orphans"], told["orphan_file"]) == (12, 24, 0, None)


def test_a_faulty_mapping_ends_with_its_faults(belgium: Run, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(
        "source: x\nas_of: 2026-03-10\nhouseholds: {id: hid}\npersons: {household: hid}\n"
    )
    files = (PAIR / "households.csv", PAIR / "persons.csv", "--mapping", tmp_path / "map.yaml")
    error = belgium("population", "import", *files, "--out", tmp_path / "people.parquet", code=1).stderr
    assert "households.weight: found nothing; allowed: this key is needed" in error


def test_a_missing_package_is_told_with_how_to_get_it(belgium: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for name in [name for name in sys.modules if name.startswith("takeup.population")]:
        monkeypatch.delitem(sys.modules, name)
    error = belgium("population", "schema", code=1).stderr
    assert "pip install 'takeup[population]'" in error and "pyarrow" in error


def test_another_law_has_another_schema(takeup: Run) -> None:
    output = takeup("population", "schema").output
    assert "members[].net_wage" not in output and "received[].right  string" in output


def test_the_words_are_there_in_three_languages() -> None:
    for words in SAY.values():
        assert set(words) == {"nl", "fr", "en"} and all(words.values())
