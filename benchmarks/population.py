"""All rights of the law over a synthetic Belgium: kernel, Parquet to Parquet, memory, many months, start.

python -m benchmarks.population [--sizes 10000,100000,1000000] [--months 12] [--out benchmarks/results/population.json]

Each size runs in a process of its own, so that its memory is its own. The population is drawn anew from its seed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

BELGIUM_PERSONS = 11_700_000
LAST_MONTH = 2026 * 12 + 10
RESULTS = Path(__file__).parent / "results" / "population.json"


def measure_kernel(file: Path, runs: int = 3) -> dict[str, float]:
    """Seconds of the kernel alone for one month in one world, of reading and encoding, and bytes in and out."""
    import numpy as np

    from takeup.engine.case import CLAIMED
    from takeup.engine.compile import compile_law
    from takeup.engine.law import load
    from takeup.engine.time import month_start
    from takeup.population.batch import Encoder
    from takeup.population.kernel import Kernel
    from takeup.population.source import Source

    law = load("takeup.law.be")
    program = compile_law(law, list(law))
    kernel = Kernel(program)
    encoder = Encoder(program)
    day = month_start(LAST_MONTH)
    found = dict.fromkeys(("households", "persons", "encode_s", "kernel_s", "bytes"), 0.0)
    begun = time.perf_counter()
    for data in Source(file).batches(size=50_000):
        started = time.perf_counter()
        batch = encoder.encode(data)
        found["encode_s"] += time.perf_counter() - started
        times = []
        for _ in range(runs):
            started = time.perf_counter()
            answers = kernel.run(batch, day, CLAIMED)
            times.append(time.perf_counter() - started)
        found["kernel_s"] += statistics.median(times)
        found["households"] += batch.households
        found["persons"] += batch.people
        found["bytes"] += sum(np.asarray(column).nbytes for column in batch.columns.values())
        found["bytes"] += sum(answer.values.nbytes + answer.reasons.nbytes for answer in answers)
    found["all_s"] = time.perf_counter() - begun
    return found


def measure_screen(file: Path, months: int) -> dict[str, float]:
    """Seconds from Parquet to Parquet with the typology, and the peak of memory in megabytes."""
    import resource

    from takeup.engine.law import load
    from takeup.population.run import Job, screen_file
    from takeup.population.screen import period_of

    law = load("takeup.law.be")
    rights = list(law)
    with tempfile.TemporaryDirectory() as folder:
        job = Job(law, file, Path(folder), rights, period_of(LAST_MONTH - months + 1, LAST_MONTH, rights))
        begun = time.perf_counter()
        manifest = screen_file(job)
        seconds = time.perf_counter() - begun
    rows = {name: sum(part["rows"][name] for part in manifest["parts"]) for name in ("rights", "households")}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"screen_s": seconds, "peak_mb": peak, "rows": rows["rights"], "screened": rows["households"]}


def measure_start(cold: bool) -> dict[str, float]:
    """Seconds until a kernel of all rights is ready, with an empty cache or a filled one."""
    from takeup.engine.compile import compile_law
    from takeup.engine.law import load
    from takeup.population.kernel import Kernel

    begun = time.perf_counter()
    law = load("takeup.law.be")
    Kernel(compile_law(law, list(law)))
    return {"cold" if cold else "cached": time.perf_counter() - begun}


def bandwidth() -> float:
    """Gigabytes a second that copying moves (read and written), with as many threads as there are cores."""
    from concurrent.futures import ThreadPoolExecutor

    import numpy as np

    cores = os.cpu_count() or 1
    pairs = [(np.ones(32_000_000), np.empty(32_000_000)) for _ in range(cores)]
    times = []
    with ThreadPoolExecutor(cores) as pool:
        for _ in range(5):
            begun = time.perf_counter()
            list(pool.map(lambda pair: np.copyto(pair[1], pair[0]), pairs))
            times.append(time.perf_counter() - begun)
    return sum(2 * pair[0].nbytes for pair in pairs) / statistics.median(times) / 1e9


def in_process(what: str, *arguments: object, cache: Path | None = None) -> dict[str, Any]:
    """One measurement in a fresh process."""
    call = f"import json, benchmarks.population as b; from pathlib import Path; print(json.dumps(b.{what}))"
    environment = {**os.environ, **({"TAKEUP_CACHE": str(cache)} if cache else {})}
    done = subprocess.run(
        [sys.executable, "-c", call.format(*(repr(str(a)) if isinstance(a, Path) else a for a in arguments))],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{what}: {done.stderr}")
    return dict(json.loads(done.stdout.splitlines()[-1]))


def of_size(households: int, folder: Path, months: int) -> dict[str, Any]:
    """All figures of one size."""
    from takeup.engine.law import load
    from takeup.population.synthetic import Population, write

    file = folder / f"belgium-synthetic-{households}.parquet"
    begun = time.perf_counter()
    write(Population(load("takeup.law.be"), households, area="belgium", months=months if months > 1 else 0), file)
    drawn = time.perf_counter() - begun
    found: dict[str, Any] = {
        "asked": households,
        "months": months,
        "draw_s": drawn,
        "file_mb": file.stat().st_size / 1e6,
    }
    if months == 1:
        found |= in_process("measure_kernel(Path({}))", file)
    found |= in_process("measure_screen(Path({}), {})", file, months)
    file.unlink()
    return found


def table(rows: list[dict[str, Any]], copied: float) -> str:
    """The rows as Markdown."""
    lines = [
        "| households | months | kernel, 1 month | persons/s (kernel) | Parquet to Parquet | households/s "
        "| peak memory | share of memory bandwidth |",
        "|-:|-:|-:|-:|-:|-:|-:|-:|",
    ]
    for row in rows:
        kernel, rate, share = "", "", ""
        if "kernel_s" in row:
            kernel = f"{row['kernel_s']:.2f} s"
            rate = f"{row['persons'] / row['kernel_s'] / 1e6:.2f} M"
            share = f"{row['bytes'] / row['kernel_s'] / 1e9 / copied:.1%}"
        lines.append(
            f"| {row['asked']:,} | {row['months']} | {kernel} | {rate} | {row['screen_s']:.1f} s "
            f"| {row['screened'] / row['screen_s']:,.0f} | {row['peak_mb']:,.0f} MB | {share} |"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--months", type=int, default=60)
    parser.add_argument("--households-of-months", type=int, default=20_000)
    parser.add_argument("--out", type=Path, default=RESULTS)
    given = parser.parse_args()
    copied = bandwidth()
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cache = folder / "cache"
        start = in_process("measure_start(True)", cache=cache)
        start |= in_process("measure_start(False)", cache=cache)
        for size in given.sizes.split(","):
            rows.append(of_size(int(size), folder, 1))
            print(table(rows, copied).splitlines()[-1], flush=True)
        if given.months > 1:
            rows.append(of_size(given.households_of_months, folder, given.months))
    machine = {"cores": os.cpu_count(), "system": platform.platform(), "load": os.getloadavg()[0]}
    result = {
        "date": date.today().isoformat(),
        "machine": machine,
        "python": platform.python_version(),
        "copy_gb_per_s": copied,
        "start_s": start,
        "rows": rows,
        "belgium_kernel_s": _belgium(rows),
    }
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(result, indent=1) + "\n")
    print(table(rows, copied))
    print(f"\nmemory is copied at {copied:.1f} GB/s; start of all rights: {start}")
    print(f"{BELGIUM_PERSONS:,} persons, one month, kernel alone: {_belgium(rows):.1f} s")


def _belgium(rows: list[dict[str, Any]]) -> float:
    """Seconds of the kernel for the people of Belgium, one month, at the rate of the largest size measured."""
    largest = max((row for row in rows if "kernel_s" in row), key=lambda row: row["asked"])
    return float(BELGIUM_PERSONS / largest["persons"] * largest["kernel_s"])


if __name__ == "__main__":
    main()
