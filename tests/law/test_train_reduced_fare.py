"""What always holds for reduced train fares."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.explore import Open
from takeup.engine.questions import Exploration
from takeup.engine.texts import EVERY_LANGUAGE
from tests.law.worked import LAW, answers, build

RIGHT = LAW.right("train_reduced_fare")
DAY = date(2025, 11, 1)


def answer(persons: dict[str, Any], rule: str, day: date = DAY) -> Any:
    example = {"id": "property", "on": day, "ask": "ana", "unlisted": "absent", "persons": persons}
    return answers(RIGHT, {**example, "expect": {rule: 0}})[rule]


def test_the_reduction_by_hand() -> None:
    # 40 % off leaves 0.6 of the price; another 40 % off that leaves 0.6 x 0.6 = 0.36; so 1 - 0.36 = 64 % is off.
    # A ticket of 20 euros costs 12, and 7.20 with the card.
    ticket = 20.0
    assert ticket * (1 - answer({"ana": {}}, "reduction")) == pytest.approx(12.0)
    assert ticket * (1 - answer({"ana": {}}, "reduction_with_card")) == pytest.approx(7.2)


@settings(max_examples=40, deadline=None)
@given(st.dates(date(1930, 1, 1), date(2013, 10, 31)))
def test_between_26_and_64_only_a_status_helps(birth: date) -> None:
    age = DAY.year - birth.year - ((DAY.month, DAY.day) < (birth.month, birth.day))
    due = answer({"ana": {"birth_date": birth, "health_insured": False}}, "due")
    assert due == (1.0 if age < 26 or age >= 65 else 0.0)


def test_a_large_family_since_the_new_fares_is_open() -> None:
    kids = {f"kid{n}": {"birth_date": date(2010 + n, 1, 1), "child_of": "ana"} for n in range(3)}
    persons = {"ana": {"birth_date": date(1980, 1, 1), "health_insured": False}, **kids}
    example = {"id": "property", "on": DAY, "ask": "ana", "unlisted": "absent", "persons": persons, "expect": {}}
    found = Exploration(build(example, LAW), DAY, [RIGHT]).range_of(RIGHT.id, "ana")
    assert (found.low, found.high) == (0, 1)
    assert Open("train-large-family") in found.open


def test_every_open_question_is_explained() -> None:
    listed = {q["id"]: q["text"] for q in RIGHT.procedure["open_questions"]}
    assert set(listed) == {"train-large-family"}
    assert all(text.get(language) for text in listed.values() for language in EVERY_LANGUAGE)
