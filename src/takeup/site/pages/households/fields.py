"""Fields of the forms about a dossier, in the language of the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.translation import get_language

from takeup.dossier.values import DOES_NOT_APPLY_TEXT, UNKNOWN_TEXT
from takeup.engine.facts import DOES_NOT_APPLY, Fact
from takeup.engine.texts import say as in_language
from takeup.interview import answers
from takeup.reading import spelling
from takeup.site import words
from takeup.site.pages.fields import WrittenField, euros, unit_of

MOST_RADIOS = 6
YEARS = range(1850, 2100)  # others are slips, and terms of the law cannot be counted from them


def _say(key: str) -> str:
    return words.say(key, _language())


said: Any = lazy(_say, str)


class DayField(forms.DateField):
    """A day, not after today unless `later`."""

    def __init__(self, later: bool = False, **given: Any) -> None:
        self.later = later
        formats = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "size": 10})
        super().__init__(widget=widget, input_formats=formats, **given)

    def clean(self, value: Any) -> Any:
        day = super().clean(value)
        if day is not None and day.year not in YEARS:
            raise forms.ValidationError(self.error_messages["invalid"])
        if day is not None and not self.later and day > date.today():
            raise forms.ValidationError(_say("households.day_is_later"))
        return day


class EurosField(WrittenField):
    """Euros from 0 on, as people write them: 450, 450,50, 1.250,00."""

    def __init__(self, **given: Any) -> None:
        super().__init__(lambda text: euros(text, _language()), "€", **given)


class MonthField(WrittenField):
    """A month, as 2026-03 or 3/2026; its value is 2026-03."""

    def __init__(self, **given: Any) -> None:
        widget = forms.TextInput(attrs={"type": "month", "size": 10})
        super().__init__(lambda text: answers.month(text, _language()), widget=widget, **given)


def _language() -> str:
    return get_language() or "nl"


def fact_fields(fact: Fact, language: str, label: str, help_text: str = "") -> dict[str, forms.Field]:
    """The fields with which a fact is changed: `value`, and where it needs them `year` and `state`."""
    given: dict[str, Any] = {"label": label, "help_text": help_text}
    states = [(UNKNOWN_TEXT, said("ledger.not_known"))]
    if fact.name != "birth_date":
        states.append((DOES_NOT_APPLY_TEXT, said("ledger.does_not_apply")))
    if fact.kind in ("yes_no", "choice"):
        choices: list[tuple[str, Any]] = [("yes", said("ledger.yes")), ("no", said("ledger.no"))]
        if fact.kind == "choice":
            choices = [(each, in_language(fact.choice_labels[each], language)) for each in fact.choices]
        widget = forms.RadioSelect if len(choices) <= MOST_RADIOS else forms.Select
        return {"value": forms.ChoiceField(choices=[*choices, *states], widget=widget, **given)}
    value: forms.Field = DayField(later=True, required=False, **given)
    if fact.kind != "date":
        value = WrittenField(
            lambda text: _value(fact, text, language), "€" if unit_of(fact) == "€" else "", required=False, **given
        )
    state = forms.ChoiceField(
        choices=[("", said("households.as_filled_in")), *states],
        widget=forms.RadioSelect,
        required=False,
        label=said("households.or_else"),
    )
    if fact.kind == "yearly":
        this_year = date.today().year
        years = [(str(year), str(year)) for year in range(this_year, this_year - 6, -1)]
        return {"year": forms.ChoiceField(choices=years, label=said("households.year")), "value": value, "state": state}
    return {"value": value, "state": state}


def initial_of(fact: Fact, value: Any, language: str) -> dict[str, Any]:
    """What the fields of a fact show where it has a value: as `fact_fields` names them."""
    if fact.kind == "yearly" and isinstance(value, dict):
        year, value = next(iter(value.items()))
        return {"year": str(year), **initial_of(replace(fact, kind="amount"), value, language)}
    if isinstance(value, bool):
        return {"value": "yes" if value else "no"}
    if value in (UNKNOWN_TEXT, DOES_NOT_APPLY_TEXT) and fact.kind not in ("yes_no", "choice"):
        return {"state": value}
    if isinstance(value, (int, float)):
        shown = (
            spelling.quantity(value * 100, language) + "%"
            if answers.is_share(fact)
            else spelling.quantity(value, language)
        )
        return {"value": shown}
    return {"value": value}


def value_of(fact: Fact, cleaned: dict[str, Any]) -> Any:
    """The value of a fact as an event holds it. Raises ValidationError where nothing was filled in."""
    value: Any = cleaned.get("value")
    state = cleaned.get("state") or ""
    if fact.kind in ("yes_no", "choice"):
        return {"yes": True, "no": False}.get(value, value) if fact.kind == "yes_no" else value
    if value is DOES_NOT_APPLY:
        state = DOES_NOT_APPLY_TEXT
    if state == DOES_NOT_APPLY_TEXT or (state and fact.kind != "yearly"):
        return state
    if value is None and not state:
        raise forms.ValidationError(_say("households.nothing_filled_in"))
    if fact.kind == "date":
        return value.isoformat()
    if fact.kind == "yearly":
        return {cleaned["year"]: state or value}
    return int(value) if fact.kind == "count" or value == int(value) else value


def _value(fact: Fact, text: str, language: str) -> Any:
    """A number, of a yearly fact that of one year; DOES_NOT_APPLY where that was written. Raises AnswerError."""
    found = answers.fact_answer(fact, text, language, str(date.today().year))
    return next(iter(found.values())) if isinstance(found, dict) else found
