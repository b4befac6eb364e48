"""How a check speaks: names of people, rights and facts in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from takeup.check.words import HOUSEHOLD_NAME, RECEIVES
from takeup.engine.explore import Asked
from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.kin import RELATION
from takeup.engine.law import Law, Right
from takeup.engine.texts import Text, say


@dataclass(frozen=True)
class Speaker:
    """One language; `names` are the names of the persons by id."""

    law: Law
    names: Mapping[str, str]
    language: str

    def text(self, text: Text, **values: object) -> str:
        return say(text, self.language, **values)

    def person(self, id: str) -> str:
        """The name of a person, the id where there is none, or 'the household'."""
        if id == HOUSEHOLD:
            return say(HOUSEHOLD_NAME, self.language)
        return self.names.get(id) or id

    def right(self, right: Right) -> str:
        return self.text(right.text("name"))

    def fact(self, asked: Asked) -> Fact | None:
        """The declaration of what is asked; None where it is whether a right is received."""
        if asked.fact == "relation":
            return RELATION
        if asked.fact == "receives":
            return None
        return self.law.facts[HOUSEHOLD if asked.subject == HOUSEHOLD else "person"][asked.fact]

    def question(self, asked: Asked) -> str:
        """The question to put, with the names filled in."""
        fact = self.fact(asked)
        if fact is None:
            right = self.right(self.law.right(asked.detail))
            return self.text(RECEIVES, person=self.person(asked.subject), right=right)
        return self.text(fact.ask, **self._values(asked))

    def label(self, asked: Asked) -> str:
        """A few words for the fact."""
        fact = self.fact(asked)
        if fact is None:
            return self.right(self.law.right(asked.detail))
        return self.text(fact.label, **self._values(asked))

    def _values(self, asked: Asked) -> dict[str, str]:
        other = self.person(asked.detail) if asked.fact == "relation" else asked.detail
        return {"person": self.person(asked.subject), "other": other, "year": asked.detail}
