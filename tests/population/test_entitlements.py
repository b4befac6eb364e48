"""Households of which a person can work out by hand what a screen must say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import pytest

from takeup.engine.case import Case, Received, Timeline
from takeup.nontakeup import Claim, Name, Outcome
from takeup.population.screen import Screener, period_of
from tests.law.worked import LAW, build
from tests.population.by_check import Key
from tests.population.screened import Screened

JUNE = 2025 * 12 + 5
NO_WORK = {"lives_in_belgium": True, "willing_to_work": True, "claims_other_benefits": True}
PARENT = {**NO_WORK, "shares_household_costs": True}
COHABITANT, SINGLE, FAMILY = 876.13, 1314.20, 1776.07  # integration income, February 2025 to February 2026
GUARANTEE = 1580.37  # income guarantee for older people, single, 2025


def household(persons: dict[str, dict[str, Any]], receives: Mapping[Key, Mapping[int, float]] | None = None) -> Case:
    """What is not said does not apply; all that is received is told."""
    case = build({"id": "own", "on": date(2025, 6, 1), "unlisted": "absent", "persons": persons})
    case.received = {key: Received(dict(months)) for key, months in (receives or {}).items()}
    return case


@cache
def screener(first: int = JUNE, last: int = JUNE) -> Screener:
    chosen = [LAW.right(right) for right in ("income_guarantee", "integration_income", "water_intervention")]
    return Screener(LAW, chosen, period_of(first, last, chosen))


def screened(who: Screener, *cases: Case, claims: dict[Key, list[Claim]] | None = None) -> Screened:
    found = Screened(who, cases, [claims or {} for _ in cases])
    assert list(found.differences()) == []
    return found


def family() -> dict[str, dict[str, Any]]:
    return {
        "ana": {**PARENT, "birth_date": date(1990, 1, 1), "partner_of": "ben", "partnership": "married"},
        "ben": {**PARENT, "birth_date": date(1988, 1, 1), "partnership": "married"},
        "kim": {"birth_date": date(2016, 1, 1), "child_of": ["ana", "ben"]},
        "lou": {"birth_date": date(2010, 5, 31), "child_of": ["ana", "ben"]},
    }


MAY_TO_JUNE = dict.fromkeys((JUNE - 1, JUNE), 190.50)


def test_a_couple_with_two_children_that_does_not_claim_integration_income() -> None:
    """190.50 + 200 of child benefit is all that comes in; the family amount is due to the parent who comes first."""
    receives = {("child_benefit", "kim"): MAY_TO_JUNE, ("child_benefit", "lou"): {JUNE: 200.0, JUNE + 1: 999.0}}
    found = screened(screener(), household(family(), receives))
    (home,) = found.households
    assert home["income_month"] == 190.50 + 200.0
    assert home["equivalence"] == pytest.approx(1 + 0.5 + 0.3 + 0.5)  # lou turned 14 a year ago, kim is 9
    assert home["members"] == 4
    assert home["gain_month"] == pytest.approx(FAMILY, abs=0.005)
    holders = [row for row in found.rows.values() if row["right"] == "integration_income" and row["month_due"]]
    (row,) = holders
    assert row["month_due"] == row["entitled"] == row["gap"] == row["lost"] == pytest.approx(FAMILY, abs=0.005)
    assert (row["received"], row["recoverable"], row["entitled_months"]) == (0.0, 0.0, 1)
    assert row["lost_per_day"] == pytest.approx(FAMILY / 31)  # from July on, which has 31 days
    names = {name for bit, name in enumerate(Name) if row["types"] >> bit & 1}
    assert names == {Name.PRIMARY, Name.FULL, Name.OPEN, Name.IRREVERSIBLE}


def test_one_right_replaces_another_once_everything_is_claimed() -> None:
    """1,314.20 is received; the guarantee of 1,580.37 takes its place: 266.17 more, not 1,580.37."""
    old = {"ana": {**NO_WORK, "birth_date": date(1950, 1, 1)}}
    received = {("integration_income", "ana"): {JUNE: SINGLE}}
    found = screened(screener(), household(old, received))
    guarantee, help_ = found.row(0, "income_guarantee", "ana"), found.row(0, "integration_income", "ana")
    assert guarantee is not None and help_ is not None
    assert guarantee["month_due"] == guarantee["month_everything"] == pytest.approx(GUARANTEE, abs=0.005)
    assert help_["month_received"] == SINGLE and help_["month_everything"] == 0.0
    assert found.households[0]["income_month"] == SINGLE
    assert found.households[0]["gain_month"] == pytest.approx(GUARANTEE - SINGLE, abs=0.005)
    assert found.households[0]["equivalence"] == 1.0


def test_nothing_is_gained_where_everything_is_received() -> None:
    alone = {"ana": {**NO_WORK, "birth_date": date(1990, 1, 1)}}
    found = screened(screener(), household(alone, {("integration_income", "ana"): {JUNE: SINGLE}}))
    row = found.row(0, "integration_income", "ana")
    assert row is not None and row["gap"] == row["lost_per_day"] == 0.0 and row["types"] == 0
    assert found.households[0]["gain_month"] == pytest.approx(0.0, abs=0.005)


def test_income_is_what_facts_tell_less_maintenance_that_is_paid() -> None:
    """1,500 + 210 of wages and pension, less 100 for a child elsewhere; who has moved out does not count."""
    persons = {
        "ana": {**NO_WORK, "birth_date": date(1990, 1, 1), "net_wage": 1500, "child_maintenance_paid": 100},
        "mum": {**NO_WORK, "birth_date": date(1960, 1, 1), "pension": 210, "parent_of": "ana"},
        "bob": {**NO_WORK, "birth_date": date(1992, 1, 1), "net_wage": 3000},
    }
    case = household(persons, {("child_benefit", "bob"): {JUNE: 170.0}})
    case.lives_here["bob"] = Timeline([date.min, date(2025, 5, 20)], [True, False])
    (home,) = screened(screener(), case).households
    assert home["income_month"] == 1500 + 210 - 100
    assert (home["members"], home["equivalence"]) == (2, 1.5)


def test_an_income_that_nobody_told_is_unknown_and_not_zero() -> None:
    case = household({"ana": {**NO_WORK, "birth_date": date(1990, 1, 1)}})
    del case.facts["ana"]["net_wage"], case.facts["ana"]["gross_wage"]  # the one is estimated from the other
    found = screened(screener(), case)
    assert found.households[0]["income_month"] is None
    row = found.row(0, "integration_income", "ana")
    assert row is not None
    assert row["cannot_say"] == "fact:net_wage"
    assert row["month_due"] is None and row["entitled_months"] == 0


def test_what_is_received_is_unknown_where_nobody_tells_it() -> None:
    """The row says so, and nobody says what a day of waiting costs."""
    case = household({"ana": {**NO_WORK, "birth_date": date(1990, 1, 1)}})
    case.received_complete = None
    found = screened(screener(), case)
    row = found.row(0, "integration_income", "ana")
    assert row is not None
    assert row["cannot_say"] is not None and row["received"] is None and row["month_received"] is None
    assert row["lost_per_day"] == 0.0
    assert found.households[0]["income_month"] is None


def test_work_found_in_the_middle_of_a_month_gives_a_share_of_it() -> None:
    """Ten of thirty days in June; from July on nothing goes on. A claim of 6 June covers the days from then on."""
    case = household({"ana": {**NO_WORK, "birth_date": date(1990, 1, 1)}})
    case.set("ana", "net_wage", 2500.0, date(2025, 6, 11))
    claim = Claim(date(2025, 6, 6), Outcome.PENDING)
    found = screened(screener(), case, claims={("integration_income", "ana"): [claim]})
    row = found.row(0, "integration_income", "ana")
    assert row is not None
    assert row["month_due"] == pytest.approx(SINGLE * 10 / 30, abs=0.005)
    assert row["recoverable"] == pytest.approx(SINGLE * 5 / 30, abs=0.005)
    assert row["lost"] == pytest.approx(SINGLE * 5 / 30, abs=0.005)
    assert row["lost_per_day"] == 0.0


def test_a_line_goes_on_with_the_situation_in_which_its_last_month_ends() -> None:
    """Work was lost on 21 June: a third of June, and all of July is lost day by day."""
    case = household({"ana": {**NO_WORK, "birth_date": date(1990, 1, 1), "net_wage": 2500}})
    case.set("ana", "net_wage", 0.0, date(2025, 6, 21))
    row = screened(screener(), case).row(0, "integration_income", "ana")
    assert row is not None
    assert row["month_due"] == pytest.approx(SINGLE * 10 / 30, abs=0.005)
    assert row["lost_per_day"] == pytest.approx(SINGLE / 31, abs=0.005)


def test_a_payment_of_another_month_of_the_year_is_not_forgotten() -> None:
    """A right per year: what came in March is received, though its month is another one."""
    months = dict.fromkeys((2025 * 12 + 2,), 74.5)
    case = household(
        {"ana": {**NO_WORK, "birth_date": date(1990, 1, 1)}}, {("water_intervention", "household"): months}
    )
    row = screened(screener(first=2025 * 12, last=2025 * 12 + 11), case).row(0, "water_intervention")
    assert row is not None
    assert row["received"] == 74.5
