"""One engine in a process of its own: it loads the households, then runs whenever it is asked to.

    python -m benchmarks.openfisca_peer POPULATION MONTH

Orders come in and answers go out as one line of JSON each: `run` gives seconds, `tidy` collects what earlier runs left
behind, `save FOLDER` writes the last outputs as .npy files, `memory` gives megabytes. The end of the orders ends the
process.
"""

from __future__ import annotations

import gc
import json
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from benchmarks.openfisca_population import Population

Seconds = dict[str, float]
Outputs = Mapping[str, NDArray[Any]]
PROJECT = Path(__file__).parent.parent


class Engine(Protocol):
    """What is measured: one run over the whole population, timed by parts ('compute', 'total', ...)."""

    def run(self) -> tuple[Seconds, Outputs]: ...


def serve(make: Callable[[Population, str], Engine]) -> None:
    """Answers orders on standard input until there are none left."""
    population, month = Path(sys.argv[1]), sys.argv[2]
    engine = make(Population.load(population), month)
    outputs: Outputs = {}
    _answer({"ready": True})
    for line in sys.stdin:
        order, *rest = json.loads(line)
        if order == "run":
            outputs = {}  # nobody keeps the answers of the run before
            seconds, outputs = engine.run()
            _answer(seconds)
        elif order == "tidy":
            outputs = {}
            _answer({"collected": gc.collect()})
        elif order == "save":
            folder = Path(rest[0])
            folder.mkdir(parents=True, exist_ok=True)
            for name, values in outputs.items():
                np.save(folder / f"{name}.npy", np.asarray(values))
            _answer({"saved": sorted(outputs)})
        elif order == "memory":
            _answer({"memory": peak_memory()})
        else:
            raise ValueError(f"unknown order '{order}'; known are: run, tidy, save, memory")


def peak_memory() -> float:
    """The most memory that this process has held so far, in megabytes (2**20 bytes).

    From /proc where there is one: what getrusage tells also counts the process from which this one was started.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _answer(found: Mapping[str, Any]) -> None:
    print(json.dumps(found), flush=True)


class Worker:
    """The other end: starts an engine in its own process with its own Python, and gives it orders."""

    def __init__(self, python: Path, module: str, population: Path, month: str) -> None:
        self.command = [str(python), "-m", module, str(population), month]
        self.process = subprocess.Popen(
            self.command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.at_start = self._answer()

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()

    def order(self, *words: str) -> dict[str, Any]:
        """Gives an order and waits for its answer. Raises RuntimeError where the process has ended instead."""
        assert self.process.stdin is not None
        print(json.dumps(words), file=self.process.stdin, flush=True)
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{' '.join(self.command)} ended with code {self.process.wait()}")
        found: dict[str, Any] = json.loads(line)
        return found
