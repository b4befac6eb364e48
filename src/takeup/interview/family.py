"""The beginning where several people live: who is what to whom, and when each was born."""

from __future__ import annotations

from collections.abc import Iterable

from takeup.engine.explore import Asked
from takeup.engine.kin import CHILD, PARTNER
from takeup.interview.sitting import Sitting


def next_relation(sitting: Sitting) -> Asked | None:
    """What somebody is to the first person; None where all is said or skipped."""
    first, *others = sitting.case.members
    for other in others:
        asked = Asked(other, "relation", first)
        if sitting.case.relation(other, first) is None and asked not in sitting.skipped:
            return asked
    return None


def other_parent(sitting: Sitting) -> tuple[str, tuple[str, ...]] | None:
    """The partner of the first person, with the children of that person whose other parent it may be."""
    case = sitting.case
    first, *others = case.members
    partner = next((one for one in others if case.relation(one, first) == PARTNER), None)
    if partner is None:
        return None
    children = [one for one in others if case.relation(one, first) == CHILD and case.relation(one, partner) is None]
    marks = parent_marks(partner, children)
    left = tuple(child for child, mark in zip(children, marks, strict=True) if mark not in sitting.skipped)
    return (partner, left) if left else None


def parent_marks(person: str, children: Iterable[str]) -> list[Asked]:
    """What stands among the skipped once somebody was asked to be the other parent of these children."""
    return [Asked(child, "the other parent", person) for child in children]


def next_birth(sitting: Sitting) -> Asked | None:
    """The first person whose day of birth nobody has said."""
    for person in sitting.case.members:
        asked = Asked(person, "birth_date")
        known = (sitting.plain["persons"].get(person) or {}).get("birth_date")
        if known in (None, "unknown") and asked not in sitting.skipped:
            return asked
    return None
