"""How a right is explained: the calculation, the articles in the language of the page, and a page that stays calm."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from takeup.site.households.models import Household
from tests.site.conftest import LogIn, Place
from tests.site.dossiers import example, opened

pytestmark = pytest.mark.django_db
GUARANTEE = "right/income_guarantee/jeanne/"


@pytest.fixture
def client(here: Place, log_in: LogIn) -> Client:
    return log_in(here.worker)


@pytest.fixture
def widow(here: Place) -> Household:
    return example(here, "widow-no-igo")


def page_of(client: Client, household: Household, rest: str = "", language: str = "nl") -> str:
    return client.get(f"/{language}/households/{household.pk}/{rest}").content.decode()


def words(page: str) -> str:
    main = page[page.index("<main") : page.index("</main>")]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main)))


@pytest.mark.parametrize(
    ("language", "title", "divided", "article"),
    [
        ("nl", "De berekening", ": 12", "Wet van 22 maart 2001, art. 3 (nummer niet nagekeken)"),
        ("fr", "Le calcul", "÷ 12", "Loi du 22 mars 2001, art. 3 (numéro non vérifié)"),
        ("en", "The calculation", "÷ 12", "Law of 22 March 2001, art. 3 (number not checked)"),
        ("de", "Die Berechnung", ": 12", "Gesetz vom 22. März 2001, Art. 3 (Nummer nicht geprüft)"),
    ],
)
def test_a_right_shows_its_calculation_and_its_articles(
    client: Client, widow: Household, language: str, title: str, divided: str, article: str
) -> None:
    said = words(page_of(client, widow, GUARANTEE, language))
    assert title in said and divided in said and article in said
    assert "from memory" not in said and "RD of" not in said


def test_an_amount_between_two_says_what_it_hangs_on(client: Client, here: Place) -> None:
    household = example(here, "claim-overdue")
    file = opened(household, timezone.localdate(), "nl")
    right = next(r for r in file.report.rights if r.status == "entitled" and r.amount.low != r.amount.high)
    page = page_of(client, household, f"right/{right.right}/{right.holder}/")
    assert "Het juiste bedrag is" in words(page) and "calculation__table" not in page


def test_a_figure_is_large_and_what_it_supposes_is_not(client: Client, widow: Household) -> None:
    page = page_of(client, widow, GUARANTEE)
    figures = re.findall(r'<dd class="numbers[^"]*">([^<]+)</dd>', page)
    assert figures and not any("situatie" in figure or "(" in figure for figure in figures)
    assert '<dd class="amounts__note quiet">als de situatie dezelfde was sinds' in page
    said = words(page)
    assert "primair" not in said and "Vakwoorden" not in said


def test_beside_a_claim_nobody_reads_that_there_is_none(client: Client, widow: Household) -> None:
    before = words(page_of(client, widow, GUARANTEE))
    assert re.search(r"er loopt geen aanvraag voor deze maanden: van \w+ \d{4} tot en met", before)
    day = (timezone.localdate() - timedelta(days=3)).isoformat()
    client.post(f"/nl/households/{widow.pk}/{GUARANTEE}claim/", {"day": day})
    after = words(page_of(client, widow, GUARANTEE))
    assert "er loopt geen aanvraag" not in after
    assert "liep geen aanvraag voor deze maanden: " in after or "Er is een aanvraag" in after


def test_the_first_three_steps_are_open_and_one_button_leads_on(client: Client, widow: Household) -> None:
    page = page_of(client, widow)
    first = page[page.index('<ol class="first">') : page.index("</ol>")]
    closed = first.count('<details class="first__more">')
    assert first.count('class="first__item"') == 3 and closed == first.count("first__item--closed") > 0
    assert len(re.findall(r'class="govuk-button', first)) == 1
    links = re.findall(r"<a [^>]*>([^<]+)</a>", first)
    assert links and not any(text.strip() == "Verder" for text in links)


def test_rights_without_an_amount_are_drawn_apart(client: Client, widow: Household) -> None:
    page = page_of(client, widow)
    drawn, _, apart = page.partition('<title id="strip-quiet">')
    assert "Inkomensgarantie" in _names(drawn) and "Verlaagd treintarief" not in _names(drawn)
    assert "Verlaagd treintarief" in _names(apart) and "Inkomensgarantie" not in _names(apart)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def _names(page: str) -> Any:
    return " ".join(re.findall(r'strip__name"[^>]*>([^<]+)<', page))
