"""Child benefit in the German-speaking Community (Kindergeld), for a child with its domicile there.

Decree of 23 April 2018 on family benefits, arts 6, 8-15, 17, 19, 21, 23, 25, 30, 38, 117.3 and 117.4 (as changed by the
programme decree of 22 December 2025: no indexation from 2025 to 2027). The child holds the right.
"""

from __future__ import annotations

from takeup.engine import (
    any_of,
    between,
    cents,
    concerns,
    condition,
    how_many,
    parameters,
    passport,
    rule,
)
from takeup.law.be.facts import Person
from takeup.law.be.people import age
from takeup.law.be.raising import care_need_tier, in_charge, is_older, is_raised_with

p = parameters(__file__)


# -- which child gives right (arts 6 and 9-14) ---------------------------------------------------------


@concerns()
def concerned(person: Person) -> bool:
    """Children and young people under 25; not where another region pays."""
    return age(person) < 25 and person.domicile not in ("brussels", "flanders", "wallonia", "abroad")


@condition("Decree of 23 April 2018, art. 6")
def lives_in_german_community(person: Person) -> bool:
    """Domicile in the German-language region."""
    return person.domicile == "german_community"


@condition("Decree of 23 April 2018, art. 6")
def may_stay(person: Person) -> bool:
    """Belgian, or with a stay of more than three months."""
    if person.residence_status in ("no_title", "eu_first_three_months"):
        return False
    if person.residence_status in ("other_register", "study_or_au_pair"):
        return other_stay_counts(person)
    return True


@rule("Decree of 23 April 2018, art. 6: details not seen", uncertain="dg-residence-title")
def other_stay_counts(person: Person) -> bool:
    """The aliens' or waiting register; a stay for study."""
    return True


@condition("Decree of 23 April 2018, arts 9, 11 and 14")
def age_or_studies(person: Person) -> bool:
    """Under 18; under 21 with a disability; under 25 in studies or training, and twelve months after."""
    if age(person) < 18:
        return True
    if age(person) >= 25:
        return False
    if person.studies == "job_seeker_after_studies":
        return still_in_twelve_months(person)
    return person.studies != "none" or care_need_tier(person) != "0"


@rule(
    "Decree of 23 April 2018, art. 10: twelve months after the studies, when they ended is not asked",
    uncertain="dg-twelve-months",
)
def still_in_twelve_months(person: Person) -> bool:
    """Someone who looks for work after the studies is taken to be in the first twelve months."""
    return True


@rule("Decree of 23 April 2018, arts 6 and 9-14")
def gives_right(person: Person) -> bool:
    """This child opens the right."""
    if not concerned(person) or not lives_in_german_community(person):
        return False
    return may_stay(person) and age_or_studies(person)


# -- the amount ----------------------------------------------------------------------------------------


@rule("Decree of 23 April 2018, arts 8-25")
def amount(person: Person) -> float:
    """Euros a month; in July the yearly supplement comes on top."""
    monthly = base(person) + large_family_supplement(person) + social_supplement(person)
    monthly = monthly + orphan_supplement(person) + care_need_supplement(person)
    return cents(monthly + (annual_supplement(person) if person.day.month == 7 else 0.0))


@rule("Decree of 23 April 2018, arts 38 and 117.3: none from 2025 to 2027")
def indexed(person: Person, nominal: float) -> float:
    """An amount of the decree as adapted each July; since July 2024 only its bounds are known. Euros."""
    low, high = p.coefficient(person, "low"), p.coefficient(person, "high")
    return between(person, cents(nominal * low), cents(nominal * high), "dg-index")


@rule("Decree of 23 April 2018, art. 8")
def base(person: Person) -> float:
    """The same amount for every child. Euros a month."""
    return indexed(person, p.base(person))


@rule("Decree of 23 April 2018, art. 17; grenzecho.net: for the third and each further child")
def large_family_supplement(person: Person) -> float:
    """For the third and each later child of the family. Euros a month."""
    older = how_many(is_older_child(other, person) for other in person.household.others(person))
    return indexed(person, p.large_family(person)) if older >= 2 else 0.0


@rule("Decree of 23 April 2018, art. 17")
def is_older_child(other: Person, child: Person) -> bool:
    """An older child of the family who gives right."""
    return is_older(other, child) and gives_right(other) and is_raised_with(other, child)


@rule("Decree of 23 April 2018, art. 19: increased reimbursement of medical costs")
def social_supplement(person: Person) -> float:
    """For a child with increased reimbursement. Euros a month."""
    return indexed(person, p.social(person)) if has_increased_reimbursement(person) else 0.0


@rule("Decree of 23 April 2018, art. 19")
def has_increased_reimbursement(person: Person) -> bool:
    """The child, or who raises it, has increased reimbursement."""
    if age(person) < 18 and passport(person, "increased_reimbursement"):
        return True
    return any_of(is_carer_with_reimbursement(member, person) for member in person.household.members)


@rule("Decree of 23 April 2018, art. 19")
def is_carer_with_reimbursement(member: Person, child: Person) -> bool:
    """Is in charge of the child and has increased reimbursement; the child is insured through this person."""
    return in_charge(member, child) and passport(member, "increased_reimbursement")


@rule("Decree of 23 April 2018, arts 23 and 25")
def orphan_supplement(person: Person) -> float:
    """For one parent who died, or both. Euros a month."""
    if person.parents_deceased == "none":
        return 0.0
    return indexed(person, p.orphan(person, person.parents_deceased))


@rule("Decree of 23 April 2018, art. 21")
def care_need_supplement(person: Person) -> float:
    """For a child with a disability. Euros a month."""
    tier = care_need_tier(person)
    return 0.0 if tier == "0" else care_need_of_tier(person, tier)


@rule("Decree of 23 April 2018, art. 21: the categories by points as in the other entities", uncertain="dg-care-need")
def care_need_of_tier(person: Person, tier: str) -> float:
    """Of a category from '1' to '7'. Euros a month."""
    return indexed(person, p.care_need(person, tier))


@rule("Decree of 23 April 2018, arts 15 and 117.4")
def annual_supplement(person: Person) -> float:
    """Once a year, for a right in July (paid in August). Euros a year."""
    if p.annual_fixed(person) > 0:
        return float(p.annual_fixed(person))
    return indexed(person, p.annual(person))


@rule("Decree of 23 April 2018, arts 30 and 34")
def start_amount(person: Person) -> float:
    """Once, for a birth or adoption; not part of the monthly amount. Euros."""
    return indexed(person, p.start_amount(person))
