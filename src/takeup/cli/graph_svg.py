"""A drawing of the graph of rights: layers from left to right, drawn by hand so that it needs no package.

Text stays text, every arrow ends at the edge of a box, and boxes never overlap. It has a title and a
description for who listens to it.
"""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

BOX_WIDTH, LINE_HEIGHT, PADDING = 270, 19, 12
GAP_ACROSS, GAP_DOWN, MARGIN, LANE = 110, 26, 28, 9
LETTERS, SMALL_LETTERS = 28, 36


@dataclass(frozen=True)
class Box:
    """One right: its name and its official name."""

    id: str
    name: str
    official: str

    @property
    def name_lines(self) -> list[str]:
        return textwrap.wrap(self.name, LETTERS) or [self.id]

    @property
    def official_lines(self) -> list[str]:
        return textwrap.wrap(self.official, SMALL_LETTERS)

    @property
    def height(self) -> int:
        return 2 * PADDING + LINE_HEIGHT * (len(self.name_lines) + len(self.official_lines))


@dataclass(frozen=True)
class Arrow:
    """From one right to another. `kind`: opens, or counts."""

    one: str
    other: str
    kind: str


@dataclass(frozen=True)
class Placed:
    """A box with its place: the left upper corner."""

    box: Box
    x: int
    y: int

    @property
    def middle(self) -> int:
        return self.y + self.box.height // 2


def drawing(
    boxes: Sequence[Box],
    opens: Mapping[str, Sequence[str]],
    counts: Sequence[tuple[str, str]],
    words: Mapping[str, str],
    language: str,
) -> str:
    """The SVG text. `opens`: right -> rights it opens; `counts`: (one, the other it counts for)."""
    layers = layered([box.id for box in boxes], opens, counts)
    arrows = [Arrow(one, other, "counts") for one, other in counts]
    arrows += [Arrow(one, other, "opens") for one in opens for other in opens[one]]
    depth = {id: place for place, layer in enumerate(layers) for id in layer}
    long = [arrow for arrow in arrows if depth[arrow.other] - depth[arrow.one] != 1]
    placed, width, height = _place(boxes, layers, MARGIN + LANE * len(long))
    long.sort(key=lambda arrow: (depth[arrow.one] - depth[arrow.other], placed[arrow.one].y, placed[arrow.other].y))
    lanes = {arrow: MARGIN // 2 + LANE * place for place, arrow in enumerate(long)}
    notes = [words["graph_hint"]] + ([words["graph_also"]] if counts else [])
    head = 58 + 20 * len(notes)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height + head}" width="{width}" '
        f'height="{height + head}" role="img" aria-labelledby="title desc" lang="{language}">',
        f'<title id="title">{escape(words["graph"])}</title>',
        f'<desc id="desc">{escape(_description(boxes, opens, words))}</desc>',
        _STYLE,
        f'<rect class="paper" width="{width}" height="{height + head}"/>',
        f'<text class="head" x="{MARGIN}" y="40">{escape(words["graph"])}</text>',
    ]
    parts += [
        f'<text class="note" x="{MARGIN}" y="{64 + 20 * place}">{escape(note)}</text>'
        for place, note in enumerate(notes)
    ]
    parts.append(f'<g transform="translate(0 {head})">')
    starts = _ports(placed, arrows, lanes, leaving=True)
    ends = _ports(placed, arrows, lanes, leaving=False)
    for arrow in arrows:
        x1, x2 = placed[arrow.one].x + BOX_WIDTH, placed[arrow.other].x - 7
        path = _path(x1, starts[arrow], x2, ends[arrow], lanes.get(arrow))
        parts.append(f'<path class="{arrow.kind}" d="{path}" marker-end="url(#head-{arrow.kind})"/>')
    parts += [_drawn(place) for place in placed.values()]
    parts += ["</g>", "</svg>", ""]
    return "\n".join(parts)


def layered(
    ids: Sequence[str], opens: Mapping[str, Sequence[str]], counts: Sequence[tuple[str, str]]
) -> list[list[str]]:
    """The rights by layer: each stands right of everything that opens it or counts for it."""
    before: dict[str, set[str]] = {id: set() for id in ids}
    for one, others in opens.items():
        for other in others:
            before[other].add(one)
    for one, other in counts:
        before[other].add(one)
    depth: dict[str, int] = {}

    def depth_of(id: str, path: tuple[str, ...]) -> int:
        if id not in depth:
            earlier = [other for other in before[id] if other not in path]
            depth[id] = 1 + max((depth_of(other, (*path, id)) for other in earlier), default=-1)
        return depth[id]

    for id in ids:
        depth_of(id, (id,))
    layers = [[id for id in ids if depth[id] == d] for d in range(max(depth.values(), default=-1) + 1)]
    for _ in range(4):
        for left, right in itertools.pairwise(layers):
            order = {id: place for place, id in enumerate(left)}
            right.sort(key=lambda id: _average([order[b] for b in before[id] if b in order], len(order)))
        for left, right in zip(reversed(layers[:-1]), reversed(layers[1:]), strict=False):
            order = {id: place for place, id in enumerate(right)}
            left.sort(key=lambda id: _average([order[a] for a in order if id in before[a]], len(order)))
    return layers


def _average(places: Sequence[int], otherwise: int) -> float:
    return sum(places) / len(places) if places else float(otherwise)


def _place(boxes: Sequence[Box], layers: Sequence[Sequence[str]], top: int) -> tuple[dict[str, Placed], int, int]:
    by_id = {box.id: box for box in boxes}
    heights = [sum(by_id[id].height + GAP_DOWN for id in layer) - GAP_DOWN for layer in layers]
    tallest = max(heights, default=0)
    placed = {}
    for place, layer in enumerate(layers):
        y = top + (tallest - heights[place]) // 2
        for id in layer:
            placed[id] = Placed(by_id[id], MARGIN + place * (BOX_WIDTH + GAP_ACROSS), y)
            y += by_id[id].height + GAP_DOWN
    width = 2 * MARGIN + len(layers) * (BOX_WIDTH + GAP_ACROSS) - GAP_ACROSS
    return placed, max(width, 720), tallest + top + MARGIN


def _ports(
    placed: Mapping[str, Placed], arrows: Sequence[Arrow], lanes: Mapping[Arrow, int], leaving: bool
) -> dict[Arrow, int]:
    """The height at which each arrow leaves, or reaches, its box: spread over the edge of the box."""
    ports: dict[Arrow, int] = {}
    for id, place in placed.items():
        mine = [arrow for arrow in arrows if (arrow.one if leaving else arrow.other) == id]
        mine.sort(key=lambda a: lanes.get(a, 10_000 + placed[a.other if leaving else a.one].middle))
        for number, arrow in enumerate(mine, 1):
            ports[arrow] = place.y + place.box.height * number // (len(mine) + 1)
    return ports


def _path(x1: int, y1: int, x2: int, y2: int, lane: int | None) -> str:
    """A curve from one layer to the next; over a layer, or back, through a lane above all boxes."""
    bend = GAP_ACROSS // 2
    if lane is None:
        return f"M{x1} {y1} C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}"
    return (
        f"M{x1} {y1} C{x1 + bend} {y1} {x1 + bend} {lane} {x1 + GAP_ACROSS} {lane} "
        f"L{x2 - GAP_ACROSS + 7} {lane} C{x2 - bend} {lane} {x2 - bend} {y2} {x2} {y2}"
    )


def _drawn(place: Placed) -> str:
    box = place.box
    x, y = place.x + PADDING, place.y + PADDING + 14
    lines = [f'<g><rect class="box" x="{place.x}" y="{place.y}" width="{BOX_WIDTH}" height="{box.height}" rx="6"/>']
    for text, kind in [
        *((t, "name") for t in box.name_lines),
        *((t, "official") for t in box.official_lines),
    ]:
        lines.append(f'<text class="{kind}" x="{x}" y="{y}">{escape(text)}</text>')
        y += LINE_HEIGHT
    return "".join(lines) + "</g>"


def _description(boxes: Sequence[Box], opens: Mapping[str, Sequence[str]], words: Mapping[str, str]) -> str:
    names = {box.id: box.name for box in boxes}
    said = [f"{names[one]} -> {', '.join(names[o] for o in others)}." for one, others in opens.items() if others]
    return " ".join([words["graph_hint"], *said])


_STYLE = """<style>
.paper { fill: #ffffff }
text { font-family: "DejaVu Sans", Verdana, Arial, sans-serif; fill: #1a1a1a }
.head { font-size: 20px; font-weight: bold }
.note { font-size: 13px; fill: #444444 }
.name { font-size: 13.5px; font-weight: bold }
.official { font-size: 11.5px; fill: #444444 }
.box { fill: #f3f7fb; stroke: #1f4e79; stroke-width: 1.5 }
.opens { fill: none; stroke: #1f4e79; stroke-width: 2 }
.counts { fill: none; stroke: #777777; stroke-width: 1.3; stroke-dasharray: 5 4 }
</style>
<defs>
<marker id="head-opens" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto">
<path d="M0 0 L10 5 L0 10 z" fill="#1f4e79"/></marker>
<marker id="head-counts" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="8" markerHeight="8" orient="auto">
<path d="M0 0 L10 5 L0 10 z" fill="#777777"/></marker>
</defs>"""
