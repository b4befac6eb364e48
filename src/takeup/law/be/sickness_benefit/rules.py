"""Benefit for workers and unemployed people who are unfit for work: primary incapacity, then invalidity.

Coordinated law of 14 July 1994, arts 86 to 93 and 128 to 131; royal decree of 3 July 1996 (RD), arts 203 to 226.
Amounts are gross, per day of a week of six days; a month is counted here as 26 days.
"""

from __future__ import annotations

from datetime import date

from takeup.engine import (
    any_of,
    between,
    cents,
    concerns,
    condition,
    half_up,
    not_above,
    not_below,
    parameters,
    rule,
)
from takeup.engine.time import months_after
from takeup.law.be.facts import Person
from takeup.law.be.income_guarantee.rules import of_pension_age
from takeup.law.be.incomes import gross_work_month, leave_money_month, self_employed_month
from takeup.law.be.index import p as index
from takeup.law.be.integration_income.rules import amount_of_category
from takeup.law.be.people import age, has_partner_here, is_child_of, is_minor, is_partner

p = parameters(__file__)

STARTS = {  # from when on each wage cap holds, by the first day of the incapacity
    "from_2024": date(2024, 1, 1),
    "from_2022": date(2022, 1, 1),
    "from_2020": date(2020, 1, 1),
    "from_2018": date(2018, 1, 1),
    "from_2015": date(2015, 4, 1),
}


# -- whom it concerns ------------------------------------------------------------------------------


@concerns("Coordinated law of 14 July 1994, art. 86")
def concerned(person: Person) -> bool:
    """Who cannot work because of illness; what others receive of the mutuality is for maternity rest or leave."""
    return age(person) >= 15 and person.activity == "incapable"


@rule("")
def received(person: Person) -> float:
    """Sickness or invalidity benefit, without money for leave. Euros a month."""
    return 0.0 if leave_money_month(person) > 0 else person.sickness_benefit


@rule("Coordinated law of 14 July 1994, art. 128")
def is_receiving(person: Person) -> bool:
    """Receives the benefit already: what opens it is settled."""
    return person.sickness_benefit > 0


# -- conditions ------------------------------------------------------------------------------------


@condition("Coordinated law of 14 July 1994, art. 108 (number from memory): the benefit ends at pension age")
def below_pension_age(person: Person) -> bool:
    """Not yet of pension age."""
    return not of_pension_age(person)


@condition("Coordinated law of 14 July 1994, art. 86", conduct=True)
def insured(person: Person) -> bool:
    """A member of a mutuality or of the auxiliary fund."""
    return person.health_insured


@condition("Coordinated law of 14 July 1994, art. 86 §1, 1°, a and c")
def is_holder(person: Person) -> bool:
    """A worker, or an unemployed person with a benefit."""
    return is_receiving(person) or was_unemployed(person) or person.usual_gross_wage > 0


@rule("Coordinated law of 14 July 1994, arts 32, 3° and 86 §1, 1°, c")
def was_unemployed(person: Person) -> bool:
    """Controlled unemployed just before."""
    return person.unemployment_benefit_before > 0


@condition("Coordinated law of 14 July 1994, art. 100 (number from memory)")
def recognised_as_unfit(person: Person) -> bool:
    """The mutuality's doctor recognises the incapacity; until then the day on which it began counts."""
    return is_receiving(person) or was_ill_on(person, person.day)


@condition("Coordinated law of 14 July 1994, art. 128; RD arts 203 to 205")
def waiting_time_done(person: Person) -> bool:
    """Worked, or counted as working, for long enough before the illness."""
    return is_receiving(person) or long_enough_by_days(person) or long_enough_by_hours(person) or moved_over(person)


@rule("Coordinated law of 14 July 1994, art. 128: 180 days in 12 months")
def long_enough_by_days(person: Person) -> bool:
    """Enough days in the 12 months before."""
    return person.insured_days_year >= p.waiting(person, "days")  # type: ignore[no-any-return]


@rule("RD art. 203 (number from memory): 800 hours in 12 months, or in 36 months")
def long_enough_by_hours(person: Person) -> bool:
    """Enough hours of part-time, seasonal or irregular work."""
    return person.part_time_hours_year >= p.waiting(person, "hours")  # type: ignore[no-any-return]


@rule("RD art. 205 (number from memory): 90 days or 400 hours in 6 months")
def moved_over(person: Person) -> bool:
    """Came from self-employment, with the shorter waiting time."""
    if not person.came_from_self_employment:
        return False
    if person.insured_days_half_year >= p.waiting(person, "days_after_self_employment"):
        return True
    return person.part_time_hours_half_year >= p.waiting(person, "hours_after_self_employment")  # type: ignore[no-any-return]


@condition("Coordinated law of 14 July 1994, art. 131: at most 30 days")
def no_long_gap(person: Person) -> bool:
    """No more than 30 days between the last insured day and the illness."""
    return is_receiving(person) or person.insurance_gap_days <= p.longest_gap(person)


@condition("Law of 3 July 1978, arts 52 and 70 to 73: the employer pays first")
def employer_no_longer_pays(person: Person) -> bool:
    """The weeks in which the employer still pays the wage are over."""
    if is_receiving(person) or was_ill_on(person, months_after(person.day, -1)):
        return True
    return was_unemployed(person) or not person.guaranteed_wage


# -- the amount ------------------------------------------------------------------------------------


@rule("RD arts 211 to 214: paid for six days a week")
def amount(person: Person) -> float:
    """Euros of an average month of 26 days, gross."""
    return cents(p.days_per_month(person) * daily_amount(person))


@rule("RD arts 211 to 214")
def daily_amount(person: Person) -> float:
    """The share of the wage, raised to the minimum. Euros a day."""
    if is_aligned(person):
        return before_minimum(person)
    return not_below(before_minimum(person), lowest(person))


@rule("RD arts 211 and 213")
def before_minimum(person: Person) -> float:
    """The share of the wage. Euros a day."""
    if is_invalid(person):
        return capped_daily_wage(person) * p.rate(person, family_situation(person))  # type: ignore[no-any-return]
    if is_aligned(person):
        return not_above(daily_unemployment_benefit(person), primary_amount(person))
    return primary_amount(person)


@rule("RD art. 211 §1: 60 % of the wage")
def primary_amount(person: Person) -> float:
    """The first year: 60 % of the wage up to the cap. Euros a day."""
    return capped_daily_wage(person) * p.rate(person, "primary")  # type: ignore[no-any-return]


@rule("RD art. 211 §2: for the first six months not more than the unemployment benefit")
def is_aligned(person: Person) -> bool:
    """Was unemployed, and is ill for less than six months."""
    return was_unemployed(person) and not was_ill_on(person, months_after(person.day, -p.months(person, "aligned")))


@rule("RD art. 211 §2")
def daily_unemployment_benefit(person: Person) -> float:
    """The unemployment benefit before the illness. Euros a day."""
    return person.unemployment_benefit_before / p.days_per_month(person)  # type: ignore[no-any-return]


@rule("Coordinated law of 14 July 1994, arts 87 and 93: from the second year on")
def is_invalid(person: Person) -> bool:
    """Unfit for work for a year or more."""
    return was_ill_on(person, months_after(person.day, -p.months(person, "primary")))


@rule("Coordinated law of 14 July 1994, art. 93")
def was_ill_on(person: Person, day: date) -> bool:
    """Unfit for work on this day already."""
    return person.incapable_since <= day


@rule("Coordinated law of 14 July 1994, art. 87; RD art. 212")
def capped_daily_wage(person: Person) -> float:
    """The wage lost, up to the cap. Euros a day."""
    return not_above(daily_wage(person), daily_cap(person))


@rule("Coordinated law of 14 July 1994, art. 87; royal decree of 10 June 2001")
def daily_wage(person: Person) -> float:
    """A twenty-sixth of the gross monthly wage. Euros a day."""
    return person.usual_gross_wage / p.days_per_month(person)  # type: ignore[no-any-return]


@rule("RD art. 212, by the first day of the incapacity")
def daily_cap(person: Person) -> float:
    """The highest daily wage that counts. Euros a day."""
    if person.incapable_since >= STARTS["from_2024"]:
        return cap_of(person, "from_2024")
    if person.incapable_since >= STARTS["from_2022"]:
        return cap_of(person, "from_2022")
    if person.incapable_since >= STARTS["from_2020"]:
        return cap_of(person, "from_2020")
    if person.incapable_since >= STARTS["from_2018"]:
        return cap_of(person, "from_2018")
    if person.incapable_since >= STARTS["from_2015"]:
        return cap_of(person, "from_2015")
    return between(person, cap_of(person, "lowest"), cap_of(person, "before_2015"), "sick-old-cap")


@rule("RD art. 212")
def cap_of(person: Person, start: str) -> float:
    """The cap for people whose incapacity began in this period, indexed. Euros a day."""
    return half_up(p.daily_wage_cap(person, start) * index.index_coefficient(person), 4)


# -- the minimum -----------------------------------------------------------------------------------


@rule("RD art. 214, as the INAMI/RIZIV explains it: none for two months, one for all in the third, then by family")
def lowest(person: Person) -> float:
    """The minimum. Euros a day."""
    if was_ill_on(person, months_after(person.day, -p.months(person, "full_minimum"))):
        return minimum(person)
    if was_ill_on(person, months_after(person.day, -p.months(person, "family_minimum"))):
        return not_above(minimum_of_first_months(person), daily_wage(person))
    if was_ill_on(person, months_after(person.day, -p.months(person, "first_minimum"))):
        most = not_above(minimum_for(person, "alone"), daily_wage(person))
        return between(person, 0.0, most, "sick-minimum-third-month")
    return 0.0


@rule("RD art. 214 §§1 and 2")
def minimum(person: Person) -> float:
    """The minimum of the family situation. Euros a day."""
    return minimum_for(person, family_situation(person))


@rule("RD art. 214; enmarche.be (table of July 2021)", uncertain="sick-minimum-early")
def minimum_of_first_months(person: Person) -> float:
    """Months four to six: with dependants, or one minimum for all others. Euros a day."""
    return minimum_for(person, "dependants" if family_situation(person) == "dependants" else "alone")


@rule("RD arts 214 and 224", uncertain="sick-regular-worker")
def minimum_for(person: Person, situation: str) -> float:
    """Of a regular worker; of another the integration income per day. Euros a day."""
    if is_receiving(person) or long_enough_by_days(person):
        return cents(p.minimum(person, situation) * index.index_coefficient(person))
    category = "family" if situation == "dependants" else "single"
    return cents(amount_of_category(person, category) / 12 / p.days_per_month(person))


# -- the family (RD arts 225 and 226) ---------------------------------------------------------------


@rule("RD arts 225 and 226")
def family_situation(person: Person) -> str:
    """'dependants', 'alone' or 'cohabitant'."""
    others = person.household.others(person)
    if has_partner_here(person):
        return "dependants" if any_of(is_dependent_partner(other, person) for other in others) else "cohabitant"
    if any_of(is_dependent_child(other, person) for other in person.household.others(person)):
        return "dependants"
    if any_of(True for _ in person.household.others(person)):
        return among_other_adults(person)
    return "alone"


@rule("RD arts 225 and 226", uncertain="sick-family")
def among_other_adults(person: Person) -> str:
    """With other adults: whether one of them counts as in charge, or none has an income, was not seen."""
    return "cohabitant"


@rule("RD art. 225 §1, 1° and 2°; droitsquotidiens.be")
def is_dependent_partner(other: Person, person: Person) -> bool:
    """A partner with no income, or one that stays below the ceiling."""
    if not is_partner(other, person):
        return False
    return gross_income(other) <= cents(p.dependant_income(person) * index.index_coefficient(person))


@rule("RD art. 225")
def gross_income(other: Person) -> float:
    """Work, benefits and pension. Euros a month, gross."""
    return (
        gross_work_month(other)
        + self_employed_month(other)
        + other.unemployment_benefit
        + other.sickness_benefit
        + other.pension
    )


@rule("RD art. 225 §1, 3°")
def is_dependent_child(other: Person, person: Person) -> bool:
    """A child under 18."""
    return is_child_of(other, person) and is_minor(other)
