"""Reads the contacts of a file, with what the household said in them."""

from __future__ import annotations

from dataclasses import replace

import yaml

from takeup.dossier import keys
from takeup.dossier.reading import Reading
from takeup.dossier.records import PLACES, Contact, Statement
from takeup.dossier.tree import join
from takeup.nontakeup.causes import Awareness, Cause


class ContactReader(Reading):
    """Who spoke with the household, and what was said."""

    def contact(self, node: yaml.Node, field: str) -> Contact | None:
        tree = self.tree
        fields = tree.mapping(node, field, keys.CONTACT, ("date", "place"), "a key of a contact")
        day = self.read(fields, field, "date", tree.day)
        place = self.read(fields, field, "place", lambda n, f: tree.one_of(n, f, PLACES, "a place"))
        by = self.read(fields, field, "by", tree.text)
        person = self.read(fields, field, "with", self.person_id)
        note = self.read(fields, field, "note", tree.text)
        said = tree.items(fields, join(field, "statements"), self.statement)
        if day is None or place is None:
            return None
        return Contact(day, place, by, person, note, tuple(replace(each, day=day, by=by) for each in said))

    def statement(self, node: yaml.Node, field: str) -> Statement | None:
        tree, before = self.tree, len(self.tree.problems)
        fields = tree.mapping(node, field, keys.STATEMENT, ("right",), "a key of a statement")
        right, holder = self.right_and_holder(node, fields, field)
        awareness = self.read(
            fields, field, "awareness", lambda n, f: tree.one_of(n, f, tuple(Awareness), "an awareness")
        )
        causes = tree.items(fields, join(field, "causes"), lambda n, f: tree.one_of(n, f, tuple(Cause), "a cause"))
        if "awareness" not in fields and not causes and len(tree.problems) == before:
            tree.add(node, field, "neither awareness nor causes", "one of them, or both")
        if right is None or holder is None:
            return None
        known = None if awareness is None else Awareness(awareness)
        return Statement(right.id, holder, known, tuple(Cause(cause) for cause in dict.fromkeys(causes)))
