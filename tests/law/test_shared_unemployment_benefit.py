"""Unemployment benefit against the shared cases, restated from rulespec-be (Axiom Foundation, CC BY 4.0) and ONEM T33.

The third-party cases use daily amounts of base 103.14, so the index is set to 1 for them. A case that gives the
household status gets a household that has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from takeup.engine.parameters import replaced
from takeup.engine.time import months_after
from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, build, find_parameter, shared_cases

RIGHT = LAW.right("unemployment_benefit")
FOLDER = shared_folder()
CASES = shared_cases(FOLDER, "third_party.yaml", "unemployment_2026") if FOLDER else []
T33 = shared_cases(FOLDER, "published.yaml", "unemployment_limit_exception_55") if FOLDER else []

_REFERENCE = "How the 36 months grow is an open question (ub-longer-reference); the days in three years are asked."
_PART_TIME = "Admission after voluntary part-time work is left out (ub-left-out)."
_PAUSES = "The days by which art. 116 moves the end on are an open question (ub-extensions), not counted."
_GUARANTEE = (
    "Whether the income guarantee of a part-time worker goes on hangs on hours that are not asked (ub-part-time)."
)
_AGAIN = "A new claim after the end is judged as a first one: by the days of work in three years."
_RARE = "Civil Code art. 221 and the special cases of art. 110 are too rare to ask everybody about."
_SPECIAL = "Company supplement, art. 28 §3 and temporary unemployment are left out (ub-left-out)."
NOT_MODELLED = {
    "UN-AD-02 ext_non_ui_m": _REFERENCE,
    "UN-AD-02 ext_total_m": _REFERENCE,
    "UN-AD-02 reference_period_m": _REFERENCE,
    "UN-AD-03": _PART_TIME,
    "UN-BA-11": _PAUSES,
    "UN-BA-12": _GUARANTEE,
    "UN-BA-13": _GUARANTEE,
    "UN-BA-14": _GUARANTEE,
    "UN-BA-15": _AGAIN,
    "UN-BA-16 readmission_ok": _AGAIN,
    "UN-BA-16 readmitted": _AGAIN,
    "UN-HS-01 partner_as_spouse": _RARE,
    "UN-HS-01 fc_221": _RARE,
    "UN-HS-01 fc_special": _RARE,
    "UN-HS-07 fc_221": _RARE,
    "UN-MIN-09": _SPECIAL,
    "UN-MIN-11": _SPECIAL,
    "UN-PAY-05": _SPECIAL,
}
_CENTS = "The daily amount is rounded to the cent before it is paid for 26 days."
CONTRADICTED = {
    "UN-PAY-03 ordinary_d": (_CENTS, 60.06),
    "UN-PAY-03 ordinary_m": (_CENTS, 1561.56),
}
STATUS = {1: "family", 2: "single", 3: "cohabitant"}
# Read as part of a household or of the day; the rest of the names below become facts.
READ = {
    "work_days", "full_time", "ext_incapacity_m", "non_ui_months", "non_ui_no_allowance", "non_ui_not_countable",
    "non_ui_extension_m", "ext_career_break_m", "ext_detention_m", "reference_weekly_hours", "daily_wage", "month_no",
    "tranches_104", "admission_year", "career_years", "age", "interruption_138", "only_children",
    "family_allowance_child", "only_relatives", "relatives_no_income", "lives_alone", "pays_court_maintenance",
    "civil_221", "legal_spouse", "status_given", "art114_4_1", "cap", "rate_given", "days",
}  # fmt: skip


@pytest.fixture(autouse=True)
def amounts_of_the_text() -> Iterator[None]:
    """No index: the amounts of base 103.14."""
    with replaced({find_parameter(LAW, "be.index_coefficient"): 1.0}):
        yield


def household(given: dict[str, Any]) -> dict[str, Any]:
    """Who lives with Ana, by what the case says of the household."""
    worker, idle = {"net_wage": 2000}, {"birth_date": date(1950, 1, 1)}
    status = given.get("status_given")
    if given.get("legal_spouse") or status == 1:
        return {"ben": {"partner_of": "ana", **idle}}
    if given.get("only_children"):
        return {"kid": {"child_of": "ana", "birth_date": date(2015, 1, 1)}}
    if given.get("only_relatives"):
        return {"mum": {"parent_of": "ana", **idle}}
    if given.get("lives_alone") or status == 2:
        return {}
    return {"flo": worker}


def claimant(given: dict[str, Any]) -> Any:
    assert set(given) <= READ, f"inputs that the adapter does not read: {sorted(set(given) - READ)}"
    year = given.get("admission_year", 2026)
    since = date(year, 6, 1)
    day = months_after(since, given.get("month_no", 1) - 1)
    ana = {
        "activity": "job_seeker",
        "unemployed_since": since,
        "days_worked_three_years": given.get("work_days", 0),
        "career_days": 312 + 104 * given["tranches_104"] if "tranches_104" in given else 312,
        "career_years": given.get("career_years", 0),
        "wage_before_unemployment": 26.0 * given.get("daily_wage", 0),
        "child_maintenance_paid": 100.0 if given.get("pays_court_maintenance") else 0.0,
        "shares_household_costs": True,
        "birth_date": months_after(since, -12 * given.get("age", 40)),
    }
    example = {"id": "case", "on": day, "unlisted": "absent", "persons": {"ana": ana, **household(given)}}
    return build(example, LAW).on(day).person("ana")


def answer_of(case: dict[str, Any], key: str) -> Any:
    given = case["inputs"]
    person, month = claimant(given), given.get("month_no", 1)
    rules = RIGHT.rules
    if key in ("stage_ok", "full_time_admitted", "admitted"):
        return rules["is_admitted"](person)
    if key in ("status", "status_used"):
        return {v: k for k, v in STATUS.items()}[rules["category"](person)]
    if key in ("first_period", "second_period"):
        return (rules["stage"](person) == "second_period") is (key == "second_period")
    if key == "isolated":
        return rules["category"](person) == "single"
    if key == "in_force":
        return month <= rules["length_months"](person)
    if key == "extra_months" and given["tranches_104"] < 12:
        return rules["extra_months_of_days"](person)
    by_stage = {
        "rate": "rate",
        "cap_114": "wage_limit",
        "ordinary_before_min_d": "day_before_minimum",
        "before_min_d": "day_before_minimum",
        "minimum_d": "minimum",
        "ordinary_d": "day_amount",
    }
    if key in by_stage:
        return rules[by_stage[key]](person, rules["stage"](person))
    plain = {
        "extra_months": "extra_months",
        "total_months": "length_months",
        "career_years_required": "years_of_career_asked",
        "unlimited": "is_older_with_career",
        "fc_spouse": "charge_of_partner",
        "fc_children": "charge_of_children",
        "fc_children_relatives": "charge_of_children_and_relatives",
        "fc_relatives": "charge_of_relatives",
        "fc_maintenance": "charge_by_maintenance",
        "family_charge": "has_family_charge",
        "ordinary_m": "amount",
    }
    if key == "career_ok":
        return person.career_years >= rules["years_of_career_asked"](person)
    return rules[plain[key]](person)


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
T33_PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in T33]
if FOLDER is None:
    PARAMS = T33_PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_third_party_case(case: dict[str, Any]) -> None:
    if case["id"] in NOT_MODELLED:
        pytest.skip(NOT_MODELLED[case["id"]])
    for key, expected in case["expected"].items():
        name = f"{case['id']} {key}"
        if name in NOT_MODELLED:
            continue
        found = answer_of(case, key)
        if name in CONTRADICTED:
            assert found != pytest.approx(expected, rel=1e-6), name
            expected = CONTRADICTED[name][1]
        if isinstance(expected, bool):
            assert found is expected, name
        else:
            assert found == pytest.approx(expected, rel=1e-6), name


@pytest.mark.parametrize("case", T33_PARAMS)
def test_the_day_on_which_one_must_be_55(case: dict[str, Any]) -> None:
    """ONEM T33: a break that was not 28 days of work does not move the day."""
    given = case["situation"]
    away = {key: date.fromisoformat(value) for key, value in given.items() if key != "benefit_since"}
    worked = {key: day for key, day in away.items() if key.startswith("temp_work")}
    if worked:
        assert (worked["temp_work_to"] - worked["temp_work_from"]).days < 28
    ana = {"unemployment_benefit": 1200, "unemployed_since": date(given["benefit_since"], 1, 1)}
    day = date(2025, 7, 7)
    example = {"id": case["id"], "on": day, "unlisted": "absent", "persons": {"ana": ana}}
    person = build(example, LAW).on(day).person("ana")
    found = RIGHT.rules["age_55_required_on"](person)
    assert found == date.fromisoformat(case["expected"]["age_55_required_on"])


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert T33
    ids = {case["id"] for case in CASES}
    assert ids
    assert {name.split()[0] for name in (*NOT_MODELLED, *CONTRADICTED)} <= ids, "a case that is listed is gone"
    names = {f"{case['id']} {key}" for case in CASES for key in case["expected"]}
    assert {name for name in (*NOT_MODELLED, *CONTRADICTED) if " " in name} <= names
