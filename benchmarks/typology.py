"""The typology of a million lines: lines of 60 months a second, on one thread and on all, and the start.

python -m benchmarks.typology [--lines 1000000] [--runs 3]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date

import numpy as np

from takeup.nontakeup import Outcome, Terms, month_of
from takeup.population.typology import NO_DAY, OUTCOMES, Claims, Lines, classify_lines, day_number

MONTHS = 60
TODAY = date(2026, 6, 15)
FIRST = month_of(TODAY) - MONTHS + 1
TERMS = Terms("month", months_back=3, decision_days=30, appeal_days=90)

START = """
import time
begin = time.perf_counter()
from benchmarks.typology import TODAY, unclaimed
from takeup.population.typology import classify_lines
loaded = time.perf_counter()
classify_lines(unclaimed(1), TODAY)
print(loaded - begin, time.perf_counter() - loaded)
"""


def unclaimed(lines: int) -> Lines:
    """The same amount each month, going on, and nothing received."""
    amounts = np.random.default_rng(1).integers(50, 900, (lines, 1)).astype(float)
    entitled = np.repeat(amounts, MONTHS, axis=1)
    return Lines(TERMS, FIRST, entitled, np.zeros_like(entitled), True)


def received(lines: int) -> Lines:
    """All is received, and nobody tells of a claim."""
    given = unclaimed(lines)
    return replace(given, received=given.entitled.copy())


def not_entitled(lines: int) -> Lines:
    return Lines(TERMS, FIRST, np.zeros((lines, MONTHS)), np.zeros((lines, MONTHS)))


def everything(lines: int) -> Lines:
    """Spells that begin, end and are cut by unknown months; one or two claims each, of every outcome; some paid."""
    random = np.random.default_rng(2)
    amounts = np.repeat(random.integers(50, 900, (lines, 1)).astype(float), MONTHS, axis=1)
    months = np.arange(MONTHS)
    begin, end = random.integers(0, 30, (lines, 1)), random.integers(40, 90, (lines, 1))
    amounts[(months < begin) | (months > end)] = 0.0
    amounts[months == random.integers(0, 300, (lines, 1))] = np.nan
    paid = months >= random.integers(0, 100, (lines, 1))
    got = np.where(paid, np.nan_to_num(amounts) * random.choice([1.0, 0.5], (lines, 1)), 0.0)
    return Lines(TERMS, FIRST, amounts, got, True, claims=_claims(random, lines))


def _claims(random: np.random.Generator, lines: int) -> Claims:
    offsets = np.concatenate([[0], np.cumsum(random.integers(1, 3, lines))])
    several = int(offsets[-1])
    claimed = day_number(TODAY) - random.integers(0, 1500, several)
    outcome = random.integers(0, len(OUTCOMES), several)
    granted = outcome == OUTCOMES.index(Outcome.GRANTED)
    was_decided = granted | (outcome == OUTCOMES.index(Outcome.REFUSED))
    decided = claimed + random.integers(0, 90, several)
    was_withdrawn = outcome == OUTCOMES.index(Outcome.WITHDRAWN)
    return Claims(
        offsets=offsets,
        claimed=claimed,
        outcome=outcome,
        decided=np.where(was_decided, decided, NO_DAY),
        withdrawn=np.where(was_withdrawn, claimed + 20, NO_DAY),
        stopped=np.where(granted & (random.random(several) < 0.3), decided + 200, NO_DAY),
        granted=np.where(granted & (random.random(several) < 0.5), 300.0, np.nan),
    )


KINDS = {
    "nothing due": not_entitled,
    "nothing claimed, nothing received": unclaimed,
    "all received": received,
    "one or two claims of every outcome": everything,
}


def lines_a_second(given: Lines, threads: int, runs: int) -> float:
    """Millions of lines a second, the best of some runs, after one that is not counted."""
    classify_lines(given, TODAY, threads=threads)
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        classify_lines(given, TODAY, threads=threads)
        best = min(best, time.perf_counter() - start)
    return len(given) / best / 1e6


def start_times() -> tuple[tuple[float, float], tuple[float, float]]:
    """Seconds to import and to the first answer: with nothing kept from before, and from the cache."""
    with tempfile.TemporaryDirectory() as folder:
        found = []
        for _ in range(2):
            done = subprocess.run(
                [sys.executable, "-c", START],
                env={**os.environ, "NUMBA_CACHE_DIR": folder},
                capture_output=True,
                text=True,
                check=True,
            )
            loaded, answered = map(float, done.stdout.split())
            found.append((loaded, answered))
        return found[0], found[1]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.typology", description=__doc__)
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    cold, cached = start_times()
    print(f"first answer: {cold[1]:.1f} s to compile; {cached[1]:.2f} s from the cache (import {cached[0]:.2f} s)")
    cores = os.cpu_count() or 1
    print(f"\nmillions of lines of {MONTHS} months a second, {asked.lines:,} lines")
    print(f"{'':36}  1 thread  {cores} threads")
    for what, make in KINDS.items():
        given = make(asked.lines)
        alone, together = (lines_a_second(given, threads, asked.runs) for threads in (1, cores))
        print(f"{what:36}  {alone:8.2f}  {together:9.2f}")


if __name__ == "__main__":
    main()
