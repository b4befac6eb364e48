"""Incomes of calendar years, drawn back from those of the month."""

from __future__ import annotations

from datetime import date

import numpy as np

from takeup.population.synthetic.block import Block, days
from takeup.population.synthetic.draws import Floats, cents

GROWTH = 0.97  # an income of a year before was so much lower
_MOST = 490_000.0


def add_years(block: Block) -> None:
    """Gross and net taxable income of each year, and the part of work in it."""
    person = block.person
    wage_now = 12 * np.asarray(person["taxable_wage"])
    wage_before = np.where(
        person["unemployed_since"] < block.today, 12 * block.amounts.taxable_wage(person["usual_gross_wage"]), 0.0
    )
    untouched = person["unemployed_since"] >= block.today
    benefit = 12 * (person["unemployment_benefit"] + person["sickness_benefit"])
    steady = 12 * (person["pension"] + person["self_employed_income"])
    gross: dict[int, Floats] = {}
    net: dict[int, Floats] = {}
    work: dict[int, Floats] = {}
    for year in block.years:
        level = GROWTH ** (block.as_of.year - year)
        adult = block.age - (block.as_of.year - year) >= 18
        worked = np.where(untouched, 1.0, _share_before(person["unemployed_since"], year))
        wage = level * (wage_now + wage_before * np.where(untouched, 0.0, worked))
        idle = np.where(untouched, 1.0, 1 - worked)
        rest = level * (steady + benefit * idle)
        whole = np.where(adult, np.minimum(wage + rest, _MOST), 0.0)
        spent = np.where(adult, block.amounts.expenses(wage), 0.0)
        gross[year] = cents(whole)
        net[year] = cents(np.maximum(whole - spent, 0.0))
        own = level * 12 * np.asarray(person["self_employed_income"])
        earned = np.where(adult & person["lasting_limits"].astype(bool), wage - spent + own, 0.0)
        work[year] = cents(np.clip(earned, 0.0, net[year]))
    block.yearly["taxable_income"] = gross
    block.yearly["net_taxable_income"] = net
    block.yearly["taxable_work_income"] = work


def _share_before(since: Floats, year: int) -> Floats:
    """The share of a calendar year that lies before a day."""
    first, last = days(date(year, 1, 1)), days(date(year + 1, 1, 1))
    return np.clip((since - first) / (last - first), 0.0, 1.0)


def household_income(block: Block, year: int) -> Floats:
    """Gross taxable income of all members together."""
    return block.sum_of(block.yearly["taxable_income"][year])
