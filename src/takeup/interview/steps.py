"""The steps of an interview: what is put to a household at once, and what each answer notes.

A step holds ids only. `answer` gives the sitting with the answer, `skip` the one where it is left for another time
("I do not know" and "rather not say" are the same here). Both raise DossierError where an answer contradicts the rest;
the sitting before is as it was.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any, Literal, TypeAlias

from takeup.engine.explore import Asked
from takeup.engine.kin import PARENT
from takeup.engine.law import PER_MONTH
from takeup.interview.ended import ended, gone_mark
from takeup.interview.entries import Entry, chosen, skipped, together
from takeup.interview.family import parent_marks
from takeup.interview.names import free_id
from takeup.interview.rare import absent_value, is_yes_or_no
from takeup.interview.received import NEVER, Group, earliest, payment, this_month
from takeup.interview.sitting import EVERYONE, RECEIVES, WHAT_IS_RECEIVED, Sitting


@dataclass(frozen=True, slots=True)
class WhoLivesHere:
    """Who lives here? The only step that cannot be skipped; it may be answered again for those not named yet."""

    def answer(self, sitting: Sitting, names: Iterable[str]) -> Sitting:
        """Names, in any form; empty ones are left out."""
        entries: list[Entry] = []
        taken = set(sitting.plain["persons"])
        for name in filter(None, map(str.strip, names)):
            id = free_id(name, taken)
            taken.add(id)
            entries.append({"kind": "person", "id": id, "name": name})
        return sitting.add(together(entries)) if entries else sitting


@dataclass(frozen=True, slots=True)
class Everyone:
    """Is that everyone? Where it is not and names can be told: answer WhoLivesHere with them."""

    def answer(self, sitting: Sitting, everyone: bool) -> Sitting:
        return sitting.add(sitting.noting([(EVERYONE, everyone)]))

    def skip(self, sitting: Sitting) -> Sitting:
        return sitting.add(skipped([EVERYONE]))


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact, or a relation (then `asked.detail` is the other person).

    `others`: the same question about others, who may get the same answer. `left`: how many questions may still change
    something, with this one; 0 where that is not counted yet. `rights`: those that hang on it.
    """

    asked: Asked
    others: tuple[Asked, ...] = ()
    left: int = 0
    rights: tuple[str, ...] = ()

    def answer(self, sitting: Sitting, value: Any, also: Collection[Asked] = ()) -> Sitting:
        """`value` as `answers.fact_answer` gives it; `also`: those of the others for whom it holds too."""
        asked = self.asked
        if asked.fact == "relation":
            row = {"one": asked.subject, "relation": value, "other": asked.detail}
            return sitting.add({"kind": "relations", "values": [row]})
        return sitting.add(sitting.noting([(one, value) for one in (asked, *also)]))

    def skip(self, sitting: Sitting) -> Sitting:
        return sitting.add(skipped([self.asked]))


@dataclass(frozen=True, slots=True)
class OtherParent:
    """Of which of these children is this person the other parent?"""

    person: str
    children: tuple[str, ...]

    def answer(self, sitting: Sitting, children: Collection[str]) -> Sitting:
        """Of the others nothing is noted."""
        rows = [
            {"one": self.person, "relation": PARENT, "other": child} for child in self.children if child in children
        ]
        entries: list[Entry] = [{"kind": "relations", "values": rows}] if rows else []
        return sitting.add(together([*entries, skipped(parent_marks(self.person, self.children))]))

    def skip(self, sitting: Sitting) -> Sitting:
        return self.answer(sitting, ())


@dataclass(frozen=True, slots=True)
class RareFacts:
    """Facts that hold for few people, each row with those for whom it may hold: does any of it?"""

    rows: tuple[tuple[Asked, ...], ...]

    def people(self, order: Iterable[str]) -> list[str]:
        """Those for whom something of it may hold: in an order, where they stand in it."""
        found = {asked.subject for asked in chain(*self.rows)}
        return [id for id in dict.fromkeys((*order, *sorted(found))) if id in found]

    def answer(self, sitting: Sitting, holds: Collection[Asked], unsaid: Collection[Asked] = ()) -> Sitting:
        """What holds is noted as yes, or asked next where there is more to say; of the rest no or 0 is noted.

        `unsaid`: of these nothing is noted, they may come again.
        """
        law, every = sitting.law, [asked for asked in chain(*self.rows) if asked not in unsaid]
        values: list[tuple[Asked, Any]] = [(one, True) for one in every if one in holds and is_yes_or_no(law, one)]
        values += [(one, absent_value(law, one)) for one in every if one not in holds]
        more = [one for one in every if one in holds and not is_yes_or_no(law, one)]
        entries = [*([sitting.noting(values)] if values else []), *([chosen(more)] if more else [])]
        return sitting.add(together(entries)) if entries else sitting

    def skip(self, sitting: Sitting) -> Sitting:
        return sitting.add(skipped(chain(*self.rows)))


@dataclass(frozen=True, slots=True)
class Received:
    """What is received now? Rights in groups ('group_month', 'group_once', 'group_status'), with their holders."""

    groups: Mapping[str, Group]

    def answer(self, sitting: Sitting, receipts: Iterable[tuple[str, str]]) -> Sitting:
        """(right, holder) of each that is received; how much is asked next."""
        asked = [Asked(holder, RECEIVES, right) for right, holder in receipts]
        return sitting.add(chosen([WHAT_IS_RECEIVED, *asked]))

    def skip(self, sitting: Sitting) -> Sitting:
        return sitting.add(skipped([WHAT_IS_RECEIVED]))


@dataclass(frozen=True, slots=True)
class HowMuch:
    """How much is received, and since which month; of what does not come every month: in which month it came.

    `in_euros` is false for a status, of which only the month is asked; `per`: 'month', 'year' or 'once'.
    """

    right: str
    holder: str
    in_euros: bool
    per: str

    def answer(self, sitting: Sitting, amount: float | None = None, month: str | None = None) -> Sitting:
        """Euros, and a month such as '2025-03'; without a month this one. Without an amount nothing is noted."""
        if self.in_euros and amount is None:
            return self.skip(sitting)
        first = month or this_month(sitting)
        last = None if self.per == PER_MONTH else first
        return sitting.add(payment(self.right, self.holder, first, last, amount if self.in_euros else None))

    def skip(self, sitting: Sitting) -> Sitting:
        """Nobody knows how much: then not all is noted of this right, whatever was said before."""
        asked = skipped([Asked(self.holder, RECEIVES, self.right)])
        complete = sitting.plain.get("payments_complete")
        if complete is not True and self.right not in (complete or ()):
            return sitting.add(asked)
        return sitting.add(together([asked, _all_listed(sitting, {self.right}, complete or ())]))


def _all_listed(sitting: Sitting, but: Collection[str], rights: Iterable[str] | Literal[True] = True) -> Entry:
    """All is noted of these rights (True: of all), but for those of which nobody knows how much came."""
    every = [right.id for right in sitting.law] if rights is True else rights
    return {"kind": "received_complete", "complete": [id for id in every if id not in but]}


@dataclass(frozen=True, slots=True)
class AllListed:
    """Is everything noted that was received of these rights?"""

    def answer(self, sitting: Sitting, complete: bool) -> Sitting:
        unknown = {asked.detail for asked in sitting.skipped if asked.fact == RECEIVES}
        if complete and unknown:
            return sitting.add(_all_listed(sitting, unknown))
        return sitting.add({"kind": "received_complete", "complete": complete})

    def skip(self, sitting: Sitting) -> Sitting:
        return sitting.add(skipped([WHAT_IS_RECEIVED]))


@dataclass(frozen=True, slots=True)
class OneReceived:
    """Is this right received now? `left` and `rights` as of a fact."""

    right: str
    holder: str
    left: int = 0
    rights: tuple[str, ...] = ()

    @property
    def asked(self) -> Asked:
        return Asked(self.holder, RECEIVES, self.right)

    def answer(self, sitting: Sitting, received: bool, not_since: str | None = None) -> Sitting:
        """If it is received, how much is asked next. If not: since which month not, NEVER, or None for this month."""
        if received:
            return sitting.add(chosen([self.asked]))
        now = this_month(sitting)
        first = earliest(sitting, self.holder) if not_since == NEVER else not_since or now
        return sitting.add(payment(self.right, self.holder, first, now, 0.0))

    def skip(self, sitting: Sitting) -> Sitting:
        return sitting.add(skipped([self.asked]))


@dataclass(frozen=True, slots=True)
class GoneSince:
    """An income that is 0 now: since when? So that the past is not read as today."""

    person: str
    income: str

    def answer(self, sitting: Sitting, since: date) -> Sitting:
        """Before that day nothing is noted: nobody said how much it was."""
        rows = ended(sitting, self.person, self.income, since)
        return sitting.add({"kind": "facts", "values": rows}) if rows else self.skip(sitting)

    def skip(self, sitting: Sitting) -> Sitting:
        return sitting.add(skipped([gone_mark(self.person)]))


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing is left to ask, but for `skipped` questions that may come another time."""

    skipped: int = 0


Step: TypeAlias = (
    WhoLivesHere
    | Everyone
    | Fact
    | OtherParent
    | RareFacts
    | Received
    | HowMuch
    | AllListed
    | OneReceived
    | GoneSince
    | Done
)
