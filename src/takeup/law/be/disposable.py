"""What a person lives on, as the facts of a month tell it. For poverty figures, no means test of any right."""

from __future__ import annotations

from takeup.engine import rule
from takeup.law.be.facts import Person

# what a survey asks and people round: incomes, not the benefits of which an office knows the amount
INCOMES = (
    "net_wage",
    "gross_wage",
    "taxable_wage",
    "usual_gross_wage",
    "self_employed_income",
    "pension",
    "other_income",
    "taxable_income",
    "net_taxable_income",
)


@rule("")
def told_income(person: Person) -> float:
    """Net incomes and benefits that facts tell, less the maintenance that is paid. Euros a month.

    Benefits of which payments are listed come on top; a pension and a benefit count as they are told.
    """
    earned = person.net_wage + person.self_employed_income
    replaced = person.unemployment_benefit + person.sickness_benefit + person.pension
    allowances = person.income_replacement_allowance + person.integration_allowance
    other = person.maintenance_received + person.other_income
    return earned + replaced + allowances + other - person.child_maintenance_paid - person.court_maintenance_paid
