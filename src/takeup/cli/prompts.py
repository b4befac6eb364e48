"""Questions on a terminal: what is typed, read as a yes or no, a number, an amount or a month."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from takeup.cli.ask_words import SAY
from takeup.cli.paper import Paper
from takeup.engine.time import month_index, month_text
from takeup.interview import answers
from takeup.interview.answers import AnswerError
from takeup.interview.say import SAY as INTERVIEW

T = TypeVar("T")


class StopError(Exception):
    """The person wants to stop: q, the end of the input, or Ctrl-C."""


class UndoError(Exception):
    """The person wants to go one step back."""


@dataclass(frozen=True)
class Prompts:
    """Asks in one language. Every way of reading may raise StopError or UndoError."""

    paper: Paper
    language: str
    today: date

    def say(self, key: str, **values: str) -> str:
        """A sentence of the interview, or one that only a terminal needs."""
        return (SAY.get(key) or INTERVIEW[key])[self.language].format(**values)

    def head(self, question: str, count: str = "") -> None:
        """A question, with air above."""
        self.paper.line()
        self.paper.text(question, 0, 2, "bold")
        if count:
            self.paper.text(count, 0, 2, "dim")

    def read(self, hint: str) -> str:
        """What the person types."""
        gc.collect()  # while the question is being read, so that nobody waits for it
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

    def truth(self, explain: Callable[[], None]) -> bool | None:
        """Yes, no, or None for a question that is skipped."""
        while words := self.read(self.say("hint_yes_no")):
            if words == "?":
                explain()
                continue
            try:
                return answers.truth(words.lower(), self.language)
            except AnswerError as error:
                self.paper.text(str(error), 2)
        return None

    def numbers(
        self,
        last: int,
        hint: str = "hint_received",
        explain: Callable[[], None] | None = None,
    ) -> list[int] | None:
        """Numbers of a list, without the 0 that stands for nothing; None for no answer."""
        while True:
            words = self.read(self.say(hint))
            if words == "?":
                if explain is not None:
                    explain()
                else:
                    self.paper.text(self.say("why_received"), 2)
                continue
            if not words:
                return None
            parts = words.replace(",", " ").split()
            if all(p.isdecimal() and 0 <= int(p) <= last for p in parts):
                return [n for n in dict.fromkeys(map(int, parts)) if n]
            self.paper.text(self.say("wrong_numbers", last=str(last)), 2)

    def picks(self, letters: list[str], explain: Callable[[], None]) -> list[tuple[int, str]] | None:
        """Numbers of a list, each with the letters of people ('' where none is typed); None for no answer.

        `letters`: those that a number may have, for each number of the list.
        """
        several = any(len(some) > 1 for some in letters)
        hint = self.say("hint_any_of_them" if several else "hint_any_of_these")
        while words := self.read(hint):
            if words == "?":
                explain()
                continue
            parts = [re.fullmatch(r"(\d+)([a-z]*)", part) for part in words.lower().replace(",", " ").split()]
            found: dict[int, str] = {}
            for part in filter(None, parts):
                found[int(part[1])] = found.get(int(part[1]), "") + part[2]  # "2a 2b" says what "2ab" says
            known = all(
                n <= len(letters) and set(some) <= set(letters[n - 1] if n else "") for n, some in found.items()
            )
            if known and None not in parts:
                return [(n, some) for n, some in found.items() if n]
            self.paper.text(self.say("wrong_picks" if several else "wrong_numbers", last=str(len(letters))), 2)
        return None

    def amount(self, question: str) -> float | None:
        """Euros from 0 on; None for no answer."""

        def parse(words: str) -> float:
            amount = answers.number(words, self.language)
            if amount < 0:
                raise AnswerError(self.say("say_a_number"))
            return amount

        return self._parsed(question, "hint_amount", "why_amount", parse)

    def month(self, question: str, never: str = "") -> str | None:
        """A month that has begun, `never` (where there is such a word) for 0, None for no answer."""

        def parse(words: str) -> str:
            if never and words == "0":
                return never
            month = answers.month(words, self.language)
            if month > self.this_month:
                raise AnswerError(self.say("future"))
            return month

        return self._parsed(question, "hint_month_or_never" if never else "hint_month", "why_amount", parse)

    def since(self, question: str) -> date | None:
        """A day or a month that has begun, as its first day; None for no answer."""

        def parse(words: str) -> date:
            found = answers.since(words, self.language)
            if found > self.today:
                raise AnswerError(self.say("future"))
            return found

        return self._parsed(question, "hint_since", "why_since", parse)

    def _parsed(self, question: str, hint: str, why: str, parse: Callable[[str], T]) -> T | None:
        """Asks until the words can be read; None for no answer."""
        self.head(question)
        while words := self.read(self.say(hint)):
            if words == "?":
                self.paper.text(self.say(why), 2)
                continue
            try:
                return parse(words)
            except AnswerError as error:
                self.paper.text(str(error), 2)
        return None

    @property
    def this_month(self) -> str:
        return month_text(month_index(self.today))


def with_others(text: str, others: Sequence[T], language: str) -> tuple[str, list[T]]:
    """An answer, and for which of the others it holds too: 'no' for none, 'no*' for all, 'no *1 3' for two of them."""
    answer, star, some = text.partition("*")
    if not star or not others:
        return text, []
    parts = some.replace(",", " ").split()
    if not all(part.isdecimal() and 1 <= int(part) <= len(others) for part in parts):
        raise AnswerError(SAY["which_others"][language].format(last=str(len(others))))
    numbers = dict.fromkeys(map(int, parts)) or range(1, len(others) + 1)
    return answer.strip(), [others[number - 1] for number in numbers]
