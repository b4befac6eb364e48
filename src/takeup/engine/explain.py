"""The reader that explains: one household, one day, the path that the law took, as a tree.

Every rule that was called, with its value, its article, and the facts and parameters that it read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from takeup.engine.errors import OpenQuestionError, UnknownFactError
from takeup.engine.explore import Asked
from takeup.engine.facts import Fact
from takeup.engine.household import Subject, Years
from takeup.engine.rules import Rule


@dataclass(slots=True)
class Read:
    """A fact that a rule read."""

    asked: Asked
    value: Any


@dataclass(slots=True)
class Used:
    """A parameter that a rule used, with its source."""

    name: str
    key: Any
    value: Any
    unit: str
    source: str
    status: str
    valid_from: date
    checked: date
    known_until: date | None
    current: bool


@dataclass(slots=True)
class Node:
    """One call of a rule: who was asked, what came out, what went in.

    `value` is None with `unknown` set where the rule could not answer.
    """

    rule: Rule[Any, Any, Any]
    subject: str
    day: date
    article: str
    args: tuple[Any, ...] = ()
    value: Any = None
    unknown: str = ""
    children: list[Node] = field(default_factory=list)
    facts: list[Read] = field(default_factory=list)
    parameters: list[Used] = field(default_factory=list)
    uncertain: str = ""

    def walk(self) -> list[Node]:
        """This node and all below it, each call once."""
        seen: dict[int, Node] = {}

        def visit(node: Node) -> None:
            if id(node) not in seen:
                seen[id(node)] = node
                for child in node.children:
                    visit(child)

        visit(self)
        return list(seen.values())

    def to_dict(self) -> dict[str, Any]:
        """The tree as plain data for JSON."""
        return {
            "rule": self.rule.id,
            "kind": self.rule.kind,
            "subject": self.subject,
            "day": self.day.isoformat(),
            "article": self.article,
            "arguments": [getattr(a, "id", a) for a in self.args],
            "value": plain(self.value),
            "unknown": self.unknown or None,
            "uncertain": self.uncertain or None,
            "facts": [
                {"subject": r.asked.subject, "fact": r.asked.fact, "detail": r.asked.detail, "value": plain(r.value)}
                for r in self.facts
            ],
            "parameters": [
                {
                    "name": u.name,
                    "key": u.key,
                    "value": plain(u.value),
                    "unit": u.unit,
                    "source": u.source,
                    "status": u.status,
                    "valid_from": u.valid_from.isoformat(),
                    "known_until": u.known_until.isoformat() if u.known_until else None,
                    "current": u.current,
                }
                for u in self.parameters
            ],
            "calls": [child.to_dict() for child in self.children],
        }


class Tracer:
    """Records every call. Use the views of `case.on(day, world, tracer)`, then read `roots`.

    Raises what a plain run raises: UnknownFactError, OpenQuestionError, OutsideSeriesError.
    """

    explores = False
    sees_every_fact = True

    def __init__(self) -> None:
        self.views: dict[Any, Any] = {}
        self.roots: list[Node] = []
        self._memo: dict[Any, Node] = {}
        self._open: list[Node] = []

    def call(self, rule: Rule[Any, Any, Any], subject: Any, args: tuple[Any, ...]) -> Any:
        key = (rule, subject.id, subject.day, subject._world, args)
        node = self._memo.get(key)
        if node is None:
            version = rule.at(subject.day)
            node = Node(rule, subject.id, subject.day, version.article, args, uncertain=version.uncertain)
            self._attach(node)
            self._open.append(node)
            try:
                node.value = version.function(subject, *args)
            except Exception as error:
                node.unknown = str(error)
                raise
            finally:
                self._open.pop()
            self._memo[key] = node
        else:
            self._attach(node)
        return node.value

    def _attach(self, node: Node) -> None:
        (self._open[-1].children if self._open else self.roots).append(node)

    def _read(self, asked: Asked, value: Any) -> Any:
        if self._open and all(r.asked != asked for r in self._open[-1].facts):
            self._open[-1].facts.append(Read(asked, value))
        return value

    def fact(self, subject: Subject, fact: Fact, stored: Any) -> Any:
        if fact.kind == "yearly":
            return Years(subject, fact, {} if stored is None else stored)
        value = subject.absent_or_unknown(fact) if stored is None else fact.reading(stored)
        return self._read(Asked(subject.id, fact.name), value)

    def year(self, subject: Subject, fact: Fact, year: int, value: float | None) -> Any:
        if value is None:
            value = subject.absent_or_unknown(fact)
        return self._read(Asked(subject.id, fact.name, str(year)), value)

    def relation(self, one: Any, other: Any, known: str | None) -> str:
        if known is None:
            raise UnknownFactError("relation", f"{one.id} to {other.id}")
        return str(self._read(Asked(one.id, "relation", other.id), known))

    def has_learnt(self, subject: str, fact: str, detail: str = "") -> bool:
        """Nothing is learnt on the way: what is known stands in the case."""
        return False

    def received(self, holder: Any, right: str, value: float | None) -> float:
        if value is None:
            raise UnknownFactError(f"receives {right}", holder.id)
        return float(self._read(Asked(holder.id, "receives", right), value))

    def parameter(self, parameter: Any, day: date, key: Any) -> Any:
        found = parameter.on(day)
        value = found.value if key is None else found.value[key]
        if self._open:
            used = Used(
                parameter.full_name,
                key,
                value,
                parameter.unit,
                found.source,
                found.status,
                found.start,
                found.checked,
                parameter.known_until,
                parameter.is_current(day),
            )
            self._open[-1].parameters.append(used)
        return value

    def stranger(self, household: Any) -> None:
        raise UnknownFactError("everyone_listed", household.id)

    def was_born(self, member: Any) -> None:
        raise UnknownFactError("birth_date", member.id)

    def open_question(self, question: str, low: float | None, high: float | None) -> Any:
        raise OpenQuestionError(question)


def plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(v) for v in value]
    return value if value is None or isinstance(value, (str, int, float, bool)) else getattr(value, "id", str(value))
