"""From the nodes of a file to the parts of a dossier. What cannot be read is written down and left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar

import yaml

from takeup.dossier import keys
from takeup.dossier.model import Dossier
from takeup.dossier.problems import nearest
from takeup.dossier.records import (
    PLACES,
    RELATION_KEYS,
    ClaimRecord,
    Contact,
    PaymentRecord,
    PersonRecord,
    Situation,
    Statement,
)
from takeup.dossier.timelines import kind_of
from takeup.dossier.tree import TRUTH, Fault, Tree, is_null, join, shown
from takeup.dossier.values import read_fact
from takeup.engine.errors import LawError
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import MONEY, Law, Right
from takeup.engine.texts import LANGUAGES
from takeup.nontakeup.causes import Awareness, Cause
from takeup.nontakeup.months import format_month
from takeup.nontakeup.timeline import Claim, Outcome, Payment, Run, TimelineError, every_month

T = TypeVar("T")
Fields = Mapping[str, yaml.Node]

ID = re.compile(r"[A-Za-z0-9_-]+")
_ID_TEXT = "letters a to z, digits, - and _"
_PLACE = re.compile(r"(\w+)\[([0-9]+)\]")


class Reader:
    """Reads one file. `sources` says per part of the dossier (by its place in it) which field it was read from."""

    def __init__(self, file: str, law: Law) -> None:
        self.tree = Tree(file)
        self.law = law
        self.persons: tuple[str, ...] = ()
        self.sources: dict[str, list[str]] = {"situations": [], "claims": [], "payments": []}

    @cached_property
    def right_names(self) -> list[str]:
        """The ids of all rights, then their other names."""
        aliases = [str(a).lower() for right in self.law for a in right.procedure.get("aliases") or ()]
        return [right.id for right in self.law] + aliases

    # -- the file ------------------------------------------------------------------------------

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
            language=self.read(fields, "", "language", lambda n, f: tree.one_of(n, f, LANGUAGES, "a language")),
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
                allowed = f"an id of {_ID_TEXT}, not '{HOUSEHOLD}'; the full name goes under name"
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

    # -- persons, household and situations -----------------------------------------------------

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
                place = HOUSEHOLD if other == HOUSEHOLD else "a person"
                return f"a fact of {place}, as '{name}' is: under {other if other == HOUSEHOLD else 'persons'}"
            if name in keys.PERSON and subject != HOUSEHOLD:
                return f"what can change; '{name}' holds always and goes under persons.{subject}"
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

    def person_id(self, node: yaml.Node, field: str) -> str:
        return self.tree.one_of(node, field, self.persons, "the id of a person under persons")

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
            allowed = f"what can change; 'birth_date' holds always and goes under persons.{id}"
            self.tree.add_at(join(field, "birth_date"), "the key 'birth_date'", allowed)
            del facts["birth_date"]
        return facts, self.read(fields, field, "lives_here", self.tree.truth)

    # -- claims and payments -------------------------------------------------------------------

    def claim(self, node: yaml.Node, field: str) -> ClaimRecord | None:
        tree, before = self.tree, len(self.tree.problems)
        fields = tree.mapping(node, field, keys.CLAIM, ("right", "date", "outcome"), "a key of a claim")
        right, holder = self.right_and_holder(node, fields, field)
        outcome = self.read(fields, field, "outcome", lambda n, f: tree.one_of(n, f, tuple(Outcome), "an outcome"))
        claimed = self.read(fields, field, "date", tree.day)
        days = {name: self.read(fields, field, name, tree.day) for name in ("decided", "withdrawn", "stopped")}
        amounts = self.granted(fields, field, right)
        id = self.read(fields, field, "id", self.identifier)
        reason = self.read(fields, field, "reason", tree.text)
        if len(tree.problems) > before or claimed is None or outcome is None or right is None or holder is None:
            return None
        claim = self.build(
            node,
            {**fields, **({"amounts": fields["amount"]} if "amount" in fields else {})},
            field,
            lambda: Claim(claimed, Outcome(outcome), amounts=amounts, **days),
        )
        self.sources["claims"].append(field)
        return ClaimRecord(right.id, holder, claim, id, reason)

    def granted(self, fields: Fields, field: str, right: Right | None) -> tuple[Run, ...]:
        """The granted amounts of a claim: one for all months, or runs of months."""
        if "amount" in fields and "amounts" in fields:
            place = join(field, "amounts")
            self.tree.add(fields["amounts"], place, "amount and amounts", "one of the two")
        amount = self.read(fields, field, "amount", lambda n, f: self.amount(n, f, right))
        runs = self.tree.items(fields, join(field, "amounts"), lambda n, f: self.run(n, f, right))
        return tuple(runs) if amount is None else (every_month(amount),)

    def run(self, node: yaml.Node, field: str, right: Right | None) -> Run | None:
        fields = self.tree.mapping(node, field, keys.RUN, ("from", "amount"), "a key of an amount")
        first = self.read(fields, field, "from", self.tree.month)
        last = self.read(fields, field, "to", self.tree.month)
        amount = self.read(fields, field, "amount", lambda n, f: self.amount(n, f, right))
        if first is None or amount is None:
            return None
        return self.build(node, fields, field, lambda: Run(first, last, amount))

    def payment(self, node: yaml.Node, field: str) -> PaymentRecord | None:
        tree, before = self.tree, len(self.tree.problems)
        fields = tree.mapping(node, field, keys.PAYMENT, ("right",), "a key of a payment")
        right, holder = self.right_and_holder(node, fields, field)
        if ("for" in fields) == ("from" in fields):
            found = "for and from" if "for" in fields else "neither for nor from"
            tree.add(node, field, found, "for: one month, or from: the first month (and to: the last one)")
        if "to" in fields and "from" not in fields:
            tree.add(fields["to"], join(field, "to"), "to without from", "from and to, or for")
        if "to" not in fields and "from" in fields and "date" in fields:
            allowed = "also to: the last month that was paid on that day"
            tree.add(fields["date"], join(field, "date"), "a day of payment without to", allowed)
        first = self.read(fields, field, "for" if "for" in fields else "from", tree.month)
        last = first if "for" in fields else self.read(fields, field, "to", tree.month)
        paid = self.read(fields, field, "date", tree.day)
        amount = self.read(fields, field, "amount", lambda n, f: self.amount(n, f, right))
        if "amount" not in fields and right is not None:
            if right.kind == MONEY:
                tree.add(node, join(field, "amount"), "nothing", f"euros per month, as {right.id} is paid in money")
            amount = 1.0
        if len(tree.problems) > before or first is None or amount is None or right is None or holder is None:
            return None
        if last is not None and last < first:
            allowed = f"{format_month(first)} or later, as the payments begin then"
            raise tree.fault(fields["to"], join(field, "to"), format_month(last), allowed)
        self.sources["payments"].append(field)
        return PaymentRecord(right.id, holder, first, last, amount, paid)

    def amount(self, node: yaml.Node, field: str, right: Right | None) -> float:
        """Euros per month from 0 on; 0 or 1 for a status."""
        is_status = right is not None and right.kind != MONEY
        allowed = "1, or leave it out, as the right is not in euros" if is_status else "euros per month from 0 on"
        number = self.tree.number(node, field, allowed)
        if is_status and number not in (0, 1):
            raise self.tree.fault(node, field, shown(node), allowed)
        return self.build(node, {}, field, lambda: Payment(1, number, _ANY_DAY)).amount

    # -- contacts ------------------------------------------------------------------------------

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
        causes = tree.items(
            fields, join(field, "causes"), lambda n, f: tree.one_of(n, f, tuple(Cause), "a cause")
        )
        if "awareness" not in fields and not causes and len(tree.problems) == before:
            tree.add(node, field, "neither awareness nor causes", "one of them, or both")
        if right is None or holder is None:
            return None
        known = None if awareness is None else Awareness(awareness)
        return Statement(right.id, holder, known, tuple(Cause(cause) for cause in dict.fromkeys(causes)))

    # -- rights and holders --------------------------------------------------------------------

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
        name = self.tree.one_of(node, field, (HOUSEHOLD, *self.persons), f"a {right.holder} as holder")
        if (name == HOUSEHOLD) != (right.holder == HOUSEHOLD):
            people = HOUSEHOLD if right.holder == HOUSEHOLD else f"a person: {', '.join(self.persons)}"
            raise self.tree.fault(node, field, shown(node), f"{people}, as {right.id} is a right of a {right.holder}")
        return name

    # -- help ----------------------------------------------------------------------------------

    def read(self, fields: Fields, field: str, name: str, read: Callable[[yaml.Node, str], T]) -> T | None:
        return self.tree.optional(fields, field, name, read)

    def every(self, ids: Mapping[str, Any], read: Callable[[str], T]) -> list[T]:
        found = [self.tree.keep(lambda id=id: read(id)) for id in ids]  # type: ignore[misc]
        return [each for each in found if each is not None]

    def identifier(self, node: yaml.Node, field: str) -> str:
        text = self.tree.scalar(node, field, _ID_TEXT)
        if not ID.fullmatch(text):
            raise self.tree.fault(node, field, shown(node), _ID_TEXT)
        return text

    def build(self, node: yaml.Node, fields: Fields, field: str, make: Callable[[], T]) -> T:
        """What `make` makes; a contradiction inside it becomes a fault at the line of the field it names."""
        try:
            return make()
        except TimelineError as error:
            place = _PLACE.fullmatch(error.field)
            at = fields.get(place[1] if place else error.field, node)
            if place and isinstance(at, yaml.SequenceNode):
                at = at.value[int(place[2])]
            named = join(field, error.field) if fields else field
            raise self.tree.fault(at, named, error.found, error.allowed) from error


_ANY_DAY: Any = None  # the amount of a payment is checked by making one; its day does not matter

__all__ = ["Reader", "is_null"]
