"""The same screen inside Spark (`pip install takeup[spark]`): `docs/scale.md` says how to set a cluster up.

Spark hands out the households, brings a lost piece of work to another worker, and keeps what a piece gave as a table
with a row a household. From that table the workers write the parts of the result, so that nothing is screened twice.
The file and the folder of the result must have the same path on every machine.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from takeup.engine.errors import TakeupError
from takeup.engine.law import load
from takeup.population.errors import PopulationError, Problem
from takeup.population.kernel import CACHE
from takeup.population.nested import NESTED, nest, unnest
from takeup.population.parts import finished, remove_parts, write_part
from takeup.population.run import MANIFEST, Job, begin, finish
from takeup.population.screen import Period, Screener
from takeup.population.source import PARQUET

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

FOUND = "spark"  # the folder with Spark's own table, removed once the parts are written
DONE = "_SUCCESS"  # the file that Spark writes last


class SparkError(TakeupError):
    """Spark cannot be started, or gave the work up: says why."""


@dataclass(frozen=True)
class Plan:
    """All that a worker needs to make a Screener, which is machine code and cannot be sent.

    `law`: the package of the jurisdiction; `fingerprint`: that of the law as the sender has it.
    """

    law: str
    rights: tuple[str, ...]
    period: Period
    bounds: bool
    incomes: float
    fingerprint: str


def screen_on_spark(job: Job, master: str) -> dict[str, Any]:
    """Screens a file on a Spark cluster and gives its manifest; the rows are those of `run.screen_file`.

    `master`: such as `local[2]` or `spark://host:7077`. Raises PopulationError as `run.screen_file` does, and for a
    file that is not Parquet; SparkError where Spark is missing, cannot start, or failed several times at a piece.
    """
    source, screener, told = begin(job, "spark")
    if source.kind != PARQUET:
        raise PopulationError(job.path, [Problem("file", "an Arrow file", "a Parquet file, as Spark reads no other")])
    table = job.out / FOUND
    parts = _finished_before(job, table)
    if parts is None:
        rights = tuple(right.id for right in job.rights)
        plan = Plan(job.law.package, rights, job.period, job.bounds, job.incomes, screener.fingerprint)
        parts = _run(job, plan, table, master)
    manifest = finish(job, told, parts)
    shutil.rmtree(table, ignore_errors=True)
    return manifest


def screened(households: DataFrame, plan: Plan) -> DataFrame:
    """Households (`schema.py`) screened, a row of `nested.NESTED` each; they may come from any table that Spark has."""
    from pyspark.sql.pandas.types import from_arrow_schema

    return households.mapInArrow(partial(_screen, plan), from_arrow_schema(NESTED))


# -- on a worker ---------------------------------------------------------------------------------------


def _screen(plan: Plan, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    screener = _screener(plan)
    for batch in batches:
        yield nest(screener.screen(batch))


@cache
def _screener(plan: Plan) -> Screener:
    """Made once by each Python process of a worker; the machine code comes from the folder of TAKEUP_CACHE."""
    law = load(plan.law)
    screener = Screener(law, [law.right(name) for name in plan.rights], plan.period, plan.bounds, plan.incomes)
    if screener.fingerprint != plan.fingerprint:
        raise SparkError(f"a worker has another version of {plan.law} than the machine that asks; install the same one")
    return screener


def _part(out: Path, piece: tuple[int, Path]) -> dict[str, Any]:
    """One file of Spark's table as a part of the result."""
    number, path = piece
    before = finished(out, number)
    if before is not None:
        return before
    with pq.ParquetFile(path) as file:
        return write_part(out, number, map(unnest, file.iter_batches()))


# -- where it is asked ---------------------------------------------------------------------------------


def _finished_before(job: Job, table: Path) -> list[dict[str, Any]] | None:
    """The records of the parts where nothing is left to be done, else None."""
    manifest = job.out / MANIFEST
    if table.exists() or not manifest.exists():
        return None
    count = len(json.loads(manifest.read_text(encoding="utf-8"))["parts"])
    records = [record for number in range(count) if (record := finished(job.out, number)) is not None]
    return records if len(records) == count else None


def _run(job: Job, plan: Plan, table: Path, master: str) -> list[dict[str, Any]]:
    with _session(master, job.batch_size) as spark:
        if not (table / DONE).exists():
            remove_parts(job.out)  # they were cut from another table
            households = spark.read.parquet(_pattern(job.path))
            screened(households, plan).write.mode("overwrite").parquet(_address(table))
        pieces = list(enumerate(sorted(table.glob("part-*.parquet"))))
        if not pieces:
            return []
        parts = spark.sparkContext.parallelize(pieces, len(pieces)).map(partial(_part, job.out.resolve()))
        return list(parts.collect())


@contextmanager
def _session(master: str, batch_size: int) -> Iterator[SparkSession]:
    """A session for one screen; what Spark complains of becomes a SparkError.

    Memory, cores and the like are set where Spark looks for them: spark-defaults.conf in the folder SPARK_CONF_DIR.
    """
    try:
        from pyspark.sql import SparkSession
    except ModuleNotFoundError as error:
        raise SparkError(f"the package {error.name} is missing; install it: pip install 'takeup[spark]'") from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else any python3 that a worker finds
    settings: dict[str, bool | float | int | str | None] = {
        "spark.log.level": "ERROR",
        "spark.speculation": False,  # a second attempt at the same piece gives the same
        "spark.sql.caseSensitive": True,  # as names of facts are
        "spark.sql.execution.arrow.maxRecordsPerBatch": batch_size,
        "spark.sql.session.timeZone": "UTC",
        "spark.ui.enabled": False,
        "spark.ui.showConsoleProgress": sys.stderr.isatty(),
    }
    if CACHE in os.environ:
        settings[f"spark.executorEnv.{CACHE}"] = os.environ[CACHE]
    try:
        spark = SparkSession.builder.master(master).appName("takeup").config(map=settings).getOrCreate()
        try:
            yield spark
        finally:
            spark.stop()
    except Exception as error:
        if type(error).__module__.partition(".")[0] not in ("pyspark", "py4j"):
            raise
        raise SparkError(_reason(str(error))) from error


def _reason(text: str) -> str:
    """What went wrong, in a line or two of the many that Spark gives."""
    if "JAVA_GATEWAY_EXITED" in text:
        needed = "Java 17 or newer (on Debian: apt install default-jre-headless) and a master such as local[2]"
        return f"Spark did not start; it needs {needed}"
    lines = [line for line in text.splitlines() if line.strip()]
    at = [number for number, line in enumerate(lines) if line and not line[0].isspace() and "Error: " in line]
    return lines[at[-1]] if at else "\n".join(lines[:3])


def _address(path: Path) -> str:
    """A path that every machine has, whatever file system Spark takes by default."""
    return f"file://{path.resolve()}"


def _pattern(path: Path) -> str:
    """The address of a file that is read: Spark takes some letters in it for a pattern."""
    return re.sub(r"([\\*?\[\]{}])", r"\\\1", _address(path))
