"""What always holds for guaranteed family benefits, a scheme that ended in 2019."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.questions import Exploration
from tests.law.family_cases import ask, doubts, family
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


BY_RANK = [  # 2018-09: 68.42 / 126.60 / 189.02 x 1.4002; first rank 11.92 / 18.15 / 20.92, others 23.77 / 36.32 / 46.18
    (date(2012, 9, 2), 95.80, 177.27, 264.67),
    (date(2012, 9, 1), 112.49, 210.55, 297.95),  # + 16.69; + 33.28
    (date(2006, 9, 2), 112.49, 210.55, 297.95),
    (date(2006, 9, 1), 121.21, 228.13, 315.53),  # + 25.41; + 50.86
    (date(2000, 9, 2), 121.21, 228.13, 315.53),
    (date(2000, 9, 1), 125.09, 241.93, 329.33),  # + 29.29; + 64.66
]


@pytest.mark.parametrize(("born", "first", "second", "third"), BY_RANK)
def test_the_amount_of_each_rank_and_age(born: date, first: float, second: float, third: float) -> None:
    for children, euros in ((1, first), (2, second), (3, third), (4, third)):
        persons = family("brussels", born, children, parent=HERE, studies="school_or_training", **HERE)
        found = ask(RIGHT, date(2018, 9, 1), persons, "amount_of_rank")
        assert found == pytest.approx(euros, abs=0.0051), children


@pytest.mark.parametrize(
    ("day", "domicile", "in_force"),
    [
        (date(2018, 12, 31), "flanders", True),
        (date(2019, 1, 1), "flanders", False),
        (date(2018, 12, 31), "german_community", True),
        (date(2019, 1, 1), "german_community", False),
        (date(2019, 1, 1), "brussels", True),
        (date(2019, 12, 31), "wallonia", True),
        (date(2020, 1, 1), "wallonia", False),
    ],
)
def test_the_scheme_ended_with_the_old_one_of_each_entity(day: date, domicile: str, in_force: bool) -> None:
    persons = family(domicile, date(2013, 6, 1), income=0.0, parent={**HERE}, **HERE)
    assert (ask(RIGHT, day, persons, "due") > 0) is in_force


@pytest.mark.parametrize(
    ("day", "born", "studies", "right"),
    [
        (date(2018, 8, 31), date(2000, 1, 1), "none", True),
        (date(2018, 8, 31), date(1999, 12, 31), "none", False),
        (date(2018, 9, 1), date(2001, 1, 1), "none", True),
        (date(2018, 9, 1), date(2000, 12, 31), "none", False),
        (date(2018, 9, 1), date(1993, 9, 2), "higher_education", True),
        (date(2018, 9, 1), date(1993, 9, 1), "higher_education", False),  # 25
    ],
)
def test_the_ages(day: date, born: date, studies: str, right: bool) -> None:
    persons = family("brussels", born, income=0.0, parent={**HERE}, studies=studies, **HERE)
    assert (ask(RIGHT, day, persons, "due") > 0) is right


def test_the_limit_itself_is_not_too_much() -> None:
    # 3,079.06 x 1.4002 = 4,311.30 a quarter for one child; a fifth more (5,173.56) for two
    for limit, children in ((4_311.30, 1), (5_173.56, 2)):
        for euros, low in ((limit, True), (limit + 0.03, False)):
            persons = poor(euros / 3, children)
            assert ask(RIGHT, date(2018, 9, 1), persons, "means_limit") == pytest.approx(limit, abs=0.0051)
            assert ask(RIGHT, date(2018, 9, 1), persons, "means_are_low") is low


@pytest.mark.parametrize(("born", "children"), [(date(1993, 9, 2), 2), (date(1993, 9, 1), 1)])
def test_until_25_an_elder_student_counts(born: date, children: int) -> None:
    persons = poor(children=2)
    persons["elder1"]["birth_date"] = born
    persons["parent"]["birth_date"] = date(1970, 1, 1)
    assert ask(RIGHT, date(2018, 9, 1), persons, "number_of_children") == children


@pytest.mark.parametrize(
    ("received", "stands_free", "expected"),
    [
        (0.0, True, set()),
        (50.0, True, {"gf-other-benefit"}),
        (112.48, True, {"gf-other-benefit"}),
        (112.49, False, {"gf-other-benefit"}),
    ],
)
def test_only_a_lower_other_benefit_leaves_the_right(received: float, stands_free: bool, expected: set[str]) -> None:
    persons = poor()
    persons["kid"]["child_benefit_received_for"] = received
    assert ask(RIGHT, date(2018, 9, 1), persons, "no_other_family_benefit") is stands_free
    ever = {"gf-prior-residence", "gf-means", "gf-supplements"}
    assert doubts(RIGHT.id, date(2018, 9, 1), persons) - ever == expected
