"""What is said to be received: a right and its holder, months in order, none of them told twice."""

from __future__ import annotations

import numpy as np

from takeup.population.check_holders import MEMBER, Rights, check_absent, check_days, check_euros, check_holders
from takeup.population.faults import Faults
from takeup.population.levels import Lengths, Level, Numbers, Truths
from takeup.population.schema import LAST_YEAR

GOES_ON = (LAST_YEAR - 1970 + 1) * 12  # a month after all others


def check_received(received: Level, members: Lengths, rights: Rights, faults: Faults) -> None:
    """The list `received`."""
    check_absent(received, faults)
    codes = check_holders(received, members, rights, faults)
    there = ~received.absent
    check_days(received, ["from", "to"], there, faults)
    check_euros(received, "euros", there, codes, rights, faults)
    first = months(received.numbers("from"))
    last = np.where(received.given("to"), months(received.numbers("to")), GOES_ON)
    turned = received.given("from") & (last < first)
    faults.add(
        received, turned, "to", "the month of `from` or a later one, or nothing: it goes on", "months turned round"
    )
    holder = np.where(received.given(MEMBER), received.numbers(MEMBER), -1)
    usable = (codes >= 0) & received.given("from") & ~turned
    twice = _overlaps(received.rows, codes, holder, first, last, usable)
    faults.add(received, twice, "from", "months in one spell of this right and holder only", "a month in two spells")


def months(days: Numbers) -> Numbers:
    """Months since January 1970 of days since 1970-01-01."""
    return np.asarray(days, "datetime64[D]").astype("datetime64[M]").astype(np.int64)


def _overlaps(rows: Numbers, codes: Numbers, holders: Numbers, first: Numbers, last: Numbers, usable: Truths) -> Truths:
    """The spells that begin before an earlier one of the same row, right and holder has ended."""
    items = np.flatnonzero(usable)
    order = items[np.lexsort((first[items], holders[items], codes[items], rows[items]))]
    keys = [key[order] for key in (rows, codes, holders)]
    new = np.ones(len(order), bool)
    new[1:] = np.logical_or.reduce([np.diff(key) != 0 for key in keys])
    group = np.cumsum(new) * (4 * GOES_ON)  # so far apart that no group reaches into the next
    reach = np.maximum.accumulate(group + last[order])
    found = np.zeros(len(rows), bool)
    found[order[1:]] = reach[:-1] >= (group + first[order])[1:]
    return found
