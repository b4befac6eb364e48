"""Reads a dossier from a YAML or JSON file. Every fault of the file is found in one reading."""

from __future__ import annotations

from pathlib import Path

from takeup.dossier.checks import check
from takeup.dossier.model import Dossier
from takeup.dossier.problems import DossierError, Problem
from takeup.dossier.reader import Reader
from takeup.engine.law import Law


def read_dossier(path: Path | str, law: Law) -> Dossier:
    """The dossier in a file. Raises DossierError with all its faults, or OSError."""
    file = Path(path)
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DossierError([Problem(file.name, 1, "", "bytes that are not text", "text in UTF-8")]) from error
    return parse_dossier(text, file.name, law)


def parse_dossier(text: str, file: str, law: Law) -> Dossier:
    """The dossier in a text; `file` is its name for messages ('.json' reads as JSON). Raises DossierError."""
    reader = Reader(file, law)
    dossier = reader.dossier(reader.tree.compose(text))
    if dossier is not None:
        check(dossier, reader.tree, reader.sources)
    if dossier is None or reader.tree.problems:
        raise DossierError(reader.tree.problems)
    return dossier
