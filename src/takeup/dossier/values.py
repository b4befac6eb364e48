"""The value of one fact: from a node of a file, and back to what is written in a file.

A value has three states: known; not known (`unknown`, the same as leaving it out); or without meaning for
this person (`does not apply`).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import yaml

from takeup.dossier.tree import TRUTH, Tree, shown
from takeup.engine.facts import DOES_NOT_APPLY, UNKNOWN, Fact

UNKNOWN_TEXT, DOES_NOT_APPLY_TEXT = "unknown", "does not apply"
ALWAYS_APPLIES = ("birth_date",)

FIRST_YEAR, LAST_YEAR = 1900, 2099


def read_fact(tree: Tree, node: yaml.Node, field: str, fact: Fact) -> Any:
    """A fact as a file says it: bool, number, str, date, {year: euros}, UNKNOWN or DOES_NOT_APPLY.

    Raises Fault.
    """
    allowed = allowed_text(fact)
    if isinstance(node, yaml.ScalarNode):
        if node.value == UNKNOWN_TEXT:
            return UNKNOWN
        if node.value == DOES_NOT_APPLY_TEXT and fact.name not in ALWAYS_APPLIES:
            return DOES_NOT_APPLY
    if fact.kind == "yearly":
        return _years(tree, node, field, fact, allowed)
    if fact.kind == "amount":
        return _inside(tree, node, field, fact, tree.number(node, field, allowed, _in_euros(fact)))
    text = tree.scalar(node, field, allowed)
    if fact.kind == "yes_no":
        if text not in TRUTH:
            raise tree.fault(node, field, shown(node), allowed)
        return TRUTH[text]
    if fact.kind == "choice":
        if text not in fact.choices:
            raise tree.fault(node, field, shown(node), allowed)
        return text
    if fact.kind == "count":
        return _inside(tree, node, field, fact, tree.whole(node, field, allowed))
    return _inside(tree, node, field, fact, tree.day(node, field, allowed))


def plain_fact(fact: Fact, value: Any) -> Any:
    """A value as it stands in a plain dossier: bool, number, date, text, or a dict of years."""
    if value is UNKNOWN:
        return UNKNOWN_TEXT
    if value is DOES_NOT_APPLY:
        return DOES_NOT_APPLY_TEXT
    if fact.kind == "yearly":
        return {int(year): UNKNOWN_TEXT if euros is None else euros for year, euros in sorted(value.items())}
    return value


def allowed_text(fact: Fact) -> str:
    """What is allowed for a fact, the other two states included."""
    states = UNKNOWN_TEXT if fact.name in ALWAYS_APPLIES else f"{UNKNOWN_TEXT}, {DOES_NOT_APPLY_TEXT}"
    return f"{fact.domain_text()}; or {states}"


def _years(tree: Tree, node: yaml.Node, field: str, fact: Fact, allowed: str) -> dict[int, float | None]:
    if not isinstance(node, yaml.MappingNode):
        raise tree.fault(node, field, shown(node), allowed)
    found: dict[int, float | None] = {}
    for name, value in tree.mapping(node, field).items():
        place = f"{field}.{name}"
        if not (len(name) == 4 and name.isdecimal() and FIRST_YEAR <= int(name) <= LAST_YEAR):
            tree.add(node, place, f"the year '{name}'", f"a year from {FIRST_YEAR} to {LAST_YEAR}")
        elif isinstance(value, yaml.ScalarNode) and value.value == UNKNOWN_TEXT:
            found[int(name)] = None
        else:
            number = f"a number from {fact.range_text()} ({fact.unit}), or {UNKNOWN_TEXT}"
            euros = tree.keep(
                lambda value=value, place=place, number=number: _inside(  # type: ignore[misc]
                    tree, value, place, fact, tree.number(value, place, number, _in_euros(fact)), number
                )
            )
            if euros is not None:
                found[int(name)] = euros
    return found


def _in_euros(fact: Fact) -> bool:
    return fact.unit.startswith("EUR")


def _inside(tree: Tree, node: yaml.Node, field: str, fact: Fact, value: Any, allowed: str = "") -> Any:
    if not fact.low <= value <= fact.high:
        found = value.isoformat() if isinstance(value, date) else shown(node).strip("'")
        raise tree.fault(node, field, f"'{found}'", allowed or allowed_text(fact))
    return value
