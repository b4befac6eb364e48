"""`takeup check`: what a household misses, on screen and as JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from takeup.cli.spelling import NO_BREAK
from tests.cli.conftest import FAMILY, HERE, Run


def test_says_what_is_missed_and_what_to_do_first(takeup: Run) -> None:
    page = takeup("check", FAMILY).stdout
    first, rest = page.split("NOT RECEIVED, ALTHOUGH DUE")
    assert "This is a computation, not a decision." in page
    assert "1. Basic income — Ana" in first
    assert "Every day of waiting costs €33.37." in first
    assert "Also opens: Energy discount." in first
    assert "Energy discount — the household" in rest
    assert "€14,233.84 (irreversible)" in rest
    assert "waits for Basic income" in _flat(rest)
    assert "(primary)." in rest
    assert "(said on 1 March 2026)" in _flat(rest)
    assert "some rights replace others" in _flat(rest)


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_first_comes_what_loses_most(takeup: Run, family: Path) -> None:
    text = family.read_text(encoding="utf-8").replace("payments:", "unused:").split("unused:")[0]
    family.write_text(text + "payments_complete: yes\n", encoding="utf-8")
    first = takeup("check", family).stdout.split("NOT RECEIVED")[0]
    assert first.index("Basic income") < first.index("School gift")
    assert "Still to be had for past months" in first


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", ["WAT EERST", "Elke dag wachten kost € 33,37.", "€ 1.034,56 per maand", "10 maart 2026"]),
        ("fr", ["D'ABORD", "Chaque jour d'attente coûte 33,37 €.", "1 034,56 € par mois", "10 mars 2026"]),
        ("en", ["WHAT TO DO FIRST", "€1,034.56 per month", "10 March 2026"]),
    ],
)
@pytest.mark.parametrize("width", ["80", "120"])
def test_speaks_three_languages_within_the_page(
    takeup: Run, monkeypatch: pytest.MonkeyPatch, language: str, words: list[str], width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    page = takeup("check", FAMILY, "--lang", language, "--why", "--months").stdout
    for one in words:
        assert one in page.replace(NO_BREAK, " ")
    assert max(map(len, page.splitlines())) <= min(int(width), 100)
    assert "[only in" not in page and "[alleen" not in page and "[seulement" not in page
    assert "\x1b" not in page  # no colours where nobody sees them


def test_why_gives_articles_and_months_a_table(takeup: Run) -> None:
    page = _flat(takeup("check", FAMILY, "--why", "--months").stdout)
    assert "yes The wage of Ana is low enough. [Act on basic income, art. 3]" in page
    assert "2025-01 - 2025-05 €984.56 €0.00 €984.56 not claimed" in page
    assert "art. 3" not in takeup("check", FAMILY).stdout


def test_other_groups(takeup: Run, family: Path) -> None:
    text = family.read_text(encoding="utf-8")
    family.write_text(text.replace("registered: yes", "registered: no"), encoding="utf-8")
    page = takeup("check", family).stdout
    assert "COULD OPEN WITH ONE STEP" in page and "registration as a job seeker" in page
    assert "RECEIVED\n" in page and "received €50.00 per month" in _flat(page)
    assert "DOES NOT APPLY" in page and "Energy discount (the household)" in page
    family.write_text(text.replace("    wage: 500\n", "").replace("wage: 400", "school: none"), encoding="utf-8")
    page = takeup("check", family).stdout
    assert "NOT KNOWN YET" in page and "What is the wage of Ana per month?" in page
    assert f"takeup{NO_BREAK}ask{NO_BREAK}{family}" in page


def test_a_running_claim_and_an_unknown_receipt(takeup: Run, family: Path) -> None:
    claim = "claims:\n  - {right: basic_income, holder: ana, date: 2026-02-01, outcome: pending}\npayments:"
    text = family.read_text(encoding="utf-8").replace("payments:", claim, 1)
    family.write_text(text, encoding="utf-8")
    page = takeup("check", family).stdout
    assert "CLAIMS THAT ARE RUNNING" in page and "(overdue)" in page
    text = FAMILY.read_text(encoding="utf-8").replace("payments_complete: yes", "payments_complete: no")
    family.write_text(text, encoding="utf-8")
    assert "DUE: FIND OUT WHETHER IT IS ALREADY RECEIVED" in takeup("check", family).stdout


def test_another_day_and_days_as_people_write_them(takeup: Run) -> None:
    assert "on 1 June 2025" in takeup("check", FAMILY, "--on", "01/06/2025").stdout.replace(NO_BREAK, " ")
    takeup("check", FAMILY, "--on", "yesterday", code=2)


def test_json_keeps_its_own_schema(takeup: Run) -> None:
    report = json.loads(takeup("check", FAMILY, "--json").stdout)
    schema = json.loads(takeup("schema", "--report").stdout)
    jsonschema.validate(report, schema)
    assert report["household"] == "family-1"
    several = json.loads(takeup("check", FAMILY, FAMILY, "--json").stdout)
    assert [one["household"] for one in several] == ["family-1", "family-1"]


def test_a_faulty_file_does_not_stop_the_others(takeup: Run, tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.yaml"
    faulty.write_text("takeup: 1\nid: x\npersons:\n  ana: {wagge: 5}\n", encoding="utf-8")
    result = takeup("check", faulty, tmp_path / "absent.yaml", FAMILY, code=1)
    assert "faulty.yaml, line 4" in result.stderr and "wage" in result.stderr
    assert "absent.yaml" in result.stderr
    assert "Basic income — Ana" in result.stdout
    reports: Any = json.loads(takeup("check", faulty, FAMILY, "--json", code=1).stdout)
    assert [one["household"] for one in reports] == ["family-1"]
    assert takeup("check", faulty, "--json", code=1).stdout == ""
    takeup("check", code=2)


def test_starts_quickly() -> None:
    """The whole check of a family, the start of Python included."""
    program = (
        "import takeup.cli.common as c; c.LAWS, c.JURISDICTION = 'tests.cli', 'smallland';"
        "from takeup.cli import app; import sys; app(['check', sys.argv[1]])"
    )
    root = HERE.parents[1]
    env = {**os.environ, "PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"}
    times = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", program, str(FAMILY)], check=True, capture_output=True, env=env)
        times.append(time.perf_counter() - start)
    assert min(times) < 1.5  # about 0.2 s on an idle machine; room for a busy one
