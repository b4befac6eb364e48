"""What stands on the sheet: taken from the check of a household, in the same words as `takeup check`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from takeup.check import check
from takeup.check.report import RightReport
from takeup.dossier import Dossier
from takeup.engine.texts import say
from takeup.reading import spelling
from takeup.reading.amounts import amount_text
from takeup.reading.first import Step, first_steps, with_people
from takeup.reading.groups import RECEIVED, sorted_for_reading
from takeup.reading.phrases import Phrases
from takeup.reading.words import SAY as PAGE
from takeup.sheet.words import SAY

ONLINE = "online"


@dataclass(frozen=True)
class Figure:
    """A large number and what it is."""

    number: str
    label: str


@dataclass(frozen=True)
class Task:
    """One thing to do. `where`: ways to ask, never only a website; `bring`: papers; empty where nothing is known."""

    title: str
    amount: str
    pressing: str
    what: str
    more: tuple[str, ...]
    where: tuple[str, ...]
    bring: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """All that stands on the sheet, in one language."""

    language: str
    title: str
    about: str
    notice: str
    figures: tuple[Figure, ...]
    tasks: tuple[Task, ...]
    after: tuple[str, ...]
    received: str
    law: str

    def say(self, key: str) -> str:
        return SAY[key][self.language]

    def shortened(self, most: int) -> Sheet:
        """The same with so many tasks; of the others the names."""
        others = [task.title for task in self.tasks[most:]]
        if not others:
            return self
        named = _say("not_all_steps", self.language, rights=spelling.listed(others, self.language))
        return replace(self, tasks=self.tasks[:most], after=(named, *self.after))


def sheet_of(dossier: Dossier, day: date, language: str) -> Sheet:
    """The sheet of a household on a day. `language`: nl, fr or en."""
    report = check(dossier, dossier.law, day, language)
    page = sorted_for_reading(report, dossier)
    words = Phrases(report, page.automatic, page.between_years)
    steps, later = first_steps(page, words)
    after = []
    if not steps and not page.undecided:
        after.append(_say("nothing", language))
    for key, rights in (("then", later), ("undecided", page.undecided)):
        if rights:
            after.append(_say(key, language, rights=spelling.listed(with_people(rights), language)))
    law = PAGE["law_until"][language].format(day=spelling.day(report.law_known_until, language))
    if report.law_checked_on is not None:
        law = f"{PAGE['law_checked'][language].format(day=spelling.day(report.law_checked_on, language))} {law}"
    return Sheet(
        language,
        _say("title", language),
        _say("of", language, people=", ".join(report.persons.values()), day=spelling.day(day, language)),
        report.notice,
        _figures(words),
        tuple(_task(step, dossier, words) for step in steps),
        tuple(after),
        spelling.listed((_received(right, words) for right in page.groups[RECEIVED]), language),
        f"{law} {_say('unchecked', language)}",
    )


def _say(key: str, language: str, **values: str) -> str:
    return SAY[key][language].format(**values)


def _figures(words: Phrases) -> tuple[Figure, ...]:
    """What claiming brings, what waiting costs, what can still be had; what is nothing, or unknown, is left out."""
    totals, language = words.report.totals, words.language
    found = []
    if totals.received is not None and totals.due.low > totals.received:
        high = None if totals.due.high is None or totals.undecided else totals.due.high - totals.received
        more = amount_text(totals.due.low - totals.received, high, "", language)
        found.append(Figure(more, _say("more_per_month", language)))
    if totals.lost_per_day > 0:
        found.append(Figure(words.euros(totals.lost_per_day), _say("lost_per_day", language)))
    if totals.recoverable > 0:
        between = amount_text(totals.recoverable, totals.recoverable_at_most, "", language)
        label = words.if_same(_say("still_to_be_had", language), totals.if_same_since)
        found.append(Figure(between, label))
    return tuple(found)


def _task(step: Step, dossier: Dossier, words: Phrases) -> Task:
    right = step.rights[0]
    procedure = dossier.law.right(right.right).procedure
    channels = sorted(procedure.get("channels") or (), key=lambda channel: channel["kind"] == ONLINE)
    return Task(
        step.title,
        words.due(right) if right.amount.per != "status" and right.status == "entitled" else "",
        step.pressing,
        step.what,
        tuple(filter(None, (step.opens, step.replaced_by))),
        tuple(say(channel["text"], words.language) for channel in channels),
        tuple(say(paper, words.language) for paper in procedure.get("evidence") or ()),
    )


def _received(right: RightReport, words: Phrases) -> str:
    name = f"{right.name} ({right.holder_name})"
    return name if right.amount.per == "status" else name + spelling.colon(words.language) + words.got(right)


__all__ = ["Figure", "Sheet", "Task", "sheet_of"]
