"""Social tariff for energy: electricity, gas, heat (sociaal tarief / tarif social).

Ministerial decrees of 30 March 2007; programme law of 27 April 2007. The household has it through one
member; income is not tested. It runs from the first day of the quarter of the decision to the end of the
calendar year.
"""

from __future__ import annotations

from takeup.engine import already_in_payment, any_of, condition, parameters, passport, rule, unknowable
from takeup.law.be.facts import Household, Person
from takeup.law.be.people import age, is_minor

p = parameters(__file__)


@condition("Ministerial decrees of 30 March 2007")
def has_a_category(household: Household) -> bool:
    """Someone here is in a category now, or was earlier in this calendar year."""
    if any_of(is_in_category(member) for member in household.members):
        return True
    if household.social_flat_with_collective_gas or has_household_category(household):
        return True
    return was_in_category_this_year(household) or opened_by_income(household) or perhaps_by_points(household)


@condition("Ministerial decrees of 30 March 2007 (residential customers)")
def has_residential_supply(household: Household) -> bool:
    """An own contract for the home, or a social flat with a collective gas installation."""
    return household.own_energy_contract or household.social_flat_with_collective_gas


@rule("Ministerial decrees of 30 March 2007")
def what_for(household: Household) -> str:
    """'all' (electricity, gas and heat), 'gas' (only the collective gas) or 'none'."""
    if not has_residential_supply(household) or not has_a_category(household):
        return "none"
    if household.own_energy_contract and has_personal_category(household):
        return "all"
    return "gas" if household.social_flat_with_collective_gas else "all"


@rule("Ministerial decrees of 30 March 2007")
def has_personal_category(household: Household) -> bool:
    """Through a person, not only through the building."""
    return (
        any_of(is_in_category(member) for member in household.members)
        or has_household_category(household)
        or was_in_category_this_year(household)
        or opened_by_income(household)
    )


@rule("Ministerial decrees of 30 March 2007 (allowances that are not computed here)")
def has_household_category(household: Household) -> bool:
    """An advance of the public centre, or an allowance for help by another person or for 65 %."""
    return household.centre_pays_advance or household.older_disability_allowance


@rule("Ministerial decrees of 30 March 2007")
def is_in_category(person: Person) -> bool:
    """Aid of the public centre, an allowance for a disability or old age, or the income guarantee."""
    return (
        has_allowance(person)
        or passport(person, "integration_income")
        or passport(person, "equivalent_integration_income")
        or passport(person, "income_guarantee")
    )


@rule("Ministerial decrees of 30 March 2007")
def has_allowance(person: Person) -> bool:
    """Disability allowances, help to older people (here or in another region), child of 66 %."""
    return (
        passport(person, "income_replacement_allowance")
        or passport(person, "integration_allowance")
        or passport(person, "assistance_older_people")
        or person.allowance_for_older_people_elsewhere
        or is_child_of_66(person)
    )


@rule("Ministerial decrees of 30 March 2007")
def had_allowance(person: Person) -> bool:
    """The same in an earlier month, by what was really received."""
    return (
        already_in_payment(person, "income_replacement_allowance")
        or already_in_payment(person, "integration_allowance")
        or already_in_payment(person, "assistance_older_people")
        or person.allowance_for_older_people_elsewhere
        or is_child_of_66(person)
    )


@rule("Ministerial decrees of 30 March 2007 (supplement for a child with at least 66 %)")
def is_child_of_66(person: Person) -> bool:
    """A child with a recognised disability of 66 % or more."""
    if age(person) >= 25 or not person.recognised_disability:
        return False
    return is_minor(person) or age(person) < p.child_until(person)


@rule("Programme law of 27 April 2007 (ksz.fgov.be: until the end of the calendar year)")
def was_in_category_this_year(household: Household) -> bool:
    """Someone was in a category, and received what opens it, in an earlier month of this calendar year."""
    return any_of(
        was_in_category(member)
        for back in range(1, household.day.month)
        for member in household.months_ago(back).members
    )


@rule("Programme law of 27 April 2007")
def was_in_category(person: Person) -> bool:
    """In a category in that month, by what was really received."""
    return (
        had_allowance(person)
        or already_in_payment(person, "integration_income")
        or already_in_payment(person, "equivalent_integration_income")
        or already_in_payment(person, "income_guarantee")
    )


@rule("Royal decrees on the widening to increased reimbursement, 1 February 2021 to 30 June 2023")
def opened_by_income(household: Household) -> bool:
    """For a time also who had increased reimbursement, on income alone."""
    if not p.income_opens(household):
        return False
    return any_of(passport(member, "increased_reimbursement") for member in household.members)


@rule("not settled by the sources (see the open questions)")
def perhaps_by_points(household: Household) -> bool:
    """A child with 4 points or more in the first pillar, but no 66 %: the sources do not say."""
    if any_of(has_points(member) for member in household.members):
        return unknowable(household, "energy-child-points")
    return False


@rule("not settled by the sources (see the open questions)")
def has_points(person: Person) -> bool:
    """4 points or more in the first pillar."""
    if person.care_need_pillar_1 < 4:
        return False
    return is_minor(person) or age(person) < p.child_until(person)
