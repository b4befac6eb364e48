"""Article 27 (Artikel 27 / Article 27): tickets for culture at 1.25 euro, through a social organisation.

An association with partners in the Region, among them the public centres; each partner says who gets tickets.
"""

from __future__ import annotations

from takeup.engine import concerns, condition, in_payment, rule, unknowable
from takeup.law.be.facts import Person
from takeup.law.be.people import age


@concerns("Association Article 27")
def concerned(person: Person) -> bool:
    """Adults; whether money is short is for the partner to say."""
    return age(person) >= 18


@condition("Association Article 27 (through partners in the Region)")
def lives_in_brussels(person: Person) -> bool:
    """In the Brussels Region, also without an official address."""
    return person.domicile == "brussels" or stays_in_brussels(person)


@condition("Association Article 27 (tickets come through social partners)")
def has_a_partner(person: Person) -> bool:
    """In contact with a public centre or another social organisation that may give the tickets."""
    return is_helped_by_the_centre(person) or person.social_service_client


@condition("Association Article 27", discretion=True)
def partner_gives_tickets(person: Person) -> bool:
    """The organisation is a partner, and judges that money is short."""
    return is_helped_by_the_centre(person) or unknowable(person, "a27-which-partner")


@rule("Association Article 27")
def stays_in_brussels(person: Person) -> bool:
    """Without an official address, but in Brussels."""
    return person.domicile == "none" and person.stays_in_brussels


@rule("Association Article 27 (public centres are partners)")
def is_helped_by_the_centre(person: Person) -> bool:
    """Integration income or equivalent aid."""
    helped: bool = in_payment(person, "integration_income") or in_payment(person, "equivalent_integration_income")
    return helped
