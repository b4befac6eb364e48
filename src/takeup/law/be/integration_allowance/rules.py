"""Integration allowance for adults with a disability (IT / AI).

Law of 27 February 1987, arts 2, 4, 6 and 12; royal decree of 6 July 1987 (RD). It depends on points for
autonomy, which a doctor of the DG Persons with a disability gives. The income of a partner has not counted since
2021, and own work only above 63,000 euros a year since October 2021.
"""

from __future__ import annotations

from takeup.engine import between, concerns, condition, not_below, parameters, received_amount, rule, unknowable
from takeup.law.be.facts import Person
from takeup.law.be.income_replacement_allowance.rules import (
    amount_of_category,
    category,
    forms_household,
    is_at_home_in_belgium,
    is_of_working_age,
    other_income,
    status_counts,
    work_income,
)
from takeup.law.be.index import indexed_year, month_of
from takeup.law.be.people import age

p = parameters(__file__)


@concerns()
def concerned(person: Person) -> bool:
    """From 16 on, with limits that last; or who receives the allowance."""
    if age(person) < 16:
        return False
    return person.lasting_limits or received(person) > 0


@rule("")
def received(person: Person) -> float:
    """What is paid now. Euros a month."""
    return person.integration_allowance


@condition("Law of 27 February 1987, art. 2 §2")
def of_age(person: Person) -> bool:
    """From 18 to 64 when claiming; a running allowance goes on after that."""
    return is_of_working_age(person) or (age(person) >= p.claim_until(person) and received(person) > 0)


@condition("Law of 27 February 1987, art. 4")
def lives_here(person: Person) -> bool:
    """An official address in Belgium, and really living here."""
    return is_at_home_in_belgium(person)


@condition("Law of 27 February 1987, art. 4")
def has_the_status(person: Person) -> bool:
    """Nationality, or a residence status that counts."""
    return status_counts(person)


@condition("Law of 27 February 1987, art. 2 §2")
def has_enough_points(person: Person) -> bool:
    """At least 7 of 18 points; only the medical examination can tell."""
    if person.autonomy_points_decided:
        return points_class(person, person.autonomy_points) != "none"
    return received(person) > 0 or unknowable(person, "ai-examination")


@condition("Law of 27 February 1987, art. 4 (stays abroad)", conduct=True)
def not_abroad_too_long(person: Person) -> bool:
    """At most 90 days abroad in a calendar year."""
    return not person.abroad_over_90_days


@condition("Law of 27 February 1987, art. 7")
def income_is_low(person: Person) -> bool:
    """Something is left of the amount after income was taken off."""
    return yearly_due(person) > 0


# -- points and amounts (arts 6 §3 and 12) ------------------------------------------------------------


@rule("Law of 27 February 1987, art. 6 §3")
def points_class(person: Person, points: int) -> str:
    """'1' (7 or 8 points) to '5' (17 or 18), or 'none'."""
    for name in ("5", "4", "3", "2", "1"):
        if points >= p.points(person, name):
            return name
    return "none"


@rule("Law of 27 February 1987, art. 6 §3")
def amount_of_class(person: Person, name: str) -> float:
    """The most for a class. Euros a year, indexed."""
    return 0.0 if name == "none" else indexed_year(person, p.base(person, name))


@rule("Law of 27 February 1987, art. 6 §3")
def maximum(person: Person) -> float:
    """The most for this person; without points anything between the classes. Euros a year."""
    if not person.autonomy_points_decided:
        return between(person, amount_of_class(person, "1"), amount_of_class(person, "5"), "ai-examination")
    return amount_of_class(person, points_class(person, person.autonomy_points))


@rule("Law of 27 February 1987, art. 12 §1")
def after_institution(person: Person) -> float:
    """Less 28 % during a long stay in an institution that public money pays. Euros a year."""
    if person.institution_over_three_months:
        return maximum(person) * (1 - p.institution_cut(person))  # type: ignore[no-any-return]
    return maximum(person)


@rule("Law of 27 February 1987, arts 6, 7 and 12")
def yearly_due(person: Person) -> float:
    """The amount less the income that counts. Euros a year."""
    return not_below(after_institution(person) - income_counted(person), 0.0)


@rule("Law of 27 February 1987, art. 6 §3")
def amount(person: Person) -> float:
    """Euros a month: a twelfth of the yearly amount."""
    return month_of(yearly_due(person))


# -- income (art. 7; RD arts 9ter) ---------------------------------------------------------------------


@rule("Law of 27 February 1987, art. 7, as it was: the partner counted", until="2020-12-31")
def income_counted(person: Person) -> float:
    """What is taken off. Euros a year."""
    if forms_household(person):
        return between(person, 0.0, after_institution(person), "ai-before-2021")
    return work_counted(person) + other_counted(person)


@income_counted.since("2021-01-01", "Law of 27 February 1987, art. 7: the partner does not count (esenca.be)")
def income_counted_2021(person: Person) -> float:
    """Only the own income. Euros a year."""
    return work_counted(person) + other_counted(person)


@rule("RD of 6 July 1987, art. 9ter; since 1 October 2021 free up to 63,000 euros")
def work_counted(person: Person) -> float:
    """Own income from work above what is free. Euros a year."""
    return not_below(work_income(person) - p.work_free(person, "up_to"), 0.0) * p.work_free(person, "counted")  # type: ignore[no-any-return]


@rule("RD of 6 July 1987, art. 9ter")
def other_counted(person: Person) -> float:
    """Own income that is not from work. Euros a year."""
    if other_income(person) <= 0:
        return 0.0
    with_allowance = other_income(person) + 12 * received_amount(person, "income_replacement_allowance")
    high = not_below(with_allowance - category_exempt(person), 0.0)
    low = not_below(replacement_left(person, other_income(person)) - category_exempt(person), 0.0)
    return between(person, low, high, "ai-other-income")


@rule("RD of 6 July 1987, art. 9ter; RD of 21 July 2014: the amount of the same category (lisloi.be)")
def category_exempt(person: Person) -> float:
    """As much income as an income replacement allowance of the same category is free. Euros a year."""
    return amount_of_category(person, category(person))


@rule("RD of 6 July 1987, art. 9ter")
def replacement_left(person: Person, income: float) -> float:
    """Replacement income above what is free of it, before the exempt part of the category. Euros a year."""
    return not_below(income - p.replacement_free(person), 0.0)
