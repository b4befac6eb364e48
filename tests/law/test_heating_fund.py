"""What always holds for the heating allowance: the window of 60 days, the table, the three ways in."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.explore import Open
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import ENTITLED, NOT_ENTITLED, Exploration
from tests.law.worked import LAW, answers, build

RIGHT = LAW.right("heating_fund")
DAY = date(2025, 4, 1)


def example(day: date = DAY, income: float = 15_000, **household: Any) -> dict[str, Any]:
    return {
        "id": "property",
        "on": day,
        "ask": "household",
        "unlisted": "absent",
        "persons": {"ana": {"taxable_income": {day.year - 2: income, day.year - 1: 60_000.0}}},
        "household": {
            "tenure": "private_rent",
            "heating_fuel": "oil_bulk",
            "heating_delivery_date": day - timedelta(days=10),
            "heating_litres": 1_000.0,
            "heating_price_per_litre": 1.0,
            **household,
        },
        "expect": {"due": 0},
    }


def due(**more: Any) -> float:
    found: float = answers(RIGHT, example(**more))["due"]
    return found


def test_an_amount_by_hand() -> None:
    # Table of the fund: 1.18 euros a litre lies in the row from 1.17 to 1.195: 17 cents. 1,800 litres were delivered
    # and 400 were helped earlier in the year: 1,500 - 400 = 1,100 litres count. 1,100 x 0.17 = 187.00 euros.
    assert due(heating_price_per_litre=1.18, heating_litres=1_800.0, heating_litres_helped=400.0) == 187.0


def test_the_ceiling_of_2026_by_hand() -> None:
    # 24,814.75 (1 February 2025) x 1.02 (index step of March 2026) = 25,311.045, to the cent 25,311.05 half up;
    # the amount to the cent is not printed anywhere: derived.
    day = date(2026, 3, 1)
    assert due(day=day, income=25_311.05) == 140.0
    assert due(day=day, income=25_311.06) == 0.0


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 20_000), st.floats(0, 5), st.floats(0, 5_000))
def test_never_more_than_the_table(litres: float, price: float, helped: float) -> None:
    found = due(heating_litres=litres, heating_price_per_litre=price, heating_litres_helped=helped)
    assert 0 <= found <= 300
    assert found <= litres * 0.20 + 0.01


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 60_000), st.floats(0, 60_000))
def test_more_income_never_gives_more(one: float, other: float) -> None:
    assert due(income=max(one, other)) <= due(income=min(one, other))


@pytest.mark.parametrize(("days", "expected"), [(0, True), (60, True), (61, False), (-1, False)])
def test_sixty_days(days: int, expected: bool) -> None:
    assert (due(heating_delivery_date=DAY - timedelta(days=days)) > 0) is expected


def test_the_event_is_the_delivery() -> None:
    household = build(example()).on(DAY)
    assert RIGHT.event is not None
    assert RIGHT.event(household) == DAY - timedelta(days=10)


@pytest.mark.parametrize("fuel", ["gas", "electricity", "district_heat", "other"])
def test_other_fuels_ask_nothing(fuel: str) -> None:
    household = {"tenure": "private_rent", "heating_fuel": fuel}
    one = build({"id": "fuel", "on": DAY, "persons": {"ana": {}}, "household": household})
    found = Exploration(one, DAY, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)
    assert found.status == NOT_ENTITLED
    assert found.matters == ()


def test_the_crisis_years_are_a_range() -> None:
    day = date(2022, 12, 1)
    found = Exploration(build(example(day)), day, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)
    assert found.status == ENTITLED
    assert (found.low, found.high) == (140.0, 360.0)  # 1,000 litres at 14 to 36 cents
    assert Open("hf-crisis-years") in found.open


# -- every row of the parameters once, as the sources print it ----------------------

CEILINGS = [  # first and last day, ceiling, rise for each dependant
    (date(2014, 1, 1), date(2017, 5, 31), 16_965.47, 3_140.77),  # socialsecurity.be, villers-la-ville
    (date(2017, 6, 1), date(2018, 8, 31), 18_363.39, 3_399.56),  # begijnendijk.be, informazout.be
    (date(2018, 9, 1), date(2019, 6, 30), 18_730.66, 3_467.55),  # aalter.be, rtbf.be
    (date(2019, 7, 1), date(2020, 2, 29), 19_105.58, 3_536.95),  # rtbf.be
    (date(2020, 3, 1), date(2021, 8, 31), 19_566.25, 3_622.24),  # luttepauvrete.be, diest.be
    (date(2021, 9, 1), date(2022, 4, 30), 20_763.88, 3_843.96),  # immovlan.be
    (date(2022, 5, 1), date(2022, 7, 31), 22_034.79, 4_079.35),  # aalter.be
    (date(2022, 8, 1), date(2022, 10, 31), 22_475.49, 4_160.94),  # 22,034.79 and 4,079.35 x 1.02
    (date(2022, 11, 1), date(2022, 11, 30), 22_925.00, 4_244.16),  # x 1.02^2 (1.0404)
    (date(2022, 12, 1), date(2023, 10, 31), 23_383.50, 4_329.04),  # x 1.02^3 (1.061208)
    (date(2023, 11, 1), date(2024, 4, 30), 23_851.16, 4_415.62),  # x 1.02^4 (1.08243216)
    (date(2024, 5, 1), date(2025, 1, 31), 24_328.19, 4_503.93),  # x 1.02^5 (1.1040808032)
    (date(2025, 2, 1), date(2026, 2, 28), 24_814.75, 4_591.85),  # cpasconnect.be
    (date(2026, 3, 1), date(2026, 9, 30), 25_311.05, 4_683.69),  # 24,814.75 and 4,591.85 x 1.02
]


@pytest.mark.parametrize(("first", "last", "base", "rise"), CEILINGS)
def test_the_ceiling_of_each_period(first: date, last: date, base: float, rise: float) -> None:
    for day in (first, last):
        alone = {**example(day), "expect": {"ceiling": 0}}
        child = {"birth_date": date(day.year - 5, 1, 1), "child_of": "ana"}
        ana = {**alone["persons"]["ana"], "net_taxable_income": {day.year - 2: 15_000.0}}
        assert answers(RIGHT, alone)["ceiling"] == base
        with_child = {**alone, "persons": {"ana": ana, "eva": child}}
        assert answers(RIGHT, with_child)["ceiling"] == pytest.approx(base + rise, abs=0.001)


@pytest.mark.parametrize(
    ("day", "net", "expected"),
    [
        (date(2015, 3, 1), 3_069.99, True),  # under 3,070 (villers-la-ville)
        (date(2015, 3, 1), 3_070.0, False),
        (date(2023, 12, 31), 3_070.0, False),
        (date(2024, 1, 1), 3_979.99, True),  # under 3,980 (cpasconnect.be)
        (date(2025, 4, 1), 3_979.99, True),
        (date(2025, 4, 1), 3_980.0, False),
    ],
)
def test_who_depends_on_the_others(day: date, net: float, expected: bool) -> None:
    ana = {"net_taxable_income": {day.year - 2: net}}
    one = {**example(day), "ask": "ana", "persons": {"ana": ana}, "expect": {"is_dependant": 0}}
    assert answers(RIGHT, one)["is_dependant"] is expected


@pytest.mark.parametrize(
    ("day", "low", "high"),
    [
        (date(2019, 12, 1), 210.0, 210.0),  # 1,500 litres x 14 cents
        (date(2021, 12, 31), 210.0, 210.0),
        (date(2022, 1, 1), 210.0, 720.0),  # 1,500 x 14 cents to 2,000 x 36 cents (lavenir.net)
        (date(2023, 3, 31), 210.0, 720.0),
        (date(2023, 4, 1), 210.0, 280.0),  # 14 cents, 1,500 litres or 2,000 (bertogne)
        (date(2023, 12, 31), 210.0, 280.0),
        (date(2024, 1, 1), 210.0, 210.0),
        (date(2026, 3, 1), 210.0, 210.0),
    ],
)
def test_a_large_delivery_in_each_period(day: date, low: float, high: float) -> None:
    asked = day + timedelta(days=20)  # the day of the delivery counts, not that of the claim
    one = build(example(asked, heating_litres=2_500.0, heating_delivery_date=day))
    found = Exploration(one, asked, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)
    assert (found.low, found.high) == pytest.approx((low, high))
    assert found.open == (() if low == high else (Open("hf-crisis-years"),))


@pytest.mark.parametrize(
    ("day", "low", "high"),
    [
        (date(2019, 12, 1), 210.0, 210.0),  # fondschauffage.be
        (date(2021, 12, 31), 210.0, 210.0),
        (date(2022, 1, 1), 210.0, 456.0),  # lesoir.be, 20 July 2022
        (date(2023, 3, 31), 210.0, 456.0),
        (date(2023, 4, 1), 210.0, 210.0),
        (date(2026, 3, 1), 210.0, 210.0),
    ],
)
def test_the_lump_sum_of_each_period(day: date, low: float, high: float) -> None:
    asked = day + timedelta(days=20)
    one = build(example(asked, heating_fuel="oil_small", heating_delivery_date=day))
    found = Exploration(one, asked, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)
    assert (found.low, found.high) == (low, high)


def test_a_delivery_of_march_2023_asked_for_in_april() -> None:
    # lavenir.net: up to 36 cents for deliveries until 31 March 2023, then at most 20 again. 1,000 litres at 1.00 euro:
    # 14 cents by the table, so from 140 to 360 euros for 28 March, and 140 for 1 April, both asked on 20 April.
    for delivered, most in ((date(2023, 3, 28), 360.0), (date(2023, 4, 1), 140.0)):
        one = build(example(date(2023, 4, 20), heating_delivery_date=delivered))
        found = Exploration(one, date(2023, 4, 20), [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)
        assert (found.low, found.high) == (140.0, most)


def test_the_ceiling_is_that_of_the_claim() -> None:
    # cpasconnect.be: 24,814.75 for claims from 1 February 2025, before it 24,328.19; delivered on 20 January.
    for asked, expected in ((date(2025, 1, 31), 0.0), (date(2025, 2, 1), 140.0)):
        assert due(day=asked, income=24_814.75, heating_delivery_date=date(2025, 1, 20)) == expected


def test_where_the_day_of_the_delivery_is_not_known() -> None:
    for day, most in ((date(2023, 4, 20), 360.0), (date(2023, 5, 30), 360.0), (date(2023, 6, 1), 140.0)):
        example_ = example(day)
        del example_["household"]["heating_delivery_date"]
        example_["unlisted"] = ""
        known = {"net_taxable_income": {day.year - 2: 15_000.0}, "birth_date": date(1980, 1, 1)}
        example_["persons"]["ana"].update(known)
        example_["household"].update({"heating_litres_helped": 0.0, "income_fell": False})
        one = build(example_)
        found = Exploration(one, day, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)
        assert (found.low, found.high) == (0.0, most)


@pytest.mark.parametrize("fuel", ["oil_bulk", "propane_bulk"])
def test_propane_counts_as_oil(fuel: str) -> None:
    assert due(heating_fuel=fuel) == 140.0


@pytest.mark.parametrize("tenure", ["institution", "none"])
def test_the_fuel_must_heat_a_home(tenure: str) -> None:
    assert due(tenure=tenure) == 0.0


def test_with_everything_unknown_it_is_explored() -> None:
    for day in (date(2025, 6, 15), date(2026, 6, 15)):
        found = Exploration(build({"id": "unknown", "on": day, "persons": {"ana": {}, "bo": {}}}), day, [RIGHT])
        (only,) = found.ranges
        assert (only.low, only.high) == (0.0, 300.0)
