"""What is printed: headings, paragraphs and pairs of words, wrapped between words only.

Wrapping never breaks a word, an amount or a date: their inner spaces do not break. Colours only on a
terminal that has them; without colours the page says the same.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from takeup.reading.spelling import NO_BREAK

WIDEST = 100


class Paper:
    """Standard output (or standard error), at most 100 columns wide."""

    def __init__(self, stderr: bool = False) -> None:
        self.stderr = stderr

    @cached_property
    def console(self) -> Any:
        from rich.console import Console  # takes a moment: only when something is printed

        file = sys.stderr if self.stderr else sys.stdout
        return Console(file=file, highlight=False, markup=False, emoji=False)

    @property
    def width(self) -> int:
        return max(40, min(int(self.console.width), WIDEST))

    def line(self, text: str = "", style: str = "") -> None:
        """One line as it is, whatever its length."""
        from rich.text import Text

        self.console.print(Text(text, style=style), soft_wrap=True)

    def title(self, text: str) -> None:
        """The name of a page."""
        for part in self._wrapped(text, 0, 0):
            self.line(part, "bold")
        self.line("=" * min(self.width, len(text)), "bold")

    def heading(self, text: str) -> None:
        """The name of a part of a page, with air above."""
        self.line()
        for part in self._wrapped(text.upper(), 0, 0):
            self.line(part, "bold cyan")
        self.line("-" * self.width, "cyan")

    def text(self, text: str, indent: int = 0, hang: int = 0, style: str = "") -> None:
        """A paragraph; further lines of it stand `hang` columns further in."""
        for part in self._wrapped(text, indent, hang):
            self.line(part, style)

    def point(self, text: str, indent: int = 0, mark: str = "-", style: str = "") -> None:
        """An item of a list."""
        self.text(f"{mark} {text}", indent, len(mark) + 1, style)

    def pairs(self, rows: Iterable[tuple[str, str]], indent: int = 0, widest: int = 24) -> None:
        """Labels with what they stand for, one under the other; rows without a text are left out."""
        given = [(label, text) for label, text in rows if text]
        column = min(widest, max((len(label) for label, _ in given), default=0)) + 2
        for label, text in given:
            start = label.ljust(column)
            if len(label) > column - 2:
                self.text(label, indent)
                start = " " * column
            lines: list[str] = []
            for paragraph in text.split("\n"):
                lines += textwrap.wrap(bound(paragraph), self.width - indent - column, **_WRAP) or [""]
            for place, part in enumerate(lines):
                self.line(" " * indent + (start if place == 0 else " " * column) + part)

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]], indent: int = 0, right: int = 0) -> None:
        """Columns as wide as they must be, the last wrapped; `right` columns after the first end in line."""
        columns = list(zip(head, *rows, strict=True))
        widths = [max(len(cell) for cell in column) for column in columns]
        widths[-1] = max(10, self.width - indent - sum(widths[:-1]) - 2 * (len(widths) - 1))
        for place, row in enumerate([head, *rows]):
            cells = [
                cell.rjust(width) if 0 < number <= right else cell.ljust(width)
                for number, (cell, width) in enumerate(zip(row[:-1], widths, strict=False))
            ]
            last = textwrap.wrap(bound(row[-1]), widths[-1], **_WRAP) or [""]
            start = " " * indent + "  ".join(cells) + "  "
            style = "bold" if place == 0 else ""
            self.line((start + last[0]).rstrip(), style)
            for more in last[1:]:
                self.line(" " * len(start) + more, style)

    def _wrapped(self, text: str, indent: int, hang: int) -> list[str]:
        first, further = " " * indent, " " * (indent + hang)
        lines = []
        for place, paragraph in enumerate(text.split("\n")):
            lines += textwrap.wrap(
                bound(paragraph),
                self.width,
                initial_indent=first if place == 0 else further,
                subsequent_indent=further,
                **_WRAP,
            ) or [""]
        return lines


def bound(text: str) -> str:
    """The signs that French writes with a space, held to their word by one that does not break."""
    return _FRENCH_AFTER.sub(NO_BREAK, _FRENCH_BEFORE.sub(NO_BREAK, text))


_FRENCH_BEFORE = re.compile(r"(?<=[^\s.]) (?=[?!:;»](?:[\s.,)]|$))")
_FRENCH_AFTER = re.compile(r"(?<=«) ")
_WRAP: dict[str, Any] = {"break_long_words": False, "break_on_hyphens": False}
