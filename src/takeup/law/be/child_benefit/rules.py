"""Brussels child benefit (Brusselse kinderbijslag / allocations familiales bruxelloises).

Ordinance of the Common Community Commission of 25 April 2019, arts 4, 7-9, 12, 15, 25, 26, 35;
order of 24 October 2019 on the social supplements. The child holds the right; the supplement looks at
the household. Every amount is a nominal amount times a coefficient, rounded once; the income ceilings
follow another path.
"""

from __future__ import annotations

from datetime import date

from takeup.engine import (
    any_of,
    cents,
    concerns,
    condition,
    full_years,
    how_many,
    parameters,
    rule,
    total,
    unknowable,
)
from takeup.law.be.facts import Person
from takeup.law.be.incomes import gross_taxable_year
from takeup.law.be.people import age, is_partner

p = parameters(__file__)


# -- which child gives right (arts 4, 25, 26) ------------------------------------------------------


@concerns()
def concerned(person: Person) -> bool:
    """Children and young people under 25."""
    return age(person) < 25


@condition("Ordinance of 25 April 2019, art. 4; without a domicile: the real stay (bruxelles-j.be)")
def lives_in_brussels(person: Person) -> bool:
    """Domicile in the Brussels Region; without any domicile the real stay there."""
    if person.domicile == "brussels":
        return True
    return person.domicile == "none" and person.stays_in_brussels


@condition("Ordinance of 25 April 2019, art. 4")
def has_residence_title(person: Person) -> bool:
    """Belgian, or with a title to stay."""
    if person.residence_status == "no_title":
        return False
    if person.residence_status in ("eu_first_three_months", "other_register"):
        return short_title_counts(person)
    return True


@rule("Circular CO GB 5-1 of 4 July 2024, not seen", uncertain="cb-residence-title")
def short_title_counts(person: Person) -> bool:
    """The first three months of an EU citizen; the aliens' or waiting register."""
    return True


@condition("Ordinance of 25 April 2019, arts 25 and 26")
def age_or_studies(person: Person) -> bool:
    """Until 31 August of the year of the 18th birthday; then in studies, training or job search until 25."""
    return under_unconditional_age(person) or (age(person) < 25 and is_in_training(person))


@rule("Ordinance of 25 April 2019, art. 25 §1")
def under_unconditional_age(person: Person) -> bool:
    """Until 31 August of the calendar year of the 18th birthday."""
    years = 18 if person.day.month <= 8 else 17
    return person.birth_date >= date(person.year - years, 1, 1)


@rule("Ordinance of 25 April 2019, arts 25 §2 and 26", uncertain="cb-young-adults")
def is_in_training(person: Person) -> bool:
    """Apprentice, in studies, training, traineeship or final thesis, or a job seeker after the studies."""
    return person.studies != "none"


@condition("Ordinance of 25 April 2019, art. 4, as it stands from 1 September 2025")
def not_a_temporary_stay(person: Person) -> bool:
    """Not a child who may stay only to study, train, volunteer or work as an au pair."""
    return not temporary_stay_excluded(person)


@rule("Ordinance of 25 April 2019, art. 4: no such exclusion yet", until="2025-08-31")
def temporary_stay_excluded(person: Person) -> bool:
    """Nobody was excluded for the kind of stay."""
    return False


@temporary_stay_excluded.since("2025-09-01", "Ordinance of 25 April 2019, art. 4")
def temporary_stay_excluded_2025(person: Person) -> bool:
    """A stay only for study, training, volunteering or au pair; unless a right was open on 31 August 2025."""
    return person.residence_status == "study_or_au_pair" and not person.had_child_benefit_august_2025


@rule("Ordinance of 25 April 2019, arts 4, 25 and 26")
def gives_right(person: Person) -> bool:
    """This child opens the right."""
    if not concerned(person) or not lives_in_brussels(person) or not has_residence_title(person):
        return False
    return age_or_studies(person) and not_a_temporary_stay(person)


# -- the amount ------------------------------------------------------------------------------------


@rule("Ordinance of 25 April 2019, arts 7-9, 12, 15 and 35")
def amount(person: Person) -> float:
    """Euros a month; in July the yearly age premium comes on top."""
    if has_reduction(person):
        return amount_of_older_child(person)
    return amount_of_the_new_scale(person)


@rule("Ordinance of 25 April 2019: standstill of the old scheme, not computed", uncertain="cb-standstill")
def amount_of_older_child(person: Person) -> float:
    """The new scale, for a child who may have kept a higher old amount: at least this. Euros a month."""
    return amount_of_the_new_scale(person)


@rule("Ordinance of 25 April 2019, arts 7-9, 12 and 15")
def amount_of_the_new_scale(person: Person) -> float:
    """Base and supplements, each rounded on its own. Euros a month."""
    monthly = base(person) + social_supplement(person) + orphan_supplement(person) + care_need_supplement(person)
    return cents(monthly + age_premium_of_july(person))


@rule("Ordinance of 25 April 2019: indexation of the nominal amounts")
def indexed(person: Person, nominal: float) -> float:
    """A nominal amount of 2020 times the coefficient of the day, rounded once to the cent."""
    return cents(nominal * p.coefficient(person))


@rule("Ordinance of 25 April 2019, art. 7")
def age_category(person: Person) -> str:
    """'0-11', '12-17', 'higher_education' or 'other' (18-24)."""
    if age(person) < 12:
        return "0-11"
    if age(person) < 18:
        return "12-17"
    return "higher_education" if is_in_higher_education(person) else "other"


@rule("Ordinance of 25 April 2019, art. 7: at the earliest from 1 September of the year of the 18th birthday")
def is_in_higher_education(person: Person) -> bool:
    """In higher education, at 18 or older."""
    return not under_unconditional_age(person) and person.studies == "higher_education"


@rule("Ordinance of 25 April 2019, art. 7")
def nominal_base(person: Person, category: str) -> float:
    """Nominal euros a month of an age category."""
    return float(p.base(person, category))


@rule("Ordinance of 25 April 2019, arts 7 and 35")
def base(person: Person) -> float:
    """The base amount, less the fixed reduction for older children. Euros a month."""
    if not concerned(person):
        return 0.0
    category = age_category(person)
    if category != "0-11" and is_only_child_without_supplement(person):
        category = "only_child"
    nominal = nominal_base(person, category)
    return indexed(person, nominal - p.reduction(person)) if has_reduction(person) else indexed(person, nominal)


@rule("Ordinance of 25 April 2019, art. 35 (made permanent in December 2025)")
def has_reduction(person: Person) -> bool:
    """Born before 1 December 2019."""
    return person.birth_date < p.reduction_born_before(person)  # type: ignore[no-any-return]


@rule("Ordinance of 25 April 2019, art. 7")
def is_only_child_without_supplement(person: Person) -> bool:
    """The only child of the household, without a supplement of art. 8, 9 or 12."""
    if number_of_children(person) != 1 or person.parents_deceased != "none" or has_care_need(person):
        return False
    return social_supplement(person) <= 0


# -- social supplement (art. 9) ----------------------------------------------------------------------


@rule("Ordinance of 25 April 2019, art. 9; order of 24 October 2019")
def social_supplement(person: Person) -> float:
    """By income, number of children, age, and whether the family has a single parent. Euros a month."""
    band = income_band(person)
    if band == "none":
        return 0.0
    if band == "middle":
        return indexed(person, p.supplement_middle(person, children_group(person)))
    return indexed(person, p.supplement_low(person, supplement_row(person)))


@rule("Ordinance of 25 April 2019, art. 9")
def income_band(person: Person) -> str:
    """'low' below the first ceiling, 'middle' below the second, 'none' above it or with too much property."""
    if not income_below(person, "second") or too_much_property(person):
        return "none"
    return "low" if income_below(person, "first") else "middle"


@rule("Ordinance of 25 April 2019, art. 9", until="2025-12-31")
def income_below(person: Person, ceiling: str) -> bool:
    """The household has less than this ceiling."""
    return household_income(person) < p.ceiling(person, ceiling)  # type: ignore[no-any-return]


@income_below.since("2026-01-01", "Ordinance of 25 April 2019, art. 9; no ceilings of 2026 seen")
def income_below_2026(person: Person, ceiling: str) -> bool:
    """Sure below the last published ceiling and well above it; in between it cannot be said."""
    income = household_income(person)
    published = p.ceiling(person, ceiling)
    if income < published:
        return True
    if income >= published * p.ceiling_rise(person):
        return False
    return unknowable(person, "cb-ceilings-2026")


@rule("Ordinance of 25 April 2019, art. 9: no property test yet", until="2023-10-31")
def too_much_property(person: Person) -> bool:
    """Property did not count."""
    return False


@too_much_property.since("2023-11-01", "Ordinance of 25 April 2019, art. 9 (Iriscare, 6 November 2023)")
def too_much_property_2023(person: Person) -> bool:
    """The built property of the household has a cadastral income above the limit."""
    return household_cadastral_income(person) > p.cadastral_limit(person)  # type: ignore[no-any-return]


@rule("Ordinance of 25 April 2019, art. 9")
def supplement_row(person: Person) -> str:
    """Row of the table below the first ceiling, such as 'two_single_0_11'."""
    group = children_group(person)
    if group != "one" and is_single_parent_family(person):
        group = group + "_single"
    return group + ("_0_11" if age(person) < 12 else "_12_24")


@rule("Ordinance of 25 April 2019, art. 9")
def children_group(person: Person) -> str:
    """'one', 'two' or 'three' (or more) children who give right."""
    children = number_of_children(person)
    if children <= 1:
        return "one"
    return "two" if children <= 2 else "three"


@rule("Ordinance of 25 April 2019, art. 9")
def household_income(person: Person) -> float:
    """Gross taxable income of this year of all who belong to the child's household. Euros a year."""
    return total(income_counted(member, person) for member in person.household.members)


@rule("Ordinance of 25 April 2019, art. 9: the year for which the supplement is paid")
def income_counted(member: Person, child: Person) -> float:
    """Of one member; 0 for who does not belong. Euros a year."""
    return gross_taxable_year(member, child.year) if belongs(member, child) else 0.0


@rule("Ordinance of 25 April 2019, art. 9")
def household_cadastral_income(person: Person) -> float:
    """Not indexed, built property only, of all who belong to the child's household. Euros a year."""
    return total(cadastral_counted(member, person) for member in person.household.members)


@rule("Ordinance of 25 April 2019, art. 9")
def cadastral_counted(member: Person, child: Person) -> float:
    """Of one member; 0 for who does not belong. Euros a year."""
    if not belongs(member, child) or member.cadastral_income_built <= 0:
        return 0.0
    return cadastral_of_share(member)


@rule(
    "Ordinance of 25 April 2019, art. 9: owned or in usufruct on 1 January of the year before",
    uncertain="cb-property",
)
def cadastral_of_share(member: Person) -> float:
    """The part that is the member's own. Euros a year."""
    return member.cadastral_income_built * member.property_share


# -- whose income and which children (arts 9 and 11, circular CO GB 25) --------------------------------


@rule("Ordinance of 25 April 2019, arts 9 and 11")
def belongs(member: Person, child: Person) -> bool:
    """Who raises the child, that person's partner, and anyone not related who shares the household."""
    if member.place == child.place:
        return stands_alone(child)
    if raises(member, child):
        return True
    if any_of(is_partner_of_raiser(member, adult, child) for adult in member.household.members):
        return True
    if is_close_kin(member, child):
        return False
    if any_of(is_kin_of_raiser(member, adult, child) for adult in member.household.members):
        return False
    return age(member) >= 18 and member.shares_household_costs


@rule("Ordinance of 25 April 2019, art. 9")
def raises(adult: Person, child: Person) -> bool:
    """A parent here; without one a grandparent; without one, for a minor, the adults here."""
    if adult.relation_to(child) == "parent":
        return True
    if has_kin_here(child, "parent"):
        return False
    if adult.relation_to(child) == "grandparent":
        return True
    if has_kin_here(child, "grandparent") or age(child) >= 18 or age(adult) < 18:
        return False
    return adult_is_in_charge(adult)


@rule("Ordinance of 25 April 2019, art. 9", uncertain="cb-adults-in-charge")
def adult_is_in_charge(adult: Person) -> bool:
    """An adult who lives with a minor without parents or grandparents is taken to raise the child."""
    return True


@rule("Ordinance of 25 April 2019, art. 9")
def has_kin_here(child: Person, relation: str) -> bool:
    """Someone of this relation to the child lives here."""
    return any_of(is_kin(other, child, relation) for other in child.household.others(child))


@rule("Ordinance of 25 April 2019, art. 9")
def is_kin(other: Person, child: Person, relation: str) -> bool:
    """The other is this to the child."""
    return other.relation_to(child) == relation


@rule("Ordinance of 25 April 2019, art. 9")
def stands_alone(child: Person) -> bool:
    """Nobody here raises the child."""
    if any_of(raises(other, child) for other in child.household.others(child)):
        return False
    return own_income_counts(child)


@rule("Ordinance of 25 April 2019, art. 9", uncertain="cb-own-household")
def own_income_counts(child: Person) -> bool:
    """A young person whom nobody here raises is taken to be the head of an own household."""
    return True


@rule("Ordinance of 25 April 2019, art. 9")
def in_charge(adult: Person, child: Person) -> bool:
    """Raises the child, or is the child and stands alone."""
    if adult.place == child.place:
        return stands_alone(child)
    return raises(adult, child)


@rule("Ordinance of 25 April 2019, art. 9")
def is_partner_of_raiser(member: Person, adult: Person, child: Person) -> bool:
    """Partner of one person in charge."""
    return adult.place != member.place and is_partner(member, adult) and in_charge(adult, child)


@rule("Ordinance of 25 April 2019, art. 9: blood relatives and relatives by marriage up to the third degree")
def is_kin_of_raiser(member: Person, adult: Person, child: Person) -> bool:
    """Close relative of one person in charge."""
    return adult.place != member.place and in_charge(adult, child) and is_close_kin(member, adult)


@rule("Ordinance of 25 April 2019, art. 9: up to the third degree")
def is_close_kin(member: Person, other: Person) -> bool:
    """Related up to the third degree, by blood or marriage."""
    if member.relation_to(other) == "other_relative":
        return other_relative_is_close(member)
    return member.relation_to(other) in (
        "child",
        "parent",
        "grandchild",
        "grandparent",
        "sibling",
        "child_in_law",
        "parent_in_law",
    )


@rule("Ordinance of 25 April 2019, art. 9", uncertain="cb-other-relatives")
def other_relative_is_close(member: Person) -> bool:
    """Aunts, uncles, nephews and nieces are of the third degree; cousins, not told apart here, are not."""
    return True


@rule("Ordinance of 25 April 2019, art. 9")
def is_single_parent_family(person: Person) -> bool:
    """Only one person raises the children, and no partner or other person who counts lives along."""
    return how_many(belongs(member, person) for member in person.household.members) == 1


@rule("Ordinance of 25 April 2019, arts 7 and 9")
def number_of_children(person: Person) -> int:
    """Children of the same household who give right, the child itself included."""
    return how_many(counts_as_child(member, person) for member in person.household.members)


@rule("Ordinance of 25 April 2019, arts 7 and 9")
def counts_as_child(other: Person, child: Person) -> bool:
    """Gives right, and is raised by someone who belongs to the child's household."""
    if other.place == child.place:
        return True
    return gives_right(other) and any_of(is_raised_by(other, adult, child) for adult in other.household.members)


@rule("Ordinance of 25 April 2019, arts 7 and 9")
def is_raised_by(other: Person, adult: Person, child: Person) -> bool:
    """The adult is in charge of the other child and belongs to this child's household."""
    return in_charge(adult, other) and belongs(adult, child)


# -- orphans, care need, age premium (arts 8, 12, 15) ---------------------------------------------------


@rule("Ordinance of 25 April 2019, art. 8")
def orphan_supplement(person: Person) -> float:
    """Half of the indexed base for one parent who died, all of it for both. Euros a month."""
    if person.parents_deceased == "none":
        return 0.0
    share = p.orphan_share(person, person.parents_deceased)
    return orphan_of_reduced_base(person, share) if has_reduction(person) else cents(base(person) * share)


@rule("Ordinance of 25 April 2019, arts 8 and 35", uncertain="cb-orphan-base")
def orphan_of_reduced_base(person: Person, share: float) -> float:
    """For a child born before 1 December 2019: a part of the reduced base. Euros a month."""
    return cents(base(person) * share)


@rule("Ordinance of 25 April 2019, art. 12")
def has_care_need(person: Person) -> bool:
    """A recognised care need that opens the supplement."""
    if person.care_need_points <= 0 or age(person) >= 21:
        return False
    return person.care_need_points >= 6 or person.care_need_pillar_1 >= 4


@rule("Ordinance of 25 April 2019, art. 12; order of 25 May 2023, art. 4")
def care_need_supplement(person: Person) -> float:
    """Supplement for a child with a disability. Euros a month."""
    return care_need_of_points(person) if has_care_need(person) else 0.0


@rule("Order of 25 May 2023, art. 4", uncertain="cb-care-need")
def care_need_of_points(person: Person) -> float:
    """By the points of the decision. Euros a month."""
    return indexed(person, p.care_need(person, care_need_row(person)))


@rule("Order of 25 May 2023, art. 4")
def care_need_row(person: Person) -> str:
    """Row of the table of points."""
    points = person.care_need_points
    if points > 20:
        return "over_20"
    if points >= 18:
        return "18_20"
    if points >= 15:
        return "15_17"
    if points >= 12:
        return "12_14"
    if points < 6:
        return "4_5_high"
    row = "9_11" if points >= 9 else "6_8"
    return row + ("_high" if person.care_need_pillar_1 >= 4 else "_low")


@rule("Ordinance of 25 April 2019, art. 15")
def age_premium_of_july(person: Person) -> float:
    """The yearly premium belongs to the right of July (paid in August); 0 in other months."""
    return age_premium(person) if person.day.month == 7 else 0.0


@rule("Ordinance of 25 April 2019, art. 15")
def age_premium(person: Person) -> float:
    """Once a year, by the age on 1 July. Euros a year."""
    on_1_july = full_years(person.birth_date, date(person.year, 7, 1))
    if on_1_july < 0 or on_1_july >= 25:
        return 0.0
    if on_1_july < 6:
        return indexed(person, p.age_premium(person, "0-5"))
    if on_1_july < 12:
        return indexed(person, p.age_premium(person, "6-11"))
    if on_1_july >= 18 and is_in_higher_education(person):
        return indexed(person, p.age_premium(person, "higher_education"))
    return indexed(person, p.age_premium(person, "12-24"))
