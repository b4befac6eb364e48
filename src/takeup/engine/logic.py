"""Any, all and how many of several answers, also of answers that are not known.

The builtins `any` and `all` would fork the explorer at every answer; these fork it once.
"""

from __future__ import annotations

from collections.abc import Iterable

from takeup.engine.abstract import Anything, Maybe


def any_of(answers: Iterable[bool]) -> bool:
    """Yes when one of the answers is yes; asks no further than the first that is."""
    return _first(answers, True)


def all_of(answers: Iterable[bool]) -> bool:
    """Yes when every answer is yes; asks no further than the first that is not."""
    return _first(answers, False)


def _first(answers: Iterable[bool], decisive: bool) -> bool:
    undecided: list[Maybe] = []
    try:
        for answer in answers:
            if isinstance(answer, Maybe):
                known = answer.known
                if known is None:
                    undecided.append(answer)
                    continue
                answer = known
            if bool(answer) is decisive:
                return decisive
    except Anything as anything:  # one of those before it may still be decisive
        raise Anything(anything.taint | _taint(undecided)) from None
    if not undecided:
        return not decisive
    if len(undecided) == 1:
        return undecided[0]  # type: ignore[return-value]  # stands in for a bool
    return Maybe(undecided[0].paths, _taint(undecided))  # type: ignore[return-value]  # stands in for a bool


def _taint(answers: Iterable[Maybe]) -> int:
    taint = 0
    for one in answers:
        taint |= one.taint
    return taint


def how_many(answers: Iterable[bool]) -> int:
    """How many of the answers are yes."""
    result = 0
    for answer in answers:
        result = result + (answer.as_number() if isinstance(answer, Maybe) else int(answer))
    return result
