from __future__ import annotations

from datetime import date

from takeup.engine import concerns, condition, rule
from takeup.engine.time import add_months
from tests.check.periodland.facts import Person


@concerns()
def concerned(person: Person) -> bool:
    """Who moved, this month or in the six before."""
    return add_months(person.day, -6) <= person.moved_on <= person.day


@condition("art. 1")
def at_school(person: Person) -> bool:
    """At school."""
    return person.at_school


@rule("art. 2")
def event(person: Person) -> date:
    """The move."""
    return person.moved_on


@rule("art. 3")
def amount(person: Person) -> float:
    """800 euros."""
    return 800.0
