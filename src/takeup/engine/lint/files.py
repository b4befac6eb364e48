"""The files of a right: all there, and none with something still to be filled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from takeup.engine.lint.findings import ERROR, WHOLE_FILE, Findings
from takeup.engine.texts import EVERY_LANGUAGE

TEXTS = tuple(f"text.{language}.md" for language in EVERY_LANGUAGE)
RIGHT_FILES = ("__init__.py", "rules.py", "parameters.yaml", "procedure.yaml", "cases.yaml", *TEXTS)
TELLING = ("rules.py", "procedure.yaml", "cases.yaml", *TEXTS)  # a folder with one of these is to be a right


def right_folders(folder: Path) -> Iterator[Path]:
    """Folders that are, or try to be, a right."""
    for one in sorted(folder.iterdir()):
        if one.is_dir() and any((one / name).exists() for name in TELLING):
            yield one


def shared_folders(folder: Path) -> Iterator[Path]:
    """Folders with figures that belong to no single right."""
    rights = set(right_folders(folder))
    for one in sorted(folder.iterdir()):
        if one not in rights and (one / "parameters.yaml").exists():
            yield one


def check_files(folder: Path, findings: Findings) -> None:
    """Every file of a right is there, and filled."""
    for name in RIGHT_FILES:
        file = folder / name
        if not file.exists():
            findings.say(ERROR, file, WHOLE_FILE, "this file of the right is missing", folder.name)
        elif name != "__init__.py":
            _check_filled(file, folder.name, findings)


def _check_filled(file: Path, right: str, findings: Findings) -> None:
    """What `takeup new-right` wrote and nobody has filled yet."""
    for number, row in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if "TODO" in row:
            findings.say(ERROR, file, number, f"still to be filled: {row.strip()}", right)
