"""The link that lets someone in: choose a password, then the second step."""

from __future__ import annotations

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from allauth.core.ratelimit import consume_or_429
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from takeup.site.pages.accounts.forms import ChoosePassword
from takeup.site.people.accounts import AccountError, link_of, use
from takeup.site.people.models import Link


@login_not_required
@never_cache
@sensitive_variables("token", "form")
@sensitive_post_parameters()
def come_in(request: HttpRequest, token: str) -> HttpResponse:
    """Asks for a password, and logs in. Looking at the page uses nothing up: mail programs do that too."""
    if (refused := consume_or_429(request, action="link")) is not None:
        answer: HttpResponse = refused
        return answer
    link = link_of(token)
    if link is None:
        return render(request, "accounts/link_gone.html", status=410)
    form = ChoosePassword(link.user, request.POST or None)
    if form.is_valid():
        return _let_in(request, link, form.cleaned_data["password1"])
    return render(request, "accounts/link.html", {"form": form, "person": link.user})


def _let_in(request: HttpRequest, link: Link, password: str) -> HttpResponse:
    try:
        user = use(link, password)
    except AccountError:
        return render(request, "accounts/link_gone.html", status=410)
    logout(request)  # of whoever used this browser before
    login = Login(user=user, redirect_url=reverse("second_step"))
    answer: HttpResponse = perform_password_login(request, {"email": user.email}, login)
    return answer
