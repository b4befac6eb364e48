"""Fund for social participation (participatie en sociale activering / participation et activation sociale).

Money of the State that the public centres used for culture, sport, computers and memberships of people they help, and
of their children. A newspaper says that it stopped in January 2026.
"""

from __future__ import annotations

from takeup.engine import concerns, condition, in_payment, rule, unknowable
from takeup.law.be.facts import Person


@concerns("Federal subsidy for social participation and activation")
def concerned(person: Person) -> bool:
    """Someone whom a public centre helps."""
    return is_helped_by_the_centre(person)


@condition("Federal subsidy for social participation and activation", until="2025-12-31")
def fund_exists(person: Person) -> bool:
    """The centres had money for it."""
    return person.lives_in_belgium


@fund_exists.since("2026-01-01", "Federal subsidy for social participation and activation (1001infos.net: stopped)")
def fund_exists_2026(person: Person) -> bool:
    """Whether the centre still has money for it is not settled."""
    return person.lives_in_belgium and unknowable(person, "pf-stopped")


@condition("Practice of the public centres", discretion=True)
def centre_grants_it(person: Person) -> bool:
    """The centre chooses what it pays for, within its budget."""
    return is_helped_by_the_centre(person)


@rule("Federal subsidy for social participation and activation: people whom the centre helps")
def is_helped_by_the_centre(person: Person) -> bool:
    """Integration income or equivalent aid."""
    helped: bool = in_payment(person, "integration_income") or in_payment(person, "equivalent_integration_income")
    return helped
