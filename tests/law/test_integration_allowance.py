"""Properties of the integration allowance, and an amount computed by hand from the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.explore import Open
from takeup.engine.questions import ENTITLED, UNKNOWN_STATUS, Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("integration_allowance")
DAY = date(2026, 5, 1)
AT_HOME = {"lasting_limits": True, "lives_in_belgium": True, "domicile": "brussels"}


def household(day: date = DAY, **persons: dict[str, Any]) -> Any:
    return build({"id": "x", "on": day, "unlisted": "absent", "persons": persons})


def with_points(points: int, work: float = 0.0, other: float = 0.0) -> dict[str, Any]:
    years = (2024, 2025)
    return {
        **AT_HOME,
        "autonomy_points_decided": True,
        "autonomy_points": points,
        "net_taxable_income": dict.fromkeys(years, work + other),
        "taxable_work_income": dict.fromkeys(years, work),
    }


def due(ana: dict[str, Any], day: date = DAY) -> float:
    return float(RIGHT.due(household(day, ana=ana).on(day, CLAIMED).person("ana")))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 18), st.floats(0, 90_000), st.floats(0, 20_000))
def test_never_negative_and_more_wage_never_gives_more(points: int, work: float, more: float) -> None:
    assert 0 <= due(with_points(points, work + more)) <= due(with_points(points, work))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 17))
def test_more_points_never_give_less(points: int) -> None:
    assert due(with_points(points)) <= due(with_points(points + 1))


def test_without_a_decision_the_amount_lies_between_the_classes() -> None:
    answer = Exploration(household(ana=AT_HOME), DAY, [RIGHT]).range_of(RIGHT.id, "ana")
    assert answer.status == UNKNOWN_STATUS
    assert Open("ai-examination") in answer.open
    assert (answer.low, answer.high) == pytest.approx((0.0, 1_164.97))


def test_a_benefit_above_the_free_part_gives_a_range() -> None:
    """Class 5 in category B: 18,000 - 16,820.84 = 1,179.16 counts at most; less 3,780 free: nothing at least."""
    answer = Exploration(household(ana=with_points(17, other=18_000.0)), DAY, [RIGHT]).range_of(RIGHT.id, "ana")
    assert answer.status == ENTITLED
    assert (answer.low, answer.high) == pytest.approx((1_066.70, 1_164.97))


def test_an_amount_by_hand() -> None:
    """Law of 27 February 1987, arts 6 §3 and 12, in June 2025, 15 points, half a year in a care home.

    Class 4: 6,943.85 x 1.7410 = 12,089.24 (12,089.24285) a year; less 28 %: 8,704.2528; / 12 = 725.35.
    """
    ana = {**with_points(15), "net_taxable_income": {}, "taxable_work_income": {}}
    years = {"net_taxable_income": {2023: 0.0, 2024: 0.0}, "institution_over_three_months": True}
    assert due({**ana, **years}, date(2025, 6, 1)) == pytest.approx(725.35)


@pytest.mark.parametrize(("day", "left"), [(date(2019, 1, 1), 1_663.77), (date(2020, 3, 1), 1_663.77), (DAY, 1_220.0)])
def test_replacement_income_that_is_free(day: date, left: float) -> None:
    """esenca.be (March 2020): 5,000 - 3,336.23; phare.irisnet.be (October 2021): 5,000 - 3,780."""
    ana = household(day, ana=AT_HOME).on(day, CLAIMED).person("ana")
    assert RIGHT.rules["replacement_left"](ana, 5_000.0) == pytest.approx(left)


def test_a_benefit_above_both_free_parts() -> None:
    """Class 5, alone: 21,600.84 - 16,820.84 = 4,780 counts at most, less 3,780 free = 1,000 at least.

    (13,979.61 - 4,780) / 12 = 766.63; (13,979.61 - 1,000) / 12 = 1,081.63.
    """
    answer = Exploration(household(ana=with_points(17, other=21_600.84)), DAY, [RIGHT]).range_of(RIGHT.id, "ana")
    assert (answer.low, answer.high) == pytest.approx((766.63, 1_081.63), abs=0.0051)
