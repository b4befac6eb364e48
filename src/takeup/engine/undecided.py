"""Where the sources themselves leave a point open: a range, or nothing at all."""

from __future__ import annotations

from typing import Any

from takeup.engine.errors import OpenQuestionError


def between(subject: Any, low: float, high: float, question: str) -> float:
    """A value that the sources only bound. `question` is its identifier in docs/open-questions.md."""
    if low == high:
        return low
    if subject._reader is None:
        raise OpenQuestionError(question)
    return subject._reader.open_question(question, low, high)  # type: ignore[no-any-return]


def unknowable(subject: Any, question: str) -> bool:
    """A yes or no that the sources do not settle."""
    if subject._reader is None:
        raise OpenQuestionError(question)
    return subject._reader.open_question(question, None, None)  # type: ignore[no-any-return]
