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
from takeup.site.households.models import ErasedError, MergedError
from takeup.site.households.recording import was_read
from takeup.site.households.scope import households_of
from takeup.site.people.models import User


class FileReadMiddleware:
    """For every view with a `household` in its address: `request.file` is that file, or the page does not exist.

    Where two are compared, `request.other` is the file of the `other` one.
    """

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
        if not request.user.is_authenticated:  # the middleware for logins has had its say
            return None
        page = (request.resolver_match.url_name if request.resolver_match else "") or ""
        for part, name in (("household", "file"), ("other", "other")):
            if part in kwargs:
                setattr(request, name, _opened(request.user, kwargs[part], page))
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> None:
        """Erased, or merged into another one, while the page was made: it does not exist any more."""
        if isinstance(error, (ErasedError, MergedError)):
            raise Http404 from error


def _opened(user: User, household: UUID, page: str) -> File:
    found = households_of(user).filter(pk=household).first()
    if found is None:
        raise Http404
    try:
        was_read(found, user, page)
    except ErasedError:
        raise Http404 from None
    return File(found, get_language() or "nl", date.today())
