"""A letter as a PDF: what stands in its text is what is printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from takeup.letters.text import Block, read
from takeup.typeset import typeset

TITLES = {"nl": "Brief", "fr": "Lettre"}


def to_pdf(text: str, language: str) -> bytes:
    """The PDF (A4, with tags) of the text of a letter in 'nl' or 'fr', as `to_text` writes it and people edit it.

    The address stands where the window of an envelope is, the sender on its left. Raises TypesetError where no font at
    hand has some of the letters.
    """
    blocks = read(text)
    subjects = [line for block in blocks if block.kind == "subject" for line in block.lines]
    sender, address, rest = _parts(blocks)
    rule = next((i for i, block in enumerate(rest) if block.kind == "rule"), len(rest))
    told = {
        "language": language,
        "title": " ".join(subjects) or TITLES[language],
        "sender": sender,
        "address": address,
        "blocks": list(_told(rest[:rule])),
        "small": [line for block in rest[rule:] for line in block.lines],
    }
    return typeset("takeup.letters", "letter", told)


def _told(body: Sequence[Block]) -> Iterator[dict[str, Any]]:
    """The blocks; a greeting, the room to sign and what stands below are one, so that no page divides them."""
    place = 0
    while place < len(body):
        block, rest = body[place], body[place + 1 :]
        room = next((n for n, each in enumerate(rest) if each.kind != "space"), 0)
        if block.kind == "text" and room and rest[room].kind == "text":
            yield {"kind": "signed", "lines": block.lines, "room": room, "below": rest[room].lines}
            place += room + 2
        else:
            yield {"kind": block.kind, "lines": block.lines}
            place += 1


def _parts(blocks: tuple[Block, ...]) -> tuple[list[str], list[str], tuple[Block, ...]]:
    """The sender's lines, the address, and the rest; without an address there is only the rest."""
    place = next((i for i, block in enumerate(blocks) if block.kind == "address"), None)
    if place is None:
        return [], [], blocks
    sender = [line for block in blocks[:place] for line in block.lines]
    return sender, list(blocks[place].lines), blocks[place + 1 :]
