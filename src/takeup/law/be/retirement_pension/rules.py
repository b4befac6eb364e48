"""Retirement pension of workers and self-employed people: may it begin? The amount is not computed.

Royal decree of 23 December 1996 (RD), arts 2 and 4. It begins on the first day of a month.
"""

from __future__ import annotations

from datetime import date, timedelta

from takeup.engine import concerns, condition, full_years, parameters, rule, unknowable
from takeup.engine.time import first_of_month
from takeup.law.be.facts import Person
from takeup.law.be.income_guarantee.rules import p as ages
from takeup.law.be.people import age

p = parameters(__file__)


def end_of_last_month(day: date) -> date:
    """The day before the first of the month: an age counts from the month after the birthday."""
    return first_of_month(day) - timedelta(days=1)


@concerns("RD arts 2 and 4")
def concerned(person: Person) -> bool:
    """From the lowest age for an early pension on."""
    return age(person) >= p.early(person, "age_long")  # type: ignore[no-any-return]


@rule("")
def received(person: Person) -> float:
    """1 where a statutory pension is paid."""
    return 1.0 if person.pension > 0 else 0.0


@condition("RD arts 2 and 4")
def has_a_career(person: Person) -> bool:
    """Worked in Belgium, or has years that count as worked."""
    return person.pension > 0 or person.pension_career_years > 0


@condition("RD arts 2 and 4")
def may_begin(person: Person) -> bool:
    """The legal age is reached, or the age and career of an early pension."""
    return person.pension > 0 or of_legal_age(person) or early_possible(person)


@rule("RD art. 2 §1")
def of_legal_age(person: Person) -> bool:
    """The legal age was reached in an earlier month."""
    return age_last_month(person) >= legal_age(person)


@rule("RD art. 2 §1: 65 born before 1960, 66 born before 1964, then 67")
def legal_age(person: Person) -> int:
    """The pension age of the year of birth."""
    if person.birth_date < ages.born_from(person, "second"):
        return ages.pension_age(person, "first")  # type: ignore[no-any-return]
    if person.birth_date < ages.born_from(person, "third"):
        return ages.pension_age(person, "second")  # type: ignore[no-any-return]
    return ages.pension_age(person, "third")  # type: ignore[no-any-return]


@rule("RD arts 2 and 4: from the first day of the month after the birthday")
def age_last_month(person: Person) -> int:
    """Completed years at the end of last month."""
    return full_years(person.birth_date, end_of_last_month(person.day))


@rule("RD art. 4 §§1 to 3, pensions from 2019 on", until="2026-12-31")
def early_possible(person: Person) -> bool:
    """Old enough for an early pension with this career."""
    return has_early_career(person)


@early_possible.since("2027-01-01", "Reform of the pensions (text of December 2025), not seen as law")
def early_possible_2027(person: Person) -> bool:
    """A year counts from 156 days on, and new ways open: only a no is sure."""
    if age_last_month(person) < p.early(person, "age_long") or person.pension_career_years < p.early(person, "years"):
        return False
    return unknowable(person, "pension-reform-2027")


@rule("RD art. 4 §§1 to 3")
def has_early_career(person: Person) -> bool:
    """The career is long enough, and the age that goes with it is reached."""
    if person.pension_career_years < p.early(person, "years"):
        return False
    return age_last_month(person) >= early_age(person)


@rule("RD art. 4 §§1 to 3: 63 with 42 years, 61 with 43, 60 with 44")
def early_age(person: Person) -> int:
    """The lowest age for an early pension with this career."""
    if person.pension_career_years >= p.early(person, "years_long"):
        return p.early(person, "age_long")  # type: ignore[no-any-return]
    if person.pension_career_years >= p.early(person, "years_middle"):
        return p.early(person, "age_middle")  # type: ignore[no-any-return]
    return p.early(person, "age")  # type: ignore[no-any-return]
