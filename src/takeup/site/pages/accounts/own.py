"""One's own account: name, language, password, and the second step."""

from __future__ import annotations

from typing import cast

from allauth.account.decorators import reauthentication_required
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import override
from django.views.decorators.cache import never_cache

from takeup.site.pages.accounts.forms import OwnAccount
from takeup.site.pages.requests import MemberRequest
from takeup.site.words import say


def account(request: HttpRequest) -> HttpResponse:
    user = cast(MemberRequest, request).user
    form = OwnAccount(request.POST or None, instance=user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, say("accounts.done_saved", user.language))
        with override(user.language):
            return redirect("account")
    steps = Authenticator.objects.filter(user=user).order_by("created_at")
    kept = {each.type: each.wrap() for each in steps}
    passkeys = [each for each in steps if each.type == Authenticator.Type.WEBAUTHN]
    codes = kept.get(Authenticator.Type.RECOVERY_CODES)
    return render(
        request,
        "accounts/account.html",
        {
            "form": form,
            "app": kept.get(Authenticator.Type.TOTP),
            "passkeys": passkeys,
            "codes_left": None if codes is None else len(codes.get_unused_codes()),
        },
    )


def second_step(request: HttpRequest) -> HttpResponse:
    """Says why there is a second step, and offers two; who has one goes on."""
    if is_mfa_enabled(request.user):
        return redirect("account")
    return render(request, "accounts/second_step.html")


@never_cache
@reauthentication_required(app="allauth.mfa")  # type: ignore[untyped-decorator]
def codes(request: HttpRequest) -> HttpResponse:
    """The codes on paper that are left. (allauth's own page notes that they were looked at: a GET that writes.)"""
    kept = get_object_or_404(Authenticator, user=request.user, type=Authenticator.Type.RECOVERY_CODES)
    return render(request, "accounts/codes.html", {"codes": kept.wrap().get_unused_codes()})
