"""The sheet of paper: what stands on it, on how many sides, and whether its code can be read off it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from takeup.dossier import Dossier, read_dossier, to_plain, write_dossier
from takeup.engine.law import load
from takeup.sheet import open_code, sealed, sheet_of, to_pdf
from tests.sheet.reading import codes, pages

LAW = load("takeup.law.be")
EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = sorted(EXAMPLES.glob("*.yaml"))
LANGUAGES = ("nl", "fr", "en")
NO_BREAK = "\N{NO-BREAK SPACE}"


def dossier(name: str) -> Dossier:
    return read_dossier(EXAMPLES / f"{name}.yaml", LAW)


def day_of(found: Dossier) -> date:
    assert found.on is not None
    return found.on


def test_a_widow_reads_what_she_misses_what_waiting_costs_and_what_to_bring(tmp_path: Path) -> None:
    """The figures are those of `takeup check`: income guarantee 749.75 a month from June on, 24.19 a day."""
    jeanne = dossier("widow-no-igo")
    sheet = sheet_of(jeanne, day_of(jeanne), "nl")
    assert [figure.number.replace(NO_BREAK, " ") for figure in sheet.figures] == ["€ 749,75", "€ 24,19", "€ 125,01"]
    first = sheet.tasks[0]
    assert first.title.startswith("Inkomensgarantie voor ouderen")
    assert first.amount.replace(NO_BREAK, " ") == "€ 749,75 per maand"
    assert "24,19" in first.pressing and "1 juni 2026" in first.pressing.replace(NO_BREAK, " ")
    assert "identiteitskaart of verblijfskaart" in first.bring
    to_pdf(sheet, tmp_path / "jeanne.pdf")
    text = " ".join(pages(tmp_path / "jeanne.pdf")).replace(NO_BREAK, " ")
    for words in (
        "€ 749,75 per maand",
        "Waar",
        "Meenemen",
        "Adres, dag en uur:",
        "Dit is een berekening en geen beslissing",
    ):
        assert words in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_one_piece_of_paper_is_enough_and_nothing_to_do_is_left_unsaid(
    file: Path, language: str, tmp_path: Path
) -> None:
    found = read_dossier(file, LAW)
    sheet = sheet_of(found, found.on or date(2026, 11, 23), language)
    code = sealed(write_dossier(to_plain(found)), "123456")
    to_pdf(sheet, tmp_path / "sheet.pdf", code)
    read = pages(tmp_path / "sheet.pdf")
    assert 1 <= len(read) <= 2
    text = "".join(" ".join(read).split())
    for task in sheet.tasks:
        assert "".join(task.title.split()) in text


def test_the_code_is_read_off_the_paper_and_opens_with_its_pin(tmp_path: Path) -> None:
    """Of the example with the longest code."""
    found = dossier("refused-wrongly")
    answers = write_dossier(to_plain(found))
    to_pdf(sheet_of(found, day_of(found), "fr"), tmp_path / "sheet.pdf", sealed(answers, "123456"))
    (code,) = codes(tmp_path / "sheet.pdf")
    assert open_code(code, "123456") == answers
    to_pdf(sheet_of(found, day_of(found), "fr"), tmp_path / "without.pdf")
    assert codes(tmp_path / "without.pdf") == []


def test_large_print_has_every_task_on_as_many_pages_as_it_takes(tmp_path: Path) -> None:
    jeanne = dossier("widow-no-igo")
    sheet = sheet_of(jeanne, day_of(jeanne), "en")
    to_pdf(sheet, tmp_path / "large.pdf", large=True)
    read = pages(tmp_path / "large.pdf")
    assert len(read) > 2
    assert all(f"{number}. " in " ".join(read) for number in range(1, len(sheet.tasks) + 1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_screen_reader_finds_tags_a_language_and_a_title(language: str, tmp_path: Path) -> None:
    jeanne = dossier("widow-no-igo")
    to_pdf(sheet_of(jeanne, day_of(jeanne), language), tmp_path / "sheet.pdf")
    data = (tmp_path / "sheet.pdf").read_bytes()
    for part in (b"/MarkInfo", b"/StructTreeRoot", b"pdfuaid"):
        assert part in data
    assert re.search(rb"/Lang ?\(" + language.encode(), data)


def test_only_black_white_and_grey_are_used() -> None:
    template = (Path(__file__).parents[2] / "src/takeup/sheet/sheet.typ").read_text(encoding="utf-8")
    assert not re.search(r"rgb\(|cmyk\(|\b(red|blue|green|orange|purple)\b", template)


def test_who_receives_everything_hears_that_there_is_nothing_to_claim() -> None:
    found = dossier("all-received")
    sheet = sheet_of(found, day_of(found), "en")
    assert sheet.tasks == () and sheet.after == ("By our computation there is nothing to claim now.",)
    assert "Integration income (Rosa): €1,776.07 per month" in sheet.received.replace(NO_BREAK, " ")
    assert "Social tariff for energy (the household);" in sheet.received


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_right_is_asked_for_on_a_website_alone(language: str) -> None:
    for file in FILES:
        found = read_dossier(file, LAW)
        for task in sheet_of(found, found.on or date(2026, 11, 23), language).tasks:
            assert len(task.where) >= 1
    for right in LAW:
        kinds = [channel["kind"] for channel in right.procedure.get("channels") or ()]
        assert [kind for kind in kinds if kind != "online"], right.id


def test_what_does_not_fit_is_named() -> None:
    jeanne = dossier("widow-no-igo")
    sheet = sheet_of(jeanne, day_of(jeanne), "en")
    short = sheet.shortened(2)
    assert len(short.tasks) == 2 and sheet.shortened(len(sheet.tasks)) is sheet
    assert all(task.title in short.after[0] for task in sheet.tasks[2:])
