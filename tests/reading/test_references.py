"""Articles of law in the language of the page."""

from __future__ import annotations

import pytest

from takeup.engine.law import load
from takeup.reading import references_words
from takeup.reading.references import is_known, reference

LAW = load("takeup.law.be")


@pytest.mark.parametrize(
    ("article", "nl", "fr", "de"),
    [
        (
            "Law of 22 March 2001, art. 3 (number from memory); pension ages by year of birth",
            "Wet van 22 maart 2001, art. 3 (nummer niet nagekeken); pensioenleeftijd volgens het geboortejaar",
            "Loi du 22 mars 2001, art. 3 (numéro non vérifié) ; âge de la pension selon l'année de naissance",
            "Gesetz vom 22. März 2001, Art. 3 (Nummer nicht geprüft); Pensionsalter nach Geburtsjahr",
        ),
        (
            "RD of 23 May 2001, as changed by RD of 29 May 2022",
            "Koninklijk besluit van 23 mei 2001, gewijzigd door koninklijk besluit van 29 mei 2022",
            "Arrêté royal du 23 mai 2001, modifié par arrêté royal du 29 mai 2022",
            "Königlicher Erlass vom 23. Mai 2001, geändert: Königlicher Erlass vom 29. Mai 2022",
        ),
        (
            "Coordinated law of 14 July 1994, arts 112 to 115",
            "Gecoördineerde wet van 14 juli 1994, art. 112 tot 115",
            "Loi coordonnée du 14 juillet 1994, art. 112 à 115",
            "Koordiniertes Gesetz vom 14. Juli 1994, Art. 112 bis 115",
        ),
        (
            "Law of 26 May 2002, art. 3, 3°: subsidiary protection added",
            "Wet van 26 mei 2002, art. 3, 3°: subsidiaire bescherming toegevoegd",
            "Loi du 26 mai 2002, art. 3, 3° : protection subsidiaire ajoutée",
            "Gesetz vom 26. Mai 2002, Art. 3, 3°: subsidiärer Schutz hinzugefügt",
        ),
        ("RD art. 2", "Koninklijk besluit art. 2", "Arrêté royal art. 2", "Königlicher Erlass Art. 2"),
        ("droitsquotidiens.be", "droitsquotidiens.be", "droitsquotidiens.be", "droitsquotidiens.be"),
    ],
)
def test_an_article_in_each_language(article: str, nl: str, fr: str, de: str) -> None:
    said = {language: reference(article, language).replace("\xa0", " ") for language in ("nl", "fr", "de")}
    assert said == {"nl": nl, "fr": fr, "de": de}
    assert is_known(article)


def test_english_says_in_plain_words_what_was_not_looked_up() -> None:
    assert reference("Law of 22 March 2001, art. 4 (number from memory)", "en") == (
        "Law of 22 March 2001, art. 4 (number not checked)"
    )


def test_what_is_not_known_stays_as_it_is() -> None:
    article = "Law of 26 May 2002, art. 4: something that nobody wrote before; RD art. 2"
    assert not is_known(article)
    assert reference(article, "nl").replace("\xa0", " ") == (
        "Wet van 26 mei 2002, art. 4: something that nobody wrote before; koninklijk besluit art. 2"
    )


def test_nearly_every_condition_is_known_and_none_loses_a_part() -> None:
    """Pages show the articles of conditions."""
    articles = {version.article for right in LAW for rule in right.conditions for version in rule.versions}
    unknown = sorted(article for article in articles if not is_known(article))
    assert len(unknown) <= 0.05 * len(articles), unknown
    for article in articles:
        for language in ("nl", "fr", "de", "en"):
            said = reference(article, language)
            assert said and said.count("(") == article.count("(") and said.count(";") == article.count(";")


def test_each_name_has_three_words() -> None:
    for name in ("LAWS", "CODES", "OTHERS", "PHRASES", "REMARKS"):
        for english, said in getattr(references_words, name).items():
            assert english == english.lower() and len(said) == 3 and all(one == one.strip() and one for one in said)
