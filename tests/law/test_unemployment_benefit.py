"""What always holds for unemployment benefit and the insertion allowance, and amounts re-derived by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import EVERYTHING_CLAIMED
from takeup.engine.explore import Asked, Open
from takeup.engine.questions import Exploration
from takeup.engine.time import months_after
from tests.law.worked import LAW, answers, build

RIGHT = LAW.right("unemployment_benefit")
ALLOWANCE = LAW.right("insertion_allowance")
DAY = date(2026, 6, 1)


def claim(on: date = DAY, **facts: Any) -> dict[str, Any]:
    ana = {
        "activity": "job_seeker",
        "lives_in_belgium": True,
        "days_worked_three_years": 624,
        "career_years": 6,
        "lost_work_unwillingly": True,
        "registered_job_seeker": True,
        "willing_to_work": True,
        "wage_before_unemployment": 3000.0,
        "unemployed_since": DAY,
        **facts,
    }
    return {"id": "p", "on": on, "unlisted": "absent", "persons": {"ana": ana}, "ask": "ana", "expect": {"due": 0}}


def due(example: dict[str, Any]) -> float:
    return float(answers(RIGHT, example)["due"])


def benefit(on: date, **facts: Any) -> dict[str, Any]:
    ana = {"activity": "job_seeker", "unemployment_benefit": 1500.0, **facts}
    return {"id": "b", "on": on, "unlisted": "absent", "persons": {"ana": ana}, "ask": "ana", "expect": {"due": 0}}


def test_an_amount_re_derived_from_the_law() -> None:
    """Month 5 of someone alone whose last wage was 6,500 euros, in October 2026.

    Art. 111: daily wage 6,500 / 26 = 250.00, above limit A2 = 86.8727 x 1.7758 (index of March 2026) = 154.2685.
    Art. 114 §3: months 4 to 6, 60 %: 0.60 x 154.2685 = 92.5611. Art. 115: the minimum of someone alone is
    34.94 x 1.7758 = 62.05, lower. A day: 92.56; a month of 26 days: 2,406.56.
    """
    assert due(claim(date(2026, 10, 1), wage_before_unemployment=6500.0)) == pytest.approx(2406.56, abs=0.0051)


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 10_000), st.floats(0, 10_000), st.integers(0, 23))
def test_a_higher_wage_never_gives_less(one: float, other: float, months: int) -> None:
    low, high = sorted((one, other))
    on = months_after(DAY, months)
    small, large = (due(claim(on, wage_before_unemployment=w)) for w in (low, high))
    assert 0 < small <= large <= 2772.90 + 0.0051  # 65 % of limit A1, 26 days


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 10_000))
def test_it_never_rises_with_time(wage: float) -> None:
    months = [due(claim(months_after(DAY, n), wage_before_unemployment=wage)) for n in range(24)]
    assert months == sorted(months, reverse=True)
    assert due(claim(months_after(DAY, 24), wage_before_unemployment=wage)) == 0


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1990, 1, 1), date(2026, 10, 1)), st.integers(0, 40), st.integers(0, 1_560), st.integers(0, 40))
def test_the_end_lies_in_the_calendar(since: date, years: int, days: int, out_of_work: int) -> None:
    facts = {"unemployed_since": since, "career_years": years, "career_days": days, "years_unemployed": out_of_work}
    example = benefit(date(2026, 10, 2), **facts)
    end = build(example, LAW).on(example["on"]).person("ana")
    day = RIGHT.rules["end_day"](end)
    assert date(2026, 1, 1) <= day <= max(date(2027, 7, 1), months_after(since, 24))
    if since <= date(2025, 6, 30):
        assert day.day == 1
    # an explorer that knows neither the start nor the career keeps the true answer
    case = build(example, LAW)
    for fact in ("unemployed_since", "career_years", "years_unemployed"):
        del case.facts["ana"][fact]
    found = Exploration(case, example["on"], [RIGHT]).range_of("unemployment_benefit", "ana")
    assert found.low <= due(example) <= found.high


def test_it_stops_being_due_on_the_day_of_the_end() -> None:
    facts = {"unemployed_since": date(2023, 12, 1), "career_years": 10}
    assert due(benefit(date(2026, 6, 30), **facts)) == 1500
    assert due(benefit(date(2026, 7, 1), **facts)) == 0


def test_before_2026_nobody_is_asked_when_it_ends() -> None:
    case = build(benefit(date(2025, 6, 1)), LAW)
    for fact in ("unemployed_since", "career_years", "unemployment_end_letter", "years_unemployed"):
        case.facts["ana"].pop(fact, None)
    found = Exploration(case, date(2025, 6, 1), [RIGHT]).range_of("unemployment_benefit", "ana")
    assert (found.low, found.high, found.matters) == (1500.0, 1500.0, ())


def test_an_old_claim_gives_a_range_with_its_reason() -> None:
    example = claim(date(2025, 9, 1), unemployed_since=date(2025, 8, 1), birth_date=date(1995, 1, 1))
    found = Exploration(build(example, LAW), example["on"], [RIGHT]).range_of("unemployment_benefit", "ana")
    assert found.low == 0
    assert found.high > 1000
    assert {Open("ub-old-admission"), Open("ub-before-2026")} <= set(found.open)


def test_a_couple_on_benefits_has_a_range_in_the_second_period() -> None:
    """Art. 115: 16.48 and 23.39 x 1.7758 = 29.27 and 41.54 a day; x 26 = 761.02 and 1,080.04."""
    example = claim(months_after(DAY, 13), partnership="married")
    example["persons"]["ben"] = {"partner_of": "ana", "sickness_benefit": 1300.0}
    found = Exploration(build(example, LAW), example["on"], [RIGHT]).range_of("unemployment_benefit", "ana")
    assert (found.low, found.high) == pytest.approx((761.02, 1080.04), abs=0.0051)
    assert found.open == (Open("ub-couple"),)


def test_a_pensioner_and_a_worker_are_asked_nothing() -> None:
    for activity in ("retired", "employee", "student"):
        example = claim(activity=activity)
        case = build(example, LAW)
        kept = {"birth_date", "activity", "unemployment_benefit"}
        for fact in [f for f in case.facts["ana"] if f not in kept]:
            del case.facts["ana"][fact]
        for right in (RIGHT, ALLOWANCE):
            found = Exploration(case, DAY, [right]).range_of(right.id, "ana")
            assert (found.high, found.matters) == (0.0, ())


def test_which_allowance_is_one_question() -> None:
    case = build(benefit(DAY, unemployed_since=date(2026, 4, 1), career_years=6), LAW)
    del case.facts["ana"]["unemployment_kind"]
    exploration = Exploration(case, DAY, [RIGHT, ALLOWANCE])
    question = exploration.next_question()
    assert question is not None
    assert question.asked == Asked("ana", "unemployment_kind")


def test_either_allowance_counts_for_integration_income() -> None:
    rules = LAW.right("integration_income").rules
    for kind in ("unemployment", "insertion"):
        example = benefit(DAY, unemployment_kind=kind, unemployed_since=date(2026, 4, 1), career_years=6)
        case = build(example, LAW)
        case.received_complete = None
        assert rules["replacement_income"](case.on(DAY).person("ana")) == 1500
        assert rules["replacement_income"](case.on(DAY, EVERYTHING_CLAIMED).person("ana")) == 1500


def test_after_the_end_it_is_no_income_once_everything_is_claimed() -> None:
    rules = LAW.right("integration_income").rules
    case = build(benefit(date(2026, 8, 1), unemployed_since=date(2023, 12, 1), career_years=10), LAW)
    assert rules["replacement_income"](case.on(date(2026, 8, 1), EVERYTHING_CLAIMED).person("ana")) == 0


# -- the insertion allowance -----------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(
    st.dates(date(2005, 1, 1), date(2026, 9, 1)),
    st.dates(date(1980, 1, 1), date(2006, 1, 1)),
    st.integers(0, 60),
    st.booleans(),
)
def test_the_insertion_allowance_ends_in_time(since: date, born: date, extension: int, cohabits: bool) -> None:
    facts = {"unemployment_kind": "insertion", "unemployed_since": since, "insertion_extension_months": extension}
    example = benefit(date(2026, 10, 2), birth_date=born, shares_household_costs=cohabits, **facts)
    if cohabits:
        example["persons"]["mum"] = {"parent_of": "ana", "net_wage": 2000, "birth_date": date(1955, 1, 1)}
    day = ALLOWANCE.rules["end_day"](build(example, LAW).on(example["on"]).person("ana"))
    if since >= date(2025, 1, 1):
        assert day == months_after(since, 12)
    else:
        assert date(2015, 1, 1) <= day <= date(2027, 1, 1)
