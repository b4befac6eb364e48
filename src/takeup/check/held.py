"""One right of one holder, on its way to a report."""

from __future__ import annotations

from dataclasses import dataclass, field

from takeup.check.reasons import Judgement
from takeup.engine.law import Right
from takeup.engine.questions import Range
from takeup.nontakeup import Answer, Line


@dataclass
class Held:
    """What is worked out step by step: the range of today, the entitled months, the line, the answer.

    `entitled`: lowest and highest euros per month index. `passports`: ids of the lines without which it is not due.
    `at_best`: the answer if a claim reached back to the beginning, where the sources leave that open; else the same.
    """

    right: Right
    holder: str
    judgement: Judgement
    range: Range
    entitled: dict[int, tuple[float, float]]
    line: Line
    answer: Answer | None = None
    at_best: Answer | None = None
    passports: list[str] = field(default_factory=list)
