"""Allowance for help to older people in Brussels (THAB / APA), paid by Iriscare.

Ordinance of the Joint Community Commission of 10 December 2020; order of the United College of 28 January 2021. It
depends on points for autonomy (a doctor gives them) and on the income of the household.
"""

from __future__ import annotations

from takeup.engine import (
    already_in_payment,
    any_of,
    between,
    cents,
    concerns,
    condition,
    how_many,
    not_below,
    parameters,
    received_amount,
    rule,
    total,
    unknowable,
)
from takeup.law.be.facts import Person
from takeup.law.be.income_replacement_allowance.rules import forms_household_with, is_child_in_charge
from takeup.law.be.incomes import leave_money_month, self_employed_month, taxable_wage_month
from takeup.law.be.index import month_of
from takeup.law.be.integration_allowance.rules import points_class
from takeup.law.be.people import age

p = parameters(__file__)


# -- who may claim ---------------------------------------------------------------------------------


@concerns()
def concerned(person: Person) -> bool:
    """From 64 on, with limits that last."""
    return age(person) >= 64 and person.lasting_limits


@condition("Ordinance of 10 December 2020, art. 3")
def lives_in_brussels(person: Person) -> bool:
    """An official address in the Brussels Region, and really living in Belgium. Nationality does not matter."""
    return person.domicile == "brussels" and person.lives_in_belgium


@condition("Ordinance of 10 December 2020, art. 4, 1°", until="2026-02-19")
def of_age(person: Person) -> bool:
    """65 or older."""
    return age(person) >= p.age(person)  # type: ignore[no-any-return]


@of_age.since("2026-02-20", "Ordinance of 10 December 2020, art. 4, 1°, as changed on 12 February 2026")
def of_age_2026(person: Person) -> bool:
    """65 or older; at 65 and 66 the new text may say otherwise."""
    if age(person) < p.age(person):
        return False
    return age(person) >= p.sure_age(person) or still_old_enough(person)


@rule("Ordinance of 12 February 2026 (not read): 65 and 66 are taken to be old enough still", uncertain="apa-age-2026")
def still_old_enough(person: Person) -> bool:
    """At 65 or 66: the new text of the age rule was not seen."""
    return True


@condition("Ordinance of 10 December 2020, art. 8 §1")
def has_enough_points(person: Person) -> bool:
    """At least 7 of 18 points; only the medical examination can tell."""
    if person.autonomy_points_decided:
        return points_class(person, person.autonomy_points) != "none"
    return already_in_payment(person, "assistance_older_people") or unknowable(person, "apa-examination")


@condition("Ordinance of 10 December 2020, art. 15; order of 28 January 2021, art. 47")
def has_no_other_allowance(person: Person) -> bool:
    """No federal allowance for a disability, and no similar allowance of another region."""
    if already_in_payment(person, "income_replacement_allowance"):
        return False
    if already_in_payment(person, "integration_allowance"):
        return False
    return not person.allowance_for_older_people_elsewhere


@condition("Ordinance of 10 December 2020, art. 20")
def is_not_detained(person: Person) -> bool:
    """Not paid in prison."""
    return not person.detained


@condition("Ordinance of 10 December 2020, art. 7", conduct=True)
def claims_other_rights(person: Person) -> bool:
    """Other benefits and pensions were claimed first."""
    return person.claims_other_benefits


@condition("Ordinance of 10 December 2020, arts 5 and 8")
def income_is_low(person: Person) -> bool:
    """Something is left of the amount after income was taken off."""
    return yearly_due(person) > 0


# -- the amount (arts 5 and 8) ----------------------------------------------------------------------


@rule("Ordinance of 10 December 2020, art. 8")
def amount_of_class(person: Person, name: str) -> float:
    """The most for a class of points. Euros a year."""
    return 0.0 if name == "none" else cents(p.base(person, name) * p.coefficient(person))


@rule("Ordinance of 10 December 2020, art. 8 §1")
def maximum(person: Person) -> float:
    """The most for this person; without points anything between the classes. Euros a year."""
    if not person.autonomy_points_decided:
        return between(person, amount_of_class(person, "1"), amount_of_class(person, "5"), "apa-examination")
    return amount_of_class(person, points_class(person, person.autonomy_points))


@rule("Order of 28 January 2021, art. 24")
def exempt_of(person: Person, name: str) -> float:
    """Income that does not matter: A without a household, B with one. Euros a year."""
    return cents(p.exempt(person, name) * p.coefficient(person))


@rule("Order of 28 January 2021, arts 4 and 24")
def exemption_category(person: Person) -> str:
    """B where the person forms a household, else A."""
    return "B" if has_household(person) else "A"


@rule("Ordinance of 10 December 2020, art. 5; order of 28 January 2021, art. 43")
def yearly_due(person: Person) -> float:
    """The most less the income above the exempt part; less than 0.12 euros is not paid. Euros a year."""
    due = maximum(person) - income_over_exempt(person)
    return due if cents(due) >= p.least(person) else 0.0


@rule("Ordinance of 10 December 2020, art. 8; order of 28 January 2021, art. 43")
def amount(person: Person) -> float:
    """Euros a month: a twelfth of the yearly amount."""
    return month_of(yearly_due(person))


# -- whose income (order, arts 4 and 5) ----------------------------------------------------------------


@rule("Order of 28 January 2021, art. 4")
def has_household(person: Person) -> bool:
    """Lives with a partner or with someone who is no close relative."""
    return any_of(is_in_household(other, person) for other in person.household.others(person))


@rule("Order of 28 January 2021, art. 4")
def is_in_household(other: Person, person: Person) -> bool:
    """Counts for the household; not who is in prison."""
    return forms_household_with(other, person) and not other.detained


@rule("Order of 28 January 2021, art. 5 §2")
def shares_with_another_holder(person: Person) -> bool:
    """The other one of the household has the allowance too."""
    return any_of(is_holder_in_household(other, person) for other in person.household.others(person))


@rule("Order of 28 January 2021, art. 5 §2")
def is_holder_in_household(other: Person, person: Person) -> bool:
    """Forms a household with the person and receives the allowance."""
    return is_in_household(other, person) and already_in_payment(other, "assistance_older_people")


@rule("Order of 28 January 2021, arts 5 and 24")
def income_over_exempt(person: Person) -> float:
    """Income above the exempt part. Euros a year."""
    return not_below(income_attributed(person) - exempt_of(person, exemption_category(person)), 0.0)


@rule("Order of 28 January 2021, art. 5 §2")
def income_attributed(person: Person) -> float:
    """The income of the household, or half of it where both have the allowance. Euros a year."""
    if income_of_household(person) <= 0:
        return 0.0
    return income_of_household(person) / 2 if shares_with_another_holder(person) else income_of_household(person)


@rule("Order of 28 January 2021, art. 5")
def income_of_household(person: Person) -> float:
    """Of the person and of who is in the household: pensions, other income, property, savings. Euros a year."""
    return (
        income_of(person)
        + total(income_of_other(other, person) for other in person.household.others(person))
        + property_counted(person)
    )


@rule("Order of 28 January 2021, art. 5")
def income_of_other(other: Person, person: Person) -> float:
    """Income of another member of the household; 0 of anyone else. Euros a year."""
    return income_of(other) if is_in_household(other, person) else 0.0


@rule("Order of 28 January 2021, arts 6 to 8 and 16 to 22")
def income_of(person: Person) -> float:
    """All but property. Euros a year."""
    return (
        pension_counted(person)
        + guarantee_counted(person)
        + other_income_counted(person)
        + savings_counted(person)
        + transfer_counted(person)
    )


# -- kinds of income -----------------------------------------------------------------------------------


@rule("Order of 28 January 2021, art. 8")
def pension_counted(person: Person) -> float:
    """Nine tenths of the pension. Euros a year."""
    return 12 * person.pension * p.pension_share(person)  # type: ignore[no-any-return]


@rule("Order of 28 January 2021, art. 6 (the list of what is left out was not read)")
def guarantee_counted(person: Person) -> float:
    """The income guarantee for older people: between nothing and all of it. Euros a year."""
    return between(person, 0.0, 12 * received_amount(person, "income_guarantee"), "apa-income-guarantee")


@rule("Order of 28 January 2021, arts 5 and 6")
def other_income_counted(person: Person) -> float:
    """Work, benefits, maintenance and other income. Euros a year."""
    return named_income(person) if monthly_income(person) > 0 else 0.0


@rule("Order of 28 January 2021, arts 5 and 6", uncertain="apa-other-income")
def named_income(person: Person) -> float:
    """Counted in full. Euros a year."""
    return 12 * monthly_income(person)


@rule("Order of 28 January 2021, arts 5 and 6")
def monthly_income(person: Person) -> float:
    """Taxable wage, self-employed income, benefits, maintenance and other income. Euros a month."""
    return (  # type: ignore[no-any-return]
        taxable_wage_month(person)
        + self_employed_month(person)
        + received_amount(person, "unemployment_benefit")
        + received_amount(person, "insertion_allowance")
        + received_amount(person, "sickness_benefit")
        + leave_money_month(person)
        + person.maintenance_received
        + person.other_income
    )


@rule("Order of 28 January 2021, art. 16")
def savings_counted(person: Person) -> float:
    """6 % from the first euro. Euros a year."""
    return person.savings * person.savings_share * p.capital_rate(person)  # type: ignore[no-any-return]


@rule("Order of 28 January 2021, arts 17 to 22")
def transfer_counted(person: Person) -> float:
    """6 % of what was sold or given away in the last ten years, after the deductions. Euros a year."""
    if person.transferred_usufruct:
        return between(person, 0.0, transfer_left(person) * p.capital_rate(person), "apa-usufruct")
    return transfer_left(person) * p.capital_rate(person)  # type: ignore[no-any-return]


@rule("Order of 28 January 2021, arts 17 to 20")
def transfer_left(person: Person) -> float:
    """The own share; after a sale less personal debts paid and 1,500 euros a year. Euros."""
    value = person.transferred_value * person.transferred_share
    if not person.transferred_for_price:
        return value
    abatement = p.transfer_abatement(person) * person.transfer_abatement_years
    return not_below(value - person.transfer_debts_paid - abatement, 0.0)


# -- property (order, arts 9 to 15) ------------------------------------------------------------------


@rule("Order of 28 January 2021, arts 9 to 15")
def property_counted(person: Person) -> float:
    """Buildings and land of the household, less mortgage interest. Euros a year."""
    return not_below(built_counted(person) + unbuilt_counted(person) - interest_of_household(person), 0.0)


@rule("Order of 28 January 2021, arts 9, 11, 13 and 14")
def built_counted(person: Person) -> float:
    """Three times the cadastral income above what is exempt. Euros a year."""
    if built_of_household(person) <= 0:
        return 0.0
    return not_below(built_of_household(person) - built_exempt(person), 0.0) * p.factor(person, "built")  # type: ignore[no-any-return]


@rule("Order of 28 January 2021, art. 9")
def built_exempt(person: Person) -> float:
    """1,500 euros, and 250 for each child in charge. Euros a year."""
    children = how_many(is_child_in_charge(other, person) for other in person.household.others(person))
    return p.built_exempt(person, "home") + p.built_exempt(person, "child") * children  # type: ignore[no-any-return]


@rule("Order of 28 January 2021, arts 10, 11, 13 and 14")
def unbuilt_counted(person: Person) -> float:
    """Nine times the cadastral income of land; 60 euros are exempt where there is no building. Euros a year."""
    exempt = 0.0 if built_of_household(person) > 0 else p.unbuilt_exempt(person)
    return not_below(unbuilt_of_household(person) - exempt, 0.0) * p.factor(person, "unbuilt")  # type: ignore[no-any-return]


@rule("Order of 28 January 2021, arts 9 and 13")
def built_of_household(person: Person) -> float:
    """Cadastral income of buildings, own shares. Euros a year."""
    return built_of(person) + total(built_of_other(other, person) for other in person.household.others(person))


@rule("Order of 28 January 2021, arts 9 and 13")
def built_of_other(other: Person, person: Person) -> float:
    """Of another member of the household. Euros a year."""
    return built_of(other) if is_in_household(other, person) else 0.0


@rule("Order of 28 January 2021, art. 13")
def built_of(person: Person) -> float:
    """The own share. Euros a year."""
    return person.cadastral_income_built * person.property_share


@rule("Order of 28 January 2021, arts 10 and 13")
def unbuilt_of_household(person: Person) -> float:
    """Cadastral income of land, own shares. Euros a year."""
    return unbuilt_of(person) + total(unbuilt_of_other(other, person) for other in person.household.others(person))


@rule("Order of 28 January 2021, arts 10 and 13")
def unbuilt_of_other(other: Person, person: Person) -> float:
    """Of another member of the household. Euros a year."""
    return unbuilt_of(other) if is_in_household(other, person) else 0.0


@rule("Order of 28 January 2021, art. 13")
def unbuilt_of(person: Person) -> float:
    """The own share. Euros a year."""
    return person.cadastral_income_unbuilt * person.property_share


@rule("Order of 28 January 2021, art. 15")
def interest_of_household(person: Person) -> float:
    """Mortgage interest on that property. Euros a year."""
    return person.mortgage_interest + total(
        interest_of_other(other, person) for other in person.household.others(person)
    )


@rule("Order of 28 January 2021, art. 15")
def interest_of_other(other: Person, person: Person) -> float:
    """Of another member of the household. Euros a year."""
    return other.mortgage_interest if is_in_household(other, person) else 0.0
