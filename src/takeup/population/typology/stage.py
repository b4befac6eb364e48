"""Axes 1 to 4: the stage and friction of a month with a gap, and the duration of a spell, for kernels.

The same steps as `takeup.nontakeup.stage`.
"""

# mypy: disable-error-code="untyped-decorator"

from __future__ import annotations

from typing import Any

from numba import njit

from takeup.nontakeup import Duration, Secondary, Stage
from takeup.population.typology.answers import DURATIONS, NONE, SECONDARIES, STAGES
from takeup.population.typology.calendar import NEVER, NO_DAY, month_of
from takeup.population.typology.cover import (
    GRANTED,
    PENDING,
    REFUSED,
    WITHDRAWN,
    covers_any,
    falls_short,
    granted,
    in_time,
    is_stopped,
    is_under_awarded,
    share_of,
)
from takeup.population.typology.records import at

PRIMARY, SECONDARY = STAGES.index(Stage.PRIMARY), STAGES.index(Stage.SECONDARY)
STOPPED, REFUSAL, FINAL, OVERDUE, IN_PROGRESS, UNDER_AWARDED = (
    SECONDARIES.index(each)
    for each in (
        Secondary.STOPPED,
        Secondary.REFUSED,
        Secondary.FINAL,
        Secondary.OVERDUE,
        Secondary.IN_PROGRESS,
        Secondary.UNDER_AWARDED,
    )
)
NOT_LATE, TEMPORARY, PERMANENT, OPEN = (
    DURATIONS.index(each) for each in (Duration.NONE, Duration.TEMPORARY, Duration.PERMANENT, Duration.OPEN)
)


@njit(error_model="numpy")
def stage_of(line: Any, covers: Any, month: int, entitled: float, paid: float) -> tuple[int, int, bool]:
    """Stage, kind of secondary, and whether there is friction, of a month with a gap."""
    if line.covers == 0:
        return PRIMARY, NONE, False
    return _stage_of_claims(line, covers, month, entitled, paid)


@njit(error_model="numpy")
def _stage_of_claims(line: Any, covers: Any, month: int, entitled: float, paid: float) -> tuple[int, int, bool]:
    # A claim for the whole of a month with a gap names it: a grant after it is never asked.
    for place in range(line.covers):
        claim = at(covers, place)
        if claim.state == WITHDRAWN:
            continue
        share = share_of(claim, month)
        if share > 0 and falls_short(paid, entitled * share, line.in_euros):
            kind = _kind_of(line, claim, month, entitled)
            frictional = claim.state == GRANTED and kind != STOPPED
            if frictional:
                frictional = falls_short(paid, granted(claim, entitled) * share, line.in_euros)
            return SECONDARY, kind, frictional
    return PRIMARY, NONE, False


@njit(error_model="numpy")
def _kind_of(line: Any, claim: Any, month: int, entitled: float) -> int:
    """Why a covered month is not wholly paid; NONE when the only fault is friction."""
    if claim.state == PENDING:
        return OVERDUE if claim.decision_limit != NO_DAY and line.today > claim.decision_limit else IN_PROGRESS
    if claim.state == REFUSED:
        return REFUSAL if in_time(line.today, claim.appeal_until) else FINAL
    if is_stopped(claim, month):
        return STOPPED
    return UNDER_AWARDED if is_under_awarded(claim, entitled, line.in_euros) else NONE


@njit(error_model="numpy")
def is_abandoned(line: Any, covers: Any, month: int) -> bool:
    """Whether a claim that was withdrawn would have covered the month."""
    for place in range(line.claims):
        claim = at(covers, place)
        if claim.state == WITHDRAWN and share_of(claim, month) > 0:
            return True
    return False


@njit(error_model="numpy")
def duration_of(line: Any, covers: Any, spell: Any, judged: bool, all_read: bool, reach: Any) -> tuple[int, int]:
    """The duration of a spell and its claim delay in months; NONE where they are not known or not there."""
    since, by_claim, covered = NEVER, True, False
    for place in range(line.covers):
        claim = at(covers, place)
        if covers_any(claim, spell):
            covered = True
            if claim.since < since:
                since, by_claim = claim.since, claim.is_claim
    if covered:
        delay = max(0, month_of(since) - spell.first) if by_claim else 0
        return (TEMPORARY if delay > 0 and judged else NOT_LATE), delay
    if not judged:
        return NOT_LATE, NONE
    if not all_read:
        return NONE, NONE
    out_of_reach = reach[0] > spell.last or (reach[1] <= 0 and reach[0] == spell.last)
    ended = spell.to_known and spell.last < line.month
    return (PERMANENT if ended and out_of_reach else OPEN), NONE
