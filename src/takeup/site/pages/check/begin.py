"""Where a check begins: on the first page, or with the code of a sheet; and how all of it is wiped."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from takeup.dossier import DossierError, to_plain
from takeup.dossier.changes import whole
from takeup.dossier.read import parse_dossier
from takeup.sheet import CodeError, open_code
from takeup.site.households.law import law
from takeup.site.middleware.no_copies import CLEAR, PAGES
from takeup.site.pages.check.answers import answers_of, open_page
from takeup.site.pages.check.forms import CodeForm
from takeup.site.pages.check.result_pages import shown
from takeup.site.pages.check.state import State, StateError
from takeup.site.words import say


@open_page
def begin(request: HttpRequest) -> HttpResponse:
    return redirect("start")


@open_page
def wipe(request: HttpRequest) -> HttpResponse:
    """The first page, and no page of a check that the browser could show again."""
    response = redirect("start")
    response.headers[CLEAR] = PAGES
    return response


@open_page
def code(request: HttpRequest) -> HttpResponse:
    """Opens the code of a sheet; what was found with these answers is shown at once."""
    language = get_language() or "nl"
    form = CodeForm(language, request.POST or None)
    if form.is_valid():
        try:
            text = open_code(form.cleaned_data["code"], form.cleaned_data["pin"])
            answers = answers_of(State((whole(to_plain(parse_dossier(text, "code", law()))),)))
        except CodeError as error:
            form.add_error("code" if error.kind == "not_a_code" else "pin", say(f"check.code_{error.kind}", language))
        except (DossierError, StateError):
            form.add_error("code", say("check.code_too_old", language))
        else:
            assert answers.dossier is not None  # a code holds at least one person
            return shown(request, answers, answers.dossier)
    return render(request, "check/code.html", {"form": form})
