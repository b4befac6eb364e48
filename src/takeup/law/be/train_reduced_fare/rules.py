"""Reduced train fares of NMBS/SNCB (verlaagd treintarief / tarif réduit en train).

Fares of the NMBS/SNCB. A status of the person: young, older, with increased reimbursement, or (until the new
fares of 15 October 2025) of a large family. The card Train+ gives a second reduction.
"""

from __future__ import annotations

from takeup.engine import any_of, concerns, condition, half_up, how_many, parameters, passport, rule, unknowable
from takeup.law.be.facts import Person
from takeup.law.be.people import age, is_partner

p = parameters(__file__)


@concerns()
def concerned(person: Person) -> bool:
    """From 12 years on: younger children travel for free with someone who has a ticket."""
    return age(person) >= p.from_age(person)  # type: ignore[no-any-return]


@condition("Fares of the NMBS/SNCB: flat tickets by age, half price for some groups", until="2025-10-14")
def in_a_reduced_group(person: Person) -> bool:
    """Under 26, from 65 on, with increased reimbursement, or of a large family."""
    if is_young_or_older(person) or is_of_large_family(person):
        return True
    return has_increased_reimbursement(person)


@in_a_reduced_group.since("2025-10-15", "Fares of the NMBS/SNCB of 15 October 2025 (bx1.be, rtl.be)")
def in_a_reduced_group_2025(person: Person) -> bool:
    """Under 26, from 65 on, or with increased reimbursement."""
    if is_young_or_older(person) or has_increased_reimbursement(person):
        return True
    return is_of_large_family(person) and unknowable(person, "train-large-family")


@rule("Fares of the NMBS/SNCB")
def is_young_or_older(person: Person) -> bool:
    """Under 26, or 65 and older."""
    return age(person) < p.young_until(person) or age(person) >= p.older_from(person)  # type: ignore[no-any-return]


@rule("Fares of the NMBS/SNCB; royal decree of 15 January 2014 on increased reimbursement")
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


@rule("Fares of the NMBS/SNCB (leligueur.be: three children under 25)")
def is_of_large_family(person: Person) -> bool:
    """One of three children or more under 25, or a parent of them."""
    children = how_many(is_young_child(other, person) for other in person.household.others(person))
    if children >= p.large_family(person):
        return True
    if age(person) >= p.child_until(person):
        return False
    siblings = how_many(is_young_sibling(other, person) for other in person.household.others(person))
    return siblings + 1 >= p.large_family(person)  # type: ignore[no-any-return]


@rule("Fares of the NMBS/SNCB (econostrum.info: under 25)")
def is_young_child(other: Person, person: Person) -> bool:
    """A child under 25."""
    return other.relation_to(person) == "child" and age(other) < p.child_until(person)


@rule("Fares of the NMBS/SNCB (econostrum.info: under 25)")
def is_young_sibling(other: Person, person: Person) -> bool:
    """A brother or sister under 25."""
    return other.relation_to(person) == "sibling" and age(other) < p.child_until(person)


@rule("Fares of the NMBS/SNCB of 15 October 2025 (bx1.be, rtl.be)")
def reduction(person: Person) -> float:
    """The part of the price of a second-class ticket that is taken off."""
    return float(p.reduction(person))


@rule("Fares of the NMBS/SNCB of 15 October 2025 (bx1.be, rtl.be)")
def reduction_with_card(person: Person) -> float:
    """The part that is taken off with the card Train+, outside the rush hours and in the weekend."""
    return half_up(1 - (1 - reduction(person)) * (1 - p.card_reduction(person)), 4)


@rule("Fares of the NMBS/SNCB of 15 October 2025 (bx1.be, rtl.be)")
def card_price(person: Person, period: str) -> float:
    """The price of the card Train+ for the reduced groups, for a 'month' or a 'year'. Euros."""
    return float(p.card_price(person, period))
