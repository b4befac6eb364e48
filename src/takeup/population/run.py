"""Goes through a file of households part by part, writes what is found, and can be stopped and taken up again.

OUT/rights and OUT/households have one Parquet file a part; OUT/parts says which parts are finished. Finished parts
are not done again, and the same file gives the same bytes however often the work was interrupted.
"""

from __future__ import annotations

import ast
import hashlib
import json
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow as pa

from takeup import __version__
from takeup.engine.compile.source import source_of
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import PER_YEAR, Law, Right
from takeup.nontakeup import format_month
from takeup.population.columns import column_problems
from takeup.population.errors import PopulationError, Problem
from takeup.population.parts import RECORDS, finished, make_folders, remove_unfinished, write_json, write_part
from takeup.population.schema import AS_OF, CLAIMS, JURISDICTION, MEMBERS, SOURCE, SYNTHETIC, jurisdiction, said
from takeup.population.screen import Period, Screened, Screener
from takeup.population.source import Source

PART = 200_000  # households
MOST_CELLS = 400_000  # persons times months that one batch holds, some two a household
BLOCKS, BLOCK = 64, 65_536  # of a file, and bytes of each, that are looked at to know it again
MANIFEST = "manifest.json"
LANGUAGES = ("nl", "fr", "en")


@dataclass(frozen=True)
class Job:
    """What is screened, how, and where the result goes."""

    law: Law
    path: Path
    out: Path
    rights: list[Right]
    period: Period
    bounds: bool = False
    incomes: float = 1.0

    @property
    def batch_size(self) -> int:
        """Households at a time: fewer where there are many months."""
        return max(1_000, min(20_000, MOST_CELLS // (2 * len(self.period.months))))


def screen_file(job: Job, progress: Callable[[int], None] | None = None, workers: int | None = None) -> dict[str, Any]:
    """Screens a file (`schema.py`) into a folder and gives its manifest; `progress` is told the households done.

    Raises PopulationError where the file has another jurisdiction, columns or rows that cannot be read, or the folder
    holds another screen; OSError where something cannot be opened or written.
    """
    source, screener, told = begin(job, "threads")
    workers = workers or os.cpu_count() or 1
    parts = []
    with ThreadPoolExecutor(workers) as pool, _told_of(job.path):
        results = _in_order(_parts(source, job), screener, pool, workers)
        for part, of_part in groupby(results, key=lambda each: each[0]):
            parts.append(_finish(job.out, part, of_part, progress))
    return finish(job, told, parts)


def begin(job: Job, run_by: str) -> tuple[Source, Screener, dict[str, Any]]:
    """The file, what screens it, and the manifest without its parts; the folder is made ready for them.

    `run_by` says who cuts the file into parts, as one cannot go on with the parts of another. Raises PopulationError
    where the file has another jurisdiction, or the folder holds another screen.
    """
    source = Source(job.path)
    _check(job, source)
    make_folders(job.out)
    screener = Screener(job.law, job.rights, job.period, job.bounds, job.incomes)
    told = _told(job, source, screener, run_by)
    _same_job(job.out, told)
    return source, screener, told


def finish(job: Job, told: dict[str, Any], parts: list[dict[str, Any]]) -> dict[str, Any]:
    """Writes the manifest of a screen whose parts are all there, and gives it."""
    remove_unfinished(job.out)
    manifest = {**told, "parts": parts}
    write_json(job.out / MANIFEST, manifest)
    return manifest


@contextmanager
def _told_of(file: Path) -> Iterator[None]:
    """What a batch cannot be read for is told of its file."""
    try:
        yield
    except (ValueError, KeyError) as error:
        allowed = "rows that `takeup population validate` finds no fault in"
        raise PopulationError(file, [Problem("rows", str(error), allowed)]) from error


# -- parts ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Part:
    """A part by its number; `before`: its record where it was finished before."""

    number: int
    before: dict[str, Any] | None


def _parts(source: Source, job: Job) -> Iterator[tuple[_Part, pa.RecordBatch]]:
    """Each batch with its part: a new one begins where the next batch would make it too large."""
    part, count = _Part(0, finished(job.out, 0)), 0
    for batch in source.batches(size=job.batch_size):
        if count and count + len(batch) > PART:
            part, count = _Part(part.number + 1, finished(job.out, part.number + 1)), 0
        count += len(batch)
        yield part, batch


def _in_order(
    batches: Iterator[tuple[_Part, pa.RecordBatch]], screener: Screener, pool: ThreadPoolExecutor, workers: int
) -> Iterator[tuple[_Part, int, Screened | None]]:
    """Batches side by side, their results in the order of the file; only a few are held at a time.

    With how many households each has; nothing is screened of a part that was finished before. The next part begins
    while the last batches of one are screened and written.
    """
    running: deque[tuple[_Part, int, Future[Screened] | None]] = deque()

    def first() -> tuple[_Part, int, Screened | None]:
        part, households, found = running.popleft()
        return part, households, None if found is None else found.result()

    for part, batch in batches:
        running.append((part, len(batch), None if part.before else pool.submit(screener.screen, batch)))
        if len(running) > workers:
            yield first()
    while running:
        yield first()


def _finish(
    out: Path,
    part: _Part,
    results: Iterator[tuple[_Part, int, Screened | None]],
    progress: Callable[[int], None] | None,
) -> dict[str, Any]:
    """One part: as it was found where it was finished before, else written."""
    if part.before is None:
        return write_part(out, part.number, (found for _, _, found in results if found is not None), progress)
    for _, households, _ in results:
        if progress is not None:
            progress(households)
    return part.before


# -- what the folder says of itself --------------------------------------------------------------------


def _told(job: Job, source: Source, screener: Screener, run_by: str) -> dict[str, Any]:
    """The manifest without its parts: all that the result depends on."""
    file = job.path.stat()
    as_of = said(source.schema, AS_OF)
    return {
        "made_by": f"takeup {__version__}",
        "jurisdiction": jurisdiction(job.law),
        "source": said(source.schema, SOURCE) or job.path.name,
        "synthetic": said(source.schema, SYNTHETIC) == "yes",
        "as_of": as_of,
        "months": {"from": format_month(job.period.first), "to": format_month(job.period.last)},
        "on": job.period.on.isoformat(),
        "bounds": job.bounds,
        "incomes": job.incomes,
        "run_by": run_by,
        "law": screener.fingerprint,
        "input": {"name": job.path.name, "bytes": file.st_size, "content": _content(job.path, file.st_size)},
        "observed": {
            "received": "received" in source.schema.names,
            "claims": CLAIMS in source.schema.names,
            "conduct": _tells_conduct(source.schema, job.rights),
        },
        "rights": {right.id: _right(right) for right in job.rights},
    }


def _tells_conduct(schema: pa.Schema, rights: Sequence[Right]) -> bool:
    """Whether a file has a column of a fact that a condition about conduct reads: else nobody knows what is quasi."""
    read = {
        node.attr
        for right in rights
        for condition in right.conditions
        if condition.conduct
        for version in condition.versions
        for statement in source_of(version.function).statements
        for node in ast.walk(statement)
        if isinstance(node, ast.Attribute)
    }
    structs = [schema.field(MEMBERS).type.value_type]
    if HOUSEHOLD in schema.names:
        structs.append(schema.field(HOUSEHOLD).type)
    return not read.isdisjoint(name for struct in structs for name in struct.names)


def _right(right: Right) -> dict[str, Any]:
    names = right.text("name")
    return {
        "kind": right.kind,
        "holder": right.holder,
        "per": right.per,
        "in_month": right.in_month if right.per == PER_YEAR else None,
        "grade": right.grade,
        "name": {language: names.get(language, right.id) for language in LANGUAGES},
    }


def _content(path: Path, size: int) -> str:
    """Tells the contents of two files apart by blocks all over them: a file of a country is not read whole for it."""
    hashed = hashlib.sha256()
    with path.open("rb") as file:
        for number in range(BLOCKS):
            file.seek(max(0, size - BLOCK) * number // (BLOCKS - 1))
            hashed.update(file.read(BLOCK))
    return hashed.hexdigest()[:16]


def _same_job(out: Path, told: dict[str, Any]) -> None:
    """Takes an interrupted screen up again; refuses a folder with another one."""
    file = out / "screen.json"
    if file.exists():
        before = json.loads(file.read_text(encoding="utf-8"))
        differs = sorted(key for key in told if before.get(key) != told[key])
        if differs:
            found = f"a screen with another {', '.join(differs)}"
            raise PopulationError(out, [Problem("out", found, "an empty folder, or that of the same screen")])
        return
    if any((out / RECORDS).iterdir()):
        raise PopulationError(out, [Problem("out", "parts of an unknown screen", "an empty folder")])
    write_json(file, told)


def _check(job: Job, source: Source) -> None:
    """The file must be of this law, tell its day, and have the columns of the schema."""
    found = said(source.schema, JURISDICTION)
    if found != jurisdiction(job.law):
        problem = Problem(JURISDICTION, str(found), f"'{jurisdiction(job.law)}' (`takeup population validate` adds it)")
        raise PopulationError(job.path, [problem])
    if said(source.schema, AS_OF) is None:
        allowed = "the day to which the facts refer (`takeup population validate --as-of` adds it)"
        raise PopulationError(job.path, [Problem(AS_OF, "nothing", allowed)])
    if problems := column_problems(source.schema, job.law):
        raise PopulationError(job.path, problems)


def as_of(path: Path) -> date | None:
    """The day to which the facts of a file refer; None where it does not say."""
    found = said(Source(path).schema, AS_OF)
    return None if found is None else date.fromisoformat(found)
