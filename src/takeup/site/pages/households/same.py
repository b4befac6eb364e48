"""Two dossiers of one household: joined by a human, and parted again."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from takeup.site.households import merging
from takeup.site.pages.households.forms import MergeForm, WhyForm
from takeup.site.pages.households.shared import attempt, people_of, to_file
from takeup.site.pages.requests import FileRequest, TwoFilesRequest
from takeup.site.words import say


def merge(request: TwoFilesRequest, household: UUID, other: UUID) -> HttpResponse:
    """Shows who is in both, asks who is the same person, and joins them."""
    file, second = request.file, request.other
    if other == household or second.household.team_id != file.household.team_id:
        raise Http404
    form = MergeForm(people_of(second), people_of(file), request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        done = attempt(
            request,
            form,
            lambda: merging.merge(file.household, request.user, second.household, form.same(), given["why"]),
            "households.merged_done",
        )
        if done:
            return to_file(request)
    return render(request, "households/merge.html", {"file": file, "other": second, "form": form})


def part(request: FileRequest, household: Any, number: int) -> HttpResponse:
    """Undoes a merge."""
    file = request.file
    if number not in [entry.number for entry in merging.merges(file.entries)]:
        raise Http404
    form = WhyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["because"]
        if attempt(
            request, form, lambda: merging.part(file.household, request.user, number, why), "households.parted_done"
        ):
            return to_file(request)
    context = {
        "file": file,
        "form": form,
        "title": say("households.part", file.language),
        "hint": say("households.part_hint", file.language),
    }
    return render(request, "households/form.html", context)
