"""Reads a line of a batch into records, as it is known on the day: what comes later does not exist yet.

What cannot be is only noticed here; the words for it are those of `takeup.nontakeup`.
"""

# mypy: disable-error-code="untyped-decorator"

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from takeup.population.typology.calendar import NO_DAY
from takeup.population.typology.cover import GRANTED, REFUSED, WITHDRAWN
from takeup.population.typology.lines import OUTCOMES
from takeup.population.typology.records import at


@njit(error_model="numpy")
def read_months(line: Any, cells: Any, entitled: Any, received: Any, paid: Any, row: int, goes_on: bool) -> bool:
    """Write the months of a line; false where an amount cannot be."""
    days, months, today, in_euros = min(row, len(paid) - 1), line.months, line.today, line.in_euros
    fine = True
    for place in range(months):
        due, got, cell = entitled[row, place], received[row, place], at(cells, place)
        fine &= _is_amount(due, in_euros) & _is_amount(got, in_euros)
        cell.due = due
        cell.received = 0.0 if (paid[days, place] > today) & (got > 0) else got
    after = at(cells, months)
    after.due = entitled[row, months - 1] if goes_on else 0.0
    after.received = 0.0
    return bool(fine)


@njit(error_model="numpy")
def read_days(line: Any, notes: Any, paid: Any, row: int) -> None:
    """Write the days of the payments."""
    for place in range(line.months):
        at(notes, place).paid = paid[min(row, len(paid) - 1), place]


@njit(error_model="numpy")
def sum_months(line: Any, cells: Any, answer: Any) -> None:
    """Write what was due and received over the months that are given, shown and not in the future."""
    begin = max(0, line.shown_from - line.first)
    end = min(line.months - 1, min(line.shown_to, line.month) - line.first) + 1
    all_due, all_got, due_months, unknown_months = 0.0, 0.0, 0, 0
    for place in range(begin, end):
        cell = at(cells, place)
        all_due += 0.0 if np.isnan(cell.due) else cell.due
        all_got += cell.received
        due_months += cell.due > 0
        unknown_months += np.isnan(cell.due)
    answer.entitled = all_due
    answer.received = all_got
    answer.entitled_months = due_months
    answer.unknown_months = unknown_months


@njit(error_model="numpy")
def read_claims(line: Any, claims: Any, begin: int, end: int, covers: Any) -> bool:
    """Write the places of the claims that were made by the day, the latest first; false where a claim cannot be."""
    line.claims = 0
    for place in range(begin, end):
        claim, number = at(claims, place), line.claims
        if not _is_claim(claim, line.in_euros):
            return False
        if claim.claimed > line.today:
            continue
        while number > 0 and at(claims, at(covers, number - 1).place).claimed <= claim.claimed:
            at(covers, number).place = at(covers, number - 1).place
            number -= 1
        at(covers, number).place = place
        line.claims += 1
    return True


@njit(error_model="numpy")
def _is_amount(amount: float, in_euros: bool) -> bool:
    """Whether an amount can be; NaN is unknown."""
    if in_euros:
        return not ((amount < 0) | (amount == np.inf))
    return amount == 0 or amount == 1 or np.isnan(amount)


@njit(error_model="numpy")
def _is_claim(claim: Any, in_euros: bool) -> bool:
    """Whether a claim can be, as `takeup.nontakeup.Claim` has it."""
    outcome, earliest = claim.outcome, claim.claimed if claim.decided == NO_DAY else claim.decided
    was_decided = outcome in (GRANTED, REFUSED)
    if claim.claimed == NO_DAY or not 0 <= outcome < len(OUTCOMES) or (claim.decided != NO_DAY) != was_decided:
        return False
    if outcome == WITHDRAWN and claim.withdrawn == NO_DAY:
        return False
    if outcome != GRANTED and not (claim.stopped == NO_DAY and np.isnan(claim.granted)):
        return False
    return bool(
        _is_amount(claim.granted, in_euros)
        and earliest >= claim.claimed
        and (claim.withdrawn == NO_DAY or claim.withdrawn >= earliest)
        and (claim.stopped == NO_DAY or claim.stopped >= earliest)
    )
