"""A drawing of the graph of rights on one page: a table with a mark where one right opens, or counts in, another.

With fifty rights arrows cross each other until nobody can follow one; in a table each crossing is one place.
Rows are the rights that are opened, columns the rights that open. Text stays text, and a title and a description
say the same to who listens.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from takeup.reading.spelling import colon

ROW, COLUMN, MARGIN = 24, 34, 28
LETTER = 7.2  # width of a letter of 13 px, on average
WIDE_LETTER = 8.0  # the same in the widest common typeface: which one a reader has is not known
SLOPE = math.radians(50)
BLUE, GREY, PALE = "#1f4e79", "#8a8a8a", "#f1f5f9"


@dataclass(frozen=True)
class Box:
    """One right: its name and its official name."""

    id: str
    name: str
    official: str


def drawing(
    boxes: Sequence[Box],
    opens: Mapping[str, Sequence[str]],
    counts: Sequence[tuple[str, str]],
    words: Mapping[str, str],
    language: str,
) -> str:
    """The SVG text. `opens`: right -> rights it opens; `counts`: (one, the other it counts for)."""
    names = {box.id: box.name for box in boxes}
    pairs = {(one, other): "opens" for one in opens for other in opens[one]}
    pairs |= {pair: "counts" for pair in counts if pair not in pairs}
    columns = _most_first([one for one, _ in pairs], names)
    rows = _most_first([other for _, other in pairs], names)
    alone = [box.name for box in boxes if box.id not in columns and box.id not in rows]
    left = MARGIN + round(LETTER * max((len(names[row]) for row in rows), default=0)) + 16
    rise = round(LETTER * max((len(names[one]) for one in columns), default=0) * math.sin(SLOPE)) + 20
    reach = round(LETTER * max((len(names[one]) for one in columns), default=0) * math.cos(SLOPE))
    width = max(700, left + COLUMN * len(columns) + reach + MARGIN)
    in_a_line = int((width - 2 * MARGIN) / WIDE_LETTER)
    hints = [words["graph_hint"], words["graph_also"]] if counts else [words["graph_hint"]]
    notes = [line for hint in hints for line in textwrap.wrap(hint, in_a_line)]
    foot = textwrap.wrap(f"{words['on_their_own']}{colon(language)}{', '.join(alone)}", in_a_line) if alone else []
    top = 58 + 20 * len(notes) + rise
    height = top + ROW * len(rows) + 34 + 19 * len(foot) + MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'style="max-width: 100%; height: auto" '
        f'role="img" aria-labelledby="title desc" lang="{language}" font-family="sans-serif" font-size="13">',
        f'<title id="title">{escape(words["graph"])}</title>',
        f'<desc id="desc">{escape(_told(words, opens, names))}</desc>',
        f'<rect width="{width}" height="{height}" fill="white"/>',
        f'<text x="{MARGIN}" y="40" font-size="20" font-weight="bold">{escape(words["graph"])}</text>',
        *(f'<text x="{MARGIN}" y="{64 + 20 * n}" fill="#444">{escape(note)}</text>' for n, note in enumerate(notes)),
    ]
    for place, row in enumerate(rows):
        y = top + ROW * place
        if place % 2 == 0:
            wide = left - MARGIN + COLUMN * len(columns)
            parts.append(f'<rect x="{MARGIN}" y="{y}" width="{wide}" height="{ROW}" fill="{PALE}"/>')
        parts.append(f'<text x="{left - 12}" y="{y + 17}" text-anchor="end">{escape(names[row])}</text>')
    for place, one in enumerate(columns):
        x = left + COLUMN * place + COLUMN // 2
        end = top + ROW * len(rows)
        parts.append(f'<line x1="{x}" y1="{top}" x2="{x}" y2="{end}" stroke="#dddddd"/>')
        turned = f"rotate({-math.degrees(SLOPE):.0f} {x + 4} {top - 8})"
        parts.append(f'<text x="{x + 4}" y="{top - 8}" transform="{turned}">{escape(names[one])}</text>')
    for (one, other), kind in pairs.items():
        x, y = left + COLUMN * columns.index(one) + COLUMN // 2, top + ROW * rows.index(other) + ROW // 2
        look = f'fill="{BLUE}"' if kind == "opens" else f'fill="white" stroke="{GREY}" stroke-width="1.5"'
        parts.append(
            f'<circle cx="{x}" cy="{y}" r="{7 if kind == "opens" else 5}" {look} data-one="{one}" data-other="{other}" '
            f'class="{kind}"><title>{escape(names[one])} → {escape(names[other])}</title></circle>'
        )
    below = top + ROW * len(rows) + 34
    parts += [
        f'<text x="{MARGIN}" y="{below + 19 * n}" fill="#444">{escape(line)}</text>' for n, line in enumerate(foot)
    ]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _most_first(found: Sequence[str], names: Mapping[str, str]) -> list[str]:
    """Each right once: those that stand there most often first, then by name."""
    return sorted(dict.fromkeys(found), key=lambda one: (-found.count(one), names[one].lower()))


def _told(words: Mapping[str, str], opens: Mapping[str, Sequence[str]], names: Mapping[str, str]) -> str:
    """The same in words."""
    said = [f"{names[one]} → {', '.join(names[other] for other in others)}." for one, others in opens.items() if others]
    return " ".join([words["graph_hint"], *said])
