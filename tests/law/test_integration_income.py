"""What always holds for integration income, and the points that the sources leave open."""

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

RIGHT = LAW.right("integration_income")
FITTING = {
    "lives_in_belgium": True,
    "willing_to_work": True,
    "claims_other_benefits": True,
    "shares_household_costs": True,
}
TODAY = date(2026, 4, 1)


def household(persons: dict[str, Any], on: date = TODAY, receives: dict[str, Any] | None = None) -> Any:
    example = {"id": "own", "on": on, "unlisted": "absent", "persons": persons, "receives": receives or {}}
    return build(example)


def due(persons: dict[str, Any], on: date = TODAY, receives: dict[str, Any] | None = None) -> float:
    return RIGHT.due(household(persons, on, receives).on(on, CLAIMED).person("ana"))


def explored(persons: dict[str, Any], on: date = TODAY, receives: dict[str, Any] | None = None) -> Range:
    return Exploration(household(persons, on, receives), on, [RIGHT]).range_of(RIGHT.id, "ana")


def flags(persons: dict[str, Any], on: date = TODAY, receives: dict[str, Any] | None = None) -> set[str]:
    """The open questions that a firm answer rests on."""
    tracer = Tracer()
    RIGHT.due(household(persons, on, receives).on(on, CLAIMED, tracer).person("ana"))
    return {node.uncertain for root in tracer.roots for node in root.walk() if node.uncertain}


euros = st.integers(0, 300_000).map(lambda cents: cents / 100)
kinds = st.sampled_from(("unemployment_benefit", "pension", "net_wage", "maintenance_received", "own_child_benefit"))


@settings(max_examples=60, deadline=None)
@given(kinds, euros, euros, st.sampled_from((date(2015, 6, 1), date(2023, 11, 1), TODAY)))
def test_more_income_never_gives_more(kind: str, some: float, more: float, on: date) -> None:
    """The general exemption falls away at once, but only where nothing is due any more."""
    low, high = sorted((some, more))
    assert due({"ana": {**FITTING, kind: high}}, on) <= due({"ana": {**FITTING, kind: low}}, on)


@settings(max_examples=60, deadline=None)
@given(euros, euros, euros, st.integers(0, 2))
def test_it_is_never_negative_and_never_above_the_amount(
    wage: float, partner: float, savings: float, kids: int
) -> None:
    persons: dict[str, Any] = {
        "ana": {
            **FITTING,
            "net_wage": wage,
            "partner_of": "ben",
            "savings": 100 * savings,
            "savings_share": 1,
        },
        "ben": {"sickness_benefit": partner},
    }
    persons |= {f"kid{n}": {"birth_date": date(2018, 1, 1), "child_of": "ana"} for n in range(kids)}
    assert 0 <= due(persons) <= (1811.57 if kids else 893.65)


def test_a_plain_answer_rests_on_nothing_uncertain() -> None:
    assert flags({"ana": {**FITTING, "unemployment_benefit": 300}}) == set()


@pytest.mark.parametrize(
    ("facts", "question"),
    [
        ({"pension": 300}, "ri-pension-gross"),
        ({"other_income": 100, "other_income_left_out": 60}, "ri-exempt-list"),
        ({"birth_date": date(2004, 1, 1), "willing_to_work": False, "studies": "higher_education"}, "ri-student"),
        (
            {"birth_date": date(2004, 1, 1), "studies": "higher_education", "returns_to_parents": True},
            "ri-student-room",
        ),
        ({"child_maintenance_paid": 100}, "ri-maintenance-supplement"),
        (
            {"cadastral_income_built": 1000, "property_share": 1, "mortgage_interest": 100},
            "ri-mortgage-interest",
        ),
        ({"cadastral_income_built": 1000, "property_share": 1, "rent_received": 900}, "ri-let-property"),
        ({"transferred_value": 9000, "transferred_share": 1}, "ri-transfer-equity"),
    ],
)
def test_an_uncertain_point_is_flagged_only_where_it_plays_a_part(facts: dict[str, Any], question: str) -> None:
    assert flags({"ana": {**FITTING, **facts}}) == {question}


def test_income_that_the_law_leaves_out() -> None:
    """A study grant of 150 in other income of 400: 12 x 250 - 250 = 2,750; (16,085.64 - 2,750) / 12 = 1,111.30."""
    assert due({"ana": {**FITTING, "other_income": 400, "other_income_left_out": 150}}) == pytest.approx(
        1111.30, abs=0.0051
    )
    assert flags({"ana": {**FITTING, "other_income": 400}}) == set()


STUDENT = {**FITTING, "willing_to_work": False, "studies": "higher_education", "birth_date": date(2004, 5, 1)}


def test_studies_stand_in_the_place_of_work_until_25() -> None:
    assert due({"ana": STUDENT}) == 1340.47
    assert due({"ana": STUDENT | {"birth_date": date(2001, 4, 2)}}) == 1340.47  # 24, 25 tomorrow
    assert due({"ana": STUDENT | {"birth_date": date(2001, 4, 1)}}) == 0  # 25 today
    assert due({"ana": STUDENT | {"studies": "job_seeker_after_studies"}}) == 0


def test_a_student_who_goes_home_every_weekend_gets_the_amount_of_who_lives_with_others() -> None:
    assert due({"ana": STUDENT | {"returns_to_parents": True}}) == 893.65
    assert due({"ana": STUDENT | {"returns_to_parents": True, "studies": "none", "willing_to_work": True}}) == 1340.47


def test_a_student_keeps_the_exemption_for_work_beyond_three_years() -> None:
    """400 - 315.67 = 84.33 a month, x 12 = 1,011.96; less 250 = 761.96; (16,085.64 - 761.96) / 12 = 1,276.9733.

    For anyone else after 36 months: 4,800 - 250 = 4,550; (16,085.64 - 4,550) / 12 = 961.30.
    """
    works = {"net_wage": 400, "had_integration_income_before_work": True, "work_exemption_months_used": 36}
    assert due({"ana": STUDENT | works}) == pytest.approx(1276.97, abs=0.0051)
    assert due({"ana": FITTING | works}) == pytest.approx(961.30, abs=0.0051)


def test_the_supplement_for_maintenance_stops_at_1100_a_year() -> None:
    """Half of 12 x 183.33 is 1,099.98; of 12 x 183.34 it would be 1,100.04. 16,085.64 + 1,100 = 17,185.64; / 12."""
    assert due({"ana": {**FITTING, "child_maintenance_paid": 183.33}}) == pytest.approx(1432.14, abs=0.0051)
    assert due({"ana": {**FITTING, "child_maintenance_paid": 183.34}}) == pytest.approx(1432.14, abs=0.0051)
    assert due({"ana": {**FITTING, "child_maintenance_paid": 500}}) == pytest.approx(1432.14, abs=0.0051)


def with_mother(**facts: Any) -> dict[str, Any]:
    return {"ana": {**FITTING, "child_of": "mum"}, "mum": {"birth_date": date(1962, 1, 1), **facts}}


def test_before_march_2026_the_income_of_a_parent_gives_a_range() -> None:
    """876.13 with nothing counted; 14,400 - 10,513.60 - 155 = 3,731.40 counted: 565.18."""
    persons = with_mother(sickness_benefit=1200)
    found = explored(persons, date(2026, 2, 1))
    assert (found.low, found.high) == pytest.approx((565.18, 876.13), abs=0.0051)
    assert [point.what for point in found.open] == ["ri-art34-may"]
    with pytest.raises(OpenQuestionError):
        due(persons, date(2026, 2, 1))


def test_from_march_2026_it_is_firm_and_flagged() -> None:
    assert flags(with_mother(sickness_benefit=1200)) == {"ri-art34-equity"}
    assert flags(with_mother(sickness_benefit=1200), receives={"ana": {"integration_income": 600}}) == {
        "ri-art34-equity",
        "ri-art34-running-files",
    }
    assert flags(with_mother(sickness_benefit=800)) == set()  # nothing above the own amount: nothing to decide


def test_child_benefit_that_a_parent_gets_for_the_person() -> None:
    """12 x 200 = 2,400; less 155; (10,723.75 - 2,245) / 12 = 706.5625. With a care supplement: none."""
    persons = with_mother()
    persons["ana"] |= {"birth_date": date(2005, 1, 1), "child_benefit_received_for": 200}
    assert due(persons) == pytest.approx(706.56, abs=0.0051)
    persons["ana"]["care_supplement"] = True
    assert due(persons) == pytest.approx(893.65, abs=0.0051)


def test_the_supplement_of_an_orphan_in_that_child_benefit_stays_open() -> None:
    """12 x 300 = 3,600 or half of it, less 155: (10,723.75 - 3,445) / 12 = 606.5625, with 1,645: 756.5625."""
    persons = with_mother()
    persons["ana"] |= {"birth_date": date(2005, 1, 1), "child_benefit_received_for": 300, "parents_deceased": "one"}
    found = explored(persons)
    assert (found.low, found.high) == pytest.approx((606.56, 756.56), abs=0.0051)
    assert [point.what for point in found.open] == ["ri-orphan-supplement"]


def test_whether_a_grandchild_without_parents_here_is_in_charge_stays_open() -> None:
    kid = {"birth_date": date(2015, 1, 1), "grandchild_of": "ana"}
    found = explored({"ana": FITTING, "kid": kid})
    assert (found.low, found.high) == pytest.approx((893.65, 1811.57))
    assert [point.what for point in found.open] == ["ri-child-of-others"]
    with_parent = {"ana": FITTING, "kid": kid | {"child_of": "son"}, "son": {"child_of": "ana"}}
    assert RIGHT.rules["category"](household(with_parent).on(TODAY, CLAIMED).person("ana")) == "cohabitant"


def test_children_and_a_home_are_flagged() -> None:
    persons = {
        "ana": {**FITTING, "cadastral_income_built": 1000, "property_share": 1},
        "kid": {"birth_date": date(2015, 1, 1), "child_of": "ana"},
    }
    assert flags(persons) == {"ri-property-children"}


def test_two_sisters_without_income_and_a_parent_with_some() -> None:
    """Above: 3,676.25; whole: 600.21 (cases.yaml); half: (10,723.75 - 1,838.125 + 155) / 12 = 753.3854."""
    persons = with_mother(sickness_benefit=1200)
    persons["eva"] = {**FITTING, "child_of": "mum", "sibling_of": "ana"}
    found = explored(persons)
    assert (found.low, found.high) == pytest.approx((600.21, 753.39), abs=0.0051)
    assert [point.what for point in found.open] == ["ri-art34-several-claimants"]


def test_a_parent_with_the_amount_for_a_family() -> None:
    """21,738.88 - 10,723.75 = 11,015.13 may count: more than the amount. Nothing counted: 893.65."""
    persons = with_mother(shares_household_costs=True)
    persons["kid"] = {"birth_date": date(2016, 1, 1), "child_of": "mum", "sibling_of": "ana"}
    found = explored(persons, receives={"mum": {"integration_income": 1811.57}})
    assert (found.low, found.high) == pytest.approx((0.0, 893.65), abs=0.0051)
    assert "ri-art34-debtor-on-ri" in [point.what for point in found.open]


def test_the_wage_of_the_second_partner_with_a_child() -> None:
    """9,600 counted, or 12 x (800 - 315.67) = 5,811.96; less 310: 1,037.41 and 1,353.08."""
    persons = {
        "ana": {**FITTING, "partner_of": "ben"},
        "ben": {**FITTING, "net_wage": 800, "had_integration_income_before_work": True},
        "kid": {"birth_date": date(2016, 1, 1), "child_of": "ana"},
    }
    found = explored(persons)
    assert (found.low, found.high) == pytest.approx((1037.41, 1353.08), abs=0.0051)


def test_an_eu_citizen_who_works_in_the_first_three_months() -> None:
    found = explored({"ana": {**FITTING, "residence_status": "eu_first_three_months", "net_wage": 100}})
    assert (found.low, found.status) == (0.0, "unknown")
    assert due({"ana": {**FITTING, "residence_status": "eu_first_three_months"}}) == 0


def test_the_amount_for_two_is_counted_once() -> None:
    """Whatever each of them does, one of the two partners holds it, also where conduct is left aside."""
    for ana, ben in [(a, b) for a in (True, False) for b in (True, False)]:
        persons = {
            "ana": {**FITTING, "willing_to_work": ana, "partner_of": "ben"},
            "ben": {**FITTING, "willing_to_work": ben},
            "kid": {"birth_date": date(2016, 1, 1), "child_of": ["ana", "ben"]},
        }
        view = household(persons).on(TODAY, CLAIMED)
        both = [RIGHT.due(view.person(name)) for name in ("ana", "ben")]
        assert sorted(both) == [0.0, 1811.57 if ana or ben else 0.0]
        aside = [RIGHT.due_but_for_conduct(view.person(name)) for name in ("ana", "ben")]
        assert sorted(aside) == [0.0, 1811.57]


def test_both_partners_in_payment_with_a_child_is_still_one_amount() -> None:
    persons = {
        "ana": {**FITTING, "partner_of": "ben"},
        "ben": dict(FITTING),
        "kid": {"birth_date": date(2016, 1, 1), "child_of": ["ana", "ben"]},
    }
    receives = {"ana": {"integration_income": 893.65}, "ben": {"integration_income": 893.65}}
    view = household(persons, TODAY, receives).on(TODAY, CLAIMED)
    assert [RIGHT.due(view.person(name)) for name in ("ana", "ben")] == [1811.57, 0.0]


def test_every_open_question_that_a_rule_names_is_explained() -> None:
    known = {question["id"] for question in RIGHT.procedure["open_questions"]}
    named = {v.uncertain for rule in RIGHT.rules.values() for v in rule.versions if v.uncertain}
    assert named <= known


# -- what every dated amount gives ------------------------------------------------------------------

# Euros a month of who lives with others, lives alone, has a family: as printed (deplalaw.be, ouders.tweehuizen.be,
# ocmwsintniklaas.be, ocmwbredene.be, centenvoorstudenten.be, royal decrees of 2020 and 2021, bx1.be, bruxelles-j.be,
# bdas-wwsb.brussels), or base x index / 12 by hand where only the base or the legal aid deduction was printed.
MONTHS = [
    (date(2015, 1, 1), 544.91, 817.36, 1089.82),
    (date(2015, 9, 1), 555.81, 833.71, 1111.62),
    (date(2016, 4, 1), 566.92, 850.39, 1133.85),
    (date(2016, 6, 1), 578.27, 867.40, 1156.53),
    (date(2017, 6, 1), 589.82, 884.74, 1179.65),
    (date(2017, 9, 1), 595.13, 892.70, 1190.27),
    (date(2018, 7, 1), 595.13, 892.70, 1230.27),
    (date(2018, 9, 1), 607.01, 910.52, 1254.82),
    (date(2019, 7, 1), 619.15, 928.73, 1254.82),
    (date(2020, 3, 1), 639.27, 958.91, 1295.91),
    (date(2021, 1, 1), 656.45, 984.68, 1330.74),
    (date(2021, 7, 1), 669.58, 1004.37, 1357.36),
    (date(2021, 9, 1), 682.99, 1024.49, 1384.54),
    (date(2022, 1, 1), 714.86, 1072.30, 1449.15),
    (date(2022, 5, 1), 743.78, 1115.67, 1507.77),
    (date(2022, 12, 1), 789.29, 1183.94, 1600.03),
    (date(2023, 1, 1), 809.42, 1214.13, 1640.83),
    (date(2023, 7, 1), 825.61, 1238.41, 1673.65),
    (date(2023, 11, 1), 842.12, 1263.17, 1707.11),
    (date(2024, 5, 1), 858.97, 1288.46, 1741.29),
    (date(2025, 2, 1), 876.13, 1314.20, 1776.07),
    (date(2026, 3, 1), 893.65, 1340.47, 1811.57),
]


@pytest.mark.parametrize(("on", "cohabitant", "single", "family"), MONTHS, ids=str)
def test_the_amounts_of_each_date(on: date, cohabitant: float, single: float, family: float) -> None:
    ana = household({"ana": {}}, on).on(on, CLAIMED).person("ana")
    found = [RIGHT.rules["amount_of_category"](ana, name) / 12 for name in ("cohabitant", "single", "family")]
    assert found == pytest.approx([cohabitant, single, family], abs=0.0051)


# -- few questions --------------------------------------------------------------------------------------


def plain(persons: dict[str, Any], on: date = TODAY) -> Any:
    """Only these facts are known: a rule that asks for another one raises an error."""
    return build({"id": "own", "on": on, "persons": persons}).on(on, CLAIMED)


def test_where_a_parent_has_nothing_the_means_of_a_sister_are_not_asked() -> None:
    """Nothing is known of the sister but her age; a rule that asks for more raises an error."""
    persons = with_mother() | {"eva": {"birth_date": date(1999, 1, 1), "child_of": "mum", "sibling_of": "ana"}}
    case = household(persons)
    for fact in [name for name in case.facts["eva"] if name != "birth_date"]:
        case.facts["eva"].pop(fact)
    assert RIGHT.rules["above_their_amounts"](case.on(TODAY, CLAIMED).person("ana")) == 0


def test_where_nobody_gets_child_benefit_the_parents_are_not_asked_about() -> None:
    ana = {
        "birth_date": date(2005, 1, 1),
        "shares_household_costs": True,
        "child_of": "mum",
        "child_benefit_received_for": 0,
    }
    view = plain({"ana": ana | {"studies": "none"}, "mum": {"birth_date": date(1970, 1, 1)}})
    assert RIGHT.rules["benefit_received_for"](view.person("ana")) == 0


def test_a_partner_without_a_wage_leaves_no_question_of_the_sources_open() -> None:
    """What counts of a wage of the second partner is not settled; without a wage it plays no part."""
    kid = {"birth_date": date(2016, 1, 1), "child_of": "ana"}
    case = household({"ana": {**FITTING, "partner_of": "ben"}, "ben": dict(FITTING), "kid": kid})
    case.facts["ben"].pop("savings")
    case._views.clear()
    case._snapshots.clear()
    found = Exploration(case, TODAY, [RIGHT]).range_of(RIGHT.id, "ana")
    assert "savings" in {asked.fact for asked in found.matters}
    assert "ri-partner-work-exemption" not in [point.what for point in found.open]


def test_children_are_not_flagged_where_there_is_land_but_no_home() -> None:
    persons = {
        "ana": {**FITTING, "cadastral_income_unbuilt": 100, "property_share": 1},
        "kid": {"birth_date": date(2015, 1, 1), "child_of": "ana"},
    }
    assert flags(persons) == set()
