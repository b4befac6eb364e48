"""Second-line legal aid: a lawyer wholly or partly free (juridische tweedelijnsbijstand / aide juridique).

Judicial Code, arts 508/1 ff., and the royal decree on the conditions (RD). All means are net and monthly.
"""

from __future__ import annotations

from takeup.engine import (
    any_of,
    between,
    cents,
    concerns,
    condition,
    how_many,
    not_below,
    parameters,
    passport,
    received_amount,
    rule,
    total,
    unknowable,
)
from takeup.law.be.facts import Person
from takeup.law.be.incomes import leave_money_month, net_wage_month, self_employed_month
from takeup.law.be.increased_reimbursement.rules import is_child_here_of
from takeup.law.be.index import month_of
from takeup.law.be.integration_income.rules import amount_of_category
from takeup.law.be.people import is_minor, is_partner

p = parameters(__file__)


# -- whom it concerns and what is asked ---------------------------------------------


@concerns("Judicial Code, art. 508/1")
def concerned(person: Person) -> bool:
    """Someone with a problem that needs a lawyer."""
    return person.needs_lawyer


@condition("Judicial Code, art. 508/13; RD, art. 1 (numbers from memory)")
def means_are_short(person: Person) -> bool:
    """Wholly or partly free."""
    return level(person) != "none"


@condition("Judicial Code, art. 508/13 (number from memory; esenca, bornin.brussels)", discretion=True)
def no_other_means(person: Person) -> bool:
    """Savings, a second property or an expensive car: the bureau for legal aid judges."""
    if is_presumed(person) or not person.other_means:
        return True
    return unknowable(person, "la-other-means")


@rule("Judicial Code, art. 508/13; RD, arts 1 and 2")
def level(person: Person) -> str:
    """'full', 'partly' or 'none'."""
    if is_presumed(person) or is_below(person, "full"):
        return "full"
    return "partly" if is_below(person, "partly") else "none"


# -- presumed to have too little (until the contrary is shown) ----------------------


@rule("RD, art. 1 §2")
def is_presumed(person: Person) -> bool:
    """A minor, or a situation in which means are presumed to be short."""
    return (
        is_minor(person)
        or passport(person, "income_replacement_allowance")
        or has_assistance(person)
        or person.lowest_social_rent
        or is_presumed_matter(person)
        or has_guaranteed_child(person)
        or person.detained
    )


@rule("RD, art. 1 §2")
def is_presumed_matter(person: Person) -> bool:
    """Stay, asylum, mental illness, immediate appearance, collective debt settlement."""
    return person.legal_matter in ("stay", "asylum", "psychiatric", "immediate_appearance", "debt_settlement")


@rule("RD, art. 1 §2")
def has_guaranteed_child(person: Person) -> bool:
    """A dependent child with guaranteed family benefits, in the years of that scheme."""
    return any_of(is_guaranteed_child(other, person) for other in person.household.others(person))


@rule("RD, art. 1 §2")
def is_guaranteed_child(other: Person, person: Person) -> bool:
    """A child of the person, or of the partner, with guaranteed family benefits."""
    return passport(other, "guaranteed_family_benefits") and is_child_here_of(other, person)


@rule("RD, art. 1 §2")
def has_assistance(person: Person) -> bool:
    """Integration income, equivalent aid or the income guarantee."""
    helped: bool = passport(person, "integration_income") or passport(person, "equivalent_integration_income")
    return helped or passport(person, "income_guarantee")


# -- who counts ---------------------------------------------------------------------


@rule("RD, arts 1 and 2")
def counts(other: Person, person: Person) -> bool:
    """The partner, and adults who share the household; never the other side of the problem."""
    if is_dependant(other, person) or other.opposing_party:
        return False
    return is_partner(other, person) or person.shares_household_costs


@rule("RD, arts 1 and 2")
def is_dependant(other: Person, person: Person) -> bool:
    """A minor who lives here, or an adult who is a person in charge."""
    if is_partner(other, person) or not (is_child_here_of(other, person) or person.shares_household_costs):
        return False
    return is_minor(other) or is_adult_dependant(other)


@rule("RD, arts 1 and 2")
def is_adult_dependant(other: Person) -> bool:
    """An adult who is a person in charge of someone here."""
    return other.health_insurance_dependant and adult_counts_as_dependant(other)


@rule("RD, arts 1 and 2", uncertain="la-who-is-dependant")
def adult_counts_as_dependant(other: Person) -> bool:
    """Taken from the health insurance: the sources do not say whom the bureau counts."""
    return other.health_insurance_dependant


@rule("RD, arts 1 and 2")
def dependants(person: Person) -> int:
    """How many dependants live here."""
    return how_many(is_dependant(other, person) for other in person.household.others(person))


@rule("RD, arts 1 and 2")
def circle(person: Person) -> str:
    """'single', or 'household' for who lives with others who count or with dependants."""
    others = person.household.others(person)
    with_others = any_of(counts(other, person) or is_dependant(other, person) for other in others)
    return "household" if with_others else "single"


# -- means and thresholds -----------------------------------------------------------


@rule("RD, arts 1 and 2")
def means(person: Person) -> float:
    """Net means of all who count, less the deduction for dependants. Euros a month."""
    others = person.household.others(person)
    gross = own_means(person) + total(means_of_other(other, person) for other in others)
    return not_below(gross - deduction(person), 0.0)


@rule("RD, arts 1 and 2")
def means_of_other(other: Person, person: Person) -> float:
    """Means of someone who counts along; 0 for anyone else. Euros a month."""
    return own_means(other) if counts(other, person) else 0.0


@rule("RD, arts 1 and 2 (droitsquotidiens.be, esenca.be: not family benefits, not the own home)")
def own_means(person: Person) -> float:
    """Net income of one person, less child maintenance really paid. Euros a month."""
    return not_below(net_income(person) - person.child_maintenance_paid, 0.0)


@rule("RD, arts 1 and 2")
def net_income(person: Person) -> float:
    """Work, benefits, pension, maintenance, rent and other income. Euros a month."""
    income: float = (
        wage_counted(person)
        + self_employed_month(person)
        + received_amount(person, "integration_income")
        + received_amount(person, "income_guarantee")
        + received_amount(person, "unemployment_benefit")
        + received_amount(person, "insertion_allowance")
        + received_amount(person, "sickness_benefit")
        + leave_money_month(person)
        + pension_counted(person)
        + received_amount(person, "income_replacement_allowance")
        + integration_allowance_counted(person)
        + person.maintenance_received
        + person.other_income
        + rent_counted(person)
    )
    return income


@rule("RD, arts 1 and 2 (droitsquotidiens.be: times 12.92 or 13.92, divided by 12)")
def wage_counted(person: Person) -> float:
    """The wage with a month's part of the holiday pay and, for who gets it, of a thirteenth month. Euros a month."""
    if net_wage_month(person) <= 0:
        return 0.0
    low, high = p.wage_months(person, "low"), p.wage_months(person, "high")
    return net_wage_month(person) * between(person, low, high, "la-holiday-pay") / 12


@rule("RD, arts 1 and 2 (esenca.be: the rent really received)")
def rent_counted(person: Person) -> float:
    """The own share of the rent. Euros a month."""
    return person.rent_received * person.property_share / 12 if person.rent_received > 0 else 0.0


@rule("RD, arts 1 and 2")
def pension_counted(person: Person) -> float:
    """The pension. Euros a month."""
    return pension_before_tax(person) if person.pension > 0 else 0.0


@rule("RD, arts 1 and 2", uncertain="la-pension-net")
def pension_before_tax(person: Person) -> float:
    """The gross pension, where the net one counts. Euros a month."""
    return person.pension


@rule("RD, arts 1 and 2")
def integration_allowance_counted(person: Person) -> float:
    """Between nothing and all of it: the sources do not say. Euros a month."""
    allowance = received_amount(person, "integration_allowance")
    if allowance <= 0:
        return 0.0
    return allowance * between(person, 0.0, 1.0, "la-integration-allowance")  # type: ignore[no-any-return]


@rule("RD, art. 2: 15 %, since September 2020 20 % of the integration income of a family")
def deduction_per_dependant(person: Person) -> float:
    """For each dependant. Euros a month."""
    family = month_of(amount_of_category(person, "family"))
    return cents(p.dependant_share(person) * family)


@rule("RD, art. 2")
def deduction(person: Person) -> float:
    """For all dependants; whether grown-up children at home are among them is not settled. Euros a month."""
    perhaps = how_many(perhaps_dependant(other, person) for other in person.household.others(person))
    if perhaps < 1:
        return deduction_for(person, dependants(person))
    low, high = deduction_for(person, dependants(person)), deduction_for(person, dependants(person) + perhaps)
    return between(person, low, high, "la-who-is-dependant")


@rule("RD, art. 2")
def deduction_for(person: Person, number: int) -> float:
    """For so many dependants. Euros a month."""
    return number * deduction_per_dependant(person) if number >= 1 else 0.0


@rule("RD, art. 2 (droitsquotidiens.be: a child domiciled with the parent, also with an own income)")
def perhaps_dependant(other: Person, person: Person) -> bool:
    """A grown-up child of the person or the partner, who counts along and is no person in charge."""
    return is_child_here_of(other, person) and not is_minor(other) and counts(other, person)


@rule("RD, arts 1 and 2")
def threshold(person: Person, of: str) -> float:
    """Aid is 'full' or 'partly' free up to it; where not found, the lowest it can be. Euros a month."""
    return float(p.thresholds(person, circle(person) + "_" + of))


@rule("RD, arts 1 and 2")
def threshold_most(person: Person, of: str) -> float:
    """The highest that the threshold can be. Euros a month."""
    return float(p.thresholds(person, circle(person) + "_" + of + "_most"))


@rule("RD, arts 1 and 2")
def is_below(person: Person, of: str) -> bool:
    """The means do not exceed the threshold for 'full' or 'partly'."""
    if means(person) <= threshold(person, of):
        return True
    if threshold_most(person, of) == threshold(person, of) or means(person) > threshold_most(person, of):
        return False
    return unknowable(person, "la-thresholds")
