"""Opening a file: found only where the person may see it, and written down before anything of it is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language

from takeup.site.households.file import File
from takeup.site.households.models import ErasedError
from takeup.site.households.recording import was_read
from takeup.site.households.scope import households_of


class FileReadMiddleware:
    """For every view with a `household` in its address: `request.file` is that file, or the page does not exist."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        file: File | None = getattr(request, "file", None)
        if file is not None and file.is_computed and response.status_code == HTTPStatus.OK:
            file.keep_report()  # the page itself could not: it only reads
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        household: UUID | None = kwargs.get("household")
        if household is None or not request.user.is_authenticated:  # the middleware for logins has had its say
            return None
        found = households_of(request.user).filter(pk=household).first()
        if found is None:
            raise Http404
        page = request.resolver_match.url_name if request.resolver_match else ""
        try:
            was_read(found, request.user, page or "")
        except ErasedError:
            raise Http404 from None
        request.file = File(found, get_language() or "nl", date.today())  # type: ignore[attr-defined]
        return None
