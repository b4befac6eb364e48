"""What a program gives."""

from __future__ import annotations

from dataclasses import dataclass

DUE, RECEIVED, BUT_FOR_CONDUCT, VALUE = "due", "received", "due_but_for_conduct", "value"
CONCERNED, EVENT = "concerned", "event"


@dataclass(frozen=True)
class Output:
    """One result. `what`: DUE, RECEIVED, BUT_FOR_CONDUCT, CONCERNED or EVENT (a day as yyyymmdd) of the right `name`,
    or VALUE of the rule `name`; `holder`: 'person' or 'household'.
    """

    what: str
    name: str
    holder: str
