"""What stands in a letter, part by part, in Dutch or French."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    """One reason with its article of law ('' where no law is cited), or one thing that is asked."""

    text: str
    article: str

    def __str__(self) -> str:
        return f"{self.text.rstrip('.')} ({self.article})." if self.article else self.text


@dataclass(frozen=True)
class Letter:
    """A letter that is filled and dated. What nobody knows is a line of dots, to fill in by hand.

    `reference`: a line for the number that the office gave, '' where there can be none yet. `opening` stands before the
    points, `requests` after them. `papers`: each has a box to tick.
    """

    language: str
    sender: tuple[str, ...]
    addressee: tuple[str, ...]
    place_and_date: str
    reference: str
    subject: str
    salutation: str
    opening: tuple[str, ...]
    points_title: str
    points: tuple[Point, ...]
    requests: tuple[str, ...]
    papers_title: str
    papers: tuple[str, ...]
    closing: str
    signature: str
    small_print: str
