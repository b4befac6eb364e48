"""One household on one day: every right of every holder, its reasons, its gap, what to do next; and the totals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from takeup.check.ahead import what_lies_ahead
from takeup.check.amounts import amount_of, before_tax, is_short, received_now
from takeup.check.earlier import is_known, unknown_earlier
from takeup.check.gaps import answers_of, gap_of, line_of
from takeup.check.held import Held
from takeup.check.lines import Entitlements
from takeup.check.passports import first_door, name_passports, opened_by
from takeup.check.reasons import judge, notes_on_start
from takeup.check.report import Missing, NextQuestion, Note, Report, RightReport
from takeup.check.steps import step_of
from takeup.check.texts import Speaker
from takeup.check.totals import totals_of
from takeup.check.words import NOTICE, TAX_MAY_BE_WITHHELD
from takeup.dossier import Dossier
from takeup.engine.abstract import INFINITE
from takeup.engine.case import Case
from takeup.engine.explore import Asked, Explorer
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import PER_MONTH, Law
from takeup.engine.money import cents
from takeup.engine.questions import Exploration, Range
from takeup.engine.texts import say
from takeup.engine.time import month_index
from takeup.nontakeup import format_month

MOST_MONTHS = 60  # that are looked back


def check(
    dossier: Dossier,
    law: Law,
    on: date | None = None,
    language: str | None = None,
    window: tuple[int, int] | None = None,
) -> Report:
    """The report of a household as of a day (the dossier's own, or today), in 'nl', 'fr', 'en' or 'de'.

    Looks back to the first day that the dossier tells about, 60 months at most, or to the start of `window`. The
    window (first and last month, both shown) only chooses the months of which gaps are shown and summed. Raises
    ValueError when it ends before it begins.
    """
    today = on or dossier.on or date.today()
    speaker = Speaker(law, dossier.names, language or dossier.language or "en")
    case = dossier.to_case(today)
    entitlements = Entitlements(case, today, _claim_days(dossier, today))
    first, last = _looked_at(dossier, today, window)
    shown = window or (first, last)
    exploration = Exploration(case, today)
    all_held = [
        _worked_out(dossier, case, entitlements, _ordered(found, exploration), exploration.explorer, today, first, last)
        for found in [*exploration.ranges, *_elsewhere(exploration, dossier)]
        if _concerns(found, exploration, dossier)
    ]
    name_passports(all_held, entitlements, today)
    answers = answers_of([(held.right, held.line) for held in all_held], today, shown, window is not None)
    for held, (answer, at_best) in zip(all_held, answers, strict=True):
        held.answer, held.at_best = answer, at_best
    rights = [_right_report(held, all_held, dossier, entitlements, speaker, today) for held in all_held]
    return Report(
        as_of=today.isoformat(),
        household=dossier.id,
        persons={person: speaker.person(person) for person in case.members},
        language=speaker.language,
        notice=say(NOTICE, speaker.language),
        law_checked_on=max(checked).isoformat() if (checked := _checked_on(all_held)) else None,
        law_known_until=_known_until(rights, today),
        months_from=format_month(shown[0]),
        months_to=format_month(shown[1]),
        rights=rights,
        totals=totals_of(dossier, all_held, rights, entitlements, today, (first, last), window),
        ahead=what_lies_ahead(all_held, dossier, law, entitlements, speaker, today),
        next_question=_next_question(exploration, speaker),
        unknown_earlier=unknown_earlier(case, exploration.ranges, today, speaker),
    )


def _checked_on(all_held: list[Held]) -> list[date]:
    return [held.judgement.checked_on for held in all_held if held.judgement.checked_on is not None]


def _known_until(rights: list[RightReport], today: date) -> str:
    """The day up to which the law is known for the rights that are in play."""
    in_play = [r for r in rights if r.status != "not_entitled"] or rights
    return min((r.law_known_until for r in in_play), default=today.isoformat())


def _looked_at(dossier: Dossier, today: date, window: tuple[int, int] | None) -> tuple[int, int]:
    """First and last month of which the entitlement is computed: lines are always looked at whole."""
    last = month_index(today)
    start = dossier.start()
    first = max(min(month_index(start), last), last - MOST_MONTHS + 1) if start is not None else last
    return (min(first, window[0]) if window is not None else first), last


def _concerns(found: Range, exploration: Exploration, dossier: Dossier) -> bool:
    """Rights that are surely not about this holder are left out, unless the dossier speaks of them."""
    if (found.right.id, found.holder) in dossier.holders():
        return True
    if found.right.concerns is None:
        return True
    subject = exploration.household if found.holder == HOUSEHOLD else exploration.household.person(found.holder)
    return found.right.concerns(subject) is not False


def _elsewhere(exploration: Exploration, dossier: Dossier) -> list[Range]:
    """Rights that the dossier tells about for someone who does not live here on the day: nothing is dropped."""
    here = {(found.right.id, found.holder) for found in exploration.ranges}
    law = exploration.case.law
    return [Range(law.right(r), h, 0.0, INFINITE, (), ()) for r, h in dossier.holders() if (r, h) not in here]


def _claim_days(dossier: Dossier, today: date) -> dict[tuple[str, str], list[date]]:
    """The days of the claims that were made by today."""
    made = {of: [claim.claimed for claim in dossier.claims_of(*of)] for of in dossier.holders()}
    return {of: [day for day in days if day <= today] for of, days in made.items()}


def _ordered(found: Range, exploration: Exploration) -> Range:
    """The facts that matter in the order in which one would ask for them."""
    return replace(found, matters=exploration.in_order(found.matters)) if found.matters else found


def _worked_out(
    dossier: Dossier,
    case: Case,
    entitlements: Entitlements,
    found: Range,
    explorer: Explorer,
    today: date,
    first: int,
    last: int,
) -> Held:
    right, holder = found.right, found.holder
    entitled = entitlements.of_months(right, holder, first, last + 1)
    line = line_of(dossier, case, right, holder, entitlements, entitled, today, first, last)
    return Held(right, holder, judge(case, right, holder, today, explorer), found, entitled, line)


def _right_report(
    held: Held, rights: list[Held], dossier: Dossier, entitlements: Entitlements, speaker: Speaker, today: date
) -> RightReport:
    right, holder, judged = held.right, held.holder, held.judgement
    assert held.answer is not None and held.at_best is not None
    case = entitlements.case
    gap = gap_of(held.answer, held.at_best, dossier, case, right, holder, held.entitled, judged, speaker, today)
    opens = opened_by(held, rights, entitlements, speaker, today)
    notes = judged.notes(speaker) + notes_on_start(right, gap, speaker)
    received, due_now = received_now(held, case, today), _due_now(held, today)
    counted = before_tax(received, right, due_now) if case.is_told_by_facts(right, holder) else received
    if counted != received:
        notes.append(Note("withheld", say(TAX_MAY_BE_WITHHELD, speaker.language)))
    step, next_step = step_of(
        held.answer,
        gap,
        judged,
        held.range,
        right,
        first_door(held, rights),
        speaker,
        dossier,
        today,
        received,
        is_short(counted, due_now),
    )
    return RightReport(
        right=right.id,
        name=speaker.right(right),
        official=speaker.text(right.text("official")),
        holder=holder,
        holder_name=speaker.person(holder),
        grade=right.grade,
        status=judged.status(held.range),
        indicative=bool(notes),
        indicative_because=notes,
        amount=amount_of(right, held.range.low, held.range.high),
        received=None if received is None else cents(received),
        law_known_until=judged.known_until.isoformat(),
        reasons=judged.reasons(speaker),
        missing=[missing(asked, speaker) for asked in held.range.matters],
        gap=gap,
        opens=opens,
        step=step,
        next_step=next_step,
        granted_by=speaker.text(right.procedure.get("granted_by") or {}),
        claimed=bool(dossier.claims_of(right.id, holder)),
        automatic=str((right.procedure.get("automatic") or {}).get("value", "never")),
        passports=held.passports,
    )


def _due_now(held: Held, today: date) -> float:
    """The least that is due: today, or for the whole of this month where its situation changes within it."""
    low = held.range.low
    this_month = held.entitled.get(month_index(today))
    return low if this_month is None or held.right.per != PER_MONTH else min(low, this_month[0])


def missing(asked: Asked, speaker: Speaker) -> Missing:
    return Missing(asked.subject, asked.fact, asked.detail, speaker.question(asked))


def _next_question(exploration: Exploration, speaker: Speaker) -> NextQuestion | None:
    """Of what is known today only earlier days can be unknown: another answer about today would not settle that."""
    known = [asked for asked in exploration.still_matters() if is_known(exploration.case, asked, exploration.day)]
    question = exploration.next_question(known)
    if question is None:
        return None
    asked = question.asked
    return NextQuestion(
        asked.subject,
        asked.fact,
        asked.detail,
        speaker.question(asked),
        cents(question.settles),
        list(question.rights),
    )
