"""The forms of accounts and teams: allauth's with our labels, and our own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password

from takeup.site.people.models import Organisation, Role, Team, User
from takeup.site.people.said import said


class OurWords:
    """A form of allauth with our words: field -> its label, and its hint where it has one. Fields begin empty."""

    texts: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, *hint) in self.texts.items():
            field = self.fields[name]
            field.label = said(label)
            field.help_text = said(hint[0]) if hint else ""
            field.widget.attrs.pop("placeholder", None)


NEW_PASSWORD = {
    "password1": ("accounts.password_new", "accounts.password_rules"),
    "password2": ("accounts.password_again",),
}
CODE = {"code": ("accounts.code", "accounts.code_hint")}


class LogIn(OurWords, account.LoginForm):  # type: ignore[misc]
    texts: ClassVar = {"login": ("accounts.email",), "password": ("accounts.password",)}


class Confirm(OurWords, account.ReauthenticateForm):  # type: ignore[misc]
    texts: ClassVar = {"password": ("accounts.password",)}


class ChangePassword(OurWords, account.ChangePasswordForm):  # type: ignore[misc]
    texts: ClassVar = {"oldpassword": ("accounts.password_now",), **NEW_PASSWORD}


class Forgotten(OurWords, account.ResetPasswordForm):  # type: ignore[misc]
    texts: ClassVar = {"email": ("accounts.email",)}


class NewPassword(OurWords, account.ResetPasswordKeyForm):  # type: ignore[misc]
    texts: ClassVar = NEW_PASSWORD


class SecondStep(OurWords, mfa.AuthenticateForm):  # type: ignore[misc]
    texts: ClassVar = CODE


class ConfirmSecondStep(OurWords, mfa.ReauthenticateForm):  # type: ignore[misc]
    texts: ClassVar = CODE


class FirstCode(OurWords, ActivateTOTPForm):  # type: ignore[misc]
    texts: ClassVar = {"code": ("accounts.code_six",)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "size": 5}


class AddPasskey(OurWords, AddWebAuthnForm):  # type: ignore[misc]
    texts: ClassVar = {
        "name": ("accounts.passkey_name", "accounts.passkey_name_hint"),
        "passwordless": ("accounts.passkey_alone", "accounts.passkey_alone_hint"),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["passwordless"] = True


class ChoosePassword(forms.Form):
    """A password, twice, that keeps the rules of the site."""

    password1 = forms.CharField(
        label=said("accounts.password_new"),
        help_text=said("accounts.password_rules"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password2 = forms.CharField(
        label=said("accounts.password_again"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, user: User, *args: Any) -> None:
        super().__init__(*args)
        self.user = user

    def clean_password1(self) -> str:
        password: str = self.cleaned_data["password1"]
        validate_password(password, self.user)
        return password

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if "password1" in given and "password2" in given and given["password1"] != given["password2"]:
            self.add_error("password2", said("accounts.error_not_the_same"))
        return given


class OwnAccount(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = User
        fields = ("name", "language")
        labels: ClassVar = {"name": said("accounts.name"), "language": said("accounts.language")}
        widgets: ClassVar = {"name": forms.TextInput(attrs={"autocomplete": "name"})}


class GiveRole(forms.Form):
    """A role, and a team of the organisation for it; an administrator's holds for all of it, whatever the team."""

    role = forms.ChoiceField(
        label=said("accounts.role"),
        choices=[(role.value, said(f"accounts.role_{role.value}_choice")) for role in Role],
        initial=Role.WORKER.value,
        widget=forms.RadioSelect,
    )
    team = forms.ModelChoiceField(
        Team.objects.none(),
        label=said("accounts.team_of_role"),
        help_text=said("accounts.team_of_role_hint"),
        empty_label=None,
    )

    def __init__(self, organisation: Organisation, *args: Any) -> None:
        super().__init__(*args)
        teams = self.fields["team"]
        assert isinstance(teams, forms.ModelChoiceField)
        teams.queryset = organisation.teams.all()
        self.initial.setdefault("team", organisation.teams.first())


class Invite(GiveRole):
    name = forms.CharField(label=said("accounts.name"), max_length=120)
    email = forms.EmailField(label=said("accounts.email"), max_length=254)
    language = forms.ChoiceField(label=said("accounts.language"), choices=settings.LANGUAGES)
    field_order = ("name", "email", "language", "role", "team")

    def __init__(self, organisation: Organisation, *args: Any) -> None:
        super().__init__(organisation, *args)
        self.initial.setdefault("language", organisation.language)


class NameTeam(forms.Form):
    name = forms.CharField(label=said("accounts.team_name"), max_length=120)
