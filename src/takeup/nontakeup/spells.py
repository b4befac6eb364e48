"""Spells of entitlement, always on the whole line, and what is known of their ends.

Unknown months: a spell that borders one has `from_known` or `to_known` false, and is not said to have ended
there. For cover it is not cut off there either: a stretch is a run of months that are entitled or unknown.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from takeup.nontakeup.months import Month
from takeup.nontakeup.timeline import Run


@dataclass(frozen=True, slots=True)
class Spell:
    """A maximal run of consecutive months with an amount above 0; `last` None goes on."""

    first: Month
    last: Month | None
    from_known: bool = True
    to_known: bool = True

    def ended(self, month: Month) -> bool:
        """Whether the spell is known to lie wholly before this month."""
        return self.to_known and self.last is not None and self.last < month


@dataclass(frozen=True, slots=True)
class Stretch:
    """A maximal run of consecutive months that are entitled or unknown."""

    first: Month
    last: Month | None


class Entitlement:
    """The entitled line of one right: amounts by month, spells and stretches."""

    __slots__ = ("_firsts", "_runs", "spells", "stretches", "unknown")

    def __init__(self, runs: Iterable[Run]) -> None:
        self._runs = sorted(runs, key=lambda run: run.first)
        self._firsts = [run.first for run in self._runs]
        self.unknown = tuple(run for run in self._runs if run.amount is None)
        self.stretches = tuple(Stretch(*ends) for ends in _joined(self._runs))
        known = _joined(run for run in self._runs if run.amount is not None)
        self.spells = tuple(
            Spell(first, last, not self.is_unknown(first - 1), last is None or not self.is_unknown(last + 1))
            for first, last in known
        )

    def at(self, month: Month) -> float | None:
        """Euros due for a month; None where that is unknown."""
        place = bisect_right(self._firsts, month) - 1
        if place < 0:
            return 0.0
        run = self._runs[place]
        return run.amount if run.last is None or month <= run.last else 0.0

    def is_unknown(self, month: Month) -> bool:
        return bool(self.unknown) and self.at(month) is None

    def changes(self) -> list[Month]:
        """The months in which another amount begins."""
        return self._firsts


def _joined(runs: Iterable[Run]) -> list[tuple[Month, Month | None]]:
    """The ends of the maximal runs of consecutive months that are worth something or unknown."""
    joined: list[tuple[Month, Month | None]] = []
    for run in runs:
        if run.amount == 0:
            continue
        if joined and joined[-1][1] == run.first - 1:
            joined[-1] = (joined[-1][0], run.last)
        else:
            joined.append((run.first, run.last))
    return joined
