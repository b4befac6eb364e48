"""Increased reimbursement of health care (verhoogde tegemoetkoming / intervention majorée, statut BIM).

Coordinated law of 14 July 1994, art. 37 §19; royal decree of 15 January 2014 (RD). A status of the insured
person, shared with the partner and the persons in charge; incomes are gross taxable ones.
"""

from __future__ import annotations

from takeup.engine import (
    all_of,
    any_of,
    concerns,
    condition,
    half_up,
    how_many,
    parameters,
    passport,
    passport_for,
    received_amount,
    rule,
    total,
    unknowable,
)
from takeup.engine.time import months_after
from takeup.law.be.facts import Person
from takeup.law.be.incomes import gross_taxable_year, leave_money_month, self_employed_month, taxable_wage_month
from takeup.law.be.people import age, has_partner_here, is_child_of, is_minor, is_partner

p = parameters(__file__)


# -- whom it concerns and what is asked ---------------------------------------------


@concerns("RD of 15 January 2014")
def concerned(person: Person) -> bool:
    """Insured people in their own name; children and other persons in charge follow theirs."""
    if age(person) >= 18 and not person.health_insurance_dependant:
        return True
    return is_child_with_disability(person) or is_alone_as_a_child(person)


@condition("Coordinated law of 14 July 1994, art. 37 §19")
def insured(person: Person) -> bool:
    """A member of a mutuality or of the auxiliary fund."""
    return person.health_insured


@condition("Coordinated law of 14 July 1994, art. 37 §19; RD of 15 January 2014")
def has_a_route(person: Person) -> bool:
    """By a status, by the income of today for some groups, or by the income of last year."""
    if has_automatic_status(person) or isolated_route(person):
        return True
    if indicator_route(person) or last_year_route(person):
        return True
    return perhaps_a_route(person)


# -- who counts together ------------------------------------------------------------


@rule("RD of 15 January 2014 (enmarche.be, droitsquotidiens)")
def counts_with(other: Person, person: Person) -> bool:
    """The partner and the persons in charge; other relatives under the same roof do not count."""
    return is_partner(other, person) or is_in_charge(other, person)


@rule("RD of 15 January 2014 (enmarche.be)")
def is_in_charge(other: Person, person: Person) -> bool:
    """A minor child of the person or the partner, or an older relative registered as a person in charge."""
    if is_partner(other, person):
        return False
    if is_child_here_of(other, person):
        return is_minor(other) or other.health_insurance_dependant
    return is_other_in_charge(other, person)


@rule("RD of 15 January 2014")
def is_child_here_of(other: Person, person: Person) -> bool:
    """A child of the person, or of the partner who lives here."""
    others = person.household.others(person)
    return is_child_of(other, person) or any_of(is_child_of_partner(other, member, person) for member in others)


@rule("RD of 15 January 2014")
def is_child_of_partner(child: Person, member: Person, person: Person) -> bool:
    """The member is the partner of the person, and the child is the member's."""
    return member.id != child.id and is_partner(member, person) and is_child_of(child, member)


@rule("RD of 15 January 2014")
def is_other_in_charge(other: Person, person: Person) -> bool:
    """A parent, grandparent or grandchild in charge whose own parent does not live here."""
    if other.relation_to(person) not in ("parent", "grandparent", "grandchild", "parent_in_law"):
        return False
    if lives_with_a_parent(other):
        return False
    return is_minor(other) or registered_with_a_relative(other)


@rule("RD of 15 January 2014", uncertain="bim-in-charge-of-whom")
def registered_with_a_relative(person: Person) -> bool:
    """Registered as a person in charge of someone here; of whom exactly is not asked."""
    return person.health_insurance_dependant


@rule("RD of 15 January 2014")
def lives_with_a_parent(person: Person) -> bool:
    """A parent lives under the same roof."""
    return any_of(is_child_of(person, other) for other in person.household.others(person))


@rule("RD of 15 January 2014")
def extra_people(person: Person) -> int:
    """How many people count together with the person."""
    return how_many(counts_with(other, person) for other in person.household.others(person))


# -- 1. a status opens it, whatever the income --------------------------------------


@rule("Coordinated law of 14 July 1994, art. 37 §19; RD of 15 January 2014")
def has_automatic_status(person: Person) -> bool:
    """The person's own status, or that of the partner."""
    if has_status(person):
        return True
    return any_of(is_partner(other, person) and has_status(other) for other in person.household.others(person))


@rule("Coordinated law of 14 July 1994, art. 37 §19")
def has_status(person: Person) -> bool:
    """One of the allowances or situations that open the right without a look at the income."""
    return (
        is_child_with_disability(person)
        or is_alone_as_a_child(person)
        or has_disability_allowance(person)
        or passport(person, "income_guarantee")
        or has_elderly_assistance(person)
        or has_centre_income(person)
    )


@rule("Coordinated law of 14 July 1994, art. 37 §19")
def has_disability_allowance(person: Person) -> bool:
    """Income replacement or integration allowance."""
    if passport(person, "income_replacement_allowance"):
        return True
    return passport(person, "integration_allowance")  # type: ignore[no-any-return]


@rule("Coordinated law of 14 July 1994, art. 37 §19")
def has_elderly_assistance(person: Person) -> bool:
    """Allowance for help to older people, or care budget; no longer in the German-speaking Community."""
    if passport(person, "assistance_older_people"):
        return True
    if not person.allowance_for_older_people_elsewhere:
        return False
    return p.german_community_care(person) or person.domicile != "german_community"


@rule("Coordinated law of 14 July 1994, art. 37 §19")
def has_centre_income(person: Person) -> bool:
    """Integration income or equivalent aid in each of the three full months before."""
    return has_equivalent_aid(person) or passport_for(person, "integration_income", p.centre_months(person))


@rule("Coordinated law of 14 July 1994, art. 37 §19")
def has_equivalent_aid(person: Person) -> bool:
    """Aid equivalent to integration income in each of the three full months before."""
    return passport_for(person, "equivalent_integration_income", p.centre_months(person))  # type: ignore[no-any-return]


@rule("Coordinated law of 14 July 1994, art. 37 §19")
def is_child_with_disability(person: Person) -> bool:
    """A child with 66 % or more, or with 4 points or more in the first pillar."""
    if age(person) >= 25:
        return False
    if not person.recognised_disability and person.care_need_pillar_1 < 4:
        return False
    return is_minor(person) or age(person) < p.child_until(person)


@rule("Coordinated law of 14 July 1994, art. 37 §19")
def is_alone_as_a_child(person: Person) -> bool:
    """An unaccompanied minor, or a full orphan under 25 insured in the own name."""
    if age(person) >= 25 or lives_with_a_parent(person):
        return False
    if is_minor(person):
        return person.unaccompanied_minor or person.parents_deceased == "both"
    return person.parents_deceased == "both" and not person.health_insurance_dependant


# -- 2. alone and out of work: the mutuality looks by itself ------------------------


@rule("Only since 1 October 2024", until="2024-09-30")
def isolated_route(person: Person) -> bool:
    """This route did not exist."""
    return False


@isolated_route.since("2024-10-01", "RD of 15 January 2014, as in force on 1 October 2024 (droitsquotidiens)")
def isolated_route_2024(person: Person) -> bool:
    """Isolated, three months out of work, and a low income today."""
    return is_isolated(person) and out_of_work(person) and current_income(person) <= current_ceiling(person)


@rule("RD of 15 January 2014, as in force on 1 October 2024")
def is_isolated(person: Person) -> bool:
    """Lives alone, or only with relatives up to the second degree who are not in charge."""
    return all_of(does_not_break_isolation(other, person) for other in person.household.others(person))


@rule("RD of 15 January 2014, as in force on 1 October 2024")
def does_not_break_isolation(other: Person, person: Person) -> bool:
    """A parent, child, brother, sister, grandparent or grandchild, not in charge of the person."""
    relation = other.relation_to(person)
    if relation not in ("parent", "child", "sibling", "grandparent", "grandchild"):
        return False
    return not is_in_charge(other, person)


# -- 3. some groups: the income of today --------------------------------------------


@rule("RD of 15 January 2014 (statut-bim.be, Helan, fsmb)")
def indicator_route(person: Person) -> bool:
    """A group whose income of today is looked at, and a low one."""
    return in_an_indicator_group(person) and current_income(person) <= current_ceiling(person)


@rule("RD of 15 January 2014 (statut-bim.be, Helan, fsmb)")
def in_an_indicator_group(person: Person) -> bool:
    """The person or the partner belongs to one, or the family has one parent."""
    if is_single_parent(person) or in_group_alone(person):
        return True
    others = person.household.others(person)
    return any_of(is_partner(other, person) and in_group_alone(other) for other in others)


@rule("RD of 15 January 2014 (statut-bim.be, Helan, fsmb)")
def in_group_alone(person: Person) -> bool:
    """Pensioner, widowed, long out of work, bridging right, or recognised disability."""
    return (
        person.pension > 0
        or person.widowed
        or out_of_work(person)
        or person.bridging_right
        or person.recognised_disability
    )


@rule("RD of 15 January 2014 (statut-bim.be; one year until 2023)")
def out_of_work(person: Person) -> bool:
    """In unemployment benefit, unfit for work or invalid for long enough."""
    if person.incapable_since <= months_after(person.day, -p.waiting_months(person)):
        return True
    return has_been_unemployed(person) and person.unemployment_benefit > 0


@rule("RD of 15 January 2014 (statut-bim.be; one year until 2023)")
def has_been_unemployed(person: Person) -> bool:
    """Fully unemployed for long enough, with a benefit or without."""
    return person.unemployed_since <= months_after(person.day, -p.waiting_months(person))


@rule("RD of 15 January 2014 (Helan, fsmb: a child at least two days a week)")
def is_single_parent(person: Person) -> bool:
    """No partner here, and a child in charge."""
    if has_partner_here(person):
        return False
    return any_of(is_own_child_in_charge(other, person) for other in person.household.others(person))


@rule("RD of 15 January 2014")
def is_own_child_in_charge(other: Person, person: Person) -> bool:
    """A child of the person, in charge."""
    return is_child_of(other, person) and is_in_charge(other, person)


@rule("RD of 15 January 2014 (monthly income times 12: fsmb)")
def current_income(person: Person) -> float:
    """Gross taxable income of the month of all who count together, times 12. Euros a year."""
    others = person.household.others(person)
    return 12 * (monthly_income(person) + total(monthly_part(other, person) for other in others))


@rule("RD of 15 January 2014")
def monthly_part(other: Person, person: Person) -> float:
    """The income of someone who counts along; 0 for anyone else. Euros a month."""
    return monthly_income(other) if counts_with(other, person) else 0.0


@rule("RD of 15 January 2014 (droitsquotidiens: not child benefit, not disability allowances)")
def monthly_income(person: Person) -> float:
    """Work, benefits, pension, maintenance and other income, gross taxable. Euros a month."""
    return (
        taxable_wage_month(person)
        + self_employed_counted(person)
        + benefits_counted(person)
        + person.pension
        + person.maintenance_received
        + person.other_income
        + property_counted(person)
    )


@rule("RD of 15 January 2014")
def self_employed_counted(person: Person) -> float:
    """Self-employed income. Euros a month."""
    if self_employed_month(person) <= 0:
        return 0.0
    return self_employed_as_said(person)


@rule("RD of 15 January 2014", uncertain="bim-self-employed")
def self_employed_as_said(person: Person) -> float:
    """As it is given: the figure that the mutuality uses may be higher. Euros a month."""
    return self_employed_month(person)


@rule("RD of 15 January 2014")
def benefits_counted(person: Person) -> float:
    """Unemployment and sickness benefits, and those for maternity and parental leave. Euros a month."""
    return benefits_as_received(person) if benefits(person) > 0 else 0.0


@rule("RD of 15 January 2014", uncertain="bim-benefits-before-tax")
def benefits_as_received(person: Person) -> float:
    """As received; where tax was held back the amount before tax counts. Euros a month."""
    return benefits(person)


@rule("RD of 15 January 2014")
def benefits(person: Person) -> float:
    """Of the unemployment office and of the mutuality. Euros a month."""
    return (  # type: ignore[no-any-return]
        received_amount(person, "unemployment_benefit")
        + received_amount(person, "insertion_allowance")
        + received_amount(person, "sickness_benefit")
        + leave_money_month(person)
    )


@rule("RD of 15 January 2014 (droitsquotidiens: the indexed cadastral income counts)")
def property_counted(person: Person) -> float:
    """A twelfth of the indexed cadastral income. Euros a month."""
    if person.cadastral_income_built <= 0 and person.cadastral_income_unbuilt <= 0:
        return 0.0
    return indexed_cadastral_income(person) / 12


@rule("CIR 92, art. 518", uncertain="bim-cadastral-income")
def indexed_cadastral_income(person: Person) -> float:
    """Indexed, rounded to the euro. Euros a year."""
    owned = (person.cadastral_income_built + person.cadastral_income_unbuilt) * person.property_share
    return half_up(owned * p.cadastral_index(person), 0)


@rule("RD of 15 January 2014")
def current_ceiling(person: Person) -> float:
    """The ceiling for the income of today; where not published, the lowest it can be. Euros a year."""
    each: float = p.current_ceiling(person, "person")
    return float(p.current_ceiling(person, "base")) + each * extra_people(person)


@rule("RD of 15 January 2014")
def current_ceiling_most(person: Person) -> float:
    """The highest that the ceiling for the income of today can be. Euros a year."""
    each: float = p.current_ceiling(person, "person_most")
    return float(p.current_ceiling(person, "base_most")) + each * extra_people(person)


# -- 4. all others: the income of last year -----------------------------------------


@rule("RD of 15 January 2014")
def last_year_route(person: Person) -> bool:
    """Households outside the groups: the income of the calendar year before."""
    return not in_an_indicator_group(person) and last_year_income(person) <= annual_ceiling(person)


@rule("RD of 15 January 2014")
def last_year_income(person: Person) -> float:
    """Gross taxable income of the calendar year before, of all who count together. Euros a year."""
    others = person.household.others(person)
    return gross_taxable_year(person, person.year - 1) + total(last_year_part(other, person) for other in others)


@rule("RD of 15 January 2014")
def last_year_part(other: Person, person: Person) -> float:
    """The income of someone who counts along; 0 for anyone else. Euros a year."""
    return gross_taxable_year(other, other.year - 1) if counts_with(other, person) else 0.0


@rule("RD of 15 January 2014")
def annual_ceiling(person: Person) -> float:
    """The ceiling for last year's income; where not published, the lowest it can be. Euros a year."""
    each: float = p.annual_ceiling(person, "person")
    return float(p.annual_ceiling(person, "base")) + each * extra_people(person)


@rule("RD of 15 January 2014")
def annual_ceiling_most(person: Person) -> float:
    """The highest that the ceiling for last year's income can be. Euros a year."""
    each: float = p.annual_ceiling(person, "person_most")
    return float(p.annual_ceiling(person, "base_most")) + each * extra_people(person)


# -- what the sources do not settle -------------------------------------------------


@rule("not settled by the sources (see the open questions)")
def perhaps_a_route(person: Person) -> bool:
    """No route for sure: is there one about which the sources are silent?"""
    if perhaps_by_income(person) or perhaps_by_last_year(person) or perhaps_by_child(person):
        return True
    return perhaps_without_benefit(person)


@rule("not settled by the sources (see the open questions)")
def perhaps_by_income(person: Person) -> bool:
    """The income of today lies where the ceiling of this date may or may not reach."""
    if p.current_ceiling(person, "base_most") == p.current_ceiling(person, "base"):
        return False
    if not in_an_indicator_group(person) or current_income(person) > current_ceiling_most(person):
        return False
    return current_income(person) <= current_ceiling(person) or unknowable(person, "bim-ceilings")


@rule("not settled by the sources (see the open questions)")
def perhaps_by_last_year(person: Person) -> bool:
    """Last year's income lies where the ceiling may or may not reach, or is low in one of the groups."""
    if last_year_income(person) <= annual_ceiling(person):
        return unknowable(person, "bim-which-income") if in_an_indicator_group(person) else True
    if p.annual_ceiling(person, "base_most") == p.annual_ceiling(person, "base"):
        return False
    return last_year_income(person) <= annual_ceiling_most(person) and unknowable(person, "bim-ceilings")


@rule("not settled by the sources (see the open questions)")
def perhaps_without_benefit(person: Person) -> bool:
    """Unemployed for long enough, but the benefit has ended: does the income of today still count?"""
    if in_an_indicator_group(person) or not unemployed_without_benefit(person):
        return False
    if current_income(person) > current_ceiling_most(person):
        return False
    return unknowable(person, "bim-after-the-benefit")


@rule("not settled by the sources (see the open questions)")
def unemployed_without_benefit(person: Person) -> bool:
    """The person or the partner is unemployed for long enough; who is in no group has no benefit."""
    if has_been_unemployed(person):
        return True
    others = person.household.others(person)
    return any_of(is_partner(other, person) and has_been_unemployed(other) for other in others)


@rule("not settled by the sources (see the open questions)")
def perhaps_by_child(person: Person) -> bool:
    """A child with a recognised disability has it; whether the family has it through the child is unclear."""
    if any_of(opens_by_child(other, person) for other in person.household.others(person)):
        return unknowable(person, "bim-child-with-disability")
    return False


@rule("not settled by the sources (see the open questions)")
def opens_by_child(other: Person, person: Person) -> bool:
    """A child in charge with a recognised disability."""
    return is_in_charge(other, person) and is_child_with_disability(other)
