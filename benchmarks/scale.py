"""What a municipality, a country and a continent take, worked out from rates that were measured.

python -m benchmarks.scale              the tables of docs/scale.md, from benchmarks/results/scale.json
python -m benchmarks.scale --measure    measures the rates anew first, on threads and on Spark (needs `make spark`)

A rate is the time of a large file less that of a small one, so that starting up is not in it. Estimates take work to be
proportional to households and to cores, and linear in months between the numbers of months that were measured. A rate
is not firm, and nothing is built on it, where starting up took longer than the work: give more --households then.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from takeup.population.synthetic import Population

RESULTS = Path(__file__).parent / "results" / "scale.json"
LAST_MONTH = 2026 * 12 + 10
SMALL = 1_000  # households of the file that shows how long starting up takes
EUROS_A_CORE_HOUR = 0.05  # an assumption, near the list price of a general machine that is rented by the hour
THREADS, SPARK = "threads", "spark"


@dataclass(frozen=True)
class Rate:
    """Measured: how long so many households take, apart from starting up, and what the largest processes held."""

    on: str
    workers: int
    months: int
    households: int
    persons: int
    start_s: float
    seconds: float
    result_bytes: int
    python_mb: float
    java_mb: float

    @property
    def is_firm(self) -> bool:
        """Whether the work outweighs starting up, of which two runs differ by seconds; else nothing is built on it."""
        return self.seconds >= self.start_s

    @property
    def persons_a_core_second(self) -> float:
        return self.persons / (self.seconds * self.workers)


@dataclass(frozen=True)
class Wish:
    """What one would like to screen, and with what."""

    what: str
    persons: int
    months: int
    on: str
    cores: int


WISHES = (
    Wish("municipality", 100_000, 1, THREADS, 4),
    Wish("municipality", 100_000, 60, THREADS, 4),
    Wish("country", 11_700_000, 1, THREADS, 8),
    Wish("country", 11_700_000, 60, THREADS, 8),
    Wish("country", 11_700_000, 60, SPARK, 64),
    Wish("continent", 450_000_000, 1, SPARK, 64),
    Wish("continent", 450_000_000, 60, SPARK, 512),
)


# -- estimate ------------------------------------------------------------------------------------------


def core_seconds(rates: list[Rate], on: str, persons: int, months: int) -> float | None:
    """Work for so many persons and months; None where no firm rates were measured around these months."""
    known = sorted((rate.months, 1 / rate.persons_a_core_second) for rate in rates if rate.on == on and rate.is_firm)
    for (first, low), (last, high) in zip(known, known[1:] or known, strict=False):
        if first <= months <= last:
            share = (months - first) / (last - first) if last > first else 0.0
            return persons * (low + share * (high - low))
    return None


def result_gigabytes(rates: list[Rate], persons: int, months: int) -> float:
    """Size of the result, by the measured months that are nearest."""
    nearest = min(rates, key=lambda rate: abs(rate.months - months))
    return nearest.result_bytes / nearest.persons * persons / 1e9


def rates_table(rates: list[Rate]) -> str:
    lines = [
        "| on | workers | months | households | start | time after it | persons a second | a core "
        "| Python process | Java process |",
        "|-|-:|-:|-:|-:|-:|-:|-:|-:|-:|",
    ]
    for rate in rates:
        firm = "" if rate.is_firm else " (not firm)"
        lines.append(
            f"| {rate.on} | {rate.workers} | {rate.months} | {rate.households:,} | {rate.start_s:.0f} s "
            f"| {rate.seconds:.1f} s | {rate.persons / rate.seconds:,.0f} | {rate.persons_a_core_second:,.0f}{firm} "
            f"| {rate.python_mb:,.0f} MB | {f'{rate.java_mb:,.0f} MB' if rate.java_mb else ''} |"
        )
    return "\n".join(lines)


def wishes_table(rates: list[Rate]) -> str:
    lines = [
        "| what | persons | months | on | cores | core-hours | time | rent | result |",
        "|-|-:|-:|-|-:|-:|-:|-:|-:|",
    ]
    for wish in WISHES:
        work = core_seconds(rates, wish.on, wish.persons, wish.months)
        found = "not measured | |"
        if work is not None:
            hours = work / 3600
            found = f"{hours:,.2f} | {duration(work / wish.cores)} | € {hours * EUROS_A_CORE_HOUR:,.2f}"
        lines.append(
            f"| {wish.what} | {wish.persons:,} | {wish.months} | {wish.on} | {wish.cores} | {found} "
            f"| {result_gigabytes(rates, wish.persons, wish.months):,.2f} GB |"
        )
    return "\n".join(lines)


def duration(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.1f} h"


# -- measure -------------------------------------------------------------------------------------------


def measure(households: int, months: list[int], workers: int) -> list[Rate]:
    from takeup.engine.law import load
    from takeup.population.synthetic import Population

    law = load("takeup.law.be")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small, large = folder / "small-synthetic.parquet", folder / "large-synthetic.parquet"
        for size, file in ((SMALL, small), (households, large)):
            _write(Population(law, size, area="belgium", months=max(months)), file, groups=8 * workers)
        persons = _persons(large) - _persons(small)
        _screen(small, folder / "first", THREADS, 1, workers)  # makes the machine code
        rates = []
        for on in (THREADS, SPARK):
            for many in months:
                start, *_ = _screen(small, folder / "out", on, many, workers)
                seconds, size, python, java = _screen(large, folder / "out", on, many, workers)
                if seconds <= start:
                    raise SystemExit("the large file took no longer than the small one: this machine is too busy")
                rates.append(
                    Rate(on, workers, many, households - SMALL, persons, start, seconds - start, size, python, java)
                )
                print(rates_table(rates).splitlines()[-1], flush=True)
    return rates


def _write(population: Population, file: Path, groups: int) -> None:
    """A population in so many row groups, which Spark hands out."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    with pq.ParquetWriter(file, population.layout.schema, compression="zstd") as writer:
        for batch in population.batches():
            rows = min(len(batch), -(-population.households // groups))
            writer.write_table(pa.Table.from_batches([batch]), row_group_size=rows)


def _persons(file: Path) -> int:
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    lists = pq.read_table(file, columns=["members"]).column("members")
    return int(pc.sum(pc.list_value_length(lists)).as_py())


def _screen(file: Path, out: Path, on: str, months: int, workers: int) -> tuple[float, int, float, float]:
    """Seconds of the command, bytes of its result, and the most that one process of Python and of Java held in MB."""
    first = LAST_MONTH - months + 1
    said = f"{first // 12}-{first % 12 + 1:02d}..{LAST_MONTH // 12}-{LAST_MONTH % 12 + 1:02d}"
    where = (
        ["--workers", str(workers)]
        if on == THREADS
        else ["--on", "spark", "--master", f"local-cluster[{workers},1,1024]"]
    )
    command = [
        sys.executable,
        "-m",
        "takeup",
        "screen",
        str(file),
        "--out",
        str(out),
        "--months",
        said,
        "--json",
        *where,
    ]
    begun = time.perf_counter()
    python = java = 0.0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        while running.poll() is None:
            for name, size in _sizes(running.pid):
                if "java" in name:
                    java = max(java, size)
                else:
                    python = max(python, size)
            time.sleep(0.2)
    seconds = time.perf_counter() - begun
    if running.returncode:
        raise SystemExit(f"failed: {' '.join(command)}")
    written = sum(path.stat().st_size for path in out.rglob("part-*.parquet"))
    shutil.rmtree(out)
    return seconds, written, python, java


def _sizes(pid: int) -> list[tuple[str, float]]:
    """Name and resident megabytes of a process and of all that it started."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,rss=,comm="], capture_output=True, text=True, check=True)
    rows = [line.split(None, 3) for line in listed.stdout.splitlines()]
    family, found = {pid}, []
    for own, parent, size, name in sorted(rows, key=lambda row: int(row[0])):
        if int(own) in family or int(parent) in family:
            family.add(int(own))
            found.append((name, int(size) / 1024))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--households", type=int, default=100_000)
    parser.add_argument("--months", default="1,60")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--results", type=Path, default=RESULTS)
    given = parser.parse_args()
    if given.measure:
        load_before = os.getloadavg()[0]
        rates = measure(given.households, [int(m) for m in given.months.split(",")], given.workers)
        machine = {"cores": os.cpu_count(), "system": platform.platform(), "load_before": load_before}
        told = {"date": date.today().isoformat(), "machine": machine, "python": platform.python_version()}
        given.results.parent.mkdir(parents=True, exist_ok=True)
        told_rates = [asdict(rate) for rate in rates]
        given.results.write_text(json.dumps({**told, "rates": told_rates}, indent=1) + "\n")
    told = json.loads(given.results.read_text())
    rates = [Rate(**rate) for rate in told["rates"]]
    machine = told["machine"]
    print(
        f"Measured on {told['date']}: {machine['cores']} cores, {machine['system']}, Python {told['python']}; ", end=""
    )
    print(f"{machine['load_before']:.1f} other processes ran before it began.\n")
    print(rates_table(rates), wishes_table(rates), sep="\n\n")


if __name__ == "__main__":
    main()
