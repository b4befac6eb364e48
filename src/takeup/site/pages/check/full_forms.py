"""The full form: who lives here, and then every fact that matters for these people, on one page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from takeup.check.earlier import is_known
from takeup.dossier import DossierError
from takeup.engine.explore import Asked
from takeup.engine.household import HOUSEHOLD
from takeup.engine.kin import RELATION
from takeup.interview import Everyone, Fact, Received, Sitting, WhoLivesHere
from takeup.interview.answers import labels
from takeup.interview.entries import chosen
from takeup.interview.rare import absent_value, is_rare, is_yes_or_no
from takeup.interview.received import listed
from takeup.interview.sitting import RECEIVES, WHAT_IS_RECEIVED
from takeup.site.pages.check.fields import DayField, fact_field, yes_no_field
from takeup.site.pages.check.step_forms import MOST_NAME, ReceivedForm, at_once
from takeup.site.pages.check.ticks import Group, groups_of
from takeup.site.words import say

PEOPLE = 6


class FamilyForm(forms.Form):
    """Who lives here: a name, a day of birth, and what each is to the first one."""

    def __init__(self, sitting: Sitting, data: QueryDict | None = None, rows: int = PEOPLE) -> None:
        self.sitting, self.rows, self.language = sitting, rows, sitting.language
        super().__init__(data, prefix="f")
        attrs = {"autocomplete": "off", "spellcheck": "false"}
        relations = [("", ""), *zip(RELATION.choices, labels(RELATION, self.language), strict=True)]
        for n in range(1, rows + 1):
            self.fields[f"name_{n}"] = forms.CharField(
                label=self.say("name"), required=False, max_length=MOST_NAME, widget=forms.TextInput(attrs)
            )
            self.fields[f"born_{n}"] = DayField(self.language, label=self.say("born"), last=sitting.today)
            if n > 1:
                self.fields[f"kin_{n}"] = forms.ChoiceField(
                    choices=relations, required=False, label=self.say("kin"), help_text=""
                )
        self.fields["everyone"] = yes_no_field(self.language, label=self.say("is_everyone"))

    def say(self, key: str, **values: object) -> str:
        return say(f"check.{key}", self.language, **values)

    @property
    def people(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Each person as 'Person 1' with the fields."""
        parts = ("name", "born", "kin")
        return [
            (self.say("person", n=n), [self[f"{part}_{n}"] for part in parts if f"{part}_{n}" in self.fields])
            for n in range(1, self.rows + 1)
        ]

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if not any(given.get(f"name_{n}") for n in range(1, self.rows + 1)):
            self.add_error("name_1", self.say("nobody"))
        for n in range(1, self.rows + 1):
            if (given.get(f"born_{n}") or given.get(f"kin_{n}")) and not given.get(f"name_{n}"):
                self.add_error(f"name_{n}", self.say("nobody"))
        return given

    def answered(self) -> Sitting | None:
        """The sitting with these people; None where an answer contradicts another one, and the form says which."""
        given = self.cleaned_data
        numbers = [n for n in range(1, self.rows + 1) if given.get(f"name_{n}")]
        new = WhoLivesHere().answer(self.sitting, [given[f"name_{n}"] for n in numbers])
        ids = list(new.plain["persons"])
        if given["everyone"] is not None:
            new = Everyone().answer(new, given["everyone"])
        for n, id in zip(numbers, ids, strict=True):
            for part, asked in (("born", Asked(id, "birth_date")), ("kin", Asked(id, "relation", ids[0]))):
                if value := given.get(f"{part}_{n}"):
                    try:
                        new = Fact(asked).answer(new, value)
                    except DossierError:
                        self.add_error(f"{part}_{n}", self.say("error_contradiction"))
        return None if self.errors else at_once(self.sitting, new)


@dataclass(frozen=True)
class Section:
    """What is asked of one person, or of the household: fields, and facts that hold for few people as ticks."""

    title: str
    fields: list[forms.BoundField]
    ticks: list[Group]
    rest: forms.BoundField | None


class AllForm(forms.Form):
    """Every fact that can still change an answer and surely applies. What is left empty stays unknown."""

    def __init__(self, sitting: Sitting, data: QueryDict | None = None) -> None:
        self.sitting, self.language = sitting, sitting.language
        super().__init__(data, prefix="all")
        matters = _matters(sitting)
        self.plain = [one for one in matters if one in sitting.chosen or not is_rare(sitting.exploration, one)]
        self.rare = [one for one in matters if one not in self.plain]
        for asked in self.plain:
            fact = sitting.speaker.fact(asked)
            assert fact is not None
            self.fields[_key(asked)] = fact_field(asked, fact, sitting.speaker)
        for asked in self.rare:
            self.fields[_key(asked)] = forms.BooleanField(required=False, label="")
        for subject in dict.fromkeys(asked.subject for asked in self.rare):
            self.fields[f"rest:{subject}"] = forms.BooleanField(
                required=False, label=say("check.rest_is_not", self.language)
            )

    @property
    def is_empty(self) -> bool:
        """Nothing is left to ask."""
        return not self.fields

    @property
    def sections(self) -> list[Section]:
        return [
            self._section(subject) for subject in (*self.sitting.case.members, HOUSEHOLD) if self._asked_of(subject)
        ]

    def _asked_of(self, subject: str) -> list[Asked]:
        return [asked for asked in (*self.plain, *self.rare) if asked.subject == subject]

    def _section(self, subject: str) -> Section:
        speaker = self.sitting.speaker
        fields = [self[_key(asked)] for asked in self.plain if asked.subject == subject]
        rare = [((asked,), [self[_key(asked)]]) for asked in self.rare if asked.subject == subject]
        ticks = groups_of(rare, speaker)
        return Section(speaker.person(subject), fields, ticks, self[f"rest:{subject}"] if ticks else None)

    def answered(self) -> Sitting | None:
        """The sitting with all of it; None where answers contradict each other, and the form says which."""
        given = self.cleaned_data
        values = [(one, given[_key(one)]) for one in self.plain if given[_key(one)] is not None]
        held = [one for one in self.rare if given[_key(one)]]
        law = self.sitting.law
        values += [(one, True) for one in held if is_yes_or_no(law, one)]
        values += [
            (one, absent_value(law, one)) for one in self.rare if one not in held and given[f"rest:{one.subject}"]
        ]
        more = [one for one in held if not is_yes_or_no(law, one)]
        new = self.sitting
        for asked, value in values:
            try:
                new = Fact(asked).answer(new, value)
            except DossierError:
                self.add_error(_key(asked), say("check.error_contradiction", self.language))
        if self.errors:
            return None
        return at_once(self.sitting, new.add(chosen(more)) if more else new)


def received_form(sitting: Sitting, data: QueryDict | None = None) -> ReceivedForm | None:
    """The list of what is received, where that was not said yet."""
    said = sitting.plain.get("payments_complete") is not None or WHAT_IS_RECEIVED in sitting.chosen
    if said or WHAT_IS_RECEIVED in sitting.skipped:
        return None
    groups = listed(sitting.exploration)
    return ReceivedForm(Received(groups), sitting, data) if groups else None


def _matters(sitting: Sitting) -> list[Asked]:
    """What can still change an answer, surely applies and has no answer yet; what promises most first."""
    exploration = sitting.exploration
    promise: dict[tuple[str, str], float] = {}
    for one, euros in exploration.promise.items():
        promise[one.subject, one.fact] = max(promise.get((one.subject, one.fact), 0.0), euros)
    found = [
        asked
        for asked in dict.fromkeys((*exploration.still_matters(), *sitting.chosen))
        if asked.fact != RECEIVES
        and asked != WHAT_IS_RECEIVED
        and exploration.is_ready(asked)
        and not is_known(sitting.case, asked, sitting.today)
    ]
    return sorted(found, key=lambda one: (-promise.get((one.subject, one.fact), 0.0), one.fact, one.detail))


def _key(asked: Asked) -> str:
    return ":".join(asked)
