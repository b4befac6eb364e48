"""`takeup letter`: a letter as a PDF or as text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import EXAMPLES, Run
from tests.sheet.reading import pages

WIDOW, OVERDUE = EXAMPLES / "widow-no-igo.yaml", EXAMPLES / "claim-overdue.yaml"
GUARANTEE = ("--right", "income_guarantee")


def test_a_letter_lies_beside_its_dossier_unless_said(belgium: Run, tmp_path: Path) -> None:
    file = tmp_path / "jeanne.yaml"
    file.write_text(WIDOW.read_text(encoding="utf-8"), encoding="utf-8")
    said = belgium("letter", "claim", file, "--right", "grapa").output
    assert "jeanne-claim.pdf" in said and "Relisez-la" in said
    assert "garantie de revenus" in pages(tmp_path / "jeanne-claim.pdf")[0]
    belgium("letter", "claim", file, *GUARANTEE, "--lang", "nl", "--out", tmp_path / "other.pdf")
    assert "inkomensgarantie" in pages(tmp_path / "other.pdf")[0]


def test_as_text_it_can_be_edited(belgium: Run, tmp_path: Path) -> None:
    belgium("letter", "reminder", OVERDUE, "--right", "ris", "--lang", "fr", "--text", "--out", "letter.txt")
    text = (tmp_path / "letter.txt").read_text(encoding="utf-8")
    assert text.startswith("Thi Lan\n") and "# Objet : rappel, ma demande du" in text


def test_who_appeals_is_told_to_get_help(belgium: Run) -> None:
    file = EXAMPLES / "refused-wrongly.yaml"
    said = belgium("letter", "appeal", file, "--right", "integration_income", "--lang", "nl", "--out", "a.pdf").output
    assert "juridische bijstand kan gratis zijn" in " ".join(said.split())


def test_a_letter_that_is_not_possible_says_why_and_writes_nothing(belgium: Run, tmp_path: Path) -> None:
    said = belgium("letter", "appeal", WIDOW, *GUARANTEE, "--lang", "nl", "--out", "a.pdf", code=1).output
    assert "Deze brief kan nu niet: Er is geen beslissing bekend." in said
    assert not (tmp_path / "a.pdf").exists()


def test_of_several_people_one_must_be_chosen(belgium: Run) -> None:
    file = EXAMPLES / "single-mother-no-supplement.yaml"
    claim = ("letter", "claim", file, "--right", "child_benefit", "--lang", "nl", "--out", "a.pdf")
    assert "--holder: luca, sofia" in belgium(*claim, code=2).output
    assert "mirela" in belgium(*claim, "--holder", "mirela", code=2).output
    belgium(*claim, "--holder", "sofia")
    assert "Sofia" in pages(Path("a.pdf"))[0]


def test_nothing_is_written_over_and_a_folder_must_be_there(belgium: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.pdf").write_text("mine", encoding="utf-8")
    assert "existe déjà" in belgium("letter", "claim", WIDOW, *GUARANTEE, "--out", "mine.pdf", code=2).output
    assert (tmp_path / "mine.pdf").read_text(encoding="utf-8") == "mine"
    belgium("letter", "claim", WIDOW, *GUARANTEE, "--out", "no/x.pdf", code=2)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("claim", WIDOW, "--right", "income_guarante"), "income_guarantee"),
        (("complaint", WIDOW, *GUARANTEE), "complaint"),
        (("claim", WIDOW, *GUARANTEE, "--lang", "en"), "en"),
        (("claim", WIDOW, *GUARANTEE, "--on", "soon"), "--on"),
    ],
)
def test_wrong_use_is_told(belgium: Run, arguments: tuple[object, ...], words: str) -> None:
    assert words in belgium("letter", *arguments, code=2).output


def test_a_faulty_dossier_and_a_right_for_nobody_give_no_letter(belgium: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("takeup: 1\nid: bad\npersons: {}\nhousehold: {rent: -5}\n", encoding="utf-8")
    belgium("letter", "claim", "bad.yaml", *GUARANTEE, code=1)
    said = belgium("letter", "claim", WIDOW, "--right", "child_benefit", "--lang", "nl", code=1).output
    assert "voor niemand van dit huishouden" in said
