"""What always holds for the advance on child maintenance."""

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

RIGHT = LAW.right("maintenance_advance")
DAY = date(2025, 3, 1)


def family(**facts: Any) -> dict[str, Any]:
    kid = {
        "birth_date": date(2015, 1, 1),
        "child_of": "mother",
        "domicile": "brussels",
        "maintenance_title": True,
        "maintenance_title_served": True,
        "maintenance_due": 150.0,
        "maintenance_terms_unpaid": 2,
        **facts,
    }
    return {
        "id": "property",
        "on": DAY,
        "unlisted": "absent",
        "persons": {"mother": {}, "kid": kid},
        "ask": "kid",
        "expect": {"due": 0},
    }


def range_of(example: dict[str, Any]) -> Any:
    return Exploration(build(example, LAW), DAY, [RIGHT]).range_of("maintenance_advance", "kid")


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 5_000), st.integers(0, 12))
def test_never_more_than_the_maintenance_nor_the_limit(due: float, unpaid: int) -> None:
    found = answers(RIGHT, family(maintenance_due=due, maintenance_terms_unpaid=unpaid))["due"]
    assert 0 <= found <= min(due, 175.0)
    assert (found > 0) is (unpaid >= 2 and due > 0)


@settings(max_examples=60, deadline=None)
@given(st.floats(1, 1_000), st.floats(0.01, 1_000))
def test_a_part_that_is_paid_gives_a_range(due: float, paid: float) -> None:
    found = range_of(family(maintenance_due=due, maintenance_still_paid=paid))
    if paid >= due:
        assert (found.low, found.high) == (0.0, 0.0)
    else:
        assert (found.low, found.high) == pytest.approx((min(due - paid, 175.0), min(due, 175.0)))
        assert found.open == (() if due - paid >= 175 else (Open("ma-partial-payment"),))


def test_an_adult_child_whose_studies_are_unknown_cannot_be_judged() -> None:
    example = family(birth_date=date(2006, 1, 1))
    case = build(example, LAW)
    del case.facts["kid"]["studies"]
    found = Exploration(case, DAY, [RIGHT]).range_of("maintenance_advance", "kid")
    assert (found.low, found.high) == (0.0, 150.0)
    assert "studies" in {asked.fact for asked in found.matters}


def test_a_judgment_that_is_not_served_is_something_one_can_still_do() -> None:
    case = build(family(maintenance_title_served=False), LAW)
    kid = case.on(DAY).person("kid")
    assert RIGHT.due(kid) == 0
    assert RIGHT.due_but_for_conduct(kid) == 150


def test_every_open_question_is_explained() -> None:
    listed = {q["id"]: q["text"] for q in RIGHT.procedure["open_questions"]}
    used = {v.uncertain for r in RIGHT.rules.values() for v in r.versions} - {""} | {"ma-partial-payment"}
    assert used == set(listed)
    assert all(text.get(language) for text in listed.values() for language in EVERY_LANGUAGE)


def test_where_nothing_is_paid_the_maintenance_alone_counts() -> None:
    # the maintenance due is not known, and no part of it is paid: nothing but that amount is open
    case = build(family(), LAW)
    del case.facts["kid"]["maintenance_due"]
    found = Exploration(case, DAY, [RIGHT]).range_of("maintenance_advance", "kid")
    assert (found.low, found.high) == (0.0, 175.0)
    assert found.open == ()
