"""What is due and received, month by month, for a batch of households: the kernel's answers, months weighed by days.

As `takeup.check.lines` does it for one household: a right by the day is weighed by the days of each situation in the
month, any other goes by the first of the month, a right per year has its amount in one month of its year.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from takeup.engine.case import CLAIMED
from takeup.engine.compile import DUE, RECEIVED, Program
from takeup.engine.compile.values import packed
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import BY_DAY, ONCE, PER_YEAR, STATUS, Right
from takeup.engine.time import month_start
from takeup.population.days import Cuts, Piece, days_of_change, days_of_facts
from takeup.population.kernel import ABSENT, Answers, Kernel, Tasks
from takeup.population.residents import Residents

ELSEWHERE = "fact:lives_here"


@dataclass
class Inside:
    """The parts of a month in which the situation changes: of each the row of the holder, the day from which it holds
    (yyyymmdd) and the euros for a whole month; a holder's first part begins on the first. By holder and day. Of a
    status so much more than 1 as it does not hold the whole month, so that its days add up to 1.
    """

    holders: NDArray[np.int64]
    days: NDArray[np.int64]
    euros: NDArray[np.float64]


@dataclass
class Amounts:
    """Euros of one right for one month: of each holder, and why that cannot be said (0: it can).

    `inside`: of a right by the day, for the holders whose situation changes within the month.
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

    def month(
        self, residents: Residents, month: int, world: str = CLAIMED, what: Collection[str] = (DUE, RECEIVED)
    ) -> dict[tuple[str, str], Amounts]:
        """By (what, right) the amounts of a month; what is paid once is left out (`once.py`).

        RECEIVED is what facts tell, of the rights with such a rule; payments are in `receipts.py`.
        """
        first = month_start(month)
        asked = {
            self.place[kind, right.id]: (kind, right)
            for right in self.rights
            for kind in what
            if right.per != ONCE and (kind, right.id) in self.place and _is_asked(kind, right, month)
        }
        batch = residents.batch
        answers = self.kernel.run(batch, first, world, wanted=set(asked), asked_on=self.on)
        found = {}
        for number, (kind, right) in asked.items():
            euros, reasons = answers[number].values, answers[number].reasons
            self.tell_absent(residents, right, reasons, first)
            found[kind, right.id] = Amounts(euros, reasons)
        by_day = {n: (kind, right) for n, (kind, right) in asked.items() if right.situation == BY_DAY}
        told = {n: each for n, each in by_day.items() if each[0] == RECEIVED}
        due = {n: each for n, each in by_day.items() if n not in told}
        if due:
            self._weigh(residents, first, world, due, found, days_of_change(residents, first))
        if told:  # facts tell the same before and after a birth or a birthday
            self._weigh(residents, first, world, told, found, days_of_facts(residents, first))
        return found

    def tell_absent(self, residents: Residents, right: Right, reasons: NDArray[np.int32], day: date) -> None:
        """Who is not born yet has nothing; of who lives elsewhere nobody knows what is due there."""
        if right.holder == HOUSEHOLD:
            return
        absent = np.flatnonzero(reasons == ABSENT)
        if len(absent):
            unborn = residents.births[absent] > packed(day)
            reasons[absent] = np.where(unborn, 0, self.elsewhere)

    # -- months that are weighed by their days -----------------------------------------------------

    def _weigh(
        self,
        residents: Residents,
        first: date,
        world: str,
        by_day: dict[int, tuple[str, Right]],
        found: dict[tuple[str, str], Amounts],
        days: tuple[NDArray[np.int64], NDArray[np.int64]],
    ) -> None:
        """Puts whole months where there was what is due on the first; `days` cut the months of some households."""
        cuts = Cuts(residents, first, *days)
        if not by_day or not len(cuts.households):
            return
        answers = self.kernel.run(residents.batch, first, world, Tasks(*days), wanted=set(by_day), asked_on=self.on)
        for number, (kind, right) in by_day.items():
            amounts = found[kind, right.id]
            pieces = list(cuts.pieces(right.holder == HOUSEHOLD))
            parts = [self._part(right, piece, amounts, answers[number], residents) for piece in pieces]
            _add_up(kind, right, cuts.length, pieces, parts, amounts)

    def _part(
        self, right: Right, piece: Piece, first: Amounts, answer: Answers, residents: Residents
    ) -> tuple[NDArray[np.float64], NDArray[np.int32]]:
        """Euros and reasons of one part of the month; the first part is worked out already."""
        if piece.source is None:
            euros, reasons = first.euros[piece.rows], first.reasons[piece.rows]
        else:
            euros, reasons = answer.values[piece.source], answer.reasons[piece.source]
        if right.holder != HOUSEHOLD and piece.source is not None:
            unborn = residents.births[piece.rows] > piece.days
            reasons = np.where(reasons == ABSENT, np.where(unborn, 0, self.elsewhere), reasons)
        return np.where(reasons == 0, euros, 0.0), reasons


def _add_up(
    kind: str,
    right: Right,
    length: int,
    pieces: list[Piece],
    parts: list[tuple[NDArray[np.float64], NDArray[np.int32]]],
    amounts: Amounts,
) -> None:
    """Each part with its share of the days, in order: floats as in `takeup.check.lines` and in `Case.received_of`."""
    rows = pieces[0].rows
    amounts.euros[rows] = 0.0
    for piece, (euros, reasons) in zip(pieces, parts, strict=True):
        share = euros * piece.lengths / length if kind == RECEIVED else euros * (piece.lengths / length)
        amounts.euros[piece.rows] += share
        amounts.reasons[piece.rows] = np.where(amounts.reasons[piece.rows] != 0, amounts.reasons[piece.rows], reasons)
    shares = amounts.euros.copy()
    if right.kind == STATUS:
        held = rows[shares[rows] > 0]
        amounts.euros[held] = 1.0
        if kind != RECEIVED:  # held on some days: held, whatever is not known of the others
            amounts.reasons[held] = 0
    if kind == DUE:
        inside = [euros for euros, _ in parts]
        if right.kind == STATUS:
            inside = [euros / _positive(shares[piece.rows]) for piece, euros in zip(pieces, inside, strict=True)]
        amounts.inside = _inside(pieces, inside, amounts.reasons)


def _positive(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(shares > 0, shares, 1.0)


def _inside(pieces: list[Piece], euros: list[NDArray[np.float64]], reasons: NDArray[np.int32]) -> Inside:
    """The parts of those of whom the whole month can be said."""
    holders, days = (np.concatenate([getattr(piece, name) for piece in pieces]) for name in ("rows", "days"))
    order = np.lexsort((days, holders))
    order = order[reasons[holders[order]] == 0]
    return Inside(holders[order], days[order], np.concatenate(euros)[order])


def _is_asked(kind: str, right: Right, month: int) -> bool:
    if kind == RECEIVED:
        return right.received is not None
    return right.per != PER_YEAR or month % 12 + 1 == right.in_month


__all__ = ["ELSEWHERE", "Amounts", "Entitlements", "Inside"]
