"""Axis 6 for many households: who misses two or more rights completely in the same month."""

# mypy: disable-error-code="untyped-decorator"

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from takeup.nontakeup import Name, TimelineError
from takeup.population.typology.answers import NAMES, Answers
from takeup.population.typology.lines import Lines

CUMULATIVE = 1 << NAMES.index(Name.CUMULATIVE)
ALONE = -1  # the household of a line that stands alone

Batch = tuple[Lines, Answers, NDArray[Any]]


def mark_cumulative(batches: Sequence[Batch]) -> None:
    """Add the name `cumulative` to the answers, of all rights of the same households together.

    A batch: the lines of a right, their answers, and the household of each line (int64[n], a place from 0 on, or
    ALONE). Households must be given whole, all batches with the same months and window. Raises TimelineError where
    the months differ.
    """
    if not batches:
        return
    spans = {(np.asarray(lines.first).tobytes(), np.shape(lines.entitled)[1]) for lines, _, _ in batches}
    if len(spans) > 1 or np.size(batches[0][0].first) != 1:
        raise TimelineError("first", "lines of different months", "the same months for all lines")
    size = max((int(own.max()) + 1 for _, _, own in batches if len(own)), default=0)
    words = batches[0][1].full_gaps.shape[1]
    once, again = np.zeros((size, words), np.uint64), np.zeros((size, words), np.uint64)
    for _, answers, own in batches:
        _count(answers.full_gaps, own, once, again)
    for _, answers, own in batches:
        _mark(answers.full_gaps, own, again, answers.table)


@njit(nogil=True, cache=True)
def _count(full_gaps: Any, households: Any, once: Any, again: Any) -> None:
    for line in range(len(households)):
        household = households[line]
        if household >= 0:
            for word in range(full_gaps.shape[1]):
                months = full_gaps[line, word]
                again[household, word] |= once[household, word] & months
                once[household, word] |= months


@njit(nogil=True, cache=True)
def _mark(full_gaps: Any, households: Any, again: Any, table: Any) -> None:
    for line in range(len(households)):
        household = households[line]
        if household >= 0:
            for word in range(full_gaps.shape[1]):
                if full_gaps[line, word] & again[household, word]:
                    table[line].names |= CUMULATIVE
