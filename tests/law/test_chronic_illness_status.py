"""Properties of the status of a chronic illness, and its amounts from the table of the health insurance."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.questions import Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("chronic_illness_status")
DAY = date(2025, 5, 1)


def case(**facts: Any) -> Any:
    ana = {"lasting_limits": True, **facts}
    return build({"id": "x", "on": DAY, "unlisted": "absent", "persons": {"ana": ana}})


def due(costs: dict[int, float], **facts: Any) -> float:
    every = {**dict.fromkeys(range(2015, 2025), 0.0), **costs}
    return float(RIGHT.due(case(cheapest_quarter_of_care=every, **facts).on(DAY, CLAIMED).person("ana")))


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 800), st.floats(0, 800), st.floats(0, 500))
def test_higher_costs_never_take_the_status_away(first: float, second: float, more: float) -> None:
    assert due({2023: first, 2024: second}) <= due({2023: first + more, 2024: second + more})


# riziv.fgov.be prints one amount for each reference year.
AMOUNTS = [
    (2013, 300.00),
    (2014, 304.17),
    (2015, 305.78),
    (2016, 307.68),
    (2017, 315.40),
    (2018, 320.70),
    (2019, 325.35),
    (2020, 331.69),
    (2021, 335.04),
    (2022, 337.69),
    (2023, 365.18),
    (2024, 387.27),
]


@pytest.mark.parametrize(("year", "euros"), AMOUNTS)
def test_the_amount_of_each_year(year: int, euros: float) -> None:
    assert RIGHT.rules["threshold"](case().on(DAY).person("ana"), year) == euros


def test_by_hand() -> None:
    """Costs of 400 a quarter in 2022 (337.69) and 2023 (365.18): open for 2024 and 2025, not for 2026."""
    assert due({2022: 400.0, 2023: 400.0}) == 1.0
    assert due({2021: 400.0, 2022: 400.0}) == 0.0
    assert due({2021: 400.0, 2022: 400.0}, rare_disease_certificate=True) == 1.0


def test_the_lump_sum_settles_it() -> None:
    one = build(
        {
            "id": "x",
            "on": DAY,
            "persons": {"ana": {"lasting_limits": True, "health_insured": True, "chronic_lump_sum": True}},
        }
    )
    assert Exploration(one, DAY, [RIGHT]).range_of(RIGHT.id, "ana").matters == ()


def test_a_year_without_an_amount_is_never_dear() -> None:
    """No amount before 2013: even costs of nothing would be above it."""
    one = case(cheapest_quarter_of_care={2012: 0.0, 2013: 0.0}).on(DAY).person("ana")
    assert not RIGHT.rules["is_dear"](one, 2012)
    assert not RIGHT.rules["is_dear"](one, 2013)
