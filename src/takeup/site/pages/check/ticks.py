"""Facts that may be ticked, as people understand them: each as a whole question, and money apart from the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django import forms

from takeup.check.texts import Speaker
from takeup.engine.explore import Asked
from takeup.engine.household import HOUSEHOLD
from takeup.interview.words import one_of
from takeup.reading.spelling import NO_BREAK
from takeup.site.pages.fields import question_and_hint
from takeup.site.words import say

_EXPLAINED = re.compile(r"\s*\(([^()]*\s[^()]*)\)(?=\s*\?)")  # several words in brackets at the end of a question
_FIRST = re.compile(r"(.+?\?)\s+\S")


@dataclass(frozen=True)
class Line:
    """One fact: what it is about, an explanation, and the ticks of those for whom it may hold."""

    text: str
    hint: str
    ticks: list[forms.BoundField]


@dataclass(frozen=True)
class Group:
    """Facts of one kind; the first group has no title of its own."""

    title: str
    hint: str
    lines: list[Line]

    @property
    def is_explained(self) -> bool:
        """Some of its facts have an explanation, which stands behind one click for all of them."""
        return any(line.hint for line in self.lines)


def groups_of(rows: Iterable[tuple[Sequence[Asked], list[forms.BoundField]]], speaker: Speaker) -> list[Group]:
    """What is so or not, then what is an amount of money."""
    money: list[Line] = []
    others: list[Line] = []
    for row, ticks in rows:
        fact = speaker.fact(row[0])
        assert fact is not None
        (money if fact.unit.startswith("EUR") else others).append(_line(row, ticks, speaker))
    title, hint = (say(f"check.ticks_{part}", speaker.language) for part in ("money", "money_hint"))
    return [group for group in (Group("", "", others), Group(title, hint, money)) if group.lines]


def _line(row: Sequence[Asked], ticks: list[forms.BoundField], speaker: Speaker) -> Line:
    text, hint = words_of(row, speaker)
    for tick in ticks if len(ticks) == 1 else ():
        tick.help_text = hint  # the box says that it is described by it
    return Line(text, hint, ticks)


def words_of(row: Sequence[Asked], speaker: Speaker) -> tuple[str, str]:
    """The question that a tick says yes to, and its explanation.

    Of an amount, a day or a choice that is the question whether there is any, where the text begins with it; else a few
    words for it, explained by the question that comes next. Two counts may begin with the same question.
    """
    asked, about = row[0], _about_all(row, speaker)
    fact = speaker.fact(asked)
    assert fact is not None
    question, hint = question_and_hint(about.question(asked))
    if fact.kind == "yes_no":
        return explained(question, hint)
    if fact.kind != "count" and (found := _FIRST.match(question)):
        return explained(found[1], "")
    label = speaker.label(asked).strip()
    return label[:1].upper() + label[1:], tied(question)


def _about_all(row: Sequence[Asked], speaker: Speaker) -> Speaker:
    """A speaker who names all of a row where the first of them is meant: Ana, Bo or Lea."""
    first = row[0].subject
    if first == HOUSEHOLD:
        return speaker
    names = one_of([speaker.person(asked.subject) for asked in row], speaker.language)
    return replace(speaker, names={**speaker.names, first: names})


def explained(question: str, hint: str, least: int = 0) -> tuple[str, str]:
    """A question without what stands in brackets at its end, and that with the hint. `least`: how many letters it must
    have; a short one may stay.
    """
    found = _EXPLAINED.search(question)
    if found and len(found[1]) >= least:
        question = question[: found.start()] + question[found.end() :]
        hint = ". ".join(filter(None, (found[1][:1].upper() + found[1][1:], hint)))
    return tied(question[:1].upper() + question[1:]), hint


def tied(text: str) -> str:
    """The text with no line of its own for a sign before which French has a space."""
    return re.sub(r" (?=[?!:;»])", NO_BREAK, text)
