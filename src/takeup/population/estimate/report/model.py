"""What the report holds before it is a page: sections with a chart and its table. HTML and PDF are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from takeup.population.estimate.result import Estimate


@dataclass(frozen=True)
class Cell:
    """What a table shows: a text, and the estimate that it opens (None: plain text)."""

    text: str
    estimate: Estimate | None = None


@dataclass(frozen=True)
class Column:
    """A heading; `definition`: the indicator whose definition it leads to."""

    title: str
    definition: str | None = None


@dataclass(frozen=True)
class Rows:
    """A table: the first column is the heading of its row; `strong` rows are totals."""

    caption: str
    first: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    strong: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Chart:
    """A Vega-Lite specification, and in words what it shows (for who does not see it)."""

    title: str
    spec: dict[str, Any]
    alternative: str


@dataclass(frozen=True)
class Section:
    anchor: str
    title: str
    lead: str
    charts: tuple[Chart, ...] = ()
    tables: tuple[Rows, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class KeyFigure:
    """A number at the top, with what it says; `then` follows an arrow (before and after)."""

    label: str
    cell: Cell
    then: Cell | None = None


@dataclass(frozen=True)
class Report:
    """All of it, in one language. `warning`: said on every page and chart where the data are synthetic."""

    language: str
    title: str
    about: str
    warning: str | None
    warning_short: str | None
    key: tuple[KeyFigure, ...]
    sections: tuple[Section, ...]
    definitions: tuple[tuple[str, str, str], ...]  # indicator, title, sentence
    method: tuple[str, ...]
