"""Charts that a policy maker can read: few colours, values written where they are, the longest bar first.

Each is a Vega-Lite specification made with altair; vl-convert draws it as SVG for the page and for the PDF.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import vl_convert

from takeup.population.estimate.report.shown import DECIMAL, PERCENT, THOUSANDS

INK, BLUE, PALE, WARM, GRID = "#22313f", "#1f5f85", "#c9d8e2", "#b5482f", "#e3e8ec"
STEP = 23
# how numbers on axes are written
FORMATS: Mapping[str, Mapping[str, Any]] = {
    language: {
        "decimal": DECIMAL[language],
        "thousands": THOUSANDS[language],
        "grouping": [3],
        "currency": ["", ""],
        "percent": PERCENT[language],
    }
    for language in THOUSANDS
}


def bars(
    rows: Sequence[tuple[str, float, str]],
    limits: Mapping[str, tuple[float, float]] | None = None,
    *,
    percent: bool,
    warning: str | None,
    strong: str | None = None,
) -> dict[str, Any]:
    """Bars with their value written at the end: label, value, value in words.

    `limits`: intervals by label, drawn as lines; `strong`: the label of a total, drawn darker.
    """
    ends = {label: (limits or {}).get(label, (value, value)) for label, value, _ in rows}
    data = [
        {"label": label, "value": value, "text": text, "strong": label == strong, "low": low, "high": high}
        for label, value, text in rows
        for low, high in [ends[label]]
    ]
    top = max([value for _, value, _ in rows] + [high for _, high in ends.values()], default=1.0)
    y = alt.Y("label:N", sort=[label for label, _, _ in rows], axis=_label_axis(), title=None)
    scale = alt.Scale(domain=[0, top * 1.16 or 1], nice=False)
    x = alt.X("value:Q", axis=_value_axis(percent), scale=scale, title=None)
    base = alt.Chart(_data(data))
    bar = base.mark_bar(height=13).encode(
        y=y, x=x, color=alt.condition("datum.strong", alt.value(INK), alt.value(BLUE))
    )
    line = base.mark_rule(color=INK, strokeWidth=1.3).encode(y=y, x="low:Q", x2="high:Q")
    text = base.mark_text(align="left", dx=5, color=INK, fontSize=11).encode(y=y, x="high:Q", text="text:N")
    return _finished(alt.layer(bar, *([line] if limits else []), text), [row[0] for row in rows], warning)


def ranges(rows: Sequence[tuple[str, float, float, float, str]], *, warning: str | None) -> dict[str, Any]:
    """A point on a band: label, value, low, high, value in words; shares."""
    data = [
        {"label": label, "value": value, "low": low, "high": high, "text": text}
        for label, value, low, high, text in rows
    ]
    y = alt.Y("label:N", sort=[row[0] for row in rows], axis=_label_axis(), title=None)
    scale = alt.Scale(domain=[0, 1])
    base = alt.Chart(_data(data))
    band = base.mark_bar(height=11, color=PALE).encode(
        y=y, x=alt.X("low:Q", axis=_value_axis(True), scale=scale, title=None), x2="high:Q"
    )
    point = base.mark_point(filled=True, size=70, color=BLUE, opacity=1).encode(y=y, x=alt.X("value:Q", scale=scale))
    return _finished(alt.layer(band, point), [row[0] for row in rows], warning)


def before_after(
    rows: Sequence[tuple[str, float, float]], labels: tuple[str, str], *, warning: str | None
) -> dict[str, Any]:
    """Two points and the way between them: label, before, after; shares. `labels`: what the two are."""
    data = [{"label": label, "before": before, "after": after} for label, before, after in rows]
    long = [
        {"label": label, "value": value, "when": when}
        for label, before, after in rows
        for when, value in zip(labels, (before, after), strict=True)
    ]
    top = max(max(before, after) for _, before, after in rows)
    y = alt.Y("label:N", sort=[row[0] for row in rows], axis=_label_axis(), title=None)
    scale = alt.Scale(domain=[0, top * 1.1 or 1])
    way = (
        alt.Chart(_data(data))
        .mark_rule(color=PALE, strokeWidth=5)
        .encode(y=y, x=alt.X("before:Q", axis=_value_axis(True), scale=scale, title=None), x2="after:Q")
    )
    points = (
        alt.Chart(_data(long))
        .mark_point(filled=True, size=85, opacity=1)
        .encode(
            y=y,
            x=alt.X("value:Q", scale=scale),
            color=alt.Color(
                "when:N",
                scale=alt.Scale(domain=list(labels), range=[WARM, BLUE]),
                legend=alt.Legend(
                    title=None, orient="top", labelFontSize=12, symbolSize=85, columnPadding=28, labelLimit=400
                ),
            ),
        )
    )
    return _finished(alt.layer(way, points), [row[0] for row in rows], warning)


def matrix(
    cells: Sequence[tuple[str, str, float, str]], rows: Sequence[str], columns: Sequence[str], *, warning: str | None
) -> dict[str, Any]:
    """Shares by row and column, darker where more, the value written in each cell: row, column, value, in words."""
    data = [
        {"row": row, "column": column, "value": value, "text": text, "dark": value > 0.5}
        for row, column, value, text in cells
    ]
    base = alt.Chart(_data(data)).encode(
        y=alt.Y("row:N", sort=list(rows), axis=_label_axis(), title=None),
        x=alt.X(
            "column:N",
            sort=list(columns),
            title=None,
            axis=alt.Axis(orient="top", labelAngle=-35, labelFontSize=11, labelLimit=200, ticks=False, domain=False),
        ),
    )
    boxes = base.mark_rect(stroke="white", strokeWidth=2).encode(
        color=alt.Color("value:Q", scale=alt.Scale(domain=[0, 1], range=["#eef3f6", BLUE]), legend=None)
    )
    text = base.mark_text(fontSize=11).encode(
        text="text:N", color=alt.condition("datum.dark", alt.value("white"), alt.value(INK))
    )
    return _finished(alt.layer(boxes, text), rows, warning)


def to_svg(spec: dict[str, Any], language: str, font: str, width: int, *, room: bool) -> str:
    """The drawing, `width` pixels without the labels; texts in `font`, numbers as the language writes them.

    `room`: keep the space at the sides that another font than the drawing was measured with may need. Nothing is
    fetched.
    """
    config = {
        "font": font,
        "background": "white",
        "view": {"stroke": None},
        "axis": {"labelColor": INK, "gridColor": GRID, "domainColor": GRID, "tickColor": GRID},
        "title": {"font": font},
        "legend": {"labelFont": font},
    }
    drawing = {**spec, "width": width} | ({} if room else {"padding": 4})
    return str(
        vl_convert.vegalite_to_svg(
            drawing,
            config=config,
            format_locale=dict(FORMATS[language]),
            allowed_base_urls=[],
            show_warnings=False,
        )
    )


def _data(rows: Sequence[Mapping[str, Any]]) -> alt.InlineData:
    return alt.InlineData(values=[dict(row) for row in rows])


def _label_axis() -> alt.Axis:
    return alt.Axis(labelFontSize=12, labelLimit=480, labelPadding=8, ticks=False, domain=False)


def _value_axis(percent: bool) -> alt.Axis:
    style = ".0%" if percent else ",.0f"
    return alt.Axis(format=style, tickCount=5, labelFontSize=11, domain=False, ticks=False, labelPadding=6)


def _finished(chart: alt.LayerChart | alt.FacetChart, labels: Sequence[str], warning: str | None) -> dict[str, Any]:
    # room at both sides: the reader's font may be wider than the one that the drawing was measured with
    room = {"left": 8 + 1.3 * max(map(len, labels), default=0), "right": 14, "top": 5, "bottom": 5}
    sized = chart.properties(height=max(len(labels), 1) * STEP, padding=room)
    if warning is not None:
        title = alt.TitleParams(
            text=warning, color=WARM, fontSize=12, fontWeight="bold", anchor="start", frame="bounds", offset=10
        )
        sized = sized.properties(title=title)
    return dict(sized.to_dict())
