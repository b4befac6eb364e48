"""Basic income of the small country."""

from __future__ import annotations

from takeup.engine import concerns, condition, full_years, not_below, parameters, rule
from tests.cli.smallland.facts import Person

p = parameters(__file__)


@concerns()
def concerned(person: Person) -> bool:
    """Nobody under 16."""
    return full_years(person.birth_date, person.day) >= 16


@condition("Act on basic income, art. 1")
def adult(person: Person) -> bool:
    """18 or older."""
    return full_years(person.birth_date, person.day) >= 18


@condition("Act on basic income, art. 2", conduct=True)
def is_registered(person: Person) -> bool:
    """Registered as a job seeker, up to 65."""
    return full_years(person.birth_date, person.day) >= 65 or person.registered


@condition("Act on basic income, art. 3")
def wage_is_low(person: Person) -> bool:
    """The wage is below the base."""
    return person.wage < float(p.base(person))


@rule("Act on basic income, art. 4", uncertain="half-wage")
def counted(person: Person) -> float:
    """What counts of the wage. Euros a month."""
    return person.wage * p.counted_share(person)


@rule("Act on basic income, art. 4")
def amount(person: Person) -> float:
    """The base less what counts of the wage. Euros a month."""
    return not_below(p.base(person) - counted(person), 0.0)
