"""The page of `takeup check`: one household on one day, as a social worker reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from takeup.check.report import Report, RightReport
from takeup.cli import spelling
from takeup.cli.check_groups import (
    GAP,
    NOT_ENTITLED,
    QUASI,
    RECEIVED,
    RUNNING,
    UNCLEAR,
    UNKNOWN,
    Page,
    first_missed,
    first_steps,
    short_now,
)
from takeup.cli.check_words import SAY, STATES, TERMS
from takeup.cli.paper import Paper
from takeup.cli.words import SAY as COMMON
from takeup.cli.words import amount_text
from takeup.engine.questions import CAP
from takeup.nontakeup.answers import Name, Secondary
from takeup.nontakeup.names import NAMES, SECONDARY_KINDS

FEW_QUESTIONS = 3
FEW_NOTES = 1


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
    _shown_questions: set[str] = field(default_factory=set)

    @property
    def language(self) -> str:
        return self.report.language

    def say(self, key: str, **values: str) -> str:
        return SAY[key][self.language].format(**values)

    def euros(self, value: float) -> str:
        return spelling.euros(value, self.language)

    def day(self, text: str) -> str:
        return spelling.day(text, self.language)

    def sentence(self, text: str) -> str:
        return spelling.days_in_words(text, self.language)

    # -- the page --------------------------------------------------------------------------------

    def show(self) -> None:
        """Everything below the title."""
        self._head()
        self._first()
        shown: dict[str, Callable[[RightReport], None]] = {
            GAP: self._missed,
            UNCLEAR: self._unclear,
            RUNNING: self._running,
            RECEIVED: self._received,
            QUASI: self._quasi,
            UNKNOWN: self._unknown,
        }
        for group, show in shown.items():
            rights = self.page.groups[group]
            if not rights:
                continue
            self.paper.heading(self.say(group))
            for place, right in enumerate(rights):
                if place:
                    self.paper.line()
                self.paper.text(self._name(right), 0, 2, "bold")
                show(right)
                self._more(right)
        self._does_not_apply()
        self._totals()
        self._next_question()

    def _head(self) -> None:
        report = self.report
        self.paper.text(", ".join(report.persons.values()))
        self.paper.line()
        self.paper.text(report.notice)
        self.paper.text(self.say("law_until", day=self.day(report.law_known_until)))
        for problem in report.problems:
            self.paper.point(problem)

    def _first(self) -> None:
        self.paper.heading(self.say("first"))
        if not self.page.first:
            self.paper.text(self.say("nothing_first"))
        for number, step in enumerate(first_steps(self.page.first), 1):
            right = step[0]
            if number > 1:
                self.paper.line()
            mark = f"{number}."
            people = ", ".join(r.holder_name for r in step)
            self.paper.point(self.say("holder", right=right.name, person=people), 0, mark, "bold")
            inside = len(mark) + 1
            if pressing := self._pressing(step):
                self.paper.text(pressing, inside, 0, "yellow")
            self.paper.text(self.sentence(right.next_step), inside)
            if right.opens:
                self.paper.text(self.say("also_opens", rights=self._opens(right)), inside)
            if others := self.page.replaced_by.get(f"{right.right}:{right.holder}"):
                self.paper.text(self.say("replaced_by", rights=", ".join(others)), inside)

    def _pressing(self, step: list[RightReport]) -> str:
        """What waiting costs all the people of a step together, and what they can still get."""
        loss = step[0].gap.next_loss
        losing = sum(r.gap.next_loss["amount"] for r in step if r.gap.next_loss is not None)
        if step[0].amount.per == "status":
            if loss is None:
                return ""
            key = "next_loss_month" if loss["amount"] >= 1 else "next_loss_part"
            return self.say(key, day=self.day(loss["date"]))
        said = []
        if (per_day := sum(r.gap.lost_per_day for r in step)) > 0:
            said.append(self.say("per_day", euros=self.euros(per_day)))
        if loss is not None and losing > 0:
            said.append(self.say("next_loss", day=self.day(loss["date"]), euros=self.euros(losing)))
        if (recoverable := sum(r.gap.recoverable for r in step)) > 0:
            said.append(self.say("still_recoverable", euros=self.euros(recoverable)))
        if not said and step[0].amount.low > 0:
            said.append(self.say("worth", amount=self._amount(step[0])))
        return " ".join(said)

    # -- one right ---------------------------------------------------------------------------------

    def _missed(self, right: RightReport) -> None:
        gap = right.gap
        since = first_missed(right)
        now = self.say("since_now") if short_now(right) and right.status == "entitled" else ""
        self.paper.pairs(
            [
                (
                    self.say("due"),
                    self._amount(right) if right.status != "not_entitled" else COMMON["no"][self.language],
                ),
                (self.say("got"), self._got(right)),
                (self.say("since"), spelling.month(since, self.language) if since else now),
                (self.say("lost"), self._sum(right, gap.lost, "irreversible")),
                (self.say("recoverable"), self._sum(right, gap.recoverable, "reversible")),
                (self.say("lost_per_day"), self._per_day(right)),
                (self.say("names"), self._names(right)),
                (self.say("causes"), self._causes(right)),
                (self.say("because_of"), self._waits_for(right)),
                (self.say("step"), self.sentence(right.next_step)),
                (self.say("granted_by"), right.granted_by),
                (self.say("opens"), self._opens(right)),
                (self.say("page"), f"takeup right {right.right}"),
                (self.say("indicative"), self._notes(right)),
            ],
            2,
        )

    def _unclear(self, right: RightReport) -> None:
        self.paper.pairs(
            [
                (self.say("due"), self._amount(right)),
                (self.say("got"), COMMON["not_known"][self.language]),
                (self.say("step"), self.sentence(right.next_step)),
                (self.say("granted_by"), right.granted_by),
                (self.say("opens"), self._opens(right)),
                (self.say("indicative"), self._notes(right)),
            ],
            2,
        )

    def _running(self, right: RightReport) -> None:
        gap = right.gap
        known = right.status != "not_entitled"
        self.paper.pairs(
            [
                (self.say("due"), self._amount(right) if known else COMMON["no"][self.language]),
                (self.say("got"), self._got(right)),
                (self.say("recoverable"), self._sum(right, gap.recoverable, "reversible")),
                (self.say("lost"), self._sum(right, gap.lost, "irreversible")),
                (self.say("names"), self._names(right)),
                (self.say("causes"), self._causes(right)),
                (self.say("step"), self.sentence(right.next_step)),
                (self.say("opens"), self._opens(right)),
                (self.say("indicative"), self._notes(right)),
            ],
            2,
        )

    def _received(self, right: RightReport) -> None:
        entitled = right.status == "entitled"
        self.paper.pairs(
            [
                (self.say("got"), self._got(right)),
                (self.say("due"), self._amount(right) if entitled else ""),
                (self.say("lost"), self._sum(right, right.gap.lost, "irreversible")),
                (self.say("step"), "" if entitled else self.say("received_no_right")),
                (self.say("opens"), self._opens(right)),
                (self.say("indicative"), self._notes(right)),
            ],
            2,
        )

    def _quasi(self, right: RightReport) -> None:
        quasi = right.gap.quasi
        amount = quasi.amount if quasi is not None else right.amount
        self.paper.pairs(
            [
                (self.say("could_be"), amount_text(amount.low, amount.high, amount.per, self.language)),
                (self.say("needs"), "; ".join(quasi.texts) if quasi is not None else ""),
                (self.say("names"), self._names(right)),
                (self.say("step"), self.sentence(right.next_step)),
                (self.say("granted_by"), right.granted_by),
                (self.say("opens"), self._opens(right)),
            ],
            2,
        )

    def _unknown(self, right: RightReport) -> None:
        self.paper.pairs([(self.say("due"), self._amount(right)), (self.say("got"), self._got(right, False))], 2)
        new = [m.question for m in right.missing if m.question not in self._shown_questions]
        for question in new[:FEW_QUESTIONS]:
            self.paper.point(question, 2, "?")
            self._shown_questions.add(question)
        if (more := len(right.missing) - len(new[:FEW_QUESTIONS])) > 0:
            self.paper.text(self.say("more_questions", n=str(more)), 4 if new else 2)
        if not right.missing:
            self.paper.text(self.sentence(right.next_step), 2)

    def _more(self, right: RightReport) -> None:
        if right.gap.at_least and right.gap.months:
            self.paper.text(self.say("at_least"), 2)
        if self.why:
            self._reasons(right)
        if self.months and right.gap.months:
            self._table(right)

    def _reasons(self, right: RightReport) -> None:
        self.paper.text(f"{self.say('reasons')}{spelling.colon(self.language).rstrip()}", 2)
        marks = {True: COMMON["yes"], False: COMMON["no"], None: {"nl": "?", "fr": "?", "en": "?"}}
        width = max(len(mark[self.language]) for mark in marks.values())
        for reason in right.reasons:
            mark = marks[reason.met][self.language].ljust(width)
            self.paper.point(f"{reason.text} [{reason.article}]" if reason.article else reason.text, 4, mark)

    def _table(self, right: RightReport) -> None:
        status = right.amount.per == "status"

        def cell(value: Any) -> str:
            if value is None:
                return "?"
            return COMMON["yes" if value else "no"][self.language] if status else self.euros(value)

        head = [self.say(key) for key in ("month", "due", "got", "missing", "state")]
        rows: list[list[str]] = []
        for m in right.gap.months:
            cells = [cell(m["entitled"]), cell(m["received"]), cell(m["gap"]), self._state(m)]
            if rows and rows[-1][1:] == cells:  # months that are alike stand in one row
                rows[-1][0] = f"{rows[-1][0][:7]} - {m['month']}"
            else:
                rows.append([str(m["month"]), *cells])
        self.paper.line()
        self.paper.table(head, rows, 2, right=3)

    def _state(self, month: dict[str, Any]) -> str:
        if month["extent"] is None:
            return COMMON["not_known"][self.language]
        if month["extent"] == "none":
            delay = month.get("payment_delay")
            return self.say("late", n=str(delay)) if delay else self.say("in_order")
        if month.get("secondary"):
            return TERMS[month["secondary"]][self.language]
        return STATES["frictional" if month.get("frictional") else str(month["stage"])][self.language]

    # -- words for one right -------------------------------------------------------------------------

    def _name(self, right: RightReport) -> str:
        return self.say("holder", right=right.name, person=right.holder_name)

    def _amount(self, right: RightReport) -> str:
        return amount_text(right.amount.low, right.amount.high, right.amount.per, self.language)

    def _got(self, right: RightReport, always: bool = True) -> str:
        if right.received is None:
            return COMMON["not_known"][self.language] if always else ""
        if right.amount.per == "status":
            return COMMON["yes" if right.received else "no"][self.language]
        return amount_text(right.received, right.received, right.amount.per, self.language)

    def _sum(self, right: RightReport, value: float, name: str) -> str:
        """Euros, or months of a benefit without an amount, with their technical name. Empty for nothing."""
        if value <= 0:
            return ""
        if right.amount.per != "status":
            said = self.euros(value)
        else:
            said = self.say("one_month") if value == 1 else self.say("months", n=str(round(value)))
        return f"{said} ({TERMS[name][self.language]})"

    def _per_day(self, right: RightReport) -> str:
        in_euros = right.amount.per != "status" and right.gap.lost_per_day > 0
        return self.euros(right.gap.lost_per_day) if in_euros else ""

    def _names(self, right: RightReport) -> str:
        """Each name as a sentence, with the technical name in brackets."""
        names = [Name(name) for name in right.gap.names]
        said = [
            (NAMES[name].in_language(self.language), TERMS[name][self.language])
            for name in names
            if name not in (Name.REVERSIBLE, Name.IRREVERSIBLE)  # they stand beside their sums
        ]
        if right.gap.secondary is not None:
            kind = SECONDARY_KINDS[Secondary(right.gap.secondary)].in_language(self.language)
            said.append((kind, TERMS[right.gap.secondary][self.language]))
        return "\n".join(f"{text.rstrip('.')} ({term})." for text, term in said)

    def _causes(self, right: RightReport) -> str:
        said = []
        stated = {cause.cause for cause in right.gap.causes if cause.origin == "stated"}
        for cause in right.gap.causes:
            if cause.origin != "stated" and cause.cause in stated:
                continue  # somebody said it, and the data show it too
            text = cause.text
            if cause.origin == "stated":
                text = f"{text.rstrip('.')} ({self.say('said', day=self.day(cause.source))})."
            said.append(text)
        return "\n".join(dict.fromkeys(said))

    def _waits_for(self, right: RightReport) -> str:
        names = [r.name for r in self.report.rights if f"{r.right}:{r.holder}" in right.passports]
        return ", ".join(dict.fromkeys(names))

    def _opens(self, right: RightReport) -> str:
        said = []
        for opened in right.opens:
            person = self.report.persons.get(opened.holder)
            name = f"{opened.name} ({person})" if person else opened.name
            month = COMMON["per_month"][self.language].replace(" ", spelling.NO_BREAK)
            said.append(f"{name}: {self.euros(opened.euros)} {month}" if opened.euros > 0 else name)
        return "; ".join(said)

    def _notes(self, right: RightReport) -> str:
        if right.status == "not_entitled":
            return ""
        notes = [self.sentence(note.text) for note in right.indicative_because]
        shown = notes if self.why else notes[:FEW_NOTES]
        if len(shown) < len(notes):
            shown = [*shown[:-1], f"{shown[-1]} {self.say('more_notes', n=str(len(notes) - len(shown)))}"]
        return "\n".join(shown)

    # -- the end of the page -----------------------------------------------------------------------------

    def _does_not_apply(self) -> None:
        rights = self.page.groups[NOT_ENTITLED]
        if not rights:
            return
        self.paper.heading(self.say(NOT_ENTITLED))
        if self.why:
            for right in rights:
                self.paper.text(self._name(right), 0, 2, "bold")
                self._reasons(right)
            return
        holders: dict[str, list[str]] = {}
        for right in rights:
            holders.setdefault(right.name, []).append(right.holder_name)
        self.paper.text("; ".join(f"{name} ({', '.join(people)})" for name, people in holders.items()))

    def _totals(self) -> None:
        totals = self.report.totals
        got = COMMON["not_known"][self.language] if totals.received is None else self.euros(totals.received)
        low, high = totals.due.low, totals.due.high
        due = amount_text(low, high, "", self.language)
        self.paper.heading(self.say("totals"))
        self.paper.pairs(
            [
                (self.say("total_due"), due),
                (self.say("total_got"), got),
                (self.say("recoverable"), self.euros(totals.recoverable)),
                (self.say("lost"), self.euros(totals.lost)),
                (self.say("lost_per_day"), self.euros(totals.lost_per_day)),
            ]
        )
        self.paper.line()
        self.paper.text(self.say("totals_note"))

    def _next_question(self) -> None:
        question = self.report.next_question
        if question is None:
            return
        command = f"takeup ask {self.file}".replace(" ", spelling.NO_BREAK)
        self.paper.heading(self.say("next_question"))
        self.paper.text(question.text, 0, 2, "bold")
        if question.settles > 0 and self._is_bounded(question.rights):
            self.paper.text(self.say("settles", euros=self.euros(question.settles), command=command))
        else:
            names = {r.right: r.name for r in self.report.rights}
            rights = ", ".join(names.get(right, right) for right in question.rights)
            self.paper.text(self.say("hangs", rights=rights, command=command))

    def _is_bounded(self, rights: list[str]) -> bool:
        """Whether euros say something: all amounts that hang on a question are per month, and have an end."""
        amounts = [r.amount for r in self.report.rights if r.right in rights and r.status == "unknown"]
        return all(a.per == "month" and a.high is not None and a.high <= CAP for a in amounts)
