"""Flemish study grant (studietoelage) for students of Dutch-language higher education, also in Brussels.

Decree of 8 June 2007 on study financing, arts 35, 39, 42, 43 and 51. The community of the institution decides,
not the place where the family lives. An amount for the academic year, by points and the income of two years before.
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
from takeup.law.be.incomes import net_taxable_year
from takeup.law.be.schooling import (
    family_points,
    is_in_higher_education,
    on_own_feet,
    points_row,
    provides_income,
    reference_year,
)

p = parameters(__file__)


# -- which student ---------------------------------------------------------------------------------------


@concerns()
def concerned(person: Person) -> bool:
    """Students of higher education of the Flemish Community."""
    return is_in_higher_education(person) and person.school_community == "flemish"


@condition("Decree of 8 June 2007 (studietoelagen.be: Belgian, or one of the listed situations)")
def may_stay(person: Person) -> bool:
    """Belgian, refugee, or under conditions another nationality."""
    if person.residence_status in ("belgian", "refugee", "subsidiary_protection"):
        return True
    if person.residence_status == "no_title":
        return False
    if person.residence_status in ("eu_over_three_months", "population_register"):
        return settled_foreigner(person)
    return unknowable(person, "fsg-nationality")


@rule("Decree of 8 June 2007 (studietoelagen.be)", uncertain="fsg-nationality")
def settled_foreigner(person: Person) -> bool:
    """Someone who, or whose parents, live and work here for some time is taken to qualify."""
    return True


@condition("Decree of 8 June 2007, art. 39 §2 (equal to the maximum still gives the minimum: studietoelagen.be)")
def income_within_limit(person: Person) -> bool:
    """The income of the family is not above the maximum for its points."""
    income = family_income(person)
    if income <= maximum_limit(person, "low"):
        return True
    if income > maximum_limit(person, "high"):
        return False
    return unknowable(person, "fsg-limits")


# -- the amount (arts 39 and 51) -------------------------------------------------------------------------


@rule("Decree of 8 June 2007, arts 39 and 51")
def amount(person: Person) -> float:
    """Euros for an academic year of 60 credits."""
    return between(person, amount_by_limits(person, "low"), amount_by_limits(person, "high"), "fsg-limits")


@rule("Decree of 8 June 2007, art. 39 §§1 and 3")
def amount_by_limits(person: Person, bound: str) -> float:
    """Full up to the lower limit; between the limits the part that is left, at least the minimum. Euros a year."""
    if is_exceptional(person, bound):
        return float(p.exceptional(person, stay(person)))
    lower, upper = minimum_limit(person, bound), maximum_limit(person, bound)
    income = family_income(person)
    full = full_amount(person)
    if income <= lower:
        return full
    part = not_above(cents(full * (upper - income) / (upper - lower)), full)
    return not_below(part, float(p.minimum(person)))


@rule("Decree of 8 June 2007, art. 51 §1")
def full_amount(person: Person) -> float:
    """The full grant. Euros a year."""
    return float(p.full(person, stay(person)))


@rule("Decree of 8 June 2007, art. 51 (centenvoorstudenten.be: on own feet counts as a student room)")
def stay(person: Person) -> str:
    """'kot' or 'home'."""
    return "kot" if person.lives_at_school or on_own_feet(person) else "home"


@rule("Decree of 8 June 2007, art. 39 §4")
def is_exceptional(person: Person, bound: str = "low") -> bool:
    """At most a tenth of the maximum, and mostly a replacement income."""
    if family_income(person) > maximum_limit(person, bound) * p.exceptional_share(person):
        return False
    return all_of(is_no_obstacle(member, person) for member in person.household.members) and qualifies(person)


@rule("Decree of 8 June 2007, art. 39 §4")
def is_no_obstacle(member: Person, person: Person) -> bool:
    """Of who counts: an income that is mostly a benefit, integration income or maintenance."""
    return not provides_income(member, person) or member.lived_on_replacement_income


@rule("Decree of 8 June 2007, art. 39 §4 (categories not read)", uncertain="fsg-exceptional")
def qualifies(person: Person) -> bool:
    """The family is taken to be in one of the categories of the exceptional grant."""
    return True


# -- points, limits and income of the family ---------------------------------------------------------------


@rule("Decree of 8 June 2007, arts 42 and 43 §1")
def points(person: Person) -> int:
    """Points of the family, at most twenty."""
    return not_above(points_before_cap(person), p.most_points(person))  # type: ignore[return-value]  # whole numbers


@rule("Decree of 8 June 2007, art. 42")
def points_before_cap(person: Person) -> int:
    """Points of the family."""
    return family_points(person)


@rule("Decree of 8 June 2007, art. 43")
def minimum_limit(person: Person, bound: str) -> float:
    """Up to this income the full grant is due: the 'low' and the 'high' bound of what is known. Euros a year."""
    if bound == "low":
        return float(p.minimum_limit_low(person, points_row(person)))
    return float(p.minimum_limit_high(person, points_row(person)) * p.limits_rise(person))


@rule("Decree of 8 June 2007, art. 43")
def maximum_limit(person: Person, bound: str) -> float:
    """Above this income nothing is due: the 'low' and the 'high' bound of what is known. Euros a year."""
    if bound == "low":
        return float(p.maximum_limit_low(person, points_row(person)))
    return float(p.maximum_limit_high(person, points_row(person)) * p.limits_rise(person))


@rule("Decree of 8 June 2007, art. 35")
def family_income(person: Person) -> float:
    """Income of the reference year of those whose income counts. Euros a year."""
    return total(income_of(member, person) for member in person.household.members)


@rule("Decree of 8 June 2007, art. 35 (centenvoorstudenten.be: jointly and separately taxable income)")
def income_of(member: Person, person: Person) -> float:
    """Taxable income, untaxed benefits and other property of one member; 0 for who does not count. Euros a year."""
    if not provides_income(member, person):
        return 0.0
    year = reference_year(person)
    return net_taxable_year(member, year) + member.untaxed_benefits[year] + property_part(member)


@rule("centenvoorstudenten.be: cadastral income besides the own home and business counts twice")
def property_part(member: Person) -> float:
    """Other property of one member. Euros a year."""
    if member.other_property_cadastral_income <= 0:
        return 0.0
    return property_counted(member)


@rule("centenvoorstudenten.be: indexed cadastral income, twice", uncertain="fsg-income")
def property_counted(member: Person) -> float:
    """The indexed cadastral income of other property, twice. Euros a year."""
    factor = p.cadastral_index(member) * p.property_times(member)
    return member.other_property_cadastral_income * float(factor)
