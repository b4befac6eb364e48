"""Who lives together: the kind of each household, its members, their ages and what they are to one another."""

from __future__ import annotations

import numpy as np

from takeup.engine.kin import OTHER_RELATIVE, RELATION, SIBLING, UNRELATED
from takeup.population.synthetic.block import (
    DAYS_A_YEAR,
    LONE_PARENT,
    MARRIED,
    MARRIED_CHILDREN,
    NOBODY,
    OTHER,
    SINGLE,
    TABLES,
    UNMARRIED,
    UNMARRIED_CHILDREN,
    Block,
    full_years,
)
from takeup.population.synthetic.draws import Flags, Floats, Ints

AGE_EDGES = (18, 25, 35, 50, 65, 80, 100)
CHILD_EDGES = (0, 3, 6, 12, 18, 25, 35, 50)
YOUNGEST_MOTHER, OLDEST_MOTHER = 16.0, 46.0
OLDEST = 104.0


def add_families(block: Block) -> None:
    """Sets size, members, ages, sex, kin and partnership of a block whose regions are set."""
    block.kind = block.draws.pick_by(kinds_by_region(block), block.region)
    children = _children(block)
    adults = _adults(block)
    block.size = adults + children
    block.first = np.concatenate(([0], np.cumsum(block.size)[:-1]))
    block.of = np.repeat(np.arange(block.households), block.size)
    block.place = np.arange(len(block.of)) - block.first[block.of]
    block.adult = block.place < adults[block.of]
    _set_kin(block, children)
    _set_ages(block, children)
    _set_partnership(block)


def kinds_by_region(block: Block) -> Floats:
    """The shares of the seven kinds of households, one row a region."""
    left = block.totals["household_types_left"]
    rows = []
    for region in TABLES:
        published = block.totals["household_types"][region]
        rest = 1 - sum(published.values())
        other = rest * left["other"] / sum(left.values())
        if region == "brussels":
            other = block.totals["other_households_of_brussels"]
        without = (rest - other) * left["unmarried"] / (left["unmarried"] + left["unmarried_children"])
        rows.append(
            [
                published["single"],
                published["married"],
                published["married_children"],
                without,
                rest - other - without,
                published["lone_parent"],
                other,
            ]
        )
    return np.array(rows)


def _children(block: Block) -> Ints:
    """How many children live in each household."""
    of_couple = 1 + block.draws.pick_by(block.table("children_of_couples"), block.region)
    of_one = 1 + block.draws.pick_by(block.table("children_of_lone_parents"), block.region)
    couple = np.isin(block.kind, (MARRIED_CHILDREN, UNMARRIED_CHILDREN))
    return np.where(couple, of_couple, np.where(block.kind == LONE_PARENT, of_one, 0))


def _adults(block: Block) -> Ints:
    """How many others live in each household: one, a couple, or several people who are no couple."""
    several = 2 + block.draws.pick(block.totals["other_household_sizes"], block.households)
    alone = np.isin(block.kind, (SINGLE, LONE_PARENT))
    return np.where(block.kind == OTHER, several, np.where(alone, 1, 2))


def _set_kin(block: Block, children: Ints) -> None:
    """Partners, parents, and what the members of other households are to the first."""
    kind = block.kind[block.of]
    couple = np.isin(kind, (MARRIED, MARRIED_CHILDREN, UNMARRIED, UNMARRIED_CHILDREN))
    block.partner = np.where(couple & block.adult, 1 - block.place, NOBODY)
    step = block.draws.chance(block.totals["stepfamilies"], block.households) & (block.kind == UNMARRIED_CHILDREN)
    one_parent = (step | (block.kind == LONE_PARENT))[block.of]
    child = ~block.adult
    block.parent_1 = np.where(child, 0, NOBODY)
    block.parent_2 = np.where(child & ~one_parent, 1, NOBODY)
    shares = block.totals["other_household_relations"]
    codes = np.array([RELATION.choices.index(name) for name in (SIBLING, OTHER_RELATIVE, UNRELATED)])
    drawn = codes[block.draws.pick([shares[name] for name in ("sibling", "other_relative", "unrelated")], block.people)]
    block.relation_to_first = np.where((kind == OTHER) & (block.place > 0), drawn, NOBODY)


def _set_ages(block: Block, children: Ints) -> None:
    """Birth dates, uniform inside each age, and who is a woman."""
    draws, forms = block.draws, block.totals["family_forms"]
    eldest = _age_of_eldest(block, children)
    mother = draws.normal(block.households)
    first_birth = block.totals["age_of_mother_at_first_birth"]
    mother = np.clip(first_birth["mean"] + first_birth["spread"] * mother, YOUNGEST_MOTHER, OLDEST_MOTHER) + eldest
    childless = _age_of_childless(block)
    head = np.where(children > 0, mother, childless)[block.of]
    first_is_woman = draws.chance(0.5, block.households)
    lone_mother = draws.chance(block.totals["lone_mothers"], block.households)
    first_is_woman = np.where(block.kind == LONE_PARENT, lone_mother, first_is_woman)
    first_is_woman |= (children > 0) & (block.kind != LONE_PARENT)
    other_sex = draws.chance(forms["of_two_sexes"], block.households)
    second_is_woman = np.where(other_sex, ~first_is_woman, first_is_woman)
    block.woman = np.where(
        block.partner != NOBODY,
        np.where(block.place == 0, first_is_woman[block.of], second_is_woman[block.of]),
        np.where(
            block.adult & (block.place == 0), first_is_woman[block.of], draws.chance(forms["women"], block.people)
        ),
    )
    apart = np.abs(draws.normal(block.people)) * forms["between_partners"]
    with_children = (children > 0)[block.of]
    partner = np.where(with_children, head + apart - 1.5, head - apart)
    partner = np.maximum(partner, np.where(with_children, eldest[block.of] + YOUNGEST_MOTHER + 1, 18.0))
    housemate = np.maximum(head + forms["between_housemates"] * draws.normal(block.people), 18.0)
    grown = np.where(block.place == 0, head, np.where(block.kind[block.of] == OTHER, housemate, partner))
    young = _age_of_children(block, children, eldest)
    age = np.clip(np.where(block.adult, grown, young), 0.0, OLDEST)
    block.born = block.today - np.floor(age * DAYS_A_YEAR).astype(np.int64)
    block.age = full_years(block.born, block.today)
    block.person["birth_date"] = block.born


def _age_of_eldest(block: Block, children: Ints) -> Floats:
    """The age of the eldest child of each household; old enough to have so many younger ones."""
    youngest = block.totals["family_forms"]["least_between_children"] * (children - 1)
    bands = block.draws.pick_by(block.totals["ages_of_eldest_children"], np.clip(children - 1, 0, 3))
    return np.asarray(np.maximum(block.draws.inside(CHILD_EDGES, bands), youngest))


def _age_of_children(block: Block, children: Ints, eldest: Floats) -> Floats:
    """The eldest, and each next one some years younger."""
    younger = np.maximum(children[block.of] - 1, 1)
    forms = block.totals["family_forms"]
    drawn = block.draws.between(forms["least_between_children"], forms["most_between_children"], block.people)
    part = block.draws.between(0.3, 1.0, block.people)  # the youngest is not always born today
    gap = np.minimum(drawn, part * eldest[block.of] / younger)
    rank = np.where(block.adult, 0, block.place - (block.size - children)[block.of])
    return np.asarray(np.maximum(eldest[block.of] - rank * gap, 0.0))


def _age_of_childless(block: Block) -> Floats:
    """The age of the first member where no child lives along."""
    singles = block.draws.pick_by(block.table("ages_of_singles"), block.region)
    couples = block.draws.pick_by(block.table("ages_of_couples"), block.region)
    bands = np.where(np.isin(block.kind, (MARRIED, UNMARRIED)), couples, singles)
    bands = np.where(block.kind == OTHER, np.minimum(singles, 4), bands)
    return block.draws.inside(AGE_EDGES, bands)


def _set_partnership(block: Block) -> None:
    """Married, legal or de facto cohabitants, or none; and who runs the household together."""
    legal = block.draws.chance(block.totals["legal_cohabitants"], block.households)
    unmarried = np.where(legal, block.code("partnership", "legal_cohabitant"), block.code("partnership", "de_facto"))
    married = np.isin(block.kind, (MARRIED, MARRIED_CHILDREN))
    form = np.where(married, block.code("partnership", "married"), unmarried)[block.of]
    block.tell(block.partner != NOBODY, partnership=form)
    shared = block.totals["shared_costs"]
    together = block.draws.chance(shared["unrelated"], block.households)[block.of]
    block.person["shares_household_costs"] = (block.size[block.of] > 1) & (
        together | ~_lives_with_strangers(block)[block.of]
    )


def _lives_with_strangers(block: Block) -> Flags:
    """Households in which someone is no family of the first member."""
    return block.any_of(block.relation_to_first == RELATION.choices.index(UNRELATED))
