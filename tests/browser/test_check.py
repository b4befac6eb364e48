"""The check without a name, from the first page to the sheet of paper, as a person does it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Error, Page, expect

from tests.browser.conftest import Opens, accessible, words_of
from tests.browser.conversation import Conversation

BORN = ("12", "3", "1948")
# A widow who rents, with a small pension and nothing else.
JEANNE: Mapping[str, Mapping[str, str | Sequence[str]]] = {
    "nl": {
        "geboren": BORN,
        "domicilie": "Brussels Gewest",
        "verblijfssituatie": "Belg",
        "nu vooral": "met pensioen",
        "Hoe woont": "huurt van een privépersoon of bedrijf",
        "wettelijk pensioen": "1.100,50",
        "Hoeveel huur": "650",
    },
    "fr": {
        "Date de naissance": BORN,
        "domicile": "Région bruxelloise",
        "séjour": "Belge",
        "principalement": "à la retraite",
        "logé": "loue à un particulier ou à une société privée",
        "pension légale": "1.100,50",
        "loyer": "650",
    },
    "en": {
        "born?": BORN,
        "official address": "Brussels Region",
        "residence situation": "Belgian",
        "mainly": "retired",
        "housed": "rents from a private owner",
        "statutory pension": "1,100.50",
        "rent does": "650",
    },
    "de": {
        "Wann ist": BORN,
        "Wohnsitz": "Region Brüssel",
        "Aufenthaltssituation": "Belgier oder Belgierin",
        "vor allem": "in Pension",
        "Wie wohnt": "mietet von einer Privatperson oder Firma",
        "gesetzliche Pension": "1.100,50",
        "Miete zahlt": "650",
    },
}
MORE = {"nl": "meer per maand", "fr": "de plus par mois", "en": "more a month", "de": "mehr im Monat"}
GUARANTEE = {
    "nl": "Inkomensgarantie voor ouderen",
    "fr": "Garantie de revenus aux personnes âgées",
    "en": "Income guarantee for older people",
    "de": "Einkommensgarantie für Betagte",
}
SHEET = {
    "nl": "Maak het blad (PDF)",
    "fr": "Faire la feuille (PDF)",
    "en": "Make the sheet (PDF)",
    "de": "Blatt erstellen (PDF)",
}


def begun(opens: Opens, language: str, **options: object) -> Conversation:
    """The first question, reached from the first page by its buttons."""
    page = opens(f"/{language}/", **options)
    page.click("main a.govuk-button")
    return Conversation(page, language, JEANNE[language])


def widow(opens: Opens, language: str = "nl", **options: object) -> tuple[Page, list[str]]:
    """The result of a widow, and the questions that were put to her."""
    talk = begun(opens, language, **options)
    talk.who("Jeanne")
    asked = talk.talk()
    return talk.page, asked


def test_a_check_without_javascript_ends_in_the_same_euros_in_every_language(opens: Opens, tmp_path: Path) -> None:
    """From the first page to the sheet of paper. The income guarantee tops her pension up."""
    amounts = set()
    for language in MORE:
        page, asked = widow(opens, language, javascript=False)
        assert len(asked) < 40
        said = words_of(page)
        assert MORE[language] in said and GUARANTEE[language] in said
        amount = page.inner_text("dl.sums dd >> nth=0")
        with page.expect_download() as download:
            page.click(f"text={SHEET[language]}")
        file = tmp_path / f"{language}.pdf"
        download.value.save_as(file)
        with pypdfium2.PdfDocument(file) as pdf:
            text = " ".join(pdf[number].get_textpage().get_text_bounded() for number in range(len(pdf)))
            assert len(pdf) <= 2
        assert re.sub(r"\s", "", amount) in re.sub(r"\s", "", text) and MORE[language] in re.sub(r"\s+", " ", text)
        amounts.add(re.sub(r"\D", "", amount))
    assert len(amounts) == 1 and int(amounts.pop()) > 0


def test_every_page_on_the_way_is_accessible_on_a_phone(opens: Opens) -> None:
    talk = begun(opens, "nl", width=390)
    accessible(talk.page)
    talk.who("Jeanne", "Paul")
    for _ in range(60):
        accessible(talk.page)
        for name in talk.page.locator(".ticks fieldset label").all():
            box = name.bounding_box()
            assert box is None or box["height"] < 60, "a name is taken apart"
        if not talk.page.locator(".actions").count():
            break
        talk.say_something(talk.page.inner_text("main h1"))
    assert talk.page.inner_text("main h1") == "Uw rechten"


@pytest.mark.parametrize("width", [1280, 320])  # 1280 pixels at 400 % are 320
def test_the_result_is_accessible_and_fits(opens: Opens, width: int) -> None:
    page, _ = widow(opens, width=width)
    assert MORE["nl"] in words_of(page)
    accessible(page)


def test_with_the_keyboard_alone(opens: Opens) -> None:
    """Tab, space, arrows and Enter answer the first questions."""
    page = begun(opens, "nl").page
    page.focus("#check input[type=text] >> nth=0")
    page.keyboard.type("J")
    page.get_by_label("Ja", exact=True).focus()
    page.keyboard.press("Space")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "geboren" in page.inner_text("main h1")
    page.focus("#check input[type=text] >> nth=0")
    for part in BORN:
        page.keyboard.type(part)
        page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")  # on the button that comes after the last field
    assert "geboren" not in page.inner_text("main h1")


def test_back_and_i_do_not_know(opens: Opens) -> None:
    talk = begun(opens, "nl")
    talk.who("Jeanne")
    first = talk.page.inner_text("main h1")
    talk.go_on("unknown")
    second = talk.page.inner_text("main h1")
    assert second != first
    with talk.page.expect_navigation():
        talk.page.click(".govuk-back-link")
    assert talk.page.inner_text("main h1") == first
    talk.go_on("private")
    assert talk.page.inner_text("main h1") == second


def test_the_buttons_of_the_browser_lead_back_and_forward_until_all_is_wiped(opens: Opens) -> None:
    talk = begun(opens, "nl")
    page = talk.page
    title = "main h1"
    titles = [page.inner_text(title)]
    talk.who("Jeanne")
    for _ in range(3):
        titles.append(page.inner_text(title))
        talk.say_something(titles[-1])
    for before in reversed(titles):
        page.go_back()
        assert page.inner_text(title) == before
    for after in titles[1:]:
        page.go_forward()
        assert page.inner_text(title) == after
    talk.say_something(titles[-1])
    with page.expect_navigation():
        page.click("[formaction$='/check/result/']")
    with page.expect_navigation():
        page.click(".every button >> nth=0")
    page.go_back()
    assert page.inner_text(title) == "Uw rechten"
    with page.expect_navigation():
        page.click("aside [formaction$='/check/wipe/']")
    accessible(page)
    with suppress(Error):  # the page is not there any more
        page.go_back(timeout=5_000)
    expect(page.get_by_text("Uw rechten", exact=True)).to_have_count(0)


def test_a_wrong_answer_keeps_what_was_typed(opens: Opens) -> None:
    talk = begun(opens, "nl")
    talk.who("Jeanne")
    for place, part in enumerate(("31", "2", "1948")):
        talk.page.locator("#check input[type=text]").nth(place).fill(part)
    with talk.page.expect_navigation():
        talk.page.click(".actions button[value=answer]")
    assert "Die dag bestaat niet" in talk.page.inner_text(".govuk-error-summary")
    assert talk.page.locator("#check input[type=text]").nth(0).input_value() == "31"
    accessible(talk.page)


def test_the_language_changes_in_the_middle_and_nothing_is_lost(opens: Opens) -> None:
    talk = begun(opens, "nl")
    talk.who("Jeanne")
    talk.say_something(talk.page.inner_text("main h1"))
    where = talk.page.inner_text("main h1")
    for language in ("fr", "de", "en", "nl"):
        with talk.page.expect_navigation():
            talk.page.click(f"header button[lang={language}]")
        assert talk.page.get_attribute("html", "lang") == language
        accessible(talk.page)
    assert talk.page.inner_text("main h1") == where


def test_nothing_of_it_stays_in_the_browser(opens: Opens) -> None:
    page, _ = widow(opens)
    kept = page.evaluate("[localStorage.length, sessionStorage.length]")
    assert kept == [0, 0]
    names = {cookie.get("name") for cookie in page.context.cookies()}
    assert names <= {"csrftoken"}


def test_with_a_pin_the_answers_come_back(opens: Opens, tmp_path: Path) -> None:
    page, _ = widow(opens)
    figures = page.inner_text("dl.sums")
    page.fill("input[name$=pin]", "123456")
    with page.expect_download() as download:
        page.click("text=Maak het blad (PDF)")
    file = tmp_path / "sheet.pdf"
    download.value.save_as(file)
    code = _code_of(file)
    page.goto("/nl/check/code/")
    accessible(page)
    page.fill("main textarea", code)
    page.fill("main input[name$=pin]", "000000")
    page.click("main form button >> nth=-1")
    assert page.locator(".govuk-error-summary").count()
    page.fill("main textarea", code)
    page.fill("main input[name$=pin]", "123456")
    with page.expect_navigation():
        page.click("main form button >> nth=-1")
    if not page.locator("dl.sums").count():
        with page.expect_navigation():
            page.click("main [formaction$='/check/result/'] >> nth=0")
    assert page.inner_text("dl.sums") == figures


def _code_of(file: Path) -> str:
    """The QR code, read off a picture of the page."""
    import zxingcpp

    with pypdfium2.PdfDocument(file) as pdf:
        for page in pdf:
            found = zxingcpp.read_barcodes(page.render(scale=4).to_pil())
            if found:
                return str(found[0].text)
    raise AssertionError("no code on the sheet")
