"""Somebody who answers any step of an interview at random: also with what contradicts the rest, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from takeup.dossier import DossierError
from takeup.engine.explore import Asked
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.kin import INVERSE
from takeup.engine.questions import possible_answers
from takeup.interview import (
    AllListed,
    Done,
    Everyone,
    Fact,
    GoneSince,
    HowMuch,
    OneReceived,
    OtherParent,
    RareFacts,
    Received,
    Sitting,
    Step,
    WhoLivesHere,
    next_step,
)
from takeup.interview.received import NEVER

MONTHS = (None, "2025-01", "2026-02")
ENDLESS = 400


def answer(sitting: Sitting, step: Step, random: Random, skips: float = 0.1) -> Sitting:
    """The sitting after an answer. Raises DossierError where that answer cannot be."""
    if random.random() < skips and not isinstance(step, WhoLivesHere | Done):
        return step.skip(sitting)
    match step:
        case WhoLivesHere():
            return step.answer(
                sitting, random.choices(["Ana", "Ben", " Léa ", "", "李", "ana"], k=random.randint(1, 4))
            )
        case Everyone():
            others = random.random() < 0.1
            return WhoLivesHere().answer(sitting, ["Zoé"]) if others else step.answer(sitting, random.random() < 0.9)
        case Fact():
            also = [one for one in step.others if random.random() < 0.5]
            return step.answer(sitting, value(sitting, step.asked, random), also)
        case OtherParent():
            return step.answer(sitting, [child for child in step.children if random.random() < 0.7])
        case RareFacts():
            every = [asked for row in step.rows for asked in row]
            return step.answer(sitting, [asked for asked in every if random.random() < 0.15])
        case Received():
            rights = [(right, holder) for group in step.groups.values() for right, who in group for holder in who]
            return step.answer(sitting, random.sample(rights, min(len(rights), random.randint(0, 3))))
        case HowMuch():
            return step.answer(sitting, random.choice([None, 0.0, 120.5]), random.choice(MONTHS))
        case AllListed():
            return step.answer(sitting, random.random() < 0.7)
        case OneReceived():
            return step.answer(sitting, random.random() < 0.4, random.choice([*MONTHS, NEVER]))
        case GoneSince():
            return step.answer(sitting, sitting.today - timedelta(days=random.choice([10, 400, 5000])))
        case Done():
            raise AssertionError("nothing is asked any more")


def value(sitting: Sitting, asked: Asked, random: Random) -> Any:
    """A value of a fact, in one of the ways in which it can be known."""
    if asked.fact == "relation":
        return random.choice(list(INVERSE))
    fact = sitting.speaker.fact(asked)
    assert fact is not None
    if random.random() < 0.05:
        return DOES_NOT_APPLY
    found = random.choice(possible_answers(sitting.case, asked, sitting.today))
    if asked.fact == "birth_date":
        return date(random.randint(1930, 2025), random.randint(1, 12), random.randint(1, 28))
    return {int(asked.detail): found} if fact.kind == "yearly" else found


def steps(sitting: Sitting, random: Random, skips: float = 0.1) -> Iterator[tuple[Sitting, Step, Sitting]]:
    """A whole interview: each sitting, its step, and the sitting after the answer. What cannot be is skipped then."""
    for _ in range(ENDLESS):
        step = next_step(sitting)
        if isinstance(step, Done):
            return
        before = sitting
        try:
            sitting = answer(sitting, step, random, skips)
        except DossierError:
            assert not isinstance(step, WhoLivesHere)
            sitting = step.skip(sitting)
        if sitting is not before:  # only empty names, say
            yield before, step, sitting
    raise AssertionError("an interview without end")
