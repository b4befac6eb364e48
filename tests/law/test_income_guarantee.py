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
from takeup.engine.parameters import replaced
from takeup.engine.questions import Exploration, Range
from tests.law.worked import LAW, build, find_parameter

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


def answers(name: str, persons: dict[str, Any], on: date = TODAY) -> Any:
    return RIGHT.rules[name](household(persons, on).on(on, CLAIMED).person("ana"))


# The monthly amounts that were printed, shared and single, with the day from which they are known.
@pytest.mark.parametrize(
    ("on", "shared", "single"),
    [
        (date(2018, 9, 1), 745.57, 1118.36),  # sfpd.fgov.be
        (date(2019, 7, 1), 747.81, 1121.72),  # sfpd.fgov.be
        (date(2020, 10, 1), 769.61, 1154.41),  # sfpd.fgov.be
        (date(2021, 1, 1), 789.47, 1184.20),  # reseau-sam.be, okra.be
        (date(2021, 7, 1), 805.25, 1207.88),  # not printed: 6,765.89 x 1.4282 = 9,663.04 and x 1.5 = 14,494.57; / 12
        (date(2021, 9, 1), 821.38, 1232.07),  # sfpd.fgov.be
        (date(2022, 1, 1), 859.40, 1289.10),  # bx1.be
        (date(2022, 8, 1), 912.03, 1368.05),  # retraiteplus.be
        (date(2022, 12, 1), 948.88, 1423.31),  # sociale-hulp.be
        (date(2023, 1, 1), 973.39, 1460.08),  # iweps.be
        (date(2023, 7, 1), 992.82, 1489.23),  # + 2 % (lalibre.be), derived
        (date(2025, 2, 1), 1053.58, 1580.37),  # vivre-en-belgique.be
    ],
)
def test_the_amounts_of_each_period(on: date, shared: float, single: float) -> None:
    old = {**OLD, "birth_date": date(1945, 1, 1)}
    assert due({"ana": old}, on) == pytest.approx(single, abs=0.0101)
    assert due({"ana": old, "eve": {**OLD}}, on) == pytest.approx(shared, abs=0.0101)


@pytest.mark.parametrize(
    ("born", "on", "expected"),
    [
        (date(1959, 12, 31), date(2024, 12, 30), False),  # 64
        (date(1959, 12, 31), date(2024, 12, 31), True),  # 65
        (date(1960, 1, 1), date(2025, 12, 31), False),  # 65
        (date(1960, 1, 1), date(2026, 1, 1), True),  # 66
        (date(1963, 12, 31), date(2029, 12, 30), False),
        (date(1963, 12, 31), date(2029, 12, 31), True),  # 66
        (date(1964, 1, 1), date(2030, 12, 31), False),  # 66
        (date(1964, 1, 1), date(2031, 1, 1), True),  # 67
    ],
)
def test_the_pension_age_by_year_of_birth(born: date, on: date, expected: bool) -> None:
    assert answers("of_pension_age", {"ana": {**OLD, "birth_date": born}}, on) is expected


@pytest.mark.parametrize(("born", "expected"), [(date(1965, 6, 1), True), (date(1965, 6, 2), False)])
def test_who_is_60_today_is_concerned(born: date, expected: bool) -> None:
    assert answers("concerned", {"ana": {**OLD, "birth_date": born}}) is expected


@pytest.mark.parametrize(
    ("child", "heads"),
    [
        ({"birth_date": date(2007, 6, 2)}, 2),  # 17
        ({"birth_date": date(2007, 6, 1)}, 1),  # 18 today, no child benefit
        ({"birth_date": date(2004, 1, 1), "child_benefit_received_for": 1}, 2),
        ({"birth_date": date(2004, 1, 1), "own_child_benefit": 1}, 2),
        ({"birth_date": date(2000, 6, 2), "own_child_benefit": 200}, 2),  # 24
        ({"birth_date": date(2000, 6, 1)}, 1),  # 25 today: no question about child benefit applies
    ],
)
def test_the_heads_over_which_means_are_shared(child: dict[str, Any], heads: int) -> None:
    persons = {"ana": {**OLD, "birth_date": date(1957, 1, 1)}, "kid": {**child, "child_of": "ana"}}
    assert answers("divisor", persons) == heads


def test_a_grown_up_friend_with_child_benefit_is_no_head() -> None:
    assert answers("divisor", {"ana": OLD, "tim": {"birth_date": date(2004, 1, 1), "own_child_benefit": 200}}) == 1


def test_means_equal_to_the_maximum_are_not_short() -> None:
    # amounts set for this example: 8,000 x 1.5 = 12,000 a year, nothing exempt; maintenance of 1,000 a month
    amounts = {
        "income_guarantee.base": 8_000.0,
        "be.index_coefficient": 1.0,
        "income_guarantee.exempt_part": {"single": 0.0, "shared": 0.0},
    }
    with replaced({find_parameter(LAW, name): value for name, value in amounts.items()}):
        assert not answers("means_are_short", {"ana": {**OLD, "maintenance_received": 1_000}})
        assert answers("means_are_short", {"ana": {**OLD, "maintenance_received": 999.99}})


def test_without_means_it_rests_on_nothing_uncertain() -> None:
    assert flags({"ana": OLD}) == set()
    assert flags({"ana": OLD, "kid": {"birth_date": date(2012, 1, 1), "child_of": "ana"}}) == set()


def test_maintenance_is_looked_at_only_where_it_is_paid() -> None:
    tracer = Tracer()
    RIGHT.due(household({"ana": {**OLD, "pension": 500}}).on(TODAY, CLAIMED, tracer).person("ana"))
    used = {node.rule.name for root in tracer.roots for node in root.walk()}
    assert "pension_counted" in used
    assert "pension_less_maintenance" not in used


@pytest.mark.parametrize("unknown", ["ana", "ben"])
def test_who_works_alone_has_the_free_part_once(unknown: str) -> None:
    # one of the two wages is not known, the other is nothing: the open question of the free part does not come up
    spouse = {"birth_date": date(1950, 1, 1), "partnership": "married", "lives_in_belgium": True}
    one = household({"ana": {**spouse, "partner_of": "ben"}, "ben": spouse})
    del one.facts[unknown]["gross_wage"]
    found = Exploration(one, TODAY, [RIGHT]).range_of(RIGHT.id, "ana")
    assert found.low == 0
    assert found.high == SHARED
    assert "igo-work-free-part" not in [point.what for point in found.open]


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


@pytest.mark.parametrize(
    ("residence", "status"),
    [
        ("belgian", "entitled"),
        ("eu_over_three_months", "entitled"),
        ("refugee", "entitled"),
        ("subsidiary_protection", "entitled"),
        ("stateless", "entitled"),
        ("eu_first_three_months", "unknown"),
        ("population_register", "not_entitled"),
        ("other_register", "not_entitled"),
        ("no_title", "not_entitled"),
    ],
)
def test_by_residence_status(residence: str, status: str) -> None:
    found = explored({"ana": {**OLD, "residence_status": residence}})
    assert found.status == status
    assert [point.what for point in found.open] == (["igo-eu-coordination"] if status == "unknown" else [])


def test_a_treaty_does_not_help_without_a_title() -> None:
    assert not answers("has_the_status", {"ana": {**OLD, "residence_status": "no_title", "treaty_national": True}})


@pytest.mark.parametrize(
    ("other", "shares"),
    [
        ({"birth_date": date(2010, 1, 1), "unrelated_of": "ana"}, False),  # a minor
        ({"birth_date": date(1930, 1, 1), "parent_of": "ana"}, False),
        ({"birth_date": date(1910, 1, 1), "grandparent_of": "ana"}, False),
        ({"birth_date": date(1975, 1, 1), "child_of": "ana"}, False),
        ({"birth_date": date(2000, 1, 1), "grandchild_of": "ana"}, False),
        ({"birth_date": date(1952, 1, 1), "sibling_of": "ana"}, True),
        ({"birth_date": date(1952, 1, 1), "unrelated_of": "ana"}, True),
    ],
)
def test_with_whom_the_residence_is_shared(other: dict[str, Any], shares: bool) -> None:
    assert answers("shares_residence", {"ana": OLD, "other": other}) is shares


@pytest.mark.parametrize("relation", ["parent_in_law_of", "child_in_law_of"])
def test_with_an_in_law_it_is_not_settled(relation: str) -> None:
    found = explored({"ana": OLD, "other": {"birth_date": date(1960, 1, 1), relation: "ana"}})
    assert (found.low, found.high) == (SHARED, SINGLE)


def test_the_means_of_a_friend_do_not_count_for_who_is_married_to_someone_elsewhere() -> None:
    # 0.9 x 12 x 500 - 625 = 4,775; (12,642.97 - 4,775) / 12 = 655.6642
    ana = {**OLD, "pension": 500, "partnership": "married"}
    assert due({"ana": ana, "eve": {**OLD, "pension": 1_500}}) == pytest.approx(655.66, abs=0.0051)


@pytest.mark.parametrize(
    ("facts", "year"),
    [
        ({"pension": 100}, 1_080),  # 0.9 x 12 x 100
        ({"maintenance_received": 100}, 1_200),
        ({"unemployment_benefit": 100}, 1_200),
        ({"sickness_benefit": 100}, 1_200),
        ({"other_income": 100}, 1_200),
        ({"pension": 1, "maintenance_received": 1, "other_income": 1, "sickness_benefit": 1}, 46.80),  # 12 x 3.9
        ({"pension": 10, "sickness_benefit": 1, "unemployment_benefit": 1, "maintenance_received": 1}, 144),
    ],
)
def test_all_means_but_work_of_a_year(facts: dict[str, Any], year: float) -> None:
    assert answers("other_means", {"ana": {**OLD, **facts}}) == pytest.approx(year)


def test_the_benefits_of_a_younger_spouse_count() -> None:
    # 12 x (200 + 100) = 3,600, whether the 200 are unemployment benefit or an insertion allowance
    for kind in ("unemployment", "insertion"):
        persons = {
            "ana": {**OLD, "partnership": "married", "partner_of": "ben"},
            "ben": {
                "birth_date": date(1999, 1, 1),
                "partnership": "married",
                "unemployment_benefit": 200,
                "unemployment_kind": kind,
                "sickness_benefit": 100,
            },
        }
        one = household(persons).on(TODAY, CLAIMED)
        assert RIGHT.rules["partner_other_means"](one.person("ben"), one.person("ana")) == 3_600


def test_all_work_of_a_year() -> None:
    # 12 x (0.75 x 1,000 + 500) = 15,000; above the free part 10,000
    worker = {**OLD, "gross_wage": 1_000, "self_employed_income": 500}
    assert answers("work_income", {"ana": worker}) == 15_000
    assert answers("work_counted", {"ana": worker}) == 10_000
    assert answers("work_counted", {"ana": OLD, "eve": worker}) == 0
    assert answers("work_counted", {"ana": worker, "eve": OLD}) == 10_000


@pytest.mark.parametrize("kind", ["cadastral_income_built", "cadastral_income_unbuilt"])
def test_a_building_or_land_alone_may_take_everything(kind: str) -> None:
    found = explored({"ana": {**OLD, kind: 1}})
    assert (found.low, found.high) == (0.0, SINGLE)


def test_what_was_given_away_counts_for_the_own_share_at_most() -> None:
    """Half of 8,000, and 1,000 of savings: at most 5,000 less 1,000 exempt: (18,964.45 - 4,000) / 12 = 1,247.0375."""
    gave = {"transferred_value": 8_000, "transferred_share": 0.5, "savings": 1_000, "savings_share": 1}
    found = explored({"ana": {**OLD, **gave}})
    assert (found.low, found.high) == pytest.approx((1247.04, SINGLE), abs=0.0051)
