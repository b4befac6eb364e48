"""How long is the wait between an answer and the next step? `python -m benchmarks.interview [--sittings 200]`

Random sittings by all rights of the law (households of one to four people, answers as people usually give them), from
nobody to the end. Timed are an answer with the next step: in a sitting that goes on, and in one that is made again from
its entries each time, as a page without memory does. Seconds of one core's work are counted, whatever else the machine
does. Half an hour on two cores.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from random import Random
from time import process_time

from takeup.engine.law import load
from takeup.interview import Sitting, next_step
from tests.interview.someone import steps

LAW = load("takeup.law.be")
DAY = date(2026, 6, 15)


def waits(seed: int) -> list[tuple[int, float, float]]:
    """For each step: how many people, seconds of work in the sitting that goes on, and in one made again."""
    found: list[tuple[int, float, float]] = []
    gc.disable()
    start = process_time()
    for before, _, after in steps(Sitting.begin(LAW, DAY, "nl"), Random(seed), skips=0.05):
        next_step(after)
        goes_on = process_time() - start
        start = process_time()
        next_step(Sitting.begin(LAW, DAY, "nl", entries=before.entries).add(after.entries[-1]))
        found.append((len(after.plain["persons"]), goes_on, process_time() - start))
        if not len(found) % 4:
            gc.collect()  # as `takeup ask` does while somebody reads
        start = process_time()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.interview", description=__doc__)
    parser.add_argument("--sittings", type=int, default=200)
    parser.add_argument("--processes", type=int, default=None)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "results" / "interview.json")
    given = parser.parse_args()
    with ProcessPoolExecutor(given.processes) as pool:
        sittings = list(pool.map(waits, range(given.sittings), chunksize=4))
    steps = [step for sitting in sittings for step in sitting]
    rows: dict[str, object] = {
        "sittings": len(sittings),
        "steps": len(steps),
        "steps of a sitting: median": statistics.median(map(len, sittings)),
    }
    for people in (None, *sorted({people for people, *_ in steps})):
        whose = "" if people is None else f", {people} people"
        for place, name in ((1, "goes on"), (2, "made again")):
            times = sorted(step[place] * 1000 for step in steps if people in (None, step[0]))
            rows[f"{name}{whose}: ms, median, 95th and 99th percentile"] = [
                round(times[int((len(times) - 1) * share)], 1) for share in (0.5, 0.95, 0.99)
            ]
    given.out.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(rows, indent=2))


if __name__ == "__main__":
    main()
