"""The example dossiers: what was computed by hand must come out, and some things hold for every household."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from takeup.check import check
from takeup.check.report import Report, RightReport, report_schema
from takeup.check.words import STEPS
from takeup.dossier import Dossier, read_dossier
from takeup.engine.law import load
from takeup.law.be.unemployment_end import claims_after, end_of_benefit

LAW = load("takeup.law.be")
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "expected.yaml").read_text(encoding="utf-8")
)
NAMES_OF_A_GAP = {"primary", "secondary", "full", "partial", "frictional", "cumulative"}
FALLBACKS = (
    "[alleen in",
    "[seulement en",
    "[only in",
    "[nur auf",
    "[nog geen tekst",
    "[pas encore de texte",
    "[no text yet",
    "[noch kein Text",
)


@cache
def dossier(example: str) -> Dossier:
    return read_dossier(next(file for file in EXAMPLES if file.stem == example), LAW)


@cache
def report(example: str, language: str = "en") -> Report:
    return check(dossier(example), LAW, language=language)


def right_of(found: Report, key: str) -> RightReport:
    """'integration_income yassine' -> the report of that right of that holder."""
    matching = [r for r in found.rights if f"{r.right} {r.holder}" == key]
    assert matching, f"{found.household}: nothing about {key}"
    return matching[0]


def kind_of_step(one: RightReport) -> str:
    """The key in STEPS of an English next step; 'own' for that of the right itself."""
    if one.next_step == LAW.right(one.right).text("next_step")["en"]:
        return "own"
    for kind, text in STEPS.items():
        pattern = re.sub(r"\\\{\w+\\\}", ".*", re.escape(text["en"]))
        if re.fullmatch(pattern, one.next_step, re.DOTALL):
            return kind
    raise AssertionError(one.next_step)


def answers(one: RightReport, wanted: dict[str, Any]) -> dict[str, Any]:
    """What the report says on each key of an expectation, in the form of expected.yaml."""
    gap = one.gap
    known: dict[str, Any] = {
        "status": one.status,
        "amount": one.amount.low if one.amount.low == one.amount.high else [one.amount.low, one.amount.high],
        "indicative": one.indicative,
        "passports": one.passports,
        "step": kind_of_step(one),
        "opens": [f"{other.right} {other.holder}" for other in one.opens],
        "next_loss": None
        if gap.next_loss is None
        else {"date": date.fromisoformat(gap.next_loss["date"]), "amount": round(gap.next_loss["amount"], 2)},
    }
    found = {key: known[key] if key in known else getattr(gap, key, None) for key in wanted}
    for key, listed in (
        ("missing", [m.fact for m in one.missing]),
        ("because", [n.id for n in one.indicative_because]),
    ):
        if key in wanted:  # these must be among them
            found[key] = [each for each in wanted[key] if each in listed]
    return found


ROWS = [(example, key) for example, rows in EXPECTED.items() for key in rows if " " in key]


@pytest.mark.parametrize(("example", "key"), ROWS)
def test_what_was_computed_by_hand(example: str, key: str):
    wanted = EXPECTED[example][key]
    assert answers(right_of(report(example), key), wanted) == wanted


@pytest.mark.parametrize("example", EXPECTED)
def test_the_totals_computed_by_hand(example: str):
    totals = report(example).totals
    for key, wanted in EXPECTED[example]["totals"].items():
        found = [totals.due.low, totals.due.high] if key == "due" else getattr(totals, key)
        assert found == ([wanted, wanted] if key == "due" and not isinstance(wanted, list) else wanted), key


def test_the_next_question_of_who_is_hardly_known():
    question = report("partly-known").next_question
    assert question is not None
    assert question.fact == EXPECTED["partly-known"]["next_question"]


@pytest.mark.parametrize("example", [name for name, rows in EXPECTED.items() if "end" in rows])
def test_the_end_of_a_benefit_and_what_to_claim(example: str):
    wanted, one = EXPECTED[example]["end"], dossier(example)
    assert one.on is not None
    case = one.to_case(one.on)
    end = end_of_benefit(case, wanted["person"], one.on)
    assert end is not None
    assert (end.right, end.day) == (wanted["right"], wanted["day"])
    assert [f"{c.day} {c.right}" for c in claims_after(end, case, wanted["person"])] == wanted["claims"]


def test_every_example_is_expected_and_the_other_way_round():
    assert {file.stem for file in EXAMPLES} == set(EXPECTED)
    for file in EXAMPLES:
        one = dossier(file.stem)
        assert one.id == file.stem
        first = date(2014, 12, 1) if file.stem == "exit-insertion-2015" else date(2025, 1, 1)
        assert one.on is not None and first <= one.on <= date(2026, 9, 30)
        assert file.read_text(encoding="utf-8").startswith("# ")


each_example = pytest.mark.parametrize("example", [file.stem for file in EXAMPLES])


@each_example
def test_every_right_has_reasons(example: str):
    for one in report(example).rights:
        assert one.reasons, one.right
        assert all(reason.text and reason.article for reason in one.reasons)


@each_example
def test_recoverable_and_lost_are_the_gaps(example: str):
    for one in report(example).rights:
        gaps = sum(month["gap"] or 0 for month in one.gap.months)
        assert one.gap.recoverable + one.gap.lost == pytest.approx(gaps, abs=0.011), one.right
        assert min(one.gap.recoverable, one.gap.lost, one.gap.lost_per_day) >= 0


@each_example
def test_no_gap_without_a_right_and_no_name_without_a_gap(example: str):
    for one in report(example).rights:
        has_gap = any(month["gap"] for month in one.gap.months)
        assert bool(NAMES_OF_A_GAP & set(one.gap.names)) == has_gap, one.right
        assert all(month["entitled"] for month in one.gap.months if month["gap"])


def test_who_receives_everything_has_no_gap():
    found = report("all-received")
    assert all(one.gap.names == [] for one in found.rights)
    assert found.totals.due.low == found.totals.received


def test_totals_are_those_of_the_world_where_everything_is_claimed():
    """The income guarantee replaces the integration income: the sum is not that of the two."""
    found = report("widow-no-igo")
    guarantee = right_of(found, "income_guarantee jeanne")
    income = right_of(found, "integration_income jeanne")
    assert income.gap.lost > 0
    water = right_of(found, "water_intervention household")
    assert found.totals.lost == guarantee.gap.lost + water.gap.lost
    assert found.totals.due.low == guarantee.amount.low


@each_example
def test_a_report_is_as_its_schema_says(example: str):
    plain = json.loads(json.dumps(report(example).to_dict()))
    jsonschema.validate(plain, report_schema(), jsonschema.Draft202012Validator)


@each_example
@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_every_text_is_there_in_every_language(example: str, language: str):
    text = json.dumps(report(example, language).to_dict(), ensure_ascii=False)
    assert not [fallback for fallback in FALLBACKS if fallback in text]
    assert "{person}" not in text and "{other}" not in text and "{year}" not in text


@each_example
def test_the_language_changes_words_only(example: str):
    def figures(language: str) -> list[Any]:
        return [
            (one.right, one.holder, one.status, one.amount, one.gap.names, one.gap.lost, one.gap.recoverable)
            for one in report(example, language).rights
        ]

    assert figures("nl") == figures("fr") == figures("en") == figures("de")


def test_what_is_received_now_is_taken_to_go_on():
    """Rights that hang on what is received do not close because no later payment is listed."""
    assert report("all-received").ahead == []
    assert [(a.right, a.kind, a.day) for a in report("exit-unemployment-2026").ahead] == [
        ("unemployment_benefit", "closes", "2026-07-01")
    ]


def test_a_benefit_that_has_ended_is_no_longer_received():
    assert right_of(report("claim-overdue"), "unemployment_benefit lan").received == 0
    assert right_of(report("claim-overdue"), "water_intervention household").received == 105  # of the latest year


def test_a_day_before_the_figures_is_unknown_and_no_failure():
    assert report("exit-insertion-2015").totals.lost == 0
