"""An answer makes hundreds of thousands of small objects that are gone with its page.

Python would stop again and again in the middle to look which of them can go, and find none: half of the time that the
slowest answers took. Here it looks once, when the page was sent.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.core.signals import request_finished
from django.dispatch import receiver
from django.http import HttpResponse

P = ParamSpec("P")


def unpaused(view: Callable[Concatenate[Any, P], HttpResponse]) -> Callable[Concatenate[Any, P], HttpResponse]:
    """The view without such stops."""

    @wraps(view)
    def page(request: Any, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        gc.disable()
        return view(request, *args, **kwargs)

    return page


@receiver(request_finished)
def look_again(**_: Any) -> None:
    """What the page left is given back."""
    if not gc.isenabled():
        gc.enable()
        gc.collect(0)
