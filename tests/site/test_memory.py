"""Memory is looked through once a page was sent, and not in the middle of making it."""

from __future__ import annotations

import gc

import pytest
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from takeup.site import urls

pytestmark = pytest.mark.django_db


@login_not_required
def looks(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"looks for what can go: {gc.isenabled()}")


urlpatterns = [path("looks/", looks), *urls.urlpatterns]


@pytest.mark.urls(__name__)
def test_memory_is_given_back_once_a_page_was_sent() -> None:
    assert Client().get("/looks/").content == b"looks for what can go: False"
    assert gc.isenabled()
