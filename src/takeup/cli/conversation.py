"""The conversation of `takeup ask`: the next best question, its answer, and what that moved."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from string import ascii_lowercase
from typing import Any

from takeup.check.earlier import is_known
from takeup.check.texts import Speaker
from takeup.cli import answers
from takeup.cli.answers import AnswerError
from takeup.cli.ask_ended import INCOMES, ask_since, gone
from takeup.cli.ask_family import Family
from takeup.cli.ask_rare import ALWAYS_ALONE, FEWEST, absent_value, is_rare, is_yes_or_no, same_of_others, together
from takeup.cli.ask_received import RECEIVED, Receipts, basics_first
from takeup.cli.notebook import Notebook
from takeup.cli.paper import Paper
from takeup.cli.prompts import Prompts, StopError, UndoError
from takeup.dossier import set_relation
from takeup.engine.explore import Asked
from takeup.engine.facts import ORDINARY
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import Exploration, Question
from takeup.reading.moves import Standing, moves, standings
from takeup.reading.spelling import colon

FEW = 15
MOST_MOVES = 4  # more at once nobody reads
EVERYONE = Asked(HOUSEHOLD, "everyone_listed")


@dataclass
class Conversation:
    """One sitting. `talk` goes on until nothing is left to ask or the person stops."""

    notebook: Notebook
    paper: Paper
    language: str
    today: date
    _before: dict[tuple[str, str], Standing] = field(default_factory=dict)
    _explored: tuple[Any, Exploration] | None = None  # a state of the notebook, and what is explored of it
    _asked_since: dict[str, int] = field(default_factory=dict)  # persons, with the length of the history then
    _chosen: dict[Asked, int] = field(default_factory=dict)  # picked from a list, with the length of the history then

    @cached_property
    def prompts(self) -> Prompts:
        return Prompts(self.paper, self.language, self.today)

    def say(self, key: str, **values: str) -> str:
        return self.prompts.say(key, **values)

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
                deep = len(self.notebook.history)
                self._chosen = {asked: since for asked, since in self._chosen.items() if since <= deep}
                self._asked_since = {person: since for person, since in self._asked_since.items() if since <= deep}

    def _step(self) -> bool:
        """One question. False when none is left."""
        if self.notebook.is_empty:
            self._names("who", at_least_one=True)
            return True
        household = self.notebook.plain.get(HOUSEHOLD) or {}
        if household.get("everyone_listed") in (None, "unknown") and EVERYONE not in self.notebook.skipped:
            self._everyone()
            return True
        if self._family():
            return True
        basic = None
        if self.notebook.plain.get("payments_complete") is None and RECEIVED not in self.notebook.skipped:
            left = [asked for asked in self._explore().still_matters() if asked not in self.notebook.skipped]
            basic = basics_first(left)
            if basic is None:
                self._receipts().ask_all(self._explore())
                return True
        return self._next_fact(basic)

    # -- who lives here ----------------------------------------------------------------------------

    def _names(self, question: str, at_least_one: bool = False) -> int:
        """Names until an empty line; gives how many. Each is saved at once."""
        self.prompts.head(self.say(question))
        added = 0
        while True:
            name = self.prompts.read(self.say("name"))
            if name == "?":
                self._why_everyone()
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
        self.prompts.head(f"{fact.ask[self.language]} ({names})")
        answer = self.prompts.truth(self._why_everyone)
        if answer is None:
            self.notebook.skip(EVERYONE)
        elif answer or not self._names("who_else"):
            self.notebook.set(HOUSEHOLD, "everyone_listed", answer, self.today)

    def _why_everyone(self) -> None:
        self.paper.text(self.say("why_everyone"), 2)

    def _family(self) -> bool:
        """One question about who is who; False where none is left."""
        family = Family(self.notebook, self.prompts, self._speaker())
        case = self.notebook.dossier().to_case(self.today)
        if (asked := family.next_fact(case)) is not None:
            self._fact(asked, family.why)
        elif family.ask_other_parent(case):
            pass
        elif (asked := family.next_birth(case)) is not None:
            self._fact(asked, lambda: self.paper.text(self.say("why_born"), 2))
        else:
            return False
        return True

    # -- facts, relations and single payments ----------------------------------------------------------

    def _next_fact(self, basic: Asked | None = None) -> bool:
        exploration = self._explore()
        self._show_moves(exploration)
        # What is known today may be unknown of an earlier day: another answer about today would not settle that.
        matters = [a for a in exploration.still_matters() if not is_known(exploration.case, a, self.today)]
        left = [asked for asked in matters if asked not in self.notebook.skipped]
        chosen = self._next_chosen() or basic
        if chosen is None:
            question = exploration.next_question([asked for asked in exploration.still_matters() if asked not in left])
        else:  # also where it decides nothing any more: who picked it waits for the question
            question = exploration.next_question([a for a in exploration.still_matters() if a != chosen])
            question = question or Question(chosen, 0.0, 0.0, ())
        if question is None:
            skipped = len(matters) - len(left)
            self.paper.line()
            self.paper.text(self.say("only_skipped", n=str(skipped)) if skipped else self.say("all_asked"))
            return False
        if chosen is None and is_rare(exploration, question.asked):
            rows = together(exploration, question.asked, [asked for asked in left if asked not in self._chosen])
            if len(rows) >= FEWEST:
                self._list(rows)
                return True
        count = ""
        if len(left) <= FEW:  # a large number only takes the courage away, and most of them will never be asked
            count = self.say("one_left") if len(left) == 1 else self.say("left", n=str(len(left)))
        if question.asked.fact == "receives":
            text = self._speaker().question(question.asked)
            self._receipts().ask_one(question.asked, text, count, lambda: self._explain(exploration, question))
        else:
            self._fact(question.asked, lambda: self._explain(exploration, question), count, left)
        return True

    def _next_chosen(self) -> Asked | None:
        """What was picked from a list and has no answer yet."""
        if not self._chosen:
            return None
        case = self.notebook.dossier().to_case(self.today)
        waiting = (asked for asked in self._chosen if asked not in self.notebook.skipped)
        return next((asked for asked in waiting if not is_known(case, asked, self.today)), None)

    def _list(self, rows: list[tuple[Asked, ...]]) -> None:
        """Rare facts together: yes or no is noted at once, what is more than a yes is asked next."""
        law = self.notebook.law
        people = list(dict.fromkeys(asked.subject for row in rows for asked in row))
        letters = dict(zip(people, ascii_lowercase, strict=False)) if 1 < len(people) <= len(ascii_lowercase) else {}
        named = [f"{letters.get(id, '')} {self._speaker().person(id)}".strip() for id in people]
        self.prompts.head(self.say("any_of_these", people=", ".join(named)))
        for number, row in enumerate(rows, 1):
            some = [letters.get(asked.subject, "") for asked in row] if len(row) < len(people) else []
            whose = f" ({', '.join(some)})" if any(some) else ""
            self.paper.point(self._speaker().label(row[0]) + whose, 2, f"{number:2d}")
        allowed = ["".join(letters.get(asked.subject, "") for asked in row) for row in rows]
        while True:
            picks = self.prompts.picks(allowed, lambda: self.paper.text(self.say("why_any_of_these"), 2))
            if picks is None:
                self.notebook.skip(*chain(*rows))
                return
            picked: dict[tuple[Asked, ...], Sequence[Asked] | None] = {}
            for number, some_of in picks:
                row = rows[number - 1]
                picked[row] = [one for one in row if letters[one.subject] in some_of] if some_of else self._of_whom(row)
            holds = [asked for chosen in picked.values() for asked in chosen or ()]
            settled = [asked for row in rows for asked in row if picked.get(row, ()) is not None]
            values: list[tuple[Asked, Any]] = [(one, True) for one in holds if is_yes_or_no(law, one)]
            values += [(one, absent_value(law, one)) for one in settled if one not in holds]
            if self.prompts.attempt(lambda: self._set_all(values)):  # noqa: B023
                more = [one for one in holds if not is_yes_or_no(law, one)]
                self._chosen |= dict.fromkeys(more, len(self.notebook.history))
                self._gone(asked for asked, _ in values)
                return

    def _of_whom(self, row: tuple[Asked, ...]) -> Sequence[Asked] | None:
        """The people for whom a fact of a list holds; None where that is not said."""
        if len(row) == 1:
            return row
        self.prompts.head(self.say("of_whom", what=self._speaker().label(row[0])))
        for number, asked in enumerate(row, 1):
            self.paper.point(self._speaker().person(asked.subject), 2, f"{number:2d}")
        numbers = self.prompts.numbers(len(row), "hint_any_of_these")
        return None if numbers is None else [row[number - 1] for number in numbers]

    def _people(self, people: Iterable[str]) -> str:
        return ", ".join(map(self._speaker().person, people))

    def _also_for(self, others: Sequence[Asked]) -> None:
        """That one answer may stand for others too, or for some of them."""
        if len(others) == 1:
            self.paper.text(self.say("also_for", people=self._people([others[0].subject])), 2, 2, "dim")
        elif others:
            numbered = [f"{n} {self._speaker().person(asked.subject)}" for n, asked in enumerate(others, 1)]
            last, name = str(len(others)), self._speaker().person(others[-1].subject)
            self.paper.text(self.say("also_for_some", people=", ".join(numbered), last=last, name=name), 2, 2, "dim")

    def _fact(self, asked: Asked, explain: Callable[[], None], count: str = "", left: Collection[Asked] = ()) -> None:
        speaker = self._speaker()
        fact = speaker.fact(asked)
        assert fact is not None
        self.prompts.head(speaker.question(asked), count)
        if fact.kind == "choice":
            for number, name in enumerate(answers.labels(fact, self.language), 1):
                self.paper.point(name, 2, f"{number:2d}")
        others = [] if asked.fact in ALWAYS_ALONE else same_of_others(asked, left)
        self._also_for(others)
        while True:
            words = self.prompts.read(answers.allowed(fact, self.language))
            if words == "?":
                explain()
                continue
            if not words:
                self.notebook.skip(asked)
                return
            try:
                words, also = answers.with_others(words, others, self.language)
                value = answers.fact_answer(fact, words, self.language, asked.detail)
            except AnswerError as error:
                self.paper.text(str(error), 2)
                continue
            if self.prompts.attempt(lambda: self._note(asked, value, also)):  # noqa: B023
                self._gone([asked, *also])
                return

    def _gone(self, noted: Iterable[Asked]) -> None:
        """Where an income turned out to be 0: since when, once for each person."""
        case = None
        for person in dict.fromkeys(asked.subject for asked in noted if asked.fact in INCOMES):
            case = case or self.notebook.dossier().to_case(self.today)
            income = gone(case, person, self.today)
            if income is not None and person not in self._asked_since:
                self._asked_since[person] = len(self.notebook.history)
                ask_since(self.notebook, self.prompts, self._speaker(), person, income)

    def _note(self, asked: Asked, value: Any, others: Collection[Asked] = ()) -> None:
        if others:
            self._set_all([(one, value) for one in (asked, *others)])
        elif asked.fact == "relation":
            self.notebook.change(lambda plain: set_relation(plain, asked.subject, value, asked.detail))
        else:
            self._set_all([(asked, value)])

    def _set_all(self, values: list[tuple[Asked, Any]]) -> None:
        """Notes facts; what is explored already goes on from there where they hold on every day."""
        explored = self._explored
        self.notebook.set_all(values, self.today)
        if explored is None or explored[0] is not self.notebook.history[-1][0]:
            return
        case = self.notebook.dossier().to_case(self.today)
        exploration = explored[1]
        for asked, _ in values:
            line = case.facts.get(asked.subject, {}).get(asked.fact)
            if asked.detail or asked.fact == "birth_date" or line is None or line.days != [date.min]:
                return
        for asked, _ in values:
            fact = self.notebook.law.facts[HOUSEHOLD if asked.subject == HOUSEHOLD else "person"][asked.fact]
            exploration.learn(asked, fact.reading(case.facts[asked.subject][asked.fact].values[0]))
        self._explored = (self.notebook.plain, exploration)

    # -- why a question is asked, and what an answer moved -----------------------------------------------

    def _explain(self, exploration: Exploration, question: Question) -> None:
        speaker = self._speaker()
        if question.rights:
            self.paper.text(self.say("why_asked"), 2)
            for (_, holder), standing in standings(exploration, speaker, question.rights).items():
                found = exploration.range_of(standing.right, holder)
                if question.asked in found.matters:
                    self.paper.point(f"{standing.name} ({standing.holder}){colon(self.language)}{standing.text}", 2)
        fact = speaker.fact(question.asked)
        if fact is not None and fact.evidence:
            self.paper.text(self.say("evidence", what=speaker.text(fact.evidence)), 2)
        if fact is not None and fact.sensitivity != ORDINARY:
            self.paper.text(self.say("sensitive"), 2)

    def _show_moves(self, exploration: Exploration) -> None:
        now = standings(exploration, self._speaker())
        moved = moves(self._before, now)
        for move in moved[:MOST_MOVES]:
            words = {"right": move.name, "person": ", ".join(move.holders), "before": move.before, "after": move.after}
            self.paper.point(self.say("moved", **words), 2, "*", "green")
        if (more := len(moved) - MOST_MOVES) > 0:
            self.paper.text(self.say("moved_more", n=str(more)), 4, 0, "green")
        self._before = now

    # -- what the parts share ----------------------------------------------------------------------------

    def _explore(self) -> Exploration:
        """All rights as things stand in the notebook; what was explored of this state is kept."""
        if self._explored is None or self._explored[0] is not self.notebook.plain:
            exploration = Exploration(self.notebook.dossier().to_case(self.today), self.today)
            self._explored = (self.notebook.plain, exploration)
        return self._explored[1]

    def _receipts(self) -> Receipts:
        return Receipts(self.notebook, self.prompts, self._speaker())

    def _speaker(self) -> Speaker:
        names = {id: str(p["name"]) for id, p in self.notebook.persons.items() if p and p.get("name")}
        return Speaker(self.notebook.law, names, self.language)


__all__ = ["Conversation", "StopError"]
