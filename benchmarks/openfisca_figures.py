"""What the benchmark against OpenFisca measures, as a table and as plain data."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

PEER, OURS = "OpenFisca", "takeup"
FILES, ONE_RUN, FIVE_RUNS, ALONE = "files", "one_run", "five_runs", "engine_alone"
AIMS = {"compute": 30, "total": 40, "memory": 4}
TIME = {
    "compute": "compute",
    "total": "total: from columns in memory to answers in memory",
    FILES: "from files to files (takeup in batches)",
}
MEMORY = {
    FILES: "peak memory, from files to files",
    ONE_RUN: "the same, all in memory, one run",
    FIVE_RUNS: "the same, five runs with nothing collected between them",
    ALONE: "the same, ten households: the engine itself",
}
ELSEWHERE = {
    "engine": "GETTSIM 1.3.1 (NumPy)",
    "persons_per_second": 260_000,
    "note": "Measured earlier, on two cores and with 1 million persons, of another law: German child benefit, housing "
    "benefit and basic income support, taxes and contributions. An order of magnitude, no comparison.",
}


@dataclass(frozen=True)
class Timing:
    """Seconds of one part of the work: the median of the rounds, the least and the most."""

    median: float
    least: float
    most: float

    def text(self, persons: int) -> str:
        """'18 ms (16 to 19), 148.0 M persons/s'."""
        middle, least, most = (seconds * 1000 for seconds in (self.median, self.least, self.most))
        return f"{middle:,.0f} ms ({least:,.0f} to {most:,.0f}), {persons / self.median / 1e6:,.1f} M persons/s"


def timings(rounds: Sequence[Mapping[str, float]]) -> dict[str, Timing]:
    """The timing of each part, from the seconds by part of each round."""
    parts = {part: [seconds[part] for seconds in rounds] for part in rounds[0]}
    return {part: Timing(statistics.median(found), min(found), max(found)) for part, found in parts.items()}


@dataclass(frozen=True)
class Measured:
    """One engine in one month: seconds by part, and megabytes by what the process did."""

    seconds: dict[str, Timing]
    memory: dict[str, float]


@dataclass(frozen=True)
class Result:
    """One month: both engines, how many variables they answered, and by how many euros these differ at most."""

    month: str
    variables: int
    peer: Measured
    ours: Measured
    largest_difference: float

    def ratios(self) -> dict[str, float]:
        """How many times as fast, and how many times as little memory."""
        seconds = {part: self.peer.seconds[part].median / self.ours.seconds[part].median for part in TIME}
        memory = {part: self.peer.memory[part] / self.ours.memory[part] for part in (FILES, ONE_RUN, FIVE_RUNS)}
        in_memory = {f"memory_{part}": memory[part] for part in (ONE_RUN, FIVE_RUNS)}
        return {**seconds, "memory": memory[FILES], **in_memory}


def table(result: Result, households: int, persons: int) -> str:
    """One month as a table in Markdown."""
    ratios = result.ratios()
    rows = [
        f"{result.month}: {result.variables} variables, {households:,} households, {persons:,} persons",
        "",
        f"| | {PEER} | {OURS} | ratio | aim |",
        "|---|---|---|---|---|",
    ]
    for part, words in TIME.items():
        peer, ours = (engine.seconds[part].text(persons) for engine in (result.peer, result.ours))
        rows.append(f"| {words} | {peer} | {ours} | {ratios[part]:.1f} | {AIMS.get(part, '')} |")
    for part, words in MEMORY.items():
        of_peer, of_ours = result.peer.memory[part], result.ours.memory[part]
        aim = AIMS["memory"] if part == FILES else ""
        rows.append(f"| {words} | {of_peer:,.0f} MB | {of_ours:,.0f} MB | {of_peer / of_ours:.1f} | {aim} |")
    return "\n".join([*rows, "", f"Largest difference between two answers: {result.largest_difference:.4f} euros."])


def report(results: Sequence[Result], households: int, persons: int, versions: Mapping[str, str]) -> dict[str, Any]:
    """Everything measured, as plain data. `ratio_openfisca_*` is that of the month in which it is lowest."""
    of_months = [result.ratios() for result in results]
    return {
        "date": date.today().isoformat(),
        "machine": machine(),
        "versions": dict(versions),
        "households": households,
        "persons": persons,
        **{f"ratio_openfisca_{part}": round(min(ratios[part] for ratios in of_months), 2) for part in of_months[0]},
        "months": [asdict(result) | {"ratios": ratios} for result, ratios in zip(results, of_months, strict=True)],
        "elsewhere": ELSEWHERE,
    }


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    file = Path("/proc/cpuinfo")
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return {
        "processor": names[0] if names else platform.processor(),
        "cores": os.cpu_count(),
        "system": platform.system(),
        "python": platform.python_version(),
    }
