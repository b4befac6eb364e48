"""Urgent medical aid (dringende medische hulp / aide médicale urgente).

Organic law of 8 July 1976, art. 57 §2; royal decree of 12 December 1996 (numbers from memory). For people without a
residence title: the public centre pays for care that a doctor calls needed, preventive care too.
"""

from __future__ import annotations

from takeup.engine import concerns, condition, rule, unknowable
from takeup.law.be.facts import Person


@concerns("Organic law of 8 July 1976, art. 57 §2")
def concerned(person: Person) -> bool:
    """Whoever has no residence title, a child too."""
    return person.residence_status == "no_title"


@condition("Organic law of 8 July 1976, art. 57 §2 (bdas-wwsb.brussels)")
def lives_here(person: Person) -> bool:
    """Really lives in a municipality: the centre of that place is the one to ask. No address is needed."""
    return person.lives_in_belgium


@condition("Organic law of 8 July 1976, art. 57 §2 (bdas-wwsb.brussels)", discretion=True)
def in_need(person: Person) -> bool:
    """Cannot pay for care; the centre finds out in a social inquiry."""
    return not has_other_cover(person) or unknowable(person, "uma-insured")


@rule("Organic law of 8 July 1976, art. 57 §2 (the aid comes after other cover)")
def has_other_cover(person: Person) -> bool:
    """A member of a mutuality, which pays for care."""
    return person.health_insured
