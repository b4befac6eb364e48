"""Fields of the forms about a dossier, in the language of the page."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.translation import get_language

from takeup.dossier.values import DOES_NOT_APPLY_TEXT, UNKNOWN_TEXT
from takeup.engine.facts import Fact
from takeup.engine.texts import say as in_language
from takeup.site import words

MOST_RADIOS = 6
MOST_EUROS = 99_999_999  # what a row for counting holds
YEARS = range(1850, 2100)  # others are slips, and terms of the law cannot be counted from them
_MONTH = re.compile(r"(\d{4})-(\d{1,2})|(\d{1,2})[-/. ](\d{4})")
_THOUSANDS = re.compile(r"\d{1,3}([.\s]\d{3})+(,\d+)?|\d{1,3}(,\d{3})+(\.\d+)?")


def _say(key: str) -> str:
    return words.say(key, get_language() or "nl")


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


class EurosField(forms.CharField):
    """Euros from 0 on, as people write them: 450, 450,50, 1.250,00."""

    def __init__(self, **given: Any) -> None:
        attrs = {"inputmode": "decimal", "size": 10, "autocomplete": "off"}
        super().__init__(max_length=20, widget=forms.TextInput(attrs=attrs), **given)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        return number_of(text) if text else None


class MonthField(forms.CharField):
    """A month, as 2026-03 or 3/2026; its value is 2026-03."""

    def __init__(self, **given: Any) -> None:
        super().__init__(max_length=10, widget=forms.TextInput(attrs={"type": "month", "size": 10}), **given)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        found = _MONTH.fullmatch(text.strip())
        year, month = (int(found[1] or found[4]), int(found[2] or found[3])) if found else (0, 0)
        if not (1900 <= year <= 2099 and 1 <= month <= 12):
            raise forms.ValidationError(_say("households.no_month"))
        return f"{year}-{month:02}"


def number_of(text: str) -> float:
    """A number as people write it. Raises ValidationError."""
    plain = text.replace("€", "").replace("\N{NO-BREAK SPACE}", " ").strip()
    if _THOUSANDS.fullmatch(plain):
        decimal = max(plain.rfind(","), plain.rfind("."))
        has_cents = decimal > -1 and len(plain) - decimal - 1 != 3
        whole = re.sub(r"[.,\s]", "", plain[:decimal] if has_cents else plain)
        plain = f"{whole}.{plain[decimal + 1 :]}" if has_cents else whole
    try:
        value = float(plain.replace(",", "."))
    except ValueError:
        raise forms.ValidationError(_say("households.no_number")) from None
    if not 0 <= value <= MOST_EUROS:
        raise forms.ValidationError(_say("households.no_number"))
    return value


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
        value = EurosField(required=False, **given)
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


def value_of(fact: Fact, cleaned: dict[str, Any]) -> Any:
    """The value of a fact as an event holds it. Raises ValidationError where nothing was filled in."""
    value: Any = cleaned.get("value")
    state = cleaned.get("state") or ""
    if fact.kind in ("yes_no", "choice"):
        return {"yes": True, "no": False}.get(value, value) if fact.kind == "yes_no" else value
    if state and fact.kind != "yearly":
        return state
    if state == DOES_NOT_APPLY_TEXT:
        return state
    if value is None and not state:
        raise forms.ValidationError(_say("households.nothing_filled_in"))
    if fact.kind == "date":
        return value.isoformat()
    if fact.kind == "yearly":
        return {cleaned["year"]: state or value}
    return int(value) if fact.kind == "count" or value == int(value) else value
