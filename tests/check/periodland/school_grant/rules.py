from __future__ import annotations

from takeup.engine import condition, rule
from tests.check.periodland.facts import Person


@condition("art. 1")
def at_school(person: Person) -> bool:
    """At school."""
    return person.at_school


@rule("art. 2")
def amount(person: Person) -> float:
    """240 euros a year."""
    return 240.0
