"""The form with which an event is put right: its own fields, filled in as they were recorded."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from takeup.dossier.changes import Change
from takeup.engine.household import HOUSEHOLD
from takeup.site.households.kinds import OUTCOMES
from takeup.site.households.law import law
from takeup.site.households.telling import Teller
from takeup.site.households.timeline import Entry
from takeup.site.pages.households.fields import (
    DayField,
    EurosField,
    MonthField,
    fact_fields,
    initial_of,
    said,
    value_of,
)
from takeup.site.pages.households.forms import because_field

# The fields that each kind of event lets put right; what it is about (the right, the person) is taken back instead.
_DAY, _EUROS, _MONTH, _TEXT, _RESULT = "day", "euros", "month", "text", "result"
_FIELDS: Mapping[str, Mapping[str, str]] = {
    "person": {"name": _TEXT},
    "name": {"name": _TEXT},
    "situation": {"since": _DAY, "why": _TEXT},
    "received": {"for": _MONTH, "from": _MONTH, "to": _MONTH, "amount": _EUROS, "date": _DAY},
    "claim": {"date": _DAY},
    "decision": {"decided": _DAY, "amount": _EUROS, "reason": _TEXT},
    "withdrawal": {"day": _DAY},
    "stop": {"day": _DAY},
    "contact": {"date": _DAY, "note": _TEXT},
    "proposed": {"day": _DAY},
    "declined": {"day": _DAY, "why": _TEXT},
    "reopened": {"day": _DAY},
    "preparing": {"day": _DAY},
    "acknowledged": {"day": _DAY},
    "appeal": {"day": _DAY},
    "ends": {"day": _DAY},
    "outcome": {"day": _DAY, "result": _RESULT, "amount": _EUROS},
}
_YES_NO = {True: "yes", False: "no"}
_OPTIONAL = ("why", "reason", "note", "amount", "to", "name")
_ALWAYS_SHOWN = {
    "decision": ("amount", "reason"),
    "outcome": ("amount",),
    "received": ("to", "amount"),
    "person": ("name",),
}


def can_be_put_right(entry: Entry) -> bool:
    """Whether there is a form for it; of facts only where each has one value, or that of one year."""
    if entry.kind == "facts":
        return all(
            not isinstance(each["value"], dict) or len(each["value"]) == 1 for each in _standing(entry)["values"]
        )
    return entry.kind in _FIELDS and "amounts" not in _standing(entry)


def correction_form(entry: Entry, teller: Teller, data: QueryDict | None) -> forms.Form:
    """The form, filled in with what stands there now. It always asks why."""
    form = forms.Form(data)
    now = _standing(entry)
    if entry.kind == "facts":
        _fact_fields(form, now["values"], teller)
    for name, kind in _FIELDS.get(entry.kind, {}).items():
        if name in now or name in _ALWAYS_SHOWN.get(entry.kind, ()):
            form.fields[name] = _field(name, kind, entry.kind, now.get(name))
    form.fields["because"] = because_field()
    return form


def put_right(form: forms.Form, entry: Entry) -> Change:
    """The event that stands in its place, from a form that is valid."""
    now, given = _standing(entry), form.cleaned_data
    change: dict[str, Any] = {"kind": entry.kind, **now}
    if entry.kind == "facts":
        change["values"] = [_value(each, place, given) for place, each in enumerate(now["values"])]
        return change
    for name in _FIELDS[entry.kind]:
        if name in given:
            change[name] = given[name].isoformat() if isinstance(given[name], date) else given[name]
            if given[name] in (None, "") and name in _OPTIONAL and not (entry.kind == "name" and name == "name"):
                del change[name]
    return change


def _standing(entry: Entry) -> Mapping[str, Any]:
    """The content that counts now; of what was taken back, as it was."""
    change = entry.in_force or entry.content
    return {name: value for name, value in change.items() if name != "kind"}


def _field(name: str, kind: str, event: str, value: Any) -> forms.Field:
    given: dict[str, Any] = {
        "label": said(f"households.field_{name}"),
        "required": name not in _OPTIONAL,
        "initial": value,
    }
    if kind == _DAY:
        return DayField(later=event in ("ends", "stop"), **{**given, "initial": date.fromisoformat(value)})
    if kind == _EUROS:
        return EurosField(**given)
    if kind == _MONTH:
        return MonthField(**given)
    if kind == _RESULT:
        choices = [(each, said(f"ledger.outcome_{each}")) for each in OUTCOMES]
        return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **given)
    return forms.CharField(max_length=2000, **given)


def _fact_fields(form: forms.Form, values: list[dict[str, Any]], teller: Teller) -> None:
    for place, each in enumerate(values):
        fact = teller.fact(each["subject"], each["fact"])
        label = _label(each, teller)
        if fact is None:  # lives_here
            choices = [("yes", said("ledger.yes")), ("no", said("ledger.no"))]
            fields: dict[str, forms.Field] = {
                "value": forms.ChoiceField(choices=choices, widget=forms.RadioSelect, label=label)
            }
        else:
            fields = fact_fields(fact, teller.language, label)
            fields.pop("year", None)  # another year is another fact
        shown = initial_of(fact, each["value"], teller.language) if fact else {"value": _YES_NO[bool(each["value"])]}
        for name, field in fields.items():
            field.initial = shown.get(name)
        for name, field in fields.items():
            form.fields[f"{name}_{place}"] = field
        if each.get("since"):
            form.fields[f"since_{place}"] = DayField(
                later=True, label=said("households.from_which_day"), initial=date.fromisoformat(each["since"])
            )


def _label(each: Mapping[str, Any], teller: Teller) -> str:
    """The name of a fact, with the year that it is about."""
    label = teller.label(each["subject"], each["fact"])
    return f"{label} ({next(iter(each['value']))})" if isinstance(each["value"], dict) else label


def _value(each: Mapping[str, Any], place: int, given: Mapping[str, Any]) -> dict[str, Any]:
    fact = law().facts[HOUSEHOLD if each["subject"] == HOUSEHOLD else "person"].get(each["fact"])
    cleaned = {name: given.get(f"{name}_{place}") for name in ("value", "state")}
    if isinstance(each["value"], dict):
        cleaned["year"] = next(iter(each["value"]))
    value = cleaned["value"] == "yes" if fact is None else value_of(fact, cleaned)
    found = {**each, "value": value}
    if given.get(f"since_{place}"):
        found["since"] = given[f"since_{place}"].isoformat()
    return found
