"""School and studies, child benefit, maintenance, births and leave."""

from __future__ import annotations

import numpy as np

from takeup.population.synthetic.amounts import COUNTS, MODEST, MODEST_LONE, POOR, POOR_LONE, RICH
from takeup.population.synthetic.block import LONE_PARENT, NOBODY, REGIONS, Block
from takeup.population.synthetic.draws import Flags, Floats, Ints, cents
from takeup.population.synthetic.work import set_wages

SCHOOL_AGE, OF_STUDIES, YOUNG = 2, 17, 25
_REST_DAYS, _HALF_YEAR = 105, 182
_WAGE_LEFT = {"full": 0.0, "half": 0.5, "fifth": 0.8, "tenth": 0.9}


def add_school(block: Block) -> None:
    """Which school pupils and students go to, and at what level."""
    draws = block.draws
    student = block.is_one_of("activity", "student")
    figures = block.totals["studies"]
    at_school = block.age < 18 + draws.chance(figures["still_at_school"], block.people)
    higher = ~at_school & draws.chance(figures["higher"], block.people)
    after = block.is_one_of("activity", "job_seeker") & (block.age < YOUNG)
    after &= draws.chance(figures["after_studies"], block.people)
    block.tell(
        (block.age >= OF_STUDIES) & (student | after),
        studies=np.where(
            after,
            block.code("studies", "job_seeker_after_studies"),
            np.where(higher, block.code("studies", "higher_education"), block.code("studies", "school_or_training")),
        ),
    )
    studying = block.is_one_of("studies", "higher_education", "school_or_training")
    goes = (block.age >= SCHOOL_AGE) & ((block.age < OF_STUDIES) | studying)
    names = block.codes("school_community", ("french", "flemish", "other"))
    of_household = draws.pick_by(block.table("school_community"), block.region)
    block.tell(goes, school_community=names[of_household][block.of])
    below = goes & ~block.is_one_of("studies", "higher_education")
    block.tell(below, school_level=_level(block))
    rare = block.totals["rare"]
    block.tell(below, many_absences=draws.chance(rare["many_absences"]["pupils"], block.people))
    away = draws.chance(rare["lives_at_school"]["students"], block.people)
    block.tell(goes & (block.age >= 12), lives_at_school=away)


def _level(block: Block) -> Ints:
    """By the school year in which somebody is: from September of the year of the sixth and of the twelfth birthday."""
    year = block.as_of.year if block.as_of.month > 8 else block.as_of.year - 1
    birth_year = block.born.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
    reached = year - birth_year
    levels = block.codes("school_level", ("preschool", "primary", "secondary", "third_year", "learning_and_working"))
    further = block.draws.chance(block.totals["studies"]["other_school"], block.people)
    late = np.where(further, np.where(reached >= 18, levels[3], levels[4]), levels[2])
    return np.select([reached < 6, reached < 12, reached < 16], [levels[0], levels[1], levels[2]], late)


def add_childhood(block: Block) -> None:
    """Care needs, foster care, dead parents, and maintenance that is owed to children of one parent."""
    draws, rare = block.draws, block.totals["rare"]
    young = block.age < YOUNG
    child = ~block.adult & (block.age < 21)
    needs = child & draws.chance(block.totals["care_needs"], block.people)
    pillar = np.floor(draws.between(0, 7, block.people))
    block.tell(needs, care_need_points=np.maximum(np.floor(draws.between(4, 31, block.people)), pillar))
    block.tell(needs, care_need_pillar_1=pillar)
    block.child_of_66 = needs & (pillar >= 4)
    eldest = ~block.adult & (block.place == (block.size - _count(block, ~block.adult))[block.of])
    block.tell(block.age < 4, first_birth=eldest)
    names = tuple(block.totals["choices"]["parents_deceased"])
    drawn = block.codes("parents_deceased", names)[
        draws.pick(list(block.totals["choices"]["parents_deceased"].values()), block.people)
    ]
    both_here = block.parent_2 != NOBODY
    one = block.code("parents_deceased", "one")
    known = np.where(block.parent_1 != NOBODY, np.where(both_here, block.absent("parents_deceased"), one), drawn)
    lost = drawn != block.absent("parents_deceased")
    block.tell(young & lost, parents_deceased=known)
    one_parent = (block.parent_1 != NOBODY) & ~both_here & young
    owed = one_parent & ~block.is_one_of("parents_deceased", "one", "both")
    owed &= draws.chance(rare["maintenance_title"]["children_of_one_parent"], block.people)
    figures = block.totals["maintenance"]
    amount = np.round(draws.between(figures["least"], figures["most"], block.people), -1)
    in_full = draws.chance(figures["paid"], block.people)
    unpaid = np.where(in_full, 0.0, np.floor(draws.between(1, 13, block.people)))
    nothing = draws.chance(figures["nothing"], block.people)
    paid = np.where(in_full, amount, np.where(nothing, 0.0, np.round(amount / 2, -1)))
    block.tell(
        owed,
        maintenance_title=np.ones(block.people, np.bool_),
        maintenance_title_served=draws.chance(figures["served"], block.people),
        maintenance_due=amount,
        maintenance_terms_unpaid=unpaid,
        maintenance_still_paid=paid,
    )
    abroad = draws.chance(rare["child_benefit_elsewhere"]["children"], block.people)
    block.tell(block.age < YOUNG, child_benefit_elsewhere=abroad & ~block.adult)
    elsewhere = block.is_one_of("domicile", "flanders", "wallonia") & young & ~block.adult
    block.tell(elsewhere, in_foster_care=draws.chance(rare["in_foster_care"]["young_elsewhere"], block.people))
    flemish = block.is_one_of("domicile", "flanders") & one_parent
    block.tell(flemish, equal_custody=draws.chance(figures["equal_custody"], block.people))


def child_benefit(block: Block, income: Floats, supplement: Flags) -> Floats:
    """Euros a month that go with each child, by the income of its household where it has the supplement; else 0.

    A student under 25 without parents here has it too.
    """
    limits = block.totals["supplement_limits"]
    alone = block.kind == LONE_PARENT
    modest = np.where(alone, MODEST_LONE, MODEST)
    poor = np.where(alone, POOR_LONE, POOR)
    band = np.select([income < limits["first"], income < limits["second"]], [poor, modest], RICH)
    family = np.where(supplement, band, RICH)[block.of]
    known = block.amounts.child_benefit
    table = np.stack([known.get(region, known[REGIONS[0]]) for region in REGIONS])
    count = np.clip(_count(block, ~block.adult & (block.age < YOUNG)), 1, len(COUNTS))[block.of]
    amount = table[block.region[block.of], family, count - 1, np.minimum(block.age, table.shape[-1] - 1)]
    gives = (block.age < 18) | ((block.age < YOUNG) & ~block.is_one_of("studies", "none"))
    gives &= ~block.person["child_benefit_elsewhere"].astype(np.bool_)
    return cents(np.where(gives, amount, 0.0))


def add_births(block: Block) -> None:
    """Pregnancy, births of the last months, maternity rest and parental leave of employees."""
    draws = block.draws
    fertile = block.woman & (block.age >= 20) & (block.age <= 42)
    days_old = np.where(block.adult, 10**6, block.today - block.born)
    youngest = np.full(block.households, 10**6)
    np.minimum.at(youngest, block.of, days_old)
    is_mother = block.woman & block.adult & (_count(block, ~block.adult) > 0)[block.of]
    since_birth = np.where(is_mother, youngest[block.of], 10**6)
    gave = since_birth <= _HALF_YEAR
    pregnant = fertile & ~gave & draws.chance(block.totals["pregnant"], block.people)
    block.tell(pregnant, pregnant=np.ones(block.people, np.bool_))
    block.tell(pregnant, expected_birth=block.today + 1 + np.floor(draws.between(0, 260, block.people)))
    block.tell(pregnant, expects_first_or_multiple=(_count(block, ~block.adult) == 0)[block.of])
    block.tell(gave, gave_birth=np.ones(block.people, np.bool_))
    block.tell(gave, newborn_hospital_days=np.floor(draws.between(2, 6, block.people)))
    employee = block.is_one_of("activity", "employee")
    rest = gave & employee & (since_birth < _REST_DAYS - 14)
    begin = block.today - since_birth - np.floor(draws.between(7, 42, block.people))
    block.tell(rest, maternity_rest_since=begin)
    figures = block.totals["leave"]
    usual = block.person["usual_gross_wage"]
    least, most = figures["maternity_least"], figures["maternity_most"]
    set_wages(block, employee & ~rest, block.person["gross_wage"])
    block.overwrite(rest, sickness_benefit=cents(np.clip(figures["maternity"] * usual, least, most)))
    _add_parental_leave(block, employee & ~gave & (youngest < 12 * 365)[block.of] & block.adult)


def _add_parental_leave(block: Block, may: Flags) -> None:
    """A part of the employees with a child under twelve works less for it, and has a benefit for that."""
    draws, figures = block.draws, block.totals["leave"]
    shares = block.totals["choices"]["parental_leave_form"]
    names = tuple(shares)
    drawn = draws.pick(list(shares.values()), block.people)
    with_child = may & (_count(block, ~block.adult) > 0)[block.of]
    block.tell(with_child, parental_leave_form=block.codes("parental_leave_form", names)[drawn])
    taking = with_child & (drawn > 0)
    left = np.array([1.0, *(_WAGE_LEFT[name] for name in names[1:])])[drawn]
    benefit = np.array([0.0, *(figures["parental"][name] for name in names[1:])])[drawn]
    block.overwrite(taking, sickness_benefit=benefit)
    block.tell(taking, parental_leave_months_taken=np.floor(draws.between(0, 4, block.people)))
    gross = cents(np.where(taking, block.person["gross_wage"] * left, block.person["gross_wage"]))
    set_wages(block, block.person["gross_wage"] > 0, gross)


def _count(block: Block, flags: Flags) -> Ints:
    """How many members of each household."""
    return block.sum_of(flags).astype(np.int64)
