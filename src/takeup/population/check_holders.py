"""Rights and whose they are: a right of a household has no member, one of a person has one."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.population.check_facts import days_text, outside
from takeup.population.errors import one_of
from takeup.population.faults import Faults, shown
from takeup.population.levels import Lengths, Level, Numbers, Truths
from takeup.population.schema import FIRST_DAY, LAST_DAY

STATUS = "status"
RIGHT, MEMBER = "right", "member"


class Rights:
    """The rights of a law in a fixed order, and what is needed of each: by the code of a right."""

    def __init__(self, law: Law) -> None:
        self.ids = [right.id for right in law]
        self.of_household: Truths = np.array([right.holder == HOUSEHOLD for right in law], bool)
        self.is_status: Truths = np.array([right.kind == STATUS for right in law], bool)


def check_absent(level: Level, faults: Faults) -> None:
    """A null where an item of a list is due."""
    faults.add(level, level.absent, "", "what is known of it", "an empty item", lambda _: "nothing")


def check_holders(level: Level, members: Lengths, rights: Rights, faults: Faults) -> Numbers:
    """The right of each item, -1 where it is unknown. Faults: an unknown right, a holder that it cannot have."""
    codes = level.codes(RIGHT, rights.ids)
    unknown = (codes < 0) & ~level.absent
    right = level.columns.get(RIGHT)
    faults.add(
        level,
        unknown,
        RIGHT,
        lambda item: one_of(rights.ids, str(right[item].as_py() or "") if right is not None else "", "a right"),
        "unknown right",
    )
    known, given = codes >= 0, level.given(MEMBER)
    of_household = known & rights.of_household[codes]
    count = members.counts[level.rows]
    place = level.numbers(MEMBER)
    is_there = given & (place >= 0) & (place < count)
    faults.add(level, of_household & given, MEMBER, "nothing: a right of the household", "a holder of another kind")
    faults.add(
        level,
        known & ~of_household & ~is_there,
        MEMBER,
        lambda item: f"the place of a member, 0 to {count[item] - 1}: a right of a person",
        "no such member",
    )
    return codes


def check_euros(level: Level, column: str, wanted: Truths, codes: Numbers, rights: Rights, faults: Faults) -> None:
    """Amounts from 0 on where `wanted`, 0 or 1 of a status; a null only where it is not wanted."""
    given, values = level.given(column), level.amounts(column)
    is_status = (codes >= 0) & rights.is_status[codes]
    fine = np.where(is_status, (values == 0) | (values == 1), np.isfinite(values) & (values >= 0))
    faults.add(level, np.where(given, ~fine, wanted), column, _allowed_euros(is_status), "not an amount that can be")


def _allowed_euros(is_status: Truths) -> Callable[[int], str]:
    return lambda item: "1, or 0: this right is a status" if is_status[item] else "euros from 0 on"


def check_days(level: Level, columns: list[str], wanted: Truths, faults: Faults) -> None:
    """Days that no calendar of ours reaches; the first column must have one where `wanted`."""
    for place, column in enumerate(columns):
        array = level.columns.get(column)
        text = days_text(FIRST_DAY, LAST_DAY)
        if array is not None and array.null_count < len(array):
            wrong = outside(array, FIRST_DAY, LAST_DAY)
            if wrong is not None:
                faults.add(level, wrong, column, text, "a day that cannot be")
        if place == 0:
            faults.add(level, wanted & ~level.given(column), column, text, "no day", lambda _: shown(None))
