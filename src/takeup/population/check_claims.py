"""Claims: what came of them, and days that can follow one another, as `takeup.nontakeup.Claim` demands."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from takeup.nontakeup import Outcome
from takeup.population.check_facts import NO_CHOICE
from takeup.population.check_holders import Rights, check_absent, check_days, check_euros, check_holders
from takeup.population.faults import Faults
from takeup.population.levels import Lengths, Level, Numbers, Truths

OUTCOMES = [outcome.value for outcome in Outcome]
ORDER = "days out of order"
NOT_WITH = "does not go with the outcome"


def check_claims(claims: Level, members: Lengths, rights: Rights, faults: Faults) -> None:
    """The list `claims`."""
    check_absent(claims, faults)
    codes = check_holders(claims, members, rights, faults)
    there = ~claims.absent
    check_days(claims, ["claimed", "decided", "withdrawn", "stopped"], there, faults)
    check_euros(claims, "amount", np.zeros(len(claims), bool), codes, rights, faults)
    outcome = claims.codes("outcome", OUTCOMES)
    faults.add(claims, there & (outcome < 0), "outcome", "one of " + ", ".join(OUTCOMES), NO_CHOICE)
    _days_of_outcome(claims, outcome, faults)
    _order(claims, faults)


def _days_of_outcome(claims: Level, outcome: Numbers, faults: Faults) -> None:
    def came_of_it(*outcomes: Outcome) -> Truths:
        return np.isin(outcome, [OUTCOMES.index(each) for each in outcomes])

    told = outcome >= 0
    decided, granted = came_of_it(Outcome.GRANTED, Outcome.REFUSED), came_of_it(Outcome.GRANTED)
    withdrawn = came_of_it(Outcome.WITHDRAWN)
    for column, wrong, allowed in (
        ("decided", decided & ~claims.given("decided"), "a day, as there was a decision"),
        ("decided", told & ~decided & claims.given("decided"), "nothing, as there was no decision"),
        ("withdrawn", withdrawn & ~claims.given("withdrawn"), "a day, as the outcome is withdrawn"),
        ("stopped", told & ~granted & claims.given("stopped"), "nothing, as nothing was granted"),
        ("amount", told & ~granted & claims.given("amount"), "nothing, as nothing was granted"),
    ):
        faults.add(claims, wrong, column, allowed, NOT_WITH)


def _order(claims: Level, faults: Faults) -> None:
    claimed, decided = claims.numbers("claimed"), claims.numbers("decided")
    after = np.where(claims.given("decided"), decided, claimed)
    is_claimed = claims.given("claimed")
    for column, earliest, event in (
        ("decided", claimed, "the claim"),
        ("withdrawn", after, "the claim or its decision"),
        ("stopped", after, "the decision"),
    ):
        early = is_claimed & claims.given(column) & (claims.numbers(column) < earliest)
        faults.add(claims, early, column, _from_on(earliest, event), ORDER)


def _from_on(earliest: Numbers, event: str) -> Callable[[int], str]:
    return lambda item: f"a day from {np.datetime64(int(earliest[item]), 'D')} on, the day of {event}"
