"""Sums over all rights, said with care where some of them are not decided yet."""

from __future__ import annotations

from takeup.reading.amounts import amount_text
from takeup.reading.groups import Page
from takeup.reading.phrases import Phrases


def so_far(least: float, most: float, page: Page, words: Phrases) -> str:
    """A sum of what is missed: at least that, or not known, where some amount is not decided."""
    if not words.report.totals.undecided and all(right.amount.per == "status" for right in page.undecided):
        return amount_text(least, most, "", words.language)
    return words.common("at_least").format(low=words.euros(least)) if least > 0 else words.common("not_known")
