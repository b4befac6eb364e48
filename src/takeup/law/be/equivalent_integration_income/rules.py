"""Equivalent integration income (equivalent leefloon / aide sociale équivalente au revenu d'intégration).

Organic law on the public centres of 8 July 1976, arts 1, 57 and 60 §3; law of 2 April 1965. Financial aid for people
whom the nationality, the residence status or the age keeps out of integration income. The law asks for a state of
need; the centres compute with the amounts and the means test of integration income.
"""

from __future__ import annotations

from takeup.engine import (
    all_of,
    already_in_payment,
    any_of,
    concerns,
    condition,
    rule,
    unknowable,
)
from takeup.law.be.facts import Person
from takeup.law.be.index import month_of
from takeup.law.be.integration_income.rules import (
    amount_of_category,
    category,
    does_what_is_asked,
    fits_but_for_conduct,
    has_the_status,
    maintenance_supplement,
    means,
    of_age,
    yearly_amount,
    yearly_due,
)
from takeup.law.be.integration_income.rules import receives as receives_integration_income
from takeup.law.be.people import age, is_minor, is_partner

# -- whom it concerns and what is asked ------------------------------------------------------------


@concerns("Organic law of 8 July 1976, arts 1 and 57")
def concerned(person: Person) -> bool:
    """People from 15 on whom the status, or the age where no adult lives with them, keeps out of integration income."""
    if age(person) < 15 or person.residence_status == "no_title":
        return False
    return not may_have_integration_income(person) or is_young_and_alone(person)


@condition("Organic law of 8 July 1976, art. 57; RD of 11 July 2002, art. 2")
def stays_in_belgium(person: Person) -> bool:
    """Usually stays in Belgium, with a right to stay or an application that is being looked at."""
    return person.lives_in_belgium and person.residence_status != "no_title"


@condition("Organic law of 8 July 1976, art. 57 (aid in a reception centre takes the place of money)")
def has_no_reception_place(person: Person) -> bool:
    """An applicant for asylum with a place in a reception centre gets bed, food and care there, not this aid."""
    if person.residence_status != "other_register":
        return True
    return person.asylum_application != "in_reception"


@condition("Organic law of 8 July 1976, arts 57 and 60 §3: who lacks integration income only by status or by age")
def status_is_open(person: Person) -> bool:
    """The aliens' or waiting register opens it; some short or limited stays are not settled."""
    if is_young_and_alone(person):
        return unknowable(person, "eri-minor")
    if person.residence_status == "eu_first_three_months":
        return unknowable(person, "eri-first-months")
    if person.residence_status == "study_or_au_pair":
        return unknowable(person, "eri-limited-stay")
    return not may_have_integration_income(person)


@condition("Organic law of 8 July 1976, art. 60 §3; practice of the centres (RD of 11 July 2002, arts 22-35)")
def means_are_short(person: Person) -> bool:
    """The means, counted as for integration income, are below the amount."""
    return means(person) < yearly_amount(person)


@condition("Practice of the centres (law of 26 May 2002, art. 14 §1, 3°)")
def not_covered_by_partner(person: Person) -> bool:
    """With a minor child there is one amount for two partners."""
    if category(person) != "family":
        return True
    return not any_of(comes_before(other, person) for other in person.household.others(person))


@condition("Organic law of 8 July 1976, arts 1, 57 and 60 §3", discretion=True)
def in_need(person: Person) -> bool:
    """A state of need: without aid no life in human dignity. The centre weighs it, and what it may ask in return."""
    return does_what_is_asked(person) or unknowable(person, "eri-what-is-asked")


# -- who ---------------------------------------------------------------------------------------------


@rule("Law of 26 May 2002, art. 3, 3°")
def may_have_integration_income(person: Person) -> bool:
    """The status opens integration income itself; the first three months of an EU citizen do not."""
    return person.residence_status != "eu_first_three_months" and has_the_status(person)


@rule("Law of 26 May 2002, art. 7; mi-is.be on minors")
def is_young_and_alone(person: Person) -> bool:
    """Under 18, does not count as an adult, and lives with no adult."""
    if of_age(person):
        return False
    return all_of(is_minor(other) for other in person.household.others(person))


@rule("Practice of the centres (law of 26 May 2002, art. 14 §1, 3°)")
def comes_before(partner: Person, person: Person) -> bool:
    """A partner who holds the amount for the two: with integration income, or with this aid."""
    if not is_partner(partner, person):
        return False
    if receives_integration_income(partner):
        return True
    if may_have_integration_income(partner):
        return fits_but_for_conduct(partner) and does_what_is_asked(partner)
    return holds_the_aid(partner, person)


@rule("Practice of the centres (law of 26 May 2002, art. 14 §1, 3°)")
def holds_the_aid(partner: Person, person: Person) -> bool:
    """Of two who can have this aid: who receives it, else the first of the household."""
    if receives(partner) and not receives(person):
        return True
    if receives(person) and not receives(partner):
        return False
    if not (stays_in_belgium(partner) and has_no_reception_place(partner) and means_are_short(partner)):
        return False
    return partner.place < person.place


@rule("Practice of the centres")
def receives(person: Person) -> bool:
    """This aid is in payment to this person."""
    return already_in_payment(person, "equivalent_integration_income")  # type: ignore[no-any-return]


# -- how much ----------------------------------------------------------------------------------------


@rule("Law of 2 April 1965: the State pays back up to the amounts of integration income")
def yearly_level(person: Person, category: str) -> float:
    """Euros a year of a category, indexed."""
    return amount_of_category(person, category)


@rule("Law of 2 April 1965: the State pays back up to the amounts of integration income")
def amount(person: Person) -> float:
    """As integration income: the amount of the category less the means, and a supplement. Euros a month."""
    return month_of(yearly_due(person) + supplement(person))


@rule("Practice of the centres (the supplement of integration income)")
def supplement(person: Person) -> float:
    """For who pays maintenance for a child. Euros a year."""
    return paid_here_too(person) if person.child_maintenance_paid > 0 else 0.0


@rule("Practice of the centres (the supplement of integration income)", uncertain="eri-supplement")
def paid_here_too(person: Person) -> float:
    """As for integration income. Euros a year."""
    return maintenance_supplement(person)
