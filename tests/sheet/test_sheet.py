"""The sheet of paper: what stands on it, on how many sides, and whether its code can be read off it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from takeup.check import check
from takeup.dossier import Dossier, read_dossier, to_plain, write_dossier
from takeup.engine.counters import Filled
from takeup.engine.law import load
from takeup.engine.texts import EVERY_LANGUAGE
from takeup.reading.groups import sorted_for_reading
from takeup.sheet import Sheet, SheetError, open_code, sealed, sheet_of, to_pdf
from takeup.sheet.content import Line
from tests.sheet.reading import codes, pages

LAW = load("takeup.law.be")
EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = sorted(EXAMPLES.glob("*.yaml"))
NO_BREAK = "\N{NO-BREAK SPACE}"


def dossier(name: str) -> Dossier:
    return read_dossier(EXAMPLES / f"{name}.yaml", LAW)


def plain(text: str) -> str:
    return text.replace(NO_BREAK, " ")


def day_of(found: Dossier) -> date:
    assert found.on is not None
    return found.on


def written(
    found: Dossier, day: date, language: str, municipality: str | None = None, filled: Filled | None = None
) -> Sheet:
    return sheet_of(check(found, LAW, day, language), found, municipality, filled)


def test_a_widow_reads_what_she_misses_what_waiting_costs_and_what_to_bring(tmp_path: Path) -> None:
    """The figures are those of `takeup check`: income guarantee 749.75 a month from June on, 24.19 a day."""
    jeanne = dossier("widow-no-igo")
    sheet = written(jeanne, day_of(jeanne), "nl")
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


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_one_piece_of_paper_is_enough_and_nothing_to_do_is_left_unsaid(
    file: Path, language: str, tmp_path: Path
) -> None:
    found = read_dossier(file, LAW)
    sheet = written(found, found.on or date(2026, 11, 23), language)
    code = sealed(write_dossier(to_plain(found)), "123456")
    to_pdf(sheet, tmp_path / "sheet.pdf", code)
    read = pages(tmp_path / "sheet.pdf")
    assert 1 <= len(read) <= 2
    text = "".join(" ".join(read).split())
    assert not re.search(r"\[(alleenin|seulementen|onlyin|nurauf)", text)
    page = sorted_for_reading(check(found, LAW, found.on or date(2026, 11, 23), language), found)
    for right in (right for step in page.first for right in step):
        assert "".join(right.name.split()) in text


def test_the_code_is_read_off_the_paper_and_opens_with_its_pin(tmp_path: Path) -> None:
    """Of the example with the longest code."""
    found = dossier("refused-wrongly")
    answers = write_dossier(to_plain(found))
    to_pdf(written(found, day_of(found), "fr"), tmp_path / "sheet.pdf", sealed(answers, "123456"))
    (code,) = codes(tmp_path / "sheet.pdf")
    assert open_code(code, "123456") == answers
    to_pdf(written(found, day_of(found), "fr"), tmp_path / "without.pdf")
    assert codes(tmp_path / "without.pdf") == []


def test_large_print_has_every_task_on_as_many_pages_as_it_takes(tmp_path: Path) -> None:
    jeanne = dossier("widow-no-igo")
    sheet = written(jeanne, day_of(jeanne), "en")
    to_pdf(sheet, tmp_path / "large.pdf", large=True)
    read = pages(tmp_path / "large.pdf")
    assert len(read) > 2
    assert all(f"{number}. " in " ".join(read) for number in range(1, len(sheet.tasks) + 1))


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_a_screen_reader_finds_tags_a_language_and_a_title(language: str, tmp_path: Path) -> None:
    jeanne = dossier("widow-no-igo")
    to_pdf(written(jeanne, day_of(jeanne), language), tmp_path / "sheet.pdf")
    data = (tmp_path / "sheet.pdf").read_bytes()
    for part in (b"/MarkInfo", b"/StructTreeRoot", b"pdfuaid"):
        assert part in data
    assert re.search(rb"/Lang ?\(" + language.encode(), data)


def test_only_black_white_and_grey_are_used() -> None:
    template = (Path(__file__).parents[2] / "src/takeup/sheet/sheet.typ").read_text(encoding="utf-8")
    assert not re.search(r"rgb\(|cmyk\(|\b(red|blue|green|orange|purple)\b", template)


def test_who_receives_everything_hears_that_there_is_nothing_to_claim() -> None:
    found = dossier("all-received")
    sheet = written(found, day_of(found), "en")
    assert sheet.tasks == () and sheet.after == (Line("Nothing", "By our computation there is nothing to claim now."),)
    assert "Integration income (Rosa): €1,776.07 per month" in sheet.received.replace(NO_BREAK, " ")
    assert "Social tariff for energy (the household);" in sheet.received


def test_no_right_is_asked_for_on_a_website_alone() -> None:
    for right in LAW:
        assert {channel["kind"] for channel in right.procedure["channels"]} - {"online"}, right.id


def test_a_website_stands_behind_the_other_ways() -> None:
    jeanne = dossier("widow-no-igo")
    (transport,) = [task for task in written(jeanne, day_of(jeanne), "en").tasks if "tram" in task.title]
    assert transport.where[-1] == "Through the website of the STIB/MIVB."


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_where_to_ask_says_nothing_that_stands_in_the_step(file: Path, language: str) -> None:
    found = read_dossier(file, LAW)
    for task in written(found, found.on or date(2026, 11, 23), language).tasks:
        for text in task.where:
            assert text and text not in task.what


def test_a_reference_address_is_not_told_twice() -> None:
    dirk = dossier("homeless-struck-off")
    (task,) = [t for t in written(dirk, day_of(dirk), "en").tasks if t.title.startswith("Reference address")]
    assert "Go to the OCMW/CPAS of the municipality where you usually stay" in task.what
    assert not any("Go to the OCMW/CPAS" in text for text in task.where)
    assert "With its certificate the municipality registers you." in " ".join(task.where)


def test_with_a_municipality_address_telephone_and_hours_stand_there(tmp_path: Path) -> None:
    jeanne = dossier("widow-no-igo")
    for said in ("Jette", "jette", "1090"):
        sheet = written(jeanne, day_of(jeanne), "nl", said)
        (counter,) = next(task.counters for task in sheet.tasks if task.title.startswith("Leefloon"))
        assert plain(counter) == (
            "OCMW Jette: Sint-Pieterskerkstraat 47, 1090 Jette. Tel. 02 422 46 11. "
            "Open: maandag tot vrijdag 8.30–12 en 13.15–16 uur."
        )
    to_pdf(sheet, tmp_path / "sheet.pdf")
    assert "Sint-Pieterskerkstraat 47, 1090 Jette" in " ".join(pages(tmp_path / "sheet.pdf"))
    assert not any(task.counters for task in written(jeanne, day_of(jeanne), "nl").tasks)


def test_what_a_team_filled_in_stands_there_in_place_of_what_the_files_say() -> None:
    dirk = dossier("homeless-struck-off")
    filled = {"ocmw-vorst": {"phone": "02 000 00 00", "address": "Plein 1, 1190 Vorst"}}
    (counter,) = written(dirk, day_of(dirk), "nl", "Vorst", filled).tasks[0].counters
    assert plain(counter) == "OCMW Vorst: Plein 1, 1190 Vorst. Tel. 02 000 00 00."


def test_a_counter_is_told_once_and_pointed_to_after_that() -> None:
    dirk = dossier("homeless-struck-off")
    first, second = [task.counters for task in written(dirk, day_of(dirk), "fr", "Schaarbeek").tasks][:2]
    assert plain(first[0]).startswith("CPAS de Schaerbeek : boulevard Auguste Reyers 70, 1030 Schaerbeek. Tél.")
    assert second == ("Adresse et heures : voir 1.",)


def test_who_appeals_or_waits_for_a_decision_is_not_sent_to_where_claims_are_made() -> None:
    for name in ("refused-wrongly", "claim-overdue"):
        found = dossier(name)
        assert written(found, day_of(found), "en", "1000").tasks[0].counters == ()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_with_counters_and_a_code_it_is_still_one_piece_of_paper(file: Path, tmp_path: Path) -> None:
    found = read_dossier(file, LAW)
    code = sealed(write_dossier(to_plain(found)), "123456")
    to_pdf(written(found, found.on or date(2026, 11, 23), "de", "1070"), tmp_path / "sheet.pdf", code)
    assert len(pages(tmp_path / "sheet.pdf")) <= 2


def test_what_does_not_fit_is_named() -> None:
    jeanne = dossier("widow-no-igo")
    sheet = written(jeanne, day_of(jeanne), "en")
    short = sheet.shortened(2)
    assert len(short.tasks) == 2 and sheet.shortened(len(sheet.tasks)) is sheet
    assert all(task.title in short.after[0].text for task in sheet.tasks[2:])


def test_what_ends_soon_and_what_is_worth_asking_stand_there_where_nothing_is_to_be_claimed_today() -> None:
    """Sandra's unemployment benefit ends on 1 July 2026: that must not read as "nothing"."""
    found = dossier("exit-unemployment-2026")
    after = written(found, day_of(found), "en").after
    assert any(line.label == "Within three months" and "1 July 2026" in plain(line.text) for line in after)
    assert any(line.label == "Worth asking" and "Article 27" in line.text for line in after)
    assert "Nothing" not in [line.label for line in after]


def test_a_step_of_several_people_says_what_they_get_together_and_what_comes_already() -> None:
    """Luca 279.01 and Sofia 291.69 of child benefit; 367.78 of it is paid. School allowance: 227.34 and 125.27."""
    found = dossier("single-mother-no-supplement")
    amounts = {task.title.partition(" —")[0]: plain(task.amount) for task in written(found, day_of(found), "en").tasks}
    assert amounts["Child benefit in Brussels"] == "€570.70 per month, of which €367.78 comes already"
    assert amounts["Flemish school allowance"].startswith("€352.61")


def test_sums_are_at_least_so_much_where_some_right_is_not_decided() -> None:
    found = dossier("single-mother-no-supplement")
    numbers = [plain(figure.number) for figure in written(found, day_of(found), "fr").figures]
    assert "au moins 8,64 €" in numbers and "au moins 3 547,59 €" in numbers


def test_who_goes_on_with_a_claim_is_not_sent_to_claim_anew() -> None:
    """An appeal names its court; else it is the office that decides or pays, and the paper that shows the claim."""
    refused, waiting = dossier("refused-wrongly"), dossier("claim-overdue")
    appeal = written(refused, day_of(refused), "en").tasks[0]
    assert (appeal.where, appeal.bring) == ((), ("the letter with the decision",))
    assert "labour tribunal" in appeal.what
    overdue, unpaid = written(waiting, day_of(waiting), "en").tasks
    assert "OCMW" in overdue.where[0] and overdue.bring[0].startswith("the proof that you asked")
    assert len(unpaid.where) == 1 and unpaid.bring == ("the letter with the decision",)


def test_of_a_household_of_which_little_is_known_the_sheet_says_what_to_find_out_first() -> None:
    found = dossier("partly-known")
    after = {line.label: line.text for line in written(found, found.on or date(2026, 11, 23), "en").after}
    assert after["Not known yet"].count(";") <= 6 and "more" in after["Not known yet"]
    assert after["First to find out"].endswith("?")


def test_the_law_is_known_until_the_day_that_check_says() -> None:
    found = dossier("homeless-struck-off")
    law = plain(written(found, day_of(found), "nl").law)
    assert "Alle cijfers die hier meespelen, zijn gekend tot en met 30 september 2026." in law


def test_letters_that_no_font_has_are_told(tmp_path: Path) -> None:
    found = dossier("widow-no-igo")
    sheet = replace(written(found, day_of(found), "en"), about="\U000f1234")
    with pytest.raises(SheetError, match="could not be displayed"):
        to_pdf(sheet, tmp_path / "sheet.pdf")
    assert not (tmp_path / "sheet.pdf").exists()


@pytest.mark.parametrize("name", ['*x* #let $ [ ] @ \\ " < >', "Ana" * 70, "مريم", "Зоя"])
def test_any_name_is_printed_as_it_is(name: str, tmp_path: Path) -> None:
    found = dossier("widow-no-igo")
    to_pdf(replace(written(found, day_of(found), "en"), about=name), tmp_path / "sheet.pdf")
    assert len(pages(tmp_path / "sheet.pdf")) <= 2


def test_what_somebody_does_not_want_is_not_put_forward_and_the_sums_say_that_they_count_it() -> None:
    jeanne = dossier("widow-no-igo")
    report = check(jeanne, LAW, day_of(jeanne), "en")
    sheet = sheet_of(report, jeanne, declined={("income_guarantee", "jeanne")})
    assert not any("Income guarantee" in task.title for task in sheet.tasks)
    after = {line.label: line.text for line in sheet.after}
    assert "Income guarantee" in after["Not wanted, yet counted in the amounts at the top"]
    assert "Not wanted, yet counted in the amounts at the top" not in {
        line.label for line in sheet_of(report, jeanne).after
    }


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_what_nobody_checked_is_told_once_and_each_address_is_in_one_language(language: str) -> None:
    jeanne = dossier("widow-no-igo")
    sheet = written(jeanne, day_of(jeanne), language, "1060")
    (pensions,) = [line for line in sheet.tasks[0].counters if "1765" in line]
    assert ("Zuidertoren, 1060 Brussel*." if language == "nl" else "Tour du Midi, 1060 Bruxelles*.") in pensions
    assert sheet.law.count("*") == 1
    assert "*" not in written(jeanne, day_of(jeanne), language).law


def test_the_sheet_of_a_site_tells_where_its_code_is_read_and_that_of_a_terminal_the_command(tmp_path: Path) -> None:
    jeanne = dossier("widow-no-igo")
    sheet, code = written(jeanne, day_of(jeanne), "nl"), sealed("a", "123456")
    to_pdf(sheet, tmp_path / "site.pdf", code, address="https://takeup.example.org/nl/check/code/")
    to_pdf(sheet, tmp_path / "terminal.pdf", code)
    site, terminal = (plain(" ".join(pages(tmp_path / f"{name}.pdf"))) for name in ("site", "terminal"))
    assert "https://takeup.example.org/nl/check/code/" in site and "open-code" not in site
    assert "open-code" in terminal and "https://" not in terminal
