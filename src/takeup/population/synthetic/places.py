"""Where each household lives, and who may stay there."""

from __future__ import annotations

import numpy as np

from takeup.population.synthetic.amounts import DOMICILES
from takeup.population.synthetic.block import BRUSSELS, REGIONS, TABLES, Block
from takeup.population.synthetic.draws import Floats

REGIONS_OF = {"brussels": REGIONS[:1], "belgium": REGIONS}  # the areas, and what is in them
_SPREAD_OF_INCOME = 0.6  # of the logarithm of incomes between people; turns a gap between places into one of standing


def territories(block: Block) -> tuple[str, ...]:
    """The codes of all places: the municipalities of Brussels, then the rest of the country."""
    return (*block.totals["municipalities"], *block.totals["territories_elsewhere"].values())


def add_places(block: Block, area: str) -> None:
    """Sets the region and the place of each household. `area`: 'brussels', or 'belgium' with Brussels in it."""
    people = np.array(list(block.totals["municipalities"].values()), dtype=np.float64)
    within = people / people.sum()
    if area == "brussels":
        shares = within
    else:
        households = block.totals["households"]
        rest = np.array([households[region] for region in block.totals["territories_elsewhere"]], dtype=np.float64)
        shares = np.concatenate((within * households["brussels"], rest))
        shares /= shares.sum()
    block.territory = block.draws.pick(shares, block.households)
    elsewhere = block.territory - len(people) + 1
    block.region = np.where(block.territory < len(people), BRUSSELS, elsewhere)


def standing_of_places(block: Block) -> Floats:
    """How far people of each place stand above or below the average, in units of the standard normal."""
    people = np.array(list(block.totals["municipalities"].values()), dtype=np.float64)
    gaps = np.log(np.array(list(block.totals["municipality_income"].values()), dtype=np.float64)) / _SPREAD_OF_INCOME
    gaps -= (gaps * people).sum() / people.sum()
    return np.concatenate((gaps, np.zeros(len(REGIONS) - 1)))


def add_stay(block: Block) -> None:
    """Domicile, residence status, and a running asylum application."""
    domiciles = block.codes("domicile", (DOMICILES[region] for region in REGIONS))
    block.person["domicile"] = domiciles[block.region[block.of]]
    block.person["lives_in_belgium"] = np.ones(block.people, dtype=np.bool_)
    table = _stay_by_region(block)
    first = block.draws.pick_by(table, block.region)[block.of]
    own = block.draws.pick_by(table, block.region[block.of])
    alike = block.draws.chance(block.totals["same_nationality"], block.people) | ~block.adult
    status = np.where(alike, first, own)
    status = np.where(  # a stay for study is that of an adult who lives alone or among others
        (status == block.code("residence_status", "study_or_au_pair")) & ((block.age < 18) | (block.age > 35)),
        block.code("residence_status", "population_register"),
        status,
    )
    block.person["residence_status"] = status
    shares = list(block.totals["choices"]["asylum_application"].values())
    names = list(block.totals["choices"]["asylum_application"])
    drawn = block.codes("asylum_application", names)[block.draws.pick(shares, block.households)][block.of]
    block.tell(block.is_one_of("residence_status", "other_register"), asylum_application=drawn)
    aged = block.age >= 60
    elsewhere = block.is_one_of("residence_status", "population_register", "other_register")
    for fact in ("treaty_national", "belgian_pension", "long_resident_or_career"):
        share = block.totals["rare"][fact]["elderly_from_elsewhere"]
        block.tell(aged & elsewhere, **{fact: block.draws.chance(share, block.people)})
    # a pension without a long stay or career, or the other way round, is a case that the sources leave open
    block.person["long_resident_or_career"] |= block.person["belgian_pension"]


def _stay_by_region(block: Block) -> Floats:
    """Shares of the residence situations, one row a region, in the order of the choices of the fact."""
    choices = block.law.facts["person"]["residence_status"].choices
    union_elsewhere = block.totals["union_citizens_elsewhere"]
    rows = np.zeros((len(TABLES), len(choices)))
    for row, region in zip(rows, TABLES, strict=True):
        belgian = block.totals["belgians"][region]
        union = block.totals["union_citizens_of_brussels"] if region == "brussels" else union_elsewhere[region]
        row[choices.index("belgian")] = belgian
        for share, stays in (
            (union, block.totals["stay_of_union_citizens"]),
            (1 - belgian - union, block.totals["stay_of_others"]),
        ):
            for name, part in stays.items():
                row[choices.index(name)] = share * part
    return rows
