from __future__ import annotations

from takeup.engine import any_of, condition, parameters, passport_for, rule
from tests.engine.toyland.facts import Household, Person

p = parameters(__file__)


@condition("Toy law, art. 9")
def has_stove(household: Household) -> bool:
    """A stove."""
    return household.has_stove


@condition("Toy law, art. 10")
def someone_is_topped_up(household: Household) -> bool:
    """Two full months of top-up."""
    return any_of(topped_up(member) for member in household.members)


@rule("Toy law, art. 10")
def topped_up(member: Person) -> bool:
    """Two full months of top-up."""
    return passport_for(member, "top_up", 2)


@rule("Toy law, art. 11")
def amount(household: Household) -> float:
    """The bill."""
    return p.bill(household)
