"""Refund of the social tariff for homes with a collective installation (premie sociaal tarief / prime tarif social).

Since 1 July 2024, per quarter. The same people as the social tariff, but for tenants who have it through the
building; the CREG computes the amount, which is not computed here.
"""

from __future__ import annotations

from takeup.engine import any_of, concerns, condition, parameters, rule
from takeup.law.be.energy_social_tariff.rules import has_household_category, is_in_category
from takeup.law.be.facts import Household
from takeup.law.be.facts.energy import FUND_FUELS

p = parameters(__file__)


@concerns()
def concerned(household: Household) -> bool:
    """Households that get energy from a shared installation, and not their heat from oil or propane only."""
    if household.shared_energy == "none" or household.heating_fuel in FUND_FUELS:
        return False
    return bool(p.exists(household))


@condition("Law on the premium for collective installations, in force on 1 July 2024 (economie.fgov.be)")
def has_a_category(household: Household) -> bool:
    """Someone here receives a benefit that opens the social tariff (category 4, the building, does not count)."""
    return someone_in_category(household) or has_household_category(household)


@condition("Law on the premium for collective installations, in force on 1 July 2024 (economie.fgov.be)")
def pays_real_use(household: Household) -> bool:
    """Is billed for what is really used, not within a fixed price."""
    return household.shared_energy == "by_use"


@condition("Law on the premium for collective installations: not together with the social tariff (economie.fgov.be)")
def has_no_social_tariff_for_it(household: Household) -> bool:
    """The social tariff does not already hold for the same connection, as in a social flat with collective gas."""
    return not household.social_flat_with_collective_gas


@rule("Law on the premium for collective installations, in force on 1 July 2024 (the categories of the social tariff)")
def someone_in_category(household: Household) -> bool:
    """A member receives a benefit that opens the social tariff."""
    return any_of(is_in_category(member) for member in household.members)
