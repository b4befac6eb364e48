"""Flemish school allowance against the shared cases.

Published figures, and cases restated from rulespec-be (Axiom Foundation, CC BY 4.0).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, answers, check, shared_cases

RIGHT = LAW.right("flemish_school_allowance")
FOLDER = shared_folder()
SOURCES = (("published.yaml", "schooltoeslag_flanders"), ("third_party.yaml", "schooltoeslag_flanders"))
CASES = [case for file, right in SOURCES for case in shared_cases(FOLDER, file, right)] if FOLDER else []
DAY = date(2020, 9, 1)

NOT_MODELLED: dict[str, str] = {}
CONTRADICTED = {
    "ST-FL-04": ("the decree never pays less than the minimum amount of 121.01, which the encoding leaves out", 121.01),
}
# The amounts of the decree of 2018, before any index.
PRIMARY = {"minimum": 121.01, "full": 188.19, "exceptional": 244.37}
ALONE = {"alone_minimum": 712.98, "alone_full": 3_268.73}
READ = {
    *("level", "level_name", "income_y", "limit_min", "limit_max", "k", "points", "household_member"),
}
KNOWN = {"type", "fraction", "primary_full", "allowance_y", "points_for_this_person"}


def inputs_of(case: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = case.get("situation") or case["inputs"]
    return found


def example_of(case: dict[str, Any], least: float | None = None) -> dict[str, Any]:
    """The family of the case. `least`: another minimum amount than the case has."""
    given = inputs_of(case)
    persons: dict[str, Any] = {}
    if given.get("level") == 3:  # secondary, independent: lives alone on an own income
        studies = {"studies": "school_or_training", "school_level": "secondary"}
        persons["kid"] = {"birth_date": date(2000, 1, 1), **studies, "taxable_income": {2018: given["income_y"]}}
    else:
        persons["mum"] = {"taxable_income": {2018: given.get("income_y", 20_000)}}
        persons["kid"] = {"birth_date": date(2012, 1, 1), "child_of": "mum", "school_level": "primary"}
        for place in range(given.get("points", 2) - 2):
            persons[f"sister{place}"] = {"birth_date": date(2010, 1, 1), "child_of": "mum"}
    persons["kid"]["school_community"] = "flemish"
    if "household_member" in given:
        brother = {"studies": "higher_education", "tax_dependant": True, "recognised_disability": True}
        persons["brother"] = {"birth_date": date(2001, 1, 1), "child_of": "mum", **brother}
    changes: dict[str, Any] = {}
    if "limit_min" in given:
        for name, limit in (("minimum_limit", given["limit_min"]), ("maximum_limit", given["limit_max"])):
            changes[f"flemish_school_allowance.{name}"] = {str(row): limit for row in range(21)}
    if "k" in given:
        minimum = PRIMARY["minimum"] if least is None else least
        primary = {**PRIMARY, "minimum": minimum}
        changes["flemish_school_allowance.primary"] = {key: v * given["k"] for key, v in primary.items()}
        changes["flemish_school_allowance.secondary"] = {key: v * given["k"] for key, v in ALONE.items()}
    return {
        "id": case["id"],
        "on": DAY,
        "ask": "kid",
        "unlisted": "absent",
        "persons": persons,
        "parameters": changes,
    }


def answer(example: dict[str, Any], rule: str) -> Any:
    return answers(RIGHT, {**example, "expect": {rule: 0}})[rule]


def kind_of(example: dict[str, Any]) -> int:
    """0 none, 1 partial, 2 full, 3 exceptional."""
    due = answer(example, "due")
    if due <= 0:
        return 0
    if answer(example, "is_exceptional"):
        return 3
    return 2 if due == pytest.approx(answer(example, "figure(full)"), abs=0.0051) else 1


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    assert set(inputs_of(case)) <= READ, "an input that the adapter does not read"
    example = example_of(case)
    for key, expected in case["expected"].items():
        if key == "type":
            assert kind_of(example) == expected
        elif key == "fraction":  # the part of the full amount, which the minimum hides
            part = answer(example_of(case, least=0.0), "due") / answer(example, "figure(full)")
            assert part == pytest.approx(expected, abs=1e-4)
        elif key == "primary_full":
            check(RIGHT, {**example, "expect": {"figure(full)": expected}})
        elif key == "points_for_this_person":
            check(RIGHT, {**example, "expect": {"points_of(brother)": expected}})
        elif key == "allowance_y" and case["id"] in CONTRADICTED:
            _, ours = CONTRADICTED[case["id"]]
            assert expected < ours
            check(RIGHT, {**example, "expect": {"due": ours}})
        else:
            assert key == "allowance_y"
            check(RIGHT, {**example, "expect": {"due": expected}})


@pytest.mark.parametrize("case", PARAMS)
def test_stated_points_and_limits_are_those_of_the_family(case: dict[str, Any]) -> None:
    given = inputs_of(case)
    if "points" in given:
        expected = {
            "points": given["points"],
            "lowest_limit": given["limit_min"],
            "highest_limit": given["limit_max"],
        }
        check(RIGHT, {**example_of(case), "parameters": {}, "expect": expected})


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    for case in CASES:
        assert set(case["expected"]) <= KNOWN or case["id"] in NOT_MODELLED, case["id"]
    assert set(CONTRADICTED) | set(NOT_MODELLED) <= {case["id"] for case in CASES}
    assert all(shared_cases(FOLDER, file, right) for file, right in SOURCES)
