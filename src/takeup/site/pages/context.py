"""What every template knows."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from takeup import __version__
from takeup.site.households.law import checked_on


def site(request: HttpRequest) -> dict[str, Any]:
    """`demo`: a demonstration; `mail`: letters can be sent; `law_checked_on`: the last day the law was looked up."""
    return {
        "demo": settings.SITE.demo,
        "mail": bool(settings.MAIL),
        "version": __version__,
        "law_checked_on": checked_on(),
        "languages": settings.LANGUAGES,
    }
