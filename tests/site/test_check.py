"""The check without a name, as a browser without scripts does it: from the first name to the sheet of paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core import signing
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from takeup.check import check
from takeup.dossier import parse_dossier, read_dossier, to_plain
from takeup.dossier.changes import whole
from takeup.engine.explore import Asked
from takeup.engine.household import HOUSEHOLD
from takeup.interview import RareFacts, Sitting, WhoLivesHere
from takeup.interview.entries import each_of
from takeup.interview.rare import is_rare
from takeup.reading.references import reference
from takeup.site.households.law import law
from takeup.site.households.models import Household, Remark
from takeup.site.households.recording import MOST_PEOPLE
from takeup.site.households.remarks import open_remarks_of
from takeup.site.pages.check.panel import Panel, panel_of
from takeup.site.pages.check.state import SALT, State, opened
from takeup.site.pages.check.step_forms import RareForm, form_of
from takeup.site.pages.check.ticks import Group, words_of
from takeup.site.words import LANGUAGES, say
from tests.sheet.reading import codes, pages
from tests.site.conftest import LogIn, Place

EXAMPLES = Path(__file__).parents[2] / "examples"
MOST = 150  # questions

pytestmark = pytest.mark.django_db


class Page(HTMLParser):
    """What a browser sees of a page: the form `check` with its fields and buttons, and the text."""

    def __init__(self, response: Any) -> None:
        super().__init__()
        self.status = response.status_code
        self.html = response.content.decode()
        self.fields: dict[str, str] = {}
        self.ticks: list[tuple[str, str]] = []
        self.typed: list[str] = []
        self.buttons: list[dict[str, str]] = []
        self._within: str | None = None
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._within = given.get("id", "")
        inside = self._within == "check" or given.get("form") == "check"
        if tag == "button" and inside:
            self.buttons.append(given)
        if not inside or tag not in ("input", "select", "textarea"):
            return
        name, kind = given.get("name", ""), given.get("type", tag)
        if kind == "hidden":
            self.fields.setdefault(name, given.get("value", ""))
        elif kind in ("radio", "checkbox"):
            self.ticks.append((name, given.get("value", "on")))
            if "checked" in given:
                self.fields[name] = given.get("value", "on")
        else:
            self.typed.append(name)
            if given.get("value"):
                self.fields[name] = given["value"]

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._within = None

    @property
    def state(self) -> State:
        return opened(self.fields["state"])

    @property
    def step(self) -> dict[str, Any]:
        return self.state.step or {}

    @property
    def is_result(self) -> bool:
        return 'class="take' in self.html

    @property
    def title(self) -> str:
        found = re.search(r"<h1[^>]*>(.*?)</h1>", self.html, re.DOTALL)
        assert found is not None
        return unescape(re.sub(r"<[^>]+>", "", found[1])).strip()

    @property
    def errors(self) -> list[str]:
        return re.findall(r'href="#([^"]+)"', self.html.split("error-summary__list")[1].split("</ul>")[0])


class Browser:
    """A browser that sends the form `check` of the page before."""

    def __init__(self, language: str, client: Client | None = None) -> None:
        self.language = language
        self.client = client or Client()
        self.page = self.get("check/questions/")

    def get(self, path: str) -> Page:
        return Page(self.client.get(f"/{self.language}/{path}"))

    def send(self, do: str = "answer", to: str = "check/questions/", **answers: str) -> Page:
        given = {name.replace("__", ":"): value for name, value in answers.items()}
        self.page = Page(self.client.post(f"/{self.language}/{to}", {**self.page.fields, **given, "do": do}))
        return self.page

    def who(self, *names: str) -> Page:
        rows = {f"a-name_{n}": name for n, name in enumerate(names, 1)}
        return self.send(**rows, **{"a-everyone": "yes"})


Facts = dict[str, str]
BORN = ("3", "4", "1985")


def reply(page: Page, facts: Facts) -> dict[str, str]:
    """An answer to any question: that of `facts` for a fact, else the usual one; nothing to skip the question."""
    step = page.step
    if step["is"] == "Fact":
        fact = step["asked"][1]
        if fact == "birth_date":
            day, month, year = facts.get("birth_date", "3.4.1985").split(".")
            return {"a-answer_day": day, "a-answer_month": month, "a-answer_year": year}
        return {"a-answer": facts[fact]} if fact in facts else {}
    return {
        "RareFacts": {"a-": ""},
        "Received": {"a-complete": "yes"},
        "AllListed": {"a-answer": "yes"},
        "Everyone": {"a-everyone": "yes"},
        "OneReceived": {"a-answer": "never"},
    }.get(step["is"], {})


SINGLE: Facts = {
    "domicile": "brussels",
    "residence_status": "belgian",
    "activity": "other",
    "tenure": "private_rent",
    "health_insured": "yes",
    "net_wage": "0",
    "savings": "0",
    "willing_to_work": "yes",
    "own_energy_contract": "yes",
    "debts": "none",
    "rent": "700",
    "claims_other_benefits": "yes",
    "taxable_income": "0",
    "net_taxable_income": "0",
}


def talk(browser: Browser, facts: Facts, each: Callable[[Page], None] = lambda page: None) -> Page:
    """Answers until the result; what is not among the facts is skipped."""
    page = browser.page
    for _ in range(MOST):
        if page.is_result:
            return page
        each(page)
        answer = reply(page, facts)
        page = browser.send("answer" if answer else "unknown", **answer)
        assert page.status == 200
        if "govuk-error-summary" in page.html:
            page = browser.send("private")
    raise AssertionError("the check does not end")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_check_writes_nothing(language: str) -> None:
    with CaptureQueriesContext(connection) as queries:
        browser = Browser(language)
        assert browser.page.title == say("check.who", language)
        browser.who("A")
        page = talk(browser, SINGLE)
        assert say("check.take", language) in unescape(page.html)
        assert page.html.count('class="task"') >= 3
    assert [query["sql"] for query in queries if not query["sql"].startswith("SELECT")] == []
    assert not queries.captured_queries, "who is not logged in needs no database at all"
    assert not Session.objects.exists() and not Household.objects.exists()
    assert "sessionid" not in browser.client.cookies


def test_back_shows_a_page_again_until_all_is_wiped() -> None:
    """Without a copy of its own a browser would show its own fault in place of the question before."""
    client = Client()
    state = {"state": state_of("widow-no-igo").sealed()}
    for path in ("questions", "all", "code"):
        assert client.get(f"/nl/check/{path}/").headers["Cache-Control"] == "private, no-cache"
    assert client.post("/nl/check/result/", state).headers["Cache-Control"] == "private, no-cache"
    for path in ("sheet", "answers"):
        assert client.post(f"/nl/check/{path}/", state).headers["Cache-Control"] == "no-store", "a file is kept once"
    wiped = client.post("/nl/check/wipe/", state)
    assert wiped.headers["Clear-Site-Data"] == '"cache"' and wiped.headers["Location"] == "/nl/"


def test_who_logs_out_leaves_no_page_of_a_check(here: Place, log_in: LogIn) -> None:
    client = log_in(here.worker)
    result = client.post("/nl/check/result/", {"state": state_of("widow-no-igo").sealed()})
    assert result.headers["Cache-Control"] == "private, no-cache"
    assert "no-store" in client.get("/nl/privacy/").headers["Cache-Control"]
    assert client.post("/nl/account/logout/").headers["Clear-Site-Data"] == '"cache"'
    assert "Clear-Site-Data" not in client.get("/nl/privacy/").headers


def test_the_first_question_is_one_click_away() -> None:
    first = Client().get("/nl/").content.decode()
    assert all(f'href="/nl/check/{path}/"' in first for path in ("questions", "all", "code"))
    assert Client().get("/nl/check/").headers["Location"] == "/nl/"


def test_in_the_middle_of_a_check_nothing_in_the_menu_begins_it_anew() -> None:
    begin = 'href="/nl/check/"'
    assert begin in Client().get("/nl/privacy/").content.decode()
    browser = Browser("nl")
    assert begin not in browser.page.html and begin not in browser.who("A").html
    assert "/nl/check/wipe/" in browser.page.html
    assert begin not in post("result", state_of("widow-no-igo")).content.decode()


def state_of(example: str, **more: Any) -> State:
    """The answers of an example."""
    return State((whole(to_plain(read_dossier(EXAMPLES / f"{example}.yaml", law()))),), **more)


def test_the_rights_beside_a_question_are_those_of_the_check() -> None:
    """At every question of a sitting: likely where something is due, open where it is not known, else not, and why."""
    seen = []

    def compare(page: Page) -> None:
        state = page.state
        if "rights__list" not in page.html or len(state.entries) % 4:
            return
        sitting = Sitting.begin(law(), timezone.localdate(), "nl", entries=state.entries)
        assert sitting.dossier is not None and state.seen is not None
        report = check(sitting.dossier, law(), sitting.today, "nl")
        letters = {"entitled": "l", "unknown": "o", "quasi": "c", "not_entitled": "n"}
        order = {right.id: place for place, right in enumerate(law())}
        for right in report.rights:
            found, euros = state.seen[right.holder]
            assert found[order[right.right]] == letters[right.status], (right.right, right.holder)
            if right.status == "entitled":
                assert euros[str(order[right.right])] == round(
                    sitting.exploration.range_of(right.right, right.holder).low
                )
            if right.status == "not_entitled":
                why = next((reason.text for reason in right.reasons if reason.met is False), "")
                assert why in unescape(page.html)
        seen.append(len(report.rights))

    browser = Browser("nl")
    browser.who("Ana", "Bo")
    talk(browser, {**SINGLE, "relation": "partner"}, compare)
    assert len(seen) > 5


def test_what_an_answer_moved_is_marked() -> None:
    browser = Browser("nl")
    browser.who("A")
    marks: list[str] = []
    talk(browser, SINGLE, lambda page: marks.extend(re.findall(r"rights__mark--(\w+)", page.html)))
    assert {"new", "gone"} <= set(marks)


def panel_after(*entries: Any) -> Panel:
    """The panel of a retired widow who rents, after these entries more."""
    sitting = Sitting.begin(law(), date(2026, 3, 10), "nl", entries=[*state_of("widow-no-igo").entries, *entries])
    return panel_of(sitting.exploration, sitting.case, sitting.speaker, None)


def test_what_is_received_already_is_no_news_and_the_sum_is_what_comes_on_top() -> None:
    before = panel_after()
    assert [row.right for row in before.received] == ["retirement_pension"] and not before.received[0].mark
    assert "retirement_pension" not in {row.right for row in before.likely}
    guarantee = next(row for row in before.likely if row.right == "income_guarantee")
    assert before.on_top == pytest.approx(guarantee.euros) and before.on_top > 100
    paid = {"kind": "received", "right": "income_guarantee", "holder": "jeanne", "from": "2026-01"}
    after = panel_after({**paid, "amount": guarantee.euros})
    assert "income_guarantee" in {row.right for row in after.received} and after.on_top == 0
    little = panel_after({**paid, "amount": 100.0})
    assert "income_guarantee" in {row.right for row in little.likely}, "less comes than is due"
    assert little.on_top == pytest.approx(guarantee.euros - 100)


def test_where_nobody_knows_what_is_received_the_sum_says_so() -> None:
    panel = panel_after({"kind": "received_complete", "complete": False})
    assert panel.on_top == 0 and panel.at_least > 100


def test_of_what_goes_away_little_is_told_and_nothing_that_was_never_for_this_person() -> None:
    browser = Browser("nl")
    browser.who("A")
    gone: list[int] = []

    def look(page: Page) -> None:
        moved = page.html.partition('class="rights__moved"')[2].partition("</ul>")[0]
        gone.append(moved.count("rights__mark--gone"))
        assert "Referentieadres" not in moved

    talk(browser, SINGLE, look)
    assert 0 < max(gone) <= 2


def test_at_every_question_one_sees_how_far_one_is() -> None:
    browser = Browser("nl")
    browser.who("A")
    without = []

    def look(page: Page) -> None:
        if "question__count" not in page.html:
            without.append(page.title)

    assert say("check.so_many", "nl", n=2, about=30) in browser.page.html
    talk(browser, SINGLE, look)
    assert len(without) < 4, without


# -- what may be ticked ---------------------------------------------------------------------------------


def rare(asked: list[tuple[Asked, ...]], *names: str) -> list[Group]:
    """The groups of a list of rare facts, as Dutch people read them."""
    sitting = WhoLivesHere().answer(Sitting.begin(law(), date(2026, 3, 10), "nl"), names)
    form = form_of(RareFacts(tuple(asked)), sitting)
    assert isinstance(form, RareForm)
    return form.groups


def test_a_tick_answers_a_whole_question_and_money_stands_apart() -> None:
    facts = ("maintenance_received", "detained", "recognised_disability", "cadastral_income_built")
    first, money = rare([(Asked("m", fact),) for fact in facts], "M")
    assert [(line.text, line.hint[:4]) for line in first.lines] == [
        ("Zit M in de gevangenis?", ""),
        ("Heeft M een erkende handicap?", "66 %"),
    ]
    assert money.title == say("check.ticks_money", "nl")
    assert money.lines[0].hint.startswith("Hoeveel onderhoudsgeld ontvangt M")
    assert money.lines[1].text == "Is M eigenaar of vruchtgebruiker van een woning of gebouw?"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_ticks_say_the_same(language: str) -> None:
    sitting = WhoLivesHere().answer(Sitting.begin(law(), date(2026, 3, 10), language), ["M"])
    facts = [(subject, fact) for subject, of in (("m", "person"), (HOUSEHOLD, HOUSEHOLD)) for fact in law().facts[of]]
    rows = [
        (Asked(subject, fact, "2024"),) for subject, fact in facts if is_rare(sitting.exploration, Asked(subject, fact))
    ]
    said = [words_of(row, sitting.speaker) for row in rows]
    assert len(said) > 80 and len({text for text, _ in said}) == len(said)


def test_a_question_about_several_people_names_all_of_them() -> None:
    (group,) = rare([tuple(Asked(id, "detained") for id in ("m", "p", "l"))], "M", "P", "L")
    assert group.lines[0].text == "Zit M, P of L in de gevangenis?"
    assert [tick.label for tick in group.lines[0].ticks] == ["M", "P", "L"]


def test_whoever_gets_nothing_of_the_list_says_so_at_once() -> None:
    browser = Browser("nl")
    browser.who("A")
    while browser.page.step["is"] != "Received":
        answer = reply(browser.page, SINGLE)
        browser.send("answer" if answer else "unknown", **answer)
    listed = browser.page
    key = next(name for name, _ in listed.ticks if name.startswith("a-got:"))
    page = browser.send("nothing", **{key: "on"})
    assert say("check.received_not_nothing", "nl") in unescape(page.html)
    del browser.page.fields[key]
    page = browser.send("nothing")
    assert page.step["is"] not in ("Received", "AllListed")
    assert {"kind": "received_complete", "complete": True} in list(each_of(page.state.entries))
    assert browser.send("back").step == listed.step, "it is one answer"


# -- back, errors, other languages --------------------------------------------------------------------


def test_back_takes_one_answer_away_and_ends_at_the_beginning() -> None:
    browser = Browser("nl")
    browser.who("A", "B")
    titles = [browser.page.title]
    for _ in range(4):
        answer = reply(browser.page, {**SINGLE, "relation": "partner"})
        titles.append(browser.send("answer" if answer else "unknown", **answer).title)
    for title in reversed(titles[:-1]):
        assert browser.send("back").title == title
    assert browser.send("back").title == say("check.who", "nl")
    response = browser.client.post("/nl/check/questions/", {**browser.page.fields, "do": "back"})
    assert response.status_code == 302 and response.headers["Location"] == "/nl/"


def test_an_answer_that_cannot_be_read_stays_in_its_field() -> None:
    browser = Browser("fr")
    browser.who("A")
    page = browser.send(**{"a-answer_day": "31", "a-answer_month": "2", "a-answer_year": "1980"})
    assert say("check.error_no_such_day", "fr") in unescape(page.html)
    assert page.fields["a-answer_month"] == "2" and page.errors == ["id_a-answer_0"]
    assert f'id="{page.errors[0]}"' in page.html and "<title>" in page.html
    assert browser.send(**{"a-answer_day": "x"}).errors == ["id_a-answer_0"]
    assert browser.send().errors == ["id_a-answer_0"], "nothing is no answer: that is what 'I do not know' is for"


def test_without_a_name_nobody_can_be_asked_about() -> None:
    page = Browser("en").send()
    assert page.errors == ["id_a-name_1"] and say("check.nobody", "en") in unescape(page.html)


def test_more_people_than_there_are_fields() -> None:
    browser = Browser("nl")
    page = browser.send("more", **{"a-name_1": "Ana", "a-name_4": "Dora"})
    assert page.fields["a-name_1"] == "Ana" and "a-name_8" in page.typed and "error-summary" not in page.html
    browser.send(**{f"a-name_{n}": f"P{n}" for n in range(1, 9)}, **{"a-everyone": "yes"})
    assert sum(entry["kind"] == "person" for entry in each_of(browser.page.state.entries)) == 8


def test_only_so_many_people_can_be_asked_about() -> None:
    browser = Browser("nl")
    for _ in range(4):
        browser.send("more")
    assert sum(name.startswith("a-name_") for name in browser.page.typed) == MOST_PEOPLE
    browser.send(**{f"a-name_{n}": "P" for n in range(1, MOST_PEOPLE + 1)})
    page = browser.send(**{"a-everyone": "no", "a-name_1": "One more"})
    assert page.errors == ["id_a-name_1"]
    people = tuple({"kind": "person", "id": f"p{n}"} for n in range(MOST_PEOPLE + 1))
    assert post("result", State(people)).status_code == 400


def test_who_is_not_named_at_first_can_be_added() -> None:
    browser = Browser("nl")
    browser.send(**{"a-name_1": "Ana"})
    assert browser.page.step["is"] == "Everyone"
    browser.send(**{"a-everyone": "no", "a-name_1": "Bo"})
    assert browser.page.step["is"] == "Everyone" and "Ana, Bo" in browser.page.html
    browser.send(**{"a-everyone": "yes"})
    assert browser.page.step["asked"] == ["bo", "relation", "ana"]


def test_an_answer_against_another_one_is_told_and_nothing_is_lost() -> None:
    browser = Browser("nl")
    browser.who("Ana", "Bo")
    browser.send(**{"a-answer": "child"})
    before = browser.page.state.entries
    while browser.page.step["asked"][1] != "birth_date":
        browser.send("unknown")
    browser.send(**{"a-answer_day": "1", "a-answer_month": "1", "a-answer_year": "2010"})
    page = browser.send(**{"a-answer_day": "1", "a-answer_month": "1", "a-answer_year": "1980"})
    assert say("check.error_contradiction", "nl") in unescape(page.html)
    assert page.fields["a-answer_year"] == "1980" and page.state.entries[: len(before)] == before


def test_another_language_in_the_middle_loses_nothing() -> None:
    browser = Browser("nl")
    browser.who("A")
    to = next(b["formaction"] for b in browser.page.buttons if b.get("lang") == "de")
    assert to == "/de/check/questions/"
    sent = {**browser.page.fields, "a-answer_day": "3", "a-answer_month": "x", "do": "stay"}
    page = Page(browser.client.post(to, sent))
    assert page.fields["a-answer_day"] == "3" and page.fields["a-answer_month"] == "x"
    assert "error-summary" not in page.html and 'lang="de"' in page.html
    assert page.state.entries == browser.page.state.entries


def test_enter_answers_and_does_not_change_the_language() -> None:
    first = Browser("nl").page.buttons[0]
    assert first["value"] == "answer" and first["tabindex"] == "-1"


# -- a state that cannot be opened --------------------------------------------------------------------


@pytest.mark.parametrize("path", ["questions", "all", "result", "right", "sheet", "answers", "keep", "wrong"])
@pytest.mark.parametrize("broken", ["changed", "old", "other_form", "older_questions"])
def test_answers_that_cannot_be_opened_are_told_kindly(path: str, broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    state = state_of("widow-no-igo").sealed()
    if broken == "changed":
        state = f"{state[:-4]}AAAA"
    elif broken == "old":
        monkeypatch.setattr("takeup.site.pages.check.state.MOST_SECONDS", -1)
    elif broken == "other_form":
        state = signing.dumps({"answers": []}, salt=SALT)
    else:
        state = State(({"kind": "facts", "values": [{"subject": "nobody", "fact": "no_such", "value": 1}]},)).sealed()
    response = Client().post(f"/nl/check/{path}/", {"state": state, "do": "answer"})
    assert response.status_code == 400
    assert say("check.begin_again", "nl") in unescape(response.content.decode())


@pytest.mark.parametrize("path", ["result", "right", "sheet", "answers", "keep", "wrong"])
def test_a_page_opened_without_answers_leads_to_the_beginning(path: str) -> None:
    for response in (Client().get(f"/nl/check/{path}/"), Client().post(f"/nl/check/{path}/")):
        assert response.status_code == 302 and response.headers["Location"] == "/nl/"


# -- the result, the sheet, the code ------------------------------------------------------------------


def post(path: str, state: State, language: str = "nl", client: Client | None = None, **more: str) -> Any:
    return (client or Client()).post(f"/{language}/check/{path}/", {"state": state.sealed(), **more})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_holds_the_euros_of_the_result(language: str, tmp_path: Path) -> None:
    state = state_of("widow-no-igo")
    shown = unescape(post("result", state, language).content.decode())
    response = post("sheet", state, language)
    assert response.headers["Content-Type"] == "application/pdf"
    (tmp_path / "sheet.pdf").write_bytes(response.content)
    text = " ".join(pages(tmp_path / "sheet.pdf"))
    figures = [" ".join(found.split()) for found in re.findall(r'<dd class="numbers">(.*?)</dd>', shown)]
    assert len(figures) >= 2 and all(figure in " ".join(text.split()) for figure in figures)


def test_with_a_municipality_the_address_of_its_counters_is_shown() -> None:
    state = state_of("homeless-struck-off")
    with_place = post("result", state, municipality="Anderlecht").content.decode()
    assert "Vander Bruggen" in with_place and "Vander Bruggen" not in post("result", state).content.decode()
    assert Page(post("result", state, municipality="Anderlecht")).state.municipality == "Anderlecht"
    assert Page(post("result", state, municipality="Atlantis")).state.municipality == ""


def test_the_code_of_a_sheet_brings_the_answers_back(tmp_path: Path) -> None:
    state = state_of("widow-no-igo")
    (tmp_path / "sheet.pdf").write_bytes(post("sheet", state, pin="appel boom").content)
    (code,) = codes(tmp_path / "sheet.pdf")
    assert "jeanne" not in code
    page = Client().post("/fr/check/code/", {"code": code.lower(), "pin": " appel boom"})
    back = Page(page)
    assert back.is_result
    text = Client().post("/fr/check/answers/", back.fields).content.decode()
    dossier = parse_dossier(text, "back", law())
    first = read_dossier(EXAMPLES / "widow-no-igo.yaml", law())
    day = timezone.localdate()
    assert check(dossier, law(), day, "fr").totals == check(first, law(), day, "fr").totals
    for wrong in ({"code": code, "pin": "peer boom"}, {"code": "hallo", "pin": "appel boom"}, {"code": "", "pin": ""}):
        assert "error-summary" in Client().post("/fr/check/code/", wrong).content.decode()


def test_a_pin_that_is_too_short_is_told_beside_its_field() -> None:
    response = post("sheet", state_of("widow-no-igo"), pin="123")
    html = response.content.decode()
    assert response.headers["Content-Type"].startswith("text/html")
    assert 'href="#id_pin"' in html and 'value="123"' in html


def test_large_print_takes_more_pages(tmp_path: Path) -> None:
    state = state_of("single-mother-no-supplement")
    (tmp_path / "ordinary").write_bytes(post("sheet", state).content)
    (tmp_path / "large").write_bytes(post("sheet", state, large="on").content)
    assert len(pages(tmp_path / "large")) > len(pages(tmp_path / "ordinary"))


def test_each_right_opens_its_reasons_with_their_articles() -> None:
    state = state_of("widow-no-igo")
    html = post("result", state).content.decode()
    every = dict.fromkeys(re.findall(r'name="of" value="([^"]+)"', html))
    day = timezone.localdate()
    report = check(read_dossier(EXAMPLES / "widow-no-igo.yaml", law()), law(), day, "nl")
    rights = {f"{r.right}:{r.holder}": r for r in report.rights}
    assert set(every) == set(rights)
    for key in list(every)[::5]:
        page = unescape(post("right", state, of=key).content.decode())
        assert all(reason.text in page and reference(reason.article, "nl") in page for reason in rights[key].reasons)
    assert Page(post("right", state, of="no_such:right")).is_result


# -- a dossier with a team, and what is wrong ---------------------------------------------------------


def test_a_worker_keeps_the_answers_with_a_team(here: Place, elsewhere: Place, log_in: LogIn) -> None:
    state = state_of("widow-no-igo", municipality="Jette")
    client = log_in(here.worker)
    assert say("check.keep_do", "nl") in post("result", state, client=client).content.decode()
    assert say("check.keep_do", "nl") not in post("result", state).content.decode()
    post("keep", state, client=client, team=str(elsewhere.team.pk))
    post("keep", state, team=str(here.team.pk))
    assert not Household.objects.exists(), "only somebody of that team"
    response = post("keep", state, client=client, team=str(here.team.pk))
    kept = Household.objects.get(team=here.team)
    assert response.headers["Location"] == f"/nl/households/{kept.pk}/"
    assert "Jette" in client.get("/nl/households/").content.decode()


def test_a_check_that_was_asked_can_be_kept_too(here: Place, log_in: LogIn) -> None:
    browser = Browser("nl", log_in(here.worker))
    browser.who("Ana", "Bo")
    talk(browser, {**SINGLE, "relation": "partner"})
    browser.send("", to="check/keep/", team=str(here.team.pk))
    assert Household.objects.filter(team=here.team).count() == 1


def test_what_is_wrong_reaches_the_team_with_the_calculation_and_without_names(here: Place, log_in: LogIn) -> None:
    state = state_of("single-mother-no-supplement")
    form = post("wrong", state, of=f"rent_allowance:{HOUSEHOLD}")
    assert say("check.wrong_send", "nl") in form.content.decode()
    assert "error-summary" in post("wrong", state, do="send", what="").content.decode()
    post("wrong", state, of=f"rent_allowance:{HOUSEHOLD}", do="send", what="De huur is hoger", contact="a@b.example")
    assert b"huur" not in bytes(Remark.objects.get().sealed)
    (found,) = open_remarks_of(here.administrator)
    assert found.content["what"] == "De huur is hoger"
    assert not any(name in str(found.content) for name in ("Mirela", "mirela", "Luca", "luca"))
    assert {r["right"] for r in found.content["report"]["rights"]} >= {"rent_allowance", "child_benefit"}
    assert not open_remarks_of(here.worker)
    client = log_in(here.administrator)
    assert "De huur is hoger" in client.get("/nl/remarks/").content.decode()
    client.post(f"/nl/remarks/{found.id}/settled/")
    assert not open_remarks_of(here.administrator)
    assert say("check.remarks_none", "nl") in client.get("/nl/remarks/").content.decode()


def test_the_open_check_takes_only_so_many_remarks_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("takeup.site.households.remarks.MOST_A_DAY", 1)
    for _ in range(2):
        response = post("wrong", state_of("widow-no-igo"), do="send", what="Nee")
    assert say("check.wrong_too_many", "nl") in response.content.decode() and Remark.objects.count() == 1
