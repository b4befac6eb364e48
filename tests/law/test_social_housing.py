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
    assert RIGHT.rules["base_rent_of"](family(), 100_000.0, 0.01) == 3_000


def test_a_lease_goes_on_up_to_one_and_a_half_times_the_ceiling() -> None:
    goes_on = RIGHT.rules["lease_goes_on"]
    assert goes_on(family(), 53_688.75)  # 1.5 x 35,792.50
    assert not goes_on(family(), 53_688.76)
    assert not RIGHT.rules["lease_without_end"](family())


def rule(name: str, *arguments: Any, home: Any = None) -> Any:
    return RIGHT.rules[name](home or family(), *arguments)


def one_of_each_kind(day: date) -> list[Any]:
    """One person; a couple with one income; with two; with one and a child; with one and a disability."""
    back = day.year - 3
    ana = {"domicile": "brussels", "net_taxable_income": {back: 100.0}}
    ben: dict[str, Any] = {"partner_of": "ana"}
    kim = {"birth_date": date(day.year - 8, 1, 1), "child_of": "ana"}
    homes = [
        {"ana": ana},
        {"ana": ana, "ben": ben},
        {"ana": ana, "ben": {**ben, "net_taxable_income": {back: 0.01}}},
        {"ana": ana, "ben": ben, "kim": kim},
        {"ana": ana, "ben": {**ben, "recognised_disability": True}},
    ]
    return [case(persons, day=day).on(day, CLAIMED) for persons in homes]


OF_2016 = [21_692.84, 24_103.17, 27_546.51, 26_169.15, 28_235.14]  # art. 31: 24,103.17 + 2,065.98 and + 4,131.97
OF_2023 = [26_400.83, 29_334.27, 33_524.93, 31_848.63, 34_362.99]  # slrb-bghm.brussels: + 2,514.36 and + 5,028.72
OF_2024 = [27_499.10, 30_554.58, 34_919.57, 33_173.54, 35_792.49]  # binhome.brussels: + 2,618.96 and + 5,237.91


@pytest.mark.parametrize(
    ("day", "low", "high"),
    [
        (date(2016, 12, 31), OF_2016, OF_2016),
        (date(2017, 1, 1), OF_2016, OF_2023),
        (date(2022, 12, 31), OF_2016, OF_2023),
        (date(2023, 1, 1), OF_2023, OF_2023),
        (date(2024, 1, 1), OF_2024, OF_2024),
        # 10 % more: 27,499.10 -> 30,249.01; 30,554.58 -> 33,610.04; child 2,880.86, disability 5,761.70
        (date(2025, 1, 1), OF_2024, [30_249.01, 33_610.04, 38_411.53, 36_490.90, 39_371.74]),
        # 21 % more: 33,273.91; 36,971.04; 42,252.68; child 3,168.94, disability 6,337.87
        (date(2026, 1, 1), OF_2024, [33_273.91, 36_971.04, 42_252.68, 40_139.98, 43_308.91]),
    ],
)
def test_the_ceilings_of_each_year(day: date, low: list[float], high: list[float]) -> None:
    homes = one_of_each_kind(day)
    assert [rule("admission_ceiling", home=home) for home in homes] == pytest.approx(low, abs=0.0051)
    assert [rule("highest_admission_ceiling", home=home) for home in homes] == pytest.approx(high, abs=0.0051)


@pytest.mark.parametrize(
    ("income", "moderate", "medium"),
    [
        (35_792.50, False, False),  # the ceiling of the family in 2024: social housing itself
        (35_792.51, True, False),
        (53_688.75, True, False),  # 1.5 x 35,792.50
        (53_688.76, False, True),
        (71_585.00, False, True),  # 2 x 35,792.50
        (71_585.01, False, False),
    ],
)
def test_moderate_and_medium_housing(income: float, moderate: bool, medium: bool) -> None:
    persons = {**FAMILY, "ana": {"domicile": "brussels", "net_taxable_income": {2021: income, 2024: income}}}
    home = case(persons).on(DAY, CLAIMED)
    assert rule("fits_moderate_housing", home=home) is moderate
    assert rule("fits_medium_housing", home=home) is medium


@pytest.mark.parametrize(
    ("born", "facts", "of_age", "child", "alone_with_child"),
    [
        (date(2006, 6, 1), {}, True, False, False),  # 18 today
        (date(2006, 6, 2), {}, False, True, True),
        (date(2006, 6, 1), {"studies": "higher_education"}, True, True, True),
        (date(2006, 6, 1), {"studies": "school_or_training"}, True, True, True),
        (date(2006, 6, 2), {"studies": "higher_education", "partnership": "married"}, False, False, False),
        (date(1999, 6, 2), {"studies": "higher_education"}, True, True, True),  # 24
        (date(1999, 6, 1), {"studies": "higher_education"}, True, False, False),  # 25 today
    ],
)
def test_who_is_a_dependent_child(
    born: date, facts: dict[str, Any], of_age: bool, child: bool, alone_with_child: bool
) -> None:
    persons = {"ana": {"domicile": "brussels"}, "kim": {"birth_date": born, "child_of": "ana", **facts}}
    home = case(persons).on(DAY, CLAIMED)
    assert RIGHT.rules["is_of_age"](home.person("kim")) is of_age
    assert RIGHT.rules["is_dependent_child"](home.person("kim")) is child
    assert RIGHT.rules["is_registered_adult"](home.person("ana"))
    assert rule("is_single_parent", home=home) is alone_with_child


def test_a_student_without_a_parent_here_is_no_child() -> None:
    kim = {"birth_date": date(2003, 1, 1), "studies": "higher_education", "domicile": "brussels"}
    assert rule("children", home=case({"kim": kim}).on(DAY, CLAIMED)) == 0


@pytest.mark.parametrize(
    ("born", "over_60", "is_65"),
    [
        (date(1964, 6, 2), False, False),
        (date(1964, 6, 1), True, False),  # 60 today
        (date(1959, 6, 2), True, False),
        (date(1959, 6, 1), True, True),  # 65 today
    ],
)
def test_ages_of_60_and_65(born: date, over_60: bool, is_65: bool) -> None:
    home = case({"ana": {"birth_date": born, "domicile": "brussels"}}).on(DAY, CLAIMED)
    assert rule("titles_for_age", home=home) == (1 if over_60 else 0)
    assert rule("extra_rooms_free", False, home=home) is over_60
    assert rule("lease_without_end", home=home) is is_65


@pytest.mark.parametrize(
    ("because", "number"),
    [("unfit_home", 5), ("lease_ended", 2), ("calamity", 2), ("homeless", 0), ("violence", 0), ("other", 0)],
)
def test_titles_for_leaving_a_home(because: str, number: int) -> None:
    home = case({"ana": {"domicile": "brussels"}}, {**RENTS, "left_home_because": because}).on(DAY, CLAIMED)
    assert rule("titles_for_leaving", home=home) == number


@pytest.mark.parametrize(("number", "most"), [(0, 3), (1, 4), (2, 5), (3, 5)])
def test_titles_that_nobody_is_asked_about(number: int, most: int) -> None:
    # threatened family unit 2, rent aid that ends 1; lead poisoning of a child 1; a young household with two children 1
    persons: dict[str, Any] = {"ana": {"domicile": "brussels"}}
    persons |= {f"child{n}": {"birth_date": date(2012 + n, 1, 1), "child_of": "ana"} for n in range(number)}
    assert rule("titles_not_asked", home=case(persons).on(DAY, CLAIMED)) == most


@pytest.mark.parametrize(("number", "rate"), list(enumerate([0.0, 0.05, 0.10, 0.20, 0.30, 0.40, 0.50, 0.50])))
def test_the_reduction_for_children(number: int, rate: float) -> None:
    persons: dict[str, Any] = {"ana": {"domicile": "brussels"}}
    persons |= {f"child{n}": {"birth_date": date(2010 + n, 1, 1), "child_of": "ana"} for n in range(number)}
    assert rule("child_reduction_rate", home=case(persons).on(DAY, CLAIMED)) == pytest.approx(rate)


def test_the_reduction_for_an_adult_with_a_disability() -> None:
    # 23,820.82 is the reference income: coefficient 1.00; 6,000 less 20 % = 4,800
    home = case({"ana": {"domicile": "brussels", "recognised_disability": True}}).on(DAY, CLAIMED)
    assert rule("income_coefficient", 23_820.82, home=home) == 1.0
    assert rule("reduced_rent", 6_000.0, 23_820.82, home=home) == pytest.approx(4_800.0)


def test_the_reference_income_is_indexed() -> None:
    # 18,791.20 x 1.217029 and x 1.267658
    assert rule("reference_income", home=family(date(2023, 6, 1))) == pytest.approx(22_869.44, abs=0.0051)
    assert rule("reference_income") == pytest.approx(23_820.82, abs=0.0051)


@pytest.mark.parametrize(
    ("bedrooms", "base_rent", "floor"),
    [
        # amounts of 2016 x 1.267658: 1,375.02, 1,680.57, 2,138.91 and 2,444.47, where half the base rent is more
        (0, 10_000.0, 1_743.06),
        (1, 10_000.0, 1_743.06),
        (2, 10_000.0, 2_130.39),
        (3, 10_000.0, 2_711.41),
        (4, 10_000.0, 3_098.75),
        (5, 10_000.0, 3_098.75),
        (3, 4_000.0, 2_000.00),  # half the base rent
        (3, 2_000.0, 1_309.48),  # 1,032.99 x 1.267658
    ],
)
def test_the_lowest_rent(bedrooms: int, base_rent: float, floor: float) -> None:
    assert rule("floor_of_rent", base_rent, bedrooms) == pytest.approx(floor, abs=0.0051)


@pytest.mark.parametrize(
    ("income", "rate"), [(23_820.81, 0.20), (23_820.83, 0.22), (35_792.50, 0.22), (35_792.51, 0.24)]
)
def test_the_cap_by_income(income: float, rate: float) -> None:
    assert rule("cap_rate", income) == rate


def test_an_income_equal_to_the_reference_income_is_not_under_it() -> None:
    assert rule("cap_rate", rule("reference_income")) == 0.22


@pytest.mark.parametrize(
    ("bedrooms", "transfer", "too_many", "capped", "charged"),
    [
        (3, False, 0, True, 0),
        (4, False, 1, True, 0),
        (5, False, 2, False, 1),
        (6, True, 3, True, 2),
        (2, False, 0, True, 0),
    ],
)
def test_a_home_that_is_too_large(bedrooms: int, transfer: bool, too_many: int, capped: bool, charged: int) -> None:
    # two bedrooms for the children and one: three fit
    assert rule("bedrooms_too_many", bedrooms, 2, 0) == too_many
    assert rule("cap_applies", bedrooms, 2, 0, transfer) is capped
    assert rule("charged_rooms", too_many) == charged


def test_the_bedrooms_that_fit() -> None:
    # one, two for the children and one for a grandmother
    assert rule("fitting_bedrooms", 2, 1) == 4
    assert rule("bedrooms_too_many", 4, 2, 1) == 0


def test_without_income_the_rent_is_the_lowest_one() -> None:
    assert rule("reduced_rent", 6_000.0, 0.0) == 0  # 0 less the reduction for children


def test_the_charge_for_rooms_too_many() -> None:
    # 4 % of 10,000 = 400 a room after the first; at most 603.93 x 1.267658 = 765.58 a room
    assert rule("extra_rooms_charge", 3, 10_000.0) == pytest.approx(800.0)
    assert rule("extra_rooms_charge", 2, 40_000.0) == pytest.approx(765.58, abs=0.0051)
    disabled = {"ana": {"domicile": "brussels", "recognised_disability": True}}
    assert rule("extra_rooms_charge", 3, 10_000.0, home=case(disabled).on(DAY, CLAIMED)) == 0
    assert rule("extra_rooms_free", True)


@pytest.mark.parametrize(("coefficient", "allowed"), [(1.09, False), (1.10, True), (3.00, True), (3.01, False)])
def test_the_normal_rental_value(coefficient: float, allowed: bool) -> None:
    assert rule("normal_value_allowed", coefficient) is allowed


def test_the_share_of_what_a_home_saves() -> None:
    # 40, 35 and 25 % of 1,000 saved, for nine tenths of the surface
    shares = [rule("energy_share", standard, 1_000.0, 0.1) for standard in ("passive", "very_low", "low")]
    assert shares == pytest.approx([360.0, 315.0, 225.0])


# Own computation: the last known ceiling for one person is 27,499.10 (2024); 10 % a year more in 2025: 30,249.01.
@pytest.mark.parametrize(
    ("income", "status"),
    [(27_499.10, ENTITLED), (27_499.11, UNKNOWN_STATUS), (30_249.01, UNKNOWN_STATUS), (30_249.02, NOT_ENTITLED)],
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
