"""Flemish school allowance (schooltoeslag) for pupils of Dutch-language schools, also in Brussels.

Decree of 27 April 2018 (Groeipakket), arts 24 and 46-48. The community of the school decides, not the place
where the family lives. An amount for the school year that begins on 1 September: by the points of the family
and the income of two years before.
"""

from __future__ import annotations

from takeup.engine import (
    all_of,
    between,
    cents,
    concerns,
    condition,
    not_above,
    not_below,
    parameters,
    rule,
    total,
    unknowable,
)
from takeup.law.be.facts import Person
from takeup.law.be.people import age
from takeup.law.be.schooling import (
    family_points,
    income_without_property,
    is_in_higher_education,
    may_study,
    on_own_feet,
    points_of_member,
    points_row,
    provides_income,
    study_level,
)

p = parameters(__file__)


# -- which pupil (art. 24) -------------------------------------------------------------------------------


@concerns()
def concerned(person: Person) -> bool:
    """Children and young people in a school of the Flemish Community, below higher education."""
    if not may_study(person) or is_in_higher_education(person):
        return False
    return person.school_community == "flemish"


@condition("Decree of 27 April 2018, art. 24")
def in_recognised_education(person: Person) -> bool:
    """Nursery, primary or secondary school, learning and working, or basic nursing; from the age of three."""
    return age(person) >= p.from_age(person) and study_level(person) != "other"


@condition("Decree of 27 April 2018, art. 24 (myfamily.be: Belgian, or with a valid residence document)")
def may_stay(person: Person) -> bool:
    """Belgian, or with a title to stay."""
    if person.residence_status == "no_title":
        return False
    if person.residence_status in ("eu_first_three_months", "other_register", "study_or_au_pair"):
        return unknowable(person, "fsa-residence-title")
    return True


@condition("Decree of 27 April 2018, art. 24 (at most 29 half-days away without a valid note)", conduct=True)
def often_at_school(person: Person) -> bool:
    """Not away too often without a valid note."""
    return not person.many_absences or absences_lose_nothing(person)


@rule("Decree of 27 April 2018, art. 24", uncertain="fsa-attendance")
def absences_lose_nothing(person: Person) -> bool:
    """One year with many absences is taken to be enough to lose the allowance."""
    return False


@condition("Decree of 27 April 2018, art. 47 §2 (gpedia.groeipakket.be: equal to the maximum still gives the minimum)")
def income_within_limit(person: Person) -> bool:
    """The income of the family is not above the maximum for its points."""
    income = family_income(person)
    if income <= highest_limit(person):
        return True
    if income > highest_limit(person) * p.limits_rise(person):
        return False
    return unknowable(person, "fsa-limits")


# -- the amount (arts 46-48) -----------------------------------------------------------------------------


@rule("Decree of 27 April 2018, arts 46-48")
def amount(person: Person) -> float:
    """Euros for the school year."""
    if study_level(person) == "preschool":
        return float(p.preschool(person))
    return between(person, amount_by_limits(person, 1.0), amount_by_limits(person, p.limits_rise(person)), "fsa-limits")


@rule("Decree of 27 April 2018, arts 47 and 48")
def amount_by_limits(person: Person, rise: float) -> float:
    """Full up to the lower limit; between the limits the part that is left, at least the minimum. Euros a year."""
    if is_exceptional(person, rise):
        return exceptional_amount(person)
    lower, upper = lowest_limit(person) * rise, highest_limit(person) * rise
    income = family_income(person)
    full = figure(person, "full")
    if income <= lower:
        return full
    part = not_above(cents(full * (upper - income) / (upper - lower)), full)
    return not_below(part, figure(person, "minimum"))


@rule("Decree of 27 April 2018, arts 47 and 48")
def figure(person: Person, kind: str) -> float:
    """The 'minimum', 'full' or 'exceptional' amount of the kind of education. Euros a year."""
    return figure_of(person, str(education(person)), kind)


@rule("Decree of 27 April 2018, arts 47 and 48")
def figure_of(person: Person, row: str, kind: str) -> float:
    """One figure of the table of amounts. Euros a year."""
    if row == "primary":
        return float(p.primary(person, kind))
    return float(p.secondary(person, row + "_" + kind))


@rule("Decree of 27 April 2018, arts 47 and 48")
def education(person: Person) -> str:
    """Row of the table of amounts."""
    level = study_level(person)
    if level in ("primary", "learning_and_working"):
        return level
    if level == "nursing":
        return boarder_row(person, "nursing") if person.lives_at_school else "nursing"
    if on_own_feet(person):
        return alone_row(person)
    row = "third_year" if level == "third_year" else "day"
    return boarder_row(person, row) if person.lives_at_school else row


@rule("Decree of 27 April 2018, art. 48 §3", uncertain="fsa-boarder")
def boarder_row(person: Person, row: str) -> str:
    """The row of a boarder."""
    return row + "_boarder"


@rule("Decree of 27 April 2018, art. 48 §2", uncertain="fsa-own-feet")
def alone_row(person: Person) -> str:
    """Married, independent or alone: the row with the highest amount."""
    return "alone"


@rule("Decree of 27 April 2018, arts 47 and 48 (gpedia.groeipakket.be)")
def is_exceptional(person: Person, rise: float = 1.0) -> bool:
    """Less than a tenth of the maximum, and 70 % or more of it a replacement income."""
    if family_income(person) >= highest_limit(person) * rise * p.exceptional_share(person):
        return False
    return all_of(is_no_obstacle(member, person) for member in person.household.members)


@rule("Decree of 27 April 2018, arts 47 and 48 (gpedia.groeipakket.be)")
def is_no_obstacle(member: Person, person: Person) -> bool:
    """Of who counts: an income that is mostly a benefit, integration income or maintenance."""
    return not provides_income(member, person) or member.lived_on_replacement_income


@rule("Decree of 27 April 2018, arts 47 and 48")
def exceptional_amount(person: Person) -> float:
    """The exceptional amount, where its figure is known. Euros a year."""
    row = str(education(person))
    if p.has_exceptional(person, row):
        return figure_of(person, row, "exceptional")
    return full_instead(person, row)


@rule("Decree of 27 April 2018, art. 48", uncertain="fsa-exceptional")
def full_instead(person: Person, row: str) -> float:
    """The full amount, which is at least due. Euros a year."""
    return figure_of(person, row, "full")


# -- points, limits and income of the family ---------------------------------------------------------------


@rule("Decree of 27 April 2018, art. 47 (groeipakket.be: points of the family)")
def points(person: Person) -> int:
    """Points of the family of the pupil."""
    return family_points(person)


@rule("groeipakket.be: one person can count for several points")
def points_of(person: Person, member: Person) -> int:
    """How many points one member of the family brings."""
    return points_of_member(person, member)


@rule("Decree of 27 April 2018, art. 47 (tables of groeipakket.be, myfamily.be, fons.be)")
def lowest_limit(person: Person) -> float:
    """Up to this income the full amount is due. Euros a year."""
    return float(p.minimum_limit(person, points_row(person)))


@rule("Decree of 27 April 2018, art. 47 (tables of groeipakket.be, myfamily.be, fons.be)")
def highest_limit(person: Person) -> float:
    """Above this income nothing is due. Euros a year."""
    return float(p.maximum_limit(person, points_row(person)))


@rule("Decree of 27 April 2018, art. 47 (fons.be: which income counts)")
def family_income(person: Person) -> float:
    """Income of the reference year of those whose income counts. Euros a year."""
    return total(income_of(member, person) for member in person.household.members)


@rule("Decree of 27 April 2018, art. 47 (fons.be: which income counts)")
def income_of(member: Person, person: Person) -> float:
    """Of one member; 0 for who does not count. Euros a year."""
    if not provides_income(member, person):
        return 0.0
    return taxed_part(member, person) + property_part(member)


@rule("Decree of 27 April 2018, art. 47 (fons.be: which income counts)")
def taxed_part(member: Person, person: Person) -> float:
    """Gross taxable income and untaxed benefits of the reference year. Euros a year."""
    if member.activity == "self_employed":
        return as_self_employed(member, person)
    return income_without_property(member, person)


@rule("fons.be: self-employed income after expenses, times 100/80", uncertain="fsa-self-employed")
def as_self_employed(member: Person, person: Person) -> float:
    """The gross taxable income as it is; the office works it out in another way. Euros a year."""
    return income_without_property(member, person)


@rule("fons.be: cadastral income besides the own home and business counts three times")
def property_part(member: Person) -> float:
    """Other property of one member. Euros a year."""
    if member.other_property_cadastral_income <= 0:
        return 0.0
    return property_counted(member)


@rule("fons.be: indexed cadastral income, three times", uncertain="fsa-property")
def property_counted(member: Person) -> float:
    """The indexed cadastral income of other property, three times. Euros a year."""
    factor = p.cadastral_index(member) * p.property_times(member)
    return member.other_property_cadastral_income * float(factor)
