"""What is kept about people, in and out: the file as YAML, everything in one readable page, and erasing it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string

from takeup.dossier import write_dossier
from takeup.site.households import erasure
from takeup.site.households.file import File
from takeup.site.pages.households.dossier import people
from takeup.site.pages.households.forms import SureForm
from takeup.site.pages.households.history import lines_of, reads_of
from takeup.site.pages.households.known import known_of, received_of
from takeup.site.pages.households.shared import attempt
from takeup.site.pages.requests import FileRequest


def keeping(request: FileRequest, household: Any) -> HttpResponse:
    """The ways in which what is kept goes out."""
    return render(request, "households/keeping.html", {"file": request.file})


def download(request: FileRequest, household: Any) -> HttpResponse:
    """The dossier as `takeup check` reads it."""
    if request.file.is_empty:
        raise Http404
    response = HttpResponse(write_dossier(request.file.dossier), content_type="application/yaml; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{request.file.plain["id"]}.yaml"'
    return response


def everything(request: FileRequest, household: Any) -> HttpResponse:
    """All that is kept about these people, to read and to print; with `?file` as a file to take along."""
    context = _everything(request.file)
    if "file" not in request.GET:
        return render(request, "households/everything.html", context)
    text = render_to_string("households/everything_file.html", context)
    response = HttpResponse(text, content_type="text/html; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{request.file.plain["id"]}.html"'
    return response


def _everything(file: File) -> dict[str, Any]:
    return {
        "file": file,
        "people": [] if file.is_empty else people(file),
        "known": known_of(file),
        "received": received_of(file),
        "parts": [{"lines": lines_of(part), "days": reads_of(part)} for part in _parts(file)],
    }


def _parts(file: File) -> Iterator[File]:
    """The dossier itself, and those that were merged into it."""
    yield file
    for household in file.household.merged.all():
        yield from _parts(File(household, file.language, file.today))


def erase(request: FileRequest, household: Any) -> HttpResponse:
    """Says what erasing does, and does it once somebody is sure."""
    form = SureForm(request.POST or None)
    if (
        request.method == "POST"
        and form.is_valid()
        and attempt(request, form, lambda: erasure.erase(request.file.household), "households.erased")
    ):
        return redirect("households")
    return render(request, "households/erase.html", {"file": request.file, "form": form})
