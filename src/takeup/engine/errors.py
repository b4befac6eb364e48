"""What can go wrong, in words that say what, where and what is allowed."""

from __future__ import annotations

from datetime import date


class TakeupError(Exception):
    """Base of every error that takeup raises on purpose; its text is meant for the person at the screen."""


class LawError(TakeupError):
    """A law folder is wrong: a missing file, an unsourced number, two rules for the same date."""


class UndecidedError(Exception):
    """A plain computation met something that is not known. Never shown: the explorer answers instead."""


class UnknownFactError(UndecidedError):
    """A rule asked for a fact that nobody has given yet."""

    def __init__(self, name: str, subject: str) -> None:
        super().__init__(f"the fact '{name}' of '{subject}' is not known")
        self.name = name
        self.subject = subject


class OpenQuestionError(UndecidedError):
    """The sources give no rule here, or only a range (the identifier stands in docs/open-questions.md)."""

    def __init__(self, question: str) -> None:
        super().__init__(f"the sources leave this open: {question}")
        self.question = question


class OutsideSeriesError(UndecidedError):
    """A parameter was asked for a day before its first known value."""

    def __init__(self, parameter: str, day: date, first: date) -> None:
        super().__init__(f"'{parameter}' is known from {first.isoformat()} on, not on {day.isoformat()}")
        self.parameter = parameter
        self.day = day
        self.first = first
