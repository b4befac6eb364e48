"""`takeup ask`: conversations as scripts, with breaks, undo and wrong answers."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from takeup.cli.conversation import Conversation
from takeup.cli.notebook import Notebook
from takeup.cli.paper import Paper
from takeup.cli.prompts import Prompts, with_others
from takeup.dossier import parse_dossier, read_dossier, to_plain
from takeup.engine.explore import Asked
from takeup.engine.facts import DOES_NOT_APPLY, Fact
from takeup.engine.kin import RELATION
from takeup.engine.law import load
from takeup.interview import Fact as FactStep
from takeup.interview import GoneSince, Sitting, next_step
from takeup.interview.answers import AnswerError, allowed, fact_answer, month, number
from takeup.interview.entries import chosen
from takeup.reading.moves import Move, Standing, moves
from tests.cli.conftest import EXAMPLES, HERE, Run

LAW = load("tests.cli.smallland")


def plain(file: Path) -> dict[str, object]:
    text = file.read_text(encoding="utf-8")
    parse_dossier(text, file.name, LAW)  # what is saved can always be read
    return yaml.load(text, yaml.BaseLoader)


def script(*lines: str) -> str:
    return "\n".join(lines) + "\n"


START = ("Ana", "", "yes", "1/1/1980", "0", "yes")  # one person, everyone named, nothing received, the list is complete


def test_a_new_household_from_nothing(takeup: Run, tmp_path: Path) -> None:
    answers = script(*START, "oui", "400", "ja", "3")
    page = takeup("ask", "--out", "ana.yaml", "--on", "2026-03-10", input=answers).stdout
    found = plain(tmp_path / "ana.yaml")
    assert found["persons"] == {"ana": {"name": "Ana", "wage": "400", "birth_date": "1980-01-01", "registered": "yes"}}
    assert found["household"] == {"everyone_listed": "yes", "heating": "yes"}
    assert found["payments_complete"] == "yes"
    assert "on" not in found  # the day is only of this sitting
    assert "Basic income (Ana): " in page and "-> due: €1,034.56 per month" in " ".join(page.split())
    assert "Saved in ana.yaml" in page and "takeup check ana.yaml --on 2026-03-10" in page
    assert "No question is left" in page


def test_every_answer_is_saved_and_a_break_loses_nothing(takeup: Run, tmp_path: Path) -> None:
    takeup("ask", "--out", "ana.yaml", input=script(*START, "yes"))  # the input ends in the middle
    born = {"name": "Ana", "birth_date": "1980-01-01"}
    assert plain(tmp_path / "ana.yaml")["persons"] == {"ana": {**born, "registered": "yes"}}
    page = takeup("ask", "ana.yaml", input=script("400", "q")).stdout
    assert "Who lives here?" not in page and "Which of these rights" not in page
    assert plain(tmp_path / "ana.yaml")["persons"] == {"ana": {**born, "registered": "yes", "wage": "400"}}


def test_nothing_said_saves_nothing(takeup: Run, tmp_path: Path) -> None:
    page = takeup("ask", "--out", "ana.yaml", input=script("", "q")).stdout
    assert "At least one name is needed" in page and "Nothing is saved" in page
    assert not (tmp_path / "ana.yaml").exists()


def test_skip_explain_undo_and_wrong_answers(takeup: Run, tmp_path: Path) -> None:
    start = ("Ana", "", "yes", "31-02-1980", "1800-01-01", "1/1/1980", "0", "yes")
    answers = script(*start, "", "lots", "?", "500", "u", "", "u", "-")
    page = takeup("ask", "--out", "ana.yaml", "--on", "2026-03-10", input=answers).stdout
    assert "Write a number such as 900 or 1234.56." in page
    assert "On this hangs:" in page and "- Basic income (Ana): not known yet" in page
    assert "To be found on: payslip." in page and "This is sensitive." in page
    assert page.count("One step back.") == 2
    assert "The day 31-02-1980 does not exist." in page
    assert "Here it can be from 1 January 1900" in page.replace("\N{NO-BREAK SPACE}", " ")
    assert plain(tmp_path / "ana.yaml")["persons"] == {
        "ana": {"name": "Ana", "birth_date": "1980-01-01", "wage": "does not apply"}
    }


def test_what_is_received_is_noted_with_whose_and_since_when(takeup: Run, tmp_path: Path) -> None:
    answers = script("Ana", "Léa", "", "y", "", "", "", "3 9", "2", "2", "1.050,50", "03/2025", "n", "q")
    takeup("ask", "--out", "ana.yaml", "--on", "2026-03-10", input=answers)
    found = plain(tmp_path / "ana.yaml")
    row = {"right": "school_gift", "holder": "lea", "from": "2025-03", "amount": "1050.50"}
    assert found["payments"] == [row] and found["payments_complete"] == "no"
    assert list(found["persons"]) == ["ana", "lea"]  # type: ignore[call-overload]


def test_what_is_received_per_year_is_noted_for_its_month(belgium: Run, tmp_path: Path) -> None:
    listed = belgium(
        "ask", "--out", "first.yaml", "--on", "2026-03-10", input=script("Ana", "", "yes", *[""] * 5, "q")
    ).stdout
    number = re.search(r"^ *(\d+) Ceiling on the yearly health bill", listed, re.MULTILINE)
    assert number is not None, "the right is in the list of what may be received"
    answers = script("Ana", "", "yes", *[""] * 5, number[1], "73,08", "12/2024", "no", "q")
    belgium("ask", "--out", "ana.yaml", "--on", "2026-03-10", input=answers)
    row = {"right": "maximum_health_bill", "holder": "household", "for": "2024-12", "amount": "73.08"}
    found = yaml.load((tmp_path / "ana.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert found["payments"] == [row]


def test_one_receipt_is_noted_with_since_when(takeup: Run, tmp_path: Path) -> None:
    answers = script("Ana", "", "y", "1980-01-01", "", "no", "2000", "y", "yes", "1034,56", "01/2026", "q")
    takeup("ask", "--out", "ana.yaml", "--on", "2026-03-10", input=answers)
    payments = plain(tmp_path / "ana.yaml")["payments"]
    assert payments == [{"right": "basic_income", "holder": "ana", "from": "2026-01", "amount": "1034.56"}]


def test_ends_with_what_to_do_first(takeup: Run, tmp_path: Path) -> None:
    answers = script(*START, "oui", "400", "ja", "3")
    page = takeup("ask", "--out", "ana.yaml", "--on", "2026-03-10", input=answers).stdout
    first = page.split("WHAT TO DO FIRST")[1]
    assert "1. Basic income — Ana" in first and "Every day of waiting costs" in first
    assert first.index("Also opens: Energy discount.") < first.index("Saved in ana.yaml")
    checked = takeup("check", "ana.yaml", "--on", "2026-03-10").stdout
    assert first.split("\nSaved in")[0].strip() in checked
    unfinished = takeup("ask", "--out", "ben.yaml", input=script("Ben", "q")).stdout
    assert "It cannot be told yet whether something is being lost. To find out first: Basic income (Ben)" in " ".join(
        unfinished.split()
    )


def test_a_question_about_one_receipt(takeup: Run, tmp_path: Path) -> None:
    """Where the list is not complete, what a passport hangs on is asked, with since when (not)."""
    answers = script("Ana", "", "y", "1980-01-01", "", "no", "2000", "y")
    page = takeup("ask", "--out", "ana.yaml", "--on", "2026-03-10", input=answers).stdout
    assert "Does Ana receive now: Basic income?" in page
    takeup("ask", "ana.yaml", "--on", "2026-03-10", input=script("", "no", "0"))
    payments = plain(tmp_path / "ana.yaml")["payments"]
    assert payments == [{"right": "basic_income", "holder": "ana", "from": "2021-04", "to": "2026-03", "amount": "0"}]


def test_someone_who_was_not_named_yet(takeup: Run, tmp_path: Path) -> None:
    takeup("ask", "--out", "ana.yaml", input=script("Ana", "", "no", "Ana", "", "yes", "q"))
    found = plain(tmp_path / "ana.yaml")
    assert list(found["persons"]) == ["ana", "ana-2"]  # type: ignore[call-overload]
    assert found["household"] == {"everyone_listed": "yes"}
    takeup("ask", "--out", "ben.yaml", input=script("Ben", "", "no", "", "q"))
    assert plain(tmp_path / "ben.yaml")["household"] == {"everyone_listed": "no"}


def test_an_answer_that_contradicts_is_explained_and_asked_again(takeup: Run, tmp_path: Path) -> None:
    (tmp_path / "two.yaml").write_text(
        "takeup: 1\nid: two\nhousehold: {everyone_listed: yes}\npayments_complete: yes\npersons:\n"
        "  ana: {birth_date: 1980-01-01, wage: 2000}\n  lea: {child_of: ana, wage: 0, registered: no}\n",
        encoding="utf-8",
    )
    page = takeup("ask", "two.yaml", "--on", "2026-03-10", input=script("1970-01-01", "2015-01-01", "q")).stdout
    assert "This does not go with what is noted already:" in page
    assert plain(tmp_path / "two.yaml")["persons"]["lea"]["birth_date"] == "2015-01-01"  # type: ignore[index]


def test_an_unknown_fact_of_a_situation_is_answered_there(takeup: Run, family: Path) -> None:
    family.write_text(family.read_text(encoding="utf-8").replace("wage: 400", "wage: unknown"), encoding="utf-8")
    takeup("ask", family, input=script("300", "q"))
    found = plain(family)
    assert found["situations"][0]["persons"]["ana"] == {"wage": "300"}  # type: ignore[index]
    assert found["persons"]["ana"]["wage"] == "500"  # type: ignore[index]


def test_where_it_saves(takeup: Run, family: Path, tmp_path: Path) -> None:
    takeup("ask", family, "--out", "copy.yaml", input=script("q"))
    takeup("ask", family, "--out", family.parent / "other.yaml", input=script("q"))
    (tmp_path / "taken.yaml").write_text("x", encoding="utf-8")
    assert "exists already" in takeup("ask", family, "--out", "taken.yaml", code=2).stderr
    takeup("ask", "--out", "ana.json", code=2)
    (tmp_path / "folder").mkdir()
    assert "is een map" in takeup("ask", "folder", "--lang", "nl", code=2).stderr
    assert "de map om dit in te bewaren" in takeup("ask", "--out", "no/x.yaml", "--lang", "nl", code=2).stderr
    (tmp_path / "bad.yaml").write_text("takeup: 1\n", encoding="utf-8")
    takeup("ask", "bad.yaml", code=1)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_speaks_the_language_asked(takeup: Run, tmp_path: Path, language: str) -> None:
    page = takeup("ask", "--out", "ana.yaml", "--lang", language, input=script("Ana", "q")).stdout
    assert ("Wie woont hier?" if language == "nl" else "Qui vit ici ?") in page.replace("\N{NO-BREAK SPACE}", " ")
    assert plain(tmp_path / "ana.yaml")["language"] == language


def test_speaks_german(takeup: Run, tmp_path: Path) -> None:
    page = takeup("ask", "--out", "ana.yaml", "--lang", "de", input=script("Ana", "", "?", "Nein", "", "q")).stdout
    assert "Wer wohnt hier?" in page and "[ja / nein]" in page and "Wer noch hier wohnt" in page
    assert plain(tmp_path / "ana.yaml")["household"] == {"everyone_listed": "no"}


def test_ctrl_c_on_a_real_terminal_keeps_the_answers(tmp_path: Path) -> None:
    program = (
        "import takeup.cli.common as c; c.LAWS, c.JURISDICTION = 'tests.cli', 'smallland';"
        "from takeup.cli import app; app(['ask', '--out', 'ana.yaml', '--lang', 'en'])"
    )
    root = HERE.parents[1]
    env = {**os.environ, "PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}", "TERM": "xterm", "COLUMNS": "80"}
    main, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        cwd=tmp_path,
        env=env,
    )
    os.close(terminal)
    seen = ""

    def wait_for(words: str) -> None:
        nonlocal seen
        deadline = time.monotonic() + 30
        while words not in seen:
            assert time.monotonic() < deadline, seen
            seen += os.read(main, 4096).decode("utf-8", "replace")

    try:
        wait_for("[name] >")
        os.write(main, b"Ana\n\nyes\n1980-01-01\n0\nyes\nyes\n")
        wait_for("What is the wage")
        process.send_signal(signal.SIGINT)
        wait_for("takeup ask ana.yaml")
        assert process.wait(timeout=30) == 0
    finally:
        process.kill()
        os.close(main)
    assert "\x1b[1m" in seen  # colours on a terminal
    assert plain(tmp_path / "ana.yaml")["persons"] == {
        "ana": {"name": "Ana", "birth_date": "1980-01-01", "registered": "yes"}
    }


WAGE = LAW.facts["person"]["wage"]
SCHOOL = LAW.facts["person"]["school"]


@pytest.mark.parametrize(
    ("fact", "words", "value"),
    [
        (WAGE, "1.234,56", 1234.56),
        (WAGE, "1,234.56", 1234.56),
        (WAGE, "€ 1 234,5", 1234.5),
        (WAGE, "1.500", 1500.0),
        (WAGE, "12,5 euro", 12.5),
        (WAGE, "geen", 0.0),
        (WAGE, "non", 0.0),
        (WAGE, "n.v.t.", DOES_NOT_APPLY),
        (LAW.facts["person"]["registered"], "J", True),
        (LAW.facts["person"]["registered"], "n", False),
        (SCHOOL, "2", "primary"),
        (SCHOOL, "secondary", "secondary"),
        (SCHOOL, "Geen school", "none"),
        (RELATION, "3", "parent"),
    ],
)
def test_answers_in_a_persons_words(fact: Fact, words: str, value: object) -> None:
    assert fact_answer(fact, words, "nl") == value


def test_answers_per_year_and_per_month() -> None:
    assert fact_answer(LAW.facts["person"]["yearly_income"], "18000", "fr", "2024") == {2024: 18000.0}
    assert [month(w, "en") for w in ("03/2025", "2025-3", "15-03-2025")] == ["2025-03"] * 3
    assert number("0.125", "en", in_euros=False) == 0.125


@pytest.mark.parametrize("words", ["twelve", "1.2.3", "-5", "30000", "1,23,4", "1.234.5"])
def test_wrong_amounts_are_explained(words: str) -> None:
    with pytest.raises(AnswerError):
        fact_answer(WAGE, words, "en")


def test_a_year_or_an_age_is_no_day_and_shares_as_people_write_them() -> None:
    born = LAW.facts["person"]["birth_date"]
    for words in ("1980", "45"):
        with pytest.raises(AnswerError, match="not enough"):
            fact_answer(born, words, "en")
    part = Fact("amount", {}, {}, unit="share", low=0, high=1)
    assert [fact_answer(part, words, "nl") for words in ("0,5", "0.5", "50%", "50 %", "1/2", "50")] == [0.5] * 6
    assert [fact_answer(part, words, "nl") for words in ("1", "100", "100 %", "0")] == [1.0, 1.0, 1.0, 0.0]
    for words in ("150%", "3/2", "-1"):
        with pytest.raises(AnswerError, match="between 0 and 100%"):
            fact_answer(part, words, "en")
    assert "such as 50%" in allowed(part, "en")


def test_an_amount_that_is_received_says_why_it_is_asked(takeup: Run) -> None:
    page = takeup(
        "ask", "--out", "ana.yaml", input=script("Ana", "", "y", "1980-01-01", "1", "?", "500", "?", "", "q")
    ).stdout
    assert page.count("whether the full amount arrives") == 2


def test_the_list_of_what_is_received_is_short_and_grouped(belgium: Run) -> None:
    """It comes after the birth date and the home, and leaves out what can be about nobody here."""
    start = ("Ana", "", "yes", "1985-05-01", "1", "1", "1", "2")
    page = belgium("ask", "--on", "2026-03-10", input=script(*start)).stdout
    before, listed = page.split("Which of these rights")
    assert "official address" in before and "mainly do" in before and "housed" in before
    assert "Integration income" in listed and "Money, every month:" in listed
    assert not re.search("older people|Child benefit|Be Home|Urgent medical aid", listed.split("[numbers")[0])
    assert len(re.findall(r"^ +\d+ ", listed, re.MULTILINE)) < 30


def test_whose_it_is_is_asked_of_those_only_whom_it_can_be_about(belgium: Run, tmp_path: Path) -> None:
    start = ("Ana", "Lea", "", "yes", "2", "1985-05-01", "2015-05-01", "1*", "1*", "1", "2")
    page = belgium("ask", "--out", "ana.yaml", "--on", "2026-03-10", input=script(*start, "1", "200", "", "no")).stdout
    assert " 1 Child benefit in Brussels" in page and "whose?" not in page
    found = yaml.load((tmp_path / "ana.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert found["payments"] == [{"right": "child_benefit", "holder": "lea", "from": "2026-03", "amount": "200"}]


def test_a_right_of_which_nobody_says_whose_it_is_does_not_vanish_in_silence(belgium: Run) -> None:
    start = ("Ana", "Lea", "", "yes", "2", "1985-05-01", "2015-05-01", "1*", "1*", "1", "2")
    page = belgium("ask", "--on", "2026-03-10", input=script(*start)).stdout
    number = re.search(r"^ *(\d+) Increased reimbursement", page, re.MULTILINE)
    assert number is not None
    page = belgium("ask", "--on", "2026-03-10", input=script(*start, number[1], "")).stdout
    assert "Not noted: nobody said whose it is." in page


def test_few_moves_are_shown_and_no_useless_amounts(belgium: Run) -> None:
    page = belgium(
        "ask", "--on", "2026-03-10", input=script("Ana", "", "yes", "1985-05-01", *"1111", "0", "yes")
    ).stdout
    walls = re.split(r"\[[^]]*\] > ", page)
    shown = [re.findall(r"^ +\* ", wall, re.MULTILINE) for wall in walls]
    assert max(map(len, shown)) == 4
    assert "more; at the end all of them can be seen" in page
    asked = belgium(
        "ask", "--on", "2026-03-10", input=script("Ana", "", "yes", "1985-05-01", *"1111", "0", "yes", "?")
    ).stdout
    assert "19,860" not in asked


def test_moves_largest_first_the_same_for_several_people_together() -> None:
    def standing(right: str, holder: str, text: str, status: str, high: float) -> Standing:
        return Standing(right, right, holder, text, text.partition(": ")[2], status, 0.0, high)

    before = {
        ("rent", "Ana"): standing("rent", "Ana", "not known yet: up to 200", "unknown", 200.0),
        ("gift", "Ana"): standing("gift", "Ana", "up to 3000", "unknown", 3000.0),
        ("gift", "Ben"): standing("gift", "Ben", "up to 3000", "unknown", 3000.0),
        ("card", "Ana"): standing("card", "Ana", "could open", "not_entitled", 0.0),
    }
    now = {
        ("rent", "Ana"): standing("rent", "Ana", "not known yet: up to 100", "unknown", 100.0),
        ("gift", "Ana"): standing("gift", "Ana", "does not apply", "not_entitled", 0.0),
        ("gift", "Ben"): standing("gift", "Ben", "does not apply", "not_entitled", 0.0),
        ("card", "Ana"): standing("card", "Ana", "not known yet", "unknown", 25.0),
    }
    assert moves(before, now) == [
        Move("rent", ("Ana",), "not known yet: up to 200", "up to 100"),
        Move("gift", ("Ana", "Ben"), "up to 3000", "does not apply"),
    ]


def test_what_was_picked_is_asked_where_it_decides_nothing_any_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = "takeup: 1\nid: a\nhousehold: {everyone_listed: yes}\npayments_complete: yes\npersons:\n"
    dossier = parse_dossier(known + "  ana: {name: Ana, birth_date: 1980-01-01}\n", "a.yaml", LAW)
    sitting = Sitting.begin(LAW, date(2026, 3, 10), "en", to_plain(dossier), [chosen([Asked("ana", "school")])])
    talk = Conversation(Notebook(tmp_path / "ana.yaml", sitting), Paper())
    step = next_step(sitting)
    assert isinstance(step, FactStep) and not step.rights  # no right asks which school
    monkeypatch.setattr("builtins.input", lambda _: "2")
    talk.put(step)
    assert talk.sitting.plain["persons"]["ana"]["school"] == "primary"
    assert next_step(talk.sitting) != step


def test_what_is_ticked_is_believed_for_this_month(belgium: Run, tmp_path: Path) -> None:
    known = (EXAMPLES / "widow-no-igo.yaml").read_text(encoding="utf-8").split("payments_complete")[0]
    (tmp_path / "jeanne.yaml").write_text(known, encoding="utf-8")
    page = belgium("ask", "jeanne.yaml", "--lang", "en", input=script("q")).stdout
    number = re.search(r"^ *(\d+) Increased reimbursement", page, re.MULTILINE)
    assert number is not None
    belgium("ask", "jeanne.yaml", "--lang", "en", input=script(number[1], "", "", "q"))
    checked = belgium("check", "jeanne.yaml", "--lang", "en").stdout
    received = checked.split("\nRECEIVED\n")[1].split("\nDOES NOT APPLY\n")[0]
    assert "Increased reimbursement of health care" in received


def known_of_ana(tmp_path: Path, **facts: object) -> Path:
    file = tmp_path / "ana.yaml"
    said = {"birth_date": "1985-05-01", "domicile": "brussels", "residence_status": "belgian", "activity": "job_seeker"}
    person = ", ".join(f"{name}: {value}" for name, value in {**said, **facts}.items())
    file.write_text(
        f"takeup: 1\nid: ana\nhousehold: {{everyone_listed: yes, tenure: private_rent}}\npayments_complete: yes\n"
        f"persons:\n  ana: {{name: Ana, {person}}}\n",
        encoding="utf-8",
    )
    return file


def noted(file: Path, asked: Asked, value: object, monkeypatch: pytest.MonkeyPatch, *answers: str) -> dict[str, Any]:
    """The dossier after one answer, and what was asked after it."""
    law = load("takeup.law.be")
    start = to_plain(read_dossier(file, law))
    talk = Conversation(Notebook(file, Sitting.begin(law, date(2026, 3, 10), "en", start)), Paper())
    left = list(answers)
    monkeypatch.setattr("builtins.input", lambda _: left.pop(0))
    talk.notebook.keep(talk.sitting.add(talk.sitting.noting([(asked, value)])))
    while isinstance(step := next_step(talk.sitting), GoneSince):  # once for each person
        talk.put(step)
    assert not left
    found = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    return {"person": found["persons"]["ana"], "situations": found.get("situations")}


BENEFIT = Asked("ana", "unemployment_benefit")


def test_a_benefit_that_ended_is_not_nothing_in_the_months_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = noted(known_of_ana(tmp_path), BENEFIT, 0.0, monkeypatch, "?", "2025", "2027-01", "01/2026")
    assert "unemployment_benefit" not in found["person"]
    assert found["situations"] == [{"from": "2026-01-01", "persons": {"ana": {"unemployment_benefit": "0"}}}]
    case = parse_dossier(
        (tmp_path / "ana.yaml").read_text(encoding="utf-8"), "ana.yaml", load("takeup.law.be")
    ).to_case(date(2026, 3, 10))
    line = case.facts["ana"]["unemployment_benefit"]
    assert line.on(date(2026, 1, 1)) == 0.0 and line.on(date(2025, 12, 31)) is None


def test_a_wage_that_ended_ended_before_and_after_tax(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = noted(known_of_ana(tmp_path), Asked("ana", "net_wage"), 0.0, monkeypatch, "15-01-2026")
    assert found["situations"] == [{"from": "2026-01-15", "persons": {"ana": {"net_wage": "0", "gross_wage": "0"}}}]


@pytest.mark.parametrize("words", ["", "01/2015"])
def test_an_income_that_was_never_there_stays_0_for_always(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    found = noted(known_of_ana(tmp_path), BENEFIT, 0.0, monkeypatch, words)
    assert found["person"]["unemployment_benefit"] == "0" and found["situations"] is None


@pytest.mark.parametrize("facts", [{"activity": "student"}, {"activity": "retired"}, {"birth_date": "2010-01-01"}])
def test_nobody_is_asked_since_when_where_it_goes_without_saying(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, facts: dict[str, object]
) -> None:
    noted(known_of_ana(tmp_path, **facts), BENEFIT, 0.0, monkeypatch)
    noted(known_of_ana(tmp_path), BENEFIT, 900.0, monkeypatch)


def test_an_income_that_ended_is_not_asked_again(belgium: Run, tmp_path: Path) -> None:
    """Some rule may look at an earlier day, of which nobody said anything: the same question would come without end."""
    known_of_ana(tmp_path)
    page = belgium("ask", "ana.yaml", "--on", "2026-03-10", input=script(*["0", "01/2026"] * 20)).stdout
    assert page.count("unemployment or insertion allowance does Ana receive") <= 1


OTHERS = ["ben", "lea", "tom"]


@pytest.mark.parametrize(
    ("words", "answer", "also"),
    [
        ("no", "no", []),
        ("no*", "no", ["ben", "lea", "tom"]),
        ("no *", "no", ["ben", "lea", "tom"]),
        ("1200 *2", "1200", ["lea"]),
        ("1200*1, 3", "1200", ["ben", "tom"]),
    ],
)
def test_one_answer_for_all_or_some_of_the_others(words: str, answer: str, also: list[str]) -> None:
    assert with_others(words, OTHERS, "en") == (answer, also)


@pytest.mark.parametrize("words", ["no *4", "no *0", "no *ben", "no **"])
def test_an_answer_for_others_who_are_not_there_says_which_numbers_there_are(words: str) -> None:
    with pytest.raises(AnswerError, match="from 1 to 3"):
        with_others(words, OTHERS, "en")


def test_where_nobody_else_is_asked_about_a_star_is_no_answer() -> None:
    assert with_others("no*", [], "en") == ("no*", [])


@pytest.mark.parametrize(
    ("typed", "picks", "faults"),
    [
        (["0"], [], 0),
        ([""], None, 0),
        (["1 2"], [(1, ""), (2, "")], 0),
        (["2B, 1ab"], [(2, "b"), (1, "ab")], 0),
        (["1a 2 1b"], [(1, "ab"), (2, "")], 0),
        (["1c", "3", "2a", "x", "0a", "1b"], [(1, "b")], 5),  # who is not there, no such number, not of her, no number
    ],
)
def test_ticks_of_a_list_may_say_for_whom(
    typed: list[str], picks: object, faults: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first fact may hold for a and b, the second one for b only."""
    lines, said = iter(typed), []
    monkeypatch.setattr("builtins.input", lambda hint: next(lines))
    monkeypatch.setattr(Paper, "text", lambda this, text, *more: said.append(text))
    assert Prompts(Paper(), "en", date(2026, 3, 10)).picks(["ab", "b"], lambda: None) == picks
    assert len(said) == faults
