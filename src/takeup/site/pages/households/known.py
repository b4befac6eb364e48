"""What is known of the people and the household, and how it is changed."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from takeup.dossier.changes import Change
from takeup.engine.explore import Asked
from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.texts import say as in_language
from takeup.reading import spelling
from takeup.site.households.file import File
from takeup.site.households.law import law
from takeup.site.households.telling import Teller, known_facts
from takeup.site.pages.fields import question_and_hint
from takeup.site.pages.households.fields import fact_fields, initial_of, value_of
from takeup.site.pages.households.forms import ALWAYS, FROM_A_DAY, ReceivedForm, SinceForm
from takeup.site.pages.households.shared import noted, people_of, teller_of
from takeup.site.pages.requests import FileRequest
from takeup.site.words import say


def facts(request: FileRequest, household: Any) -> HttpResponse:
    """All that is known, a person at a time, each with its way to change it; and the list of what can be added."""
    file = request.file
    wanted = request.GET.get("fact", "")
    subject, _, name = wanted.partition(":")
    if subject and name and _fact_of(file, subject, name) is not None:
        return redirect("fact", household=household, subject=subject, fact=name)
    context = {
        "file": file,
        "known": known_of(file),
        "addable": [] if file.is_empty else _addable(file, teller_of(file)),
        "received": received_of(file),
    }
    return render(request, "households/facts.html", context)


def fact(request: FileRequest, household: Any, subject: str, fact: str) -> HttpResponse:
    """One fact: its value, and since when."""
    file = request.file
    declared = _fact_of(file, subject, fact)
    if declared is None:
        raise Http404
    teller = teller_of(file)
    form = _fact_form(request, file, subject, declared, teller)
    if request.method == "POST" and form.is_valid():
        try:
            change = _change(form, subject, declared)
        except ValidationError as error:
            form.add_error("value", error)
        else:
            if noted(request, form, *form.reason(), change):
                return redirect("facts", household=household)
    question, hint = question_and_hint(
        file.speaker.question(Asked(subject, fact, "…" if declared.kind == "yearly" else ""))
    )
    context = {
        "file": file,
        "form": form,
        "title": question,
        "hint": hint,
        "known": [
            (_since(teller, since), teller.value(declared, value)) for value, since in _told(file, subject, fact)
        ],
    }
    return render(request, "households/fact.html", context)


def _since(teller: Teller, since: str) -> str:
    """'always', or the day."""
    return teller.day(since) if since else say("households.always", teller.language)


def _fact_form(request: FileRequest, file: File, subject: str, fact: Fact, teller: Teller) -> SinceForm:
    form = SinceForm(request.POST or None, initial=_initial(file, subject, fact))
    label = in_language(fact.label, file.language, person=file.speaker.person(subject), other="", year="")
    form.fields |= fact_fields(fact, file.language, label)
    if fact.kind == "yearly" or fact.name == "birth_date":
        form.fields["when"] = forms.CharField(widget=forms.HiddenInput, initial=ALWAYS, required=False)
    else:
        form.add_since()
    return form


def _initial(file: File, subject: str, fact: Fact) -> dict[str, Any]:
    """What stands there now."""
    told = _told(file, subject, fact.name)
    if not told:
        return {}
    value, since = told[-1]
    now: dict[str, Any] = {"when": FROM_A_DAY, "since": since} if since else {}
    return now | ({} if isinstance(value, dict) else initial_of(fact, value, file.language))


def _change(form: SinceForm, subject: str, fact: Fact) -> Change:
    """The event. Raises ValidationError where nothing was filled in."""
    since = {} if not form.cleaned_data.get("when") else form.since
    value = {"subject": subject, "fact": fact.name, "value": value_of(fact, form.cleaned_data), **since}
    return {"kind": "facts", "values": [value]}


def _fact_of(file: File, subject: str, name: str) -> Fact | None:
    """The declaration of a fact of someone in this dossier."""
    if subject != HOUSEHOLD and subject not in file.plain["persons"]:
        return None
    return law().facts[HOUSEHOLD if subject == HOUSEHOLD else "person"].get(name)


def _told(file: File, subject: str, fact: str) -> list[tuple[Any, str]]:
    teller = teller_of(file)
    return [
        (value, since) for who, name, value, since in known_facts(file.plain, teller) if (who, name) == (subject, fact)
    ]


def known_of(file: File) -> list[dict[str, Any]]:
    """Per person, and for the household, what is known: the facts in their order with all their values."""
    if file.is_empty:
        return []
    teller = teller_of(file)
    order = {HOUSEHOLD: 0} | {id: place for place, id in enumerate(file.plain["persons"], 1)}
    rows = sorted(known_facts(file.plain, teller), key=lambda row: order.get(row[0], 99))
    found = []
    for subject, parts in groupby(rows, key=lambda row: row[0]):
        facts: dict[str, list[str]] = {}
        for _, name, value, since in parts:
            text = teller.value(teller.fact(subject, name), value)
            facts.setdefault(name, []).append(teller.say("since", what=text, day=teller.day(since)) if since else text)
        found.append(
            {
                "subject": subject,
                "name": file.speaker.person(subject),
                "facts": [(name, _label(teller, subject, name), values) for name, values in facts.items()],
            }
        )
    return found


def _label(teller: Teller, subject: str, name: str) -> str:
    fact = teller.fact(subject, name)
    if fact is None:
        return teller.say("lives_here")
    label = in_language(fact.label, teller.language, person=teller.speaker.person(subject), other="", year="")
    return label[:1].upper() + label[1:]


def _addable(file: File, teller: Teller) -> list[tuple[str, list[tuple[str, str]]]]:
    """Per person, and for the household, the facts that nobody told yet."""
    told = {(subject, name) for subject, name, _, _ in known_facts(file.plain, teller)}
    found = []
    for subject in (*file.plain["persons"], HOUSEHOLD):
        facts = law().facts[HOUSEHOLD if subject == HOUSEHOLD else "person"]
        left = [(f"{subject}:{name}", _label(teller, subject, name)) for name in facts if (subject, name) not in told]
        found.append((file.speaker.person(subject), sorted(left, key=lambda each: each[1].casefold())))
    return found


def received_of(file: File) -> list[str]:
    """What was received, in words."""
    if file.is_empty:
        return []
    teller = teller_of(file)
    found = []
    for payment in file.plain.get("payments") or ():
        told = teller.tell({"kind": "received", **payment})
        found.append(" · ".join((told.title, *told.lines)))
    return found


def received(request: FileRequest, household: Any) -> HttpResponse:
    """What came of a right, month by month."""
    file = request.file
    if file.is_empty:
        raise Http404
    wanted = request.GET.get("right", "")
    form = ReceivedForm(_choices(file), request.POST or None, initial={"what": wanted, **_granted(file, wanted)})
    if request.method == "POST" and form.is_valid() and noted(request, form, *_payments(file, form.cleaned_data)):
        right, _, holder = form.cleaned_data["what"].partition(":")
        return redirect("right", household, right, holder) if wanted else redirect("facts", household=household)
    title = say("households.received_title", file.language)
    return render(request, "households/form.html", {"file": file, "form": form, "title": title})


def _granted(file: File, wanted: str) -> dict[str, Any]:
    """What may have come of a right that was granted: its amount, for this month."""
    right, _, holder = wanted.partition(":")
    line = file.acted_on.get((right, holder))
    if line is None or line.granted_on is None:
        return {}
    amount = {} if line.euros is None else {"amount": spelling.quantity(line.euros, file.language)}
    return {"first": file.today.isoformat()[:7], "last": file.today.isoformat()[:7], **amount}


def _choices(file: File) -> list[tuple[str, str]]:
    """Each right with each who may hold it."""
    names = people_of(file)
    found = []
    for right in law():
        holders = [(HOUSEHOLD, file.speaker.person(HOUSEHOLD))] if right.holder == HOUSEHOLD else names
        found += [(f"{right.id}:{id}", f"{file.speaker.right(right)} ({name})") for id, name in holders]
    return sorted(found, key=lambda each: each[1].casefold())


def _payments(file: File, given: dict[str, Any]) -> list[Change]:
    right, _, holder = given["what"].partition(":")
    months = {"for": given["first"]} if given["last"] == given["first"] else {"from": given["first"]}
    if given["last"] and "from" in months:
        months["to"] = given["last"]
    change: dict[str, Any] = {"kind": "received", "right": right, "holder": holder, **months}
    if given["amount"] is not None:
        change["amount"] = given["amount"]
    before = file.plain.get("payments_complete")
    if not given["complete"] or before is True:
        return [change]
    listed = [*(before if isinstance(before, (list, tuple)) else ()), right]
    return [change, {"kind": "received_complete", "complete": list(dict.fromkeys(listed))}]
