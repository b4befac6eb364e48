"""An answer taken into an exploration gives what exploring anew gives."""

from __future__ import annotations

from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import load
from takeup.engine.questions import Exploration
from tests.households import complete_household, forget

LAW = load("takeup.law.be")
SOME = [
    LAW.right(id)
    for id in ("integration_income", "increased_reimbursement", "child_benefit", "water_intervention", "rent_allowance")
]


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32), people=st.integers(1, 3), day=st.dates(date(2024, 1, 1), date(2026, 9, 1)))
def test_learning_an_answer_is_exploring_anew(seed: int, people: int, day: date) -> None:
    random = Random(seed)
    whole = complete_household(LAW, random, people, day)
    partly = forget(whole, random, 0.8)
    exploration = Exploration(partly, day, SOME)
    for _ in range(4):
        left = [asked for one in exploration.ranges for asked in one.matters if not asked.detail]
        left = [a for a in left if a.fact not in ("relation", "receives") and a.fact in whole.facts.get(a.subject, {})]
        if not left:
            return
        asked = random.choice(left)
        value = whole.facts[asked.subject][asked.fact].values[-1]
        fact = LAW.facts[HOUSEHOLD if asked.subject == HOUSEHOLD else "person"][asked.fact]
        partly.set(asked.subject, asked.fact, value)
        exploration.learn(asked, fact.absent if value is DOES_NOT_APPLY else value)
        anew = Exploration(partly, day, SOME)
        for learnt, fresh in zip(exploration.ranges, anew.ranges, strict=True):
            assert (learnt.right, learnt.holder) == (fresh.right, fresh.holder)
            assert (learnt.low, learnt.high) == (fresh.low, fresh.high), (learnt.right, asked)
            assert set(learnt.matters) == set(fresh.matters), (learnt.right, asked)
        assert list(exploration.still_matters()) == list(anew.still_matters())
        learnt_next, next_anew = exploration.next_question(), anew.next_question()
        assert (learnt_next and learnt_next.asked) == (next_anew and next_anew.asked)
