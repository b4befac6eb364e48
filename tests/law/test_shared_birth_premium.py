"""The birth premium of Brussels against the shared cases: published figures."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.family_cases import ask, check, family, of_sources
from tests.law.worked import LAW

RIGHT = "birth_premium"
FOLDER = shared_folder()
BIRTH_KEYS = {"birth_premium", "birth_premium_due"}
CASES = of_sources(FOLDER, (("third_party.yaml", RIGHT),))
CASES += [
    c for c in of_sources(FOLDER, (("published.yaml", "child_benefit_brussels"),)) if BIRTH_KEYS & set(c["expected"])
]

NOT_MODELLED: dict[str, str] = {}
ELSEWHERE = {"BIR-05"}  # of the German-speaking Community: checked in test_shared_child_benefit_german_community.py
CONTRADICTED: dict[str, tuple[str, float]] = {}


def answer_of(case: dict[str, Any], key: str) -> Any:
    given = case.get("situation") or case["inputs"]
    day = date.fromisoformat(str(case.get("date") or case["period"]))
    claimed = given.get("claim_date") or given.get("premium_claim_date")
    if claimed:
        day = date.fromisoformat(str(claimed))
    born = date.fromisoformat(str(given["birth_date"])) if "birth_date" in given else day
    persons = family("brussels", born)
    rules = {"first_birth": "premium(first)", "next_birth": "premium(next)", "due": "is_in_time"}
    rules |= {"birth_premium_due": "is_in_time", "birth_premium": f"premium({given.get('birth_rank')})"}
    return ask(RIGHT, day, persons, rules[key])


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    if case["id"] in ELSEWHERE:
        return
    for key, expected in case["expected"].items():
        check(answer_of(case, key), expected, f"{case['id']} {key}")


@pytest.mark.parametrize("case", PARAMS)
def test_a_stated_coefficient_is_that_of_the_day(case: dict[str, Any]) -> None:
    if "k" in (case.get("situation") or case["inputs"]):
        day = date.fromisoformat(str(case["period"]))
        assert LAW.right("child_benefit").parameters["coefficient"].on(day).value == case["inputs"]["k"]


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    ids = {case["id"] for case in CASES}
    assert set(NOT_MODELLED) | set(CONTRADICTED) | ELSEWHERE <= ids, "a case that is listed as special is gone"
    assert {"CB-10", "CB-12a", "CB-12b", "FS-CB4", "FS-CB8b"} <= ids
