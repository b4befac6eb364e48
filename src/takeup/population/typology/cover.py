"""Which months a claim covers and how it stands on a day: `takeup.nontakeup.cover` for kernels.

Stretches come in order, and a claim that does not cover one covers none after it. So what a claim covers is
told by its first month with the share of it, and by the first month of a stretch that it does not reach.
"""

# mypy: disable-error-code="untyped-decorator"

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numba.extending import register_jitable

from takeup.nontakeup import Outcome, money
from takeup.population.typology.calendar import NEVER, NO_DAY, days_after, first_day, last_day
from takeup.population.typology.known import first_month
from takeup.population.typology.lines import OUTCOMES
from takeup.population.typology.records import at

PENDING, GRANTED, REFUSED, WITHDRAWN = (
    OUTCOMES.index(state) for state in (Outcome.PENDING, Outcome.GRANTED, Outcome.REFUSED, Outcome.WITHDRAWN)
)

# What counts as the same amount is said once, for one line and for a million.
is_rounding = register_jitable(money.is_rounding)
falls_short = register_jitable(money.falls_short)

# A claim as it was made, see `lines.Claims`.
CLAIM = np.dtype(
    [
        ("claimed", np.int64),
        ("outcome", np.int64),
        ("decided", np.int64),
        ("withdrawn", np.int64),
        ("stopped", np.int64),
        ("granted", np.float64),
    ]
)

# A claim, or a grant without one, as it stands on a day. `first` is NEVER where it covers nothing, `until` where
# there is no end; `granted` NaN is what the right is worth.
STANDING = np.dtype(
    [
        ("place", np.int64),  # among the claims
        ("since", np.int64),
        ("state", np.int64),
        ("is_claim", np.bool_),
        ("first", np.int64),
        ("until", np.int64),
        ("share", np.float64),
        ("withdrawn", np.int64),
        ("stopped", np.int64),
        ("decision_limit", np.int64),
        ("appeal_until", np.int64),
        ("stop_appeal_until", np.int64),
        ("granted", np.float64),
    ]
)


@njit(error_model="numpy")
def stand(line: Any, claim: Any, standing: Any) -> None:
    """Write how a claim stands today; what it covers is written by `cover`."""
    withdrawn, decided = _by(claim.withdrawn, line.today), _by(claim.decided, line.today)
    stopped, state = _by(claim.stopped, line.today), claim.outcome
    if withdrawn != NO_DAY:
        state = WITHDRAWN
    elif decided == NO_DAY:
        state = PENDING
    standing.since = claim.claimed
    standing.state = state
    standing.is_claim = True
    standing.withdrawn = withdrawn
    standing.stopped = stopped
    standing.decision_limit = _limit(claim.claimed, line.decision_days)
    standing.appeal_until = _limit(decided, line.appeal_days)
    standing.stop_appeal_until = _limit(stopped, line.appeal_days)
    standing.granted = claim.granted


@njit(error_model="numpy")
def cover(line: Any, cells: Any, parts: Any, claim: Any, standing: Any, stretches: Any, several: int) -> None:
    """Write what a claim covers of the first `several` stretches."""
    decided = _by(claim.decided, line.today)
    ended = decided if decided != NO_DAY else standing.withdrawn
    goes_on = line.continues and claim.outcome == GRANTED and ended != NO_DAY
    first, share = first_month(line, cells, parts, claim.claimed)
    standing.first = NEVER
    standing.until = NEVER
    standing.share = 1.0
    for place in range(several):
        stretch = at(stretches, place)
        if stretch.last < first:
            continue
        if standing.first == NEVER:
            standing.first = max(first, stretch.first)
            standing.share = share if first >= stretch.first else 1.0
            continue
        begin = first_day(stretch.first)
        pending_then = ended == NO_DAY or ended >= begin
        if not (pending_then or (goes_on and (standing.stopped == NO_DAY or standing.stopped >= begin))):
            standing.until = stretch.first
            return


@njit(error_model="numpy")
def no_grant(standing: Any) -> None:
    """Write a grant without a claim that covers nothing; `first` is set as each stretch comes up."""
    standing.since = -NEVER
    standing.state = GRANTED
    standing.is_claim = False
    standing.first = NEVER
    standing.until = NEVER
    standing.share = 1.0
    standing.withdrawn = NO_DAY
    standing.stopped = NO_DAY
    standing.decision_limit = NO_DAY
    standing.appeal_until = NO_DAY
    standing.stop_appeal_until = NO_DAY
    standing.granted = np.nan


@njit(error_model="numpy")
def granted_from(line: Any, cells: Any, notes: Any, covers: Any, stretch: Any) -> int:
    """The first month of a stretch with a payment that no claim covers; NEVER where there is none."""
    for place in range(stretch.first - line.first, min(stretch.last - line.first + 1, line.months)):
        if at(cells, place).received > 0 and not _is_claimed(line, covers, line.first + place, at(notes, place).paid):
            return int(line.first + place)
    return NEVER


@njit(error_model="numpy")
def first_granted(line: Any, cells: Any, notes: Any, covers: Any, stretches: Any, several: int) -> int:
    """The day of the first payment that no claim covers, among those for months of a stretch; NEVER: none."""
    earliest = NEVER
    for number in range(several):
        stretch = at(stretches, number)
        for place in range(stretch.first - line.first, min(stretch.last - line.first + 1, line.months)):
            if at(cells, place).received > 0 and not _is_claimed(
                line, covers, line.first + place, at(notes, place).paid
            ):
                earliest = min(earliest, at(notes, place).paid)
    return earliest


@njit(error_model="numpy")
def _is_claimed(line: Any, covers: Any, month: int, paid: int) -> bool:
    for place in range(line.claims):
        claim = at(covers, place)
        in_force = claim.withdrawn == NO_DAY or claim.since <= paid < claim.withdrawn
        if in_force and share_of(claim, month) > 0:
            return True
    return False


@njit(error_model="numpy")
def share_of(claim: Any, month: int) -> float:
    """The covered part of a month of a stretch: 0 where the claim does not cover it."""
    if month < claim.first or month >= claim.until:
        return 0.0
    return float(claim.share) if month == claim.first else 1.0


@njit(error_model="numpy")
def covers_any(claim: Any, spell: Any) -> bool:
    """Whether any month of a spell is covered."""
    covers = claim.first < NEVER and claim.first <= spell.last and spell.first < claim.until
    return bool(covers and claim.state != WITHDRAWN)


@njit(error_model="numpy")
def granted(claim: Any, entitled: float) -> float:
    """Euros granted for a whole month; what the right is worth where no amount is known."""
    return entitled if np.isnan(claim.granted) else float(claim.granted)


@njit(error_model="numpy")
def is_stopped(claim: Any, month: int) -> bool:
    """Whether payment had stopped in or before a month. The day of the stop is the last that is paid."""
    return bool(claim.stopped != NO_DAY and claim.stopped < last_day(month))


@njit(error_model="numpy")
def is_under_awarded(claim: Any, entitled: float, in_euros: bool) -> bool:
    amount = granted(claim, entitled)
    return bool(amount < entitled and not is_rounding(amount, entitled, in_euros))


@njit(error_model="numpy")
def is_active(claim: Any, today: int) -> bool:
    """Pending, granted, or to be contested still."""
    if claim.state == PENDING:
        return True
    if claim.state == REFUSED:
        return in_time(today, claim.appeal_until)
    return bool(claim.stopped == NO_DAY or in_time(today, claim.stop_appeal_until))


@njit(error_model="numpy")
def would_pay(claim: Any, month: int, entitled: float, share: float, day: int, in_euros: bool) -> float:
    """Euros for a month, those already paid included, that this claim can still come to on a day."""
    if claim.state == PENDING:
        return entitled * share
    if claim.state == REFUSED:
        return entitled * share if in_time(day, claim.appeal_until) else 0.0
    if is_stopped(claim, month):
        return entitled * share if in_time(day, claim.stop_appeal_until) else 0.0
    if is_under_awarded(claim, entitled, in_euros) and not in_time(day, claim.appeal_until):
        return granted(claim, entitled) * share
    return entitled * share


@njit(error_model="numpy")
def in_time(day: int, limit: int) -> bool:
    return limit != NO_DAY and day <= limit


@njit(error_model="numpy")
def _by(day: int, today: int) -> int:
    return NO_DAY if day > today else day


@njit(error_model="numpy")
def _limit(start: int, days: int) -> int:
    return NO_DAY if start == NO_DAY or days == NO_DAY else days_after(start, days)
