"""Homes: who owns, who rents and from whom, heating, taxes, debts."""

from __future__ import annotations

import numpy as np

from takeup.population.synthetic.block import BRUSSELS, TABLES, Block, Column
from takeup.population.synthetic.draws import Flags, Ints, cents, mixed, rank_of, value_at
from takeup.population.synthetic.work import MONTH

_PRIVATE, _SOCIAL, _AGENCY, _FREE = range(4)
_YEARS_BACK = 40 * 365
_MIDDLE_AGE = (47, 53, 52, 52)  # of the first members of households, by region
_TENANTS_STAND_BELOW = 0.25  # their mean standing, of which the ranks among tenants are taken


def add_homes(block: Block) -> None:
    """Tenure of each household, then what goes with it."""
    draws = block.draws
    block.home_standing = block.standing[block.first]
    owner = _owns(block)
    other = _other_tenures(block)
    names = ("private_rent", "social_rent", "social_agency_rent", "free")
    tenure = np.where(owner, block.code("tenure", "owner"), block.codes("tenure", names)[other])
    block.household["tenure"] = tenure
    _add_rents(block, ~owner, other)
    _add_property(block, owner)
    _add_waiting_list(block, ~owner & (other != _SOCIAL))
    _add_heating(block)
    for fact in ("debts", "energy_bill_trouble", "shared_energy"):
        block.household[fact] = _drawn(block, fact)
    in_debt = block.household["debts"] == block.code("debts", "cannot_pay")
    block.tell_home(in_debt, debt_help=_drawn(block, "debt_help"))
    rare = block.totals["rare"]
    block.tell_home(in_debt, recent_trader=draws.chance(rare["recent_trader"]["in_debt"], block.households))
    block.household["everyone_listed"] = np.ones(block.households, np.bool_)
    no_own_contract = block.household["shared_energy"] == block.code("shared_energy", "all_in")
    contract = draws.chance(rare["own_energy_contract"]["households"], block.households)
    block.household["own_energy_contract"] = contract & ~no_own_contract
    social = ~owner & (other == _SOCIAL)
    collective = draws.chance(rare["social_flat_with_collective_gas"]["social_tenants"], block.households)
    block.tell_home(social, social_flat_with_collective_gas=collective)
    for fact in ("income_fell", "centre_pays_advance", "older_disability_allowance"):
        block.household[fact] = draws.chance(rare[fact]["households"], block.households)


def _drawn(block: Block, fact: str) -> Ints:
    """A choice of each household by its stated shares."""
    shares = block.totals["choices"][fact]
    return block.codes(fact, shares)[block.draws.pick(list(shares.values()), block.households)]


def _owns(block: Block) -> Flags:
    """Owners by place; the older and the better off more often."""
    within = list(block.totals["owners_by_municipality"].values())
    shares = np.array([*within, *(block.totals["owners"][region] for region in TABLES[1:])])[block.territory]
    age = block.age[block.first]
    score = 0.45 * block.home_standing + 0.45 * np.clip((age - np.array(_MIDDLE_AGE)[block.region]) / 18, -1.6, 1.2)
    score += np.sqrt(1 - 2 * 0.45**2) * block.draws.normal(block.households)
    return np.asarray(score > value_at(1 - shares))


def _other_tenures(block: Block) -> Ints:
    """Of those who own nothing: a social home rather for the poor, else a private one."""
    social = block.totals["social_tenants_of_brussels"] / block.totals["households"]["brussels"]
    elsewhere = block.totals["social_rent_elsewhere"]
    rows = []
    for region in TABLES:
        rented = 1 - block.totals["owners"][region]
        share = social if region == "brussels" else elsewhere[region]
        agency, free = block.totals["social_agency_rent"][region], block.totals["free_housing"]
        rows.append([share / rented, agency / rented, free / rented])
    limits = np.cumsum(np.array(rows), axis=1)[block.region]
    rank = rank_of(mixed(block.home_standing + _TENANTS_STAND_BELOW, block.draws.normal(block.households), 0.5))
    return np.select(
        [rank < limits[:, 0], rank < limits[:, 1], rank < limits[:, 2]], [_SOCIAL, _AGENCY, _FREE], _PRIVATE
    )


def _add_rents(block: Block, tenant: Flags, other: Ints) -> None:
    """Rents, leases and since when tenants live in their home."""
    draws, totals, rare = block.draws, block.totals, block.totals["rare"]
    private = tenant & (other == _PRIVATE)
    since = totals["private_rent_since"]
    value = mixed(block.home_standing, draws.normal(block.households), 0.5)
    rent = totals["private_rent"] * since["index"] * np.exp(since["spread"] * value)
    rent *= 1 + 0.12 * np.minimum(block.size - 2, 3)
    social = totals["social_rent_amount"]
    low = draws.between(social["least"], social["most"], block.households)
    amount = np.where(other == _PRIVATE, rent, np.where(other == _AGENCY, rent * 0.7, low))
    paying = tenant & (other != _FREE)
    block.tell_home(paying, rent=np.round(np.minimum(amount, 6_000)))
    lately = draws.chance(totals["moved"], block.households)
    ago = np.where(
        lately,
        draws.between(15, 60 * MONTH, block.households),
        np.minimum(60 * MONTH + 5_000 * draws.ranks(block.households) ** 2, _YEARS_BACK),
    )
    age = block.today - block.born[block.first]
    block.tell_home(paying, moved_on=block.today - np.floor(np.minimum(ago, age)))
    block.tell_home(private, lease=_drawn(block, "lease"))
    for fact in ("landlord_is_relative", "other_rent_aid"):
        block.tell_home(private, **{fact: draws.chance(rare[fact]["private_tenants"], block.households)})
    block.tell_home(tenant & (other != _SOCIAL), left_home_because=_drawn(block, "left_home_because"))
    had_no_home = block.is_one_of("left_home_because", "homeless", "violence") & paying
    newly_housed = had_no_home[block.of] & block.adult
    block.tell(newly_housed, housed_after_homelessness_since=block.household["moved_on"][block.of])
    had = draws.chance(rare["had_installation_premium"]["newly_housed"], block.people)
    block.tell(newly_housed, had_installation_premium=had)
    lowest = draws.chance(rare["lowest_social_rent"]["social_tenants"], block.households)
    block.tell((tenant & (other == _SOCIAL) & lowest)[block.of] & block.adult, lowest_social_rent=_yes(block))


def _add_property(block: Block, owner: Flags) -> None:
    """Cadastral income of the home, of its owners and of what else they own; property tax; mortgage."""
    draws, totals, rare = block.draws, block.totals, block.totals["rare"]
    figures = totals["cadastral_income"]
    value = mixed(block.home_standing, draws.normal(block.households), 0.4)
    income = np.round(np.clip(figures["median"] * np.exp(figures["spread"] * value), 250, 15_000))
    block.tell_home(owner, home_cadastral_income=income)
    taxed = block.household["tenure"] != block.code("tenure", "free")
    block.tell_home(taxed, property_tax_bill=cents(np.minimum(income * totals["property_tax"], 9_900)))
    for fact in ("part_of_home_let", "new_home", "property_tax_bill_in_own_name"):
        block.tell_home(owner, **{fact: draws.chance(rare[fact]["owners"], block.households)})
    couple = block.partner >= 0
    holds = owner[block.of] & block.adult & ((block.place == 0) | couple)
    second = holds & draws.chance(totals["second_property"], block.people)
    more = np.where(second, np.round(draws.between(300, 1_500, block.people)), 0.0)
    shared = np.where(couple, 0.5, 1.0)
    block.tell(holds, cadastral_income_built=income[block.of] + more, property_share=shared)
    block.tell(second, rent_received=np.round(more * 8), other_property_cadastral_income=more)
    in_debt = holds & (block.age < 60) & draws.chance(totals["mortgage"]["share"], block.households)[block.of]
    interest = totals["mortgage"]["interest"] * draws.between(0.3, 1.7, block.people)
    block.tell(in_debt, mortgage_interest=np.round(interest))


def _add_waiting_list(block: Block, may: Flags) -> None:
    """Households of Brussels on the waiting list for social housing, and their priority titles."""
    draws, totals = block.draws, block.totals
    brussels = totals["households"]["brussels"]
    social = totals["social_tenants_of_brussels"] / brussels
    share = totals["waiting_list"] / brussels / (1 - totals["owners"]["brussels"] - social)
    rank = rank_of(mixed(block.home_standing + _TENANTS_STAND_BELOW, draws.normal(block.households), 0.6))
    waits = may & (block.region == BRUSSELS) & (rank < share)
    block.tell_home(waits, social_housing_candidate=np.ones(block.households, np.bool_))
    block.tell_home(waits, priority_titles=np.floor(16 * draws.ranks(block.households) ** 1.5))


def _add_heating(block: Block) -> None:
    """What heats the home, and the last delivery where it comes by the lorry."""
    draws, totals = block.draws, block.totals
    names = tuple(totals["heating"]["brussels"])
    fuel = block.codes("heating_fuel", names)[draws.pick_by(block.table("heating"), block.region)]
    block.household["heating_fuel"] = fuel
    bulk = np.isin(fuel, block.codes("heating_fuel", ("oil_bulk", "propane_bulk")))
    delivered = bulk | (fuel == block.code("heating_fuel", "oil_small"))
    ago = np.floor(draws.between(5, 365, block.households))
    block.tell_home(delivered, heating_delivery_date=block.today - ago)
    block.tell_home(bulk, heating_litres=np.round(draws.between(500, 2_000, block.households), -2))
    block.tell_home(bulk, heating_price_per_litre=cents(draws.between(0.80, 1.20, block.households)))


def _yes(block: Block) -> Column:
    return np.ones(block.people, np.bool_)
