"""parameters.yaml: every figure with its dates, unit, source and status, and used by some rule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from takeup.engine.lint.code import Code
from takeup.engine.lint.documents import Document, read_document
from takeup.engine.lint.findings import ERROR, NOTE, WARNING, Fault, Findings
from takeup.engine.parameters import STATUSES


def check_parameters(file: Path, right: str, code: Code, findings: Findings) -> None:
    """The figures of a folder, against what its rules use."""
    document = read_document(file, right, findings)
    if document is None:
        return
    series = document.data or {}
    if not isinstance(series, dict):
        findings.say(ERROR, file, 1, "must be a mapping of names to series", right)
        return
    for name, entry in series.items():
        _check_series(file, right, document, name, entry, findings)
        if name not in code.parameters and not code.any_parameter:
            findings.say(WARNING, file, document.line(name), f"parameter '{name}' is defined and never used", right)
    for name, (used_in, line) in code.parameters.items():
        if name not in series:
            fault = f"parameter '{name}' is used and not defined in parameters.yaml"
            findings.say(ERROR, file.parent / used_in, line, fault, right)


def _check_series(file: Path, right: str, document: Document, name: str, entry: Any, findings: Findings) -> None:
    def fault(level: str, text: str, *path: Any) -> None:
        findings.say(level, file, document.line(name, *path), f"parameter '{name}': {text}", right)

    if not isinstance(entry, dict):
        fault(ERROR, "needs 'unit' and a list 'values'")
        return
    if not entry.get("unit"):
        fault(ERROR, "has no unit, such as EUR/month")
    until = entry.get("known_until")
    if until is not None and not isinstance(until, date):
        fault(ERROR, "'known_until' must be a date such as 2026-09-30", "known_until")
    elif until is not None and until < findings.today:
        fault(WARNING, f"is known until {until}: look for a newer value", "known_until")
    values = entry.get("values")
    if not isinstance(values, list) or not values:
        fault(ERROR, "has no values")
        return
    days: list[date] = []
    for place, row in enumerate(values):
        where = ("values", place)
        if not isinstance(row, dict):
            fault(ERROR, "a value must be {from, value, status, source, checked}", *where)
            continue
        start = row.get("from")
        if isinstance(start, date):
            days.append(start)
        else:
            fault(ERROR, "a value has no date in 'from'", *where)
        _check_value(row, start, fault, where, place == len(values) - 1, findings)
    unverified = [str(r.get("from")) for r in values if isinstance(r, dict) and r.get("status") == "unverified"]
    if unverified:
        fault(NOTE, f"not verified in a source: the value from {', '.join(unverified)}", "values")
    if days != sorted(set(days)):
        fault(ERROR, "the values must stand in order of 'from', each date once", "values")


def _check_value(
    row: Mapping[str, Any], start: Any, fault: Fault, where: tuple[Any, ...], newest: bool, findings: Findings
) -> None:
    if row.get("value") is None:
        fault(ERROR, f"the value from {start} has no 'value'", *where)
    if not str(row.get("source") or "").strip():
        fault(ERROR, f"the value from {start} has no source", *where)
    status = row.get("status")
    if status not in STATUSES:
        fault(ERROR, f"the value from {start} has status {status!r}; allowed: {', '.join(STATUSES)}", *where)
    checked = row.get("checked")
    if not isinstance(checked, date):
        fault(ERROR, f"the value from {start} does not say when it was checked", *where)
    elif newest and findings.is_stale(checked):
        fault(WARNING, f"the newest value was last checked on {checked}", *where)
