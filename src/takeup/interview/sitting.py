"""A sitting: who is asked, on which day, and every answer so far."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from takeup.check.texts import Speaker
from takeup.dossier import Dossier, changes, empty, parse_dossier
from takeup.dossier.changes import fact_data
from takeup.dossier.edit import Plain
from takeup.engine.case import Case
from takeup.engine.explore import Asked
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.engine.questions import Exploration
from takeup.interview.entries import CHOSEN, SKIPPED, Entry, asked_of, each_of, is_change
from takeup.interview.rare import TOGETHER
from takeup.reading.moves import Standing, standings

RECEIVES = "receives"
EVERYONE = Asked(HOUSEHOLD, "everyone_listed")
YEARS = 10  # that are asked about
WHAT_IS_RECEIVED = Asked(HOUSEHOLD, "what is received")


@dataclass(frozen=True, eq=False)
class Sitting:
    """One interview under way; it never changes, each answer gives a new one.

    `start`: the dossier it began with, in its plain form; `entries`: what was answered since; `plain`: the dossier as
    it stands now; `dossier`: the same, read, or None while nobody is named.
    """

    law: Law
    today: date
    language: str
    start: Plain
    entries: tuple[Entry, ...]
    plain: Plain
    dossier: Dossier | None

    @classmethod
    def begin(
        cls, law: Law, today: date, language: str, start: Plain | None = None, entries: Iterable[Entry] = ()
    ) -> Sitting:
        """A sitting with nobody yet, or that goes on with a dossier; with the entries of another one, that one again.

        Of a start in which nobody is named only the id and the language count.
        Raises DossierError where the dossier cannot be, ValueError for what is no entry.
        """
        begun = empty("household", None, language) if start is None else start
        if not begun.get("persons"):
            begun = empty(str(begun.get("id")), None, begun.get("language"))
        kept = tuple(entries)
        plain = deepcopy(begun)
        if plain["persons"] and any(True for _ in each_of(kept)):
            _read(plain, law)
        for entry in each_of(kept):
            _make(plain, entry, law)
        return cls(law, today, language, begun, kept, plain, _read(plain, law) if plain["persons"] else None)

    def add(self, entry: Entry) -> Sitting:
        """The sitting with one entry more. Raises DossierError where it contradicts the rest, ValueError for no entry.

        What is explored goes along where it holds on: this sitting would explore anew.
        """
        plain = deepcopy(self.plain)
        changed = False
        for each in each_of([entry]):
            changed |= _make(plain, each, self.law)
        dossier = _read(plain, self.law) if changed else self.dossier
        new = Sitting(self.law, self.today, self.language, self.start, (*self.entries, entry), plain, dossier)
        exploration = self.__dict__.pop("exploration", None)
        if exploration is not None and (not changed or _learns(exploration, new, entry)):
            new.__dict__["exploration"] = exploration
        return new

    def undo(self) -> Sitting:
        """The sitting without its last entry; the same where there is none."""
        if not self.entries:
            return self
        return Sitting.begin(self.law, self.today, self.language, self.start, self.entries[:-1])

    # -- what is known -----------------------------------------------------------------------------

    @property
    def changes(self) -> list[Entry]:
        """The changes of the dossier since the start, one by one."""
        return [each for each in each_of(self.entries) if is_change(each)]

    @cached_property
    def case(self) -> Case:
        """The household for the engine. Only where somebody is named."""
        assert self.dossier is not None
        return self.dossier.to_case(self.today)

    @cached_property
    def exploration(self) -> Exploration:
        """All rights as things stand. Only where somebody is named."""
        return Exploration(self.case, self.today)

    @cached_property
    def standings(self) -> dict[tuple[str, str], Standing]:
        """Each right of each holder in words; `takeup.reading.moves.moves` tells what changed between two of them."""
        return standings(self.exploration, self.speaker)

    @cached_property
    def speaker(self) -> Speaker:
        """Says rights, facts and people in the language of the sitting."""
        names = {} if self.dossier is None else self.dossier.names
        return Speaker(self.law, names, self.language)

    # -- what was asked ----------------------------------------------------------------------------

    @cached_property
    def skipped(self) -> frozenset[Asked]:
        """What is not to be asked again in this sitting. Who does not know one year is not asked about the others."""
        asked = {one for each in self._of_kind(SKIPPED) for one in asked_of(each)}
        years = [str(year) for year in range(self.today.year - YEARS, self.today.year + 1)]
        return frozenset(asked | {one._replace(detail=year) for one in asked if self._is_yearly(one) for year in years})

    def _is_yearly(self, asked: Asked) -> bool:
        fact = self.law.facts[HOUSEHOLD if asked.subject == HOUSEHOLD else "person"].get(asked.fact)
        return fact is not None and fact.kind == "yearly"

    @cached_property
    def noted_as_received(self) -> frozenset[Asked]:
        """Receipts that were noted in this sitting: of earlier months nobody may know more."""
        return frozenset(map(_receipt, self._of_kind("received")))

    @cached_property
    def chosen(self) -> tuple[Asked, ...]:
        """What was picked from a list, and is not skipped since."""
        picked = dict.fromkeys(one for each in self._of_kind(CHOSEN) for one in asked_of(each))
        return tuple(one for one in picked if one not in self.skipped)

    @property
    def to_be_told(self) -> tuple[tuple[str, str], ...]:
        """Rights, each with its holder, that are said to be received, while nothing is noted of them yet."""
        return tuple(
            (one.detail, one.subject)
            for one in self.chosen
            if one.fact == RECEIVES and one not in self.noted_as_received
        )

    def facts_noted(self) -> list[tuple[str, str]]:
        """The subjects and facts that were answered in this sitting, as they always are."""
        rows = (row for each in self._of_kind("facts") for row in each["values"] if "since" not in row)
        return [(row["subject"], row["fact"]) for row in rows]

    def _of_kind(self, kind: str) -> list[Entry]:
        return [each for each in each_of(self.entries) if each["kind"] == kind]

    # -- what an answer notes ------------------------------------------------------------------------

    def noting(self, values: Sequence[tuple[Asked, Any]]) -> Entry:
        """The change that notes facts: always, or since the situation in which each became unknown.

        No wage before tax is no wage after it, and the other way round.
        """
        rows = []
        noted = {asked for asked, _ in values}
        twins = [
            (one._replace(fact=TOGETHER[one.fact]), 0.0) for one, value in values if value == 0 and one.fact in TOGETHER
        ]
        for asked, value in [*values, *((one, none) for one, none in twins if one not in noted and self._is_open(one))]:
            row = {"subject": asked.subject, "fact": asked.fact, "value": fact_data(value)}
            since = self._unknown_since(asked.subject, asked.fact)
            rows.append(row if since is None else {**row, "since": since.isoformat()})
        return {"kind": "facts", "values": rows}

    def _is_open(self, asked: Asked) -> bool:
        """Nobody has said anything about a fact."""
        return asked.fact not in self.case.facts.get(asked.subject, {})

    def _unknown_since(self, subject: str, fact: str) -> date | None:
        """The day of the last situation up to today that sets this fact; None where none does."""
        found = None
        for situation in self.plain.get("situations") or ():
            fields = situation.get(HOUSEHOLD) if subject == HOUSEHOLD else (situation.get("persons") or {}).get(subject)
            start = date.fromisoformat(str(situation["from"]))
            if fields and fact in fields and start <= self.today:
                found = start
        return found


def _make(plain: Plain, entry: Entry, law: Law) -> bool:
    """Makes what an entry changes; False where that is nothing."""
    if not is_change(entry):
        asked_of(entry)  # raises where it is none
        return False
    if entry.get("kind") == "dossier":  # it may be anything; the next changes are made in one that can be read
        _read(entry.get("dossier"), law)
    changes.apply(plain, entry)
    return True


def _read(plain: Any, law: Law) -> Dossier:
    """By way of JSON, which is written much faster than YAML. Raises DossierError."""
    return parse_dossier(json.dumps(plain, default=date.isoformat), "answers.json", law)


def _receipt(change: Entry) -> Asked:
    return Asked(change.get("holder") or HOUSEHOLD, RECEIVES, change["right"])


def _learns(exploration: Exploration, new: Sitting, entry: Entry) -> bool:
    """Takes new facts into what is explored; False where it must be explored anew.

    What was not known of any day, and is now known of every day, can be learnt. Of birth dates and of who lives here
    the ranges might stay too wide.
    """
    changed = [each for each in each_of([entry]) if is_change(each)]
    if any(each["kind"] != "facts" for each in changed):
        return False
    learnt: dict[Asked, Any] = {}
    for row in (row for each in changed for row in each["values"]):
        subject, fact = row["subject"], row["fact"]
        declared = new.law.facts[HOUSEHOLD if subject == HOUSEHOLD else "person"].get(fact)
        if declared is None or declared.kind == "yearly" or fact in ("birth_date", EVERYONE.fact):
            return False
        before, line = (case.facts.get(subject, {}).get(fact) for case in (exploration.case, new.case))
        if exploration.explorer.has_learnt(subject, fact) or (
            before is not None and any(value is not None for value in before.values)
        ):
            return False
        if line is None or line.days != [date.min] or line.values[0] is None:
            return False
        learnt[Asked(subject, fact)] = declared.reading(line.values[0])
    exploration.learn_all(learnt)
    return True
