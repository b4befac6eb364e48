"""Retirement pension against the shared cases, restated from rulespec-be (Axiom Foundation, CC BY 4.0)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, answers, shared_cases

RIGHT = LAW.right("retirement_pension")
FOLDER = shared_folder()
CASES = shared_cases(FOLDER, "third_party.yaml", "worker_pension") if FOLDER else []
RULES = {"pension_age": "legal_age", "early_age": "early_age", "early_ok": "early_possible"}
NOT_MODELLED = {
    "PEN-10": "The survivor's pension is another right, and no pension is computed: mypension.be knows the amount.",
    "PEN-12": "The transition allowance of a surviving spouse is another right that is not modelled.",
}
CONTRADICTED: dict[str, tuple[str, float]] = {}


def example_of(case: dict[str, Any]) -> dict[str, Any]:
    given = case["inputs"]
    day = date.fromisoformat(case["period"].split("/")[0])
    year = given.get("birth_year", day.year - given.get("age", 66) - 1)
    return {
        "id": case["id"],
        "on": day,
        "ask": "ana",
        "unlisted": "absent",
        "persons": {
            "ana": {
                "birth_date": date(year, 12, 15),
                "pension_career_years": given.get("career_years_early", 30),
            }
        },
        "expect": {RULES[key]: 0 for key in case["expected"]},
    }


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    if case["id"] in NOT_MODELLED:
        return
    assert set(case["inputs"]) <= {"birth_year", "age", "career_years_early"}
    found = answers(RIGHT, example_of(case))
    assert {key: found[RULES[key]] for key in case["expected"]} == case["expected"]


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    for case in CASES:
        assert set(case["expected"]) <= set(RULES) or case["id"] in NOT_MODELLED
    assert set(NOT_MODELLED) <= {case["id"] for case in CASES}
