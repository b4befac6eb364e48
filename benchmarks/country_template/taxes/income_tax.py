"""Income tax: one rate on everything."""

from __future__ import annotations

from benchmarks.country_template.facts import Person
from benchmarks.country_template.pension.rules import pension
from takeup.engine import parameters, rule

p = parameters(__file__)


@rule("country template: income tax")
def income_tax(person: Person) -> float:
    """A share of salary, returns on capital and pension. Euros a month."""
    return (person.salary + person.capital_returns + pension(person)) * p.income_tax_rate(person)  # type: ignore[no-any-return]
