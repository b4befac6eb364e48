"""What a sitting keeps of each answer: entries, as data that JSON can hold.

An entry is a change of the dossier (`takeup.dossier.changes`) or one of these, where `asked` are lists of
[subject, fact, detail]:

| kind | keys | what it says |
|---|---|---|
| skipped | asked | these are not to be asked again in this sitting |
| chosen | asked | these were picked from a list: they are asked next |
| together | entries | several at once, undone at once; none of them is itself 'together' |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from takeup.engine.explore import Asked

Entry = Mapping[str, Any]
SKIPPED, CHOSEN, TOGETHER = "skipped", "chosen", "together"


def skipped(asked: Iterable[Asked]) -> Entry:
    return {"kind": SKIPPED, "asked": [list(one) for one in asked]}


def chosen(asked: Iterable[Asked]) -> Entry:
    return {"kind": CHOSEN, "asked": [list(one) for one in asked]}


def together(entries: Iterable[Entry]) -> Entry:
    """One entry of several; one alone stays as it is."""
    several = [dict(entry) for entry in entries]
    return several[0] if len(several) == 1 else {"kind": TOGETHER, "entries": several}


def each_of(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries one by one, those that stand together too. Raises ValueError for what is no entry."""
    for entry in entries:
        if _kind(entry) != TOGETHER:
            yield entry
            continue
        inner = entry.get("entries")
        if entry.keys() != {"kind", "entries"} or not isinstance(inner, list):
            raise ValueError(f"an entry '{TOGETHER}' has a list of entries, and nothing else: {entry!r}")
        for each in inner:
            if _kind(each) == TOGETHER:
                raise ValueError(f"an entry '{TOGETHER}' cannot stand in another")
            yield each


def is_change(entry: Entry) -> bool:
    """Whether an entry (not 'together') changes the dossier."""
    return _kind(entry) not in (SKIPPED, CHOSEN)


def asked_of(entry: Entry) -> list[Asked]:
    """What an entry 'skipped' or 'chosen' is about. Raises ValueError where it does not say so."""
    given = entry.get("asked")
    if entry.keys() != {"kind", "asked"} or not isinstance(given, list):
        raise ValueError(f"an entry '{_kind(entry)}' has a list 'asked', and nothing else: {entry!r}")
    for one in given:
        if not isinstance(one, list) or len(one) != 3 or not all(isinstance(part, str) for part in one):
            raise ValueError(f"{one!r} is not [subject, fact, detail]")
    return [Asked(*one) for one in given]


def _kind(entry: Any) -> Any:
    if not isinstance(entry, Mapping):
        raise ValueError(f"{entry!r} is no entry of a sitting")
    return entry.get("kind")
