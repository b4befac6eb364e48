"""What always holds for child benefit in Brussels."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED, Case
from takeup.engine.explain import Tracer
from takeup.engine.explore import Open
from takeup.engine.questions import Exploration
from takeup.engine.texts import EVERY_LANGUAGE
from tests.law.family_cases import doubts
from tests.law.worked import LAW, answers, build

RIGHT = LAW.right("child_benefit")
MONTHS = st.builds(date, st.integers(2020, 2025), st.integers(1, 12), st.just(1))
BIRTHS = st.dates(date(1996, 1, 1), date(2019, 12, 31))


def family(day: date, births: list[date], income: float, couple: bool = False, **facts: Any) -> dict[str, Any]:
    parents = ["mother", "father"] if couple else ["mother"]
    persons: dict[str, Any] = {"mother": {"taxable_income": {day.year: income}}}
    if couple:
        persons["father"] = {"partner_of": "mother"}
    for place, birth in enumerate(births):
        persons[f"kid{place}"] = {"birth_date": birth, "child_of": parents, "domicile": "brussels", **facts}
    return {"id": "property", "on": day, "unlisted": "absent", "persons": persons, "ask": "kid0"}


def answer(example: dict[str, Any], rule: str) -> Any:
    return answers(RIGHT, {**example, "expect": {rule: 0}})[rule]


@settings(max_examples=60, deadline=None)
@given(
    MONTHS,
    st.lists(BIRTHS, min_size=1, max_size=4),
    st.floats(0, 90_000),
    st.floats(0, 90_000),
    st.booleans(),
)
def test_more_income_never_brings_more(day: date, births: list[date], one: float, other: float, couple: bool) -> None:
    low, high = sorted((one, other))
    less = answer(family(day, births, low, couple, studies="school_or_training"), "due")
    more = answer(family(day, births, high, couple, studies="school_or_training"), "due")
    assert 0 <= more <= less


@settings(max_examples=40, deadline=None)
@given(MONTHS, st.lists(BIRTHS, min_size=1, max_size=3), BIRTHS, st.floats(0, 90_000))
def test_one_more_child_never_costs_the_others(day: date, births: list[date], extra: date, income: float) -> None:
    alone = answer(family(day, births, income, studies="school_or_training"), "due")
    assert alone <= answer(family(day, [*births, extra], income, studies="school_or_training"), "due") + 1e-9


@settings(max_examples=25, deadline=None)
@given(
    MONTHS,
    st.lists(BIRTHS, min_size=1, max_size=3),
    st.floats(0, 90_000),
    st.sets(st.sampled_from(["taxable_income", "studies", "birth_date", "domicile", "relation", "cadastral"])),
)
def test_the_answer_lies_inside_what_is_said_when_facts_are_missing(
    day: date, births: list[date], income: float, forgotten: set[str]
) -> None:
    example = family(day, births, income, studies="school_or_training")
    exact = answer(example, "due")
    case = build(example, LAW)
    forget(case, forgotten)
    found = Exploration(case, day, [RIGHT]).range_of("child_benefit", "kid0")
    assert found.low - 1e-9 <= exact <= found.high + 1e-9


def forget(case: Case, names: set[str]) -> None:
    for facts in case.facts.values():
        for name in names & set(facts):
            del facts[name]
        if "taxable_income" in names:
            facts.pop("gross_wage", None)  # with it this year's income would be estimated, not unknown
        if "cadastral" in names:
            facts.pop("cadastral_income_built", None)
    if "relation" in names:
        case.relations.pop(("kid0", "mother"))
        case._kin = None


def test_just_above_the_last_known_ceiling_nobody_can_say() -> None:
    case = build({**family(date(2026, 3, 1), [date(2021, 2, 1)], 40_000.0), "expect": {}}, LAW)
    found = Exploration(case, date(2026, 3, 1), [RIGHT]).range_of("child_benefit", "kid0")
    assert (found.low, found.high) == pytest.approx((190.23, 240.96), abs=0.0051)
    assert found.open == (Open("cb-ceilings-2026"),)


def test_before_the_ordinance_nothing_is_said() -> None:
    case = build({**family(date(2019, 6, 1), [date(2015, 2, 1)], 20_000.0), "expect": {}}, LAW)
    found = Exploration(case, date(2019, 6, 1), [RIGHT]).range_of("child_benefit", "kid0")
    assert found.status == "unknown"
    assert found.open


def test_an_older_child_is_marked_for_the_standstill() -> None:
    for birth, marked in ((date(2015, 2, 1), True), (date(2021, 2, 1), False)):
        tracer = Tracer()
        case = build({**family(date(2025, 3, 1), [birth], 20_000.0), "expect": {}}, LAW)
        RIGHT.due(case.on(date(2025, 3, 1), CLAIMED, tracer).person("kid0"))
        uncertain = {node.uncertain for root in tracer.roots for node in root.walk()} - {""}
        assert ("cb-standstill" in uncertain) is marked


def test_every_open_question_is_explained() -> None:
    listed = {q["id"]: q["text"] for q in RIGHT.procedure["open_questions"]}
    used = {v.uncertain for r in RIGHT.rules.values() for v in r.versions} - {""} | {"cb-ceilings-2026"}
    assert used == set(listed)
    assert all(text.get(language) for text in listed.values() for language in EVERY_LANGUAGE)


NEW = date(2019, 12, 15)  # the new scale without the reduction
HIGH = 400_000.0
# 150 euros of the ordinance at each index step, with the page that prints it or an amount beside it.
BASES = [
    (date(2020, 1, 1), 150.00),  # ordinance
    (date(2020, 3, 1), 153.00),  # irispedia.brussels
    (date(2021, 9, 1), 156.06),  # 150 x 1.0404, kidslife 41.62 / 52.02
    (date(2022, 1, 1), 159.18),  # 150 x 1.0612
    (date(2022, 3, 1), 162.36),  # 150 x 1.0824
    (date(2022, 5, 1), 165.62),  # 150 x 1.1041 = 165.615
    (date(2022, 8, 1), 168.93),  # 150 x 1.1262
    (date(2022, 11, 1), 172.31),  # 150 x 1.1487 = 172.305
    (date(2022, 12, 1), 175.76),  # 150 x 1.1717 = 175.755, funds 46.87 / 58.59
    (date(2023, 11, 1), 179.27),  # 150 x 1.1951 = 179.265, funds 167.31 for 140
    (date(2024, 5, 1), 182.85),  # droitsquotidiens.be
    (date(2025, 2, 1), 186.51),  # scale of 1 February 2025
    (date(2026, 3, 1), 190.23),  # derived scale of March 2026
]


@pytest.mark.parametrize(("place", "day", "euros"), [(i, *row) for i, row in enumerate(BASES)])
def test_the_base_amount_after_each_index_step(place: int, day: date, euros: float) -> None:
    assert answer(family(day, [NEW], HIGH), "base") == pytest.approx(euros, abs=0.0051)
    if place:
        before = day - timedelta(days=1)
        assert answer(family(before, [NEW], HIGH), "base") == pytest.approx(BASES[place - 1][1], abs=0.0051)


CEILINGS = [
    (date(2020, 1, 1), 31_000.00, 45_000.00),
    (date(2020, 3, 1), 31_620.00, 45_900.00),
    (date(2021, 1, 1), 31_936.20, 46_359.00),
    (date(2021, 9, 1), 32_574.92, 47_286.18),
    (date(2022, 1, 1), 33_260.76, 48_281.75),
    (date(2022, 3, 1), 33_925.97, 49_247.39),
    (date(2022, 5, 1), 34_604.49, 50_232.33),
    (date(2022, 8, 1), 35_296.58, 51_236.98),
    (date(2022, 11, 1), 36_002.51, 52_261.72),
    (date(2022, 12, 1), 36_722.61, 53_307.02),
    (date(2023, 1, 1), 37_126.55, 53_893.39),
    (date(2023, 11, 1), 37_868.01, 54_969.69),
    (date(2024, 5, 1), 38_625.31, 56_068.99),
    (date(2025, 1, 1), 38_625.31, 56_068.99),
    (date(2025, 2, 1), 39_792.84, 57_763.80),
    (date(2025, 12, 31), 39_792.84, 57_763.80),
]


@pytest.mark.parametrize(("day", "first", "second"), CEILINGS)
def test_less_than_a_ceiling_is_strict(day: date, first: float, second: float) -> None:
    for income, band in (
        (first - 0.01, "low"),
        (first, "middle"),
        (second - 0.01, "middle"),
        (second, "none"),
    ):
        assert answer(family(day, [NEW], income), "income_band") == band


# The last published ceiling x the largest rise: 39,792.84 x 1.0111 = 40,234.5405; x 1.0313 = 41,038.3559;
# x 1.0519 = 41,858.0884.
@pytest.mark.parametrize(
    ("day", "open_up_to"),
    [
        (date(2026, 1, 1), 40_234.54),
        (date(2026, 2, 28), 40_234.54),
        (date(2026, 3, 1), 41_038.35),
        (date(2026, 10, 1), 41_858.08),
    ],
)
def test_how_far_above_the_last_ceiling_nobody_can_say(day: date, open_up_to: float) -> None:
    def questions(income: float) -> tuple[Any, ...]:
        case = build({**family(day, [NEW], income), "expect": {}}, LAW)
        return tuple(Exploration(case, day, [RIGHT]).range_of("child_benefit", "kid0").open)

    assert questions(39_792.83) == ()
    assert questions(39_792.84) == questions(open_up_to) == (Open("cb-ceilings-2026"),)
    assert questions(open_up_to + 0.01) == ()


SCALE_2025 = [  # scale of 1 February 2025: children, single parent, 0-11, 12-24
    (1, True, 49.74, 62.17),
    (1, False, 49.74, 62.17),
    (2, False, 87.04, 99.47),
    (2, True, 99.47, 111.91),
    (3, False, 136.77, 149.21),
    (3, True, 161.64, 174.08),
    (4, True, 161.64, 174.08),
]


@pytest.mark.parametrize(("children", "single", "young", "old"), SCALE_2025)
def test_the_supplement_of_the_official_scale(children: int, single: bool, young: float, old: float) -> None:
    day = date(2025, 2, 1)
    for born, euros in ((date(2013, 2, 2), young), (date(2013, 2, 1), old)):
        example = family(day, [born] + [NEW] * (children - 1), 20_000.0, not single)
        assert answer(example, "social_supplement") == pytest.approx(euros, abs=0.0051)
        middle = family(day, [born] + [NEW] * (children - 1), 45_000.0, not single)
        assert answer(middle, "social_supplement") == (0.0, 0.0, 31.09, 89.52, 89.52)[children]


@pytest.mark.parametrize(
    ("born", "studies", "category", "euros"),
    [
        (date(2019, 12, 1), "none", "0-11", 186.51),
        (date(2019, 11, 30), "none", "0-11", 174.08),
        (date(2013, 2, 2), "none", "0-11", 174.08),
        (date(2013, 2, 1), "none", "12-17", 186.51),
        (date(2007, 2, 2), "higher_education", "12-17", 186.51),
        (date(2007, 2, 1), "higher_education", "other", 186.51),  # higher education counts from 1 September
        (date(2006, 12, 31), "higher_education", "higher_education", 198.94),
        (date(2006, 12, 31), "school_or_training", "other", 186.51),
        (date(2000, 2, 2), "higher_education", "higher_education", 198.94),
    ],
)
def test_the_base_of_each_age_on_the_official_scale(born: date, studies: str, category: str, euros: float) -> None:
    example = family(date(2025, 2, 1), [born, NEW], HIGH, studies=studies)
    assert answer(example, "age_category") == category
    assert answer(example, "base") == pytest.approx(euros, abs=0.0051)


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
    assert answer(family(day, [born], HIGH), "age_or_studies") is right


@pytest.mark.parametrize(("born", "right"), [(date(2000, 10, 2), True), (date(2000, 10, 1), False)])
def test_a_student_until_the_25th_birthday(born: date, right: bool) -> None:
    example = family(date(2025, 10, 1), [born], HIGH, studies="higher_education")
    assert answer(example, "concerned") is right
    assert answer(example, "age_or_studies") is right


CARE_NEED_2025 = [  # scale of 1 February 2025: points, of which in pillar 1
    ((5, 3), 0.0),
    ((4, 4), 104.47),
    ((5, 4), 104.47),
    ((6, 3), 139.12),
    ((8, 3), 139.12),
    ((6, 4), 535.89),
    ((8, 4), 535.89),
    ((9, 3), 324.64),
    ((11, 3), 324.64),
    ((9, 4), 535.89),
    ((12, 0), 535.89),
    ((14, 6), 535.89),
    ((15, 0), 609.35),
    ((17, 6), 609.35),
    ((18, 0), 652.88),
    ((20, 6), 652.88),
    ((21, 0), 696.40),
]


@pytest.mark.parametrize(("points", "euros"), CARE_NEED_2025)
def test_the_care_need_supplement_of_the_official_scale(points: tuple[int, int], euros: float) -> None:
    facts: dict[str, Any] = {"care_need_points": points[0], "care_need_pillar_1": points[1]}
    example = family(date(2025, 2, 1), [NEW], HIGH, **facts)
    assert answer(example, "care_need_supplement") == pytest.approx(euros, abs=0.0051)


@pytest.mark.parametrize(("born", "euros"), [(date(2004, 2, 2), 535.89), (date(2004, 2, 1), 0.0)])
def test_the_care_need_supplement_ends_at_21(born: date, euros: float) -> None:
    example = family(date(2025, 2, 1), [born], HIGH, studies="school_or_training", care_need_points=12)
    assert answer(example, "care_need_supplement") == pytest.approx(euros, abs=0.0051)


@pytest.mark.parametrize(
    ("born", "euros"),
    [
        (date(2025, 7, 2), 0.0),
        (date(2025, 7, 1), 24.87),
        (date(2019, 7, 2), 24.87),
        (date(2019, 7, 1), 37.30),
        (date(2013, 7, 2), 37.30),
        (date(2013, 7, 1), 62.17),
        (date(2007, 7, 1), 62.17),  # 18, but in higher education only from September
        (date(2006, 12, 31), 99.47),
        (date(2000, 7, 2), 99.47),
        (date(2000, 7, 1), 0.0),
    ],
)
def test_the_age_premium_by_the_age_on_1_july(born: date, euros: float) -> None:
    day = max(date(2025, 7, 1), born)
    example = family(day, [born], HIGH, studies="higher_education")
    assert answer(example, "age_premium") == pytest.approx(euros, abs=0.0051)


@pytest.mark.parametrize(
    ("facts", "parent", "expected"),
    [
        ({}, {}, set()),
        ({"residence_status": "eu_first_three_months"}, {}, {"cb-residence-title"}),
        ({"residence_status": "other_register"}, {}, {"cb-residence-title"}),
        ({"residence_status": "population_register"}, {}, set()),
        ({}, {"cadastral_income_built": 500.0, "property_share": 1.0}, {"cb-property"}),
        ({"care_need_points": 12}, {}, {"cb-care-need"}),
    ],
)
def test_what_is_not_certain(facts: dict[str, Any], parent: dict[str, Any], expected: set[str]) -> None:
    example = family(date(2025, 3, 1), [NEW], 20_000.0, **facts)
    example["persons"]["mother"].update(parent)
    assert doubts("child_benefit", date(2025, 3, 1), example["persons"], "kid0") == expected
