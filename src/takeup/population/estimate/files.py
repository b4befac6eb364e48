"""The tables behind a report as CSV files: lean ones with their texts in a file of their own, and one for a map.

`rights.csv` and `territories.csv` have a row an estimate, without texts: its definition is the row of `definitions.csv`
whose key is its indicator, and why it has no value or no error is the row whose key is its `note`. `map.csv` has a row
a territory and a column an indicator, so that it can be joined to a map by code.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import polars as pl

from takeup.nontakeup import Name
from takeup.nontakeup.names import NAMES
from takeup.nontakeup.words import LANGUAGES, Words
from takeup.population.estimate.definitions import DEFINITIONS, used_in
from takeup.population.estimate.mistakes import INDICATORS as OWN
from takeup.population.estimate.poor import MEASURES
from takeup.population.estimate.result import Estimate
from takeup.population.estimate.tables import Table

WHOLE = "all"
ON_A_MAP = ("entitled_any", "missing_any", "missing_any_share", "cumulative", "gain_everything_claimed", *MEASURES)


def write_tables(tables: Mapping[Path, Table], definitions: Path) -> None:
    """Each table as a lean CSV file, and the definitions, reasons and source of all of them as another."""
    notes: dict[Words, str] = {}
    for path, table in tables.items():
        keys = [key for key in table.by if any(key in dict(found.group) for found in table)]
        pl.DataFrame([_row(found, keys, notes) for found in table], infer_schema_length=None).write_csv(path)
    used = used_in(found for table in tables.values() for found in table)
    # these say over which rates they are
    own = {found.indicator: found.definition for table in tables.values() for found in table if found.indicator in OWN}
    methods = {found.errors for table in tables.values() for found in table if found.errors is not None}
    typed = any("type" in table.by for table in tables.values())
    source = next(iter(tables.values())).manifest.source
    about = {
        "source": source.name,
        "as_of": source.as_of.isoformat(),
        "period": source.period or "",
        "synthetic": "yes" if source.synthetic else "no",
    }
    rows = [
        *(
            _text(indicator, found.title, own.get(indicator, found.sentence))
            for indicator, found in DEFINITIONS.items()
            if indicator in used
        ),
        *(_text(f"type:{name}", Words(*[str(name)] * 3), NAMES[name]) for name in Name if typed),
        *(_text(f"errors_by:{each.method}", Words("", "", ""), each.words()) for each in sorted(methods, key=str)),
        *(_text(key, Words("", "", ""), text) for text, key in notes.items()),
        *(_text(key, Words("", "", ""), Words(text, text, text)) for key, text in about.items()),
    ]
    pl.DataFrame(rows).write_csv(definitions)


def write_map(households: Table, rights: Table, places: Mapping[str, str], path: Path) -> None:
    """One row a territory: its code and name, the indicators of all rights together, non-take-up of each right.

    Values alone; a cell without one (hidden, not measurable, nobody) is empty. Places without a code are left out.
    """
    cells: dict[str, dict[str, float | None]] = {}
    for found in _of_places(households):
        if found.indicator in ON_A_MAP:
            cells.setdefault(dict(found.group)["territory"], {})[found.indicator] = found.value
    for found in _of_places(rights):
        told = dict(found.group)
        if found.indicator == "non_take_up":
            cells.setdefault(told["territory"], {})[f"non_take_up:{told['right']}"] = found.value
    there = {found.indicator for found in households}
    columns = [name for name in ON_A_MAP if name in there] + [f"non_take_up:{id}" for id in rights.manifest.rights]
    synthetic = households.manifest.source.synthetic
    schema: dict[str, Any] = {"code": pl.String, "name": pl.String, "synthetic": pl.Boolean}
    rows = [
        {
            "code": code,
            "name": places.get(code, ""),
            "synthetic": synthetic,
            **{name: row.get(name) for name in columns},
        }
        for code, row in sorted(cells.items())
    ]
    pl.DataFrame(rows, schema=schema | dict.fromkeys(columns, pl.Float64)).write_csv(path)


def _of_places(table: Table) -> Iterable[Estimate]:
    return (
        found
        for found in table
        if (told := dict(found.group)).get("territory", WHOLE) not in ("", WHOLE) and "type" not in told
    )


def _row(found: Estimate, keys: Sequence[str], notes: dict[Words, str]) -> dict[str, Any]:
    told = dict(found.group)
    why = found.reason or found.no_error
    return {
        **{key: told.get(key) for key in keys},
        "indicator": found.indicator,
        "value": found.value,
        "unit": str(found.unit),
        "standard_error": found.error,
        "low": found.low,
        "high": found.high,
        **found.made_by(),
        "design_effect": found.design_effect,
        "effective_n": found.effective_n,
        "n": found.n,
        "cannot_say": found.cannot_say,
        "bound_low": found.bound_low,
        "bound_high": found.bound_high,
        "model_based": found.model_based,
        "synthetic": found.source.synthetic,
        "withheld": None if found.withheld is None else str(found.withheld),
        "note": None if why is None else notes.setdefault(why, f"note:{len(notes) + 1}"),
    }


def _text(key: str, title: Words, text: Words) -> dict[str, str]:
    return {
        "key": key,
        **{f"title_{language}": title.in_language(language) for language in LANGUAGES},
        **{f"text_{language}": text.in_language(language) for language in LANGUAGES},
    }
