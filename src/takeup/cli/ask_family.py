"""The beginning of `takeup ask` where several people live: who is what to whom, and when each was born."""

from __future__ import annotations

from dataclasses import dataclass

from takeup.check.texts import Speaker
from takeup.cli.notebook import Notebook
from takeup.cli.prompts import Prompts
from takeup.dossier import set_relation
from takeup.dossier.edit import Plain
from takeup.engine.case import Case
from takeup.engine.explore import Asked
from takeup.engine.kin import CHILD, PARENT, PARTNER


@dataclass(frozen=True)
class Family:
    """What is still to be asked of the family, in its order."""

    notebook: Notebook
    prompts: Prompts
    speaker: Speaker

    def next_fact(self, case: Case) -> Asked | None:
        """A relation to the first person, or a day of birth; None where all is said or skipped."""
        first, *others = case.members
        for other in others:
            asked = Asked(other, "relation", first)
            if case.relation(other, first) is None and asked not in self.notebook.skipped:
                return asked
        return None

    def next_birth(self, case: Case) -> Asked | None:
        """The first person whose day of birth nobody has said."""
        for person in case.members:
            asked = Asked(person, "birth_date")
            known = (self.notebook.persons.get(person) or {}).get("birth_date")
            if known in (None, "unknown") and asked not in self.notebook.skipped:
                return asked
        return None

    def ask_other_parent(self, case: Case) -> bool:
        """Of which children of the first person the partner is the other parent. False where that is known."""
        first, *others = case.members
        partner = next((one for one in others if case.relation(one, first) == PARTNER), None)
        if partner is None:
            return False
        children = [one for one in others if case.relation(one, first) == CHILD]
        marks = {child: Asked(child, "the other parent", partner) for child in children}
        open_ = [c for c in children if case.relation(c, partner) is None and marks[c] not in self.notebook.skipped]
        if not open_:
            return False
        self.prompts.head(self.prompts.say("other_parent", person=self.speaker.person(partner)))
        for number, child in enumerate(open_, 1):
            self.prompts.paper.point(self.speaker.person(child), 2, f"{number:2d}")
        chosen = self.prompts.numbers(len(open_), "hint_any_of_these", self.why)
        if chosen:

            def note(plain: Plain) -> None:
                for number in chosen:
                    set_relation(plain, partner, PARENT, open_[number - 1])

            if not self.prompts.attempt(lambda: self.notebook.change(note)):
                return True
            self.notebook.skipped = self.notebook.skipped | set(marks.values())
        else:
            self.notebook.skip(*marks.values())
        return True

    def why(self) -> None:
        """Why the family is asked about."""
        self.prompts.paper.text(self.prompts.say("why_kin"), 2)
