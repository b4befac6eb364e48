"""The rent allowance: what is open, the chain through social housing, and what must always hold."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import AS_THINGS_STAND, CLAIMED
from takeup.engine.explain import Tracer
from takeup.engine.explore import Open
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import ENTITLED, NOT_ENTITLED, UNKNOWN_STATUS, Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("rent_allowance")
DAY = date(2026, 4, 1)
HOME = {
    "tenure": "private_rent",
    "lease": "main_home",
    "rent": 900.0,
    "social_housing_candidate": True,
    "priority_titles": 6,
}
TENANT = {"domicile": "brussels"}


def case(persons: dict[str, Any], household: dict[str, Any] = HOME, day: date = DAY) -> Any:
    return build({"id": "x", "on": day, "unlisted": "absent", "persons": persons, "household": household})


def children(number: int, parents: list[str]) -> dict[str, Any]:
    return {f"child{n}": {"birth_date": date(2010 + n, 1, 1), "child_of": parents} for n in range(number)}


def status(one: Any, day: date = DAY) -> Any:
    return Exploration(one, day, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)


def test_by_hand_from_the_order() -> None:
    # Order of 15 July 2021. Single parent, two children, income of 2023: 20,000. Ceiling (art. 3): that of
    # increased reimbursement, at least 28,663.90: met. Base (art. 4 §2): 20,000 is not above the integration
    # income of a family, 12,241.74 x 1.7758 = 21,738.88: 160. Increase (art. 4 §3): 2 x 40 = 80.
    # Index (art. 29) as the published 173 euros of 2023 show: 1.08. (160 + 80) x 1.08 = 259.20.
    persons = {"ana": {**TENANT, "net_taxable_income": {2023: 20_000.0}}, **children(2, ["ana"])}
    assert RIGHT.due(case(persons).on(DAY, CLAIMED)) == pytest.approx(259.20, abs=0.0051)


def test_the_published_amounts_of_2023_to_the_euro() -> None:
    day = date(2023, 6, 1)
    home = case({"ana": TENANT, **children(1, ["ana"])}, day=day).on(day, CLAIMED)
    indexed = RIGHT.rules["indexed"]
    assert [round(indexed(home, euros)) for euros in (160.0, 120.0, 40.0)] == [173, 130, 43]  # febul.be, June 2023


@pytest.mark.parametrize(("number", "low", "high"), [(3, 237.60, 237.60), (4, 237.60, 259.20), (6, 237.60, 302.40)])
def test_more_than_three_children_give_a_range(number: int, low: float, high: float) -> None:
    # (160 + 3 x 20) x 1.08 = 237.60 with a cap of three; (160 + 4 x 20) x 1.08 and (160 + 6 x 20) x 1.08 without
    persons = {"ana": TENANT, "ben": {"partner_of": "ana"}, **children(number, ["ana", "ben"])}
    answer = status(case(persons))
    assert (answer.low, answer.high) == (pytest.approx(low, abs=0.0051), pytest.approx(high, abs=0.0051))
    assert (Open("ra-children") in answer.open) is (number > 3)


@pytest.mark.parametrize(
    ("income", "expected"),
    [(28_663.90, ENTITLED), (28_663.91, UNKNOWN_STATUS), (33_336.54, UNKNOWN_STATUS), (33_336.55, NOT_ENTITLED)],
)
def test_the_ceiling_of_a_single_parent_is_not_known_to_the_euro(income: float, expected: str) -> None:
    persons = {"ana": {**TENANT, "net_taxable_income": {2023: income, 2026: income}}, **children(1, ["ana"])}
    assert status(case(persons)).status == expected


def test_registration_for_social_housing_is_the_door() -> None:
    ana = {**TENANT, "birth_date": date(1965, 1, 1)}
    home = {**HOME, "social_housing_candidate": False, "priority_titles": 0, "left_home_because": "unfit_home"}
    one = case({"ana": ana}, home)
    assert RIGHT.opened_by == ("social_housing",)
    assert not RIGHT.rules["is_candidate"](one.on(DAY, AS_THINGS_STAND))  # closed as long as nobody registers
    assert RIGHT.due(one.on(DAY, AS_THINGS_STAND)) == 0
    assert RIGHT.due(one.on(DAY, CLAIMED)) > 0  # opens with it
    registered = case({"ana": ana}, {**home, "social_housing_candidate": True, "priority_titles": 6})
    assert RIGHT.due(registered.on(DAY, AS_THINGS_STAND)) > 0


def test_titles_that_nobody_asked_about_leave_it_open() -> None:
    # disability 2 + two members over 60: 4; the titles not asked about can add 3, and 6 are needed
    persons = {
        "ana": {**TENANT, "birth_date": date(1960, 1, 1), "recognised_disability": True},
        "ben": {"birth_date": date(1960, 1, 1), "partner_of": "ana"},
    }
    answer = status(case(persons, {**HOME, "social_housing_candidate": False, "priority_titles": 0}))
    assert answer.status == UNKNOWN_STATUS
    assert Open("ra-other-titles") in answer.open


@pytest.mark.parametrize(("disabled", "expected"), [(True, UNKNOWN_STATUS), (False, NOT_ENTITLED)])
def test_just_enough_titles_that_nobody_asked_about(disabled: bool, expected: str) -> None:
    # over 60: 1, disability 2: 3, and at most 3 that are not asked about: just the 6 that are needed; without: 4
    ana = {**TENANT, "birth_date": date(1960, 1, 1), "recognised_disability": disabled}
    home = {**HOME, "social_housing_candidate": False, "priority_titles": 0}
    assert status(case({"ana": ana}, home)).status == expected


@pytest.mark.parametrize(("rent", "asked"), [(172.79, {"ra-index", "ra-rent"}), (172.80, {"ra-index"})])
def test_which_rent_it_is_matters_only_under_the_full_amount(rent: float, asked: set[str]) -> None:
    tracer = Tracer()
    RIGHT.due(case({"ana": TENANT}, {**HOME, "rent": rent}).on(DAY, CLAIMED, tracer))
    assert {node.uncertain for root in tracer.roots for node in root.walk() if node.uncertain} == asked


@pytest.mark.parametrize("tenure", ["owner", "social_rent", "social_agency_rent", "free", "institution", "none"])
def test_who_does_not_rent_privately_is_asked_nothing(tenure: str) -> None:
    one = build({"id": "x", "on": DAY, "persons": {"ana": {}}, "household": {"tenure": tenure}})
    answer = status(one)
    assert answer.status == NOT_ENTITLED
    assert answer.matters == ()


@given(
    st.integers(0, 4_000_000),
    st.integers(0, 1_000_000),
    st.integers(0, 3),
    st.booleans(),
    st.floats(0, 1_500),
)
@settings(deadline=None, max_examples=60)
def test_more_income_never_gives_more(income: int, more: int, number: int, couple: bool, rent: float) -> None:
    def due(euros: float) -> float:
        persons: dict[str, Any] = {"ana": {**TENANT, "net_taxable_income": {2023: euros, 2026: euros}}}
        parents = ["ana"]
        if couple:
            persons["ben"] = {"partner_of": "ana"}
            parents.append("ben")
        persons |= children(number, parents)
        answer = status(case(persons, {**HOME, "rent": rent}))
        assert 0 <= answer.low <= answer.high <= rent + 0.0051
        return float(answer.low)

    assert due(income / 100) >= due((income + more) / 100)
