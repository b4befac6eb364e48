"""A dossier, from the kitchen table to the money on the account, as a social worker does it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Opens, accessible, words_of

LoggedIn = Callable[..., Page]
RIGHT = "right/income_guarantee/jeanne/"


def opened(logged_in: LoggedIn, name: str, **options: object) -> tuple[Page, str]:
    """The dossier of a household of the examples, found by its name; and its address."""
    page = logged_in("amina", "/nl/households/", **options)
    page.fill("main input[name=q]", name)
    page.press("main input[name=q]", "Enter")
    page.click(f"main a:text-is('{name}')")
    page.wait_for_load_state()
    return page, page.url


def kept(page: Page) -> None:
    """Sends the form of the page."""
    with page.expect_navigation():
        page.click("main form button.govuk-button >> nth=-1")
    assert not page.locator(".govuk-error-summary").count(), words_of(page)[:400]


def test_from_the_list_to_granted_money(logged_in: LoggedIn) -> None:
    page, home = opened(logged_in, "Jeanne")
    assert "Inkomensgarantie voor ouderen" in words_of(page)
    page.click("main .first a.govuk-button")  # go on with what comes first
    assert "waarschijnlijk" in words_of(page)
    page.click("text=Het is gevraagd")
    kept(page)
    page.goto(home + RIGHT)
    assert "gevraagd" in words_of(page)
    page.click("main a.govuk-button >> nth=0")
    assert "ontvangstbewijs" in words_of(page).lower()
    kept(page)
    page.goto(home + RIGHT + "grant/")
    page.fill("main input[name=amount]", "749,75")
    kept(page)
    page.goto(home + RIGHT)
    said = words_of(page)
    assert "toegekend" in said
    page.goto(home)
    assert re.search(r"toegekend.{0,80}749,75", words_of(page))
    page.goto("/nl/numbers/")
    assert "Jeanne" not in words_of(page)
    accessible(page)


def test_a_wrong_entry_is_corrected_and_both_stay_readable(logged_in: LoggedIn) -> None:
    page, home = opened(logged_in, "Bilal")
    holder = page.get_attribute("main a[href*='/right/'] >> nth=0", "href") or ""
    right = holder.partition("/right/")[2]
    page.goto(f"{home}right/{right}propose/")
    page.fill("main input[type=date]", "2026-10-01")
    kept(page)
    page.goto(f"{home}history/")
    before = words_of(page)
    assert "1 oktober 2026" in before
    page.click("main a:has-text('Dit klopt niet') >> nth=0")
    accessible(page)
    page.locator("main form").first.locator("input[type=date]").fill("2026-10-15")
    page.locator("main form").first.locator("input[type=text]").last.fill("De verkeerde dag genoteerd")
    with page.expect_navigation():
        page.click("button[name=put_right]")
    page.goto(f"{home}history/")
    said = words_of(page)
    for text in ("1 oktober 2026", "15 oktober 2026", "De verkeerde dag genoteerd"):
        assert text in said, said
    page.goto(f"{home}right/{right}")
    assert "voorgesteld" in words_of(page)


def test_a_letter_is_edited_kept_and_printed(logged_in: LoggedIn, tmp_path: Path) -> None:
    page, _ = opened(logged_in, "Fatou, Aminata, Khady")
    link = page.get_attribute("main a.govuk-button[href*='/right/'] >> nth=0", "href") or ""
    page.goto(link)
    page.click("text=Brieven")
    accessible(page)
    page.click("main .letters a:has-text('in het Nederlands') >> nth=0")
    accessible(page)
    text = page.input_value("main textarea")
    assert len(text) > 400
    page.fill("main textarea", text.replace("\n---", "\nWij helpen deze familie met de aanvraag.\n\n---", 1))
    kept(page)
    accessible(page)
    with page.expect_download() as download:
        page.click("main a[download]")
    file = tmp_path / "letter.pdf"
    download.value.save_as(file)
    with pypdfium2.PdfDocument(file) as pdf:
        printed = " ".join(pdf[number].get_textpage().get_text_bounded() for number in range(len(pdf)))
    assert "Wij helpen deze familie" in printed


def test_the_sheet_of_a_dossier(logged_in: LoggedIn, tmp_path: Path) -> None:
    page, _ = opened(logged_in, "Jeanne")
    with page.expect_download() as download:
        page.click("main a[href$='/sheet/']")
    file = tmp_path / "sheet.pdf"
    download.value.save_as(file)
    with pypdfium2.PdfDocument(file) as pdf:
        assert "Jeanne" in pdf[0].get_textpage().get_text_bounded()


def test_two_organisations_do_not_see_each_other(logged_in: LoggedIn, opens: Opens) -> None:
    page, home = opened(logged_in, "Jeanne")
    assert page.goto(home).status == 200  # type: ignore[union-attr]
    stranger = logged_in("luc", "/fr/households/")
    assert "Jeanne" not in words_of(stranger)
    for path in ("", "history/", RIGHT, "download/", "everything/", "interview/"):
        answer = stranger.goto(home + path)
        assert answer is not None and answer.status == 404, path
        assert "Jeanne" not in stranger.content()
    nobody = opens("/nl/")
    nobody.goto(home)
    assert "login" in nobody.url and "Jeanne" not in nobody.content()


def test_an_administrator_sees_no_dossier(logged_in: LoggedIn) -> None:
    _, home = opened(logged_in, "Jeanne")
    page = logged_in("admin-amina", "/nl/households/")
    assert "Jeanne" not in words_of(page)
    assert page.goto(home).status == 404  # type: ignore[union-attr]
    coordinator = logged_in("greet", "/nl/numbers/")
    assert "Jeanne" not in words_of(coordinator)
    assert coordinator.goto(home).status == 404  # type: ignore[union-attr]


PAGES = (
    "",
    RIGHT,
    RIGHT + "claim/",
    RIGHT + "conversation/",
    "about/",
    "facts/",
    "facts/jeanne/pension/",
    "people/new/",
    "people/jeanne/comes-or-goes/",
    "received/",
    "history/",
    "readers/",
    "keeping/",
    "erase/",
    "everything/",
    "interview/",
    "letters/income_guarantee/jeanne/",
)


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_every_page_of_a_dossier_is_accessible(logged_in: LoggedIn, width: int) -> None:
    page, home = opened(logged_in, "Jeanne", width=width)
    for path in PAGES:
        answer = page.goto(home + path)
        assert answer is not None and answer.status == 200, path
        accessible(page)


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_the_pages_speak_the_language_of_their_address(logged_in: LoggedIn, language: str) -> None:
    page, home = opened(logged_in, "Jeanne")
    for path in ("", RIGHT, "facts/", "history/"):
        page.goto(home.replace("/nl/", f"/{language}/") + path)
        assert page.get_attribute("html", "lang") == language
        assert "[" not in re.sub(r"\[ ?\]", "", words_of(page)), words_of(page)[:300]
        accessible(page)


def test_a_dossier_is_read_without_javascript(logged_in: LoggedIn) -> None:
    page, home = opened(logged_in, "Jeanne", javascript=False)
    for path in ("", RIGHT, "facts/", "history/"):
        page.goto(home + path)
        assert "Jeanne" in words_of(page)


def test_pages_around_the_dossiers_are_accessible(logged_in: LoggedIn) -> None:
    for who, path in (
        ("amina", "/nl/households/"),
        ("amina", "/nl/households/new/"),
        ("amina", "/nl/households/upload/"),
        ("amina", "/nl/team/"),
        ("amina", "/nl/me/"),
        ("amina", "/nl/remarks/"),
        ("amina", "/nl/counters/"),
        ("greet", "/nl/numbers/"),
        ("admin-amina", "/nl/team/"),
    ):
        page = logged_in(who, path, width=390)
        accessible(page)
