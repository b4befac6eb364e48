"""Writing a letter: choose a kind, change the text, keep it, print it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from takeup.engine.counters import CONFIRMED, Counter, counters_for
from takeup.letters import LANGUAGES, Kind, LetterError, TypesetError, letter_of, letters_for, to_pdf, to_text
from takeup.letters.kind_words import FILE_NAMES, NAMES
from takeup.letters.office import is_office
from takeup.reading.counters import counter_in_words, doubt
from takeup.site.counters.choosing import address_lines, only_counter
from takeup.site.counters.filling import filled_for
from takeup.site.households.file import File
from takeup.site.households.recording import record
from takeup.site.pages.requests import FileRequest
from takeup.site.words import say

MOST_LETTERS = 20_000  # of a text: several pages
WHERE_CLAIMED = (Kind.CLAIM, Kind.EVIDENCE)  # the others go to who decides, or to a court


class LetterForm(forms.Form):
    """The text of a letter, as somebody changed it."""

    text = forms.CharField(max_length=MOST_LETTERS, strip=False, widget=forms.Textarea(attrs={"rows": 34}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "nl"
        self.fields["text"].label = say("letters.text", language)
        self.fields["text"].help_text = say("letters.text_hint", language)


@require_safe
def letters(request: FileRequest, household: UUID, right: str, holder: str) -> HttpResponse:
    """Every kind of letter for a right: to be written, or why it cannot be; and those that were kept."""
    file = request.file
    if file.is_empty:
        raise Http404
    try:
        options = letters_for(file.report, file.dossier, right, holder)
    except ValueError:
        raise Http404 from None
    own = file.about.get("language", "")
    context = {
        "file": file,
        "right": right,
        "holder": holder,
        "name": file.speaker.right(file.dossier.law.right(right)),
        "person": file.speaker.person(holder),
        "possible": [option for option in options if option.possible],
        "not_now": [option for option in options if not option.possible],
        "letter_languages": sorted(LANGUAGES, key=lambda language: language != own),
        "kept": [_kept(file, entry.number) for entry in file.entries if _is_about(entry.in_force, right, holder)],
    }
    return render(request, "letters/letters.html", context)


def write(request: FileRequest, household: UUID, right: str, holder: str, kind: str, language: str) -> HttpResponse:
    """The text of a letter, filled and dated, to be changed; keeping it adds an event."""
    file = request.file
    if language not in LANGUAGES or kind not in tuple(Kind) or file.is_empty:
        raise Http404
    if not any((each.right, each.holder) == (right, holder) for each in file.report.rights):
        raise Http404
    counters = _counters(file, right, kind, language)
    counter = counters[0] if len(counters) == 1 else None
    addressee = [] if counter is None else address_lines(_as_known(counter), language)
    if request.method == "POST":
        form = LetterForm(request.POST)
        if form.is_valid():
            about = {"right": right, "holder": holder, "day": file.today.isoformat()}
            text = form.cleaned_data["text"].replace("\r\n", "\n")
            record(
                file.household,
                request.user,
                {"kind": "letter", "letter": kind, "language": language, "text": text, **about},
            )
            numbers = File(file.household, file.language, file.today).entries
            return redirect("kept_letter", household, numbers[-1].number)
    else:
        try:
            in_its_language = File(file.household, language, file.today)
            report = in_its_language.report
            text = to_text(letter_of(report, file.dossier, right, holder, Kind(kind), language, addressee=addressee))
        except (LetterError, ValueError):  # no longer possible since the page before was shown
            return redirect("letters", household, right, holder)
        form = LetterForm(initial={"text": text})
    places = [counter_in_words(each, language) for each in counters if each.address] if counter is None else []
    context = {
        "file": file,
        "form": form,
        "title": _name(kind, file.language),
        "name": file.speaker.right(file.dossier.law.right(right)),
        "right": right,
        "holder": holder,
        "letter_language": language,
        "counter": counter,
        "address": addressee,
        "is_sure": counter is not None and counter.is_confirmed("address"),
        "places": places,
        "doubt": doubt(places, file.language),
    }
    return render(request, "letters/write.html", context)


@require_safe
def kept(request: FileRequest, household: UUID, number: int) -> HttpResponse:
    """A letter that was kept: its text, and the PDF of it."""
    return render(request, "letters/kept.html", {"file": request.file, "letter": _kept(request.file, number)})


@require_safe
def pdf(request: FileRequest, household: UUID, number: int) -> HttpResponse:
    """The PDF of a letter that was kept: what stands in its text."""
    letter = _kept(request.file, number)
    try:
        content = to_pdf(letter["text"], letter["language"])
    except TypesetError:
        return render(request, "letters/kept.html", {"file": request.file, "letter": letter, "no_letters": True})
    name = f"{FILE_NAMES[letter['kind']][letter['language']]}-{letter['day']}.pdf"
    return HttpResponse(
        content, content_type="application/pdf", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _counters(file: File, right: str, kind: str, language: str) -> list[Counter]:
    """The counters that a letter may go to, as the organisation knows them: one where it surely goes there.

    That is the office that decides; a claim may also go where the right is asked for.
    """
    law = file.dossier.law
    municipality, filled = file.about.get("municipality", ""), filled_for(file.household.team.organisation)
    found = counters_for(law, right, municipality or None, filled)
    deciding = [each for each in found if is_office(law.right(right), each, language)]
    if len(deciding) == 1 and kind != Kind.APPEAL:
        return deciding
    if kind not in WHERE_CLAIMED:
        return []
    only = only_counter(right, municipality, filled)
    return found if only is None else [only]


def _as_known(counter: Counter) -> Counter:
    """The counter with its address taken as it stands; the page says where nobody checked it."""
    return replace(counter, status=CONFIRMED, unverified=())


def _kept(file: File, number: int) -> dict[str, Any]:
    """A letter that was kept. Raises Http404 where the event of that number is none."""
    for entry in file.entries:
        change = entry.in_force
        if entry.number == number and change is not None and change["kind"] == "letter":
            return {
                "number": number,
                "kind": change["letter"],
                "name": _name(str(change["letter"]), file.language),
                "right": change["right"],
                "holder": change["holder"],
                "language": change["language"],
                "day": change["day"],
                "by": entry.by,
                "text": change["text"],
            }
    raise Http404


def _is_about(change: Any, right: str, holder: str) -> bool:
    return change is not None and (change["kind"], change.get("right"), change.get("holder")) == (
        "letter",
        right,
        holder,
    )


def _name(kind: str, language: str) -> str:
    return NAMES[Kind(kind)][language]
