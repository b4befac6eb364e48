"""What stands in a letter: names, addresses, reasons and articles of law."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from takeup.dossier import ClaimRecord, Dossier
from takeup.letters import Kind, letter_of, letters_for, to_text
from takeup.letters.articles import cited
from takeup.letters.office import DOTS, court, office
from takeup.letters.papers import papers_of
from takeup.nontakeup import Claim, Outcome
from takeup.reading.spelling import NO_BREAK
from tests.letters.examples import EXAMPLES, LAW, dossier, report

LANGUAGES = ("nl", "fr")


@pytest.mark.parametrize(
    ("article", "dutch", "french"),
    [
        (
            "Law of 26 May 2002, art. 3, 2° and art. 7",
            "wet van 26 mei 2002, art. 3, 2° en art. 7",
            "loi du 26 mai 2002, art. 3, 2° et art. 7",
        ),
        (
            "Organic law of 8 July 1976, art. 57; RD of 1 July 2002, arts 22-35",
            "organieke wet van 8 juli 1976, art. 57; koninklijk besluit van 1 juli 2002, art. 22-35",
            "loi organique du 8 juillet 1976, art. 57 ; arrêté royal du 1er juillet 2002, art. 22-35",
        ),
        (
            "Law of 13 June 2005, annex 1, art. 22/2 (creno.be, ibpt.be)",
            "wet van 13 juni 2005, bijlage 1, art. 22/2",
            "loi du 13 juin 2005, annexe 1, art. 22/2",
        ),
        ("Law of 3 July 1978, arts 52 and 70 to 73: the employer pays first",
         "wet van 3 juli 1978, art. 52 en 70 tot 73", "loi du 3 juillet 1978, art. 52 et 70 à 73"),
        ("Judicial Code, art. 1675/2", "Gerechtelijk Wetboek, art. 1675/2", "Code judiciaire, art. 1675/2"),
        ("Ordinance of 10 December 2020, art. 4, 1°, as changed on 12 February 2026",
         "ordonnantie van 10 december 2020, art. 4, 1°", "ordonnance du 10 décembre 2020, art. 4, 1°"),
    ],
)  # fmt: skip
def test_an_article_is_cited_as_offices_do(article: str, dutch: str, french: str) -> None:
    assert cited(article, "nl").replace(NO_BREAK, " ") == dutch
    assert cited(article, "fr").replace(NO_BREAK, " ") == french


@pytest.mark.parametrize(
    ("article", "said"),
    [
        ("Law of 22 March 2001, art. 4 (number from memory)", "wet van 22 maart 2001"),
        ("Judicial Code, art. 508/13 (number from memory; esenca, bornin.brussels)", ""),
        ("RD art. 223bis; symbio.be: the conditions of insurance for benefits", ""),
        ("Practice of the centres (law of 26 May 2002, art. 14 §1, 3°)", ""),
        ("Rules of the municipality", ""),
    ],
)
def test_what_was_not_read_or_is_no_law_is_not_cited(article: str, said: str) -> None:
    assert cited(article, "nl").replace(NO_BREAK, " ") == said


def test_no_citation_of_the_law_keeps_english_words_or_websites() -> None:
    articles = {version.article for right in LAW for condition in right.conditions for version in condition.versions}
    dated = [article for article in articles if re.match(r"(Law|RD|Ordinance|Decree|Order) of \d", article)]
    assert len(dated) > 70 and all(cited(article, "nl") and cited(article, "fr") for article in dated)
    for language, allowed in (("nl", "van|en|tot|art"), ("fr", "du|et|à|art")):
        for said in (cited(article, language) for article in articles):
            assert not re.search(r"\b(of|and|law|arts|the|from)\b|\.(be|brussels)\b", said), said
            assert not re.search(rf"(?:,|\b(?:{allowed})\.?)$", said), said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_office_and_court_can_stand_on_an_envelope(language: str) -> None:
    for right in LAW:
        lines = [office(right, language)]
        if right.term("appeal_days") is not None:
            lines += court(right, language)
        for line in lines:
            assert line and len(line) < 80, right.id
            assert not re.search(r"\b(u|uw|vous|votre|gratis|gratuit)\b|;|\($", line), (right.id, line)


def test_the_municipality_is_left_to_fill_in() -> None:
    assert office(LAW.right("integration_income"), "nl") == f"OCMW van {DOTS}"
    assert office(LAW.right("integration_income"), "fr") == f"CPAS de {DOTS}"
    assert court(LAW.right("integration_income"), "fr") == ("Greffe du tribunal du travail", f"de {DOTS}")
    assert court(LAW.right("assistance_older_people"), "nl") == ("Griffie van de arbeidsrechtbank van Brussel",)
    assert court(LAW.right("maintenance_advance"), "fr")[0] == "Greffe du juge des saisies"


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_every_letter_that_is_possible_in_an_example_can_be_written(file: Path) -> None:
    found, told = dossier(file.stem), report(file.stem)
    names = "|".join(person.id for person in found.persons)
    for right in told.rights:
        for option in letters_for(told, found, right.right, right.holder):
            for language in LANGUAGES if option.possible else ():
                letter = letter_of(told, found, right.right, right.holder, option.kind, language)
                assert not re.search(rf"[{{}}]|\[(?! \])|^({names})\b", to_text(letter), re.MULTILINE)


def test_what_the_office_weighs_is_left_to_it() -> None:
    """The public centre looks at whether somebody can pay for a home: not for Dirk to tell."""
    letter = letter_of(
        report("homeless-struck-off"), dossier("homeless-struck-off"), "reference_address", "dirk", Kind.CLAIM, "nl"
    )
    assert len(letter.points) == 4 and not any("bekijkt" in point.text for point in letter.points)
    assert "Ik vraag u de andere voorwaarden te onderzoeken." in letter.requests


def test_papers_that_say_that_nothing_is_asked_are_left_out() -> None:
    assert papers_of(LAW.right("food_aid"), "nl") == ()
    assert papers_of(LAW.right("water_intervention"), "fr") == ("avec un compteur collectif : le numéro de compte",)


def nameless(found: Dossier) -> Dossier:
    return replace(found, persons=tuple(replace(person, name=None) for person in found.persons))


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "Ondergetekende verblijft gewoonlijk"), ("fr", "La personne soussignée séjourne")]
)
def test_someone_without_a_name_gets_a_letter_with_dots_and_no_code_name(language: str, words: str) -> None:
    letter = letter_of(
        report("homeless-struck-off"), nameless(dossier("homeless-struck-off")), "integration_income", "dirk",
        Kind.CLAIM, language,
    )  # fmt: skip
    text = to_text(letter)
    assert words in text and "dirk" not in text.lower()
    assert set(letter.sender[0]) == {"."} and set(letter.signature) == {"."}


def test_an_alias_stands_where_a_name_would() -> None:
    found = dossier("homeless-struck-off")
    alias = replace(found, persons=tuple(replace(person, name="De man van het\npark") for person in found.persons))
    letter = letter_of(report("homeless-struck-off"), alias, "integration_income", "dirk", Kind.CLAIM, "nl")
    assert letter.sender[0] == letter.signature == "De man van het park"


def test_a_parent_signs_for_a_child_and_the_child_is_named() -> None:
    letter = letter_of(
        report("single-mother-no-supplement"), dossier("single-mother-no-supplement"), "child_benefit", "luca",
        Kind.CLAIM, "fr",
    )  # fmt: skip
    assert letter.signature == "Mirela"
    assert "J'écris pour mon enfant Luca, né(e) le 14 septembre 2017." in to_text(letter).replace(NO_BREAK, " ")


def test_addresses_that_are_known_are_printed() -> None:
    letter = letter_of(
        report("widow-no-igo"), dossier("widow-no-igo"), "income_guarantee", "jeanne", Kind.CLAIM, "fr",
        sender=("Jeanne Peeters", "rue Wayez 1", "1070 Anderlecht"), addressee=("SFP\nTour du Midi", "1060 Bruxelles"),
    )  # fmt: skip
    assert letter.sender == ("Jeanne Peeters", "rue Wayez 1", "1070 Anderlecht")
    assert letter.addressee == ("SFP Tour du Midi", "1060 Bruxelles")


def test_what_the_office_wrote_is_only_taken_over_in_the_language_of_the_letter() -> None:
    found = dossier("refused-wrongly")
    claim = Claim(date(2026, 1, 5), Outcome.REFUSED, date(2026, 2, 2))
    noted = ClaimRecord("integration_income", "tesfaye", claim, reason="Het loon van de broer.")
    dutch = replace(found, claims=(noted,), language="nl")
    told = report("refused-wrongly")
    of = (told, dutch, "integration_income", "tesfaye", Kind.APPEAL)
    assert "in het kort: Het loon van de broer." in to_text(letter_of(*of, "nl"))
    assert "Het loon" not in to_text(letter_of(*of, "fr"))


def test_the_reasons_of_a_right_that_is_over_are_not_those_of_today() -> None:
    """A claim for months that are past names these months and no condition of today."""
    found, told = dossier("homeless-struck-off"), report("homeless-struck-off")
    place = next(i for i, each in enumerate(told.rights) if each.right == "integration_income")
    right = told.rights[place]
    months = [{"month": "2026-01", "gap": 10.0}, {"month": "2026-02", "gap": 10.0}]
    over = replace(right, status="not_entitled", step="past", gap=replace(right.gap, recoverable=20.0, months=months))
    past = replace(told, rights=[*told.rights[:place], over, *told.rights[place + 1 :]])
    letter = letter_of(past, found, "integration_income", "dirk", Kind.CLAIM, "nl")
    assert letter.points == ()
    said = " ".join(letter.opening).replace(NO_BREAK, " ")
    assert "Het gaat om de periode van januari 2026 tot en met februari 2026." in said and "€" not in said
