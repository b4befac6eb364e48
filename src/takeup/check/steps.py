"""What to do next for a right, in one sentence or two."""

from __future__ import annotations

from datetime import date, timedelta

from takeup.check.reasons import Judgement
from takeup.check.report import Gap
from takeup.check.texts import Speaker
from takeup.check.words import STEPS
from takeup.dossier import Dossier
from takeup.engine.law import MONEY, PER_YEAR, Right
from takeup.engine.questions import Range
from takeup.engine.time import month_index
from takeup.nontakeup import Answer, Claim, Outcome


def next_step(
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
) -> str:
    """The next step: what stops a loss first, then what settles a doubt."""
    office = speaker.text(right.procedure.get("granted_by") or {})
    own_step = speaker.text(right.text("next_step"))
    if gap.quasi is not None:
        return speaker.text(STEPS["quasi"], conduct="; ".join(gap.quasi.texts))
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
            return speaker.text(STEPS["less_than_due"], office=office, step=own_step)
        if gap.frictional:
            return speaker.text(STEPS["frictional"], office=office)
        if gap.secondary == "under_awarded":
            return _under_awarded(claim, right, own_step, speaker, today)
    if not judged.conditions:
        return speaker.text(STEPS["elsewhere"], person=speaker.person(found.holder))
    if status == "unknown":
        if right.kind != MONEY and _received_now(dossier, right, found.holder, today, received):
            return speaker.text(STEPS["nothing"])
        if found.matters:
            return speaker.text(STEPS["ask_first"], question=speaker.question(found.matters[0]))
        return speaker.text(STEPS["open_law"], office=office)
    if status == "not_entitled" and gap.recoverable > 0:
        return speaker.text(STEPS["past"], step=own_step)
    if status == "not_entitled":
        return speaker.text(STEPS["not_entitled"])
    if not gap.received_known:
        return speaker.text(STEPS["received_unknown"])
    if gap.extent == "none" or _received_now(dossier, right, found.holder, today, received):
        return speaker.text(STEPS["nothing"])
    if passports:
        id, holder = passports[0].split(":")
        asked = any(c.claimed <= today and c.withdrawn is None for c in dossier.claims_of(id, holder))
        first = speaker.right(right.law.right(id))
        return speaker.text(STEPS["passport_asked" if asked else "passport"], right=first)
    if (right.procedure.get("automatic") or {}).get("value") in ("always", "mostly"):
        return speaker.text(STEPS["automatic"], office=office, step=own_step)
    return own_step


def _received_now(dossier: Dossier, right: Right, holder: str, today: date, received: float | None) -> bool:
    """Paid for this month, or this year; or facts tell that it is received."""
    last = month_index(today)
    first = last - today.month + 1 if right.per == PER_YEAR else last
    until = first + 11 if right.per == PER_YEAR else last
    payments = dossier.payments_of(right.id, holder, today)
    told = right.received is not None and not payments
    return bool(told and received) or any(first <= p.month <= until for p in payments)


def _pending(claimed: date, right: Right, speaker: Speaker, today: date) -> str:
    limit = right.term("decision_days")
    if limit is None:
        return speaker.text(STEPS["in_progress_no_limit"])
    until = claimed + timedelta(days=int(limit))
    return speaker.text(STEPS["overdue" if until < today else "in_progress"], date=until.isoformat())


def _under_awarded(claim: Claim | None, right: Right, own_step: str, speaker: Speaker, today: date) -> str:
    office = speaker.text(right.procedure.get("granted_by") or {})
    days = right.term("appeal_days")
    if claim is not None and claim.decided is not None and days is not None:
        until = claim.decided + timedelta(days=int(days))
        if today <= until:
            day, court = until.isoformat(), speaker.text(right.procedure.get("appeal_at") or {})
            return speaker.text(STEPS["under_awarded"], office=office, date=day, court=court, step=own_step)
    return speaker.text(STEPS["under_awarded_late"], office=office, step=own_step)


def _appeal(event: date, right: Right, own_step: str, speaker: Speaker, today: date) -> str:
    days = right.term("appeal_days")
    if days is None or event + timedelta(days=int(days)) < today:
        return speaker.text(STEPS["again"], step=own_step)
    until = event + timedelta(days=int(days))
    return speaker.text(
        STEPS["appeal"], date=until.isoformat(), court=speaker.text(right.procedure.get("appeal_at") or {})
    )
