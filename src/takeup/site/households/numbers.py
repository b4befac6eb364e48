"""The numbers of teams: where rights stand, and what came of them. No names, and only money that was granted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from takeup.site.households.kinds import OUTCOMES
from takeup.site.households.ledger import RENEW_DAYS, State
from takeup.site.households.models import Standing

# What a decision says that nobody needs to ask about any more.
_DECIDED = {State.GRANTED: "granted", State.RENEW: "granted", State.REFUSED: "refused", State.APPEALED: "refused"}


@dataclass(frozen=True)
class Numbers:
    """`states`: rights in each state; `opened`: euros granted, per month, year and once, with the number of grants.

    `outcomes`: what came of the rights that were put forward; of `asked` of them it is time to know, of `answered` one
    does.
    """

    households: int
    states: dict[State, int]
    opened: dict[str, tuple[float, int]]
    outcomes: dict[str, int]
    asked: int
    answered: int
    overdue: int

    @property
    def response_rate(self) -> float | None:
        """The share of those that it is time to know about (0 to 1); None where it is time for none yet."""
        return self.answered / self.asked if self.asked else None


def numbers_of(standings: QuerySet[Standing], today: date) -> Numbers:
    """The numbers behind these standings on a day; one query."""
    rows = list(standings.values_list("household", "state", "euros", "per", "outcome", "ask_from", "due"))
    states = Counter(_state(row[1], row[6], today) for row in rows)
    opened: dict[str, tuple[float, int]] = {}
    outcomes: Counter[str] = Counter()
    asked = 0
    for _, state, euros, per, outcome, ask_from, _ in rows:
        if euros is not None:
            before = opened.get(per, (0.0, 0))
            opened[per] = before[0] + float(euros), before[1] + 1
        known = outcome or _DECIDED.get(State(state), "")
        if ask_from is not None and (known or ask_from <= today):
            asked += 1
            outcomes[known] += 1
    return Numbers(
        households=len({row[0] for row in rows}),
        states={state: states[state] for state in State if states[state]},
        opened=opened,
        outcomes={each: outcomes[each] for each in OUTCOMES},
        asked=asked,
        answered=asked - outcomes[""],
        overdue=sum(row[1] in (State.CLAIMED, State.PENDING) and row[6] is not None and row[6] < today for row in rows),
    )


def _state(state: str, due: date | None, today: date) -> State:
    """Where a right stands today: a grant that ends soon is to be renewed, whenever that was written down."""
    soon = state == State.GRANTED and due is not None and due - timedelta(days=RENEW_DAYS) <= today
    return State.RENEW if soon else State(state)
