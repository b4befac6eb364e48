"""Amounts of a right over time, as its own rules compute them: for the page of `takeup right`."""

from __future__ import annotations

from datetime import date
from typing import Any

from takeup.engine.case import CLAIMED, Case
from takeup.engine.errors import OutsideSeriesError, TakeupError
from takeup.engine.explain import Node, Tracer
from takeup.engine.law import Right
from takeup.engine.money import cents
from takeup.engine.texts import say

SINCE = date(2015, 1, 1)
SOMEBODY, BORN = "somebody", date(1980, 1, 1)


def amounts_over_time(right: Right, language: str, on: date) -> list[dict[str, Any]]:
    """For each entry of `amounts` in procedure.yaml its values up to a day, the newest first.

    `known_until` stands where the value is the newest one and a series behind it may have gone on by that day.
    """
    found = []
    for entry in right.procedure.get("amounts") or ():
        values = _values(right, entry, on)
        found.append({"label": say(entry["label"], language), "rule": str(entry["rule"]), "values": values})
    return [entry for entry in found if entry["values"]]


def _values(right: Right, entry: dict[str, Any], on: date) -> list[dict[str, Any]]:
    """The days on which the amount changes, the newest first."""
    case = Case(right.law, [SOMEBODY])
    case.set(SOMEBODY, "birth_date", BORN)
    found: list[dict[str, Any]] = []
    for day in _days(right, on):
        computed = _computed(case, right, entry, day)
        if computed is not None and (not found or found[-1]["value"] != computed):
            found.append({"from": day.isoformat(), "value": computed, "known_until": None})
    if found and (until := _known_until(case, right, entry, on)) is not None:
        found[-1]["known_until"] = until.isoformat()
    return found[::-1]


def _days(right: Right, on: date) -> list[date]:
    """Every day on which a series of the right, or one that the rights share, takes a new value."""
    every = [*right.parameters.values(), *right.law.shared_parameters.values()]
    starts = {max(value.start, SINCE) for series in every for value in series.values}
    return sorted(day for day in starts if day <= on)


def _node(case: Case, right: Right, entry: dict[str, Any], day: date) -> Node | None:
    """The call of the rule on a day; None where a series had not begun, or the rule asks for more than an age."""
    tracer = Tracer()
    person = case.on(day, CLAIMED, tracer).known_members[0]
    arguments = [entry["argument"]] if entry.get("argument") is not None else []
    try:
        right.rules[entry["rule"]](person, *arguments)
    except (TakeupError, OutsideSeriesError):
        return None
    return tracer.roots[-1]


def _computed(case: Case, right: Right, entry: dict[str, Any], day: date) -> float | None:
    node = _node(case, right, entry, day)
    return None if node is None else cents(float(node.value) / float(entry.get("divide") or 1))


def _known_until(case: Case, right: Right, entry: dict[str, Any], on: date) -> date | None:
    """The last day up to which all series that were read are known; None where they are known on the day itself."""
    node = _node(case, right, entry, on)
    past = [
        used.known_until
        for call in (node.walk() if node is not None else ())
        for used in call.parameters
        if not used.current and used.known_until is not None
    ]
    return min(past, default=None)
