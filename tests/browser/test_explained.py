"""The page of a right says how its amount is computed, accessibly and at 400 %; the closed steps of a dossier too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Opens, accessible, words_of
from tests.browser.test_check import widow
from tests.browser.test_dossier import RIGHT, opened

LoggedIn = Callable[..., Page]


@pytest.mark.parametrize("width", [1280, 320])
def test_the_calculation_of_a_check(opens: Opens, width: int) -> None:
    page, _ = widow(opens, width=width)
    with page.expect_navigation():
        page.locator("button[name=of][value^=income_guarantee]").first.evaluate("button => button.click()")
    said = words_of(page)
    assert "De berekening" in said and ": 12" in said and "Wet van 22 maart 2001" in said
    accessible(page)


@pytest.mark.parametrize("width", [1280, 320])
def test_what_is_closed_opens_with_the_keyboard(logged_in: LoggedIn, width: int) -> None:
    page, home = opened(logged_in, "Mirela, Luca, Sofia", width=width)
    closed = page.locator(".first__more").first
    assert closed.get_attribute("open") is None
    closed.locator("summary").focus()
    page.keyboard.press("Enter")
    assert closed.get_attribute("open") is not None
    page.locator(".strip details summary").first.click()
    accessible(page)
    page.goto(f"{home}right/rent_allowance/household/")
    assert "De berekening" in words_of(page)
    accessible(page)


def test_the_right_of_a_dossier_fits(logged_in: LoggedIn) -> None:
    page, home = opened(logged_in, "Jeanne", width=320)
    page.goto(home + RIGHT)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
