"""What always holds for the ceiling on the yearly health bill, and where the answer is a range."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.explain import Tracer
from takeup.engine.explore import Open
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("maximum_health_bill")
DAY = date(2024, 12, 1)
TOO_MUCH_FOR_A_STATUS = {2022: 90_000.0, 2023: 90_000.0}


def found(persons: dict[str, Any], day: date = DAY, household: dict[str, Any] | None = None) -> Any:
    example = {"id": "x", "on": day, "unlisted": "absent", "persons": persons, "household": household or {}}
    return Exploration(build(example), day, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)


def person(income: float, share: float, **facts: Any) -> dict[str, Any]:
    years = {2021: income, 2022: income}
    copayments = {2023: share, 2024: share, 2020: share}
    return {
        "net_taxable_income": years,
        "copayments": copayments,
        "taxable_income": TOO_MUCH_FOR_A_STATUS,
        **facts,
    }


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 80_000), st.floats(0, 5_000), st.floats(0, 20_000))
def test_never_negative_never_more_than_paid_and_never_more_with_more_income(
    income: float, share: float, more: float
) -> None:
    low = found({"ana": person(income, share)})
    high = found({"ana": person(income + more, share)})
    assert 0 <= low.low <= low.high <= share
    assert high.high <= low.high


def test_an_income_equal_to_a_limit_gives_a_range() -> None:
    answer = found({"ana": person(12_681.18, 1_000)})
    assert (answer.low, answer.high) == pytest.approx((483.08, 745.01))
    assert answer.open == (Open("maf-income-equal-to-limit"),)


def test_a_year_without_a_table_gives_a_range() -> None:
    ana = {"copayments": {2020: 1_000}, "taxable_income": {2019: 90_000}}
    answer = found({"ana": ana}, date(2020, 12, 1))
    assert (answer.low, answer.high) == pytest.approx((0.0, 531.82))  # ceiling from 468.18 to 2,027.16


def test_a_chronic_illness_gives_a_range() -> None:
    """2024: 516.92 less 104.40 to 115.27; nothing is known for sure of the lowest slice."""
    answer = found({"ana": person(20_000, 800, lasting_limits=True, chronic_lump_sum=True)})
    assert (answer.low, answer.high) == pytest.approx((387.48, 398.35))
    lowest = found({"ana": person(10_000, 800, lasting_limits=True, chronic_lump_sum=True)})
    assert (lowest.low, lowest.high) == pytest.approx((545.01, 660.28))


def test_a_child_with_high_costs_gives_a_range() -> None:
    """Rich household: nothing by income (ceiling 2,067.66); for the child from nothing to 800 - 254.99."""
    child = {"birth_date": date(2010, 1, 1), "child_of": "ana", "copayments": {2024: 800}}
    rich = person(90_000, 0, net_wage=5_000, taxable_wage=8_000)
    answer = found({"ana": rich, "eva": child})
    assert (answer.low, answer.high) == pytest.approx((0.0, 545.01))
    assert answer.open == (Open("maf-child-ceiling"),)
    child["birth_date"] = date(2004, 12, 31)  # 19 on 1 January
    grown = found({"ana": rich, "eva": {**child, "taxable_income": {2023: 90_000}}})
    assert (grown.low, grown.high) == (0.0, 0.0)


def test_who_moved_in_after_1_january_does_not_count_by_income() -> None:
    persons = {"ana": person(20_000, 400), "zoe": {"unrelated_of": "ana", **person(0, 400)}}
    example = {"id": "moved", "on": DAY, "unlisted": "absent", "persons": persons}
    case = build(example)
    assert case.on(DAY).members
    assert RIGHT.rules["own_share"](case.on(DAY)) == 800
    case.lives_here["zoe"] = type(case.facts["ana"]["copayments"])()
    case.lives_here["zoe"].add(date.min, False)
    case.lives_here["zoe"].add(date(2024, 3, 1), True)
    case._views.clear()
    assert RIGHT.rules["own_share"](case.on(DAY)) == 400


def test_later_years_are_as_known_in_2024() -> None:
    assert not RIGHT.parameters["slices"].is_current(date(2025, 1, 1))
    ana = {"copayments": {2025: 800}, "net_taxable_income": {2023: 20_000}, "taxable_income": {2024: 90_000}}
    answer = found({"ana": ana}, date(2025, 12, 1))
    assert (answer.low, answer.high) == pytest.approx((283.08, 283.08))


def rule(name: str, persons: dict[str, Any], day: date, household: dict[str, Any] | None = None) -> Any:
    example = {"id": "x", "on": day, "unlisted": "absent", "persons": persons, "household": household or {}}
    return RIGHT.rules[name](build(example).on(day))


@pytest.mark.parametrize(
    ("income", "ceiling"),
    [
        (0, 459),
        (18_231.96, 459),
        (18_231.98, 663),
        (28_028.24, 663),
        (28_028.26, 1_020),
        (37_824.55, 1_020),
        (37_824.57, 1_428),
        (47_212.65, 1_428),
        (47_212.67, 1_836),
    ],
)
def test_the_table_of_2017(income: float, ceiling: float) -> None:
    # solidaris.be; the highest from memory. In 2017 the income of 2014 counts.
    ana = {"net_taxable_income": {2014: income}}
    assert rule("ceiling_of_income", {"ana": ana}, date(2017, 12, 1)) == ceiling


@pytest.mark.parametrize(("year", "counts"), [(2017, 2014), (2018, 2015), (2019, 2017), (2024, 2022)])
def test_the_year_whose_income_counts(year: int, counts: int) -> None:
    # inami.fgov.be: 2016 goes with 2013 and 2018 with 2015; 2019 with 2017
    ana = {"net_taxable_income": {**dict.fromkeys(range(2012, 2025), 90_000), counts: 12_000}}
    assert rule("household_income", {"ana": ana}, date(year, 12, 1)) == 12_000


@pytest.mark.parametrize(
    ("year", "now", "ceiling"),
    [
        (2017, 18_231.96, 459),  # two lowest slices in 2017
        (2017, 28_028.24, 663),
        (2017, 28_028.26, 1_836),
        (2024, 34_877.08, 746.66),  # three in 2024
        (2024, 34_877.09, 2_067.66),  # equal to the last limit: not surely in one of the lowest slices
        (2024, 34_877.10, 2_067.66),
    ],
)
def test_a_review_gives_one_of_the_lowest_slices(year: int, now: float, ceiling: float) -> None:
    ana = {"net_taxable_income": {year - 3: 90_000, year - 2: 90_000, year: now}}
    assert rule("income_ceiling", {"ana": ana}, date(year, 12, 1), {"income_fell": True}) == ceiling


def test_a_review_with_an_income_equal_to_a_limit_gives_a_range() -> None:
    # 22,687.05: 516.92 or 746.66, of 1,000
    ana = {**person(90_000, 1_000), "net_taxable_income": {2022: 90_000, 2024: 22_687.05}}
    answer = found({"ana": ana}, household={"income_fell": True})
    assert (answer.low, answer.high) == pytest.approx((253.34, 483.08))
    assert answer.open == (Open("maf-income-equal-to-limit"),)


@pytest.mark.parametrize(
    ("year", "bounds", "social", "chronic"),
    [
        (2016, (459.00, 1_836.00), (459.00, 459.00), (100.00, 104.40)),  # riziv; highest from memory
        (2017, (459.00, 1_836.00), (459.00, 459.00), (100.00, 104.40)),
        (2018, (468.18, 1_872.72), (468.18, 468.18), (104.40, 104.40)),  # bondmoyson.be
        (2019, (468.18, 2_027.16), (468.18, 506.79), (104.40, 113.01)),  # not found: those of 2018 and 2023
        (2021, (468.18, 2_027.16), (468.18, 506.79), (104.40, 113.01)),
        (2022, (250.00, 2_027.16), (468.18, 506.79), (104.40, 113.01)),  # the new lowest slice
        (2023, (250.00, 2_027.16), (506.79, 506.79), (104.40, 113.01)),  # mc.be; 104.40 x 506.79 / 468.18
        (2024, (254.99, 2_067.66), (516.92, 516.92), (104.40, 115.27)),  # mc.be; 104.40 x 516.92 / 468.18
    ],
)
def test_the_figures_of_each_year(
    year: int, bounds: tuple[float, float], social: tuple[float, float], chronic: tuple[float, float]
) -> None:
    home = build({"id": "x", "on": date(year, 12, 1), "persons": {"ana": {}}}).on(date(year, 12, 1))
    for name, expected in (("ceiling_bounds", bounds), ("social_ceiling", social), ("chronic_reduction", chronic)):
        assert tuple(RIGHT.parameters[name](home, end) for end in ("low", "high")) == expected


@pytest.mark.parametrize(
    ("year", "status", "low", "high"),
    [
        (2018, False, 127.28, 1_531.82),  # 2,000 less 1,872.72 to 468.18
        (2020, False, 0.00, 1_531.82),  # less 2,027.16 to 468.18
        (2020, True, 1_493.21, 1_531.82),  # by the status less 506.79 to 468.18
        (2022, True, 1_493.21, 1_750.00),  # by the income less 250 at least
    ],
)
def test_what_comes_back_in_a_year_without_a_table(year: int, status: bool, low: float, high: float) -> None:
    ana = {"copayments": {year: 2_000}, "taxable_income": {year - 1: 90_000}}
    example: dict[str, Any] = {"id": "x", "on": date(year, 12, 1), "unlisted": "absent", "persons": {"ana": ana}}
    if status:
        example["receives"] = {"ana": {"increased_reimbursement": 1}}
    answer = Exploration(build(example), date(year, 12, 1), [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)
    assert (answer.low, answer.high) == pytest.approx((low, high))


def test_where_nothing_was_paid_nobody_is_asked_about_income_or_status() -> None:
    ana = {"birth_date": date(1980, 1, 1), "copayments": {2024: 0}}
    nothing = build({"id": "x", "on": DAY, "persons": {"ana": ana}}).on(DAY)
    assert RIGHT.rules["refund_by_income"](nothing) == 0
    tracer = Tracer()
    example = {"id": "x", "on": DAY, "unlisted": "absent", "persons": {"ana": person(20_000, 516.92)}}
    RIGHT.due(build(example).on(DAY, CLAIMED, tracer))  # just the social ceiling: the status would bring nothing
    assert "stands_for_family" not in {node.rule.name for root in tracer.roots for node in root.walk()}


@pytest.mark.parametrize(
    ("born", "low", "high"),
    [
        (date(2005, 1, 1), 0.0, 0.0),  # 19 on 1 January 2024
        (date(2005, 1, 2), 0.0, 545.01),  # 18 on that day: 800 - 254.99
    ],
)
def test_a_child_is_under_19_on_1_january(born: date, low: float, high: float) -> None:
    kid = {"birth_date": born, "child_of": "ana", "copayments": {2024: 800}, "taxable_income": {2023: 90_000}}
    rich = person(90_000, 0, net_wage=5_000, taxable_wage=8_000)
    answer = found({"ana": rich, "eva": kid})
    assert (answer.low, answer.high) == pytest.approx((low, high))


def status_refund(persons: dict[str, Any], receives: list[str]) -> Any:
    example = {"id": "x", "on": DAY, "unlisted": "absent", "persons": persons}
    received = {who: {"increased_reimbursement": 1} for who in receives}
    return RIGHT.rules["refund_by_status"](build({**example, "receives": received}).on(DAY))


def test_each_family_with_the_status_is_counted() -> None:
    # two flatmates who paid 600 each: twice 600 - 516.92 = 83.08
    persons = {"ana": person(40_000, 600), "zoe": {"unrelated_of": "ana", **person(40_000, 600)}}
    assert status_refund(persons, ["ana", "zoe"]) == pytest.approx(166.16)
    assert status_refund(persons, ["zoe"]) == pytest.approx(83.08)


def test_a_minor_belongs_to_the_family_of_the_parent() -> None:
    # 800 - 516.92 = 283.08 for a grown-up daughter, for a minor without a parent here, and not for a minor at home
    rich = person(90_000, 0, net_wage=5_000, taxable_wage=8_000)
    minor = {"birth_date": date(2012, 1, 1), "recognised_disability": True, "copayments": {2024: 800}}
    adult = {**minor, "birth_date": date(1999, 1, 1), "taxable_income": {2023: 90_000}}
    assert status_refund({"ana": rich, "eva": {**minor, "child_of": "ana"}}, ["eva"]) == 0
    assert status_refund({"ana": rich, "eva": {**adult, "child_of": "ana"}}, ["eva"]) == pytest.approx(283.08)
    assert status_refund({"eva": {**minor, "unaccompanied_minor": True}}, ["eva"]) == pytest.approx(283.08)


def test_what_a_child_may_add_comes_on_top_of_the_rest() -> None:
    # 90,000: 2,067.66; 1,300 + 800 = 2,100: 32.34 for sure; at most 800 - 254.99 = 545.01 in all
    child = {"birth_date": date(2010, 1, 1), "child_of": "ana", "copayments": {2024: 800}}
    answer = found({"ana": person(90_000, 1_300, net_wage=5_000, taxable_wage=8_000), "eva": child})
    assert (answer.low, answer.high) == pytest.approx((32.34, 545.01))


@pytest.mark.parametrize(
    ("came", "counts"), [(date(2023, 12, 15), True), (date(2024, 1, 1), True), (date(2024, 1, 15), False)]
)
def test_who_is_at_the_address_on_1_january_counts(came: date, counts: bool) -> None:
    persons = {"ana": person(20_000, 400), "zoe": {"unrelated_of": "ana", **person(0, 300)}}
    one = build({"id": "moved", "on": DAY, "unlisted": "absent", "persons": persons})
    one.lives_here["zoe"] = type(one.facts["ana"]["copayments"])()
    one.lives_here["zoe"].add(date.min, False)
    one.lives_here["zoe"].add(came, True)
    assert RIGHT.rules["own_share"](one.on(DAY)) == (700 if counts else 400)
