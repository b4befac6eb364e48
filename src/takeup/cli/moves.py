"""How each right stands while the questions are being asked, in words that can be compared."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from takeup.check.texts import Speaker
from takeup.cli.spelling import colon
from takeup.cli.words import SAY, amount_text
from takeup.engine.abstract import INFINITE
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import MONEY
from takeup.engine.money import cents
from takeup.engine.questions import Exploration, Range, bounds


@dataclass(frozen=True)
class Standing:
    """One right of one holder: what can be said of it now."""

    right: str
    name: str
    holder: str
    text: str


def standings(
    exploration: Exploration, speaker: Speaker, rights: Collection[str] = ()
) -> dict[tuple[str, str], Standing]:
    """Per right and holder how it stands; of some rights only, where `rights` names them."""
    return {
        (found.right.id, found.holder): Standing(
            found.right.id,
            speaker.right(found.right),
            speaker.person(found.holder),
            standing_text(exploration, found, speaker.language),
        )
        for found in exploration.ranges
        if not rights or found.right.id in rights
    }


def standing_text(exploration: Exploration, found: Range, language: str) -> str:
    """'due: 420.00 per month', 'not known yet: up to ...', 'could open', 'does not apply'."""
    if found.status == "not_entitled":
        return SAY["quasi" if _opens_by_conduct(exploration, found) else "not_entitled"][language]
    status = SAY[found.status][language]
    if found.right.kind != MONEY:
        return status
    high = None if found.high == INFINITE else cents(found.high)
    return f"{status}{colon(language)}{amount_text(cents(found.low), high, found.right.per, language)}"


def _opens_by_conduct(exploration: Exploration, found: Range) -> bool:
    """Whether only conduct stands in the way, as far as is known."""
    if not any(condition.conduct for condition in found.right.conditions):
        return False
    household = exploration.household
    holder = household if found.holder == HOUSEHOLD else household.person(found.holder)
    return bounds(found.right.due_but_for_conduct(holder))[0] > 0
