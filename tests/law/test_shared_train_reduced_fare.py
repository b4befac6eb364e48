"""Reduced train fares against the shared cases."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, check, shared_cases

RIGHT = LAW.right("train_reduced_fare")
FOLDER = shared_folder()
SOURCES = (("published.yaml", "sncb_bim"),)
CASES = [case for file, right in SOURCES for case in shared_cases(FOLDER, file, right)] if FOLDER else []
RULES = {"total_reduction_share": "reduction_with_card"}
NOT_MODELLED: dict[str, str] = {}
CONTRADICTED: dict[str, tuple[str, Any]] = {}

PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    given = case["situation"]
    assert given == {"bim": True, "train_plus": True, "off_peak": True}, "an input that the adapter does not read"
    example = {
        "id": case["id"],
        "on": date.fromisoformat(case["date"]),
        "ask": "ana",
        "unlisted": "absent",
        "persons": {"ana": {}},
        "receives": {"ana": {"increased_reimbursement": 1}},
    }
    expected = {RULES[key]: value for key, value in case["expected"].items()}
    check(RIGHT, {**example, "expect": {**expected, "due": 1}, "tolerance": 1e-9})


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert {key for case in CASES for key in case["expected"]} <= set(RULES)
    assert all(shared_cases(FOLDER, file, right) for file, right in SOURCES)
