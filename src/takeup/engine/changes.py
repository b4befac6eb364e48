"""What changed in the law between two days: figures with a new value, rules with a new text, figures that end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from takeup.engine.law import Law, Right
from takeup.engine.parameters import Parameter
from takeup.engine.rules import Rule

FIGURE, RULE, KNOWN_UNTIL = "figure", "rule", "known_until"


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `right`: its id, '' for figures that rights share.

    FIGURE: `name` of the series, values `before` (None: the first one that is known) and `after`, `unit`, `source` and
    `status` of the new value. RULE: `name` of the rule, its articles. KNOWN_UNTIL: from this day on the newest value
    of a series (`after`) is only known as on the day before.
    """

    day: date
    right: str
    kind: str
    name: str
    before: Any
    after: Any
    unit: str = ""
    source: str = ""
    status: str = ""


def changes(law: Law, first: date, last: date) -> list[Change]:
    """Every change that took effect from `first` to `last`, both included, by day and right."""
    found = list(_of_figures("", law.shared_parameters.values(), first, last))
    for right in law:
        found += _of_figures(right.id, right.parameters.values(), first, last)
        found += _of_rules(right, first, last)
    return sorted(found, key=lambda change: (change.day, change.right, change.kind, change.name))


def change_days(law: Law, first: date, last: date) -> list[date]:
    """The days on which a figure or a rule changed, from `first` to `last`."""
    return sorted({change.day for change in changes(law, first, last) if change.kind != KNOWN_UNTIL})


def _of_figures(right: str, every: Any, first: date, last: date) -> Iterator[Change]:
    series: Parameter
    for series in every:
        before: Any = None
        for value in series.values:
            if first <= value.start <= last:
                name, source = series.name, value.source
                yield Change(value.start, right, FIGURE, name, before, value.value, series.unit, source, value.status)
            before = value.value
        if series.known_until is not None and first <= (end := series.known_until + timedelta(days=1)) <= last:
            newest = series.values[-1]
            yield Change(end, right, KNOWN_UNTIL, series.name, None, newest.value, series.unit, newest.source)


def _of_rules(right: Right, first: date, last: date) -> Iterator[Change]:
    rule: Rule[Any, Any, Any]
    for rule in right.rules.values():
        before = ""
        for version in rule.versions:
            if version.since is not None and first <= version.since <= last:
                yield Change(version.since, right.id, RULE, rule.name, before or None, version.article)
            before = version.article
