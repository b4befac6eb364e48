"""`takeup screen` as a person sees it."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from takeup.cli.screen import SAY
from takeup.engine.law import load
from takeup.population.schema import describe, schema
from tests.cli.conftest import Run
from tests.households import complete_household
from tests.population.cases import YEARS, row_of

LAW = load("tests.cli.smallland")
DAY = date(2026, 9, 1)
HOUSEHOLDS = 40


@pytest.fixture(autouse=True)
def machine_code(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("TAKEUP_CACHE", str(tmp_path_factory.getbasetemp().parent / "machine-code"))


@pytest.fixture
def people(tmp_path: Path) -> Path:
    return written(tmp_path / "people.parquet")


def rows() -> list[dict[str, Any]]:
    random = Random(4)
    return [row_of(LAW, complete_household(LAW, random, 1 + n % 4, DAY, 0.7), f"h{n}") for n in range(HOUSEHOLDS)]


def written(file: Path, some: list[dict[str, Any]] | None = None, **says: Any) -> Path:
    told = describe(LAW, DAY, "households of a test", **says)
    pq.write_table(pa.Table.from_pylist(rows() if some is None else some, schema(LAW, YEARS, told)), file)
    return file


def flat(text: str) -> str:
    return " ".join(text.split())


def test_it_says_what_was_screened_and_what_comes_next(takeup: Run, people: Path) -> None:
    result = takeup("screen", people, "--out", "result")
    said = flat(result.stdout)
    assert f"{HOUSEHOLDS} households, " in said and "households a second): result" in said
    assert "Figures from it: takeup estimate result" in said
    assert "Synthetic" not in said
    assert result.stderr == ""
    assert pq.read_metadata("result/households/part-00000.parquet").num_rows == HOUSEHOLDS


def test_by_default_the_month_of_the_data_is_looked_at(takeup: Run, people: Path) -> None:
    told = json.loads(takeup("screen", people, "--out", "result", "--json").stdout)
    assert told["months"] == {"from": "2026-09", "to": "2026-09"}
    assert told["on"] == "2026-10-01"
    assert list(told["rights"]) == [right.id for right in LAW]
    assert told == json.loads(Path("result/manifest.json").read_text(encoding="utf-8"))


def test_months_and_the_day_to_look_back_from_can_be_chosen(takeup: Run, people: Path) -> None:
    chosen = ("--months", "2026-01..2026-03", "--as-of", "2026-04-20", "--json")
    told = json.loads(takeup("screen", people, "--out", "result", *chosen).stdout)
    assert (told["months"], told["on"]) == ({"from": "2026-01", "to": "2026-03"}, "2026-04-20")
    one = json.loads(takeup("screen", people, "--out", "other", "--months", "2025-12", "--json").stdout)
    assert one["months"] == {"from": "2025-12", "to": "2025-12"}


def test_some_rights_by_id_or_alias_in_the_order_of_the_law(takeup: Run, people: Path) -> None:
    told = json.loads(takeup("screen", people, "--out", "r", "--rights", "schoolgeld, Basisinkomen", "--json").stdout)
    assert list(told["rights"]) == ["basic_income", "school_gift"]
    found = pq.read_table("r/rights/part-00000.parquet")["right"].to_pylist()
    assert set(found) == {"basic_income", "school_gift"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--rights", "basic_incom"), "basic_income"),
        (("--rights", " , "), "name at least one right"),
        (("--months", "2026"), "--months 2026: allowed is a month such as 2026-11"),
        (("--months", "2026-03..2026-01"), "allowed is a month such as 2026-11, or FROM..TO"),
        (("--months", "2026-13"), "allowed is a month such as"),
        (("--as-of", "tomorrow"), "--as-of tomorrow: allowed is a day such as 2026-12-01"),
        (("--as-of", "2026-09-15"), "allowed is a day of 2026-10, the month after the last one"),
        (("--as-of", "2026-11-01"), "allowed is a day of 2026-10, the month after the last one"),
        (("--incomes", "0"), "allowed is a number above 0"),
        (("--incomes", "nan"), "allowed is a number above 0"),
        (("--workers", "0"), "--workers"),
        (("--on", "moon"), "--on"),
    ],
)
def test_wrong_use_is_told(takeup: Run, people: Path, arguments: tuple[str, str], words: str) -> None:
    assert words in flat(takeup("screen", people, "--out", "result", *arguments, code=2).stderr)
    assert not Path("result").exists()


def not_a_table(file: Path) -> None:
    file.write_text("id;weight\n1;1\n", encoding="utf-8")


def nothing(file: Path) -> None:
    file.write_bytes(b"")


def cut_off(file: Path) -> None:
    written(file)
    file.write_bytes(file.read_bytes()[:-100])


def of_another_country(file: Path) -> None:
    table = pq.read_table(written(file))
    pq.write_table(table.replace_schema_metadata({**table.schema.metadata, b"takeup.jurisdiction": b"be"}), file)


def of_no_day(file: Path) -> None:
    table = pq.read_table(written(file))
    left = {key: said for key, said in table.schema.metadata.items() if key != b"takeup.as_of"}
    pq.write_table(table.replace_schema_metadata(left), file)


def of_nobody(file: Path) -> None:
    pq.write_table(pq.read_table(written(file)).drop_columns(["members"]), file)


def with_an_unknown_column(file: Path) -> None:
    table = pq.read_table(written(file))
    pq.write_table(table.append_column("wieght", table["weight"]), file)


def with_no_list_of_members(file: Path) -> None:
    written(file, [{**rows()[0], "members": None}])


def with_a_partner_who_is_not_there(file: Path) -> None:
    some = rows()
    some[3]["members"][0]["partner"] = 7
    written(file, some)


def with_a_claim_of_nobody(file: Path) -> None:
    claim = {"right": "basic_income", "member": None, "claimed": DAY, "outcome": "pending"}
    written(file, [{**rows()[0], "claims": [claim]}])


def with_a_claim_decided_before_it_was_made(file: Path) -> None:
    days = {"claimed": DAY, "outcome": "refused", "decided": date(2026, 1, 1)}
    written(file, [{**rows()[0], "claims": [{"right": "basic_income", "member": 0, **days}]}])


def with_an_unknown_outcome(file: Path) -> None:
    claim = {"right": "basic_income", "member": 0, "claimed": DAY, "outcome": "lost"}
    written(file, [{**rows()[0], "claims": [claim]}])


def with_a_right_of_nowhere(file: Path) -> None:
    paid = {"right": "moon_money", "member": 0, "from": DAY, "euros": 1.0}
    written(file, [{**rows()[0], "received": [paid]}])


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (not_a_table, "another kind of file; allowed: a Parquet file or an Arrow IPC (Feather) file; CSV goes through"),
        (nothing, "found nothing; allowed: a Parquet file"),
        (cut_off, "damaged data"),
        (of_another_country, "takeup.jurisdiction: found be; allowed: 'smallland'"),
        (of_no_day, "takeup.as_of"),
        (of_nobody, "members: found no such column"),
        (with_an_unknown_column, "wieght: found an unknown column"),
        (with_no_list_of_members, "a household without a list of members"),
        (with_a_partner_who_is_not_there, "household 'h3', members.partner: allowed is the place of a member"),
        (with_a_claim_of_nobody, "household 'h0', claims.member: allowed is who holds the right"),
        (with_a_claim_decided_before_it_was_made, "takeup population validate"),
        (with_an_unknown_outcome, "claims.outcome: allowed is pending, granted, refused, withdrawn"),
        (with_a_right_of_nowhere, "unknown right 'moon_money'"),
    ],
)
def test_a_file_that_cannot_be_used(takeup: Run, tmp_path: Path, make: Callable[[Path], None], words: str) -> None:
    make(tmp_path / "people.parquet")
    result = takeup("screen", "people.parquet", "--out", "result", "--months", "2026-09", code=1)
    assert words in flat(result.stderr)
    assert not list(Path().glob("result/*/part-*"))


def test_a_file_that_is_not_there(takeup: Run) -> None:
    assert "there is no such file" in takeup("screen", "nothing.parquet", "--out", "result", code=1).stderr


def test_a_folder_with_another_screen_is_refused(takeup: Run, people: Path) -> None:
    takeup("screen", people, "--out", "result")
    error = flat(takeup("screen", people, "--out", "result", "--months", "2026-08", code=1).stderr)
    assert "a screen with another months" in error and "an empty folder, or that of the same screen" in error
    takeup("screen", people, "--out", "result")


def test_a_file_without_households_gives_a_screen_of_nobody(takeup: Run, tmp_path: Path) -> None:
    written(tmp_path / "nobody.parquet", [])
    assert "0 households, 0 rows" in flat(takeup("screen", "nobody.parquet", "--out", "result").stdout)
    assert json.loads(Path("result/manifest.json").read_text(encoding="utf-8"))["parts"] == []


def test_an_arrow_file_and_the_types_of_other_programs_are_taken(takeup: Run, people: Path, tmp_path: Path) -> None:
    table = pq.read_table(people)
    table = table.set_column(0, "id", table["id"].cast(pa.large_string()))
    table = table.set_column(1, "weight", table["weight"].cast(pa.float32()))
    with pa.ipc.new_file(tmp_path / "people.arrow", table.schema) as writer:
        writer.write_table(table)
    takeup("screen", people, "--out", "one")
    takeup("screen", "people.arrow", "--out", "two")
    for folder in ("rights", "households"):
        one, two = (pq.read_table(f"{out}/{folder}/part-00000.parquet") for out in ("one", "two"))
        assert one.equals(two)


def test_bounds_are_there_when_asked_for(takeup: Run, tmp_path: Path) -> None:
    some = rows()[:3]
    for row in some:
        row["members"][0] |= {"birth_date": date(1990, 1, 1), "registered": True, "wage": None}
    written(tmp_path / "people.parquet", some)
    takeup("screen", "people.parquet", "--out", "with", "--bounds", "--rights", "basic_income")
    takeup("screen", "people.parquet", "--out", "without", "--rights", "basic_income")
    found, left = (pq.read_table(f"{out}/rights/part-00000.parquet").to_pylist() for out in ("with", "without"))
    open_rows = [row for row in found if row["cannot_say"] == "fact:wage"]
    assert len(open_rows) == 3
    assert all(row["due_low"] == 0.0 < row["due_high"] for row in open_rows)
    assert all(row["due_low"] is None for row in found if row["cannot_say"] is None)
    assert all(row["due_low"] is None and row["due_high"] is None for row in left)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", ("huishoudens", "Synthetisch: niemand in dit bestand bestaat", "Cijfers eruit")),
        ("fr", ("ménages", "Synthétique : personne dans ce fichier n'existe", "Les chiffres")),
        ("en", ("households", "Synthetic: nobody in this file exists", "Figures from it")),
    ],
)
def test_it_speaks_three_languages(takeup: Run, tmp_path: Path, language: str, words: tuple[str, ...]) -> None:
    written(tmp_path / "people.parquet", rows()[:2], synthetic=True)
    said = flat(takeup("screen", "people.parquet", "--out", "result", "--lang", language).stdout)
    assert all(word in said for word in words)
    asked = ("screen", "people.parquet", "--out", "other", "--lang", language)
    for wrong in (
        ("--months", "x"),
        ("--as-of", "x"),
        ("--as-of", "2020-01-01"),
        ("--rights", ","),
        ("--incomes", "-1"),
    ):
        error = flat(takeup(*asked, *wrong, code=2).stderr)
        others = {
            flat(text[other].split("{found}")[-1]) for text in SAY.values() for other in text if other != language
        }
        assert wrong[0] in error and not any(other.strip(": ") in error for other in others if len(other) > 12)


def test_all_words_are_there_in_three_languages() -> None:
    for key, words in SAY.items():
        assert set(words) == {"nl", "fr", "en"}, key
        assert all(words.values()), key


def test_the_help_says_what_it_needs_and_how_it_ends(takeup: Run) -> None:
    said = flat(takeup("screen", "--help").stdout)
    for word in ("IN", "--out", "--months", "--rights", "--as-of", "--bounds", "--incomes", "--workers", "--json"):
        assert word in said
    assert "goes on where it stopped" in said and "Exit code: 0 fine, 1 a file that cannot be used, 2 wrong use" in said


def test_nothing_goes_over_the_network(takeup: Run, people: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    takeup("screen", people, "--out", "result")
