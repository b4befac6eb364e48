"""The conversation of `takeup ask`: each step of an interview as questions on a terminal, and what an answer moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from string import ascii_lowercase

from takeup.check.texts import Speaker
from takeup.cli.notebook import Notebook
from takeup.cli.paper import Paper
from takeup.cli.prompts import Prompts, StopError, UndoError, with_others
from takeup.dossier import DossierError
from takeup.engine.explore import Asked
from takeup.interview import (
    AllListed,
    Done,
    Everyone,
    Fact,
    GoneSince,
    HowMuch,
    OneReceived,
    OtherParent,
    RareFacts,
    Received,
    Sitting,
    Step,
    WhoLivesHere,
    answers,
    next_step,
    question,
    why,
)
from takeup.interview.answers import AnswerError
from takeup.interview.received import NEVER
from takeup.interview.words import month_question
from takeup.reading.moves import Standing, moves

FEW = 15
MOST_MOVES = 4  # more at once nobody reads


@dataclass
class Conversation:
    """One sitting. `talk` goes on until nothing is left to ask or the person stops."""

    notebook: Notebook
    paper: Paper
    _before: dict[tuple[str, str], Standing] = field(default_factory=dict)

    @cached_property
    def prompts(self) -> Prompts:
        return Prompts(self.paper, self.sitting.language, self.sitting.today)

    @property
    def sitting(self) -> Sitting:
        return self.notebook.sitting

    @property
    def speaker(self) -> Speaker:
        return self.sitting.speaker

    def say(self, key: str, **values: str) -> str:
        return self.prompts.say(key, **values)

    def talk(self) -> None:
        """Asks until the end. Raises StopError when the person stops before it."""
        self.paper.text(self.say("welcome"))
        while True:
            step = next_step(self.sitting)
            try:
                self.put(step)
            except UndoError:
                self.paper.line()
                self.paper.text(self.say("undone" if self.notebook.undo() else "nothing_to_undo"), 0, 0, "italic")
                self._before = {}
            if isinstance(step, Done):
                return

    def put(self, step: Step) -> None:
        """Puts one step and notes the answer. May raise StopError or UndoError."""
        match step:
            case WhoLivesHere():
                self._names(f"{question(step, self.speaker)} {self.say('until_all_named')}", at_least_one=True)
            case Everyone():
                self._everyone(step)
            case Fact():
                self._fact(step)
            case OtherParent():
                self._other_parent(step)
            case RareFacts():
                self._rare(step)
            case Received():
                self._received(step)
            case HowMuch():
                self._how_much(step)
            case AllListed():
                self._truth(step)
            case OneReceived():
                self._one_received(step)
            case GoneSince():
                since = self.prompts.since(question(step, self.speaker))
                self._note(
                    partial(step.skip, self.sitting) if since is None else partial(step.answer, self.sitting, since)
                )
            case Done():
                self._show_moves()
                self.paper.line()
                self.paper.text(question(step, self.speaker))

    def _note(self, make: Callable[[], Sitting]) -> bool:
        """Notes an answer; tells why it cannot be where it contradicts the rest."""
        try:
            self.notebook.keep(make())
        except DossierError as error:
            self.paper.text(self.say("contradiction"), 2)
            for problem in error.problems:
                self.paper.point(f"{problem.field}: {problem.found}; {problem.allowed}", 2)
            return False
        return True

    # -- who lives here ----------------------------------------------------------------------------

    def _names(self, asked: str, at_least_one: bool = False) -> int:
        """Names until an empty line; gives how many. Each is saved at once."""
        self.prompts.head(asked)
        added = 0
        while True:
            name = self.prompts.read(self.say("name"))
            if name == "?":
                self._explain(WhoLivesHere())
            elif name:
                added += self._note(partial(WhoLivesHere().answer, self.sitting, [name]))
            elif added or not at_least_one:
                return added
            else:
                self.paper.text(self.say("nobody"), 2)

    def _everyone(self, step: Everyone) -> None:
        self.prompts.head(question(step, self.speaker))
        everyone = self.prompts.truth(partial(self._explain, step))
        if everyone is None:
            self._note(partial(step.skip, self.sitting))
        elif everyone or not self._names(f"{self.say('who_else')} {self.say('until_not_known')}"):
            self._note(partial(step.answer, self.sitting, everyone))

    def _other_parent(self, step: OtherParent) -> None:
        self.prompts.head(question(step, self.speaker))
        self._people(step.children)
        numbers = self.prompts.numbers(len(step.children), "hint_any_of_these", partial(self._explain, step))
        chosen = [step.children[number - 1] for number in numbers or ()]
        if not self._note(partial(step.answer, self.sitting, chosen)):
            self._note(partial(step.skip, self.sitting))

    # -- facts -------------------------------------------------------------------------------------

    def _fact(self, step: Fact) -> None:
        language = self.sitting.language
        if step.left:
            self._show_moves()
        fact = self.speaker.fact(step.asked)
        assert fact is not None
        self.prompts.head(question(step, self.speaker), self._count(step.left))
        if fact.kind == "choice":
            for number, name in enumerate(answers.labels(fact, language), 1):
                self.paper.point(name, 2, f"{number:2d}")
        self._also_for(step.others)
        while True:
            words = self.prompts.read(answers.allowed(fact, language))
            if words == "?":
                self._explain(step)
                continue
            if not words:
                self._note(partial(step.skip, self.sitting))
                return
            try:
                words, also = with_others(words, step.others, language)
                value = answers.fact_answer(fact, words, language, step.asked.detail)
            except AnswerError as error:
                self.paper.text(str(error), 2)
                continue
            if self._note(partial(step.answer, self.sitting, value, also)):
                return

    def _count(self, left: int) -> str:
        """How many questions are left; a large number only takes the courage away, and most are never asked."""
        if not 0 < left <= FEW:
            return ""
        return self.say("one_left") if left == 1 else self.say("left", n=str(left))

    def _also_for(self, others: Sequence[Asked]) -> None:
        """That one answer may stand for others too, or for some of them."""
        names = [self.speaker.person(asked.subject) for asked in others]
        if len(names) == 1:
            self.paper.text(self.say("also_for", people=names[0]), 2, 2, "dim")
        elif names:
            numbered = ", ".join(f"{number} {name}" for number, name in enumerate(names, 1))
            said = self.say("also_for_some", people=numbered, last=str(len(names)), name=names[-1])
            self.paper.text(said, 2, 2, "dim")

    def _rare(self, step: RareFacts) -> None:
        """Yes or no is noted at once, what is more than a yes is asked next."""
        self._show_moves()
        rows = step.rows
        people = step.people(self.sitting.plain["persons"])
        letters = dict(zip(people, ascii_lowercase, strict=False)) if 1 < len(people) <= len(ascii_lowercase) else {}
        named = [f"{letters.get(id, '')} {self.speaker.person(id)}".strip() for id in people]
        self.prompts.head(self.say("any_of_these", people=", ".join(named)))
        for number, row in enumerate(rows, 1):
            some = [letters.get(asked.subject, "") for asked in row] if len(row) < len(people) else []
            whose = f" ({', '.join(some)})" if any(some) else ""
            self.paper.point(self.speaker.label(row[0]) + whose, 2, f"{number:2d}")
        allowed = ["".join(letters.get(asked.subject, "") for asked in row) for row in rows]
        while True:
            picks = self.prompts.picks(allowed, partial(self._explain, step))
            if picks is None:
                self._note(partial(step.skip, self.sitting))
                return
            holds: list[Asked] = []
            unsaid: list[Asked] = []
            for number, some_of in picks:
                row = rows[number - 1]
                of = [one for one in row if letters[one.subject] in some_of] if some_of else self._of_whom(row)
                (unsaid if of is None else holds).extend(row if of is None else of)
            if self._note(partial(step.answer, self.sitting, holds, unsaid)):
                return

    def _of_whom(self, row: Sequence[Asked]) -> Sequence[Asked] | None:
        """The people for whom a fact of a list holds; None where that is not said."""
        if len(row) == 1:
            return row
        self.prompts.head(self.say("of_whom", what=self.speaker.label(row[0])))
        self._people([asked.subject for asked in row])
        numbers = self.prompts.numbers(len(row), "hint_any_of_these")
        return None if numbers is None else [row[number - 1] for number in numbers]

    # -- what is received --------------------------------------------------------------------------

    def _received(self, step: Received) -> None:
        """What is received now of the rights that may be about someone here."""
        self.prompts.head(question(step, self.speaker))
        noted = {str(payment["right"]) for payment in self.sitting.plain.get("payments") or ()}
        rights: list[tuple[str, tuple[str, ...]]] = []
        for group, of_group in step.groups.items():
            self.paper.text(self.say(group), 2, 2, "italic")
            for number, (right, _) in enumerate(of_group, len(rights) + 1):
                mark = f" ({self.say('noted')})" if right in noted else ""
                self.paper.point(f"{self._right(right)}{mark}", 2, f"{number:2d}")
            rights += of_group
        chosen = self.prompts.numbers(len(rights), explain=partial(self._explain, step))
        if chosen is None:
            self._note(partial(step.skip, self.sitting))
            return
        receipts = [
            (rights[number - 1][0], holder) for number in chosen for holder in self._holders(*rights[number - 1])
        ]
        self._note(partial(step.answer, self.sitting, receipts))

    def _holders(self, right: str, about: Sequence[str]) -> Sequence[str]:
        if len(about) == 1:
            return about
        self.prompts.head(self.say("whose", right=self._right(right)))
        self._people(about)
        chosen = [about[number - 1] for number in self.prompts.numbers(len(about)) or ()]
        if not chosen:
            self.paper.text(self.say("whose_not_noted"), 2)
        return chosen

    def _how_much(self, step: HowMuch) -> None:
        amount = self.prompts.amount(question(step, self.speaker)) if step.in_euros else None
        if step.in_euros and amount is None:
            self.paper.text(self.say("not_noted"), 2)
            self._note(partial(step.skip, self.sitting))
            return
        month = self.prompts.month(month_question(step, self.speaker))
        if not self._note(partial(step.answer, self.sitting, amount, month)):
            self._note(partial(step.skip, self.sitting))

    def _one_received(self, step: OneReceived) -> None:
        """Whether one right is received now, and since when not."""
        self._show_moves()
        self.prompts.head(question(step, self.speaker), self._count(step.left))
        received = self.prompts.truth(partial(self._explain, step))
        if received is None:
            self._note(partial(step.skip, self.sitting))
            return
        since = None if received else self.prompts.month(month_question(step, self.speaker), never=NEVER)
        if not self._note(partial(step.answer, self.sitting, received, since)):
            self._note(partial(step.skip, self.sitting))

    # -- what the parts share ----------------------------------------------------------------------

    def _truth(self, step: AllListed) -> None:
        self.prompts.head(question(step, self.speaker))
        said = self.prompts.truth(partial(self._explain, step))
        self._note(partial(step.skip, self.sitting) if said is None else partial(step.answer, self.sitting, said))

    def _people(self, people: Sequence[str]) -> None:
        """People, with numbers to choose from."""
        for number, id in enumerate(people, 1):
            self.paper.point(self.speaker.person(id), 2, f"{number:2d}")

    def _right(self, right: str) -> str:
        return self.speaker.right(self.sitting.law.right(right))

    def _explain(self, step: Step) -> None:
        """Why a step is put."""
        told = why(step, self.sitting)
        if told.text:
            self.paper.text(told.text, 2)
        for right in told.rights:
            self.paper.point(right, 2)
        for more in told.more:
            self.paper.text(more, 2)

    def _show_moves(self) -> None:
        now = self.sitting.standings
        moved = moves(self._before, now)
        for move in moved[:MOST_MOVES]:
            words = {"right": move.name, "person": ", ".join(move.holders), "before": move.before, "after": move.after}
            self.paper.point(self.say("moved", **words), 2, "*", "green")
        if (more := len(moved) - MOST_MOVES) > 0:
            self.paper.text(self.say("moved_more", n=str(more)), 4, 0, "green")
        self._before = now


__all__ = ["Conversation", "StopError"]
