"""How each right stands while the questions are being asked, in words that can be compared."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from takeup.check.amounts import amount_of
from takeup.check.texts import Speaker
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import MONEY, PER_MONTH
from takeup.engine.questions import CAP, NOT_ENTITLED, STATUS_WORTH, UNKNOWN_STATUS, Exploration, Range, bounds
from takeup.reading.amounts import SAY, amount_text
from takeup.reading.spelling import colon


@dataclass(frozen=True)
class Standing:
    """One right of one holder: what can be said of it now."""

    right: str
    name: str
    holder: str
    text: str
    amount: str  # the part of the text about the amount; empty where it says none
    status: str
    low: float  # euros a month, where nothing bounds it as much as a question may weigh
    high: float


@dataclass(frozen=True)
class Move:
    """What an answer changed of one right, for all people for whom it changed in the same way."""

    name: str
    holders: tuple[str, ...]
    before: str
    after: str


def moves(before: Mapping[tuple[str, str], Standing], now: Mapping[tuple[str, str], Standing]) -> list[Move]:
    """What changed, the largest change first; what falls away stands behind what may still come.

    Where only the amount moved, only that is said again.
    """
    together: dict[tuple[str, str, str], list[Standing]] = {}
    order: dict[tuple[str, str, str], tuple[bool, float]] = {}
    for pair, standing in now.items():
        old = before.get(pair)
        if old is None or old.text == standing.text:
            continue
        if standing.status == UNKNOWN_STATUS and not standing.amount:
            continue  # "not known yet" alone is no news
        new = standing.amount if standing.amount and old.status == standing.status else standing.text
        change = (standing.name, old.text, new)
        together.setdefault(change, []).append(standing)
        size = abs(old.low - standing.low) + abs(old.high - standing.high)
        falls_away = standing.status == NOT_ENTITLED
        order[change] = min(order.get(change, (falls_away, -size)), (falls_away, -size))
    return [
        Move(name, tuple(one.holder for one in together[name, old, new]), old, new)
        for name, old, new in sorted(together, key=lambda change: order[change])
    ]


def standings(
    exploration: Exploration, speaker: Speaker, rights: Collection[str] = ()
) -> dict[tuple[str, str], Standing]:
    """Per right and holder how it stands; of some rights only, where `rights` names them."""
    return {
        (found.right.id, found.holder): Standing(
            found.right.id,
            speaker.right(found.right),
            speaker.person(found.holder),
            *_told(exploration, found, speaker.language),
            found.status,
            *_per_month(found),
        )
        for found in exploration.ranges
        if not rights or found.right.id in rights
    }


def _told(exploration: Exploration, found: Range, language: str) -> tuple[str, str]:
    """'due: 420.00 per month', 'not known yet: up to ...', 'could open', 'does not apply'; and the amount in it."""
    if found.status == NOT_ENTITLED:
        return SAY["quasi" if _opens_by_conduct(exploration, found) else "not_entitled"][language], ""
    status = SAY[found.status][language]
    if found.right.kind != MONEY:
        return status, ""
    between = amount_of(found.right, found.low, found.high)
    if between.high is None and between.low <= 0:
        return status, ""
    amount = amount_text(between.low, between.high, between.per, language)
    return f"{status}{colon(language)}{amount}", amount


def _per_month(found: Range) -> tuple[float, float]:
    """The least and the most of a right in euros a month, so that moves can be compared."""
    if found.right.kind != MONEY:
        return found.low * STATUS_WORTH, found.high * STATUS_WORTH
    months = 1 if found.right.per == PER_MONTH else 12
    return min(found.low / months, CAP), min(found.high / months, CAP)


def _opens_by_conduct(exploration: Exploration, found: Range) -> bool:
    """Whether only conduct stands in the way, as far as is known."""
    if not any(condition.conduct for condition in found.right.conditions):
        return False
    household = exploration.household
    holder = household if found.holder == HOUSEHOLD else household.person(found.holder)
    return bounds(found.right.due_but_for_conduct(holder))[0] > 0
