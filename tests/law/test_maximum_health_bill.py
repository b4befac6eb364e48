"""What always holds for the ceiling on the yearly health bill, and where the answer is a range."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.explore import Open
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("maximum_health_bill")
DAY = date(2024, 12, 1)
TOO_MUCH_FOR_A_STATUS = {2022: 90_000.0, 2023: 90_000.0}


def found(persons: dict[str, Any], day: date = DAY, household: dict[str, Any] | None = None) -> Any:
    example = {"id": "x", "on": day, "unlisted": "absent", "persons": persons, "household": household or {}}
    return Exploration(build(example), day, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)


def person(income: float, share: float, **facts: Any) -> dict[str, Any]:
    years = {2021: income, 2022: income}
    copayments = {2023: share, 2024: share, 2020: share}
    return {
        "net_taxable_income": years,
        "copayments": copayments,
        "taxable_income": TOO_MUCH_FOR_A_STATUS,
        **facts,
    }


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 80_000), st.floats(0, 5_000), st.floats(0, 20_000))
def test_never_negative_never_more_than_paid_and_never_more_with_more_income(
    income: float, share: float, more: float
) -> None:
    low = found({"ana": person(income, share)})
    high = found({"ana": person(income + more, share)})
    assert 0 <= low.low <= low.high <= share
    assert high.high <= low.high


def test_an_income_equal_to_a_limit_gives_a_range() -> None:
    answer = found({"ana": person(12_681.18, 1_000)})
    assert (answer.low, answer.high) == pytest.approx((483.08, 745.01))
    assert answer.open == (Open("maf-income-equal-to-limit"),)


def test_a_year_without_a_table_gives_a_range() -> None:
    ana = {"copayments": {2020: 1_000}, "taxable_income": {2019: 90_000}}
    answer = found({"ana": ana}, date(2020, 12, 1))
    assert (answer.low, answer.high) == pytest.approx((0.0, 531.82))  # ceiling from 468.18 to 2,027.16


def test_a_chronic_illness_gives_a_range() -> None:
    """2024: 516.92 less 104.40 to 115.27; nothing is known for sure of the lowest slice."""
    answer = found({"ana": person(20_000, 800, lasting_limits=True, chronic_lump_sum=True)})
    assert (answer.low, answer.high) == pytest.approx((387.48, 398.35))
    lowest = found({"ana": person(10_000, 800, lasting_limits=True, chronic_lump_sum=True)})
    assert (lowest.low, lowest.high) == pytest.approx((545.01, 660.28))


def test_a_child_with_high_costs_gives_a_range() -> None:
    """Rich household: nothing by income (ceiling 2,067.66); for the child from nothing to 800 - 254.99."""
    child = {"birth_date": date(2010, 1, 1), "child_of": "ana", "copayments": {2024: 800}}
    rich = person(90_000, 0, net_wage=5_000, taxable_wage=8_000)
    answer = found({"ana": rich, "eva": child})
    assert (answer.low, answer.high) == pytest.approx((0.0, 545.01))
    assert answer.open == (Open("maf-child-ceiling"),)
    child["birth_date"] = date(2004, 12, 31)  # 19 on 1 January
    grown = found({"ana": rich, "eva": {**child, "taxable_income": {2023: 90_000}}})
    assert (grown.low, grown.high) == (0.0, 0.0)


def test_who_moved_in_after_1_january_does_not_count_by_income() -> None:
    persons = {"ana": person(20_000, 400), "zoe": {"unrelated_of": "ana", **person(0, 400)}}
    example = {"id": "moved", "on": DAY, "unlisted": "absent", "persons": persons}
    case = build(example)
    assert case.on(DAY).members
    assert RIGHT.rules["own_share"](case.on(DAY)) == 800
    case.lives_here["zoe"] = type(case.facts["ana"]["copayments"])()
    case.lives_here["zoe"].add(date.min, False)
    case.lives_here["zoe"].add(date(2024, 3, 1), True)
    case._views.clear()
    assert RIGHT.rules["own_share"](case.on(DAY)) == 400


def test_later_years_are_as_known_in_2024() -> None:
    assert not RIGHT.parameters["slices"].is_current(date(2025, 1, 1))
    ana = {"copayments": {2025: 800}, "net_taxable_income": {2023: 20_000}, "taxable_income": {2024: 90_000}}
    answer = found({"ana": ana}, date(2025, 12, 1))
    assert (answer.low, answer.high) == pytest.approx((283.08, 283.08))
