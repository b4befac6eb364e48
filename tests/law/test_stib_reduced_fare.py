"""What always holds for reduced season tickets of the STIB/MIVB."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.errors import OpenQuestionError
from takeup.engine.texts import EVERY_LANGUAGE
from tests.law.worked import LAW, answers

RIGHT = LAW.right("stib_reduced_fare")
DAY = date(2025, 11, 1)


def answer(persons: dict[str, Any], rule: str, **more: Any) -> Any:
    example = {"id": "property", "on": DAY, "ask": "ana", "unlisted": "absent", "persons": persons, **more}
    return answers(RIGHT, {**example, "expect": {rule: 0}})[rule]


def test_what_is_saved_by_hand() -> None:
    # The ordinary season ticket costs 550 euros a year since February 2025, that of someone of 65 or older 12 euros:
    # 550 - 12 = 538 euros a year less.
    older = {"birth_date": date(1955, 1, 1), "domicile": "brussels"}
    other = {"birth_date": date(1975, 1, 1), "domicile": "brussels", "health_insured": False}
    assert answer({"ana": other}, "yearly_price") - answer({"ana": older}, "yearly_price") == 538


@settings(max_examples=40, deadline=None)
@given(st.dates(date(1930, 1, 1), date(2018, 1, 1)), st.sampled_from(("brussels", "flanders")))
def test_who_is_in_a_group_pays_less(birth: date, domicile: str) -> None:
    person = {"birth_date": birth, "domicile": domicile, "health_insured": False}
    in_group = answer({"ana": person}, "due") > 0
    assert (answer({"ana": person}, "yearly_price") < 550) == in_group


def test_the_price_with_increased_reimbursement_is_open() -> None:
    received = {"ana": {"increased_reimbursement": 1}}
    with pytest.raises(OpenQuestionError):
        answer({"ana": {"birth_date": date(1980, 1, 1)}}, "yearly_price", receives=received)
    assert answer({"ana": {"birth_date": date(1980, 1, 1)}}, "due", receives=received) == 1


def test_every_open_question_is_explained() -> None:
    listed = {q["id"]: q["text"] for q in RIGHT.procedure["open_questions"]}
    assert set(listed) == {"stib-price"}
    assert all(text.get(language) for text in listed.values() for language in EVERY_LANGUAGE)
