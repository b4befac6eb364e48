"""`takeup exit-unemployment` on the two examples and on what is not known."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from takeup.cli import app

EXAMPLES = Path(__file__).parents[2] / "examples"
NO_BREAK = "\N{NO-BREAK SPACE}"


def run(*words: object, code: int = 0) -> Any:
    result = CliRunner().invoke(app, ["exit-unemployment", *map(str, words)])
    assert result.exit_code == code, result.output
    return result


def dossier(folder: Path, **facts: object) -> Path:
    file = folder / "ana.yaml"
    person = {"birth_date": date(1985, 5, 1), **facts}
    file.write_text(
        yaml.safe_dump({"takeup": 1, "id": "ana", "household": {"everyone_listed": True}, "persons": {"ana": person}}),
        encoding="utf-8",
    )
    return file


def test_the_limit_of_2015() -> None:
    """Insertion allowance since before 2012, cohabitant: 36 months from 1 January 2012 end on 31 December 2014."""
    (found,) = json.loads(run(EXAMPLES / "exit-insertion-2015.yaml", "--json").stdout)
    assert (found["right"], found["first_day_without"]) == ("insertion_allowance", "2015-01-01")
    claims = {(claim["right"], claim["day"]) for claim in found["claims"]}
    assert ("integration_income", "2015-01-01") in claims


def test_the_calendar_of_2026() -> None:
    (found,) = json.loads(run(EXAMPLES / "exit-unemployment-2026.yaml", "--json").stdout)
    assert found["right"] == "unemployment_benefit"
    day = date.fromisoformat(found["first_day_without"])
    assert date(2026, 1, 1) <= day <= date(2027, 7, 1)
    first_day = {claim["right"] for claim in found["claims"] if claim["day"] == day.isoformat()}
    assert "integration_income" in first_day
    assert any(c["right"] == "increased_reimbursement" and c["day"] < day.isoformat() for c in found["claims"])


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("name", ["exit-insertion-2015", "exit-unemployment-2026"])
def test_a_page_in_each_language(name: str, language: str) -> None:
    page = run(EXAMPLES / f"{name}.yaml", "--lang", language).stdout
    for missing in ("[only in", "[alleen", "[seulement", "[no text", "[nog geen", "[pas encore"):
        assert missing not in page
    assert max(len(line) for line in page.splitlines()) <= 100


def test_where_the_end_is_not_known_it_says_what_to_find_out(tmp_path: Path) -> None:
    file = dossier(tmp_path, unemployment_benefit=1400)
    page = " ".join(run(file, "--on", "2026-02-10", "--lang", "en").stdout.replace(NO_BREAK, " ").split())
    assert "may stop from 11 February 2026 on" in page
    assert "first day without benefit in the letter" in page
    assert "On the first day without benefit" in page
    assert "2015" not in page


def test_nobody_with_a_benefit(tmp_path: Path) -> None:
    file = dossier(tmp_path, unemployment_benefit=0, activity="employee")
    assert "Nobody" in run(file, "--on", "2026-02-10", "--lang", "en").stdout


def test_a_faulty_file_and_a_wrong_day(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text("takeup: 1\npersons: 3\n", encoding="utf-8")
    run(file, code=1)
    run(dossier(tmp_path), "--on", "yesterday", code=2)
