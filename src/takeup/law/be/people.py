"""Who is who: ages, partners, children. Notions that many rights share; each right's own circle is its own rule."""

from __future__ import annotations

from takeup.engine import any_of, full_years, rule
from takeup.law.be.facts import Person


@rule("")
def age(person: Person) -> int:
    """Completed years on the day."""
    return full_years(person.birth_date, person.day)


@rule("Civil Code, art. 388")
def is_minor(person: Person) -> bool:
    """Under 18."""
    return age(person) < 18


@rule("")
def is_partner(person: Person, other: Person) -> bool:
    """Spouse, legal cohabitant or partner in fact, living here."""
    return person.relation_to(other) == "partner"


@rule("")
def is_child_of(person: Person, other: Person) -> bool:
    """A child, by birth or adoption."""
    return person.relation_to(other) == "child"


@rule("")
def has_partner_here(person: Person) -> bool:
    """Lives with a partner."""
    return any_of(is_partner(person, other) for other in person.household.others(person))


@rule("")
def is_unmarried_minor(person: Person) -> bool:
    """Under 18 and not married."""
    return is_minor(person) and person.partnership != "married"
