"""What django-allauth may do here: let in who was invited, and nobody else; speak with our words; seal its secrets."""

from __future__ import annotations

import base64
import os
import time
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.app_settings import REAUTHENTICATION_TIMEOUT
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import translate_url
from django.utils.translation import get_language_from_path, override

from takeup.site.people.models import User
from takeup.site.people.said import said

_NONCE = 12
_PLACE = b"second step"
# What allauth tells after something was done, and which of our texts says it; it is silent about the rest.
_DONE = {
    "account/messages/password_changed.txt": "accounts.done_password",
    "mfa/messages/totp_deactivated.txt": "accounts.done_app_removed",
    "mfa/messages/webauthn_removed.txt": "accounts.done_passkey_removed",
}
_WAYS = {
    "reauthenticate": "accounts.with_password",
    "mfa_reauthenticate": "accounts.with_code",
    "mfa_reauthenticate:webauthn": "accounts.with_passkey",
}


class ClosedAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    error_messages: ClassVar = DefaultAccountAdapter.error_messages | {
        "account_inactive": said("accounts.inactive_text"),
        "email_password_mismatch": said("accounts.error_login"),
        "enter_current_password": said("accounts.error_password"),
        "incorrect_code": said("accounts.error_code"),
        "incorrect_password": said("accounts.error_password"),
        "invalid_password_reset": said("accounts.link_gone"),
        "rate_limited": said("accounts.too_often_text"),
        "too_many_login_attempts": said("accounts.too_often_text"),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *args: Any, **kwargs: Any
    ) -> None:
        if message_template in _DONE:
            messages.success(request, str(said(_DONE[message_template])))

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Whoever logged in a moment ago is not asked for the password again."""
        request = self.request
        records = get_authentication_records(request, request.user)
        return not records or time.time() - records[-1]["at"] > REAUTHENTICATION_TIMEOUT

    def get_reauthentication_methods(self, user: User) -> list[dict[str, str]]:
        ways = super().get_reauthentication_methods(user)
        return [way | {"description": said(_WAYS[way["id"]])} for way in ways]

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """Whoever logs in goes on in the language of the account."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        address = response["Location"]
        with override(get_language_from_path(address) or user.language):
            response["Location"] = translate_url(address, user.language)
        return response


class SealingMFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Seals the secrets of phone apps and recovery codes with the site's key: a copy of the database opens none."""

    error_messages: ClassVar = DefaultMFAAdapter.error_messages | {"incorrect_code": said("accounts.error_code")}

    def encrypt(self, text: str) -> str:
        nonce = os.urandom(_NONCE)
        sealed = AESGCM(settings.SITE.keys[settings.SITE.key]).encrypt(nonce, text.encode(), _PLACE)
        return f"{settings.SITE.key}:{base64.b64encode(nonce + sealed).decode()}"

    def decrypt(self, encrypted_text: str) -> str:
        name, _, given = encrypted_text.partition(":")
        content = base64.b64decode(given)
        return AESGCM(settings.SITE.keys[name]).decrypt(content[:_NONCE], content[_NONCE:], _PLACE).decode()

    def generate_authenticator_name(self, user: User, type: str) -> str:
        return str(said("accounts.passkey_first_name"))

    def _get_site_name(self) -> str:
        return "takeup"
