"""The dossier that `takeup ask` fills: every change is checked, saved at once, and can be undone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from takeup.dossier import (
    Dossier,
    add_person,
    empty,
    parse_dossier,
    read_dossier,
    save_dossier,
    set_fact,
    to_plain,
    write_dossier,
)
from takeup.engine.explore import Asked
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law

Plain = dict[str, Any]


@dataclass
class Notebook:
    """A dossier in its plain form, with the questions that were skipped and every state before this one."""

    law: Law
    file: Path
    plain: Plain
    skipped: set[Asked] = field(default_factory=set)
    history: list[tuple[Plain, set[Asked]]] = field(default_factory=list)

    @classmethod
    def open(cls, file: Path, law: Law, save_as: Path) -> Notebook:
        """Goes on with a dossier. Raises DossierError or OSError."""
        return cls(law, save_as, to_plain(read_dossier(file, law)))

    @classmethod
    def new(cls, file: Path, law: Law, language: str) -> Notebook:
        """A dossier of nobody yet; it is saved once someone is named."""
        return cls(law, file, empty(id_from(file.stem) or "household", None, language))

    @property
    def persons(self) -> Plain:
        return self.plain.get("persons") or {}

    @property
    def is_empty(self) -> bool:
        return not self.persons

    def dossier(self) -> Dossier:
        """What stands there now. Raises DossierError."""
        return parse_dossier(write_dossier(self.plain), self.file.name, self.law)

    def change(self, make: Callable[[Plain], None]) -> None:
        """Makes a change, checks it and saves it. Raises DossierError, and then nothing has changed."""
        new = deepcopy(self.plain)
        make(new)
        parse_dossier(write_dossier(new), self.file.name, self.law)
        save_dossier(self.file, new)
        self.history.append((self.plain, set(self.skipped)))
        self.plain = new

    def skip(self, *asked: Asked) -> None:
        """Leaves a question, or several at once, for another time."""
        self.history.append((self.plain, set(self.skipped)))
        self.skipped = self.skipped | set(asked)

    def undo(self) -> bool:
        """Back to before the last change or skip; False when there is none."""
        if not self.history:
            return False
        self.plain, self.skipped = self.history.pop()
        if not self.is_empty:
            save_dossier(self.file, self.plain)
        return True

    # -- changes -----------------------------------------------------------------------------------

    def add(self, name: str) -> str:
        """A person by name; gives the id."""
        base = id_from(name) or "person"
        taken = {*self.persons, HOUSEHOLD}
        id = next(i for i in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if i not in taken)
        self.change(lambda plain: add_person(plain, id, name))
        return id

    def set(self, subject: str, fact: str, value: Any, today: date) -> None:
        """A fact as it is on a day: always, or since the situation in which it became unknown."""
        since = self._unknown_since(subject, fact, today)
        self.change(lambda plain: set_fact(plain, subject, fact, value, since))

    def set_all(self, values: Iterable[tuple[Asked, Any]], today: date) -> None:
        """Several facts at once: one change, one undo."""
        given = [(asked, value, self._unknown_since(asked.subject, asked.fact, today)) for asked, value in values]

        def note(plain: Plain) -> None:
            for asked, value, since in given:
                set_fact(plain, asked.subject, asked.fact, value, since)

        self.change(note)

    def _unknown_since(self, subject: str, fact: str, today: date) -> date | None:
        """The day of the last situation up to `today` that sets this fact; None where none does."""
        found = None
        for situation in self.plain.get("situations") or ():
            fields = situation.get(HOUSEHOLD) if subject == HOUSEHOLD else (situation.get("persons") or {}).get(subject)
            start = date.fromisoformat(str(situation["from"]))
            if fields and fact in fields and start <= today:
                found = start
        return found

    def pay(self, right: str, holder: str, first: str, last: str | None, amount: float | None) -> None:
        """Notes what was received from one month to another, or since a month."""
        row: Plain = {"right": right, "holder": holder}
        row |= {"for": first} if first == last else {"from": first, "to": last}
        row["amount"] = amount
        given = {key: value for key, value in row.items() if value is not None}

        def add(plain: Plain) -> None:
            plain.setdefault("payments", []).append(given)

        self.change(add)


def id_from(name: str) -> str:
    """An id for a name: small letters, digits and dashes; empty where nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def free_name(folder: Path, day: date) -> Path:
    """A name for a new dossier that no file has yet."""
    names = (f"household-{day.isoformat()}{suffix}.yaml" for suffix in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(folder / name for name in names if not (folder / name).exists())
