"""What a meal costs."""

from __future__ import annotations

from benchmarks.country_template.facts import Household
from benchmarks.country_template.income import household_income
from takeup.engine import parameters, rule

p = parameters(__file__)


@rule("country template: meal price")
def meal_price(household: Household) -> float:
    """The price of the step of the income: from a limit on, the next price. Euros."""
    found = 0.0
    for limit, price in p.meal(household):
        if household_income(household) >= limit:
            found = price
    return found
