"""When an unemployment allowance ends, by which rule, and what to claim so that no day is lost."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from takeup.engine.case import Case
from takeup.engine.explore import Asked, Open
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.questions import ENTITLED
from takeup.engine.texts import EVERY_LANGUAGE
from takeup.law.be.unemployment_end import NO_END, claims_after, end_of_benefit
from tests.law.worked import LAW, build

TODAY = date(2026, 5, 1)
BENEFIT: dict[str, Any] = {"activity": "job_seeker", "unemployment_benefit": 1400.0}
FITTING: dict[str, Any] = {
    **BENEFIT,
    "residence_status": "belgian",
    "lives_in_belgium": True,
    "willing_to_work": True,
    "claims_other_benefits": True,
    "health_insured": True,
}


def case_of(others: dict[str, Any] | None = None, **facts: Any) -> Case:
    return build({"id": "e", "on": TODAY, "unlisted": "absent", "persons": {"ana": facts, **(others or {})}}, LAW)


@pytest.mark.parametrize(
    ("facts", "day", "rule"),
    [
        ({"unemployed_since": date(2003, 1, 1)}, date(2026, 1, 1), "end_of_third_period"),
        (
            {"unemployed_since": date(2016, 1, 1), "career_years": 3, "years_unemployed": 9},
            date(2026, 3, 1),
            "end_of_third_period",
        ),
        (
            {"unemployed_since": date(2020, 1, 1), "career_years": 3, "years_unemployed": 5},
            date(2026, 4, 1),
            "end_of_third_period",
        ),
        ({"unemployed_since": date(2024, 2, 1), "career_years": 20}, date(2026, 7, 1), "end_of_second_period"),
        ({"unemployed_since": date(2025, 2, 1), "career_years": 20}, date(2027, 7, 1), "end_of_first_period"),
        ({"unemployed_since": date(2026, 3, 19), "career_years": 20}, date(2028, 3, 19), "end_of_new_right"),
        ({"unemployment_end_letter": date(2026, 9, 1)}, date(2026, 9, 1), "end_in_letter"),
    ],
)
def test_the_day_and_the_rule_that_decided(facts: dict[str, Any], day: date, rule: str) -> None:
    end = end_of_benefit(case_of(**BENEFIT, **facts), "ana", TODAY)
    assert end is not None
    assert (end.right, end.day, end.rule) == ("unemployment_benefit", day, rule)
    assert end.last_day == day - timedelta(days=1)
    assert end.article
    assert end.is_known
    assert not end.missing
    assert LAW.right(end.right).rule_text(end.rule, "label")["nl"]


def test_the_limit_of_2015() -> None:
    """An ordinary cohabitant in benefit before 2012: 36 months from January 2012 (rva.be: first ends January 2015)."""
    facts = {"unemployment_benefit": 480.0, "unemployment_kind": "insertion", "unemployed_since": date(2009, 9, 1)}
    case = case_of({"mum": {"parent_of": "ana", "net_wage": 2000}}, shares_household_costs=True, **facts)
    end = end_of_benefit(case, "ana", date(2014, 11, 3))
    assert end is not None
    assert (end.right, end.day, end.rule) == ("insertion_allowance", date(2015, 1, 1), "end_of_credit")
    assert end.is_indicative


def test_who_receives_nothing_has_no_end() -> None:
    assert end_of_benefit(case_of(activity="job_seeker"), "ana", TODAY) is None


def test_who_lost_the_benefit_is_told_the_day_that_the_facts_tell() -> None:
    case = case_of(**BENEFIT, unemployment_kind="insertion")
    case.set("ana", "unemployment_benefit", 0.0, date(2026, 2, 5))
    case.set("ana", "unemployment_benefit", DOES_NOT_APPLY, date(2026, 3, 1))
    end = end_of_benefit(case, "ana", TODAY)
    assert end is not None
    assert (end.right, end.day, end.is_over, end.in_payment) == ("insertion_allowance", date(2026, 2, 5), True, False)
    assert {claim.day for claim in claims_after(end, case, "ana") if claim.when == "today"} == {TODAY}
    before = end_of_benefit(case, "ana", date(2026, 2, 4))
    assert before is not None and before.in_payment
    case.set("ana", "unemployment_benefit", 1200.0, date(2026, 4, 1))
    again = end_of_benefit(case, "ana", TODAY)
    assert again is not None and again.in_payment


def test_an_exception_has_no_limit_and_nothing_to_claim() -> None:
    case = case_of(**FITTING, unemployed_since=date(2010, 1, 1), unemployment_not_limited=True)
    end = end_of_benefit(case, "ana", TODAY)
    assert end is not None
    assert end.has_no_limit
    assert end.day is None
    assert claims_after(end, case, "ana") == ()


def test_a_missing_career_gives_a_range_and_names_it() -> None:
    case = case_of(**BENEFIT, unemployed_since=date(2025, 2, 1))
    del case.facts["ana"]["career_years"]
    end = end_of_benefit(case, "ana", TODAY)
    assert end is not None
    assert (end.earliest, end.latest, end.day) == (date(2026, 7, 1), date(2027, 7, 1), None)
    assert Asked("ana", "career_years") in end.missing


def test_nothing_known_is_a_range_that_holds_every_answer() -> None:
    case = case_of(**BENEFIT)
    for fact in ("unemployed_since", "career_years", "years_unemployed", "unemployment_kind", "birth_date"):
        case.facts["ana"].pop(fact, None)
    end = end_of_benefit(case, "ana", TODAY)
    assert end is not None
    assert end.right == ""
    assert end.earliest <= date(2026, 1, 1)
    assert end.latest == NO_END
    assert Asked("ana", "unemployment_kind") in end.missing
    assert not any(isinstance(name, Open) for name in end.missing)


def test_what_to_claim_and_when() -> None:
    case = case_of(**FITTING, unemployed_since=date(2024, 2, 1), career_years=20)
    end = end_of_benefit(case, "ana", TODAY)
    assert end is not None
    claims = claims_after(end, case, "ana")
    found = {(claim.day, claim.right): claim for claim in claims}
    # integration income is paid from the day of the claim: the first day without benefit
    assert found[(date(2026, 7, 1), "integration_income")].status == ENTITLED
    # the route of who is long out of work breaks: before the end; then automatic after three full months
    assert (date(2026, 6, 30), "increased_reimbursement") in found
    assert (date(2026, 10, 1), "increased_reimbursement") in found
    assert [claim.day for claim in claims] == sorted(claim.day for claim in claims)
    for claim in claims:
        assert all(claim.why[language] for language in EVERY_LANGUAGE)
    # the case itself is left as it was
    assert case.on(date(2026, 8, 1)).person("ana").unemployment_benefit == 1400.0


def test_an_income_of_the_partner_leaves_out_what_is_surely_not_due() -> None:
    case = case_of(
        {"ben": {"partner_of": "ana", "net_wage": 4000}},
        **FITTING,
        partnership="married",
        shares_household_costs=True,
        unemployed_since=date(2024, 2, 1),
        career_years=20,
    )
    end = end_of_benefit(case, "ana", TODAY)
    assert end is not None
    assert "integration_income" not in {claim.right for claim in claims_after(end, case, "ana")}


def test_an_end_in_the_middle_of_a_month() -> None:
    case = case_of(**FITTING, unemployment_end_letter=date(2026, 9, 15))
    end = end_of_benefit(case, "ana", TODAY)
    assert end is not None
    days = {(claim.right, claim.day) for claim in claims_after(end, case, "ana")}
    assert ("integration_income", date(2026, 9, 15)) in days
    assert ("increased_reimbursement", date(2027, 1, 1)) in days  # October, November and December are full


def unknown(*facts: str, **given: Any) -> Case:
    case = case_of(**{**BENEFIT, **given})
    for fact in facts:
        case.facts["ana"].pop(fact, None)
    return case


def test_a_range_of_days_says_what_is_known() -> None:
    end = end_of_benefit(unknown("career_years", unemployed_since=date(2026, 4, 1)), "ana", TODAY)
    assert end is not None
    assert (end.right, end.in_payment) == ("unemployment_benefit", True)
    assert (end.earliest, end.latest) == (date(2027, 4, 1), date(2028, 4, 1))
    assert not end.is_known
    assert end.last_day is None
    # whether a benefit is received is not known
    case = unknown("unemployment_benefit", unemployed_since=date(2026, 4, 1), career_years=9)
    end = end_of_benefit(case, "ana", TODAY)
    assert end is not None
    assert not end.in_payment
    assert Asked("ana", "unemployment_benefit") in end.missing


def test_no_range_begins_before_the_first_ends() -> None:
    """Nobody lost the benefit before 1 January 2026, or the insertion allowance before 1 January 2015."""
    gone = ("unemployed_since", "career_years", "years_unemployed", "birth_date")
    end = end_of_benefit(unknown(*gone), "ana", TODAY)
    assert end is not None
    assert (end.right, end.earliest, end.latest) == ("unemployment_benefit", date(2026, 1, 1), NO_END)
    end = end_of_benefit(unknown(*gone, unemployment_kind="insertion"), "ana", TODAY)
    assert end is not None
    assert (end.right, end.earliest, end.latest) == ("insertion_allowance", date(2015, 1, 1), NO_END)


def test_child_benefit_is_judged_for_the_children() -> None:
    kid = {"kid": {"child_of": "ana", "birth_date": date(2018, 1, 1), "domicile": "brussels"}}
    for others, claimed in ((kid, True), ({}, False)):
        case = case_of(others, **FITTING, unemployed_since=date(2024, 2, 1), career_years=20)
        end = end_of_benefit(case, "ana", TODAY)
        assert end is not None
        assert ("child_benefit" in {claim.right for claim in claims_after(end, case, "ana")}) is claimed


@pytest.mark.parametrize(
    ("letter", "days"),
    [
        (
            date(2026, 9, 1),
            {
                "day_before": date(2026, 8, 31),
                "month_before": date(2026, 8, 31),
                "first_day": date(2026, 9, 1),
                "three_full_months": date(2026, 12, 1),
            },
        ),
        (
            date(2026, 9, 15),
            {
                "day_before": date(2026, 9, 14),
                "month_before": date(2026, 8, 31),
                "first_day": date(2026, 9, 15),
                "three_full_months": date(2027, 1, 1),
            },
        ),
    ],
)
def test_the_day_of_each_step(letter: date, days: dict[str, date]) -> None:
    case = case_of(**FITTING, unemployment_end_letter=letter)
    for fact in ("incapable_since", "lasting_limits", "birth_date"):
        case.facts["ana"].pop(fact, None)  # so that the steps before the end stay possible
    end = end_of_benefit(case, "ana", TODAY)
    assert end is not None
    assert {claim.when: claim.day for claim in claims_after(end, case, "ana")} == days


@pytest.mark.parametrize(
    ("unemployed", "since", "day"),
    [
        (date(2022, 3, 1), date(2026, 4, 1), date(2026, 4, 1)),
        (date(2026, 4, 1), date(2026, 4, 1), None),  # out of work since that day: no benefit is told of
        (None, date(2026, 4, 1), None),
        (date(2022, 3, 1), None, None),  # since when there is none is not known
    ],
)
def test_a_benefit_that_is_gone_since_a_day_was_there_before(
    unemployed: date | None, since: date | None, day: date | None
) -> None:
    """As `takeup ask` notes it: nothing since a day, and of before only since when somebody is out of work."""
    case = case_of(activity="job_seeker", unemployed_since=unemployed)
    case.facts["ana"].pop("unemployment_benefit", None)
    case.set("ana", "unemployment_benefit", 0.0, since or date.min)
    end = end_of_benefit(case, "ana", TODAY)
    assert (end.day if end else None) == day
