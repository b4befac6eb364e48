"""Flemish care budget for people with a high care need (zorgbudget voor zwaar zorgbehoevenden), also in Brussels.

Decree of 18 May 2018 on the Flemish social protection. In Brussels joining a care fund is free to choose; who is a
member and has a high care need gets a fixed amount a month. Income is not looked at.
"""

from __future__ import annotations

from takeup.engine import already_in_payment, concerns, condition, parameters, rule, unknowable
from takeup.law.be.facts import Person
from takeup.law.be.people import age

p = parameters(__file__)


@concerns()
def concerned(person: Person) -> bool:
    """In Brussels or Flanders, with limits that last."""
    return person.lasting_limits and person.domicile in ("brussels", "flanders")


@condition("Decree of 18 May 2018: member of a care fund; in Brussels of one's own will")
def is_member(person: Person) -> bool:
    """Pays the premium of a care fund."""
    return person.care_fund_member


@condition("Decree of 18 May 2018: joined in time, or five years of membership")
def waiting_is_over(person: Person) -> bool:
    """Who joins late in Brussels waits five years."""
    return person.care_fund_waiting_over


@condition("Decree of 18 May 2018, since 2022: ten years, of which five in a row")
def lived_here_long_enough(person: Person) -> bool:
    """In Flanders or Brussels (or insured in the Union); not asked of who is under 18."""
    return age(person) < 18 or person.ten_years_in_flanders_or_brussels


@condition("Decree of 18 May 2018: heavy and lasting care need, shown by a certificate")
def has_high_care_need(person: Person) -> bool:
    """15 points for autonomy, 18 points for a child, or a certificate; else the need is still to be measured."""
    if person.care_need_proof == "enough" or has_points_of_adult(person) or has_points_of_child(person):
        return True
    return person.care_need_proof == "none" and unknowable(person, "care-budget-need")


@rule("Decree of 18 May 2018: 15 points on the medical-social scale")
def has_points_of_adult(person: Person) -> bool:
    """The points of an allowance for a disability or for help to older people prove the need."""
    return person.autonomy_points_decided and person.autonomy_points >= p.points(person, "adult")


@rule("Decree of 18 May 2018: extra child benefit with 18 points")
def has_points_of_child(person: Person) -> bool:
    """The points of the child supplement prove the need."""
    return age(person) < 21 and person.care_need_points >= p.points(person, "child")


@rule("Decree of 18 May 2018")
def amount(person: Person) -> float:
    """A fixed amount. Euros a month."""
    return p.amount(person)  # type: ignore[no-any-return]


# -- what membership costs (order, art. 68): told, not taken off -----------------------------------------


@rule("Order of 30 November 2018, art. 68")
def premium(person: Person) -> float:
    """From the year of the 26th birthday on. Euros a year."""
    if person.year - person.birth_date.year < p.premium_age(person):
        return 0.0
    return reduced_premium(person) if had_increased_reimbursement(person) else ordinary_premium(person)


@rule("Order of 30 November 2018, art. 68")
def ordinary_premium(person: Person) -> float:
    """Euros a year."""
    return p.premium(person, "ordinary")  # type: ignore[no-any-return]


@rule("Order of 30 November 2018, art. 68")
def reduced_premium(person: Person) -> float:
    """For who had increased reimbursement. Euros a year."""
    return p.premium(person, "reduced")  # type: ignore[no-any-return]


@rule("Order of 30 November 2018, art. 68: on 1 January of the year before")
def had_increased_reimbursement(person: Person) -> bool:
    """Increased reimbursement on 1 January of last year."""
    january = person.months_ago(person.day.month - 1 + 12)
    return already_in_payment(january, "increased_reimbursement")  # type: ignore[no-any-return]
