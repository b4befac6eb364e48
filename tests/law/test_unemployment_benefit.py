"""What always holds for unemployment benefit and the insertion allowance, tables of edges, amounts re-derived by hand.

# mutants: insertion_allowance
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED, EVERYTHING_CLAIMED, Case
from takeup.engine.errors import OpenQuestionError
from takeup.engine.explain import Tracer
from takeup.engine.explore import Asked, Explorer, Open
from takeup.engine.questions import Exploration, bounds
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
    facts: dict[str, Any] = {
        "unemployed_since": since,
        "career_years": years,
        "career_days": days,
        "years_unemployed": out_of_work,
    }
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
    facts: dict[str, Any] = {"unemployed_since": date(2023, 12, 1), "career_years": 10}
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


# -- tables, each row by hand ----------------------------------------------------------------------


def of(right: Any, rule: str, on: date, *, others: dict[str, Any] | None = None, **facts: Any) -> Any:
    """What a rule says of Ana, who lives with these others; what is not said does not apply."""
    example = {"id": "t", "on": on, "unlisted": "absent", "persons": {"ana": facts, **(others or {})}}
    return right.rules[rule](build(example, LAW).on(on, CLAIMED).person("ana"))


def uncertain_points(right: Any, rule: str, on: date = DAY, *arguments: Any, **facts: Any) -> set[str]:
    """The open questions that play a part in what a rule says of who is in benefit."""
    tracer = Tracer()
    right.rules[rule](build(benefit(on, **facts), LAW).on(on, CLAIMED, tracer).person("ana"), *arguments)
    return {node.uncertain for node in tracer.roots[-1].walk() if node.uncertain}


# The month of the benefit that began on 10 April 2026, and the minimum of a month in it: RD art. 115 times 1.7758
# (index of March 2026) a day, times 26, as in the published tables (family, single, cohabitant).
MINIMA = [
    (date(2026, 4, 10), 1, (1990.30, 1613.30, 1552.72)),
    (date(2026, 7, 9), 3, (1990.30, 1613.30, 1552.72)),
    (date(2026, 7, 10), 4, (1990.30, 1613.30, 1433.12)),
    (date(2026, 10, 9), 6, (1990.30, 1613.30, 1433.12)),
    (date(2026, 10, 10), 7, (1809.34, 1466.40, 1302.86)),
    (date(2027, 4, 9), 12, (1809.34, 1466.40, 1302.86)),
    (date(2027, 4, 10), 13, (1809.34, 1466.40, 761.02)),
]
HOMES: list[dict[str, Any]] = [
    {"ben": {"partner_of": "ana"}},
    {},
    {"ben": {"partner_of": "ana", "net_wage": 2000}},
]


@pytest.mark.parametrize(("on", "month", "minima"), MINIMA)
def test_the_minimum_by_month_and_category(on: date, month: int, minima: tuple[float, ...]) -> None:
    facts: dict[str, Any] = {"unemployed_since": date(2026, 4, 10), "wage_before_unemployment": 500.0}
    for home, minimum in zip(HOMES, minima, strict=True):
        assert of(RIGHT, "benefit_month", on, others=home, **facts) == month
        assert of(RIGHT, "amount", on, others=home, **facts) == pytest.approx(minimum, abs=0.0051)


@pytest.mark.parametrize(
    ("on", "euros"),
    [
        # A1: 92.3956 x 1.7758 = 164.0761; 65 % = 106.65 a day
        (date(2026, 7, 9), 2772.90),
        # A2: 86.8727 x 1.7758 = 154.2685; 60 % = 92.56
        (date(2026, 7, 10), 2406.56),
        (date(2026, 10, 9), 2406.56),
        # B: 70.6721 x 1.7758 = 125.4995; 60 % = 75.30
        (date(2026, 10, 10), 1957.80),
        (date(2027, 4, 9), 1957.80),
        # second period: flat, 31.76 x 1.7758 = 56.40
        (date(2027, 4, 10), 1466.40),
    ],
)
def test_the_most_by_month(on: date, euros: float) -> None:
    facts: dict[str, Any] = {"unemployed_since": date(2026, 4, 10), "wage_before_unemployment": 6000.0}
    assert of(RIGHT, "amount", on, **facts) == pytest.approx(euros, abs=0.0051)


def test_a_benefit_of_25_months_or_more_stays_at_25() -> None:
    for on, month in ((date(2028, 4, 9), 24), (date(2028, 4, 10), 25), (date(2029, 1, 1), 25)):
        assert of(RIGHT, "benefit_month", on, unemployed_since=date(2026, 4, 10)) == month


# Benefits of who is in benefit on 1 May 2026 (unless another day is given): start, career, and the first day without.
SECOND_PERIOD = {"unemployed_since": date(2024, 2, 1), "career_years": 20}
ENDS: list[tuple[dict[str, Any], date]] = [
    # a claim since March 2026: 12 months and one for each 104 days after the first 312
    ({"unemployed_since": date(2026, 3, 1), "career_years": 5}, date(2028, 3, 1)),
    ({"unemployed_since": date(2026, 5, 1), "career_years": 1, "career_days": 312}, date(2027, 5, 1)),
    ({"unemployed_since": date(2026, 4, 1), "career_years": 1, "career_days": 415}, date(2027, 4, 1)),
    ({"unemployed_since": date(2026, 4, 1), "career_years": 1, "career_days": 416}, date(2027, 5, 1)),
    ({"unemployed_since": date(2026, 4, 1), "career_years": 4, "career_days": 1559}, date(2028, 3, 1)),
    ({"unemployed_since": date(2026, 4, 1), "career_years": 4, "career_days": 1560}, date(2028, 4, 1)),
    # between July 2025 and February 2026, the same from the first day
    ({"unemployed_since": date(2026, 2, 28), "career_years": 5}, date(2028, 2, 28)),
    ({"unemployed_since": date(2025, 7, 15), "career_years": 1, "career_days": 312}, date(2026, 7, 15)),
    # the first period: from 1 July 2025
    ({"unemployed_since": date(2025, 6, 30), "career_years": 1, "career_days": 312}, date(2026, 7, 1)),
    ({"unemployed_since": date(2024, 7, 1), "career_years": 5}, date(2027, 7, 1)),
    # the second period: over 12 months, up to 14 and two for each year of career, at most 48, on 30 June 2025
    ({"unemployed_since": date(2024, 6, 30), "career_years": 5}, date(2026, 7, 1)),
    ({"unemployed_since": date(2024, 5, 1), "career_years": 0}, date(2026, 7, 1)),
    ({"unemployed_since": date(2024, 4, 30), "career_years": 0}, date(2026, 4, 1)),
    ({"unemployed_since": date(2024, 3, 1), "career_years": 1}, date(2026, 7, 1)),
    ({"unemployed_since": date(2024, 2, 29), "career_years": 1}, date(2026, 4, 1)),
    ({"unemployed_since": date(2021, 8, 31), "career_years": 16}, date(2026, 7, 1)),
    ({"unemployed_since": date(2021, 8, 30), "career_years": 16}, date(2026, 4, 1)),
    ({"unemployed_since": date(2021, 7, 1), "career_years": 17}, date(2026, 7, 1)),
    ({"unemployed_since": date(2021, 7, 1), "career_years": 25}, date(2026, 7, 1)),
    ({"unemployed_since": date(2021, 6, 30), "career_years": 25}, date(2026, 4, 1)),
    # the third: by all years out of work; who has been out of work for 20 years is not asked
    ({"unemployed_since": date(2015, 1, 1), "years_unemployed": 20}, date(2026, 1, 1)),
    ({"unemployed_since": date(2015, 1, 1), "years_unemployed": 19}, date(2026, 3, 1)),
    ({"unemployed_since": date(2015, 1, 1), "years_unemployed": 8}, date(2026, 3, 1)),
    ({"unemployed_since": date(2015, 1, 1), "years_unemployed": 7}, date(2026, 4, 1)),
    ({"unemployed_since": date(2005, 6, 30), "years_unemployed": 0}, date(2026, 1, 1)),
    ({"unemployed_since": date(2005, 7, 1), "years_unemployed": 0}, date(2026, 4, 1)),
    # a letter, from the first day on which anybody lost it; nothing was lost before
    ({"unemployment_end_letter": date(2026, 1, 1), **SECOND_PERIOD}, date(2026, 1, 1)),
    ({"unemployment_end_letter": date(2025, 12, 31), **SECOND_PERIOD}, date(2026, 7, 1)),
    # no end: works part time, not fully unemployed yet
    ({"activity": "employee", **SECOND_PERIOD}, date(2099, 12, 31)),
    ({"unemployment_not_limited": True, **SECOND_PERIOD}, date(2099, 12, 31)),
    ({"unemployed_since": date(2026, 5, 2), "career_years": 20}, date(2099, 12, 31)),
]


@pytest.mark.parametrize(("facts", "day"), ENDS)
def test_the_day_of_the_end(facts: dict[str, Any], day: date) -> None:
    """fgtbbruxelles.be, onem.be T33 and RD art. 114; the counts of months by hand."""
    facts = {"activity": "job_seeker", "unemployment_benefit": 1500.0, **facts}
    assert of(RIGHT, "end_day", date(2026, 5, 1), **facts) == day
    if day < date(2099, 1, 1):
        assert of(RIGHT, "has_not_ended", day - timedelta(days=1), **facts)
        assert not of(RIGHT, "has_not_ended", day, **facts)


def test_which_reading_is_uncertain() -> None:
    for since, point in (
        (date(2021, 6, 30), None),  # 48 months: no career makes it the second period
        (date(2021, 7, 1), "ub-second-period"),
        (date(2024, 4, 30), "ub-second-period"),
        (date(2024, 5, 1), None),  # 14 months: the second period for every career
        (date(2025, 6, 30), None),
        (date(2025, 7, 1), "ub-transition-claims"),
        (date(2026, 2, 28), "ub-transition-claims"),
        (date(2026, 3, 1), "ub-extensions"),
    ):
        points = uncertain_points(RIGHT, "end_day", unemployed_since=since, career_years=5)
        assert points == ({point} if point else set())


def test_a_wage_up_to_the_limit_needs_no_rounding_of_it() -> None:
    """2,600 a month is 100 a day."""
    for limit, points in ((100.0, set()), (99.99, {"ub-rounding"})):
        assert uncertain_points(RIGHT, "counted_wage", DAY, limit, wage_before_unemployment=2600.0) == points


@pytest.mark.parametrize(
    ("since", "years"),
    [
        (date(2010, 1, 1), 30),
        (date(2025, 12, 31), 30),
        (date(2026, 1, 1), 31),
        (date(2026, 12, 31), 31),
        (date(2027, 1, 1), 32),
        (date(2028, 1, 1), 33),
        (date(2029, 1, 1), 34),
        (date(2029, 12, 31), 34),
        (date(2030, 1, 1), 35),
        (date(2034, 1, 1), 35),
    ],
)
def test_the_career_that_lifts_the_limit_at_55(since: date, years: int) -> None:
    """RD art. 114 §2: 31 years in 2026, one more each year up to 35 in 2030; 30 years in 2025 (linfo-csc.be)."""
    born = date(1965, 1, 1)
    facts: dict[str, Any] = {
        "unemployed_since": since,
        "birth_date": born,
        "unemployment_benefit": 1500.0,
        "activity": "job_seeker",
    }
    on = max(since, date(2026, 5, 1))
    for career, lifted in ((years - 1, False), (years, True)):
        assert of(RIGHT, "is_older_with_career", on, **facts, career_years=career) is lifted
        assert (of(RIGHT, "end_day", on, **facts, career_years=career) == date(2099, 12, 31)) is lifted


@pytest.mark.parametrize(
    ("since", "born", "lifted"),
    [
        (date(2025, 6, 30), date(1970, 6, 30), True),
        (date(2025, 6, 30), date(1970, 7, 1), False),
        (date(2025, 7, 1), date(1970, 7, 1), True),
        (date(2025, 7, 1), date(1970, 7, 2), False),
    ],
)
def test_55_on_30_june_2025_or_at_a_later_claim(since: date, born: date, lifted: bool) -> None:
    facts: dict[str, Any] = {
        "unemployed_since": since,
        "birth_date": born,
        "career_years": 30,
        "activity": "job_seeker",
    }
    assert of(RIGHT, "is_older_with_career", date(2026, 5, 1), unemployment_benefit=1.0, **facts) is lifted


@pytest.mark.parametrize(
    ("born", "fewest"),
    [
        # on 1 May 2025: 35 (312 days in 21 months), 36 and 49 (234 in 33), 50 (312 in 42, 156 before the three years)
        (date(1989, 5, 2), 312),
        (date(1989, 5, 1), 234),
        (date(1975, 5, 2), 234),
        (date(1975, 5, 1), 156),
    ],
)
def test_too_few_days_for_each_old_way_of_admission(born: date, fewest: int) -> None:
    on = date(2025, 5, 1)
    assert of(RIGHT, "is_admitted", on, birth_date=born, days_worked_three_years=fewest - 1) is False
    with pytest.raises(OpenQuestionError):
        of(RIGHT, "is_admitted", on, birth_date=born, days_worked_three_years=fewest)


@pytest.mark.parametrize(
    ("home", "low"),
    # 39.19, 31.76 and 16.48 x 1.7410 (index of February 2025), x 26
    list(zip(HOMES, (1773.98, 1437.54, 745.94), strict=True)),
)
def test_the_range_of_an_old_claim(home: dict[str, Any], low: float) -> None:
    """The most: limit C 75.8270 x 1.7410 = 132.01; 65 % = 85.81; x 26 = 2,231.06."""
    on = date(2025, 5, 1)
    example = {"id": "t", "on": on, "unlisted": "absent", "persons": {"ana": {}, **home}}
    person = build(example, LAW).on(on, CLAIMED, Explorer()).person("ana")
    assert bounds(RIGHT.rules["claimed_amount"](person))[:2] == pytest.approx((low, 2231.06), abs=0.0051)


def test_pension_age() -> None:
    for on, born, below in (
        (date(2024, 5, 1), date(1959, 5, 2), True),
        (date(2024, 5, 1), date(1959, 5, 1), False),
        (date(2026, 5, 1), date(1960, 5, 2), True),
        (date(2026, 5, 1), date(1960, 5, 1), False),
    ):
        assert of(RIGHT, "below_pension_age", on, birth_date=born) is below


def test_a_claim_within_the_months_of_the_right() -> None:
    """312 days of career: 12 months; five years: 24. Before 1 March 2026 the months are not counted."""
    for since, on, years, in_time in (
        (date(2026, 4, 10), date(2027, 4, 9), 1, True),
        (date(2026, 4, 10), date(2027, 4, 10), 1, False),
        (date(2026, 4, 10), date(2028, 4, 9), 5, True),
        (date(2026, 4, 10), date(2028, 4, 10), 5, False),
        (date(2024, 1, 1), date(2026, 2, 28), 5, True),
        (date(2024, 1, 1), date(2026, 3, 1), 5, False),
    ):
        facts: dict[str, Any] = {"unemployed_since": since, "career_years": years, "career_days": 312}
        assert of(RIGHT, "is_claimed_in_time", on, **facts) is in_time


KID = {"child_of": "ana", "birth_date": date(2015, 1, 1)}
GROWN = {"child_of": "ana", "birth_date": date(1996, 1, 1)}
WORKING_MINOR = {"child_of": "ana", "birth_date": date(2009, 1, 1), "net_wage": 500}
MUM = {"parent_of": "ana", "birth_date": date(1960, 1, 1)}
MUM_WITH_PENSION = {**MUM, "pension": 1200}
PARTNER = {"partner_of": "ana"}
SHARES = {"shares_household_costs": True}
FAMILY: list[tuple[list[dict[str, Any]], dict[str, Any], str]] = [
    ([], {}, "single"),
    ([], SHARES, "single"),
    ([], {"child_maintenance_paid": 100}, "family"),
    # a partner: each kind of income alone
    ([PARTNER], {}, "family"),
    ([{**PARTNER, "net_wage": 1}], {}, "cohabitant"),
    ([{**PARTNER, "self_employed_income": 1}], {}, "cohabitant"),
    ([{**PARTNER, "unemployment_benefit": 1}], {}, "cohabitant"),
    ([{**PARTNER, "sickness_benefit": 1}], {}, "cohabitant"),
    ([{**PARTNER, "pension": 1}], {}, "cohabitant"),
    ([{**PARTNER, "income_replacement_allowance": 1}], {}, "cohabitant"),
    ([{**PARTNER, "net_wage": 1}, KID], {}, "cohabitant"),
    ([{**PARTNER, "net_wage": 1}], {"child_maintenance_paid": 100}, "cohabitant"),
    # only children: one has family benefits, or none has an income
    ([KID], {}, "family"),
    ([GROWN], {}, "family"),
    ([{**GROWN, "net_wage": 1}], {}, "cohabitant"),
    ([{**GROWN, "net_wage": 1}, KID], {}, "family"),
    ([WORKING_MINOR], {}, "family"),
    # children and relatives, or relatives only
    ([KID, MUM], {}, "family"),
    ([KID, MUM_WITH_PENSION], {}, "cohabitant"),
    ([WORKING_MINOR, MUM], {}, "family"),
    ([{**GROWN, "net_wage": 1}, MUM], {}, "cohabitant"),
    ([GROWN, MUM], {}, "family"),
    ([MUM], SHARES, "family"),
    ([MUM_WITH_PENSION], SHARES, "cohabitant"),
    ([MUM], {}, "single"),
    # others
    ([{}], SHARES, "cohabitant"),
    ([{}], {}, "single"),
    ([KID, {}], {}, "cohabitant"),
]


@pytest.mark.parametrize(("others", "facts", "category"), FAMILY)
def test_the_family_category(others: list[dict[str, Any]], facts: dict[str, Any], category: str) -> None:
    """RD art. 110, each way into a family charge and each way out of it."""
    home = {f"other{place}": {"birth_date": date(1985, 1, 1), **other} for place, other in enumerate(others)}
    assert of(RIGHT, "category", DAY, others=home, **facts) == category


def test_a_child_with_family_benefits() -> None:
    for born, studies, opens in (
        (date(2008, 6, 2), "none", True),
        (date(2008, 6, 1), "none", False),
        (date(2008, 6, 1), "secondary", True),
        (date(2001, 6, 2), "higher_education", True),
        (date(2001, 6, 1), "higher_education", False),
    ):
        assert of(RIGHT, "opens_family_benefits", DAY, birth_date=born, studies=studies) is opens


@pytest.mark.parametrize(
    ("other", "benefits_only"),
    [
        ({**PARTNER, "pension": 1}, True),
        ({**PARTNER, "unemployment_benefit": 1}, True),
        ({**PARTNER, "sickness_benefit": 1, "net_wage": 1}, False),
        (PARTNER, False),
        (MUM_WITH_PENSION, False),
    ],
)
def test_a_partner_on_benefits_only(other: dict[str, Any], benefits_only: bool) -> None:
    assert of(RIGHT, "has_partner_on_benefits_only", DAY, others={"ben": other}) is benefits_only


def test_each_allowance_is_received_as_its_own_right() -> None:
    for kind, benefit, allowance in (("unemployment", 900, 0), ("insertion", 0, 900)):
        facts: dict[str, Any] = {"unemployment_benefit": 900.0, "unemployment_kind": kind}
        assert of(RIGHT, "received", DAY, **facts) == benefit
        assert of(ALLOWANCE, "received", DAY, **facts) == allowance
        assert of(RIGHT, "received", DAY) == of(ALLOWANCE, "received", DAY) == 0


@pytest.mark.parametrize(
    ("facts", "benefit"),
    [
        ({"activity": "job_seeker", "unemployed_since": DAY}, True),
        ({"activity": "job_seeker", "unemployed_since": DAY + timedelta(days=1)}, False),
        ({"activity": "other", "unemployed_since": DAY}, False),
        ({"activity": "employee", "unemployment_benefit": 900.0}, True),
        ({"activity": "job_seeker", "unemployment_benefit": 900.0, "unemployment_kind": "insertion"}, False),
    ],
)
def test_whom_the_benefit_concerns(facts: dict[str, Any], benefit: bool) -> None:
    assert of(RIGHT, "concerned", DAY, **facts) is benefit


# -- the insertion allowance -----------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(
    st.dates(date(2005, 1, 1), date(2026, 9, 1)),
    st.dates(date(1980, 1, 1), date(2006, 1, 1)),
    st.integers(0, 60),
    st.booleans(),
)
def test_the_insertion_allowance_ends_in_time(since: date, born: date, extension: int, cohabits: bool) -> None:
    facts: dict[str, Any] = {
        "unemployment_kind": "insertion",
        "unemployed_since": since,
        "insertion_extension_months": extension,
    }
    example = benefit(date(2026, 10, 2), birth_date=born, shares_household_costs=cohabits, **facts)
    if cohabits:
        example["persons"]["mum"] = {"parent_of": "ana", "net_wage": 2000, "birth_date": date(1955, 1, 1)}
    day = ALLOWANCE.rules["end_day"](build(example, LAW).on(example["on"]).person("ana"))
    if since >= date(2025, 1, 1):
        assert day == months_after(since, 12)
    else:
        assert date(2015, 1, 1) <= day <= date(2027, 1, 1)


@pytest.mark.parametrize(
    ("born", "facts", "asked"),
    [
        (date(2009, 6, 2), {}, False),  # 16
        (date(2009, 6, 1), {}, True),  # 17
        (date(1995, 6, 2), {}, True),  # 30
        (date(1995, 6, 1), {}, False),  # 31
        (date(2003, 6, 1), {"activity": "student"}, False),
        (date(1985, 1, 1), {"unemployment_benefit": 900.0, "unemployment_kind": "insertion"}, True),
        (date(1960, 6, 2), {"unemployment_benefit": 900.0, "unemployment_kind": "insertion"}, True),  # 65 in 2026
        (date(1960, 6, 1), {"unemployment_benefit": 900.0, "unemployment_kind": "insertion"}, False),  # pension age
        (date(2003, 6, 1), {"unemployment_benefit": 900.0}, False),
    ],
)
def test_whom_the_allowance_concerns(born: date, facts: dict[str, Any], asked: bool) -> None:
    assert of(ALLOWANCE, "concerned", DAY, **{"activity": "job_seeker", "birth_date": born, **facts}) is asked


@pytest.mark.parametrize(
    ("on", "born", "fits"),
    [
        (date(2015, 8, 31), date(1997, 1, 1), True),  # no diploma asked yet
        (date(2015, 9, 1), date(1997, 1, 1), False),
        (date(2026, 2, 28), date(2005, 2, 28), True),  # 21
        (date(2026, 2, 28), date(2005, 3, 1), False),  # 20
        (date(2026, 3, 1), date(2002, 1, 1), False),  # asked at each age
    ],
)
def test_without_a_diploma(on: date, born: date, fits: bool) -> None:
    """rva.be: a diploma under 21 since September 2015; inforjeunes.be: at each age since March 2026."""
    assert of(ALLOWANCE, "has_the_studies", on, birth_date=born) is fits
    assert of(ALLOWANCE, "has_the_studies", on, birth_date=born, secondary_diploma=True)
    assert of(ALLOWANCE, "has_the_studies", on, birth_date=born, unemployment_benefit=900.0)


PARENT = {"mum": {"parent_of": "ana", "birth_date": date(1955, 1, 1), "net_wage": 2000}}
WORKER = {"ben": {"partner_of": "ana", "net_wage": 2000}}
PENSIONER = {"ben": {"partner_of": "ana", "pension": 1200}}
YOUNG, TURNED_30 = date(2002, 1, 1), date(1984, 5, 10)
# start, birth, months of extension, who lives with Ana, and the first day without allowance
LAST_DAYS: list[tuple[date, date, int, dict[str, Any], date]] = [
    # begun in 2025 or later: 12 months, whatever the family and the extension
    (date(2025, 1, 1), YOUNG, 9, PARENT, date(2026, 1, 1)),
    (date(2025, 4, 1), YOUNG, 0, {}, date(2026, 4, 1)),
    (date(2026, 5, 1), YOUNG, 0, {}, date(2027, 5, 1)),
    # before: 36 months for an ordinary cohabitant, cut off on 1 January 2026, or 2027 where they were extended
    (date(2022, 12, 1), YOUNG, 0, PARENT, date(2025, 12, 1)),
    (date(2024, 12, 31), YOUNG, 0, PARENT, date(2026, 1, 1)),
    (date(2024, 12, 31), YOUNG, 1, PARENT, date(2027, 1, 1)),
    (date(2023, 1, 15), YOUNG, 1, PARENT, date(2026, 2, 15)),
    (date(2024, 12, 31), YOUNG, 9, {}, date(2026, 1, 1)),
    (date(2024, 12, 31), YOUNG, 9, PENSIONER, date(2026, 1, 1)),
    # never before 2012; for others from the month after the 30th birthday
    (date(2009, 1, 1), TURNED_30, 0, WORKER, date(2015, 1, 1)),
    (date(2012, 2, 1), TURNED_30, 0, WORKER, date(2015, 2, 1)),
    (date(2009, 1, 1), TURNED_30, 0, PENSIONER, date(2017, 6, 1)),
    (date(2009, 1, 1), TURNED_30, 0, {}, date(2017, 6, 1)),
    (date(2009, 1, 1), TURNED_30, 6, {}, date(2017, 12, 1)),
    (date(2014, 9, 1), TURNED_30, 0, {}, date(2017, 9, 1)),
    # not fully unemployed yet
    (date(2026, 5, 2), YOUNG, 0, {}, date(2099, 12, 31)),
]


def in_allowance(since: date, born: date, **facts: Any) -> dict[str, Any]:
    return {
        "activity": "job_seeker",
        "unemployment_benefit": 900.0,
        "unemployment_kind": "insertion",
        "shares_household_costs": True,
        "unemployed_since": since,
        "birth_date": born,
        **facts,
    }


@pytest.mark.parametrize(("since", "born", "months", "home", "day"), LAST_DAYS)
def test_the_day_on_which_the_allowance_ends(
    since: date, born: date, months: int, home: dict[str, Any], day: date
) -> None:
    """rva.be and bruxelles-j.be (36 months), fgtbbruxelles.be and onem.be T27 (the calendar); months by hand."""
    facts = in_allowance(since, born, insertion_extension_months=months)
    assert of(ALLOWANCE, "end_day", date(2026, 5, 1), others=home, **facts) == day


@pytest.mark.parametrize(
    ("fact", "value", "day"),
    [
        ("unemployment_end_letter", date(2015, 1, 1), date(2015, 1, 1)),
        ("unemployment_not_limited", True, date(2099, 12, 31)),
        ("activity", "employee", date(2099, 12, 31)),
    ],
)
def test_what_goes_before_the_count_of_months(fact: str, value: Any, day: date) -> None:
    facts = {**in_allowance(date(2009, 1, 1), TURNED_30), fact: value}
    assert of(ALLOWANCE, "end_day", date(2026, 5, 1), **facts) == day


def test_who_is_privileged() -> None:
    for other, privileged in ((WORKER, False), (PENSIONER, True), ({"ben": {"partner_of": "ana"}}, True)):
        assert of(ALLOWANCE, "is_privileged", DAY, others=other) is privileged
    assert of(ALLOWANCE, "is_privileged", DAY, others={"mum": {"parent_of": "ana", "pension": 1}}) is False


@pytest.mark.parametrize(("months", "open"), [(0, set()), (1, {"ia-extended"})])
def test_only_an_extension_makes_the_twelve_months_uncertain(months: int, open: set[str]) -> None:
    facts: dict[str, Any] = {"unemployment_kind": "insertion", "unemployed_since": date(2025, 9, 1)}
    assert uncertain_points(ALLOWANCE, "end_day", **facts, insertion_extension_months=months) == open


def test_everything_unknown_can_be_explored() -> None:
    for day in (date(2025, 6, 15), date(2026, 6, 15)):
        found = Exploration(Case(LAW, ["ana", "bo"]), day, [RIGHT, ALLOWANCE])
        assert all(r.low == 0 < r.high for r in found.ranges)
