"""Premiums of the municipality (gemeentelijke premies / primes communales).

Each of the 19 municipalities of the Region has its own: for a birth, for the home, for energy. No list of them was
found, so this only says for whom it is worth asking.
"""

from __future__ import annotations

from takeup.engine import any_of, concerns, condition, parameters, passport, rule
from takeup.law.be.facts import Household, Person
from takeup.law.be.people import age

p = parameters(__file__)


@concerns("Rules of the municipality")
def concerned(household: Household) -> bool:
    """A birth, an own home, or a low income."""
    return household.tenure == "owner" or has_a_low_income(household) or has_a_birth(household)


@condition("Rules of the municipality")
def lives_in_brussels(household: Household) -> bool:
    """Someone has an official address in a municipality of the Region."""
    return any_of(has_address_in_brussels(member) for member in household.members)


@condition("Rules of the municipality", discretion=True)
def municipality_gives_one(household: Household) -> bool:
    """Which premiums there are, and for whom, only the municipality can say."""
    return lives_in_brussels(household)


@rule("Rules of the municipality")
def has_address_in_brussels(person: Person) -> bool:
    """An official address in the Region."""
    return person.domicile == "brussels"


@rule("famiris.brussels: municipal birth premiums exist besides that of the Region")
def has_a_birth(household: Household) -> bool:
    """A baby, or someone who is pregnant."""
    return any_of(is_baby(member) or is_expecting(member) for member in household.members)


@rule("famiris.brussels: municipal birth premiums exist besides that of the Region")
def is_expecting(person: Person) -> bool:
    """Pregnant, at an age at which that can be."""
    return 15 <= age(person) < 55 and person.pregnant


@rule("famiris.brussels: municipal birth premiums exist besides that of the Region")
def is_baby(person: Person) -> bool:
    """Born not long ago."""
    return age(person) < p.baby_until(person)  # type: ignore[no-any-return]


@rule("Rules of the municipality")
def has_a_low_income(household: Household) -> bool:
    """Someone here has integration income, equivalent aid or increased reimbursement."""
    return any_of(is_helped(member) for member in household.members)


@rule("Rules of the municipality")
def is_helped(person: Person) -> bool:
    """Aid of the centre, or increased reimbursement, received or due."""
    helped: bool = passport(person, "integration_income") or passport(person, "equivalent_integration_income")
    return helped or passport(person, "increased_reimbursement")
