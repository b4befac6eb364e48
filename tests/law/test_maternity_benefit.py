"""What always holds for the maternity benefit."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.explore import Open
from takeup.engine.questions import Exploration
from takeup.engine.time import add_months, days_in_month
from tests.law.worked import LAW, answers, build

RIGHT = LAW.right("maternity_benefit")
DAY = date(2025, 6, 1)
BIRTHS = st.dates(date(2025, 1, 1), date(2025, 12, 31))


def mother(day: date, birth: date, start: date, **facts: Any) -> dict[str, Any]:
    """The rest is known; the birth came on the expected day."""
    ana = {
        "birth_date": date(1993, 1, 1),
        "activity": "employee",
        "usual_gross_wage": 2_600.0,
        "insured_days_half_year": 150,
        "maternity_rest_since": start,
        **facts,
    }
    persons: dict[str, Any] = {"ana": ana}
    if birth <= day:
        ana["gave_birth"] = True
        persons["kid"] = {"birth_date": birth, "child_of": "ana"}
    else:
        ana |= {"pregnant": True, "expected_birth": birth}
    return {"id": "property", "on": day, "ask": "ana", "unlisted": "absent", "persons": persons}


def answer(example: dict[str, Any], rule: str) -> Any:
    return answers(RIGHT, {**example, "expect": {rule: 0}})[rule]


@settings(max_examples=30, deadline=None)
@given(BIRTHS, st.integers(7, 42), st.booleans())
def test_the_whole_rest_is_fifteen_weeks_however_it_is_divided(birth: date, before: int, later: bool) -> None:
    start = birth - timedelta(days=before)
    first = add_months(start, 0)
    days = sum(answer(mother(add_months(first, month), birth, start), "rest_days") for month in range(7))
    assert days == 105


@settings(max_examples=20, deadline=None)
@given(BIRTHS, st.integers(0, 42), st.floats(0, 9_000), st.floats(0, 9_000))
def test_a_higher_wage_never_brings_less(birth: date, before: int, one: float, other: float) -> None:
    low, high = sorted((one, other))
    day, start = birth.replace(day=1), birth - timedelta(days=before)
    less = answer(mother(day, birth, start, usual_gross_wage=low), "due")
    assert 0 <= less <= answer(mother(day, birth, start, usual_gross_wage=high), "due")


@settings(max_examples=20, deadline=None)
@given(
    BIRTHS,
    st.integers(0, 42),
    st.sets(st.sampled_from(["maternity_rest_since", "expected_birth", "usual_gross_wage", "activity", "gave_birth"])),
)
def test_the_answer_lies_inside_what_is_said_when_facts_are_missing(
    birth: date, before: int, forgotten: set[str]
) -> None:
    day = birth.replace(day=1)
    example = mother(day, birth, birth - timedelta(days=before))
    exact = answer(example, "due")
    case = build(example, LAW)
    for facts in case.facts.values():
        for name in forgotten & set(facts):
            del facts[name]
    found = Exploration(case, day, [RIGHT]).range_of("maternity_benefit", "ana")
    assert found.low - 1e-9 <= exact <= found.high + 1e-9


def test_an_amount_by_hand_from_the_law() -> None:
    # RD of 3 July 1996, art. 216: rest from 1 July 2025; the first 30 days 82 % of the whole wage, then 75 % of the
    # capped wage (art. 212: 105.1873 x 1.7410 = 183.1311). Wage 5,200 / 26 = 200 a day.
    # July: 30 days at 164.00, the 31st at 137.348325: (4,920 + 137.348325) x 26 / 31 = 4,241.6470 -> 4,241.65.
    example = mother(date(2025, 7, 1), date(2025, 8, 1), date(2025, 7, 1), usual_gross_wage=5_200.0)
    assert days_in_month(date(2025, 7, 1)) == 31
    assert answer(example, "due") == pytest.approx(4_241.65, abs=0.0051)


def test_back_at_work_after_care_nobody_can_say() -> None:
    day, birth = date(2025, 6, 1), date(2025, 6, 20)
    facts = {"insured_days_half_year": 30, "back_after_care": True}
    case = build(mother(day, birth, date(2025, 6, 1), **facts), LAW)
    found = Exploration(case, day, [RIGHT]).range_of("maternity_benefit", "ana")
    assert found.low == 0 < found.high
    assert Open("maternity-back-after-care") in found.open


def test_every_open_question_is_explained() -> None:
    assert [q["id"] for q in RIGHT.procedure["open_questions"]] == ["maternity-back-after-care"]


def test_with_the_kind_of_leave_unknown_the_amount_stays_bounded() -> None:
    # 26 x 100 a month: between nothing (kept from work until six weeks before the birth) and 82 % of it at most.
    day, birth = date(2025, 6, 1), date(2025, 6, 20)
    case = build(mother(day, birth, date(2025, 5, 25)), LAW)
    for facts in case.facts.values():
        facts.pop("maternity_leave_kind", None)
    found = Exploration(case, day, [RIGHT]).range_of("maternity_benefit", "ana")
    assert found.low == 0
    assert found.high < 2 * 2_600


@pytest.mark.parametrize(
    ("day", "money", "activity", "expected"),
    [
        (date(2025, 4, 1), 900.0, "employee", 0.0),  # the rest begins on 20 May
        (date(2025, 5, 1), 900.0, "employee", 900.0),
        (date(2025, 5, 1), 0.0, "employee", 0.0),
        (date(2025, 5, 1), 900.0, "incapable", 0.0),  # that is a sickness benefit
        (date(2025, 9, 1), 900.0, "employee", 900.0),
        (date(2025, 10, 1), 900.0, "employee", 0.0),  # 15 weeks from 20 May: until 1 September
    ],
)
def test_what_comes_during_the_rest_is_this_benefit(day: date, money: float, activity: str, expected: float) -> None:
    example = mother(day, date(2025, 6, 20), date(2025, 5, 20), sickness_benefit=money, activity=activity)
    assert answer(example, "received") == expected


@pytest.mark.parametrize(("activity", "sick"), [("employee", 0.0), ("other", 0.0), ("incapable", 900.0)])
def test_the_money_of_the_mutuality_is_counted_once(activity: str, sick: float) -> None:
    example = mother(date(2025, 6, 1), date(2025, 6, 20), date(2025, 5, 25), sickness_benefit=900.0, activity=activity)
    example["persons"]["ana"]["parental_leave_form"] = "full"
    example["persons"]["eva"] = {"birth_date": date(2020, 1, 1), "child_of": "ana"}
    case = build(example, LAW)
    for right, euros in (("sickness_benefit", sick), (RIGHT.id, 900.0 - sick), ("parental_leave_benefit", 0.0)):
        assert case.received_of(right, "ana", 2025 * 12 + 5) == euros
    for right, rule, expected in (
        ("integration_income", "replacement_income", 900.0),
        ("legal_aid", "net_income", 900.0),
        ("increased_reimbursement", "benefits_counted", 900.0),
        ("maintenance_advance", "parent_means", 900.0),
        ("income_guarantee", "benefits_counted", 10_800.0),
        ("assistance_older_people", "monthly_income", 900.0),
    ):
        assert answers(LAW.right(right), {**example, "expect": {rule: 0}})[rule] == expected


def test_who_receives_nothing_is_not_asked_whether_it_would_be_for_a_leave() -> None:
    # nobody knows whether she is pregnant, what she does, or what else is paid
    case = build(
        {"id": "gate", "on": DAY, "persons": {"ana": {"birth_date": date(1993, 1, 1), "sickness_benefit": 0.0}}}, LAW
    )
    case.received_complete = None
    assert case.received_of(RIGHT.id, "ana", 2025 * 12 + 5) == 0.0
    assert case.received_of("parental_leave_benefit", "ana", 2025 * 12 + 5) == 0.0
    found = Exploration(case, DAY, [LAW.right("integration_income")]).range_of("integration_income", "ana")
    asked = {one.fact for one in found.matters}
    assert not asked & {"pregnant", "gave_birth", "maternity_rest_since", "parental_leave_form"}
    assert not {one.detail for one in found.matters} & {RIGHT.id, "parental_leave_benefit"}
