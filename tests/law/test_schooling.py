"""Who studies, who raises whom and who counts: the notions that the three allowances for studies share."""

# mutants: flemish_school_allowance
# mutants: flemish_study_grant
# mutants: french_community_study_allowance

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.engine.case import CLAIMED
from takeup.engine.questions import Exploration
from takeup.law.be import schooling
from tests.law.worked import LAW, build

DAY = date(2025, 9, 1)


def at(years: int, tomorrow: bool = False) -> date:
    """Born so many years ago today; `tomorrow`: the birthday is tomorrow."""
    return date(DAY.year - years, 9, 2 if tomorrow else 1)


def household(day: date = DAY, **persons: Any) -> Any:
    return build({"id": "school", "on": day, "unlisted": "absent", "persons": persons}, LAW).on(day, CLAIMED)


@pytest.mark.parametrize(
    ("day", "year"), [(date(2025, 8, 31), 2024), (date(2025, 9, 1), 2025), (date(2025, 1, 1), 2024)]
)
def test_a_school_year_begins_in_september(day: date, year: int) -> None:
    kid = household(day, kid={"birth_date": date(2010, 1, 1)}).person("kid")
    assert schooling.school_year(kid) == year
    assert schooling.reference_year(kid) == year - 2


@pytest.mark.parametrize(
    ("born", "facts", "answer"),
    [
        (at(2, tomorrow=True), {}, False),
        (at(2), {}, True),
        (at(17, tomorrow=True), {}, True),
        (at(17), {}, False),
        (at(17), {"studies": "school_or_training"}, True),
        (at(25, tomorrow=True), {"studies": "higher_education", "activity": "employee"}, True),
        (at(25), {"studies": "higher_education", "activity": "employee"}, False),
        (at(25), {"studies": "higher_education", "activity": "student"}, True),
    ],
)
def test_who_may_study(born: date, facts: dict[str, Any], answer: bool) -> None:
    assert schooling.may_study(household(kid={"birth_date": born, **facts}).person("kid")) is answer


@pytest.mark.parametrize(
    ("born", "facts", "level"),
    [
        (at(1), {"school_level": "preschool"}, "none"),
        (at(10), {"school_level": "primary"}, "primary"),
        (at(17, tomorrow=True), {"studies": "higher_education", "school_level": "secondary"}, "secondary"),
        (at(17), {"studies": "higher_education", "school_level": "secondary"}, "higher"),
        (at(17), {"studies": "school_or_training", "school_level": "secondary"}, "secondary"),
    ],
)
def test_the_level_of_the_studies(born: date, facts: dict[str, Any], level: str) -> None:
    kid = household(kid={"birth_date": born, "school_community": "flemish", **facts}).person("kid")
    assert schooling.study_level(kid) == level
    assert schooling.is_in_higher_education(kid) is (level == "higher")


def who_provides(persons: dict[str, Any]) -> set[str]:
    home = household(**persons)
    return {one for one in persons if schooling.provides_income(home.person(one), home.person("kid"))}


@pytest.mark.parametrize(
    ("persons", "who"),
    [
        ({"mum": {}, "kid": {"birth_date": at(10), "child_of": "mum"}}, {"mum"}),
        ({"mum": {}, "tom": {"partner_of": "mum"}, "kid": {"birth_date": at(10), "child_of": "mum"}}, {"mum", "tom"}),
        # a grandparent only where no parent lives here
        ({"gran": {}, "kid": {"birth_date": at(19), "grandchild_of": "gran", "studies": "higher_education"}}, {"gran"}),
        (
            {
                "gran": {},
                "mum": {"child_of": "gran"},
                "kid": {"birth_date": at(10), "child_of": "mum", "grandchild_of": "gran"},
            },
            {"mum"},
        ),
        # without both: for a minor the adults here, from 18 on
        ({"bro": {"birth_date": at(18)}, "kid": {"birth_date": at(10), "sibling_of": "bro"}}, {"bro"}),
        ({"bro": {"birth_date": at(18, tomorrow=True)}, "kid": {"birth_date": at(10), "sibling_of": "bro"}}, set()),
        # at 18 no longer: then on own feet
        ({"bro": {"birth_date": at(20)}, "kid": {"birth_date": at(18), "sibling_of": "bro"}}, {"kid"}),
        # a grandparent comes before the other adults
        (
            {
                "gran": {},
                "aunt": {"child_of": "gran"},
                "kid": {"birth_date": at(10), "grandchild_of": "gran", "other_relative_of": "aunt"},
            },
            {"gran"},
        ),
        # married, and alone
        (
            {
                "mum": {},
                "kid": {"birth_date": at(19), "child_of": "mum", "partnership": "married"},
                "ben": {"partner_of": "kid", "partnership": "married"},
            },
            {"kid", "ben"},
        ),
        ({"kid": {"birth_date": at(16)}}, {"kid"}),
        ({"kid": {"birth_date": at(16, tomorrow=True)}}, set()),
    ],
)
def test_whose_income_counts(persons: dict[str, Any], who: set[str]) -> None:
    assert who_provides(persons) == who


def charges(persons: dict[str, Any]) -> set[str]:
    home = household(**persons)
    return {one for one in persons if schooling.is_in_charge(home.person(one), home.person("kid"))}


def points(persons: dict[str, Any]) -> int:
    found: int = schooling.family_points(household(**persons).person("kid"))
    return found


def test_who_is_in_charge() -> None:
    kid = {"birth_date": at(10), "child_of": "mum"}
    # the partner's child counts, a cousin with an own parent here does not
    persons = {
        "mum": {},
        "tom": {"partner_of": "mum"},
        "ida": {"birth_date": at(12), "child_of": "tom"},
        "aunt": {"sibling_of": "mum"},
        "cousin": {"birth_date": at(9), "child_of": "aunt"},
        "kid": kid,
    }
    assert charges(persons) == {"kid", "ida"}
    # start 1, the pupil and the partner's child
    assert points(persons) == 3
    # an orphan whom the mother takes in is raised by her too
    orphan = {"mum": {}, "orphan": {"birth_date": at(9)}, "kid": kid}
    assert charges(orphan) == {"kid", "orphan"}
    # an adult only where that is said
    adults = {"mum": {}, "gran": {"parent_of": "mum", "tax_dependant": True}, "bro": {"birth_date": at(20)}, "kid": kid}
    assert charges(adults) == {"kid", "gran"}
    # one whose income counts is never in charge
    assert charges({"mum": {"tax_dependant": True}, "kid": kid}) == {"kid"}


def test_two_orphans_who_live_with_an_aunt_are_both_in_charge() -> None:
    persons = {
        "aunt": {},
        "kid": {"birth_date": at(10), "other_relative_of": "aunt"},
        "sis": {"birth_date": at(8), "other_relative_of": "aunt", "sibling_of": "kid"},
    }
    assert who_provides(persons) == {"aunt"}
    assert charges(persons) == {"kid", "sis"}


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({}, 2),
        # on own feet no start point, but with a child one, and the child
        ({"mum": None}, 0),
        ({"mum": None, "baby": {"birth_date": at(1), "child_of": "kid"}}, 2),
        ({"mum": None, "lodger": {"birth_date": at(40)}}, 0),
        # recognised disability, or 4 points in the first pillar, of one of the family
        ({"mum": {"recognised_disability": True}}, 3),
        ({"mum": {"care_need_points": 9, "care_need_pillar_1": 4}}, 3),
        ({"mum": {"care_need_points": 9, "care_need_pillar_1": 3}}, 2),
        ({"lodger": {"recognised_disability": True}}, 2),
        # the second student in higher education, in charge or not
        ({"sis": {"birth_date": at(21), "child_of": "mum", "studies": "higher_education"}}, 4),
        ({"sis": {"birth_date": at(21), "child_of": "mum"}}, 2),
        ({"lodger": {"birth_date": at(21), "studies": "higher_education"}}, 2),
    ],
)
def test_points_of_the_family_of_a_student(more: dict[str, Any], found: int) -> None:
    kid = {"birth_date": at(19), "studies": "higher_education", "tax_dependant": True}
    persons: dict[str, Any] = {"mum": {}, "kid": {**kid, "child_of": "mum"}, **more}
    if persons["mum"] is None:
        del persons["mum"]
        persons["kid"] = kid
    assert points(persons) == found


def test_the_points_are_the_same_while_exploring() -> None:
    """What can only be gone through once (the members, while facts may be missing) is not used twice."""
    persons: dict[str, Any] = {
        "mum": {"recognised_disability": True},
        "sis": {"birth_date": at(21), "child_of": "mum", "studies": "higher_education"},
        "kid": {"birth_date": at(19), "child_of": "mum", "studies": "higher_education", "tax_dependant": True},
    }
    case = build({"id": "school", "on": DAY, "unlisted": "absent", "persons": persons}, LAW)
    exploration = Exploration(case, DAY, [LAW.right("flemish_study_grant")])
    home: Any = exploration.case.on(DAY, CLAIMED, exploration.explorer)
    # start 1, two students 2, disability 1, two in higher education 2, less 1
    assert points(persons) == 5
    assert schooling.family_points(home.person("kid")) == 5


def test_points_as_a_row_of_the_tables() -> None:
    kid = {"birth_date": at(16), "child_of": "mum"}
    sisters: dict[str, Any] = {
        f"s{n}": {"birth_date": at(8), "child_of": "mum", "recognised_disability": True} for n in range(10)
    }
    assert schooling.points_row(household(mum={}, kid=kid).person("kid")) == "2"
    assert schooling.points_row(household(mum={}, kid=kid, **sisters).person("kid")) == "20"
