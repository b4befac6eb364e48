"""What was otherwise before: job seekers who had work, tenants who lived elsewhere. Births follow from birth dates.

A block holds the facts of today. Where something changed within the months asked for, the facts of before take their
place in the columns, and the change to those of today is told with its day.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from takeup.engine.facts import Fact
from takeup.engine.time import add_months
from takeup.population.synthetic.block import Block, Column, days
from takeup.population.synthetic.draws import Flags, Ints, cents
from takeup.population.synthetic.receipts import OF_HOUSEHOLD, Rows

NO_WORD = -1
_LOST_WITH_WORK = (
    "activity",
    "gross_wage",
    "taxable_wage",
    "net_wage",
    "unemployed_since",
    "unemployment_benefit",
)


def add_spells(block: Block, months: int, names: Mapping[str, int]) -> Rows:
    """The changes within the last `months`, as rows. `names`: the place of each fact's name in the column `fact`.

    Changes the columns of the block to what held at the start.
    """
    rows = Rows()
    if months:
        start = days(add_months(block.as_of, -months))
        _lost_work(block, rows, start, names)
        _moved(block, rows, start, names)
    return rows


def _lost_work(block: Block, rows: Rows, start: int, names: Mapping[str, int]) -> None:
    """Job seekers who were employees until the day since when they are unemployed."""
    person = block.person
    since = np.asarray(person["unemployed_since"])
    usual = np.asarray(person["usual_gross_wage"])
    lost = (since > start) & (since <= block.today) & (usual > 0) & (block.age >= 20)
    who = np.flatnonzero(lost)
    for fact in _LOST_WITH_WORK:
        told = block.law.facts["person"][fact]
        _tell(rows, told, block.of[who], block.place[who], since[who], person[fact][who], names)
    block.overwrite(
        lost,
        activity=block.code("activity", "employee"),
        gross_wage=usual,
        taxable_wage=cents(block.amounts.taxable_wage(usual)),
        net_wage=cents(block.amounts.net_wage(usual)),
        unemployed_since=block.absent("unemployed_since"),
        unemployment_benefit=0.0,
    )


def _moved(block: Block, rows: Rows, start: int, names: Mapping[str, int]) -> None:
    """Tenants who came to live in their home: another rent before, and an earlier day."""
    home = block.household
    moved_on = np.asarray(home["moved_on"])
    moved: Flags = (moved_on > start) & (moved_on <= block.today) & (np.asarray(home["rent"]) > 0)
    who = np.flatnonzero(moved)
    for fact in ("rent", "moved_on"):
        member = np.full(len(who), OF_HOUSEHOLD)
        _tell(rows, block.law.facts["household"][fact], who, member, moved_on[who], home[fact][who], names)
    lower = np.round(np.asarray(home["rent"]) * block.draws.between(0.7, 1.0, block.households))
    home["rent"] = np.where(moved, lower, home["rent"])
    before = moved_on - np.floor(block.draws.between(365, 3_650, block.households))
    home["moved_on"] = np.where(moved, before, moved_on)


def _tell(
    rows: Rows, fact: Fact, household: Ints, member: Ints, day: Ints, value: Column, names: Mapping[str, int]
) -> None:
    is_word = fact.kind == "choice"
    blank = np.full(len(household), np.nan)
    no_word = np.full(len(household), NO_WORD)
    rows.add(
        household,
        day=day,
        member=member,
        fact=np.full(len(household), names[fact.name]),
        number=blank if is_word else np.asarray(value, dtype=np.float64),
        word=np.asarray(value, dtype=np.int64) + names[first_word(fact.name)] if is_word else no_word,
    )


def first_word(fact: str) -> str:
    """The name under which the place of a fact's first choice among all words is kept."""
    return f"{fact}="
