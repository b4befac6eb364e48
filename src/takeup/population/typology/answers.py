"""What a batch answers for each line."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from takeup.nontakeup import Duration, Extent, Name, Secondary, Stage

NAMES, EXTENTS, STAGES = tuple(Name), tuple(Extent), tuple(Stage)
SECONDARIES, DURATIONS = tuple(Secondary), tuple(Duration)
NONE = -1  # the code of an answer that is None in `takeup.nontakeup`
WORD = 64  # months in one word of `full_gaps`

ANSWER = np.dtype(
    [
        # of the months given that are shown and not later than that of the day: how many have something due, of how
        # many that is not known; euros due (the unknown ones left out) and received (NaN where any is unknown)
        ("entitled_months", np.int16),
        ("unknown_months", np.int16),
        ("entitled", np.float64),
        ("received", np.float64),
        # of the judged months shown, summed by spell and then over the spells; how many have a gap, and of how
        # many with something due nobody knows what was received
        ("gap", np.float64),
        ("recoverable", np.float64),
        ("lost", np.float64),
        ("full_months", np.int16),
        ("partial_months", np.int16),
        ("unread_months", np.int16),
        ("kinds", np.int8),  # of secondary gap in these months: a bit for each of SECONDARIES, in order
        # of the spells shown: the sum of the loss per day, and the earliest next loss (calendar.NO_DAY: none)
        ("lost_per_day", np.float64),
        ("next_loss_day", np.int32),
        ("next_loss", np.float64),
        ("names", np.int32),  # a bit for each of NAMES, in order
        # of the last judged month that is known and shown; places in EXTENTS, STAGES, SECONDARIES, or NONE
        ("extent", np.int8),
        ("stage", np.int8),
        ("secondary", np.int8),
        # of its spell, else of the last one: a place in DURATIONS or NONE; months, or NONE; the first month (0:
        # there is no spell), and whether the month before it is known
        ("duration", np.int8),
        ("claim_delay", np.int16),
        ("spell_first", np.int32),
        ("spell_from_known", np.bool_),
    ],
    align=True,
)


class Answers(NamedTuple):
    """The answers for n lines; those of `takeup.nontakeup.classify`, bit for bit.

    `table`: n records of ANSWER, `table["gap"]` is a column of it. `full_gaps`, uint64[n, words]: a bit for each
    month given, set where it is judged, shown and missing completely (see `accumulation`).
    """

    table: NDArray[Any]
    full_gaps: NDArray[np.uint64]


def room_for(lines: int, months: int) -> Answers:
    """Answers that a kernel will write."""
    return Answers(np.empty(lines, ANSWER), np.zeros((lines, -(-months // WORD)), np.uint64))


def names_of(bits: int) -> tuple[Name, ...]:
    """The names that stand in one element of `names`."""
    return tuple(name for place, name in enumerate(NAMES) if bits >> place & 1)
