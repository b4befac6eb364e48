"""What is wrong with a file as a whole, or with how it is to be read: what, where, and what is allowed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from takeup.engine.errors import TakeupError


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: the field, what was found there and what is allowed."""

    field: str
    found: str
    allowed: str

    def __str__(self) -> str:
        return f"{self.field}: found {self.found}; allowed: {self.allowed}"


class PopulationError(TakeupError):
    """A file cannot be used at all. `problems` are all its faults, told a line each."""

    def __init__(self, file: object, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(f"{file}: {problem}" for problem in self.problems))


def one_of(names: Collection[str], name: str, what: str) -> str:
    """What is allowed instead of an unknown name: the names most like it, or all of a few."""
    wanted = name.strip().lower()
    inside = [each for each in names if len(wanted) > 2 and (wanted in each.lower() or each.lower() in wanted)]
    near = list(dict.fromkeys((*get_close_matches(wanted, list(names), 3, 0.7), *inside)))[:3]
    if near:
        return f"{what}; nearest: {', '.join(near)}"
    if len(names) <= 12:
        return f"{what}: {', '.join(names) or 'there is none'}"
    return f"{what}, one of {len(names)} such as {', '.join(list(names)[:5])}"
