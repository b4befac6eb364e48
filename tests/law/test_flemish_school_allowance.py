"""What always holds for the Flemish school allowance."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.errors import OpenQuestionError
from takeup.engine.explain import Tracer
from takeup.engine.explore import Open
from takeup.engine.questions import Exploration
from takeup.engine.texts import EVERY_LANGUAGE
from tests.law.worked import LAW, answers, build, check

RIGHT = LAW.right("flemish_school_allowance")
KNOWN = date(2020, 9, 1)  # every table of this school year is known
LEVELS = ("preschool", "primary", "secondary", "third_year", "learning_and_working", "nursing")


def family(income: float, level: str = "secondary", day: date = KNOWN, others: int = 0, **facts: Any) -> dict[str, Any]:
    persons: dict[str, Any] = {
        "mum": {"taxable_income": {day.year - 2: income}},
        "kid": {
            "birth_date": date(day.year - 14, 3, 1),
            "child_of": "mum",
            "school_community": "flemish",
            "school_level": level,
            **facts,
        },
    }
    for place in range(others):
        persons[f"other{place}"] = {"birth_date": date(day.year - 10, 3, 1), "child_of": "mum"}
    return {"id": "property", "on": day, "ask": "kid", "unlisted": "absent", "persons": persons}


def due(example: dict[str, Any]) -> float:
    found: float = answers(RIGHT, {**example, "expect": {"due": 0}})["due"]
    return found


def test_the_amount_by_hand() -> None:
    # Decree of 27 April 2018, art. 47: full amount x (maximum - income) / (maximum - minimum), 2020-21, one parent
    # and two children: 1 + 2 = 3 points. Limits 25,852.90 and 48,125.38; income 35,000; secondary school 964.05.
    # 48,125.38 - 35,000 = 13,125.38; 48,125.38 - 25,852.90 = 22,272.48; quotient 0.589309...; x 964.05 = 568.12.
    assert due(family(35_000, others=1)) == pytest.approx(568.12, abs=0.0051)


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 120_000), st.floats(0, 120_000), st.sampled_from(LEVELS), st.integers(0, 4), st.booleans())
def test_more_income_never_brings_more(one: float, other: float, level: str, others: int, boards: bool) -> None:
    low, high = sorted((one, other))
    less = due(family(low, level, others=others, lives_at_school=boards))
    assert 0 <= due(family(high, level, others=others, lives_at_school=boards)) <= less


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 120_000), st.integers(0, 4))
def test_one_more_child_never_brings_less(income: float, others: int) -> None:
    assert due(family(income, others=others)) <= due(family(income, others=others + 1))


@settings(max_examples=20, deadline=None)
@given(
    st.floats(0, 60_000),
    st.sampled_from(LEVELS),
    st.sets(st.sampled_from(["taxable_income", "school_level", "school_community", "birth_date", "untaxed_benefits"])),
)
def test_the_answer_lies_inside_what_is_said_when_facts_are_missing(
    income: float, level: str, forgotten: set[str]
) -> None:
    example = family(income, level)
    case = build({**example, "expect": {}}, LAW)
    for facts in case.facts.values():
        for name in forgotten & set(facts):
            del facts[name]
    found = Exploration(case, KNOWN, [RIGHT]).range_of(RIGHT.id, "kid")
    assert found.low - 1e-9 <= due(example) <= found.high + 1e-9


def test_above_the_last_known_limit_nobody_can_say() -> None:
    day = date(2025, 9, 1)
    case = build({**family(46_000, day=day), "expect": {}}, LAW)
    found = Exploration(case, day, [RIGHT]).range_of(RIGHT.id, "kid")
    assert found.low == 0
    assert found.high > 0
    assert Open("fsa-limits") in found.open


def test_between_the_limits_the_amount_is_a_range() -> None:
    # 2 points, income 30,000. Low: 1,139.56 x (45,278.06 - 30,000) / (45,278.06 - 25,196.70) = 866.98.
    # High: the limits x 1.16 are 29,228.17 and 52,522.55; 1,139.56 x 22,522.55 / 23,294.38 = 1,101.80.
    day = date(2025, 9, 1)
    case = build({**family(30_000, day=day), "expect": {}}, LAW)
    found = Exploration(case, day, [RIGHT]).range_of(RIGHT.id, "kid")
    assert (found.low, found.high) == pytest.approx((866.98, 1_101.80), abs=0.0101)


# Printed tables: minimum, full and, where it was read, exceptional amount.
AMOUNTS = {
    2020: {  # groeipakket.be; boarders of the third year and of nursing: table of 2024-25 / 1.18204
        "primary": (123.67, 192.33, 249.75),
        "day": (238.89, 964.05, 1131.94),
        "day_boarder": (617.60, 1584.98),
        "third_year": (286.77, 1156.98, 1358.47),
        "third_year_boarder": (741.11, 1902.03),
        "learning_and_working": (200.87, 549.27, 708.59),
        "nursing": (848.06, 1238.94),
        "nursing_boarder": (848.06, 3720.78),
        "alone": (728.67, 3340.64),
    },
    2024: {  # table of the agency for Groeipakket; primary: 121.01, 188.19 and 244.37 x 1.20805
        "primary": (146.19, 227.34, 295.21),
        "day": (282.37, 1139.56, 1338.01),
        "day_boarder": (730.02, 1873.51),
        "third_year": (338.97, 1367.61, 1605.78),
        "third_year_boarder": (876.02, 2248.28),
        "learning_and_working": (237.45, 649.26, 837.58),
        "nursing": (1002.45, 1464.48),
        "nursing_boarder": (1002.45, 4398.11),
        "alone": (861.32, 3948.79),
    },
}


@pytest.mark.parametrize(("year", "table"), [(2020, 2020), (2021, 2020), (2023, 2020), (2024, 2024), (2026, 2024)])
def test_the_printed_amounts(year: int, table: int) -> None:
    day = date(year, 9, 1)
    kid = build({**family(0.0, day=day), "expect": {}}, LAW).on(day, CLAIMED).person("kid")
    for row, printed in AMOUNTS[table].items():
        found = [
            RIGHT.rules["figure_of"](kid, row, kind) for kind in ("minimum", "full", "exceptional")[: len(printed)]
        ]
        assert found == pytest.approx(printed, abs=0.0051), row
        assert RIGHT.parameters["has_exceptional"].on(day).value[row] is (len(printed) == 3)


# By points of the family: groeipakket.be (2020-21, 0 to 15 points), myfamily.be (2021-22, 0 to 5), fons.be (0 to 20).
LOWEST = {
    2020: (
        *(12068.53, 20915.31, 23596.97, 25852.90, 27215.03, 28562.99, 29910.86, 31258.77, 32606.66, 33954.57, 35302.48),
        *(36650.44, 37998.31, 39346.22, 40694.18, 42006.89),
    ),
    2021: (12238.08, 21209.15, 23928.49, 26216.11, 27597.38, 28964.27),
    2022: (
        *(12886.70, 22333.23, 25196.70, 27605.56, 29060.04, 30499.38, 31938.63, 33377.91, 34817.18, 36256.47, 37695.77),
        *(39135.10, 40574.35, 42013.64, 43452.98, 44854.69, 46175.29, 47495.89, 48816.47, 50137.08, 51457.66),
    ),
}
HIGHEST = {
    2020: (
        *(24684.44, 34662.51, 42403.39, 48125.38, 54329.19, 61978.53, 67158.38, 69932.12, 72671.83, 75417.72, 78338.95),
        *(80909.64, 83772.38, 86459.93, 89205.88, 91951.74),
    ),
    2021: (25031.23, 35149.49, 42999.11, 48801.50, 55092.46, 62849.27),
    2022: (
        *(26357.89, 37012.41, 45278.06, 51387.98, 58012.36, 66180.28, 71711.29, 74673.06, 77598.51, 80530.55, 83649.83),
        *(86394.80, 89451.61, 92321.36, 95253.46, 98185.48, 101117.62, 104049.69, 106981.75, 109913.91, 112845.95),
    ),
}


def family_of(points: int, day: date) -> dict[str, Any]:
    """A pupil of 16 alone (0, with a disability 1); with a mother 2, one more for each disability or other child."""
    kid = {"birth_date": date(day.year - 16, 1, 1), "school_community": "flemish", "school_level": "secondary"}
    persons: dict[str, Any] = {"kid": {**kid, "recognised_disability": points == 1}}
    if points > 1:
        persons["kid"]["child_of"] = "mum"
        persons["mum"] = {"recognised_disability": points % 2 == 1}
        for place in range((points - 2) // 2):
            sister = {"birth_date": date(day.year - 10, 3, 1), "child_of": "mum", "recognised_disability": True}
            persons[f"sister{place}"] = sister
    return {"id": "points", "on": day, "ask": "kid", "unlisted": "absent", "persons": persons}


@pytest.mark.parametrize("points", range(22))
def test_the_printed_limits(points: int) -> None:
    row = min(points, 20)
    for year in (2020, 2021, 2022, 2025):
        example = family_of(points, date(year, 9, 1))
        expect: dict[str, float] = {"points": points}
        for rule, table in (("lowest_limit", LOWEST), ("highest_limit", HIGHEST)):
            printed = table[min(year, 2022)]
            if row < len(printed):
                expect[rule] = printed[row]
            else:  # the other rows of a year lie above or below the table of fons.be in the same proportion
                expect[rule] = table[2022][row] * (1 / 1.067794 if year == 2020 else 1.014049 / 1.067794)
        check(RIGHT, {**example, "expect": expect, "tolerance": 0.06})


@pytest.mark.parametrize(("year", "bound"), [(2023, 47994.74), (2024, 50711.43), (2025, 52522.55), (2026, 53428.11)])
def test_how_much_the_limit_can_have_risen(year: int, bound: float) -> None:
    # 2 points, 45,278.06 in the newest table: x 1.06, 1.12, 1.16, 1.18. Above it a no, up to it nobody can say.
    day = date(year, 9, 1)
    for income, open_ in ((45_278.06, False), (45_278.07, True), (bound - 0.01, True), (bound + 0.01, False)):
        case = build({**family(income, "preschool", day), "expect": {}}, LAW)
        found = Exploration(case, day, [RIGHT]).range_of(RIGHT.id, "kid")
        assert (found.low < found.high) is open_
        assert (found.high > 0) is (income < bound)


def test_on_the_highest_possible_limit_nobody_can_say() -> None:
    changes = {"maximum_limit": {"2": 40_000.0}, "limits_rise": 1.25}  # 40,000 x 1.25 = 50,000
    example = {
        **family(50_000.0),
        "parameters": {f"flemish_school_allowance.{name}": value for name, value in changes.items()},
        "expect": {"income_within_limit": 0},
    }
    with pytest.raises(OpenQuestionError):
        answers(RIGHT, example)


def test_the_exceptional_amount_is_open_where_a_tenth_of_the_limit_is() -> None:
    # 2 points in 2024-25: a tenth of 45,278.06 is 4,527.81; times 1.12 it is 5,071.14.
    # Full 1,139.56, exceptional 1,338.01.
    day = date(2024, 9, 1)
    for income, low, high in (
        (4_527.0, 1338.01, 1338.01),
        (4_528.0, 1139.56, 1338.01),
        (5_071.0, 1139.56, 1338.01),
        (5_072.0, 1139.56, 1139.56),
    ):
        example = family(0.0, day=day)
        example["persons"]["mum"] = {"untaxed_benefits": {2022: income}, "lived_on_replacement_income": True}
        found = Exploration(build({**example, "expect": {}}, LAW), day, [RIGHT]).range_of(RIGHT.id, "kid")
        assert (found.low, found.high) == pytest.approx((low, high), abs=0.0101), income


@pytest.mark.parametrize(
    ("facts", "marked"),
    [
        ({"activity": "employee"}, set()),
        ({"activity": "self_employed"}, {"fsa-self-employed"}),
        ({"cadastral_income_built": 900.0, "other_property_cadastral_income": 1.0}, {"fsa-property"}),
    ],
)
def test_what_is_not_sure_is_marked_and_nothing_else(facts: dict[str, Any], marked: set[str]) -> None:
    example = family(10_000.0)
    example["persons"]["mum"] |= facts
    tracer = Tracer()
    assert RIGHT.due(build(example, LAW).on(KNOWN, CLAIMED, tracer).person("kid")) == pytest.approx(964.05)
    assert {node.uncertain for root in tracer.roots for node in root.walk()} - {""} == marked


def test_every_open_question_is_explained() -> None:
    listed = {q["id"]: q["text"] for q in RIGHT.procedure["open_questions"]}
    used = {v.uncertain for r in RIGHT.rules.values() for v in r.versions} - {""}
    assert used | {"fsa-limits", "fsa-residence-title"} == set(listed)
    assert all(text.get(language) for text in listed.values() for language in EVERY_LANGUAGE)
