"""Benefit during maternity rest, or when work is stopped because of pregnancy or breastfeeding.

Coordinated law of 14 July 1994, arts 112 to 115; royal decree of 3 July 1996 (RD), arts 205 to 207 and 216 to 219bis.
For workers and unemployed people. What is due for a month follows its days: 26 paid days to an average month.
"""

from __future__ import annotations

from takeup.engine import any_of, cents, concerns, condition, not_above, not_below, parameters, rule, unknowable
from takeup.engine.time import add_months, first_of_month, months_after
from takeup.law.be.days import day_number
from takeup.law.be.facts import Person
from takeup.law.be.incomes import leave_money_month
from takeup.law.be.people import age, is_child_of
from takeup.law.be.sickness_benefit.rules import cap_of, daily_unemployment_benefit, daily_wage, was_unemployed

p = parameters(__file__)


# -- whom it concerns ------------------------------------------------------------------------------


@concerns("Coordinated law of 14 July 1994, art. 112")
def concerned(person: Person) -> bool:
    """Who is pregnant or gave birth lately."""
    if age(person) < 15 or age(person) >= 55:
        return False
    return person.pregnant or gave_birth_lately(person)


@rule("")
def received(person: Person) -> float:
    """Money for leave that comes during the rest; it is told together with the sickness benefit. Euros a month."""
    if leave_money_month(person) <= 0:
        return 0.0
    return leave_money_month(person) if is_in_rest(person) else 0.0


@rule("Coordinated law of 14 July 1994, art. 114")
def is_in_rest(person: Person) -> bool:
    """The rest has begun, and covers a day of this month."""
    return concerned(person) and has_begun(person) and rest_days(person) > 0


@rule("Coordinated law of 14 July 1994, art. 114")
def gave_birth_lately(person: Person) -> bool:
    """Gave birth to a child who lives here."""
    if not any_of(is_newborn_of(other, person) for other in person.household.others(person)):
        return False
    return person.gave_birth


@rule("Coordinated law of 14 July 1994, art. 114")
def is_newborn_of(other: Person, person: Person) -> bool:
    """A child of the person, some months old at most."""
    if not is_child_of(other, person):
        return False
    return other.birth_date >= months_after(person.day, -p.newborn_months(person))


# -- conditions ------------------------------------------------------------------------------------


@condition("Coordinated law of 14 July 1994, art. 112", conduct=True)
def insured(person: Person) -> bool:
    """A member of a mutuality or of the auxiliary fund."""
    return person.health_insured


@condition("Coordinated law of 14 July 1994, arts 86 §1, 1° and 112")
def is_holder(person: Person) -> bool:
    """A worker, or an unemployed person with a benefit; self-employed people have a scheme of their own."""
    if person.activity == "self_employed":
        return False
    return was_unemployed(person) or person.usual_gross_wage > 0


@condition("Coordinated law of 14 July 1994, arts 116/1 and 128 (numbers from memory); RD arts 205 to 207/2")
def waiting_time_done(person: Person) -> bool:
    """Worked, or counted as working, for long enough before the rest."""
    if long_enough_by_days(person) or long_enough_by_hours(person) or exempt_after_self_employment(person):
        return True
    return perhaps_after_care(person)


@rule("RD arts 205 to 207/2: 120 days in 6 months")
def long_enough_by_days(person: Person) -> bool:
    """Enough days in the 6 months before."""
    return person.insured_days_half_year >= p.waiting(person, "days")  # type: ignore[no-any-return]


@rule("RD arts 205 to 207/2: 400 hours in 6 months")
def long_enough_by_hours(person: Person) -> bool:
    """Enough hours of part-time, seasonal or irregular work."""
    return person.part_time_hours_half_year >= p.waiting(person, "hours")  # type: ignore[no-any-return]


@rule("RD arts 205 to 207/2: self-employed before, with the waiting time done there")
def exempt_after_self_employment(person: Person) -> bool:
    """Became a worker within 30 days after self-employment."""
    return person.came_from_self_employment


@rule("RD arts 205 to 207/2: 20 days in 1 month or 60 days in 3 months after care for a child")
def perhaps_after_care(person: Person) -> bool:
    """Back at work after care for a child: fewer days are enough, which ones the mutuality counts."""
    return unknowable(person, "maternity-back-after-care") if person.back_after_care else False


@condition("Coordinated law of 14 July 1994, art. 131: at most 30 days")
def no_long_gap(person: Person) -> bool:
    """No more than 30 days between the last insured day and the rest."""
    return person.insurance_gap_days <= p.longest_gap(person)  # type: ignore[no-any-return]


@condition("Coordinated law of 14 July 1994, art. 114 and 114bis (number from memory)")
def in_the_period(person: Person) -> bool:
    """The rest covers a day of this month, or can begin in it."""
    return rest_days(person) > 0


# -- when the rest begins and ends (days as numbers) --------------------------------------------------


@rule("Coordinated law of 14 July 1994, art. 114: six weeks before, eight for several children")
def days_before_birth(person: Person) -> int:
    """How many days before the birth the rest can begin."""
    return p.rest(person, "before_several" if person.several_children_at_once else "before")  # type: ignore[no-any-return]


@rule("Coordinated law of 14 July 1994, art. 114")
def days_after_birth(person: Person) -> float:
    """Nine weeks, longer for several children and for a baby in hospital; at most 24 weeks. Days."""
    whole = p.rest(person, "after") + extension_for_several(person) + extension_for_hospital(person)
    return not_above(whole, p.rest(person, "most"))


@rule("Coordinated law of 14 July 1994, art. 114: two weeks on request")
def extension_for_several(person: Person) -> int:
    """Extra days for several children at once."""
    return p.rest(person, "several") if person.several_children_at_once else 0


@rule("Coordinated law of 14 July 1994, art. 114: hospital days above seven")
def extension_for_hospital(person: Person) -> float:
    """Extra days for a baby who had to stay in hospital."""
    return not_below(person.newborn_hospital_days - p.rest(person, "hospital_free"), 0)


@rule("Coordinated law of 14 July 1994, art. 114")
def birth_number(person: Person) -> int:
    """The day of the birth, or the expected one, as a number."""
    if not gave_birth_lately(person):
        return day_number(person.expected_birth)
    latest: float = 0
    for other in person.household.others(person):
        latest = not_below(newborn_number(other, person), latest)
    return latest  # type: ignore[return-value]  # whole days


@rule("Coordinated law of 14 July 1994, art. 114")
def newborn_number(other: Person, person: Person) -> int:
    """The day of birth of a newborn child as a number; 0 for anyone else."""
    return day_number(other.birth_date) if is_newborn_of(other, person) else 0


@rule("Coordinated law of 14 July 1994, art. 114")
def first_day(person: Person) -> float:
    """The first day of the rest as a number; where it has not begun, the first possible one."""
    if has_begun(person):
        return day_number(person.maternity_rest_since)
    return birth_number(person) - (0 if gave_birth_lately(person) else days_before_birth(person))


@rule("Coordinated law of 14 July 1994, art. 114")
def has_begun(person: Person) -> bool:
    """The rest has begun by the end of this month."""
    return person.maternity_rest_since < add_months(person.day, 1)


@rule("Coordinated law of 14 July 1994, art. 114: what is left of the rest before the birth, less the last week")
def carried_over(person: Person) -> float:
    """Days not taken before the birth that are added after it."""
    taken = not_below(birth_number(person) - first_day(person), 0)
    free = days_before_birth(person) - p.rest(person, "compulsory_before")
    return not_below(not_above(days_before_birth(person) - taken, free), 0)


@rule("Coordinated law of 14 July 1994, art. 114")
def last_day(person: Person) -> float:
    """The last day of the rest as a number."""
    if person.maternity_leave_kind == "removed_pregnant":
        return birth_number(person) - days_before_birth(person) - 1
    if person.maternity_leave_kind == "removed_breastfeeding":
        return birth_number(person) + p.rest(person, "breastfeeding")  # type: ignore[no-any-return]
    return birth_number(person) + days_after_birth(person) + carried_over(person) - 1


@rule("Coordinated law of 14 July 1994, art. 114")
def rest_days(person: Person) -> float:
    """Calendar days of this month in the rest."""
    return days_here(person, first_day(person), last_day(person))


@rule("RD art. 216: the first thirty days")
def early_days(person: Person) -> float:
    """Calendar days of this month among the first thirty of the rest."""
    end = not_above(first_day(person) + p.rest(person, "early") - 1, last_day(person))
    return days_here(person, first_day(person), end)


@rule("Coordinated law of 14 July 1994, art. 114")
def days_here(person: Person, start: float, end: float) -> float:
    """How many days of this month lie in a period."""
    month_end = day_number(add_months(person.day, 1)) - 1
    return not_below(not_above(end, month_end) - not_below(start, day_number(first_of_month(person.day))) + 1, 0)


# -- the amount ------------------------------------------------------------------------------------


@rule("RD arts 216, 217 and 219bis")
def amount(person: Person) -> float:
    """Euros of this month, gross."""
    length = day_number(add_months(person.day, 1)) - day_number(first_of_month(person.day))
    if person.maternity_leave_kind != "rest":
        earned = rest_days(person) * protection_amount(person)
    else:
        early = early_days(person)
        earned = early * early_amount(person) + (rest_days(person) - early) * later_amount(person)
    return cents(p.days_per_month(person) * earned / length)


@rule("RD art. 212")
def capped_wage(person: Person) -> float:
    """The wage lost, up to the cap. Euros a day."""
    return not_above(daily_wage(person), cap_of(person, "from_2024"))


@rule("RD arts 216 and 217")
def early_amount(person: Person) -> float:
    """The first thirty days. Euros a day."""
    if was_unemployed(person):
        return unemployed_amount(person, "early")
    return early_wage(person) * early_rate(person)


@rule("RD art. 216: without a cap for who has a contract of employment")
def early_wage(person: Person) -> float:
    """The wage that counts in the first thirty days. Euros a day."""
    return daily_wage(person) if has_contract(person) else capped_wage(person)


@rule("RD art. 216")
def early_rate(person: Person) -> float:
    """82 % with a contract of employment, 79.5 % without."""
    return p.rate(person, "early" if has_contract(person) else "early_without_contract")  # type: ignore[no-any-return]


@rule("RD art. 216")
def has_contract(person: Person) -> bool:
    """Works for an employer, on leave too."""
    return person.activity == "employee"


@rule("RD arts 216 and 217: 75 %")
def later_amount(person: Person) -> float:
    """From the thirty-first day on. Euros a day."""
    if was_unemployed(person):
        return unemployed_amount(person, "later")
    return capped_wage(person) * p.rate(person, "later")  # type: ignore[no-any-return]


@rule("RD art. 217: the benefit aligned on unemployment, and a supplement")
def unemployed_amount(person: Person, part: str) -> float:
    """Of a woman who was unemployed, in the first thirty days or later. Euros a day."""
    return unemployed_base(person) + capped_wage(person) * p.supplement(person, part)  # type: ignore[no-any-return]


@rule("RD arts 211 §2 and 217")
def unemployed_base(person: Person) -> float:
    """The unemployment benefit, at most 60 % of the wage. Euros a day."""
    return not_above(daily_unemployment_benefit(person), unemployed_most(person))


@rule("RD art. 217")
def unemployed_most(person: Person) -> float:
    """60 % of the wage up to the cap. Euros a day."""
    return capped_wage(person) * p.rate(person, "unemployed")  # type: ignore[no-any-return]


@rule("RD art. 219bis")
def protection_amount(person: Person) -> float:
    """When the work is a risk. Euros a day."""
    return capped_wage(person) * protection_rate(person)


@rule("RD art. 219bis: 78.237 % while pregnant, 60 % after it")
def protection_rate(person: Person) -> float:
    """The share of the wage when the work is a risk."""
    before_birth = person.maternity_leave_kind == "removed_pregnant"
    return p.rate(person, "removed_pregnant" if before_birth else "removed_breastfeeding")  # type: ignore[no-any-return]


@rule("RD art. 219bis: until five months after the birth")
def breastfeeding_in_time(person: Person) -> bool:
    """Not later than five months after the birth."""
    return day_number(person.day) <= birth_number(person) + p.rest(person, "breastfeeding")  # type: ignore[no-any-return]
