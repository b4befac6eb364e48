"""Food aid (voedselhulp / aide alimentaire): parcels, social groceries and restaurants.

Given by public centres and associations, each with its own terms; no law gives a right to it.
"""

from __future__ import annotations

from takeup.engine import any_of, concerns, condition, in_payment, rule
from takeup.law.be.facts import Household, Person


@concerns("Practice of the organisations")
def concerned(household: Household) -> bool:
    """A household in which money is likely to be short."""
    return household.tenure == "none" or any_of(is_short_of_money(member) for member in household.members)


@condition("Practice of the organisations")
def needs_food(household: Household) -> bool:
    """There is sometimes too little money for enough food."""
    return household.too_little_for_food


@condition("Practice of the organisations", discretion=True)
def organisation_helps(household: Household) -> bool:
    """Each organisation has its own terms and its own area, and often asks for a paper of a social service."""
    return household.too_little_for_food


@rule("Practice of the organisations")
def is_short_of_money(person: Person) -> bool:
    """No residence title, aid of the centre, the income guarantee, or increased reimbursement."""
    return (
        person.residence_status == "no_title"
        or in_payment(person, "integration_income")
        or in_payment(person, "equivalent_integration_income")
        or in_payment(person, "income_guarantee")
        or in_payment(person, "increased_reimbursement")
    )
