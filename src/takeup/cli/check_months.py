"""The months of a gap as a table; months that are alike stand in one row."""

from __future__ import annotations

from typing import Any

from takeup.check.report import RightReport
from takeup.cli.paper import Paper
from takeup.reading.phrases import Phrases
from takeup.reading.words import STATES, TERMS


def show_months(right: RightReport, words: Phrases, paper: Paper) -> None:
    """What was due, received and missing in each month, and why."""
    status, yearly = right.amount.per == "status", right.amount.per == "year"

    def cell(value: Any) -> str:
        if value is None:
            return "?"
        return words.common("yes" if value else "no") if status else words.euros(value)

    head = [words.say(key) for key in ("year" if yearly else "month", "due", "got", "missing", "state")]
    rows: list[list[str]] = []
    for month in right.gap.months:
        name = str(month["month"])[: 4 if yearly else 7]
        cells = [cell(month["entitled"]), cell(month["received"]), cell(month["gap"]), _state(right, month, words)]
        if rows and rows[-1][1:] == cells:
            rows[-1][0] = f"{rows[-1][0].partition(' ')[0]} - {name}"
        else:
            rows.append([name, *cells])
    paper.line()
    paper.table(head, rows, 2, right=3)


def _state(right: RightReport, month: dict[str, Any], words: Phrases) -> str:
    if month["extent"] is None:
        return words.common("not_known")
    if month["extent"] == "none":
        delay = month.get("payment_delay")
        return words.say("late", months=words.months(delay)) if delay else words.say("in_order")
    if month.get("secondary"):
        return TERMS[month["secondary"]][words.language]
    state = "frictional" if month.get("frictional") else str(month["stage"])
    if state == "frictional" and not right.claimed:
        state = "short"
    if state == "primary" and right.right in words.automatic:
        state = "not_granted"
    return STATES[state][words.language]
