"""One part of a result: a Parquet file of rights, one of households, and the record that both are whole.

Threads here and workers of a cluster write parts in the same way. A part shows up under its name only when it is whole.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from uuid import uuid4

from takeup.population.parquet import parquet_writer
from takeup.population.screen import HOUSEHOLDS, RIGHTS, Screened

SCHEMAS = {"rights": RIGHTS, "households": HOUSEHOLDS}
RECORDS = "parts"
_UNFINISHED = ".unfinished"


def make_folders(out: Path) -> None:
    """The folders of a result, where they are not there yet."""
    for folder in (*SCHEMAS, RECORDS):
        (out / folder).mkdir(parents=True, exist_ok=True)


def finished(out: Path, number: int) -> dict[str, Any] | None:
    """The record of a part (name, rows, sha256) where it is whole, else None. Files that have changed are not whole."""
    try:
        told = dict(json.loads(_record(out, number).read_text(encoding="utf-8")))
        hashes = {folder: _sha256(file) for folder, file in _files(out, number).items()}
    except (FileNotFoundError, ValueError):
        return None
    return told if told.get("sha256") == hashes else None


def write_part(
    out: Path, number: int, found: Iterable[Screened], progress: Callable[[int], None] | None = None
) -> dict[str, Any]:
    """Writes a part and gives its record; each batch becomes a row group, `progress` is told its households.

    Raises OSError, with the file, where it cannot be written; then nothing of the part is left.
    """
    files = _files(out, number)
    # a name of its own: on a cluster, an attempt that was given up for dead may write at the same time
    unfinished = {folder: file.with_name(f".{file.name}.{uuid4().hex}{_UNFINISHED}") for folder, file in files.items()}
    try:
        rows = _write(unfinished, found, progress)
    except BaseException as error:
        for path in unfinished.values():
            path.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno is not None and error.filename is None:  # Arrow does not name it
            raise OSError(error.errno, os.strerror(error.errno), str(files["rights"])) from error
        raise
    hashes = {}
    for folder, file in files.items():
        hashes[folder] = _sha256(unfinished[folder])
        unfinished[folder].replace(file)
    told = {"name": _name(number), "rows": rows, "sha256": hashes}
    write_json(_record(out, number), told)
    return told


def _write(files: dict[str, Path], found: Iterable[Screened], progress: Callable[[int], None] | None) -> dict[str, int]:
    """How many rows were written into each file."""
    rows = dict.fromkeys(SCHEMAS, 0)
    with ExitStack() as opened:
        writers = {folder: opened.enter_context(parquet_writer(files[folder], SCHEMAS[folder])) for folder in SCHEMAS}
        for each in found:
            for folder, batch in (("rights", each.rights), ("households", each.households)):
                writers[folder].write_batch(batch)
                rows[folder] += len(batch)
            if progress is not None:
                progress(len(each.households))
    return rows


def remove_parts(out: Path) -> None:
    """Removes every part, whole or not."""
    for path in (*(out / RECORDS).glob("part-*.json"), *(p for f in SCHEMAS for p in (out / f).glob("part-*.parquet"))):
        path.unlink()
    remove_unfinished(out)


def remove_unfinished(out: Path) -> None:
    """Removes what an interrupted screen began to write."""
    for folder in SCHEMAS:
        for path in (out / folder).glob(f".part-*{_UNFINISHED}"):
            path.unlink()


def write_json(file: Path, content: Any) -> None:
    """Writes a file that others may read at any moment."""
    partial = file.with_name(f".{file.name}.{os.getpid()}")
    partial.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    partial.replace(file)


def _name(number: int) -> str:
    return f"part-{number:05d}"


def _record(out: Path, number: int) -> Path:
    return out / RECORDS / f"{_name(number)}.json"


def _files(out: Path, number: int) -> dict[str, Path]:
    return {folder: out / folder / f"{_name(number)}.parquet" for folder in SCHEMAS}


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
