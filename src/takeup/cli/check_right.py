"""One right on the page of `takeup check`: the rows that its group calls for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from takeup.check.report import RightReport
from takeup.cli.check_months import show_months
from takeup.cli.check_words import SAY as COMMANDS
from takeup.cli.paper import Paper
from takeup.reading import spelling
from takeup.reading.amounts import amount_text
from takeup.reading.groups import (
    COMING,
    GAP,
    PAST,
    QUASI,
    RECEIVED,
    RUNNING,
    UNCLEAR,
    UNKNOWN,
    WEIGHED,
    short_now,
)
from takeup.reading.phrases import Phrases
from takeup.reading.references import reference

FEW_QUESTIONS = 3
FEW_NOTES = 1

Rows = list[tuple[str, str]]


@dataclass
class RightOnPage:
    """Prints rights one after the other, and no question twice."""

    words: Phrases
    paper: Paper
    why: bool
    months: bool
    _shown_questions: set[str] = field(default_factory=set)
    _explained: set[str] = field(default_factory=set)

    def alike(self, rights: Sequence[RightReport], group: str) -> list[list[RightReport]]:
        """Together: one right of several people of whom the page says the same."""
        if self.why or self.months:
            return [[right] for right in rights]
        together: dict[object, list[RightReport]] = {}
        for right in rights:
            asked = tuple(missing.question for missing in right.missing) if group == UNKNOWN else ()
            terms = tuple(right.gap.names)
            key = (right.right, terms, asked, right.gap.at_least, *self._rows(right, group, set()))
            together.setdefault(key, []).append(right)
        return list(together.values())

    def show(self, alike: Sequence[RightReport], group: str) -> None:
        """A right under its name, with all of whom the same is said."""
        right = alike[0]
        self.paper.text(f"{self.words.name(*alike)} [{self.words.say('grade_' + right.grade)}]", 0, 2, "bold")
        rows = self._rows(right, group, self._explained)
        self.paper.pairs([(self.words.say(label), text) for label, text in rows], 2)
        if group == UNKNOWN:
            self._questions(right)
        if right.gap.at_least and right.gap.months:
            self.paper.text(self.words.say("at_least"), 2)
        if self.why:
            self.reasons(right)
        if self.months and right.gap.months:
            show_months(right, self.words, self.paper)

    # -- the rows of each group, as labels and texts ------------------------------------------------------

    def _rows(self, right: RightReport, group: str, explained: set[str]) -> Rows:
        rows: dict[str, Callable[[RightReport, set[str]], Rows]] = {
            GAP: self._missed,
            UNCLEAR: self._unclear,
            RUNNING: self._running,
            WEIGHED: self._weighed,
            COMING: self._coming,
            PAST: self._past,
            RECEIVED: self._received,
            QUASI: self._quasi,
            UNKNOWN: self._unknown,
        }
        found = rows[group](right, explained)
        if right.amount.per == "status":  # months of a benefit are no money that is lost
            return [("gone" if label == "lost" else label, text) for label, text in found]
        return found

    def _missed(self, right: RightReport, explained: set[str]) -> Rows:
        words = self.words
        missed = words.missed_since(right) if right.gap.months or short_now(right) else ""
        since = ("missing", words.missed_period(right)) if right.amount.per in ("year", "once") else ("since", missed)
        return [
            ("due", words.due(right)),
            ("got", words.got(right)),
            since,
            ("lost", words.lost(right)),
            ("recoverable", words.recoverable(right)),
            ("lost_per_day", words.per_day(right)),
            ("names", words.names(right, explained)),
            ("causes", words.causes(right)),
            ("because_of", words.waits_for(right)),
            ("step", words.step(right)),
            ("granted_by", right.granted_by),
            ("opens", words.opens(right)),
            ("page", f"takeup right {right.right}"),
            ("indicative", self._notes(right)),
        ]

    def _weighed(self, right: RightReport, explained: set[str]) -> Rows:
        words = self.words
        return [
            ("causes", words.said_causes(right)),
            ("because_of", words.waits_for(right)),
            ("step", words.step(right)),
            ("granted_by", right.granted_by),
            ("page", f"takeup right {right.right}"),
            ("indicative", self._notes(right)),
        ]

    def _coming(self, right: RightReport, explained: set[str]) -> Rows:
        words = self.words
        return [
            ("due", words.due(right)),
            ("granted_by", right.granted_by),
            ("page", f"takeup right {right.right}"),
            ("indicative", self._notes(right)),
        ]

    def _past(self, right: RightReport, explained: set[str]) -> Rows:
        words = self.words
        to_be_had = right.gap.recoverable > 0
        return [
            ("due_now", words.due(right)),
            ("missing", words.missed_period(right)),
            ("lost", words.lost(right)),
            ("recoverable", words.recoverable(right)),
            ("names", words.names(right, explained)),
            ("causes", words.causes(right)),
            ("step", words.step(right) if to_be_had else ""),
            ("page", f"takeup right {right.right}" if to_be_had else ""),
        ]

    def _unclear(self, right: RightReport, explained: set[str]) -> Rows:
        words = self.words
        return [
            ("due", words.due(right)),
            ("got", words.common("not_known")),
            ("step", words.step(right)),
            ("granted_by", right.granted_by),
            ("opens", words.opens(right)),
            ("indicative", self._notes(right)),
        ]

    def _running(self, right: RightReport, explained: set[str]) -> Rows:
        words = self.words
        return [
            ("due", words.due(right)),
            ("got", words.got(right)),
            ("recoverable", words.recoverable(right)),
            ("lost", words.lost(right)),
            ("names", words.names(right, explained)),
            ("causes", words.causes(right)),
            ("step", words.step(right)),
            ("opens", words.opens(right)),
            ("indicative", self._notes(right)),
        ]

    def _received(self, right: RightReport, explained: set[str]) -> Rows:
        words, entitled = self.words, right.status == "entitled"
        return [
            ("got", words.got(right)),
            ("before", "" if right.gap.received_known else words.common("not_known")),
            ("due", words.due(right) if entitled else ""),
            ("lost", words.lost(right)),
            ("step", "" if entitled else words.say("received_no_right")),
            ("opens", words.opens(right)),
            ("indicative", self._notes(right)),
        ]

    def _quasi(self, right: RightReport, explained: set[str]) -> Rows:
        words, quasi = self.words, right.gap.quasi
        amount = quasi.amount if quasi is not None else right.amount
        return [
            ("could_be", amount_text(amount.low, amount.high, amount.per, words.language)),
            ("needs", spelling.listed(quasi.texts, words.language) if quasi is not None else ""),
            ("missing", words.missed_period(right)),
            ("lost", words.lost(right)),
            ("recoverable", words.recoverable(right)),
            ("names", words.names(right, explained)),
            ("causes", words.causes(right)),
            ("step", words.step(right)),
            ("granted_by", right.granted_by),
            ("opens", words.opens(right)),
        ]

    def _unknown(self, right: RightReport, explained: set[str]) -> Rows:
        got = "" if right.received is None else self.words.got(right)
        return [("due", self.words.due(right)), ("got", got)]

    def _notes(self, right: RightReport) -> str:
        """Why an answer is not certain; without --why the first note, and how many there are besides."""
        notes = self.words.notes(right)
        shown = notes if self.why else notes[:FEW_NOTES]
        if len(shown) < len(notes):
            shown = [*shown[:-1], f"{shown[-1]} {self._command('more_notes', len(notes) - len(shown))}"]
        return "\n".join(shown)

    def _command(self, key: str, number: int) -> str:
        return COMMANDS[key][self.words.language].format(n=number)

    # -- below the rows -----------------------------------------------------------------------------------

    def _questions(self, right: RightReport) -> None:
        """The first questions that decide, those shown before left out."""
        earlier = {(e.subject, e.fact): self.words.earlier(e) for e in self.words.report.unknown_earlier}
        asked = [m for m in right.missing if (m.subject, m.fact) not in earlier]
        new = [m.question for m in asked if m.question not in self._shown_questions]
        for question in new[:FEW_QUESTIONS]:
            self.paper.point(question, 2, "?")
            self._shown_questions.add(question)
        if (more := len(asked) - len(new[:FEW_QUESTIONS])) > 0:
            key = "more_questions" if more > 1 else "one_more_question"
            self.paper.text(self._command(key, more), 4 if new else 2)
        for missing in right.missing:
            if month := earlier.get((missing.subject, missing.fact)):
                self.paper.point(f"{missing.question} ({month})", 2, "?")
        if not right.missing:
            self.paper.text(self.words.step(right), 2)

    def reasons(self, right: RightReport) -> None:
        """Every condition with its article of law."""
        words = self.words
        self.paper.text(f"{words.say('reasons')}{spelling.colon(words.language).rstrip()}", 2)
        marks = {True: words.common("yes"), False: words.common("no"), None: "?"}
        width = max(map(len, marks.values()))
        for reason in right.reasons:
            text = f"{reason.text} [{reference(reason.article, words.language)}]" if reason.article else reason.text
            self.paper.point(text, 4, marks[reason.met].ljust(width))
