"""Gas and electricity fund of the public centre (Fonds Gas en Elektriciteit / Fonds gaz et électricité).

Law of 4 September 2002, art. 4 and 6. Guidance, a payment plan, help with a bill, or help to use less energy; the
public centre weighs each case, so no amount is computed.
"""

from __future__ import annotations

from takeup.engine import any_of, concerns, condition, rule
from takeup.law.be.facts import Household, Person


@concerns()
def concerned(household: Household) -> bool:
    """Households that find an energy bill hard to pay."""
    return household.energy_bill_trouble != "none"


@condition("Organic law of 8 July 1976 on the public centres, art. 1")
def lives_in_belgium(household: Household) -> bool:
    """Someone here usually stays in Belgium."""
    return any_of(stays_in_belgium(member) for member in household.members)


@condition("Law of 4 September 2002, art. 6 (help necessary for a life in human dignity)", discretion=True)
def centre_finds_help_needed(household: Household) -> bool:
    """The public centre finds after an inquiry that the bill cannot be paid without help."""
    return household.energy_bill_trouble != "none"


@rule("Organic law of 8 July 1976 on the public centres, art. 1")
def stays_in_belgium(person: Person) -> bool:
    """Usually and permanently stays in Belgium."""
    return person.lives_in_belgium
