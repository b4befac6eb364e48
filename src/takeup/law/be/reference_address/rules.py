"""Reference address at the public centre (referentieadres bij het OCMW / adresse de référence au CPAS).

Law of 19 July 1991 on the population registers, art. 1 §2; circular of 7 July 2023. For who has no home for
lack of means and stands in no register: an official address where letters arrive and rights can be opened.
"""

from __future__ import annotations

from takeup.engine import concerns, condition, parameters, rule, unknowable
from takeup.law.be.facts import Person
from takeup.law.be.people import age

p = parameters(__file__)

WITHOUT_HOME = ("none", "institution", "free")


@concerns()
def concerned(person: Person) -> bool:
    """Adults who have no official address, or no home of their own."""
    if age(person) < p.from_age(person):
        return False
    return person.domicile == "none" or person.household.tenure == "none"


@condition("Law of 19 July 1991, art. 1 §2 (mi-is.be)")
def has_no_home(person: Person) -> bool:
    """No home of one's own; a shelter or a sofa for a short time is no home."""
    return person.household.tenure == "none" or perhaps_without_home(person)


@condition("Law of 19 July 1991, art. 1 §2 (mi-is.be)", conduct=True)
def in_no_register(person: Person) -> bool:
    """Not registered anywhere; the centre helps to have an old address struck off."""
    return person.domicile == "none"


@condition("Law of 19 July 1991, art. 1 §1 and §2")
def may_be_registered(person: Person) -> bool:
    """Belgian, or with a title to stay."""
    return person.residence_status != "no_title"


@condition("Law of 19 July 1991, art. 1 §2 (helderrecht.be: the centre of where one usually stays)")
def stays_in_brussels(person: Person) -> bool:
    """Usually stays in the Brussels Region: one of its centres is the one to ask."""
    return person.domicile == "brussels" or person.stays_in_brussels


@condition("Law of 19 July 1991, art. 1 §2 (mi-is.be)", discretion=True, uncertain="ref-means")
def lacks_the_means(person: Person) -> bool:
    """No home for lack of means: the centre looks into it."""
    return True


@rule("Law of 19 July 1991, art. 1 §2 (helderrecht.be)")
def perhaps_without_home(person: Person) -> bool:
    """Taken in somewhere: whether that is only for a time is for the centre to see."""
    return person.household.tenure in WITHOUT_HOME and unknowable(person, "ref-taken-in")
