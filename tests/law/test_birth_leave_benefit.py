"""What always holds for the benefit during birth leave."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.explore import Open
from takeup.engine.questions import Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("birth_leave_benefit")
DAY = date(2025, 6, 1)


def found(**facts: Any) -> Any:
    ben = {"birth_date": date(1990, 1, 1), "activity": "employee", "insured_days_half_year": 150, **facts}
    persons = {"ben": ben, "kid": {"birth_date": date(2025, 5, 10), "child_of": "ben"}}
    case = build({"id": "birth", "on": DAY, "unlisted": "absent", "persons": persons}, LAW)
    return Exploration(case, DAY, [RIGHT]).range_of("birth_leave_benefit", "ben")


def test_an_amount_by_hand_from_the_law() -> None:
    # RD of 3 July 1996, art. 223bis: 17 days at 82 % of the capped wage. 2,600 / 26 = 100 a day, below the cap:
    # 17 x 82.00 = 1,394.00; counted as days of a week of five: x 1.2 = 1,672.80.
    answer = found(gross_wage=2_600.0)
    assert (answer.low, answer.high) == pytest.approx((1_394.00, 1_672.80), abs=0.0051)
    assert Open("birth-leave-days-a-week") in answer.open


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 9_000), st.floats(0, 9_000))
def test_a_higher_wage_never_brings_less(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= found(gross_wage=low).low <= found(gross_wage=high).low


def test_below_120_days_nobody_can_say() -> None:
    answer = found(gross_wage=2_600.0, insured_days_half_year=60)
    assert answer.low == 0 < answer.high
    assert Open("birth-leave-waiting-time") in answer.open


def test_it_is_paid_once_for_a_birth() -> None:
    assert RIGHT.per == "once" and RIGHT.term("months_back") == 4
    assert {q["id"] for q in RIGHT.procedure["open_questions"]} == {
        "birth-leave-days-a-week",
        "birth-leave-waiting-time",
    }


def test_one_day_short_of_120_nobody_can_say() -> None:
    answer = found(gross_wage=2_600.0, insured_days_half_year=119)
    assert answer.low == 0 < answer.high
    assert found(gross_wage=2_600.0, insured_days_half_year=120).low > 0
