"""The first page, and the page about what is kept."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@login_not_required
def start(request: HttpRequest) -> HttpResponse:
    return render(request, "open/start.html")


@login_not_required
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "open/privacy.html")
