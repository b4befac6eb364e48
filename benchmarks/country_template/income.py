"""The income that benefits and prices look at."""

from __future__ import annotations

from benchmarks.country_template.facts import Household
from takeup.engine import rule, total


@rule("country template: household income")
def household_income(household: Household) -> float:
    """The salaries of everyone who lives here. Euros a month."""
    return total(member.salary for member in household.members)
