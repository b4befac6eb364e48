"""Social housing: the rent of one home by hand, and what must always hold."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.explore import Open
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import ENTITLED, NOT_ENTITLED, UNKNOWN_STATUS, Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("social_housing")
DAY = date(2024, 6, 1)
FAMILY = {
    "ana": {"domicile": "brussels", "net_taxable_income": {2021: 24_000.0}},
    "ben": {"partner_of": "ana"},
    "kim": {"birth_date": date(2012, 1, 1), "child_of": ["ana", "ben"]},
    "lou": {"birth_date": date(2015, 1, 1), "child_of": ["ana", "ben"]},
}
RENTS = {"tenure": "private_rent"}


def case(persons: dict[str, Any], household: dict[str, Any] = RENTS, day: date = DAY) -> Any:
    return build({"id": "x", "on": day, "unlisted": "absent", "persons": persons, "household": household})


def family(day: date = DAY) -> Any:
    return case(FAMILY, day=day).on(day, CLAIMED)


@pytest.mark.parametrize(
    ("income", "normal", "rent"),
    [
        # Order of 26 September 1996, arts 57-61, on 1 June 2024; index 1.267658; base rent 6,000 a year;
        # two children: 10 % of the base rent off (600); three bedrooms.
        # Reference income: 18,791.20 x 1.267658 = 23,820.82.
        # Floor: the higher of 1,032.99 x 1.267658 = 1,309.48 and min(3,000; 2,138.91 x 1.267658 = 2,711.41).
        # 24,000: coefficient 1.01, 6,060 - 600 = 5,460; cap 22 % of 24,000 = 5,280; / 12 = 440.00.
        (24_000.0, 2.0, 440.00),
        # 12,000: coefficient 0.50, 3,000 - 600 = 2,400, under the floor of 2,711.41; cap 20 % = 2,400, and
        # never under the floor; 2,711.406 / 12 = 225.95.
        (12_000.0, 2.0, 225.95),
        # 40,000 is above the ceiling of 35,792.50: coefficient 1.68, 10,080 - 600 = 9,480; cap 24 % = 9,600.
        (40_000.0, 2.0, 790.00),
        # the same with a normal rental value of 1.5 x 6,000 = 9,000; / 12 = 750.
        (40_000.0, 1.5, 750.00),
    ],
)
def test_the_rent_of_a_home_by_hand(income: float, normal: float, rent: float) -> None:
    assert RIGHT.rules["rent_at"](family(), 6_000.0, income, 3, normal) == pytest.approx(rent, abs=0.0051)


@given(
    st.floats(0, 80_000),
    st.floats(0, 5_000),
    st.floats(500, 20_000),
    st.integers(1, 6),
    st.floats(1.1, 3.0),
)
@settings(deadline=None, max_examples=60)
def test_more_income_never_gives_a_lower_rent(
    income: float, more: float, base: float, bedrooms: int, normal: float
) -> None:
    home, rent = family(), RIGHT.rules["rent_at"]
    lower, higher = rent(home, base, income, bedrooms, normal), rent(home, base, income + more, bedrooms, normal)
    assert 0 <= lower <= higher + 0.011
    assert higher <= normal * base / 12 + 0.011


def test_titles_for_waiting() -> None:
    # one after the first year, two for each further one
    assert [RIGHT.rules["titles_for_waiting"](family(), years) for years in (0, 1, 2, 5)] == [0, 1, 3, 9]


def test_the_base_rent_is_a_share_of_the_cost_price() -> None:
    assert RIGHT.rules["base_rent_of"](family(), 100_000.0, 0.06) == 6_000
    assert RIGHT.rules["base_rent_of"](family(), 100_000.0, 0.20) == 10_000


def test_a_lease_goes_on_up_to_one_and_a_half_times_the_ceiling() -> None:
    goes_on = RIGHT.rules["lease_goes_on"]
    assert goes_on(family(), 53_688.75)  # 1.5 x 35,792.50
    assert not goes_on(family(), 53_688.76)
    assert not RIGHT.rules["lease_without_end"](family())


# Own computation: the last known ceiling for one person is 27,499.10 (2024); 10 % a year more in 2025: 30,249.01.
@pytest.mark.parametrize(
    ("income", "status"), [(27_499.10, ENTITLED), (27_499.11, UNKNOWN_STATUS), (30_249.02, NOT_ENTITLED)]
)
def test_between_the_last_known_ceiling_and_the_highest_one_it_stays_open(income: float, status: str) -> None:
    day = date(2025, 6, 1)
    persons = {"ana": {"domicile": "brussels", "net_taxable_income": {2022: income, 2025: income}}}
    answer = Exploration(case(persons, day=day), day, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)
    assert answer.status == status
    assert (Open("sh-ceilings") in answer.open) is (status == UNKNOWN_STATUS)


def test_an_owner_is_asked_nothing() -> None:
    one = build({"id": "x", "on": DAY, "persons": {"ana": {}}, "household": {"tenure": "owner"}})
    answer = Exploration(one, DAY, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)
    assert answer.status == NOT_ENTITLED
    assert answer.matters == ()
