"""`validate`: every row of a population against the schema and the law. Good rows go on, faulty ones are kept apart.

Batches are flattened (`levels.py`) and checked whole columns at a time; only what is wrong is put into words.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc

from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.population.check_changes import Changes
from takeup.population.check_claims import check_claims
from takeup.population.check_facts import check_facts
from takeup.population.check_holders import Rights
from takeup.population.check_members import check_members
from takeup.population.check_received import check_received
from takeup.population.columns import column_problems, conform, conforming
from takeup.population.errors import PopulationError, Problem
from takeup.population.faults import Fault, FaultFile, Faults
from takeup.population.levels import households, of_list, of_struct
from takeup.population.parquet import check_out, parquet_writer
from takeup.population.schema import (
    AS_OF,
    CHANGES,
    CLAIMS,
    ID,
    JURISDICTION,
    MEMBERS,
    PERSON,
    RECEIVED,
    SOURCE,
    jurisdiction,
    said,
)
from takeup.population.source import Source

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Validation:
    """What a validation found. `kinds`: how often each field (without places) had each fault."""

    rows: int
    good: int
    faults: int
    kinds: Mapping[tuple[str, str], int]
    fault_file: Path
    out: Path | None
    rejected_file: Path | None

    @property
    def rejected(self) -> int:
        """Rows with at least one fault."""
        return self.rows - self.good


def validate(
    path: Path,
    law: Law,
    out: Path | None = None,
    says: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> Validation:
    """Check every row of a file.

    Beside `out` (or beside the file, where there is none): NAME.faults.csv with a line for each fault. With `out`, a
    Parquet file: the good rows, in the types of the schema; and NAME.rejected.parquet, the other rows as they were.
    `says`: metadata that the file itself lacks. `progress` is told the number of rows done.

    Raises PopulationError for a file whose columns or metadata are wrong, OSError for one that cannot be opened.
    """
    source = Source(path)
    says = {**_metadata(source.schema), **(says or {})}
    problems = [*column_problems(source.schema, law), *metadata_problems(says, law)]
    if problems:
        raise PopulationError(path, problems)
    folder = path.parent if out is None else out.parent
    fault_file = folder / f"{path.stem}.faults.csv"
    rejected_file = None if out is None else folder / f"{path.stem}.rejected.parquet"
    if out is not None and rejected_file is not None:
        check_out(out, path, rejected_file)
        check_out(rejected_file, path)
    checker = Checker(law, repeated_ids(source))
    rows = good = 0
    with _Results(source.schema, law, says, out, rejected_file, fault_file) as results:
        for batch in source.batches():
            faults = checker.check(batch, rows)
            results.write(batch, faults)
            rows += batch.num_rows
            good += batch.num_rows - int(faults.faulty.sum())
            if progress is not None:
                progress(rows)
    kinds = results.faults.kinds
    return Validation(rows, good, kinds.total(), kinds, fault_file, out, rejected_file)


def metadata_problems(says: Mapping[str, str], law: Law) -> list[Problem]:
    """What a file must say of itself: whose law, the day to which its facts refer, and the source."""
    problems = []
    wanted = jurisdiction(law)
    if says.get(JURISDICTION, wanted) != wanted:
        problems.append(Problem(JURISDICTION, f"'{says[JURISDICTION]}'", f"'{wanted}', the law that is asked"))
    try:
        date.fromisoformat(says.get(AS_OF, ""))
    except ValueError:
        found = f"'{says[AS_OF]}'" if AS_OF in says else "nothing in the metadata"
        problems.append(Problem(AS_OF, found, "the day to which the facts refer, such as 2026-03-10"))
    if not says.get(SOURCE):
        problems.append(Problem(SOURCE, "nothing in the metadata", "the name of the source of the data"))
    return problems


def _metadata(schema: pa.Schema) -> dict[str, str]:
    keys = (key.decode() for key in schema.metadata or {})
    return {key: said(schema, key) or "" for key in keys if key.startswith("takeup.")}


def repeated_ids(source: Source) -> pa.Array:
    """The ids that more than one row has. Reads the ids twice and keeps 8 bytes of each."""
    hashes = [_hash(batch.column(0)) for batch in source.batches([ID])]
    every = np.sort(np.concatenate(hashes)) if hashes else np.empty(0, np.uint64)
    del hashes
    twice = np.unique(every[1:][every[1:] == every[:-1]])
    if not len(twice):
        return pa.array([], pa.string())
    alike = [_text(batch.column(0)).filter(np.isin(_hash(batch.column(0)), twice)) for batch in source.batches([ID])]
    counted = pa.chunked_array(alike).drop_null().value_counts()
    return counted.field("values").filter(pc.greater(counted.field("counts"), 1)).cast(pa.string())


def _hash(ids: pa.Array) -> np.ndarray[Any, np.dtype[np.uint64]]:
    series = pl.Series(_text(ids))
    return series.hash(0).to_numpy()


def _text(array: pa.Array) -> pa.Array:
    return array.cast(pa.string())


class Checker:
    """All checks of one law, batch after batch. `repeated`: ids that several rows of the file have."""

    def __init__(self, law: Law, repeated: pa.Array) -> None:
        self.law = law
        self.rights = Rights(law)
        self.changes = Changes(law)
        self.repeated = repeated

    def check(self, batch: pa.RecordBatch, first: int = 0) -> Faults:
        """The faults of a batch that begins at row `first` of the file."""
        faults = Faults(first, _text(batch.column(ID)))
        self._households(batch, faults)
        household = of_struct(batch, HOUSEHOLD)
        if household is not None:
            check_facts(household, self.law.facts[HOUSEHOLD], faults)
        found = of_list(batch, MEMBERS)
        assert found is not None
        members, lengths = found
        check_members(batch, members, lengths, faults)
        check_facts(members, self.law.facts[PERSON], faults)
        if changes := of_list(batch, CHANGES):
            self.changes.check(changes[0], lengths, faults)
        if received := of_list(batch, RECEIVED):
            check_received(received[0], lengths, self.rights, faults)
        if claims := of_list(batch, CLAIMS):
            check_claims(claims[0], lengths, self.rights, faults)
        return faults

    def _households(self, batch: pa.RecordBatch, faults: Faults) -> None:
        everyone = households(batch)
        ids, weight = faults.ids, everyone.columns["weight"]
        none = np.asarray(pc.equal(ids, "").fill_null(True))
        faults.add(everyone, none, ID, "a name of its own for each household", "no id")
        if len(self.repeated):
            twice = np.asarray(pc.is_in(ids, value_set=self.repeated, skip_nulls=True))
            faults.add(everyone, twice & ~none, ID, "a name of its own for each household", "several rows with one id")
        weights = np.asarray(weight.cast(pa.float64()).fill_null(np.nan))
        faults.add(everyone, ~(weights > 0) | np.isinf(weights), "weight", "a number above 0", "no weight")


class _Results:
    """Where rows and faults go. Files take their names only when all is done."""

    def __init__(
        self,
        schema: pa.Schema,
        law: Law,
        says: Mapping[str, str],
        out: Path | None,
        rejected: Path | None,
        fault_file: Path,
    ) -> None:
        metadata = {**(schema.metadata or {}), **{key.encode(): text.encode() for key, text in says.items()}}
        self.schema = conforming(schema, law).with_metadata(metadata)
        self.finals = {path: path.with_name(path.name + ".part") for path in (out, rejected, fault_file) if path}
        self.faults = FaultFile(self.finals[fault_file])
        self.good = None if out is None else parquet_writer(self.finals[out], self.schema)
        self.bad = None if rejected is None else parquet_writer(self.finals[rejected], schema.with_metadata(metadata))
        self.thread = ThreadPoolExecutor(1)  # writes one batch while the next is read and checked
        self.written: Future[None] | None = None

    def __enter__(self) -> _Results:
        return self

    def write(self, batch: pa.RecordBatch, faults: Faults) -> None:
        """A batch, sorted into what is good and what is not."""
        self.faults.write(faults.in_order)
        self._wait()
        self.written = self.thread.submit(self._sort, batch, faults)

    def _wait(self) -> None:
        if self.written is not None:
            self.written.result()

    def _sort(self, batch: pa.RecordBatch, faults: Faults) -> None:
        if self.good is None or self.bad is None:
            return
        if not faults.found:
            self.good.write_batch(conform(batch, self.schema))
            return
        good, bad = batch.filter(pa.array(~faults.faulty)), batch.filter(pa.array(faults.faulty))
        if good.num_rows:
            self.good.write_batch(conform(good, self.schema))
        self.bad.write_batch(bad.replace_schema_metadata(self.bad.schema.metadata))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        done = False
        try:
            if kind is None:
                self._wait()
                done = True
        finally:
            self.thread.shutdown()
            for file in (self.faults, self.good, self.bad):
                if file is not None:
                    file.close()
            self._name(done)

    def _name(self, done: bool) -> None:
        for final, part in self.finals.items():
            if done:
                os.replace(part, final)
            else:
                part.unlink(missing_ok=True)


__all__ = ["Checker", "Fault", "Validation", "validate"]
