"""Guaranteed family benefits against the shared cases.

Cases restated from rulespec-be (Axiom Foundation, CC BY 4.0); all are of the federal scheme, which ended in 2019.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.family_cases import ask, check, family, of_sources
from tests.law.worked import LAW

RIGHT = "guaranteed_family_benefits"
FOLDER = shared_folder()
CASES = of_sources(FOLDER, (("third_party.yaml", RIGHT),))
DAY = date(2018, 6, 1)

NOT_MODELLED = {
    "GFB-03": "the share of the upkeep is not asked: who raises the child at home is presumed to bear more than half",
    "GFB-10": "the birth allowance of this scheme is not modelled: its claim period of twelve months ended in 2020",
    "GFB-11": "the birth allowance of this scheme is not modelled: its claim period of twelve months ended in 2020",
    "GFB-12": "the adoption premium of this scheme is not modelled: its claim period of twelve months ended in 2020",
    "GFB-17": "the flat allowance for a child placed at public expense is not modelled: such a placement is not asked",
    "GFB-20": "birth and adoption premiums of this scheme are not modelled: their claim period ended in 2020",
}
CONTRADICTED: dict[str, tuple[str, float]] = {}


def answer_of(case: dict[str, Any], key: str) -> Any:
    given = case["inputs"]
    facts: dict[str, Any] = {"lives_in_belgium": given.get("child_resides_be", False)}
    facts["residence_status"] = "no_title" if given.get("child_foreign") else "belgian"
    parent = {"lives_in_belgium": given.get("carer_resides_be", False), "net_wage": given.get("resources_q", 0) / 3}
    persons = family("brussels", date(2018 - given.get("child_age", 4), 1, 10), parent=parent, **facts)

    if key == "claim_in_time":
        return given["months_late"] <= LAW.right(RIGHT).term("months_back")
    rules = {
        **{"ok_foreign": "may_stay", "ok_child": "child_lives_in_belgium", "ok_means": "means_are_low"},
        **{"regular_m": "amount_of_rank", "total_m": "due"},
    }
    return ask(RIGHT, DAY, persons, rules[key], index=float(given.get("k", given.get("k_means", 1))))


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    if case["id"] in NOT_MODELLED:
        pytest.skip(NOT_MODELLED[case["id"]])
    for key, expected in case["expected"].items():
        check(answer_of(case, key), expected, f"{case['id']} {key}")


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    ids = {case["id"] for case in CASES}
    assert set(NOT_MODELLED) | set(CONTRADICTED) <= ids, "a case that is listed as special is gone"
    assert {"GFB-05", "GFB-06", "GFB-08", "GFB-16", "GFB-19"} <= ids
