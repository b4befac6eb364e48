"""The time strip as a drawing: where each stretch of months stands, in units of the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from takeup.nontakeup import format_month
from takeup.nontakeup.months import Month
from takeup.reading import spelling
from takeup.site.households.strip import Row, Stretch, Strip
from takeup.site.words import say

WIDTH, SIDE = 960, 110  # of the drawing, and of the names of the lines at its left
TOP, TITLE, LINE, BETWEEN = 26, 26, 17, 14
BAR = 12
MOST_A_MONTH = 70.0
ROOM = 60  # that the name of a month needs
PATTERNED = ("missed", "waiting", "unknown", "refused")


@dataclass(frozen=True)
class Bar:
    """One stretch; `text`: what it shows, for those who point at it or have it read out."""

    mark: str
    x: int
    y: int
    width: int
    text: str

    @property
    def patterned(self) -> bool:
        """Whether it is told from others by a pattern."""
        return self.mark in PATTERNED


@dataclass(frozen=True)
class Lane:
    """One of the three lines of a right."""

    name: str
    y: int
    bars: tuple[Bar, ...]

    @property
    def writing(self) -> int:
        """The line on which its name is written."""
        return self.y + BAR - 2

    @property
    def base(self) -> int:
        """Where the line under its bars runs."""
        return self.y + BAR


@dataclass(frozen=True)
class DrawnRow:
    """One right of one holder. `gap`: what is missing, in words; empty where nothing is."""

    name: str
    y: int
    lanes: tuple[Lane, ...]
    gap: str
    gap_y: int


@dataclass(frozen=True)
class Tick:
    """A month under which a line stands."""

    x: int
    label: str


@dataclass(frozen=True)
class Drawing:
    """All of it. `end`: the right end of the last month; `marks`: the signs that occur, for the legend."""

    height: int
    end: int
    ticks: tuple[Tick, ...]
    rows: tuple[DrawnRow, ...]
    marks: tuple[str, ...]

    width = WIDTH
    side = SIDE
    bar = BAR


def drawing_of(strip: Strip, names: Sequence[str], gaps: Sequence[str], language: str) -> Drawing:
    """The drawing of a strip. `names`, `gaps`: per row the name of the right, and of what is missing.

    All places are whole units: no language writes them in its own way.
    """
    months = strip.last - strip.first + 1
    step = min((WIDTH - SIDE) / months, MOST_A_MONTH)
    rows = []
    y = TOP
    for row, name, gap in zip(strip.rows, names, gaps, strict=True):
        top = y + TITLE + (LINE if gap else 0)
        lanes = _lanes(row, strip.first, step, top, language)
        rows.append(DrawnRow(name, y + 16, lanes, gap, y + 16 + LINE))
        y = top + 3 * LINE + BETWEEN
    marks = dict.fromkeys(bar.mark for row in rows for lane in row.lanes for bar in lane.bars)
    return Drawing(y, round(SIDE + months * step), _ticks(strip, step, language), tuple(rows), tuple(marks))


def _lanes(row: Row, first: Month, step: float, y: int, language: str) -> tuple[Lane, ...]:
    lines = {"due": row.due, "claimed": row.claimed, "received": row.received}
    return tuple(
        Lane(
            say(f"ledger.line_{key}", language),
            y + place * LINE,
            tuple(_bar(stretch, first, step, y + place * LINE, language) for stretch in stretches),
        )
        for place, (key, stretches) in enumerate(lines.items())
    )


def _bar(stretch: Stretch, first: Month, step: float, y: int, language: str) -> Bar:
    x = round(SIDE + (stretch.first - first) * step)
    end = round(SIDE + (stretch.last - first + 1) * step)
    return Bar(stretch.mark, x, y, max(end - x - 1, 1), text_of(stretch, language))


def text_of(stretch: Stretch, language: str) -> str:
    """A stretch in words: what, from when to when, how much."""
    first, last = spelling.month(stretch.from_month, language), spelling.month(stretch.to_month, language)
    months = first if first == last else say("ledger.months", language, first=first, last=last)
    what = f"{say(f'ledger.mark_{stretch.mark}', language)}, {months}"
    return what if stretch.euros is None else what + spelling.colon(language) + spelling.euros(stretch.euros, language)


def _ticks(strip: Strip, step: float, language: str) -> tuple[Tick, ...]:
    """The first month, and those after which a name has room: each January, or more often in a short strip."""
    every = next(n for n in (1, 2, 3, 6, 12) if n * step >= ROOM or n == 12)
    found: list[Tick] = []
    for month in range(strip.first, strip.last + 1):
        if month % every == 0 or month == strip.first:
            x = round(SIDE + (month - strip.first) * step)
            if x <= WIDTH - ROOM and (not found or x - found[-1].x >= ROOM):
                found.append(Tick(x, _short(month, language)))
    return tuple(found)


def _short(month: Month, language: str) -> str:
    """3/2026"""
    year, number = format_month(month).split("-")
    return f"{int(number)}/{year}" if language != "de" else f"{int(number)}.{year}"
