"""What to do next for a right, in one sentence or two, and of which kind that is."""

from __future__ import annotations

from datetime import date

from takeup.check.amounts import is_short
from takeup.check.reasons import Judgement
from takeup.check.report import Gap
from takeup.check.texts import Speaker
from takeup.check.words import STEPS
from takeup.dossier import Dossier
from takeup.dossier.receipts import is_running
from takeup.engine.law import MONEY, PER_YEAR, Right
from takeup.engine.questions import Range
from takeup.engine.time import month_index
from takeup.nontakeup import Answer, Claim, Outcome

ASK = "ask"  # the step of the right itself; the other kinds are the keys of STEPS


def step_of(
    answer: Answer,
    gap: Gap,
    judged: Judgement,
    found: Range,
    right: Right,
    passports: list[str],
    speaker: Speaker,
    dossier: Dossier,
    today: date,
    received: float | None,
    short: bool,
) -> tuple[str, str]:
    """The next step, as its kind and its text: what stops a loss first, then what settles a doubt.

    `short`: less is received this month (or was in the latest judged one) than is surely due.
    """
    office = speaker.text(right.procedure.get("granted_by") or {})
    own_step = speaker.text(right.text("next_step"))
    if gap.quasi is not None:
        return _said(speaker, "quasi", conduct="; ".join(gap.quasi.texts))
    status = found.status
    claim = next((c for c in reversed(dossier.claims_of(right.id, found.holder)) if c.claimed <= today), None)
    if claim is not None and (status != "not_entitled" or gap.recoverable > 0):
        withdrawn = claim.withdrawn is not None and claim.withdrawn <= today
        decided = claim.decided is not None and claim.decided <= today
        if not decided and not withdrawn:
            return _pending(claim.claimed, right, speaker, today)
        refused = decided and claim.outcome is Outcome.REFUSED
        stopped = claim.stopped is not None and claim.stopped <= today
        if (refused or stopped) and not withdrawn:
            event = claim.stopped if stopped else claim.decided
            assert event is not None
            return _appeal(event, right, own_step, speaker, today)
    if gap.extent in ("full", "partial") and gap.stage == "secondary":
        if gap.frictional and claim is None:
            return _said(speaker, "less_than_due", office=office)
        if gap.frictional:
            return _said(speaker, "frictional", office=office)
        if gap.secondary == "under_awarded":
            return _under_awarded(claim, right, speaker, today)
    if claim is not None and status != "not_entitled" and is_running(claim, today):
        on_its_way = _on_its_way(claim, right, found, dossier, speaker, today, received)
        if on_its_way is not None:
            return on_its_way
    if not judged.conditions:
        return _said(speaker, "elsewhere", person=speaker.person(found.holder))
    if status == "unknown":
        if right.kind != MONEY and _received_now(dossier, right, found.holder, today, received):
            return _said(speaker, "nothing")
        if found.matters:
            return _said(speaker, "ask_first", question=speaker.question(found.matters[0]))
        return _said(speaker, "open_law", office=office)
    if status == "not_entitled" and gap.recoverable > 0:
        return _said(speaker, "past", step=own_step)
    arrives = _received_now(dossier, right, found.holder, today, received)
    if status == "not_entitled":
        return _said(speaker, "still_comes" if arrives and received else "not_entitled")
    if arrives and short:
        return _said(speaker, "less_than_due", office=office)
    if arrives or (gap.received_known and gap.extent == "none"):
        return _said(speaker, "earlier", office=office) if gap.recoverable > 0 else _said(speaker, "nothing")
    if not gap.received_known:
        return _said(speaker, "received_unknown")
    if passports:
        id, holder = passports[0].split(":")
        asked = any(c.claimed <= today and c.withdrawn is None for c in dossier.claims_of(id, holder))
        first = speaker.right(right.law.right(id))
        return _said(speaker, "passport_asked" if asked else "passport", right=first)
    if (door := _granted_door(right, dossier, today)) is not None:
        return _said(speaker, "passport_granted", right=speaker.right(door))
    if (right.procedure.get("automatic") or {}).get("value") in ("always", "mostly"):
        return _said(speaker, "automatic", office=office, step=own_step)
    return ASK, own_step


def _granted_door(right: Right, dossier: Dossier, today: date) -> Right | None:
    """A right that opens this one, and that was granted and has not come yet: this one can hardly be there before."""
    doors = [record for record in dossier.claims if record.right in right.passports and is_running(record.claim, today)]
    for record in doors:
        door = right.law.right(record.right)
        if not _received_now(dossier, door, record.holder, today, None):
            return door
    return None


def _said(speaker: Speaker, kind: str, **values: object) -> tuple[str, str]:
    return kind, speaker.text(STEPS[kind], **values)


def _received_now(dossier: Dossier, right: Right, holder: str, today: date, received: float | None) -> bool:
    """Paid for this month, or this year; or facts tell that it is received."""
    last = month_index(today)
    first = last - today.month + 1 if right.per == PER_YEAR else last
    until = first + 11 if right.per == PER_YEAR else last
    payments = dossier.payments_of(right.id, holder, today)
    told = right.received is not None and not payments
    return bool(told and received) or any(first <= p.month <= until for p in payments)


def _pending(claimed: date, right: Right, speaker: Speaker, today: date) -> tuple[str, str]:
    until = right.last_day("decision_days", claimed)
    if until is None:
        return _said(speaker, "in_progress_no_limit")
    return _said(speaker, "overdue" if until < today else "in_progress", date=until.isoformat())


def _on_its_way(
    claim: Claim, right: Right, found: Range, dossier: Dossier, speaker: Speaker, today: date, received: float | None
) -> tuple[str, str] | None:
    """What is granted and has not come yet: look whether it comes, or, where it is less than is due, have it looked at.

    None where something comes already.
    """
    if _received_now(dossier, right, found.holder, today, received):
        return None
    office = speaker.text(right.procedure.get("granted_by") or {})
    granted = [run.amount for run in claim.amounts if run.last is None or run.last >= month_index(today)]
    if right.kind == MONEY and granted and granted[0] is not None and is_short(granted[0], found.low):
        return _under_awarded(claim, right, speaker, today)
    return _said(speaker, "granted" if right.kind == MONEY else "granted_status", office=office)


def _under_awarded(claim: Claim | None, right: Right, speaker: Speaker, today: date) -> tuple[str, str]:
    office = speaker.text(right.procedure.get("granted_by") or {})
    if claim is not None and claim.decided is not None:
        until = right.last_day("appeal_days", claim.decided)
        if until is not None and today <= until:
            day, court = until.isoformat(), speaker.text(right.procedure.get("appeal_at") or {})
            return _said(speaker, "under_awarded", office=office, date=day, court=court)
    return _said(speaker, "under_awarded_late", office=office)


def _appeal(event: date, right: Right, own_step: str, speaker: Speaker, today: date) -> tuple[str, str]:
    until = right.last_day("appeal_days", event)
    if until is None or until < today:
        return _said(speaker, "again", step=own_step)
    return _said(speaker, "appeal", date=until.isoformat(), court=speaker.text(right.procedure.get("appeal_at") or {}))
