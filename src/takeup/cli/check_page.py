"""The page of `takeup check`: one household on one day, as a social worker reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from takeup.check.report import Report
from takeup.cli import spelling
from takeup.cli.check_first import show_first
from takeup.cli.check_groups import GROUPS, NOT_ENTITLED, Page
from takeup.cli.check_phrases import Phrases
from takeup.cli.check_right import RightOnPage
from takeup.cli.check_words import SAY
from takeup.cli.paper import Paper
from takeup.cli.words import amount_text
from takeup.engine.questions import CAP


def show_title(paper: Paper, household: str, on: date, language: str) -> None:
    """The title of a page; it stands there while the rest is being computed."""
    paper.title(SAY["title"][language].format(id=household, day=spelling.day(on, language)))


@dataclass
class CheckPage:
    """Prints one report. `why`: with reasons; `months`: with the months; `file`: for the commands shown."""

    report: Report
    page: Page
    paper: Paper
    file: str
    why: bool = False
    months: bool = False

    @cached_property
    def words(self) -> Phrases:
        return Phrases(self.report, self.page.automatic)

    @cached_property
    def right(self) -> RightOnPage:
        return RightOnPage(self.words, self.paper, self.why, self.months)

    def show(self) -> None:
        """Everything below the title."""
        self._head()
        show_first(self.report, self.page, self.paper)
        for group in GROUPS:
            if group != NOT_ENTITLED:
                self._group(group)
        self._does_not_apply()
        self._totals()
        self._next_question()

    def _head(self) -> None:
        report, words = self.report, self.words
        self.paper.text(", ".join(report.persons.values()))
        self.paper.line()
        self.paper.text(report.notice)
        self.paper.text(words.say("law_until", day=words.day(report.law_known_until)))
        if report.months_from < report.months_to:
            first, last = words.month(report.months_from), words.month(report.months_to)
            self.paper.text(words.say("window", first=first, last=last))
        if report.months_from < self.page.told_from:
            self.paper.text(words.say("not_told", month=words.month(self.page.told_from)))

    def _group(self, group: str) -> None:
        rights = self.page.groups[group]
        if rights:
            self.paper.heading(self.words.say(group))
        for place, right in enumerate(rights):
            if place:
                self.paper.line()
            self.right.show(right, group)

    def _does_not_apply(self) -> None:
        rights = self.page.groups[NOT_ENTITLED]
        if not rights:
            return
        self.paper.heading(self.words.say(NOT_ENTITLED))
        if self.why:
            for right in rights:
                self.paper.text(self.words.name(right), 0, 2, "bold")
                self.right.reasons(right)
            return
        holders: dict[str, list[str]] = {}
        for right in rights:
            holders.setdefault(right.name, []).append(right.holder_name)
        self.paper.text("; ".join(f"{name} ({', '.join(people)})" for name, people in holders.items()))

    def _totals(self) -> None:
        totals, words = self.report.totals, self.words
        got = words.common("not_known") if totals.received is None else words.euros(totals.received)
        self.paper.heading(words.say("totals"))
        self.paper.pairs(
            [
                (words.say("total_due"), amount_text(totals.due.low, totals.due.high, "", words.language)),
                (words.say("total_got"), got),
                (words.say("recoverable"), words.euros(totals.recoverable)),
                (words.say("lost"), words.euros(totals.lost)),
                (words.say("lost_per_day"), words.euros(totals.lost_per_day)),
            ]
        )
        self.paper.line()
        self.paper.text(words.say("totals_note"))

    def _next_question(self) -> None:
        question, words = self.report.next_question, self.words
        if question is None:
            return
        command = f"takeup ask {self.file}".replace(" ", spelling.NO_BREAK)
        self.paper.heading(words.say("next_question"))
        self.paper.text(question.text, 0, 2, "bold")
        if question.settles > 0 and self._is_bounded(question.rights):
            self.paper.text(words.say("settles", euros=words.euros(question.settles), command=command))
        else:
            names = {r.right: r.name for r in self.report.rights}
            rights = ", ".join(names.get(right, right) for right in question.rights)
            self.paper.text(words.say("hangs", rights=rights, command=command))

    def _is_bounded(self, rights: list[str]) -> bool:
        """Whether euros say something: all amounts that hang on a question are per month, and have an end."""
        amounts = [r.amount for r in self.report.rights if r.right in rights and r.status == "unknown"]
        return all(a.per == "month" and a.high is not None and a.high <= CAP for a in amounts)
