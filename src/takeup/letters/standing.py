"""Where the claim for a right stands on a day, and until when the office may decide and one may appeal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from takeup.dossier import ClaimRecord, Dossier
from takeup.dossier.receipts import is_running
from takeup.engine.law import Right
from takeup.nontakeup import Claim, Outcome, month_of

State = Literal["none", "pending", "granted", "refused", "stopped", "withdrawn"]


@dataclass(frozen=True)
class Standing:
    """The latest claim that was made by a day. What happens later is not known yet.

    `event`: the day of the decision, or the last day that was paid where the payment stopped. `decision_until`: the
    last day on which a pending claim is decided in time; `appeal_until`: the last day to appeal against the event.
    Both are None where the law folder knows no limit, or where it does not apply. `runs`: it was granted, and has not
    ended; `granted`: the amount that was granted for the month of the day or later, None where nobody said.
    """

    state: State
    claim: ClaimRecord | None = None
    event: date | None = None
    decision_until: date | None = None
    appeal_until: date | None = None
    runs: bool = False
    granted: float | None = None


def standing_of(dossier: Dossier, right: Right, holder: str, day: date) -> Standing:
    """Where the claim of a holder stands on a day."""
    made = [
        each for each in dossier.claims if (each.right, each.holder) == (right.id, holder) and each.claim.claimed <= day
    ]
    if not made:
        return Standing("none")
    record = made[-1]
    claim = record.claim
    if claim.withdrawn is not None and claim.withdrawn <= day:
        return Standing("withdrawn", record)
    if claim.stopped is not None and claim.stopped <= day:
        return _decided("stopped", record, claim.stopped, right)
    if claim.decided is not None and claim.decided <= day:
        state: State = "refused" if claim.outcome is Outcome.REFUSED else "granted"
        decided = _decided(state, record, claim.decided, right)
        return replace(decided, runs=is_running(claim, day), granted=_granted(claim, day))
    return Standing("pending", record, decision_until=right.last_day("decision_days", claim.claimed))


def _granted(claim: Claim, day: date) -> float | None:
    return next((run.amount for run in claim.amounts if run.last is None or run.last >= month_of(day)), None)


def _decided(state: State, record: ClaimRecord, event: date, right: Right) -> Standing:
    return Standing(state, record, event, appeal_until=right.last_day("appeal_days", event))
