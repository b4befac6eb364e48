"""The months that `takeup check --from --to` shows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from takeup.cli.check_words import SAY
from takeup.cli.common import WRONG_USE, stop
from takeup.nontakeup import format_month, parse_month
from takeup.nontakeup.months import month_of
from takeup.reading import spelling

if TYPE_CHECKING:
    from takeup.dossier import Dossier


class Window:
    """What was asked for. Ends the command (2) where that is no month, or a window that ends before it begins."""

    def __init__(self, first: str | None, last: str | None, language: str) -> None:
        self.first = _month("--from", first, language)
        self.last = _month("--to", last, language)
        if self.first is not None and self.last is not None:
            _in_order(self.first, self.last, language)

    def of(self, dossier: Dossier, today: date, language: str) -> tuple[int, int] | None:
        """First and last month for one household on a day; None where nothing was asked for."""
        now = month_of(today)
        for option, month in (("--from", self.first), ("--to", self.last)):
            if month is not None and month > now:
                shown, last = (spelling.month(format_month(m), language) for m in (month, now))
                stop(SAY["window_not_begun"][language].format(option=option, month=shown, last=last), WRONG_USE)
        if self.first is None and self.last is None:
            return None
        from takeup.check.household import MOST_MONTHS  # takes a moment

        last_month = now if self.last is None else self.last
        first = self.first
        if first is None:
            start = dossier.start()
            first = last_month if start is None else max(month_of(start), now - MOST_MONTHS + 1)
        _in_order(first, last_month, language)
        return first, last_month


def _month(option: str, text: str | None, language: str) -> int | None:
    if text is None:
        return None
    try:
        return parse_month(text.strip())
    except ValueError:
        stop(SAY["bad_month"][language].format(option=option, found=text), WRONG_USE)


def _in_order(first: int, last: int, language: str) -> None:
    if last < first:
        months = {key: spelling.month(format_month(m), language) for key, m in {"first": first, "last": last}.items()}
        stop(SAY["window_ends_first"][language].format(**months), WRONG_USE)
