"""One engine in a process of its own, which runs whenever it is asked to.

    python -m benchmarks.openfisca_peer POPULATION MONTH

Orders come in and answers go out as one line of JSON each. `load`: the households into memory; `run`: seconds; `save
FOLDER`: the answers of the last run as .npy files; `tidy`: collects what earlier runs left behind; `files FOLDER`: from
the files of the households to files of the answers, as this engine does it, and the seconds that it took; `memory`:
megabytes. The end of the orders ends the process.
"""

from __future__ import annotations

import gc
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Seconds = dict[str, float]
Outputs = Mapping[str, NDArray[Any]]
PROJECT = Path(__file__).parent.parent


class Engine(Protocol):
    """What is measured."""

    def load(self) -> None:
        """Brings all households into memory, in the form that `run` is given them."""

    def run(self) -> tuple[Seconds, Outputs]:
        """Works out every variable of every household, timed by parts ('compute', 'total', ...)."""

    def files(self, folder: Path) -> None:
        """The same from the files of the households to one .npy file a variable."""


def serve(make: Callable[[Path, str], Engine]) -> None:
    """Answers orders on standard input until there are none left."""
    engine = make(Path(sys.argv[1]), sys.argv[2])
    outputs: Outputs = {}
    for line in sys.stdin:
        order, *rest = json.loads(line)
        found: Mapping[str, Any] = {}
        if order == "load":
            engine.load()
        elif order == "run":
            outputs = {}  # nobody keeps the answers of the run before
            found, outputs = engine.run()
        elif order == "tidy":
            outputs = {}
            gc.collect()
        elif order == "save":
            save(outputs, Path(rest[0]))
            found = {"saved": sorted(outputs)}
        elif order == "files":
            Path(rest[0]).mkdir(parents=True, exist_ok=True)
            start = time.perf_counter()
            engine.files(Path(rest[0]))
            found = {"files": time.perf_counter() - start}
        elif order == "memory":
            found = {"memory": peak_memory()}
        else:
            raise ValueError(f"unknown order '{order}'; known are: load, run, tidy, save, files, memory")
        print(json.dumps(found), flush=True)


def save(outputs: Outputs, folder: Path) -> None:
    """One .npy file a variable."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, values in outputs.items():
        np.save(folder / f"{name}.npy", values)


def peak_memory() -> float:
    """The most memory that this process has held so far, in megabytes (2**20 bytes).

    From /proc where there is one: what getrusage tells also counts the process from which this one was started.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


class Worker:
    """The other end: starts an engine in its own process with its own Python, and gives it orders."""

    def __init__(self, python: Path, module: str, population: Path, month: str) -> None:
        self.command = [str(python), "-m", module, str(population), month]
        self.process = subprocess.Popen(
            self.command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

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
        assert self.process.stdout is not None
        print(json.dumps(words), file=self.process.stdin, flush=True)
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{' '.join(self.command)} ended with code {self.process.wait()}")
        found: dict[str, Any] = json.loads(line)
        return found
