"""What cannot be true together in a dossier that was read.

Each check writes what it finds at the field, and so the line, at fault.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from takeup.dossier.check_kin import PARTNERSHIP, ages, own_ancestors, partners, relations
from takeup.dossier.check_payments import claim_ids, payments
from takeup.dossier.model import Dossier
from takeup.dossier.tree import Tree
from takeup.engine.household import HOUSEHOLD


def check(dossier: Dossier, tree: Tree, sources: dict[str, list[str]]) -> None:
    """All checks. `sources`: per situation, claim and payment of the dossier the field it was read from."""
    births = {p.id: day for p in dossier.persons if isinstance(day := p.facts.get("birth_date"), date)}
    given = relations(dossier, tree)
    own_ancestors(given, tree)
    ages(given, births, tree)
    _situations(dossier, births, tree, sources["situations"])
    if not any(problem.field.endswith((".lives_here", f".{PARTNERSHIP}")) for problem in tree.problems):
        _moving_in(dossier, tree, sources["situations"])
        partners(dossier, given, tree, sources["situations"])
    claim_ids(dossier, tree, sources["claims"])
    payments(dossier, births, tree, sources["payments"])


def _situations(dossier: Dossier, births: dict[str, date], tree: Tree, fields: list[str]) -> None:
    """A situation of someone not yet born, and two of one day that say different things."""
    seen: dict[tuple[date, str, str], tuple[Any, str]] = {}
    for situation, field in zip(dossier.situations, fields, strict=True):
        here = {id: {"lives_here": value} for id, value in situation.lives_here.items()}
        for subject in dict.fromkeys((*situation.persons, *here, HOUSEHOLD)):
            is_household = subject == HOUSEHOLD
            place = f"{field}.household" if is_household else f"{field}.persons.{subject}"
            said = situation.household if is_household else situation.persons.get(subject, {})
            if subject in births and situation.since < births[subject]:
                found = f"a situation from {situation.since} of {subject}, born on {births[subject]}"
                tree.add_at(place, found, f"a day from {births[subject]} on")
            for name, value in {**said, **here.get(subject, {})}.items():
                before, where = seen.setdefault((situation.since, subject, name), (value, f"{place}.{name}"))
                if _contradict(before, value):
                    allowed = f"one value from {situation.since} on; {where} has another"
                    tree.add_at(f"{place}.{name}", "a second value", allowed)


def _contradict(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return any(one[year] != other[year] for year in one.keys() & other.keys())
    return bool(one != other)


def _moving_in(dossier: Dossier, tree: Tree, fields: list[str]) -> None:
    """Who comes to live here from a day on did not live here before: that must be said too."""
    first: dict[str, tuple[date, bool, str]] = {}
    for situation, field in zip(dossier.situations, fields, strict=True):
        for id, here in situation.lives_here.items():
            if id not in first or situation.since < first[id][0]:
                first[id] = (situation.since, here, f"{field}.persons.{id}.lives_here")
    for person in dossier.persons:
        if person.id in first and person.lives_here is None and first[person.id][1]:
            since, _, field = first[person.id]
            found = f"yes from {since} on, and nothing about before"
            tree.add_at(field, found, f"also lives_here under persons.{person.id}: no, or yes where nothing changed")
