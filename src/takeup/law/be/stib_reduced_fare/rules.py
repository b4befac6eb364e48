"""Reduced season tickets of STIB/MIVB (verlaagd MIVB-abonnement / abonnement STIB à tarif réduit).

Fares of the STIB/MIVB, approved by the Brussels government. A status of the person: by age, studies, or increased
reimbursement. The price of the season ticket with increased reimbursement was not found.
"""

from __future__ import annotations

from takeup.engine import any_of, between, concerns, condition, parameters, passport, rule
from takeup.law.be.facts import Person
from takeup.law.be.facts.school import STUDYING
from takeup.law.be.people import age, is_partner

p = parameters(__file__)


@concerns()
def concerned(person: Person) -> bool:
    """From six years on: younger children need no ticket."""
    return age(person) >= p.from_age(person)  # type: ignore[no-any-return]


@condition("Fares of the STIB/MIVB (trends.levif.be, metrotime.be)")
def in_a_reduced_group(person: Person) -> bool:
    """A child, a young person, an older resident of Brussels, or someone with increased reimbursement."""
    if is_young(person) or is_older_resident(person):
        return True
    return has_increased_reimbursement(person)


@rule("Fares of the STIB/MIVB since 1 July 2021 (pupils and students)", until="2022-01-31")
def is_young(person: Person) -> bool:
    """A child, or a pupil or student under 25."""
    if age(person) < 18:
        return True
    return age(person) < p.young_until(person) and studies(person)


@is_young.since("2022-02-01", "Fares of the STIB/MIVB since 1 February 2022 (nl.metrotime.be)")
def is_young_2022(person: Person) -> bool:
    """A child; under 25 a pupil or student, or a resident of Brussels."""
    if age(person) < 18:
        return True
    if age(person) >= p.young_until(person):
        return False
    return studies(person) or person.domicile == "brussels"


@rule("Fares of the STIB/MIVB (parlement.brussels, question 585)")
def studies(person: Person) -> bool:
    """A pupil or student of a Belgian school."""
    return person.studies in STUDYING


@rule("Fares of the STIB/MIVB (metrotime.be: residents of Brussels)")
def is_older_resident(person: Person) -> bool:
    """65 or older, with an official address in Brussels."""
    return age(person) >= p.older_from(person) and person.domicile == "brussels"


@rule("Fares of the STIB/MIVB; royal decree of 15 January 2014 on increased reimbursement")
def has_increased_reimbursement(person: Person) -> bool:
    """Increased reimbursement, in the own name or as a person in charge."""
    if passport(person, "increased_reimbursement"):
        return True
    if not person.health_insurance_dependant:
        return False
    return any_of(shares_status(other, person) for other in person.household.others(person))


@rule("Royal decree of 15 January 2014 on increased reimbursement")
def shares_status(other: Person, person: Person) -> bool:
    """A relative here has it and shares it with the person in charge."""
    if other.relation_to(person) == "unrelated" or is_partner(other, person):
        return False
    has_status: bool = passport(other, "increased_reimbursement")
    return has_status


@rule("Fares of the STIB/MIVB (trends.levif.be, metrotime.be)")
def yearly_price(person: Person) -> float:
    """The price of a season ticket of a year. Euros."""
    if age(person) < p.child_until(person):
        return float(p.child_price(person))
    if is_young(person):
        return float(p.young_price(person))
    if is_older_resident(person):
        return float(p.older_price(person))
    if has_increased_reimbursement(person):
        return between(person, 0.0, p.ordinary_price(person), "stib-price")
    return float(p.ordinary_price(person))
