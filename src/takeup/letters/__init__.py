"""Letters about a right, in Dutch or French: filled, dated, to be edited as plain text and printed as a PDF.

`letters_for` says which kinds can be written for a right today, and why the others cannot; `letter_of` writes one;
`to_text` makes it text that anybody can edit, and `to_pdf` prints that text.
"""

from __future__ import annotations

from takeup.letters.content import LANGUAGES, LetterError, letter_of
from takeup.letters.kinds import Kind, Option, letters_for
from takeup.letters.letter import Letter, Point
from takeup.letters.pdf import to_pdf
from takeup.letters.text import to_text
from takeup.typeset import TypesetError

__all__ = [
    "LANGUAGES",
    "Kind",
    "Letter",
    "LetterError",
    "Option",
    "Point",
    "TypesetError",
    "letter_of",
    "letters_for",
    "to_pdf",
    "to_text",
]
