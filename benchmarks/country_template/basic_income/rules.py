"""Basic income: a fixed amount for adults; in its first year only for those who have no salary."""

from __future__ import annotations

from benchmarks.country_template.facts import Person
from benchmarks.country_template.people import is_of_age
from takeup.engine import condition, parameters, rule

p = parameters(__file__)


@condition("country template: the basic income does not exist yet", until="2015-11-30")
def entitled(person: Person) -> bool:
    """Nobody yet."""
    return False


@entitled.since("2015-12-01", "country template: basic income of 1 December 2015", until="2016-11-30")
def entitled_2015(person: Person) -> bool:
    """An adult without a salary."""
    return is_of_age(person) and person.salary == 0


@entitled.since("2016-12-01", "country template: basic income of 1 December 2016")
def entitled_2016(person: Person) -> bool:
    """Every adult, whatever the salary."""
    return is_of_age(person)


@rule("country template: basic income")
def amount(person: Person) -> float:
    """Euros a month."""
    return p.amount(person)  # type: ignore[no-any-return]


@rule("country template: basic income")
def basic_income(person: Person) -> float:
    """What this person gets. Euros a month."""
    return amount(person) if entitled(person) else 0.0
