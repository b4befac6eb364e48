"""Flemish study grant against the shared cases, restated from rulespec-be (Axiom Foundation, CC BY 4.0)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, check, shared_cases

RIGHT = LAW.right("flemish_study_grant")
FOLDER = shared_folder()
SOURCES = (("third_party.yaml", "study_grant_flanders"),)
CASES = [case for file, right in SOURCES for case in shared_cases(FOLDER, file, right)] if FOLDER else []
DAY = date(2022, 10, 1)

RULES = {
    "points_raw": "points_before_cap",
    "points": "points",
    "full_indexed_y": "full_amount",
    "allowance_y": "due",
}
READ = {
    *("n_dependants", "n_disabled", "household_point", "kot", "income_y", "limit_min", "limit_max"),
    *("exceptional_limit", "k"),
}
NOT_MODELLED: dict[str, str] = {}
CONTRADICTED: dict[str, tuple[str, Any]] = {}


def example_of(case: dict[str, Any]) -> dict[str, Any]:
    """A mother with the student and so many other minor children; the first ones have a disability."""
    given = case["inputs"]
    persons: dict[str, Any] = {
        "mum": {"net_taxable_income": {2020: given.get("income_y", 0)}},
        "kid": {
            "birth_date": date(2003, 1, 1),
            "child_of": "mum",
            "studies": "higher_education",
            "school_community": "flemish",
            "tax_dependant": True,
            "lives_at_school": bool(given.get("kot")),
        },
    }
    for place in range(given["n_dependants"] - 1):
        disabled = place < given["n_disabled"]
        persons[f"child{place}"] = {
            "birth_date": date(2010, 1, 1),
            "child_of": "mum",
            "recognised_disability": disabled,
        }
    changes: dict[str, Any] = {}
    if "limit_min" in given:
        for bound in ("low", "high"):
            lower, upper = f"minimum_limit_{bound}", f"maximum_limit_{bound}"
            changes[f"flemish_study_grant.{lower}"] = {str(row): given["limit_min"] for row in range(21)}
            changes[f"flemish_study_grant.{upper}"] = {str(row): given["limit_max"] for row in range(21)}
    if "k" in given:
        changes["flemish_study_grant.full"] = {"home": 2_043.43 * given["k"], "kot": 3_404.62 * given["k"]}
        changes["flemish_study_grant.minimum"] = 220 * given["k"]
    return {
        "id": case["id"],
        "on": DAY,
        "ask": "kid",
        "unlisted": "absent",
        "persons": persons,
        "parameters": changes,
    }


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    given = case["inputs"]
    assert set(given) <= READ, "an input that the adapter does not read"
    if "exceptional_limit" in given:  # a tenth of the maximum, as the rules have it
        share = RIGHT.parameters["exceptional_share"].on(DAY).value
        assert given["limit_max"] * share == pytest.approx(given["exceptional_limit"])
    check(RIGHT, {**example_of(case), "expect": {RULES[key]: value for key, value in case["expected"].items()}})


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    for case in CASES:
        assert set(case["expected"]) <= set(RULES) or case["id"] in NOT_MODELLED, case["id"]
    assert set(CONTRADICTED) | set(NOT_MODELLED) <= {case["id"] for case in CASES}
    assert all(shared_cases(FOLDER, file, right) for file, right in SOURCES)
