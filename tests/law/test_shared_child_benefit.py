"""Child benefit in Brussels against the shared cases.

Published figures, and cases restated from rulespec-be (Axiom Foundation, CC BY 4.0).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.family_cases import ask, family, of_region
from tests.law.family_cases import check as check_number
from tests.law.worked import LAW, answers, check, shared_cases

RIGHT = LAW.right("child_benefit")
FOLDER = shared_folder()
SOURCES = (
    ("published.yaml", "child_benefit_brussels"),
    ("third_party.yaml", "family_benefits_brussels"),
)
BIRTH_KEYS = {"birth_premium", "birth_premium_due"}  # checked in test_shared_birth_premium.py
CASES = [case for file, right in SOURCES for case in shared_cases(FOLDER, file, right)] if FOLDER else []
CASES = [case for case in CASES if not BIRTH_KEYS & set(case["expected"])]
MIXED = [*of_region(FOLDER, 1, 1), *(case for case in of_region(FOLDER, 3, 2) if case["id"] == "FB25-10")]
HIGH = 400_000.0

# The name that a case expects -> the rule that answers, for one child.
RULES = {
    "total_per_child_month": "amount",
    "total_m": "amount",
    "social_supplement_month": "social_supplement",
    "supplement_m": "social_supplement",
    "base_month": "base",
    "base_m": "base",
    "base_18_he_m": "nominal_base(higher_education)",
    "base_18_other_m": "nominal_base(other)",
    "age_premium_year": "age_premium",
    "ok_age": "age_or_studies",
    "temp_stay_excluded": "temporary_stay_excluded",
    "entitled": "gives_right",
    "paid_m": "due",
}
ADDED_UP = ("total_m",)  # one number for all children together

NOT_MODELLED: dict[tuple[str, str], str] = {}
CONTRADICTED = {
    ("FS-CB7", "base_m"): ("the reduction of 10 euros was made permanent in December 2025", 174.08),
}
# age_on_31_aug only repeats child_age (BF-EL-03 has 19 beside 26, and 26 decides).
READ = {
    *("single_parent", "children", "child_age", "child_born_before", "child_born_from", "income_year_below"),
    *("income_year_from", "supplement", "higher_education"),
    *(
        "only_child_without_supplement",
        "child_age_on_1_july",
        "age_on_31_aug",
        "education",
        "study_aupair_stay",
    ),
    *(
        "domiciled_brussels",
        "residence_title",
        "household_income_y",
        "n_children",
        "supp_age",
        "ki_over_2000",
    ),
    *("children_ages", "children_born_before_2019_12", "born_before_2019_12", "k"),
}
BASE_TEXT = {
    "child_benefit.coefficient": 1.0,
    "child_benefit.ceiling": {"first": 31_000.0, "second": 45_000.0},
    "child_benefit.ceiling_rise": 1.0,
}


def day_of(case: dict[str, Any]) -> date:
    return date.fromisoformat(str(case.get("date") or case["period"]).split("/")[0])


def inputs_of(case: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = case.get("situation") or case["inputs"]
    return found


def age_in(text: Any, born_late: bool) -> int:
    """'12-17' is 17, or 12 where the child must be born late."""
    first, _, last = str(text).partition("-")
    return int(first) if born_late or not last else int(last)


def born(day: date, age: int) -> date:
    """Someone of this age on the day (all lie before 15 October) and on 1 July of its year."""
    return date(day.year - age - 1, 10, 15)


def ages(given: dict[str, Any]) -> list[int]:
    """Of all children, the one asked about first."""
    if "children_ages" in given:
        return list(given["children_ages"])
    text = next((given[k] for k in ("child_age", "supp_age", "child_age_on_1_july") if k in given), 8)
    count = given.get("n_children", given.get("children"))
    if count is None:
        count = 1 if given.get("only_child_without_supplement") else 2
    others = int(str(count).split()[0]) - 1  # '3 or more' is 3; each gives right
    return [age_in(text, "child_born_from" in given)] + [8] * others


def incomes(given: dict[str, Any]) -> list[float]:
    """Every income to try: both ends where the case names a band."""
    if "household_income_y" in given:
        return [float(given["household_income_y"])]
    if "income_year_from" in given:
        return [given["income_year_from"], given["income_year_below"] - 0.01]
    if "income_year_below" in given:
        return [0.0, given["income_year_below"] - 0.01]
    return [30_000.0 if "children_ages" in given else HIGH]


def families(case: dict[str, Any]) -> list[dict[str, Any]]:
    """The case as examples without expectations."""
    given, day = inputs_of(case), day_of(case)
    studies = "none"
    if given.get("education"):
        studies = "school_or_training"
    if given.get("higher_education"):
        studies = "higher_education"
    found = []
    for income in incomes(given):
        parent = {"birth_date": date(1980, 1, 1), "taxable_income": {day.year: income}, "property_share": 1.0}
        if given.get("ki_over_2000"):
            parent["cadastral_income_built"] = 2000.01
        persons: dict[str, Any] = {"parent": parent}
        parents = ["parent"]
        if not given.get("single_parent"):
            persons["partner"] = {"partner_of": "parent"}
            parents.append("partner")
        for place, age in enumerate(ages(given)):
            persons[f"child{place}"] = {
                "birth_date": born(day, age),
                "child_of": parents,
                "domicile": "brussels",
                "residence_status": "study_or_au_pair" if given.get("study_aupair_stay") else "belgian",
                "studies": studies,
            }
        older = given.get("born_before_2019_12") or given.get("children_born_before_2019_12")
        changes: dict[str, Any] = dict(BASE_TEXT) if str(case.get("level", "")).startswith("base_text") else {}
        if not older and "child_born_before" not in given:
            changes["child_benefit.reduction"] = 0.0
        found.append(
            {
                "id": case["id"],
                "on": day,
                "unlisted": "absent",
                "persons": persons,
                "parameters": changes,
                "tolerance": 0.0051,
            }
        )
    return found


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    given = inputs_of(case)
    assert set(given) <= READ, "an input that the adapter does not read"
    for household in families(case):
        children = [id for id in household["persons"] if id.startswith("child")]
        for key, expected in case["expected"].items():
            if (case["id"], key) in CONTRADICTED:
                expected = CONTRADICTED[case["id"], key][1]
                assert case["expected"][key] != expected
            entry = RULES[key]
            if isinstance(expected, list):
                for child, value in zip(children, expected, strict=True):
                    check(RIGHT, {**household, "ask": child, "expect": {entry: value}})
            elif key in ADDED_UP and "children_ages" in given:
                assert sum_of(household, children, entry) == pytest.approx(expected, abs=0.0051)
            else:
                check(RIGHT, {**household, "ask": children[0], "expect": {entry: expected}})


def sum_of(household: dict[str, Any], children: list[str], entry: str) -> float:
    found = [answers(RIGHT, {**household, "ask": child, "expect": {entry: 0}})[entry] for child in children]
    return float(sum(found))


@pytest.mark.parametrize("case", PARAMS)
def test_a_stated_coefficient_is_that_of_the_day(case: dict[str, Any]) -> None:
    if "k" in inputs_of(case):
        assert RIGHT.parameters["coefficient"].on(day_of(case)).value == inputs_of(case)["k"]


# -- the cases that mix the four entities --------------------------------------------------------------


def of_2025(case: dict[str, Any], key: str) -> Any:
    """One expected answer of the cases on 2025: amounts of February, held for twelve months."""
    given = case["inputs"]
    children, single = given["n_children"], given.get("single_parent", False)
    domicile = "brussels" if given["region"] == 1 else "wallonia"
    income = float(given.get("household_income_y", HIGH))
    studies = "higher_education" if given.get("higher_education") else "none"
    # the age from February to September; from the year after on, the unconditional age is over too
    kid = date(2025 - given["child_age"] - 1, 10, 10)
    persons = family(domicile, kid, 1, couple=not single, income=income, studies=studies)
    for place in range(1, children):
        persons[f"twin{place}"] = dict(persons["kid"])

    def month(rule: str) -> Any:
        return ask(RIGHT, date(2025, 2, 1), persons, rule)

    year = 12 * month("due") + (ask(RIGHT, date(2025, 7, 1), persons, "age_premium") if month("due") > 0 else 0)
    if key == "bru_supplement_m":
        return month("social_supplement")
    if key == "bru_base_with_supp_m":
        return month("base")
    return children * year if key == "bru_household_y" else year


def of_routing(case: dict[str, Any], key: str) -> Any:
    """The monthly total with the amounts of the text."""
    given = case["inputs"]
    kid = date(2026 - given["child_age"], 1, 10)
    persons = family("brussels", kid, given["n_children"], couple=True, income=float(given["household_income_y"]))
    changes: dict[str, Any] = {name.partition(".")[2]: value for name, value in BASE_TEXT.items()}
    assert key == "total_m"
    return ask(RIGHT, day_of(case), persons, "amount", reduction=0.0, **changes)


MIXED_PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in MIXED]
if FOLDER is None:
    MIXED_PARAMS = PARAMS


@pytest.mark.parametrize("case", MIXED_PARAMS)
def test_a_shared_case_of_the_four_entities(case: dict[str, Any]) -> None:
    for key, expected in case["expected"].items():
        if case["id"] == "FB25-10" and not key.startswith("bru_"):
            continue
        found = of_2025(case, key) if case["id"].startswith("FB25") else of_routing(case, key)
        check_number(found, expected, f"{case['id']} {key}")


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    for case in CASES:
        for key in case["expected"]:
            assert key in RULES or (case["id"], key) in NOT_MODELLED, f"{case['id']}: {key}"
    listed = {name[0] for name in (*NOT_MODELLED, *CONTRADICTED)}
    assert listed <= {case["id"] for case in CASES}, "a case that is listed as special is gone"
    assert all(shared_cases(FOLDER, file, right) for file, right in SOURCES)
    assert {"FB25-02", "FB25-08", "FB25-10", "FB25-13", "FBR-03"} <= {case["id"] for case in MIXED}
