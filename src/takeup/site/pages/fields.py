"""Fields in which people write numbers and months in their own way."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from takeup.engine.facts import Fact
from takeup.interview import answers
from takeup.interview.answers import AnswerError
from takeup.site.words import say

_QUESTION = re.compile(r"(.*?[?.!])\s*\((.+)\)", re.DOTALL)
MOST_EUROS = 99_999_999  # what a row for counting holds


class WrittenField(forms.CharField):
    """Something typed; None for nothing. `read` raises AnswerError; `unit` stands beside the field."""

    def __init__(self, read: Callable[[str], Any], unit: str = "", numeric: bool = True, **given: Any) -> None:
        self.read, self.unit = read, unit
        attrs = {"size": 10, "autocomplete": "off"} | ({"inputmode": "decimal"} if numeric else {})
        super().__init__(**{"max_length": 60, "widget": forms.TextInput(attrs), **given})

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        try:
            return self.read(text)
        except AnswerError as error:
            raise ValidationError(str(error)) from None


def euros(text: str, language: str) -> float:
    """Euros from 0 on: 450, 450,50 or 1.250,00. Raises AnswerError."""
    found = answers.number(text, language)
    if not 0 <= found <= MOST_EUROS:
        raise AnswerError(say("check.error_amount", language))
    return found


def question_and_hint(text: str) -> tuple[str, str]:
    """A question without the explanation that stands behind it in brackets, and that explanation."""
    found = _QUESTION.fullmatch(text.strip())
    return (found[1].strip(), found[2][:1].upper() + found[2][1:]) if found else (text, "")


def unit_of(fact: Fact) -> str:
    """What stands beside the field of a fact."""
    return "€" if fact.unit.startswith("EUR") else "%" if answers.is_share(fact) else ""
