"""Measures that go with a recognised disability (maatregelen / mesures): tax, parking card, taxi cheques, housing.

The recognition is given by the federal administration for persons with a disability. With it one asks for each
measure apart; takeup does not compute them.
"""

from __future__ import annotations

from takeup.engine import concerns, condition, in_payment, rule
from takeup.law.be.facts import Person


@concerns("Income Tax Code 1992, arts 135 and 257; law of 27 February 1987")
def concerned(person: Person) -> bool:
    """Someone with a recognised disability, or with an allowance for one."""
    return has_a_recognition(person)


@condition("Income Tax Code 1992, arts 135 and 257; law of 27 February 1987")
def has_a_decision(person: Person) -> bool:
    """A decision that says so: 66 % or more, points, or an allowance."""
    return has_a_recognition(person)


@condition("Rules of each measure")
def stays_in_belgium(person: Person) -> bool:
    """Lives in Belgium."""
    return person.lives_in_belgium


@rule("Income Tax Code 1992, art. 135; law of 27 February 1987, arts 2 and 6")
def has_a_recognition(person: Person) -> bool:
    """66 % or more, or an allowance that is given after a medical examination."""
    return (
        person.recognised_disability
        or in_payment(person, "income_replacement_allowance")
        or in_payment(person, "integration_allowance")
        or in_payment(person, "assistance_older_people")
        or is_child_with_care_need(person)
    )


@rule("Ordinance of 25 April 2019 on family benefits, art. 12: 4 points in the first pillar")
def is_child_with_care_need(person: Person) -> bool:
    """A child or young person with 4 points or more for body and mind."""
    return person.care_need_pillar_1 >= 4
