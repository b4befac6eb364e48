"""Integration income (leefloon / revenu d'intégration).

Law of 26 May 2002 on the right to social integration; royal decree of 11 July 2002 (RD), arts 2 and 22-35.
All means are net and yearly, as they are on the day.
"""

from __future__ import annotations

from takeup.engine import (
    already_in_payment,
    any_of,
    between,
    concerns,
    condition,
    how_many,
    not_above,
    not_below,
    parameters,
    received_amount,
    rule,
    total,
    unknowable,
)
from takeup.law.be.facts import Person
from takeup.law.be.income_guarantee.rules import of_pension_age
from takeup.law.be.incomes import leave_money_month, net_wage_month, self_employed_month
from takeup.law.be.index import indexed_month, indexed_year, month_of
from takeup.law.be.people import age, is_child_of, is_minor, is_partner, is_unmarried_minor

p = parameters(__file__)


# -- who may claim (law, art. 3) -----------------------------------------------------------------


@concerns()
def concerned(person: Person) -> bool:
    """Adults, and younger people who may be treated as adults (asked from 15 on)."""
    return age(person) >= 15


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


@condition("Law of 26 May 2002, art. 3, 3°", until="2016-11-30")
def has_the_status(person: Person) -> bool:
    """Nationality or residence status. The aliens' register and the waiting register are not enough."""
    return has_a_listed_status(person) or works_in_first_months(person)


@has_the_status.since("2016-12-01", "Law of 26 May 2002, art. 3, 3°: subsidiary protection added")
def has_the_status_2016(person: Person) -> bool:
    """The same, and people with subsidiary protection."""
    return (
        person.residence_status == "subsidiary_protection"
        or has_a_listed_status(person)
        or works_in_first_months(person)
    )


@rule("Law of 26 May 2002, art. 3, 3°")
def has_a_listed_status(person: Person) -> bool:
    """Belgian, EU citizen or family member after three months, population register, refugee, stateless."""
    return person.residence_status in (
        "belgian",
        "eu_over_three_months",
        "population_register",
        "refugee",
        "stateless",
    )


@rule("Law of 26 May 2002, art. 3, 3°: the first three months of stay of an EU citizen")
def works_in_first_months(person: Person) -> bool:
    """EU citizens wait three months; whether workers and the self-employed do too is not settled."""
    if person.residence_status != "eu_first_three_months":
        return False
    if net_wage_month(person) <= 0 and self_employed_month(person) <= 0:
        return False
    return unknowable(person, "ri-eu-worker")


@condition("Law of 26 May 2002, art. 3, 5°", conduct=True)
def willing_to_work(person: Person) -> bool:
    """Ready to work, unless health or fairness stands in the way, as at pension age; studies may be such a reason."""
    if of_pension_age(person):
        return True
    return person.excused_from_work or person.willing_to_work or studies_are_a_reason(person)


@condition("Law of 26 May 2002, art. 3, 6°", conduct=True)
def claims_other_rights(person: Person) -> bool:
    """Has claimed, or is ready to claim, the benefits that come first."""
    return person.claims_other_benefits


@condition("Law of 26 May 2002, art. 4", conduct=True)
def claims_maintenance_if_asked(person: Person) -> bool:
    """Only where the centre asks for it: maintenance from spouse, ex-spouse, parents or children."""
    return not person.asked_to_claim_maintenance or person.claims_maintenance


@condition("Law of 26 May 2002, art. 3, 4° and art. 16")
def means_are_short(person: Person) -> bool:
    """The means counted are below the amount of the category."""
    return means(person) < yearly_amount(person)


@condition("Law of 26 May 2002, art. 14 §1, 3°")
def not_covered_by_partner(person: Person) -> bool:
    """The amount for a family is one amount for the two partners: only one of them holds it."""
    if category(person) != "family":
        return True
    return not any_of(comes_before(other, person) for other in person.household.others(person))


# -- students (law, arts 3, 5° and 11 §2) ---------------------------------------------------------------


@rule("Law of 26 May 2002, art. 11 §2: studies begun before 25")
def is_student(person: Person) -> bool:
    """Under 25, in school, training or higher education."""
    if age(person) >= p.student_until(person):
        return False
    return person.studies in ("school_or_training", "higher_education")


@rule("Law of 26 May 2002, art. 3, 5° and art. 11 §2")
def studies_are_a_reason(person: Person) -> bool:
    """Full-time studies in the plan with the centre (PIIS/GPMI) stand in the place of work."""
    return accepted_by_the_centre(person) if is_student(person) else False


@rule("Law of 26 May 2002, art. 11 §2", uncertain="ri-student")
def accepted_by_the_centre(person: Person) -> bool:
    """The centre accepts a full curriculum for reasons of fairness, and may ask for a job in the holidays."""
    return is_student(person)


@rule("Circular of 27 March 2018 on student rooms (droitsquotidiens.be)")
def counted_with_parents(person: Person) -> bool:
    """A student in a room elsewhere who goes home every weekend, or whose autonomy is not accepted."""
    if not is_student(person) or lives_with_a_parent(person):
        return False
    return room_as_the_centre_sees_it(person) if person.returns_to_parents else False


@rule("Circular of 27 March 2018 on student rooms (droitsquotidiens.be)", uncertain="ri-student-room")
def room_as_the_centre_sees_it(person: Person) -> bool:
    """The centre looks at how things really are."""
    return person.returns_to_parents


@rule("Circular of 27 March 2018 on student rooms (droitsquotidiens.be)")
def lives_with_a_parent(person: Person) -> bool:
    """A parent lives under the same roof."""
    return any_of(is_child_of(person, other) for other in person.household.others(person))


# -- category and amount (law, art. 14) ------------------------------------------------------------


@rule("Law of 26 May 2002, art. 14 §1, 3°; Court of Cassation, 27 June 2022 (half-time custody is enough)")
def has_minor_child(person: Person) -> bool:
    """An unmarried minor child in charge lives here, the own one or the partner's."""
    return any_of(is_minor_child_in_charge(other, person) for other in person.household.others(person))


@rule("Law of 26 May 2002, art. 14 §1, 3°")
def is_minor_child_in_charge(child: Person, person: Person) -> bool:
    """Unmarried, under 18, child of the person or of the partner who lives here; of nobody here: not settled."""
    if not is_unmarried_minor(child):
        return False
    if is_child_of(child, person) or any_of(
        is_child_of_partner(child, other, person) for other in person.household.others(person)
    ):
        return True
    return is_raised_by_no_parent_here(child, person) and unknowable(person, "ri-child-of-others")


@rule("Law of 26 May 2002, art. 14 §1, 3°")
def is_child_of_partner(child: Person, other: Person, person: Person) -> bool:
    """The other is the partner of the person, and the child is the other's."""
    return is_partner(other, person) and is_child_of(child, other)


@rule("Law of 26 May 2002, art. 14 §1, 3°")
def is_raised_by_no_parent_here(child: Person, person: Person) -> bool:
    """An adult asks, and no parent of the child lives here: a grandchild, a younger brother, a foster child."""
    if is_minor(person):
        return False
    return not any_of(is_child_of(child, other) for other in person.household.others(child))


@rule("Law of 26 May 2002, art. 14 §1, 1°")
def cohabits(person: Person) -> bool:
    """Under one roof with others, and mainly one household budget; or a student who is still at home with parents."""
    return shares_a_household(person) or counted_with_parents(person)


@rule("Law of 26 May 2002, art. 14 §1, 1°")
def shares_a_household(person: Person) -> bool:
    """Under one roof with others, and mainly one household budget."""
    return any_of(True for _ in person.household.others(person)) and person.shares_household_costs


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


@rule("Law of 26 May 2002, arts 14 and 16")
def amount(person: Person) -> float:
    """Euros a month: a twelfth of the yearly amount, and of the supplement for maintenance paid."""
    return month_of(yearly_due(person) + maintenance_supplement(person))


@rule("Law of 26 May 2002, arts 14 and 16")
def yearly_due(person: Person) -> float:
    """The amount of the category less the means. Euros a year."""
    return not_below(yearly_amount(person) - means(person), 0.0)


@rule("Law of 26 May 2002, art. 14 §1, 3°")
def comes_before(partner: Person, person: Person) -> bool:
    """A partner, and the one who holds the amount for the two.

    Who has it already; else who does what the centre asks in return; else the first of the household.
    """
    if not is_partner(partner, person):
        return False
    if receives(partner) and not receives(person):
        return True
    if receives(person) and not receives(partner):
        return False
    if not fits_but_for_conduct(partner):
        return False
    if does_what_is_asked(partner) and not does_what_is_asked(person):
        return True
    if does_what_is_asked(person) and not does_what_is_asked(partner):
        return False
    return partner.place < person.place


@rule("Law of 26 May 2002, art. 3, 1° to 4°")
def fits_but_for_conduct(person: Person) -> bool:
    """Every condition that does not depend on what the person does."""
    return stays_in_belgium(person) and of_age(person) and has_the_status(person) and means_are_short(person)


@rule("Law of 26 May 2002, art. 3, 5° and 6°, and art. 4")
def does_what_is_asked(person: Person) -> bool:
    """Every condition that depends on what the person does."""
    return willing_to_work(person) and claims_other_rights(person) and claims_maintenance_if_asked(person)


@rule("Law of 26 May 2002, art. 14 §1")
def receives(person: Person) -> bool:
    """Integration income is in payment to this person."""
    return already_in_payment(person, "integration_income")  # type: ignore[no-any-return]


@rule("Royal decree on the supplement for child maintenance")
def maintenance_supplement(person: Person) -> float:
    """For who pays maintenance for a child who lives elsewhere. Euros a year."""
    return supplement_for_maintenance_paid(person) if person.child_maintenance_paid > 0 else 0.0


@rule("Royal decree on the supplement for child maintenance", uncertain="ri-maintenance-supplement")
def supplement_for_maintenance_paid(person: Person) -> float:
    """Half of the child maintenance paid, with a yearly limit. Euros a year."""
    half = p.maintenance_supplement(person, "share") * 12 * person.child_maintenance_paid
    return not_above(half, p.maintenance_supplement(person, "most"))


# -- means (RD arts 22-35) -------------------------------------------------------------------------


@rule("RD art. 22 §2")
def means(person: Person) -> float:
    """Everything counted, less the general exemption. Euros a year."""
    return not_below(means_before_exemption(person) - general_exemption(person), 0.0)


@rule("RD art. 22 §2")
def general_exemption(person: Person) -> float:
    """Taken last, on the sum, only where the sum is below the amount of the category. Euros a year."""
    if means_before_exemption(person) < yearly_amount(person):
        return float(p.general_exemption(person, category(person)))
    return 0.0


@rule("RD arts 22-34")
def means_before_exemption(person: Person) -> float:
    """Sum of all counted means. Euros a year."""
    along = partner_counted(person) + relatives_counted(person)
    return own_means(person) + along + housing_paid_by_others(person)


@rule("RD arts 22-32 and 35")
def own_means(person: Person) -> float:
    """The person's own means, the wage less the exemption for work. Euros a year."""
    return 12 * wage_counted(person) + means_but_wage(person)


@rule("RD arts 22-32")
def means_in_full(person: Person) -> float:
    """The means of someone who lives along: the exemption for work is not for them. Euros a year."""
    return 12 * wage(person) + means_but_wage(person)


@rule("RD arts 22-32")
def means_but_wage(person: Person) -> float:
    """Business, replacement income, property, savings and what was given away. Euros a year."""
    return (
        12 * self_employed(person)
        + 12 * replacement_income(person)
        + local_work_counted(person)
        + property_counted(person)
        + capital_counted(person)
        + transfer_counted(person)
    )


@rule("RD art. 22 §1")
def replacement_income(person: Person) -> float:
    """Benefits, pensions, maintenance for oneself and other income. Euros a month.

    Left out by art. 22 §1: aid of the centre, family benefits and maintenance for children, integration
    allowance, study grants, gifts that are not regular, and more. Only what is really received counts.
    """
    return (  # type: ignore[no-any-return]
        received_amount(person, "unemployment_benefit")
        + received_amount(person, "insertion_allowance")
        + received_amount(person, "sickness_benefit")
        + leave_money_month(person)
        + pension_counted(person)
        + guarantee_for_older_people(person)
        + received_amount(person, "income_replacement_allowance")
        + person.maintenance_received
        + own_child_benefit_counted(person)
        + other_income_counted(person)
    )


@rule("RD art. 22 §1: exempt for who raises the child, not for the child")
def own_child_benefit_counted(person: Person) -> float:
    """Child benefit that a young adult receives for himself or herself. Euros a month."""
    return person.own_child_benefit if age(person) < p.child_benefit_until(person) else 0.0


@rule("RD art. 22 §1")
def pension_counted(person: Person) -> float:
    """Statutory pension. Euros a month."""
    return pension_as_if_net(person) if person.pension > 0 else 0.0


@rule("RD art. 22 §1: means are net", uncertain="ri-pension-gross")
def pension_as_if_net(person: Person) -> float:
    """The net pension should count; the gross one is what is known. Euros a month."""
    return person.pension


@rule("RD art. 22 §1")
def guarantee_for_older_people(person: Person) -> float:
    """Income guarantee for older people, as it is received, from pension age on. Euros a month."""
    return received_amount(person, "income_guarantee") if of_pension_age(person) else 0.0


@rule("RD art. 22 §1")
def other_income_counted(person: Person) -> float:
    """Income of any other kind. Euros a month."""
    return unnamed_income(person) if person.other_income_left_out > 0 else person.other_income


@rule("RD art. 22 §1", uncertain="ri-exempt-list")
def unnamed_income(person: Person) -> float:
    """Less what the list of exempt means names: study grants, foster allowances, gifts and more. Euros a month."""
    return not_below(person.other_income - person.other_income_left_out, 0.0)


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
    return self_employed_month(person) + person.continued_spouse_business_income


@rule("RD arts 23 and 24")
def wage(person: Person) -> float:
    """Net wage, without what is taxed as the sale of a business. Euros a month."""
    return not_below(net_wage_month(person) - person.wage_from_business_sale, 0.0)


@rule("RD art. 35")
def wage_counted(person: Person) -> float:
    """The wage less the exemption for work. Euros a month."""
    return not_below(wage(person) - work_exemption(person), 0.0)


@rule("RD art. 35 §1: three years in all, within six")
def work_exemption(person: Person) -> float:
    """Only for who already had integration income as the work began; at most the wage. Euros a month."""
    if not person.had_integration_income_before_work:
        return 0.0
    if person.work_exemption_months_used >= p.work_exemption_months(person) and not exempt_while_studying(person):
        return 0.0
    return not_above(work_exemption_amount(person), wage(person))


@rule("RD art. 35, as changed by RD of 25 January 2022")
def exempt_while_studying(person: Person) -> bool:
    """Students with a plan: for as long as the plan runs, not for three years in all."""
    return p.exempt_while_studying(person) and is_student(person)


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
    share = person.property_share
    exempt = (p.built_exemption(person, "home") + exempt_for_children(person)) * share
    return p.property_factor(person) * not_below(person.cadastral_income_built * share - exempt, 0.0)  # type: ignore[no-any-return]


@rule("RD art. 25 §1, 1°")
def exempt_for_children(person: Person) -> float:
    """What the children in charge add to the exempt part of a home. Euros a year."""
    return exempt_for_own_children(person) if children_in_charge(person) > 0 else 0.0


@rule("RD art. 25 §1, 1°", uncertain="ri-property-children")
def exempt_for_own_children(person: Person) -> float:
    """For every child in charge; who gets the child benefit for them is not asked. Euros a year."""
    return p.built_exemption(person, "child") * children_in_charge(person)  # type: ignore[no-any-return]


@rule("RD art. 25 §1, 2°")
def unbuilt_counted(person: Person) -> float:
    """Three times the cadastral income above the exempt part, which children do not raise. Euros a year."""
    share = person.property_share
    exempt = p.unbuilt_exemption(person) * share
    return p.property_factor(person) * not_below(person.cadastral_income_unbuilt * share - exempt, 0.0)  # type: ignore[no-any-return]


@rule("RD arts 25 and 26")
def property_counted(person: Person) -> float:
    """Less mortgage interest; where the property is let, the rent if that is higher. Euros a year."""
    return rent_or_property(person) if person.rent_received > 0 else property_less_interest(person)


@rule("RD art. 25")
def property_less_interest(person: Person) -> float:
    """Built and unbuilt together, less mortgage interest. Euros a year."""
    gross = built_counted(person) + unbuilt_counted(person)
    return not_below(gross - interest_deducted(person), 0.0) if person.mortgage_interest > 0 else gross


@rule("RD art. 25", uncertain="ri-mortgage-interest")
def interest_deducted(person: Person) -> float:
    """All of the yearly mortgage interest. Euros a year."""
    return person.mortgage_interest


@rule("RD art. 26", uncertain="ri-let-property")
def rent_or_property(person: Person) -> float:
    """The higher of the two, over everything that the person owns. Euros a year."""
    return not_below(property_less_interest(person), person.rent_received * person.property_share)


@rule("RD art. 27")
def capital_scale(person: Person, capital: float, share: float) -> float:
    """6 % between the two limits, 10 % above, the limits in proportion to the share. Euros a year."""
    free = p.capital_limit(person, "free") * share
    low = p.capital_limit(person, "low") * share
    between_limits = not_below(not_above(capital, low) - free, 0.0)
    above = not_below(capital - low, 0.0)
    return p.capital_rate(person, "low") * between_limits + p.capital_rate(person, "high") * above  # type: ignore[no-any-return]


@rule("RD art. 27")
def savings_owned(person: Person) -> float:
    """Of a joint account only the own share. Euros."""
    return person.savings * person.savings_share


@rule("RD art. 27")
def capital_counted(person: Person) -> float:
    """Notional income of savings. Euros a year."""
    return capital_scale(person, savings_owned(person), person.savings_share)


@rule("RD art. 28")
def transferred_right(person: Person) -> float:
    """The own share of what was sold or given away in ten years; usufruct is a part of it. Euros."""
    value = person.transferred_value * person.transferred_share
    return value * p.usufruct_share(person) if person.transferred_usufruct else value


@rule("RD art. 30")
def transferred_after_debts(person: Person) -> float:
    """Only of a sale: less the own debts that the price paid. Euros."""
    if not person.transferred_for_price:
        return transferred_right(person)
    return not_below(transferred_right(person) - person.transfer_debts_paid, 0.0)


@rule("RD art. 29")
def home_sale_free(person: Person) -> float:
    """The free part where the home, or the only land, was sold. Euros."""
    if not person.transferred_for_price or not person.transferred_home:
        return 0.0
    return not_above(p.home_sale_exemption(person) * person.transferred_share, transferred_after_debts(person))


@rule("RD art. 31", uncertain="ri-transfer-timing")
def transfer_abatement(person: Person) -> float:
    """What fades out with the years since the home, or the only land, was sold. Euros."""
    return p.transfer_abatement(person, category(person)) * person.transfer_abatement_years  # type: ignore[no-any-return]


@rule("RD arts 28-31")
def transfer_left(person: Person) -> float:
    """What remains of an asset given away or sold in the last ten years. Euros."""
    left = transferred_after_debts(person) - home_sale_free(person)
    if person.transferred_for_price and person.transferred_home:
        left = left - transfer_abatement(person)
    return not_below(left, 0.0)


@rule("RD arts 28 and 32")
def transfer_counted(person: Person) -> float:
    """Notional income of what was sold or given away. Euros a year."""
    return transfer_through_scale(person) if person.transferred_value > 0 else 0.0


@rule("RD arts 28 and 32", uncertain="ri-transfer-equity")
def transfer_through_scale(person: Person) -> float:
    """What remains, through the scale for savings; the centre may decide otherwise. Euros a year."""
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
    """All means for the family category; else what is above the cohabitant's amount; 0 of who has it too."""
    if not is_partner(other, person):
        return 0.0
    if category(person) == "family":
        return partner_in_full(other)
    if receives(other):
        return 0.0
    return not_below(means_in_full(other) - amount_of_category(person, "cohabitant"), 0.0)


@rule("RD arts 34 §1 and 35")
def partner_in_full(partner: Person) -> float:
    """One amount for the two; whether the exemption for work also holds for the second is not settled."""
    if net_wage_month(partner) <= 0:
        return means_in_full(partner)
    return between(partner, own_means(partner), means_in_full(partner), "ri-partner-work-exemption")


@rule("RD art. 34 §2: until February 2026 the centre may count them, in full or in part", until="2026-02-28")
def relatives_counted(person: Person) -> float:
    """Parents and adult children under the same roof: anything up to what they have above. Euros a year."""
    return between(person, 0.0, above_their_amounts(person), "ri-art34-may")


@relatives_counted.since("2026-03-01", "RD art. 34, as changed by RD of 7 January 2026")
def relatives_counted_2026(person: Person) -> float:
    """All adult maintenance debtors under the same roof, and the child benefit they get for the person."""
    if above_their_amounts(person) <= 0 and benefit_received_for(person) <= 0:
        return 0.0
    return counted_in_running_file(person) if receives(person) else counted_by_duty(person)


@rule(
    "RD of 7 January 2026: new claims at once, running files at their next review",
    uncertain="ri-art34-running-files",
)
def counted_in_running_file(person: Person) -> float:
    """Who has integration income already keeps the old text until the next review. Euros a year."""
    return counted_by_duty(person)


@rule(
    "RD art. 34 of 2026: the centre must count them, and may depart from it for fairness",
    uncertain="ri-art34-equity",
)
def counted_by_duty(person: Person) -> float:
    """Euros a year."""
    return above_their_amounts(person) + benefit_received_for(person)


@rule("RD art. 34 §2")
def above_their_amounts(person: Person) -> float:
    """What the debtors have together above one cohabitant's amount each. Euros a year."""
    if not cohabits(person):
        return 0.0
    others = person.household.others
    debtors = how_many(is_counted_debtor(other, person) for other in others(person))
    if debtors == 0:
        return 0.0
    together = total(debtor_means(other, person) for other in others(person))
    above = not_below(together - debtors * amount_of_category(person, "cohabitant"), 0.0)
    if above <= 0:
        return 0.0
    claimants = 1 + how_many(claims_along(other, person) for other in others(person))
    return between(person, above / claimants, above, "ri-art34-several-claimants")


@rule("RD art. 34 §2")
def debtor_means(other: Person, person: Person) -> float:
    """Means of one adult maintenance debtor; 0 for anyone else. Euros a year.

    Who has integration income has at least the cohabitant's amount; whether more of it counts is not settled.
    """
    if not is_counted_debtor(other, person):
        return 0.0
    if receives(other):
        least = amount_of_category(other, "cohabitant")
        return between(other, least, yearly_amount(other), "ri-art34-debtor-on-ri")
    return means_in_full(other)


@rule("RD art. 34 §2")
def claims_along(other: Person, person: Person) -> bool:
    """An adult brother or sister who may claim too, and for whom the same parents count."""
    if other.relation_to(person) != "sibling" or is_minor(other):
        return False
    return receives(other) or means_in_full(other) < amount_of_category(person, "cohabitant")


@rule("RD art. 34 §2")
def is_counted_debtor(other: Person, person: Person) -> bool:
    """An adult who owes maintenance to the person."""
    return is_maintenance_debtor(other, person) and not is_minor(other)


@rule("RD art. 34 §2: parents and children", until="2026-02-28")
def is_maintenance_debtor(other: Person, person: Person) -> bool:
    """First degree only."""
    return other.relation_to(person) in ("parent", "child")


@is_maintenance_debtor.since("2026-03-01", "Civil Code, arts 203, 205, 206; RD art. 34 of 2026")
def is_maintenance_debtor_2026(other: Person, person: Person) -> bool:
    """Ascendants and descendants of any degree, and in-laws by marriage. Never brothers, sisters, friends."""
    relation = other.relation_to(person)
    if relation == "parent_in_law":
        return person.partnership == "married"
    if relation == "child_in_law":
        return other.partnership == "married"
    return relation in ("parent", "child", "grandparent", "grandchild")


@rule("RD art. 34 of 2026")
def benefit_received_for(person: Person) -> float:
    """Child benefit that a debtor here gets for the person, unless it has a care supplement. Euros a year."""
    if age(person) >= p.child_benefit_until(person) or not cohabits(person):
        return 0.0
    if person.child_benefit_received_for <= 0 or person.care_supplement:
        return 0.0
    return 12 * benefit_where_debtor(person)


@rule("RD art. 34 of 2026")
def benefit_where_debtor(person: Person) -> float:
    """Euros a month, where an adult maintenance debtor lives here."""
    if not any_of(is_counted_debtor(other, person) for other in person.household.others(person)):
        return 0.0
    if person.parents_deceased == "none":
        return person.child_benefit_received_for
    return benefit_for_an_orphan(person)


@rule("RD art. 34 of 2026: whether the orphan's supplement is left out is not settled")
def benefit_for_an_orphan(person: Person) -> float:
    """All of it, or without the supplement, which is never more than half of the whole. Euros a month."""
    whole = person.child_benefit_received_for
    return between(person, whole * p.rest_without_orphan_supplement(person), whole, "ri-orphan-supplement")
