"""Sickness and maternity benefit against the shared cases, restated from rulespec-be (Axiom Foundation, CC BY 4.0)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.engine.time import months_after
from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, answers, shared_cases

SICKNESS = LAW.right("sickness_benefit")
MATERNITY = LAW.right("maternity_benefit")
FOLDER = shared_folder()
CASES = shared_cases(FOLDER, "third_party.yaml", "sickness_maternity_insurance") if FOLDER else []

NOT_MODELLED = {
    "HI-WS-12": "Back at work after care for a child: whether 20 days in one month are enough is left open.",
    "HI-WS-13": "Back at work after care for a child: whether 67 hours in three months are enough is left open.",
    "HI-WS-15": "A right kept from quarter to quarter is not followed: the days before the illness are asked.",
    "HI-ST-02": "Domestic work taken up to end unemployment (art. 32, 5°) is too rare to ask everybody about.",
    "HI-MA-10": "Maternity rest that passes to the other parent after a death or a stay in hospital is not modelled.",
    "HI-93-02": "The invalidity pension of miners and the legal floor of the rate are not modelled.",
    "HI-93-04": "Interrupted and suspended periods of invalidity are not followed.",
    "HI-93B-02": "An older, higher minimum of a worker who is not regular is not known.",
}
# The whole daily and monthly amounts that the law gives instead of the printed ones.
CONTRADICTED = {
    "HI-IN-01": (
        "INAMI/RIZIV pages give a minimum with dependants from the fourth month, the encoding from the seventh.",
        1187.42,
    ),
}
# The name that a case expects -> the right and the rule that answer.
RULES = {
    "incapacity_stage": (SICKNESS, "long_enough_by_hours"),
    "incapacity_ok": (SICKNESS, "waiting_time_done"),
    "incapacity_transfer": (SICKNESS, "moved_over"),
    "maternity_stage": (MATERNITY, "long_enough_by_days"),
    "maternity_ok": (MATERNITY, "waiting_time_done"),
    "maternity_transfer_exempt": (MATERNITY, "exempt_after_self_employment"),
    "maternity_1m": (MATERNITY, "perhaps_after_care"),
    "maternity_3m": (MATERNITY, "perhaps_after_care"),
    "maternity_continues": (MATERNITY, "no_long_gap"),
    "art32_3": (SICKNESS, "was_unemployed"),
    "art32_3_or_5": (SICKNESS, "was_unemployed"),
    "art86_1c": (SICKNESS, "was_unemployed"),
    "unemployed_route": (SICKNESS, "was_unemployed"),
    "art86_4": (SICKNESS, "is_holder"),
    "holder": (SICKNESS, "is_holder"),
    "primary_statutory_d": (SICKNESS, "primary_amount"),
    "primary_before_min_d": (SICKNESS, "before_minimum"),
    "primary_d": (SICKNESS, "daily_amount"),
    "primary_m": (SICKNESS, "amount"),
    "wage_capped": (SICKNESS, "capped_daily_wage"),
    "invalidity_before_min_d": (SICKNESS, "before_minimum"),
    "invalidity_d": (SICKNESS, "daily_amount"),
    "invalidity_m": (SICKNESS, "amount"),
    "art86_1ab": (MATERNITY, "has_contract"),
    "uncapped_route": (MATERNITY, "has_contract"),
    "base_30d": (MATERNITY, "early_wage"),
    "rate_30d": (MATERNITY, "early_rate"),
    "first_30_d": (MATERNITY, "early_amount"),
    "after_30_d": (MATERNITY, "later_amount"),
    "unemployed_60_d": (MATERNITY, "unemployed_most"),
    "unemployed_base_d": (MATERNITY, "unemployed_base"),
    "protection_rate": (MATERNITY, "protection_rate"),
    "protection_d": (MATERNITY, "protection_amount"),
    "breastfeeding_in_time": (MATERNITY, "breastfeeding_in_time"),
    "prenatal_earliest_days": (MATERNITY, "days_before_birth"),
    "multiple_extension_days": (MATERNITY, "extension_for_several"),
    "hospital_extension_days": (MATERNITY, "extension_for_hospital"),
    "postnatal_days": (MATERNITY, "days_after_birth"),
}
# Names that follow from more than one rule: computed in `expected_by_rules`.
DERIVED = {
    "min_applies",
    "alignment",
    "invalidity_rate",
    "maternity_d",
    "period_amount",
    "supplement_rate",
    "unemployed_maternity_d",
}
READ = {
    *("work_days", "work_hours", "reference_months", "part_time_like", "extended_reference", "ex_self_employed_30d"),
    *("prior_stage_done", "contributions_ok", "hours_q23", "gap_days", "controlled_unemployment", "month_no", "days"),
    *("transition_allowance_over", "daily_wage", "daily_wage_capped", "alignment_months", "dependant", "ri_daily"),
    *("regular_worker", "unemployment_d", "art32_situation", "uncapped_worker", "insured_worker", "day_no"),
    *("days_first_30", "days_after_30", "pregnancy_suspension", "months_since_birth", "multiple_expected"),
    *("multiple_birth", "multiple_requested_days", "hospital_days"),
}


def day_of(case: dict[str, Any]) -> date:
    return date.fromisoformat(str(case["period"]).split("/")[0])


def work(given: dict[str, Any]) -> dict[str, Any]:
    """What was worked before, in the period that the case names."""
    half = given.get("reference_months", 12) <= 6
    facts: dict[str, Any] = {
        "came_from_self_employment": bool(given.get("ex_self_employed_30d") and given.get("prior_stage_done")),
        "insurance_gap_days": given.get("gap_days", 0),
    }
    if "work_days" in given:
        facts["insured_days_half_year" if half else "insured_days_year"] = given["work_days"]
    if "work_hours" in given:
        facts["part_time_hours_half_year" if half else "part_time_hours_year"] = given["work_hours"]
    return facts


def example_of(case: dict[str, Any]) -> dict[str, Any]:
    """The case as an example without expectations."""
    given, day = case["inputs"], day_of(case)
    wage = given.get("daily_wage", given.get("daily_wage_capped", 0))
    person: dict[str, Any] = {"birth_date": date(1985, 1, 1), "usual_gross_wage": 26.0 * wage, **work(given)}
    contract = given.get("uncapped_worker") or given.get("insured_worker")
    person["activity"] = "employee" if contract else "incapable"
    if given.get("regular_worker"):
        person["insured_days_year"] = 310
    if "month_no" in given:
        person["incapable_since"] = months_after(day, 1 - given["month_no"])
    unemployed = (
        given.get("art32_situation") or given.get("controlled_unemployment") or "supplement_rate" in case["expected"]
    )
    if unemployed:
        person["unemployment_benefit_before"] = 26.0 * given.get("unemployment_d", 1)
    persons: dict[str, Any] = {"ana": person}
    if given.get("dependant"):
        persons["ben"] = {"partner_of": "ana"}
    if "months_since_birth" in given:
        person |= {"gave_birth": True, "maternity_leave_kind": "removed_breastfeeding"}
        persons["kid"] = {"birth_date": months_after(day, -given["months_since_birth"]), "child_of": "ana"}
    else:
        person |= {"pregnant": True, "expected_birth": day}
    if given.get("pregnancy_suspension"):
        person["maternity_leave_kind"] = "removed_pregnant"
    person["several_children_at_once"] = bool(given.get("multiple_expected"))
    person["newborn_hospital_days"] = given.get("hospital_days", 0)
    caps = dict(SICKNESS.parameters["daily_wage_cap"].on(day).value)
    if "daily_wage_capped" in given:
        caps["from_2024"] = given["daily_wage_capped"]
    return {
        "id": case["id"],
        "on": day,
        "ask": "ana",
        "unlisted": "absent",
        "persons": persons,
        "parameters": {"be.index_coefficient": 1.0, "sickness_benefit.daily_wage_cap": caps},
    }


def answer(case: dict[str, Any], right: Any, rule: str) -> Any:
    return answers(right, {**example_of(case), "expect": {rule: 0}})[rule]


def derived(case: dict[str, Any], key: str) -> Any:
    given = case["inputs"]
    if key == "min_applies":
        return answer(case, SICKNESS, "lowest") > 0
    if key == "alignment":
        right = SICKNESS if "month_no" in given else MATERNITY
        return answer(case, right, "is_aligned") if right is SICKNESS else answer(case, SICKNESS, "was_unemployed")
    if key == "invalidity_rate":
        return answer(case, SICKNESS, "before_minimum") / answer(case, SICKNESS, "capped_daily_wage")
    if key == "maternity_d":
        return answer(case, MATERNITY, "early_amount" if given["day_no"] <= 30 else "later_amount")
    if key == "period_amount":
        return given["days_after_30"] * answer(case, MATERNITY, "later_amount")
    benefit = answer(case, MATERNITY, "early_amount" if given["day_no"] <= 30 else "later_amount")
    if key == "unemployed_maternity_d":
        return benefit
    return (benefit - answer(case, MATERNITY, "unemployed_base")) / answer(case, MATERNITY, "capped_wage")


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    if case["id"] in NOT_MODELLED:
        return
    assert set(case["inputs"]) <= READ, "an input that the adapter does not read"
    if case["id"] in CONTRADICTED:
        _, value = CONTRADICTED[case["id"]]
        assert case["expected"] == {"min_applies": False, "primary_d": 30, "primary_m": 780}
        assert answer(case, SICKNESS, "amount") == pytest.approx(value, abs=0.0051)
        return
    for key, expected in case["expected"].items():
        found = derived(case, key) if key in DERIVED else answer(case, *RULES[key])
        if isinstance(expected, bool):
            assert found is expected, key
        else:
            assert found == pytest.approx(expected, abs=0.0051), key


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert CASES
    for case in CASES:
        for key in case["expected"]:
            assert key in RULES or key in DERIVED or case["id"] in NOT_MODELLED, f"{case['id']}: {key}"
    assert {*NOT_MODELLED, *CONTRADICTED} <= {case["id"] for case in CASES}, "a case that is listed as special is gone"
