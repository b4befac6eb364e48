"""The sheet as a PDF: as much as one piece of paper holds."""

from __future__ import annotations

import io
import re
from dataclasses import asdict
from pathlib import Path

import segno

from takeup.sheet.content import Sheet
from takeup.typeset import TypesetError as SheetError
from takeup.typeset import typeset

ORDINARY, LARGE = 10.5, 16.0  # points
SIDES = 2  # of one piece of paper; in large print it may take more
LABELS = ("first", "where", "bring", "received", "to_fill_in", "page", "front", "back")
_PAGE = re.compile(rb"/Type\s*/Page\b")


def to_pdf(sheet: Sheet, path: Path, code: str | None = None, large: bool = False, address: str | None = None) -> None:
    """Writes the PDF: as many tasks as both sides of one piece of paper hold, and the names of the others.

    `code`: the sealed answers, shown as a QR code. `large`: in large print, on as many pages as it takes. `address`:
    of the page on the web that opens the code; without one the sheet tells the command that does. Raises OSError, and
    SheetError where no font at hand has the letters of a name.
    """
    for most in range(len(sheet.tasks), -1, -1):
        pdf = _set(sheet.shortened(most), code, LARGE if large else ORDINARY, address)
        if large or len(_PAGE.findall(pdf)) <= SIDES:
            break
    path.write_bytes(pdf)


def _set(sheet: Sheet, code: str | None, size: float, address: str | None) -> bytes:
    on = sheet.say("code_at_terminal") if address is None else sheet.say("code_on_site").format(address=address)
    alternative = sheet.say("code_alternative")
    told = asdict(sheet) | {
        "size": size,
        "code": None if code is None else {"text": f"{sheet.say('code')} {on}", "alternative": alternative},
        **{f"{key}_label": sheet.say(key) for key in LABELS},
    }
    return typeset("takeup.sheet", "sheet", told, {} if code is None else {"code.svg": _drawn(code)})


def _drawn(code: str) -> bytes:
    drawing = io.BytesIO()
    segno.make(code, error="L", micro=False).save(drawing, kind="svg", border=4, xmldecl=False)
    return drawing.getvalue()


__all__ = ["SheetError", "to_pdf"]
