"""The advance on child maintenance against the shared cases (fact sheet, own numbers)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, answers, shared_cases

RIGHT = LAW.right("maintenance_advance")
FOLDER = shared_folder()
CASES = shared_cases(FOLDER, "third_party.yaml", "davo_secal_advance") if FOLDER else []
PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    given = case["inputs"]
    assert set(given) == {"maintenance_per_child_m", "unpaid_terms_12m"}, "an input that the adapter does not read"
    assert set(case["expected"]) == {"advance_m"}, "an expected value that is not checked"
    persons: dict[str, Any] = {"mother": {}}
    for place, euros in enumerate(given["maintenance_per_child_m"]):
        persons[f"child{place}"] = {
            "birth_date": date(2015, 1, 1),
            "child_of": "mother",
            "domicile": "brussels",
            "maintenance_title": True,
            "maintenance_title_served": True,
            "maintenance_due": float(euros),
            "maintenance_terms_unpaid": given["unpaid_terms_12m"],
        }
    example = {
        "id": case["id"],
        "on": date(int(str(case["period"])[:4]), 6, 1),
        "unlisted": "absent",
        "persons": persons,
    }
    due = [answers(RIGHT, {**example, "ask": id, "expect": {"due": 0}})["due"] for id in persons if id != "mother"]
    assert sum(due) == pytest.approx(case["expected"]["advance_m"], abs=0.0051)


def test_there_are_cases() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert CASES
