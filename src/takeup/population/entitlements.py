"""What is due and received, month by month, for a batch of households: the kernel's answers, months weighed by days.

As `takeup.check.lines` does it for one household: a right by the day is weighed by the days of each situation in the
month, any other goes by the first of the month, a right per year has its amount in one month of its year.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from takeup.engine.case import CLAIMED
from takeup.engine.compile import DUE, RECEIVED, Program
from takeup.engine.compile.values import packed
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import BY_DAY, ONCE, PER_YEAR, STATUS, Right
from takeup.engine.time import month_start
from takeup.population.days import Cuts, Piece, days_of_change, days_of_facts, month_numbers
from takeup.population.kernel import ABSENT, Answers, Kernel, Question, Tasks
from takeup.population.residents import Residents

ELSEWHERE = "fact:lives_here"


@dataclass
class Inside:
    """The parts of months in which the situation changes: of each the row of the holder, the day from which it holds
    (yyyymmdd) and the euros for a whole month; a month's first part begins on the first. By holder and day. Of a
    status so much more than 1 as it does not hold the whole month, so that its days add up to 1.
    """

    holders: NDArray[np.int64]
    days: NDArray[np.int64]
    euros: NDArray[np.float64]


@dataclass
class Amounts:
    """Euros of one right, of each holder for each month, and why that cannot be said (0: it can).

    `inside`: of a right by the day, for the months within which the situation of the holder changes.
    """

    euros: NDArray[np.float64]
    reasons: NDArray[np.int32]
    inside: Inside | None = None


@dataclass(frozen=True)
class Span:
    """What is asked: `what` (DUE, RECEIVED, ...) for some months (from year 0), in a world."""

    months: range
    world: str = CLAIMED
    what: Collection[str] = (DUE, RECEIVED)


@dataclass(frozen=True)
class _Part:
    """Rights that are asked for the same months of a span: `asked`, their places in it. `wanted`: by output."""

    span: Span
    asked: tuple[int, ...]
    wanted: dict[int, tuple[str, Right]]
    found: dict[tuple[str, str], Amounts]

    @property
    def days(self) -> list[date]:
        return [month_start(self.span.months[place]) for place in self.asked]

    def by_day(self, told: bool) -> _Part:
        """Its rights by the day: what facts tell of them, or the rest."""
        chosen = {
            number: (kind, right)
            for number, (kind, right) in self.wanted.items()
            if right.situation == BY_DAY and (kind == RECEIVED) == told
        }
        return replace(self, wanted=chosen)

    def in_place(self, values: NDArray[Any]) -> NDArray[Any]:
        """Values of the months asked for, in the columns of all; nothing in the others."""
        if len(self.asked) == len(self.span.months):
            return values
        found = np.zeros((len(values), len(self.span.months)), values.dtype)
        found[:, list(self.asked)] = values
        return found


@dataclass(frozen=True)
class Absent:
    """Who does not live here on some days: `cells`, of people and days; and the reason that stands there (0: none)."""

    cells: tuple[NDArray[np.int64], NDArray[np.int64]]
    reasons: NDArray[np.int64]


class Entitlements:
    """Works out months for one batch after the other. `on`: the day from which one looks back."""

    def __init__(self, kernel: Kernel, rights: Sequence[Right], on: date) -> None:
        self.kernel = kernel
        self.program: Program = kernel.program
        self.rights = list(rights)
        self.on = on
        self.place = {(o.what, o.name): n for n, o in enumerate(self.program.outputs)}
        self.reasons = [*self.program.reasons]
        if ELSEWHERE not in self.reasons:
            self.reasons.append(ELSEWHERE)
        self.elsewhere = self.reasons.index(ELSEWHERE)

    def of_months(
        self, residents: Residents, *spans: Span, also: Sequence[Question] = ()
    ) -> tuple[list[dict[tuple[str, str], Amounts]], list[list[Answers]]]:
        """For each span by (what, right) its amounts; what is paid once is left out (`once.py`), and of another world
        than CLAIMED what is the same there. And the answers to other questions (`also`), asked together with them.

        RECEIVED is what facts tell, of the rights with such a rule; payments are in `receipts.py`.
        """
        found: list[dict[tuple[str, str], Amounts]] = [{} for _ in spans]
        parts = [part for span, amounts in zip(spans, found, strict=True) for part in self._parts(span, amounts)]
        questions = [Question(part.span.world, part.days, set(part.wanted)) for part in parts]
        others = self.kernel.ask(residents.batch, [*also, *questions], self.on)
        for part, answers in zip(parts, others[len(also) :], strict=True):
            self._read(residents, part, answers)
        for told in (False, True):
            together: dict[tuple[range, tuple[int, ...]], list[_Part]] = {}
            for part in parts:
                by_day = part.by_day(told)
                if by_day.wanted:
                    together.setdefault((part.span.months, part.asked), []).append(by_day)
            for same in together.values():
                self._weigh(residents, same, told)
        return found, others[: len(also)]

    def _parts(self, span: Span, amounts: dict[tuple[str, str], Amounts]) -> list[_Part]:
        """The rights of a span, by the months of it in which something may be due."""
        together: dict[tuple[int, ...], dict[int, tuple[str, Right]]] = {}
        for right in self.rights:
            for kind in span.what:
                number = self.place.get((kind, right.id))
                if number is None or right.per == ONCE or (kind == RECEIVED and not right.received):
                    continue
                if span.world != CLAIMED and number not in self.program.worldly:
                    continue
                asked = tuple(month - span.months.start for month in span.months if _is_asked(kind, right, month))
                if asked:
                    together.setdefault(asked, {})[number] = kind, right
        return [_Part(span, asked, wanted, amounts) for asked, wanted in together.items()]

    def _read(self, residents: Residents, part: _Part, answers: list[Answers]) -> None:
        """Puts the answers of the first of each month where they belong."""
        firsts = np.array([packed(day) for day in part.days])
        absent: Absent | None = None  # the same people, whatever is asked about them
        for number, (kind, right) in part.wanted.items():
            euros = answers[number].values.reshape(-1, len(part.asked))
            reasons = answers[number].reasons.reshape(-1, len(part.asked))
            if right.holder != HOUSEHOLD:
                absent = absent or self.absent(residents, reasons, firsts)
                reasons[absent.cells] = absent.reasons
            part.found[kind, right.id] = Amounts(part.in_place(euros), part.in_place(reasons))

    def absent(self, residents: Residents, reasons: NDArray[np.int32], days: NDArray[np.int64]) -> Absent:
        """Who is not born yet has nothing; of who lives elsewhere nobody knows what is due there.

        `reasons`: int32[people, days].
        """
        people, places = np.nonzero(reasons == ABSENT)
        return Absent((people, places), np.where(residents.births[people] > days[places], 0, self.elsewhere))

    # -- months that are weighed by their days -----------------------------------------------------

    def _weigh(self, residents: Residents, parts: list[_Part], told: bool) -> None:
        """Puts whole months where there was what is due on the first, for parts that ask for the same months.

        Facts tell the same before and after a birth or a birthday.
        """
        months, asked = parts[0].span.months, parts[0].asked
        households, days = (days_of_facts if told else days_of_change)(residents, months)
        kept = np.isin(month_numbers(days) - months.start, asked)
        households, days = households[kept], days[kept]
        if not len(households):
            return
        cuts, tasks = Cuts(residents, households, days), Tasks(households, days)
        questions = [Question(part.span.world, [self.on], set(part.wanted)) for part in parts]
        for part, answers in zip(parts, self.kernel.ask(residents.batch, questions, self.on, tasks), strict=True):
            for of_household in (True, False):
                rights = {n: each for n, each in part.wanted.items() if (each[1].holder == HOUSEHOLD) == of_household}
                pieces = list(cuts.pieces(of_household)) if rights else []
                for number, (kind, right) in rights.items():
                    amounts = part.found[kind, right.id]
                    inside = [self._part(right, piece, months, amounts, answers[number], residents) for piece in pieces]
                    _add_up(kind, right, months, pieces, inside, amounts)

    def _part(
        self, right: Right, piece: Piece, months: range, first: Amounts, answer: Answers, residents: Residents
    ) -> tuple[NDArray[np.float64], NDArray[np.int32]]:
        """Euros and reasons of one part of each month; the first part is worked out already."""
        if piece.source is None:
            at = piece.rows, piece.months - months.start
            euros, reasons = first.euros[at], first.reasons[at]
        else:
            euros, reasons = answer.values[piece.source], answer.reasons[piece.source]
        if right.holder != HOUSEHOLD and piece.source is not None:
            unborn = residents.births[piece.rows] > piece.days
            reasons = np.where(reasons == ABSENT, np.where(unborn, 0, self.elsewhere), reasons)
        return np.where(reasons == 0, euros, 0.0), reasons


def _add_up(
    kind: str,
    right: Right,
    months: range,
    pieces: list[Piece],
    parts: list[tuple[NDArray[np.float64], NDArray[np.int32]]],
    amounts: Amounts,
) -> None:
    """Each part with its share of the days, in order: floats as in `takeup.check.lines` and in `Case.received_of`."""
    cells = [(piece.rows, piece.months - months.start) for piece in pieces]
    amounts.euros[cells[0]] = 0.0
    for piece, cell, (euros, reasons) in zip(pieces, cells, parts, strict=True):
        share = euros * piece.lengths / piece.of if kind == RECEIVED else euros * (piece.lengths / piece.of)
        amounts.euros[cell] += share
        before = amounts.reasons[cell]
        amounts.reasons[cell] = np.where(before != 0, before, reasons)
    inside = [euros for euros, _ in parts]
    if right.kind == STATUS:
        inside = [euros / _positive(amounts.euros[cell]) for cell, euros in zip(cells, inside, strict=True)]
        rows, columns = cells[0]
        held = amounts.euros[cells[0]] > 0
        amounts.euros[rows[held], columns[held]] = 1.0
        if kind != RECEIVED:  # held on some days: held, whatever is not known of the others
            amounts.reasons[rows[held], columns[held]] = 0
    if kind == DUE:
        amounts.inside = _inside(pieces, cells, inside, amounts.reasons)


def _positive(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(shares > 0, shares, 1.0)


def _inside(
    pieces: list[Piece],
    cells: list[tuple[NDArray[np.int64], NDArray[np.int64]]],
    euros: list[NDArray[np.float64]],
    reasons: NDArray[np.int32],
) -> Inside:
    """The parts of those months that can be said."""
    holders, days = (np.concatenate([getattr(piece, name) for piece in pieces]) for name in ("rows", "days"))
    said = np.concatenate([reasons[cell] for cell in cells]) == 0
    order = np.lexsort((days, holders))
    order = order[said[order]]
    return Inside(holders[order], days[order], np.concatenate(euros)[order])


def _is_asked(kind: str, right: Right, month: int) -> bool:
    """A right per year is due in one month of it."""
    return kind == RECEIVED or right.per != PER_YEAR or month % 12 + 1 == right.in_month


__all__ = ["ELSEWHERE", "Amounts", "Entitlements", "Inside", "Span"]
