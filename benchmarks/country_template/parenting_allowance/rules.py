"""Parenting allowance: for a household with a low income that raises a young child."""

from __future__ import annotations

from benchmarks.country_template.facts import Household
from benchmarks.country_template.income import household_income
from benchmarks.country_template.people import age
from takeup.engine import any_of, condition, how_many, parameters, rule

p = parameters(__file__)


@condition("country template: parenting allowance, income")
def income_is_low(household: Household) -> bool:
    """The salaries together are not above the threshold."""
    return household_income(household) <= p.income_threshold(household)  # type: ignore[no-any-return]


@condition("country template: parenting allowance, children")
def has_young_child(household: Household) -> bool:
    """Someone under six lives here, or under eight where there is one adult."""
    limit = p.child_under(household, "one_adult" if has_one_adult(household) else "more_adults")
    return any_of(age(member) < limit for member in household.members)


@rule("country template: parenting allowance, one adult")
def has_one_adult(household: Household) -> bool:
    """One adult, with nobody to share the care with."""
    return how_many(member.is_adult for member in household.members) == 1


@rule("country template: parenting allowance")
def amount(household: Household) -> float:
    """Euros a month."""
    return p.amount(household)  # type: ignore[no-any-return]


@rule("country template: parenting allowance")
def parenting_allowance(household: Household) -> float:
    """What this household gets. Euros a month."""
    return amount(household) if income_is_low(household) and has_young_child(household) else 0.0
