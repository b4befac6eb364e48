"""What can be done about a right from where it stands, and the events that say it was done."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from takeup.dossier.changes import Change
from takeup.site.households.ledger import Limit, Line, State


class Step(StrEnum):
    """One thing that happened to a right of somebody."""

    PROPOSE = "propose"
    PREPARE = "prepare"
    CLAIM = "claim"
    ACKNOWLEDGE = "acknowledge"
    GRANT = "grant"
    REFUSE = "refuse"
    APPEAL = "appeal"
    STOP = "stop"
    ENDS = "ends"
    OUTCOME = "outcome"
    DECLINE = "decline"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"


_FROM: Mapping[State, tuple[Step, ...]] = {
    State.UNSEEN: (Step.PROPOSE, Step.PREPARE, Step.CLAIM, Step.DECLINE),
    State.LIKELY: (Step.CLAIM, Step.PREPARE, Step.PROPOSE, Step.DECLINE),
    State.PROPOSED: (Step.CLAIM, Step.PREPARE, Step.OUTCOME, Step.DECLINE),
    State.PREPARING: (Step.CLAIM, Step.OUTCOME, Step.DECLINE),
    State.DECLINED: (Step.REOPEN,),
    State.CLAIMED: (Step.ACKNOWLEDGE, Step.GRANT, Step.REFUSE, Step.OUTCOME, Step.WITHDRAW),
    State.PENDING: (Step.GRANT, Step.REFUSE, Step.OUTCOME, Step.WITHDRAW),
    State.GRANTED: (Step.ENDS, Step.STOP),
    State.RENEW: (Step.CLAIM, Step.PREPARE, Step.ENDS, Step.STOP),
    State.REFUSED: (Step.APPEAL, Step.CLAIM, Step.PREPARE),
    State.APPEALED: (Step.GRANT, Step.REFUSE),
    State.STOPPED: (Step.APPEAL, Step.CLAIM, Step.PREPARE),
}
_EVENTS = {
    Step.PROPOSE: "proposed",
    Step.PREPARE: "preparing",
    Step.DECLINE: "declined",
    Step.REOPEN: "reopened",
    Step.OUTCOME: "outcome",
    Step.ACKNOWLEDGE: "acknowledged",
    Step.APPEAL: "appeal",
    Step.ENDS: "ends",
    Step.WITHDRAW: "withdrawal",
    Step.STOP: "stop",
}
_ABOUT_CLAIM = (Step.ACKNOWLEDGE, Step.APPEAL, Step.ENDS, Step.WITHDRAW, Step.STOP)


def possible(line: Line) -> tuple[Step, ...]:
    """What can happen to a right next, the most likely first. An appeal only as long as the law allows it."""
    steps = _FROM[line.state]
    if line.running and line.state in (State.UNSEEN, State.LIKELY):
        steps = (Step.CLAIM, Step.DECLINE)
    if line.limit is not Limit.APPEAL:
        steps = tuple(step for step in steps if step is not Step.APPEAL)
    if not line.claim:
        steps = tuple(step for step in steps if step not in (*_ABOUT_CLAIM, Step.GRANT, Step.REFUSE))
    return steps


def change(step: Step, line: Line, given: Mapping[str, Any], claims: Collection[str]) -> Change:
    """The event of a step. `given`: day, and what the step needs besides (amount, reason, why, result).

    `claims`: the ids of claims that are taken. Raises ValueError for a step that cannot be taken from here.
    """
    if step not in possible(line):
        raise ValueError(f"'{step}' cannot follow '{line.state}'")
    day = _iso(given["day"])
    if step is Step.CLAIM:
        free = next(id for n in range(1, len(claims) + 2) if (id := f"claim-{n}") not in claims)
        return {"kind": "claim", "id": free, "right": line.right, "holder": line.holder, "date": day}
    if step in (Step.GRANT, Step.REFUSE):
        outcome = "granted" if step is Step.GRANT else "refused"
        return {"kind": "decision", "claim": line.claim, "outcome": outcome, "decided": day, **_decision(step, given)}
    if step in _ABOUT_CLAIM:
        return {"kind": _EVENTS[step], "claim": line.claim, "day": day}
    more = {key: given[key] for key in _MORE.get(step, ()) if given.get(key) not in (None, "")}
    return {"kind": _EVENTS[step], "right": line.right, "holder": line.holder, "day": day, **more}


_MORE: Mapping[Step, tuple[str, ...]] = {Step.DECLINE: ("why",), Step.OUTCOME: ("result", "amount")}


def _decision(step: Step, given: Mapping[str, Any]) -> dict[str, Any]:
    """How much and from when, or why not, as far as that is known."""
    if step is Step.REFUSE:
        return {"reason": given["reason"]} if given.get("reason") else {}
    if given.get("amount") is None:
        return {}
    if given.get("since"):
        return {"amounts": [{"from": _iso(given["since"])[:7], "amount": given["amount"]}]}
    return {"amount": given["amount"]}


def _iso(day: date | str) -> str:
    return day if isinstance(day, str) else day.isoformat()


__all__ = ["Step", "change", "possible"]
