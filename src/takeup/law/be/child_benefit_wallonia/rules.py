"""Child benefit in Wallonia (AViQ), for a child with its domicile in the French-language region.

Walloon decree of 8 February 2018 on family benefits, arts 4-6 and 7-19. A child born before 2020 keeps the amounts of
the general law on family benefits of 1939 (arts 40-50bis), which follow the federal index. The child holds the right.
"""

from __future__ import annotations

from datetime import date

from takeup.engine import (
    any_of,
    cents,
    concerns,
    condition,
    how_many,
    in_payment,
    parameters,
    passport,
    rule,
    total,
    unknowable,
)
from takeup.engine.time import add_months
from takeup.law.be.facts import Person
from takeup.law.be.incomes import gross_taxable_year, net_work_month
from takeup.law.be.index import indexed_month, indexed_year
from takeup.law.be.people import age
from takeup.law.be.raising import care_need_tier, has_single_parent, in_charge, in_family, is_older, is_raised_with

p = parameters(__file__)


# -- which child gives right (arts 4 and 5) ------------------------------------------------------------


@concerns()
def concerned(person: Person) -> bool:
    """Children and young people under 25; not where another region pays."""
    return age(person) < 25 and person.domicile not in ("brussels", "flanders", "german_community", "abroad")


@condition("Walloon decree of 8 February 2018, art. 4")
def lives_in_wallonia(person: Person) -> bool:
    """Domicile in the French-language region; without any domicile the real stay there."""
    if person.domicile != "none":
        return person.domicile == "wallonia"
    if person.stays_in_brussels:
        return False
    return unknowable(person, "wa-no-domicile")


@condition("Walloon decree of 8 February 2018, art. 4")
def has_residence_title(person: Person) -> bool:
    """Belgian, or with a residence title; a registration attestation alone is not enough."""
    if person.residence_status == "no_title":
        return False
    if person.residence_status in ("eu_first_three_months", "other_register"):
        return short_title_counts(person)
    return True


@rule("Walloon decree of 8 February 2018, art. 4: details not seen", uncertain="wa-residence-title")
def short_title_counts(person: Person) -> bool:
    """The first three months of an EU citizen; the aliens' or waiting register."""
    return True


@condition("Walloon decree of 8 February 2018, art. 4: a third-country student")
def not_a_temporary_stay(person: Person) -> bool:
    """Not someone from outside the EU who may stay only to study."""
    return person.residence_status != "study_or_au_pair"


@condition("Walloon decree of 8 February 2018, art. 5")
def age_or_studies(person: Person) -> bool:
    """To 31 August of the year of the 18th birthday; to 21 without an obstacle; to 25 in studies or training."""
    if under_unconditional_age(person):
        return True
    if age(person) >= 25:
        return False
    if person.studies != "none" or care_need_tier(person) != "0":
        return True
    return age(person) < 21 and has_no_obstacle(person)


@rule("Walloon decree of 8 February 2018, art. 5 §1")
def under_unconditional_age(person: Person) -> bool:
    """Until 31 August of the calendar year of the 18th birthday."""
    years = 18 if person.day.month <= 8 else 17
    return person.birth_date >= date(person.year - years, 1, 1)


@rule("Walloon decree of 8 February 2018, art. 5 §§2 and 3: a young person without income")
def has_no_obstacle(person: Person) -> bool:
    """Under 21 without studies: the right goes on without an income; how much work is allowed was not seen."""
    if net_work_month(person) <= 0 and person.unemployment_benefit <= 0:
        return True
    return unknowable(person, "wa-until-21")


@rule("Walloon decree of 8 February 2018, arts 4 and 5")
def gives_right(person: Person) -> bool:
    """This child opens the right."""
    if not concerned(person) or not lives_in_wallonia(person) or not has_residence_title(person):
        return False
    return not_a_temporary_stay(person) and age_or_studies(person)


# -- the amount ------------------------------------------------------------------------------------------


@rule("Walloon decree of 8 February 2018, arts 9-16 and 120 (number of the last from memory)")
def amount(person: Person) -> float:
    """Euros a month; in July the yearly age premium comes on top."""
    monthly = amount_of_old_child(person) if is_old_child(person) else amount_of_new_child(person)
    monthly = monthly + foster_supplement(person) + care_need_supplement(person)
    return cents(monthly + (age_premium(person) if person.day.month == 7 else 0.0))


@rule("Walloon decree of 8 February 2018")
def is_old_child(person: Person) -> bool:
    """Born before 2020: the amounts of the old scheme."""
    return person.birth_date < p.old_scheme_born_before(person)  # type: ignore[no-any-return]


@rule("Walloon decree of 8 February 2018: indexation of the nominal amounts of 2020")
def indexed(person: Person, nominal: float) -> float:
    """A nominal amount times the coefficient of the day. Euros."""
    return cents(nominal * p.coefficient(person))


@rule("Walloon decree of 8 February 2018, arts 9-15")
def amount_of_new_child(person: Person) -> float:
    """Base and supplements of a child born from 2020 on. Euros a month."""
    supplements = social_supplement(person) + single_parent_supplement(person) + large_family_supplement(person)
    return base(person) + half_orphan_supplement(person) + supplements + disabled_member_supplement(person)


@rule("Walloon decree of 8 February 2018, art. 9")
def base(person: Person) -> float:
    """The base amount of a child born from 2020 on. Euros a month."""
    if age(person) >= 25:
        return 0.0
    if person.parents_deceased == "both":
        return indexed(person, p.base(person, "full_orphan"))
    return indexed(person, p.base(person, "under_18" if age(person) < 18 else "from_18"))


@rule("Walloon decree of 8 February 2018, art. 15")
def half_orphan_supplement(person: Person) -> float:
    """For one parent who died: half of the base. Euros a month."""
    return cents(base(person) * p.half_orphan_share(person)) if person.parents_deceased == "one" else 0.0


@rule("Walloon decree of 8 February 2018, art. 13")
def social_supplement(person: Person) -> float:
    """By income, or because of increased reimbursement; more with a parent unfit for work. Euros a month."""
    band = income_band(person)
    if band == "none":
        return 0.0
    supplement = indexed(person, p.social(person, band))
    if band == "low" and has_incapable_parent(person):
        supplement = supplement + indexed(person, p.incapacity(person))
    return supplement


@rule("Walloon decree of 8 February 2018, art. 12")
def single_parent_supplement(person: Person) -> float:
    """For a single parent. Euros a month."""
    band = income_band(person)
    if band == "none" or not has_single_parent(person):
        return 0.0
    return indexed(person, p.single_parent(person, band))


@rule("Walloon decree of 8 February 2018, art. 11")
def large_family_supplement(person: Person) -> float:
    """For three or more children. Euros a month."""
    band = income_band(person)
    if band == "none" or number_of_children(person) < 3:
        return 0.0
    return indexed(person, p.large_family(person, band))


@rule("Walloon decree of 8 February 2018, art. 14")
def disabled_member_supplement(person: Person) -> float:
    """For a family member with a disability; whose disability counts was not seen. Euros a month."""
    if not any_of(is_disabled_adult(member, person) for member in person.household.members):
        return 0.0
    return disabled_member_amount(person) if unknowable(person, "wa-disabled-member") else 0.0


@rule("Walloon decree of 8 February 2018, art. 14")
def disabled_member_amount(person: Person) -> float:
    """The supplement where it is due. Euros a month."""
    return indexed(person, p.disabled_member(person))


@rule("Walloon decree of 8 February 2018, art. 14")
def is_disabled_adult(member: Person, child: Person) -> bool:
    """An adult of the family with a recognised disability."""
    return age(member) >= 18 and in_family(member, child) and member.recognised_disability


@rule("Walloon decree of 8 February 2018, art. 16")
def care_need_supplement(person: Person) -> float:
    """For a child with a disability. Euros a month."""
    tier = care_need_tier(person)
    return 0.0 if tier == "0" else care_need_of_tier(person, tier)


@rule(
    "Walloon decree of 8 February 2018, art. 16: the tiers by points as in the other entities", uncertain="wa-care-need"
)
def care_need_of_tier(person: Person, tier: str) -> float:
    """Of a tier from '1' to '7'. Euros a month."""
    return indexed(person, p.care_need(person, tier))


@rule("Walloon decree of 8 February 2018, art. 10")
def foster_supplement(person: Person) -> float:
    """For a foster child. Euros a month."""
    return indexed(person, p.foster(person)) if person.in_foster_care else 0.0


@rule("Walloon decree of 8 February 2018, arts 7 and 8")
def start_amount(person: Person) -> float:
    """Once, for a birth or adoption; not part of the monthly amount. Euros."""
    return indexed(person, p.start_amount(person))


@rule("Walloon decree of 8 February 2018; general law on family benefits of 1939, art. 44ter")
def age_premium(person: Person) -> float:
    """Once a year, for a right in July (paid in August), by the age on 31 December. Euros a year."""
    ages = age_on_31_december(person)
    if ages == "none":
        return 0.0
    if not is_old_child(person):
        return indexed(person, p.age_premium(person, ages))
    if old_social_supplement(person) > 0:
        return indexed_year(person, p.old_age_premium_supplement(person, ages))
    return indexed_year(person, p.old_age_premium(person, ages))


@rule("Walloon decree of 8 February 2018; general law on family benefits of 1939, art. 44ter")
def age_on_31_december(person: Person) -> str:
    """'0-4', '5-10', '11-16', '17-24' or 'none'."""
    if person.birth_date <= date(person.year - 25, 12, 31):
        return "none"
    if person.birth_date > date(person.year - 5, 12, 31):
        return "0-4"
    if person.birth_date > date(person.year - 11, 12, 31):
        return "5-10"
    return "11-16" if person.birth_date > date(person.year - 17, 12, 31) else "17-24"


# -- a child born before 2020 ------------------------------------------------------------------------------


@rule("General law on family benefits of 1939, arts 40-50bis")
def amount_of_old_child(person: Person) -> float:
    """Rank or orphan amount, age supplement and social supplement. Euros a month."""
    if age(person) >= 25:
        return 0.0
    if person.parents_deceased != "none":
        return old_orphan(person) + old_age_supplement(person)
    return old_base(person) + old_social_supplement(person) + old_age_supplement(person)


@rule("General law on family benefits of 1939, art. 40")
def old_base(person: Person) -> float:
    """The amount of the rank. Euros a month."""
    return indexed_month(person, p.old_base(person, rank(person)))


@rule(
    "General law on family benefits of 1939, art. 50bis: not with a new partner of the parent",
    uncertain="wa-old-orphan",
)
def old_orphan(person: Person) -> float:
    """The amount of an orphan. Euros a month."""
    return indexed_month(person, p.old_orphan(person))


@rule("General law on family benefits of 1939, art. 42")
def rank(person: Person) -> str:
    """'first', 'second' or 'third' (and later), among the children of the family from old to young."""
    older = how_many(is_older_child(other, person) for other in person.household.others(person))
    if older < 1:
        return "first"
    return "second" if older < 2 else "third"


@rule("General law on family benefits of 1939, art. 42")
def is_older_child(other: Person, child: Person) -> bool:
    """An older child of the family who gives right."""
    return is_older(other, child) and gives_right(other) and is_raised_with(other, child)


@rule("General law on family benefits of 1939, arts 41, 42bis and 50ter")
def old_social_supplement(person: Person) -> float:
    """Below the first ceiling, or with increased reimbursement. Euros a month."""
    if income_band(person) != "low":
        return 0.0
    place = rank(person)
    if place == "first" and has_incapable_parent(person):
        return indexed_month(person, p.old_invalid(person))
    if place == "third" and has_single_parent(person):
        place = "third_single"
    return indexed_month(person, p.old_social(person, place))


@rule("General law on family benefits of 1939, arts 44 and 44bis")
def old_age_supplement(person: Person) -> float:
    """From six years on; lower for a first child without a supplement. Euros a month."""
    if age(person) < 6:
        return 0.0
    ages = "6-11" if age(person) < 12 else "12-17" if age(person) < 18 else "18-24"
    if rank(person) == "first" and old_social_supplement(person) <= 0 and person.parents_deceased == "none":
        return indexed_month(person, p.old_age_first(person, ages))
    return indexed_month(person, p.old_age(person, ages))


# -- income, family ----------------------------------------------------------------------------------------


@rule("Walloon decree of 8 February 2018, arts 11-13")
def income_band(person: Person) -> str:
    """'low' below the first ceiling or with increased reimbursement, 'middle' up to the second, else 'none'."""
    if below_first_ceiling(person):
        return "low"
    if has_increased_reimbursement(person):
        return "low"
    return "middle" if within_second_ceiling(person) else "none"


@rule("AViQ; droitsquotidiens.be: all months of increased reimbursement, whatever the income", uncertain="wa-bim")
def has_increased_reimbursement(person: Person) -> bool:
    """The child, or who raises it, has increased reimbursement: the supplement of the first ceiling."""
    if age(person) < 18 and passport(person, "increased_reimbursement"):
        return True
    return any_of(is_carer_with_reimbursement(member, person) for member in person.household.members)


@rule("AViQ; droitsquotidiens.be: all months of increased reimbursement")
def is_carer_with_reimbursement(member: Person, child: Person) -> bool:
    """Is in charge of the child and has increased reimbursement; the child is insured through this person."""
    return in_charge(member, child) and passport(member, "increased_reimbursement")


@rule("Walloon decree of 8 February 2018, arts 11-13")
def below_first_ceiling(person: Person) -> bool:
    """Less than the first ceiling; just above the last published one it cannot be said."""
    published = p.ceiling(person, "first")
    income = household_income(person)
    if income < published:
        return True
    if income >= published * p.ceiling_rise(person):
        return False
    return unknowable(person, "wa-ceilings")


@rule("Walloon decree of 8 February 2018, arts 11-13")
def within_second_ceiling(person: Person) -> bool:
    """Not more than the second ceiling; just above the last published one it cannot be said."""
    published = p.ceiling(person, "second")
    income = household_income(person)
    if income <= published:
        return True
    if income > published * p.ceiling_rise(person):
        return False
    return unknowable(person, "wa-ceilings")


@rule("AViQ, scale of 1 February 2025: income of two years earlier, for a right from July to June")
def income_year(person: Person) -> int:
    """The calendar year whose income counts."""
    return person.year - 2 if person.day.month >= 7 else person.year - 3


@rule("Walloon decree of 8 February 2018, arts 11-13")
def household_income(person: Person) -> float:
    """Gross taxable income of those who raise the child and their partners. Euros a year."""
    return total(income_counted(member, person) for member in person.household.members)


@rule("Walloon decree of 8 February 2018, arts 11-13")
def income_counted(member: Person, child: Person) -> float:
    """Of one member; 0 for who does not belong to the family. Euros a year."""
    return gross_taxable_year(member, income_year(child)) if in_family(member, child) else 0.0


@rule("Walloon decree of 8 February 2018, art. 13 §2; general law of 1939, art. 50ter")
def has_incapable_parent(person: Person) -> bool:
    """Someone who raises the child has lost earning capacity."""
    return any_of(is_incapable_adult(member, person) for member in person.household.members)


@rule("Walloon decree of 8 February 2018, art. 13 §2")
def is_incapable_adult(member: Person, child: Person) -> bool:
    """Belongs to the family, and has lost earning capacity."""
    return age(member) >= 18 and in_family(member, child) and has_lost_capacity(member)


@rule("Walloon decree of 8 February 2018, art. 13 §2: from when on was not seen")
def has_lost_capacity(member: Person) -> bool:
    """Income replacement or integration allowance, or unfit for work for more than six months."""
    if in_payment(member, "income_replacement_allowance") or in_payment(member, "integration_allowance"):
        return True
    return is_long_incapable(member)


@rule(
    "Walloon decree of 8 February 2018, art. 13 §2; general law of 1939, art. 50ter: after six months",
    uncertain="wa-incapacity",
)
def is_long_incapable(member: Person) -> bool:
    """Recognised as unfit for work since more than six months."""
    return member.incapable_since < add_months(member.day, -6)


@rule("Walloon decree of 8 February 2018, art. 11")
def number_of_children(person: Person) -> int:
    """Children of the family who give right, the child itself included."""
    return how_many(counts_as_child(member, person) for member in person.household.members)


@rule("Walloon decree of 8 February 2018, art. 11")
def counts_as_child(other: Person, child: Person) -> bool:
    """Gives right and is raised in the same family."""
    if other.place == child.place:
        return True
    return gives_right(other) and is_raised_with(other, child)
