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


def flat(page: str) -> str:
    return " ".join(page.replace(NO_BREAK, " ").split())


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


@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
@pytest.mark.parametrize(
    "name", ["exit-insertion-2015", "exit-unemployment-2026", "unemployment-limit-2026", "insertion-allowance-ended"]
)
def test_a_page_in_each_language(name: str, language: str) -> None:
    page = run(EXAMPLES / f"{name}.yaml", "--lang", language).stdout
    for missing in ("[only in", "[alleen", "[seulement", "[nur auf", "[no text", "[nog geen", "[pas encore", "[noch"):
        assert missing not in page
    assert max(len(line) for line in page.splitlines()) <= 100


def test_where_the_end_is_not_known_it_says_what_to_find_out(tmp_path: Path) -> None:
    file = dossier(tmp_path, unemployment_benefit=1400)
    page = flat(run(file, "--on", "2026-02-10", "--lang", "en").stdout)
    assert "may stop from 11 February 2026 on" in page
    assert "first day without benefit in the letter" in page
    assert "On the first day without benefit" in page
    assert "2015" not in page


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("unemployment-limit-2026", "en", "The benefit ended on 1 March 2026: the last day was 28 February 2026."),
        ("unemployment-limit-2026", "nl", "De uitkering is gestopt op 1 maart 2026"),
        ("insertion-allowance-ended", "en", "The benefit ended on 1 January 2026: the last day was 31 December 2025."),
        ("insertion-allowance-ended", "fr", "L'allocation a pris fin le 1er janvier 2026"),
    ],
)
def test_a_benefit_that_has_ended_is_told_with_what_to_claim_today(name: str, language: str, said: str) -> None:
    page = flat(run(EXAMPLES / f"{name}.yaml", "--lang", language).stdout)
    assert said in page
    centre, today = {"nl": ("OCMW", "Vandaag ("), "fr": ("CPAS", "Aujourd'hui ("), "en": ("OCMW/CPAS", "Today (")}[
        language
    ]
    assert today in page and centre in page


def test_after_the_end_the_centre_comes_first_and_every_claim_is_for_today() -> None:
    (found,) = json.loads(run(EXAMPLES / "insertion-allowance-ended.yaml", "--json").stdout)
    assert (found["is_over"], found["first_day_without"], found["right"]) == (True, "2026-01-01", "insertion_allowance")
    first, *others, last = found["claims"]
    assert (first["right"], first["day"]) == ("integration_income", "2026-03-20")
    assert {claim["day"] for claim in others} == {"2026-03-20"}
    # three full months of integration income from the claim on: April, May and June
    assert (last["right"], last["day"]) == ("increased_reimbursement", "2026-07-01")
    (health,) = (claim for claim in others if claim["right"] == "increased_reimbursement")
    assert "no longer comes by itself" in health["why"]["en"]


def test_a_letter_that_named_the_day_is_enough_to_know_that_a_benefit_ended(tmp_path: Path) -> None:
    file = dossier(tmp_path, unemployment_benefit=0, activity="job_seeker", unemployment_end_letter=date(2026, 1, 1))
    assert "The benefit ended on 1 January 2026" in flat(run(file, "--on", "2026-02-10", "--lang", "en").stdout)


def test_nobody_with_a_benefit(tmp_path: Path) -> None:
    file = dossier(tmp_path, unemployment_benefit=0, activity="employee")
    assert "This dossier has no unemployment or insertion allowance, now or earlier." in flat(
        run(file, "--on", "2026-02-10", "--lang", "en").stdout
    )


def test_a_faulty_file_and_a_wrong_day(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text("takeup: 1\npersons: 3\n", encoding="utf-8")
    run(file, code=1)
    run(dossier(tmp_path), "--on", "yesterday", code=2)


@pytest.mark.parametrize(
    ("language", "said", "never"),
    [
        ("en", "From 1 October 2026 on", "At the latest on 1 October"),
        ("nl", "Vanaf 1 oktober 2026", "op 1 oktober 2026"),
    ],
)
def test_what_comes_by_itself_later_has_no_last_day(language: str, said: str, never: str) -> None:
    page = flat(run(EXAMPLES / "exit-unemployment-2026.yaml", "--lang", language).stdout)
    assert said in page and never not in page


def test_a_lawyer_and_the_heating_fund_are_named_where_they_may_be_due(tmp_path: Path) -> None:
    file = dossier(tmp_path, unemployment_benefit=0, activity="job_seeker", unemployment_end_letter=date(2026, 1, 1))
    (found,) = json.loads(run(file, "--on", "2026-02-10", "--json").stdout)
    assert {"legal_aid", "heating_fund"} <= {claim["right"] for claim in found["claims"]}
