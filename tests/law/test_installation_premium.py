"""What always holds for the installation premium, and the points that the sources leave open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED, Case
from takeup.engine.explain import Tracer
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import Exploration, Range
from tests.law.worked import LAW, build

RIGHT = LAW.right("installation_premium")
TODAY = date(2026, 4, 20)
MOVED: dict[str, Any] = {
    "lives_in_belgium": True,
    "willing_to_work": True,
    "claims_other_benefits": True,
    "housed_after_homelessness_since": date(2026, 4, 2),
}


def household(persons: dict[str, Any], receives: dict[str, Any] | None = None) -> Any:
    example = {"id": "own", "on": TODAY, "unlisted": "absent", "persons": persons, "receives": receives or {}}
    return build(example | {"household": {"tenure": "private_rent"}})


def due(persons: dict[str, Any], receives: dict[str, Any] | None = None, who: str = "ana") -> float:
    return RIGHT.due(household(persons, receives).on(TODAY, CLAIMED).person(who))


def explored(persons: dict[str, Any], who: str = "ana") -> Range:
    return Exploration(household(persons), TODAY, [RIGHT]).range_of(RIGHT.id, who)


def test_amount_by_hand() -> None:
    """Law of 26 May 2002, art. 14 §3: a month of the amount for a family.

    Base 12,241.74 (July 2023) x 1.7758 (index of March 2026) = 21,738.881892, to the cent 21,738.88; / 12 =
    1,811.5733, to the cent 1,811.57.
    """
    assert due({"ana": MOVED}) == pytest.approx(1811.57, abs=0.0051)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 300_000).map(lambda cents: cents / 100))
def test_it_is_the_whole_amount_or_nothing(wage: float) -> None:
    """1.10 x 16,085.64 = 17,694.204 a year: up to 1,474.51 a month."""
    expected = 1811.57 if wage <= 1474.51 else 0.0
    assert due({"ana": {**MOVED, "net_wage": wage}}) == pytest.approx(expected, abs=0.0051)


def test_the_low_income_route_is_flagged() -> None:
    tracer = Tracer()
    case = household({"ana": {**MOVED, "net_wage": 1400}})
    RIGHT.due(case.on(TODAY, CLAIMED, tracer).person("ana"))
    assert "ip-income" in {node.uncertain for root in tracer.roots for node in root.walk()}


@pytest.mark.parametrize(
    ("moved", "sure"), [(date(2026, 2, 1), True), (date(2026, 1, 31), False), (date(2025, 4, 1), False)]
)
def test_long_after_the_move_it_cannot_say(moved: date, sure: bool) -> None:
    found = explored({"ana": MOVED | {"housed_after_homelessness_since": moved}})
    assert (found.low > 0) is sure
    assert found.high > 0
    assert [point.what for point in found.open] == ([] if sure else ["ip-late-claim"])


def test_after_a_year_nobody_is_asked() -> None:
    found = explored({"ana": MOVED | {"housed_after_homelessness_since": date(2025, 3, 31)}})
    assert (found.low, found.high) == (0.0, 0.0)


def test_one_premium_for_one_home_without_integration_income() -> None:
    works = {**MOVED, "willing_to_work": False, "sickness_benefit": 1500}
    persons = {"ana": works | {"sibling_of": "eva"}, "eva": dict(works)}
    assert explored(persons, "ana").low == pytest.approx(1811.57)
    found = explored(persons, "eva")
    assert (found.low, found.high) == pytest.approx((0.0, 1811.57))
    assert [point.what for point in found.open] == ["ip-one-per-home"]


def test_an_applicant_for_asylum_gets_the_real_costs() -> None:
    """At most a month for a single person: 9,058.25 x 1.7758 = 16,085.64; / 12 = 1,340.47."""
    asylum = {**MOVED, "residence_status": "other_register", "asylum_application": "outside_reception"}
    found = explored({"ana": asylum})
    assert (found.low, found.high) == pytest.approx((0.0, 1340.47), abs=0.0051)
    assert "ip-asylum-costs" in [point.what for point in found.open]


def test_nobody_is_asked_about_it_without_a_home() -> None:
    example = {"id": "own", "on": TODAY, "persons": {"ana": {"birth_date": date(1980, 1, 1)}}}
    case = build(example | {"household": {"tenure": "none"}})
    assert Exploration(case, TODAY, [RIGHT]).range_of(RIGHT.id, "ana").high == 0


def test_every_open_question_that_a_rule_names_is_explained() -> None:
    known = {question["id"] for question in RIGHT.procedure["open_questions"]}
    assert {v.uncertain for rule in RIGHT.rules.values() for v in rule.versions if v.uncertain} <= known


def test_a_day_that_is_not_known_gives_a_range() -> None:
    """From nothing (no homelessness) to the amount of this month; last year's is lower (1,776.07)."""
    example = {"id": "own", "on": TODAY, "unlisted": "absent", "persons": {"ana": MOVED}}
    case = build(example | {"household": {"tenure": "private_rent"}})
    case.facts["ana"].pop("housed_after_homelessness_since")
    case._views.clear()
    case._snapshots.clear()
    found = Exploration(case, TODAY, [RIGHT]).range_of(RIGHT.id, "ana")
    assert (found.low, found.high) == pytest.approx((0.0, 1811.57), abs=0.0051)
    assert {asked.fact for asked in found.matters} == {"housed_after_homelessness_since"}


@pytest.mark.parametrize(("day", "family"), [(date(2025, 6, 15), 1776.07), (date(2026, 6, 15), 1811.57)])
def test_five_people_of_whom_nothing_is_known(day: date, family: float) -> None:
    """No day is known, so neither is the month of the move: from nothing to the amount of this month."""
    case = Case(LAW, ["ana", "ben", "carl", "dora", "eve"])
    case.set(HOUSEHOLD, "everyone_listed", True)
    found = Exploration(case, day, [RIGHT]).ranges
    assert [(one.low, one.high) for one in found] == [pytest.approx((0.0, family))] * 5
