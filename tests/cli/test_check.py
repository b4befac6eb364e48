"""`takeup check`: what a household misses, on screen and as JSON."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from takeup.check import check
from takeup.check.report import Amount, Gap, Reason, RightReport
from takeup.dossier import read_dossier, to_plain, write_dossier
from takeup.engine.law import load
from takeup.reading.amounts import amount_text
from takeup.reading.groups import (
    COMING,
    GAP,
    NO_STEPS,
    NOT_ENTITLED,
    PAST,
    QUASI,
    RECEIVED,
    RUNNING,
    WAITING,
    WEIGHED,
    group_of,
    sorted_for_reading,
)
from takeup.reading.order import urgency
from takeup.reading.spelling import NO_BREAK
from tests.cli.conftest import EXAMPLES, FAMILY, Run


def test_says_what_is_missed_and_what_to_do_first(takeup: Run) -> None:
    page = takeup("check", FAMILY).stdout
    first, rest = page.split("NOT RECEIVED, ALTHOUGH DUE")
    assert "This is a computation, not a decision." in page
    assert "1. Basic income — Ana" in first
    assert "Every day of waiting costs €33.37." in first
    assert "Also opens: Energy discount." in first
    assert "Energy discount — the household" in rest
    assert "€14,233.84 (irreversible)" in rest
    assert "waits for Basic income" in _flat(rest)
    assert "(primary)." in rest
    assert "(said on 1 March 2026)" in _flat(rest)
    assert "some rights replace others" in _flat(rest)


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_first_comes_what_loses_most(takeup: Run, family: Path) -> None:
    text = family.read_text(encoding="utf-8").replace("payments:", "unused:").split("unused:")[0]
    family.write_text(text + "payments_complete: yes\n", encoding="utf-8")
    first = takeup("check", family).stdout.split("NOT RECEIVED")[0]
    assert first.index("Basic income") < first.index("School gift")
    assert "Still to be had for past months" in first


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", ["WAT EERST", "Elke dag wachten kost € 33,37.", "€ 1.034,56 per maand", "10 maart 2026"]),
        ("fr", ["D'ABORD", "Chaque jour d'attente coûte 33,37 €.", "1 034,56 € par mois", "10 mars 2026"]),
        ("en", ["WHAT TO DO FIRST", "€1,034.56 per month", "10 March 2026"]),
    ],
)
@pytest.mark.parametrize("width", ["80", "120"])
def test_speaks_three_languages_within_the_page(
    takeup: Run, monkeypatch: pytest.MonkeyPatch, language: str, words: list[str], width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    page = takeup("check", FAMILY, "--lang", language, "--why", "--months").stdout
    for one in words:
        assert one in page.replace(NO_BREAK, " ")
    assert max(map(len, page.splitlines())) <= min(int(width), 100)
    assert "[only in" not in page and "[alleen" not in page and "[seulement" not in page
    assert "\x1b" not in page  # no colours where nobody sees them


def test_a_dossier_may_say_that_it_is_told_in_german(takeup: Run, family: Path) -> None:
    text = family.read_text(encoding="utf-8").replace("language: en", "language: de")
    family.write_text(text, encoding="utf-8")
    page = takeup("check", family, "--why", "--months").stdout.replace(NO_BREAK, " ")
    for words in ("WAS ZUERST", "Jeder Tag Warten kostet 33,37 €.", "1.034,56 € im Monat", "10. März 2026"):
        assert words in page


def test_a_month_that_was_paid_late_says_by_how_much(belgium: Run, tmp_path: Path) -> None:
    text = (EXAMPLES / "all-received.yaml").read_text(encoding="utf-8").replace("2025-08-08", "2025-09-08")
    (tmp_path / "late.yaml").write_text(text, encoding="utf-8")
    page = belgium("check", tmp_path / "late.yaml", "--months", "--lang", "en").stdout
    assert "paid, 1 month late" in _flat(page)


def test_why_gives_articles_and_months_a_table(takeup: Run) -> None:
    page = _flat(takeup("check", FAMILY, "--why", "--months").stdout)
    assert "yes The wage of Ana is low enough. [Act on basic income, art. 3]" in page
    assert "2025-01 - 2025-05 €984.56 €0.00 €984.56 not claimed" in page
    assert "art. 3" not in takeup("check", FAMILY).stdout


def test_other_groups(takeup: Run, family: Path) -> None:
    text = family.read_text(encoding="utf-8")
    family.write_text(text.replace("registered: yes", "registered: no"), encoding="utf-8")
    page = takeup("check", family).stdout
    assert "COULD OPEN WITH ONE STEP" in page and "registration as a job seeker" in page
    assert "RECEIVED\n" in page and "received €50.00 per month" in _flat(page)
    assert "DOES NOT APPLY" in page and "Energy discount (the household)" in page
    family.write_text(text.replace("    wage: 500\n", "").replace("wage: 400", "school: none"), encoding="utf-8")
    page = takeup("check", family).stdout
    assert "NOT KNOWN YET" in page and "What is the wage of Ana per month?" in page
    assert f"takeup{NO_BREAK}ask{NO_BREAK}{family}" in page


def test_a_running_claim_and_an_unknown_receipt(takeup: Run, family: Path) -> None:
    claim = "claims:\n  - {right: basic_income, holder: ana, date: 2026-02-01, outcome: pending}\npayments:"
    text = family.read_text(encoding="utf-8").replace("payments:", claim, 1)
    family.write_text(text, encoding="utf-8")
    page = takeup("check", family).stdout
    assert "CLAIMS THAT ARE RUNNING" in page and "(overdue)" in page
    text = FAMILY.read_text(encoding="utf-8").replace("payments_complete: yes", "payments_complete: no")
    family.write_text(text, encoding="utf-8")
    assert "DUE: FIND OUT WHETHER IT IS ALREADY RECEIVED" in takeup("check", family).stdout


def test_a_right_that_is_over_stands_apart_so_that_the_totals_are_clear(takeup: Run, family: Path) -> None:
    text = family.read_text(encoding="utf-8")
    family.write_text(text.replace("persons: {ana: {wage: 400}}", "persons: {ana: {wage: 2000}}"), encoding="utf-8")
    page = takeup("check", family).stdout.replace(NO_BREAK, " ")
    past = _flat(page.split("NO LONGER DUE, BUT DUE BEFORE")[1].split("RECEIVED\n")[0])
    assert "Basic income — Ana [computed exactly] due now no" in past
    assert "missing from January 2025 up to and including May 2025" in past
    assert "€4,922.80 (irreversible)" in past
    assert "lost for good €4,922.80" in _flat(page.split("IN ALL")[1])
    assert "What was missed earlier and can no longer be had stands below." in _flat(page)
    assert "Does not apply" not in past


def test_who_receives_everything_hears_that_nothing_is_missing(takeup: Run, family: Path) -> None:
    more = (
        "payments:\n  - {right: basic_income, holder: ana, from: 2025-01, to: 2025-05, amount: 984.56}\n"
        "  - {right: basic_income, holder: ana, from: 2025-06, amount: 1034.56}\n"
        "  - {right: heating_discount, holder: household, from: 2025-01}\n"
    )
    family.write_text(family.read_text(encoding="utf-8").replace("payments:\n", more), encoding="utf-8")
    page = takeup("check", family, "--lang", "nl").stdout
    assert "Er ontbreekt niets: volgens onze berekening ontvangt dit huishouden nu alles" in _flat(page)
    assert "NIET ONTVANGEN" not in page


def right(name: str, per: str = "month", loss: tuple[str, float] | None = None, **sums: float) -> RightReport:
    """A right with what the order looks at."""
    gap = Gap(
        extent="full",
        stage="primary",
        secondary=None,
        duration="open",
        frictional=False,
        cumulative=False,
        causes=[],
        recoverable=sums.get("recoverable", 0.0),
        lost=0.0,
        lost_per_day=sums.get("per_day", 0.0),
        names=[],
        next_loss=None if loss is None else {"date": loss[0], "amount": loss[1]},
        awareness="unknown",
        quasi=None,
        spells=[],
        months=[],
        lost_at_least=0.0,
        recoverable_at_most=sums.get("recoverable", 0.0),
    )
    amount = Amount(1.0, 1.0, per)  # type: ignore[arg-type]
    return RightReport(
        name,
        name,
        "",
        "ana",
        "Ana",
        "exact",
        "entitled",
        False,
        [],
        amount,
        0.0,
        "",
        [],
        [],
        gap,
        [],
        "ask",
        "",
        "",
        False,
        "never",
    )


def test_euros_that_can_be_had_or_are_lost_soon_come_first() -> None:
    appeal = right("appeal", loss=("2026-05-04", 7121.42), recoverable=3322.97)
    daily = right("daily", loss=("2026-03-21", 10.0), per_day=10.0)
    owed = right("owed", recoverable=62.17)
    status = right("status", "status", ("2026-03-21", 0.3))
    later = right("later", "year", ("2027-01-01", 9000.0), recoverable=9000.0)
    far_status = right("far_status", "status", ("2027-01-01", 1.0))
    found = sorted((far_status, later, status, owed, daily, appeal), key=lambda r: urgency([r], date(2026, 3, 20)))
    assert [r.right for r in found] == ["appeal", "daily", "owed", "status", "later", "far_status"]


def test_each_right_stands_in_one_group() -> None:
    over = replace(right("over", recoverable=50.0), status="not_entitled")
    could = replace(right("could"), status="quasi")
    assert group_of(over, pending=False) == PAST
    assert group_of(replace(over, gap=replace(over.gap, recoverable=0.0)), pending=False) == NOT_ENTITLED
    assert group_of(replace(over, gap=replace(over.gap, secondary="overdue")), pending=True) == RUNNING
    assert group_of(could, pending=False) == QUASI
    assert group_of(right("missed"), pending=False) == GAP


def test_the_real_examples_begin_with_what_presses_most(belgium: Run) -> None:
    def first(example: str) -> str:
        page = belgium("check", EXAMPLES / f"{example}.yaml", "--lang", "en").stdout
        return _flat(page.split("WHAT TO DO FIRST")[1].split("NOT RECEIVED, ALTHOUGH DUE")[0]).lstrip("- ")

    assert first("refused-wrongly").startswith("1. Integration income — Tesfaye On 4 May 2026 another €7,121.42")
    supplement = first("single-mother-no-supplement")
    assert (
        "Still to be had for past months: €3,194.98, if the situation was the same since February 2025. None of it"
        in supplement
    )
    bill = first("disability-no-bim")
    assert "€73.08 for 2024, if the situation was the same since December 2024." in bill
    assert bill.index("Social tariff for energy") < bill.index("Ceiling on the yearly health bill")  # lost far later


def test_what_only_the_office_can_weigh_stands_apart() -> None:
    judged = Reason("helps", True, "practice", "The office helps.", False, True)
    aid = replace(right("aid", "status"), grade="conditions", reasons=[judged], received=0.0)
    assert group_of(aid, pending=False) == WEIGHED
    assert group_of(replace(aid, grade="exact"), pending=False) == GAP  # the law settles it, in the main
    assert group_of(replace(aid, claimed=True), pending=False) == GAP  # asked for, and not received
    got = replace(aid, received=1.0, gap=replace(aid.gap, extent="none", recoverable=0.0))
    assert group_of(got, pending=False) == RECEIVED
    assert group_of(replace(aid, status="unknown", grade="exact", missing=[]), pending=False) == WEIGHED


def test_a_yearly_right_that_comes_by_itself_is_not_missed_before_it_is_due() -> None:
    water = replace(right("water", "year"), automatic="mostly", received=0.0)
    water = replace(water, gap=replace(water.gap, extent=None, recoverable=0.0))
    assert group_of(water, pending=False) == COMING
    assert group_of(replace(water, automatic="never"), pending=False) == GAP
    assert group_of(replace(water, passports=["bim:ana"]), pending=False) == GAP
    assert group_of(replace(water, status="not_entitled", received=55.0), pending=False) == NOT_ENTITLED


def test_a_page_with_many_rights_stays_readable(belgium: Run) -> None:
    page = belgium("check", EXAMPLES / "partly-known.yaml", "--lang", "en").stdout
    assert len(page.splitlines()) < 130 and "Not known yet either:" in page
    assert (
        "Not known yet either:" not in belgium("check", EXAMPLES / "partly-known.yaml", "--lang", "en", "--why").stdout
    )
    page = belgium("check", EXAMPLES / "widow-no-igo.yaml", "--lang", "en").stdout
    assert page.count("Nothing has been paid for these months (full).") == 1  # explained once
    assert page.split("After that, see below:")[1].index("Energy help") < 40  # what the office weighs comes last
    page = _flat(belgium("check", EXAMPLES / "couple-partner-income.yaml", "--lang", "en").stdout)
    assert "Benefits without an amount that were missed then:" in page
    page = belgium("check", EXAMPLES / "claim-overdue.yaml", "--lang", "en").stdout
    assert "Reduced train fare — Thi Lan, Minh [" in page


def test_a_right_without_an_amount_is_weighed_by_the_euros_that_it_opens(belgium: Run) -> None:
    page = _flat(belgium("check", EXAMPLES / "single-mother-no-supplement.yaml", "--lang", "en").stdout)
    waiting = "Every day of waiting costs €8.64, through: Rent allowance."
    assert f"1. Social housing in Brussels (registration) — the household {waiting}" in page
    assert "Also opens: Rent allowance: €259.20 per month." in page.replace(NO_BREAK, " ")


def test_a_right_per_year_names_its_years(belgium: Run) -> None:
    page = _flat(belgium("check", EXAMPLES / "disability-no-bim.yaml", "--lang", "nl", "--months").stdout)
    assert "recht op € 123,08 voor 2025 ontvangen € 0,00 voor 2024 gemist 2024" in page.replace(NO_BREAK, " ")
    assert "nog te krijgen € 73,08 voor 2024 (omkeerbaar)" in page.replace(NO_BREAK, " ")


def test_of_what_should_come_by_itself_nobody_says_that_there_is_no_claim(belgium: Run) -> None:
    page = belgium("check", EXAMPLES / "disability-no-bim.yaml", "--lang", "en", "--months").stdout
    tariff = page.split("Social tariff for energy — the household")[2].split("Social water intervention")[0]
    tariff = _flat(tariff)
    assert "This right should come by itself, but it was not granted for these months (primary)." in tariff
    assert "no claim" not in tariff and "not claimed" not in tariff and "not granted" in tariff


def test_a_cause_that_is_said_and_shows_is_told_once(belgium: Run) -> None:
    page = _flat(belgium("check", EXAMPLES / "claim-overdue.yaml", "--lang", "en").stdout)
    running = page.split("CLAIMS THAT ARE RUNNING")[1]
    assert running.count("The claim was handled slowly or wrongly") == 1
    assert "handled slowly or wrongly (said on 20 March 2026)." in running.replace(NO_BREAK, " ")


@pytest.mark.parametrize("example", sorted(file.stem for file in EXAMPLES.glob("*.yaml")))
@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_the_real_examples_fit_the_page(
    belgium: Run, monkeypatch: pytest.MonkeyPatch, example: str, language: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    page = belgium("check", EXAMPLES / f"{example}.yaml", "--lang", language, "--why", "--months").stdout
    assert max(map(len, page.splitlines())) <= 80
    assert not re.search(r"\[(only in|alleen in|seulement en|nur auf)", page)


def test_a_window_of_months(takeup: Run) -> None:
    page = takeup("check", FAMILY, "--from", "2025-03", "--to", "2025-04", "--months").stdout.replace(NO_BREAK, " ")
    assert "Months looked at: from March 2025 up to and including April 2025." in page
    assert "2025-03 - 2025-04  €984.56" in page and "2025-05" not in page
    report = json.loads(takeup("check", FAMILY, "--to", "2025-04", "--json").stdout)
    assert (report["months_from"], report["months_to"]) == ("2025-01", "2025-04")
    report = json.loads(takeup("check", FAMILY, "--from", "2025-12", "--json").stdout)
    assert (report["months_from"], report["months_to"]) == ("2025-12", "2026-03")
    early = takeup("check", FAMILY, "--from", "2024-06").stdout.replace(NO_BREAK, " ")
    assert "The dossier says nothing of before January 2025" in early


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--from", "2025-13"], "--from: '2025-13' is geen maand."),
        (["--to", "maart"], "--to: 'maart' is geen maand."),
        (["--from", "2025-05", "--to", "2025-01"], "het einde komt voor het begin"),
        (["--to", "2024-01"], "het einde komt voor het begin"),
        (["--from", "2026-04"], "--from: april 2026 komt na de dag van de berekening."),
        (["--on", "2026-13-01"], "--on: De dag 2026-13-01 bestaat niet."),
    ],
)
def test_months_and_days_that_cannot_be(takeup: Run, options: list[str], words: str) -> None:
    assert words in takeup("check", FAMILY, "--lang", "nl", *options, code=2).stderr.replace(NO_BREAK, " ")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "odd.yaml: dit bestand is er niet."),
        (b"", "odd.yaml is leeg."),
        (b"# nothing but a comment\n", "odd.yaml is leeg."),
        (b"PK\x03\x04\x00\x00", "odd.yaml is geen tekst in UTF-8."),
        (b"\xff\xfet\x00a\x00", "odd.yaml is geen tekst in UTF-8."),
        (b"takeup: 1\r\nid: x\r\npersons:\r\n  ana: {wagge: 5}\r\n", "odd.yaml, line 4, persons.ana.wagge"),
    ],
)
def test_files_that_are_no_dossier(takeup: Run, tmp_path: Path, content: bytes | None, words: str) -> None:
    if content is not None:
        (tmp_path / "odd.yaml").write_bytes(content)
    assert words in takeup("check", "odd.yaml", "--lang", "nl", code=1).stderr
    assert words in takeup("explain", "odd.yaml", "basic_income", "--lang", "nl", code=1).stderr


def test_a_folder_windows_line_ends_and_json(takeup: Run, tmp_path: Path, family: Path) -> None:
    assert "est un dossier. Donnez un fichier." in takeup("check", tmp_path, "--lang", "fr", code=1).stderr
    page = takeup("check", FAMILY).stdout
    family.write_bytes(FAMILY.read_bytes().replace(b"\n", b"\r\n"))
    assert takeup("check", family).stdout == page
    as_json = tmp_path / "family.json"
    as_json.write_text(json.dumps(to_plain(read_dossier(FAMILY, load("tests.cli.smallland"))), default=str))
    assert takeup("check", as_json).stdout == page


def test_another_day_and_days_as_people_write_them(takeup: Run) -> None:
    assert "on 1 June 2025" in takeup("check", FAMILY, "--on", "01/06/2025").stdout.replace(NO_BREAK, " ")
    takeup("check", FAMILY, "--on", "yesterday", code=2)


def test_json_keeps_its_own_schema(takeup: Run) -> None:
    report = json.loads(takeup("check", FAMILY, "--json").stdout)
    schema = json.loads(takeup("schema", "--report").stdout)
    jsonschema.validate(report, schema)
    assert report["household"] == "family-1"
    several = json.loads(takeup("check", FAMILY, FAMILY, "--json").stdout)
    assert [one["household"] for one in several] == ["family-1", "family-1"]


def test_a_faulty_file_does_not_stop_the_others(takeup: Run, tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.yaml"
    faulty.write_text("takeup: 1\nid: x\npersons:\n  ana: {wagge: 5}\n", encoding="utf-8")
    result = takeup("check", faulty, tmp_path / "absent.yaml", FAMILY, code=1)
    assert "faulty.yaml, line 4" in result.stderr and "wage" in result.stderr
    assert "absent.yaml" in result.stderr
    assert "Basic income — Ana" in result.stdout
    reports: Any = json.loads(takeup("check", faulty, FAMILY, "--json", code=1).stdout)
    assert [one["household"] for one in reports] == ["family-1"]
    assert takeup("check", faulty, "--json", code=1).stdout == ""
    takeup("check", code=2)


def test_what_is_not_known_is_not_called_safe(belgium: Run) -> None:
    page = belgium("check", EXAMPLES / "partly-known.yaml", "--lang", "en").stdout
    first = _flat(page.split("WHAT TO DO FIRST")[1].split("NOT KNOWN YET")[0])
    assert "It cannot be told yet whether something is being lost. To find out first:" in first
    assert "To find out first:" in first and "Integration income (Bilal)" in first and "and 49 more" in first
    report = json.loads(belgium("check", EXAMPLES / "partly-known.yaml", "--lang", "en", "--json").stdout)
    assert _flat(report["next_question"]["text"]) in first and "takeup ask" in first.replace(NO_BREAK, " ")
    totals = _flat(page.split("IN ALL")[1])
    assert "lost for good not known" in totals and "loss per day not known" in totals and "€0.00" not in totals
    assert "nothing is being lost" not in _flat(page)


def test_sums_are_at_least_where_something_is_not_known(takeup: Run, family: Path) -> None:
    family.write_text(family.read_text(encoding="utf-8").replace("    school: primary\n", ""), encoding="utf-8")
    page = _flat(takeup("check", family).stdout.replace(NO_BREAK, " "))
    assert "Whether more is being lost cannot be told yet. To find out: School gift (Lea)." in page
    assert "lost for good at least €14,233.84" in page and "loss per day at least €33.37" in page


def test_the_header_says_what_is_known_of_the_law_and_of_the_facts(takeup: Run) -> None:
    page = _flat(takeup("check", FAMILY).stdout.replace(NO_BREAK, " "))
    assert "Law and amounts looked up on" in page
    assert "Facts without a date: taken to have held in all these months." in page


def test_a_payment_below_what_is_due_is_not_called_a_grant(belgium: Run, tmp_path: Path) -> None:
    plain = to_plain(read_dossier(EXAMPLES / "single-mother-no-supplement.yaml", load("takeup.law.be")))
    plain.pop("claims")
    (tmp_path / "unclaimed.yaml").write_text(write_dossier(plain), encoding="utf-8")
    page = _flat(belgium("check", "unclaimed.yaml", "--lang", "en", "--months").stdout)
    assert "granted" not in page.split("Child benefit")[2].split("why")[0]


def _gift(text: str, payments: str) -> str:
    return text.split("payments:")[0] + f"payments:\n{payments}"


def test_a_status_that_is_listed_for_this_month_is_believed(takeup: Run, family: Path) -> None:
    """Nothing is said about earlier months: they stay not known, and that is no reason to ask again for this one."""
    discount = "  - {right: heating_discount, holder: household, from: 2026-03}\n"
    family.write_text(_gift(family.read_text(encoding="utf-8"), discount), encoding="utf-8")
    report = json.loads(takeup("check", family, "--json").stdout)
    found = next(right for right in report["rights"] if right["right"] == "heating_discount")
    assert (found["received"], found["step"], found["gap"]["received_known"]) == (1.0, "nothing", False)
    received = _flat(takeup("check", family).stdout.split("\nRECEIVED\n")[1])
    assert "Energy discount — the household [computed exactly] received yes earlier months not known" in received


def test_what_arrives_now_and_was_missed_before_is_a_step_that_says_what_to_ask(takeup: Run, family: Path) -> None:
    gift = "  - {right: school_gift, holder: lea, from: 2026-02, amount: 50}\npayments_complete: yes\n"
    family.write_text(_gift(family.read_text(encoding="utf-8"), gift), encoding="utf-8")
    report = json.loads(takeup("check", family, "--json").stdout)
    found = next(right for right in report["rights"] if right["right"] == "school_gift")
    assert found["gap"]["recoverable"] > 0
    assert found["step"] == "earlier"
    first = _flat(takeup("check", family).stdout.split("NOT RECEIVED")[0])
    assert "What is due now arrives. Ask for what can still be had for earlier months" in first


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_no_first_step_is_that_there_is_nothing_to_do_and_waiting_comes_last(file: Path) -> None:
    dossier = read_dossier(file, load("takeup.law.be"))
    page = sorted_for_reading(check(dossier, dossier.law, None, "en"), dossier)
    kinds = [step[0].step for step in page.first]
    assert not set(kinds) & set(NO_STEPS)
    assert kinds == sorted(kinds, key=lambda kind: kind in WAITING)


def test_a_question_comes_after_what_brings_something_even_if_more_hangs_on_it(takeup: Run, family: Path) -> None:
    """Whether the gift of Lea goes on is not known, with three months of it; one month of Tom can be asked for now.

    Last, that the discount still comes with such a wage.
    """
    text = family.read_text(encoding="utf-8").split("situations:")[0].replace("wage: 500", "wage: 5000")
    text += """  tom: {name: Tom, birth_date: 2014-03-01, child_of: ana, school: primary, wage: does not apply}
situations: [{from: 2026-03-01, persons: {lea: {school: unknown}}}]
payments:
  - {right: school_gift, holder: tom, from: 2025-11, to: 2026-01, amount: 50}
  - {right: heating_discount, holder: household, from: 2025-01}
payments_complete: yes
"""
    family.write_text(text, encoding="utf-8")
    dossier = read_dossier(family, load("tests.cli.smallland"))
    first = sorted_for_reading(check(dossier, dossier.law, None, "en"), dossier).first
    steps = [(step[0].holder, step[0].step) for step in first]
    assert steps == [("tom", "less_than_due"), ("lea", "ask_first"), ("household", "still_comes")]
    assert first[1][0].gap.recoverable > first[0][0].gap.recoverable > 0


def test_where_nothing_is_to_be_done_now_the_page_points_to_what_changes_soon(belgium: Run) -> None:
    page = _flat(belgium("check", EXAMPLES / "exit-unemployment-2026.yaml", "--lang", "en").stdout)
    assert "nothing is being lost now. What changes in the next three months stands at the end." in page


def test_what_is_not_known_and_may_be_much_is_named_first_with_its_size(belgium: Run) -> None:
    page = _flat(belgium("check", EXAMPLES / "partly-known.yaml", "--lang", "en").stdout).replace(NO_BREAK, " ")
    first = page[page.index("To find out first:") :]
    assert first.startswith("To find out first: Integration income (Bilal): up to €1,867.74 per month; ")
    assert "; Income guarantee" in first[:250]


def test_a_bound_that_nobody_can_use_is_no_amount_on_the_page_and_in_json(belgium: Run) -> None:
    file = EXAMPLES / "partly-known.yaml"
    rights = json.loads(belgium("check", file, "--json").stdout)["rights"]
    most = {"month": 0.0, "year": 0.0, "once": 0.0}
    for right in rights:
        amount = right["amount"]
        if amount["per"] != "status" and amount["low"] != amount["high"]:
            most[amount["per"]] = max(most[amount["per"]], amount["high"] or 0.0)
    assert most["month"] <= 4_000 and most["year"] <= 6_000 and most["once"] <= 6_000
    bill = next(right for right in rights if right["right"] == "maximum_health_bill")
    assert bill["amount"]["high"] is None
    assert amount_text(0.0, 19_860.0, "year", "en") == "the amount cannot be told yet"
    assert amount_text(0.0, 5_862.31, "year", "en").replace(NO_BREAK, " ") == "up to €5,862.31 per year"
    assert amount_text(19_860.0, 19_860.0, "year", "en").replace(NO_BREAK, " ") == "€19,860.00 per year"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "als de situatie dezelfde was sinds februari 2025"),
        ("fr", "si la situation était la même depuis février 2025"),
        ("en", "if the situation was the same since February 2025"),
    ],
)
def test_a_sum_that_rests_on_facts_without_a_date_says_so_once_per_right_and_in_the_totals(
    belgium: Run, language: str, words: str
) -> None:
    page = _flat(belgium("check", EXAMPLES / "widow-no-igo.yaml", "--lang", language).stdout).replace(NO_BREAK, " ")
    assert page.count(words) == 3  # two rights, and the totals


def test_the_totals_name_what_they_count_otherwise(belgium: Run) -> None:
    page = _flat(belgium("check", EXAMPLES / "widow-no-igo.yaml", "--lang", "en").stdout)
    assert "Integration income — Jeanne: due €0.00 in place of €310.70, lost for good €0.00 in place of €4,586" in page


UNDATED = """
takeup: 1
id: undated
on: 2026-11-10
household: {everyone_listed: yes, tenure: private_rent}
persons:
  ana: {birth_date: 1988-06-14, domicile: brussels, residence_status: belgian, activity: employee, net_wage: 2000}
  bo: {birth_date: 2012-03-03, domicile: brussels, residence_status: belgian, child_of: [ana]}
payments_complete: yes
"""


@pytest.mark.parametrize(
    ("language", "said", "never"),
    [
        (
            "en",
            (
                "Months looked at: only November 2026. Nothing in the file has an earlier date.",
                "at least this month; earlier months were not looked at",
                "Earlier months were not looked at: some of them may be getting lost already.",
            ),
            "None of it is lost before",
        ),
        ("nl", ("Bekeken maanden: alleen november 2026.", "vroegere maanden zijn niet bekeken"), "gaat niets verloren"),
        ("fr", ("Mois examinés : seulement novembre 2026.", "n'ont pas été examinés"), "Rien n'en sera perdu avant"),
    ],
)
def test_where_nothing_has_a_date_it_says_that_earlier_months_were_not_looked_at(
    belgium: Run, tmp_path: Path, language: str, said: tuple[str, ...], never: str
) -> None:
    file = tmp_path / "undated.yaml"
    file.write_text(UNDATED, encoding="utf-8")
    page = _flat(belgium("check", file, "--lang", language).stdout).replace(NO_BREAK, " ")
    for sentence in said:
        assert sentence in page
    assert never not in page
    assert "--from 2021-12" in page


def test_looking_further_back_finds_what_is_being_lost(belgium: Run, tmp_path: Path) -> None:
    file = tmp_path / "undated.yaml"
    file.write_text(UNDATED, encoding="utf-8")
    page = _flat(belgium("check", file, "--from", "2021-12", "--lang", "en").stdout)
    assert "Months looked at: only" not in page
    assert "missed since December 2021" in page
