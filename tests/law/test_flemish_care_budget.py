"""The Flemish care budget for people in Brussels, and its premium by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.explore import Open
from takeup.engine.money import half_up
from takeup.engine.questions import UNKNOWN_STATUS, Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("flemish_care_budget")
DAY = date(2026, 5, 1)
MEMBER = {
    "lasting_limits": True,
    "domicile": "brussels",
    "care_fund_member": True,
    "care_fund_waiting_over": True,
    "ten_years_in_flanders_or_brussels": True,
}


def case(**facts: Any) -> Any:
    return build({"id": "x", "on": DAY, "unlisted": "absent", "persons": {"ana": {**MEMBER, **facts}}})


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 5_000), st.integers(0, 18))
def test_income_does_not_matter(wage: float, points: int) -> None:
    facts = {"net_wage": wage, "autonomy_points_decided": True, "autonomy_points": points}
    found = RIGHT.due(case(**facts, care_need_proof="not_enough").on(DAY, CLAIMED).person("ana"))
    assert found == (140.0 if points >= 15 else 0.0)


def test_a_need_that_was_never_measured_stays_open() -> None:
    answer = Exploration(case(care_need_proof="none"), DAY, [RIGHT]).range_of(RIGHT.id, "ana")
    assert answer.status == UNKNOWN_STATUS
    assert answer.open == (Open("care-budget-need"),)


def test_the_premium_of_2025_by_hand() -> None:
    """Order of 30 November 2018, art. 68: 54 and 27 euros x health index 130.85 / 110.22, to the nearest euro."""
    day = date(2025, 5, 1)
    one = build({"id": "x", "on": day, "unlisted": "absent", "persons": {"ana": MEMBER}}).on(day).person("ana")
    assert RIGHT.rules["ordinary_premium"](one) == half_up(54 * 130.85 / 110.22, 0) == pytest.approx(64)
    assert RIGHT.rules["reduced_premium"](one) == half_up(27 * 130.85 / 110.22, 0) == pytest.approx(32)
