"""`bring_in`: a pair of files, households and persons, becomes a population.

Both are brought to disk in our columns, persons in the order of their households; then they are read in step and put
together batch by batch, so that no household is split.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from takeup.engine.law import Law
from takeup.population.assemble import TO_REFERENCE, Assembler
from takeup.population.mapping import REFERENCE, ImportMapping, Subjects, read_mapping
from takeup.population.pair import ROW, Table, entries_of, refuse_repeated, unreadable_file
from takeup.population.parquet import check_out, parquet_writer
from takeup.population.schema import ASSUMPTIONS, ID, describe
from takeup.population.source import BATCH

Progress = Callable[[int], None]
LINE, RANK = "line", "rank"
SORTED_AT_ONCE = 500_000  # households whose persons are sorted in memory


@dataclass(frozen=True, slots=True)
class Import:
    """What came in, and what was made of it.

    `empty`: households without a person. `orphans`: persons without a household, kept in `orphan_file`.
    `without_reference`: households of which not exactly one member is the reference person; relations to that person
    stay unknown there. `assumptions`: what the mapping adds to the data; they are in the metadata of the file too.
    """

    households: int
    persons: int
    empty: int
    orphans: int
    without_reference: int
    orphan_file: Path
    assumptions: tuple[str, ...]


def bring_in(
    households: Path, persons: Path, mapping_file: Path, law: Law, out: Path, progress: Progress | None = None
) -> Import:
    """Writes a population as Parquet from two CSV or Parquet files and a mapping.

    Households keep the order of their file. Persons whose household is not there go as they are to
    NAME.orphans.parquet beside `out`. `progress` is told the number of households done.

    Raises PopulationError for a faulty mapping, a column that is not there, cells of which nothing can be made, and
    ids of households that are empty or not unique; OSError for a file that cannot be opened.
    """
    mapping = read_mapping(mapping_file, law)
    check_out(out, households, persons, mapping_file)
    orphan_file = out.with_name(f"{out.stem}.orphans.parquet")
    assumptions = assumptions_of(mapping)
    metadata = describe(law, mapping.as_of, mapping.source, mapping.synthetic)
    if assumptions:
        metadata[ASSUMPTIONS] = "\n".join(assumptions)
    with TemporaryDirectory(dir=out.parent, prefix=".import-") as name:
        folder = Path(name)
        try:
            of_household = Table(households, mapping.households, mapping)
            of_person = Table(persons, mapping.persons, mapping)
            orphans = _sort(of_household, of_person, folder)
        except pl.exceptions.PolarsError as error:
            raise unreadable_file(f"{households}, {persons}", error) from error
        done = Assembler(mapping, metadata)
        with parquet_writer(folder / "out", done.schema) as writer:
            for batch in _in_step(folder, done):
                writer.write_batch(batch)
                if progress is not None:
                    progress(done.households)
        if orphans:
            os.replace(folder / "orphans", orphan_file)
        os.replace(folder / "out", out)
    return Import(done.households, done.persons, done.empty, orphans, done.without_reference, orphan_file, assumptions)


def assumptions_of(mapping: ImportMapping) -> tuple[str, ...]:
    """What the mapping adds to the data, in words."""
    both: tuple[Subjects, ...] = (mapping.households, mapping.persons)
    told = (entry.assumption(mapping.as_of) for subjects in both for entry in entries_of(subjects).values())
    return tuple(text for text in told if text is not None)


def _sort(households: Table, persons: Table, folder: Path) -> int:
    """Both files in our columns on disk, persons in the order of their households. Gives the number of orphans."""
    for table in (households, persons):
        table.check()
    flat = households.flat().with_row_index(ROW)
    refuse_repeated(households.path, flat, ID, households.entries[ID].where)
    flat.sink_parquet(folder / "households")
    rows = pl.scan_parquet(folder / "households").select(pl.col(ID).alias("household"), ROW)
    keyed = persons.flat().with_row_index(LINE).join(rows, on="household", how="left")
    keyed.sink_parquet(folder / "persons")
    rank = pl.col(TO_REFERENCE).ne_missing(REFERENCE) if TO_REFERENCE in persons.entries else pl.lit(0)
    order = ["order"] if "order" in persons.entries else []
    on_disk = pl.scan_parquet(folder / "persons")
    for number, start in enumerate(range(0, pq.read_metadata(folder / "households").num_rows, SORTED_AT_ONCE)):
        part = on_disk.filter(pl.col(ROW).is_between(start, start + SORTED_AT_ONCE - 1)).with_columns(rank.alias(RANK))
        in_order = part.sort([ROW, RANK, *order, LINE]).drop(LINE, RANK)
        in_order.sink_parquet(folder / f"sorted-{number:05d}", row_group_size=BATCH)
    lost = on_disk.filter(pl.col(ROW).is_null()).select(LINE)
    persons.frame.with_row_index(LINE).join(lost, on=LINE, how="semi").drop(LINE).sink_parquet(folder / "orphans")
    return int(pq.read_metadata(folder / "orphans").num_rows)


def _in_step(folder: Path, assembler: Assembler) -> Iterator[pa.RecordBatch]:
    """Whole households, batch by batch."""
    parts = sorted(folder.glob("sorted-*"))
    if not parts:
        return  # no household
    waiting = pq.read_schema(parts[0]).empty_table()
    more = (batch for part in parts for batch in pq.ParquetFile(part).iter_batches(BATCH))
    with pq.ParquetFile(folder / "households") as households:
        for batch in households.iter_batches(BATCH):
            end = batch.column(ROW)[-1].as_py() + 1
            while not len(waiting) or waiting.column(ROW)[-1].as_py() < end:
                read = next(more, None)
                if read is None:
                    break
                waiting = pa.concat_tables([waiting, pa.Table.from_batches([read])])
            count = int(np.searchsorted(np.asarray(waiting.column(ROW)), end))
            yield assembler.together(batch, _one_batch(waiting.slice(0, count)))
            waiting = waiting.slice(count)


def _one_batch(table: pa.Table) -> pa.RecordBatch:
    columns = [
        pa.concat_arrays(column.chunks) if column.num_chunks else column.combine_chunks() for column in table.columns
    ]
    return pa.RecordBatch.from_arrays(columns, schema=table.schema)
