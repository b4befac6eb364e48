"""A view that only reads cannot write: for GET and HEAD the database takes no other command than those that read."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.db import connections
from django.http import HttpRequest, HttpResponse

_READS = re.compile(r"\s*(SELECT|EXPLAIN|SAVEPOINT|RELEASE SAVEPOINT|ROLLBACK|PRAGMA foreign_keys)\b", re.IGNORECASE)
SAFE = ("GET", "HEAD", "OPTIONS")


class WriteError(RuntimeError):
    """A view that only reads tried to write."""


class ReadsOnlyMiddleware:
    """Stands last, so that its `process_view` comes right before the view: what middleware writes before may be."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        wrappers = connections["default"].execute_wrappers
        before = len(wrappers)
        try:
            return self.get_response(request)
        finally:
            del wrappers[before:]

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: dict[str, Any]
    ) -> None:
        if request.method in SAFE:
            _ = request.user.is_authenticated  # looked up now: a session that no longer counts is deleted by that
            connections["default"].execute_wrappers.append(_refuse_writes)


def _refuse_writes(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    if not _READS.match(sql):
        raise WriteError(f"a page that only reads tried: {sql[:80]}")
    return execute(sql, params, many, context)
