"""Rare facts: each by the share that totals.yaml states for a group of people or households."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from takeup.population.synthetic.block import Block
from takeup.population.synthetic.draws import Flags
from takeup.population.synthetic.years import household_income

_PENSION_AGE = 67


def add_rare(block: Block) -> None:
    """Tells every fact of the figure `rare` that nothing else told before; then those that hang on one of them."""
    people, homes = groups_of_people(block), groups_of_homes(block)
    for fact, shares in block.totals["rare"].items():
        if fact in block.law.facts["person"]:
            if fact not in block.person:
                block.person[fact] = _drawn(block, shares, people, block.people)
        elif fact not in block.household:
            block.household[fact] = _drawn(block, shares, homes, block.households)
    asked = block.person["asked_to_claim_maintenance"].astype(np.bool_)
    block.person["claims_maintenance"] = asked & block.person["claims_maintenance"]
    names = tuple(block.totals["choices"]["legal_matter"])
    shares = list(block.totals["choices"]["legal_matter"].values())
    matter = block.codes("legal_matter", names)[block.draws.pick(shares, block.people)]
    block.tell(block.person["needs_lawyer"].astype(np.bool_), legal_matter=matter)
    adult_child = ~block.adult & (block.age >= 18)
    studies = block.is_one_of("activity", "student", "other")
    block.tell(adult_child, tax_dependant=studies & (np.asarray(block.person["other_income"]) == 0))
    block.tell(adult_child & (block.age < 25), health_insurance_dependant=studies)


def _drawn(block: Block, shares: Mapping[str, float], groups: Mapping[str, Flags], size: int) -> Flags:
    """True with the share of the first group that each one belongs to; False outside all of them."""
    chance = np.zeros(size)
    left = np.ones(size, np.bool_)
    for group, share in shares.items():
        chance = np.where(left & groups[group], share, chance)
        left &= ~groups[group]
    return block.draws.chance(chance, size)


def groups_of_people(block: Block) -> dict[str, Flags]:
    """The groups of people that shares are stated for."""
    person = block.person
    adult = block.age >= 18
    grown = block.age >= 15
    seeker, in_benefit = block.is_one_of("activity", "job_seeker"), np.asarray(person["unemployment_benefit"]) > 0
    return {
        "everyone": np.ones(block.people, np.bool_),
        "adults": adult,
        "grown": grown,
        "children": ~block.adult,
        "of_working_age": grown & (block.age < _PENSION_AGE),
        "employees": block.is_one_of("activity", "employee"),
        "self_employed": block.is_one_of("activity", "self_employed"),
        "incapable": block.is_one_of("activity", "incapable"),
        "job_seeker": seeker,
        "in_benefit": in_benefit,
        "without_benefit": seeker & ~in_benefit,
        "young_without_benefit": seeker & ~in_benefit & (block.age < 31),
        "newly_unfit": block.is_one_of("activity", "incapable") & (person["incapable_since"] > block.today - 30),
        "idle": block.is_one_of("activity", "other") & adult,
        "elderly": block.age >= 60,
    }


def groups_of_homes(block: Block) -> dict[str, Flags]:
    """The groups of households that shares are stated for."""
    limit = block.totals["poor_income"]
    income = household_income(block, block.as_of.year)
    return {
        "households": np.ones(block.households, np.bool_),
        "poor_households": income < limit["first"] + limit["further"] * (block.size - 1),
    }
