"""Study allowance of the French Community against the shared cases.

Published figures, and cases restated from rulespec-be (Axiom Foundation, CC BY 4.0).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, answers, check, shared_cases

RIGHT = LAW.right("french_community_study_allowance")
FOLDER = shared_folder()
SOURCES = (
    ("published.yaml", "fwb_study_allowance"),
    ("third_party.yaml", "study_allowance_fwb"),
    ("third_party.yaml", "study_allowance_routing"),
)
CASES = [case for file, right in SOURCES for case in shared_cases(FOLDER, file, right)] if FOLDER else []

RULES = {
    "allowance": "due",
    "allowance_y": "due",
    "ceiling": "ceiling",
    "ceiling_indexed": "ceiling_indexed",
    "plancher": "plancher",
    "special_increment": "special_increment",
    "max": "maximum",
}
# Times the coefficient, which is 1 in these cases.
TIMES_COEFFICIENT = {"plancher_indexed": "plancher", "max_indexed": "maximum"}
SPECIAL_LIMIT = ("special_limit", "special_limit_indexed")
TABLES = {"secondary_0_to_4": "secondary", "higher_0_to_3": "higher"}
READ = {
    *("level", "kot", "boarder", "child_benefit", "dependants", "income_year", "index", "minimum_taxable_amount"),
    *("higher_education", "income_y", "k", "pit_minimum", "n_dependants", "school_year"),
}
NOT_MODELLED = {
    "ST-RT-01": "routes by the region of the family; in Brussels the community of the school decides",
    "ST-RT-02": "routes by the region of the family; in Brussels the community of the school decides",
}
CONTRADICTED = {
    "FW-T-2324": (
        "secondary school with 2 persons in charge is printed 7 cents below the text of 2016 times 1.23, "
        "which gives every other row",
        38_523.92,
    ),
}


def inputs_of(case: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = case.get("situation") or case["inputs"]
    return found


def family(day: date, higher: bool, dependants: int, income: float, **facts: Any) -> dict[str, Any]:
    """A mother with a student; with further minor children so that so many persons are in charge."""
    persons: dict[str, Any] = {
        "mum": {"net_taxable_income": {day.year - 2: income}},
        "kid": {
            "birth_date": date(day.year - 19, 1, 1),
            "child_of": "mum",
            "school_community": "french",
            "studies": "higher_education" if higher else "school_or_training",
            "school_level": "secondary",
            "tax_dependant": dependants > 0,
            **facts,
        },
    }
    for place in range(dependants - 1):
        persons[f"child{place}"] = {"birth_date": date(day.year - 10, 1, 1), "child_of": "mum"}
    return {"id": "family", "on": day, "ask": "kid", "unlisted": "absent", "persons": persons}


def example_of(case: dict[str, Any]) -> dict[str, Any]:
    given = inputs_of(case)
    income = given["income_y"] if "income_y" in given else given["income_year"]
    least = given["pit_minimum"] if "pit_minimum" in given else given["minimum_taxable_amount"]
    higher = given.get("level") == "higher" or bool(given.get("higher_education"))
    away = bool(given.get("kot") or given.get("boarder"))
    count = given.get("n_dependants", given.get("dependants", 0))
    example = family(date(2024, 10, 1), higher, count, income, lives_at_school=away)
    if given.get("child_benefit"):
        example["receives"] = {"kid": {"child_benefit": 200}}
    example["parameters"] = {
        "french_community_study_allowance.coefficient": given.get("k", given.get("index")),
        "french_community_study_allowance.least_taxable": {"low": least, "high": least},
    }
    return {**example, "id": case["id"]}


def ceiling(day: date, higher: bool, dependants: int) -> float:
    example = {**family(day, higher, dependants, 0.0), "expect": {"ceiling_indexed": 0}}
    found: float = answers(RIGHT, example)["ceiling_indexed"]
    return found


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    if case["id"] in NOT_MODELLED:
        return
    given = inputs_of(case)
    assert set(given) <= READ, "an input that the adapter does not read"
    if "school_year" in given:
        check_table(case)
        return
    example = example_of(case)
    for key, expected in case["expected"].items():
        if key in SPECIAL_LIMIT:
            increment = answers(RIGHT, {**example, "expect": {"special_increment": 0}})["special_increment"]
            assert given["pit_minimum"] + increment == pytest.approx(expected)
        else:
            check(RIGHT, {**example, "expect": {RULES.get(key) or TIMES_COEFFICIENT[key]: expected}})


def check_table(case: dict[str, Any]) -> None:
    """The published ceilings of one year."""
    day = date(int(inputs_of(case)["school_year"][:4]), 10, 1)
    for key, expected in case["expected"].items():
        if key in TABLES:
            for dependants, printed in enumerate(expected):
                wanted = printed
                if case["id"] in CONTRADICTED and (key, dependants) == ("secondary_0_to_4", 2):
                    wanted = CONTRADICTED[case["id"]][1]
                    assert printed == pytest.approx(wanted - 0.07, abs=0.0051)
                assert ceiling(day, TABLES[key] == "higher", dependants) == pytest.approx(wanted, abs=0.0101)
        elif key == "higher_5":
            assert ceiling(day, True, 5) == pytest.approx(expected, abs=0.0101)
        else:
            assert key == "per_extra_person"
            assert ceiling(day, True, 7) - ceiling(day, True, 6) == pytest.approx(expected, abs=0.0101)


def test_the_language_of_the_school_decides_and_not_the_region() -> None:
    """What takeup gives in place of the routing by region: a Dutch-language school opens the Flemish right only."""
    flemish = LAW.right("flemish_study_grant")
    for language, right, other in (("french", RIGHT, flemish), ("flemish", flemish, RIGHT)):
        for domicile in ("brussels", "flanders", "wallonia"):
            example = family(date(2024, 10, 1), True, 1, 1_000.0, school_community=language, domicile=domicile)
            check(right, {**example, "expect": {"concerned": True}})
            check(other, {**example, "expect": {"concerned": False, "due": 0}})


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    known = {*RULES, *TIMES_COEFFICIENT, *SPECIAL_LIMIT, *TABLES, "higher_5", "per_extra_person"}
    for case in CASES:
        assert set(case["expected"]) <= known or case["id"] in NOT_MODELLED, case["id"]
    assert set(CONTRADICTED) | set(NOT_MODELLED) <= {case["id"] for case in CASES}
    assert all(shared_cases(FOLDER, file, right) for file, right in SOURCES)
