"""Of a page for someone who is logged in neither a browser nor anything between keeps a copy.

On a shared computer it would come back with the button "back" after logging out. The pages of the check are answers to
a form: without a copy the button "back" would show a fault of the browser in their place. So these may come back, until
the person wipes them or logs out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

P = ParamSpec("P")
COMES_BACK = "private, no-cache"  # the browser asks again, but for "back" and "forward"
CLEAR, PAGES = "Clear-Site-Data", '"cache"'


def comes_back(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """The view as pages that the buttons "back" and "forward" show again."""

    @wraps(view)
    def page(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers.setdefault("Cache-Control", COMES_BACK)
        return response

    return page


class NoCopiesMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        was_logged_in = request.user.is_authenticated
        response = self.get_response(request)
        if request.user.is_authenticated:
            if response.headers.get("Cache-Control") != COMES_BACK:
                patch_cache_control(response, no_store=True, private=True)
        elif was_logged_in:
            response.headers[CLEAR] = PAGES
        return response
