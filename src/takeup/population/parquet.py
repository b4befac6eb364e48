"""How we write Parquet: where it may go, and with a dictionary for words only, as one for amounts costs time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pyarrow.types as types

from takeup.population.errors import PopulationError, Problem


def check_out(out: Path, *read: Path) -> None:
    """Raises PopulationError for a result that would be written over a file that is read, or into no folder."""
    if not out.parent.is_dir():
        raise PopulationError(out, [Problem("out", f"no folder {out.parent}", "a file in a folder that is there")])
    if out.resolve() in {path.resolve() for path in read}:
        raise PopulationError(out, [Problem("out", "a file that is read", "another file")])


def parquet_writer(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    """A writer of a file with this schema; each batch becomes a row group."""
    words = [name for name, type in leaves(schema) if types.is_dictionary(type) or types.is_string(type)]
    return pq.ParquetWriter(path, schema, compression="zstd", use_dictionary=words)


def leaves(fields: pa.Schema | pa.StructType, path: str = "") -> Iterator[tuple[str, pa.DataType]]:
    """Every column that Parquet stores, by its path in the file, with its type."""
    for field in fields:
        name, type = path + field.name, field.type
        if types.is_list(type) or types.is_large_list(type):
            name, type = f"{name}.list.element", type.value_type
        if types.is_struct(type):
            yield from leaves(type, f"{name}.")
        else:
            yield name, type
