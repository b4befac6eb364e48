"""Writes the report and the tables behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from takeup.nontakeup.words import LANGUAGES
from takeup.population.estimate.design import Lonely
from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.files import write_map, write_tables
from takeup.population.estimate.method import Errors
from takeup.population.estimate.mistakes import Mistakes
from takeup.population.estimate.report.content import Material, Writer
from takeup.population.estimate.report.html import to_html
from takeup.population.estimate.report.pdf import to_pdf
from takeup.population.estimate.rows import Basis
from takeup.population.estimate.screen_sensitivity import sensitivity_of
from takeup.population.estimate.tables import estimate

FORMATS = ("html", "pdf")


def write_report(
    folder: Path | str,
    out: Path | str,
    *,
    languages: Sequence[str] = ("nl", "fr", "en"),
    formats: Sequence[str] = FORMATS,
    places: Mapping[str, str] | None = None,
    basis: Basis = "auto",
    rules: Rules | None = None,
    lonely: Lonely = "error",
    poverty_line: float | None = None,
    mistakes: Mistakes | None = None,
    others: Sequence[Path | str] = (),
    errors: Errors | None = None,
) -> list[Path]:
    """Writes `report.LANGUAGE.html` and `.pdf`, and the tables behind them: `rights.csv`, `territories.csv`,
    `definitions.csv` with the texts of both, and `map.csv` with a row a territory.

    `folder`: a screen's output; `places`: names of territories by code; `others`: screens with other incomes; the rest
    as in `estimate`. Returns the files written. Raises ValueError for an unknown language or format, and what
    `estimate` raises.
    """
    for name, asked, allowed in (("languages", languages, LANGUAGES), ("formats", formats, FORMATS)):
        unknown = [each for each in asked if each not in allowed]
        if unknown:
            raise ValueError(f"{name}: {unknown[0]!r}; allowed: {', '.join(allowed)}")
    rules, mistakes = rules or Rules(), mistakes or Mistakes()
    given: dict[str, Any] = {"basis": basis, "rules": rules, "lonely": lonely, "errors": errors}
    rights = estimate(folder, ("right", "territory", "type"), mistakes=mistakes, **given)
    households = estimate(folder, ("territory",), poverty_line=poverty_line, **given)
    sample = any(found.error is not None for found in households)
    scaled = sensitivity_of(folder, others, **given) if others else {}
    material = Material(rights, households, rules, places or {}, sample, mistakes, scaled)
    target = Path(out)
    target.mkdir(parents=True, exist_ok=True)
    files = [target / f"{name}.csv" for name in ("rights", "territories", "definitions", "map")]
    write_tables({files[0]: rights, files[1]: households}, files[2])
    write_map(households, rights, material.places, files[3])
    for language in languages:
        report = Writer(material, language).report()
        if "html" in formats:
            files.append(target / f"report.{language}.html")
            files[-1].write_text(to_html(report), encoding="utf-8")
        if "pdf" in formats:
            files.append(target / f"report.{language}.pdf")
            to_pdf(report, files[-1])
    return files
