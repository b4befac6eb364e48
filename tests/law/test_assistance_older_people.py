"""Properties of the allowance for help to older people, and an amount computed by hand from the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.explore import Open
from takeup.engine.questions import UNKNOWN_STATUS, Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("assistance_older_people")
DAY = date(2026, 5, 1)
ANA = {
    "birth_date": date(1950, 1, 1),
    "lasting_limits": True,
    "lives_in_belgium": True,
    "domicile": "brussels",
    "claims_other_benefits": True,
}
WITH_POINTS = {**ANA, "autonomy_points_decided": True, "autonomy_points": 13}


def household(day: date = DAY, receives: Any = None, **persons: dict[str, Any]) -> Any:
    return build({"id": "x", "on": day, "unlisted": "absent", "persons": persons, "receives": receives})


def due(day: date = DAY, **persons: dict[str, Any]) -> float:
    return float(RIGHT.due(household(day, **persons).on(day, CLAIMED).person("ana")))


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 4_000), st.floats(0, 2_000), st.floats(0, 400_000), st.floats(0, 3_000))
def test_never_negative_and_more_never_gives_more(pension: float, more: float, savings: float, rc: float) -> None:
    ana = {**WITH_POINTS, "savings": savings, "cadastral_income_built": rc}
    low, high = due(ana={**ana, "pension": pension}), due(ana={**ana, "pension": pension + more})
    assert 0 <= high <= low <= 510.98


def test_without_a_decision_the_amount_lies_between_the_classes() -> None:
    answer = Exploration(household(ana=ANA), DAY, [RIGHT]).range_of(RIGHT.id, "ana")
    assert answer.status == UNKNOWN_STATUS
    assert Open("apa-examination") in answer.open
    assert (answer.low, answer.high) == pytest.approx((0.0, 739.06))


def test_the_income_guarantee_gives_a_range() -> None:
    """Guarantee 1,600 x 12 = 19,200, exempt 17,674.35: at most 1,525.65 comes off 6,131.76."""
    one = household(receives={"ana": {"income_guarantee": 1_600}}, ana=WITH_POINTS)
    answer = Exploration(one, DAY, [RIGHT]).range_of(RIGHT.id, "ana")
    assert (answer.low, answer.high) == pytest.approx((383.84, 510.98))
    assert answer.open == (Open("apa-income-guarantee"),)


def test_the_new_age_rule_is_marked_at_65_and_66() -> None:
    for born, open_points in ((date(1960, 6, 1), (Open("apa-age-2026"),)), (date(1959, 5, 1), ())):
        answer = Exploration(household(ana={**WITH_POINTS, "birth_date": born}), DAY, [RIGHT]).range_of(RIGHT.id, "ana")
        assert (answer.low, answer.high) == pytest.approx((510.98, 510.98))
        assert tuple(one for one in (answer.open or ()) if one in open_points) == answer.open


def test_an_amount_by_hand() -> None:
    """Ordinance of 10 December 2020, art. 8, and order of 28 January 2021, for a couple in June 2024.

    Maximum for 9 to 11 points: 4,056.00 x 1.1951 = 4,847.33 (4,847.3256).
    Pensions 1,300 and 900 a month: 26,400 x 0.9 = 23,760. Savings 20,000 x 6 % = 1,200. In all 24,960.
    Exempt with a household: 17,762.27 x 1.1951 = 21,227.69. Over: 3,732.31.
    4,847.33 - 3,732.31 = 1,115.02; / 12 = 92.92.
    """
    ana = {**WITH_POINTS, "autonomy_points": 9, "pension": 1_300, "savings": 20_000, "partner_of": "ben"}
    ben = {"birth_date": date(1949, 1, 1), "pension": 900}
    assert due(date(2024, 6, 1), ana=ana, ben=ben) == pytest.approx(92.92)
