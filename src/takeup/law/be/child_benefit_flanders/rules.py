"""Child benefit in Flanders (Groeipakket), for a child with its domicile in the Dutch-language region.

Decree of 27 April 2018 regulating the allowances of family policy, arts 4, 8, 9, 13-22, 210. A child born before
2019 keeps the base amounts of the old scheme. Amounts rise by 2 % each 1 September. The child holds the right.
"""

from __future__ import annotations

from datetime import date

from takeup.engine import (
    any_of,
    between,
    cents,
    concerns,
    condition,
    how_many,
    parameters,
    rule,
    total,
    unknowable,
)
from takeup.law.be.facts import Person
from takeup.law.be.incomes import gross_taxable_year
from takeup.law.be.people import age
from takeup.law.be.raising import care_need_tier, has_single_parent, in_family, is_older, is_raised_with

p = parameters(__file__)


# -- which child gives right (art. 8) ----------------------------------------------------------------


@concerns()
def concerned(person: Person) -> bool:
    """Children and young people, up to the month of the 25th birthday; not where another region pays."""
    return not is_past(person, 25) and person.domicile not in ("brussels", "wallonia", "german_community", "abroad")


@rule("Decree of 27 April 2018, art. 8 §2: the month of the birthday still counts")
def is_past(person: Person, years: int) -> bool:
    """This birthday lies in a month that is over."""
    return person.birth_date < date(person.year - years, person.day.month, 1)


@condition("Decree of 27 April 2018, art. 8 §1")
def lives_in_flanders(person: Person) -> bool:
    """Domicile in the Dutch-language region."""
    return person.domicile == "flanders"


@condition("Decree of 27 April 2018, art. 8 §1")
def may_stay(person: Person) -> bool:
    """Belgian, or authorised to stay."""
    if person.residence_status == "no_title":
        return False
    if person.residence_status in ("eu_first_three_months", "other_register"):
        return short_stay_counts(person)
    return True


@rule("Decree of 27 April 2018, art. 8 §1: details not seen", uncertain="fl-residence-title")
def short_stay_counts(person: Person) -> bool:
    """The first three months of an EU citizen; the aliens' or waiting register."""
    return True


@condition("Decree of 27 April 2018, art. 8 §1")
def not_a_temporary_stay(person: Person) -> bool:
    """Not a young person who may stay only to study, train, volunteer or work as an au pair."""
    return person.residence_status != "study_or_au_pair"


@condition("Decree of 27 April 2018, art. 8 §2")
def age_or_studies(person: Person) -> bool:
    """Up to the month of the 18th birthday; to 21 with a need of support; to 25 for pupils and students."""
    if not is_past(person, 18):
        return True
    if not is_past(person, 25) and person.studies != "none":
        return True
    return care_need_tier(person) != "0"


@condition("Decree of 27 April 2018, art. 8 §3")
def raised_in_belgium(person: Person) -> bool:
    """Not raised and not studying outside Belgium; exemptions exist."""
    return not person.raised_abroad


@rule("Decree of 27 April 2018, art. 8")
def gives_right(person: Person) -> bool:
    """This child opens the right."""
    if not concerned(person) or not lives_in_flanders(person) or not may_stay(person):
        return False
    return not_a_temporary_stay(person) and age_or_studies(person) and raised_in_belgium(person)


# -- the amount --------------------------------------------------------------------------------------


@rule("Decree of 27 April 2018, arts 13-22 and 210")
def amount(person: Person) -> float:
    """Euros a month; in July the yearly school bonus comes on top."""
    monthly = base(person) + orphan_supplement(person) + care_need_supplement(person) + foster_supplement(person)
    monthly = monthly + social_supplement(person)
    return cents(monthly + (school_bonus(person) if person.day.month == 7 else 0.0))


@rule("Decree of 27 April 2018, art. 4: 2 % each 1 September")
def indexed(person: Person, nominal: float) -> float:
    """An amount of the decree, with the rises since 2019. Euros."""
    return cents(nominal * p.coefficient(person))


@rule("Decree of 27 April 2018, art. 210")
def is_old_child(person: Person) -> bool:
    """Born before 2019: the amounts of the old scheme."""
    return person.birth_date < p.old_scheme_born_before(person)  # type: ignore[no-any-return]


@rule("Decree of 27 April 2018, arts 13 and 210")
def base(person: Person) -> float:
    """The base amount, for an old child by rank and age. Euros a month."""
    if is_past(person, 25):
        return 0.0
    if not is_old_child(person):
        return indexed(person, p.base(person))
    return cents(p.old_base(person, rank(person)) + age_supplement(person))


@rule("General law on family benefits of 1939, art. 42, kept by art. 210")
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


@rule("General law on family benefits of 1939, arts 44 and 44bis, kept by art. 210")
def age_supplement(person: Person) -> float:
    """Of an old child from six years on; lower for a first child without a social supplement. Euros a month."""
    if age(person) < 6:
        return 0.0
    ages = "6-11" if age(person) < 12 else "12-17" if age(person) < 18 else "18-24"
    if rank(person) == "first" and social_supplement_in_full(person) <= 0:
        return float(p.old_age_first(person, ages))
    return float(p.old_age_other(person, ages))


@rule("Decree of 27 April 2018, arts 19-22; by the age on 31 December")
def school_bonus(person: Person) -> float:
    """Once a year, for a right in July (paid in August). Euros a year."""
    if person.birth_date <= date(person.year - 25, 12, 31):
        return 0.0
    if person.birth_date > date(person.year - 4, 12, 31):
        return float(p.school_bonus(person, "0-3"))
    if person.birth_date > date(person.year - 11, 12, 31):
        return float(p.school_bonus(person, "4-11"))
    if person.birth_date > date(person.year - 12, 12, 31):
        return bonus_at_eleven(person)
    if person.birth_date > date(person.year - 17, 12, 31):
        return float(p.school_bonus(person, "12-16"))
    return float(p.school_bonus(person, "17-24"))


@rule("Decree of 27 April 2018, arts 20 and 21: sources differ", uncertain="fl-bonus-eleven")
def bonus_at_eleven(person: Person) -> float:
    """At eleven the lower amount of the official table. Euros a year."""
    return float(p.school_bonus(person, "4-11"))


@rule("Decree of 27 April 2018, art. 15")
def orphan_supplement(person: Person) -> float:
    """For one parent who died, or both. Euros a month."""
    if person.parents_deceased == "none":
        return 0.0
    return orphan_of_old_child(person) if is_old_child(person) else orphan_after_2018(person)


@rule("Decree of 27 April 2018, arts 15 and 210: when the parent died is not asked", uncertain="fl-half-orphan")
def orphan_of_old_child(person: Person) -> float:
    """A child born before 2019: taken to have lost the parent after 2018. Euros a month."""
    return orphan_after_2018(person)


@rule("Decree of 27 April 2018, art. 15; for a death after 2018")
def orphan_after_2018(person: Person) -> float:
    """Both parents: the base; one parent: half of it, 80 % since January 2023. Euros a month."""
    return indexed(person, p.base(person)) if person.parents_deceased == "both" else float(p.half_orphan(person))


@rule("Decree of 27 April 2018, art. 16 §1")
def care_need_supplement(person: Person) -> float:
    """For a child with a specific need of support. Euros a month."""
    tier = care_need_tier(person)
    return 0.0 if tier == "0" else care_need_of_tier(person, tier)


@rule("Decree of 27 April 2018, art. 16 §1: the tiers by points as in the other entities", uncertain="fl-care-need")
def care_need_of_tier(person: Person, tier: str) -> float:
    """Of a tier from '1' to '7'. Euros a month."""
    return indexed(person, p.care_need(person, tier))


@rule("Decree of 27 April 2018, art. 17")
def foster_supplement(person: Person) -> float:
    """For a foster child. Euros a month."""
    return indexed(person, p.foster(person)) if person.in_foster_care else 0.0


@rule("Decree of 27 April 2018, arts 9 and 11")
def start_amount(person: Person) -> float:
    """Once, for a birth or adoption; not part of the monthly amount. Euros."""
    return indexed(person, p.start_amount(person))


# -- social supplement (art. 18) ---------------------------------------------------------------------


@rule("Decree of 27 April 2018, art. 18")
def social_supplement(person: Person) -> float:
    """By income and number of children; half of it where the child lives half of the time with each parent."""
    full = social_supplement_in_full(person)
    if full <= 0:
        return 0.0
    return full / 2 if person.equal_custody else full


@rule("Decree of 27 April 2018, art. 18")
def social_supplement_in_full(person: Person) -> float:
    """Before it is shared between two parents. Euros a month."""
    if not income_below(person, "second") or too_much_property(person):
        return 0.0
    if not income_below(person, "first"):
        return social_supplement_between(person) if number_of_children(person) > 2 else 0.0
    if is_old_child(person):
        return old_social_supplement(person)
    return social_amount(person, "large" if number_of_children(person) > 2 else "small")


@rule("Decree of 27 April 2018, arts 18 and 210; infino.be: three children, at least one of them born from 2019 on")
def social_supplement_between(person: Person) -> float:
    """Between the ceilings, with three or more children; what an old child gets was not seen. Euros a month."""
    if not is_old_child(person):
        return social_amount(person, "large_middle")
    if not any_of(is_new_child(other, person) for other in person.household.others(person)):
        return 0.0
    return between(person, 0.0, old_social_row(person, rank(person)), "fl-old-social")


@rule("General law on family benefits of 1939, arts 41, 42bis and 50ter, kept by art. 210")
def old_social_supplement(person: Person) -> float:
    """Of an old child; more for a first child with an ill parent, or a third of a single parent. Euros a month."""
    place = rank(person)
    if place == "first":
        low, high = old_social_row(person, "first"), old_social_row(person, "first_ill")
        return between(person, low, high, "fl-ill-parent")
    if place == "third" and has_single_parent(person):
        place = "third_single"
    return old_social_row(person, place)


@rule("Decree of 27 April 2018, art. 210: 2 % each 1 September since 2020; 15 euros more since December 2022")
def old_social_row(person: Person, row: str) -> float:
    """One row of the old table, indexed. Euros a month."""
    return cents(cents(p.old_social(person, row) * p.old_coefficient(person)) + p.social_rise(person))


@rule("Decree of 27 April 2018, arts 18 and 210")
def is_new_child(other: Person, child: Person) -> bool:
    """Another child of the family, born from 2019 on."""
    return counts_as_child(other, child) and not is_old_child(other)


@rule("Decree of 27 April 2018, art. 18; 15 euros more since December 2022", uncertain="fl-social-amount")
def social_amount(person: Person, row: str) -> float:
    """'small' (up to two children), 'large' (three or more) or 'large_middle' (between the ceilings). Euros a month."""
    return cents(indexed(person, p.social(person, row)) + p.social_rise(person))


@rule("Decree of 27 April 2018, art. 18")
def income_below(person: Person, ceiling: str) -> bool:
    """Not more than the ceiling; just above the last published one it cannot be said."""
    published = p.ceiling(person, ceiling)
    income = household_income(person)
    if income <= published:
        return True
    if income > published * p.ceiling_rise(person, ceiling):
        return False
    return unknowable(person, "fl-ceilings")


@rule("Decree of 27 April 2018, art. 18: the last tax assessment, from September to August", uncertain="fl-income-year")
def income_year(person: Person) -> int:
    """The calendar year whose income counts."""
    return person.year - 2 if person.day.month >= 9 else person.year - 3


@rule("Decree of 27 April 2018, art. 18")
def household_income(person: Person) -> float:
    """Gross taxable income of those who raise the child and their partners. Euros a year."""
    return total(income_counted(member, person) for member in person.household.members)


@rule("Decree of 27 April 2018, art. 18")
def income_counted(member: Person, child: Person) -> float:
    """Of one member; 0 for who does not belong to the family. Euros a year."""
    return gross_taxable_year(member, income_year(child)) if in_family(member, child) else 0.0


@rule("Decree of 27 April 2018: the test on the cadastral income of other property, its limit not seen")
def too_much_property(person: Person) -> bool:
    """No property: passes. With any, it cannot be said."""
    if total(property_counted(member, person) for member in person.household.members) <= 0:
        return False
    return unknowable(person, "fl-property")


@rule("Decree of 27 April 2018: the test on the cadastral income of other property")
def property_counted(member: Person, child: Person) -> float:
    """Cadastral income of one member of the family, the own home too. Euros a year."""
    if not in_family(member, child):
        return 0.0
    return member.cadastral_income_built + member.cadastral_income_unbuilt


@rule("Decree of 27 April 2018, art. 18")
def number_of_children(person: Person) -> int:
    """Children of the family who give right, the child itself included."""
    return how_many(counts_as_child(member, person) for member in person.household.members)


@rule("Decree of 27 April 2018, art. 18")
def counts_as_child(other: Person, child: Person) -> bool:
    """Gives right and is raised in the same family."""
    if other.place == child.place:
        return True
    return gives_right(other) and is_raised_with(other, child)
