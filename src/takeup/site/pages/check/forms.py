"""The small forms around a result: the sheet, a code, and 'this answer is wrong'."""

from __future__ import annotations

from typing import Any

from django import forms

from takeup.engine.counters import places
from takeup.engine.texts import say as say_in
from takeup.sheet.code import LEAST_PIN
from takeup.site.households.law import law
from takeup.site.households.remarks import MOST_SIGNS
from takeup.site.words import say

MOST_CODE = 5_000
MOST_PIN = 200


class PlaceForm(forms.Form):
    """In which municipality counters are looked for."""

    municipality = forms.ChoiceField(required=False)

    def __init__(self, language: str, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        named = sorted(name for place in places(law()) if (name := say_in(place.names, language)))
        field = self.fields["municipality"]
        field.choices = [("", say("check.municipality_none", language)), *((name, name) for name in named)]  # type: ignore[attr-defined]
        field.label, field.help_text = say("check.municipality", language), say("check.municipality_hint", language)


class SheetForm(forms.Form):
    """How the sheet is to be."""

    large = forms.BooleanField(required=False)
    pin = forms.CharField(required=False, max_length=MOST_PIN, strip=False)

    def __init__(self, language: str, *given: Any, **more: Any) -> None:
        self.language = language
        super().__init__(*given, **more)
        for name in self.fields:
            self.fields[name].label = say(f"check.{name}", language)
        self.fields["pin"].help_text = say("check.pin_hint", language, least=LEAST_PIN)
        self.fields["pin"].widget.attrs |= {"autocomplete": "off", "size": 10}

    def clean_pin(self) -> str:
        pin = str(self.cleaned_data["pin"])
        if pin and len(pin.strip()) < LEAST_PIN:
            raise forms.ValidationError(say("check.code_short_pin", self.language, least=LEAST_PIN))
        return pin


class CodeForm(forms.Form):
    """The code of a sheet, and its PIN."""

    code = forms.CharField(max_length=MOST_CODE, strip=False, widget=forms.Textarea(attrs={"rows": 4}))
    pin = forms.CharField(max_length=MOST_PIN, strip=False)

    def __init__(self, language: str, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["code"].label = say("check.code", language)
        self.fields["code"].widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}
        self.fields["code"].error_messages["required"] = say("check.code_not_a_code", language)
        self.fields["pin"].label = say("check.code_pin", language)
        self.fields["pin"].widget.attrs |= {"autocomplete": "off", "size": 10}
        self.fields["pin"].error_messages["required"] = say("check.code_wrong_pin", language)


class WrongForm(forms.Form):
    """What is wrong with an answer."""

    what = forms.CharField(max_length=MOST_SIGNS, widget=forms.Textarea(attrs={"rows": 5}))
    contact = forms.CharField(max_length=200, required=False)

    def __init__(self, language: str, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["what"].label = say("check.wrong_what", language)
        self.fields["what"].error_messages["required"] = say("check.wrong_empty", language)
        self.fields["contact"].label = say("check.wrong_contact", language)
        self.fields["contact"].help_text = say("check.wrong_contact_hint", language)
