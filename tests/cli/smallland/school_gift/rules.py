"""School gift."""

from __future__ import annotations

from takeup.engine import concerns, condition, full_years, parameters, rule
from tests.cli.smallland.facts import Person

p = parameters(__file__)


@concerns()
def concerned(person: Person) -> bool:
    """Children and young people."""
    return full_years(person.birth_date, person.day) < 25


@condition("Act on schools, art. 1")
def goes_to_school(person: Person) -> bool:
    """Goes to a school."""
    return person.school != "none"


@rule("Act on schools, art. 2")
def amount(person: Person) -> float:
    """By kind of school. Euros a month."""
    return p.gift(person, person.school)
