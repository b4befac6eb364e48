"""Benefit of the mutuality during birth leave: the father or co-parent who works for an employer.

Law of 3 July 1978, art. 30 §2 (20 days for births from 2023; the employer pays the first 3); royal decree of
3 July 1996 (RD), art. 223bis (82 % of the capped wage for the other 17). To be taken within four months of the birth.
"""

from __future__ import annotations

from datetime import date

from takeup.engine import any_of, between, cents, concerns, condition, not_above, parameters, rule, unknowable
from takeup.engine.time import months_after
from takeup.law.be.facts import Person
from takeup.law.be.incomes import gross_work_month
from takeup.law.be.people import age, is_child_of
from takeup.law.be.sickness_benefit.rules import cap_of
from takeup.law.be.sickness_benefit.rules import p as sickness

p = parameters(__file__)


@concerns("Law of 3 July 1978, art. 30 §2")
def concerned(person: Person) -> bool:
    """A parent who works and did not give birth, in the months after a birth."""
    if age(person) < 15 or person.activity != "employee":
        return False
    if not any_of(is_new_child(other, person) for other in person.household.others(person)):
        return False
    return not person.gave_birth


@rule("Law of 3 July 1978, art. 30 §2: within four months of the birth")
def is_new_child(other: Person, person: Person) -> bool:
    """A child of the person for whom the leave can still be taken."""
    if not is_child_of(other, person):
        return False
    return other.birth_date >= months_after(person.day, -p.months_to_take(person))


@rule("Law of 3 July 1978, art. 30 §2")
def event(person: Person) -> date:
    """The day of the birth."""
    for other in person.household.others(person):
        if is_new_child(other, person):
            return other.birth_date  # type: ignore[no-any-return]
    return person.day


@condition("Coordinated law of 14 July 1994, art. 86", conduct=True)
def insured(person: Person) -> bool:
    """A member of a mutuality or of the auxiliary fund."""
    return person.health_insured


@condition("RD art. 223bis; symbio.be: the conditions of insurance for benefits")
def waiting_time_done(person: Person) -> bool:
    """Worked for long enough before; 120 days in six months is surely enough."""
    if person.insured_days_half_year >= p.days_surely_enough(person):
        return True
    return unknowable(person, "birth-leave-waiting-time")


@rule("RD art. 223bis §1")
def amount(person: Person) -> float:
    """Euros in all, gross, for the days that the mutuality pays."""
    low = cents(p.days(person) * daily_amount(person))
    high = cents(p.days(person) * p.day_of_five(person) * daily_amount(person))
    return between(person, low, high, "birth-leave-days-a-week")


@rule("RD art. 223bis §1: 82 % of the wage up to the cap")
def daily_amount(person: Person) -> float:
    """A day of a week of six days. Euros."""
    return not_above(daily_wage(person), cap_of(person, "from_2024")) * p.rate(person)  # type: ignore[no-any-return]


@rule("Coordinated law of 14 July 1994, art. 87")
def daily_wage(person: Person) -> float:
    """A twenty-sixth of the gross monthly wage. Euros a day."""
    return gross_work_month(person) / sickness.days_per_month(person)  # type: ignore[no-any-return]
