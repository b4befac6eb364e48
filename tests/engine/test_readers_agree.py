"""The readers must agree: plain, explain and explore run the same functions and give the same law.

- explain gives the plain answer bit for bit;
- explore with everything known gives the plain answer;
- explore with facts forgotten always contains the plain answer, whatever was forgotten;
- what explore calls decided stays decided when more is known.
"""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import AS_THINGS_STAND, CLAIMED, EVERYTHING_CLAIMED, Case
from takeup.engine.errors import UndecidedError
from takeup.engine.explain import Tracer
from takeup.engine.explore import Asked
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Right, load
from takeup.engine.questions import Exploration, possible_answers
from tests.households import complete_household, forget

LAW = load("takeup.law.be")
SEEDS = st.integers(0, 2**48)
PEOPLE = st.integers(1, 5)
DAYS = st.dates(date(2015, 1, 1), date(2026, 11, 30))
WORLDS = st.sampled_from((AS_THINGS_STAND, CLAIMED, EVERYTHING_CLAIMED))


def holders(case: Case, right: Right) -> list[str]:
    return [HOUSEHOLD] if right.holder == HOUSEHOLD else case.members


def plain(case: Case, right: Right, holder: str, day: date, world: str, reader: object = None) -> float | None:
    """The plain answer; None where the law itself leaves it open."""
    household = case.on(day, world, reader)
    try:
        return right.due(household if holder == HOUSEHOLD else household.person(holder))
    except UndecidedError:
        return None


@settings(max_examples=60, deadline=None)
@given(seed=SEEDS, people=PEOPLE, day=DAYS, world=WORLDS)
def test_explain_gives_the_plain_answer(seed: int, people: int, day: date, world: str) -> None:
    case = complete_household(LAW, Random(seed), people, day)
    for right in LAW:
        for holder in holders(case, right):
            assert plain(case, right, holder, day, world) == plain(case, right, holder, day, world, Tracer())


@settings(max_examples=60, deadline=None)
@given(seed=SEEDS, people=PEOPLE, day=DAYS, world=WORLDS)
def test_explore_with_everything_known_gives_the_plain_answer(seed: int, people: int, day: date, world: str) -> None:
    case = complete_household(LAW, Random(seed), people, day)
    exploration = Exploration(case, day, world=world)
    for found in exploration.ranges:
        known = plain(case, found.right, found.holder, day, world)
        assert found.matters == ()
        if known is None:
            assert found.open or found.low == found.high  # something else may have settled it
        else:
            assert found.low == found.high == max(known, 0.0)


@settings(max_examples=150, deadline=None)
@given(seed=SEEDS, people=PEOPLE, day=DAYS, share=st.floats(0.01, 1.0), world=WORLDS)
def test_explore_contains_the_truth_whatever_is_forgotten(
    seed: int, people: int, day: date, share: float, world: str
) -> None:
    random = Random(seed)
    case = complete_household(LAW, random, people, day)
    partly = forget(case, random, share)
    for found in Exploration(partly, day, world=world).ranges:
        known = plain(case, found.right, found.holder, day, world)
        if known is not None:
            assert found.low <= max(known, 0.0) <= found.high, (found.right, found.holder, found.matters)


@settings(max_examples=60, deadline=None)
@given(seed=SEEDS, people=PEOPLE, day=DAYS, share=st.floats(0.05, 0.9))
def test_an_answer_never_widens_what_is_known(seed: int, people: int, day: date, share: float) -> None:
    random = Random(seed)
    partly = forget(complete_household(LAW, random, people, day), random, share)
    exploration = Exploration(partly, day)
    question = exploration.next_question()
    if question is None:
        return
    for answer in possible_answers(partly, question.asked, day):
        with exploration.explorer.trial(question.asked, answer):
            for pair, before in zip(exploration.pairs, exploration.ranges, strict=True):
                after = exploration._range(*pair)
                assert before.low <= after.low
                assert after.high <= before.high


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS, people=st.integers(1, 3), day=DAYS, share=st.floats(0.05, 0.6))
def test_a_fact_that_does_not_matter_changes_nothing(seed: int, people: int, day: date, share: float) -> None:
    random = Random(seed)
    partly = forget(complete_household(LAW, random, people, day), random, share)
    exploration = Exploration(partly, day)
    matters = set(exploration.still_matters())
    for id in partly.members:
        for fact in random.sample(sorted(LAW.facts["person"]), 5):
            asked = Asked(id, fact)
            kind = LAW.facts["person"][fact].kind
            if kind == "yearly" or asked in matters or partly.facts.get(id, {}).get(fact) is not None:
                continue
            for answer in possible_answers(partly, asked, day)[:3]:
                with exploration.explorer.trial(asked, answer):
                    for pair, before in zip(exploration.pairs, exploration.ranges, strict=True):
                        after = exploration._range(*pair)
                        assert (before.low, before.high) == (after.low, after.high)


def test_nothing_is_asked_when_everything_is_known() -> None:
    case = complete_household(LAW, Random(1), 3, date(2025, 3, 1))
    assert Exploration(case, date(2025, 3, 1)).next_question() is None


if __name__ == "__main__":
    pytest.main([__file__])
