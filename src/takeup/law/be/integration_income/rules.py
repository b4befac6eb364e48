"""Integration income (leefloon / revenu d'intégration).

Law of 26 May 2002 on the right to social integration; royal decree of 11 July 2002 (RD), arts 2 and 22-35.
All means are net and yearly, as they are on the day.
"""

from __future__ import annotations

from takeup.engine import (
    already_in_payment,
    concerns,
    condition,
    how_many,
    not_above,
    not_below,
    parameters,
    received_amount,
    rule,
    total,
)
from takeup.law.be.facts import Person
from takeup.law.be.index import indexed_month, indexed_year, month_of
from takeup.law.be.people import age, is_child_of, is_minor, is_partner, is_unmarried_minor

p = parameters(__file__)


# -- who may claim (law, art. 3) -----------------------------------------------------------------


@concerns()
def concerned(person: Person) -> bool:
    """Adults, and younger people who may be treated as adults."""
    return age(person) >= 16


@condition("Law of 26 May 2002, art. 3, 1°; RD art. 2")
def stays_in_belgium(person: Person) -> bool:
    """Habitual and permanent stay, and allowed to stay. No home and no register entry is needed."""
    return person.lives_in_belgium and person.residence_status != "no_title"


@condition("Law of 26 May 2002, art. 3, 2° and art. 7")
def of_age(person: Person) -> bool:
    """18, or a minor who is married, has a child in charge or is pregnant."""
    if age(person) >= 18:
        return True
    return person.partnership == "married" or person.pregnant or has_minor_child(person)


@condition("Law of 26 May 2002, art. 3, 3°")
def has_the_status(person: Person) -> bool:
    """Nationality or residence status; subsidiary protection since 1 December 2016."""
    return person.residence_status in (
        "belgian",
        "eu_over_three_months",
        "population_register",
        "refugee",
        "subsidiary_protection",
        "stateless",
    )


@condition("Law of 26 May 2002, art. 3, 5°", conduct=True, discretion=True)
def willing_to_work(person: Person) -> bool:
    """Ready to work, unless health or fairness stands in the way."""
    return person.excused_from_work or person.willing_to_work


@condition("Law of 26 May 2002, art. 3, 6°", conduct=True)
def claims_other_rights(person: Person) -> bool:
    """Has claimed, or is ready to claim, the benefits that come first."""
    return person.claims_other_benefits


@condition("Law of 26 May 2002, art. 4", conduct=True, discretion=True)
def claims_maintenance_if_asked(person: Person) -> bool:
    """Only where the centre asks for it: maintenance from spouse, ex-spouse, parents or children."""
    return not person.asked_to_claim_maintenance or person.claims_maintenance


@condition("Law of 26 May 2002, art. 3, 4° and art. 16")
def means_are_short(person: Person) -> bool:
    """The means counted are below the amount of the category."""
    return means(person) < yearly_amount(person)


# -- category and amount (law, art. 14) ------------------------------------------------------------


@rule("Law of 26 May 2002, art. 14 §1, 3°; Court of Cassation, 27 June 2022 (half-time custody is enough)")
def has_minor_child(person: Person) -> bool:
    """An unmarried minor child in charge lives here, the own one or the partner's."""
    return any(is_minor_child_in_charge(other, person) for other in person.household.others(person))


@rule("Law of 26 May 2002, art. 14 §1, 3°")
def is_minor_child_in_charge(child: Person, person: Person) -> bool:
    """Unmarried, under 18, child of the person or of the partner who lives here."""
    if not is_unmarried_minor(child):
        return False
    return is_child_of(child, person) or any(
        is_partner(other, person) and is_child_of(child, other) for other in person.household.others(person)
    )


@rule("Law of 26 May 2002, art. 14 §1, 1°")
def cohabits(person: Person) -> bool:
    """Under one roof with others, and mainly one household budget."""
    return any(True for _ in person.household.others(person)) and person.shares_household_costs


@rule("Law of 26 May 2002, art. 14 §1")
def category(person: Person) -> str:
    """'family', 'cohabitant' or 'single'."""
    if has_minor_child(person):
        return "family"
    return "cohabitant" if cohabits(person) else "single"


@rule("Law of 26 May 2002, art. 14 §1 and 15")
def amount_of_category(person: Person, category: str) -> float:
    """Euros a year, indexed."""
    return indexed_year(person, p.base(person, category))


@rule("Law of 26 May 2002, art. 14 §1 and 15")
def yearly_amount(person: Person) -> float:
    """Euros a year of the person's own category."""
    return amount_of_category(person, category(person))


@rule("Law of 26 May 2002, art. 14 §2 and 16")
def amount(person: Person) -> float:
    """Euros a month: the amount of the category less the means, and the supplement for maintenance paid."""
    if covered_by_partner(person):
        return 0.0
    return month_of(not_below(yearly_amount(person) - means(person), 0.0) + maintenance_supplement(person))


@rule("Law of 26 May 2002, art. 14 §1, 3°")
def covered_by_partner(person: Person) -> bool:
    """The family amount is one amount for the two partners: the one who has it, or else the first who may claim."""
    if category(person) != "family":
        return False
    return any(comes_before(other, person) for other in person.household.others(person))


@rule("Law of 26 May 2002, art. 14 §1, 3°")
def comes_before(partner: Person, person: Person) -> bool:
    """A partner, and the one who holds the amount for the two."""
    if not is_partner(partner, person):
        return False
    if receives(partner):
        return True
    if receives(person) or partner.place > person.place:
        return False
    return of_age(partner) and has_the_status(partner) and stays_in_belgium(partner)


@rule("Law of 26 May 2002, art. 14 §1")
def receives(person: Person) -> bool:
    """Integration income is in payment to this person."""
    return already_in_payment(person, "integration_income")


@rule("Royal decree on the supplement for child maintenance", uncertain="ri-maintenance-supplement")
def maintenance_supplement(person: Person) -> float:
    """Half of the child maintenance paid, with a yearly limit. Euros a year."""
    if person.child_maintenance_paid <= 0:
        return 0.0
    return not_above(person.child_maintenance_paid * 12 * 0.5, p.maintenance_supplement(person))


# -- means (RD arts 22-35) -------------------------------------------------------------------------


@rule("RD art. 22 §2")
def means(person: Person) -> float:
    """Everything counted, less the general exemption where it stays below the amount of the category."""
    counted = means_before_exemption(person)
    return counted - general_exemption(person) if counted >= general_exemption(person) else 0.0


@rule("RD art. 22 §2")
def general_exemption(person: Person) -> float:
    """Taken last, on the sum, only where the sum is below the amount of the category. Euros a year."""
    if means_before_exemption(person) < yearly_amount(person):
        return float(p.general_exemption(person, category(person)))
    return 0.0


@rule("RD arts 22-34")
def means_before_exemption(person: Person) -> float:
    """Sum of all counted means. Euros a year."""
    return (
        own_means(person)
        + not_below(partner_counted(person), 0.0)
        + relatives_counted(person)
        + housing_paid_by_others(person)
    )


@rule("RD arts 22-32")
def own_means(person: Person) -> float:
    """Work, replacement income, property, savings and what was given away. Euros a year."""
    return (
        12 * wage_counted(person)
        + 12 * self_employed(person)
        + 12 * replacement_income(person)
        + local_work_counted(person)
        + property_counted(person)
        + capital_counted(person)
        + transfer_counted(person)
    )


@rule("RD art. 22 §1", uncertain="ri-exempt-list")
def replacement_income(person: Person) -> float:
    """Benefits, pensions, maintenance for oneself and other income. Euros a month.

    Left out by art. 22 §1: aid of the centre, family benefits and maintenance for children, integration
    allowance, study grants, gifts that are not regular.
    """
    return (
        person.unemployment_benefit
        + person.sickness_benefit
        + person.pension
        + received_amount(person, "income_guarantee")
        + person.income_replacement_allowance
        + person.maintenance_received
        + person.other_income
    )


@rule("RD art. 22 §1 (pay of the local employment agency, exempt per cheque)")
def local_work_counted(person: Person) -> float:
    """What is above the exempt amount per cheque. Euros a year."""
    return not_below(person.local_work_pay - local_work_exempt(person), 0.0)


@rule("RD art. 22 §1")
def local_work_exempt(person: Person) -> float:
    """Euros a year: so many euros per cheque, at most the pay."""
    if person.local_work_cheques <= 0:
        return 0.0
    return not_above(person.local_work_cheques * p.local_work_cheque(person), person.local_work_pay)


@rule("RD arts 23 and 24")
def self_employed(person: Person) -> float:
    """Own business, and that of a spouse who died and that the person continues. Euros a month."""
    return person.self_employed_income + person.continued_spouse_business_income


@rule("RD art. 35")
def wage_counted(person: Person) -> float:
    """Net wage less what is taxed as sale of a business and less the exemption for work. Euros a month."""
    wage = not_below(person.net_wage - person.wage_from_business_sale, 0.0)
    return not_below(wage - not_above(work_exemption(person), wage), 0.0)


@rule("RD art. 35 §1: three years in all, within six")
def work_exemption(person: Person) -> float:
    """Only for who already had a right to integration income as the work began. Euros a month."""
    if person.net_wage <= 0 or not person.had_integration_income_before_work:
        return 0.0
    if person.work_exemption_months_used >= 36:
        return 0.0
    return work_exemption_amount(person)


@rule("RD art. 35 §1")
def work_exemption_amount(person: Person) -> float:
    """Euros a month, indexed: artists per year, shortage occupations, others."""
    if person.irregular_artist:
        return indexed_year(person, p.artist_exemption(person)) / 12
    return indexed_month(person, p.work_exemption(person, "shortage" if person.shortage_occupation else "ordinary"))


@rule("RD art. 25 §1, 1°")
def children_in_charge(person: Person) -> int:
    """Minor children in charge who live here."""
    return how_many(is_minor_child_in_charge(other, person) for other in person.household.others(person))


@rule("RD art. 25 §1, 1°")
def built_counted(person: Person) -> float:
    """Three times the cadastral income above the exempt part. Euros a year."""
    if person.cadastral_income_built <= 0:
        return 0.0
    exempt = p.built_exemption(person, "home") + p.built_exemption(person, "child") * children_in_charge(person)
    share = person.property_share
    return p.property_factor(person) * not_below(person.cadastral_income_built * share - exempt * share, 0.0)  # type: ignore[no-any-return]


@rule("RD art. 25 §1, 2°")
def unbuilt_counted(person: Person) -> float:
    """Three times the cadastral income above the exempt part, which children do not raise. Euros a year."""
    if person.cadastral_income_unbuilt <= 0:
        return 0.0
    share = person.property_share
    exempt = p.unbuilt_exemption(person) * share
    return p.property_factor(person) * not_below(person.cadastral_income_unbuilt * share - exempt, 0.0)  # type: ignore[no-any-return]


@rule("RD arts 25 and 26", uncertain="ri-mortgage-interest")
def property_counted(person: Person) -> float:
    """Less mortgage interest; where the property is let, the rent if that is higher. Euros a year."""
    if person.cadastral_income_built <= 0 and person.cadastral_income_unbuilt <= 0:
        return 0.0
    own = not_below(built_counted(person) + unbuilt_counted(person) - person.mortgage_interest, 0.0)
    return not_below(own, person.rent_received * person.property_share)


@rule("RD art. 27")
def capital_scale(person: Person, capital: float, share: float) -> float:
    """6 % between the two limits, 10 % above, the limits in proportion to the share. Euros a year."""
    free = p.capital_limit(person, "free") * share
    low = p.capital_limit(person, "low") * share
    between_limits = not_below(not_above(capital, low) - free, 0.0)
    above = not_below(capital - low, 0.0)
    return p.capital_rate(person, "low") * between_limits + p.capital_rate(person, "high") * above  # type: ignore[no-any-return]


@rule("RD art. 27")
def capital_counted(person: Person) -> float:
    """Notional income of savings; of a joint account only the own share. Euros a year."""
    if person.savings <= 0:
        return 0.0
    return capital_scale(person, person.savings * person.savings_share, person.savings_share)


@rule("RD arts 28-32", uncertain="ri-transfer-timing")
def transfer_left(person: Person) -> float:
    """What remains of an asset given away or sold in the last ten years. Euros."""
    if person.transferred_value <= 0:
        return 0.0
    value = person.transferred_value * person.transferred_share
    if person.transferred_usufruct:
        value = value * p.usufruct_share(person)
    if person.transferred_for_price:
        value = value - person.transfer_debts_paid
        if person.transferred_home:
            value = value - p.home_sale_exemption(person) * person.transferred_share
        value = value - p.transfer_abatement(person, category(person)) * person.transfer_abatement_years
    return not_below(value, 0.0)


@rule("RD art. 28")
def transfer_counted(person: Person) -> float:
    """The remaining value goes through the scale for savings. Euros a year."""
    if person.transferred_value <= 0:
        return 0.0
    return capital_scale(person, transfer_left(person), 1.0)


@rule("RD art. 33")
def housing_paid_by_others(person: Person) -> float:
    """Housing costs really paid by someone who does not live here count in full. Euros a year."""
    return 12 * person.housing_paid_by_outsider


# -- who lives along (RD art. 34) --------------------------------------------------------------------


@rule("RD art. 34 §1")
def partner_counted(person: Person) -> float:
    """What the means of a partner who lives here count for. Euros a year."""
    return total(partner_part(other, person) for other in person.household.others(person))


@rule("RD art. 34 §1")
def partner_part(other: Person, person: Person) -> float:
    """The part above the cohabitant's amount; all of it for the family category; nothing of a partner on it too."""
    if not is_partner(other, person) or receives(other):
        return 0.0
    if category(person) == "family":
        return own_means(other)
    return not_below(own_means(other) - amount_of_category(person, "cohabitant"), 0.0)


@rule("RD art. 34 §2: until February 2026 the centre may count them", until="2026-02-28", uncertain="ri-art34-may")
def relatives_counted(person: Person) -> float:
    """Parents and adult children under the same roof: what they have above their own amounts. Euros a year."""
    return above_their_amounts(person)


@relatives_counted.since("2026-03-01", "RD art. 34, as changed by RD of 7 January 2026", uncertain="ri-art34-equity")
def relatives_counted_2026(person: Person) -> float:
    """All adult maintenance debtors under the same roof; the centre may depart from it for fairness."""
    return above_their_amounts(person) + 12 * person.child_benefit_received_for


@rule("RD art. 34 §2")
def above_their_amounts(person: Person) -> float:
    """What the debtors have together above one cohabitant's amount each. Euros a year."""
    others = person.household.others
    own = how_many(is_counted_debtor(other, person) for other in others(person))
    if own == 0:
        return 0.0
    means_of_debtors = total(debtor_means(other, person) for other in others(person))
    return not_below(means_of_debtors - own * amount_of_category(person, "cohabitant"), 0.0)


@rule("RD art. 34 §2")
def debtor_means(other: Person, person: Person) -> float:
    """Means of one adult maintenance debtor; 0 for anyone else. Euros a year."""
    return own_means(other) if is_counted_debtor(other, person) else 0.0


@rule("RD art. 34 §2")
def is_counted_debtor(other: Person, person: Person) -> bool:
    """An adult maintenance debtor without integration income of his or her own."""
    return is_maintenance_debtor(other, person) and not is_minor(other) and not receives(other)


@rule("RD art. 34 §2: parents and children", until="2026-02-28")
def is_maintenance_debtor(other: Person, person: Person) -> bool:
    """First degree only."""
    return other.relation_to(person) in ("parent", "child")


@is_maintenance_debtor.since("2026-03-01", "Civil Code, arts 203, 205, 206; RD art. 34 of 2026")
def is_maintenance_debtor_2026(other: Person, person: Person) -> bool:
    """Ascendants and descendants of any degree, parents- and children-in-law. Never brothers, sisters, friends."""
    return other.relation_to(person) in (
        "parent",
        "child",
        "grandparent",
        "grandchild",
        "parent_in_law",
        "child_in_law",
    )
