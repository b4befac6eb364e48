"""From a dossier and the entitled line to the answers of the eight axes, with causes and awareness."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from takeup.check.amounts import amount_of
from takeup.check.lines import Entitlements
from takeup.check.reasons import Judgement
from takeup.check.receipts import receipts_of
from takeup.check.report import CauseNote, Gap, Quasi
from takeup.check.texts import Speaker
from takeup.check.undated import first_undated
from takeup.dossier import Dossier
from takeup.engine.case import CLAIMED, Case
from takeup.engine.law import BY_DAY, MONEY, ONCE, PER_MONTH, Right
from takeup.engine.money import cents
from takeup.engine.time import month_start
from takeup.nontakeup import Answer, Claim, Line, MonthAnswer, Run, Terms, classify, format_month, runs_of
from takeup.nontakeup.causes import CAUSES, Cause, Origin, RecordedCause, by_responsibility
from takeup.nontakeup.timeline import CalendarRule

LEAST: CalendarRule = "next_month"  # where no source says from when a claim is paid: the least that it can bring


def terms_of(right: Right, holder: str, entitlements: Entitlements, world: str) -> Terms:
    """The terms of a right's procedure, as the typology takes them."""
    by_day = right.situation == BY_DAY and right.first_paid == "day"
    return Terms(
        day_share=partial(_share, entitlements, right, holder, world) if by_day else None,
        first_paid=right.first_paid or LEAST,
        months_back=int(right.term("months_back", 0)),
        decision_days=right.term("decision_days"),
        appeal_days=right.term("appeal_days"),
        payment_days=int(right.term("payment_days", 0)),
        continues=bool(right.term("continues", False)),
        in_euros=right.kind == MONEY,
    )


def _share(entitlements: Entitlements, right: Right, holder: str, world: str, day: date) -> float:
    return entitlements.share_from(right, holder, day, world)


def line_of(
    dossier: Dossier,
    case: Case,
    right: Right,
    holder: str,
    entitlements: Entitlements,
    entitled: dict[int, tuple[float, float]],
    today: date,
    first: int,
    last: int,
    world: str = CLAIMED,
) -> Line:
    """The three lines of a right. A month of which the entitlement may be nothing is unknown; where it is surely
    something, its lowest value counts. After the last month the situation is taken to go on as it is.
    """
    first = min([first, *entitled])  # the event of a right that is paid once may lie before
    amounts: dict[int, float | None] = {m: _counted(low, high) for m, (low, high) in entitled.items()}
    runs = list(runs_of({m: a for m, a in amounts.items() if a != 0.0}))
    if runs and runs[-1].last == max(entitled) and right.per == PER_MONTH:
        runs[-1] = Run(runs[-1].first, None, runs[-1].amount)
    payments, unknown = receipts_of(dossier, case, right, holder, entitled, first, last, today)
    return Line(
        id=f"{right.id}:{holder}",
        terms=terms_of(right, holder, entitlements, world),
        entitled=tuple(runs),
        claims=_claims_of(dossier, right, holder, entitled),
        payments=payments,
        household=dossier.id,
        received_unknown=unknown,
    )


def _claims_of(dossier: Dossier, right: Right, holder: str, entitled: Collection[int]) -> tuple[Claim, ...]:
    """The claims of a holder; of what is paid once those that were not settled before the month of its event."""
    claims = dossier.claims_of(right.id, holder)
    if right.per != ONCE:
        return claims
    begins = month_start(min(entitled))
    settled = [claim.decided or claim.withdrawn for claim in claims]
    return tuple(claim for claim, day in zip(claims, settled, strict=True) if day is None or day >= begins)


def if_paid_from_the_start(line: Line) -> Line:
    """The line as if every claim reached back to the beginning: the best that an unknown start allows."""
    terms = replace(line.terms, first_paid="month", months_back=12 * 100, day_share=None)
    return replace(line, terms=terms, household=None, passports=())


def answers_of(
    lines: Sequence[tuple[Right, Line]], today: date, shown: tuple[int, int], months_are_chosen: bool
) -> list[tuple[Answer, Answer]]:
    """Per line its answer, and that at best: they differ where the sources do not say from when a claim is paid.

    A right that is paid once is looked at from its event on, unless the months shown were chosen.
    """
    running = iter(classify([line for right, line in lines if right.per != ONCE], today, shown))
    found = []
    for right, line in lines:
        if right.per == ONCE:
            first = shown[0] if months_are_chosen else min([shown[0], *(run.first for run in line.entitled)])
            alone = replace(line, passports=())  # the lines of its passports are not given here
            (best,) = (answer,) = classify([alone], today, (first, shown[1]))
        else:
            best = answer = next(running)
            if right.open_start or right.first_paid is None:
                (best,) = classify([if_paid_from_the_start(line)], today, shown)
        found.append((answer, best))
    return found


@dataclass(frozen=True)
class Sums:
    """What one line adds up to, to the cent."""

    recoverable: float
    recoverable_at_most: float
    lost: float
    lost_at_least: float
    lost_per_day: float


def sums_of(answer: Answer, at_best: Answer) -> Sums:
    """Where it is not known whether the right is received already, nobody says what a day of waiting costs."""
    return Sums(
        recoverable=cents(sum(s.recoverable for s in answer.spells)),
        recoverable_at_most=cents(sum(s.recoverable for s in at_best.spells)),
        lost=cents(sum(s.lost for s in answer.spells)),
        lost_at_least=cents(sum(s.lost for s in at_best.spells)),
        lost_per_day=cents(sum(s.lost_per_day for s in answer.spells)) if received_is_known(answer) else 0.0,
    )


def received_is_known(answer: Answer) -> bool:
    """Of every month with an entitlement."""
    return not any(m.entitled and m.received is None for m in answer.months)


def missed(answer: Answer) -> list[int]:
    """The months with a gap."""
    return [m.month for m in answer.months if m.gap]


def _counted(low: float, high: float) -> float | None:
    if low > 0:
        return low
    return 0.0 if high <= 0 else None


def gap_of(
    answer: Answer,
    at_best: Answer,
    dossier: Dossier,
    case: Case,
    right: Right,
    holder: str,
    entitled: dict[int, tuple[float, float]],
    judged: Judgement,
    speaker: Speaker,
    today: date,
) -> Gap:
    """The gap of one right in the form of the report."""
    month = _latest(answer)
    begun = [s for s in answer.spells if month is None or s.first <= month.month]
    spell = begun[-1] if begun else None
    statements = dossier.statements_of(right.id, holder, today)
    received_known = received_is_known(answer)
    sums = sums_of(answer, at_best)
    supposed = first_undated(case, right, holder, missed(answer), CLAIMED)
    losses = [s.next_loss for s in answer.spells if s.next_loss is not None and received_known]
    next_loss = min(losses, key=lambda loss: loss.day) if losses else None
    quasi = _quasi(judged, right, speaker)
    names = [name.value for name in answer.names]
    if quasi is not None and "quasi" not in names:
        names.append("quasi")
    return Gap(
        extent=None if month is None or month.extent is None else month.extent.value,
        stage=None if month is None or month.stage is None else month.stage.value,
        secondary=None if month is None or month.secondary is None else month.secondary.value,
        duration=None if spell is None or spell.duration is None else spell.duration.value,
        frictional=None if month is None else month.frictional,
        cumulative=None if month is None else month.cumulative,
        causes=_causes(answer, dossier, right, holder, speaker, today),
        recoverable=sums.recoverable,
        lost=sums.lost,
        lost_per_day=sums.lost_per_day,
        names=names,
        next_loss=None if next_loss is None else next_loss.to_dict(),
        awareness=str(next((s.awareness for s in reversed(statements) if s.awareness), "unknown")),
        quasi=quasi,
        spells=[s.to_dict() for s in answer.spells],
        lost_at_least=sums.lost_at_least,
        recoverable_at_most=sums.recoverable_at_most,
        if_same_since=None if supposed is None else format_month(supposed),
        months=[m.to_dict() for m in answer.months],
        caused_by=list(answer.caused_by),
        at_least=any(0 < low < high for low, high in entitled.values()),
        received_known=received_known,
    )


def _latest(answer: Answer) -> MonthAnswer | None:
    judged = [m for m in answer.months if m.extent is not None]
    return judged[-1] if judged else None


def _quasi(judged: Judgement, right: Right, speaker: Speaker) -> Quasi | None:
    failing = judged.failing_conduct
    if not failing:
        return None
    low = judged.quasi_low
    return Quasi(
        conduct=[c.rule.name for c in failing],
        texts=[speaker.text(right.rule_text(c.rule.name, "label")) for c in failing],
        euros=cents(low) if right.kind == MONEY else 0.0,
        amount=amount_of(right, low, judged.quasi_high),
    )


def _causes(
    answer: Answer, dossier: Dossier, right: Right, holder: str, speaker: Speaker, today: date
) -> list[CauseNote]:
    """What the household said, then what the data themselves show; the law first, the person last."""
    found = [
        RecordedCause(Cause(cause), Origin.STATED, statement.day.isoformat())
        for statement in dossier.statements_of(right.id, holder, today)
        for cause in statement.causes
    ]

    def derive(cause: Cause, source: str) -> None:
        found.append(RecordedCause(cause, Origin.DERIVED, source))

    gaps = [m for m in answer.months if m.gap]
    if gaps:
        if answer.caused_by:
            derive(Cause.DEPENDS_ON_ANOTHER_RIGHT, "law: " + ", ".join(answer.caused_by))
        automatic = (right.procedure.get("automatic") or {}).get("value")
        if automatic == "never" and any(m.stage == "primary" for m in gaps):
            derive(Cause.INITIATIVE_LEFT_TO_CLAIMANT, f"procedure: automatic is {automatic}")
        start_is_known = right.first_paid is not None and not right.open_start
        if start_is_known and any(m.lost for m in gaps) and right.term("months_back") == 0:
            derive(Cause.SHORT_BACK_PAYMENT, "procedure: paid from the claim on only")
        kinds = {m.secondary.value for m in gaps if m.secondary is not None}
        wrong = sorted(kinds & {"refused", "final", "stopped", "overdue", "under_awarded"})
        claimed = bool(dossier.claims_of(right.id, holder))
        if wrong or (claimed and any(m.frictional for m in gaps)):
            derive(Cause.SLOW_OR_WRONG_HANDLING, "line: " + ", ".join(wrong or ["paid less than granted"]))
    unique = {(c.cause, c.origin): c for c in reversed(found)}
    return [
        CauseNote(
            c.cause.value,
            c.level.name.lower(),  # type: ignore[arg-type]  # law, administration or person
            c.origin.value,
            c.source,
            CAUSES[c.cause].in_language(speaker.language),
        )
        for c in by_responsibility(unique.values())
    ]
