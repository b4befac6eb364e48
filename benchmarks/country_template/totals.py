"""Sums over a household: what it has left, what it gets, what it pays."""

from __future__ import annotations

from benchmarks.country_template.basic_income.rules import basic_income
from benchmarks.country_template.facts import Household, Person
from benchmarks.country_template.housing_allowance.rules import amount as housing_allowance
from benchmarks.country_template.parenting_allowance.rules import parenting_allowance
from benchmarks.country_template.pension.rules import pension
from benchmarks.country_template.taxes.housing_tax import housing_tax_month
from benchmarks.country_template.taxes.income_tax import income_tax
from benchmarks.country_template.taxes.social_security import social_security_contribution
from takeup.engine import rule, total


@rule("country template: disposable income")
def disposable_income(household: Household) -> float:
    """What everyone here has after taxes, with the allowances and less the housing tax. Euros a month."""
    members = total(income_after_tax(member) for member in household.members)
    return members + housing_allowance(household) + parenting_allowance(household) - housing_tax_month(household)


@rule("country template: disposable income, the part of one person")
def income_after_tax(person: Person) -> float:
    """Salary, returns on capital, pension and basic income, less tax and contribution. Euros a month."""
    return person.salary + person.capital_returns + pension(person) + basic_income(person) - taken_from(person)


@rule("country template: total taxes, the part of one person")
def taken_from(person: Person) -> float:
    """Income tax and social security contribution. Euros a month."""
    return income_tax(person) + social_security_contribution(person)


@rule("country template: total benefits")
def total_benefits(household: Household) -> float:
    """Basic incomes and housing allowance; the template leaves out the other benefits. Euros a month."""
    return total(basic_income(member) for member in household.members) + housing_allowance(household)


@rule("country template: total taxes")
def total_taxes(household: Household) -> float:
    """Income taxes, contributions and the housing tax. Euros a month."""
    return total(taken_from(member) for member in household.members) + housing_tax_month(household)
