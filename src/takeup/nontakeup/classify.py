"""From lines to answers: the axes of every month and spell, and the names that follow from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from takeup.nontakeup.answers import Answer, Duration, Extent, MonthAnswer, Name, SpellAnswer, Stage
from takeup.nontakeup.asof import LineAsOf
from takeup.nontakeup.months import Month, format_month
from takeup.nontakeup.recovery import Waiting, recoverable
from takeup.nontakeup.spells import Spell
from takeup.nontakeup.stage import duration_of, is_abandoned, payment_delay, stage_of
from takeup.nontakeup.timeline import Line, TimelineError

Window = tuple[Month, Month]


def classify(lines: Iterable[Line], today: date, window: Window | None = None) -> list[Answer]:
    """Answer, for each line and in the order given, the questions of the typology as of `today`.

    Lines with the same `household` are looked at together, a line without one stands alone; a household must
    be given whole. `window` (first and last month, both included) chooses which months are shown and summed
    in euros: spells, cover, durations and what waiting costs are always those of the whole line, and the
    names are those of what is shown. Amounts are euros per whole month, or 0 and 1 for a status.

    Sources: Odenore's typology (2010); Van Oorschot and Math, and Reinstadler, in Recherches et Prévisions 43
    (1996).
    Raises TimelineError when two lines of a household have the same id, when a passport names no line of the
    same household, and ValueError when the window ends before it begins.
    """
    if window is not None and window[1] < window[0]:
        raise ValueError(f"the window ends ({format_month(window[1])}) before it begins")
    given = list(lines)
    households: dict[str | int, list[int]] = {}
    for place, line in enumerate(given):
        households.setdefault(place if line.household is None else line.household, []).append(place)
    answers: dict[int, Answer] = {}
    for places in households.values():
        found = _classify_household([given[place] for place in places], today, window)
        answers.update(zip(places, found, strict=True))
    return [answers[place] for place in range(len(given))]


def _classify_household(lines: Sequence[Line], today: date, window: Window | None) -> list[Answer]:
    _check_passports(lines)
    known = [LineAsOf(line, today) for line in lines]
    gaps = {each.line.id: _gaps(each) for each in known}
    full = Counter(month for each in known for month in gaps[each.line.id] if _is_full(each, month))
    return [_answer(each, gaps, full, window) for each in known]


def _check_passports(lines: Sequence[Line]) -> None:
    ids = {line.id for line in lines}
    if len(ids) < len(lines):
        twice = next(name for name, count in Counter(line.id for line in lines).items() if count > 1)
        raise TimelineError("id", f"'{twice}' twice", "an id of its own for each line of a household")
    for line in lines:
        for passport in line.passports:
            if passport not in ids or passport == line.id:
                allowed = "the id of another line of the same household"
                raise TimelineError("passports", f"'{passport}'", allowed)


def _gaps(known: LineAsOf) -> dict[Month, float]:
    """The judged months of a line that have a gap."""
    gaps: dict[Month, float] = {}
    for spell in known.entitlement.spells:
        for month in known.judged(spell):
            gap = known.gap(month)
            if gap:
                gaps[month] = gap
    return gaps


def _is_full(known: LineAsOf, month: Month) -> bool:
    return not known.received.get(month)


def _answer(
    known: LineAsOf, gaps: dict[str, dict[Month, float]], full: Counter[Month], window: Window | None
) -> Answer:
    line = known.line
    waiting = Waiting(known)
    spells: list[SpellAnswer] = []
    months = _unknown_months(known, window)
    for spell in known.entitlement.spells:
        if window is not None and not _overlaps(spell, window):
            continue
        shown = [
            _month(known, month, gaps, full, waiting)
            for month in known.judged(spell)
            if window is None or window[0] <= month <= window[1]
        ]
        months.extend(shown)
        spells.append(_spell(known, spell, shown, waiting))
    months.sort(key=lambda answer: answer.month)
    causes = {cause for month in months for cause in month.caused_by}
    return Answer(
        id=line.id,
        household=line.household,
        today=known.today,
        spells=tuple(spells),
        months=tuple(months),
        names=_names(known, spells, months),
        caused_by=tuple(passport for passport in line.passports if passport in causes),
    )


def _month(
    known: LineAsOf,
    month: Month,
    gaps: dict[str, dict[Month, float]],
    full: Counter[Month],
    waiting: Waiting,
) -> MonthAnswer:
    entitled, paid = known.entitlement.at(month), known.paid(month)
    if entitled is None or paid is None:
        return _unknown(month, entitled, paid)
    gap = gaps[known.line.id].get(month, 0.0)
    if not gap:
        delay = payment_delay(known, month, entitled)
        return MonthAnswer(month, entitled, paid, 0.0, Extent.NONE, payment_delay=delay)
    covering = known.covering(month)
    stage, secondary, frictional = stage_of(known, month, entitled, paid, covering)
    obtainable = recoverable(entitled, paid, month, covering, known.today, waiting.reach)
    return MonthAnswer(
        month,
        entitled,
        paid,
        gap,
        extent=Extent.PARTIAL if paid else Extent.FULL,
        stage=stage,
        secondary=secondary,
        frictional=frictional,
        abandoned=stage is Stage.PRIMARY and is_abandoned(known, month),
        cumulative=not paid and full[month] > 1,
        recoverable=obtainable,
        lost=gap - obtainable,
        caused_by=tuple(passport for passport in known.line.passports if month in gaps[passport]),
    )


def _unknown(month: Month, entitled: float | None, paid: float | None) -> MonthAnswer:
    return MonthAnswer(
        month,
        entitled,
        paid,
        gap=None,
        extent=None,
        frictional=None,
        abandoned=None,
        cumulative=None,
        recoverable=None,
        lost=None,
    )


def _unknown_months(known: LineAsOf, window: Window | None) -> list[MonthAnswer]:
    """The past months of which nobody knows what the household was entitled to."""
    months: list[MonthAnswer] = []
    for run in known.entitlement.unknown:
        first, last = run.first, known.judged_before - 1
        if run.last is not None:
            last = min(last, run.last)
        if window is not None:
            first, last = max(first, window[0]), min(last, window[1])
        months.extend(_unknown(month, None, known.paid(month)) for month in range(first, last + 1))
    return months


def _spell(known: LineAsOf, spell: Spell, shown: Sequence[MonthAnswer], waiting: Waiting) -> SpellAnswer:
    gap = obtainable = lost = 0.0
    for month in shown:
        gap += month.gap or 0.0
        obtainable += month.recoverable or 0.0
        lost += month.lost or 0.0
    duration, delay = duration_of(known, spell)
    return SpellAnswer(
        first=spell.first,
        last=spell.last if spell.ended(known.month) else None,
        duration=duration,
        claim_delay=delay,
        gap=gap,
        recoverable=obtainable,
        lost=lost,
        lost_per_day=waiting.lost_per_day(spell),
        next_loss=waiting.next_loss(spell),
        from_known=spell.from_known,
        to_known=spell.to_known,
    )


def _overlaps(spell: Spell, window: Window) -> bool:
    return spell.first <= window[1] and (spell.last is None or window[0] <= spell.last)


def _names(known: LineAsOf, spells: Sequence[SpellAnswer], months: Sequence[MonthAnswer]) -> tuple[Name, ...]:
    names: set[str] = set()
    for month in months:
        if month.gap:
            names.update(str(answer) for answer in (month.stage, month.extent) if answer is not None)
            names.update(
                name
                for name, holds in (
                    (Name.CUMULATIVE, month.cumulative),
                    (Name.FRICTIONAL, month.frictional),
                    (Name.ABANDONED, month.abandoned),
                )
                if holds
            )
    for spell in spells:
        if spell.duration not in (None, Duration.NONE):
            names.add(str(spell.duration))
        if spell.recoverable > 0:
            names.add(Name.REVERSIBLE)
        if spell.lost > 0:
            names.add(Name.IRREVERSIBLE)
    if known.line.quasi and known.entitlement.at(known.month) == 0:
        names.add(Name.QUASI)
    return tuple(name for name in Name if name in names)
