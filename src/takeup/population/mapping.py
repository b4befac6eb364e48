"""The mapping file of an import: which column of other people's files tells what, and how it is read.

It is YAML of which every scalar is text, so that the codes `01`, `1` and `yes` stay what they are. All faults of a
mapping are told at once, each with its place in the file and what is allowed there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from takeup.engine.errors import LawError
from takeup.engine.facts import Fact, choice, count, date_fact, yes_no
from takeup.engine.household import HOUSEHOLD
from takeup.engine.kin import INVERSE
from takeup.engine.law import Law
from takeup.population.check_holders import STATUS
from takeup.population.entries import Entry
from takeup.population.entry_keys import read_entry
from takeup.population.errors import PopulationError, Problem, one_of
from takeup.population.schema import PERSON, fact_columns, fact_of_column

REFERENCE = "reference"
FIRST = "first"
_TEXT = Fact("text", {}, {})
_WEIGHT = Fact("amount", {}, {}, unit="households", low=0, high=float("inf"))
_YES_NO: Fact = yes_no(ask={}, label={})
_DAY: Fact = date_fact(date(1900, 1, 1), date(2099, 12, 31), ask={}, label={})
_ORDER: Fact = count("", -(2**31), 2**31 - 1, ask={}, label={})
_RELATION: Fact = choice({relation: {} for relation in (REFERENCE, *INVERSE)}, ask={}, label={}, absent=REFERENCE)
EUROS = Fact("amount", {}, {}, unit="EUR/month", low=0, high=float("inf"))

_TOP = ("source", "as_of", "synthetic", "separator", "decimal", "missing", "households", "persons")
_HOUSEHOLD_COLUMNS = {
    "id": _TEXT,
    "weight": _WEIGHT,
    "territory": _TEXT,
    "stratum": _TEXT,
    "cluster": _TEXT,
    "kin_complete": _YES_NO,
    "received_complete": _YES_NO,
}
_PERSON_COLUMNS = {
    "household": _TEXT,
    "id": _TEXT,
    "order": _ORDER,
    "lives_here": _YES_NO,
    "partner": _TEXT,
    "parent_1": _TEXT,
    "parent_2": _TEXT,
    "to_reference": _RELATION,
}
_COMMON = ("join", "facts", "received")


@dataclass(frozen=True)
class Join:
    """A further file about the same subjects; it lies beside the first. `on`: its column with their ids."""

    file: str
    on: str
    where: str


@dataclass(frozen=True)
class Benefit:
    """Columns that tell what is received of a right: euros a month, from a day to another one or on."""

    right: str
    where: str
    euros: Entry
    first: Entry
    last: Entry | None
    of_household: bool
    is_status: bool


@dataclass
class Subjects:
    """One of the two files: `columns` of the schema and `facts`, each with how it is read."""

    columns: dict[str, Entry] = field(default_factory=dict)
    facts: dict[str, tuple[Fact, Entry]] = field(default_factory=dict)
    received: list[Benefit] = field(default_factory=list)
    joins: list[Join] = field(default_factory=list)


@dataclass
class ImportMapping:
    """A mapping file as read: see docs/population.md."""

    source: str = ""
    as_of: date = date.min
    synthetic: bool = False
    separator: str = ","
    decimal: str = "."
    missing: tuple[str, ...] = ()
    households: Subjects = field(default_factory=Subjects)
    persons: Subjects = field(default_factory=Subjects)


def read_mapping(path: Path, law: Law) -> ImportMapping:
    """A mapping file. Raises PopulationError with all its faults, OSError where it cannot be opened."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        where = " ".join(str(error).split())
        raise PopulationError(path, [Problem("mapping", where, "YAML in UTF-8")]) from error
    reader = _Reader(law)
    mapping = reader.mapping(data)
    if reader.problems:
        raise PopulationError(path, reader.problems)
    return mapping


class _Reader:
    def __init__(self, law: Law) -> None:
        self.law = law
        self.problems: list[Problem] = []

    def wrong(self, where: str, found: object, allowed: str) -> None:
        self.problems.append(Problem(where, str(found), allowed))

    def keys(self, data: Any, where: str, known: Sequence[str], needed: Sequence[str] = ()) -> dict[str, Any]:
        """A mapping of YAML, its keys known."""
        if not isinstance(data, dict):
            self.wrong(where, "nothing" if data in (None, "") else f"'{data}'", "keys such as " + ", ".join(known[:5]))
            return {}
        for key in data:
            if key not in known:
                self.wrong(f"{where}.{key}".lstrip("."), f"the key '{key}'", one_of(known, str(key), "a key"))
        for key in needed:
            if key not in data:
                self.wrong(f"{where}.{key}".lstrip("."), "nothing", "this key is needed")
        return {key: value for key, value in data.items() if key in known}

    def mapping(self, data: Any) -> ImportMapping:
        top = self.keys(data, "mapping", _TOP, ("source", "as_of", "households", "persons"))
        found = ImportMapping()
        if not top:
            return found
        found.source = self.text(top.get("source", ""), "source")
        found.as_of = self.day(top.get("as_of", ""), "as_of")
        found.synthetic = self.one(top.get("synthetic", "no"), "synthetic", ("yes", "no")) == "yes"
        found.separator = self.one(top.get("separator", ","), "separator", (",", ";", "tab", "|")).replace("tab", "\t")
        found.decimal = self.one(top.get("decimal", "."), "decimal", (".", ","))
        found.missing = self.texts(top.get("missing", []), "missing")
        found.households = self.subjects(top.get("households"), HOUSEHOLD, ("id", "weight"))
        found.persons = self.subjects(top.get("persons"), PERSON, ("household",))
        self._reference(found.persons)
        return found

    def _reference(self, persons: Subjects) -> None:
        to_reference = persons.columns.get("to_reference")
        if to_reference is not None and REFERENCE not in (to_reference.values or {REFERENCE: REFERENCE}).values():
            self.wrong("persons.to_reference.values", "no code for the reference person", f"one code for '{REFERENCE}'")
        named = [name for name in ("partner", "parent_1", "parent_2") if name in persons.columns]
        if named and "id" not in persons.columns:
            self.wrong("persons.id", "nothing", f"the ids of persons, as {named[0]} names persons by them")

    def subjects(self, data: Any, whose: str, needed: tuple[str, ...]) -> Subjects:
        where, columns = ("households", _HOUSEHOLD_COLUMNS) if whose == HOUSEHOLD else ("persons", _PERSON_COLUMNS)
        found = Subjects()
        keys = self.keys(data, where, (*columns, *_COMMON), needed)
        for name, fact in columns.items():
            if name in keys and (entry := self.entry(keys[name], f"{where}.{name}", fact)) is not None:
                found.columns[name] = entry
        facts = self.law.facts[whose]
        for name, told in self.dict_of(keys.get("facts", {}), f"{where}.facts").items():
            fact_and_year = fact_of_column(name, facts)
            if fact_and_year is None:
                self.wrong(f"{where}.facts.{name}", f"'{name}'", self.instead(name, whose))
            elif (entry := self.entry(told, f"{where}.facts.{name}", fact_and_year[0])) is not None:
                found.facts[name] = (fact_and_year[0], entry)
        for place, told in enumerate(self.list_of(keys.get("received", []), f"{where}.received")):
            benefit = self.benefit(told, f"{where}.received[{place}]", whose)
            if benefit is not None:
                found.received.append(benefit)
        for place, told in enumerate(self.list_of(keys.get("join", []), f"{where}.join")):
            here = f"{where}.join[{place}]"
            join = self.keys(told, here, ("file", "on"), ("file", "on"))
            if len(join) == 2:
                found.joins.append(Join(self.text(join["file"], here), self.text(join["on"], here), here))
        if found.joins and whose == PERSON and "id" not in found.columns:
            self.wrong("persons.id", "nothing", "the ids of persons, by which further files are joined")
        return found

    def instead(self, name: str, whose: str) -> str:
        other = PERSON if whose == HOUSEHOLD else HOUSEHOLD
        if fact_of_column(name, self.law.facts[other]) is not None:
            return f"a fact of a {whose}; '{name}' is one of a {other}"
        fact = self.law.facts[whose].get(name)
        if fact is not None:
            return f"a key for each year, such as {name}_2024"
        return one_of(list(fact_columns(self.law.facts[whose], ())), name, f"a fact of a {whose}")

    def benefit(self, data: Any, where: str, whose: str) -> Benefit | None:
        """Columns that tell of a right how many euros a month were received, from when to when."""
        known = ("right", "euros", "from", "to", *(("holder",) if whose == HOUSEHOLD else ()))
        keys = self.keys(data, where, known, ("right", "euros", "from"))
        if not {"right", "euros", "from"} <= set(keys):
            return None
        try:
            right = self.law.right(self.text(keys["right"], f"{where}.right"))
        except LawError:
            ids = [right.id for right in self.law]
            self.wrong(f"{where}.right", f"'{keys['right']}'", one_of(ids, str(keys["right"]), "a right"))
            return None
        of_household = right.holder == HOUSEHOLD
        if whose == PERSON and of_household:
            self.wrong(f"{where}.right", f"'{right.id}'", "a right of a person; this one stands under households")
        if whose == HOUSEHOLD and not of_household and keys.get("holder") != FIRST:
            found = f"'{keys['holder']}'" if "holder" in keys else "nothing"
            self.wrong(f"{where}.holder", found, f"'{FIRST}': the first member has this right of a person")
        euros = self.entry(keys["euros"], f"{where}.euros", EUROS)
        first, last = (
            self.entry(self.month(keys[key]), f"{where}.{key}", _DAY) if key in keys else None for key in ("from", "to")
        )
        if euros is None or first is None or ("to" in keys and last is None):
            return None
        return Benefit(right.id, where, euros, first, last, of_household, right.kind == STATUS)

    def month(self, data: Any) -> Any:
        """A month or day that is written out, as a constant; anything else as it is."""
        if isinstance(data, str) and len(data) in (7, 10) and data[:4].isdecimal() and data[4] == "-":
            return {"value": f"{data}-01"[:10]}
        return data

    def entry(self, data: Any, where: str, fact: Fact) -> Entry | None:
        return read_entry(data, where, fact, self.problems)

    def text(self, data: Any, where: str) -> str:
        if not isinstance(data, str) or not data:
            self.wrong(where, "nothing" if not data else "a list or keys", "a text")
            return ""
        return data

    def texts(self, data: Any, where: str) -> tuple[str, ...]:
        return tuple(self.text(each, where) if each != "" else "" for each in self.list_of(data, where))

    def one(self, data: Any, where: str, allowed: tuple[str, ...]) -> str:
        if data not in allowed:
            self.wrong(where, f"'{data}'", "one of " + ", ".join(f"'{each}'" for each in allowed))
            return allowed[0]
        return str(data)

    def day(self, data: Any, where: str) -> date:
        try:
            return date.fromisoformat(data)
        except (TypeError, ValueError):
            self.wrong(where, f"'{data}'" if data else "nothing", "a day such as 2026-03-10")
            return date.min

    def list_of(self, data: Any, where: str) -> list[Any]:
        if data == "" or isinstance(data, Mapping):
            self.wrong(where, "keys" if data else "nothing", "a list")
        return data if isinstance(data, list) else [] if not isinstance(data, str) or not data else [data]

    def dict_of(self, data: Any, where: str) -> dict[str, Any]:
        if not isinstance(data, dict):
            self.wrong(where, "no keys", "a key for each fact")
            return {}
        return data
