"""What it costs to go swimming."""

from __future__ import annotations

from benchmarks.country_template.facts import Household
from benchmarks.country_template.income import household_income
from takeup.engine import parameters, rule

p = parameters(__file__)


@rule("country template: swimming pool access")
def swimming_pool_access(household: Household) -> float:
    """Above each limit of the income something is added. Euros."""
    price = 0.0
    for limit, added in p.swimming_pool(household):
        if household_income(household) > limit:
            price = price + added
    return price
