"""The part of `takeup ask` about what is received: of which right, by whom, how much and since when."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from takeup.check.household import MOST_MONTHS
from takeup.check.texts import Speaker
from takeup.cli.notebook import Notebook
from takeup.cli.paper import Paper
from takeup.cli.prompts import Prompts
from takeup.engine.explore import Asked
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import MONEY, PER_MONTH, Right
from takeup.engine.questions import Exploration
from takeup.engine.time import add_months, first_of_month, month_index, month_text

RECEIVED = Asked(HOUSEHOLD, "what is received")
# Asked before the list of what is received: by these most rights can be left out of it.
BASICS = ("domicile", "residence_status", "activity", "tenure")


def basics_first(left: Collection[Asked]) -> Asked | None:
    """The next question to put before the list of what is received; None where all of them are settled."""
    return next((asked for name in BASICS for asked in left if asked.fact == name), None)


def listed(exploration: Exploration) -> dict[str, list[tuple[Right, list[str]]]]:
    """The rights that may be about someone here, with whom, in groups; what facts tell is asked as a fact."""
    found: dict[str, list[tuple[Right, list[str]]]] = {"group_month": [], "group_once": [], "group_status": []}
    for right in exploration.case.law:
        about = [one.id for of, one in exploration.pairs if of is right and _may_concern(right, one)]
        if right.received is None and about:
            group = "status" if right.kind != MONEY else "month" if right.per == PER_MONTH else "once"
            found[f"group_{group}"].append((right, about))
    return {group: rights for group, rights in found.items() if rights}


def _may_concern(right: Right, holder: Any) -> bool:
    """Whether it is not sure that a right has nothing to do with this holder."""
    return right.concerns is None or right.concerns(holder) is not False


@dataclass(frozen=True)
class Receipts:
    """Asks what is received and notes it as payments."""

    notebook: Notebook
    prompts: Prompts
    speaker: Speaker

    @property
    def paper(self) -> Paper:
        return self.prompts.paper

    def ask_all(self, exploration: Exploration) -> None:
        """What is received now of the rights that may be about someone here, and whether that is everything."""
        self.prompts.head(self.prompts.say("received_now"))
        noted = {str(p["right"]) for p in self.notebook.plain.get("payments") or ()}
        rights: list[tuple[Right, list[str]]] = []
        for group, of_group in listed(exploration).items():
            self.paper.text(self.prompts.say(group), 2, 2, "italic")
            for number, (right, _) in enumerate(of_group, len(rights) + 1):
                mark = f" ({self.prompts.say('noted')})" if right.id in noted else ""
                self.paper.point(f"{self.speaker.right(right)}{mark}", 2, f"{number:2d}")
            rights += of_group
        chosen = self.prompts.numbers(len(rights))
        if chosen is None:
            self.notebook.skip(RECEIVED)
            return
        for number in chosen:
            right, about = rights[number - 1]
            for holder in self._holders(right, about):
                self._note(right, holder)
        self.prompts.head(self.prompts.say("list_complete"))
        complete = self.prompts.truth(lambda: self.paper.text(self.prompts.say("why_received"), 2))
        if complete is None:
            self.notebook.skip(RECEIVED)
            return

        def note(plain: dict[str, Any]) -> None:
            plain["payments_complete"] = complete

        self.notebook.change(note)

    def ask_one(self, asked: Asked, question: str, count: str, explain: Callable[[], None]) -> None:
        """Whether one right is received now, and since when, or since when not."""
        right = self.notebook.law.right(asked.detail)
        self.prompts.head(question, count)
        answer = self.prompts.truth(explain)
        if answer is None:
            self.notebook.skip(asked)
        elif answer:
            if not self._note(right, asked.subject):
                self.notebook.skip(asked)
                return
        else:
            self._note_not(right, asked.subject)
        self.notebook.skipped = self.notebook.skipped | {asked}  # of earlier months nobody may know more

    def _note(self, right: Right, holder: str) -> bool:
        """Notes what is received, since when; of a right per year what one month brought. False without an amount."""
        who = self._who(right, holder)
        amount = None
        if right.kind == MONEY:
            amount = self.prompts.amount(
                self.prompts.say("how_much" if right.per == PER_MONTH else f"how_much_{right.per}", **who)
            )
            if amount is None:
                self.paper.text(self.prompts.say("not_noted"), 2)
                return False
        question = "since_month" if right.per == PER_MONTH else "paid_month"
        first = self.prompts.month(self.prompts.say(question, **who)) or self.prompts.this_month
        last = None if right.per == PER_MONTH else first
        self.prompts.attempt(lambda: self.notebook.pay(right.id, holder, first, last, amount))
        return True

    def _note_not(self, right: Right, holder: str) -> None:
        """Notes that nothing is received, since when."""
        now = self.prompts.this_month
        since = self.prompts.month(self.prompts.say("not_since", **self._who(right, holder)), never=True) or now
        first = self._earliest(holder) if since == "0" else since
        self.prompts.attempt(lambda: self.notebook.pay(right.id, holder, first, now, 0.0))

    def _who(self, right: Right, holder: str) -> dict[str, str]:
        return {"right": self.speaker.right(right), "person": self.speaker.person(holder)}

    def _holders(self, right: Right, about: list[str]) -> list[str]:
        if len(about) == 1:
            return about
        self.prompts.head(self.prompts.say("whose", right=self.speaker.right(right)))
        for number, id in enumerate(about, 1):
            self.paper.point(self.speaker.person(id), 2, f"{number:2d}")
        chosen = [about[number - 1] for number in self.prompts.numbers(len(about)) or ()]
        if not chosen:
            self.paper.text(self.prompts.say("whose_not_noted"), 2)
        return chosen

    def _earliest(self, holder: str) -> str:
        """The first month to look back to, not before the birth of the holder."""
        first = add_months(self.prompts.today, -MOST_MONTHS + 1)
        born = (self.notebook.persons.get(holder) or {}).get("birth_date")
        if born is not None and born != "unknown":
            first = max(first, first_of_month(date.fromisoformat(str(born))))
        return month_text(month_index(first))
