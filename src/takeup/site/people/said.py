"""Texts of the site that are looked up when they are shown, in the language of the page: for labels and messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.functional import lazystr
from django.utils.translation import get_language

from takeup.site import words

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class _Said:
    def __init__(self, key: str) -> None:
        self.key = key

    def __str__(self) -> str:
        return words.say(self.key, get_language() or "nl")


def said(key: str) -> _StrPromise:
    """The text 'part.key', in the language that is spoken when it is shown."""
    return lazystr(_Said(key))
