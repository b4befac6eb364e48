"""What is paid once: due for the month of its event, as it was on that day; where that cannot be said, as it is now.

As `takeup.check.lines` does it for one household: the event is that of the day from which one looks or, where its time
is over, that of the latest claim made by then.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from takeup.engine.case import CLAIMED
from takeup.engine.compile import CONCERNED, DUE, EVENT
from takeup.engine.compile.values import packed
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import ONCE, Right
from takeup.engine.time import month_index
from takeup.population.batch import packed_days
from takeup.population.claims import ToldClaims
from takeup.population.entitlements import Entitlements
from takeup.population.kernel import Answers, Question, Tasks
from takeup.population.residents import Residents

Numbers = NDArray[np.int64]


@dataclass
class OnceDue:
    """Of each holder the month of the event (from year 0), the euros due, and why that cannot be said (0: it can)."""

    month: Numbers
    euros: NDArray[np.float64]
    reasons: NDArray[np.int32]


def once_question(entitlements: Entitlements) -> Question:
    """What `once_due` wants to know of the day from which one looks."""
    rights = [right for right in entitlements.rights if right.per == ONCE]
    wanted = {place for right in rights for place in _places(entitlements, right).values()}
    return Question(CLAIMED, [entitlements.on], wanted)


def once_due(
    entitlements: Entitlements, residents: Residents, claims: ToldClaims, answers: list[Answers]
) -> dict[str, OnceDue]:
    """By right. Where no event is known, the amount stands in the month of the day from which one looks.

    `answers`: to `once_question`.
    """
    on = entitlements.on
    found = {}
    for right in (right for right in entitlements.rights if right.per == ONCE):
        one = _OneRight(entitlements, residents, right)
        now = {kind: answers[place] for kind, place in one.places.items()}
        events = _event_days(now)
        if right.holder != HOUSEHOLD:
            people = entitlements.absent(residents, now[DUE].reasons[:, None], np.array([packed(on)]))
            now[DUE].reasons[people.cells[0]] = people.reasons
        month = np.full(len(events), month_index(on))
        due = found[right.id] = OnceDue(month, now[DUE].values, now[DUE].reasons)
        dated = np.flatnonzero(events)
        one.place_events(due, dated, events[dated], np.full(len(dated), packed(on)))
        one.look_from_claims(due, *claims.made_by(right.id, (on - date(1970, 1, 1)).days), events > 0)
    return found


def _places(entitlements: Entitlements, right: Right) -> dict[str, int]:
    """Where the outputs for a right stand, by what they are."""
    kinds = (DUE, EVENT, CONCERNED)
    return {kind: entitlements.place[kind, right.id] for kind in kinds if (kind, right.id) in entitlements.place}


def _event_days(answers: dict[str, Answers]) -> Numbers:
    """The days of the events (yyyymmdd); 0 where there is none, or it is not known."""
    event = answers[EVENT]
    dated = event.reasons == 0
    if CONCERNED in answers:
        concerned = answers[CONCERNED]
        dated &= (concerned.reasons == 0) & (concerned.values > 0)
    return np.where(dated, event.values, 0).astype(np.int64)


@dataclass
class _OneRight:
    """One right over the households of a batch."""

    entitlements: Entitlements
    residents: Residents
    right: Right

    @property
    def places(self) -> dict[str, int]:
        return _places(self.entitlements, self.right)

    def look_from_claims(self, due: OnceDue, holders: Numbers, days: Numbers, known: NDArray[np.bool_]) -> None:
        """Of those without an event on the day itself the one that their latest claim saw. `days`: since 1970."""
        open_ = ~known
        while len(holders):
            kept = open_[holders]
            holders, days = holders[kept], days[kept]
            if not len(holders):
                return
            latest = np.append(True, holders[1:] != holders[:-1])
            rows, seen = holders[latest], packed_days(days[latest].astype(np.int32))
            answers = self._on(rows, seen, [*self.places])
            events = _event_days(answers)
            dated = events > 0
            chosen = rows[dated]
            due.euros[chosen], due.reasons[chosen] = answers[DUE].values[dated], answers[DUE].reasons[dated]
            self.place_events(due, chosen, events[dated], seen[dated])
            open_[chosen] = False
            holders, days = holders[~latest], days[~latest]

    def place_events(self, due: OnceDue, rows: Numbers, events: Numbers, seen: Numbers) -> None:
        """Puts the amounts in the months of their events. What was due on the day of an event that is over counts,
        unless that cannot be said.
        """
        due.month[rows] = events // 10000 * 12 + events // 100 % 100 - 1
        past = events < seen
        rows, events = rows[past], events[past]
        if not len(rows):
            return
        then = self._on(rows, events, [DUE])[DUE]
        said = self._reasons(then, rows, events) == 0
        due.euros[rows[said]], due.reasons[rows[said]] = then.values[said], 0

    def _reasons(self, then: Answers, rows: Numbers, days: Numbers) -> NDArray[np.int32]:
        """Who was not born yet had nothing; of who lived elsewhere nobody knows what was due."""
        if self.right.holder == HOUSEHOLD:
            return then.reasons
        unborn = self.residents.births[rows] > days
        absent = np.where(unborn, 0, self.entitlements.elsewhere)
        return np.where(then.reasons < 0, absent, then.reasons).astype(np.int32)

    def _on(self, rows: Numbers, days: Numbers, kinds: list[str]) -> dict[str, Answers]:
        """Answers for some holders, each on a day of its own (yyyymmdd)."""
        residents, on = self.residents, self.entitlements.on
        places = {kind: self.places[kind] for kind in kinds}
        if self.right.holder == HOUSEHOLD:
            households, source = rows, np.arange(len(rows))
        else:
            households = residents.household[rows]
            offsets = residents.batch.person_offsets
            sizes = np.diff(offsets)[households]
            source = np.concatenate([[0], np.cumsum(sizes)])[:-1] + rows - offsets[households]
        answers = self.entitlements.kernel.run(
            residents.batch, on, CLAIMED, Tasks(households, days), wanted=set(places.values()), asked_on=on
        )
        return {
            kind: Answers(answers[place].values[source], answers[place].reasons[source])
            for kind, place in places.items()
        }


__all__ = ["OnceDue", "once_due", "once_question"]
