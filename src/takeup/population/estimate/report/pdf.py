"""The report as a PDF with tags (PDF/UA), set by typst from a template in typst's own fonts: the same everywhere."""

from __future__ import annotations

import json
import tempfile
from importlib import resources
from pathlib import Path
from typing import Any

import typst

from takeup.population.estimate.report import words
from takeup.population.estimate.report.charts import to_svg
from takeup.population.estimate.report.model import Cell, Report
from takeup.population.estimate.report.shown import bare_span

FONT = "Libertinus Serif"
WIDTH = 340


def to_pdf(report: Report, path: Path) -> None:
    """Writes the PDF."""
    template = resources.files("takeup.population.estimate.report").joinpath("templates/report.typ").read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        told = _told(report, root)
        (root / "report.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        (root / "report.typ").write_text(template, encoding="utf-8")
        typst.compile(root / "report.typ", output=path, root=root, ignore_system_fonts=True, pdf_standards=["ua-1"])


def _told(report: Report, root: Path) -> dict[str, Any]:
    """The report as plain lists and texts; charts as files beside it."""
    language = report.language
    known = {indicator for indicator, _, _ in report.definitions}
    sections = []
    for section in report.sections:
        drawn = []
        for i, chart in enumerate(section.charts):
            name = f"{section.anchor}-{i}.svg"
            (root / name).write_text(to_svg(chart.spec, language, FONT, WIDTH, room=False), encoding="utf-8")
            drawn.append({"title": chart.title, "file": name, "alternative": chart.alternative})
        sections.append(
            {
                "title": section.title,
                "lead": section.lead,
                "charts": drawn,
                "tables": [
                    {
                        "caption": table.caption,
                        "first": table.first,
                        "columns": [
                            {
                                "title": column.title,
                                "definition": column.definition if column.definition in known else None,
                            }
                            for column in table.columns
                        ],
                        "rows": [
                            {
                                "label": label,
                                "cells": [_cell(cell, language, known) for cell in cells],
                                "strong": i in table.strong,
                            }
                            for i, (label, cells) in enumerate(table.rows)
                        ],
                    }
                    for table in section.tables
                ],
                "notes": list(section.notes),
            }
        )
    return {
        "language": language,
        "title": report.title,
        "about": report.about,
        "warning": report.warning,
        "warning_short": report.warning_short,
        "in_short": words.IN_SHORT.in_language(language),
        "how_to_read": words.HOW_TO_READ_PAPER.in_language(language),
        "marks": words.MARKS.in_language(language),
        "contents": words.CONTENTS.in_language(language),
        "page": words.PAGE.in_language(language),
        "meaning": words.DEFINITIONS.in_language(language),
        "method_title": words.METHOD.in_language(language),
        "key": [
            {
                "label": figure.label,
                "cells": [_cell(cell, language, known) for cell in (figure.cell, figure.then) if cell is not None],
            }
            for figure in report.key
        ],
        "sections": sections,
        "definitions": [{"id": id, "title": title, "sentence": sentence} for id, title, sentence in report.definitions],
        "method": list(report.method),
    }


def _cell(cell: Cell, language: str, known: set[str]) -> dict[str, str | None]:
    """Text, the definition that it leads to, and its interval where there is one."""
    found = cell.estimate
    if found is None:
        return {"text": cell.text, "definition": None, "interval": None}
    name = dict(found.group).get("type")
    definition = f"type_{name}" if name is not None else found.indicator
    interval = None
    if found.low is not None and found.high is not None:
        interval = bare_span(found.low, found.high, found, language)
    return {"text": cell.text, "definition": definition if definition in known else None, "interval": interval}
