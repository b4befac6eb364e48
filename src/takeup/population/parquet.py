"""How we write Parquet: a dictionary for words only, since one of amounts costs time and saves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pyarrow.types as types


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
