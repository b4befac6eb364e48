"""Food aid (voedselhulp / aide alimentaire): parcels, social groceries and restaurants.

Given by public centres and associations, each with its own terms; no law gives a right to it.
"""

from __future__ import annotations

from takeup.engine import condition
from takeup.law.be.facts import Household


@condition("Practice of the organisations")
def needs_food(household: Household) -> bool:
    """There is sometimes too little money for enough food."""
    return household.too_little_for_food


@condition("Practice of the organisations", discretion=True)
def organisation_helps(household: Household) -> bool:
    """Each organisation has its own terms and its own area, and often asks for a paper of a social service."""
    return household.too_little_for_food
