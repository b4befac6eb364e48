"""`takeup sheet` and `takeup open-code`: onto paper and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import EXAMPLES, Run
from tests.sheet.reading import codes, pages

WIDOW = EXAMPLES / "widow-no-igo.yaml"


def test_a_sheet_lies_beside_its_dossier_unless_said(belgium: Run, tmp_path: Path) -> None:
    file = tmp_path / "jeanne.yaml"
    file.write_text(WIDOW.read_text(encoding="utf-8"), encoding="utf-8")
    assert "jeanne.pdf" in belgium("sheet", file, "--lang", "fr").output
    assert "Vos droits" in pages(tmp_path / "jeanne.pdf")[0]
    belgium("sheet", file, "--out", tmp_path / "other.pdf", "--large")
    assert len(pages(tmp_path / "other.pdf")) > 2


def test_the_answers_come_back_from_the_paper(belgium: Run, tmp_path: Path) -> None:
    belgium("sheet", WIDOW, "--out", "sheet.pdf", "--code", input="tram 55\ntram 55\n")
    (code,) = codes(tmp_path / "sheet.pdf")
    said = belgium("open-code", code, "--out", "again.yaml", input="tram 55\n").output
    assert "again.yaml" in said
    before, after = (belgium("check", file, "--json").stdout for file in (WIDOW, "again.yaml"))
    assert before == after


def test_a_pin_must_be_typed_twice_the_same(belgium: Run, tmp_path: Path) -> None:
    typed = "123456\n123457\n123456\n123456\n"
    said = belgium("sheet", WIDOW, "--out", "sheet.pdf", "--code", "--lang", "nl", input=typed).output
    assert "niet twee keer hetzelfde" in said
    assert (tmp_path / "sheet.pdf").exists()


def test_nothing_is_written_over(belgium: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.pdf").write_text("mine", encoding="utf-8")
    assert "exists already" in belgium("sheet", WIDOW, "--out", "mine.pdf", "--lang", "en", code=2).output
    dossier = tmp_path / "dossier.pdf"
    dossier.write_text(WIDOW.read_text(encoding="utf-8"), encoding="utf-8")
    belgium("sheet", dossier, code=2)
    assert (tmp_path / "mine.pdf").read_text(encoding="utf-8") == "mine"
    assert dossier.read_text(encoding="utf-8") == WIDOW.read_text(encoding="utf-8")


def test_a_folder_that_is_not_there_is_told_before_a_pin_is_asked(belgium: Run) -> None:
    for command in (("sheet", WIDOW, "--code"), ("open-code", "TAKEUP1:")):
        assert (
            "the folder to save it in is not there"
            in belgium(*command, "--lang", "en", "--out", "no/x.pdf", code=2).output
        )


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "at least 6 characters"), ("nl", "minstens 6 tekens"), ("fr", "au moins 6 caractères")],
)
def test_a_pin_that_is_too_short_is_refused(belgium: Run, tmp_path: Path, language: str, words: str) -> None:
    result = belgium("sheet", WIDOW, "--out", "s.pdf", "--code", "--lang", language, input="1234\n1234\n", code=2)
    assert words in " ".join(result.output.split())
    assert not (tmp_path / "s.pdf").exists()


def test_a_wrong_pin_a_wrong_text_and_a_file_that_is_there_are_told(belgium: Run, tmp_path: Path) -> None:
    belgium("sheet", WIDOW, "--out", "sheet.pdf", "--code", input="123456\n123456\n")
    (code,) = codes(tmp_path / "sheet.pdf")
    assert "does not open" in belgium("open-code", code, input="654321\n", code=1).output
    assert "TAKEUP1:" in belgium("open-code", "hello", code=1).output
    (tmp_path / "household.yaml").write_text("mine", encoding="utf-8")
    assert "exists already" in belgium("open-code", code, code=2).output
    assert (tmp_path / "household.yaml").read_text(encoding="utf-8") == "mine"


def test_a_faulty_dossier_gives_no_sheet(belgium: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("takeup: 1\nid: bad\npersons: {}\nhousehold: {rent: -5}\n", encoding="utf-8")
    belgium("sheet", "bad.yaml", code=1)
    assert not (tmp_path / "bad.pdf").exists()


def test_a_municipality_brings_the_counters_there_and_a_wrong_one_is_told(belgium: Run, tmp_path: Path) -> None:
    belgium("sheet", WIDOW, "--out", "jette.pdf", "--lang", "nl", "--municipality", "1090")
    assert "Sint-Pieterskerkstraat 47" in " ".join(pages(tmp_path / "jette.pdf"))
    said = belgium("sheet", WIDOW, "--out", "gent.pdf", "--lang", "nl", "--municipality", "Gent", code=2).output
    assert "Gent is geen gemeente of postcode van hier" in " ".join(said.split())
    assert "Sint-Jans-Molenbeek" in said
    assert not (tmp_path / "gent.pdf").exists()
