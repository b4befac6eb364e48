"""A PDF with tags (PDF/UA), set by typst from a template of a room, in typst's own fonts: the same everywhere."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import typst


class TypesetError(ValueError):
    """A page that cannot be set; the text is typst's own."""


def typeset(room: str, name: str, told: Mapping[str, Any], files: Mapping[str, bytes] | None = None) -> bytes:
    """The PDF of the template `name`.typ in the folder of `room`, a package such as 'takeup.sheet'.

    The template finds what is told in `name`.json: so no text is ever read as markup. `files`: what lies beside it, by
    name. Raises TypesetError where no font at hand has the letters of a text.
    """
    template = resources.files(room).joinpath(f"{name}.typ").read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for file, content in (files or {}).items():
            (root / file).write_bytes(content)
        (root / f"{name}.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        main = root / f"{name}.typ"
        main.write_bytes(template)
        try:
            return _compiled(main, own_fonts=True)
        except typst.TypstError:  # letters that typst's own fonts do not have
            try:
                return _compiled(main, own_fonts=False)
            except typst.TypstError as error:
                raise TypesetError(str(error)) from error


def _compiled(main: Path, own_fonts: bool) -> bytes:
    return bytes(typst.compile(main, root=main.parent, ignore_system_fonts=own_fonts, pdf_standards=["ua-1"]))
