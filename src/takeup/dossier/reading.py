"""What each part of the reader needs: the file so far, and how people, rights and holders are named in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TypeVar

import yaml

from takeup.dossier.problems import nearest
from takeup.dossier.tree import Tree, join, shown
from takeup.engine.errors import LawError
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law, Right
from takeup.nontakeup.timeline import TimelineError

T = TypeVar("T")
Fields = Mapping[str, yaml.Node]

ID = re.compile(r"[A-Za-z0-9_-]+")
ID_TEXT = "letters a to z, digits, - and _"
_PLACE = re.compile(r"(\w+)\[([0-9]+)\]")


class Reading:
    """The reading of one file. `persons` are the ids in it.

    `sources` says per part of the dossier, by its place, which field it was read from.
    """

    def __init__(self, file: str, law: Law) -> None:
        self.tree = Tree(file)
        self.law = law
        self.persons: tuple[str, ...] = ()
        self.sources: dict[str, list[str]] = {"situations": [], "claims": [], "payments": []}

    def read(self, fields: Fields, field: str, name: str, read: Callable[[yaml.Node, str], T]) -> T | None:
        return self.tree.optional(fields, field, name, read)

    def identifier(self, node: yaml.Node, field: str) -> str:
        text = self.tree.scalar(node, field, ID_TEXT)
        if not ID.fullmatch(text):
            raise self.tree.fault(node, field, shown(node), ID_TEXT)
        return text

    def build(self, node: yaml.Node, fields: Fields, field: str, make: Callable[[], T], amounts: str = "amounts") -> T:
        """What `make` makes; a contradiction inside it becomes a fault at the line of the field it names.

        `amounts` is the key under which the file has what is named amounts there.
        """
        try:
            return make()
        except TimelineError as error:
            named = amounts if error.field == "amounts" else error.field
            place = _PLACE.fullmatch(named)
            at = fields.get(place[1] if place else named, node)
            if place and isinstance(at, yaml.SequenceNode):
                at = at.value[int(place[2])]
            raise self.tree.fault(at, join(field, named), error.found, error.allowed) from error

    # -- persons, rights and holders ----------------------------------------------------------

    def person_id(self, node: yaml.Node, field: str) -> str:
        return self.tree.one_of(node, field, self.persons, "the id of a person under persons")

    @cached_property
    def right_names(self) -> list[str]:
        """The ids of all rights, then their other names."""
        aliases = [str(a).lower() for right in self.law for a in right.procedure.get("aliases") or ()]
        return [right.id for right in self.law] + aliases

    def right(self, node: yaml.Node, field: str) -> Right:
        """A right by its id or another of its names."""
        name = self.tree.text(node, field)
        try:
            return self.law.right(name)
        except LawError:
            allowed = nearest(name, self.right_names, "a right")  # raises LawError where the law itself is wrong
            raise self.tree.fault(node, field, shown(node), allowed) from None

    def right_and_holder(self, node: yaml.Node, fields: Fields, field: str) -> tuple[Right | None, str | None]:
        right = self.read(fields, field, "right", self.right)
        if right is None:
            return None, self.read(fields, field, "holder", self.holder)
        if "holder" in fields:
            return right, self.read(fields, field, "holder", lambda n, f: self.holder(n, f, right))
        if right.holder == HOUSEHOLD:
            return right, HOUSEHOLD
        if len(self.persons) == 1:
            return right, self.persons[0]
        if self.persons:
            allowed = f"who holds the right, as several persons can: {', '.join(self.persons)}"
            self.tree.add(node, join(field, "holder"), "nothing", allowed)
        return right, None

    def holder(self, node: yaml.Node, field: str, right: Right | None = None) -> str:
        """A person id or 'household', whichever the right (where it is known) has as its holder."""
        if right is None:
            return self.tree.one_of(node, field, (HOUSEHOLD, *self.persons), "a holder")
        known = (HOUSEHOLD,) if right.holder == HOUSEHOLD else self.persons
        name = self.tree.scalar(node, field, f"the holder: {', '.join(known)}")
        if name not in known:
            what = f"the holder, as {right.id} is a right of a {right.holder}"
            raise self.tree.fault(node, field, shown(node), nearest(name, known, what))
        return name
