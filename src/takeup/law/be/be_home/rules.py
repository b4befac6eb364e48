"""Be Home premium for who lives in an own home in Brussels (Be Home-premie / prime Be Home).

Ordinance of 12 December 2016, art. 35-38; ordinance of 23 November 2017, art. 13-14, as replaced by the ordinance
of 30 April 2020. Taken off the property tax by itself; otherwise asked within 193 days of the bill.
"""

from __future__ import annotations

from takeup.engine import any_of, between, concerns, condition, half_up, not_above, parameters, rule
from takeup.law.be.facts import Household, Person

p = parameters(__file__)


@concerns()
def concerned(household: Household) -> bool:
    """Who owns the home and has an official address in Brussels."""
    if household.tenure != "owner":
        return False
    return any_of(lives_in_brussels(member) for member in household.members)


@condition("Ordinance of 23 November 2017, art. 13 (as replaced on 30 April 2020)")
def owned_and_lived_here_on_1_january(household: Household) -> bool:
    """On 1 January someone of the household had a real right on the home and an official address in it."""
    then = first_of_january(household)
    return then.tenure == "owner" and any_of(lives_in_brussels(member) for member in then.members)


@condition("Ordinance of 23 November 2017, art. 13 (as replaced on 30 April 2020)")
def bill_is_in_own_name(household: Household) -> bool:
    """The property tax bill of the home comes in the name of someone of the household."""
    return household.property_tax_bill_in_own_name


@rule("Ordinance of 23 November 2017, art. 13 (as replaced on 30 April 2020)")
def lives_in_brussels(person: Person) -> bool:
    """Has an official address in Brussels."""
    return person.domicile == "brussels"


@rule("Ordinance of 23 November 2017, art. 14 (as replaced on 30 April 2020)")
def premium(household: Household) -> float:
    """The base times the index, to the nearest euro. Euros a year."""
    return between(household, by_index(household, "low"), by_index(household, "high"), "be-home-2022-2023")


@rule("Ordinance of 23 November 2017, art. 14 (as replaced on 30 April 2020)")
def by_index(household: Household, bound: str) -> float:
    """The premium by the lower or the higher index of the year. Euros a year."""
    return half_up(p.base(household) * p.index(household, bound), 0)


@rule("Ordinance of 23 November 2017, art. 14 (as replaced on 30 April 2020)")
def amount(household: Household) -> float:
    """The premium, at most the property tax. Euros a year."""
    return not_above(premium(household), household.property_tax_bill)


@rule("Ordinance of 23 November 2017, art. 14 (as replaced on 30 April 2020)")
def tax_after(household: Household) -> float:
    """What is left of the property tax. Euros a year."""
    return household.property_tax_bill - amount(household)


def first_of_january(household: Household) -> Household:
    """The household on 1 January of the year."""
    return household.months_ago(household.day.month - 1)  # type: ignore[no-any-return]  # Household of this law
