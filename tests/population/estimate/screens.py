"""Writes the output folder of a screen, small and by hand: what `estimate` reads."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from takeup.nontakeup import Name
from takeup.population.screen import HOUSEHOLDS, RIGHTS

MONEY = {"kind": "money", "holder": "household", "per": "month"}
NAMED = {
    "rent_help": {**MONEY, "name": {"nl": "Huurtoelage", "fr": "Allocation loyer", "en": "Rent allowance"}},
    "care_help": {
        **MONEY,
        "holder": "person",
        "name": {"nl": "Zorgtoelage", "fr": "Allocation soins", "en": "Care help"},
    },
    "lower_fees": {
        "kind": "status",
        "holder": "person",
        "per": "month",
        "name": {"nl": "Lager tarief", "fr": "Tarif réduit", "en": "Lower fees"},
    },
    "school_help": {**MONEY, "per": "year", "name": {"nl": "Schooltoelage", "fr": "Bourse", "en": "School allowance"}},
}


def types(*names: Name) -> int:
    """The bits of these names."""
    return sum(1 << list(Name).index(name) for name in names)


def right_row(
    household: str, right: str = "rent_help", due: float | None = 0.0, received: float | None = 0.0, **more: Any
) -> dict[str, Any]:
    """A row of one month: the period is that month."""
    gap = None if due is None or received is None else max(due - received, 0.0)
    row: dict[str, Any] = dict.fromkeys(RIGHTS.names)
    row.update(
        household=household,
        right=right,
        entitled_months=0 if not due else 1,
        entitled=due,
        received=received,
        gap=gap,
        recoverable=0.0,
        lost=gap,
        lost_per_day=0.0,
        types=0,
        month_due=due,
        month_as_things_stand=due,
        month_everything=due,
        month_received=received,
    )
    return {**row, **more}


def household_row(household: str, **more: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "household": household,
        "weight": 1.0,
        "territory": "21001",
        "stratum": None,
        "cluster": None,
        "members": 1,
        "income_month": 2000.0,
        "gain_month": 0.0,
        "equivalence": 1.0,
    }
    return {**row, **more}


def write_screen(
    folder: Path,
    households: Iterable[Mapping[str, Any]],
    rows: Iterable[Mapping[str, Any]],
    parts: int = 1,
    **manifest: Any,
) -> Path:
    """The folder with its manifest; households are dealt over the parts, with their rows."""
    part_of: dict[str, int] = {}
    dealt: list[list[Mapping[str, Any]]] = [[] for _ in range(parts)]
    for i, row in enumerate(households):
        part_of[row["household"]] = i % parts
        dealt[i % parts].append(row)
    told_of: list[list[Mapping[str, Any]]] = [[] for _ in range(parts)]
    for row in rows:
        told_of[part_of.get(row["household"], 0)].append(row)
    for name, schema, content in (("rights", RIGHTS, told_of), ("households", HOUSEHOLDS, dealt)):
        (folder / name).mkdir(parents=True, exist_ok=True)
        for i, part in enumerate(content):
            table = pa.Table.from_pylist([dict(row) for row in part], schema=schema)
            pq.write_table(table, folder / name / f"part-{i:05d}.parquet")
    told: dict[str, Any] = {
        "as_of": "2026-06-30",
        "months": {"from": "2026-06", "to": "2026-06"},
        "jurisdiction": "be",
        "source": "Households by hand",
        "synthetic": True,
        "rights": NAMED,
        **manifest,
    }
    (folder / "manifest.json").write_text(json.dumps(told), encoding="utf-8")
    return folder
