"""People who come and go, how they are called, and what they are to each other."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render

from takeup.engine.household import HOUSEHOLD
from takeup.site.households.merging import plain_text
from takeup.site.pages.households.fields import said
from takeup.site.pages.households.forms import PersonForm, RelationForm, SinceForm
from takeup.site.pages.households.shared import noted, people_of, to_file
from takeup.site.pages.requests import FileRequest
from takeup.site.words import say

LEAVES, COMES = "leaves", "comes"


def new(request: FileRequest, household: Any) -> HttpResponse:
    """Someone more, who was always here or comes on a day."""
    file = request.file
    form = PersonForm(people_of(file), request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        id = free_id(given["name"], file.plain["persons"])
        changes: list[dict[str, Any]] = [
            {"kind": "person", "id": id} | ({"name": given["name"]} if given["name"] else {})
        ]
        values: list[dict[str, Any]] = []
        if given["birth_date"]:
            values.append({"subject": id, "fact": "birth_date", "value": given["birth_date"].isoformat()})
        if "when" in given and form.since:
            values += [
                {"subject": id, "fact": "lives_here", "value": False},
                {"subject": id, "fact": "lives_here", "value": True, **form.since},
            ]
        if values:
            changes.append({"kind": "facts", "values": values})
        if given.get("relation"):
            relation = {"one": id, "relation": given["relation"], "other": given["other"]}
            changes.append({"kind": "relations", "values": [relation]})
        if "when" in given:
            changes += form.reason()
        if noted(request, form, *changes):
            return to_file(request)
    return _form(request, form, "households.person_new")


def comes_or_goes(request: FileRequest, household: Any, person: str) -> HttpResponse:
    """Someone leaves, or comes to live here, on a day."""
    form = SinceForm(request.POST or None)
    choices = [(LEAVES, said("households.leaves")), (COMES, said("households.comes"))]
    form.fields["what"] = forms.ChoiceField(
        choices=choices, widget=forms.RadioSelect, initial=LEAVES, label=said("households.what_changes")
    )
    form.add_since(always=False)
    if request.method == "POST" and form.is_valid():
        lives = {"subject": person, "fact": "lives_here", "value": form.cleaned_data["what"] == COMES, **form.since}
        if noted(request, form, {"kind": "facts", "values": [lives]}, *form.reason()):
            return to_file(request)
    return _form(request, form, "households.comes_or_goes", person)


def name(request: FileRequest, household: Any, person: str) -> HttpResponse:
    """How someone is called."""
    fields = (request.file.plain["persons"].get(person) or {}) if not request.file.is_empty else {}
    form = forms.Form(request.POST or None, initial={"name": fields.get("name", "")})
    form.fields["name"] = forms.CharField(
        label=said("households.name"), help_text=said("households.name_hint"), max_length=80, required=False
    )
    if request.method == "POST" and form.is_valid():
        change = {"kind": "name", "id": person, "name": form.cleaned_data["name"]}
        if noted(request, form, change):
            return to_file(request)
    return _form(request, form, "households.person_name", person)


def relations(request: FileRequest, household: Any) -> HttpResponse:
    """What one person is to another."""
    people = people_of(request.file)
    if len(people) < 2:
        raise Http404
    form = RelationForm(people, request.POST or None, initial={"one": people[1][0], "other": people[0][0]})
    if request.method == "POST" and form.is_valid():
        change = {"kind": "relations", "values": [form.cleaned_data]}
        if noted(request, form, change):
            return to_file(request)
    return _form(request, form, "households.relations")


def free_id(name: str, taken: Collection[str]) -> str:
    """An id for someone: the name in plain letters, or p1, p2 and so on."""
    plain = re.sub(r"[^a-z0-9]+", "-", plain_text(name)).strip("-")[:24]
    usable = plain if plain and plain != HOUSEHOLD else ""
    candidates = (usable, *(f"{usable or 'p'}{n}" for n in range(1 if not usable else 2, len(taken) + 3)))
    return next(id for id in candidates if id and id not in taken)


def _form(request: FileRequest, form: forms.Form, title: str, person: str = "") -> HttpResponse:
    file = request.file
    if person and (file.is_empty or person not in file.plain["persons"]):
        raise Http404
    context = {"file": file, "form": form, "title": say(title, file.language)}
    if person:
        context["about"] = file.speaker.person(person)
    return render(request, "households/form.html", context)
