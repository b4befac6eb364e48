"""One household on one day: every right of every holder, its reasons, its gap, what to do next; and the totals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from takeup.check.gaps import gap_of, line_of
from takeup.check.lines import Entitlements
from takeup.check.reasons import Judgement, judge
from takeup.check.report import Amount, Missing, NextQuestion, Opened, Report, RightReport, Totals
from takeup.check.steps import next_step
from takeup.check.texts import Speaker
from takeup.check.words import NOTICE
from takeup.dossier import Dossier
from takeup.engine.abstract import INFINITE
from takeup.engine.explore import Asked
from takeup.engine.household import AS_THINGS_STAND, EVERYTHING_CLAIMED, HOUSEHOLD, Case, Received
from takeup.engine.law import MONEY, Law, Right
from takeup.engine.money import cents
from takeup.engine.questions import Exploration, Range
from takeup.engine.texts import say
from takeup.engine.time import month_index, month_start
from takeup.nontakeup import Answer, Line, classify, format_month

MOST_MONTHS = 60
USELESS = 20_000.0  # euros


@dataclass
class _Pair:
    """One right of one holder, on its way to a report."""

    right: Right
    holder: str
    judgement: Judgement
    range: Range
    entitled: dict[int, tuple[float, float]]
    line: Line
    answer: Answer | None = None
    passports: list[str] = field(default_factory=list)


def check(dossier: Dossier, law: Law, on: date | None = None, language: str | None = None) -> Report:
    """The report of a household as of a day (the dossier's own, or today), in 'nl', 'fr' or 'en'.

    Looks back to the first day that the dossier tells about, 60 months at most.
    """
    today = on or dossier.on or date.today()
    speaker = Speaker(law, dossier.names, language or dossier.language or "en")
    case = dossier.to_case(today)
    entitlements = Entitlements(case)
    first, last = _window(dossier, today)
    exploration = Exploration(case, today)
    pairs = [
        _pair(dossier, case, entitlements, found, today, first, last)
        for found in [*exploration.ranges, *_elsewhere(exploration, dossier)]
        if _concerns(found, exploration, dossier)
    ]
    _connect(pairs, entitlements, today)
    for pair, answer in zip(pairs, classify([p.line for p in pairs], today, (first, last)), strict=True):
        pair.answer = answer
    rights = [_right_report(p, pairs, dossier, entitlements, speaker, today) for p in pairs]
    return Report(
        as_of=today.isoformat(),
        household=dossier.id,
        persons={person: speaker.person(person) for person in case.members},
        language=speaker.language,
        notice=say(NOTICE, speaker.language),
        law_known_until=_known_until(rights, today),
        months_from=format_month(first),
        months_to=format_month(last),
        rights=rights,
        totals=_totals(dossier, case, pairs, entitlements, today, first, last),
        next_question=_next_question(exploration, speaker),
    )


def _known_until(rights: list[RightReport], today: date) -> str:
    """The day up to which the law is known for the rights that are in play."""
    in_play = [r for r in rights if r.status != "not_entitled"] or rights
    return min((r.law_known_until for r in in_play), default=today.isoformat())


def _window(dossier: Dossier, today: date) -> tuple[int, int]:
    last = month_index(today)
    start = dossier.start()
    return max(min(month_index(start), last), last - MOST_MONTHS + 1) if start is not None else last, last


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


def _pair(
    dossier: Dossier, case: Case, entitlements: Entitlements, found: Range, today: date, first: int, last: int
) -> _Pair:
    right, holder = found.right, found.holder
    entitled = {month: entitlements.of_month(right, holder, month) for month in range(first, last + 2)}
    line = line_of(dossier, right, holder, entitlements, entitled, today, first, last)
    return _Pair(right, holder, judge(case, right, holder, today), found, entitled, line)


def _connect(pairs: list[_Pair], entitlements: Entitlements, today: date) -> None:
    """Name the passport without which a right is not due: what opens it is itself not received.

    Only a right that would open this one on its own, were it received; of several the one that brings most.
    """
    for pair in pairs:
        if not pair.right.passports:
            continue
        day = _last_due(pair, today)
        if day is None:
            continue
        low, _ = entitlements.due(pair.right, pair.holder, day)
        stands = entitlements.due(pair.right, pair.holder, day, AS_THINGS_STAND)
        if stands[1] >= low:
            continue
        opening = [
            other
            for other in pairs
            if other.right.id in pair.right.passports
            and other is not pair
            and other.entitled.get(month_index(day), (0.0, 0.0))[0] > 0
            and not entitlements.case.received_of(other.right.id, other.holder, month_index(day))
            and _opens_alone(other, pair, entitlements, day)
        ]
        if opening:
            best = max(opening, key=lambda other: (other.right.kind == MONEY, other.entitled[month_index(day)][0]))
            pair.passports = [best.line.id]
            pair.line = _with_passports(pair.line, pair.passports)


def _last_due(pair: _Pair, today: date) -> date | None:
    """Today where the right is due now, else the first day of the last month in which it was; None if never."""
    if pair.range.low > 0:
        return today
    months = [month for month, (low, _) in pair.entitled.items() if low > 0 and month <= month_index(today)]
    return month_start(months[-1]) if months else None


def _opens_alone(other: _Pair, pair: _Pair, entitlements: Entitlements, today: date) -> bool:
    """Whether this right would be due, as things stand, had the other one been received for a year."""
    case, month = entitlements.case, month_index(today)
    months = dict.fromkeys(range(month - 12, month + 1), other.entitled[month][0])
    received = {**case.received, (other.right.id, other.holder): Received(months, complete=False)}
    supposed = Entitlements(replace(case, received=received, _views={}))
    return supposed.due(pair.right, pair.holder, today, AS_THINGS_STAND)[0] > 0


def _with_passports(line: Line, passports: Iterable[str]) -> Line:
    return replace(line, passports=tuple(passports))


def _right_report(
    pair: _Pair, pairs: list[_Pair], dossier: Dossier, entitlements: Entitlements, speaker: Speaker, today: date
) -> RightReport:
    right, holder, judged = pair.right, pair.holder, pair.judgement
    assert pair.answer is not None
    gap = gap_of(pair.answer, dossier, right, holder, pair.entitled, judged, speaker, today)
    opens = _opens(pair, pairs, entitlements, speaker, today)
    notes = judged.notes(speaker)
    received = _received(pair.answer, entitlements.case, right, holder, today)
    return RightReport(
        right=right.id,
        name=speaker.right(right),
        official=speaker.text(right.text("official")),
        holder=holder,
        holder_name=speaker.person(holder),
        grade=str(right.procedure.get("grade", "exact")),
        status=judged.status(pair.range),
        indicative=bool(notes),
        indicative_because=notes,
        amount=amount_of(right, pair.range.low, pair.range.high),
        received=None if received is None else cents(received),
        law_known_until=judged.known_until.isoformat(),
        reasons=judged.reasons(speaker),
        missing=[missing(asked, speaker) for asked in pair.range.matters],
        gap=gap,
        opens=opens,
        next_step=next_step(pair.answer, gap, judged, pair.range, right, pair.passports, speaker, dossier, today),
        granted_by=speaker.text(right.procedure.get("granted_by") or {}),
        passports=pair.passports,
    )


def _received(answer: Answer, case: Case, right: Right, holder: str, today: date) -> float | None:
    """What is received for this month, or, where nothing is yet, what was for the latest judged one."""
    now = case.received_of(right.id, holder, month_index(today))
    judged = [m.received for m in answer.months if m.received is not None]
    return judged[-1] if not now and judged and right.per == "month" else now


def amount_of(right: Right, low: float, high: float) -> Amount:
    """A range as people read it: rounded to the cent, per month or year, or as a status."""
    if right.kind != MONEY:
        return Amount(low, high, "status")
    return Amount(cents(low), _useful(high), "year" if right.per == "year" else "month")


def _useful(high: float) -> float | None:
    """A highest amount that comes from nothing but the widest answer to a question tells nobody anything."""
    return None if high > USELESS else cents(high)


def missing(asked: Asked, speaker: Speaker) -> Missing:
    return Missing(asked.subject, asked.fact, asked.detail, speaker.question(asked))


def _opens(pair: _Pair, pairs: list[_Pair], entitlements: Entitlements, speaker: Speaker, today: date) -> list[Opened]:
    """Rights that would follow from this one: due once it is claimed, and not as things stand."""
    found = []
    for other in pairs:
        if pair.line.id in other.passports:
            euros = 0.0
            if other.right.kind == MONEY:
                euros = cents(other.range.low - entitlements.due(other.right, other.holder, today, AS_THINGS_STAND)[1])
            found.append(Opened(other.right.id, speaker.right(other.right), other.holder, euros))
    return found


def _totals(
    dossier: Dossier,
    case: Case,
    pairs: list[_Pair],
    entitlements: Entitlements,
    today: date,
    first: int,
    last: int,
) -> Totals:
    money = [p for p in pairs if p.right.kind == MONEY and p.right.per == "month"]
    low = high = received = 0.0
    for pair in money:
        one = entitlements.due(pair.right, pair.holder, today, EVERYTHING_CLAIMED)
        low, high = low + one[0], high + one[1]
        received += case.received_of(pair.right.id, pair.holder, month_index(today)) or 0.0
    known = all(case.received_of(p.right.id, p.holder, month_index(today)) is not None for p in money)
    lines = [
        line_of(
            dossier,
            p.right,
            p.holder,
            entitlements,
            {m: entitlements.of_month(p.right, p.holder, m, EVERYTHING_CLAIMED) for m in range(first, last + 2)},
            today,
            first,
            last,
            EVERYTHING_CLAIMED,
        )
        for p in pairs
        if p.right.kind == MONEY
    ]
    spells = [s for answer in classify(lines, today, (first, last)) for s in answer.spells]
    return Totals(
        due=Amount(cents(low), _useful(high), "month"),
        received=cents(received) if known else None,
        recoverable=cents(sum(s.recoverable for s in spells)),
        lost=cents(sum(s.lost for s in spells)),
        lost_per_day=cents(sum(s.lost_per_day for s in spells)),
        undecided=high > low,
    )


def _next_question(exploration: Exploration, speaker: Speaker) -> NextQuestion | None:
    question = exploration.next_question()
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
