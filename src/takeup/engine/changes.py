"""What changed in the law between two days: figures with a new value, rules with a new text, figures that end.

Where a figure was not found, a second one beside it, `..._most`, holds the highest that it can be. That one is no
figure of the law: it is left out of the list. Other bounds say so in their source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from types import CodeType, FunctionType
from typing import Any

from takeup.engine.law import Law, Right
from takeup.engine.parameters import Parameter
from takeup.engine.rules import Rule

FIGURE, RULE, KNOWN_UNTIL = "figure", "rule", "known_until"
MOST = "_most"
OWN_BOUND = re.compile(r"(own |lower )?bounds?\b")


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `right`: its id, '' for figures that rights share, with those rights in `used_by`.

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
    used_by: tuple[str, ...] = ()

    @property
    def is_own_bound(self) -> bool:
        """Whether the new value is a bound that was worked out here, and not a figure of the law."""
        return self.status != "confirmed" and OWN_BOUND.match(self.source) is not None


def changes(law: Law, first: date, last: date) -> list[Change]:
    """Every change of the law that took effect from `first` to `last`, both included, by day and right."""
    return [shown for change in _every(law, first, last) if (shown := _of_the_law(law, change)) is not None]


def _every(law: Law, first: date, last: date) -> list[Change]:
    shared = _of_figures("", law.shared_parameters.values(), first, last)
    found = [replace(change, used_by=users_of(law, change.name)) for change in shared]
    for right in law:
        found += _of_figures(right.id, right.parameters.values(), first, last)
        found += _of_rules(right, first, last)
    return sorted(found, key=lambda change: (change.day, change.right, change.kind, change.name))


def change_days(law: Law, first: date, last: date) -> list[date]:
    """The days on which a figure or a rule changed, from `first` to `last`."""
    return sorted({change.day for change in _every(law, first, last) if change.kind != KNOWN_UNTIL})


def _of_the_law(law: Law, change: Change) -> Change | None:
    """A change without the bounds beside a figure; None where nothing else changed."""
    every = law.right(change.right).parameters if change.right else law.shared_parameters
    if change.kind != RULE and _is_bound(change.name, every):
        return None if any(value.status != "confirmed" for value in every[change.name].values) else change
    before, after = _without_bounds(change.before), _without_bounds(change.after)
    if (before, after) == (change.before, change.after):
        return change
    return None if before == after else replace(change, before=before, after=after)


def _is_bound(name: Any, beside: Mapping[Any, Any]) -> bool:
    return isinstance(name, str) and name.endswith(MOST) and name.removesuffix(MOST) in beside


def _without_bounds(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {key: one for key, one in value.items() if not _is_bound(key, value)}


@cache
def users_of(law: Law, series: str) -> tuple[str, ...]:
    """The rights whose rules read a series of the jurisdiction, themselves or through what they call."""
    return tuple(right.id for right in law if series not in right.parameters and _reads(right, series))


def _reads(right: Right, series: str) -> bool:
    waiting: list[Any] = [version.function for rule in right.rules.values() for version in rule.versions]
    seen: set[Any] = set()
    while waiting:
        function = waiting.pop()
        if function in seen:
            continue
        seen.add(function)
        names = _names(function.__code__)
        if series in names:
            return True
        for called in map(function.__globals__.get, names):
            if isinstance(called, Rule):
                waiting += [version.function for version in called.versions]
            elif isinstance(called, FunctionType):
                waiting.append(called)
    return False


def _names(code: CodeType) -> set[str]:
    """Every name that a function speaks of, also inside its comprehensions."""
    inner = (part for part in code.co_consts if isinstance(part, CodeType))
    return set(code.co_names).union(*map(_names, inner))


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
