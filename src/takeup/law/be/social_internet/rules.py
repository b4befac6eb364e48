"""Social internet offer (sociaal internetaanbod / offre internet sociale).

Law of 13 June 2005, annex 1, art. 22/2; royal decree of 11 October 2023. Since 1 March 2024, for the people of
the social tariff for energy. Who had the older reduction keeps it under the older rules, which are not computed.
"""

from __future__ import annotations

from takeup.engine import any_of, concerns, condition, parameters, passport, rule
from takeup.law.be.energy_social_tariff.rules import has_household_category, is_in_category
from takeup.law.be.facts import Household

p = parameters(__file__)


@concerns()
def concerned(household: Household) -> bool:
    """Households with a home, since the offer exists."""
    return household.tenure != "none" and p.exists(household)


@condition("Law of 13 June 2005, annex 1, art. 22/2; royal decree of 11 October 2023")
def has_a_category(household: Household) -> bool:
    """The categories of the social tariff for energy; increased reimbursement alone is not enough."""
    return has_social_energy_tariff(household) or has_a_category_without_energy(household)


@condition("Law of 13 June 2005, annex 1, art. 22/2 (creno.be, ibpt.be)")
def not_in_an_institution(household: Household) -> bool:
    """Does not live in a home for several people, such as a care home."""
    return household.tenure != "institution"


@rule("Law of 13 June 2005, annex 1, art. 22/2 (the same categories)")
def has_social_energy_tariff(household: Household) -> bool:
    """Has the social tariff for energy, or can have it."""
    return passport(household, "energy_social_tariff")  # type: ignore[no-any-return]  # a door answers yes or no


@rule("Law of 13 June 2005, annex 1, art. 22/2 (the same categories)")
def has_a_category_without_energy(household: Household) -> bool:
    """A category through a member, where there is no energy contract of one's own."""
    return any_of(is_in_category(member) for member in household.members) or has_household_category(household)


@rule("Royal decree of 11 October 2023")
def price_of_internet(household: Household) -> float:
    """The highest price of the fixed internet. Euros a month."""
    return float(p.price(household, "internet"))


@rule("Royal decree of 11 October 2023")
def price_of_bundle(household: Household) -> float:
    """The highest price of internet with telephone or television. Euros a month."""
    return float(p.price(household, "bundle"))
