"""What is wrong in a dossier, in words: file, line and field, what was found there and what is allowed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from takeup.engine.errors import TakeupError

_FEW = 12


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a file; `line` counts from 1."""

    file: str
    line: int
    field: str
    found: str
    allowed: str

    def __str__(self) -> str:
        where = f"{self.file}, line {self.line}" + (f", {self.field}" if self.field else "")
        return f"{where}: found {self.found}; allowed: {self.allowed}"


class DossierError(TakeupError):
    """A dossier cannot be used. `problems` are all its faults in the order of the file, told a line each."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems, key=lambda problem: problem.line)
        super().__init__("\n".join(map(str, self.problems)))


def nearest(name: str, known: Collection[str], what: str) -> str:
    """What is allowed instead of an unknown name: the names most like it, all of a few, or some of many."""
    wanted = name.strip().lower()
    inside = [each for each in known if len(wanted) > 2 and wanted in each]
    close = list(dict.fromkeys((*inside, *get_close_matches(wanted, list(known), 3, 0.6))))[:3]
    hint = f"; nearest: {', '.join(close)}" if close else ""
    if len(known) <= _FEW:
        return f"{what}: {', '.join(known) or 'there is none'}{hint}"
    return f"{what}{hint}" if close else f"{what}, one of {len(known)} such as {', '.join(list(known)[:5])}"
