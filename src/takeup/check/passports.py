"""Doors between the rights of a household: which right a gap waits for, and what a claim opens."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from takeup.check.held import Held
from takeup.check.lines import Entitlements
from takeup.check.report import Opened
from takeup.check.texts import Speaker
from takeup.engine.case import AS_THINGS_STAND, Received
from takeup.engine.law import MONEY
from takeup.engine.money import cents
from takeup.engine.time import month_index, month_start


def name_passports(rights: list[Held], entitlements: Entitlements, today: date) -> None:
    """Name the passport without which a right is not due: what opens it is itself not received.

    Only a right that would open this one on its own, were it received; of several the one that brings most.
    """
    for held in rights:
        if not held.right.passports:
            continue
        day = _last_due(held, today)
        if day is None:
            continue
        low, _ = entitlements.due(held.right, held.holder, day)
        stands = entitlements.due(held.right, held.holder, day, AS_THINGS_STAND)
        if stands[1] >= low:
            continue
        opening = [
            other
            for other in rights
            if other.right.id in held.right.passports
            and other is not held
            and other.entitled.get(month_index(day), (0.0, 0.0))[0] > 0
            and not entitlements.case.received_of(other.right.id, other.holder, month_index(day))
            and _opens_alone(other, held, entitlements, day)
        ]
        if opening:
            best = max(opening, key=lambda other: (other.right.kind == MONEY, other.entitled[month_index(day)][0]))
            held.passports = [best.line.id]
            held.line = replace(held.line, passports=tuple(held.passports))


def _last_due(held: Held, today: date) -> date | None:
    """Today where the right is due now, else the first day of the last month in which it was; None if never."""
    if held.range.low > 0:
        return today
    months = [month for month, (low, _) in held.entitled.items() if low > 0 and month <= month_index(today)]
    return month_start(months[-1]) if months else None


def _opens_alone(other: Held, held: Held, entitlements: Entitlements, today: date) -> bool:
    """Whether this right would be due, as things stand, had the other one been received for a year."""
    case, month = entitlements.case, month_index(today)
    months = dict.fromkeys(range(month - 12, month + 1), other.entitled.get(month, (0.0, 0.0))[0])
    received = {**case.received, (other.right.id, other.holder): Received(months, complete=False)}
    supposed = Entitlements(replace(case, received=received, _views={}), today)
    return supposed.due(held.right, held.holder, today, AS_THINGS_STAND)[0] > 0


def first_door(held: Held, rights: list[Held]) -> list[str]:
    """The passport to ask for first: behind the one that a right waits for, another one may wait."""
    waiting = {one.line.id: one.passports for one in rights}
    found = held.passports
    for _ in rights:
        if not found or not waiting.get(found[0]):
            break
        found = waiting[found[0]]
    return found


def opened_by(
    held: Held, rights: list[Held], entitlements: Entitlements, speaker: Speaker, today: date
) -> list[Opened]:
    """Rights that would follow from this one: due once it is claimed, and not as things stand."""
    found = []
    for other in rights:
        if held.line.id in other.passports:
            euros = 0.0
            if other.right.kind == MONEY:
                euros = cents(other.range.low - entitlements.due(other.right, other.holder, today, AS_THINGS_STAND)[1])
            found.append(Opened(other.right.id, speaker.right(other.right), other.holder, euros))
    return found
