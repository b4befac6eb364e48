"""What always holds for the social water intervention: 1 January decides, each person counts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import Received
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("water_intervention")


def home(people: int, day: date, since: date) -> Any:
    """A household with increased reimbursement of one person from a month on, and a high income."""
    income = dict.fromkeys(range(day.year - 3, day.year + 1), 60000.0)
    persons = {f"p{n}": {"domicile": "brussels", "taxable_income": income} for n in range(people)}
    household = {"tenure": "private_rent"}
    one = build({"id": "home", "on": day, "unlisted": "absent", "persons": persons, "household": household})
    months = range(since.year * 12 + since.month - 1, 2030 * 12)
    one.received[("increased_reimbursement", "p0")] = Received(dict.fromkeys(months, 1.0))
    return one


def range_of(one: Any, day: date) -> tuple[float, float]:
    found = Exploration(one, day, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)
    return found.low, found.high


def test_amounts_by_hand() -> None:
    # 2022 (Brugel): 6 euros per household and 30 per person; three people: 6 + 3 x 30 = 96.
    day = date(2022, 12, 1)
    assert range_of(home(3, day, date(2021, 1, 1)), day) == (96.0, 96.0)
    # 2023: 5 + 3 x 50 = 155 (socialenergie) or 4 + 3 x 51 = 157 (press).
    day = date(2023, 12, 1)
    assert range_of(home(3, day, date(2021, 1, 1)), day) == (155.0, 157.0)


@pytest.mark.parametrize(("since", "entitled"), [(date(2022, 1, 1), True), (date(2022, 2, 1), False)])
@pytest.mark.parametrize("month", [2, 6, 12])
def test_the_first_of_january_decides(since: date, entitled: bool, month: int) -> None:
    day = date(2022, month, 1)
    assert (range_of(home(2, day, since), day)[0] > 0) is entitled


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 8), st.sampled_from([2022, 2023, 2025]))
def test_one_person_more_never_gives_less(people: int, year: int) -> None:
    day = date(year, 12, 1)
    one, more = (range_of(home(n, day, date(2021, 1, 1)), day) for n in (people, people + 1))
    assert 0 < one[0] < more[0]
    assert one[1] < more[1]
