"""Figures of takeup on this machine: medians of several runs, never a test.

python -m benchmarks [--runs 9] [--out benchmarks/results.json]
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.family import five_known, five_unknown
from takeup.check.lines import Entitlements
from takeup.engine.case import CLAIMED, Case
from takeup.engine.errors import UndecidedError
from takeup.engine.explain import Tracer
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import load
from takeup.engine.questions import Exploration, possible_answers
from takeup.nontakeup import Line, Run, Terms, classify, runs_of

LAW = load("takeup.law.be")
DAY = date(2026, 6, 15)
EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.yaml"))


@dataclass(frozen=True)
class Figure:
    """One measured figure: what, the median (or the named percentile), the unit, the aim, how many runs."""

    what: str
    value: float
    unit: str
    aim: float | None
    runs: int
    note: str = ""


def milliseconds(function: Callable[[], Any], runs: int) -> list[float]:
    """Wall time of each run in milliseconds, after one run that is not counted.

    Garbage is collected between the runs and not during them, as the command line does between two questions.
    """
    function()
    found = []
    for _ in range(runs):
        gc.collect()
        gc.disable()
        start = time.perf_counter()
        function()
        found.append((time.perf_counter() - start) * 1000)
        gc.enable()
    return found


def first_output(runs: int) -> list[float]:
    """Milliseconds from the start of `takeup check` on one example until its first byte is there."""
    command = [sys.executable, "-m", "takeup", "check", str(EXAMPLES[0])]
    found = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.read(1)
            found.append((time.perf_counter() - start) * 1000)
            process.stdout.read()
    return found[1:]


def peak_memory() -> float:
    """Megabytes that `takeup check` takes at most, for the largest example."""
    code = (
        "import resource, runpy, sys; sys.argv = ['takeup', 'check', *sys.argv[1:]]\n"
        "try:\n    runpy.run_module('takeup', run_name='__main__')\nexcept SystemExit:\n    pass\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )
    peaks = []
    for example in EXAMPLES:
        done = subprocess.run([sys.executable, "-c", code, str(example)], capture_output=True, text=True, check=True)
        peaks.append(int(done.stderr.split()[-1]) / 1024)
    return max(peaks)


def pairs_of(case: Case) -> list[tuple[Any, str]]:
    return [(r, h) for r in LAW for h in ([HOUSEHOLD] if r.holder == HOUSEHOLD else case.members)]


def explain_month(case: Case) -> None:
    household = case.on(DAY, CLAIMED, tracer := Tracer())
    for right, holder in pairs_of(case):
        try:
            right.due(household if holder == HOUSEHOLD else household.person(holder))
        except UndecidedError as error:  # an open point of the law: the tree up to it counts too
            assert tracer.roots, error


def sixty_months(case: Case) -> None:
    case._views.clear()
    entitlements = Entitlements(case, DAY)
    last = DAY.year * 12 + DAY.month - 1
    lines = []
    for right, holder in pairs_of(case):
        due = {m: entitlements.of_month(right, holder, m) for m in range(last - 59, last + 1)}
        runs: tuple[Run, ...] = runs_of({m: low for m, (low, _) in due.items() if low > 0})
        terms = Terms("month", in_euros=right.kind == "money")
        lines.append(Line(f"{right.id}:{holder}", terms, runs, household="five"))
    classify(lines, DAY)


def interview(seed: int) -> list[float]:
    """Milliseconds from an answer to the next question; of the household of five nothing is known at first."""
    random = Random(seed)
    exploration = Exploration(five_unknown(LAW), DAY)
    question = exploration.next_question()
    found = []
    for _ in range(25):
        if question is None:
            break
        answer = random.choice(possible_answers(exploration.case, question.asked, DAY))
        gc.collect()
        gc.disable()
        start = time.perf_counter()
        exploration.learn(question.asked, answer)
        question = exploration.next_question()
        found.append((time.perf_counter() - start) * 1000)
        gc.enable()
    return found


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def measure(runs: int) -> list[Figure]:
    known, unknown = five_known(LAW, DAY), five_unknown(LAW)
    explored = milliseconds(lambda: Exploration(unknown, DAY), runs * 2)
    first = milliseconds(lambda: Exploration(unknown, DAY).next_question(), runs * 2)
    asked = [ms for seed in range(4) for ms in interview(seed)]
    return [
        Figure("start of `takeup check` to its first output", statistics.median(first_output(runs)), "ms", 500, runs),
        Figure(
            f"explain of all {len(list(LAW))} rights, household of five, one month",
            statistics.median(milliseconds(lambda: explain_month(known), runs * 3)),
            "ms",
            15,
            runs * 3,
        ),
        Figure(
            "60 months of all rights with typology, household of five",
            statistics.median(milliseconds(lambda: sixty_months(known), runs)),
            "ms",
            None,
            runs,
        ),
        Figure(
            "explore with every fact unknown, household of five, 95th percentile",
            percentile(explored, 0.95),
            "ms",
            400,
            runs * 2,
        ),
        Figure(
            "the same with the first question, 95th percentile",
            percentile(first, 0.95),
            "ms",
            None,
            runs * 2,
        ),
        Figure(
            "from an answer to the next question, interviews of 25 questions, 95th percentile",
            percentile(asked, 0.95),
            "ms",
            150,
            len(asked),
        ),
        Figure("peak memory of `takeup check`, largest example", peak_memory(), "MB", 100, len(EXAMPLES)),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "results.json")
    given = parser.parse_args()
    figures = measure(given.runs)
    machine = {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system()}
    given.out.write_text(json.dumps({"machine": machine, "figures": [asdict(f) for f in figures]}, indent=2) + "\n")
    width = max(len(f.what) for f in figures)
    for figure in figures:
        aim = f"aim < {figure.aim:g}" if figure.aim is not None else ""
        print(f"{figure.what:<{width}}  {figure.value:8.1f} {figure.unit:<3} {aim:<12} {figure.runs} runs")
    print(f"\nwritten to {given.out}")


if __name__ == "__main__":
    main()
