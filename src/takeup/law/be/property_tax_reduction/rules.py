"""Reductions of the property tax in Brussels (onroerende voorheffing / précompte immobilier).

Income Tax Code 1992 (ITC), art. 255-259, as Brussels applies it: a modest home, children, disability, war. A tenant
takes the reductions for the family and for disability off the rent. The tax is the one of the bill, with the
shares of the region and the municipality.
"""

from __future__ import annotations

from takeup.engine import (
    any_of,
    between,
    cents,
    concerns,
    condition,
    half_up,
    how_many,
    not_above,
    not_below,
    parameters,
    rule,
    total,
)
from takeup.law.be.facts import Household, Person
from takeup.law.be.facts.housing import RENTED
from takeup.law.be.people import age, is_child_of, is_minor

p = parameters(__file__)


# -- whom it concerns and what is asked ---------------------------------------------


@concerns()
def concerned(household: Household) -> bool:
    """Who owns or rents a home and has an official address in Brussels."""
    if household.tenure != "owner" and household.tenure not in RENTED:
        return False
    return any_of(lives_in_brussels(member) for member in household.members)


@condition("ITC, art. 257 (situation on 1 January)")
def lived_here_on_1_january(household: Household) -> bool:
    """On 1 January of the year the household had a home and an official address in Brussels."""
    then = first_of_january(household)
    if then.tenure != household.tenure:
        return False
    return any_of(lives_in_brussels(member) for member in then.members)


@condition("ITC, art. 257 and 259")
def has_a_reduction(household: Household) -> bool:
    """A reduction for children, disability, war or (for an owner) a modest home."""
    return rate_of_reduction(first_of_january(household)) > 0


@rule("ITC, art. 257")
def lives_in_brussels(person: Person) -> bool:
    """Has an official address in Brussels."""
    return person.domicile == "brussels"


# -- the rates ----------------------------------------------------------------------


@rule("ITC, art. 257 and 259")
def rate_of_reduction(household: Household) -> float:
    """All reductions together; they are added up. A share of the tax."""
    return not_above(personal_rate(household) + modest_rate(household), 1.0)


@rule("ITC, art. 257, 2° and 3°, art. 259 (the part that a tenant has too)")
def personal_rate(household: Household) -> float:
    """For disability, war and children. A share of the tax."""
    return disability_rate(household) + family_rate(household)


@rule("ITC, art. 257, 1°")
def modest_rate(household: Household) -> float:
    """For an owner who lives in the whole home, and whose property in all Belgium is modest. A share of the tax."""
    if household.tenure != "owner" or household.part_of_home_let:
        return 0.0
    if not is_modest(household):
        return 0.0
    return p.modest_rate(household, "new") if household.new_home else p.modest_rate(household, "other")  # type: ignore[no-any-return]  # a figure of parameters.yaml


@rule("ITC, art. 257, 1°: all property in Belgium")
def is_modest(household: Household) -> bool:
    """The cadastral incomes, not indexed, of everything that is owned are not above the limit."""
    if household.home_cadastral_income > p.modest_limit(household):
        return False
    return total(own_property(member) for member in household.members) <= p.modest_limit(household)  # type: ignore[no-any-return]  # a figure of parameters.yaml


@rule("ITC, art. 257, 1°")
def own_property(person: Person) -> float:
    """The own share of the cadastral incomes, not indexed. Euros a year."""
    return (person.cadastral_income_built + person.cadastral_income_unbuilt) * person.property_share


@rule("ITC, art. 257, 2°")
def disability_rate(household: Household) -> float:
    """For adults with a disability and for people disabled by war. A share of the tax."""
    adults = total(rate_of_adult(member) for member in household.members)
    return adults + p.war_rate(household) * household.war_invalids  # type: ignore[no-any-return]  # a figure of parameters.yaml


@rule("ITC, art. 257, 2° and 3°")
def rate_of_adult(person: Person) -> float:
    """10 % for an adult with a disability; perhaps 20 % for one who depends on another adult here. A share."""
    if is_dependent_child(person) or not person.recognised_disability:
        return 0.0
    low, high = p.disabled_rate(person, "occupant"), p.disabled_rate(person, "dependant")
    if not any_of(is_other_adult(other) for other in person.household.others(person)):
        return low  # type: ignore[no-any-return]  # a figure of parameters.yaml
    return between(person, low, high, "property-tax-disabled-adult")


@rule("ITC, art. 257, 3°")
def is_other_adult(person: Person) -> bool:
    """Someone on whom another person here may depend."""
    return not is_minor(person)


@rule("ITC, art. 257, 3°")
def family_rate(household: Household) -> float:
    """For at least two children, or one with a disability. A share of the tax."""
    children = how_many(is_dependent_child(member) for member in household.members)
    disabled = how_many(is_disabled_child(member) for member in household.members)
    if children < p.least_children(household) and disabled <= 0:
        return 0.0
    ordinary = children - disabled
    return p.child_rate(household) * ordinary + p.disabled_rate(household, "dependant") * disabled  # type: ignore[no-any-return]  # a figure of parameters.yaml


@rule("ITC, art. 257, 3°")
def is_dependent_child(person: Person) -> bool:
    """A minor with an official address here, or a child up to 24 who studies or looks for a first job."""
    if is_minor(person):
        return person.domicile == "brussels"
    if not any_of(is_child_of(person, other) for other in person.household.others(person)):
        return False
    return age(person) < p.child_until(person) and is_older_child(person)


@rule("ITC, art. 257, 3° (as long as there is child benefit)", uncertain="property-tax-older-child")
def is_older_child(person: Person) -> bool:
    """A child of 18 or older of someone here, still in studies or just after them, with the address here."""
    return person.studies != "none" and person.domicile == "brussels"


@rule("ITC, art. 257, 3°")
def is_disabled_child(person: Person) -> bool:
    """A child here with a recognised disability."""
    return is_dependent_child(person) and person.recognised_disability


# -- the tax and the amount ---------------------------------------------------------


@rule("ITC, art. 518")
def indexed_cadastral_income(household: Household) -> float:
    """The cadastral income of the home times the index of the year, to the nearest euro. Euros a year."""
    return half_up(unrounded_cadastral_income(household), 0)


@rule("ITC, art. 518")
def unrounded_cadastral_income(household: Household) -> float:
    """The same before rounding. Euros a year."""
    return household.home_cadastral_income * p.cadastral_index(household)  # type: ignore[no-any-return]  # a figure of parameters.yaml


@rule("ITC, art. 255")
def base_tax(household: Household) -> float:
    """The tax of the region alone, without what the municipality and the region add. Euros a year."""
    if household.tenure != "owner":
        return 0.0
    return indexed_cadastral_income(household) * p.rate(household)  # type: ignore[no-any-return]  # a figure of parameters.yaml


@rule("ITC, art. 255 and 260 and following (with the shares that are added)")
def tax_before_reductions(household: Household) -> float:
    """The tax that the bill states before reductions; never less than the tax of the region alone. Euros a year."""
    if household.tenure != "owner":
        return household.property_tax_bill
    return not_below(household.property_tax_bill, base_tax(household))


@rule("ITC, art. 257 and 259")
def amount(household: Household) -> float:
    """What the reductions take off the tax, or for a tenant off the rent. Euros a year."""
    return cents(tax_before_reductions(household) * rate_of_reduction(first_of_january(household)))


@rule("ITC, art. 257")
def tax_after_reductions(household: Household) -> float:
    """What is left of the tax. Euros a year."""
    return tax_before_reductions(household) - amount(household)


def first_of_january(household: Household) -> Household:
    """The household on 1 January of the year."""
    return household.months_ago(household.day.month - 1)  # type: ignore[no-any-return]  # Household of this law
