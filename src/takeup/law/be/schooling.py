"""School years, levels and the family of a pupil or student. Notions that the three allowances for studies share."""

from __future__ import annotations

from takeup.engine import any_of, how_many, rule
from takeup.law.be.facts import Person
from takeup.law.be.facts.school import STUDYING
from takeup.law.be.incomes import gross_taxable_year
from takeup.law.be.people import age, is_minor, is_partner


def school_year(person: Person) -> int:
    """The calendar year in which the school year of the day began (1 September)."""
    return person.year if person.day.month > 8 else person.year - 1


@rule("Flemish decrees of 8 June 2007 and 27 April 2018; order of the French Community of 21 September 2016, art. 2")
def reference_year(person: Person) -> int:
    """The income of the second year before the one in which the school year begins."""
    return school_year(person) - 2


@rule("")
def may_study(person: Person) -> bool:
    """Of the age of a nursery school or older; from 17 on in studies, and from 25 on mainly a student."""
    if age(person) < 2:
        return False
    if age(person) < 17:
        return True
    if age(person) >= 25 and person.activity != "student":
        return False
    return person.studies in STUDYING


@rule("")
def study_level(person: Person) -> str:
    """'preschool', 'primary', 'secondary', ..., 'higher' or 'none'."""
    if not may_study(person):
        return "none"
    if age(person) >= 17 and person.studies == "higher_education":
        return "higher"
    return person.school_level


@rule("")
def is_in_higher_education(person: Person) -> bool:
    """Studies at a university or another form of higher education."""
    return age(person) >= 17 and may_study(person) and person.studies == "higher_education"


# -- the family ----------------------------------------------------------------------------------------


@rule("")
def is_parent_here(adult: Person, student: Person) -> bool:
    """Father or mother."""
    return adult.relation_to(student) == "parent"


@rule("")
def is_grandparent_here(adult: Person, student: Person) -> bool:
    """Grandfather or grandmother."""
    return adult.relation_to(student) == "grandparent"


@rule("")
def has_parent_here(student: Person) -> bool:
    """Lives with a parent."""
    return any_of(is_parent_here(other, student) for other in student.household.others(student))


@rule("")
def has_grandparent_here(student: Person) -> bool:
    """Lives with a grandparent."""
    return any_of(is_grandparent_here(other, student) for other in student.household.others(student))


@rule("")
def raises(adult: Person, student: Person) -> bool:
    """A parent here; without one a grandparent; without one, for a minor, the adults here."""
    if is_parent_here(adult, student):
        return True
    if has_parent_here(student):
        return False
    if is_grandparent_here(adult, student):
        return True
    if has_grandparent_here(student) or not is_minor(student):
        return False
    return age(adult) >= 18


@rule("")
def on_own_feet(student: Person) -> bool:
    """Married, or nobody here raises the pupil or student."""
    if age(student) < 16:
        return False
    if student.partnership == "married":
        return True
    return not any_of(raises(other, student) for other in student.household.others(student))


@rule("")
def provides_income(member: Person, student: Person) -> bool:
    """A parent (or who takes that place) or the partner of one; of a student on own feet: oneself and a partner."""
    if on_own_feet(student):
        return member.id == student.id or is_partner(member, student)
    if member.id == student.id:
        return False
    if raises(member, student):
        return True
    return any_of(is_partner_of_raiser(member, adult, student) for adult in student.household.others(student))


@rule("")
def is_partner_of_raiser(member: Person, adult: Person, student: Person) -> bool:
    """Partner of one who raises the student."""
    return adult.id != member.id and is_partner(member, adult) and raises(adult, student)


@rule("")
def is_child_of_provider(member: Person, provider: Person, student: Person) -> bool:
    """A child of one whose income counts."""
    if provider.id == member.id or not provides_income(provider, student):
        return False
    return member.relation_to(provider) == "child"


@rule("")
def is_child_of_the_family(member: Person, student: Person) -> bool:
    """The student, or a child of one whose income counts."""
    if member.id == student.id:
        return not on_own_feet(student)
    return any_of(is_child_of_provider(member, adult, student) for adult in student.household.members)


@rule("Income Tax Code 1992, art. 136")
def is_in_charge(member: Person, student: Person) -> bool:
    """In charge for the taxes: a minor whom the family raises, or an adult who is said to be."""
    if provides_income(member, student):
        return False
    if is_minor(member):
        return is_child_of_the_family(member, student) or shares_the_raiser(member, student)
    return member.tax_dependant


@rule("Income Tax Code 1992, art. 136")
def shares_the_raiser(member: Person, student: Person) -> bool:
    """A minor who is no child of the family, but is raised by the same people."""
    if member.id == student.id:
        return not on_own_feet(student)
    return any_of(raises_both(adult, member, student) for adult in student.household.others(member))


@rule("Income Tax Code 1992, art. 136")
def raises_both(adult: Person, member: Person, student: Person) -> bool:
    """One whose income counts raises the other child too."""
    return provides_income(adult, student) and raises(adult, member)


# -- points of the family (Flemish allowances) -----------------------------------------------------------


@rule("Decree of 8 June 2007, art. 42; decree of 27 April 2018, art. 47 (groeipakket.be: points of the family)")
def family_points(student: Person) -> int:
    """The start, and one for each reason of each member; higher education counts from the second student on."""
    home = student.household  # its members are gone through once each time
    found = start_point(student) + how_many(gives_a_point(member, student) for member in home.members)
    found = found + how_many(gives_disability_point(member, student) for member in home.members)
    found = found + how_many(gives_study_point(member, student) for member in home.members)
    if any_of(gives_study_point(member, student) for member in home.members):
        found = found - 1
    return found


@rule("Decree of 8 June 2007, art. 42 §1, 4°; decree of 27 April 2018 (groeipakket.be)")
def start_point(student: Person) -> int:
    """One for each family; none for a student on own feet who has no child here."""
    if not on_own_feet(student):
        return 1
    return 1 if any_of(is_child_here(other, student) for other in student.household.others(student)) else 0


@rule("")
def is_child_here(other: Person, student: Person) -> bool:
    """A child of the student."""
    return other.relation_to(student) == "child"


@rule("Decree of 8 June 2007, art. 42 §1, 1°; decree of 27 April 2018 (groeipakket.be)")
def gives_a_point(member: Person, student: Person) -> bool:
    """In charge for the taxes; or a child of the family who studies and is no longer in charge."""
    if is_in_charge(member, student):
        return True
    return is_child_of_the_family(member, student) and may_study(member)


@rule("Decree of 8 June 2007, art. 42 §1, 3°; decree of 27 April 2018 (66 %, or 4 points in pillar 1)")
def gives_disability_point(member: Person, student: Person) -> bool:
    """A recognised disability of 66 % or more, or 4 points or more in the first pillar."""
    if not is_in_the_family(member, student):
        return False
    return member.recognised_disability or member.care_need_pillar_1 >= 4


@rule("Decree of 27 April 2018 (groeipakket.be)")
def gives_study_point(member: Person, student: Person) -> bool:
    """Studies at a university or another form of higher education."""
    return is_in_the_family(member, student) and is_in_higher_education(member)


@rule("Decree of 8 June 2007, art. 42; decree of 27 April 2018 (groeipakket.be)")
def is_in_the_family(member: Person, student: Person) -> bool:
    """One whose income counts, a child of the family, or someone in charge."""
    if provides_income(member, student) or is_child_of_the_family(member, student):
        return True
    return is_in_charge(member, student)


@rule("groeipakket.be: one person can count for several points")
def points_of_member(student: Person, member: Person) -> int:
    """How many points one member brings, before the one that is taken off for higher education."""
    reasons = (gives_a_point, gives_disability_point, gives_study_point)
    return how_many(reason(member, student) for reason in reasons)


@rule("")
def points_row(student: Person) -> str:
    """The points as a row of the tables, '0' to '20'."""
    found = family_points(student)
    for row in range(20):
        if found <= row:
            return str(row)
    return "20"


# -- income of the family (Flemish allowances) -----------------------------------------------------------


@rule("Decree of 8 June 2007, art. 35; decree of 27 April 2018 (fons.be: which income counts)")
def income_without_property(member: Person, student: Person) -> float:
    """Gross taxable income and untaxed benefits of the reference year; 0 for who does not count. Euros a year."""
    if not provides_income(member, student):
        return 0.0
    year = reference_year(student)
    return gross_taxable_year(member, year) + member.untaxed_benefits[year]
