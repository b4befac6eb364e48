"""A step as data for the page and back, so that an answer need not find out anew what was asked."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from takeup.engine.explore import Asked
from takeup.interview import (
    AllListed,
    Done,
    Everyone,
    Fact,
    GoneSince,
    HowMuch,
    OneReceived,
    OtherParent,
    RareFacts,
    Received,
    Step,
    WhoLivesHere,
)
from takeup.site.pages.check.state import StateError

_STEPS: dict[str, type[Step]] = {
    step.__name__: step
    for step in (
        WhoLivesHere,
        Everyone,
        Fact,
        OtherParent,
        RareFacts,
        Received,
        HowMuch,
        AllListed,
        OneReceived,
        GoneSince,
        Done,
    )
}


def data_of(step: Step) -> dict[str, Any]:
    """JSON-able data."""
    return {"is": type(step).__name__, **asdict(step)}


def step_of(data: dict[str, Any]) -> Step:
    """The step again. Raises StateError for one from before the program changed."""
    try:
        return _step_of(data)
    except (KeyError, TypeError, ValueError):
        raise StateError("the question in the page has another form") from None


def _step_of(data: dict[str, Any]) -> Step:
    fields = {key: value for key, value in data.items() if key != "is"}
    kind = _STEPS[data["is"]]
    if kind is Fact:
        fields["asked"], fields["others"] = Asked(*fields["asked"]), tuple(Asked(*one) for one in fields["others"])
    if kind is RareFacts:
        fields["rows"] = tuple(tuple(Asked(*one) for one in row) for row in fields["rows"])
    if kind is Received:
        groups = fields["groups"].items()
        fields["groups"] = {group: tuple((right, tuple(who)) for right, who in rights) for group, rights in groups}
    for key in ("children", "rights"):
        if key in fields:
            fields[key] = tuple(fields[key])
    return kind(**fields)
