"""Lower price for energy."""

from __future__ import annotations

from takeup.engine import any_of, condition, passport, rule
from tests.cli.smallland.facts import Household, Person


@condition("Act on energy, art. 1")
def has_contract(household: Household) -> bool:
    """Someone has a contract."""
    return household.heating


@condition("Act on energy, art. 2")
def someone_has_basic_income(household: Household) -> bool:
    """A member has the basic income."""
    return any_of(opens(member) for member in household.members)


@rule("Act on energy, art. 2")
def opens(person: Person) -> bool:
    """Whether this person's basic income opens the discount."""
    return passport(person, "basic_income")
