"""What always holds for the start of a retirement pension."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.explore import Open
from takeup.engine.questions import Exploration
from tests.law.worked import LAW, answers, build

RIGHT = LAW.right("retirement_pension")
BIRTHS = st.dates(date(1950, 1, 1), date(1972, 12, 31))
MONTHS = st.builds(date, st.integers(2021, 2026), st.integers(1, 12), st.just(1))


def someone(day: date, born: date, career: int, **facts: Any) -> dict[str, Any]:
    ana = {"birth_date": born, "pension_career_years": career, **facts}
    return {"id": "property", "on": day, "ask": "ana", "unlisted": "absent", "persons": {"ana": ana}}


def due(day: date, born: date, career: int) -> float:
    return float(answers(RIGHT, {**someone(day, born, career), "expect": {"due": 0}})["due"])


@settings(max_examples=60, deadline=None)
@given(MONTHS, BIRTHS, st.integers(0, 50), st.integers(0, 50))
def test_a_longer_career_never_closes_the_right(day: date, born: date, one: int, other: int) -> None:
    short, long = sorted((one, other))
    assert due(day, born, short) <= due(day, born, long)


@settings(max_examples=60, deadline=None)
@given(MONTHS, MONTHS, BIRTHS, st.integers(1, 50))
def test_who_may_begin_may_begin_later(one: date, other: date, born: date, career: int) -> None:
    first, later = sorted((one, other))
    assert due(first, born, career) <= due(later, born, career)


def test_the_first_day_by_hand_from_the_law() -> None:
    # RD of 23 December 1996, art. 2: born on 20 January 1960, so 66 years; 66 on 20 January 2026: from 1 February 2026.
    assert due(date(2026, 1, 31), date(1960, 1, 20), 10) == 0
    assert due(date(2026, 2, 1), date(1960, 1, 20), 10) == 1


@pytest.mark.parametrize(("career", "low", "high"), [(44, 0, 1), (41, 0, 0)])
def test_from_2027_on_little_is_said_of_an_early_pension(career: int, low: float, high: float) -> None:
    day = date(2027, 2, 1)
    case = build(someone(day, date(1963, 1, 1), career), LAW)
    found = Exploration(case, day, [RIGHT]).range_of("retirement_pension", "ana")
    assert (found.low, found.high) == (low, high)
    assert (Open("pension-reform-2027") in found.open) is (high > 0)


@pytest.mark.parametrize(
    ("born", "career", "open_"),
    [
        (date(1967, 1, 31), 42, True),  # 60 on the last day of January, 42 years: the least that may be enough
        (date(1967, 2, 1), 42, False),  # 60 in the month itself
        (date(1967, 1, 31), 41, False),
    ],
)
def test_from_2027_on_only_a_no_is_sure(born: date, career: int, open_: bool) -> None:
    day = date(2027, 2, 1)
    case = build(someone(day, born, career), LAW)
    found = Exploration(case, day, [RIGHT]).range_of("retirement_pension", "ana")
    assert (found.low, found.high) == (0, 1 if open_ else 0)
