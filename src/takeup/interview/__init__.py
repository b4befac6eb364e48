"""The interview: what to ask a household next, and what an answer does. It knows no terminal and no web.

sitting = Sitting.begin(law, today, "fr")
step = next_step(sitting)              # what to put next: ids only
question(step, sitting.speaker)        # in words; `why(step, sitting)` says why it is asked
sitting = step.answer(sitting, ...)    # or step.skip(sitting): a new sitting, the old one stays
sitting.entries                        # JSON; Sitting.begin(law, today, "fr", entries=...) gives the sitting again
"""

from __future__ import annotations

from takeup.interview import answers
from takeup.interview.asking import next_step
from takeup.interview.sitting import Sitting
from takeup.interview.steps import (
    AllListed,
    Done,
    Everyone,
    Fact,
    GoneSince,
    HowMuch,
    OneReceived,
    OtherParent,
    RareFacts,
    Received,
    Step,
    WhoLivesHere,
)
from takeup.interview.words import Why, question, why

__all__ = [
    "AllListed",
    "Done",
    "Everyone",
    "Fact",
    "GoneSince",
    "HowMuch",
    "OneReceived",
    "OtherParent",
    "RareFacts",
    "Received",
    "Sitting",
    "Step",
    "WhoLivesHere",
    "Why",
    "answers",
    "next_step",
    "question",
    "why",
]
