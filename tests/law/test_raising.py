"""Who raises a child, and the tiers of a need of support: notions that four child benefits share."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.engine.case import CLAIMED
from takeup.law.be import raising
from tests.law.worked import LAW, build

DAY = date(2025, 3, 1)
ADULT, CHILD = date(1990, 1, 1), date(2015, 1, 1)


def household(**persons: dict[str, Any]) -> Any:
    example = {"id": "raising", "on": DAY, "unlisted": "absent", "persons": persons}
    return build(example, LAW).on(DAY, CLAIMED)


@pytest.mark.parametrize(
    ("points", "pillar", "tier"),
    [
        (0, 0, "0"),
        (3, 3, "0"),
        (5, 3, "0"),
        (4, 4, "1"),
        (5, 4, "1"),
        (6, 3, "2"),
        (8, 3, "2"),
        (6, 4, "4"),
        (9, 3, "3"),
        (11, 3, "3"),
        (11, 4, "4"),
        (12, 0, "4"),
        (14, 6, "4"),
        (15, 0, "5"),
        (17, 6, "5"),
        (18, 0, "6"),
        (20, 6, "6"),
        (21, 0, "7"),
    ],
)
def test_the_tiers_of_the_decision(points: int, pillar: int, tier: str) -> None:
    kid = {"birth_date": CHILD, "care_need_points": points, "care_need_pillar_1": pillar}
    assert raising.care_need_tier(household(kid=kid).person("kid")) == tier


@pytest.mark.parametrize(("born", "tier"), [(date(2004, 3, 2), "5"), (date(2004, 3, 1), "0")])
def test_the_tiers_end_at_21(born: date, tier: str) -> None:
    kid = {"birth_date": born, "care_need_points": 15}
    assert raising.care_need_tier(household(kid=kid).person("kid")) == tier


FAMILIES: list[tuple[str, dict[str, dict[str, Any]], set[str]]] = [
    ("a parent", {"ana": {}, "kid": {"birth_date": CHILD, "child_of": "ana"}}, {"ana"}),
    (
        "a parent, not the grandparent or the friend",
        {"gran": {}, "ana": {"child_of": "gran"}, "bo": {}, "kid": {"birth_date": CHILD, "child_of": "ana"}},
        {"ana"},
    ),
    (
        "without a parent the grandparent",
        {"gran": {}, "bo": {}, "kid": {"birth_date": CHILD, "grandchild_of": "gran"}},
        {"gran"},
    ),
    (
        "a grandparent of an adult child too",
        {"gran": {}, "kid": {"birth_date": ADULT, "grandchild_of": "gran"}},
        {"gran"},
    ),
    ("without either every adult", {"ana": {}, "bo": {}, "kid": {"birth_date": CHILD}}, {"ana", "bo"}),
    ("an adult of 18 on the day", {"ana": {"birth_date": date(2007, 3, 1)}, "kid": {"birth_date": CHILD}}, {"ana"}),
    ("nobody of 17", {"ana": {"birth_date": date(2007, 3, 2)}, "kid": {"birth_date": CHILD}}, set()),
    ("a minor of 17", {"ana": {}, "kid": {"birth_date": date(2007, 3, 2)}}, {"ana"}),
    ("nobody raises an adult of 18", {"ana": {}, "kid": {"birth_date": date(2007, 3, 1)}}, set()),
]


@pytest.mark.parametrize(("persons", "who"), [row[1:] for row in FAMILIES], ids=[row[0] for row in FAMILIES])
def test_who_raises_a_child(persons: dict[str, dict[str, Any]], who: set[str]) -> None:
    home = household(**persons)
    kid = home.person("kid")
    assert {other for other in persons if other != "kid" and raising.raises(home.person(other), kid)} == who
    assert raising.is_raised_here(kid) is bool(who)
    assert raising.in_charge(kid, kid) is not bool(who)
    in_charge = who or {"kid"}
    assert {one for one in persons if raising.in_charge(home.person(one), kid)} == in_charge
    assert {one for one in persons if raising.in_family(home.person(one), kid)} == in_charge
    assert raising.has_single_parent(kid) is (len(who) == 1)


def test_the_partner_of_who_raises_the_child_belongs_to_the_family() -> None:
    home = household(ana={}, bo={"partner_of": "ana"}, cy={}, kid={"birth_date": CHILD, "child_of": "ana"})
    kid = home.person("kid")
    assert [one for one in ("ana", "bo", "cy", "kid") if raising.in_family(home.person(one), kid)] == ["ana", "bo"]
    assert not raising.has_single_parent(kid)


def test_two_families_under_one_roof() -> None:
    home = household(
        ana={},
        bo={"sibling_of": "ana"},
        kid={"birth_date": CHILD, "child_of": "ana"},
        sib={"birth_date": date(2014, 1, 1), "child_of": "ana"},
        cousin={"birth_date": CHILD, "child_of": "bo"},
    )
    kid = home.person("kid")
    assert raising.is_raised_with(home.person("sib"), kid)
    assert not raising.is_raised_with(home.person("cousin"), kid)


def test_the_children_of_partners_are_raised_together() -> None:
    home = household(
        ana={},
        bo={"partner_of": "ana"},
        kid={"birth_date": CHILD, "child_of": "ana"},
        step={"birth_date": date(2014, 1, 1), "child_of": "bo"},
    )
    assert raising.is_raised_with(home.person("step"), home.person("kid"))


def test_who_is_older() -> None:
    home = household(kid={"birth_date": CHILD}, twin={"birth_date": CHILD}, big={"birth_date": date(2014, 12, 31)})
    kid, twin, big = (home.person(one) for one in ("kid", "twin", "big"))
    assert raising.is_older(big, kid)
    assert not raising.is_older(kid, big)
    assert raising.is_older(kid, twin)  # of twins the one who is named first
    assert not raising.is_older(twin, kid)
