"""What stands on the sheet: taken from the check of a household, in the same words as `takeup check`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from takeup.check.report import Amount, Report, RightReport
from takeup.dossier import Dossier
from takeup.engine.counters import Filled, counters_for
from takeup.engine.law import PER_MONTH, Right
from takeup.engine.texts import say
from takeup.reading import spelling
from takeup.reading.amounts import amount_text
from takeup.reading.counters import counters_in_words, doubt
from takeup.reading.first import Step, few, first_steps, with_people
from takeup.reading.groups import COMING, MOST_UNKNOWN, QUASI, RECEIVED, RUNNING, WEIGHED, Page, sorted_for_reading
from takeup.reading.phrases import Phrases
from takeup.reading.sums import so_far
from takeup.sheet.words import SAY

ONLINE = "online"
BELOW = (RUNNING, COMING, WEIGHED, QUASI)  # the groups of which the names stand below the tasks
# Steps that go on with a claim: not where to ask for it, but who decides, and what to show. An appeal names its court.
AFTER_DECISION = ("appeal", "under_awarded", "under_awarded_late", "frictional")
AFTER_CLAIM = ("overdue", "in_progress", "in_progress_no_limit", "passport_asked")
_END_OF_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Figure:
    """A large number and what it is."""

    number: str
    label: str


@dataclass(frozen=True)
class Task:
    """One thing to do. `where`: ways to ask, never only a website; `counters`: names, addresses, telephones and hours
    near the household; `bring`: papers. Empty where nothing is known.
    """

    title: str
    amount: str
    pressing: str
    what: str
    more: tuple[str, ...]
    where: tuple[str, ...]
    counters: tuple[str, ...]
    bring: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """One line below the tasks."""

    label: str
    text: str


@dataclass(frozen=True)
class Sheet:
    """All that stands on the sheet, in one language."""

    language: str
    title: str
    about: str
    notice: str
    figures: tuple[Figure, ...]
    tasks: tuple[Task, ...]
    after: tuple[Line, ...]
    received: str
    law: str

    def say(self, key: str) -> str:
        return SAY[key][self.language]

    def shortened(self, most: int) -> Sheet:
        """The same with so many tasks; of the others the names."""
        others = [task.title for task in self.tasks[most:]]
        if not others:
            return self
        named = Line(self.say("also"), spelling.listed(others, self.language))
        return replace(self, tasks=self.tasks[:most], after=(named, *self.after))


def sheet_of(
    report: Report,
    dossier: Dossier,
    municipality: str | None = None,
    filled: Filled | None = None,
    declined: Collection[tuple[str, str]] = (),
) -> Sheet:
    """The sheet of a household on the day of its report, in the language of the report.

    `municipality`: its name or postcode; with it the sheet tells the counters there, not their kinds alone.
    `filled`: what a team knows better of counters, by their ids. `declined`: rights by right and holder that the person
    does not want; they are not put forward, and stand in the sums all the same: the sheet says so.
    """
    language, day = report.language, date.fromisoformat(report.as_of)
    page = sorted_for_reading(report, dossier).without(declined)
    words = Phrases(report, page.automatic, page.between_years)
    steps, later = first_steps(page, words)
    tasks = tuple(_told_once([_task(step, dossier, words, municipality, filled) for step in steps], language))
    after = tuple(_after(page, later, words))
    figures = _figures(page, words)
    if figures and (not_wanted := [right for right in report.rights if (right.right, right.holder) in declined]):
        after += (Line(_say("declined", language), spelling.listed(with_people(not_wanted), language)),)
    if not tasks and not after:
        after = (Line(_say("none", language), _say("nothing", language)),)
    until = words.day(report.law_known_until)
    known = words.say("law_known", day=until) if words.law_is_known else _say("figures_until", language, day=until)
    unsure = doubt((line for task in tasks for line in task.counters), language)
    return Sheet(
        language,
        _say("title", language),
        _say("of", language, people=", ".join(report.persons.values()), day=spelling.day(day, language)),
        report.notice,
        figures,
        tasks,
        after,
        spelling.listed((_received(right, words) for right in page.groups[RECEIVED]), language),
        " ".join(filter(None, (words.law_checked, known, unsure, _say("unchecked", language)))),
    )


def _say(key: str, language: str, **values: str) -> str:
    return SAY[key][language].format(**values)


def _figures(page: Page, words: Phrases) -> tuple[Figure, ...]:
    """What claiming brings, what waiting costs, what can still be had; what is nothing, or unknown, is left out."""
    totals, language = words.report.totals, words.language
    found = []
    if totals.received is not None and totals.due.low > totals.received:
        high = None if totals.due.high is None or totals.undecided else totals.due.high - totals.received
        more = amount_text(totals.due.low - totals.received, high, "", language)
        found.append(Figure(more, _say("more_per_month", language)))
    if totals.lost_per_day > 0:
        per_day = so_far(totals.lost_per_day, totals.lost_per_day, page, words)
        found.append(Figure(per_day, _say("lost_per_day", language)))
    if totals.recoverable > 0:
        label = words.if_same(_say("still_to_be_had", language), totals.if_same_since)
        found.append(Figure(so_far(totals.recoverable, totals.recoverable_at_most, page, words), label))
    return tuple(found)


def _after(page: Page, later: Sequence[RightReport], words: Phrases) -> Iterator[Line]:
    """What stands below the tasks: rights that come later, run or may be asked for, what changes soon or is unknown."""
    language = words.language
    in_steps = {id(right) for step in page.first for right in step}
    others = {group: [r for r in page.groups[group] if id(r) not in in_steps] for group in BELOW}
    for key, rights in (("then", later), *others.items()):
        if rights:
            yield Line(_say(key, language), spelling.listed(with_people(rights), language))
    for ahead in words.report.ahead:
        yield Line(_say("soon", language), words.sentence(ahead.text))
    if page.undecided:
        yield Line(_say("undecided", language), few(with_people(page.undecided), MOST_UNKNOWN, words))
    if words.report.next_question is not None:
        yield Line(_say("question", language), words.report.next_question.text)


def _task(step: Step, dossier: Dossier, words: Phrases, municipality: str | None, filled: Filled | None) -> Task:
    right, language = step.rights[0], words.language
    asked = dossier.law.right(right.right)
    where, bring = _asking(asked, step.what, language)
    counters = _counters(asked, municipality, filled, language) if municipality else ()
    if right.step in (*AFTER_DECISION, *AFTER_CLAIM):
        where = () if right.step == "appeal" else (right.granted_by[:1].upper() + right.granted_by[1:],)
        counters = ()  # where to claim need not be who decides
        bring = (_say("decision_letter" if right.step in AFTER_DECISION else "proof_of_claim", language),)
    more = tuple(filter(None, (step.opens, step.replaced_by)))
    return Task(step.title, _due(step.rights, words), step.pressing, step.what, more, where, counters, bring)


def _asking(right: Right, what: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Where to ask for a right, a website last, and the papers to bring. `what`: the step, which is not said again."""
    channels = sorted(right.procedure.get("channels") or (), key=lambda channel: channel["kind"] == ONLINE)
    texts = [say(channel["text"], language) for channel in channels]
    new = [_not_said(text, what) for text in texts]
    if not any(text for text, channel in zip(new, channels, strict=True) if channel["kind"] != ONLINE):
        new = ["" if channel["kind"] == ONLINE else text for text, channel in zip(new, channels, strict=True)]
    papers = tuple(say(paper, language) for paper in right.procedure.get("evidence") or ())
    return tuple(filter(None, new)), papers


def _not_said(text: str, what: str) -> str:
    """A text without the sentences of which every word stands in the step above it."""
    said = set(_words(what))
    return " ".join(part for part in _END_OF_SENTENCE.split(text) if not said.issuperset(_words(part)))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _counters(right: Right, municipality: str, filled: Filled | None, language: str) -> tuple[str, ...]:
    """The counters of a right, each kind in its own way."""
    found = counters_for(right.law, right.id, municipality, filled)
    kinds = groupby(found, key=lambda counter: counter.kind)
    return tuple(line for _, alike in kinds for line in counters_in_words(list(alike), language))


def _told_once(tasks: Sequence[Task], language: str) -> Iterator[Task]:
    """The tasks; a counter that a task above has told of is pointed to."""
    told: dict[str, int] = {}
    for number, task in enumerate(tasks, 1):
        again = sorted({told[line] for line in task.counters if line in told})
        new = tuple(line for line in task.counters if line not in told)
        told |= dict.fromkeys(new, number)
        see = tuple(_say("see_above", language, number=str(above)) for above in again)
        yield replace(task, counters=(*new, *see))


def _due(rights: Sequence[RightReport], words: Phrases) -> str:
    """What is due to all the people of a step together, and how much of it comes already; empty for a status."""
    first = rights[0]
    if first.amount.per == "status" or any(right.status != "entitled" for right in rights):
        return ""
    highs = [right.amount.high for right in rights if right.amount.high is not None]
    high = sum(highs) if len(highs) == len(rights) else None
    due = words.due(replace(first, amount=Amount(sum(right.amount.low for right in rights), high, first.amount.per)))
    got = sum(right.received or 0.0 for right in rights) if first.amount.per == PER_MONTH else 0.0
    return _say("of_it_received", words.language, due=due, got=words.euros(got)) if got > 0 else due


def _received(right: RightReport, words: Phrases) -> str:
    name = f"{right.name} ({right.holder_name})"
    return name if right.amount.per == "status" else name + spelling.colon(words.language) + words.got(right)


__all__ = ["Figure", "Line", "Sheet", "Task", "sheet_of"]
