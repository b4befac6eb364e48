"""What is compared with the peer: its names of variables, and our rules for them."""

from __future__ import annotations

from datetime import date
from typing import Any

from benchmarks.country_template.basic_income.rules import basic_income
from benchmarks.country_template.housing_allowance.rules import amount as housing_allowance
from benchmarks.country_template.income import household_income
from benchmarks.country_template.parenting_allowance.rules import parenting_allowance
from benchmarks.country_template.pension.rules import pension
from benchmarks.country_template.people import age
from benchmarks.country_template.prices.meal import meal_price
from benchmarks.country_template.prices.swimming_pool import swimming_pool_access
from benchmarks.country_template.taxes.housing_tax import housing_tax
from benchmarks.country_template.taxes.income_tax import income_tax
from benchmarks.country_template.taxes.social_security import social_security_contribution
from benchmarks.country_template.totals import disposable_income, total_benefits, total_taxes
from takeup.engine.rules import Rule

OF_PERSONS: dict[str, Rule[Any, Any, Any]] = {
    "age": age,
    "basic_income": basic_income,
    "pension": pension,
    "income_tax": income_tax,
    "social_security_contribution": social_security_contribution,
}
OF_HOUSEHOLDS: dict[str, Rule[Any, Any, Any]] = {
    "household_income": household_income,
    "housing_allowance": housing_allowance,
    "parenting_allowance": parenting_allowance,
    "disposable_income": disposable_income,
    "total_benefits": total_benefits,
    "total_taxes": total_taxes,
    "housing_tax": housing_tax,
}
PRICES: dict[str, Rule[Any, Any, Any]] = {"meal_price": meal_price, "swimming_pool_access": swimming_pool_access}
PRICES_SINCE = date(2017, 1, 1)


def of_households(day: date) -> dict[str, Rule[Any, Any, Any]]:
    """The variables of a household that the law knows on a day."""
    return {**OF_HOUSEHOLDS, **PRICES} if day >= PRICES_SINCE else OF_HOUSEHOLDS
