"""For each step of the interview the form that puts it, and what its answer does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict

from takeup.engine.explore import Asked
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import MONEY, PER_MONTH
from takeup.interview import (
    AllListed,
    Everyone,
    Fact,
    GoneSince,
    HowMuch,
    OneReceived,
    OtherParent,
    RareFacts,
    Received,
    Sitting,
    Step,
    WhoLivesHere,
    question,
)
from takeup.interview.entries import each_of, together
from takeup.interview.received import NEVER
from takeup.site.households.recording import MOST_PEOPLE
from takeup.site.pages.check.fields import (
    amount_field,
    fact_field,
    month_field,
    since_field,
    yes_no_field,
)
from takeup.site.pages.check.ticks import Group, explained, groups_of
from takeup.site.pages.fields import question_and_hint
from takeup.site.words import say

ROWS = 4  # names at first; more can be asked for
MOST_NAME = 60
LONG = 40  # what stands in brackets in a question goes below it from so many letters on
ABSENT = "absent"
_NOT_ASKED_ABSENT = ("birth_date",)


class StepForm(forms.Form):
    """A step as a form. `template`: how its fields are laid out; `can_skip`, `can_be_absent`: which buttons it has."""

    template = "check/steps/field.html"
    can_skip: ClassVar[bool] = True
    can_be_absent = False

    def __init__(self, step: Any, sitting: Sitting, data: QueryDict | None = None, rows: int = ROWS) -> None:
        self.step, self.sitting, self.rows = step, sitting, rows
        self.language = sitting.language
        super().__init__(data, prefix="a")
        self.title, self.hint = explained(*question_and_hint(question(step, sitting.speaker)), least=LONG)
        self.lay_out()

    def lay_out(self) -> None:
        """Makes the fields."""

    def answered(self) -> Sitting:
        """The sitting with the answer; only of a valid form. Raises DossierError where it contradicts the rest."""
        raise NotImplementedError

    def retype(self, typed: QueryDict) -> None:
        """Shows again what was typed, without looking at it yet."""
        for name, field in self.fields.items():
            self.initial[name] = field.widget.value_from_datadict(typed, {}, self.add_prefix(name))

    def say(self, key: str, **values: object) -> str:
        return say(f"check.{key}", self.language, **values)

    def missing(self, field: str | None = None) -> None:
        self.add_error(field, self.say("error_answer"))


class _OneField(StepForm):
    """A step with one field, `answer`, under the question."""

    def one(self, field: forms.Field) -> None:
        field.label, field.help_text = self.title, field.help_text or self.hint
        self.fields["answer"] = field

    def clean(self) -> dict[str, Any]:
        if "answer" not in self.errors and self.cleaned_data.get("answer") is None:
            self.missing("answer")
        return self.cleaned_data

    def answered(self) -> Sitting:
        return self.step.answer(self.sitting, self.cleaned_data["answer"])  # type: ignore[no-any-return]


class NamesForm(StepForm):
    """Who lives here, and whether that is everyone."""

    template = "check/steps/names.html"
    can_skip = False
    step: WhoLivesHere

    def lay_out(self) -> None:
        self.title, self.hint = self.say("who"), self.say("who_hint")
        for number in range(1, self.rows + 1):
            self.fields[f"name_{number}"] = _name(self.say("person", n=number))
        self.fields["everyone"] = yes_no_field(self.language, label=self.say("is_everyone"))

    @property
    def names(self) -> list[forms.BoundField]:
        return [self[f"name_{number}"] for number in range(1, self.rows + 1)]

    def given(self) -> list[str]:
        return [name for number in range(1, self.rows + 1) if (name := self.cleaned_data.get(f"name_{number}"))]

    def clean(self) -> dict[str, Any]:
        if not self.given():
            self.add_error("name_1", self.say("nobody"))
        self.not_too_many()
        return self.cleaned_data

    def not_too_many(self) -> None:
        if len(self.sitting.plain["persons"]) + len(self.given()) > MOST_PEOPLE:
            self.add_error("name_1", self.say("too_many", n=MOST_PEOPLE))

    def answered(self) -> Sitting:
        new = WhoLivesHere().answer(self.sitting, self.given())
        everyone = self.cleaned_data["everyone"]
        return at_once(self.sitting, new if everyone is None else Everyone().answer(new, everyone))


class EveryoneForm(NamesForm):
    """Whether that is everyone; if not, who else."""

    can_skip = True
    template = "check/steps/everyone.html"

    def lay_out(self) -> None:
        title, names = self.title, self.hint
        super().lay_out()
        self.title, self.hint = title, self.say("who_else_hint")
        self.fields["everyone"].label, self.fields["everyone"].help_text = title, names

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("everyone") is None and not self.given():
            self.missing("everyone")
        self.not_too_many()
        return self.cleaned_data

    def answered(self) -> Sitting:
        if names := self.given():
            return WhoLivesHere().answer(self.sitting, names)
        return Everyone().answer(self.sitting, bool(self.cleaned_data["everyone"]))


def _name(label: str) -> forms.CharField:
    attrs = {"autocomplete": "off", "spellcheck": "false"}
    return forms.CharField(label=label, required=False, max_length=MOST_NAME, widget=forms.TextInput(attrs))


class FactForm(_OneField):
    """One fact, and for which others the answer is the same."""

    step: Fact

    def lay_out(self) -> None:
        fact = self.sitting.speaker.fact(self.step.asked)
        assert fact is not None
        field = fact_field(self.step.asked, fact, self.sitting.speaker)
        field.help_text = self.say("born_hint") if fact.name == "birth_date" else ""  # else the hint of the question
        self.one(field)
        self.can_be_absent = fact.kind == "date" and fact.name not in _NOT_ASKED_ABSENT
        if self.step.others:
            named = [(one.subject, self.sitting.speaker.person(one.subject)) for one in self.step.others]
            self.fields["also"] = forms.MultipleChoiceField(
                choices=named, required=False, widget=forms.CheckboxSelectMultiple, label=self.say("also_for")
            )

    def answered(self) -> Sitting:
        return self.step.answer(self.sitting, self.cleaned_data["answer"], self._also())

    def absent(self) -> Sitting:
        """The sitting where this does not apply."""
        return self.step.answer(self.sitting, DOES_NOT_APPLY, self._also())

    def _also(self) -> list[Asked]:
        also = self.cleaned_data.get("also") or ()
        return [one for one in self.step.others if one.subject in also]


class OtherParentForm(StepForm):
    """Whose other parent somebody is."""

    step: OtherParent

    def lay_out(self) -> None:
        named = [(child, self.sitting.speaker.person(child)) for child in self.step.children]
        self.fields["answer"] = forms.MultipleChoiceField(
            choices=named, required=False, widget=forms.CheckboxSelectMultiple, label=self.title
        )
        self.fields["answer"].help_text = self.say("children_hint")

    def answered(self) -> Sitting:
        return self.step.answer(self.sitting, self.cleaned_data["answer"])


class RareForm(StepForm):
    """Facts that hold for few people: a tick says that one holds."""

    template = "check/steps/rare.html"
    step: RareFacts

    def lay_out(self) -> None:
        self.hint = self.say("list_hint")
        for asked in self._asked():
            label = self.sitting.speaker.person(asked.subject) if self._several(asked) else ""
            self.fields[_key(asked)] = forms.BooleanField(required=False, label=label)

    def _asked(self) -> list[Asked]:
        return [asked for row in self.step.rows for asked in row]

    def _several(self, asked: Asked) -> bool:
        """Whether it must be said for whom."""
        return asked.subject != HOUSEHOLD and len(self.sitting.plain["persons"]) > 1

    @property
    def groups(self) -> list[Group]:
        """Each fact as a question, with the ticks of those for whom it may hold."""
        return groups_of([(row, [self[_key(asked)] for asked in row]) for row in self.step.rows], self.sitting.speaker)

    def answered(self) -> Sitting:
        return self.step.answer(self.sitting, [asked for asked in self._asked() if self.cleaned_data[_key(asked)]])


class ReceivedForm(StepForm):
    """What is received now: ticks, with how much and since when for who knows it at once; and whether that is all."""

    template = "check/steps/received.html"
    step: Received

    def lay_out(self) -> None:
        self.hint = self.say("received_hint")
        for right, holder in self._receipts():
            found, key = self.sitting.law.right(right), f"{right}:{holder}"
            self.fields[f"got:{key}"] = forms.BooleanField(required=False, label=self.sitting.speaker.person(holder))
            if found.kind == MONEY:
                self.fields[f"euros:{key}"] = amount_field(
                    self.language, label=say(f"check.how_much_{found.per}", self.language)
                )
            month = "since_month" if found.per == PER_MONTH else "paid_month"
            self.fields[f"month:{key}"] = month_field(
                self.language, self.sitting.today, label=self.say(month), help_text=self.say("hint_month")
            )
        self.fields["complete"] = yes_no_field(
            self.language, label=self.say("received_complete"), help_text=self.say("received_complete_hint")
        )

    def _receipts(self) -> list[tuple[str, str]]:
        return [(right, holder) for rights in self.step.groups.values() for right, who in rights for holder in who]

    @property
    def groups(self) -> list[tuple[str, list[Any]]]:
        """Each group with its title, and its rights: name, what it is, and for each holder the tick and its fields."""
        return [
            (say(f"check.received_{group}", self.language), [self._line(right, who) for right, who in rights])
            for group, rights in self.step.groups.items()
        ]

    def _line(self, right: str, holders: tuple[str, ...]) -> dict[str, Any]:
        speaker, found = self.sitting.speaker, self.sitting.law.right(right)
        alone = len(self.sitting.plain["persons"]) == 1
        rows: list[dict[str, Any]] = []
        for holder in holders:
            key = f"{right}:{holder}"
            fields = [self[f"{part}:{key}"] for part in ("euros", "month") if f"{part}:{key}" in self.fields]
            tick = self[f"got:{key}"]
            who = "" if alone or holder == HOUSEHOLD else tick.label
            wrong = any(field.errors for field in fields) if self.is_bound else False
            rows.append({"tick": tick, "who": who, "fields": fields, "wrong": wrong})
        return {"name": speaker.right(found), "short": speaker.text(found.text("short")), "rows": rows}

    def nothing(self) -> Sitting | None:
        """The sitting where nothing of the list is received; None where something is ticked all the same."""
        self.is_valid()
        if any(self.cleaned_data.get(f"got:{right}:{holder}") for right, holder in self._receipts()):
            self.add_error("complete", self.say("received_not_nothing"))
            return None
        return at_once(self.sitting, AllListed().answer(self.step.answer(self.sitting, []), True))

    def answered(self) -> Sitting:
        given = self.cleaned_data
        got = [(right, holder) for right, holder in self._receipts() if given[f"got:{right}:{holder}"]]
        new = self.step.answer(self.sitting, got)
        for right, holder in got:
            found, key = self.sitting.law.right(right), f"{right}:{holder}"
            euros, month = given.get(f"euros:{key}"), given.get(f"month:{key}")
            if euros is not None or (found.kind != MONEY and month):
                new = HowMuch(right, holder, found.kind == MONEY, found.per).answer(new, euros, month)
        if given["complete"] is not None:
            new = AllListed().answer(new, given["complete"])
        return at_once(self.sitting, new)


class HowMuchForm(StepForm):
    """How much is received, and since when."""

    template = "check/steps/fields.html"
    step: HowMuch

    def lay_out(self) -> None:
        if self.step.in_euros:
            self.fields["euros"] = amount_field(
                self.language, label=say(f"check.how_much_{self.step.per}", self.language)
            )
        month = "since_month" if self.step.per == PER_MONTH else "paid_month"
        self.fields["month"] = month_field(
            self.language, self.sitting.today, label=self.say(month), help_text=self.say("hint_month")
        )

    def clean(self) -> dict[str, Any]:
        if self.step.in_euros and "euros" not in self.errors and self.cleaned_data.get("euros") is None:
            self.missing("euros")
        return self.cleaned_data

    def answered(self) -> Sitting:
        return self.step.answer(self.sitting, self.cleaned_data.get("euros"), self.cleaned_data["month"])


class AllListedForm(_OneField):
    """Whether everything that is received is noted."""

    step: AllListed

    def lay_out(self) -> None:
        self.one(yes_no_field(self.language))


class OneReceivedForm(StepForm):
    """Whether one right is received now; where it is not any more, since when."""

    template = "check/steps/one_received.html"
    step: OneReceived

    def lay_out(self) -> None:
        choices = [("yes", self.say("yes")), ("never", self.say("got_never")), ("over", self.say("got_over"))]
        self.fields["answer"] = forms.ChoiceField(
            choices=choices, required=False, widget=forms.RadioSelect, label=self.title, help_text=self.hint
        )
        self.fields["month"] = month_field(
            self.language, self.sitting.today, label=self.say("not_since"), help_text=self.say("hint_month")
        )

    def clean(self) -> dict[str, Any]:
        if not self.cleaned_data.get("answer"):
            self.missing("answer")
        return self.cleaned_data

    def answered(self) -> Sitting:
        answer, month = self.cleaned_data["answer"], self.cleaned_data["month"]
        return self.step.answer(self.sitting, answer == "yes", NEVER if answer == "never" else month)


class GoneSinceForm(_OneField):
    """Since when an income is not there any more."""

    step: GoneSince

    def lay_out(self) -> None:
        hint = f"{self.say('hint_since')}. {self.hint}."
        self.one(since_field(self.language, self.sitting.today, help_text=hint))

    def clean(self) -> dict[str, Any]:
        return self.cleaned_data  # who never had it says nothing

    def answered(self) -> Sitting:
        since = self.cleaned_data.get("answer")
        return self.step.skip(self.sitting) if since is None else self.step.answer(self.sitting, since)


def _key(asked: Asked) -> str:
    return ":".join(asked)


def at_once(before: Sitting, after: Sitting) -> Sitting:
    """`before` with all that was added until `after` as one entry, so that one step back takes it away."""
    new = after.entries[len(before.entries) :]
    return before.add(together(each_of(new))) if len(new) > 1 else after


_FORMS: dict[type[Any], Callable[..., StepForm]] = {
    WhoLivesHere: NamesForm,
    Everyone: EveryoneForm,
    Fact: FactForm,
    OtherParent: OtherParentForm,
    RareFacts: RareForm,
    Received: ReceivedForm,
    HowMuch: HowMuchForm,
    AllListed: AllListedForm,
    OneReceived: OneReceivedForm,
    GoneSince: GoneSinceForm,
}


def form_of(step: Step, sitting: Sitting, data: QueryDict | None = None, rows: int = ROWS) -> StepForm:
    """The form of a step. `rows`: how many names can be typed."""
    return _FORMS[type(step)](step, sitting, data, min(rows, MOST_PEOPLE))
