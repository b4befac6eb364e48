"""Whoever keeps dossiers logs in with a second step: without one, only the pages that set it up are open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

OPEN = ("account_", "mfa_", "second_step", "check", "start", "language", "privacy", "health")
KEEPS = "check_keep"  # the one page of the check that writes a dossier


class SecondStepMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Sends who has no second step to the page that sets it up. In a demonstration nobody needs one."""
        if settings.SITE.demo or not request.user.is_authenticated:
            return None
        name = (request.resolver_match.url_name if request.resolver_match else "") or ""
        if (name.startswith(OPEN) and name != KEEPS) or is_mfa_enabled(request.user):
            return None
        return redirect("second_step")
