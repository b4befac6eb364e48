"""Brussels relocation support, the moving grant (verhuistoelage / allocation de déménagement), paid once.

Order of the Brussels Government of 13 October 2022, arts 3, 5 and 19. Who may have it is the same as for the
monthly aid; the claim comes within six months of the move.
"""

from __future__ import annotations

from datetime import date

from takeup.engine import cents, concerns, condition, parameters, passport, rule
from takeup.engine.time import months_after
from takeup.law.be.facts import Household
from takeup.law.be.relocation_allowance import rules as monthly
from takeup.law.be.social_housing.rules import children

p = parameters(__file__)


@rule("Order of 13 October 2022, arts 3 and 5")
def event(household: Household) -> date:
    """The day of the move."""
    return household.moved_on


@concerns()
def concerned(household: Household) -> bool:
    """Tenants on the private market who moved at most six months ago."""
    if household.tenure != "private_rent":
        return False
    return monthly.moved_since(household, months_after(household.day, -p.claim_months(household)))


@condition("Order of 13 October 2022, art. 3")
def left_for_a_listed_reason(household: Household) -> bool:
    """From homelessness with help of the centre, violence, youth care, or a home declared unfit."""
    return monthly.left_for_a_listed_reason(household)


@condition("Order of 13 October 2022, art. 3")
def has_an_adult(household: Household) -> bool:
    """Someone is 18 or older, or a married minor."""
    return monthly.has_an_adult(household)


@condition("Order of 13 October 2022, art. 3")
def lives_in_brussels(household: Household) -> bool:
    """Someone who may sign has the official address in the new home, in the Brussels Region."""
    return monthly.lives_in_brussels(household)


@condition("Order of 13 October 2022, art. 3")
def has_a_lease(household: Household) -> bool:
    """A lease for the main home, or an agreement for a transit home."""
    return monthly.has_a_lease(household)


@condition("Order of 13 October 2022, art. 3")
def landlord_is_no_relative(household: Household) -> bool:
    """The home does not belong to a relative up to the second degree."""
    return monthly.landlord_is_no_relative(household)


@condition("Order of 13 October 2022, art. 3")
def nobody_owns_a_home(household: Household) -> bool:
    """Nobody in the household has a right on a home."""
    return monthly.nobody_owns_a_home(household)


@condition("Order of 13 October 2022, art. 3")
def is_candidate(household: Household) -> bool:
    """Registered for social housing: this right opens relocation support."""
    return passport(household, "social_housing")  # type: ignore[no-any-return]  # a door between rights is untyped


@condition("Order of 13 October 2022, art. 3")
def income_under_the_ceiling(household: Household) -> bool:
    """Not above the ceiling of increased reimbursement for one person."""
    return monthly.income_under_the_ceiling(household)


@rule("Order of 13 October 2022, arts 5 and 19", uncertain="grant-index")
def amount(household: Household) -> float:
    """One amount for the household and one for each dependent child, indexed. Euros, once."""
    each: float = p.grant(household, "child")
    return cents((p.grant(household, "household") + each * children(household)) * p.index(household))
