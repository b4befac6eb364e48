"""Relocation support: the monthly aid and the moving grant."""
# mutants: relocation_allowance
# mutants: relocation_grant

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.check import check
from takeup.dossier import parse_dossier
from takeup.engine.case import AS_THINGS_STAND, CLAIMED, Received
from takeup.engine.explore import Open
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import ENTITLED, NOT_ENTITLED, UNKNOWN_STATUS, Exploration
from tests.law.worked import LAW, build

MONTHLY = LAW.right("relocation_allowance")
ONCE = LAW.right("relocation_grant")
DAY = date(2026, 4, 1)
HOME = {
    "tenure": "private_rent",
    "lease": "main_home",
    "rent": 700.0,
    "social_housing_candidate": True,
    "moved_on": date(2026, 2, 1),
    "left_home_because": "unfit_home",
}
TENANT = {"domicile": "brussels"}


def case(persons: dict[str, Any], household: dict[str, Any] = HOME, day: date = DAY) -> Any:
    return build({"id": "x", "on": day, "unlisted": "absent", "persons": persons, "household": household})


def answer(right: Any, one: Any, day: date = DAY) -> Any:
    return Exploration(one, day, [right]).range_of(right.id, HOUSEHOLD)


def test_by_hand_from_the_order() -> None:
    # Order of 13 October 2022. Single parent, one child, income of 2024: 22,000. Ceiling (art. 3): that of increased
    # reimbursement for one person, at least 28,663.90: met. Base (art. 4): 22,000 is not under the integration
    # income of a family, 12,241.74 x 1.7758 = 21,738.88: 120. One child of a single parent: 40. 160 a month.
    # Moving grant (art. 5): 800 + 80 = 880.
    persons = {
        "ana": {**TENANT, "net_taxable_income": {2024: 22_000.0}},
        "kim": {"birth_date": date(2015, 1, 1), "child_of": "ana"},
    }
    home = case(persons).on(DAY, CLAIMED)
    assert MONTHLY.due(home) == 160
    assert ONCE.due(home) == 880


def test_the_event_of_the_grant_is_the_move() -> None:
    assert ONCE.event is not None
    assert ONCE.event(case({"ana": TENANT}).on(DAY)) == date(2026, 2, 1)


@pytest.mark.parametrize(
    ("income", "expected"),
    [(28_663.90, ENTITLED), (28_663.91, UNKNOWN_STATUS), (33_336.54, UNKNOWN_STATUS), (33_336.55, NOT_ENTITLED)],
)
@pytest.mark.parametrize("right", [MONTHLY, ONCE])
def test_the_ceiling_is_not_known_to_the_euro(right: Any, income: float, expected: str) -> None:
    one = case({"ana": {**TENANT, "net_taxable_income": {2024: income}}})
    assert answer(right, one).status == expected


@pytest.mark.parametrize(
    ("moved", "expected"),
    [(date(2023, 4, 1), ENTITLED), (date(2023, 3, 31), UNKNOWN_STATUS), (date(2022, 9, 30), NOT_ENTITLED)],
)
def test_it_ends_three_years_after_a_claim_of_which_the_day_is_not_asked(moved: date, expected: str) -> None:
    one = case({"ana": TENANT}, {**HOME, "moved_on": moved})
    one.received[(MONTHLY.id, HOUSEHOLD)] = Received(dict.fromkeys(range(2022 * 12, 2027 * 12), 160.0))
    found = answer(MONTHLY, one)
    assert found.status == expected
    assert (Open("rel-end") in found.open) is (expected == UNKNOWN_STATUS)


@pytest.mark.parametrize("right", [MONTHLY, ONCE])
def test_registration_for_social_housing_is_the_door(right: Any) -> None:
    one = case({"ana": TENANT}, {**HOME, "social_housing_candidate": False})
    assert right.opened_by == ("social_housing",)
    assert right.due(one.on(DAY, AS_THINGS_STAND)) == 0
    assert right.due(one.on(DAY, CLAIMED)) > 0


@pytest.mark.parametrize("right", [MONTHLY, ONCE])
def test_who_moved_long_ago_is_asked_nothing(right: Any) -> None:
    home = {"tenure": "private_rent", "moved_on": date(2015, 5, 1)}
    found = answer(right, build({"id": "x", "on": DAY, "persons": {"ana": {}}, "household": home}))
    assert found.status == NOT_ENTITLED
    assert found.matters == ()


@given(st.integers(0, 4_000_000), st.integers(0, 1_000_000), st.integers(0, 5), st.floats(0, 1_500))
@settings(deadline=None, max_examples=60)
def test_more_income_never_gives_more(income: int, more: int, number: int, rent: float) -> None:
    def due(euros: float) -> float:
        persons: dict[str, Any] = {"ana": {**TENANT, "net_taxable_income": {2024: euros}}}
        persons |= {f"child{n}": {"birth_date": date(2010 + n, 1, 1), "child_of": "ana"} for n in range(number)}
        found = answer(MONTHLY, case(persons, {**HOME, "rent": rent}))
        assert 0 <= found.low <= found.high <= rent + 0.0051
        return float(found.low)

    assert due(income / 100) >= due((income + more) / 100)


DOSSIER = """
takeup: 1
id: moved
on: 2026-11-23
household: {everyone_listed: yes, tenure: private_rent, rent: 850, lease: main_home, landlord_is_relative: no,
  other_rent_aid: no, moved_on: 2026-07-10, left_home_because: unfit_home, social_housing_candidate: no}
persons:
  ana: {birth_date: 1988-05-01, domicile: brussels, net_taxable_income: {2023: 17000, 2024: 17500, 2026: 18000},
    cadastral_income_built: 0, cadastral_income_unbuilt: 0, recognised_disability: no, partnership: none}
payments_complete: yes
"""


def test_a_grant_that_waits_for_registration_is_reported() -> None:
    rights = {found.right: found for found in check(parse_dossier(DOSSIER, "moved.yaml", LAW), LAW).rights}
    assert rights[ONCE.id].passports == ["social_housing:household"]
    assert rights[MONTHLY.id].passports == ["social_housing:household"]
