"""Social water intervention in Brussels (sociale tegemoetkoming water / intervention sociale sur l'eau).

Ordinance of 20 October 2006 on the water policy, as amended for 2022. Once a year, for a household in which
someone has increased reimbursement on 1 January.
"""

from __future__ import annotations

from takeup.engine import any_of, between, concerns, condition, how_many, parameters, passport, rule
from takeup.law.be.facts import Household, Person

p = parameters(__file__)


@concerns()
def concerned(household: Household) -> bool:
    """Households with an official address in Brussels, since the intervention exists."""
    if not p.exists(household) or household.tenure in ("none", "institution"):
        return False
    return any_of(lives_in_brussels(member) for member in household.members)


@condition("Ordinance of 20 October 2006 (as amended for 2022): increased reimbursement on 1 January")
def someone_had_reimbursement_on_1_january(household: Household) -> bool:
    """Someone of the household had increased reimbursement on 1 January of the year."""
    return any_of(has_increased_reimbursement(member) for member in first_of_january(household).members)


@rule("Ordinance of 20 October 2006 (as amended for 2022)")
def lives_in_brussels(person: Person) -> bool:
    """Has an official address in Brussels."""
    return person.domicile == "brussels"


@rule("Ordinance of 20 October 2006 (as amended for 2022): increased reimbursement on 1 January")
def has_increased_reimbursement(person: Person) -> bool:
    """Had increased reimbursement, or could have had it."""
    return passport(person, "increased_reimbursement")  # type: ignore[no-any-return]  # a door answers yes or no


@rule("Ordinance of 20 October 2006 (as amended for 2022)")
def persons(household: Household) -> int:
    """How many people lived here on 1 January."""
    return how_many(is_someone(member) for member in first_of_january(household).members)


@rule("Ordinance of 20 October 2006 (as amended for 2022)")
def is_someone(person: Person) -> bool:
    """Counts as one person of the household."""
    return person.id != ""


@rule("Tariffs of Vivaqua (brugel.brussels, socialenergie.be)")
def amount(household: Household) -> float:
    """An amount for the first person with the household, and one for each further person. Euros a year."""
    further = persons(household) - 1
    if further <= 0:
        return float(p.first_person(household))
    return p.first_person(household) + further * for_a_further_person(household)  # type: ignore[no-any-return]  # a figure of parameters.yaml


@rule("Tariffs of Vivaqua (brugel.brussels, socialenergie.be, rtbf.be)")
def for_a_further_person(household: Household) -> float:
    """From 2023 on two sources differ by one euro. Euros a year."""
    return between(household, p.further_person(household, "low"), p.further_person(household, "high"), "water-2023")


def first_of_january(household: Household) -> Household:
    """The household on 1 January of the year."""
    return household.months_ago(household.day.month - 1)  # type: ignore[no-any-return]  # Household of this law
