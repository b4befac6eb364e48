"""What always holds for guaranteed family benefits, a scheme that ended in 2019."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.questions import Exploration
from tests.law.family_cases import ask, family
from tests.law.worked import LAW, build

RIGHT = LAW.right("guaranteed_family_benefits")
HERE = {"lives_in_belgium": True}


def poor(wage: float = 0.0, children: int = 1) -> dict[str, Any]:
    parent = {**HERE, "net_wage": wage, "birth_date": date(1980, 1, 1)}
    return family("brussels", date(2012, 6, 1), children, parent=parent, **HERE)


def test_by_hand_from_the_law() -> None:
    # RD of 25 October 1971, art. 8 and general law, arts 40 and 44bis: first rank 68.42, first child of six 11.92.
    # Index coefficient from 1 September 2018: 1.4002. 68.42 x 1.4002 = 95.80; 11.92 x 1.4002 = 16.69. Sum 112.49.
    assert ask(RIGHT, date(2018, 9, 1), poor(), "due") == pytest.approx(112.49, abs=0.0051)


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 4_000), st.floats(0, 4_000), st.integers(1, 4))
def test_more_means_never_bring_more(one: float, other: float, children: int) -> None:
    low, high = sorted((one, other))
    more = ask(RIGHT, date(2018, 9, 1), poor(high, children), "due")
    assert 0 <= more <= ask(RIGHT, date(2018, 9, 1), poor(low, children), "due")


def test_today_nobody_is_asked_anything() -> None:
    day = date(2026, 6, 1)
    case = build({"id": "today", "on": day, "persons": {"ana": {}, "kid": {"child_of": "ana"}}}, LAW)
    for holder in ("ana", "kid"):
        found = Exploration(case, day, [RIGHT], CLAIMED).range_of(RIGHT.id, holder)
        assert (found.high, found.matters) == (0, ())


def test_it_opened_legal_aid_in_its_years() -> None:
    legal_aid = LAW.right("legal_aid").rules["is_presumed"]
    for day, presumed in ((date(2018, 9, 1), True), (date(2021, 9, 1), False)):
        persons = poor(900.0)
        persons["parent"]["needs_lawyer"] = True
        case = build({"id": "aid", "on": day, "unlisted": "absent", "persons": persons}, LAW)
        assert legal_aid(case.on(day, CLAIMED).person("parent")) is presumed
