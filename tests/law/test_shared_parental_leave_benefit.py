"""Parental leave allowance against the shared cases, restated from rulespec-be (Axiom Foundation, CC BY 4.0)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, answers, shared_cases

RIGHT = LAW.right("parental_leave_benefit")
FOLDER = shared_folder()
CASES = shared_cases(FOLDER, "third_party.yaml", "parental_leave_allowance") if FOLDER else []
FORMS = {1: "full", 2: "half", 5: "fifth", 10: "tenth"}
KEYS = {"base_m", "max_months", "months", "total"}
NOT_MODELLED: dict[str, str] = {}
CONTRADICTED: dict[str, tuple[str, float]] = {}


def example_of(case: dict[str, Any]) -> dict[str, Any]:
    given = case["inputs"]
    return {
        "id": case["id"],
        "on": date.fromisoformat(case["period"].split("/")[0]),
        "ask": "ana",
        "unlisted": "absent",
        "persons": {
            "ana": {
                "birth_date": date(1990, 1, 1),
                "activity": "employee",
                "parental_leave_form": FORMS[given["form"]],
                "year_with_employer": given.get("eligible", False),
            },
            "ben": {"partner_of": "ana"},
            "kid": {"birth_date": date(2020, 1, 1), "child_of": ["ana", "ben"]},
        },
        "parameters": {"be.index_coefficient": given["k"]},
        "expect": {"ordinary_amount": 0, "longest": 0, "due": 0},
    }


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    given, expected = case["inputs"], case["expected"]
    assert set(given) <= {"eligible", "form", "months_requested", "k"} and set(expected) <= KEYS
    found = answers(RIGHT, example_of(case))
    months = min(given["months_requested"], found["longest"])
    ours = {
        "base_m": found["ordinary_amount"],
        "max_months": found["longest"],
        "months": months,
        "total": months * found["due"],
    }
    for key, value in expected.items():
        assert ours[key] == pytest.approx(value, abs=0.0051), key


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert {case["id"] for case in CASES} >= {*NOT_MODELLED, *CONTRADICTED} and CASES
