"""What a screen should say of one household: the same lines as a check of a dossier, classified by the model.

Everything goes through `takeup.check.lines`, `takeup.check.gaps.terms_of` and `takeup.nontakeup.classify`; where
the rules do not know what is due, what the screen says of that month is taken over (nothing: that it cannot say).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

from takeup.check.amounts import before_tax
from takeup.check.gaps import received_is_known, terms_of
from takeup.check.lines import Entitlements
from takeup.engine.abstract import INFINITE
from takeup.engine.case import AS_THINGS_STAND, CLAIMED, EVERYTHING_CLAIMED, Case
from takeup.engine.errors import UndecidedError
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import BY_DAY, MONEY, ONCE, PER_MONTH, Right
from takeup.engine.time import days_in_month, month_index, month_start
from takeup.nontakeup import Answer, Claim, Line, Name, Payment, Run, Span, Terms, classify, runs_of
from takeup.nontakeup.months import first_day, last_day
from takeup.population.screen import Period

Key = tuple[str, str]  # right and holder
Claims = Mapping[Key, Sequence[Claim]]
Said = Mapping[Key, Mapping[int, float | None]]  # euros of each month; None: it cannot be said


class Known(Entitlements):
    """What is due where the rules can say it; elsewhere anything from nothing on, and the key is noted in `open`."""

    def __init__(self, case: Case, today: date, claimed: Mapping[Key, Sequence[date]], but_for_conduct: bool) -> None:
        super().__init__(case, today, claimed)
        self.but_for_conduct = but_for_conduct

    def due(self, right: Right, holder: str, day: date, world: str = CLAIMED) -> tuple[float, float]:
        if not self.but_for_conduct:
            return super().due(right, holder, day, world)
        household = self.case.on(day, world, asked_on=self.today)
        try:
            return (value := right.due_but_for_conduct(_subject(household, holder))), value
        except (KeyError, UndecidedError):
            return 0.0, INFINITE

    def _explored(self, right: Right, holder: str, day: date, world: str) -> tuple[float, float]:
        return 0.0, INFINITE


def _subject(household: Any, holder: str) -> Any:
    return household if holder == HOUSEHOLD else household.person(holder)


@dataclass
class Row:
    """One row of a screen.

    `due_open`, `unsaid`, `unread`: months of which the rules do not know what is due, of those the ones of which the
    screen does not say it either, and the months of which nobody knows what is received;
    `quasi_open`: the rules do not know whether only conduct stands in the way.
    """

    entitled_months: int
    entitled: float
    received: float | None
    gap: float
    recoverable: float
    lost: float
    lost_per_day: float
    types: int
    month_due: float | None
    month_as_things_stand: float | None
    month_everything: float | None
    month_received: float | None
    spell_from: date | None
    claim_delay: int | None
    due_open: tuple[int, ...]
    unsaid: tuple[int, ...]
    unread: tuple[int, ...]
    claimed: bool
    quasi_open: bool

    @property
    def says_nothing(self) -> bool:
        """Nothing is due in any world, as far as the rules know; nothing is received or claimed, and that is known."""
        told = (self.month_due, self.month_as_things_stand, self.month_everything)
        return not (self.claimed or self.unsaid or self.unread or self.received or self.entitled or any(told))


@dataclass
class OneHousehold:
    """A household as a check looks at it. `claims`: by right and holder."""

    case: Case
    rights: Sequence[Right]
    period: Period
    claims: Claims = field(default_factory=dict)

    def __post_init__(self) -> None:
        days = {key: [c.claimed for c in claims if c.claimed <= self.period.on] for key, claims in self.claims.items()}
        self.due = Known(self.case, self.period.on, days, but_for_conduct=False)
        self.but_for_conduct = Known(self.case, self.period.on, days, but_for_conduct=True)

    def keys(self) -> Iterator[tuple[Right, str]]:
        for right in self.rights:
            for holder in [HOUSEHOLD] if right.holder == HOUSEHOLD else self.case.members:
                yield right, holder

    def rows(self, said: Said) -> dict[Key, Row]:
        """Every right and holder. `said`: what the screen says of the months of which the rules do not know it."""
        found = [(right, holder, self._months(right, holder)) for right, holder in self.keys()]
        lines = [self._line(right, holder, months, said.get((right.id, holder), {})) for right, holder, months in found]
        running = [line for (right, *_), line in zip(found, lines, strict=True) if right.per != ONCE]
        answers = dict(zip((line.id for line in running), classify(running, self.period.on, self._shown), strict=True))
        rows = {}
        for (right, holder, months), line in zip(found, lines, strict=True):
            if right.per == ONCE:
                shown = (min(self.period.first, *months), self.period.last)
                (answer,) = classify([line], self.period.on, shown)
            else:
                answer, shown = answers[line.id], self._shown
            rows[right.id, holder] = self._row(right, holder, months, line, answer, shown)
        return rows

    @property
    def _shown(self) -> tuple[int, int]:
        return self.period.first, self.period.last

    def _months(self, right: Right, holder: str) -> dict[int, tuple[float, float]]:
        return self.due.of_months(right, holder, self.period.first, self.period.last)

    # -- the line ----------------------------------------------------------------------------------

    def _line(
        self, right: Right, holder: str, months: dict[int, tuple[float, float]], said: Mapping[int, float | None]
    ) -> Line:
        amounts = {m: low if low == high else said[m] for m, (low, high) in months.items()}
        last = max(months)
        if right.per == PER_MONTH:
            amounts[last + 1] = self._after(right, holder, last, amounts[last])
        runs = list(runs_of({m: amount for m, amount in amounts.items() if amount != 0.0}))
        if runs and right.per == PER_MONTH and runs[-1].last == last + 1:
            runs[-1] = Run(runs[-1].first, None, runs[-1].amount)
        payments, unread = self._received(right, holder, months)
        return Line(
            id=f"{right.id}:{holder}",
            terms=self._terms(right, holder, amounts),
            entitled=tuple(runs),
            claims=self._claims(right, holder, months),
            payments=payments,
            household="the household",
            received_unknown=unread,
        )

    def _after(self, right: Right, holder: str, last: int, amount: float | None) -> float | None:
        """After the last month the situation with which it ends goes on."""
        first = month_start(last)
        if amount is None or right.situation != BY_DAY:
            return amount
        changes = self.due._changes_within(first, days_in_month(first))
        return self.due.due(right, holder, changes[-1])[0] if changes else amount

    def _terms(self, right: Right, holder: str, amounts: dict[int, float | None]) -> Terms:
        terms = terms_of(right, holder, self.due, CLAIMED)
        if terms.day_share is None:
            return terms
        return replace(terms, day_share=partial(self._share, terms.day_share, amounts))

    def _share(self, within: Callable[[date], float], amounts: dict[int, float | None], day: date) -> float:
        """As a check has it; of a month that is not looked at, and one not known, the days."""
        month, days = month_index(day), days_in_month(day)
        share = (days - day.day + 1) / days
        if month in range(self.period.first, self.period.last + 1):
            return within(day) if amounts[month] else share
        whole = amounts.get(self.period.last + 1) if month > self.period.last else None
        return whole * share / whole if whole and day.day > 1 else share

    def _received(
        self, right: Right, holder: str, months: dict[int, tuple[float, float]]
    ) -> tuple[tuple[Payment, ...], tuple[Span, ...]]:
        case, shown = self.case, range(self.period.first, self.period.last + 1)
        record = case.received.get((right.id, holder))
        if right.per == ONCE:
            (event,) = months
            listed = sorted((record.months if record else {}).items())
            paid = [Payment(event, e, last_day(m)) for m, e in listed if m >= event and last_day(m) <= self.period.on]
            known = bool(case.received_complete) or record is not None
            unread = () if any(p.amount for p in paid) or known else (Span(event, event),)
            return tuple(paid), unread
        if record is not None:
            return tuple(Payment(m, e, last_day(m)) for m, e in sorted(record.months.items()) if m in shown), ()
        told = {m: case.received_of(right.id, holder, m) for m in shown}
        if right.received is None:
            return (), tuple(Span(m, m) for m, amount in told.items() if amount is None)
        told = {m: self._told_before_birth(right, holder, m) if self._is_unborn(holder, m) else told[m] for m in shown}
        unknown = tuple(Span(m, m) for m, amount in told.items() if amount is None)
        euros = {m: before_tax(amount, right, months.get(m, (0.0, 0.0))[0]) for m, amount in told.items()}
        if right.kind != MONEY:  # held on some days of the month: held
            euros = {m: amount and float(amount > 0) for m, amount in euros.items()}
        return tuple(Payment(m, amount, first_day(m)) for m, amount in euros.items() if amount), unknown

    def _is_unborn(self, holder: str, month: int) -> bool:
        line = self.case.facts.get(holder, {}).get("birth_date")
        return line is not None and line.values[-1] is not None and line.values[-1] > month_start(month)

    def _told_before_birth(self, right: Right, holder: str, month: int) -> float | None:
        """As `Case.received_of`, but that who is not born receives nothing: a check does not look at them then."""
        first, days = month_start(month), days_in_month(month_start(month))
        starts = [first, *(day for day in self.case.changes() if first < day <= first.replace(day=days))]
        birth = self.case.facts[holder]["birth_date"].values[-1]
        told = 0.0
        for start, end in zip(starts, [*(day.day for day in starts[1:]), days + 1], strict=True):
            part = 0.0 if start < birth else self.case.told_on(right, holder, start)
            if part is None:
                return None
            told += part * (end - start.day) / days
            if right.situation != BY_DAY:
                return told and part
        return told

    def _claims(self, right: Right, holder: str, months: dict[int, Any]) -> tuple[Claim, ...]:
        claims = tuple(self.claims.get((right.id, holder), ()))
        if right.per != ONCE:
            return claims
        begins = month_start(min(months))
        return tuple(c for c in claims if (c.decided or c.withdrawn or begins) >= begins)

    # -- the row -----------------------------------------------------------------------------------

    def _row(
        self,
        right: Right,
        holder: str,
        months: dict[int, tuple[float, float]],
        line: Line,
        answer: Answer,
        shown: tuple[int, int],
    ) -> Row:
        due_open = tuple(m for m, (low, high) in months.items() if low < high)
        unread = tuple(span.first for span in line.received_unknown)
        looked_at = [m for m in sorted(months) if shown[0] <= m <= shown[1]]
        amounts = {m: _at(line, m) for m in looked_at}
        paid = {m: _paid(line, m) for m in looked_at}
        names = list(answer.names)
        quasi = self._only_conduct(right, holder)
        if quasi:
            names.append(Name.QUASI)
        spells = answer.spells
        judged = [m.month for m in answer.months if m.extent is not None]
        begun = [spell for spell in spells if not judged or spell.first <= judged[-1]]
        spell = begun[-1] if begun else None
        return Row(
            entitled_months=sum(1 for amount in amounts.values() if amount),
            entitled=float(sum_in_order(amount or 0.0 for amount in amounts.values())),
            received=None if None in paid.values() else sum_in_order(p or 0.0 for p in paid.values()),
            gap=sum_in_order(s.gap for s in spells),
            recoverable=sum_in_order(s.recoverable for s in spells),
            lost=sum_in_order(s.lost for s in spells),
            lost_per_day=sum_in_order(s.lost_per_day for s in spells) if received_is_known(answer) else 0.0,
            types=sum(1 << list(Name).index(name) for name in set(names)),
            **self._last_month(right, holder, line),
            spell_from=month_start(spell.first) if spell is not None and spell.from_known else None,
            claim_delay=None if spell is None else spell.claim_delay,
            due_open=due_open,
            unsaid=tuple(m for m in months if _at(line, m) is None),
            unread=unread,
            claimed=bool(self.claims.get((right.id, holder))),
            quasi_open=quasi is None,
        )

    def _last_month(self, right: Right, holder: str, line: Line) -> dict[str, float | None]:
        """Of what is paid once no month stands for it."""
        if right.per == ONCE:
            return dict.fromkeys(("month_due", "month_as_things_stand", "month_everything", "month_received"), None)
        last = self.period.last
        stands, everything = (
            self.due.of_month(right, holder, last, world) for world in (AS_THINGS_STAND, EVERYTHING_CLAIMED)
        )
        return {
            "month_due": _at(line, last),
            "month_as_things_stand": _firm(stands),
            "month_everything": _firm(everything),
            "month_received": _paid(line, last),
        }

    def _only_conduct(self, right: Right, holder: str) -> bool | None:
        """Nothing is due in the last month, and only because of what people do; None where the rules do not know."""
        if right.per == ONCE or not any(condition.conduct for condition in right.conditions):
            return False
        due = self.due.of_month(right, holder, self.period.last)
        but = self.but_for_conduct.of_month(right, holder, self.period.last)
        return (but[0] > 0 if but[0] == but[1] else None) if due == (0.0, 0.0) else False


def sum_in_order(amounts: Any) -> float:
    total = 0.0
    for amount in amounts:
        total += amount
    return total


def _firm(bounds: tuple[float, float]) -> float | None:
    return bounds[0] if bounds[0] == bounds[1] else None


def _at(line: Line, month: int) -> float | None:
    for run in line.entitled:
        if run.first <= month and (run.last is None or month <= run.last):
            return run.amount
    return 0.0


def _paid(line: Line, month: int) -> float | None:
    if any(span.first <= month <= (span.last or month) for span in line.received_unknown):
        return None
    total = sum_in_order(payment.amount for payment in line.payments if payment.month == month)
    return total if line.terms.in_euros else min(1.0, total)


__all__ = ["MONEY", "Claims", "Key", "OneHousehold", "Row", "sum_in_order"]
