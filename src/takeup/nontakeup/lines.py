"""Reads files of lines: rights without law, in YAML or JSON, one entry or a list.

Everything is read from the text as it was written, so that no key or value turns into a truth value or a date
by itself. What is wrong is said with its line number, its field, what was found and what is allowed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import yaml

from takeup.nontakeup.answers import Answer
from takeup.nontakeup.classify import Window, classify
from takeup.nontakeup.months import Month, parse_month
from takeup.nontakeup.timeline import (
    Claim,
    Line,
    Outcome,
    Payment,
    Run,
    Span,
    Terms,
    TimelineError,
    every_month,
)

T = TypeVar("T")

ENTRY_KEYS = (
    "id",
    "today",
    "right",
    "entitled",
    "claims",
    "payments",
    "household",
    "passports",
    "received_unknown",
    "quasi",
)
RIGHT_KEYS = (
    "first_paid",
    "months_back",
    "decision_days",
    "appeal_days",
    "payment_days",
    "continues",
    "in_euros",
)
CLAIM_KEYS = ("date", "outcome", "decided", "withdrawn", "stopped", "amount", "amounts")
RUN_KEYS = ("from", "to", "amount")
PAYMENT_KEYS = ("for", "amount", "date")

QUOTED = ("'", '"', "|", ">")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_WHOLE = re.compile(r"-?[0-9]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PLACE = re.compile(r"(\w+)\[([0-9]+)\]")


class LinesError(ValueError):
    """A file of lines is wrong. `line` is the number of the line in the file, from 1 on."""

    def __init__(self, file: str, line: int, field: str, found: str, allowed: str) -> None:
        where = f"{file}, line {line}" + (f", {field}" if field else "")
        super().__init__(f"{where}: found {found}; allowed: {allowed}")
        self.file = file
        self.line = line
        self.field = field
        self.found = found
        self.allowed = allowed


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a file: a line and the day as of which it is asked about."""

    line: Line
    today: date


def read_lines(path: Path, today: date | None = None) -> list[Entry]:
    """The entries of a file; `today` is for entries that give none. Raises LinesError, or OSError."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LinesError(path.name, 1, "", "bytes that are not text", "text in UTF-8") from error
    if path.suffix.lower() == ".json":
        text = text.replace("\t", " ")  # JSON may be indented with tabs, YAML may not
    return parse_lines(text, path.name, today)


def parse_lines(text: str, file: str = "lines", today: date | None = None) -> list[Entry]:
    """The entries in a text; `file` is the name for messages. Raises LinesError."""
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else 1
        raise LinesError(file, line, "", str(error.problem), "one document in YAML or JSON") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise LinesError(file, 1, "", "text that cannot be read", "one document in YAML or JSON") from error
    if root is None:
        raise LinesError(file, 1, "", "nothing", "one entry or a list of entries")
    reader = _Reader(file, today)
    nodes = root.value if isinstance(root, yaml.SequenceNode) else [root]
    return reader.entries(nodes)


def classify_entries(entries: Iterable[Entry], window: Window | None = None) -> list[Answer]:
    """The answers to the entries of a file, in their order; each is asked about as of its own `today`."""
    given = list(entries)
    by_day: dict[date, list[int]] = {}
    for place, entry in enumerate(given):
        by_day.setdefault(entry.today, []).append(place)
    answers: dict[int, Answer] = {}
    for today, places in by_day.items():
        found = classify([given[place].line for place in places], today, window)
        answers.update(zip(places, found, strict=True))
    return [answers[place] for place in range(len(given))]


class _Reader:
    """Walks the nodes of one file and makes the objects of `timeline`."""

    def __init__(self, file: str, today: date | None) -> None:
        self.file = file
        self.today = today

    def error(self, node: yaml.Node, field: str, found: str, allowed: str) -> LinesError:
        return LinesError(self.file, node.start_mark.line + 1, field, found, allowed)

    def entries(self, nodes: Sequence[yaml.Node]) -> list[Entry]:
        entries = [self.entry(node) for node in nodes]
        self._check_together(entries, nodes)
        return entries

    def entry(self, node: yaml.Node) -> Entry:
        fields = self.mapping(node, "", ENTRY_KEYS, required=("id", "right", "entitled"))
        today = self.day(fields["today"], "today") if "today" in fields else self.today
        if today is None:
            raise self.error(node, "today", "nothing", "the day as of which the answer holds")
        line = self.build(
            node,
            fields,
            "",
            lambda: Line(
                id=self.text(fields["id"], "id"),
                terms=self.terms(fields["right"]),
                entitled=self.items(fields, "entitled", lambda each, field: self.run(each, field, True)),
                claims=self.items(fields, "claims", self.claim),
                payments=self.items(fields, "payments", self.payment),
                household=self.optional(fields, "household", "", self.text),
                passports=self.items(fields, "passports", self.text),
                received_unknown=self.unknown(fields),
                quasi=self.optional(fields, "quasi", "", self.truth) or False,
            ),
        )
        return Entry(line, today)

    def terms(self, node: yaml.Node) -> Terms:
        fields = self.mapping(node, "right", RIGHT_KEYS, required=("first_paid",))
        in_euros = self.optional(fields, "in_euros", "right.", self.truth)
        return self.build(
            node,
            fields,
            "right.",
            lambda: Terms(
                first_paid=self.text(fields["first_paid"], "right.first_paid"),  # type: ignore[arg-type]
                months_back=self.optional(fields, "months_back", "right.", self.whole) or 0,
                decision_days=self.optional(fields, "decision_days", "right.", self.whole),
                appeal_days=self.optional(fields, "appeal_days", "right.", self.whole),
                payment_days=self.optional(fields, "payment_days", "right.", self.whole) or 0,
                continues=self.optional(fields, "continues", "right.", self.truth) or False,
                in_euros=True if in_euros is None else in_euros,
            ),
        )

    def run(self, node: yaml.Node, field: str, may_be_unknown: bool) -> Run:
        fields = self.mapping(node, field, RUN_KEYS, required=("from", "amount"))
        unknown = may_be_unknown and _is_null(fields["amount"])
        return self.build(
            node,
            fields,
            f"{field}.",
            lambda: Run(
                first=self.month(fields["from"], f"{field}.from"),
                last=self.optional(fields, "to", f"{field}.", self.month),
                amount=None if unknown else self.amount(fields["amount"], f"{field}.amount"),
            ),
        )

    def claim(self, node: yaml.Node, field: str) -> Claim:
        fields = self.mapping(node, field, CLAIM_KEYS, required=("date", "outcome"))
        if "amount" in fields and "amounts" in fields:
            raise self.error(fields["amounts"], f"{field}.amounts", "amount and amounts", "one of the two")
        amount = self.optional(fields, "amount", f"{field}.", self.amount)
        amounts = self.items(fields, "amounts", lambda each, name: self.run(each, name, False), f"{field}.")
        return self.build(
            node,
            {**fields, **({"amounts": fields["amount"]} if "amount" in fields else {})},
            f"{field}.",
            lambda: Claim(
                claimed=self.day(fields["date"], f"{field}.date"),
                outcome=self.outcome(fields["outcome"], f"{field}.outcome"),
                decided=self.optional(fields, "decided", f"{field}.", self.day),
                withdrawn=self.optional(fields, "withdrawn", f"{field}.", self.day),
                stopped=self.optional(fields, "stopped", f"{field}.", self.day),
                amounts=amounts if amount is None else (every_month(amount),),
            ),
        )

    def payment(self, node: yaml.Node, field: str) -> Payment:
        fields = self.mapping(node, field, PAYMENT_KEYS, required=PAYMENT_KEYS)
        return self.build(
            node,
            fields,
            f"{field}.",
            lambda: Payment(
                month=self.month(fields["for"], f"{field}.for"),
                amount=self.amount(fields["amount"], f"{field}.amount"),
                paid=self.day(fields["date"], f"{field}.date"),
            ),
        )

    def unknown(self, fields: Mapping[str, yaml.Node]) -> tuple[Span, ...]:
        """`received_unknown`: true for the whole line, or a list of runs of months."""
        node = fields.get("received_unknown")
        if isinstance(node, yaml.ScalarNode) and not _is_null(node):
            return (Span(0),) if self.truth(node, "received_unknown") else ()
        return self.items(fields, "received_unknown", self.span)

    def span(self, node: yaml.Node, field: str) -> Span:
        fields = self.mapping(node, field, ("from", "to"), required=("from",))
        return self.build(
            node,
            fields,
            f"{field}.",
            lambda: Span(
                first=self.month(fields["from"], f"{field}.from"),
                last=self.optional(fields, "to", f"{field}.", self.month),
            ),
        )

    def build(self, node: yaml.Node, fields: Mapping[str, yaml.Node], path: str, make: Callable[[], T]) -> T:
        """What `make` makes; an object that cannot be is told with the line of the field at fault."""
        try:
            return make()
        except TimelineError as error:
            place = _PLACE.fullmatch(error.field)
            at = fields.get(place[1] if place else error.field, node)
            if place and isinstance(at, yaml.SequenceNode):
                at = at.value[int(place[2])]
            raise self.error(at, path + error.field, error.found, error.allowed) from error

    def mapping(
        self, node: yaml.Node, field: str, allowed: Sequence[str], required: Sequence[str]
    ) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            raise self.error(node, field, _shown(node), f"keys and values: {', '.join(allowed)}")
        path = f"{field}." if field else ""
        fields: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            if name not in allowed:
                raise self.error(key, field, f"the key {_shown(key)}", ", ".join(allowed))
            if name in fields:
                raise self.error(key, path + name, "the key twice", "each key once")
            fields[name] = value
        for name in required:
            if name not in fields:
                raise self.error(node, path + name, "nothing", f"a value, as {name} is required")
        return fields

    def items(
        self,
        fields: Mapping[str, yaml.Node],
        name: str,
        read: Callable[[yaml.Node, str], T],
        path: str = "",
    ) -> tuple[T, ...]:
        node = fields.get(name)
        if node is None or _is_null(node):
            return ()
        if not isinstance(node, yaml.SequenceNode):
            raise self.error(node, path + name, _shown(node), "a list")
        return tuple(read(each, f"{path}{name}[{place}]") for place, each in enumerate(node.value))

    def optional(
        self, fields: Mapping[str, yaml.Node], name: str, path: str, read: Callable[[yaml.Node, str], T]
    ) -> T | None:
        node = fields.get(name)
        return None if node is None or _is_null(node) else read(node, path + name)

    def scalar(self, node: yaml.Node, field: str, allowed: str, plain: bool = False) -> str:
        if not isinstance(node, yaml.ScalarNode) or _is_null(node) or (plain and node.style in QUOTED):
            raise self.error(node, field, _shown(node), allowed)
        return str(node.value)

    def text(self, node: yaml.Node, field: str) -> str:
        text = self.scalar(node, field, "a text")
        if not text.strip():
            raise self.error(node, field, "an empty text", "a text")
        return text

    def month(self, node: yaml.Node, field: str) -> Month:
        allowed = "a month such as 2025-01"
        text = self.scalar(node, field, allowed)
        try:
            return parse_month(text)
        except ValueError as error:
            raise self.error(node, field, _shown(node), allowed) from error

    def day(self, node: yaml.Node, field: str) -> date:
        allowed = "a day such as 2025-01-31"
        text = self.scalar(node, field, allowed)
        try:
            if _DAY.fullmatch(text):
                return date.fromisoformat(text)
        except ValueError as error:
            raise self.error(node, field, _shown(node), allowed) from error
        raise self.error(node, field, _shown(node), allowed)

    def amount(self, node: yaml.Node, field: str) -> float:
        allowed = "an amount such as 500 or 512.50"
        text = self.scalar(node, field, allowed, plain=True)
        if not _NUMBER.fullmatch(text):
            raise self.error(node, field, _shown(node), allowed)
        return float(text)

    def whole(self, node: yaml.Node, field: str) -> int:
        text = self.scalar(node, field, "a whole number from 0 on", plain=True)
        if not _WHOLE.fullmatch(text):
            raise self.error(node, field, _shown(node), "a whole number from 0 on")
        return int(text)

    def truth(self, node: yaml.Node, field: str) -> bool:
        text = self.scalar(node, field, "true or false", plain=True)
        if text not in ("true", "false"):
            raise self.error(node, field, _shown(node), "true or false")
        return text == "true"

    def outcome(self, node: yaml.Node, field: str) -> Outcome:
        allowed = ", ".join(Outcome)
        text = self.scalar(node, field, allowed)
        if text not in tuple(Outcome):
            raise self.error(node, field, _shown(node), allowed)
        return Outcome(text)

    def _check_together(self, entries: Sequence[Entry], nodes: Sequence[yaml.Node]) -> None:
        ids: set[str] = set()
        households: dict[str, tuple[date, set[str]]] = {}
        for entry, node in zip(entries, nodes, strict=True):
            if entry.line.id in ids:
                raise self.error(node, "id", f"'{entry.line.id}' a second time", "an id of its own for each entry")
            ids.add(entry.line.id)
            if entry.line.household is not None:
                today, members = households.setdefault(entry.line.household, (entry.today, set()))
                members.add(entry.line.id)
                if today != entry.today:
                    allowed = f"{today}, as in the other entries of household '{entry.line.household}'"
                    raise self.error(node, "today", str(entry.today), allowed)
        for entry, node in zip(entries, nodes, strict=True):
            _, together = households.get(entry.line.household or "", (entry.today, set()))
            for passport in entry.line.passports:
                if passport not in together or passport == entry.line.id:
                    allowed = "the id of another entry with the same household"
                    raise self.error(node, "passports", f"'{passport}'", allowed)


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and str(node.tag) == "tag:yaml.org,2002:null"


def _shown(node: yaml.Node) -> str:
    """A node as a message shows it."""
    if isinstance(node, yaml.ScalarNode):
        return "nothing" if _is_null(node) else f"'{node.value}'"
    return "a list" if isinstance(node, yaml.SequenceNode) else "keys and values"
