"""What can still be obtained, and what waiting costs: `takeup.nontakeup.recovery` for kernels."""

# mypy: disable-error-code="untyped-decorator"

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from takeup.nontakeup.money import NOISE
from takeup.nontakeup.recovery import LESS_THAN_A_CENT
from takeup.population.typology.calendar import LAST_DAY, NEVER, NO_DAY, days_in, first_day
from takeup.population.typology.cover import WITHDRAWN, covers_any, falls_short, is_active, share_of, would_pay
from takeup.population.typology.known import DAY, MONTH, QUARTER, due, first_month, received
from takeup.population.typology.records import at

NO_CLAIM = (NEVER, 1.0)  # the reach where no claim is made


@njit(error_model="numpy")
def recoverable(line: Any, covers: Any, month: int, entitled: float, paid: float, day: int, reach: Any) -> float:
    """Euros of a month's gap that its claims, or a new one with this reach, can still bring on a day."""
    most = entitled * share_reached(reach, month)
    whole = False  # a claim covers all of the month: a grant without a claim does not speak for it
    for place in range(line.covers):
        claim = at(covers, place)
        if claim.state == WITHDRAWN or (whole and not claim.is_claim):
            continue
        share = share_of(claim, month)
        if share > 0:
            most = max(most, would_pay(claim, month, entitled, share, day, line.in_euros))
            whole = whole or share >= 1
    return max(0.0, most - paid)


@njit(error_model="numpy")
def share_reached(reach: Any, month: int) -> float:
    """The part of a month that a claim with this reach is paid for."""
    if month < reach[0]:
        return 0.0
    return float(reach[1]) if month == reach[0] else 1.0


@njit(error_model="numpy")
def lost_per_day(line: Any, cells: Any, parts: Any, covers: Any, spell: Any, reach: Any) -> float:
    """Euros that each day of waiting costs; 0 while a claim is pending, granted or can be contested."""
    claimed = False
    for place in range(line.claims):
        if covers_any(at(covers, place), spell):
            claimed = True
            if is_active(at(covers, place), line.today):
                return 0.0
    if not claimed and covers_any(at(covers, line.claims), spell):
        return 0.0
    if line.first_paid == DAY:
        month = reach[0]
        within = spell.first <= month <= spell.last
        return _only_claimed(line, cells, covers, month, reach) / days_in(month) if within else 0.0
    first, _ = first_month(line, cells, parts, line.turn - 1)
    return float(_lost_on(line, cells, parts, covers, line.turn, spell, first) / line.days)


@njit(error_model="numpy")
def next_loss(line: Any, cells: Any, parts: Any, covers: Any, spell: Any, reach: Any) -> tuple[int, float]:
    """The first later day on which something of the spell is lost if nothing is done, and how much; NO_DAY: never."""
    moves, from_then = _reach_moves(line, cells, parts, covers, spell, reach), 0
    if moves < NEVER:
        from_then, _ = first_month(line, cells, parts, moves - 1)
    day = line.today
    while True:
        day, first = _next_turn(line, covers, day, moves, from_then)
        if day == NEVER:
            return NO_DAY, 0.0
        amount = _lost_on(line, cells, parts, covers, day, spell, first)
        if amount >= LESS_THAN_A_CENT:
            return day, amount


@njit(error_model="numpy")
def _next_turn(line: Any, covers: Any, after: int, moves: int, from_then: int) -> tuple[int, int]:
    """The next day on which an appeal is over or the reach moves, and the first month that can be lost on it."""
    day, first = NEVER, NEVER
    if moves > after:
        day, first = moves, from_then
    for place in range(line.claims):
        claim = at(covers, place)
        if claim.state == WITHDRAWN or claim.first == NEVER:
            continue
        for limit in (claim.appeal_until, claim.stop_appeal_until):
            if limit < after or limit >= LAST_DAY:
                continue
            if limit + 1 < day:
                day, first = limit + 1, claim.first
            elif limit + 1 == day:
                first = min(first, claim.first)
    return day, first


@njit(error_model="numpy")
def _only_claimed(line: Any, cells: Any, covers: Any, month: int, reach: Any) -> float:
    """The amount of a month of which a new claim would bring something, else 0."""
    with_claim = _recoverable(line, cells, covers, month, line.today, reach)
    gained = with_claim - _recoverable(line, cells, covers, month, line.today, NO_CLAIM)
    return due(line, cells, month) if gained > NOISE else 0.0


@njit(error_model="numpy")
def _lost_on(line: Any, cells: Any, parts: Any, covers: Any, day: int, spell: Any, first: int) -> float:
    """Euros of the months from `first` on that could be had the day before, and on the day no more."""
    before, after = first_month(line, cells, parts, day - 1), first_month(line, cells, parts, day)
    lost = 0.0
    for month in range(max(spell.first, first), min(after[0], spell.last) + 1):
        could = _recoverable(line, cells, covers, month, day - 1, before)
        lost += could - _recoverable(line, cells, covers, month, day, after)
    return lost


@njit(error_model="numpy")
def _recoverable(line: Any, cells: Any, covers: Any, month: int, day: int, reach: Any) -> float:
    """The same as `recoverable` for a month, judged or not; 0 where nothing is missing or that is unknown."""
    entitled, paid = due(line, cells, month), received(line, cells, month)
    if np.isnan(entitled) or np.isnan(paid) or not falls_short(paid, entitled, line.in_euros):
        return 0.0
    return recoverable(line, covers, month, entitled, paid, day, reach)


@njit(error_model="numpy")
def _reach_moves(line: Any, cells: Any, parts: Any, covers: Any, spell: Any, reach: Any) -> int:
    """The first later day on which a new claim brings less than one made today; NEVER where there is none."""
    month = _first_at_stake(line, cells, covers, spell, reach)
    if month == NEVER:
        return NEVER
    rule, back = line.first_paid, line.months_back
    if rule == MONTH:
        return first_day(month + back + 1)
    if rule == QUARTER:
        return first_day(((month + back) // 3 + 1) * 3)
    if rule != DAY:
        return first_day(month + back)
    share = share_reached(reach, month)
    day, end = max(line.today + 1, first_day(month + back)), first_day(month + back + 1)
    while day < end and share_reached(first_month(line, cells, parts, day), month) >= share:
        day += 1
    return int(day)


@njit(error_model="numpy")
def _first_at_stake(line: Any, cells: Any, covers: Any, spell: Any, reach: Any) -> int:
    """The first month of the spell that only a new claim, or an appeal, can still bring something for.

    After the months that are given, and the month of a claim made today, nothing changes any more.
    """
    start = max(reach[0], spell.first)
    unchanging = max(line.first + line.months, line.month + 2)
    for month in range(start, min(spell.last, unchanging) + 1):
        with_claim = _recoverable(line, cells, covers, month, LAST_DAY, reach)
        if with_claim > _recoverable(line, cells, covers, month, LAST_DAY, NO_CLAIM) + NOISE:
            return int(month)
    return NEVER
