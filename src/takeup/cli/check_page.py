"""The page of `takeup check`: one household on one day, as a social worker reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from takeup.check.household import MOST_MONTHS
from takeup.check.report import CountedOtherwise, Report, RightReport
from takeup.cli.check_first import show_first, show_question
from takeup.cli.check_right import RightOnPage
from takeup.cli.check_words import SAY as COMMANDS
from takeup.cli.paper import Paper
from takeup.nontakeup import format_month, parse_month
from takeup.reading import spelling
from takeup.reading.amounts import amount_text
from takeup.reading.first import with_people
from takeup.reading.groups import GROUPS, NOT_ENTITLED, UNKNOWN, Page, folded_in
from takeup.reading.phrases import Phrases
from takeup.reading.sums import so_far
from takeup.reading.words import SAY

UNEMPLOYMENT = ("unemployment_benefit", "insertion_allowance")  # rights whose end has a command of its own


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
        return Phrases(self.report, self.page.automatic, self.page.between_years)

    @cached_property
    def right(self) -> RightOnPage:
        return RightOnPage(self.words, self.paper, self.why, self.months)

    def show(self) -> None:
        """Everything below the title."""
        self._head()
        show_first(self.report, self.page, self.paper, self.file)
        for group in GROUPS:
            if group != NOT_ENTITLED:
                self._group(group)
        self._does_not_apply()
        self._ahead()
        self._totals()
        self._next_question()

    def _head(self) -> None:
        report, words = self.report, self.words
        self.paper.text(", ".join(report.persons.values()))
        self.paper.line()
        self.paper.text(report.notice)
        self.paper.text(self._law_known())
        if report.months_from < report.months_to:
            first, last = words.month(report.months_from), words.month(report.months_to)
            self.paper.text(f"{words.say('window', first=first, last=last)} {words.say('undated')}")
        elif words.only_this_month:
            self.paper.text(self._only_this_month())
        if report.months_from < self.page.told_from:
            self.paper.text(words.say("not_told", month=words.month(self.page.told_from)))

    def _only_this_month(self) -> str:
        """That nobody looked at the months before, and how to."""
        month = self.report.months_from
        back = format_month(parse_month(month) - MOST_MONTHS + 1)
        said = [self.words.say("window_now", month=self.words.month(month))]
        if self.page.told_from in ("", month):
            said.append(self.words.say("nothing_dated"))
        command = f"takeup check {self.file} --from {back}".replace(" ", spelling.NO_BREAK)
        return " ".join([*said, COMMANDS["look_back"][self.words.language].format(command=command)])

    def _law_known(self) -> str:
        """When the law was looked up, and the figures that are known least far."""
        words = self.words
        said = words.say("law_known" if words.law_is_known else "law_until", day=words.day(self.report.law_known_until))
        return f"{words.law_checked} {said}".lstrip()

    def _group(self, group: str) -> None:
        rights = self.page.groups[group]
        if not rights:
            return
        self.paper.heading(self.words.say(group))
        shown, folded = (rights, []) if self.why or self.months else folded_in(group, rights)
        for place, alike in enumerate(self.right.alike(shown, group)):
            if place:
                self.paper.line()
            self.right.show(alike, group)
        if folded:
            if shown:
                self.paper.line()
            self._folded(group, folded)

    def _folded(self, group: str, rights: list[RightReport]) -> None:
        """Rights of which only the names are printed, and of what is over the months."""
        if group == UNKNOWN:
            self.paper.text(self.words.say("also_unknown", rights=self._listed(with_people(rights))))
            return
        periods: dict[str, list[RightReport]] = {}
        for right in rights:
            periods.setdefault(self.words.missed_period(right), []).append(right)
        self.paper.text(self.words.say("past_statuses"))
        for period, missed in periods.items():
            names = self._listed(with_people(missed))
            self.paper.point(f"{period}{spelling.colon(self.words.language)}{names}", 2)

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
        self.paper.text(self._listed(with_people(rights)))

    def _listed(self, names: list[str]) -> str:
        return spelling.listed(names, self.words.language)

    def _ahead(self) -> None:
        """What opens, closes or must be renewed soon."""
        if self.report.ahead:
            self.paper.heading(self.words.say("ahead"))
        for ahead in self.report.ahead:
            self.paper.point(self.words.sentence(ahead.text))
        if any(ahead.right in UNEMPLOYMENT and ahead.kind == "closes" for ahead in self.report.ahead):
            command = f"takeup exit-unemployment {self.file}"
            self.paper.text(COMMANDS["exit_unemployment"][self.words.language].format(command=command))

    def _totals(self) -> None:
        totals, words = self.report.totals, self.words
        got = words.common("not_known") if totals.received is None else words.euros(totals.received)
        recoverable = self._so_far(totals.recoverable, totals.recoverable_at_most)
        lost = self._so_far(totals.lost_at_least, totals.lost)
        if totals.lost > 0:  # what they suppose is told once
            lost = words.if_same(lost, totals.if_same_since)
        else:
            recoverable = words.if_same(recoverable, totals.if_same_since)
        self.paper.heading(words.say("totals"))
        self.paper.pairs(
            [
                (words.say("total_due"), amount_text(totals.due.low, totals.due.high, "", words.language)),
                (words.say("total_got"), got),
                (words.say("recoverable"), recoverable),
                (words.say("lost"), lost),
                (words.say("lost_per_day"), self._so_far(totals.lost_per_day, totals.lost_per_day)),
            ],
            widest=32,
        )
        self.paper.line()
        self.paper.text(words.say("totals_note"))
        if totals.otherwise:
            self.paper.line()
            self.paper.text(words.say("otherwise"))
        for counted in totals.otherwise:
            self.paper.point(self._otherwise(counted))

    def _otherwise(self, counted: CountedOtherwise) -> str:
        """A right that counts for other euros in the sums than its own part of the page says."""
        words = self.words
        right = next(r for r in self.report.rights if (r.right, r.holder) == (counted.right, counted.holder))
        pairs = [
            ("due", counted.due, right.amount.low),
            ("recoverable", counted.recoverable, right.gap.recoverable),
            ("lost", counted.lost, right.gap.lost),
            ("lost_per_day", counted.lost_per_day, right.gap.lost_per_day),
        ]
        said = [
            words.say("in_place_of", label=words.say(label), here=words.euros(here), above=words.euros(above))
            for label, here, above in pairs
            if here != above
        ]
        return f"{words.name(right)}{spelling.colon(words.language)}{', '.join(said)}"

    def _so_far(self, least: float, most: float) -> str:
        """A sum of what is missed: at least that, or not known, where some amount is not decided."""
        return so_far(least, most, self.page, self.words)

    def _next_question(self) -> None:
        """The question that settles most, unless it stands above."""
        if self.report.next_question is None or self.page.undecided:
            return
        self.paper.heading(self.words.say("next_question"))
        show_question(self.words, self.paper, self.file)
