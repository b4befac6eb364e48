"""Child benefit in Brussels against the shared cases.

Published figures, and cases restated from rulespec-be (Axiom Foundation, CC BY 4.0).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, answers, check, shared_cases

RIGHT = LAW.right("child_benefit")
FOLDER = shared_folder()
SOURCES = (
    ("published.yaml", "child_benefit_brussels"),
    ("third_party.yaml", "family_benefits_brussels"),
    ("third_party.yaml", "birth_premium"),
)
CASES = [case for file, right in SOURCES for case in shared_cases(FOLDER, file, right)] if FOLDER else []
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
    "first_birth": "birth_premium_of(first)",
    "next_birth": "birth_premium_of(next)",
    "birth_premium_due": "birth_premium_in_time",
    "due": "birth_premium_in_time",
}
ADDED_UP = ("total_m",)  # one number for all children together

NOT_MODELLED = {
    ("BIR-05", "dg_birth_y"): "premium of the German-speaking Community, not of Brussels",
    ("BIR-05", "birth_premium"): "premium of the German-speaking Community, not of Brussels",
}
# What the case says and what the law gives instead, with the reason.
WRONG = {
    ("FS-CB7", "base_m"): (186.51, 174.08, "the reduction of 10 euros was made permanent in December 2025"),
}
# age_on_31_aug only repeats child_age (BF-EL-03 has 19 beside 26, and 26 decides).
READ = {
    *("single_parent", "children", "child_age", "child_born_before", "child_born_from", "income_year_below"),
    *("income_year_from", "birth_rank", "birth_date", "premium_claim_date", "supplement", "higher_education"),
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
    *("children_ages", "children_born_before_2019_12", "born_before_2019_12", "k", "region", "claim_date"),
    *("first_or_multiple", "dg_k"),
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
        birth = given.get("birth_date")
        for place, age in enumerate(ages(given)):
            persons[f"child{place}"] = {
                "birth_date": date.fromisoformat(str(birth)) if birth else born(day, age),
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


def rule_for(key: str, given: dict[str, Any]) -> str:
    if key == "birth_premium":
        return f"birth_premium_of({given['birth_rank']})"
    if RULES[key] == "birth_premium_in_time":
        return f"birth_premium_in_time({given.get('premium_claim_date') or given.get('claim_date')})"
    return RULES[key]


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    given = inputs_of(case)
    assert set(given) <= READ, "an input that the adapter does not read"
    for family in families(case):
        children = [id for id in family["persons"] if id.startswith("child")]
        for key, expected in case["expected"].items():
            if (case["id"], key) in NOT_MODELLED:
                continue
            if (case["id"], key) in WRONG:
                printed, expected, _ = WRONG[(case["id"], key)]
                assert case["expected"][key] == printed
            entry = rule_for(key, given)
            if isinstance(expected, list):
                for child, value in zip(children, expected, strict=True):
                    check(RIGHT, {**family, "ask": child, "expect": {entry: value}})
            elif key in ADDED_UP and "children_ages" in given:
                assert sum_of(family, children, entry) == pytest.approx(expected, abs=0.0051)
            else:
                check(RIGHT, {**family, "ask": children[0], "expect": {entry: expected}})


def sum_of(family: dict[str, Any], children: list[str], entry: str) -> float:
    found = [answers(RIGHT, {**family, "ask": child, "expect": {entry: 0}})[entry] for child in children]
    return float(sum(found))


@pytest.mark.parametrize("case", PARAMS)
def test_a_stated_coefficient_is_that_of_the_day(case: dict[str, Any]) -> None:
    if "k" in inputs_of(case):
        assert RIGHT.parameters["coefficient"].on(day_of(case)).value == inputs_of(case)["k"]


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    known = set(RULES) | {"birth_premium"}
    for case in CASES:
        for key in case["expected"]:
            assert key in known or (case["id"], key) in NOT_MODELLED, f"{case['id']}: {key}"
    listed = {id for id, _ in (*NOT_MODELLED, *WRONG)}
    assert listed <= {case["id"] for case in CASES}, "a case that is listed as special is gone"
    assert all(shared_cases(FOLDER, file, right) for file, right in SOURCES)
