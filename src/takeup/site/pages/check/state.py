"""What travels in the page, so that the server keeps nothing: the answers so far, signed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.core import signing

FIELD = "state"
SALT = "takeup.check"
MOST_SECONDS = 3 * 24 * 3600  # who leaves a page open over the weekend can go on


class StateError(ValueError):
    """What came back is too old, or is not what the page was given."""


@dataclass(frozen=True)
class State:
    """One check under way.

    `entries`: the sitting's entries (`takeup.interview`). `step`: the question that the page puts, as data; None on a
    page that puts none. `seen`: how the rights stood on the page before (`panel.Panel.seen`). `municipality`: where
    the counters are looked for; empty where that was not said.
    """

    entries: tuple[Mapping[str, Any], ...] = ()
    step: dict[str, Any] | None = None
    seen: dict[str, Any] | None = None
    municipality: str = ""

    def sealed(self) -> str:
        """The text for the hidden field."""
        return signing.dumps(asdict(self), salt=SALT, compress=True)

    def without_question(self) -> State:
        return replace(self, step=None)


def opened(text: str) -> State:
    """The state of a hidden field; a new one for an empty field. Raises StateError."""
    if not text:
        return State()
    try:
        given = signing.loads(text, salt=SALT, max_age=MOST_SECONDS)
    except signing.BadSignature:  # one that is too old is one of them
        raise StateError("the answers in the page cannot be read") from None
    try:
        return State(**{**given, "entries": tuple(given["entries"])})
    except (KeyError, TypeError):  # a page from before the program changed
        raise StateError("the answers in the page have another form") from None
