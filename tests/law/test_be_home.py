"""What always holds for the Be Home premium: at most the tax, by 1 January, a range where it was not found."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.explore import Open
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import Exploration
from tests.law.worked import LAW, answers, build

RIGHT = LAW.right("be_home")


def example(day: date, bill: float = 1_400.0) -> dict[str, Any]:
    return {
        "id": "property",
        "on": day,
        "ask": "household",
        "unlisted": "absent",
        "persons": {"ana": {"domicile": "brussels"}},
        "household": {"tenure": "owner", "property_tax_bill": bill, "property_tax_bill_in_own_name": True},
        "expect": {"due": 0},
    }


def test_an_amount_by_hand() -> None:
    # 130 euros x index of December 2023 over December 2018. 129.45 is the figure of December 2023 (official journal);
    # the printed premium of 156 asks for a factor from 155.5 / 130 = 1.1962 to 156.5 / 130 = 1.2038: 1.2 lies there,
    # and 129.45 / 1.2 = 107.9 points for December 2018. 130 x 1.2 = 156 euros.
    assert answers(RIGHT, example(date(2024, 10, 1)))["due"] == 156.0


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 20_000), st.sampled_from([2016, 2019, 2020, 2021, 2024, 2026]))
def test_never_more_than_the_tax(bill: float, year: int) -> None:
    found = answers(RIGHT, example(date(year, 10, 1), bill))["due"]
    assert 0 <= found <= min(bill, 156.0)


def test_2022_and_2023_are_a_range() -> None:
    day = date(2023, 10, 1)
    found = Exploration(build(example(day)), day, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)
    assert (found.low, found.high) == (132.0, 156.0)
    assert found.open == (Open("be-home-2022-2023"),)


def test_who_bought_after_1_january_waits_a_year() -> None:
    one = build(example(date(2024, 10, 1)))
    del one.facts[HOUSEHOLD]["tenure"]
    one.set(HOUSEHOLD, "tenure", "private_rent")
    one.set(HOUSEHOLD, "tenure", "owner", date(2024, 2, 1))
    assert RIGHT.due(one.on(date(2024, 10, 1))) == 0
    assert RIGHT.due(one.on(date(2025, 10, 1))) == 156
