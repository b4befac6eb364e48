"""Installation premium (installatiepremie / prime d'installation).

Law of 26 May 2002, art. 14 §3 (people with integration income); organic law of 8 July 1976, art. 57bis and royal decree
of 21 September 2004 (RD; people with another benefit or a low income); ministerial decree of 30 January 1995, art. 5
(applicants for asylum). Once in a life, for who leaves homelessness and takes a home.
"""

from __future__ import annotations

from datetime import date

from takeup.engine import (
    any_of,
    between,
    cents,
    concerns,
    condition,
    in_payment,
    parameters,
    passport,
    rule,
    unknowable,
)
from takeup.engine.time import first_of_month
from takeup.law.be.facts import Household, Person
from takeup.law.be.incomes import leave_money_month
from takeup.law.be.index import indexed_year, month_of
from takeup.law.be.integration_income.rules import means_before_exemption, yearly_amount
from takeup.law.be.integration_income.rules import p as integration_income
from takeup.law.be.people import age

p = parameters(__file__)


# -- whom it concerns and what is asked ------------------------------------------------------------


@concerns("Law of 26 May 2002, art. 14 §3; organic law of 8 July 1976, art. 57bis")
def concerned(person: Person) -> bool:
    """Someone who took a home after homelessness, within the last months."""
    return age(person) >= 15 and moved_in_lately(person)


@condition("Law of 26 May 2002, art. 3, 1°; organic law of 8 July 1976, art. 57")
def may_stay(person: Person) -> bool:
    """Usually stays in Belgium and may be here."""
    return person.lives_in_belgium and person.residence_status != "no_title"


@condition("Law of 26 May 2002, art. 14 §3; RD of 21 September 2004 (once in a life)")
def first_premium(person: Person) -> bool:
    """No installation premium before; the centre looks this up."""
    return not person.had_installation_premium


@condition("Law of 26 May 2002, art. 14 §3; organic law of 8 July 1976, art. 57bis")
def has_a_route(person: Person) -> bool:
    """Integration income, another benefit, an application for asylum, or a low income."""
    return has_assistance(person) or has_replacement_income(person) or has_low_income(person)


@condition("RD of 21 September 2004, art. 2 §1")
def first_of_the_home(person: Person) -> bool:
    """Outside integration income there is one premium for one home."""
    if passport(person, "integration_income"):
        return True
    if any_of(takes_it(other, person) for other in person.household.others(person)):
        return unknowable(person, "ip-one-per-home")
    return True


@condition("Law of 26 May 2002, art. 14 §3: on losing the status of homeless", discretion=True)
def claimed_near_the_move(person: Person) -> bool:
    """The centre checks that the home ends the homelessness; how long after the move one may ask is not settled."""
    return moved_in_within(person, p.near(person)) or unknowable(person, "ip-late-claim")


# -- the move ----------------------------------------------------------------------------------------


@rule("Law of 26 May 2002, art. 14 §3")
def event(person: Person) -> date:
    """The day on which the person took a home."""
    return person.housed_after_homelessness_since


@rule("Law of 26 May 2002, art. 14 §3")
def moved_in_lately(person: Person) -> bool:
    """A home after homelessness, not longer ago than takeup looks back."""
    return moved_in_within(person, p.looks_back(person))


@rule("Law of 26 May 2002, art. 14 §3")
def moved_in_within(person: Person, months: int) -> bool:
    """Took a home in this month or in so many months before."""
    since = event(person)
    if since > person.day:
        return False
    return since >= first_of_month(person.household.months_ago(months).day)


# -- the routes --------------------------------------------------------------------------------------


@rule("Law of 26 May 2002, art. 14 §3; organic law of 8 July 1976, art. 57bis")
def has_assistance(person: Person) -> bool:
    """Integration income, equivalent aid or the income guarantee."""
    helped: bool = passport(person, "integration_income") or passport(person, "equivalent_integration_income")
    return helped or passport(person, "income_guarantee")


@rule("Organic law of 8 July 1976, art. 57bis: a replacement income of social security or an assistance allowance")
def has_replacement_income(person: Person) -> bool:
    """A pension, unemployment or sickness benefit, or a disability allowance."""
    return person.pension > 0 or has_benefit_for_work(person) or has_disability_allowance(person)


@rule("Organic law of 8 July 1976, art. 57bis: a replacement income of social security")
def has_benefit_for_work(person: Person) -> bool:
    """Unemployment benefit, insertion allowance, sickness benefit, or money for leave."""
    paid: bool = in_payment(person, "unemployment_benefit") or in_payment(person, "insertion_allowance")
    return paid or in_payment(person, "sickness_benefit") or leave_money_month(person) > 0


@rule("Organic law of 8 July 1976, art. 57bis: an assistance allowance")
def has_disability_allowance(person: Person) -> bool:
    """Income replacement or integration allowance."""
    paid: bool = in_payment(person, "income_replacement_allowance") or in_payment(person, "integration_allowance")
    return paid


@rule("RD of 21 September 2004: not above integration income and a tenth")
def has_low_income(person: Person) -> bool:
    """The income is at most that of the category with ten per cent more."""
    return is_under_the_limit(person)


@rule("RD of 21 September 2004", uncertain="ip-income")
def is_under_the_limit(person: Person) -> bool:
    """Income as integration income counts it, before the general exemption."""
    return means_before_exemption(person) <= cents(p.income_limit(person) * yearly_amount(person))


@rule("RD of 21 September 2004, art. 2 §1")
def takes_it(other: Person, person: Person) -> bool:
    """Another adult of the same home who moved in too, and comes first on the list."""
    if age(other) < 18 or other.place >= person.place:
        return False
    return moved_in_lately(other) and not other.had_installation_premium


# -- how much ----------------------------------------------------------------------------------------


@rule("Law of 26 May 2002, art. 14 §3; ministerial decree of 30 January 1995, art. 5")
def amount(person: Person) -> float:
    """A month of integration income for a family, whatever the own category. Euros, once."""
    if is_asylum_route(person):
        return between(person, 0.0, in_month_of_the_move(person, "single"), "ip-asylum-costs")
    return in_month_of_the_move(person, "family")


@rule("Ministerial decree of 30 January 1995, art. 5")
def is_asylum_route(person: Person) -> bool:
    """An application for asylum is running."""
    return person.residence_status == "other_register" and person.asylum_application == "outside_reception"


@rule("Law of 26 May 2002, art. 14 §3")
def in_month_of_the_move(person: Person, category: str) -> float:
    """Integration income of a category by the figures of the month of the move. Euros."""
    for back in range(p.looks_back(person)):
        home = person.household.months_ago(back)
        if event(person) >= home.day:
            return month_of_category(home, category)
    return month_of_category(person.household.months_ago(p.looks_back(person)), category)


@rule("Law of 26 May 2002, art. 14 §1 and 15")
def month_of_category(household: Household, category: str) -> float:
    """Integration income of a category in the month of the move. Euros a month."""
    return month_of(indexed_year(household, integration_income.base(household, category)))
