"""Every page that a link leads to, for each who can log in: accessible, and readable at 400 % (320 pixels)."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve
from django.utils.translation import override
from playwright.sync_api import Page

from tests.browser.conftest import Opens, accessible
from tests.browser.test_dossier import LoggedIn

FILES = {"household_sheet", "download", "letter_pdf", "favicon"}
FEWEST = {"amina": 38, "greet": 14, "admin-amina": 19}


def paths(page: Page) -> Iterator[str]:
    """The addresses of this site that the page links to, without their queries."""
    for href in page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)"):
        parts = urlsplit(href)
        if parts.scheme.startswith("http") and parts.netloc == urlsplit(page.url).netloc:
            yield parts.path


def name_of(path: str) -> str:
    """The kind of page behind an address; nothing for what is no page of ours."""
    with override("nl"):  # an address is resolved in the language that its first part names
        try:
            return resolve(path).url_name or ""
        except Resolver404:
            return ""


def visited(page: Page) -> set[str]:
    """Opens one page of each kind that can be reached from here; gives the kinds."""
    seen: set[str] = set(FILES)
    waiting = [urlsplit(page.url).path]
    while waiting:
        path = waiting.pop(0)
        name = name_of(path)
        if not name or name in seen or not path.startswith("/nl/"):
            continue
        seen.add(name)
        answer = page.goto(path)
        assert answer is not None and answer.status == 200, path
        accessible(page)
        waiting += paths(page)
    return seen - FILES


@pytest.mark.parametrize("who", FEWEST)
def test_every_page_is_accessible_for(who: str, logged_in: LoggedIn) -> None:
    kinds = visited(logged_in(who, "/nl/", width=320))
    assert len(kinds) >= FEWEST[who], sorted(kinds)


def test_every_open_page_is_accessible(opens: Opens) -> None:
    kinds = visited(opens("/nl/", width=320))
    assert {"start", "privacy", "account_login", "account_reset_password"} <= kinds, sorted(kinds)
