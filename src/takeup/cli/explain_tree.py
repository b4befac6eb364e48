"""The tree of `takeup explain`, for a jurist and for a social worker: value, article, facts, figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from takeup.check.reasons import open_question
from takeup.check.texts import Speaker
from takeup.cli.explain_words import SAY
from takeup.cli.figures import in_words, value_text, with_unit
from takeup.cli.paper import Paper
from takeup.cli.right_words import SAY as RIGHT
from takeup.dossier import Dossier
from takeup.engine.errors import OpenQuestionError, OutsideSeriesError, UndecidedError, UnknownFactError
from takeup.engine.explain import Node, Read, Used
from takeup.engine.explore import Asked
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law, Right
from takeup.engine.lint.rules import TOLD_BY_FACTS
from takeup.engine.texts import say as in_language
from takeup.reading import spelling
from takeup.reading.calls import call_name

TOLD = RIGHT["told_by_facts"]


@dataclass
class Tree:
    """Prints one tree of calls; a call that came before is only named again."""

    dossier: Dossier
    right: Right
    paper: Paper
    language: str
    error: UndecidedError | None = None
    _shown: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.law: Law = self.right.law
        self.speaker = Speaker(self.law, self.dossier.names, self.language)

    def say(self, key: str, **values: str) -> str:
        return SAY[key][self.language].format(**values)

    @property
    def colon(self) -> str:
        return spelling.colon(self.language)

    def show(self, node: Node, holder: str, day: date) -> None:
        title = self.say(
            "title",
            right=self.speaker.right(self.right),
            person=self.speaker.person(holder),
            day=spelling.day(day, self.language),
        )
        self.paper.title(title)
        self.paper.text(self.say("world"))
        self.paper.line()
        self._node(node, 0, node.subject, node.day)

    def _node(self, node: Node, depth: int, subject: str, day: date) -> None:
        indent = 2 * depth
        label = self._label(node)
        if node.subject != subject:
            label += f" ({self.speaker.person(node.subject)})"
        if node.day != day:
            label += f" [{spelling.day(node.day, self.language)}]"
        text = f"{label}{self.colon}{self._value(node)}"
        if id(node) in self._shown:
            deeper = bool(node.children or node.facts or node.parameters)
            self.paper.text(f"{text} {self.say('above')}" if deeper else text, indent, 2)
            return
        self._shown.add(id(node))
        article = f" [{node.article}]" if node.article else ""
        self.paper.text(text + article, indent, 2, "bold" if depth <= 1 else "")
        if node.uncertain:
            self.paper.text(self.say("uncertain", what=self._question(node.uncertain)), indent + 2, 2, "yellow")
        for read in _once(node.facts):
            self.paper.text(self._fact(read), indent + 2, 2, "dim")
        for used in _once(node.parameters):
            self.paper.text(self._figure(used), indent + 2, 2, "dim")
        for child in node.children:
            self._node(child, depth + 1, node.subject, node.day)
        if node.unknown and not any(child.unknown for child in node.children):
            self.paper.text(self._unknown(), indent + 2, 2, "yellow")

    def _label(self, node: Node) -> str:
        """What a call is named, in the words of its rule's name where nobody gave it a label."""
        label = call_name(node, self.speaker)
        if node.rule.kind in ("right", "door"):
            return label
        if not label:
            label = TOLD[self.language] if node.rule.name == TOLD_BY_FACTS else in_words(node.rule.name)
        names = [self.speaker.person(a.id) if hasattr(a, "id") else in_words(a) for a in node.args]
        return f"{label} ({', '.join(names)})" if names else label

    def _value(self, node: Node) -> str:
        if node.unknown:
            return self.say("not_known")
        return self._said(node.value, node.rule.returns)

    def _said(self, value: Any, kind: str = "") -> str:
        if isinstance(value, float) and kind == "float":
            return spelling.number(value, self.language)
        return value_text(value, self.language)

    def _fact(self, read: Read) -> str:
        fact = self.speaker.fact(read.asked)
        if fact is None:
            label = self.say("receives", right=self.speaker.label(read.asked))
        else:
            label = self.speaker.label(read.asked)
        value = read.value
        if fact is not None and fact.kind == "choice" and value in fact.choice_labels:
            value = in_language(fact.choice_labels[value], self.language)
        who = self.speaker.person(read.asked.subject)
        money = fact is None or fact.unit.startswith("EUR")
        said = self._said(
            float(value) if money and isinstance(value, (int, float)) else value, "float" if money else ""
        )
        return f"{self.say('fact')}{self.colon}{label} ({who}) = {said}"

    def _figure(self, used: Used) -> str:
        name = in_words(used.name.split(".")[-1])
        key = f", {in_words(used.key)}" if used.key is not None else ""
        until = ""
        if used.known_until is not None and not used.current:
            until = f"; {self.say('until', day=spelling.day(used.known_until, self.language))}"
        since = self.say("since", day=spelling.day(used.valid_from, self.language))
        value = with_unit(self._said(used.value), used.unit, self.language)
        source = f"{self.say(used.status)}{self.colon}{used.source}"
        return f"{self.say('figure')}{self.colon}{name}{key} = {value}, {since}{until} ({source})"

    def _question(self, id: str) -> str:
        text = open_question(self.right, id)
        return in_language(text, self.language) if text else id

    def _unknown(self) -> str:
        """What stopped the rule: a fact that nobody has given, or a point that the sources leave open."""
        error = self.error
        if isinstance(error, OpenQuestionError):
            return self.say("open", what=self._question(error.question))
        if isinstance(error, OutsideSeriesError):
            first, name = spelling.day(error.first, self.language), error.parameter.split(".")[-1]
            return self.say("too_early", day=first, what=in_words(name))
        if not isinstance(error, UnknownFactError):
            return self.say("missing", what=str(error))
        if error.name.startswith("receives "):
            right = self.law.right(error.name.removeprefix("receives "))
            what = self.say("receives", right=self.speaker.right(right))
            return self.say("missing", what=f"{what} ({self.speaker.person(error.subject)})")
        if error.name == "relation":
            one, _, other = error.subject.partition(" to ")
            return self.say("missing", what=self.speaker.question(Asked(one, "relation", other)))
        kind = HOUSEHOLD if error.subject == HOUSEHOLD else "person"
        fact = self.law.facts[kind].get(error.name)
        if fact is None:
            return self.say("missing", what=f"{error.name} ({self.speaker.person(error.subject)})")
        label = in_language(fact.label, self.language, person="", other="", year="").strip()
        return self.say("missing", what=f"{label} ({self.speaker.person(error.subject)})")

    def still_matters(self, missing: Sequence[str]) -> None:
        """The questions whose answers can still change the outcome."""
        if not missing:
            return
        self.paper.heading(self.say("still_matters"))
        for question in missing:
            self.paper.point(question, 0, "?")


def _once(items: list[Any]) -> list[Any]:
    found: list[Any] = []
    for item in items:
        if item not in found:
            found.append(item)
    return found
