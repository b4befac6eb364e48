"""The claim ledger: where each right of each holder stands, and which day of the law comes next.

A right that nobody has done anything about yet stands where the check sees it: unseen, likely, or running already.
What the person declines stays declined until the person comes back to it: it is never put forward again.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from takeup.dossier import Dossier
from takeup.dossier.changes import Change
from takeup.dossier.records import ClaimRecord
from takeup.engine.law import Right
from takeup.nontakeup import Outcome
from takeup.reading.groups import GAP, PAST, RECEIVED, RUNNING, UNCLEAR, WEIGHED, Page
from takeup.site.households.models import Household, Standing

RENEW_DAYS = 90  # before its end a grant is to be renewed
ASK_AFTER_DAYS = 30  # what came of a proposal
LIKELY = (GAP, PAST, UNCLEAR, RUNNING, WEIGHED)


class State(StrEnum):
    """Where a right stands."""

    UNSEEN = "unseen"
    LIKELY = "likely"
    PROPOSED = "proposed"
    DECLINED = "declined"
    PREPARING = "preparing"
    CLAIMED = "claimed"
    PENDING = "pending"
    GRANTED = "granted"
    REFUSED = "refused"
    APPEALED = "appealed"
    STOPPED = "stopped"
    RENEW = "renew"


class Limit(StrEnum):
    """What the law says about a day."""

    DECISION = "decision"  # the office decides by then
    APPEAL = "appeal"  # an appeal is possible until then
    RENEW = "renew"  # ask again before then


CLOSED = (State.DECLINED, State.STOPPED)
OPEN_CLAIM = (State.CLAIMED, State.PENDING)


@dataclass(frozen=True)
class Line:
    """One right of one holder. `day`: since when it stands there; `euros`: granted; `running`: received already.

    `over`: it no longer applies, and nothing can be had any more for the months in which it did.

    `limit` and `until`: the next day of the law, None where there is none. `outcome`: what the person said came of it.
    `recorded`: the claim was noted here; `opened`: that of the grant was, so that its euros count as opened.
    """

    right: str
    holder: str
    state: State
    day: date | None = None
    claim: str = ""
    limit: Limit | None = None
    until: date | None = None
    euros: float | None = None
    granted_on: date | None = None
    outcome: str = ""
    ask_from: date | None = None
    recorded: bool = False
    opened: bool = False
    running: bool = False
    over: bool = False

    def overdue(self, today: date) -> bool:
        """The office had to decide before today."""
        return self.limit is Limit.DECISION and self.until is not None and self.until < today


def acted_on(changes: Iterable[Change], dossier: Dossier, today: date) -> dict[tuple[str, str], Line]:
    """The rights about which something was done, by right and holder, from what counts today and the claims."""
    changes = list(changes)
    here = {str(change["id"]) for change in changes if change["kind"] == "claim"}
    lines: dict[tuple[str, str], Line] = {}
    for change in changes:
        if change["kind"] in _STEPS:
            pair = str(change["right"]), str(change["holder"])
            lines[pair] = _step(lines.get(pair), pair, change)
    notes: dict[str, dict[str, date]] = {}
    for change in changes:
        if change["kind"] in ("acknowledged", "appeal", "ends"):
            notes.setdefault(str(change["claim"]), {})[change["kind"]] = date.fromisoformat(str(change["day"]))
    for record in sorted(dossier.claims, key=lambda each: each.claim.claimed):
        pair = record.right, record.holder
        line = _claimed(record, dossier.law.right(record.right), notes.get(record.id or "", {}), today)
        if line is not None:
            recorded = (record.id or "") in here
            ask = line.ask_from if recorded else None
            lines[pair] = _after_claim(lines.get(pair), replace(line, recorded=recorded, ask_from=ask))
    return lines


def ledger_of(acted: Mapping[tuple[str, str], Line], page: Page) -> list[Line]:
    """Every right of the report, where it stands; one that nobody has touched stands where the check sees it."""
    lines = []
    for group, rights in page.groups.items():
        for right in rights:
            line = acted.get((right.right, right.holder))
            if line is None:
                over = group == PAST and right.gap.recoverable == 0
                state = State.LIKELY if group in LIKELY and not over else State.UNSEEN
                line = Line(right.right, right.holder, state, running=group == RECEIVED, over=over)
            lines.append(line)
    return lines


def stand(household: Household, key: bytes, changes: Iterable[Change], dossier: Dossier | None, today: date) -> None:
    """Makes the rows for counting anew, as they are on a day. `changes`: what counts."""
    Standing.objects.filter(household=household).delete()
    if dossier is None:
        return
    lines = acted_on(changes, dossier, today)
    Standing.objects.bulk_create(_standing(household, key, line, dossier) for line in lines.values())


def _standing(household: Household, key: bytes, line: Line, dossier: Dossier) -> Standing:
    mark = hmac.new(key, line.holder.encode(), hashlib.sha256).hexdigest()[:32]
    counts = line.opened and line.granted_on is not None
    return Standing(
        household=household,
        right=line.right,
        holder=mark,
        state=line.state,
        due=line.until,
        granted_on=line.granted_on if counts else None,
        euros=line.euros if counts else None,
        per=dossier.law.right(line.right).per,
        outcome=line.outcome,
        ask_from=line.ask_from,
    )


# -- what each step does ------------------------------------------------------------------------------

_STEPS = ("proposed", "declined", "reopened", "preparing", "outcome")


def _step(before: Line | None, pair: tuple[str, str], change: Mapping[str, Any]) -> Line:
    day = date.fromisoformat(str(change["day"]))
    line = before or Line(*pair, State.UNSEEN)
    if change["kind"] == "outcome":
        return replace(line, outcome=str(change["result"]), ask_from=line.ask_from or day)
    state = {
        "proposed": State.PROPOSED,
        "declined": State.DECLINED,
        "reopened": State.PROPOSED,
        "preparing": State.PREPARING,
    }[change["kind"]]
    if state is State.DECLINED:
        return replace(line, state=state, day=day, ask_from=None)
    return replace(line, state=state, day=day, ask_from=line.ask_from or day + timedelta(days=ASK_AFTER_DAYS))


def _after_claim(before: Line | None, line: Line) -> Line:
    """Where a right stands with one claim more, the claims in their order, each after the steps without a claim."""
    if before is None:
        return replace(line, opened=line.recorded)
    if not before.claim and before.day is not None and before.day >= (line.day or before.day):
        if before.state is State.DECLINED:
            return before
        if line.state in (State.REFUSED, State.STOPPED, State.RENEW):  # a new claim is on its way
            return replace(before, claim=line.claim, limit=line.limit, until=line.until)
    line = replace(line, outcome=before.outcome, ask_from=before.ask_from or line.ask_from, opened=line.recorded)
    if before.granted_on is not None and line.granted_on is None and line.state is not State.STOPPED:
        return replace(line, granted_on=before.granted_on, euros=before.euros, opened=before.opened)
    return line


def _claimed(record: ClaimRecord, right: Right, notes: Mapping[str, date], today: date) -> Line | None:
    """Where a claim stands; None where it was withdrawn."""
    claim = record.claim
    limit = right.last_day("decision_days", claim.claimed)
    ask = limit or claim.claimed + timedelta(days=ASK_AFTER_DAYS)
    line = Line(record.right, record.holder, State.CLAIMED, claim.claimed, record.id or "", ask_from=ask)
    if claim.withdrawn is not None:
        return None
    if claim.decided is None:
        state = State.PENDING if "acknowledged" in notes else State.CLAIMED
        return replace(line, state=state, limit=Limit.DECISION if limit else None, until=limit)
    if claim.outcome is Outcome.REFUSED or claim.stopped is not None:
        since = claim.stopped or claim.decided
        if "appeal" in notes and notes["appeal"] >= since:
            return replace(line, state=State.APPEALED, day=notes["appeal"])
        limit = right.last_day("appeal_days", since)
        if limit is not None and limit < today:
            limit = None
        state = State.STOPPED if claim.stopped is not None else State.REFUSED
        return replace(line, state=state, day=since, limit=Limit.APPEAL if limit else None, until=limit)
    granted = replace(line, state=State.GRANTED, day=claim.decided, granted_on=claim.decided, euros=_granted(record))
    end = notes.get("ends")
    if end is None:
        return granted
    soon = end - timedelta(days=RENEW_DAYS) <= today
    return replace(granted, state=State.RENEW if soon else State.GRANTED, limit=Limit.RENEW, until=end)


def _granted(record: ClaimRecord) -> float | None:
    """The euros that were granted: of several runs of months the last one."""
    amounts = record.claim.amounts
    return amounts[-1].amount if amounts else None


__all__ = ["CLOSED", "OPEN_CLAIM", "Limit", "Line", "State", "acted_on", "ledger_of", "stand"]
