"""The papers that an office asks for, as the law folder lists them."""

from __future__ import annotations

import re

from takeup.engine.law import Right
from takeup.engine.texts import say

_NOTHING = re.compile(r"^(vaak )?niets\b")


def papers_of(right: Right, language: str) -> tuple[str, ...]:
    """Each paper in a few words; what says that nothing is asked is left out."""
    listed = right.procedure.get("evidence") or ()
    return tuple(say(paper, language) for paper in listed if not _NOTHING.match(str(paper.get("nl", ""))))
