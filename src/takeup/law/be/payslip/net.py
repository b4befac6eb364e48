"""From a gross wage to an estimate of the net wage, and of the income of this year."""

from __future__ import annotations

from takeup.engine import cents, not_below, rule
from takeup.law.be.facts import Person
from takeup.law.be.payslip.contributions import taxable_wage
from takeup.law.be.payslip.special_contribution import special_contribution
from takeup.law.be.payslip.tax import flat_expenses, withholding_month


@rule("Gross wage less contributions, withheld tax and special contribution", uncertain="estimated-from-gross")
def net_from_gross(person: Person) -> float:
    """The net wage, estimated. Euros a month."""
    gross = person.gross_wage
    if gross <= 0:
        return 0.0
    taxable = taxable_wage(person, gross)
    taken = withholding_month(person, gross, taxable) + special_contribution(person, gross)
    return cents(not_below(taxable - taken, 0.0))


@rule("Law of 29 June 1981, art. 38", uncertain="estimated-from-gross")
def taxable_from_gross(person: Person) -> float:
    """The taxable wage, estimated. Euros a month."""
    return taxable_wage(person, person.gross_wage) if person.gross_wage > 0 else 0.0


@rule("Twelve months as this one", uncertain="estimated-from-gross")
def gross_taxable_of_this_year(person: Person) -> float:
    """Gross taxable income of this year: twelve times the taxable wage, benefits and pension. Euros a year."""
    benefits = person.unemployment_benefit + person.sickness_benefit + person.pension
    return cents(12 * (person.taxable_wage + benefits + person.self_employed_income))


@rule("Twelve months as this one, less flat expenses (Income Tax Code 1992, art. 51)", uncertain="estimated-from-gross")
def net_taxable_of_this_year(person: Person) -> float:
    """Taxable income of this year after the flat expenses on the wage. Euros a year."""
    return cents(gross_taxable_of_this_year(person) - flat_expenses(person, 12 * person.taxable_wage))
