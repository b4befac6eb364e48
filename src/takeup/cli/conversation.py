"""The conversation of `takeup ask`: the next best question, its answer, and what that moved."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from takeup.check.texts import Speaker
from takeup.cli import answers
from takeup.cli.answers import AnswerError
from takeup.cli.ask_words import SAY
from takeup.cli.moves import Standing, standings
from takeup.cli.notebook import Notebook
from takeup.cli.paper import Paper
from takeup.dossier import DossierError, set_relation
from takeup.engine.explore import Asked
from takeup.engine.facts import ORDINARY
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import MONEY, Right
from takeup.engine.questions import Exploration, Question
from takeup.engine.time import add_months, first_of_month, month_index, month_text

MOST_MONTHS = 60
FEW = 15
EVERYONE = Asked(HOUSEHOLD, "everyone_listed")
RECEIVED = Asked(HOUSEHOLD, "what is received")


class StopError(Exception):
    """The person wants to stop: q, the end of the input, or Ctrl-C."""


class UndoError(Exception):
    """The person wants to go one step back."""


@dataclass
class Conversation:
    """One sitting. `talk` goes on until nothing is left to ask or the person stops."""

    notebook: Notebook
    paper: Paper
    language: str
    today: date
    _before: dict[tuple[str, str], Standing] = field(default_factory=dict)

    def say(self, key: str, **values: str) -> str:
        return SAY[key][self.language].format(**values)

    def talk(self) -> None:
        """Asks until the end. Raises StopError when the person stops before it."""
        self.paper.text(self.say("welcome"))
        while True:
            try:
                if not self._step():
                    return
            except UndoError:
                self.paper.line()
                self.paper.text(self.say("undone" if self.notebook.undo() else "nothing_to_undo"), 0, 0, "italic")
                self._before = {}

    def _step(self) -> bool:
        """One question. False when none is left."""
        if self.notebook.is_empty:
            self._names("who", at_least_one=True)
            return True
        household = self.notebook.plain.get(HOUSEHOLD) or {}
        if household.get("everyone_listed") in (None, "unknown") and EVERYONE not in self.notebook.skipped:
            self._everyone()
            return True
        if self.notebook.plain.get("payments_complete") is None and RECEIVED not in self.notebook.skipped:
            self._received()
            return True
        return self._next_fact()

    # -- who lives here ----------------------------------------------------------------------------

    def _names(self, question: str, at_least_one: bool = False) -> int:
        """Names until an empty line; gives how many. Each is saved at once."""
        self._head(self.say(question))
        added = 0
        while True:
            name = self._read(self.say("name"))
            if name == "?":
                self.paper.text(self.say("why_everyone"), 2)
            elif name:
                self.notebook.add(name)
                added += 1
            elif added or not at_least_one:
                return added
            else:
                self.paper.text(self.say("nobody"), 2)

    def _everyone(self) -> None:
        fact = self.notebook.law.facts[HOUSEHOLD]["everyone_listed"]
        names = ", ".join(str((p or {}).get("name", id)) for id, p in self.notebook.persons.items())
        self._head(f"{fact.ask[self.language]} ({names})")
        answer = self._truth(self.say("why_everyone"))
        if answer is None:
            self.notebook.skip(EVERYONE)
        elif answer or not self._names("who_else"):
            self.notebook.set(HOUSEHOLD, "everyone_listed", answer, self.today)

    # -- what is received ----------------------------------------------------------------------------

    def _received(self) -> None:
        """What of all rights is received now, and whether that is everything."""
        rights = list(self.notebook.law)
        speaker = self._speaker()
        self._head(self.say("received_now"))
        noted = {str(p["right"]) for p in self.notebook.plain.get("payments") or ()}
        for number, right in enumerate(rights, 1):
            mark = f" ({self.say('noted')})" if right.id in noted else ""
            self.paper.point(f"{speaker.right(right)}{mark}", 2, f"{number:2d}")
        chosen = self._numbers(len(rights))
        if chosen is None:
            self.notebook.skip(RECEIVED)
            return
        for number in chosen:
            self._note_received(rights[number - 1], speaker)
        self._head(self.say("list_complete"))
        complete = self._truth(self.say("why_received"))
        if complete is None:
            self.notebook.skip(RECEIVED)
            return

        def note(plain: dict[str, Any]) -> None:
            plain["payments_complete"] = complete

        self.notebook.change(note)

    def _numbers(self, last: int) -> list[int] | None:
        while True:
            words = self._read(self.say("hint_received"))
            if words == "?":
                self.paper.text(self.say("why_received"), 2)
                continue
            if not words:
                return None
            parts = words.replace(",", " ").split()
            if all(p.isdecimal() and 0 <= int(p) <= last for p in parts):
                return [n for n in dict.fromkeys(map(int, parts)) if n]
            self.paper.text(self.say("wrong_numbers", last=str(last)), 2)

    def _note_received(self, right: Right, speaker: Speaker) -> None:
        for holder in self._holders(right, speaker):
            who = {"right": speaker.right(right), "person": speaker.person(holder)}
            amount = None
            if right.kind == MONEY:
                amount = self._amount("how_much_year" if right.per == "year" else "how_much", who)
                if amount is None:
                    self.paper.text(self.say("not_noted"), 2)
                    continue
            since = self._month(self.say("since_month", **who)) or month_text(month_index(self.today))
            self._try(lambda: self.notebook.pay(right.id, holder, since, None, amount))  # noqa: B023

    def _holders(self, right: Right, speaker: Speaker) -> list[str]:
        if right.holder == HOUSEHOLD:
            return [HOUSEHOLD]
        people = list(self.notebook.persons)
        if len(people) == 1:
            return people
        self._head(self.say("whose", right=speaker.right(right)))
        for number, id in enumerate(people, 1):
            self.paper.point(speaker.person(id), 2, f"{number:2d}")
        return [people[number - 1] for number in self._numbers(len(people)) or ()]

    def _amount(self, question: str, who: dict[str, str]) -> float | None:
        self._head(self.say(question, **who))
        while words := self._read(self.say("hint_amount")):
            try:
                amount = answers.number(words, self.language)
                if amount >= 0:
                    return amount
                self.paper.text(self.say("say_a_number"), 2)
            except AnswerError as error:
                self.paper.text(str(error), 2)
        return None

    def _month(self, question: str, never: bool = False) -> str | None:
        """A month that has begun, '0' for never, None for no answer."""
        self._head(question)
        now = month_text(month_index(self.today))
        while words := self._read(self.say("hint_month")):
            if never and words == "0":
                return words
            try:
                month = answers.month(words, self.language)
            except AnswerError as error:
                self.paper.text(str(error), 2)
                continue
            if month <= now:
                return month
            self.paper.text(self.say("future_month"), 2)
        return None

    # -- facts, relations and single payments ----------------------------------------------------------

    def _next_fact(self) -> bool:
        exploration = self._explore()
        self._show_moves(exploration)
        question = exploration.next_question(self.notebook.skipped)
        if question is None:
            skipped = [asked for asked in exploration.still_matters() if asked in self.notebook.skipped]
            self.paper.line()
            self.paper.text(self.say("only_skipped", n=str(len(skipped))) if skipped else self.say("all_asked"))
            return False
        left = len([a for a in exploration.still_matters() if a not in self.notebook.skipped])
        count = ""
        if left <= FEW:  # a large number only takes the courage away, and most of them will never be asked
            count = self.say("one_left") if left == 1 else self.say("left", n=str(left))
        if question.asked.fact == "receives":
            self._receives(exploration, question, count)
        else:
            self._fact(exploration, question, count)
        return True

    def _fact(self, exploration: Exploration, question: Question, count: str) -> None:
        asked, speaker = question.asked, self._speaker()
        fact = speaker.fact(asked)
        assert fact is not None
        self._head(speaker.question(asked), count)
        if fact.kind == "choice":
            for number, name in enumerate(answers.labels(fact, self.language), 1):
                self.paper.point(name, 2, f"{number:2d}")
        while True:
            words = self._read(answers.allowed(fact, self.language))
            if words == "?":
                self._explain(exploration, question)
                continue
            if not words:
                self.notebook.skip(asked)
                return
            try:
                value = answers.fact_answer(fact, words, self.language, asked.detail)
            except AnswerError as error:
                self.paper.text(str(error), 2)
                continue
            if self._try(lambda: self._note(asked, value)):  # noqa: B023
                return

    def _note(self, asked: Asked, value: Any) -> None:
        if asked.fact == "relation":
            self.notebook.change(lambda plain: set_relation(plain, asked.subject, value, asked.detail))
        else:
            self.notebook.set(asked.subject, asked.fact, value, self.today)

    def _receives(self, exploration: Exploration, question: Question, count: str) -> None:
        """Whether one right is received now, and since when, or since when not."""
        asked, speaker = question.asked, self._speaker()
        right = self.notebook.law.right(asked.detail)
        who = {"right": speaker.right(right), "person": speaker.person(asked.subject)}
        self._head(speaker.question(asked), count)
        answer = self._truth("", lambda: self._explain(exploration, question))
        now = month_text(month_index(self.today))
        if answer is None:
            self.notebook.skip(asked)
        elif answer:
            amount = self._amount("how_much", who) if right.kind == MONEY else None
            if right.kind == MONEY and amount is None:
                self.paper.text(self.say("not_noted"), 2)
                self.notebook.skip(asked)
                return
            since = self._month(self.say("since_month", **who)) or now
            self._try(lambda: self.notebook.pay(right.id, asked.subject, since, None, amount))
        else:
            since = self._month(self.say("not_since", **who), never=True) or now
            first = self._earliest(asked.subject) if since == "0" else since
            self._try(lambda: self.notebook.pay(right.id, asked.subject, first, now, 0.0))
        self.notebook.skipped = self.notebook.skipped | {asked}  # of earlier months nobody may know more

    def _earliest(self, holder: str) -> str:
        """The first month to look back to, not before the birth of the holder."""
        first = add_months(self.today, -MOST_MONTHS + 1)
        born = (self.notebook.persons.get(holder) or {}).get("birth_date")
        if born is not None and born != "unknown":
            first = max(first, first_of_month(date.fromisoformat(str(born))))
        return month_text(month_index(first))

    def _try(self, note: Any) -> bool:
        """Notes an answer; tells why it cannot be where it contradicts the rest."""
        try:
            note()
        except DossierError as error:
            self.paper.text(self.say("contradiction"), 2)
            for problem in error.problems:
                self.paper.point(f"{problem.field}: {problem.found}; {problem.allowed}", 2)
            return False
        return True

    # -- why a question is asked, and what an answer moved -----------------------------------------------

    def _explain(self, exploration: Exploration, question: Question) -> None:
        speaker = self._speaker()
        self.paper.text(self.say("why_asked"), 2)
        for (_, holder), standing in standings(exploration, speaker, question.rights).items():
            found = exploration.range_of(standing.right, holder)
            if question.asked in found.matters:
                self.paper.point(f"{standing.name} ({standing.holder}): {standing.text}", 2)
        fact = speaker.fact(question.asked)
        if fact is not None and fact.evidence:
            self.paper.text(self.say("evidence", what=speaker.text(fact.evidence)), 2)
        if fact is not None and fact.sensitivity != ORDINARY:
            self.paper.text(self.say("sensitive"), 2)

    def _show_moves(self, exploration: Exploration) -> None:
        now = standings(exploration, self._speaker())
        for pair, standing in now.items():
            before = self._before.get(pair)
            if before is not None and before.text != standing.text:
                moved = self.say(
                    "moved",
                    right=standing.name,
                    person=standing.holder,
                    before=before.text,
                    after=standing.text,
                )
                self.paper.point(moved, 2, "*", "green")
        self._before = now

    # -- small helps ---------------------------------------------------------------------------------------

    def _explore(self) -> Exploration:
        return Exploration(self.notebook.dossier().to_case(self.today), self.today)

    def _speaker(self) -> Speaker:
        names = {id: str(p["name"]) for id, p in self.notebook.persons.items() if p and p.get("name")}
        return Speaker(self.notebook.law, names, self.language)

    def _head(self, question: str, count: str = "") -> None:
        self.paper.line()
        self.paper.text(question, 0, 2, "bold")
        if count:
            self.paper.text(count, 0, 2, "dim")

    def _truth(self, why: str, explain: Any = None) -> bool | None:
        """Yes, no, or None for a question that is skipped."""
        while words := self._read(self.say("hint_yes_no")):
            if words == "?" and explain is not None:
                explain()
            elif words == "?":
                self.paper.text(why, 2)
            else:
                try:
                    return answers.truth(words.lower(), self.language)
                except AnswerError as error:
                    self.paper.text(str(error), 2)
        return None

    def _read(self, hint: str) -> str:
        """What the person types. Raises StopError or UndoError."""
        try:
            words = input(f"[{hint}] > ").strip()
        except (EOFError, KeyboardInterrupt):
            print()
            raise StopError from None
        if words.lower() == "q":
            raise StopError
        if words.lower() == "u":
            raise UndoError
        return words
