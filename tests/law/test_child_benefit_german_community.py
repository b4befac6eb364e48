"""The tables of the child benefit of the German-speaking Community, as printed or computed by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.law.family_cases import ask, doubts, family, span, tier_facts

RIGHT = "child_benefit_german_community"
START = date(2019, 6, 1)  # the amounts of the decree


def answer(day: date, entry: str, born: date = date(2019, 1, 1), children: int = 1, **facts: Any) -> Any:
    return ask(RIGHT, day, family("german_community", born, children, **facts), entry)


@pytest.mark.parametrize(
    ("day", "low", "high"),
    [
        (date(2019, 1, 1), 157.00, 157.00),  # the decree
        (date(2020, 6, 30), 157.00, 157.00),
        (date(2020, 8, 1), 157.00, 164.36),  # somewhere between 157 and the amount of July 2022
        (date(2022, 6, 30), 157.00, 164.36),
        (date(2022, 8, 1), 164.36, 164.36),  # grenzecho.net, 25 May 2023
        (date(2023, 6, 30), 164.36, 164.36),
        (date(2023, 8, 1), 181.30, 181.30),  # grenzecho.net, 25 May 2023
        (date(2024, 8, 1), 181.30, 188.85),  # at most 157 x 62.55 / 52
        (date(2026, 6, 1), 181.30, 188.85),
        (date(2023, 7, 1), 241.35, 241.35),  # 181.30 + 52 x 1.15478 = 60.05
        (date(2025, 7, 1), 243.85, 251.40),  # + 62.55, fixed for 2025
        (date(2026, 7, 1), 241.35, 251.40),  # + 52 x 1.15478 = 60.05 up to 52 x 1.20289 = 62.55
    ],
)
def test_the_amounts_since_2019(day: date, low: float, high: float) -> None:
    assert span(RIGHT, day, family("german_community", date(2019, 1, 1))) == pytest.approx((low, high), abs=0.0051)


def test_the_supplements_of_the_decree() -> None:
    # arts 21, 23 and 25
    for orphan, euros in (("one", 120.0), ("both", 239.0)):
        assert answer(START, "orphan_supplement", parents_deceased=orphan) == euros
    for tier, euros in enumerate((0.0, 85.0, 112.0, 262.0, 432.0, 491.0, 526.0, 561.0)):
        assert answer(START, "care_need_supplement", **tier_facts(tier)) == euros
    for children, euros in ((1, 0.0), (2, 0.0), (3, 135.0), (4, 135.0)):
        assert answer(START, "large_family_supplement", children=children) == euros


@pytest.mark.parametrize(
    ("born", "studies", "tier", "right"),
    [
        (date(2001, 6, 2), "none", 0, True),
        (date(2001, 6, 1), "none", 0, False),
        (date(2001, 6, 1), "higher_education", 0, True),
        (date(2001, 6, 1), "job_seeker_after_studies", 0, True),
        (date(1998, 6, 2), "none", 2, True),  # a disability, until 21
        (date(1998, 6, 1), "none", 2, False),
        (date(1994, 6, 2), "higher_education", 0, True),
        (date(1994, 6, 1), "higher_education", 0, False),
        (date(1994, 6, 1), "job_seeker_after_studies", 0, False),
    ],
)
def test_the_ages(born: date, studies: str, tier: int, right: bool) -> None:
    persons = family("german_community", born, studies=studies, **tier_facts(tier))
    assert ask(RIGHT, START, persons, "age_or_studies") is right
    assert ask(RIGHT, START, persons, "concerned") is (born > date(1994, 6, 1))
    assert (ask(RIGHT, START, persons, "due") > 0) is right


@pytest.mark.parametrize(("born", "covered"), [(date(2001, 6, 2), True), (date(2001, 6, 1), False)])
def test_the_own_increased_reimbursement_counts_for_a_minor(born: date, covered: bool) -> None:
    # a need of support opens it for the child itself; from 18 on the parent decides, who has none
    persons = family("german_community", born, health_insured=True, studies="school_or_training", **tier_facts(1))
    received = {"kid": {"increased_reimbursement": 1}}
    assert ask(RIGHT, START, persons, "has_increased_reimbursement", received=received) is covered


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, set()),
        ({"residence_status": "population_register"}, set()),
        ({"residence_status": "other_register"}, {"dg-residence-title"}),
        ({"residence_status": "study_or_au_pair"}, {"dg-residence-title"}),
        ({"residence_status": "eu_first_three_months"}, set()),  # no right at all
        (tier_facts(3), {"dg-care-need"}),
    ],
)
def test_what_is_not_certain(facts: dict[str, Any], expected: set[str]) -> None:
    assert doubts(RIGHT, date(2019, 6, 1), family("german_community", date(2019, 1, 1), **facts)) == expected


def test_a_job_seeker_is_taken_to_be_in_the_first_twelve_months() -> None:
    persons = family("german_community", date(2001, 6, 1), studies="job_seeker_after_studies")
    assert doubts(RIGHT, START, persons) == {"dg-twelve-months"}
