"""The report as one HTML page: no script, nothing fetched, readable on paper, by keyboard and aloud."""

from __future__ import annotations

import base64
from html import escape
from importlib import resources

from takeup.nontakeup.words import Words
from takeup.population.estimate.report import words
from takeup.population.estimate.report.charts import to_svg
from takeup.population.estimate.report.model import Cell, Chart, Column, KeyFigure, Report, Rows, Section
from takeup.population.estimate.report.opened import opened

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
WIDTH = 600


def to_html(report: Report) -> str:
    """The page, in the language of the report."""
    say = report.language

    def told(text: Words) -> str:
        return escape(text.in_language(say))

    style = resources.files("takeup.population.estimate.report").joinpath("templates/report.css").read_text("utf-8")
    warning = f'<p class="warning" role="note">{escape(report.warning)}</p>' if report.warning else ""
    short = f'<p class="warning-short">{escape(report.warning_short)}</p>' if report.warning_short else ""
    anchors = [*((s.anchor, s.title) for s in report.sections), ("meaning", words.DEFINITIONS.in_language(say))]
    contents = "".join(f'<li><a href="#{anchor}">{escape(title)}</a></li>' for anchor, title in anchors)
    return f"""<!doctype html>
<html lang="{say}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>{escape(report.title)}</title>
<style>
{style}
</style>
</head>
<body>
<a class="skip" href="#main">{told(words.SKIP)}</a>
<header>
<h1>{escape(report.title)}</h1>
<p class="about">{escape(report.about)}</p>
{warning}
</header>
<main id="main">
<section aria-labelledby="short">
<h2 id="short">{told(words.IN_SHORT)}</h2>
<div class="key">{"".join(_key(figure, say) for figure in report.key)}</div>
<p class="hint">{told(words.HOW_TO_READ)}<br>{told(words.MARKS)}</p>
<nav aria-label="{told(words.CONTENTS)}"><ol>{contents}</ol></nav>
</section>
{"".join(_section(section, report) for section in report.sections)}
<section aria-labelledby="meaning">
<h2 id="meaning">{told(words.DEFINITIONS)}</h2>
<dl>{"".join(_definition(*definition) for definition in report.definitions)}</dl>
</section>
<section aria-labelledby="method">
<h2 id="method">{told(words.METHOD)}</h2>
<ul>{"".join(f"<li>{escape(line)}</li>" for line in report.method)}</ul>
</section>
</main>
<footer>
{short}
<p>{escape(report.about)}</p>
</footer>
</body>
</html>
"""


def _key(figure: KeyFigure, language: str) -> str:
    then = (
        "" if figure.then is None else f'<span class="then" aria-hidden="true">→</span>{_number(figure.then, language)}'
    )
    return (
        f'<div class="figure"><div class="value">{_number(figure.cell, language)}{then}</div>'
        f"<p>{escape(figure.label)}</p></div>"
    )


def _section(section: Section, report: Report) -> str:
    charts = "".join(_chart(chart, report) for chart in section.charts)
    tables = "".join(_table(table, report.language) for table in section.tables)
    notes = "".join(f'<p class="note">{escape(note)}</p>' for note in section.notes)
    return (
        f'<section aria-labelledby="{section.anchor}"><h2 id="{section.anchor}">{escape(section.title)}</h2>'
        f"<p>{escape(section.lead)}</p>{charts}{tables}{notes}</section>"
    )


def _chart(chart: Chart, report: Report) -> str:
    svg = to_svg(chart.spec, report.language, FONT, WIDTH, room=True)
    data = base64.b64encode(svg.encode("utf-8")).decode("ascii")
    return (
        f"<figure><figcaption>{escape(chart.title)}</figcaption>"
        f'<img alt="{escape(chart.alternative)}" src="data:image/svg+xml;base64,{data}"></figure>'
    )


def _table(table: Rows, language: str) -> str:
    heads = "".join(f'<th scope="col">{_head(column)}</th>' for column in table.columns)
    body = "".join(
        f"<tr{' class=total' if i in table.strong else ''}><th scope=row>{escape(label)}</th>"
        + "".join(f"<td>{_number(cell, language)}</td>" for cell in cells)
        + "</tr>"
        for i, (label, cells) in enumerate(table.rows)
    )
    many = ' class="many"' if len(table.columns) > 7 else ""
    return (
        f'<div class="table" tabindex="0" role="region" aria-label="{escape(table.caption)}"><table{many}>'
        f'<caption class="aloud">{escape(table.caption)}</caption>'
        f'<thead><tr><th scope="col">{escape(table.first)}</th>{heads}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _head(column: Column) -> str:
    if column.definition is None:
        return escape(column.title)
    return f'<a href="#def-{column.definition}">{escape(column.title)}</a>'


def _number(cell: Cell, language: str) -> str:
    """The number; opened, what it means, where it comes from and how sure it is. Works without a script."""
    if cell.estimate is None:
        return f"<span>{escape(cell.text)}</span>"
    lines = "".join(f"<dt>{escape(term)}</dt><dd>{escape(text)}</dd>" for term, text in opened(cell.estimate, language))
    return f'<details name="opened"><summary>{escape(cell.text)}</summary><dl>{lines}</dl></details>'


def _definition(indicator: str, title: str, sentence: str) -> str:
    return f'<dt id="def-{indicator}">{escape(title)}</dt><dd>{escape(sentence)}</dd>'
