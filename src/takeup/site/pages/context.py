"""What every template knows."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from takeup import __version__
from takeup.site.households.law import checked_on


def site(request: HttpRequest) -> dict[str, Any]:
    """`demo`: whether this is a demonstration; `mail`: whether letters can be sent; `law_checked_on`: the day of the law."""
    return {
        "demo": settings.SITE.demo,
        "mail": bool(settings.MAIL),
        "version": __version__,
        "law_checked_on": checked_on(),
        "languages": settings.LANGUAGES,
    }
