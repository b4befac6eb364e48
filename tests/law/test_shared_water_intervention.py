"""The social water intervention against the shared cases: 2022 exactly, 2023 within the range of two sources."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.engine.explore import Open
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import Exploration
from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, build, shared_cases

RIGHT = LAW.right("water_intervention")
NOT_MODELLED: dict[str, str] = {}
CONTRADICTED: dict[str, tuple[str, float]] = {}
DISPUTED = {  # two published figures: the answer is the range from one to the other
    "WA-03": (205.0, 208.0),
    "FS-W3": (205.0, 208.0),
}
FOLDER = shared_folder()
SETS = (("published.yaml", "water_brussels"), ("third_party.yaml", "water_social_tariff_brussels"))
CASES = [case for file, name in SETS for case in shared_cases(FOLDER, file, name)] if FOLDER else []
PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    given = case.get("situation") or case["inputs"]
    number = given.get("persons") or given["household_persons"]
    has_it = given.get("bim_member_on_1_january", given.get("bim_on_1_january"))
    known = {"persons", "household_persons", "bim_member_on_1_january", "bim_on_1_january"}
    assert set(given) <= known, "an input that the adapter does not read"
    assert set(case["expected"]) <= {"intervention_year", "intervention_y"}, "an expected value that is not checked"
    day = date.fromisoformat(str(case.get("date") or case["period"]))
    income = {day.year - 2: 60_000.0, day.year - 1: 60_000.0}
    persons: dict[str, Any] = {
        f"p{place}": {"domicile": "brussels", "taxable_income": income, "health_insured": has_it and place == 0}
        for place in range(number)
    }
    example = {
        "id": case["id"],
        "on": day,
        "unlisted": "absent",
        "persons": persons,
        "household": {"tenure": "private_rent"},
        "receives": {"p0": {"increased_reimbursement": 1}} if has_it else {},
    }
    found = Exploration(build(example), day, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)
    (expected,) = case["expected"].values()
    if case["id"] in DISPUTED:
        assert (found.low, found.high) == DISPUTED[case["id"]]
        assert found.low <= expected <= found.high
        assert found.open == (Open("water-2023"),)
    else:
        assert (found.low, found.high) == (expected, expected)


def test_there_are_cases() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert {case["id"] for case in CASES} >= {"WA-01", "FS-W1", "FS-W4", *DISPUTED}
