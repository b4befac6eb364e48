"""Which kinds of events there are. Those of a dossier are changes (`takeup.dossier.changes`); the others are ours."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

CHANGES = (
    "dossier",
    "person",
    "name",
    "facts",
    "relations",
    "situation",
    "received",
    "received_complete",
    "claim",
    "decision",
    "withdrawal",
    "stop",
    "contact",
)
READING = "read"
# Of the site: the keys that each must have, and those that it may.
OURS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "begun": ((), ("alias", "municipality", "language")),
    "label": ((), ("alias", "municipality", "language")),
    READING: (("page",), ()),
    "correction": (("of", "why"), ("instead",)),
    "proposed": (("right", "holder", "day"), ()),
    "declined": (("right", "holder", "day"), ("why",)),
    "reopened": (("right", "holder", "day"), ()),
    "preparing": (("right", "holder", "day"), ()),
    "acknowledged": (("claim", "day"), ()),
    "appeal": (("claim", "day"), ()),
    "ends": (("claim", "day"), ()),
    "outcome": (("right", "holder", "day", "result"), ("amount",)),
    "letter": (("letter", "language", "right", "holder", "day", "text"), ()),
    "skipped": (("asked",), ()),
    "chosen": (("asked",), ()),
    "merged": (("household", "same", "why"), ()),
}
DECISIONS = ("granted", "refused")
OUTCOMES = (*DECISIONS, "nothing", "already_had")
KINDS = (*CHANGES, *OURS)


def check(kind: str, content: Mapping[str, object]) -> None:
    """Raises ValueError for an event of ours with a key too many or too few, or a day that is none.

    Changes are checked where they are made.
    """
    if kind in CHANGES:
        return
    if kind not in OURS:
        raise ValueError(f"unknown kind of event {kind!r}; known are {', '.join(KINDS)}")
    must, may = OURS[kind]
    if missing := [key for key in must if key not in content]:
        raise ValueError(f"{kind}: the key '{missing[0]}' is missing")
    if other := [key for key in content if key not in (*must, *may)]:
        raise ValueError(f"{kind}: unknown key {other[0]!r}; known are {', '.join((*must, *may))}")
    if "day" in content:
        date.fromisoformat(str(content["day"]))
