"""What every template knows."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from takeup import __version__


def site(request: HttpRequest) -> dict[str, Any]:
    """`demo`: whether this is a demonstration; `mail`: whether letters can be sent; `version` of takeup; `languages`."""
    return {
        "demo": settings.SITE.demo,
        "mail": bool(settings.MAIL),
        "version": __version__,
        "languages": settings.LANGUAGES,
    }
