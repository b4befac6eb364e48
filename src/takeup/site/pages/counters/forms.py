"""Filling in a counter: one field each for address, telephone and e-mail, and one a day for the hours."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import RegexValidator

from takeup.engine.counters import DAYS, Counter, completed
from takeup.engine.errors import LawError
from takeup.reading.counters import ON_PAPER
from takeup.reading.hours import in_language
from takeup.site.counters.written import typed_spans, written, written_spans
from takeup.site.people.said import said
from takeup.site.words import say

RIGHT = "_is_right"  # behind the name of a field: the box that says that it was checked
HOURS, OTHER_HOURS = "hours", "other_hours"
_NUMBER = RegexValidator(r"^[+(]?\d[\d\s./()-]+$", said("counters.error_phone"))


class CounterForm(forms.Form):
    """Begins with what is known. What stays as it is, is not filled in, unless its box says that it was checked."""

    address = forms.CharField(
        label=said("counters.field_address"), help_text=said("counters.hint_address"), required=False, max_length=200
    )
    phone = forms.CharField(label=said("counters.field_phone"), required=False, max_length=40, validators=[_NUMBER])
    email = forms.EmailField(label=said("counters.field_email"), required=False, max_length=200)

    def __init__(self, counter: Counter, language: str, data: Any = None) -> None:
        """`counter`: with what the organisation filled in already."""
        super().__init__(data)
        self.counter, self.language = counter, language
        for number, day in enumerate(DAYS):
            self.fields[day] = forms.CharField(label=said(f"counters.day_{day}"), required=False, max_length=80)
            self.initial[day] = ", ".join(written_spans(counter.hours, number))
        self.fields[OTHER_HOURS] = forms.CharField(
            label=said("counters.other_hours"),
            help_text=said("counters.hint_other_hours"),
            required=False,
            max_length=200,
        )
        text = counter.hours.text if counter.hours is not None else None
        self.initial[OTHER_HOURS] = in_language(text, language) if text else ""
        self.initial["phone"], self.initial["email"] = counter.phone or "", counter.email or ""
        self.initial["address"] = in_language(counter.address, language) if counter.address else ""
        for field in ON_PAPER:
            if field not in counter.missing and not counter.is_confirmed(field):
                self.fields[field + RIGHT] = forms.BooleanField(label=said("counters.is_right"), required=False)

    def clean(self) -> dict[str, Any]:
        """Hours are read by the engine: what it refuses is told at the day."""
        given: dict[str, Any] = super().clean() or {}
        for day in DAYS:
            spans = typed_spans(given.get(day, ""))
            try:
                completed(self.counter, {HOURS: {day: spans}})
            except LawError:
                self.add_error(day, say("counters.error_hours", self.language))
            given[day] = spans
        return given

    def given(self) -> dict[str, Any]:
        """What was filled in, or checked, by field, written as in the files of the law."""
        found = {field: self._given(field) for field in ON_PAPER if self._is_changed(field)}
        return {field: value for field, value in found.items() if value}

    def emptied(self) -> list[str]:
        """The fields in which nothing is left."""
        return [field for field in ON_PAPER if self._is_changed(field) and not self._given(field)]

    def _is_changed(self, field: str) -> bool:
        parts = (*DAYS, OTHER_HOURS) if field == HOURS else (field,)
        return not set(parts).isdisjoint(self.changed_data) or bool(self.cleaned_data.get(field + RIGHT))

    def _given(self, field: str) -> Any:
        given = self.cleaned_data
        if field != HOURS:
            return given[field] if field in self.changed_data else written(self.counter, field)
        hours = self.counter.hours
        text = given[OTHER_HOURS] if OTHER_HOURS in self.changed_data or hours is None else hours.text
        return {day: given[day] for day in DAYS if given[day]} | ({"text": text} if text else {})


__all__ = ["OTHER_HOURS", "RIGHT", "CounterForm"]
