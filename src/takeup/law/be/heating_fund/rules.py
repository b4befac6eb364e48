"""Heating allowance of the social heating fund (verwarmingstoelage / allocation de chauffage).

Programme law of 27 December 2004, art. 203 and following; royal decree of 9 January 2005 (numbers from memory).
Paid for one delivery of heating oil, paraffin or propane in bulk, asked at the public centre within 60 days. The
figures of the table (cents, litres, lump sum) are those of the day of the delivery, the ceilings those of the claim.
"""

from __future__ import annotations

from datetime import date, timedelta

from takeup.engine import (
    all_of,
    any_of,
    between,
    cents,
    concerns,
    condition,
    how_many,
    not_above,
    not_below,
    parameters,
    passport,
    rule,
    total,
)
from takeup.law.be.facts import Household, Person
from takeup.law.be.facts.energy import BULK, FUND_FUELS
from takeup.law.be.incomes import gross_taxable_year, net_taxable_year

p = parameters(__file__)


# -- whom it concerns and what is asked ---------------------------------------------


@concerns()
def concerned(household: Household) -> bool:
    """Households that heat with oil, paraffin or propane in bulk and had a delivery in the last 60 days."""
    if household.heating_fuel not in FUND_FUELS:
        return False
    delivered = household.heating_delivery_date
    return delivered <= household.day and delivered >= last_day_in_time(household)


@rule("Programme law of 27 December 2004, art. 203 and following")
def event(household: Household) -> date:
    """The day of the delivery."""
    return household.heating_delivery_date


@rule("Programme law of 27 December 2004 (claim within 60 days of the delivery)")
def last_day_in_time(household: Household) -> date:
    """The earliest delivery that can still be asked for on this day."""
    return household.day - timedelta(days=int(p.claim_days(household)))


@condition("Programme law of 27 December 2004 (homes, not care homes, shelters or hospitals)")
def lives_in_a_home(household: Household) -> bool:
    """The fuel heats the own home."""
    return household.tenure not in ("institution", "none")


@condition("Programme law of 27 December 2004, art. 203 and following; royal decree of 9 January 2005")
def belongs_to_a_category(household: Household) -> bool:
    """Increased reimbursement, a low income, or debts with help of a mediator."""
    return has_low_income(household) or has_reimbursement_route(household) or has_debt_route(household)


# -- category 2: a low income -------------------------------------------------------


@rule("Royal decree of 9 January 2005 (category 2)")
def has_low_income(household: Household) -> bool:
    """Gross taxable income with the other property is not above the ceiling, by the last year or by this one."""
    if counted_income(household, last_known_year(household)) <= ceiling(household):
        return True
    if not household.income_fell:
        return False
    return counted_income(household, household.year) <= ceiling(household)


@rule("Primabook, heating allowance (tax data)", uncertain="hf-income-year")
def last_known_year(household: Household) -> int:
    """The calendar year of the last tax assessment: two years before."""
    return household.year - 2


@rule("Royal decree of 9 January 2005 (mi-is.be, primabook)")
def household_income(household: Household, year: int) -> float:
    """Gross taxable income of everyone here. Euros a year."""
    return total(gross_taxable_year(member, year) for member in household.members)


@rule("Royal decree of 9 January 2005 (category 2)")
def counted_income(household: Household, year: int) -> float:
    """Income and three times the cadastral income of property other than the home. Euros a year."""
    return household_income(household, year) + p.property_factor(household) * other_property(household)  # type: ignore[no-any-return]  # a figure of parameters.yaml


@rule("Royal decree of 9 January 2005 (category 2)")
def other_property(household: Household) -> float:
    """Cadastral income, not indexed, of what is owned beside the home. Euros a year."""
    owned = total(own_property(member) for member in household.members)
    if owned <= 0 or household.tenure != "owner":
        return owned
    return not_below(owned - household.home_cadastral_income, 0.0)


@rule("Royal decree of 9 January 2005 (category 2)")
def own_property(person: Person) -> float:
    """The own share of the cadastral incomes. Euros a year."""
    return (person.cadastral_income_built + person.cadastral_income_unbuilt) * person.property_share


@rule("Royal decree of 9 January 2005 (cpasconnect.be: the ceiling of the day of the claim)")
def ceiling(household: Household) -> float:
    """The highest income allowed, with an increase for each dependant. Euros a year."""
    return p.ceiling(household, "base") + p.ceiling(household, "dependant") * dependants(household)  # type: ignore[no-any-return]  # a figure of parameters.yaml


@rule("Royal decree of 9 January 2005")
def dependants(household: Household) -> float:
    """How many people here depend on the others: at least one person does not."""
    people = how_many(is_someone(member) for member in household.members)
    return not_above(how_many(is_dependant(member) for member in household.members), people - 1)


@rule("Royal decree of 9 January 2005")
def is_someone(person: Person) -> bool:
    """Counts as one person of the household."""
    return person.id != ""


@rule("Royal decree of 9 January 2005 (cpasconnect.be)")
def is_dependant(person: Person) -> bool:
    """A net income under the limit, without child benefit and maintenance for a child."""
    return net_taxable_year(person, person.year - 2) < p.dependant_limit(person)  # type: ignore[no-any-return]  # a figure of parameters.yaml


# -- category 1: increased reimbursement --------------------------------------------


@rule("Royal decree of 9 January 2005 (category 1)")
def has_reimbursement_route(household: Household) -> bool:
    """Increased reimbursement: of everyone, of one adult alone with dependants, or with a low income."""
    if not any_of(has_increased_reimbursement(member) for member in household.members):
        return False
    if all_of(has_increased_reimbursement(member) for member in household.members):
        return True
    if any_of(is_alone_with_dependants(member) for member in household.members):
        return True
    return has_low_income_without_property(household)


@rule("Royal decree of 9 January 2005 (category 1)")
def has_increased_reimbursement(person: Person) -> bool:
    """Has increased reimbursement, or can have it."""
    return passport(person, "increased_reimbursement")  # type: ignore[no-any-return]  # a door answers yes or no


@rule("Royal decree of 9 January 2005 (category 1)")
def is_alone_with_dependants(person: Person) -> bool:
    """Has increased reimbursement, and everyone else here depends on this person."""
    if not has_increased_reimbursement(person):
        return False
    return all_of(is_dependant(other) for other in person.household.others(person))


@rule("Royal decree of 9 January 2005 (category 1)")
def has_low_income_without_property(household: Household) -> bool:
    """Gross taxable income is not above the ceiling, by the last year or by this one."""
    if household_income(household, last_known_year(household)) <= ceiling(household):
        return True
    if not household.income_fell:
        return False
    return household_income(household, household.year) <= ceiling(household)


# -- category 3: debts --------------------------------------------------------------


@rule("Royal decree of 9 January 2005 (category 3)", uncertain="hf-debts")
def has_debt_route(household: Household) -> bool:
    """Debt mediation or a collective settlement, and the public centre finds that the bill cannot be paid."""
    return passport(household, "debt_mediation")  # type: ignore[no-any-return]  # a door answers yes or no


# -- the amount ---------------------------------------------------------------------


@rule("Programme law of 27 December 2004; table of the fund (fondschauffage.be)")
def amount(household: Household) -> float:
    """For the delivery: litres times cents by price, or a lump sum for small amounts. Euros, once."""
    if household.heating_fuel in BULK:
        return for_bulk(household)
    return 0.0 if household.heating_lump_sum_received else for_small_amounts(household)


@rule("Table of the fund (fondschauffage.be); lavenir.net, bertogne: the rules by the day of the delivery")
def day_of_figures(household: Household) -> date:
    """The day of the delivery, among those for which the allowance can still be asked."""
    delivered, first = household.heating_delivery_date, last_day_in_time(household)
    if delivered > household.day:
        return household.day
    return delivered if delivered > first else first


@rule("Table of the fund (fondschauffage.be)")
def for_small_amounts(household: Household) -> float:
    """The lump sum for fuel bought at the pump; one ticket a year is enough. Euros."""
    bought = day_of_figures(household)
    low, high = p.lump_sum.of_day(household, bought, "low"), p.lump_sum.of_day(household, bought, "high")
    return between(household, low, high, "hf-crisis-years")


@rule("Table of the fund (fondschauffage.be)")
def for_bulk(household: Household) -> float:
    """Cents per litre for the litres that count. Euros."""
    return cents(counted_litres(household) * cents_per_litre(household) / 100)


@rule("Table of the fund (fondschauffage.be): at most so many litres per household and calendar year")
def counted_litres(household: Household) -> float:
    """Litres of this delivery within what is left of the year."""
    left = not_below(most_litres(household) - household.heating_litres_helped, 0.0)
    return not_above(household.heating_litres, left)


@rule("Table of the fund (fondschauffage.be); temporary rules of 2022 and 2023")
def most_litres(household: Household) -> float:
    """The most litres that count in the year of the delivery."""
    delivered = day_of_figures(household)
    low, high = p.litres.of_day(household, delivered, "low"), p.litres.of_day(household, delivered, "high")
    return between(household, low, high, "hf-crisis-years")


@rule("Table of the fund (fondschauffage.be); temporary rules of 2022 and 2023")
def cents_per_litre(household: Household) -> float:
    """By the price on the invoice; for the temporary rules only the highest rate is known. Cents a litre."""
    by_table = rate_by_table(household)
    highest = p.highest_cents.of_day(household, day_of_figures(household))
    if highest <= 0:
        return by_table
    return between(household, by_table, highest, "hf-crisis-years")


@rule("Table of the fund (fondschauffage.be)")
def rate_by_table(household: Household) -> float:
    """The rate of the row in which the price lies. Cents a litre."""
    price = household.heating_price_per_litre
    found = 0.0
    for from_price, rate in p.cents_per_litre.of_day(household, day_of_figures(household)):
        if price >= from_price:
            found = rate
    return found
