"""Protected customer for gas and electricity in Brussels (beschermde afnemer / client protégé).

Electricity ordinance of 19 July 2001; gas ordinance of 1 April 2004; order of 4 October 2007. Sibelga supplies at the
social tariff for as long as the debt to the supplier is paid off.
Four doors: automatic, Sibelga, public centre, Brugel.
"""

from __future__ import annotations

from takeup.engine import any_of, concerns, condition, passport, rule, unknowable
from takeup.law.be.facts import Household, Person


@concerns()
def concerned(household: Household) -> bool:
    """Households in Brussels that find an energy bill hard to pay."""
    if household.energy_bill_trouble == "none":
        return False
    return any_of(lives_in_brussels(member) for member in household.members)


@condition("Electricity ordinance of 19 July 2001; gas ordinance of 1 April 2004 (household customers)")
def has_own_contract(household: Household) -> bool:
    """An energy contract for the home in the name of someone of the household."""
    return household.own_energy_contract


@condition("Electricity ordinance of 19 July 2001; order of 15 December 2022, art. 6 (first reminder)")
def supplier_has_warned(household: Household) -> bool:
    """The supplier has sent a reminder or a formal notice about an unpaid bill."""
    return household.energy_bill_trouble == "formal_notice" or has_a_reminder(household)


@condition("Electricity ordinance of 19 July 2001; order of 4 October 2007")
def has_a_door(household: Household) -> bool:
    """Social tariff, increased reimbursement or debt help; otherwise the centre or the income test of Brugel."""
    if has_social_tariff(household) or has_debt_help(household):
        return True
    return someone_has_reimbursement(household) or perhaps_by_income_or_centre(household)


@rule("Electricity ordinance of 19 July 2001")
def lives_in_brussels(person: Person) -> bool:
    """Has an official address in Brussels."""
    return person.domicile == "brussels"


@rule("Electricity ordinance of 19 July 2001 (before 9 January 2023 only a formal notice)", until="2023-01-08")
def has_a_reminder(household: Household) -> bool:
    """A first reminder, which was not enough."""
    return False


@has_a_reminder.since(
    "2023-01-09", "Order of 15 December 2022, art. 6 (socialenergie.be)", uncertain="protected-reminder"
)
def has_a_reminder_2023(household: Household) -> bool:
    """A first reminder, which has been enough since 9 January 2023."""
    return household.energy_bill_trouble == "reminder"


@rule("Order of 4 October 2007 (doors 1 and 2: the federal social tariff)")
def has_social_tariff(household: Household) -> bool:
    """Has the social tariff for energy, or can have it."""
    return passport(household, "energy_social_tariff")  # type: ignore[no-any-return]  # a door answers yes or no


@rule("Order of 4 October 2007 (door 2: debt mediation, collective debt settlement)")
def has_debt_help(household: Household) -> bool:
    """Debt mediation by a recognised service or a collective settlement."""
    return passport(household, "debt_mediation")  # type: ignore[no-any-return]  # a door answers yes or no


@rule("Order of 4 October 2007 (door 2: increased reimbursement)")
def someone_has_reimbursement(household: Household) -> bool:
    """Someone here has increased reimbursement, or can have it."""
    return any_of(has_increased_reimbursement(member) for member in household.members)


@rule("Order of 4 October 2007 (door 2: increased reimbursement)")
def has_increased_reimbursement(person: Person) -> bool:
    """Has increased reimbursement, or can have it."""
    return passport(person, "increased_reimbursement")  # type: ignore[no-any-return]  # a door answers yes or no


@rule("Order of 4 October 2007 (doors 3 and 4: public centre, income ceilings of Brugel)")
def perhaps_by_income_or_centre(household: Household) -> bool:
    """The ceilings were not found, and the public centre may always decide after an inquiry."""
    return unknowable(household, "protected-ceilings")
