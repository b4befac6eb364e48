"""What is due and received, month by month, for a batch of households: the kernel's answers, months weighed by days.

As `takeup.check.lines` does it for one household: a right by the day is weighed by the days of each situation in the
month, any other goes by the first of the month, a right per year has its amount in one month of its year.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
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
from takeup.population.kernel import ABSENT, Answers, Kernel, Tasks
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
        self, residents: Residents, months: range, world: str = CLAIMED, what: Collection[str] = (DUE, RECEIVED)
    ) -> dict[tuple[str, str], Amounts]:
        """By (what, right) the amounts of some months (from year 0); what is paid once is left out (`once.py`).

        RECEIVED is what facts tell, of the rights with such a rule; payments are in `receipts.py`.
        """
        found: dict[tuple[str, str], Amounts] = {}
        together: dict[tuple[int, ...], dict[int, tuple[str, Right]]] = {}
        for right in self.rights:
            for kind in what:
                if right.per != ONCE and (kind, right.id) in self.place and (kind != RECEIVED or right.received):
                    asked = tuple(month - months.start for month in months if _is_asked(kind, right, month))
                    together.setdefault(asked, {})[self.place[kind, right.id]] = kind, right
        for asked, wanted in together.items():
            if asked:
                self._of_some(residents, months, asked, world, wanted, found)
        return found

    def _of_some(
        self,
        residents: Residents,
        months: range,
        asked: tuple[int, ...],
        world: str,
        wanted: dict[int, tuple[str, Right]],
        found: dict[tuple[str, str], Amounts],
    ) -> None:
        """The rights that are asked for the same ones of these months."""
        days = [month_start(months[place]) for place in asked]
        answers = self.kernel.run_days(residents.batch, days, world, set(wanted), self.on)
        for number, (kind, right) in wanted.items():
            euros = answers[number].values.reshape(-1, len(asked))
            reasons = answers[number].reasons.reshape(-1, len(asked))
            if right.holder != HOUSEHOLD:
                self.tell_absent(residents, reasons, np.array([packed(day) for day in days]))
            found[kind, right.id] = Amounts(_at(euros, asked, months), _at(reasons, asked, months))
        by_day = {n: (kind, right) for n, (kind, right) in wanted.items() if right.situation == BY_DAY}
        told = {n: each for n, each in by_day.items() if each[0] == RECEIVED}
        due = {n: each for n, each in by_day.items() if n not in told}
        if due:
            self._weigh(residents, months, asked, world, due, found, days_of_change(residents, months))
        if told:  # facts tell the same before and after a birth or a birthday
            self._weigh(residents, months, asked, world, told, found, days_of_facts(residents, months))

    def tell_absent(self, residents: Residents, reasons: NDArray[np.int32], days: NDArray[np.int64]) -> None:
        """Who is not born yet has nothing; of who lives elsewhere nobody knows what is due there.

        `reasons`: int32[people, days] or, for one day, int32[people].
        """
        absent = np.nonzero(reasons == ABSENT)
        if len(absent[0]):
            day = days[absent[1]] if len(absent) > 1 else days
            reasons[absent] = np.where(residents.births[absent[0]] > day, 0, self.elsewhere)

    # -- months that are weighed by their days -----------------------------------------------------

    def _weigh(
        self,
        residents: Residents,
        months: range,
        asked: tuple[int, ...],
        world: str,
        by_day: dict[int, tuple[str, Right]],
        found: dict[tuple[str, str], Amounts],
        days: tuple[NDArray[np.int64], NDArray[np.int64]],
    ) -> None:
        """Puts whole months where there was what is due on the first; `days` cut months of some households."""
        kept = np.isin(month_numbers(days[1]) - months.start, asked)
        households, cuts_on = days[0][kept], days[1][kept]
        if not len(households):
            return
        cuts = Cuts(residents, households, cuts_on)
        tasks = Tasks(households, cuts_on)
        answers = self.kernel.run(residents.batch, self.on, world, tasks, wanted=set(by_day), asked_on=self.on)
        for of_household in (True, False):
            rights = [n for n, (_, right) in by_day.items() if (right.holder == HOUSEHOLD) == of_household]
            pieces = list(cuts.pieces(of_household)) if rights else []
            for number in rights:
                kind, right = by_day[number]
                amounts = found[kind, right.id]
                parts = [self._part(right, piece, months, amounts, answers[number], residents) for piece in pieces]
                _add_up(kind, right, months, pieces, parts, amounts)

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


def _at(values: NDArray[Any], asked: tuple[int, ...], months: range) -> NDArray[Any]:
    """The values in the columns of their months; nothing in the others."""
    if len(asked) == len(months):
        return values
    found = np.zeros((len(values), len(months)), values.dtype)
    found[:, list(asked)] = values
    return found


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


__all__ = ["ELSEWHERE", "Amounts", "Entitlements", "Inside"]
