"""takeup beside OpenFisca: the same law, the same households, side by side in one run.

    python -m benchmarks.openfisca [--households 1000000] [--rounds 9] [--cache build/openfisca]

The law is OpenFisca's country template, in our rules in `country_template/`. The peer is installed into an environment
of its own in the cache. Each engine runs in its own process; they take turns, the peer first. What they answer must be
equal to the cent. Memory is measured in fresh processes. Figures go to benchmarks/results/openfisca.json.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.openfisca_figures import (
    ALONE,
    ELSEWHERE,
    FILES,
    FIVE_RUNS,
    ONE_RUN,
    Measured,
    Result,
    report,
    table,
    timings,
)
from benchmarks.openfisca_population import Population, find_population
from benchmarks.openfisca_worker import PROJECT, Worker

CORE, TEMPLATE = "46.0.1", "8.2.0"
MONTHS = {"2016-11": 12, "2018-01": 14}  # with the number of variables that the law has then
ONE_CENT = 0.01
PROCESSES = 3  # fresh ones, of which the median counts, where memory is measured


class Engine(NamedTuple):
    """A Python and the module that it runs."""

    python: Path
    module: str

    def start(self, population: Path, month: str) -> Worker:
        return Worker(self.python, self.module, population, month)


def install_peer(cache: Path) -> Path:
    """The Python of an environment with the pinned peer and our version of NumPy; made where it is not there yet."""
    folder = cache / f"venv-{CORE}-{TEMPLATE}"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (folder / "complete").exists():
        print(f"installing OpenFisca into {folder}", file=sys.stderr)
        packages = {"openfisca-core": CORE, "openfisca-country-template": TEMPLATE, "numpy": version("numpy")}
        pinned = [f"{name}=={number}" for name, number in packages.items()]
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *pinned], check=True)
        (folder / "complete").touch()
    return python


def compare(month: str, peer: Engine, ours: Engine, population: Path, rounds: int, cache: Path) -> Result:
    """One month: the engines take turns, what they answered is compared, and their memory measured."""
    seconds: dict[Engine, list[dict[str, float]]] = {peer: [], ours: []}
    answers = {peer: cache / f"answers-{month}-peer", ours: cache / f"answers-{month}-ours"}
    with peer.start(population, month) as first, ours.start(population, month) as second:
        workers = {peer: first, ours: second}
        for worker in workers.values():
            worker.order("load")
        for turn in range(rounds + 1):
            for engine, worker in workers.items():
                worker.order("tidy")
                found = worker.order("run")
                if turn:  # the first turn only warms up
                    seconds[engine].append(found)
        names = {engine: worker.order("save", str(answers[engine]))["saved"] for engine, worker in workers.items()}
    if names[peer] != names[ours] or len(names[peer]) != MONTHS[month]:
        raise SystemExit(f"{month}: the engines do not answer the same variables: {names}")
    difference = largest_difference(answers[peer], answers[ours], names[peer])
    through: dict[Engine, list[dict[str, float]]] = {peer: [], ours: []}
    for _ in range(PROCESSES):
        for engine in (peer, ours):
            through[engine].append(from_files_to_files(engine, population, month, answers[engine]))
    largest_difference(answers[peer], answers[ours], names[peer])
    measured = {}
    for engine in (peer, ours):
        memory = {
            FILES: statistics.median(found["memory"] for found in through[engine]),
            ONE_RUN: peak(engine, population, month, runs=1),
            FIVE_RUNS: peak(engine, population, month, runs=5),
            ALONE: peak(engine, find_population(10, cache), month, runs=1),
        }
        by_part = timings(seconds[engine]) | {FILES: timings(through[engine])[FILES]}
        measured[engine] = Measured(by_part, memory)
    return Result(month, len(names[peer]), measured[peer], measured[ours], difference)


def from_files_to_files(engine: Engine, population: Path, month: str, answers: Path) -> dict[str, float]:
    """Seconds and megabytes of a fresh process that reads the households and writes the answers."""
    with engine.start(population, month) as worker:
        return {**worker.order("files", str(answers)), **worker.order("memory")}


def peak(engine: Engine, population: Path, month: str, runs: int) -> float:
    """The most memory, in megabytes, of a fresh process that loads the households and runs so often."""
    peaks = []
    for _ in range(PROCESSES):
        with engine.start(population, month) as worker:
            worker.order("load")
            for _ in range(runs):
                worker.order("run")
            peaks.append(float(worker.order("memory")["memory"]))
    return statistics.median(peaks)


def largest_difference(peer: Path, ours: Path, names: Iterable[str]) -> float:
    """The largest difference in euros between two saved answers. Stops the benchmark where one is a cent or more."""
    largest = 0.0
    for name in names:
        theirs, own = (np.load(folder / f"{name}.npy").astype(np.float64) for folder in (peer, ours))
        if own.shape != theirs.shape:
            raise SystemExit(f"{name} has the shape {own.shape}, of the peer {theirs.shape}")
        apart = np.abs(own - theirs)
        wrong = np.flatnonzero(~(apart < ONE_CENT))  # so that what is no number is wrong too
        if len(wrong):
            row = wrong[0]
            raise SystemExit(f"{name} differs in {len(wrong)} rows; row {row}: {own[row]}, of the peer {theirs[row]}")
        largest = max(largest, float(apart.max()))
    return largest


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.openfisca", description=__doc__)
    parser.add_argument("--households", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=9, help="turns of each engine that count")
    parser.add_argument("--cache", type=Path, default=PROJECT / "build" / "openfisca", help="peer, households, answers")
    parser.add_argument("--out", type=Path, default=PROJECT / "benchmarks" / "results" / "openfisca.json")
    given = parser.parse_args()
    cache = given.cache.resolve()
    folder = find_population(given.households, cache)
    persons = Population.load(folder).persons
    peer = Engine(install_peer(cache), "benchmarks.openfisca_peer")
    ours = Engine(Path(sys.executable), "benchmarks.openfisca_ours")
    results = []
    for month in MONTHS:
        results.append(compare(month, peer, ours, folder, given.rounds, cache))
        print(table(results[-1], given.households, persons), end="\n\n", flush=True)
    own = {name: version(name) for name in ("takeup", "numba", "numpy")}
    versions = {"openfisca-core": CORE, "openfisca-country-template": TEMPLATE, **own}
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(report(results, given.households, persons, versions), indent=2) + "\n")
    print(f"{ELSEWHERE['engine']}: {ELSEWHERE['persons_per_second']:,} persons/s. {ELSEWHERE['note']}")
    print(f"written to {given.out}")


if __name__ == "__main__":
    main()
