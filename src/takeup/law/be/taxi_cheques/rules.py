"""Taxi cheques (taxicheques / chèques-taxi): cheques of 5 euros for people who cannot take public transport.

Ordinance of 13 February 2003; given by the municipalities of the Brussels Region, each with its own terms.
"""

from __future__ import annotations

from takeup.engine import concerns, condition, in_payment, parameters, passport, rule, unknowable
from takeup.law.be.facts import Person
from takeup.law.be.people import age

p = parameters(__file__)


@concerns("Ordinance of 13 February 2003")
def concerned(person: Person) -> bool:
    """People with a recognised disability, and older people."""
    return age(person) >= p.age(person) or has_a_disability(person)


@condition("Ordinance of 13 February 2003: domiciled in the municipality")
def lives_in_brussels(person: Person) -> bool:
    """An official address in a municipality of the Brussels Region."""
    return person.domicile == "brussels"


@condition("Ordinance of 13 February 2003; rules of the municipality (medical certificate)")
def cannot_travel(person: Person) -> bool:
    """Cannot take the bus, tram or metro."""
    return person.cannot_use_public_transport


@condition("Ordinance of 13 February 2003; rules of the municipality (66 %, 9 points, or age)")
def is_in_the_group(person: Person) -> bool:
    """66 % or more; with fewer points, or by age alone, it depends on the municipality."""
    return person.recognised_disability or unknowable(person, "tc-group")


@condition("Rules of the municipality", discretion=True)
def municipality_gives_them(person: Person) -> bool:
    """Most known examples ask for increased reimbursement, and the money is limited."""
    return passport(person, "increased_reimbursement") or unknowable(person, "tc-income")


@rule("Ordinance of 13 February 2003")
def has_a_disability(person: Person) -> bool:
    """Recognised for 66 % or more, or an integration allowance."""
    return person.recognised_disability or in_payment(person, "integration_allowance")
