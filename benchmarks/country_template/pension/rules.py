"""Pension: for everyone who has reached the age of retirement."""

from __future__ import annotations

from benchmarks.country_template.facts import Person
from benchmarks.country_template.people import is_of_retirement_age
from takeup.engine import condition, parameters, rule

p = parameters(__file__)


@condition("country template: pension")
def old_enough(person: Person) -> bool:
    """The age of retirement."""
    return is_of_retirement_age(person)


@rule("country template: pension")
def amount(person: Person) -> float:
    """Euros a month."""
    return p.amount(person)  # type: ignore[no-any-return]


@rule("country template: pension")
def pension(person: Person) -> float:
    """What this person gets. Euros a month."""
    return amount(person) if old_enough(person) else 0.0
