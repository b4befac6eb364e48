"""What comes first: what can still be had and what is being lost now, most euros first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from takeup.check.report import RightReport
from takeup.engine.questions import CAP, STATUS_WORTH

NEAR_DAYS = 92  # three months
EUROS, STATUS, LATER_EUROS, LATER = range(4)
NEVER = "9999"
MUCH = 100.0  # euros a month: what is not known yet and worth that is named before the rest


def urgency(rights: Sequence[RightReport], today: date) -> tuple[int, float, str, float]:
    """Sorts what presses most first; of several people whose step is the same, for all of them together.

    Euros come before statuses, as these cannot be weighed; what is only lost in more than three months comes last.
    """
    in_euros = any(euros_at_stake(right, today) > 0 for right in rights)
    if all(is_far(right, today) for right in rights):
        place = LATER_EUROS if in_euros else LATER
    else:
        place = EUROS if in_euros else STATUS
    next_days = [str(right.gap.next_loss["date"]) for right in rights if right.gap.next_loss is not None]
    return (
        place,
        -sum(euros_at_stake(right, today) for right in rights),
        min(next_days, default=NEVER),
        -sum(right.gap.recoverable or right.amount.low for right in rights),
    )


def is_far(right: RightReport, today: date) -> bool:
    """Whether nothing of it is lost in the coming three months, and something is after that."""
    loss = right.gap.next_loss
    if loss is None or right.gap.lost_per_day > 0:
        return False
    return date.fromisoformat(str(loss["date"])) > today + timedelta(days=NEAR_DAYS)


def euros_at_stake(right: RightReport, today: date) -> float:
    """Euros that can still be had, with those that three months of waiting would cost; 0 for a status."""
    gap = right.gap
    if right.amount.per == "status":
        return 0.0
    soon = 0.0 if gap.next_loss is None or is_far(right, today) else float(gap.next_loss["amount"])
    return max(soon, gap.recoverable + gap.lost_per_day * NEAR_DAYS)


def weight(right: RightReport) -> int:
    """0 where much is due, 1 where much may be due, 2 for the rest, and where no useful bound is known."""
    amount = right.amount
    if amount.per == "status" or amount.high is None or at_stake(right) < MUCH:
        return 2
    return 0 if amount.low > 0 else 1


def at_stake(right: RightReport) -> float:
    """Euros a month that may be due, for the order of what is not known yet; a status weighs little."""
    amount = right.amount
    if amount.per == "status":
        return STATUS_WORTH
    months = 1 if amount.per == "month" else 12
    return CAP if amount.high is None else min(amount.high / months, CAP)
