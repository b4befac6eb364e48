"""The tables of the Walloon child benefit: every dated amount, limit and age, as printed or computed by hand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from takeup.engine.errors import OpenQuestionError
from tests.law.family_cases import HIGH, ask, doubts, family, tier_facts

RIGHT = "child_benefit_wallonia"
LOW = 20_000.0
NEW = date(2020, 1, 1)
PUPIL: dict[str, Any] = {"studies": "school_or_training"}


def answer(day: date, entry: str, born: date = NEW, children: int = 1, **facts: Any) -> Any:
    return ask(RIGHT, day, family("wallonia", born, children, **facts), entry)


BASES = [  # 155 euros of the decree
    (date(2020, 1, 1), 155.00),
    (date(2020, 3, 1), 158.10),  # x 1.02
    (date(2021, 9, 1), 161.26),  # x 1.0404
    (date(2022, 1, 1), 164.49),  # x 1.0612
    (date(2022, 3, 1), 167.77),  # x 1.0824
    (date(2022, 5, 1), 171.14),  # x 1.1041
    (date(2022, 8, 1), 174.56),  # x 1.1262
    (date(2022, 11, 1), 178.05),  # x 1.1487
    (date(2022, 12, 1), 181.61),  # x 1.1717
    (date(2023, 11, 1), 185.24),  # x 1.1951
    (date(2024, 5, 1), 188.95),  # x 1.2190
    (date(2025, 2, 1), 192.73),  # AViQ
    (date(2026, 3, 1), 196.57),  # x 1.2682
]


@pytest.mark.parametrize(("place", "day", "euros"), [(i, *row) for i, row in enumerate(BASES)])
def test_the_base_amount_after_each_index_step(place: int, day: date, euros: float) -> None:
    assert answer(day, "base") == pytest.approx(euros, abs=0.0051)
    if place:
        assert answer(day - timedelta(days=1), "base") == pytest.approx(BASES[place - 1][1], abs=0.0051)


# First limit (less than), second limit (not more than); up to where nobody can say.
LIMITS = [
    (date(2020, 1, 1), 30_984.00, 50_000.00, None),
    (date(2020, 3, 1), 31_603.68, 51_000.00, None),
    (date(2021, 9, 1), 31_603.68, 51_000.00, (33_888.62, 54_687.30)),  # x 1.0723
    (date(2024, 7, 1), 33_887.51, 54_685.50, None),
    (date(2025, 7, 1), 34_000.47, 54_867.79, None),
    (date(2026, 6, 30), 34_000.47, 54_867.79, None),
    (date(2026, 7, 1), 34_000.47, 54_867.79, (35_700.49, 57_611.17)),  # x 1.05
]


@pytest.mark.parametrize(("day", "first", "second", "open_up_to"), LIMITS)
def test_the_limits(day: date, first: float, second: float, open_up_to: tuple[float, float] | None) -> None:
    def below(income: float) -> Any:
        return answer(day, "below_first_ceiling", income=income)

    def within(income: float) -> Any:
        return answer(day, "within_second_ceiling", income=income)

    assert below(round(first - 0.01, 2)) is True
    assert within(second) is True
    if open_up_to is None:
        assert below(first) is False
        assert within(round(second + 0.01, 2)) is False
    else:
        for income in (first, open_up_to[0]):
            with pytest.raises(OpenQuestionError):
                below(income)
        for income in (round(second + 0.01, 2), open_up_to[1]):
            with pytest.raises(OpenQuestionError):
                within(income)
        assert below(round(open_up_to[0] + 0.01, 2)) is False
        assert within(round(open_up_to[1] + 0.01, 2)) is False


@pytest.mark.parametrize(("day", "year"), [(date(2025, 6, 30), 2022), (date(2025, 7, 1), 2023)])
def test_the_year_of_income_changes_in_july(day: date, year: int) -> None:
    assert answer(day, "income_year") == year


PREMIUMS = [  # AViQ, scale of 1 February 2025: born from 2020 on; before 2020; before 2020 with a supplement
    (date(2021, 1, 1), "0-4", 24.87, 26.39, 36.42),
    (date(2020, 12, 31), "5-10", 37.30, 56.74, 77.30),
    (date(2015, 1, 1), "5-10", 37.30, 56.74, 77.30),
    (date(2014, 12, 31), "11-16", 62.17, 79.16, 108.22),
    (date(2009, 1, 1), "11-16", 62.17, 79.16, 108.22),
    (date(2008, 12, 31), "17-24", 99.47, 105.56, 145.69),
    (date(2001, 1, 1), "17-24", 99.47, 105.56, 145.69),
    (date(2000, 12, 31), "none", 0.0, 0.0, 0.0),
]


@pytest.mark.parametrize(("born", "ages", "new", "old", "supplement"), PREMIUMS)
def test_the_age_premium_of_the_official_scale(
    born: date, ages: str, new: float, old: float, supplement: float
) -> None:
    # whatever the day from which a child is one of the new scheme: all rows of the scale
    for begins, income, euros in (
        (date(1990, 1, 1), HIGH, new),
        (date(2030, 1, 1), HIGH, old),
        (date(2030, 1, 1), LOW, supplement),
    ):
        persons = family("wallonia", born, income=income, **PUPIL)
        found = ask(RIGHT, date(2025, 7, 1), persons, "age_premium", old_scheme_born_before=begins)
        assert found == pytest.approx(euros, abs=0.0051)
        assert ask(RIGHT, date(2025, 7, 1), persons, "age_on_31_december") == ages


@pytest.mark.parametrize(("born", "old"), [(date(2019, 12, 31), True), (date(2020, 1, 1), False)])
def test_who_keeps_the_old_amounts(born: date, old: bool) -> None:
    assert answer(date(2025, 3, 1), "is_old_child", born) is old


AGES = [  # AViQ, scale of 1 February 2025: first rank without a supplement; with one, or another rank
    (date(2019, 3, 2), 0.0, 0.0),
    (date(2019, 3, 1), 20.75, 41.38),
    (date(2013, 3, 2), 20.75, 41.38),
    (date(2013, 3, 1), 31.60, 63.23),
    (date(2007, 3, 2), 31.60, 63.23),
    (date(2007, 3, 1), 36.42, 80.40),
]


@pytest.mark.parametrize(("born", "first", "other"), AGES)
def test_the_supplement_of_the_age_of_an_old_child(born: date, first: float, other: float) -> None:
    day = date(2025, 3, 1)
    for children, income, euros in ((1, HIGH, first), (1, LOW, other), (2, HIGH, other), (3, LOW, other)):
        found = answer(day, "old_age_supplement", born, children, income=income, **PUPIL)
        assert found == pytest.approx(euros, abs=0.0051)


def test_an_orphan_of_the_old_scheme() -> None:
    # AViQ, scale of 1 February 2025: 457.60, with 31.60 no longer lower for a first child: 63.23
    found = answer(date(2025, 3, 1), "amount_of_old_child", date(2012, 3, 1), parents_deceased="one")
    assert found == pytest.approx(520.83, abs=0.0051)


def test_each_tier_of_a_disability() -> None:
    # art. 16, amounts of the text (before the first index step)
    for tier, euros in enumerate((0.0, 82.37, 109.70, 255.99, 422.56, 480.48, 514.80, 549.12)):
        assert answer(date(2020, 1, 1), "care_need_supplement", **tier_facts(tier)) == euros


@pytest.mark.parametrize(
    ("day", "born", "right"),
    [
        (date(2025, 8, 31), date(2007, 1, 1), True),
        (date(2025, 8, 31), date(2006, 12, 31), False),
        (date(2025, 9, 1), date(2008, 1, 1), True),
        (date(2025, 9, 1), date(2007, 12, 31), False),
    ],
)
def test_until_31_august_of_the_year_of_the_18th_birthday(day: date, born: date, right: bool) -> None:
    assert answer(day, "under_unconditional_age", born) is right


@pytest.mark.parametrize(
    ("born", "studies", "right"),
    [
        (date(2004, 3, 2), "none", True),  # 20, without income
        (date(2004, 3, 1), "none", False),
        (date(2004, 3, 1), "higher_education", True),
        (date(2000, 3, 2), "higher_education", True),
        (date(2000, 3, 1), "higher_education", False),
    ],
)
def test_until_21_and_until_25(born: date, studies: str, right: bool) -> None:
    persons = family("wallonia", born, studies=studies)
    assert ask(RIGHT, date(2025, 3, 1), persons, "age_or_studies") is right
    assert ask(RIGHT, date(2025, 3, 1), persons, "concerned") is (born > date(2000, 3, 1))
    assert (ask(RIGHT, date(2025, 3, 1), persons, "due") > 0) is right
    base = ask(RIGHT, date(2025, 3, 1), persons, "base")
    assert base == pytest.approx(205.16 if born > date(2000, 3, 1) else 0.0, abs=0.0051)


def test_with_a_disability_there_is_a_right_until_21_whatever_the_income() -> None:
    facts: dict[str, Any] = {"net_wage": 1_500.0, **tier_facts(2)}
    assert answer(date(2025, 3, 1), "age_or_studies", date(2004, 3, 2), **facts) is True
    with pytest.raises(OpenQuestionError):
        answer(date(2025, 3, 1), "age_or_studies", date(2004, 3, 2), net_wage=1_500.0)
    with pytest.raises(OpenQuestionError):
        answer(date(2025, 3, 1), "age_or_studies", date(2004, 3, 2), unemployment_benefit=900.0)


def test_below_21_the_income_is_not_asked_of_a_minor() -> None:
    assert answer(date(2025, 3, 1), "age_or_studies", date(2007, 3, 2), net_wage=1_500.0) is True


@pytest.mark.parametrize(("born", "covered"), [(date(2007, 3, 2), True), (date(2007, 3, 1), False)])
def test_the_own_increased_reimbursement_counts_for_a_minor(born: date, covered: bool) -> None:
    # a need of support opens it for the child itself; from 18 on the parent decides, who has none
    persons = family("wallonia", born, health_insured=True, **PUPIL, **tier_facts(1))
    received = {"kid": {"increased_reimbursement": 1}}
    found = ask(RIGHT, date(2025, 3, 1), persons, "has_increased_reimbursement", received=received)
    assert found is covered


@pytest.mark.parametrize(
    ("born", "adult"), [(date(2003, 3, 1), True), (date(2007, 3, 1), True), (date(2007, 3, 2), False)]
)
def test_from_18_on_a_disability_or_incapacity_of_a_parent_counts(born: date, adult: bool) -> None:
    parent = {"birth_date": born, "recognised_disability": True, "incapable_since": date(2024, 3, 1)}
    persons = family("wallonia", date(2024, 6, 1), income=LOW, parent=parent)
    assert ask(RIGHT, date(2025, 3, 1), persons, "has_incapable_parent") is adult
    if adult:
        with pytest.raises(OpenQuestionError):
            ask(RIGHT, date(2025, 3, 1), persons, "disabled_member_supplement")
    else:
        assert ask(RIGHT, date(2025, 3, 1), persons, "disabled_member_supplement") == 0


@pytest.mark.parametrize(
    ("since", "long", "euros"),
    [
        (date(2024, 8, 31), True, 80.82),  # 68.39 + 12.43 (AViQ)
        (date(2024, 9, 1), False, 68.39),
    ],
)
def test_unfit_for_more_than_six_months(since: date, long: bool, euros: float) -> None:
    persons = family("wallonia", NEW, income=LOW, parent={"incapable_since": since})
    day = date(2025, 3, 1)
    assert ask(RIGHT, day, persons, "has_incapable_parent") is long
    assert ask(RIGHT, day, persons, "social_supplement") == pytest.approx(euros, abs=0.0051)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, set()),
        ({"residence_status": "eu_first_three_months"}, {"wa-residence-title"}),
        ({"residence_status": "other_register"}, {"wa-residence-title"}),
        ({"residence_status": "population_register"}, set()),
        (tier_facts(3), {"wa-care-need"}),
    ],
)
def test_what_is_not_certain(facts: dict[str, Any], expected: set[str]) -> None:
    assert doubts(RIGHT, date(2025, 3, 1), family("wallonia", NEW, **facts)) - {"wa-bim"} == expected
