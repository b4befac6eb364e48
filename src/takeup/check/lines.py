"""The entitled line of a right: euros due for each month, from the law and the situations of the household."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from takeup.engine.abstract import INFINITE
from takeup.engine.case import CLAIMED, Case
from takeup.engine.errors import UndecidedError
from takeup.engine.explore import Explorer
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import BY_DAY, ONCE, PER_YEAR, STATUS, Right
from takeup.engine.questions import bounds
from takeup.engine.time import days_in_month, first_of_month, full_years, month_index, month_start


@dataclass
class Entitlements:
    """Computes what is due; remembers explorations, so that rights share them.

    `today` is the day from which one looks back: who lives here today need not have been born then. `claimed`: the days
    of the claims by right and holder, for what is paid once.
    `due` gives the lowest and highest euros; they are equal where everything that matters is known.
    """

    case: Case
    today: date
    claimed: Mapping[tuple[str, str], Sequence[date]] = field(default_factory=dict)
    _explorers: dict[tuple[date, str], Explorer] = field(default_factory=dict)

    def due(self, right: Right, holder: str, day: date, world: str = CLAIMED) -> tuple[float, float]:
        """Euros of the month of `day`, as the situation is on that day (1 for a status)."""
        household = self.case.on(day, world, asked_on=self.today)
        subject = household
        if right.holder != HOUSEHOLD:
            subject = next((m for m in household.known_members if m.id == holder), None)
            if subject is None:
                return self._absent(holder, day)
        try:
            value = right.due(subject)
        except UndecidedError:
            return self._explored(right, holder, day, world)
        return value, value

    def _absent(self, holder: str, day: date) -> tuple[float, float]:
        """Not born: nothing is due. Living elsewhere: nobody knows what is due there."""
        line = self.case.facts.get(holder, {}).get("birth_date")
        birth = line.on(day) if line is not None else None
        return (0.0, 0.0) if birth is not None and birth > day else (0.0, INFINITE)

    def _explored(self, right: Right, holder: str, day: date, world: str) -> tuple[float, float]:
        explorer = self._explorers.setdefault((day, world), Explorer())
        household = self.case.on(day, world, explorer, self.today)
        low, high, _ = bounds(right.due(household if right.holder == HOUSEHOLD else household.person(holder)))
        return max(low, 0.0), max(high, 0.0)

    def of_months(
        self, right: Right, holder: str, first: int, last: int, world: str = CLAIMED
    ) -> dict[int, tuple[float, float]]:
        """Euros due for each month from `first` to `last`; of a right that is paid once, for the month of its event.

        The event is that of today, or, where its time is over, that of the latest claim.
        """
        if right.per != ONCE:
            return {month: self.of_month(right, holder, month, world) for month in range(first, last + 1)}
        for seen in (self.today, *sorted(self.claimed.get((right.id, holder), ()), reverse=True)):
            day = self._event_day(right, holder, seen, world)
            if day is not None:
                now = self.due(right, holder, seen, world)
                then = self.due(right, holder, day, world) if day < seen else now
                return {month_index(day): now if then[0] < then[1] else then}
        return {month_index(self.today): self.due(right, holder, self.today, world)}

    def _event_day(self, right: Right, holder: str, seen: date, world: str) -> date | None:
        """The day of the event that is paid for, as seen on a day; None where it is not known, or there is none."""
        household = self.case.on(seen, world, asked_on=self.today)
        try:
            subject = household if right.holder == HOUSEHOLD else household.person(holder)
            if right.event is None or (right.concerns is not None and not right.concerns(subject)):
                return None
            return right.event(subject)
        except (KeyError, UndecidedError):
            return None

    def of_month(self, right: Right, holder: str, month: int, world: str = CLAIMED) -> tuple[float, float]:
        """Euros due for a whole month.

        A right by the day is weighed by the days of each situation in the month (a status that holds on some of them
        holds); another right goes by the situation on the first day. A right per year is due in one month of its year.
        """
        first = month_start(month)
        if right.per == PER_YEAR:
            return self.due(right, holder, first, world) if month % 12 + 1 == right.in_month else (0.0, 0.0)
        if right.situation != BY_DAY:
            return self.due(right, holder, first, world)
        starts = [first, *self._changes_within(first, days_in_month(first))]
        low, high = self._weighed(right, holder, starts, world)
        return (float(low > 0), float(high > 0)) if right.kind == STATUS else (low, high)

    def _weighed(self, right: Right, holder: str, starts: list[date], world: str) -> tuple[float, float]:
        """Situations that start on these days of one month, each with its share of the days, to the month's end."""
        if starts == [first_of_month(starts[0])]:
            return self.due(right, holder, starts[0], world)
        days = days_in_month(starts[0])
        low = high = 0.0
        for start, end in zip(starts, [*[s.day for s in starts[1:]], days + 1], strict=True):
            share = (end - start.day) / days
            part = self.due(right, holder, start, world)
            low += part[0] * share
            high += part[1] * share
        return low, high

    def share_from(self, right: Right, holder: str, day: date, world: str = CLAIMED) -> float:
        """The share (0 to 1) of what is due for the month of `day` that is due from that day on."""
        first, days = first_of_month(day), days_in_month(day)
        whole, _ = self._weighed(right, holder, [first, *self._changes_within(first, days)], world)
        if whole <= 0:
            return (days - day.day + 1) / days
        starts = [day, *[change for change in self._changes_within(first, days) if change > day]]
        return self._weighed(right, holder, starts, world)[0] / whole

    def _changes_within(self, first: date, days: int) -> list[date]:
        """Days after the first of the month on which the situation changes, eighteenth birthdays included."""
        last = first.replace(day=days)
        changes = self.case.changes()
        found = set(changes[bisect_right(changes, first) : bisect_left(changes, last)])
        if last in changes:
            found.add(last)
        for id in self.case.members:
            line = self.case.facts.get(id, {}).get("birth_date")
            day = line.values[-1] if line is not None else None
            if day is not None and first < day <= last:
                found.add(day)
        for member in self.case.on(first).known_members:
            birth = self.case.facts.get(member.id, {}).get("birth_date")
            day = birth.on(first) if birth is not None else None
            if day is not None and day.month == first.month and full_years(day, last) in (16, 18, 65, 66, 67):
                birthday = first.replace(day=min(day.day, days))
                if birthday > first:
                    found.add(birthday)
        return sorted(found)
