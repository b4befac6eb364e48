"""One sheet of paper for a household: its rights in euros, what to do first and where, and which papers to bring.

`content.py` says what stands on it, `pdf.py` sets it (A4, one piece of paper, black on white, also in large print), and
`code.py` seals the answers into a code that only its PIN opens, so that nothing need be kept anywhere else.
"""

from __future__ import annotations

from takeup.sheet.code import CodeError, open_code, sealed
from takeup.sheet.content import Sheet, sheet_of
from takeup.sheet.pdf import SheetError, to_pdf

__all__ = ["CodeError", "Sheet", "SheetError", "open_code", "sealed", "sheet_of", "to_pdf"]
