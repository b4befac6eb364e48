"""Allowance of the RVA/ONEM during parental leave, a flat amount by the form of the leave.

Royal decree of 29 October 1997 (who, how long); royal decree of 2 January 1991, arts 6 and 8 (amounts).
"""

from __future__ import annotations

from takeup.engine import any_of, concerns, condition, parameters, rule
from takeup.law.be.facts import Person
from takeup.law.be.incomes import leave_money_month
from takeup.law.be.index import indexed_month
from takeup.law.be.maternity_benefit.rules import is_in_rest
from takeup.law.be.people import age, has_partner_here, is_child_of

p = parameters(__file__)


@concerns("Royal decree of 29 October 1997, art. 2")
def concerned(person: Person) -> bool:
    """A parent who works for an employer, and takes the leave or wants to."""
    if age(person) < 15 or person.activity != "employee":
        return False
    if not any_of(is_young_enough(other, person) for other in person.household.others(person)):
        return False
    return person.parental_leave_form != "none"


@rule("")
def received(person: Person) -> float:
    """Money for leave outside maternity rest; it is told together with the sickness benefit. Euros a month."""
    if leave_money_month(person) <= 0 or not concerned(person):
        return 0.0
    return 0.0 if is_in_rest(person) else leave_money_month(person)


@rule("Royal decree of 29 October 1997, art. 3 (number from memory): under 12, under 21 with a disability")
def is_young_enough(other: Person, person: Person) -> bool:
    """A child of the person for whom the leave is possible."""
    if not is_child_of(other, person):
        return False
    if age(other) < p.child_under(person, "usual"):
        return True
    return age(other) < p.child_under(person, "disability") and other.recognised_disability


@condition("Royal decree of 29 October 1997 (vacature.com, oz.be: 12 of the last 15 months)")
def long_enough_with_employer(person: Person) -> bool:
    """A year with this employer; not asked in public service and in schools."""
    return person.year_with_employer


@condition("Royal decree of 29 October 1997, art. 2 §1")
def months_left(person: Person) -> bool:
    """Not all months of this form are used."""
    return person.parental_leave_months_taken < longest(person)


@rule("Royal decree of 29 October 1997, art. 2 §1")
def longest(person: Person) -> int:
    """The most months of leave in this form, for one child."""
    return p.months(person, person.parental_leave_form)  # type: ignore[no-any-return]


@rule("Royal decree of 2 January 1991, arts 6 §3 and 8")
def amount(person: Person) -> float:
    """Euros a month, gross."""
    if has_higher_amount(person):
        return at_least(person)
    return ordinary_amount(person)


@rule("Royal decree of 2 January 1991, arts 6 §3 and 8")
def ordinary_amount(person: Person) -> float:
    """The flat amount of the form, indexed. Euros a month."""
    return indexed_month(person, p.base(person, person.parental_leave_form))


@rule("Royal decree of 2 January 1991, art. 8; rva.be, sodalis.be: more for a single parent, and from 50 on")
def has_higher_amount(person: Person) -> bool:
    """One of those for whom the amount is higher than the ordinary one."""
    return age(person) >= p.higher_from_age(person) or not has_partner_here(person)


@rule("Royal decree of 2 January 1991, art. 8", uncertain="parental-leave-higher")
def at_least(person: Person) -> float:
    """The ordinary amount; the higher one was not found. Euros a month."""
    return ordinary_amount(person)
