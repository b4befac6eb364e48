"""The rights beside the questions: how each stands with what is known so far, and what the last answer moved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from takeup.check.amounts import amount_of, before_tax, is_short
from takeup.check.texts import Speaker
from takeup.engine.case import EVERYTHING_CLAIMED, Case
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import MONEY, PER_MONTH, Right
from takeup.engine.money import cents
from takeup.engine.questions import CAP, ENTITLED, NOT_ENTITLED, STATUS_WORTH, Exploration, Range, bounds
from takeup.engine.time import month_index
from takeup.reading.amounts import amount_text

LIKELY, OPEN, COULD_OPEN, NOT_NOW, RECEIVED = "likely", "open", "could_open", "not_now", "received"
MOST_MOVES = 4
MOST_GONE = 2  # of what went away; all of it stands under "not now"
FEW = 6  # of more that are open only so many are shown at once
_LETTERS = {LIKELY: "l", OPEN: "o", COULD_OPEN: "c", NOT_NOW: "n", RECEIVED: "r"}
_ABOUT_OTHERS = "."  # surely nothing to do with this person


@dataclass(frozen=True)
class Row:
    """One right, for all the people for whom the same is to be said.

    `amount`: euros as people read them, empty where nothing can be said. `reason`: why not, in a sentence; empty
    unless it does not apply. `mark`: what the last answer changed: 'new', 'gone', 'more', 'less', 'open', or ''.
    """

    group: str
    right: str
    name: str
    holders: tuple[str, ...]
    amount: str
    reason: str
    mark: str
    euros: float


@dataclass(frozen=True)
class Panel:
    """The rights in groups. `on_top`: euros a month that can surely come on top of what is received. `seen`: for the
    next page.

    Where it is not known what is received, `on_top` is 0 and `at_least` what the rights come to together.
    """

    groups: dict[str, list[Row]]
    on_top: float
    at_least: float
    seen: dict[str, Any]

    @property
    def likely(self) -> list[Row]:
        return self.groups[LIKELY]

    @property
    def open_first(self) -> list[Row]:
        return self.groups[OPEN][:FEW]

    @property
    def open_more(self) -> list[Row]:
        return self.groups[OPEN][FEW:]

    @property
    def could_open(self) -> list[Row]:
        return self.groups[COULD_OPEN]

    @property
    def not_now(self) -> list[Row]:
        return self.groups[NOT_NOW]

    @property
    def received(self) -> list[Row]:
        return self.groups[RECEIVED]

    @property
    def moved(self) -> list[Row]:
        """What the last answer changed; a little of what went away comes last."""
        moved = [row for rows in self.groups.values() for row in rows if row.mark]
        gone = [row for row in moved if row.mark == "gone"]
        return [row for row in moved if row.mark != "gone"] + gone[:MOST_GONE]

    @property
    def moved_first(self) -> list[Row]:
        return self.moved[:MOST_MOVES]

    @property
    def moved_more(self) -> int:
        """How many more changed: more at once nobody reads."""
        return max(len(self.moved) - MOST_MOVES, 0)


@dataclass(frozen=True)
class _Told:
    """How one right of one holder stands."""

    found: Range
    group: str
    amount: str
    reason: str


def panel_of(exploration: Exploration, case: Case, speaker: Speaker, before: Mapping[str, Any] | None) -> Panel:
    """The panel of an exploration. `case`: all that is known; `before`: `seen` of the page before, None for none."""
    told = [one for found in exploration.ranges if (one := _told(exploration, found, case, speaker)) is not None]
    seen = _seen(told, exploration)
    groups: dict[str, list[Row]] = {group: [] for group in _LETTERS}
    together: dict[tuple[str, ...], list[tuple[_Told, str]]] = {}
    for one in told:
        mark = _mark(one, before, _place(exploration, one.found.right))
        together.setdefault((one.group, one.found.right.id, one.amount, one.reason, mark), []).append((one, mark))
    for (group, *_), alike in together.items():
        groups[group].append(_row(alike, speaker))
    for rows in groups.values():
        rows.sort(key=lambda row: (not row.mark, -row.euros))
    together_due = at_least(told_monthly(told), case, exploration.day)
    received = _received_together(told, case, exploration.day)
    if received is None:
        return Panel(groups, 0.0, together_due, seen)
    return Panel(groups, max(float(cents(together_due - received)), 0.0), 0.0, seen)


def _told(exploration: Exploration, found: Range, case: Case, speaker: Speaker) -> _Told | None:
    """None for a right that surely has nothing to do with this holder."""
    right, holder = found.right, _holder(exploration, found)
    got = received_now(right, found.holder, case, exploration.day)
    if got and not (found.status == ENTITLED and is_short(before_tax(got, right, found.low), found.low)):
        return _Told(found, RECEIVED, "", "")
    if right.concerns is not None and right.concerns(holder) is False:
        return None
    if found.status == NOT_ENTITLED:
        if _only_conduct(right, holder):
            return _Told(found, COULD_OPEN, "", "")
        return _Told(found, NOT_NOW, "", why_not(right, holder, speaker))
    return _Told(found, LIKELY if found.status == ENTITLED else OPEN, _amount(found, speaker.language), "")


def _holder(exploration: Exploration, found: Range) -> Any:
    household = exploration.household
    return household if found.holder == HOUSEHOLD else household.person(found.holder)


def _only_conduct(right: Right, holder: Any) -> bool:
    """Whether only what somebody does stands in the way."""
    if not any(condition.conduct for condition in right.conditions):
        return False
    return bounds(right.due_but_for_conduct(holder))[0] > 0


def why_not(right: Right, holder: Any, speaker: Speaker) -> str:
    """The first condition that is surely not met, in a sentence; empty where only the amount comes to nothing.

    As `takeup check` says it, but from what was explored already, which costs nothing.
    """
    for condition in right.conditions:
        if bounds(condition(holder))[1] <= 0:
            return speaker.text(right.rule_text(condition.name, "no"), person=speaker.person(holder.id))
    return ""


def _amount(found: Range, language: str) -> str:
    if found.right.kind != MONEY:
        return ""
    between = amount_of(found.right, found.low, found.high)
    if between.high is None and between.low <= 0:
        return ""
    return amount_text(between.low, between.high, between.per, language)


def _row(alike: list[tuple[_Told, str]], speaker: Speaker) -> Row:
    first, mark = alike[0]
    right = first.found.right
    holders = tuple(speaker.person(one.found.holder) for one, _ in alike if one.found.holder != HOUSEHOLD)
    euros = sum(_per_month(one.found, first.group) for one, _ in alike)
    return Row(first.group, right.id, speaker.right(right), holders, first.amount, first.reason, mark, euros)


def _per_month(found: Range, group: str) -> float:
    """Euros a month for the order in a group: the least of what is likely, what is open of the others."""
    if found.right.kind != MONEY:
        return STATUS_WORTH if group == OPEN else 0.0
    months = 1 if found.right.per == PER_MONTH else 12
    return min(found.low / months, CAP) if group == LIKELY else found.undecided


# -- all together -----------------------------------------------------------------------------------


def received_now(right: Right, holder: str, case: Case, day: date) -> float | None:
    """Euros of this month, or of this year where it does not come every month; 1 for a status. None: not known."""
    if case.is_told_by_facts(right, holder):
        return case.told_on(right, holder, day)
    month = month_index(day)
    if right.kind != MONEY or right.per == PER_MONTH:
        return case.received_of(right.id, holder, month)
    year = [case.received_of(right.id, holder, each) for each in range(month - day.month + 1, month + 1)]
    return None if None in year else sum(one or 0.0 for one in year)


def told_monthly(told: Iterable[_Told]) -> list[Right]:
    """The rights in euros a month that are received, or of which some is surely due."""
    rights = (one.found.right for one in told if one.group in (LIKELY, RECEIVED))
    return list({right.id: right for right in rights if right.kind == MONEY and right.per == PER_MONTH}.values())


def _received_together(told: Sequence[_Told], case: Case, day: date) -> float | None:
    """Euros of this month of all that comes every month; None where something due may be received or not."""
    found = 0.0
    for one in told:
        right = one.found.right
        if right.kind != MONEY or right.per != PER_MONTH:
            continue
        got = received_now(right, one.found.holder, case, day)
        if got is None and one.group == LIKELY:
            return None
        found += before_tax(got, right, one.found.low) or 0.0
    return found


def at_least(rights: list[Right], case: Case, day: date) -> float:
    """Euros a month together once everything is claimed: rights replace one another, so nothing is merely added up."""
    if not rights:
        return 0.0
    return float(cents(sum(found.low for found in Exploration(case, day, rights, EVERYTHING_CLAIMED).ranges)))


# -- what moved ---------------------------------------------------------------------------------------


def _place(exploration: Exploration, right: Right) -> int:
    return list(exploration.case.law).index(right)


def _seen(told: Iterable[_Told], exploration: Exploration) -> dict[str, Any]:
    """How the rights stand: for each holder a letter a right, in the order of the law, and the least euros."""
    places = {right.id: place for place, right in enumerate(exploration.case.law)}
    seen: dict[str, Any] = {}
    for one in told:
        letters, euros = seen.setdefault(one.found.holder, [[_ABOUT_OTHERS] * len(places), {}])
        place = places[one.found.right.id]
        letters[place] = _LETTERS[one.group]
        if one.group == LIKELY:
            euros[str(place)] = round(one.found.low)
    return {holder: ["".join(letters), euros] for holder, (letters, euros) in seen.items()}


def _mark(one: _Told, before: Mapping[str, Any] | None, place: int) -> str:
    """What changed since the page before; nothing on the first page, and of what somebody has just told."""
    if not before or one.found.holder not in before or one.group == RECEIVED:
        return ""
    letters, euros = before[one.found.holder]
    was = letters[place : place + 1]
    if was == _LETTERS[one.group]:
        least, had = round(one.found.low), euros.get(str(place), 0)
        if one.group != LIKELY or least == had:
            return ""
        return "more" if least > had else "less"
    if one.group == LIKELY:
        return "new"
    if one.group == NOT_NOW:  # no news that what brings no money, and was never likely, is not for somebody
        news = was in (_LETTERS[LIKELY], _LETTERS[COULD_OPEN]) or one.found.right.kind == MONEY
        return "gone" if news and was != _ABOUT_OTHERS else ""
    return "open" if one.group == COULD_OPEN or was in (_LETTERS[LIKELY], _LETTERS[NOT_NOW]) else ""


__all__ = ["Panel", "Row", "panel_of", "why_not"]
