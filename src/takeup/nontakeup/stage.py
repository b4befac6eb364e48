"""Axes 1 to 4: the extent, stage and friction of a month with a gap, and the duration of a spell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from takeup.nontakeup.answers import Duration, Secondary, Stage
from takeup.nontakeup.asof import LineAsOf
from takeup.nontakeup.cover import Standing
from takeup.nontakeup.money import falls_short
from takeup.nontakeup.months import Month, days_after, last_day, month_of
from takeup.nontakeup.spells import Spell
from takeup.nontakeup.timeline import Outcome

StageAnswer = tuple[Stage, Secondary | None, bool]


def stage_of(
    known: LineAsOf, month: Month, entitled: float, paid: float, covering: Sequence[tuple[Standing, float]]
) -> StageAnswer:
    """Stage, kind of secondary, and whether there is friction, of a month with a gap.

    The latest claim names the month, unless what it covers was paid: then the one before it does.
    """
    for claim, share in covering:
        if falls_short(paid, entitled * share, known.in_euros):
            kind = kind_of(claim, month, entitled, known.today)
            return Stage.SECONDARY, kind, _is_frictional(claim, month, entitled, paid, share, kind)
    return Stage.PRIMARY, None, False


def kind_of(claim: Standing, month: Month, entitled: float, today: date) -> Secondary | None:
    """Why a covered month is not wholly paid; None when the only fault is friction."""
    if claim.state is Outcome.PENDING:
        overdue = claim.decision_limit is not None and today > claim.decision_limit
        return Secondary.OVERDUE if overdue else Secondary.IN_PROGRESS
    if claim.state is Outcome.REFUSED:
        in_time = claim.appeal_until is not None and today <= claim.appeal_until
        return Secondary.REFUSED if in_time else Secondary.FINAL
    if claim.is_stopped(month):
        return Secondary.STOPPED
    return Secondary.UNDER_AWARDED if claim.is_under_awarded(month, entitled) else None


def is_abandoned(known: LineAsOf, month: Month) -> bool:
    """Whether a claim that was withdrawn would have covered the month."""
    return any(claim.share(month) > 0 for claim in known.withdrawn)


def payment_delay(known: LineAsOf, month: Month, entitled: float) -> int:
    """Calendar months between the day on which a month paid in full was due and the day that made it full."""
    due = days_after(last_day(month), 1 + known.terms.payment_days)
    paid = 0.0
    for payment in known.payments_for.get(month, ()):
        paid += payment.amount
        if not falls_short(paid, entitled, known.in_euros):
            return max(0, month_of(payment.paid) - month_of(due))
    return 0


def duration_of(known: LineAsOf, spell: Spell) -> tuple[Duration | None, int | None]:
    """The duration of a spell and its claim delay in months; None where they are not known or not there."""
    covers = [cover for cover in known.covers if cover.covers_any(spell.first, spell.last)]
    judged = known.judged(spell)
    if not covers:
        if not judged:
            return Duration.NONE, None
        if any(known.paid(month) is None for month in judged):
            return None, None
        first, share = known.terms.first_month(known.today)
        out_of_reach = spell.last is not None and (first > spell.last or (share <= 0 and first == spell.last))
        return (Duration.PERMANENT if spell.ended(known.month) and out_of_reach else Duration.OPEN), None
    came = min(covers, key=lambda cover: cover.since)
    delay = max(0, month_of(came.since) - spell.first) if came.is_claim else 0
    return (Duration.TEMPORARY if delay and judged else Duration.NONE), delay


def _is_frictional(
    claim: Standing, month: Month, entitled: float, paid: float, share: float, kind: Secondary | None
) -> bool:
    if claim.state is not Outcome.GRANTED or kind is Secondary.STOPPED:
        return False
    granted = claim.granted(month, entitled) * share
    return falls_short(paid, granted, claim.in_euros)
