"""The Flemish child benefit against the shared cases.

Published figures, and cases restated from rulespec-be (Axiom Foundation, CC BY 4.0).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.family_cases import FAMILY, HIGH, ask, check, family, of_region, of_sources, tier_facts

RIGHT = "child_benefit_flanders"
FOLDER = shared_folder()
SOURCES = (("published.yaml", RIGHT), ("third_party.yaml", f"{FAMILY}flanders"))
CASES = of_sources(FOLDER, SOURCES) + of_region(FOLDER, 2, 0)
TEXT = {
    "coefficient": 1.0,
    "ceiling": {"first": 30_386.52, "second": 60_000.0},
    "ceiling_rise": {"first": 1.0, "second": 1.0},
    "school_bonus": {"0-3": 20, "4-11": 35, "12-16": 50, "17-24": 60},
    "social_rise": 0,
}
BONUS = {"bonus_0_3": 3, "bonus_4_11": 8, "bonus_12_16": 14, "bonus_17_24": 18}

NOT_MODELLED: dict[tuple[str, str], str] = {}
ELSEWHERE = {("FB25-35", "wal_base_m"), ("FB25-35", "wal_age_y")}  # checked in test_shared_child_benefit_wallonia.py
CONTRADICTED = {
    ("FL-EL-01", "paid_m"): (
        "a child of 22 in 2026 was born before 2019 and keeps the amounts of the old scheme (art. 210): 105.79 + 28.72",
        134.51,
    ),
}


def inputs_of(case: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = case.get("situation") or case["inputs"]
    return found


def of_decree(case: dict[str, Any], key: str) -> Any:
    """One expected answer of a case with the amounts of the text (30 June 2026, or 1 July for the yearly bonus)."""
    given = inputs_of(case)
    day = date(2026, 6, 1)
    born = date(2021, 1, 1)
    if "child_age" in given:
        born = date(2026 - given["child_age"], 1, 10)
    if "age_31_dec" in given:
        born = date(2026 - given["age_31_dec"], 12, 1)
    facts: dict[str, Any] = tier_facts(given.get("disability_tier", 0))
    facts["parents_deceased"] = ("none", "one", "both")[given.get("orphan", 0)]
    facts["raised_abroad"] = given.get("raised_abroad", False)
    facts["studies"] = "higher_education" if given.get("student") else "none"
    facts["residence_status"] = "population_register" if given.get("authorised_residence") else "belgian"
    income = float(given.get("household_income_y", HIGH))
    persons = family("flanders", born, given.get("n_children", 1), couple=True, income=income, **facts)

    def answer(rule: str) -> Any:
        return ask(RIGHT, day, persons, rule, **TEXT)

    if key == "ok_residence":
        return answer("lives_in_flanders") and answer("may_stay")
    if key in ("temp_stay_excluded", "abroad_excluded"):
        return not answer("not_a_temporary_stay" if key == "temp_stay_excluded" else "raised_in_belgium")
    rules = {
        **{"ok_age": "age_or_studies", "entitled": "gives_right", "paid_m": "due", "total_m": "amount"},
        **{"orphan_m": "orphan_supplement", "disability_m": "care_need_supplement"},
        **{"participation_y": "school_bonus", "participation_17_24_y": "school_bonus"},
    }
    return answer(rules[key])


def of_table(case: dict[str, Any], key: str) -> Any:
    """One expected answer of a published table."""
    day = date.fromisoformat(str(case["date"] or "2021-01-01"))
    young = date(day.year - 1, 1, 10)
    if key in ("start_amount", "base_month"):
        return ask(RIGHT, day, family("flanders", young), "start_amount" if key == "start_amount" else "base")
    if key in BONUS:
        return ask(RIGHT, day, family("flanders", date(day.year - BONUS[key], 6, 1)), "school_bonus")
    if key == "half_orphan_month":
        persons = family("flanders", young, parents_deceased="one")
        return ask(RIGHT, day, persons, "orphan_supplement")
    first, second = case["situation"]["limits"]
    children, income = {
        "social_1_2_children": (2, first),
        "social_3plus_low": (3, first),
        "social_3plus_middle": (3, second),
    }[key]
    return ask(RIGHT, day, family("flanders", young, children, couple=True, income=income), "social_supplement")


def of_2025(case: dict[str, Any], key: str) -> Any:
    """One expected answer of the cases on 2025: amounts of February, held for twelve months."""
    persons = family("flanders", date(2025 - case["inputs"]["child_age"], 1, 10), studies="school_or_training")
    month = ask(RIGHT, date(2025, 2, 1), persons, "base")
    bonus = ask(RIGHT, date(2025, 7, 1), persons, "school_bonus")
    return {"fl_base_m": month, "fl_schoolbonus_y": bonus, "base_y": 12 * month + bonus}[key]


def answer_of(case: dict[str, Any], key: str) -> Any:
    if case["id"].startswith("FB25"):
        return of_2025(case, key)
    return of_table(case, key) if "situation" in case else of_decree(case, key)


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    for key, expected in case["expected"].items():
        name = (case["id"], key)
        if name in NOT_MODELLED or name in ELSEWHERE:
            continue
        if name == ("FB-T-02", "old_first_child"):
            persons = family("flanders", date(2018, 12, 31))
            found = ask(RIGHT, date(2024, 9, 1), persons, "base")  # five years old: no age supplement yet
        else:
            found = answer_of(case, key)
        if name in CONTRADICTED:
            assert found != pytest.approx(expected, abs=0.0051)
            expected = CONTRADICTED[name][1]
        check(found, expected, str(name))


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    names = {(case["id"], key) for case in CASES for key in case["expected"]}
    assert set(NOT_MODELLED) | set(CONTRADICTED) | ELSEWHERE <= names, "a case that is listed as special is gone"
    assert {"FB25-30", "FB25-32", "FB25-35", "FBR-01", "FB-T-01", "FB-T-02", "FB-02"} <= {c["id"] for c in CASES}
