"""Illness and disability: lasting limits, decisions, allowances, costs of care."""

from __future__ import annotations

import numpy as np

from takeup.population.synthetic.block import BRUSSELS, FLANDERS, Block
from takeup.population.synthetic.draws import Floats, cents

AGES_OF_LIMITS = (18, 45, 65, 80)
PENSION_AGE = 65


def add_limits(block: Block) -> None:
    """Lasting limits, and what an office decided about them."""
    draws, rare, likely = block.draws, block.totals["rare"], block.totals["likely_unfit"]
    share = by_age(block, "lasting_limits")
    share = np.where(block.is_one_of("activity", "incapable"), likely["limits"], share)
    limited = draws.chance(share, block.people) | block.child_of_66
    block.person["lasting_limits"] = limited
    grown = limited & (block.age >= 16)
    block.tell(limited, chronic_lump_sum=draws.chance(rare["chronic_lump_sum"]["limited"], block.people))
    certified = draws.chance(rare["rare_disease_certificate"]["limited"], block.people)
    block.tell(limited, rare_disease_certificate=certified)
    for fact in ("institution_over_three_months", "abroad_over_90_days", "works_again_after_two_years"):
        block.tell(grown, **{fact: draws.chance(rare[fact]["limited_adults"], block.people)})
    cannot = draws.chance(rare["cannot_use_public_transport"]["limited_adults"], block.people)
    block.tell(grown, cannot_use_public_transport=cannot)
    _add_allowances(block)
    elsewhere = grown & (block.age >= PENSION_AGE) & (block.region[block.of] != BRUSSELS)
    share = rare["allowance_for_older_people_elsewhere"]["limited_elderly_elsewhere"]
    block.tell(elsewhere, allowance_for_older_people_elsewhere=draws.chance(share, block.people))
    _add_care_fund(block)


def _add_allowances(block: Block) -> None:
    """The two allowances for people with a disability, points for autonomy, recognition."""
    draws, figures = block.draws, block.totals["disability_allowance"]
    limited = block.person["lasting_limits"].astype(np.bool_)
    employed = block.is_one_of("activity", "employee", "self_employed")
    may = limited & (block.age >= 18) & (block.age < PENSION_AGE)
    paid = may & draws.chance(figures["share"], block.people)
    kind = draws.pick([figures["replacement"], figures["integration"], figures["both"]], block.people)
    replaced = paid & (kind != 1) & ~employed
    integrated = paid & (kind != 0)
    tested = (limited & (block.age >= 16)) & (paid | draws.chance(figures["decided"], block.people))
    points = np.floor(np.where(integrated, draws.between(7, 19, block.people), draws.between(0, 14, block.people)))
    block.tell(tested, autonomy_points_decided=np.ones(block.people, np.bool_), autonomy_points=points)
    decided = tested & (block.age < PENSION_AGE)
    reduced = block.code("earning_capacity_decision", "reduced")
    other = block.code("earning_capacity_decision", "not_reduced")
    unfit = ~employed & draws.chance(block.totals["likely_unfit"]["earning_capacity"], block.people)
    block.tell(decided, earning_capacity_decision=np.where(replaced | unfit, reduced, other))
    unshared, base = (block.size == 1)[block.of], block.amounts.integration_income
    block.tell(replaced, income_replacement_allowance=cents(np.where(unshared, base["single"], base["cohabitant"])))
    scale = np.interp(points, [7, 9, 12, 15, 17, 18], figures["by_points"])
    block.tell(integrated, integration_allowance=cents(scale))
    recognised = paid | block.child_of_66 | (tested & (points >= 9))
    block.person["recognised_disability"] = recognised


def _add_care_fund(block: Block) -> None:
    """Membership of a Flemish care fund: a duty in Flanders from 26 on, a choice in Brussels, none elsewhere."""
    draws, figures = block.draws, block.totals["care_fund"]
    region = block.region[block.of]
    limited = block.person["lasting_limits"].astype(np.bool_)
    in_brussels = draws.chance(figures["brussels"], block.people)
    member = limited & (((region == FLANDERS) & (block.age >= 26)) | ((region == BRUSSELS) & in_brussels))
    block.tell(member, care_fund_member=np.ones(block.people, np.bool_))
    block.tell(member, care_fund_waiting_over=draws.chance(0.95, block.people))
    block.tell(member & (block.age >= 18), ten_years_in_flanders_or_brussels=draws.chance(0.95, block.people))
    names = ("none", "enough", "not_enough")
    drawn = block.codes("care_need_proof", names)[draws.pick([figures[name] for name in names], block.people)]
    block.tell(member, care_need_proof=drawn)


def add_costs(block: Block) -> None:
    """Who pays much for care, how much a year, and membership of a mutuality."""
    draws, rare, likely = block.draws, block.totals["rare"], block.totals["likely_unfit"]
    high = draws.chance(by_age(block, "high_care_costs"), block.people) | (
        block.person["lasting_limits"].astype(np.bool_) & draws.chance(likely["costs"], block.people)
    )
    block.person["high_care_costs"] = high
    figures = block.totals["copayments"]
    usual = figures["median"] * np.exp(figures["spread"] * draws.normal(block.people))
    quarter = block.person["lasting_limits"] * draws.between(0, likely["care_quarter"], block.people)
    costs, cheapest = {}, {}
    for year in block.years:
        change = 1 + 0.2 * draws.normal(block.people)
        costs[year] = cents(np.where(high, np.clip(usual * change, 240, 15_000), 0.0))
        cheapest[year] = cents(np.clip(quarter * change, 0, 90_000))
    block.yearly["copayments"] = costs
    block.yearly["cheapest_quarter_of_care"] = cheapest
    # a whole family is insured or it is not
    block.person["health_insured"] = draws.chance(rare["health_insured"]["everyone"], block.households)[block.of]


def by_age(block: Block, figure: str) -> Floats:
    """A share that is stated for five ages."""
    band = np.searchsorted(AGES_OF_LIMITS, block.age, side="right")
    return np.array(block.totals[figure], dtype=np.float64)[band]
