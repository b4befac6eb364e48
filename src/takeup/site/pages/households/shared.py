"""What the pages of a dossier have in common: recording from a form, and the words of the file."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language

from takeup.dossier import DossierError
from takeup.dossier.changes import Change
from takeup.engine.household import HOUSEHOLD
from takeup.engine.texts import say as in_language
from takeup.reading import spelling
from takeup.site.households import recording
from takeup.site.households.file import File
from takeup.site.households.law import law
from takeup.site.households.models import ErasedError
from takeup.site.households.telling import Teller
from takeup.site.pages.requests import FileRequest
from takeup.site.words import say

_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_PARTS = ("persons", "situations", "claims", "payments", "contacts")


def language_of(request: HttpRequest) -> str:
    """nl, fr, en or de: that of the page."""
    return get_language() or "nl"


def teller_of(file: File) -> Teller:
    return Teller(file.speaker)


def people_of(file: File) -> list[tuple[str, str]]:
    """Id and name of everyone in the dossier."""
    return [(id, file.speaker.person(id)) for id in file.plain["persons"]] if not file.is_empty else []


def contradiction(error: Exception, language: str) -> str:
    """Why something cannot be noted, as far as it can be told."""
    if isinstance(error, DossierError):
        found = dict.fromkeys(_about(problem.field, problem.found, language) for problem in error.problems)
        return say("households.contradicts", language, what="; ".join(list(found)[:3]))
    if isinstance(error, recording.TooManyPeopleError):
        return say("check.too_many", language, n=recording.MOST_PEOPLE)
    return say("households.cannot_be", language)


def _about(field: str, found: str, language: str) -> str:
    """What a problem of a dossier is about, and the days that it names: the details are told in English only."""
    name = field.rpartition(".")[2]
    fact = law().facts["person"].get(name) or law().facts[HOUSEHOLD].get(name)
    if fact is not None:
        what = in_language(fact.label, language, person="", other="", year="")
    else:
        part = field.partition("[")[0].partition(".")[0]
        part = part if part in _PARTS else "other"
        what = say(f"households.part_{part}", language)
    days = dict.fromkeys(spelling.day(day, language) for day in _DAY.findall(found))
    return f"{what} ({', '.join(days)})" if days else what


def attempt(request: HttpRequest, form: Form, act: Callable[[], None], done: str = "households.noted") -> bool:
    """Does something, and says so; where it contradicts what is known, the form says that instead."""
    language = language_of(request)
    try:
        act()
    except (DossierError, ValueError, ErasedError) as error:
        form.add_error(None, contradiction(error, language))
        return False
    messages.success(request, say(done, language))
    return True


def noted(request: FileRequest, form: Form, *changes: Change) -> bool:
    """Records changes of the household of the page."""
    household, user = request.file.household, request.user
    return attempt(request, form, lambda: recording.record(household, user, *changes))


def to_file(request: FileRequest) -> HttpResponse:
    return redirect("household", household=request.file.household.pk)
