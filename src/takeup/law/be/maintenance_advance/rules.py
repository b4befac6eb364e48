"""Advance on child maintenance by the maintenance claims service (DAVO / SECAL) of the FPS Finance.

Law of 21 February 2003 creating a Maintenance Claims Service. The child holds the right; the parent
claims it. Advances are for maintenance that falls due later, never for arrears (those are recovered
from the debtor).
"""

from __future__ import annotations

from takeup.engine import (
    any_of,
    between,
    concerns,
    condition,
    not_above,
    not_below,
    parameters,
    passport,
    received_amount,
    rule,
    total,
)
from takeup.law.be.facts import Person
from takeup.law.be.incomes import leave_money_month, net_wage_month, self_employed_month
from takeup.law.be.people import age, is_child_of, is_minor

p = parameters(__file__)


@concerns()
def concerned(person: Person) -> bool:
    """Children and young people under 25."""
    return age(person) < 25


@condition("Law of 21 February 2003; fin.belgium.be: the parent and the children")
def lives_in_belgium(person: Person) -> bool:
    """The creditor is domiciled in Belgium; the debtor may live anywhere."""
    return person.domicile in ("brussels", "flanders", "wallonia", "german_community")


@condition("Law of 21 February 2003, art. 2 (number from memory)")
def has_title(person: Person) -> bool:
    """A judgment or deed that can be enforced fixes maintenance for this child."""
    return person.maintenance_title


@condition("Law of 21 February 2003; fin.belgium.be, mosea.be", conduct=True)
def title_is_served(person: Person) -> bool:
    """A bailiff has served the judgment on the debtor; this can still be done."""
    return person.maintenance_title_served


@condition("Law of 21 February 2003; droitsquotidiens.be: two terms in the twelve months before the claim")
def terms_are_unpaid(person: Person) -> bool:
    """Not paid, or not paid in full; the terms need not follow each other."""
    return person.maintenance_terms_unpaid >= p.unpaid_terms(person)  # type: ignore[no-any-return]


@condition("Law of 21 February 2003, arts 3 and 4 (numbers from memory); finances.belgium.be")
def minor_or_child_benefit(person: Person) -> bool:
    """A minor, or an adult for whom there is still child benefit."""
    return is_minor(person) or opens_child_benefit(person)


@rule("finances.belgium.be")
def opens_child_benefit(person: Person) -> bool:
    """The child benefit of the region where the child lives, or that of another country."""
    return has_child_benefit_here(person) or person.child_benefit_elsewhere


@rule("finances.belgium.be")
def has_child_benefit_here(person: Person) -> bool:
    """Each region and community has its own."""
    if person.domicile == "flanders":
        return passport(person, "child_benefit_flanders")  # type: ignore[no-any-return]
    if person.domicile == "wallonia":
        return passport(person, "child_benefit_wallonia")  # type: ignore[no-any-return]
    if person.domicile == "german_community":
        return passport(person, "child_benefit_german_community")  # type: ignore[no-any-return]
    return passport(person, "child_benefit")  # type: ignore[no-any-return]


@condition("Law of 21 February 2003, art. 4 (number from memory): income ceiling, abolished on 1 June 2020")
def income_is_low_enough(person: Person) -> bool:
    """Until May 2020 the parent's income had to stay below a ceiling; since then every income is fine."""
    return passes_income_test(person)


@rule("Law of 21 February 2003, art. 4", until="2020-05-31", uncertain="ma-income-test")
def passes_income_test(person: Person) -> bool:
    """A parent who lives with the child stays below the ceiling."""
    return any_of(is_parent_below_ceiling(other, person) for other in person.household.others(person))


@passes_income_test.since("2020-06-01", "Law voted in June or July 2020, in force on 1 June 2020: no ceiling any more")
def passes_income_test_2020(person: Person) -> bool:
    """No ceiling."""
    return True


@rule("Law of 21 February 2003, art. 4")
def is_parent_below_ceiling(parent: Person, child: Person) -> bool:
    """The child's parent, with own net means not above the ceiling."""
    if not is_child_of(child, parent):
        return False
    return parent_means(parent) <= parent_ceiling(parent)


@rule("finances.belgium.be: own means only; no child benefit, no disability allowance, no integration income")
def parent_means(parent: Person) -> float:
    """Net means of the parent alone. Euros a month."""
    means: float = (
        net_wage_month(parent)
        + self_employed_month(parent)
        + received_amount(parent, "unemployment_benefit")
        + received_amount(parent, "insertion_allowance")
        + received_amount(parent, "sickness_benefit")
        + leave_money_month(parent)
        + parent.pension
        + parent.maintenance_received
        + parent.other_income
    )
    return means


@rule("Law of 21 February 2003, art. 4")
def parent_ceiling(parent: Person) -> float:
    """The ceiling, higher for each child in charge. Euros a month."""
    rise = total(rise_for(other, parent) for other in parent.household.others(parent))
    return p.income_ceiling(parent, "parent") + rise  # type: ignore[no-any-return]


@rule("Law of 21 February 2003, art. 4")
def rise_for(child: Person, parent: Person) -> float:
    """What one child in charge adds to the ceiling, twice as much with a disability. Euros a month."""
    if not is_child_in_charge(child, parent):
        return 0.0
    return p.income_ceiling(parent, "child_with_disability" if child.care_need_points > 0 else "child")  # type: ignore[no-any-return]


@rule("Law of 21 February 2003, art. 4")
def is_child_in_charge(child: Person, parent: Person) -> bool:
    """A child of the parent, a minor or in studies."""
    if not is_child_of(child, parent):
        return False
    return is_minor(child) or (age(child) < 25 and child.studies != "none")


@rule("Law of 21 February 2003, art. 4 (number from memory); indexed maintenance, at most 175 euros")
def amount(person: Person) -> float:
    """Euros a month for this child."""
    full = full_advance(person)
    if person.maintenance_still_paid <= 0:
        return full
    if person.maintenance_still_paid >= person.maintenance_due:
        return 0.0
    return between(person, advance_on_the_rest(person), full, "ma-partial-payment")


@rule("Law of 21 February 2003, art. 4")
def full_advance(person: Person) -> float:
    """The maintenance due, at most the limit. Euros a month."""
    return not_above(person.maintenance_due, p.most(person))


@rule("Law of 21 February 2003: rule for a part that is paid not seen")
def advance_on_the_rest(person: Person) -> float:
    """What is still missing after a part was paid, at most the limit. Euros a month."""
    return not_above(not_below(person.maintenance_due - person.maintenance_still_paid, 0.0), p.most(person))
