"""Brussels relocation support, the monthly rent aid (begeleiding bij herhuisvesting / accompagnement au relogement).

Housing Code of 17 July 2003, art. 165; order of the Brussels Government of 13 October 2022, in force since
1 February 2023 (amended on 7 March 2024: not seen). It replaces the relocation allowance of 2013.
"""

from __future__ import annotations

from datetime import date

from takeup.engine import (
    already_in_payment,
    any_of,
    cents,
    concerns,
    condition,
    not_above,
    parameters,
    passport,
    rule,
    total,
    unknowable,
)
from takeup.engine.time import months_after
from takeup.law.be.facts import Household, Person
from takeup.law.be.incomes import net_taxable_year
from takeup.law.be.increased_reimbursement.rules import p as increased_reimbursement
from takeup.law.be.index import indexed_year
from takeup.law.be.integration_income.rules import p as integration_income
from takeup.law.be.people import age
from takeup.law.be.rent_allowance.rules import may_sign, may_sign_in_brussels, owns_a_home
from takeup.law.be.social_housing.rules import children, is_single_parent

p = parameters(__file__)

ROUTES = ("homeless", "violence", "youth_care", "unfit_home")


# -- who (art. 3) ----------------------------------------------------------------------------------


@concerns()
def concerned(household: Household) -> bool:
    """Tenants on the private market who moved at most three years and six months ago."""
    return household.tenure == "private_rent" and moved_since(household, day_of_last_month_paid(household))


@condition("Order of 13 October 2022, art. 3")
def left_for_a_listed_reason(household: Household) -> bool:
    """From homelessness with help of the centre, violence, youth care, or a home declared unfit."""
    return household.left_home_because in ROUTES


@condition("Order of 13 October 2022, arts 3 and 6")
def claims_in_time(household: Household) -> bool:
    """The claim comes within six months of the move; who has it keeps it for three years."""
    if moved_since(household, months_after(household.day, -p.claim_months(household))):
        return True
    return has_it_already(household) and not_used_up(household)


@condition("Order of 13 October 2022, art. 3")
def has_an_adult(household: Household) -> bool:
    """Someone is 18 or older, or a married minor."""
    return any_of(may_sign(member) for member in household.members)


@condition("Order of 13 October 2022, arts 3 and 7")
def lives_in_brussels(household: Household) -> bool:
    """Someone who may sign has the official address in the new home, in the Brussels Region."""
    return any_of(may_sign_in_brussels(member) for member in household.members)


@condition("Order of 13 October 2022, art. 3")
def has_a_lease(household: Household) -> bool:
    """A lease for the main home, or an agreement for a transit home."""
    return household.lease in ("main_home", "transit")


@condition("Order of 13 October 2022, art. 3")
def landlord_is_no_relative(household: Household) -> bool:
    """The home does not belong to a relative up to the second degree."""
    return not household.landlord_is_relative


@condition("Order of 13 October 2022, art. 7")
def nobody_owns_a_home(household: Household) -> bool:
    """The aid ends when someone of the household gets a right on a home."""
    return not any_of(owns_a_home(member) for member in household.members)


@condition("Order of 13 October 2022, arts 3 and 7")
def no_other_rent_aid(household: Household) -> bool:
    """No other rent aid of the Region."""
    return not household.other_rent_aid


@condition("Order of 13 October 2022, arts 3 and 7")
def is_candidate(household: Household) -> bool:
    """Registered for social housing: this right opens relocation support."""
    return passport(household, "social_housing")  # type: ignore[no-any-return]  # a door between rights is untyped


@condition("Order of 13 October 2022, art. 3")
def income_under_the_ceiling(household: Household) -> bool:
    """Not above the ceiling of increased reimbursement for one person."""
    if income(household) <= ceiling(household):
        return True
    return perhaps_under_the_ceiling(household)


# -- the move (arts 3 and 6) -----------------------------------------------------------------------


@rule("Order of 13 October 2022, art. 3")
def moved_since(household: Household, day: date) -> bool:
    """Lives in the home since this day or later, and not in the future."""
    return household.moved_on >= day and household.moved_on <= household.day


@rule("Order of 13 October 2022, arts 3 and 6")
def day_of_last_month_paid(household: Household) -> date:
    """Three years, and the six months in which one may claim, before."""
    months: int = p.months_paid(household) + p.claim_months(household)
    return months_after(household.day, -months)


@rule("Order of 13 October 2022, art. 6")
def has_it_already(household: Household) -> bool:
    """The aid is in payment."""
    return already_in_payment(household, "relocation_allowance")  # type: ignore[no-any-return]  # untyped door


@rule("Order of 13 October 2022, art. 6")
def not_used_up(household: Household) -> bool:
    """Three years from the claim, of which the day is not asked: sure until three years after the move."""
    if moved_since(household, months_after(household.day, -p.months_paid(household))):
        return True
    return unknowable(household, "rel-end")


# -- income (art. 3) -------------------------------------------------------------------------------


@rule("Order of 13 October 2022, art. 3")
def income(household: Household) -> float:
    """Taxable income of all adults, two calendar years before. Euros a year."""
    return total(income_of_adult(member) for member in household.members)


@rule("Order of 13 October 2022, art. 3")
def income_of_adult(person: Person) -> float:
    """Taxable income two calendar years before; 0 for a minor. Euros a year."""
    if age(person) < 18:
        return 0.0
    return net_taxable_year(person, person.year - p.income_years_back(person))


@rule("Order of 13 October 2022, art. 3; royal decree of 15 January 2014")
def ceiling(household: Household) -> float:
    """Increased reimbursement for one person; where not published, the lowest it can be. Euros a year."""
    return float(increased_reimbursement.current_ceiling(household, "base"))


@rule("not settled by the sources (see the open questions)")
def perhaps_under_the_ceiling(household: Household) -> bool:
    """Above the last known ceiling, but perhaps not above that of today."""
    if income(household) > increased_reimbursement.current_ceiling(household, "base_most"):
        return False
    return unknowable(household, "rel-ceiling")


# -- amount (arts 4 and 19) ------------------------------------------------------------------------


@rule("Order of 13 October 2022, arts 4 and 19")
def amount(household: Household) -> float:
    """Base and increase, indexed; not more than the rent. Euros a month."""
    return cents(not_above(before_the_rent(household), household.rent))


@rule("Order of 13 October 2022, arts 4 and 19")
def before_the_rent(household: Household) -> float:
    """Base and increase, times the index. Euros a month."""
    return indexed(household, base(household) + increase(household))


@rule("Order of 13 October 2022, art. 4")
def base(household: Household) -> float:
    """Higher where the income is under the integration income of a family. Before indexation, a month."""
    return float(p.base(household, "low_income" if income(household) < family_amount(household) else "others"))


@rule("Law of 26 May 2002, arts 14 and 15")
def family_amount(household: Household) -> float:
    """Yearly integration income of a family. Euros a year."""
    return indexed_year(household, integration_income.base(household, "family"))


@rule("Order of 13 October 2022, art. 4")
def increase(household: Household) -> float:
    """For each dependent child, double for a single parent. Before indexation, a month."""
    each: float = p.child(household, "single_parent" if is_single_parent(household) else "others")
    return each * children(household)


@rule("Order of 13 October 2022, art. 19", uncertain="rel-index")
def indexed(household: Household, euros: float) -> float:
    """The amounts of the order; a later index was not found."""
    index: float = p.index(household)
    return euros * index
