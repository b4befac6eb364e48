"""Insertion allowance for young people after their studies (inschakelingsuitkering / allocation d'insertion).

Royal decree of 25 November 1991 (RD), art. 36 and 63; the limit of 36 months since 1 January 2012 (royal decree of
28 December 2011), the limit of 12 months and the calendar of the programme law of 18 July 2025. The conditions and
the day of the end; the amount is not computed.
"""

from __future__ import annotations

from datetime import date

from takeup.engine import any_of, concerns, condition, parameters, rule
from takeup.engine.time import months_after
from takeup.law.be.days import earlier_of, later_of
from takeup.law.be.facts import Person
from takeup.law.be.facts.health import NOT_SO_FAR
from takeup.law.be.income_guarantee.rules import of_pension_age
from takeup.law.be.incomes import net_work_month
from takeup.law.be.people import age, is_partner
from takeup.law.be.unemployment_benefit.rules import category, lives_with_others

p = parameters(__file__)

NO_END = NOT_SO_FAR


# -- whom it concerns, and what is received --------------------------------------------------------


@concerns()
def concerned(person: Person) -> bool:
    """Who receives it, and young people out of work who receive no benefit; it stops at pension age."""
    if of_pension_age(person):
        return False
    if person.unemployment_benefit > 0:
        return person.unemployment_kind == "insertion"
    return p.ages(person, "first") <= age(person) < p.ages(person, "last") and person.activity == "job_seeker"


@rule("RD of 25 November 1991, art. 36")
def received(person: Person) -> float:
    """The allowance after studies, as it is paid. Euros a month."""
    return person.unemployment_benefit if person.unemployment_kind == "insertion" else 0.0


@rule("RD of 25 November 1991, art. 36: the RVA/ONEM has decided")
def in_benefit(person: Person) -> bool:
    """Receives an allowance: the conditions at the start were judged."""
    return person.unemployment_benefit > 0


# -- the conditions --------------------------------------------------------------------------------


@condition("RD of 25 November 1991, art. 36 §1; rva.be")
def young_enough(person: Person) -> bool:
    """Under 25 on the day of the claim (under 30 until the end of 2014)."""
    if in_benefit(person) or age(person) < p.claim_before_age(person):
        return True
    return is_late_through_studies(person)


@rule("RD of 25 November 1991, art. 36 §1; labour court of Liège", uncertain="ia-age-25")
def is_late_through_studies(person: Person) -> bool:
    """Courts let in some people who finished their studies after 25; taken here as no."""
    return False


@condition("RD of 25 November 1991, art. 36 §1")
def studies_are_over(person: Person) -> bool:
    """No more full-time studies."""
    if in_benefit(person):
        return True
    return person.studies == "none" or person.studies == "job_seeker_after_studies"


@condition("RD of 25 November 1991, art. 36 §1, as it was until August 2015; rva.be", until="2015-08-31")
def has_the_studies(person: Person) -> bool:
    """No diploma was asked yet."""
    return True


@has_the_studies.since("2015-09-01", "RD of 25 November 1991, art. 36 §1; rva.be", until="2026-02-28")
def has_the_studies_2015(person: Person) -> bool:
    """Under 21 a diploma; from 21 on studies of the right kind that were finished, passed or not."""
    if in_benefit(person) or age(person) >= p.diploma_until_age(person):
        return True
    return person.secondary_diploma


@has_the_studies.since("2026-03-01", "RD of 25 November 1991, art. 36 §1, as changed in 2025; inforjeunes.be")
def has_the_studies_2026(person: Person) -> bool:
    """A diploma or a training that was passed, at each age."""
    return in_benefit(person) or person.secondary_diploma


@condition("RD of 25 November 1991, art. 36 §1; socialsecurity.be; inforjeunes.be", conduct=True)
def waiting_time_is_over(person: Person) -> bool:
    """310 days registered as a job seeker (12 months); 156 days (6 months) since March 2026."""
    if in_benefit(person):
        return True
    return person.waiting_time_since <= months_after(person.day, -p.waiting_months(person))


@condition("RD of 25 November 1991, art. 36 §1; rva.be", conduct=True, until="2026-02-28")
def search_was_judged_well(person: Person) -> bool:
    """Two positive assessments of the job search during the waiting time."""
    return in_benefit(person) or person.job_search_judged_well


@search_was_judged_well.since("2026-03-01", "RD of 25 November 1991, art. 36 §1", uncertain="ia-assessments-2026")
def search_was_judged_well_2026(person: Person) -> bool:
    """Assessments in the shorter waiting time: their number was not seen."""
    return in_benefit(person) or person.job_search_judged_well


@condition("RD of 25 November 1991, art. 58 (number from memory)", conduct=True)
def is_registered(person: Person) -> bool:
    """Registered as a job seeker."""
    return in_benefit(person) or person.registered_job_seeker


@condition("RD of 25 November 1991, art. 63; programme law of 18 July 2025")
def has_not_ended(person: Person) -> bool:
    """The day on which the allowance ends has not come. The first ones ended on 1 January 2015."""
    if not in_benefit(person):
        return True
    return person.day < end_day(person)


# -- the day of the end ----------------------------------------------------------------------------


@rule("RD of 25 November 1991, art. 63; programme law of 18 July 2025")
def end_day(person: Person) -> date:
    """The first day without allowance; 31 December 2099 where there is no limit."""
    if p.calendar(person, "first_end") <= person.unemployment_end_letter < NO_END:
        return end_in_letter(person)
    if person.unemployment_not_limited:
        return end_of_exception(person)
    if person.activity == "employee":
        return end_for_part_time_worker(person)
    if person.unemployed_since > person.day:
        return end_without_start(person)
    if person.unemployed_since >= p.calendar(person, "twelve_months_from"):
        return end_after_twelve_months(person)
    return end_of_older_right(person)


@rule("Letter of the RVA/ONEM")
def end_in_letter(person: Person) -> date:
    """The day that the RVA/ONEM has told the person."""
    return person.unemployment_end_letter


@rule("RD of 25 November 1991, art. 63: protected groups, safeguard allowance", uncertain="ia-protected")
def end_of_exception(person: Person) -> date:
    """At least 33 % unfit for good, or with a medical, mental or social problem: no limit that is known here."""
    return NO_END


@rule("linfo-csc.be; doczz.fr: part-time work with an income guarantee", uncertain="ia-part-time")
def end_for_part_time_worker(person: Person) -> date:
    """Works and gets a supplement: the limit does not end it."""
    return NO_END


@rule("The day on which the allowance began is asked", uncertain="ia-no-start")
def end_without_start(person: Person) -> date:
    """In benefit, but said not to be fully unemployed (yet): no end can be computed."""
    return NO_END


@rule("Programme law of 18 July 2025; accorddegouvernement.info, inforjeunes.be")
def end_after_twelve_months(person: Person) -> date:
    """Begun in 2025 or later: 12 months, whatever the family."""
    return extended_end(person) if person.insertion_extension_months > 0 else twelve_months_after(person)


@rule("Programme law of 18 July 2025")
def twelve_months_after(person: Person) -> date:
    """12 months after the start."""
    return months_after(person.unemployed_since, p.months(person, "new"))


@rule("Programme law of 18 July 2025", uncertain="ia-extended")
def extended_end(person: Person) -> date:
    """Whether work moves on the end of the 12 months was not seen: taken here as no, the earlier day."""
    return twelve_months_after(person)


@rule("RD of 28 December 2011; programme law of 18 July 2025")
def end_of_older_right(person: Person) -> date:
    """Begun before 2025: 36 months of credit, cut off on 1 January 2026 (2027 where they were extended)."""
    return earlier_of(end_of_credit(person), cut_off(person))


@rule("Programme law of 18 July 2025; onem.be T27")
def cut_off(person: Person) -> date:
    """1 January 2026; for an ordinary cohabitant whose credit was extended 1 January 2027."""
    if person.insertion_extension_months > 0 and is_ordinary_cohabitant(person):
        return p.calendar(person, "extended")  # type: ignore[no-any-return]
    return p.calendar(person, "begun_before_2025")  # type: ignore[no-any-return]


@rule("RD of 28 December 2011 (rva.be; bruxelles-j.be)")
def end_of_credit(person: Person) -> date:
    """36 months after the start of the credit, and the months by which it was extended."""
    return months_after(start_of_credit(person), p.months(person, "credit") + person.insertion_extension_months)


@rule("RD of 28 December 2011 (rva.be; bruxelles-j.be)")
def start_of_credit(person: Person) -> date:
    """An ordinary cohabitant: the first day; others: the month after the 30th birthday; never before 2012."""
    start = later_of(person.unemployed_since, p.calendar(person, "credit_from"))
    return start if is_ordinary_cohabitant(person) else later_of(start, month_after_thirty(person))


@rule("RD of 28 December 2011 (bruxelles-j.be)")
def month_after_thirty(person: Person) -> date:
    """The first day of the month after the 30th birthday, read from the age."""
    return first_of_next_month(months_after(person.birth_date, 12 * p.credit_age(person)))


def first_of_next_month(day: date) -> date:
    """The first day of the month after `day`, of a range of days too."""
    monotone = getattr(day, "monotone", None)
    if monotone is not None:
        return monotone(lambda n: first_of_next_month(date.fromordinal(int(n))).toordinal())  # type: ignore[no-any-return]
    return months_after(day.replace(day=1), 1)


@rule("RD of 28 December 2011; bruxelles-j.be: lives with someone who has income from work", uncertain="ia-cohabitant")
def is_ordinary_cohabitant(person: Person) -> bool:
    """Neither head of a family nor alone, and the partner does not live on benefits only."""
    if not lives_with_others(person) or category(person) == "family":
        return False
    return not is_privileged(person)


@rule("bruxelles-j.be: a partner with income in the place of work only")
def is_privileged(person: Person) -> bool:
    """Lives with a partner who has no income from work."""
    return any_of(is_partner_without_work(other, person) for other in person.household.others(person))


@rule("bruxelles-j.be")
def is_partner_without_work(other: Person, person: Person) -> bool:
    """The partner, without income from work."""
    return is_partner(other, person) and net_work_month(other) <= 0
