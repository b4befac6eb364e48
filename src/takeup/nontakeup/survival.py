"""Time to claim, for populations: how long spells last before they are claimed.

Only an open spell is censored. A permanent one is an answer, not a missing one: it will never be claimed.
Censoring it where it ended would assume that it had gone on to be claimed like the others, and make take-up
look better than it is. It therefore stays at risk for ever, which makes one minus the curve the share of all
spells that were claimed within so many months.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from takeup.nontakeup.answers import Answer, Duration
from takeup.nontakeup.months import month_of


@dataclass(frozen=True, slots=True)
class SpellTime:
    """One spell: months from its first month to its first claim, or, with no `event`, to the month of today.

    `permanent`: there was no claim and there can be none any more.
    """

    id: str
    duration: int
    event: bool
    permanent: bool = False


@dataclass(frozen=True, slots=True)
class SurvivalStep:
    """One line of a Kaplan-Meier table. `survival`: the share not claimed after so many months."""

    time: int
    at_risk: int
    events: int
    censored: int
    survival: float


def spell_times(answers: Iterable[Answer]) -> list[SpellTime]:
    """The spells of a set of answers, in order, as durations in whole months and events.

    Left out: a spell that begins after the day of the answer, one whose first month is not known, and one of
    which nobody knows whether it was claimed.
    """
    times: list[SpellTime] = []
    for answer in answers:
        today = month_of(answer.today)
        for spell in answer.spells:
            if spell.first > today or not spell.from_known or spell.duration is None:
                continue
            event = spell.claim_delay is not None
            duration = today - spell.first if spell.claim_delay is None else spell.claim_delay
            times.append(SpellTime(answer.id, duration, event, spell.duration is Duration.PERMANENT))
    return times


def kaplan_meier(times: Iterable[SpellTime]) -> list[SurvivalStep]:
    """The curve of spells not yet claimed, a step for each duration that occurs.

    Source: Kaplan and Meier, Nonparametric estimation from incomplete observations, JASA 53, 1958.
    """
    rows = list(times)
    ending = [row for row in rows if not row.permanent]
    steps: list[SurvivalStep] = []
    at_risk, survival = len(rows), 1.0
    for time in sorted({row.duration for row in ending}):
        events = sum(row.event for row in ending if row.duration == time)
        censored = sum(not row.event for row in ending if row.duration == time)
        survival *= 1 - events / at_risk
        steps.append(SurvivalStep(time, at_risk, events, censored, survival))
        at_risk -= events + censored
    return steps


def median_time(steps: Iterable[SurvivalStep]) -> int | None:
    """The months after which half of the spells were claimed; None where the curve does not fall that far."""
    return next((step.time for step in steps if step.survival <= 0.5), None)
