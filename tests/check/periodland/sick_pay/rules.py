from __future__ import annotations

from takeup.engine import condition, rule
from tests.check.periodland.facts import Person


@condition("art. 1")
def not_at_school(person: Person) -> bool:
    """Not at school."""
    return not person.at_school


@rule("")
def received(person: Person) -> float:
    """What the person says."""
    return person.sick_pay


@rule("art. 2")
def amount(person: Person) -> float:
    """1,000 euros a month."""
    return 1000.0
