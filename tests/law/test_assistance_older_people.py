"""Properties of the allowance for help to older people, and an amount computed by hand from the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED, Received
from takeup.engine.explain import Tracer
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


# By hand: 1,062.55 (lowest class) and 14,214.53 (exempt without a household) x 1.02, 1.02^2, ... to four decimals.
COEFFICIENTS = [
    (date(2021, 1, 1), 1062.55, 14214.53),
    (date(2021, 9, 1), 1083.80, 14498.82),
    (date(2022, 1, 1), 1105.48, 14788.80),
    (date(2022, 3, 1), 1127.58, 15084.46),
    (date(2022, 5, 1), 1150.10, 15385.81),
    (date(2022, 8, 1), 1173.16, 15694.26),
    (date(2022, 11, 1), 1196.64, 16008.40),
    (date(2022, 12, 1), 1220.55, 16328.23),
    (date(2023, 11, 1), 1244.99, 16655.16),
    (date(2024, 5, 1), 1269.85, 16987.78),
    (date(2025, 2, 1), 1295.25, 17327.51),
    (date(2026, 3, 1), 1321.17, 17674.35),
]


@pytest.mark.parametrize(("day", "least", "exempt"), COEFFICIENTS, ids=str)
def test_the_amounts_of_each_date(day: date, least: float, exempt: float) -> None:
    ana = household(day, ana=ANA).on(day, CLAIMED).person("ana")
    assert RIGHT.rules["amount_of_class"](ana, "1") == pytest.approx(least, abs=0.0051)
    assert RIGHT.rules["exempt_of"](ana, "A") == pytest.approx(exempt, abs=0.0051)


def flags(**persons: dict[str, Any]) -> set[str]:
    tracer = Tracer()
    RIGHT.due(household(DAY, **persons).on(DAY, CLAIMED, tracer).person("ana"))
    return {node.uncertain for root in tracer.roots for node in root.walk() if node.uncertain}


def test_an_uncertain_point_is_flagged_only_where_it_plays_a_part() -> None:
    assert flags(ana={**WITH_POINTS, "pension": 1_000}) == set()
    assert flags(ana={**WITH_POINTS, "other_income": 100}) == {"apa-other-income"}


@pytest.mark.parametrize(("born", "flagged"), [(date(1959, 5, 2), True), (date(1959, 5, 1), False)])
def test_the_new_age_rule_is_flagged_until_the_67th_birthday(born: date, flagged: bool) -> None:
    assert flags(ana={**WITH_POINTS, "birth_date": born}) == ({"apa-age-2026"} if flagged else set())


def test_without_income_nobody_is_asked_who_has_the_allowance_too() -> None:
    """Whether the partner receives the allowance is not known, and need not be."""
    ben = {"birth_date": date(1949, 1, 1), "lasting_limits": True, "domicile": "brussels"}
    case = household(ana={**WITH_POINTS, "partner_of": "ben"}, ben=ben)
    case.received_complete = False
    ana = case.on(DAY, CLAIMED).person("ana")
    case.received[("income_guarantee", "ana")] = case.received[("income_guarantee", "ben")] = Received({})
    assert RIGHT.rules["income_attributed"](ana) == 0


def test_without_a_home_nobody_is_asked_about_child_benefit() -> None:
    """Only these facts are known; a rule that asks for another one raises an error."""
    ana = {"birth_date": date(1955, 1, 1), "cadastral_income_built": 0, "cadastral_income_unbuilt": 0}
    kid = {"birth_date": date(2004, 1, 1), "child_of": "ana"}
    view = build({"id": "x", "on": DAY, "persons": {"ana": ana, "kid": kid}}).on(DAY, CLAIMED)
    assert RIGHT.rules["built_counted"](view.person("ana")) == 0
