"""What always holds for the income guarantee for older people, and the points that the sources leave open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.errors import OpenQuestionError
from takeup.engine.explain import Tracer
from takeup.engine.questions import Exploration, Range
from tests.law.worked import LAW, build

RIGHT = LAW.right("income_guarantee")
OLD = {"birth_date": date(1950, 1, 1), "lives_in_belgium": True}
TODAY = date(2025, 6, 1)
SINGLE, SHARED = 1580.37, 1053.58


def household(persons: dict[str, Any], on: date = TODAY) -> Any:
    return build({"id": "own", "on": on, "unlisted": "absent", "persons": persons})


def due(persons: dict[str, Any], on: date = TODAY) -> float:
    return RIGHT.due(household(persons, on).on(on, CLAIMED).person("ana"))


def explored(persons: dict[str, Any], on: date = TODAY) -> Range:
    return Exploration(household(persons, on), on, [RIGHT]).range_of(RIGHT.id, "ana")


def flags(persons: dict[str, Any]) -> set[str]:
    """The open questions that a firm answer rests on."""
    tracer = Tracer()
    RIGHT.due(household(persons).on(TODAY, CLAIMED, tracer).person("ana"))
    return {node.uncertain for root in tracer.roots for node in root.walk() if node.uncertain}


euros = st.integers(0, 300_000).map(lambda cents: cents / 100)
kinds = st.sampled_from(("pension", "gross_wage", "self_employed_income", "maintenance_received", "other_income"))


@settings(max_examples=60, deadline=None)
@given(kinds, euros, euros)
def test_more_income_never_gives_more(kind: str, some: float, more: float) -> None:
    low, high = sorted((some, more))
    assert 0 <= due({"ana": {**OLD, kind: high}}) <= due({"ana": {**OLD, kind: low}}) <= SINGLE


@settings(max_examples=60, deadline=None)
@given(euros, euros, st.sampled_from(("married", "legal_cohabitant", "de_facto")), st.booleans())
def test_a_couple_stays_within_the_shared_amount(own: float, other: float, form: str, child: bool) -> None:
    persons: dict[str, Any] = {
        "ana": {**OLD, "pension": own, "partnership": form, "partner_of": "ben"},
        "ben": {**OLD, "pension": other, "partnership": form},
    }
    if child:
        persons["kid"] = {"birth_date": date(2012, 1, 1), "child_of": "ana"}
    assert 0 <= due(persons) <= SHARED


def test_without_means_it_rests_on_nothing_uncertain() -> None:
    assert flags({"ana": OLD}) == set()


def test_with_a_pension_the_exempt_part_is_flagged() -> None:
    assert flags({"ana": {**OLD, "pension": 500}}) == {"igo-exempt-part"}


def test_with_two_heads_the_sharing_out_is_flagged() -> None:
    persons = {"ana": {**OLD, "pension": 500}, "kid": {"birth_date": date(2012, 1, 1), "child_of": "ana"}}
    assert flags(persons) == {"igo-exempt-part", "igo-divisor"}


def test_savings_give_a_narrow_range_and_a_home_a_wide_one() -> None:
    """Savings of 5,000: at most 5,000 less 1,000 exempt counts: (18,964.45 - 4,000) / 12 = 1,247.0375."""
    some = explored({"ana": {**OLD, "savings": 5000, "savings_share": 1}})
    assert (some.low, some.high) == pytest.approx((1247.04, SINGLE), abs=0.0051)
    assert [point.what for point in some.open] == ["igo-property-savings"]
    home = explored({"ana": {**OLD, "cadastral_income_built": 800, "property_share": 1}})
    assert (home.low, home.high) == (0.0, SINGLE)
    with pytest.raises(OpenQuestionError):
        due({"ana": {**OLD, "cadastral_income_built": 800}})


def test_the_home_of_a_spouse_counts_and_that_of_a_friend_does_not() -> None:
    spouse = {
        "ana": {**OLD, "partnership": "married", "partner_of": "ben"},
        "ben": {**OLD, "partnership": "married", "cadastral_income_built": 800},
    }
    assert (explored(spouse).low, explored(spouse).high) == (0.0, SHARED)
    assert due({"ana": OLD, "eve": {**OLD, "cadastral_income_built": 800}}) == SHARED


def test_where_both_work_the_free_part_is_a_range() -> None:
    """7,200 and 7,200 of work: 14,400 - 5,000 = 9,400 or 2 x 2,200 = 4,400; less 625, shared by two.

    (12,642.97 - 4,387.50) / 12 = 687.9558 and (12,642.97 - 1,887.50) / 12 = 896.2892.
    """
    persons = {
        "ana": {**OLD, "gross_wage": 800, "partnership": "married", "partner_of": "ben"},
        "ben": {**OLD, "gross_wage": 800, "partnership": "married"},
    }
    found = explored(persons)
    assert (found.low, found.high) == pytest.approx((687.96, 896.29), abs=0.0051)


def test_maintenance_paid_is_a_range() -> None:
    """12 x (1,000 x 0.9 - 100) = 9,600 or 12 x 900 x 0.9 = 9,720; less 1,000: 863.70 and 853.70."""
    found = explored({"ana": {**OLD, "pension": 1000, "court_maintenance_paid": 100}})
    assert (found.low, found.high) == pytest.approx((853.70, 863.70), abs=0.0051)


def test_living_with_a_daughter_in_law_is_not_settled() -> None:
    persons = {"ana": OLD, "son": {"child_of": "ana", "partner_of": "eve"}, "eve": {}}
    found = explored(persons)
    assert (found.low, found.high) == (SHARED, SINGLE)
    assert [point.what for point in found.open] == ["igo-in-laws"]


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({"belgian_pension": True}, "unknown"),
        ({"long_resident_or_career": True}, "unknown"),
        ({"belgian_pension": True, "long_resident_or_career": True}, "entitled"),
        ({}, "not_entitled"),
    ],
)
def test_people_from_outside_the_union(facts: dict[str, Any], status: str) -> None:
    assert explored({"ana": {**OLD, "residence_status": "population_register", **facts}}).status == status


def test_before_the_first_known_amount_nothing_is_said() -> None:
    found = explored({"ana": {**OLD, "birth_date": date(1940, 1, 1)}}, date(2018, 8, 1))
    assert found.status == "unknown"


def test_the_base_of_the_law_text_is_not_what_is_paid() -> None:
    """7,449.26 x 1.5 x 1.7410 / 12 would be 1,621.15."""
    assert due({"ana": OLD}) == SINGLE


def test_every_open_question_that_a_rule_names_is_explained() -> None:
    known = {question["id"] for question in RIGHT.procedure["open_questions"]}
    named = {v.uncertain for rule in RIGHT.rules.values() for v in rule.versions if v.uncertain}
    assert named <= known
