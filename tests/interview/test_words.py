"""The words of the interview: there in every language, for every step."""

from __future__ import annotations

from datetime import date
from random import Random
from string import Formatter

import pytest

from takeup.cli.ask_words import SAY as TERMINAL
from takeup.engine.law import load
from takeup.engine.texts import EVERY_LANGUAGE
from takeup.interview import Fact, HowMuch, OneReceived, Sitting, Step, next_step, question, why
from takeup.interview.answers import allowed, fact_answer, labels
from takeup.interview.say import SAY
from takeup.interview.words import month_question
from tests.interview.someone import steps

BELGIUM = load("takeup.law.be")
TODAY = date(2026, 3, 10)


@pytest.mark.parametrize("words", [SAY, TERMINAL])
def test_every_sentence_is_there_in_every_language_with_the_same_places(words: dict[str, dict[str, str]]) -> None:
    for key, text in words.items():
        places = [{name for _, name, *_ in Formatter().parse(text[language]) if name} for language in EVERY_LANGUAGE]
        assert all(each == places[0] for each in places), key


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_every_step_has_a_question_and_a_reason(language: str) -> None:
    seen: set[type[Step]] = set()
    for seed in (1, 2):
        start = Sitting.begin(BELGIUM, TODAY, language)
        after = start
        for sitting, step, answered in steps(start, Random(seed), skips=0.05):
            after = answered
            asked, told = question(step, sitting.speaker), why(step, sitting)
            assert asked.strip() and "{" not in asked
            assert told.text or told.more or isinstance(step, Fact)
            if isinstance(step, HowMuch | OneReceived):
                assert month_question(step, sitting.speaker)
            if isinstance(step, Fact) and (fact := sitting.speaker.fact(step.asked)) is not None:
                assert allowed(fact, language)
                assert fact.kind != "choice" or all(labels(fact, language))
            seen.add(type(step))
        assert question(next_step(after), after.speaker)
    assert len(seen) >= 8


def test_a_question_says_which_rights_hang_on_it() -> None:
    for sitting, step, _ in steps(Sitting.begin(BELGIUM, TODAY, "en"), Random(3), skips=0.0):
        if isinstance(step, Fact) and step.rights:
            told = why(step, sitting)
            names = {sitting.speaker.right(BELGIUM.right(right)) for right in step.rights}
            assert told.text == "On this hangs:" and told.rights
            assert all(any(line.startswith(name) for name in names) for line in told.rights)
            return
    raise AssertionError("no question of which a right hangs")


def test_answers_in_german() -> None:
    wage, belgian = BELGIUM.facts["person"]["net_wage"], BELGIUM.facts["person"]["pregnant"]
    assert fact_answer(wage, "1.234,56 Euro", "de") == 1234.56
    assert fact_answer(wage, "keine", "de") == 0.0
    assert fact_answer(belgian, "Nein", "de") is False and fact_answer(belgian, "ja", "de") is True
    assert fact_answer(BELGIUM.facts["person"]["birth_date"], "31.05.1980", "de") == date(1980, 5, 31)
