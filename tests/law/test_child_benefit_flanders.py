"""The tables of the Flemish child benefit: every dated amount, limit and age, as printed or computed by hand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from takeup.engine.errors import OpenQuestionError
from tests.law.family_cases import HIGH, ask, doubts, family, span, tier_facts

RIGHT = "child_benefit_flanders"
LOW = 20_000.0
NEW = date(2019, 1, 1)


def answer(day: date, entry: str, born: date = NEW, children: int = 1, **facts: Any) -> Any:
    return ask(RIGHT, day, family("flanders", born, children, **facts), entry)


SEPTEMBERS = [  # base (160), half orphan, small and large social supplement (50, 80), and the middle one (60)
    (date(2019, 1, 1), 160.00, 80.00, 50.00, 80.00, 60.00),
    (date(2019, 9, 1), 163.20, 81.60, 51.00, 81.60, 61.20),  # myfamily.be
    (date(2020, 9, 1), 166.46, 83.23, 52.02, 83.23, 62.42),  # myfamily.be
    (date(2021, 9, 1), 169.79, 84.90, 53.06, 84.90, 63.67),  # infino.be; 50 x 1.061208 = 53.06
    (date(2022, 9, 1), 173.19, 86.60, 54.12, 86.59, 64.95),  # 160 x 1.08243216; groeipakket.be 86.60
    (date(2022, 12, 1), 173.19, 86.60, 69.12, 101.59, 79.95),  # 15 euros more (infino.be)
    (date(2023, 1, 1), 173.19, 138.56, 69.12, 101.59, 79.95),  # half orphan 80 % (groeipakket.be)
    (date(2023, 9, 1), 176.65, 141.33, 70.50, 103.63, 81.54),  # 55.20 / 88.33 / 66.24 + 15.30
    (date(2024, 9, 1), 180.19, 144.16, 71.92, 105.70, 83.18),  # 56.31 / 90.09 / 67.57 + 15.61
    (date(2025, 9, 1), 183.79, 147.04, 73.35, 107.81, 84.84),  # 57.43 / 91.89 / 68.92 + 15.92
]


@pytest.mark.parametrize(("day", "base", "orphan", "small", "large", "middle"), SEPTEMBERS)
def test_the_amounts_of_each_september(
    day: date, base: float, orphan: float, small: float, large: float, middle: float
) -> None:
    assert answer(day, "base") == pytest.approx(base, abs=0.0051)
    assert answer(day, "orphan_supplement", parents_deceased="one") == orphan
    assert answer(day, "orphan_supplement", parents_deceased="both") == pytest.approx(base, abs=0.0051)
    for row, euros in (("small", small), ("large", large), ("large_middle", middle)):
        assert answer(day, f"social_amount({row})") == pytest.approx(euros, abs=0.0051)


@pytest.mark.parametrize("place", [row for row in range(1, len(SEPTEMBERS)) if row not in (5, 6)])
def test_the_day_before_has_the_amount_of_the_year_before(place: int) -> None:
    day = SEPTEMBERS[place][0] - timedelta(days=1)
    assert answer(day, "base") == pytest.approx(SEPTEMBERS[place - 1][1], abs=0.0051)


BONUSES = [
    (2019, 20.00, 35.00, 50.00, 60.00),  # the decree
    (2020, 20.40, 35.70, 51.00, 61.20),
    (2021, 20.81, 36.41, 52.02, 62.42),
    (2022, 21.23, 37.14, 53.06, 63.67),
    (2023, 21.65, 37.88, 54.12, 64.94),
    (2024, 22.08, 38.64, 55.20, 66.24),
    (2025, 22.52, 39.41, 56.30, 67.56),  # table of the Agentschap Uitbetaling Groeipakket
    (2026, 22.97, 40.20, 57.43, 68.91),
]


@pytest.mark.parametrize(("year", "toddler", "child", "pupil", "student"), BONUSES)
def test_the_school_bonus_by_the_age_on_31_december(
    year: int, toddler: float, child: float, pupil: float, student: float
) -> None:
    last = ((3, toddler), (11, child), (16, pupil), (24, student))
    first = ((4, child), (12, pupil), (17, student), (25, 0.0))
    for age, euros in last:
        assert answer(date(year, 7, 1), "school_bonus", date(year - age, 1, 1)) == euros
    for age, euros in first:
        assert answer(date(year, 7, 1), "school_bonus", date(year - age, 12, 31)) == euros


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (date(2015, 1, 1), set()),  # 10 on 31 December 2025
        (date(2014, 12, 31), {"fl-bonus-eleven"}),
        (date(2014, 1, 1), {"fl-bonus-eleven"}),
        (date(2013, 12, 31), set()),
    ],
)
def test_only_at_eleven_the_bonus_is_not_certain(born: date, expected: set[str]) -> None:
    assert doubts(RIGHT, date(2025, 7, 1), family("flanders", born)) - {"fl-income-year"} == expected


OLD_BASES = [  # by rank, without the supplement of the age
    (date(2019, 1, 1), 93.93, 173.80, 259.49),  # myfamily.be
    (date(2020, 9, 1), 95.83, 177.31, 259.49),  # 101.69 / 1.061208, 188.16 / 1.061208
    (date(2021, 9, 1), 97.74, 180.85, 259.49),  # 101.69 / 1.0404, 188.16 / 1.0404
    (date(2022, 9, 1), 99.70, 184.47, 259.49),  # 101.69 / 1.02, 188.16 / 1.02
    (date(2023, 9, 1), 101.69, 188.16, 259.49),  # kidslife.be, scale of 1 September 2023
    (date(2024, 9, 1), 103.72, 191.92, 259.49),  # Agentschap Uitbetaling Groeipakket
]


@pytest.mark.parametrize(("day", "first", "second", "third"), OLD_BASES)
def test_the_base_of_a_child_born_before_2019(day: date, first: float, second: float, third: float) -> None:
    for children, euros in ((1, first), (2, second), (3, third), (4, third)):
        assert answer(day, "base", date(2018, 12, 31), children) == pytest.approx(euros, abs=0.0051)


def test_the_base_of_a_child_born_before_2019_since_september_2025() -> None:
    # seven years old: 103.72 x 1.02 + 16.36; 191.92 x 1.02 + 32.63; 259.49 + 32.63
    for children, euros in ((1, 122.15), (2, 228.39), (3, 292.12)):
        assert answer(date(2025, 9, 1), "base", date(2018, 6, 1), children) == pytest.approx(euros, abs=0.0051)


@pytest.mark.parametrize(("born", "old"), [(date(2018, 12, 31), True), (date(2019, 1, 1), False)])
def test_who_keeps_the_old_amounts(born: date, old: bool) -> None:
    assert answer(date(2025, 3, 1), "is_old_child", born) is old


AGES = [  # kidslife.be, scale of 1 September 2023: the first child without a social supplement; others
    (date(2018, 10, 2), 0.0, 0.0),
    (date(2018, 10, 1), 16.36, 32.63),
    (date(2012, 10, 2), 16.36, 32.63),
    (date(2012, 10, 1), 24.92, 49.86),
    (date(2006, 10, 2), 24.92, 49.86),
    (date(2006, 10, 1), 28.72, 63.40),
]


@pytest.mark.parametrize(("born", "first", "other"), AGES)
def test_the_supplement_of_the_age_of_an_old_child(born: date, first: float, other: float) -> None:
    day = date(2024, 10, 1)
    pupil: dict[str, Any] = {"studies": "school_or_training"}
    assert answer(day, "age_supplement", born, **pupil) == first
    assert answer(day, "age_supplement", born, 2, **pupil) == other


def test_a_first_child_with_a_social_supplement_has_the_higher_supplement_of_the_age() -> None:
    # 103.72 + 32.63, and a social supplement of 47.81 x 1.104081 + 15.61 = 68.40 (102.88: 129.20 with an ill parent)
    persons = family("flanders", date(2018, 10, 1), income=LOW)
    assert span(RIGHT, date(2024, 10, 1), persons) == pytest.approx((204.75, 265.55), abs=0.0051)
    assert span(RIGHT, date(2024, 10, 1), family("flanders", date(2018, 10, 1))) == pytest.approx(
        (120.08, 120.08), abs=0.0051
    )


OLD_SOCIAL = [  # rows: second rank; third rank of a couple, of a single parent
    (date(2019, 1, 1), 29.64, 5.20, 23.90),  # myfamily.be
    (date(2020, 8, 31), 29.64, 5.20, 23.90),
    (date(2020, 9, 1), 30.23, 5.30, 24.38),
    (date(2021, 9, 1), 30.84, 5.41, 24.87),
    (date(2022, 9, 1), 31.45, 5.52, 25.36),  # vlaanderen.kidslife.be, May 2023: from 5.52
    (date(2022, 12, 1), 46.45, 20.52, 40.36),
    (date(2023, 9, 1), 47.38, 20.93, 41.17),  # vlaanderen.kidslife.be: from 20.93
    (date(2024, 9, 1), 48.33, 21.35, 42.00),
    (date(2025, 9, 1), 49.30, 21.78, 42.84),
]


@pytest.mark.parametrize(("day", "second", "third", "third_single"), OLD_SOCIAL)
def test_the_social_supplement_of_an_old_child(day: date, second: float, third: float, third_single: float) -> None:
    for children, couple, euros in ((2, True, second), (3, True, third), (3, False, third_single)):
        persons = family("flanders", date(2018, 1, 1), children, couple, LOW)
        assert ask(RIGHT, day, persons, "social_supplement") == pytest.approx(euros, abs=0.0051)


@pytest.mark.parametrize(
    ("day", "low", "high"),
    [
        (date(2019, 1, 1), 47.81, 102.88),  # myfamily.be
        (date(2022, 9, 1), 50.74, 109.18),  # vlaanderen.kidslife.be, May 2023: up to 109.18
        (date(2023, 9, 1), 67.05, 126.66),  # vlaanderen.kidslife.be: up to 126.66
    ],
)
def test_a_first_old_child_may_have_more_with_an_ill_parent(day: date, low: float, high: float) -> None:
    alone = family("flanders", date(2018, 12, 31), income=LOW)
    base = ask(RIGHT, day, alone, "base")
    assert span(RIGHT, day, alone) == pytest.approx((base + low, base + high), abs=0.0051)


def test_between_the_ceilings_an_old_child_has_at_most_the_supplement_of_its_rank() -> None:
    day = date(2023, 10, 1)
    persons = family("flanders", date(2021, 5, 1), 3, couple=True, income=50_000.0)
    assert ask(RIGHT, day, persons, "social_supplement") == pytest.approx(81.54, abs=0.0051)
    persons["kid"]["birth_date"] = date(2019, 5, 1)
    persons["elder1"]["birth_date"], persons["elder2"]["birth_date"] = date(2021, 5, 1), date(2020, 5, 1)
    assert ask(RIGHT, day, persons, "social_supplement") == pytest.approx(81.54, abs=0.0051)
    persons["kid"]["birth_date"] = date(2018, 12, 31)  # first rank, four years old: 101.69, and 0 to 67.05
    assert span(RIGHT, day, persons) == pytest.approx((101.69, 168.74), abs=0.0051)
    persons["elder1"]["birth_date"] = persons["elder2"]["birth_date"] = date(2018, 12, 31)  # nobody born from 2019 on
    assert ask(RIGHT, day, persons, "social_supplement") == 0


# Highest income below a limit, and up to where nobody can say (the published limit x the largest rise since).
LIMITS = [
    (date(2019, 1, 1), "first", 30_984.00, 30_984.00),
    (date(2019, 1, 1), "second", 60_000.00, 60_000.00),
    (date(2019, 9, 1), "first", 30_984.00, 30_984.00),
    (date(2019, 9, 1), "second", 61_200.00, 61_200.00),
    (date(2020, 9, 1), "first", 31_605.89, 31_605.89),
    (date(2020, 9, 1), "second", 62_424.00, 62_424.00),
    (date(2021, 9, 1), "first", 31_605.89, 32_885.92),  # x 1.0405
    (date(2021, 9, 1), "second", 62_424.00, 64_952.17),
    (date(2022, 9, 1), "first", 32_882.77, 32_882.77),
    (date(2022, 9, 1), "second", 62_424.00, 64_952.17),
    (date(2023, 1, 1), "first", 34_526.91, 34_526.91),
    (date(2023, 1, 1), "second", 64_945.93, 64_945.93),
    (date(2023, 9, 1), "first", 36_325.76, 36_325.76),
    (date(2023, 9, 1), "second", 68_329.61, 68_329.61),
    (date(2024, 9, 1), "first", 36_325.76, 38_505.30),  # x 1.06
    (date(2024, 9, 1), "second", 68_329.61, 72_429.38),
    (date(2025, 9, 1), "first", 36_325.76, 40_815.62),  # x 1.1236
    (date(2025, 9, 1), "second", 68_329.61, 76_775.14),
    (date(2026, 9, 1), "first", 36_325.76, 43_267.61),  # x 1.1911
    (date(2026, 9, 1), "second", 68_329.61, 81_387.39),
]


@pytest.mark.parametrize(("day", "limit", "published", "open_up_to"), LIMITS)
def test_not_more_than_a_limit(day: date, limit: str, published: float, open_up_to: float) -> None:
    def below(income: float) -> Any:
        return answer(day, f"income_below({limit})", income=income)

    assert below(published) is True
    assert below(round(open_up_to + 0.01, 2)) is False
    if open_up_to > published:
        for income in (round(published + 0.01, 2), open_up_to):
            with pytest.raises(OpenQuestionError):
                below(income)


def test_between_the_limits_only_three_children_bring_a_supplement() -> None:
    day = date(2023, 10, 1)
    for children, low, middle in ((1, 70.50, 0.0), (2, 70.50, 0.0), (3, 103.63, 81.54)):
        for income, euros in ((36_325.76, low), (36_325.77, middle), (68_329.61, middle), (68_329.62, 0.0)):
            persons = family("flanders", date(2021, 5, 1), children, income=income)
            assert ask(RIGHT, day, persons, "social_supplement") == pytest.approx(euros, abs=0.0051)


@pytest.mark.parametrize(("day", "year"), [(date(2025, 8, 31), 2022), (date(2025, 9, 1), 2023)])
def test_the_year_of_income_changes_in_september(day: date, year: int) -> None:
    assert answer(day, "income_year") == year


@pytest.mark.parametrize(
    ("day", "born", "studies", "right"),
    [
        (date(2025, 6, 30), date(2007, 6, 1), "none", True),  # the month of the 18th birthday
        (date(2025, 7, 1), date(2007, 6, 30), "none", False),
        (date(2025, 7, 1), date(2007, 6, 30), "school_or_training", True),
        (date(2025, 6, 30), date(2000, 6, 1), "higher_education", True),  # the month of the 25th birthday
        (date(2025, 7, 1), date(2000, 6, 30), "higher_education", False),
    ],
)
def test_the_month_of_a_birthday_still_counts(day: date, born: date, studies: str, right: bool) -> None:
    persons = family("flanders", born, studies=studies)
    assert ask(RIGHT, day, persons, "age_or_studies") is right
    assert (ask(RIGHT, day, persons, "due") > 0) is right


@pytest.mark.parametrize(("born", "right"), [(date(2004, 3, 2), True), (date(2004, 3, 1), False)])
def test_with_a_need_of_support_until_21(born: date, right: bool) -> None:
    assert answer(date(2025, 3, 1), "age_or_studies", born, **tier_facts(2)) is right


def test_a_foster_child_and_each_tier_of_support() -> None:
    # arts 16 and 17, amounts of the text (no index step before September 2019)
    assert answer(date(2019, 1, 1), "foster_supplement", in_foster_care=True) == 61.79
    for tier, euros in enumerate((0.0, 80.75, 107.55, 250.97, 414.28, 471.07, 504.71, 538.36)):
        assert answer(date(2019, 1, 1), "care_need_supplement", **tier_facts(tier)) == euros


@pytest.mark.parametrize(
    ("born", "facts", "expected"),
    [
        (NEW, {}, set()),
        (NEW, {"residence_status": "eu_first_three_months"}, {"fl-residence-title"}),
        (NEW, {"residence_status": "other_register"}, {"fl-residence-title"}),
        (NEW, {"residence_status": "population_register"}, set()),
        (NEW, {"parents_deceased": "one"}, set()),
        (date(2018, 12, 31), {"parents_deceased": "both"}, {"fl-half-orphan"}),
        (NEW, tier_facts(3), {"fl-care-need"}),
        (NEW, {"income": LOW}, {"fl-social-amount"}),
    ],
)
def test_what_is_not_certain(born: date, facts: dict[str, Any], expected: set[str]) -> None:
    income = facts.get("income", HIGH)
    persons = family("flanders", born, income=income, **{k: v for k, v in facts.items() if k != "income"})
    assert doubts(RIGHT, date(2024, 3, 1), persons) - {"fl-income-year"} == expected
