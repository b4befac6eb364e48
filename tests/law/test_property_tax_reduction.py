"""What always holds for the reductions of the property tax: never more than the tax, more children never less."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.explore import Open
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import Exploration
from tests.law.worked import LAW, answers, build

RIGHT = LAW.right("property_tax_reduction")
DAY = date(2025, 10, 1)


def example(children: int = 0, disabled: int = 0, ana: dict[str, Any] | None = None, **household: Any) -> Any:
    persons: dict[str, Any] = {"ana": {"domicile": "brussels", "property_share": 1.0, **(ana or {})}}
    for place in range(children + disabled):
        persons[f"child{place}"] = {
            "birth_date": date(2015, 1, 1),
            "child_of": "ana",
            "domicile": "brussels",
            "recognised_disability": place >= children,
        }
    home = {"tenure": "private_rent", "property_tax_bill": 1_500.0, **household}
    return {
        "id": "property",
        "on": DAY,
        "ask": "household",
        "unlisted": "absent",
        "persons": persons,
        "household": home,
        "expect": {"due": 0, "rate_of_reduction": 0},
    }


def test_an_amount_by_hand() -> None:
    # An owner with a home of 700 euros of cadastral income, all there is: modest (at most 745), 25 %. Two children,
    # one with a disability: 10 % + 20 %. Together 55 %. The bill is 1,234.56 euros: 1,234.56 x 0.55 = 679.008, 679.01.
    # The base tax is lower than the bill: 700 x 2.2446 = 1,571.22, to the euro 1,571; x 1.25 % = 19.64.
    ana = {"cadastral_income_built": 700.0}
    one = example(1, 1, ana, tenure="owner", home_cadastral_income=700.0, property_tax_bill=1_234.56)
    assert answers(RIGHT, one)["due"] == pytest.approx(679.01)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 8), st.integers(0, 4), st.floats(0, 20_000))
def test_within_the_tax_and_growing_with_children(children: int, disabled: int, bill: float) -> None:
    found = answers(RIGHT, example(children, disabled, property_tax_bill=bill))
    more = answers(RIGHT, example(children + 1, disabled, property_tax_bill=bill))
    assert 0 <= found["due"] <= bill + 0.005
    assert found["due"] <= more["due"]
    assert found["rate_of_reduction"] <= 1


def test_a_disabled_adult_beside_another_adult_is_a_range() -> None:
    one = example(ana={"recognised_disability": True})
    one["persons"]["ben"] = {"domicile": "brussels", "partner_of": "ana"}
    found = Exploration(build(one), DAY, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)
    assert (found.low, found.high) == (150.0, 300.0)
    assert found.open == (Open("property-tax-disabled-adult"),)


def test_who_moved_in_after_1_january_waits_a_year() -> None:
    one = build(example(2))
    del one.facts["ana"]["domicile"]
    one.set("ana", "domicile", "flanders")
    one.set("ana", "domicile", "brussels", date(2025, 3, 1))
    for child in ("child0", "child1"):
        del one.facts[child]["domicile"]
        one.set(child, "domicile", "flanders")
        one.set(child, "domicile", "brussels", date(2025, 3, 1))
    assert RIGHT.due(one.on(DAY)) == 0
    assert RIGHT.due(one.on(date(2026, 10, 1))) == 300


def test_who_bought_the_home_after_1_january_waits_a_year() -> None:
    one = build(example(2, tenure="owner", home_cadastral_income=1_000.0))
    del one.facts[HOUSEHOLD]["tenure"]
    one.set(HOUSEHOLD, "tenure", "private_rent")
    one.set(HOUSEHOLD, "tenure", "owner", date(2025, 3, 1))
    assert RIGHT.due(one.on(DAY)) == 0
    assert RIGHT.due(one.on(date(2026, 10, 1))) == 300
