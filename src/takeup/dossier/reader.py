"""From the nodes of a file to a dossier. What cannot be read is written down and left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import yaml

from takeup.dossier import keys
from takeup.dossier.model import Dossier
from takeup.dossier.read_contacts import ContactReader
from takeup.dossier.read_money import MoneyReader
from takeup.dossier.read_people import PeopleReader
from takeup.dossier.reading import ID, ID_TEXT, T
from takeup.dossier.tree import TRUTH, join, shown
from takeup.engine.household import HOUSEHOLD
from takeup.engine.texts import EVERY_LANGUAGE


class Reader(PeopleReader, MoneyReader, ContactReader):
    """Reads one file."""

    def dossier(self, root: yaml.Node) -> Dossier | None:
        """The dossier, without the parts that cannot be read; None where it is none at all."""
        tree = self.tree
        fields = tree.keep(lambda: tree.mapping(root, "", keys.FILE, ("takeup", "id", "persons"), "a key of a dossier"))
        if fields is None:
            return None
        if "takeup" in fields and tree.keep(lambda: self.version(fields["takeup"])) is None:
            tree.problems = [problem for problem in tree.problems if problem.field == "takeup"]
            return None
        persons = self.read(fields, "", "persons", self.people) or {}
        self.persons = tuple(persons)
        return Dossier(
            id=self.read(fields, "", "id", self.identifier) or "",
            law=self.law,
            on=self.read(fields, "", "on", tree.day),
            language=self.read(fields, "", "language", lambda n, f: tree.one_of(n, f, EVERY_LANGUAGE, "a language")),
            household=self.read(fields, "", "household", lambda n, f: self.facts(n, f, HOUSEHOLD)[1]) or {},
            persons=tuple(self.every(persons, lambda id: self.person(persons[id], f"persons.{id}", id))),
            situations=tuple(tree.items(fields, "situations", self.situation)),
            claims=tuple(tree.items(fields, "claims", self.claim)),
            payments=tuple(tree.items(fields, "payments", self.payment)),
            payments_complete=self.read(fields, "", "payments_complete", self.complete),
            contacts=tuple(tree.items(fields, "contacts", self.contact)),
        )

    def version(self, node: yaml.Node) -> int:
        if not isinstance(node, yaml.ScalarNode) or node.value != str(keys.VERSION):
            raise self.tree.fault(node, "takeup", shown(node), f"{keys.VERSION}, the version of the format")
        return keys.VERSION

    def people(self, node: yaml.Node, field: str) -> dict[str, yaml.Node]:
        found = self.tree.mapping(node, field)
        if not found:
            raise self.tree.fault(node, field, "nobody", "at least one person")
        for id in found:
            if not ID.fullmatch(id) or id == HOUSEHOLD:
                allowed = f"an id of {ID_TEXT}, not '{HOUSEHOLD}'; the full name goes under name"
                self.tree.add_at(join(field, id), f"'{id}'", allowed)
        return found

    def complete(self, node: yaml.Node, field: str) -> bool | tuple[str, ...]:
        if isinstance(node, yaml.SequenceNode):
            rights = self.tree.items({"payments_complete": node}, field, self.right)
            return tuple(dict.fromkeys(right.id for right in rights))
        text = self.tree.scalar(node, field, "yes, no or a list of rights")
        if text not in TRUTH:
            raise self.tree.fault(node, field, shown(node), "yes, no or a list of rights")
        return TRUTH[text]

    def every(self, ids: Mapping[str, Any], read: Callable[[str], T]) -> list[T]:
        found = [self.tree.keep(lambda id=id: read(id)) for id in ids]  # type: ignore[misc]
        return [each for each in found if each is not None]
