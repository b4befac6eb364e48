"""Axis 5: what can still be obtained, what is lost, and what waiting costs.

For a month the most counts that a pending claim, an appeal still in time, a payment still owed or a new claim
made on the day would bring. A loss happens on the day on which this falls, whether the month is judged by
then or not: that is what a next loss announces. A month already lost enters the sums when it is judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from takeup.nontakeup.answers import NextLoss
from takeup.nontakeup.asof import LineAsOf
from takeup.nontakeup.cover import Standing
from takeup.nontakeup.money import NOISE
from takeup.nontakeup.months import Month, days_in, first_day, month_of
from takeup.nontakeup.spells import Spell
from takeup.nontakeup.timeline import Months

# The first month that a claim made on some day is paid for, and its share; None where no claim is made.
Reach = tuple[Month, float] | None
ONE_DAY = timedelta(days=1)
LESS_THAN_A_CENT = 0.005


def recoverable(
    entitled: float,
    paid: float,
    month: Month,
    covering: Sequence[tuple[Standing, float]],
    day: date,
    reach: Reach,
) -> float:
    """Euros of a month's gap that its claims, or a new one with this reach, can still bring on a day."""
    most = entitled * share_reached(reach, month)
    for claim, share in covering:
        most = max(most, claim.would_pay(month, entitled, share, day))
    return max(0.0, most - paid)


def share_reached(reach: Reach, month: Month) -> float:
    """The part of a month that a claim with this reach is paid for."""
    if reach is None or month < reach[0]:
        return 0.0
    return reach[1] if month == reach[0] else 1.0


class Waiting:
    """What waiting costs in one line, from its `today` on."""

    def __init__(self, known: LineAsOf) -> None:
        self.known = known
        self.reach = known.terms.first_month(known.today)

    def lost_per_day(self, spell: Spell) -> float:
        """Euros that each day of waiting costs; 0 while a claim is pending, granted or can be contested."""
        known = self.known
        covers = [cover for cover in known.covers if cover.covers_any(spell.first, spell.last)]
        claims = [cover for cover in covers if cover.is_claim]
        if any(cover.is_active(known.today) for cover in claims or covers):
            return 0.0
        if known.terms.first_paid == "day":
            month = self.reach[0]
            return self._only_claimed(month) / days_in(month) if _within(month, spell) else 0.0
        turn = first_day(known.month + 1)
        first, _ = known.terms.first_month(turn - ONE_DAY)
        return self._lost_on(turn, spell, first) / days_in(known.month)

    def next_loss(self, spell: Spell) -> NextLoss | None:
        """The first later day on which something of the spell is lost if nothing is done; None if never."""
        known = self.known
        turning_points: list[tuple[date, Month]] = []  # a day, and the first month that can be lost on it
        for claim in known.covers:
            for limit in (claim.appeal_until, claim.stop_appeal_until):
                if limit is not None and known.today <= limit < date.max and claim.covered:
                    turning_points.append((limit + ONE_DAY, claim.covered[0].first))
        moves = self._reach_moves(spell)
        if moves is not None:
            turning_points.append((moves, known.terms.first_month(moves - ONE_DAY)[0]))
        for day in sorted({day for day, _ in turning_points}):
            amount = self._lost_on(day, spell, min(first for on, first in turning_points if on == day))
            if amount >= LESS_THAN_A_CENT:
                return NextLoss(day, amount)
        return None

    def _only_claimed(self, month: Month) -> float:
        """The amount of a month of which a new claim would bring something, else 0."""
        today = self.known.today
        gained = self._recoverable(month, today, self.reach) - self._recoverable(month, today, None)
        return (self.known.entitlement.at(month) or 0.0) if gained > NOISE else 0.0

    def _lost_on(self, day: date, spell: Spell, first: Month) -> float:
        """Euros of the months from `first` on that could be had the day before, and on the day no more."""
        before, after = self.known.terms.first_month(day - ONE_DAY), self.known.terms.first_month(day)
        last = after[0] if spell.last is None else min(after[0], spell.last)
        lost = 0.0
        for month in range(max(spell.first, first), last + 1):
            lost += self._recoverable(month, day - ONE_DAY, before) - self._recoverable(month, day, after)
        return lost

    def _recoverable(self, month: Month, day: date, reach: Reach) -> float:
        known = self.known
        entitled, gap = known.entitlement.at(month), known.gap(month)
        if entitled is None or not gap:
            return 0.0
        paid = known.received.get(month, 0.0)
        return recoverable(entitled, paid, month, known.covering(month), day, reach)

    def _reach_moves(self, spell: Spell) -> date | None:
        """The first later day on which a new claim brings less than one made today, appeals left aside."""
        month = self._first_at_stake(spell)
        if month is None:
            return None
        rule, today = self.known.terms.first_month, self.known.today
        share = share_reached(self.reach, month)
        early, step = today, ONE_DAY
        while True:
            if date.max - early < step:
                return None
            late = early + step
            if share_reached(rule(late), month) < share:
                break
            early, step = late, step * 2
        while late - early > ONE_DAY:
            middle = early + (late - early) // 2
            early, late = (early, middle) if share_reached(rule(middle), month) < share else (middle, late)
        return late

    def _first_at_stake(self, spell: Spell) -> Month | None:
        """The first month of the spell that only a new claim, or an appeal, can still bring something for."""
        start = max(self.reach[0], spell.first)
        for month in self._changes(start, spell):
            without = self._recoverable(month, date.max, None)
            if self._recoverable(month, date.max, self.reach) > without + NOISE:
                return month
        return None

    def _changes(self, start: Month, spell: Spell) -> list[Month]:
        """The months from `start` on in which an amount, a cover or a payment changes."""
        known = self.known
        months = {start, start + 1, *known.entitlement.changes()}
        spans: list[Months] = list(known.line.received_unknown)
        for paid in known.received:
            months.update((paid, paid + 1))
        for claim in known.covers:
            spans.extend((*claim.covered, *claim.amounts))
            if claim.stopped is not None:
                months.update((month_of(claim.stopped), month_of(claim.stopped) + 1))
        for span in spans:
            months.update((span.first, span.first + 1))
            if span.last is not None:
                months.add(span.last + 1)
        return sorted(month for month in months if month >= start and _within(month, spell))


def _within(month: Month, spell: Spell) -> bool:
    return spell.first <= month and (spell.last is None or month <= spell.last)
