"""What people do, and what they live on each month: wages, benefits, pensions, savings."""

from __future__ import annotations

import numpy as np

from takeup.population.synthetic.block import NOBODY, TABLES, Block
from takeup.population.synthetic.draws import Flags, Floats, cents, mixed, rank_of, value_at
from takeup.population.synthetic.places import standing_of_places

AGES_OF_ACTIVITY = (15, 18, 25, 40, 55, 60, 65, 70)
OTHER, JOB_SEEKER, INCAPABLE, STUDENT, RETIRED, AT_WORK = range(6)  # from the lowest standing to the highest
MONTH = 365.25 / 12
_WORK_DAYS_YEAR, _WORK_DAYS_HALF_YEAR = 312, 156
_FULL_TIME_HOURS_YEAR = 1_976
_FAR = 6.0
_MOST_WAGE = 29_000.0  # below the bound of the fact, so that its net wage is in its bounds too


def add_standing(block: Block) -> None:
    """How each person stands among all: alike within a household, and by the place where it lives."""
    place = standing_of_places(block)[block.territory]
    common = (block.draws.normal(block.households) + place) / np.sqrt(1 + place.var())
    block.standing = block.draws.related(common[block.of], np.sqrt(block.totals["correlation"]))


def add_activity(block: Block) -> None:
    """What each person of 15 or older mainly does."""
    names = ("other", "job_seeker", "incapable", "student", "retired", "employee")
    table = np.array([block.totals["activity_by_age"][region] for region in TABLES])
    band = np.clip(np.searchsorted(AGES_OF_ACTIVITY, block.age, side="right") - 1, 0, None)
    shares = table[block.region[block.of], band]
    shares = np.column_stack((1 - shares.sum(axis=1), shares))
    rank = rank_of(block.standing)
    limits = np.cumsum(shares, axis=1)
    kind = (rank[:, None] >= limits[:, :-1]).sum(axis=1)
    codes = block.codes("activity", names)[kind]
    at_work = kind == AT_WORK
    own = block.draws.chance(block.totals["self_employed"], block.people)
    codes = np.where(at_work & own, block.code("activity", "self_employed"), codes)
    block.tell(block.age >= 15, activity=codes)
    share_at_work = np.maximum(shares[:, AT_WORK], 1e-6)
    block.rank_at_work = np.clip((rank - (1 - share_at_work)) / share_at_work, 0.0, 1.0)


def add_wages(block: Block) -> None:
    """Gross, taxable and net wages of employees; income of the self-employed; what the others earned before."""
    draws, totals = block.draws, block.totals
    employee = block.is_one_of("activity", "employee")
    among = value_at(block.rank_at_work)
    full = full_time_wage(block, mixed(among, draws.normal(block.people), 0.7))
    fractions = totals["part_time_fractions"]
    drawn = np.array([float(each) for each in fractions])[draws.pick(list(fractions.values()), block.people)]
    part_time = draws.chance(totals["part_time"], block.people)
    fraction = np.where(part_time, drawn, 1.0)
    gross = cents(full * fraction)
    before = cents(np.maximum(full_time_wage(block, 0.8 * draws.normal(block.people) - 0.6), totals["least_wage"]))
    worked = block.is_one_of("activity", "job_seeker", "incapable") & (block.age >= 20)
    block.tell(block.age >= 15, usual_gross_wage=np.where(employee, gross, np.where(worked, before, 0.0)))
    set_wages(block, employee, gross)
    own = totals["self_employed_income"]
    earned = own["median"] * np.exp(own["spread"] * mixed(among, draws.normal(block.people), 0.7))
    block.tell(block.is_one_of("activity", "self_employed"), self_employed_income=cents(np.minimum(earned, 25_000)))
    hours = np.where(part_time, np.round(fraction * _FULL_TIME_HOURS_YEAR), 0)
    insured = employee | block.is_one_of("activity", "incapable")
    block.tell(
        insured,
        insured_days_year=np.full(block.people, _WORK_DAYS_YEAR),
        insured_days_half_year=np.full(block.people, _WORK_DAYS_HALF_YEAR),
    )
    block.tell(employee, part_time_hours_year=hours, part_time_hours_half_year=np.floor(hours / 2))


def full_time_wage(block: Block, value: Floats) -> Floats:
    """The gross wage at a standard normal value: through the published deciles, at least the least wage."""
    wage, index = block.totals["gross_wage"], block.totals["wage_index"]
    tenth = value_at(np.array([0.9]))[0]
    below, above = np.log(wage["median"] / wage["low"]) / tenth, np.log(wage["high"] / wage["median"]) / tenth
    drawn = wage["median"] * index * np.exp(np.where(value < 0, below, above) * np.clip(value, -_FAR, _FAR))
    return np.asarray(np.clip(drawn, block.totals["least_wage"], _MOST_WAGE))


def set_wages(block: Block, employee: Flags, gross: Floats) -> None:
    """The three wages of a payslip, by the law's own rules."""
    block.tell(
        employee,
        gross_wage=gross,
        taxable_wage=cents(block.amounts.taxable_wage(gross)),
        net_wage=cents(block.amounts.net_wage(gross)),
    )


def add_unemployment(block: Block) -> None:
    """Since when people look for work, and their benefit where there is one."""
    draws, totals = block.draws, block.totals
    seeker = block.is_one_of("activity", "job_seeker")
    worked = seeker & (block.person["usual_gross_wage"] > 0)
    paid = seeker & draws.chance(totals["benefit_share_of_job_seekers"], block.people) & (block.age >= 20)
    insertion = paid & (block.age < 27) & draws.chance(totals["insertion_share"] * 4, block.people)
    times = totals["time_without_work"]
    longest = np.where(insertion, times["with_insertion"], times["with_benefit"])
    long = 1 + times["without_benefit"] * draws.ranks(block.people) ** 2
    months = np.where(paid, draws.between(0.5, longest, block.people), long)
    since = block.today - np.floor(months * MONTH).astype(np.int64)
    figures = totals["unemployment_benefit"]
    share = np.clip(figures["share"] * block.person["usual_gross_wage"], figures["least"], figures["most"])
    benefit = cents(np.where(insertion, figures["insertion"], share))
    block.tell(seeker, unemployed_since=since)
    block.tell(paid, unemployment_benefit=benefit)
    kind = np.where(
        insertion, block.code("unemployment_kind", "insertion"), block.code("unemployment_kind", "unemployment")
    )
    block.tell(paid, unemployment_kind=kind)
    years = np.clip(np.floor((block.age - 20) * draws.ranks(block.people) ** 0.5), 0, 45)
    years = np.where(worked, years, 0)
    block.tell(seeker, career_years=years)
    career_days = np.minimum(np.floor((years + draws.ranks(block.people)) * _WORK_DAYS_YEAR), 1_871)
    block.tell(seeker & (years < 5), career_days=np.where(worked, career_days, 0))
    block.tell(paid, years_unemployed=np.floor(draws.between(0, 4, block.people)))
    alone = seeker & ~paid
    lately = np.minimum(np.floor(draws.between(0, 936, block.people)), years * _WORK_DAYS_YEAR)
    block.tell(alone, days_worked_three_years=lately)
    block.tell(alone, wage_before_unemployment=np.where(worked, block.person["usual_gross_wage"], 0.0))
    young = alone & (block.age < 31)
    waiting = block.today - np.floor(draws.between(0, times["waiting_days"], block.people)).astype(np.int64)
    block.tell(young & draws.chance(times["waiting"], block.people), waiting_time_since=waiting)


def add_incapacity(block: Block) -> None:
    """Since when people are unfit for work, and their benefit."""
    draws, figures = block.draws, block.totals["sickness_benefit"]
    unfit = block.is_one_of("activity", "incapable")
    time = block.totals["time_unfit"]
    days = np.floor(time["least"] + (time["most"] - time["least"]) * draws.ranks(block.people) ** 1.5).astype(np.int64)
    block.tell(unfit, incapable_since=block.today - days)
    covered = draws.chance(figures["covered"], block.people) & (block.age >= 20)
    benefit = np.clip(figures["share"] * block.person["usual_gross_wage"], figures["least"], figures["most"])
    block.tell(unfit & covered, sickness_benefit=cents(benefit))


def add_pensions(block: Block) -> None:
    """Statutory pensions by sector, the career behind them, and widows and widowers."""
    draws, totals = block.draws, block.totals
    retired = block.is_one_of("activity", "retired")
    counts = np.array(list(totals["pensioners"].values()), dtype=np.float64)
    means = np.array([totals["pension"][sector] for sector in totals["pensioners"]], dtype=np.float64)
    sector = draws.pick(counts / counts.sum(), block.people)
    spread = totals["pension_spread"]
    value = mixed(block.standing, draws.normal(block.people), 0.5)
    drawn = means[sector] * totals["pension_index"] * np.exp(spread * value - spread**2 / 2)
    block.tell(retired, pension=cents(np.minimum(drawn, 9_500)))
    aged, career, widows = block.age >= 60, totals["career"], totals["widows"]
    years = np.where(
        retired,
        np.round(np.clip(career["mean"] + career["spread"] * draws.normal(block.people), 10, 50)),
        np.where(
            block.is_one_of("activity", "other"),
            np.floor(draws.between(0, career["idle"], block.people)),
            block.age - career["start"],
        ),
    )
    block.tell(aged, pension_career_years=np.clip(years, 0, 60))
    alone = (block.partner == NOBODY) & block.adult
    old = np.clip(widows["at_60"] + widows["a_year"] * (block.age - 60), 0, widows["most"])
    share = np.where(aged, old, np.where(block.size[block.of] > 1, widows["lone_parents"], 0.0))
    block.tell(alone & (block.age >= 25), widowed=draws.chance(share, block.people))


def add_other_means(block: Block) -> None:
    """Other income, maintenance and savings."""
    draws, totals = block.draws, block.totals
    adult = block.age >= 18
    idle = block.is_one_of("activity", "other") & adult
    figures = totals["other_income"]
    has_some = idle & draws.chance(figures["share"], block.people)
    euros = np.round(draws.between(figures["least"], figures["most"], block.people), -1)
    block.tell(has_some, other_income=euros)
    rare = totals["means"]
    divorced = (block.partner == NOBODY) & block.adult & (block.age >= 25)
    received = divorced & draws.chance(rare["maintenance_received"], block.people)
    block.tell(received, maintenance_received=np.round(draws.between(100, 600, block.people), -1))
    pays = ~block.woman & block.adult & (block.age >= 25) & (block.age < 60)
    pays &= draws.chance(rare["child_maintenance_paid"], block.people)
    block.tell(pays, child_maintenance_paid=np.round(draws.between(80, 350, block.people), -1))
    stock = totals["savings"]
    saved = stock["median"] * np.exp(stock["spread"] * mixed(block.standing, draws.normal(block.people), 0.5))
    nothing = rank_of(mixed(block.standing, draws.normal(block.people), 0.7)) < rare["without_savings"]
    saved = np.where(nothing, 0.0, np.round(np.minimum(saved, 5e6), -2))
    block.tell(adult, savings=saved)
    block.tell(adult, other_means=saved > 25_000)
