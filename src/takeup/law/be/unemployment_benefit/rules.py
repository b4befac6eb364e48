"""Unemployment benefit after work (werkloosheidsuitkering / allocation de chômage).

Royal decree of 25 November 1991 (RD), arts 30, 33, 110, 111 and 114 to 116, as it reads since 1 March 2026, and the
calendar by which the benefits end that began before that day (programme law of 18 July 2025). For who is in benefit
the amount is the one that the RVA/ONEM decided; the rules compute it for a new claim. Temporary unemployment,
holiday allowances, company supplements, sanctions and the admission of part-time workers are not computed.
"""

from __future__ import annotations

from datetime import date

from takeup.engine import (
    all_of,
    any_of,
    between,
    cents,
    concerns,
    condition,
    half_up,
    how_many,
    not_above,
    not_below,
    parameters,
    rule,
    unknowable,
)
from takeup.engine.time import months_after
from takeup.law.be.days import later_of
from takeup.law.be.facts import Person
from takeup.law.be.facts.health import NOT_SO_FAR
from takeup.law.be.income_guarantee.rules import of_pension_age
from takeup.law.be.incomes import net_work_month
from takeup.law.be.index import indexed_month
from takeup.law.be.index import p as index
from takeup.law.be.people import age, is_child_of, is_minor, is_partner

p = parameters(__file__)

FAMILY, SINGLE, COHABITANT = "family", "single", "cohabitant"
NO_END = NOT_SO_FAR
# stages of the benefit, by the month with which they begin
MONTH_1, MONTH_4, MONTH_7, SECOND_PERIOD = "month_1", "month_4", "month_7", "second_period"


# -- whom it concerns, and what is received --------------------------------------------------------


@concerns()
def concerned(person: Person) -> bool:
    """Who receives the benefit, and who is fully out of work, looks for work and receives none."""
    if person.unemployment_benefit > 0:
        return person.unemployment_kind == "unemployment"
    return person.activity == "job_seeker" and person.unemployed_since <= person.day


@rule("RD of 25 November 1991")
def received(person: Person) -> float:
    """The benefit after work, as it is paid. Euros a month."""
    return person.unemployment_benefit if person.unemployment_kind == "unemployment" else 0.0


@rule("RD of 25 November 1991: the RVA/ONEM has decided")
def in_benefit(person: Person) -> bool:
    """Receives a benefit: admission and amount were decided."""
    return person.unemployment_benefit > 0


# -- the conditions --------------------------------------------------------------------------------


@condition("RD of 25 November 1991, art. 64 (number from memory); pension ages by year of birth")
def below_pension_age(person: Person) -> bool:
    """The benefit stops at pension age."""
    if age(person) < p.earliest_pension_age(person):
        return True
    return not of_pension_age(person)


@condition("RD of 25 November 1991, art. 66 (number from memory)")
def lives_in_belgium(person: Person) -> bool:
    """Usually stays in Belgium."""
    return in_benefit(person) or person.lives_in_belgium


@condition("RD of 25 November 1991, arts 30 to 33")
def worked_enough(person: Person) -> bool:
    """Enough days of work before the claim; settled for who is in benefit."""
    return in_benefit(person) or is_admitted(person)


@rule("RD of 25 November 1991, art. 30 as it was; onem.be T31 (2015)", until="2026-02-28")
def is_admitted(person: Person) -> bool:
    """The days asked hung on age, over 21 to 42 months: with too few days in three years surely not."""
    if person.days_worked_three_years < p.fewest_days_before(person, old_age_band(person)):
        return False
    return unknowable(person, "ub-old-admission")


@is_admitted.since("2026-03-01", "RD of 25 November 1991, art. 30")
def is_admitted_2026(person: Person) -> bool:
    """312 days in 36 months; the months grow by sickness, detention, career break and self-employed work."""
    if person.days_worked_three_years >= p.days_asked(person):
        return True
    return reaches_further_back(person)


@rule("RD of 25 November 1991, art. 30: the 36 months grow", uncertain="ub-longer-reference")
def reaches_further_back(person: Person) -> bool:
    """With fewer days: days from before may still count; taken here as no."""
    return False


@rule("RD of 25 November 1991, art. 30 as it was")
def old_age_band(person: Person) -> str:
    """Under 36, under 50, or older."""
    if age(person) < 36:
        return "young"
    return "middle" if age(person) < 50 else "older"


@condition("RD of 25 November 1991, arts 44 and 51 (numbers from memory)", discretion=True)
def lost_work_unwillingly(person: Person) -> bool:
    """Without work and wage against one's will; who left a job may be shut out for some weeks."""
    return in_benefit(person) or person.lost_work_unwillingly


@condition("RD of 25 November 1991, art. 58 (number from memory); hvw-capac.fgov.be", conduct=True)
def is_registered(person: Person) -> bool:
    """Registered as a job seeker: within eight days of the first day without work."""
    return in_benefit(person) or person.registered_job_seeker


@condition("RD of 25 November 1991, art. 56 (number from memory)", conduct=True)
def looks_for_work(person: Person) -> bool:
    """Available for work."""
    return in_benefit(person) or person.willing_to_work


@condition("RD of 25 November 1991, art. 114; programme law of 18 July 2025")
def has_not_ended(person: Person) -> bool:
    """The day on which the benefit ends has not come. Nobody lost it before January 2026."""
    if person.day < p.calendar(person, "first_end"):
        return True
    if in_benefit(person):
        return person.day < end_day(person)
    return is_claimed_in_time(person)


@rule("RD of 25 November 1991, arts 30 and 114 §1")
def is_claimed_in_time(person: Person) -> bool:
    """For who receives nothing yet: the months of the right, counted from the first day without work, are not over."""
    if person.day < p.calendar(person, "new_rules") or benefit_month(person) <= length_months(person):
        return True
    return can_still_be_admitted(person)


@rule("RD of 25 November 1991, art. 30: 36 months before the claim", uncertain="ub-late-claim")
def can_still_be_admitted(person: Person) -> bool:
    """A claim after that long counts the days back from the day of the claim; taken here as too few."""
    return False


# -- the day of the end ----------------------------------------------------------------------------


@rule("RD of 25 November 1991, art. 114; programme law of 18 July 2025")
def end_day(person: Person) -> date:
    """The first day without benefit; 31 December 2099 where there is no limit."""
    if p.calendar(person, "first_end") <= person.unemployment_end_letter < NO_END:
        return end_in_letter(person)
    if person.unemployment_not_limited:
        return end_of_exception(person)
    if person.activity == "employee":
        return end_for_part_time_worker(person)
    if person.unemployed_since > person.day:
        return end_without_start(person)
    if is_older_with_career(person):
        return end_for_older_worker(person)
    if person.unemployed_since >= p.calendar(person, "new_rules"):
        return end_of_new_right(person)
    return end_by_calendar(person)


@rule("Letter of the RVA/ONEM")
def end_in_letter(person: Person) -> date:
    """The day that the RVA/ONEM has told the person."""
    return person.unemployment_end_letter


@rule("RD of 25 November 1991, art. 114 §2")
def end_of_exception(person: Person) -> date:
    """Art. 28 §3, company supplement, safeguard allowance, arts workers and others: no limit."""
    return NO_END


@rule("RD of 25 November 1991, art. 114 §2; programme law of 18 July 2025")
def end_for_older_worker(person: Person) -> date:
    """55 or older with a long career: no limit."""
    return NO_END


@rule("linfo-csc.be; lebrol.com: part-time work with an income guarantee", uncertain="ub-part-time")
def end_for_part_time_worker(person: Person) -> date:
    """Works and gets a supplement: the calendar does not end it; how many hours are needed is not certain."""
    return NO_END


@rule("The day on which unemployment began is asked", uncertain="ub-no-start")
def end_without_start(person: Person) -> date:
    """In benefit, but said not to be fully unemployed (yet): no end can be computed."""
    return NO_END


@rule("RD of 25 November 1991, arts 114 §1 and 116; brusselsjobday.be", uncertain="ub-extensions")
def end_of_new_right(person: Person) -> date:
    """For a claim since 1 March 2026: 12 to 24 months after the start. Days of work, leave and illness move it on."""
    return months_after(person.unemployed_since, length_months(person))


@rule("RD of 25 November 1991, art. 114 §1")
def length_months(person: Person) -> int:
    """12 months and the extra months of the career: at most 24."""
    return p.length(person, "base") + extra_months(person)  # type: ignore[no-any-return]


@rule("RD of 25 November 1991, art. 114 §1: one month for each 104 days of career, at most 12")
def extra_months(person: Person) -> int:
    """The most from five years of career on."""
    if person.career_years >= p.full_length_years(person):
        return p.length(person, "extra")  # type: ignore[no-any-return]
    return extra_months_of_days(person)


@rule("RD of 25 November 1991, art. 114 §1; lacsc.be, fgtbbruxelles.be", uncertain="ub-first-year")
def extra_months_of_days(person: Person) -> int:
    """A month for each 104 days after the first 312."""
    first, step = p.career_days(person, "first"), p.career_days(person, "month")
    return how_many(person.career_days >= first + months * step for months in range(1, p.length(person, "extra") + 1))


@rule("RD of 25 November 1991, art. 114 §2; programme law of 18 July 2025 (onem.be T33)")
def is_older_with_career(person: Person) -> bool:
    """55 on the day that counts, with the years of career of that year."""
    if not was_55(person):
        return False
    return person.career_years >= years_of_career_asked(person)


@rule("onem.be T33")
def was_55(person: Person) -> bool:
    """55 on 30 June 2025, or on the day of the claim where that came later."""
    if age(person) < 55:
        return False
    return person.birth_date <= months_after(age_55_required_on(person), -12 * 55)


@rule("onem.be T33: 30 June 2025, or the first claim after it")
def age_55_required_on(person: Person) -> date:
    """The day on which one must be 55. A break counts only when it was at least 28 days of work."""
    return later_of(person.unemployed_since, p.calendar(person, "counting_day"))


@rule("RD of 25 November 1991, art. 114 §2; linfo-csc.be")
def years_of_career_asked(person: Person) -> int:
    """30 years in 2025, 31 in 2026, and one more each year up to 35."""
    rows = p.career_for_no_limit(person)
    for since, years in rows:
        if person.unemployed_since >= since:
            return years  # type: ignore[no-any-return]
    return rows[-1][1]  # type: ignore[no-any-return]


# -- the calendar for benefits that began before 1 March 2026 --------------------------------------


@rule("Programme law of 18 July 2025, transitional rules (fgtbbruxelles.be; lebrol.com)")
def end_by_calendar(person: Person) -> date:
    """By the compensation period on 30 June 2025: first, second, or third and how long in all."""
    if person.unemployed_since > p.calendar(person, "counting_day"):
        return end_of_claim_in_transition(person)
    if months_after(person.unemployed_since, 12) > p.calendar(person, "counting_day"):
        return end_of_first_period(person)
    return end_of_second_period(person) if in_second_period(person) else end_of_third_period(person)


@rule("Programme law of 18 July 2025: first claim from July 2025 to February 2026", uncertain="ub-transition-claims")
def end_of_claim_in_transition(person: Person) -> date:
    """12 to 24 months after the start, by the career."""
    return months_after(person.unemployed_since, length_months(person))


@rule("Programme law of 18 July 2025: first period, 1 July 2026 to 1 July 2027 by the career")
def end_of_first_period(person: Person) -> date:
    """12 months from 1 July 2025, and the extra months of the career: with five years 1 July 2027."""
    return months_after(p.calendar(person, "first_period_from"), length_months(person))


@rule("Programme law of 18 July 2025: second period on 1 July 2025 (fgtbbruxelles.be)")
def end_of_second_period(person: Person) -> date:
    """1 July 2026."""
    return p.calendar(person, "second_period")  # type: ignore[no-any-return]


@rule("RD of 25 November 1991, art. 114 as it was (onem.be T33)")
def in_second_period(person: Person) -> bool:
    """After 12 months: 2 months and 2 more for each year of career, at most 36, counted to 30 June 2025."""
    counting_day = p.calendar(person, "counting_day")
    first = p.length(person, "base")
    if person.unemployed_since <= months_after(counting_day, -(first + p.second_period(person, "most"))):
        return False
    if person.unemployed_since > months_after(counting_day, -(first + p.second_period(person, "base"))):
        return True
    return still_in_second_period(person)


@rule("RD of 25 November 1991, art. 114 as it was (onem.be T33)", uncertain="ub-second-period")
def still_in_second_period(person: Person) -> bool:
    """By the years of career of today; those of the time of the claim count."""
    by_career = p.second_period(person, "base") + p.second_period(person, "per_year") * person.career_years
    months = p.length(person, "base") + not_above(by_career, p.second_period(person, "most"))
    return person.unemployed_since > months_after(p.calendar(person, "counting_day"), -months)


@rule("Programme law of 18 July 2025: third period (fgtbbruxelles.be; bx1.be)")
def end_of_third_period(person: Person) -> date:
    """20 years of unemployment or more, 8 or more, fewer."""
    if years_out_of_work(person) >= p.waves(person, "twenty_years"):
        return p.calendar(person, "twenty_years")  # type: ignore[no-any-return]
    if years_out_of_work(person) >= p.waves(person, "eight_years"):
        return p.calendar(person, "eight_years")  # type: ignore[no-any-return]
    return p.calendar(person, "fewer_years")  # type: ignore[no-any-return]


@rule("Programme law of 18 July 2025: full unemployment over the whole career")
def years_out_of_work(person: Person) -> int:
    """Full years up to 30 June 2025; no question where the present spell alone has 20."""
    years: int = p.waves(person, "twenty_years")
    if person.unemployed_since <= months_after(p.calendar(person, "counting_day"), -12 * years):
        return years
    return person.years_unemployed


# -- the family category (art. 110) ----------------------------------------------------------------


@rule("RD of 25 November 1991, art. 110")
def category(person: Person) -> str:
    """'family', 'single' or 'cohabitant'."""
    if has_family_charge(person):
        return FAMILY
    return COHABITANT if lives_with_others(person) else SINGLE


@rule("RD of 25 November 1991, art. 110 §3 (number from memory)")
def lives_with_others(person: Person) -> bool:
    """Under one roof with a partner or an own child, or with others in one household budget."""
    if any_of(is_partner(other, person) or is_child_of(other, person) for other in person.household.others(person)):
        return True
    return any_of(True for _ in person.household.others(person)) and person.shares_household_costs


@rule("RD of 25 November 1991, art. 110 §1")
def has_family_charge(person: Person) -> bool:
    """Without others: only who pays maintenance. With others: partner, children or relatives without income."""
    if not lives_with_others(person):
        return charge_by_maintenance(person)
    if charge_of_partner(person) or charge_of_children(person):
        return True
    return charge_of_children_and_relatives(person) or charge_of_relatives(person)


@rule("RD of 25 November 1991, art. 110 §1: maintenance fixed by a court or a deed")
def charge_by_maintenance(person: Person) -> bool:
    """Lives alone and pays maintenance for a child."""
    return pays_as_a_title_says(person) if person.child_maintenance_paid > 0 else False


@rule("RD of 25 November 1991, art. 110 §1", uncertain="ub-maintenance-title")
def pays_as_a_title_says(person: Person) -> bool:
    """That a court or a deed fixed what is paid is not asked, and taken as so."""
    return True


@rule("RD of 25 November 1991, art. 110 §1: spouse, or partner in fact who depends on the person")
def charge_of_partner(person: Person) -> bool:
    """A partner who has neither a wage nor a benefit."""
    return any_of(is_partner_without_income(other, person) for other in person.household.others(person))


@rule("RD of 25 November 1991, art. 110 §1")
def is_partner_without_income(other: Person, person: Person) -> bool:
    """The partner, without an income."""
    return is_partner(other, person) and has_no_income(other)


@rule("RD of 25 November 1991, art. 110 §1: lives only with children")
def charge_of_children(person: Person) -> bool:
    """Only with own children, of whom one has family benefits, or none has an income."""
    if not all_of(is_child_of(other, person) for other in person.household.others(person)):
        return False
    if any_of(opens_family_benefits(other) for other in person.household.others(person)):
        return True
    return all_of(has_no_income(other) for other in person.household.others(person))


@rule("RD of 25 November 1991, art. 110 §1: lives with children and relatives")
def charge_of_children_and_relatives(person: Person) -> bool:
    """Such a child, and the relatives have no income."""
    if not all_of(is_relative_in_charge(other, person) for other in person.household.others(person)):
        return False
    return any_of(is_child_with_family_benefits(other, person) for other in person.household.others(person))


@rule("RD of 25 November 1991, art. 110 §1")
def is_relative_in_charge(other: Person, person: Person) -> bool:
    """An own child, or a relative without an income."""
    return is_child_of(other, person) or is_relative_without_income(other, person)


@rule("RD of 25 November 1991, art. 110 §1")
def is_child_with_family_benefits(other: Person, person: Person) -> bool:
    """An own child for whom family benefits are paid."""
    return is_child_of(other, person) and opens_family_benefits(other)


@rule("RD of 25 November 1991, art. 110 §1: lives with relatives up to the third degree")
def charge_of_relatives(person: Person) -> bool:
    """Only with relatives, none of whom has an income."""
    return all_of(is_relative_without_income(other, person) for other in person.household.others(person))


@rule("RD of 25 November 1991, art. 110 §1")
def is_relative_without_income(other: Person, person: Person) -> bool:
    """Family, but not the partner, without an income."""
    return is_relative(other, person) and has_no_income(other)


@rule("RD of 25 November 1991, art. 110 §1: by blood or marriage, up to the third degree")
def is_relative(other: Person, person: Person) -> bool:
    """Family, but not the partner."""
    return not is_partner(other, person) and person.relation_to(other) != "unrelated"


@rule("RD of 25 November 1991, art. 110 §1")
def opens_family_benefits(child: Person) -> bool:
    """A minor, or a student under 25."""
    if is_minor(child):
        return True
    return age(child) < 25 and child.studies != "none"


@rule("RD of 25 November 1991, art. 110: income from work or in its place")
def has_income(person: Person) -> bool:
    """A wage, self-employed income, a benefit or a pension."""
    return net_work_month(person) > 0 or has_replacement_income(person)


@rule("RD of 25 November 1991, art. 110: income from work or in its place")
def has_no_income(person: Person) -> bool:
    """Neither of them."""
    return not has_income(person)


@rule("RD of 25 November 1991, art. 110")
def has_replacement_income(person: Person) -> bool:
    """Unemployment, sickness, pension or allowance in the place of income."""
    return (
        person.unemployment_benefit > 0
        or person.sickness_benefit > 0
        or person.pension > 0
        or person.income_replacement_allowance > 0
    )


@rule("RD of 25 November 1991, art. 114 §4")
def has_partner_on_benefits_only(person: Person) -> bool:
    """Lives with a partner whose only income takes the place of work."""
    return any_of(is_partner_on_benefits_only(other, person) for other in person.household.others(person))


@rule("RD of 25 November 1991, art. 114 §4")
def is_partner_on_benefits_only(other: Person, person: Person) -> bool:
    """The partner, with a benefit and without work."""
    return is_partner(other, person) and has_replacement_income(other) and net_work_month(other) <= 0


# -- the amount (arts 111, 114 and 115) ------------------------------------------------------------


@rule("RD of 25 November 1991, arts 111, 114 and 115")
def amount(person: Person) -> float:
    """As the RVA/ONEM decided for who is in benefit, else computed. Euros a month."""
    if in_benefit(person):
        return person.unemployment_benefit
    return claimed_amount(person)


@rule("RD of 25 November 1991, arts 114 and 115 as they were", until="2026-02-28")
def claimed_amount(person: Person) -> float:
    """The falling scale of that time was not seen in full: between the lowest minimum and the highest amount."""
    lowest = month_of_days(person, indexed_month(person, p.lowest_before(person, category(person))))
    highest = month_of_days(person, cents(p.rate(person, "first") * indexed_month(person, p.highest_wage(person))))
    return between(person, lowest, highest, "ub-before-2026")


@claimed_amount.since("2026-03-01", "RD of 25 November 1991, arts 111, 114 and 115")
def claimed_amount_2026(person: Person) -> float:
    """26 days a month."""
    return month_of_days(person, day_amount(person, stage(person)))


@rule("RD of 25 November 1991: six days a week, 26 a month")
def month_of_days(person: Person, euros: float) -> float:
    """A daily amount for a full month. Euros a month."""
    return cents(euros * p.days_in_a_month(person))


@rule("RD of 25 November 1991, art. 114 §1")
def benefit_month(person: Person) -> int:
    """Which month of the benefit this is, claimed from the first day without work on: 1 to 24, then 25 for good."""
    longest = p.length(person, "base") + p.length(person, "extra")
    return 1 + how_many(person.unemployed_since <= months_after(person.day, -n) for n in range(1, longest + 1))


@rule("RD of 25 November 1991, arts 114 §3 and 115")
def stage(person: Person) -> str:
    """Months 1 to 3, 4 to 6, 7 to 12, or the second period."""
    month = benefit_month(person)
    if month <= 3:
        return MONTH_1
    if month <= 6:
        return MONTH_4
    return MONTH_7 if month <= 12 else SECOND_PERIOD


@rule("RD of 25 November 1991, arts 114 and 115")
def day_amount(person: Person, stage: str) -> float:
    """The share of the wage, at least the minimum. Euros a day."""
    return cents(not_below(day_before_minimum(person, stage), minimum(person, stage)))


@rule("RD of 25 November 1991, art. 114 §3")
def day_before_minimum(person: Person, stage: str) -> float:
    """65 or 60 % of the wage up to its limit; nothing in the second period, which is flat. Euros a day."""
    if stage == SECOND_PERIOD:
        return 0.0
    return rate(person, stage) * counted_wage(person, wage_limit(person, stage))


@rule("RD of 25 November 1991, art. 114 §3")
def rate(person: Person, stage: str) -> float:
    """65 % for three months, then 60 %; none in the second period."""
    if stage == SECOND_PERIOD:
        return 0.0
    return p.rate(person, "first" if stage == MONTH_1 else "later")  # type: ignore[no-any-return]


@rule("RD of 25 November 1991, art. 111")
def wage_limit(person: Person, stage: str) -> float:
    """The highest daily wage that counts, to four decimals; none in the second period. Euros a day."""
    if stage == SECOND_PERIOD:
        return 0.0
    return half_up(p.wage_limit(person, stage) * index.index_coefficient(person), 4)


@rule("RD of 25 November 1991, art. 111")
def counted_wage(person: Person, limit: float) -> float:
    """The average daily wage, up to the limit. Euros a day."""
    wage = person.wage_before_unemployment / p.days_in_a_month(person)
    return limit_as_rounded(person, limit) if wage > limit else not_above(wage, limit)


@rule("RD of 25 November 1991, art. 111: index on the limit", uncertain="ub-rounding")
def limit_as_rounded(person: Person, limit: float) -> float:
    """How the indexed limit is rounded was not seen. Euros a day."""
    return limit


@rule("RD of 25 November 1991, art. 115")
def minimum(person: Person, stage: str) -> float:
    """The lowest amount of the category and the stage. Euros a day."""
    kind = category(person)
    if kind == COHABITANT and stage == SECOND_PERIOD:
        return flat_amount_of_cohabitant(person)
    return indexed_month(person, p.minimum(person, f"{kind}_{stage}"))


@rule("RD of 25 November 1991, arts 114 §4 and 115")
def flat_amount_of_cohabitant(person: Person) -> float:
    """The flat amount of the second period; more for some couples who live on benefits. Euros a day."""
    low = indexed_month(person, p.minimum(person, "cohabitant_flat"))
    if not has_partner_on_benefits_only(person):
        return low
    return between(person, low, indexed_month(person, p.minimum(person, "cohabitant_flat_high")), "ub-couple")
