"""The forms about a dossier."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language

from takeup.dossier.records import PLACES
from takeup.engine.kin import RELATION
from takeup.engine.law import Right
from takeup.engine.texts import say as in_language
from takeup.nontakeup.causes import AWARENESS, CAUSES, LEVELS, Awareness, Cause, Level
from takeup.reading import spelling
from takeup.site import words
from takeup.site.households.kinds import DECISIONS, OUTCOMES
from takeup.site.households.places import places
from takeup.site.households.steps import Step
from takeup.site.pages.households.fields import DayField, EurosField, MonthField, said
from takeup.site.people.models import Team

A_YEAR = 365  # days
ALWAYS, FROM_A_DAY = "always", "from"
_SAID = (Awareness.DOES_NOT_KNOW, Awareness.KNOWS_DOES_NOT_ASK, Awareness.ASKED_DID_NOT_GET)


def _language() -> str:
    return get_language() or "nl"


class AboutForm(forms.Form):
    """Alias, language and municipality of a household."""

    alias = forms.CharField(
        label=said("households.alias"), help_text=said("households.alias_hint"), max_length=80, required=False
    )
    language = forms.ChoiceField(label=said("households.language"), choices=settings.LANGUAGES)
    municipality = forms.ChoiceField(label=said("households.municipality"), required=False)

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        nothing = ("", said("households.not_said"))
        self._field("municipality").choices = [nothing, *sorted(places(_language()).items(), key=lambda each: each[1])]

    def _field(self, name: str) -> forms.ChoiceField:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        return field

    def about(self) -> dict[str, str]:
        """What was filled in."""
        return {key: self.cleaned_data[key] for key in ("alias", "municipality", "language") if self.cleaned_data[key]}


class NewForm(AboutForm):
    """A new household; of several teams one is chosen."""

    def __init__(self, teams: Iterable[Team], *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.teams = {str(team.pk): team for team in teams}
        if len(self.teams) > 1:
            choices = [(key, team.name) for key, team in self.teams.items()]
            self.fields["team"] = forms.ChoiceField(label=said("households.team"), choices=choices)

    @property
    def team(self) -> Team:
        return self.teams[self.cleaned_data["team"]] if len(self.teams) > 1 else next(iter(self.teams.values()))


class UploadForm(NewForm):
    """A dossier in a file."""

    file = forms.FileField(label=said("households.file"), help_text=said("households.file_hint"))
    field_order = ("file", "alias", "language", "municipality")


class StepForm(forms.Form):
    """One step of the ledger: its day, and what it needs besides.

    `claimed`: a claim runs, of which a grant or a refusal is noted as such. A day of more than a year ago is asked
    about: one wrong figure in it would move years of euros.
    """

    def __init__(self, step: Step, right: Right, claimed: bool, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        later = step in (Step.ENDS, Step.STOP)
        if step is Step.OUTCOME:
            possible = [each for each in OUTCOMES if not (claimed and each in DECISIONS)]
            outcomes = [(each, said(f"ledger.outcome_{each}")) for each in possible]
            self.fields["result"] = forms.ChoiceField(
                choices=outcomes, widget=forms.RadioSelect, label=said("ledger.result")
            )
        hint = said(f"ledger.hint_{step}") if step in (Step.DECLINE, Step.ENDS) else ""
        self.fields["day"] = DayField(
            later=later, label=said(f"ledger.day_{step}"), initial=None if later else date.today(), help_text=hint
        )
        if step in (Step.GRANT, Step.OUTCOME) and right.kind == "money":
            self.fields["amount"] = EurosField(
                required=False, label=said(f"ledger.amount_{right.per}"), help_text=said("ledger.amount_hint")
            )
        if step is Step.GRANT and right.per == "month":
            self.fields["since"] = DayField(
                later=True, required=False, label=said("ledger.since_month"), help_text=said("ledger.amount_hint")
            )
        if step is Step.REFUSE:
            self.fields["reason"] = _text("ledger.reason")
        if step is Step.DECLINE:
            self.fields["why"] = _text("ledger.why")
        if "sure" in self.data:
            self._ask_whether_sure()

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        day = given.get("day")
        if day is not None and day < date.today() - timedelta(days=A_YEAR) and not given.get("sure"):
            self._ask_whether_sure()
            self.add_error("day", words.say("households.long_ago", _language(), day=spelling.day(day, _language())))
        return given

    def _ask_whether_sure(self) -> None:
        self.fields["sure"] = forms.BooleanField(required=False, label=said("households.long_ago_sure"))


def _text(label: str) -> forms.CharField:
    return forms.CharField(required=False, max_length=2000, label=said(label), widget=forms.Textarea(attrs={"rows": 3}))


class ConversationForm(forms.Form):
    """What the person said about a right: whether it was known, and what stands in the way, at three levels."""

    day = DayField(label=said("households.conversation_day"))
    place = forms.ChoiceField(
        label=said("households.conversation_place"), choices=[(each, said(f"ledger.place_{each}")) for each in PLACES]
    )
    awareness = forms.ChoiceField(required=False, widget=forms.RadioSelect, label=said("households.awareness"))

    def __init__(self, people: Iterable[tuple[str, str]], *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        language = _language()
        people = list(people)
        if len(people) > 1:
            self.fields["with"] = forms.ChoiceField(
                required=False, label=said("households.conversation_with"), choices=[("", "–"), *people]
            )
        known = [(str(each), AWARENESS[each].in_language(language)) for each in _SAID]
        field = self.fields["awareness"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", AWARENESS[Awareness.UNKNOWN].in_language(language)), *known]
        for level in Level:
            causes = [
                (str(cause), CAUSES[cause].in_language(language))
                for cause in Cause
                if cause.level is level and cause is not Cause.DECLINES  # that is a step of the ledger
            ]
            self.fields[f"causes_{level}"] = forms.MultipleChoiceField(
                choices=causes,
                required=False,
                widget=forms.CheckboxSelectMultiple,
                label=LEVELS[level].in_language(language),
            )
        self.fields["note"] = _text("households.note")

    def contact(self, right: str, holder: str, by: str) -> dict[str, Any]:
        """The event."""
        given = self.cleaned_data
        causes = [cause for level in Level for cause in given[f"causes_{level}"]]
        said_so: dict[str, Any] = {"right": right, "holder": holder}
        said_so |= {"awareness": given["awareness"]} if given["awareness"] else {}
        said_so |= {"causes": causes} if causes else {}
        contact = {"kind": "contact", "date": given["day"].isoformat(), "place": given["place"], "by": by}
        contact |= {key: given[key] for key in ("with", "note") if given.get(key)}
        return {**contact, "statements": [said_so]} if len(said_so) > 2 else contact


class SinceForm(forms.Form):
    """Since when something is so, with the reason for the change."""

    def add_since(self, always: bool = True) -> None:
        """Adds the fields at the end."""
        if always:
            self.fields["when"] = forms.ChoiceField(
                choices=[(ALWAYS, said("households.always")), (FROM_A_DAY, said("households.from_a_day"))],
                widget=forms.RadioSelect,
                initial=ALWAYS,
                label=said("households.since_when"),
            )
        self.fields["since"] = DayField(later=True, required=not always, label=said("households.from_which_day"))
        self.fields["why"] = forms.CharField(required=False, max_length=200, label=said("households.why_changed"))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("when") == FROM_A_DAY and not given.get("since"):
            self.add_error("since", said("households.give_the_day"))
        return given

    @property
    def since(self) -> dict[str, str]:
        """`since` of a fact, empty where it was always so."""
        if self.cleaned_data.get("when") == ALWAYS:
            return {}
        return {"since": self.cleaned_data["since"].isoformat()}

    def reason(self) -> list[dict[str, Any]]:
        """The event that says why things changed on that day, where somebody said so."""
        why = self.cleaned_data.get("why")
        return [{"kind": "situation", **self.since, "why": why}] if why and self.since else []


class PersonForm(SinceForm):
    """Someone more in the household."""

    name = forms.CharField(
        label=said("households.name"), help_text=said("households.name_hint"), max_length=80, required=False
    )
    birth_date = DayField(label=said("households.birth_date"), required=False)

    def __init__(self, people: Iterable[tuple[str, str]], *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        people = list(people)
        if people:
            self.fields["relation"] = relation_field(required=False)
            self.fields["other"] = forms.ChoiceField(choices=people, label=said("households.of_whom"))
            self.add_since()


class RelationForm(forms.Form):
    """What one person is to another."""

    def __init__(self, people: Iterable[tuple[str, str]], *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        people = list(people)
        self.fields["one"] = forms.ChoiceField(choices=people, label=said("households.who"))
        self.fields["relation"] = relation_field(required=True)
        self.fields["other"] = forms.ChoiceField(choices=people, label=said("households.of_whom"))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("one") == given.get("other"):
            self.add_error("other", said("households.two_people"))
        return given


def relation_field(required: bool) -> forms.ChoiceField:
    language = _language()
    choices = [(key, in_language(text, language)) for key, text in RELATION.choice_labels.items()]
    nothing = [] if required else [("", said("households.not_said"))]
    return forms.ChoiceField(choices=[*nothing, *choices], required=required, label=said("households.is_what"))


class ReceivedForm(forms.Form):
    """What came of a right."""

    def __init__(self, rights: Iterable[tuple[str, str]], *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["what"] = forms.ChoiceField(choices=list(rights), label=said("households.which_right"))
        self.fields["first"] = MonthField(label=said("households.first_month"), help_text=said("households.month_hint"))
        self.fields["last"] = MonthField(
            label=said("households.last_month"), required=False, help_text=said("households.last_month_hint")
        )
        self.fields["amount"] = EurosField(
            required=False, label=said("households.amount_received"), help_text=said("households.amount_received_hint")
        )
        self.fields["complete"] = forms.BooleanField(required=False, label=said("households.all_listed"))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("first") and given.get("last") and given["last"] < given["first"]:
            self.add_error("last", said("households.last_before_first"))
        return given


class WrongForm(forms.Form):
    """What is wrong with an answer of the programme."""

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["what"] = _text("households.wrong_what")
        self.fields["what"].required = True


def because_field() -> forms.CharField:
    """Why something recorded is not right."""
    hint = said("households.why_wrong_hint")
    return forms.CharField(label=said("households.why_wrong"), max_length=300, help_text=hint)


class WhyForm(forms.Form):
    """Why something recorded is taken back."""

    because = because_field()


class SureForm(forms.Form):
    """To be sure that this is meant."""

    sure = forms.BooleanField(label=said("households.erase_sure"))


class MergeForm(forms.Form):
    """Who there is the same person as who here."""

    def __init__(
        self, theirs: Iterable[tuple[str, str]], ours: Iterable[tuple[str, str]], *args: Any, **given: Any
    ) -> None:
        super().__init__(*args, **given)
        self.theirs = list(theirs)
        ours = list(ours)
        for number, (_, name) in enumerate(self.theirs):
            same = next((id for id, other in ours if other.casefold() == name.casefold()), "")
            self.fields[f"same_{number}"] = forms.ChoiceField(
                choices=[("", said("households.someone_else")), *ours], required=False, label=name, initial=same
            )
        self.fields["why"] = forms.CharField(label=said("households.merge_why"), max_length=300)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        chosen = list(self.same().values())
        if len(set(chosen)) < len(chosen):
            self.add_error(None, said("households.one_person_twice"))
        return given

    def same(self) -> dict[str, str]:
        """Person there -> person here."""
        return {
            id: self.cleaned_data[f"same_{number}"]
            for number, (id, _) in enumerate(self.theirs)
            if self.cleaned_data.get(f"same_{number}")
        }
