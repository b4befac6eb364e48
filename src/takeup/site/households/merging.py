"""Households that may be the same one, with the reasons; a human decides, and what was merged can be parted again."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from rapidfuzz import fuzz

from takeup.site.households import recording
from takeup.site.households.labels import Named
from takeup.site.households.models import Household
from takeup.site.households.timeline import Entry
from takeup.site.people.models import User

SIMILAR = 86.0  # of 100: one letter more or less in a short name, another order of words
MOST = 5


@dataclass(frozen=True)
class Alike:
    """Another household that may be the same. `names`: theirs that are like ours; `born`: birth dates of both."""

    other: Named
    names: tuple[str, ...]
    born: tuple[str, ...]


def alike(
    names: Sequence[str], born: Sequence[str], others: Iterable[Named], apart_from: Household | None = None
) -> list[Alike]:
    """The households that may be the one with these names and birth dates, most reasons first.

    A like name alone is no reason where birth dates of both are known and none is the same.
    """
    found = []
    for other in others:
        if apart_from is not None and other.household.pk == apart_from.pk:
            continue
        theirs = [name for name in (other.alias, *other.names) if name]
        like = tuple(dict.fromkeys(their for name, their in product(names, theirs) if _is_like(name, their)))
        same = tuple(day for day in other.born if day in born)
        if same or (like and not (born and other.born)):
            found.append(Alike(other, like, same))
    found.sort(key=lambda each: (len(each.born), len(each.names)), reverse=True)
    return found[:MOST]


def merge(household: Household, by: User, other: Household, same: Mapping[str, str], why: str) -> None:
    """Takes the other household into this one. `same`: person there -> the same person here.

    Raises DossierError or ValueError where the two contradict each other.
    """
    recording.record(household, by, {"kind": "merged", "household": str(other.pk), "same": dict(same), "why": why})


def part(household: Household, by: User, number: int, why: str) -> None:
    """Undoes a merge: both dossiers are what they were. Raises ValueError where later events need the other one."""
    recording.correct(household, by, number, why)


def merges(entries: Iterable[Entry]) -> list[Entry]:
    """The merges that are in force."""
    return [entry for entry in entries if entry.kind == "merged" and entry.in_force is not None]


def plain_text(text: str) -> str:
    """A text for comparing: small letters, without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _is_like(one: str, other: str) -> bool:
    a, b = plain_text(one), plain_text(other)
    if min(len(a), len(b)) < 3:
        return a == b and len(a) > 1
    return fuzz.token_sort_ratio(a, b) >= SIMILAR


__all__ = ["Alike", "alike", "merge", "merges", "part", "plain_text"]
