"""Reads persons, the household and the situations of a file."""

from __future__ import annotations

from typing import Any

import yaml

from takeup.dossier import keys
from takeup.dossier.problems import nearest
from takeup.dossier.reading import Fields, Reading
from takeup.dossier.records import RELATION_KEYS, PersonRecord, Situation
from takeup.dossier.timelines import kind_of
from takeup.dossier.tree import Fault, join
from takeup.dossier.values import read_fact
from takeup.engine.household import HOUSEHOLD


class PeopleReader(Reading):
    """What is known of whom, and from when on."""

    def person(self, node: yaml.Node, field: str, id: str) -> PersonRecord:
        fields, facts = self.facts(node, field, id, keys.PERSON)
        return PersonRecord(
            id=id,
            name=self.read(fields, field, "name", self.tree.text),
            relations=self.relations(fields, field),
            facts=facts,
            lives_here=self.read(fields, field, "lives_here", self.tree.truth),
        )

    def facts(
        self, node: yaml.Node, field: str, subject: str, others: tuple[str, ...] = ()
    ) -> tuple[Fields, dict[str, Any]]:
        """The fields of a subject, and its facts by name; `others` are the keys that are no facts."""
        known = self.law.facts[kind_of(subject)]
        other = HOUSEHOLD if kind_of(subject) == "person" else "person"

        def instead(name: str) -> str | None:
            if name in self.law.facts[other]:
                whose = "the household" if other == HOUSEHOLD else "a person"
                return f"'{name}' under {HOUSEHOLD if other == HOUSEHOLD else 'persons'}, as a fact of {whose}"
            if name in keys.PERSON and subject != HOUSEHOLD:
                return f"'{name}' under persons.{subject}, as it holds always"
            return None

        allowed = dict.fromkeys((*others, *known))
        fields = self.tree.mapping(node, field, allowed, what=f"a fact of a {kind_of(subject)}", instead=instead)
        found: dict[str, Any] = {}
        for name, value in fields.items():
            if name in known:
                try:
                    found[name] = read_fact(self.tree, value, join(field, name), known[name])
                except Fault as fault:
                    self.tree.problems.append(fault.problem)
        return fields, found

    def relations(self, fields: Fields, field: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for key, relation in RELATION_KEYS.items():
            node = fields.get(key)
            if isinstance(node, yaml.SequenceNode):
                others = self.tree.items(fields, join(field, key), self.person_id)
            else:
                other = self.read(fields, field, key, self.person_id)
                others = [] if other is None else [other]
            if others:
                found[relation] = tuple(dict.fromkeys(others))
        return found

    def situation(self, node: yaml.Node, field: str) -> Situation | None:
        tree = self.tree
        fields = tree.mapping(node, field, keys.SITUATION, ("from",), "a key of a situation")
        since = self.read(fields, field, "from", tree.day)
        why = self.read(fields, field, "why", tree.text)
        household = self.read(fields, field, "household", lambda n, f: self.facts(n, f, HOUSEHOLD)[1])
        facts: dict[str, dict[str, Any]] = {}
        here: dict[str, bool] = {}
        place = join(field, "persons")
        people = self.read(fields, field, "persons", tree.mapping) or {}
        for id, each in people.items():
            if id not in self.persons:
                allowed = nearest(id, self.persons, "the id of a person under persons")
                tree.add_at(join(place, id), f"'{id}'", allowed)
                continue
            read = tree.keep(lambda id=id, each=each: self.changes(each, join(place, id), id))  # type: ignore[misc]
            if read is not None:
                facts[id], lives_here = read
                if lives_here is not None:
                    here[id] = lives_here
        if since is None:
            return None
        self.sources["situations"].append(field)
        return Situation(since, why, {id: f for id, f in facts.items() if f}, household or {}, here)

    def changes(self, node: yaml.Node, field: str, id: str) -> tuple[dict[str, Any], bool | None]:
        """What a situation changes for one person: facts, and whether the person lives here."""
        fields, facts = self.facts(node, field, id, ("lives_here",))
        if "birth_date" in facts:
            allowed = f"'birth_date' under persons.{id}, as it holds always"
            self.tree.add_at(join(field, "birth_date"), "the key 'birth_date'", allowed)
            del facts["birth_date"]
        return facts, self.read(fields, field, "lives_here", self.tree.truth)
