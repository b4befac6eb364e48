"""What is paid once: due for the month of its event, as it was on that day; where that cannot be said, as it is now."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from takeup.engine.case import CLAIMED
from takeup.engine.compile import CONCERNED, DUE, EVENT
from takeup.engine.compile.values import packed
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import ONCE, Right
from takeup.engine.time import month_index
from takeup.population.entitlements import Entitlements
from takeup.population.kernel import Tasks
from takeup.population.residents import Residents


@dataclass
class OnceDue:
    """Of each holder the month of the event (from year 0), the euros due, and why that cannot be said (0: it can)."""

    month: NDArray[np.int64]
    euros: NDArray[np.float64]
    reasons: NDArray[np.int32]


def once_due(entitlements: Entitlements, residents: Residents) -> dict[str, OnceDue]:
    """By right, as seen on the day from which one looks; an event that is over is judged on its own day too.

    Where there is no event, or its day is not known, the amount stands in the month of the day from which one looks.
    """
    rights = [right for right in entitlements.rights if right.per == ONCE]
    if not rights:
        return {}
    on, place = entitlements.on, entitlements.place
    kinds = (DUE, EVENT, CONCERNED)
    wanted = {place[kind, right.id] for right in rights for kind in kinds if (kind, right.id) in place}
    answers = entitlements.kernel.run(residents.batch, on, CLAIMED, wanted=wanted, asked_on=on)
    found = {}
    for right in rights:
        now = answers[place[DUE, right.id]]
        entitlements.tell_absent(residents, right, now.reasons, on)
        event = answers[place[EVENT, right.id]]
        dated = event.reasons == 0
        if (CONCERNED, right.id) in place:
            concerned = answers[place[CONCERNED, right.id]]
            dated &= (concerned.reasons == 0) & (concerned.values > 0)
        days = event.values.astype(np.int64)
        month = np.where(dated, days // 10000 * 12 + days // 100 % 100 - 1, month_index(on))
        due = OnceDue(month, now.values, now.reasons)
        past = np.flatnonzero(dated & (days < packed(on)))
        if len(past):
            _judge_then(entitlements, residents, right, past, days[past], due)
        found[right.id] = due
    return found


def _judge_then(
    entitlements: Entitlements,
    residents: Residents,
    right: Right,
    rows: NDArray[np.int64],
    days: NDArray[np.int64],
    due: OnceDue,
) -> None:
    """What was due on the day of the event counts, unless that cannot be said."""
    batch = residents.batch
    of_household = right.holder == HOUSEHOLD
    households = rows if of_household else residents.household[rows]
    number = entitlements.place[DUE, right.id]
    answers = entitlements.kernel.run(
        batch, entitlements.on, CLAIMED, Tasks(households, days), wanted={number}, asked_on=entitlements.on
    )
    source = np.arange(len(rows))
    if not of_household:
        sizes = np.diff(batch.person_offsets)[households]
        begins = np.concatenate([[0], np.cumsum(sizes)])[:-1]
        source = begins + rows - batch.person_offsets[households]
    euros, reasons = answers[number].values[source], answers[number].reasons[source].copy()
    if not of_household:  # the one the event is about may be born on that very day, and not before
        unborn = residents.births[rows] > days
        reasons = np.where(reasons < 0, np.where(unborn, 0, entitlements.elsewhere), reasons)
    keep_now = reasons != 0
    due.euros[rows] = np.where(keep_now, due.euros[rows], euros)
    due.reasons[rows] = np.where(keep_now, due.reasons[rows], reasons)
