"""What always holds for equivalent integration income, and the points that the sources leave open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.explain import Tracer
from takeup.engine.questions import Exploration, Range
from tests.law.worked import LAW, build

RIGHT = LAW.right("equivalent_integration_income")
INTEGRATION_INCOME = LAW.right("integration_income")
STATUSES = (
    "belgian",
    "eu_over_three_months",
    "eu_first_three_months",
    "population_register",
    "refugee",
    "subsidiary_protection",
    "stateless",
    "other_register",
    "study_or_au_pair",
    "no_title",
)
FITTING: dict[str, Any] = {
    "lives_in_belgium": True,
    "willing_to_work": True,
    "claims_other_benefits": True,
    "shares_household_costs": True,
    "residence_status": "other_register",
}
TODAY = date(2026, 4, 1)
KINDS = ("net_wage", "unemployment_benefit", "maintenance_received")
euros = st.integers(0, 250_000).map(lambda cents: cents / 100)


def household(persons: dict[str, Any], receives: dict[str, Any] | None = None, on: date = TODAY) -> Any:
    return build({"id": "own", "on": on, "unlisted": "absent", "persons": persons, "receives": receives or {}})


def due(persons: dict[str, Any], right: Any = RIGHT, who: str = "ana") -> float:
    return float(right.due(household(persons).on(TODAY, CLAIMED).person(who)))


def explored(persons: dict[str, Any]) -> Range:
    return Exploration(household(persons), TODAY, [RIGHT]).range_of(RIGHT.id, "ana")


def test_amount_by_hand() -> None:
    """Aliens' register, alone, 500 euros of benefit a month, in April 2026.

    9,058.25 x 1.7758 = 16,085.640350, to the cent 16,085.64. Means 12 x 500 = 6,000, less 250 = 5,750.
    (16,085.64 - 5,750) / 12 = 861.3033, to the cent 861.30.
    """
    assert due({"ana": {**FITTING, "unemployment_benefit": 500}}) == pytest.approx(861.30, abs=0.0051)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(KINDS), euros, st.integers(0, 2))
def test_it_is_what_integration_income_would_be(kind: str, income: float, kids: int) -> None:
    children = {f"kid{n}": {"birth_date": date(2018, 1, 1), "child_of": "ana"} for n in range(kids)}
    aliens = due({"ana": {**FITTING, kind: income}, **children})
    belgian = due({"ana": {**FITTING, kind: income, "residence_status": "belgian"}, **children}, INTEGRATION_INCOME)
    assert aliens == belgian
    assert 0 <= aliens <= 1811.57


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(STATUSES), st.integers(1940, 2012), st.sampled_from(("none", "married")), st.booleans())
def test_never_both_and_never_neither_side_of_the_door(status: str, born: int, form: str, expecting: bool) -> None:
    """Whom the status lets have integration income is not asked about this aid (minors who live alone apart)."""
    facts = {"residence_status": status, "birth_date": date(born, 1, 1), "partnership": form, "pregnant": expecting}
    person = household({"ana": {**FITTING, **facts}}).on(TODAY, CLAIMED).person("ana")
    if born <= 2008 and status != "eu_first_three_months":
        concerned = RIGHT.concerns is not None and RIGHT.concerns(person)
        assert not (concerned and INTEGRATION_INCOME.rules["has_the_status"](person))
    assert status != "no_title" or RIGHT.due(person) == 0


@pytest.mark.parametrize(
    ("facts", "question"),
    [
        ({"residence_status": "eu_first_three_months"}, "eri-first-months"),
        ({"residence_status": "study_or_au_pair"}, "eri-limited-stay"),
        ({"willing_to_work": False}, "eri-what-is-asked"),
        ({"birth_date": date(2009, 1, 1)}, "eri-minor"),
        ({"birth_date": date(2009, 1, 1), "residence_status": "belgian"}, "eri-minor"),
    ],
)
def test_what_no_source_settles_stays_open(facts: dict[str, Any], question: str) -> None:
    found = explored({"ana": {**FITTING, **facts}})
    assert found.low == 0
    assert found.high > 0
    assert question in [point.what for point in found.open]


def test_one_amount_for_a_family() -> None:
    kid = {"birth_date": date(2016, 1, 1), "child_of": ["ana", "ben"]}
    persons = {"ana": {**FITTING, "partner_of": "ben"}, "ben": dict(FITTING), "kid": kid}
    assert [due(persons, who=name) for name in ("ana", "ben")] == [1811.57, 0.0]
    receiving = household(persons, {"ben": {"equivalent_integration_income": 1811.57}}).on(TODAY, CLAIMED)
    assert [RIGHT.due(receiving.person(name)) for name in ("ana", "ben")] == [0.0, 1811.57]
    mixed = persons | {"ben": {**FITTING, "residence_status": "belgian"}}
    assert due(mixed) == 0
    assert due(mixed, INTEGRATION_INCOME, "ben") == 1811.57


def test_it_opens_what_integration_income_opens() -> None:
    """Increased reimbursement after three full months, the social tariff, and legal aid."""
    receives = {"ana": {"equivalent_integration_income": 1340.47}}
    view = household({"ana": {**FITTING, "health_insured": True}}, receives).on(TODAY, CLAIMED)
    ana = view.person("ana")
    assert LAW.right("increased_reimbursement").rules["has_centre_income"](ana)
    assert LAW.right("energy_social_tariff").rules["is_in_category"](ana)
    assert LAW.right("legal_aid").rules["has_assistance"](ana)


def test_a_belgian_is_asked_nothing() -> None:
    """Known: age and nationality. Nothing else is looked at."""
    facts = {"birth_date": date(1980, 1, 1), "residence_status": "belgian"}
    found = Exploration(build({"id": "own", "on": TODAY, "persons": {"ana": facts}}), TODAY, [RIGHT])
    assert found.range_of(RIGHT.id, "ana").high == 0


def test_every_open_question_that_a_rule_names_is_explained() -> None:
    known = {question["id"] for question in RIGHT.procedure["open_questions"]}
    assert {v.uncertain for rule in RIGHT.rules.values() for v in rule.versions if v.uncertain} <= known


def test_the_supplement_is_flagged_only_where_maintenance_is_paid() -> None:
    for paid, expected in ((0, set()), (100, {"eri-supplement", "ri-maintenance-supplement"})):
        tracer = Tracer()
        case = household({"ana": {**FITTING, "child_maintenance_paid": paid}})
        RIGHT.due(case.on(TODAY, CLAIMED, tracer).person("ana"))
        assert {node.uncertain for root in tracer.roots for node in root.walk() if node.uncertain} == expected
