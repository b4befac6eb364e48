"""The sheet as a PDF with tags (PDF/UA), set by typst in its own fonts: the same everywhere."""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import asdict
from importlib import resources
from pathlib import Path

import segno
import typst

from takeup.sheet.content import Sheet

ORDINARY, LARGE = 10.5, 16.0  # points
SIDES = 2  # of one piece of paper; in large print it may take more
_PAGE = re.compile(rb"/Type\s*/Page\b")


class SheetError(ValueError):
    """A sheet that cannot be set; the text is typst's own."""


def to_pdf(sheet: Sheet, path: Path, code: str | None = None, large: bool = False) -> None:
    """Writes the PDF: as many tasks as both sides of one piece of paper hold, and the names of the others.

    `code`: the sealed answers, shown as a QR code. `large`: in large print, on as many pages as it takes. Raises
    OSError, and SheetError where no font at hand has the letters of a name.
    """
    for most in range(len(sheet.tasks), -1, -1):
        pdf = _set(sheet.shortened(most), code, LARGE if large else ORDINARY)
        if large or len(_PAGE.findall(pdf)) <= SIDES:
            break
    path.write_bytes(pdf)


def _set(sheet: Sheet, code: str | None, size: float) -> bytes:
    told = asdict(sheet) | {
        "size": size,
        "code": None if code is None else {"text": sheet.say("code"), "alternative": sheet.say("code_alternative")},
        **{f"{key}_label": sheet.say(key) for key in ("first", "where", "bring", "received", "to_fill_in", "page")},
    }
    template = resources.files("takeup.sheet").joinpath("sheet.typ").read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        if code is not None:
            segno.make(code, error="L", micro=False).save(str(root / "code.svg"), border=4, xmldecl=False)
        (root / "sheet.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        (root / "sheet.typ").write_text(template, encoding="utf-8")
        try:
            return _compiled(root, own_fonts=True)
        except typst.TypstError:  # letters that typst's own fonts do not have
            try:
                return _compiled(root, own_fonts=False)
            except typst.TypstError as error:
                raise SheetError(str(error)) from error


def _compiled(root: Path, own_fonts: bool) -> bytes:
    return bytes(typst.compile(root / "sheet.typ", root=root, ignore_system_fonts=own_fonts, pdf_standards=["ua-1"]))


__all__ = ["SheetError", "to_pdf"]
