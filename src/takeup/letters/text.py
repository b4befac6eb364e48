"""A letter as plain text that anybody can edit, and back.

A blank line ends a paragraph; more of them leave room. A line that begins with `> ` belongs to the address, with `# `
it is the subject, with `- ` an item of a list, with `[ ] ` or `[x] ` a paper with a box. After a line `---` comes the
small print. A backslash before such a beginning takes its meaning away.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from takeup.letters.letter import Letter

BlockKind = Literal["text", "address", "subject", "item", "box", "ticked", "rule", "space"]
MARKS: dict[str, BlockKind] = {
    "> ": "address",
    "# ": "subject",
    "- ": "item",
    "[ ] ": "box",
    "[X] ": "ticked",
    "[x] ": "ticked",
}
SIGNS: dict[BlockKind, str] = {kind: mark for mark, kind in MARKS.items()}
RULE = "---"
ROOM = 3  # blank lines, to sign in


@dataclass(frozen=True)
class Block:
    """Consecutive lines of one kind. A `rule` and a `space` (one more blank line) have none."""

    kind: BlockKind
    lines: tuple[str, ...] = ()


def to_text(letter: Letter) -> str:
    """The letter as text, ready to be edited."""
    return written(_blocks_of(letter))


def _blocks_of(letter: Letter) -> Iterator[Block]:
    yield Block("text", letter.sender)
    yield Block("address", letter.addressee)
    yield Block("text", tuple(filter(None, (letter.place_and_date, letter.reference))))
    yield Block("subject", (letter.subject,))
    yield Block("text", (letter.salutation,))
    yield from (Block("text", (paragraph,)) for paragraph in letter.opening)
    if letter.points:
        yield Block("text", (letter.points_title,))
        yield Block("item", tuple(map(str, letter.points)))
    yield from (Block("text", (paragraph,)) for paragraph in letter.requests)
    if letter.papers:
        yield Block("text", (letter.papers_title,))
        yield Block("box", letter.papers)
    yield Block("text", (letter.closing,))
    yield from (Block("space") for _ in range(ROOM))
    yield Block("text", (letter.signature,))
    yield Block("rule")
    yield Block("text", (letter.small_print,))


def written(blocks: Iterable[Block]) -> str:
    """Blocks as text."""
    paragraphs = ("" if block.kind == "space" else "\n".join(_lines_of(block)) + "\n" for block in blocks)
    return "\n".join(paragraphs)


def _lines_of(block: Block) -> Iterator[str]:
    if block.kind == "rule":
        yield RULE
    for line in block.lines:
        if block.kind == "text":
            yield f"\\{line}" if line.startswith((*MARKS, RULE, "\\")) else line
        else:
            yield SIGNS[block.kind] + line


def read(text: str) -> tuple[Block, ...]:
    """The blocks of an edited text."""
    blocks: list[Block] = []
    blank = 0
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        line = _clean(raw)
        if not line:
            blank += 1
            continue
        if blocks:
            blocks += [Block("space")] * (blank - 1)
        kind, said = _kind_of(line)
        if blank or not blocks or blocks[-1].kind != kind or kind == "rule":
            blocks.append(Block(kind, said))
        else:
            blocks[-1] = Block(kind, blocks[-1].lines + said)
        blank = 0
    return tuple(blocks)


def _kind_of(line: str) -> tuple[BlockKind, tuple[str, ...]]:
    if line == RULE:
        return "rule", ()
    for mark, kind in MARKS.items():
        if line.startswith(mark):
            return kind, (line.removeprefix(mark).lstrip(" "),)
    return "text", (line.removeprefix("\\").lstrip(" "),)


_SIGN_ALONE = re.compile(r"^(?:>|#|-|\[[ xX]\]|\\)$")


def _clean(line: str) -> str:
    """A line without signs that are not printed; a sign of a list with nothing behind it is nothing."""
    printed = "".join(" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign for sign in line)
    return _SIGN_ALONE.sub("", printed.strip(" "))
