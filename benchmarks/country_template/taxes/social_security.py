"""Social security contribution: by slices of the salary."""

from __future__ import annotations

from benchmarks.country_template.facts import Person
from takeup.engine import not_above, not_below, parameters, rule

p = parameters(__file__)


@rule("country template: social security contribution")
def social_security_contribution(person: Person) -> float:
    """Each slice of the salary at its own rate. Euros a month."""
    contribution = 0.0
    for above, up_to, rate in p.social_security_contribution(person):
        contribution = contribution + rate * not_below(not_above(person.salary, up_to) - above, 0.0)
    return contribution
