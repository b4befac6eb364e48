"""What happened behind an answer: the calls of rules of one right of one person, and what each call is named."""

from __future__ import annotations

from datetime import date
from typing import Any

from takeup.check.texts import Speaker
from takeup.dossier import Dossier
from takeup.engine.case import CLAIMED
from takeup.engine.errors import UndecidedError
from takeup.engine.explain import Node, Tracer
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Right
from takeup.engine.rules import Rule
from takeup.engine.texts import say
from takeup.reading import spelling
from takeup.reading.calls_words import SAY

_DOORS = {
    "passport_for": "passport",
    "in_payment_for": "in_payment",
    "already_in_payment": "in_payment",
    "paid_between": "in_payment",
}


def trace(dossier: Dossier, rule: Rule[Any, Any, Any], holder: str, day: date) -> tuple[Node, UndecidedError | None]:
    """The tree of calls behind the answer of a rule, as if all is claimed; and what stopped it where something did."""
    tracer = Tracer()
    household = dossier.to_case(day).on(day, CLAIMED, tracer)
    subject: Any = household if holder == HOUSEHOLD else household.person(holder)
    try:
        rule(subject)
    except UndecidedError as error:
        return tracer.roots[-1], error
    return tracer.roots[-1], None


def call_name(node: Node, speaker: Speaker) -> str:
    """What a call is named: the right that it is about, or the label of its rule; empty where nobody gave it one."""
    rule, language = node.rule, speaker.language
    if rule.kind == "right":
        return f"{SAY['due'][language]}{spelling.colon(language)}{speaker.right(_right_of(rule, speaker))}"
    if rule.kind == "door":
        other = speaker.right(speaker.law.right(str(node.args[0])))
        return SAY[_DOORS.get(rule.name, rule.name)][language].format(right=other)
    text = speaker.law.rule_label(rule)
    if text:
        return say(text, language)
    return SAY["concerns"][language] if rule.kind == "concerns" else ""


def _right_of(rule: Rule[Any, Any, Any], speaker: Speaker) -> Right:
    return speaker.law.right(rule.module.split(".")[-2])
