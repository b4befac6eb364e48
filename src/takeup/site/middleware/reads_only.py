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
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in SAFE:
            return self.get_response(request)
        with connections["default"].execute_wrapper(_refuse_writes):
            return self.get_response(request)


def _refuse_writes(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    if not _READS.match(sql):
        raise WriteError(f"a page that only reads tried: {sql[:80]}")
    return execute(sql, params, many, context)
