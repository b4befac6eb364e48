"""Who raises a child, and with which other children. Notions that the child benefits of several entities share."""

from __future__ import annotations

from takeup.engine import any_of, how_many, rule
from takeup.law.be.facts import Person
from takeup.law.be.people import age, is_partner


@rule("")
def raises(adult: Person, child: Person) -> bool:
    """A parent here; without one a grandparent; without one, for a minor, the adults here."""
    if adult.relation_to(child) == "parent":
        return True
    if has_kin_here(child, "parent"):
        return False
    if adult.relation_to(child) == "grandparent":
        return True
    if has_kin_here(child, "grandparent"):
        return False
    return age(child) < 18 and age(adult) >= 18


@rule("")
def has_kin_here(child: Person, relation: str) -> bool:
    """Someone of this relation to the child lives here."""
    return any_of(is_kin(other, child, relation) for other in child.household.others(child))


@rule("")
def is_kin(other: Person, child: Person, relation: str) -> bool:
    """The other is this to the child."""
    return other.relation_to(child) == relation


@rule("")
def is_raised_here(child: Person) -> bool:
    """Someone here raises the child."""
    return any_of(raises(other, child) for other in child.household.others(child))


@rule("")
def in_charge(adult: Person, child: Person) -> bool:
    """Raises the child; a young person whom nobody here raises is in charge of itself."""
    if adult.place == child.place:
        return not is_raised_here(child)
    return raises(adult, child)


@rule("")
def is_partner_in_charge(member: Person, adult: Person, child: Person) -> bool:
    """Partner of one person in charge."""
    return adult.place != member.place and is_partner(member, adult) and in_charge(adult, child)


@rule("")
def in_family(member: Person, child: Person) -> bool:
    """In charge of the child, or the partner of who is."""
    if in_charge(member, child):
        return True
    if member.place == child.place:
        return False
    return any_of(is_partner_in_charge(member, adult, child) for adult in member.household.members)


@rule("")
def has_single_parent(child: Person) -> bool:
    """One person alone raises the child."""
    return is_raised_here(child) and how_many(in_family(member, child) for member in child.household.members) == 1


@rule("")
def is_raised_by_family(other: Person, adult: Person, child: Person) -> bool:
    """The adult raises the other child and belongs to this child's family."""
    return in_charge(adult, other) and in_family(adult, child)


@rule("")
def is_raised_with(other: Person, child: Person) -> bool:
    """Another child that is raised in the same family."""
    return any_of(is_raised_by_family(other, adult, child) for adult in other.household.members)


@rule("")
def is_older(other: Person, child: Person) -> bool:
    """Born earlier; of twins the one who is named first."""
    if other.birth_date == child.birth_date:
        return other.place < child.place
    return other.birth_date < child.birth_date


@rule("")
def care_need_tier(child: Person) -> str:
    """'0' to '7': the tier of the supplement for a child with a specific need of support, by its points."""
    points = child.care_need_points
    if points <= 0 or age(child) >= 21:
        return "0"
    if points >= 12:
        return tier_of_many_points(child)
    if child.care_need_pillar_1 >= 4:
        return "1" if points < 6 else "4"
    if points < 6:
        return "0"
    return "3" if points >= 9 else "2"


@rule("")
def tier_of_many_points(child: Person) -> str:
    """'4' to '7', from twelve points on."""
    points = child.care_need_points
    if points > 20:
        return "7"
    if points >= 18:
        return "6"
    return "5" if points >= 15 else "4"
