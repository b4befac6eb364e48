"""`takeup new-right`: the folder of a right, ready to be filled."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from takeup.cli.common import LAWS, WRONG_USE, says_faults, stop
from takeup.cli.paper import Paper

_NAME = re.compile(r"[a-z][a-z0-9_]*")


@says_faults
def new_right(
    name: Annotated[
        str,
        typer.Argument(metavar="JURISDICTION/NAME", help="Where and how it is called, such as be/rent_allowance."),
    ],
) -> None:
    """Write the folder of a new right, ready to be filled.

    Comments say how. The name has small letters, digits and underscores. What is to be filled says TODO.

    \b
    takeup new-right be/rent_allowance

    Exit code: 0 fine, 1 files that cannot be written, 2 a bad name, an unknown jurisdiction, or a folder that
    exists.
    """
    jurisdiction, _, right = name.strip("/").partition("/")
    if not _NAME.fullmatch(jurisdiction) or not _NAME.fullmatch(right):
        stop(
            f"'{name}' must be JURISDICTION/NAME in small letters, digits and _, such as be/rent_allowance",
            WRONG_USE,
        )
    above = law_folder(jurisdiction)
    if above is None:
        stop(f"there is no law '{jurisdiction}'", WRONG_USE)
    folder = above / right
    if folder.exists():
        stop(f"{folder} exists already", WRONG_USE)
    written = write_right(folder, jurisdiction, date.today())
    paper = Paper()
    for file in written:
        paper.line(str(file))
    paper.line()
    paper.text("Fill what says TODO, starting with rules.py; then see what is still missing with: takeup lint-law")


def law_folder(jurisdiction: str) -> Path | None:
    """The folder of a jurisdiction; None where there is none."""
    from importlib import import_module

    try:
        file = import_module(f"{LAWS}.{jurisdiction}").__file__
    except ModuleNotFoundError:
        return None
    return Path(file).parent if file is not None else None


def write_right(folder: Path, jurisdiction: str, today: date) -> list[Path]:
    """Writes the template with its names filled in; gives the files. Raises OSError."""
    import takeup.engine

    template = Path(takeup.engine.__file__).parent / "template"
    words = {"JURISDICTION": jurisdiction, "NAME": folder.name, "TODAY": today.isoformat()}
    folder.mkdir()
    title = folder.name.replace("_", " ")
    written = [folder / "__init__.py"]
    written[0].write_text(f'"""{title[0].upper()}{title[1:]}: TODO, the name in each language."""\n', encoding="utf-8")
    for source in sorted(template.iterdir()):
        text = source.read_text(encoding="utf-8")
        for word, value in words.items():
            text = re.sub(rf"\b{word}\b", value, text)
        file = folder / source.name.removesuffix(".txt")
        file.write_text(text, encoding="utf-8")
        written.append(file)
    return written
