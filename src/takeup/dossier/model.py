"""A dossier: all that is known of one household, from one file, and what the rest of takeup asks of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from takeup.dossier.receipts import months_on_their_way, months_received, payments, unlisted
from takeup.dossier.records import (
    ClaimRecord,
    Contact,
    PaymentRecord,
    PersonRecord,
    Situation,
    Statement,
)
from takeup.dossier.timelines import fact_timelines, presence
from takeup.engine.case import Case, Received
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import ONCE, PER_YEAR, Law, Right
from takeup.nontakeup.months import Month, first_day
from takeup.nontakeup.timeline import Claim, Payment, Span


@dataclass(frozen=True, slots=True)
class Dossier:
    """One household. Rights are known here by their ids, holders by person id or 'household'.

    `payments_complete`: True where every payment of every right is listed, a tuple of right ids where that
    holds for these only, False or None (not said) where it does not.
    """

    id: str
    law: Law = field(compare=False, repr=False)
    persons: tuple[PersonRecord, ...]
    on: date | None = None
    language: str | None = None
    household: dict[str, Any] = field(default_factory=dict)
    situations: tuple[Situation, ...] = ()
    claims: tuple[ClaimRecord, ...] = ()
    payments: tuple[PaymentRecord, ...] = ()
    payments_complete: bool | tuple[str, ...] | None = None
    contacts: tuple[Contact, ...] = ()

    @property
    def names(self) -> dict[str, str]:
        """The names of the persons by id, of those who have one."""
        return {person.id: person.name for person in self.persons if person.name is not None}

    def to_case(self, today: date) -> Case:
        """The household for the engine, with what had been received by `today`.

        What is granted counts too for the months of which the payment is not due yet: it is on its way.
        """
        case = Case(self.law, [person.id for person in self.persons])
        case.facts = fact_timelines(self.law, self.persons, self.household, self.situations)
        case.lives_here = presence(self.persons, self.situations)
        case.names = self.names
        for person in self.persons:
            for relation, others in person.relations.items():
                for other in others:
                    case.relations[(person.id, other)] = relation
        case.received = self._received(today)
        case.received_complete = True if self.payments_complete is True else None
        return case

    def _received(self, today: date) -> dict[tuple[str, str], Received]:
        pairs = list(dict.fromkeys((p.right, p.holder) for p in self.payments))
        if isinstance(self.payments_complete, tuple):
            for id in self.payments_complete:
                pairs += [(id, holder) for holder in self._possible_holders(self.law.right(id))]
        found = {
            pair: Received(months_received(self._records(*pair), today), complete=self.is_complete(pair[0]))
            for pair in pairs
        }
        for claim in self.claims:
            pair, right = (claim.right, claim.holder), self.law.right(claim.right)
            if right.per in (ONCE, PER_YEAR) or (right.received is not None and pair not in found):
                continue
            on_its_way = months_on_their_way(claim.claim, right, today)
            if on_its_way:
                record = found.get(pair) or Received({}, complete=self.is_complete(claim.right))
                found[pair] = replace(record, months={**on_its_way, **record.months})
        return found

    def is_complete(self, right: str) -> bool:
        """Whether every payment of this right is listed, so that what is not listed was not received."""
        if isinstance(self.payments_complete, tuple):
            return right in self.payments_complete
        return self.payments_complete is True

    def claims_of(self, right: str, holder: str) -> tuple[Claim, ...]:
        """The claims of a holder for a right, in the order of the file."""
        return tuple(each.claim for each in self.claims if (each.right, each.holder) == (right, holder))

    def payments_of(self, right: str, holder: str, today: date) -> tuple[Payment, ...]:
        """One payment per month that was paid by `today`; without a day, paid on the last of its month."""
        return tuple(payments(self._records(right, holder), today))

    def received_unknown(
        self, right: str, holder: str, first: Month, last: Month, today: date | None = None
    ) -> tuple[Span, ...]:
        """The months from `first` to `last` of which nobody has said what was received.

        With `today`, a payment made later has not been listed yet.
        """
        return () if self.is_complete(right) else unlisted(self._records(right, holder), first, last, today)

    def statements_of(self, right: str, holder: str, today: date | None = None) -> tuple[Statement, ...]:
        """What was said about a right of a holder, by date; with `today`, not what was said later."""
        said = [
            statement
            for contact in self.contacts
            for statement in contact.statements
            if (statement.right, statement.holder) == (right, holder) and (today is None or contact.day <= today)
        ]
        return tuple(sorted(said, key=lambda statement: statement.day))

    def holders(self) -> tuple[tuple[str, str], ...]:
        """The (right, holder) pairs that have a claim or a payment."""
        listed: list[ClaimRecord | PaymentRecord] = [*self.claims, *self.payments]
        return tuple(dict.fromkeys((each.right, each.holder) for each in listed))

    def start(self) -> date | None:
        """The first day of which something is known: a situation, a claim or a month that was paid."""
        days = [situation.since for situation in self.situations]
        days += [each.claim.claimed for each in self.claims]
        days += [first_day(each.first) for each in self.payments]
        return min(days, default=None)

    def _records(self, right: str, holder: str) -> list[PaymentRecord]:
        return [each for each in self.payments if (each.right, each.holder) == (right, holder)]

    def _possible_holders(self, right: Right) -> list[str]:
        return [HOUSEHOLD] if right.holder == HOUSEHOLD else [person.id for person in self.persons]
