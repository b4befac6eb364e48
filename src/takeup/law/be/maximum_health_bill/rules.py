"""Ceiling on the yearly health bill (maximumfactuur, MAF / maximum à facturer, MàF).

Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory). What a household pays as its own
share above a ceiling is paid back: the ceiling follows the income (everyone at the address on 1 January) or
increased reimbursement (that person, the partner and the persons in charge), whichever is better. Amounts are
of one calendar year.
"""

from __future__ import annotations

from datetime import date

from takeup.engine import (
    any_of,
    between,
    cents,
    condition,
    full_years,
    not_above,
    not_below,
    parameters,
    passport,
    rule,
    total,
)
from takeup.law.be.facts import Household, Person
from takeup.law.be.incomes import net_taxable_year
from takeup.law.be.increased_reimbursement.rules import counts_with, lives_with_a_parent
from takeup.law.be.people import is_minor, is_partner

p = parameters(__file__)


def first_of_january(household: Household) -> Household:
    """The people at the address on 1 January of the year."""
    found: Household = household.months_ago(household.day.month - 1)
    return found


def ceiling_in_table(household: Household, income: float) -> float:
    """The ceiling in the table; for an income equal to a limit this one or the next. Euros a year."""
    highest = p.ceiling_bounds(household, "high")
    ceiling_below, limit_below = 0.0, -1.0
    for limit, ceiling in p.slices(household):
        if income < limit:
            if income == limit_below:
                return between(household, ceiling_below, ceiling, "maf-income-equal-to-limit")
            return float(ceiling)
        ceiling_below, limit_below = ceiling, limit
    if income == limit_below:
        return between(household, ceiling_below, highest, "maf-income-equal-to-limit")
    return float(highest)


# -- conditions and amount ----------------------------------------------------------


@condition("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def insured(household: Household) -> bool:
    """Someone here is a member of a mutuality or of the auxiliary fund."""
    return any_of(member.health_insured for member in household.members)


@condition("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def paid_above_the_ceiling(household: Household) -> bool:
    """The own share of this year is above a ceiling."""
    return refund(household) > 0


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def amount(household: Household) -> float:
    """What is paid back for this calendar year so far. Euros a year."""
    return cents(refund(household))


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def refund(household: Household) -> float:
    """By income or by increased reimbursement, the better one, and what a child may add. Euros a year."""
    best = not_below(refund_by_income(household), refund_by_status(household))
    return best + child_part(household, best)


# -- the own share ------------------------------------------------------------------


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def own_share(household: Household) -> float:
    """Own share of everyone at the address on 1 January, without supplements. Euros a year."""
    january = first_of_january(household)
    return total(member.copayments[household.year] for member in january.members)


# -- by income ----------------------------------------------------------------------


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def refund_by_income(household: Household) -> float:
    """Own share above the ceiling of the income. Euros a year."""
    if own_share(household) <= 0:
        return 0.0
    ceiling = income_ceiling(household)
    return not_below(own_share(household) - (ceiling - reduction(household, ceiling)), 0.0)


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def household_income(household: Household) -> float:
    """Net taxable income of everyone at the address on 1 January, two years before. Euros a year."""
    year = household.year - p.income_years_back(household)
    return total(net_taxable_year(member, year) for member in first_of_january(household).members)


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def income_ceiling(household: Household) -> float:
    """The ceiling that goes with the income, or a lower one where the income fell. Euros a year."""
    if not p.slices(household):
        return between(
            household,
            p.ceiling_bounds(household, "low"),
            p.ceiling_bounds(household, "high"),
            "maf-years-without-table",
        )
    ceiling = ceiling_of_income(household)
    return not_above(reviewed_ceiling(household), ceiling) if household.income_fell else ceiling


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def ceiling_of_income(household: Household) -> float:
    """The ceiling that goes with the income of two years before. Euros a year."""
    return ceiling_in_table(household, household_income(household))


@rule("Review on request (bondmoyson.be, inami.fgov.be)", uncertain="maf-review")
def reviewed_ceiling(household: Household) -> float:
    """The ceiling of this year's income, if that lies in one of the lowest slices. Euros a year."""
    income = total(net_taxable_year(member, household.year) for member in household.members)
    last_limit, _ = p.slices(household)[p.review_slices(household) - 1]
    return ceiling_in_table(household, income) if income < last_limit else ceiling_of_income(household)


@rule("Status of a chronic illness; reduced ceiling")
def reduction(household: Household, ceiling: float) -> float:
    """What the ceiling is lowered by where someone has the status of a chronic illness. Euros a year."""
    if not any_of(passport(member, "chronic_illness_status") for member in first_of_january(household).members):
        return 0.0
    low, high = p.chronic_reduction(household, "low"), p.chronic_reduction(household, "high")
    if ceiling < p.social_ceiling(household, "low"):  # the lowest slice, new in 2022
        low = 0.0
    return between(household, low, high, "maf-chronic-illness")


# -- by increased reimbursement -----------------------------------------------------


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def refund_by_status(household: Household) -> float:
    """Own share of each family with increased reimbursement above the social ceiling. Euros a year."""
    return total(refund_of_family(member) for member in household.members)


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def refund_of_family(person: Person) -> float:
    """Of person, partner and persons in charge; 0 where a partner stands for them. Euros a year."""
    if above_social_ceiling(person) <= 0 or not stands_for_family(person):
        return 0.0
    return paid_back_by_status(person)


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def stands_for_family(person: Person) -> bool:
    """Has increased reimbursement and comes first of the two partners."""
    if is_minor(person) and lives_with_a_parent(person):
        return False
    if any_of(comes_before(other, person) for other in person.household.others(person)):
        return False
    has_status: bool = passport(person, "increased_reimbursement")
    return has_status


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def comes_before(other: Person, person: Person) -> bool:
    """A partner with increased reimbursement who is listed first."""
    if other.place > person.place or not is_partner(other, person):
        return False
    has_status: bool = passport(other, "increased_reimbursement")
    return has_status


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)", uncertain="maf-status-day")
def paid_back_by_status(person: Person) -> float:
    """What is paid back because of increased reimbursement. Euros a year."""
    return above_social_ceiling(person)


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def above_social_ceiling(person: Person) -> float:
    """Own share of those who count together above the social ceiling. Euros a year."""
    others = person.household.others(person)
    share = person.copayments[person.year] + total(share_of_other(other, person) for other in others)
    ceiling = social_ceiling(person.household)
    return not_below(share - (ceiling - reduction(person.household, ceiling)), 0.0)


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def share_of_other(other: Person, person: Person) -> float:
    """Own share of someone who counts along; 0 for anyone else. Euros a year."""
    return other.copayments[other.year] if counts_with(other, person) else 0.0


@rule("Coordinated law of 14 July 1994, arts 37quinquies ff. (number from memory)")
def social_ceiling(household: Household) -> float:
    """The ceiling for people with increased reimbursement. Euros a year."""
    low, high = p.social_ceiling(household, "low"), p.social_ceiling(household, "high")
    return between(household, low, high, "maf-years-without-table")


# -- children -----------------------------------------------------------------------


@rule("Coordinated law of 14 July 1994 (number of the article not seen): a fixed ceiling for each child under 19")
def child_part(household: Household, best: float) -> float:
    """The ceiling for a child is not known: from nothing to what is above the lowest one. Euros a year."""
    above = children_above_lowest(household)
    if above <= best:
        return 0.0
    return (above - best) * between(household, 0.0, 1.0, "maf-child-ceiling")


@rule("not settled by the sources (see the open questions)")
def children_above_lowest(household: Household) -> float:
    """Own share of each child above the lowest ceiling of all. Euros a year."""
    return total(child_above_lowest(member) for member in household.members)


@rule("not settled by the sources (see the open questions)")
def child_above_lowest(person: Person) -> float:
    """Own share above the lowest ceiling of who was under 19 on 1 January; 0 for others. Euros a year."""
    if full_years(person.birth_date, date(person.year, 1, 1)) >= 19:
        return 0.0
    return not_below(person.copayments[person.year] - p.ceiling_bounds(person, "low"), 0.0)
