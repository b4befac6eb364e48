"""A population on disk: Parquet or Arrow IPC (Feather), read batch by batch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from takeup.population.errors import PopulationError, Problem

BATCH = 16_384  # households: larger ones are no faster, as their memory must be had anew each time
PARQUET, _IPC, _STREAM = b"PAR1", b"ARROW1", b"\xff\xff\xff\xff"
ALLOWED = "a Parquet file or an Arrow IPC (Feather) file"


class Source:
    """A file of rows: `schema`, and `batches` as often as one wants.

    Raises PopulationError for a file of another kind, OSError for one that cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with path.open("rb") as file:
            start = file.read(6)
        self.kind = next((kind for kind in (PARQUET, _IPC, _STREAM) if start.startswith(kind)), None)
        if self.kind is None:
            found = "nothing" if not start else "another kind of file"
            raise PopulationError(path, [Problem("file", found, f"{ALLOWED}; CSV goes through an import")])
        try:
            self.schema: pa.Schema = self._schema()
        except pa.ArrowInvalid as error:
            raise PopulationError(path, [Problem("file", f"damaged data ({error})", ALLOWED)]) from error

    def _schema(self) -> pa.Schema:
        if self.kind == PARQUET:
            return pq.read_schema(self.path)
        opened = pa.ipc.open_file if self.kind == _IPC else pa.ipc.open_stream
        with pa.memory_map(str(self.path)) as file, opened(file) as reader:
            return reader.schema

    def batches(self, columns: list[str] | None = None, size: int = BATCH) -> Iterator[pa.RecordBatch]:
        """The rows in the order of the file, at most `size` at a time; all columns, or some."""
        if self.kind == PARQUET:
            with pq.ParquetFile(self.path, pre_buffer=True) as file:
                # one row group at a time: Arrow cannot join the dictionaries inside lists of two of them
                for group in range(file.num_row_groups):
                    yield from file.iter_batches(size, row_groups=[group], columns=columns)
            return
        with pa.memory_map(str(self.path)) as file:
            for batch in self._arrow_batches(file):
                chosen = batch if columns is None else batch.select(columns)
                for start in range(0, chosen.num_rows, size):
                    yield chosen.slice(start, size)

    def _arrow_batches(self, file: pa.NativeFile) -> Iterator[pa.RecordBatch]:
        if self.kind == _STREAM:
            with pa.ipc.open_stream(file) as reader:
                yield from reader
            return
        with pa.ipc.open_file(file) as reader:
            for number in range(reader.num_record_batches):
                yield reader.get_batch(number)
