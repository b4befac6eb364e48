"""Looking for what can be forgotten waits until a page was sent.

To work a household out makes hundreds of thousands of small objects that are gone with its page. Python would stop
again and again in the middle to look which of them can go, and find none: half of the time that a page took.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Any

from django.core.signals import request_finished
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse


class UnpausedMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        gc.disable()
        return self.get_response(request)


@receiver(request_finished)
def look_again(**_: Any) -> None:
    """What this page left is given back, and what outlived the one before it."""
    if not gc.isenabled():
        gc.enable()
        gc.collect(1)
