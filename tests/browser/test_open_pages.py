"""The pages that are open to everyone."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Opens, accessible, words_of


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_the_first_page(opens: Opens, language: str, width: int) -> None:
    page = opens(f"/{language}/", width=width)
    assert page.get_attribute("html", "lang") == language
    accessible(page)


def test_a_language_is_one_click_away(opens: Opens) -> None:
    page = opens("/nl/privacy/")
    assert "Wat wij bewaren" in words_of(page)
    page.click("text=Deutsch")
    assert page.url.endswith("/de/privacy/") and "Was wir aufbewahren" in words_of(page)
    accessible(page)
