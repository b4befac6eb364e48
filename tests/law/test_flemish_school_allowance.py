"""What always holds for the Flemish school allowance."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.explore import Open
from takeup.engine.questions import Exploration
from takeup.engine.texts import LANGUAGES
from tests.law.worked import LAW, answers, build

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


def test_every_open_question_is_explained() -> None:
    listed = {q["id"]: q["text"] for q in RIGHT.procedure["open_questions"]}
    used = {v.uncertain for r in RIGHT.rules.values() for v in r.versions} - {""}
    assert used | {"fsa-limits", "fsa-residence-title"} == set(listed)
    assert all(text.get(language) for text in listed.values() for language in LANGUAGES)
