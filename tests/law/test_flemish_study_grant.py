"""What always holds for the Flemish study grant."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.explain import Tracer
from takeup.engine.questions import Exploration
from takeup.engine.texts import EVERY_LANGUAGE
from tests.law.worked import LAW, answers, build, check

RIGHT = LAW.right("flemish_study_grant")
DAY = date(2022, 10, 1)
LIMITS = {
    f"flemish_study_grant.{name}_{bound}": {str(row): limit for row in range(21)}
    for name, limit in (("minimum_limit", 20_000.0), ("maximum_limit", 40_000.0))
    for bound in ("low", "high")
}


def family(income: float, others: int = 0, day: date = DAY, **facts: Any) -> dict[str, Any]:
    persons: dict[str, Any] = {
        "mum": {"net_taxable_income": {day.year - 2: income}},
        "kid": {
            "birth_date": date(day.year - 19, 3, 1),
            "child_of": "mum",
            "studies": "higher_education",
            "school_community": "flemish",
            "tax_dependant": True,
            **facts,
        },
    }
    for place in range(others):
        persons[f"other{place}"] = {"birth_date": date(day.year - 10, 3, 1), "child_of": "mum"}
    return {"id": "property", "on": day, "ask": "kid", "unlisted": "absent", "persons": persons}


def range_of(example: dict[str, Any]) -> tuple[float, float]:
    case = build({**example, "expect": {}}, LAW)
    found = Exploration(case, example["on"], [RIGHT]).range_of(RIGHT.id, "kid")
    return found.low, found.high


def test_the_amount_by_hand() -> None:
    # Decree of 8 June 2007, art. 39 §3: full grant x (maximum - income) / (maximum - minimum). With limits of 20,000
    # and 40,000, an income of 25,000 and a student room: 4,354.18 x 15,000 / 20,000 = 3,265.635, rounded 3,265.64.
    example = {**family(25_000, lives_at_school=True), "parameters": LIMITS, "expect": {"due": 0}}
    assert answers(RIGHT, example)["due"] == pytest.approx(3_265.64, abs=0.0011)


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 60_000), st.floats(0, 60_000), st.booleans())
def test_more_income_never_brings_more(one: float, other: float, kot: bool) -> None:
    low, high = sorted((one, other))
    found = []
    for income in (low, high):
        example = {**family(income, lives_at_school=kot), "parameters": LIMITS, "expect": {"due": 0}}
        found.append(answers(RIGHT, example)["due"])
    assert 0 <= found[1] <= found[0]


@settings(max_examples=20, deadline=None)
@given(st.floats(0, 60_000), st.floats(0, 60_000), st.integers(0, 3), st.sampled_from((2022, 2025)))
def test_both_bounds_fall_with_the_income(one: float, other: float, others: int, year: int) -> None:
    low, high = sorted((one, other))
    less, more = (range_of(family(income, others, date(year, 10, 1))) for income in (low, high))
    assert 0 <= more[0] <= less[0] <= less[1]
    assert more[1] <= less[1]


# studietoelagen.be, 2018-19: lower and upper limit for 0 to 10 points.
LOWER = (
    *(8_266.12, 14_938.32, 17_273.62, 19_238.18, 20_424.38, 21_598.24, 22_772.02, 23_945.83, 25_119.64, 26_293.45),
    27_467.26,
)
UPPER = (
    *(18_220.63, 26_909.95, 33_712.68, 39_143.53, 45_031.69, 52_291.82, 57_208.12, 59_837.82, 62_467.47, 65_154.25),
    68_012.59,
)
RISE = 40_566.72 / 39_143.53  # 3 points: the maximum printed for 2022-23 and that of 2018-19
SINCE_2008 = 18_220.63 / 14_489.77  # 0 points: the maximum of 2018-19 and that in the decree


def family_of(points: int) -> dict[str, Any]:
    """A student alone (0, with a disability 1); with a mother 2, one more for each disability or other child."""
    kid = {"birth_date": date(2003, 3, 1), "studies": "higher_education", "school_community": "flemish"}
    persons: dict[str, Any] = {"kid": {**kid, "recognised_disability": points == 1}}
    if points > 1:
        persons["kid"] |= {"child_of": "mum", "tax_dependant": True}
        persons["mum"] = {"recognised_disability": points % 2 == 1}
        for place in range((points - 2) // 2):
            sister = {"birth_date": date(2012, 3, 1), "child_of": "mum", "recognised_disability": True}
            persons[f"sister{place}"] = sister
    return {"id": "points", "on": DAY, "ask": "kid", "unlisted": "absent", "persons": persons}


@pytest.mark.parametrize("points", range(23))
def test_the_limits_of_each_number_of_points(points: int) -> None:
    last = (31_177.76 * SINCE_2008 * RISE, 75_362.09 * SINCE_2008 * RISE)  # 20 points in the decree
    assert last == pytest.approx((40_630.93, 98_212.04), abs=0.01)
    expect: dict[str, float] = {"points_before_cap": points, "points": min(points, 20)}
    for place, (name, table) in enumerate((("minimum_limit", LOWER), ("maximum_limit", UPPER))):
        known = table[points] * RISE if points <= 10 else last[place]
        expect[f"{name}(low)"] = table[10] * RISE if 10 < points < 20 else known
        expect[f"{name}(high)"] = known
    check(RIGHT, {**family_of(points), "expect": expect, "tolerance": 0.0101})


@pytest.mark.parametrize(("year", "bound"), [(2023, 37034.71), (2024, 38432.25), (2025, 39480.40), (2026, 40528.56)])
def test_how_much_the_limit_can_have_risen(year: int, bound: float) -> None:
    # 2 points, 34,938.41 in 2022-23: x 1.06, 1.10, 1.13, 1.16. Above it a no, up to it nobody can say.
    day = date(year, 10, 1)
    for income, least in ((34_938.40, 281.36), (34_938.42, 0.0), (bound - 0.01, 0.0)):
        low, high = range_of(family(income, day=day))
        assert low == pytest.approx(least), income
        assert high > 0
    assert range_of(family(bound + 0.01, day=day)) == (0.0, 0.0)


def test_between_ten_and_twenty_points_nobody_can_say() -> None:
    # 11 points: the maximum lies between that of 10 points, 70,485.41, and that of 20 points, 98,212.04.
    for income, open_ in ((70_485.41, False), (70_485.42, True), (98_212.04, True), (98_212.05, False)):
        example = family_of(11)
        example["persons"]["mum"]["net_taxable_income"] = {2020: income}
        low, high = range_of(example)
        assert (low == 0 < high) is open_, income
        assert (high > 0) is (income <= 98_212.04)


def test_the_exceptional_amount_is_open_where_a_tenth_of_the_limit_is() -> None:
    # 2 points in 2025-26: a tenth of 34,938.41 is 3,493.84; times 1.13 it is 3,948.04.
    # Full 2,613.35, exceptional 3,792.34.
    day = date(2025, 10, 1)
    for income, low, high in (
        (3_493.0, 3792.34, 3792.34),
        (3_494.0, 2613.35, 3792.34),
        (3_948.0, 2613.35, 3792.34),
        (3_949.0, 2613.35, 2613.35),
    ):
        example = family(0.0, day=day)
        example["persons"]["mum"] = {"untaxed_benefits": {2023: income}, "lived_on_replacement_income": True}
        assert range_of(example) == pytest.approx((low, high), abs=0.0101), income


@pytest.mark.parametrize(
    ("facts", "marked"),
    [
        ({"activity": "self_employed"}, set()),
        ({"cadastral_income_built": 900.0, "other_property_cadastral_income": 1.0}, {"fsg-income"}),
    ],
)
def test_what_is_not_sure_is_marked_and_nothing_else(facts: dict[str, Any], marked: set[str]) -> None:
    example = family(10_000.0)
    example["persons"]["mum"] |= facts
    tracer = Tracer()
    assert RIGHT.due(build(example, LAW).on(DAY, CLAIMED, tracer).person("kid")) == pytest.approx(2_613.35)
    assert {node.uncertain for root in tracer.roots for node in root.walk()} - {""} == marked


def test_every_open_question_is_explained() -> None:
    listed = {q["id"]: q["text"] for q in RIGHT.procedure["open_questions"]}
    used = {v.uncertain for r in RIGHT.rules.values() for v in r.versions} - {""}
    assert used | {"fsg-limits"} == set(listed)
    assert all(text.get(language) for text in listed.values() for language in EVERY_LANGUAGE)
