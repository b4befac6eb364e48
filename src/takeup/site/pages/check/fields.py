"""Fields of forms in which people answer: what may be typed, read in their own way of writing."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from takeup.check.texts import Speaker
from takeup.engine.explore import Asked
from takeup.engine.facts import Fact
from takeup.interview import answers
from takeup.interview.answers import AnswerError
from takeup.site.pages.fields import WrittenField, euros, question_and_hint, unit_of
from takeup.site.words import say

MOST_RADIOS = 8
YES, NO = "yes", "no"


class DayWidget(forms.MultiWidget):
    """A day as three fields: day, month, year."""

    template_name = "check/day.html"
    use_fieldset = True

    def __init__(self, language: str) -> None:
        self.language = language
        super().__init__({part: forms.TextInput() for part in ("day", "month", "year")})

    def decompress(self, value: str | None) -> list[str]:
        """The parts of 2026-03-10."""
        return list(reversed(value.split("-"))) if value else ["", "", ""]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for part, widget in zip(("day", "month", "year"), context["widget"]["subwidgets"], strict=True):
            widget["label"] = say(f"check.{part}", self.language)
            widget["size"] = 4 if part == "year" else 2
        return context

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        return f"{id_}_0"


class DayField(forms.Field):
    """A day, or None for nothing."""

    def __init__(self, language: str, first: date | None = None, last: date | None = None, **given: Any) -> None:
        self.language, self.first, self.last = language, first, last
        super().__init__(required=False, widget=DayWidget(language), **given)

    def clean(self, value: Any) -> date | None:
        parts = [str(part or "").strip() for part in value or ()]
        if not any(parts):
            return None
        if not all(part.isascii() and part.isdecimal() for part in parts) or len(parts[2]) != 4:
            raise ValidationError(say("check.error_day", self.language))
        day, month, year = map(int, parts)
        try:
            found = date(year, month, day)
        except ValueError:
            raise ValidationError(say("check.error_no_such_day", self.language)) from None
        if not (self.first or date.min) <= found <= (self.last or date.max):
            raise ValidationError(say("check.error_day_outside", self.language))
        return found


def amount_field(language: str, **given: Any) -> WrittenField:
    """Euros from 0 on."""
    return WrittenField(lambda text: euros(text, language), "€", required=False, **given)


def month_field(language: str, today: date, **given: Any) -> WrittenField:
    """A month that has begun, as 2026-03."""

    def read(text: str) -> str:
        month = answers.month(text, language)
        if month > today.isoformat()[:7]:
            raise AnswerError(say("check.error_future", language))
        return month

    return WrittenField(read, numeric=False, required=False, **given)


def since_field(language: str, today: date, **given: Any) -> WrittenField:
    """A day, or a month as its first day, that has begun."""

    def read(text: str) -> date:
        day = answers.since(text, language)
        if day > today:
            raise AnswerError(say("check.error_future", language))
        return day

    return WrittenField(read, numeric=False, required=False, **given)


def yes_no_field(language: str, **given: Any) -> forms.TypedChoiceField:
    """Yes or no; None for no answer."""
    return forms.TypedChoiceField(
        choices=[(YES, say("check.yes", language)), (NO, say("check.no", language))],
        coerce=lambda value: value == YES,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        **given,
    )


def fact_field(asked: Asked, fact: Fact, speaker: Speaker) -> forms.Field:
    """The field for a fact or a relation; its clean value is as the engine knows it, None for no answer.

    The label is the question, the help what stands in brackets behind it.
    """
    language = speaker.language
    label, hint = question_and_hint(speaker.question(asked))
    given: dict[str, Any] = {"label": label, "help_text": hint}
    if fact.kind == "yes_no":
        return yes_no_field(language, **given)
    if fact.kind == "choice":
        named = list(zip(fact.choices, answers.labels(fact, language), strict=True))
        if len(named) <= MOST_RADIOS:
            return forms.TypedChoiceField(
                choices=named, empty_value=None, required=False, widget=forms.RadioSelect, **given
            )
        return forms.TypedChoiceField(choices=[("", ""), *named], empty_value=None, required=False, **given)
    if fact.kind == "date":
        return DayField(language, fact.low, fact.high, **given)

    def read(text: str) -> Any:
        return answers.fact_answer(fact, text, language, asked.detail)

    return WrittenField(read, unit_of(fact), required=False, **given)
