"""Housing tax: once a year, by the size of the home on 1 January."""

from __future__ import annotations

from benchmarks.country_template.facts import Household
from takeup.engine import not_below, parameters, rule

p = parameters(__file__)


@rule("country template: housing tax")
def housing_tax(household: Household) -> float:
    """By the square metre and never under the least amount, for owners and tenants. Euros a year."""
    if household.housing_occupancy_status not in ("owner", "tenant"):
        return 0.0
    return not_below(household.accommodation_size * p.housing_tax_rate(household), p.housing_tax_least(household))


@rule("country template: housing tax")
def housing_tax_month(household: Household) -> float:
    """A twelfth of it. Euros a month."""
    return housing_tax(household) / 12
