"""What always holds for increased reimbursement, and where the answer must stay open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import Received
from takeup.engine.errors import OpenQuestionError
from takeup.engine.explore import Open
from takeup.engine.questions import ENTITLED, NOT_ENTITLED, UNKNOWN_STATUS, Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("increased_reimbursement")


def case(day: date, persons: dict[str, Any]) -> Any:
    return build({"id": "example", "on": day, "unlisted": "absent", "persons": persons})


def found(day: date, persons: dict[str, Any], who: str = "ana") -> Any:
    return Exploration(case(day, persons), day, [RIGHT]).range_of(RIGHT.id, who)


def in_month_of(year: int, income: float) -> dict[str, Any]:
    return {"ana": {"taxable_income": {year - 1: income}}}


@settings(max_examples=50, deadline=None)
@given(st.sampled_from((2019, 2021, 2023, 2024)), st.floats(0, 60_000))
def test_less_income_never_closes_it(year: int, income: float) -> None:
    day = date(year, 6, 1)
    if found(day, in_month_of(year, income)).status == ENTITLED:
        assert found(day, in_month_of(year, income / 2)).status == ENTITLED


@settings(max_examples=50, deadline=None)
@given(st.floats(0, 60_000))
def test_a_year_without_a_ceiling_is_firm_only_outside_the_gap(income: float) -> None:
    """2025: at least 25,630.67 (the last one published), at most 28,193.74."""
    answer = found(date(2025, 6, 1), in_month_of(2025, income))
    if income <= 25_630.67:
        assert answer.status == ENTITLED
    elif income > 28_193.74:
        assert answer.status == NOT_ENTITLED
    else:
        assert answer.status == UNKNOWN_STATUS
        assert answer.open == (Open("bim-ceilings"),)


def test_the_gap_is_said_in_a_plain_run_too() -> None:
    day = date(2025, 6, 1)
    ana = case(day, in_month_of(2025, 27_000)).on(day).person("ana")
    with pytest.raises(OpenQuestionError, match="bim-ceilings"):
        RIGHT.due(ana)


def test_a_pensioner_just_above_the_derived_ceiling_is_not_refused() -> None:
    """12 x 2,400 = 28,800: above the lower bound of 28,101.88, below the safe highest of 30,305.95."""
    persons = {"ana": {"birth_date": date(1961, 1, 1), "pension": 2_400, "taxable_income": {2024: 50_000}}}
    assert found(date(2025, 6, 1), persons).status == UNKNOWN_STATUS


def test_a_low_income_of_last_year_does_not_settle_it_for_a_group() -> None:
    ana = {"widowed": True, "net_wage": 3_000, "taxable_wage": 4_000, "taxable_income": {2023: 10_000}}
    answer = found(date(2024, 6, 1), {"ana": ana})
    assert answer.status == UNKNOWN_STATUS
    assert answer.open == (Open("bim-which-income"),)


def test_the_parents_of_a_child_with_a_disability_stay_open() -> None:
    persons: dict[str, Any] = {
        "ana": {"taxable_income": {2023: 60_000}},
        "eva": {"birth_date": date(2015, 1, 1), "child_of": "ana", "recognised_disability": True},
    }
    assert found(date(2024, 6, 1), persons, "eva").status == ENTITLED
    persons["eva"]["recognised_disability"] = False
    persons["ana"]["net_wage"], persons["ana"]["taxable_wage"] = 4_000, 5_000
    assert found(date(2024, 6, 1), persons).status == NOT_ENTITLED
    persons["eva"]["recognised_disability"] = True
    answer = found(date(2024, 6, 1), persons)
    assert answer.status == UNKNOWN_STATUS
    assert answer.open == (Open("bim-child-with-disability"),)


@pytest.mark.parametrize(("months", "opens"), [(2, False), (3, True)])
def test_integration_income_opens_it_after_three_full_months(months: int, opens: bool) -> None:
    day = date(2025, 6, 1)
    one = case(day, {"ana": {"taxable_income": {2024: 60_000}}})
    month = day.year * 12 + day.month - 1
    paid = dict.fromkeys(range(month - months, month + 1), 900.0)
    one.received[("integration_income", "ana")] = Received(paid)
    assert bool(RIGHT.due(one.on(day).person("ana"))) is opens


def test_without_any_answer_nothing_is_decided() -> None:
    day = date(2024, 6, 1)
    nobody = build({"id": "unknown", "on": day, "persons": {"ana": {"birth_date": date(1980, 1, 1)}}})
    assert Exploration(nobody, day, [RIGHT]).range_of(RIGHT.id, "ana").status == UNKNOWN_STATUS


def test_an_allowance_settles_it_whatever_else_is_unknown() -> None:
    day = date(2024, 6, 1)
    facts = {"birth_date": date(1980, 1, 1), "health_insured": True, "health_insurance_dependant": False}
    ana = {**facts, "integration_allowance": 100}
    known = build({"id": "allowance", "on": day, "persons": {"ana": ana}})
    assert Exploration(known, day, [RIGHT]).range_of(RIGHT.id, "ana").status == ENTITLED


def test_before_2019_the_ceilings_are_not_known() -> None:
    answer = found(date(2018, 6, 1), in_month_of(2018, 10_000))
    assert answer.status == UNKNOWN_STATUS
    assert any("ceiling" in one.what for one in answer.open)
