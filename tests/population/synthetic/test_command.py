"""`takeup population synthesise`: what it writes and says, and what it refuses."""

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner, Result

from takeup.cli.population import population
from takeup.cli.synthesise import SAY
from takeup.population.schema import said

NO_FINDING = SAY["no_finding"]["en"]


@pytest.fixture(autouse=True)
def somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(population, ["synthesise", "--lang", "en", *words])


def test_it_writes_a_file_that_is_called_synthetic(somewhere: Path) -> None:
    result = run("--households", "100", "--seed", "4")
    assert result.exit_code == 0, result.output
    assert "brussels-synthetic.parquet: 100 households" in result.output
    assert NO_FINDING in " ".join(result.output.split())
    schema = pq.read_schema(somewhere / "brussels-synthetic.parquet")
    assert said(schema, "takeup.synthetic") == "yes"
    assert pq.read_metadata(somewhere / "brussels-synthetic.parquet").num_rows == 100


def test_another_area_day_and_spells(somewhere: Path) -> None:
    words = ("our-synthetic.parquet", "--area", "belgium", "--households", "50", "--months", "24", "--on", "2026-03-01")
    result = run(*words, "--json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.output)
    assert told["synthetic"] is True
    assert told["as_of"] == "2026-03-01"
    assert told["source"].startswith("synthetic population of Belgium")
    assert told["note"] == NO_FINDING
    assert (somewhere / "our-synthetic.parquet").exists()


def test_sources_tell_every_figure() -> None:
    result = run("--sources")
    assert result.exit_code == 0
    assert "gross_wage [confirmed]" in result.output
    assert "https://statbel.fgov.be" in result.output
    figures = json.loads(run("--sources", "--json").output)
    assert {figure["status"] for figure in figures} == {"confirmed", "memory", "assumption"}


@pytest.mark.parametrize(
    ("words", "text", "code"),
    [
        (["people.parquet"], "must say so, such as brussels-synthetic.parquet", 2),
        (["there/is/none/synthetic.parquet"], "the folder there/is/none is not there", 1),
        (["--area", "paris"], "area: 'paris' is not known; allowed are brussels, belgium", 2),
        (["--households", "0"], "households: 0 is not from 1 to 10,000,000", 2),
        (["--on", "soon"], "--on", 2),
    ],
)
def test_wrong_use_is_told(words: list[str], text: str, code: int, somewhere: Path) -> None:
    result = run(*words)
    assert result.exit_code == code
    assert text in result.output
    assert not list(somewhere.iterdir())


@pytest.mark.parametrize(("language", "word"), [("nl", "Synthetisch"), ("fr", "Synthétique"), ("en", "Synthetic")])
def test_it_says_that_it_is_no_finding_in_each_language(language: str, word: str) -> None:
    result = CliRunner().invoke(population, ["synthesise", "--households", "10", "--lang", language])
    assert result.exit_code == 0
    assert word in result.output
