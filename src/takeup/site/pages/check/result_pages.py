"""The result and what can be done with it: the reasons, the sheet, a file, a dossier with a team, "this is wrong"."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from takeup.dossier import Dossier, to_plain, write_dossier
from takeup.interview.entries import each_of
from takeup.sheet import CodeError, SheetError, sealed, to_pdf
from takeup.sheet.code import LEAST_PIN
from takeup.site.households.recording import begin
from takeup.site.households.remarks import TooManyError, remark
from takeup.site.pages.check.answers import Answers, about_someone
from takeup.site.pages.check.forms import PlaceForm, SheetForm, WrongForm
from takeup.site.pages.check.result import Result
from takeup.site.pages.explained import explained
from takeup.site.people.models import User
from takeup.site.words import say


@about_someone
def result(request: HttpRequest, answers: Answers, dossier: Dossier) -> HttpResponse:
    given = PlaceForm(answers.language, request.POST)
    if "municipality" in request.POST and given.is_valid():
        answers = answers.at(given.cleaned_data["municipality"])
    return shown(request, answers, dossier)


def shown(
    request: HttpRequest, answers: Answers, dossier: Dossier, form: SheetForm | None = None, status: int = 200
) -> HttpResponse:
    """The page of the result. `form`: that of the sheet, where something was wrong with it."""
    language = answers.language
    found = Result(dossier, answers.today, language, answers.state.municipality)
    return render(
        request,
        "check/result.html",
        {
            "result": found,
            "state": answers.state.without_question(),
            "form": form or SheetForm(language),
            "place": PlaceForm(language, initial={"municipality": answers.state.municipality}),
            "first": found.sheet.say("first"),
            "where": found.sheet.say("where"),
            "bring": found.sheet.say("bring"),
            "received": found.sheet.say("received"),
            "teams": list(request.user.teams) if isinstance(request.user, User) else [],
        },
        status=status,
    )


@about_someone
def right(request: HttpRequest, answers: Answers, dossier: Dossier) -> HttpResponse:
    """One right of one holder: what the law asks, with the articles, and how it was answered."""
    found = Result(dossier, answers.today, answers.language)
    told = found.right_of(request.POST.get("of", ""))
    if told is None:
        return shown(request, answers, dossier)
    known = found.words.day(told.right.law_known_until)
    return render(
        request,
        "check/right.html",
        {
            "result": found,
            "told": told,
            "notes": found.words.notes(told.right),
            **explained(told.right, dossier, found.speaker, answers.today),
            "law_known": " ".join(filter(None, (found.words.law_checked, found.words.say("law_known", day=known)))),
            "state": answers.state.without_question(),
        },
    )


@about_someone
def sheet(request: HttpRequest, answers: Answers, dossier: Dossier) -> HttpResponse:
    """The sheet of paper as a PDF; where it cannot be made the page says why."""
    language = answers.language
    form = SheetForm(language, request.POST)
    if form.is_valid():
        pin = form.cleaned_data["pin"]
        try:
            code = sealed(write_dossier(to_plain(dossier)), pin) if pin else None
            pdf = _pdf(
                Result(dossier, answers.today, language, answers.state.municipality),
                code,
                form.cleaned_data["large"],
                request.build_absolute_uri(reverse("check_code")),
            )
        except CodeError as error:
            form.add_error("pin", say(f"check.code_{error.kind}", language, least=LEAST_PIN))
        except SheetError:
            form.add_error(None, say("check.letters", language))
        else:
            return _file(pdf, "application/pdf", f"{say('check.file_name', language)}.pdf")
    return shown(request, answers, dossier, form, status=400)


def _pdf(found: Result, code: str | None, large: bool, address: str) -> bytes:
    """The PDF of the sheet. `address`: of the page that opens its code."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sheet.pdf"
        to_pdf(found.sheet, path, code, large, address)
        return path.read_bytes()


@about_someone
def file(request: HttpRequest, answers: Answers, dossier: Dossier) -> HttpResponse:
    """The answers as `takeup check` reads them."""
    text = write_dossier(to_plain(dossier))
    return _file(text.encode(), "application/yaml; charset=utf-8", f"{say('check.file_name', answers.language)}.yaml")


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    """A file to keep, and not one more copy of it."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=kind, headers=headers)


@about_someone
def keep(request: HttpRequest, answers: Answers, dossier: Dossier) -> HttpResponse:
    """A dossier with a team of whoever is logged in, from these answers."""
    user = request.user
    teams = {str(team.pk): team for team in user.teams} if isinstance(user, User) else {}
    team = teams.get(request.POST.get("team", ""))
    if team is None or not isinstance(user, User):
        return shown(request, answers, dossier)
    about = {"language": answers.language, "municipality": answers.state.municipality}
    kept = begin(
        team, user, {key: value for key, value in about.items() if value}, list(each_of(answers.state.entries))
    )
    messages.success(request, say("check.kept", answers.language))
    return redirect("household", household=kept.pk)


@about_someone
def wrong(request: HttpRequest, answers: Answers, dossier: Dossier) -> HttpResponse:
    """'This answer is wrong': what is, and how to reach who says so; sent with the calculation, without names."""
    told = Result(dossier, answers.today, answers.language).right_of(request.POST.get("of", ""))
    state = answers.state.without_question()
    form = WrongForm(answers.language, request.POST if request.POST.get("do") == "send" else None)
    if form.is_valid():
        given = form.cleaned_data
        right = told.right.right if told else ""
        try:
            remark(answers.sitting.plain, answers.today, answers.language, right, given["what"], given["contact"])
        except TooManyError:
            form.add_error(None, say("check.wrong_too_many", answers.language))
        else:
            return render(request, "check/thanks.html", {"state": state})
    of, name = (told.key, f"{told.right.name} ({told.right.holder_name})") if told else ("", "")
    return render(request, "check/wrong.html", {"state": state, "form": form, "of": of, "name": name})
