"""From which day a right is asked."""

from __future__ import annotations

from datetime import date

from takeup.check.report import RightReport
from takeup.engine.law import MONEY, PER_MONTH, Right
from takeup.nontakeup import Terms, parse_month
from takeup.nontakeup.months import first_day, same_day_of


def first_day_asked(right: Right, found: RightReport, claimed: date) -> date | None:
    """The first day that a claim made on a day is paid for, not before the spell that the report tells about.

    None where no source says it firmly, for what is not in euros a month, and where nothing is due by then.
    """
    rule = right.first_paid
    if rule is None or right.open_start or right.start_is_unverified:
        return None
    if right.kind != MONEY or right.per != PER_MONTH or found.status == "not_entitled":
        return None
    month, _ = Terms(rule, months_back=int(right.term("months_back", 0))).first_month(claimed)
    day = same_day_of(month, claimed) if rule == "day" else first_day(month)
    begins = [parse_month(spell["from"]) for spell in found.gap.spells if spell["to"] is None]
    return max([day, *map(first_day, begins)])
