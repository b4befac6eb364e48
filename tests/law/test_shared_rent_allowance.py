"""The rent allowance and relocation support against the shared cases.

Published figures, and cases restated from rulespec-be (Axiom Foundation, CC BY 4.0).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.engine.time import months_after
from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, answers, shared_cases

RENT = LAW.right("rent_allowance")
MONTHLY = LAW.right("relocation_allowance")
ONCE = LAW.right("relocation_grant")
FOLDER = shared_folder()
SOURCES = (("published.yaml", "rent_allowance_brussels"), ("third_party.yaml", "rent_relocation_brussels"))
CASES = [case for file, right in SOURCES for case in shared_cases(FOLDER, file, right)] if FOLDER else []

NOT_MODELLED: dict[str, str] = {}
CONTRADICTED: dict[str, tuple[str, Any]] = {}

APPLICANT = (
    "has_an_adult",
    "lives_in_brussels",
    "nobody_owns_a_home",
    "no_other_rent_aid",
    "is_candidate",
    "has_enough_titles",
    "income_under_the_ceiling",
)
HOME = ("lives_in_brussels", "main_home_lease", "landlord_is_no_relative")
MOVER = (
    "left_for_a_listed_reason",
    "claims_in_time",
    "has_an_adult",
    "lives_in_brussels",
    "is_candidate",
    "income_under_the_ceiling",
)
NEW_HOME = ("lives_in_brussels", "has_a_lease", "landlord_is_no_relative")
STILL_HELD = ("nobody_owns_a_home", "no_other_rent_aid", "lives_in_brussels", "is_candidate")

# The name that a case expects -> the right, and the rule that answers.
RULES = {
    "base_month": (RENT, "base"),
    "per_child_month": (RENT, "for_each_child"),
    "allowance_month": (RENT, "due"),
    "allowance_m": (RENT, "due"),
    "rent_allowance_m": (RENT, "due"),
    "no_time_limit": (RENT, "no_time_limit"),
    "r_trigger": (MONTHLY, "left_for_a_listed_reason"),
    "r_base_m": (MONTHLY, "base"),
    "r_children_m": (MONTHLY, "increase"),
    "r_uncapped_m": (MONTHLY, "before_the_rent"),
    "r_rent_m": (MONTHLY, "due"),
    "r_moving_grant": (ONCE, "due"),
}
# The same, where all of several conditions must hold.
ALL_OF = {
    "ok_applicant": (RENT, APPLICANT),
    "ok_dwelling": (RENT, HOME),
    "eligible": (RENT, APPLICANT + HOME),
    "r_ok_applicant": (MONTHLY, MOVER),
    "r_ok_dwelling": (MONTHLY, NEW_HOME),
    "r_eligible": (MONTHLY, MOVER + NEW_HOME),
    "r_extinct": (MONTHLY, STILL_HELD),
}
READ = {
    *("single_parent", "income_year_upto", "income_year_above", "household", "priority_titles", "children"),
    *("rent_month", "index", "income_ok", "age", "domiciled_there", "in_brussels", "main_home_lease"),
    *("r_income_ok", "r_age", "r_domiciled", "months_since_move", "r_social_candidate", "from_homelessness"),
    *("from_violence_or_youth", "income_lt_ri3", "n_children", "r_k", "rent_m", "r_single_parent"),
    *("owns_property", "income_y", "household_persons", "k"),
}
BETWEEN_FAMILY_AND_CEILING = 25_000.0  # in 2026: above the integration income of a family, under the ceiling
IN_FULL = {"base_month", "allowance_month", "allowance_m"}  # cases that state amounts only: all else is met


def day_of(case: dict[str, Any]) -> date:
    return date.fromisoformat(str(case.get("date") or case["period"]).split("/")[0])


def inputs_of(case: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = case.get("situation") or case["inputs"]
    return found


def incomes(given: dict[str, Any]) -> list[float]:
    """Every income to try: both ends where the case names a band."""
    if "income_y" in given:
        return [float(given["income_y"])]
    if "income_year_upto" in given:
        return [given.get("income_year_above", -0.01) + 0.01, given["income_year_upto"]]
    if given.get("income_lt_ri3") or not any(key.startswith("r_") for key in given):
        return [0.0]
    return [BETWEEN_FAMILY_AND_CEILING]


def people(given: dict[str, Any], day: date, income: float) -> dict[str, Any]:
    alone_with_children = given.get("single_parent") or given.get("r_single_parent")
    number = given.get("n_children", given.get("children", 1 if alone_with_children else 0))
    age = given.get("age", given.get("r_age", 40))
    persons: dict[str, Any] = {
        "ana": {
            "birth_date": date(day.year - age - 1, 10, 15),
            "net_taxable_income": {day.year - back: income for back in (0, 2, 3)},
            "domicile": "brussels",
            "cadastral_income_built": 500.0 if given.get("owns_property") else None,
        }
    }
    parents = ["ana"]
    single = given.get("household") == "single person" or given.get("household_persons") == 1
    if not alone_with_children and not single:
        persons["ben"] = {"partner_of": "ana", "birth_date": date(1985, 1, 1)}
        parents.append("ben")
    for place in range(number):
        persons[f"child{place}"] = {"birth_date": date(day.year - 8 - place, 10, 15), "child_of": parents}
    return persons


def home(given: dict[str, Any], day: date, only_amounts: bool) -> dict[str, Any]:
    because = "other"
    if given.get("from_homelessness"):
        because = "homeless"
    if given.get("from_violence_or_youth"):
        because = "violence"
    moved = months_after(day, -given["months_since_move"]) if "months_since_move" in given else date(2010, 1, 1)
    return {
        "tenure": "private_rent",
        "lease": "main_home" if only_amounts or given.get("main_home_lease") else "other",
        "rent": float(given.get("rent_m", given.get("rent_month", 1_000.0))),
        "social_housing_candidate": bool(
            only_amounts or given.get("r_social_candidate") or given.get("priority_titles", 0)
        ),
        "priority_titles": given.get("priority_titles", 6 if only_amounts else 0),
        "moved_on": moved,
        "left_home_because": because,
    }


def examples(case: dict[str, Any]) -> list[dict[str, Any]]:
    given, day = inputs_of(case), day_of(case)
    return [
        {
            "id": case["id"],
            "on": day,
            "ask": "household",
            "unlisted": "absent",
            "persons": people(given, day, income),
            "household": home(given, day, bool(IN_FULL & set(case["expected"]))),
            "parameters": {
                "rent_allowance.index": float(given.get("k", given.get("index", 1))),
                "relocation_allowance.index": float(given.get("r_k", 1)),
                "relocation_grant.index": float(given.get("r_k", 1)),
            },
        }
        for income in incomes(given)
    ]


def ask(example: dict[str, Any], key: str) -> Any:
    if key in RULES:
        right, name = RULES[key]
        return answers(right, {**example, "expect": {name: None}})[name]
    right, names = ALL_OF[key]
    found = all(answers(right, {**example, "expect": dict.fromkeys(names)}).values())
    return not found if key == "r_extinct" else found


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    assert set(inputs_of(case)) <= READ, "an input that the adapter does not read"
    for example in examples(case):
        for key, expected in case["expected"].items():
            found = ask(example, key)
            if isinstance(expected, bool):
                assert found is expected, key
            else:
                assert found == pytest.approx(expected, abs=0.0051), key


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert all(shared_cases(FOLDER, file, right) for file, right in SOURCES)
    for case in CASES:
        for key in case["expected"]:
            assert key in RULES or key in ALL_OF, f"{case['id']}: {key}"
