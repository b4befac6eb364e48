"""Numbers of the law, with their dates, units, sources and status.

A folder of the law has one `parameters.yaml`:

    base:
      unit: EUR/year
      known_until: 2026-09-30        # after this day the newest value is "as known on" it
      values:
        - from: 2025-02-01
          value: {single: 15770.41}  # or a number, or a list of rows
          status: confirmed          # confirmed | derived | unverified
          source: where it was read
          checked: 2026-11-23
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from takeup.engine.abstract import OneOf
from takeup.engine.errors import LawError, OutsideSeriesError

STATUSES = ("confirmed", "derived", "unverified")
_VALUE_KEYS = {"from", "value", "status", "source", "checked", "note"}
_SERIES_KEYS = {"unit", "known_until", "values", "note"}


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a series: valid from `start` until the next one starts."""

    start: date
    value: Any
    status: str
    source: str
    checked: date
    note: str = ""


class Parameter:
    """A series of values by date. Call it with the person or household whose day counts."""

    __slots__ = ("_days", "full_name", "known_until", "name", "note", "unit", "values")

    def __init__(
        self, name: str, full_name: str, unit: str, values: list[Value], known_until: date | None, note: str = ""
    ) -> None:
        self.name = name
        self.full_name = full_name
        self.unit = unit
        self.values = values
        self.known_until = known_until
        self.note = note
        self._days = [v.start for v in values]

    def __call__(self, subject: Any, key: Any = None) -> Any:
        """The value on the day of `subject`; `key` picks an entry of a table.

        Raises OutsideSeriesError for a day before the first known value.
        """
        reader = subject._reader
        if reader is not None:
            return reader.parameter(self, subject.day, key)
        value = self.on(subject.day).value
        return value if key is None else value[key]

    def of_day(self, subject: Any, day: Any, key: Any = None) -> Any:
        """The value on another day than that of `subject`: of the event for which something is paid, say.

        Where the day is not known, the path that is walked decides which of the values it is.
        """
        if isinstance(day, date):
            known = day
        else:
            known = next((v.start for v in reversed(self.values) if day >= v.start), date.min)
        reader = subject._reader
        return self.pick(known, key) if reader is None else reader.parameter(self, known, key)

    def on(self, day: date) -> Value:
        """The value in force on `day`. Raises OutsideSeriesError before the first."""
        index = bisect_right(self._days, day)
        if index == 0:
            raise OutsideSeriesError(self.full_name, day, self._days[0])
        return self.values[index - 1]

    def pick(self, day: date, key: Any) -> Any:
        value = self.on(day).value
        if isinstance(key, OneOf):
            key = key.pick()
        return value if key is None else value[key]

    def is_current(self, day: date) -> bool:
        """False after the last day for which the newest value is known to be in force."""
        return self.known_until is None or day <= self.known_until


class Parameters:
    """All series of one folder, as attributes."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "parameters.yaml"
        self._series = read_parameters(self.file)

    def __getattr__(self, name: str) -> Parameter:
        try:
            return self._series[name]
        except KeyError:
            known = ", ".join(sorted(self._series))
            raise AttributeError(f"{self.file} has no parameter '{name}'; it has: {known}") from None

    def all(self) -> dict[str, Parameter]:
        return self._series


@cache
def _folder(folder: str) -> Parameters:
    return Parameters(Path(folder))


@contextmanager
def replaced(changes: dict[Parameter, Any]) -> Iterator[None]:
    """For the time of the block each series has this one value on every day: a reform on trial, a test on old amounts.

    Cases computed before must not be used inside (their answers are remembered).
    """
    kept = {parameter: (parameter.values, parameter._days, parameter.known_until) for parameter in changes}
    try:
        for parameter, value in changes.items():
            new = Value(date.min, value, "confirmed", "replaced on trial", date.min)
            parameter.values, parameter._days, parameter.known_until = [new], [date.min], None
        yield
    finally:
        for parameter, (values, days, known_until) in kept.items():
            parameter.values, parameter._days, parameter.known_until = values, days, known_until


def parameters(rules_file: str) -> Parameters:
    """The parameters beside a rules.py: `p = parameters(__file__)`. Raises LawError for a faulty file."""
    return _folder(str(Path(rules_file).parent))


def load_yaml(file: Path) -> Any:
    """A YAML file of the law as plain data. Raises LawError with file and line when it cannot be read."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(file.read_text(encoding="utf-8"), Loader=loader)
    except FileNotFoundError:
        raise LawError(f"{file} is missing") from None
    except yaml.YAMLError as error:
        raise LawError(f"{file}: cannot be read as YAML: {error}") from None


def read_parameters(file: Path) -> dict[str, Parameter]:
    """Every series of a parameters.yaml, checked. Raises LawError naming file, series and fault."""
    data = load_yaml(file) or {}
    return {name: _series(file, name, entry) for name, entry in data.items()}


def _series(file: Path, name: str, entry: Any) -> Parameter:
    def fault(text: str) -> LawError:
        return LawError(f"{file}: parameter '{name}': {text}")

    if not isinstance(entry, dict) or not isinstance(entry.get("values"), list) or not entry["values"]:
        raise fault("needs 'unit' and a list 'values'")
    if unknown := set(entry) - _SERIES_KEYS:
        raise fault(f"unknown key {sorted(unknown)}; allowed are {sorted(_SERIES_KEYS)}")
    if not entry.get("unit"):
        raise fault("needs a 'unit', such as EUR/month")
    values = []
    for row in entry["values"]:
        if unknown := set(row) - _VALUE_KEYS:
            raise fault(f"unknown key {sorted(unknown)} in a value; allowed are {sorted(_VALUE_KEYS)}")
        if missing := {"from", "value", "status", "source", "checked"} - set(row):
            raise fault(f"the value from {row.get('from')} lacks {sorted(missing)}")
        if row["status"] not in STATUSES:
            raise fault(f"status '{row['status']}' must be one of {', '.join(STATUSES)}")
        if not isinstance(row["from"], date) or not isinstance(row["checked"], date):
            raise fault("'from' and 'checked' must be dates such as 2025-02-01")
        value = tuple(map(tuple, row["value"])) if isinstance(row["value"], list) else row["value"]
        values.append(
            Value(row["from"], value, row["status"], str(row["source"]), row["checked"], str(row.get("note", "")))
        )
    days = [v.start for v in values]
    if days != sorted(set(days)):
        raise fault("the values must stand in order of 'from', each date once")
    folder = file.parent.name
    return Parameter(
        name, f"{folder}.{name}", str(entry["unit"]), values, entry.get("known_until"), str(entry.get("note", ""))
    )
