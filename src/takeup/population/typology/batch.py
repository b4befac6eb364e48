"""The typology for many lines at once: arrays in, arrays out, the lines shared out among threads."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from takeup import nontakeup
from takeup.nontakeup import TimelineError, Window, format_month
from takeup.nontakeup.months import month_of
from takeup.population.typology.answers import Answers, room_for
from takeup.population.typology.calendar import NO_DAY
from takeup.population.typology.cover import CLAIM
from takeup.population.typology.kernel import compiled
from takeup.population.typology.known import PART, line_on
from takeup.population.typology.lines import EARLIEST, LATEST, Claims, Lines, Parts

ALONE = 50_000  # lines below which waking threads takes longer than the work
CHUNKS = 4  # for each thread: lines with claims take longer, and may lie together

Array = NDArray[Any]


def classify_lines(lines: Lines, today: date, window: Window | None = None, threads: int | None = None) -> Answers:
    """The answers of the typology as of `today` for every line, equal to those of `classify` bit for bit.

    As for `classify`, `window` (first and last month) chooses what is shown and summed. A line is looked at alone:
    what its household misses in the same month is `accumulation.mark_cumulative`, and passports are left out, as
    they change no euro and no name. `threads`: all cores where None; few lines are done by one.
    Raises TimelineError where a line cannot be, with its place, or where the months end before the last one that
    is judged; ValueError when the window ends before it begins.
    """
    if window is not None and window[1] < window[0]:
        raise ValueError(f"the window ends ({format_month(window[1])}) before it begins")
    if not EARLIEST <= month_of(today) < LATEST:
        raise TimelineError("today", str(today), "a day of the years 1000 to 3999")
    several, months = np.shape(lines.entitled)
    first = _array(np.atleast_1d(lines.first), np.int64)
    goes_on = _array(np.atleast_1d(lines.goes_on), np.bool_)
    _check_reach(first, goes_on, months, today)
    rows = (
        first,
        _array(lines.entitled, np.float64),
        _array(lines.received, np.float64),
        goes_on,
        _paid_on(lines, first, months),
        _array(np.zeros(1) if lines.quasi is None else lines.quasi, np.bool_),
    )
    _check_days(lines)
    claims_of, claims = _records(lines.claims, CLAIM, several)
    parts_of, parts = _records(lines.parts, PART, several)
    answers = room_for(several, months)
    kernel = _kernel()

    def answer(begin: int, end: int) -> int:
        fault = kernel(
            line_on(lines.terms, today, window, lines.parts is not None),
            *(array if len(array) == 1 else array[begin:end] for array in rows),
            claims_of[begin : end + 1],
            claims,
            parts_of[begin : end + 1],
            parts,
            *(array[begin:end] for array in answers),
        )
        return -1 if fault < 0 else begin + fault

    for place in _shared_out(answer, several, threads):
        if place >= 0:
            _tell_fault(lines, place)
    return answers


def _shared_out(answer: Callable[[int, int], int], several: int, threads: int | None) -> list[int]:
    """What each call for a part of the lines returns, in order."""
    threads = threads or os.cpu_count() or 1
    if threads == 1 or several < ALONE:
        return [answer(0, several)]
    cuts = np.linspace(0, several, threads * CHUNKS + 1).astype(int).tolist()
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(answer, cuts[:-1], cuts[1:]))


@cache
def _kernel() -> Callable[..., int]:
    """The compiled loop for the model as it is written now: its texts are part of the name under which it is kept."""
    texts = [*Path(nontakeup.__file__).parent.glob("*.py"), *Path(__file__).parent.glob("*.py")]
    return compiled(sha256(b"".join(text.read_bytes() for text in sorted(texts))).hexdigest())


def _array(values: Any, kind: DTypeLike) -> Array:
    return np.require(values, kind, ["C_CONTIGUOUS", "ALIGNED", "WRITEABLE"])


def _paid_on(lines: Lines, first: Array, months: int) -> Array:
    """The days of the payments: int32[1 or n, m]."""
    if not isinstance(lines.paid, str):
        return _array(lines.paid, np.int32)
    month = first[:, np.newaxis] + np.arange(months) - 12 * 1970
    if lines.paid == "first_day":
        return _array(month.astype("datetime64[M]").astype("datetime64[D]").astype(np.int32), np.int32)
    return _array((month + 1).astype("datetime64[M]").astype("datetime64[D]").astype(np.int32) - 1, np.int32)


def _records(given: Claims | Parts | None, kind: np.dtype[Any], lines: int) -> tuple[Array, Array]:
    """The offsets of some lines and what lies between them, as records."""
    if given is None:
        return np.zeros(lines + 1, np.int64), np.empty(1, kind)
    records = np.empty(max(1, len(given[1])), kind)
    for name in kind.names or ():
        records[name][: len(given[1])] = getattr(given, name)
    return _array(given.offsets, np.int64), records


def _check_days(lines: Lines) -> None:
    if not isinstance(lines.paid, str):
        without = ((np.asarray(lines.paid) == NO_DAY) & (np.asarray(lines.received) > 0)).any(axis=1)
        if without.any():
            _tell_fault(lines, int(without.argmax()))


def _check_reach(first: Array, goes_on: Array, months: int, today: date) -> None:
    short = goes_on & (first + months < month_of(today))
    if short.any():
        end = int(first[min(int(short.argmax()), len(first) - 1)]) + months - 1
        allowed = f"{format_month(month_of(today) - 1)} or later as the last month of what goes on"
        raise TimelineError("entitled", format_month(end), allowed)


def _tell_fault(lines: Lines, place: int) -> None:
    """Raise what the model says of a line that cannot be."""
    try:
        lines.line(place)
    except TimelineError as error:
        raise TimelineError(f"line {place}, {error.field}", error.found, error.allowed) from error
    raise AssertionError(f"line {place} was refused by the kernel and not by the model")
