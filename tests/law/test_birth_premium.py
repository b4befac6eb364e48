"""What always holds for the birth premium of Brussels."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.questions import Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("birth_premium")


def household(day: date, **facts: Any) -> Any:
    ana = {"birth_date": date(1995, 1, 1), "domicile": "brussels", **facts.pop("ana", {})}
    persons = {"ana": ana, "kid": {"child_of": "ana", "domicile": "brussels", **facts}} if facts else {"ana": ana}
    return build({"id": "property", "on": day, "unlisted": "absent", "persons": persons}, LAW)


def test_by_hand_from_the_law() -> None:
    # art. 16: 1,100 nominal for a first child, 500 for a next one. Coefficient from 1 February 2025 (eleven index
    # steps of 2 %, rounded to four decimals): 1.02^11 = 1.243374 -> 1.2434. 1,100 x 1.2434 = 1,367.74;
    # 500 x 1.2434 = 621.70.
    for first, euros in ((True, 1_367.74), (False, 621.70)):
        case = household(date(2025, 6, 1), birth_date=date(2025, 5, 2), first_birth=first)
        assert RIGHT.due(case.on(date(2025, 6, 1), CLAIMED).person("kid")) == euros


@settings(max_examples=60, deadline=None)
@given(st.dates(date(2020, 1, 1), date(2026, 9, 30)), st.integers(0, 1_800))
def test_it_can_be_claimed_for_three_to_three_and_a_quarter_years(birth: date, days: int) -> None:
    day = birth + timedelta(days=days)
    if day > date(2026, 9, 30):
        return
    case = household(day, birth_date=birth, first_birth=True)
    due = RIGHT.due(case.on(day, CLAIMED).person("kid"))
    assert due >= 0
    if days <= 3 * 365:
        assert due > 0
    if days > 3 * 366 + 92:
        assert due == 0


@settings(max_examples=40, deadline=None)
@given(st.dates(date(2025, 1, 1), date(2025, 12, 31)))
def test_the_event_of_a_pregnancy_is_the_first_day_on_which_it_can_be_claimed(expected: date) -> None:
    ana = {"pregnant": True, "expected_birth": expected, "expects_first_or_multiple": True}
    start = RIGHT.rules["event"](household(date(2025, 1, 1), ana=ana).on(date(2025, 1, 1)).person("ana"))
    assert timedelta(days=110) < expected - start < timedelta(days=125)
    for day, due in ((start, True), (start - timedelta(days=1), False)):
        assert (RIGHT.due(household(day, ana=ana).on(day, CLAIMED).person("ana")) > 0) is due


def test_nobody_is_asked_who_is_not_pregnant_and_has_no_small_child() -> None:
    day = date(2026, 6, 1)
    case = build(
        {"id": "gate", "on": day, "persons": {"ana": {"birth_date": date(1960, 1, 1), "pregnant": False}}}, LAW
    )
    found = Exploration(case, day, [RIGHT]).range_of("birth_premium", "ana")
    assert (found.high, found.matters) == (0, ())


def test_an_unknown_rank_leaves_both_amounts() -> None:
    day = date(2026, 6, 1)
    persons = {"kid": {"birth_date": date(2026, 5, 1), "domicile": "brussels", "residence_status": "belgian"}}
    found = Exploration(build({"id": "x", "on": day, "persons": persons}, LAW), day, [RIGHT]).range_of(RIGHT.id, "kid")
    assert (found.low, found.high) == pytest.approx((634.10, 1_395.02), abs=0.0051)
    assert [asked.fact for asked in found.matters] == ["first_birth"]


def test_every_open_question_is_explained() -> None:
    used = {version.uncertain for rule in RIGHT.rules.values() for version in rule.versions} - {""}
    assert used == {question["id"] for question in RIGHT.procedure["open_questions"]}
