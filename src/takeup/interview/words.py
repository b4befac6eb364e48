"""The words of an interview: each step as a question, and why it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from takeup.check.texts import Speaker
from takeup.engine.explore import Asked
from takeup.engine.facts import ORDINARY
from takeup.interview.say import say
from takeup.interview.sitting import EVERYONE, Sitting
from takeup.interview.steps import (
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
    Step,
    WhoLivesHere,
)
from takeup.reading.moves import standings
from takeup.reading.spelling import colon


@dataclass(frozen=True)
class Why:
    """Why a step is put: a sentence, the rights that hang on it as they stand now, and what else is good to know."""

    text: str = ""
    rights: tuple[str, ...] = ()
    more: tuple[str, ...] = ()


def question(step: Step, speaker: Speaker) -> str:
    """What to put to people."""
    language = speaker.language
    match step:
        case WhoLivesHere():
            return say("who", language)
        case Everyone():
            return f"{speaker.question(EVERYONE)} ({', '.join(speaker.names.values())})"
        case Fact():
            return speaker.question(step.asked)
        case OtherParent():
            return say("other_parent", language, person=speaker.person(step.person))
        case RareFacts():
            people = [speaker.person(id) for id in step.people(speaker.names)]
            return say("any_of_these", language, people=one_of(people, language))
        case Received():
            return say("received_now", language)
        case HowMuch():
            key = f"how_much_{step.per}" if step.in_euros else "since_month"
            return _of_right(key, step.right, step.holder, speaker)
        case AllListed():
            return say("list_complete", language)
        case OneReceived():
            return speaker.question(step.asked)
        case GoneSince():
            income = speaker.label(Asked(step.person, step.income))
            return say("gone_since", language, income=income, person=speaker.person(step.person))
        case Done():
            return say("only_skipped", language, n=str(step.skipped)) if step.skipped else say("all_asked", language)


def one_of(names: Sequence[str], language: str) -> str:
    """Ana, Ben or Lea."""
    *most, last = names
    return say("one_of", language, most=", ".join(most), last=last) if most else last


def month_question(step: HowMuch | OneReceived, speaker: Speaker) -> str:
    """Since which month something is received, or in which month it came; of what is not received, since which not."""
    if isinstance(step, OneReceived):
        return _of_right("not_since", step.right, step.holder, speaker)
    return _of_right("since_month" if step.per == "month" else "paid_month", step.right, step.holder, speaker)


def why(step: Step, sitting: Sitting) -> Why:
    """Why a step is put to people; empty where that goes without saying."""
    language = sitting.language
    match step:
        case Fact() | OneReceived():
            if not step.rights and step.asked.fact in _WHY_FIRST:
                return Why(say(_WHY_FIRST[step.asked.fact], language))
            return _why_asked(step, sitting)
        case WhoLivesHere() | Everyone():
            return Why(say("why_everyone", language))
        case OtherParent():
            return Why(say("why_kin", language))
        case RareFacts():
            return Why(say("why_any_of_these", language))
        case Received() | AllListed():
            return Why(say("why_received", language))
        case HowMuch():
            return Why(say("why_amount", language))
        case GoneSince():
            return Why(say("why_since", language))
        case Done():
            return Why()


_WHY_FIRST = {"relation": "why_kin", "birth_date": "why_born"}  # asked before it is known which rights may hang on it


def _why_asked(step: Fact | OneReceived, sitting: Sitting) -> Why:
    speaker, exploration = sitting.speaker, sitting.exploration
    hang = tuple(
        f"{standing.name} ({standing.holder}){colon(sitting.language)}{standing.text}"
        for (_, holder), standing in (standings(exploration, speaker, step.rights) if step.rights else {}).items()
        if step.asked in exploration.range_of(standing.right, holder).matters
    )
    fact = speaker.fact(step.asked)
    more = []
    if fact is not None and fact.evidence:
        more.append(say("evidence", sitting.language, what=speaker.text(fact.evidence)))
    if fact is not None and fact.sensitivity != ORDINARY:
        more.append(say("sensitive", sitting.language))
    return Why(say("why_asked", sitting.language) if hang else "", hang, tuple(more))


def _of_right(key: str, right: str, holder: str, speaker: Speaker) -> str:
    name = speaker.right(speaker.law.right(right))
    return say(key, speaker.language, right=name, person=speaker.person(holder))
