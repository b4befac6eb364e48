"""The full form of the check, and the same questions for a household's file."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from takeup.interview import Sitting
from takeup.site.households.file import File
from takeup.site.households.law import law
from takeup.site.households.models import Household
from takeup.site.households.recording import begin, record
from takeup.site.words import say
from tests.site.conftest import LogIn, Place
from tests.site.test_check import Browser, Page, reply

pytestmark = pytest.mark.django_db


def sitting(page: Page) -> Sitting:
    return Sitting.begin(law(), timezone.localdate(), "nl", entries=page.state.entries)


def full(language: str = "nl") -> Browser:
    browser = Browser(language)
    browser.page = browser.get("check/all/")
    browser.send(
        to="check/all/",
        **{
            "f-name_1": "Ana",
            "f-born_1_day": "3",
            "f-born_1_month": "4",
            "f-born_1_year": "1985",
            "f-name_2": "Lina",
            "f-born_2_day": "1",
            "f-born_2_month": "2",
            "f-born_2_year": "2015",
            "f-kin_2": "child",
            "f-everyone": "yes",
        },
    )
    return browser


def test_who_lives_here_comes_first_and_in_one_go() -> None:
    known = sitting(full().page)
    assert known.case.relation("lina", "ana") == "child"
    assert known.plain["household"] == {"everyone_listed": True}
    assert known.plain["persons"]["ana"]["birth_date"] == "1985-04-03"
    assert len(known.entries) == 1, "one step back takes all of it away"


def test_a_child_older_than_its_parent_is_told_beside_the_field() -> None:
    browser = Browser("nl")
    browser.page = browser.get("check/all/")
    born = {"f-born_1_day": "1", "f-born_1_month": "1", "f-born_1_year": "2015"}
    other = {"f-born_2_day": "1", "f-born_2_month": "1", "f-born_2_year": "1950"}
    page = browser.send(to="check/all/", **{"f-name_1": "A", "f-name_2": "B", "f-kin_2": "child"}, **born, **other)
    assert page.errors and page.errors[0] in ("id_f-kin_2", "id_f-born_2_0")
    assert page.fields["f-born_2_year"] == "1950" and page.state.entries == ()
    assert browser.send(to="check/all/", **{"f-kin_3": "child"}).errors == ["id_f-name_3"]


def test_what_is_left_empty_stays_unknown_and_the_rest_is_taken_in() -> None:
    browser = full()
    facts = {"all-ana:activity:": "employee", "all-household:tenure:": "private_rent", "all-ana:net_wage:": "1.450,50"}
    page = browser.send(to="check/all/", **facts)
    plain = sitting(page).plain
    assert plain["persons"]["ana"]["net_wage"] == 1450.5 and plain["persons"]["ana"]["activity"] == "employee"
    assert plain["household"]["tenure"] == "private_rent"
    assert "savings" not in plain["persons"]["ana"] and "payments_complete" not in plain
    assert "all-ana:activity:" not in dict(page.ticks), "what was answered is not asked again"
    assert "rights__list" in page.html


def test_a_tick_says_yes_and_the_rest_of_its_list_only_where_that_was_said() -> None:
    browser = full()
    rare = [name for name, _ in browser.page.ticks if re.fullmatch(r"all-ana:\w+:", name)]
    page = browser.send(to="check/all/", **{"all-ana:recognised_disability:": "on"})
    person = sitting(page).plain["persons"]["ana"]
    assert person["recognised_disability"] is True and "pregnant" not in person
    page = browser.send(to="check/all/", **{"all-rest:ana": "on"})
    person = sitting(page).plain["persons"]["ana"]
    assert person["pregnant"] is False and len(person) > 15 and len(rare) > 15


def test_an_amount_of_a_ticked_fact_is_asked_next() -> None:
    browser = full()
    assert ("all-ana:self_employed_income:", "on") in browser.page.ticks
    page = browser.send(to="check/all/", **{"all-ana:self_employed_income:": "on"})
    assert "all-ana:self_employed_income:" in page.typed


def test_errors_stand_beside_their_fields_and_what_was_typed_stays() -> None:
    browser = full("fr")
    page = browser.send(to="check/all/", **{"all-ana:net_wage:": "beaucoup", "all-ana:savings:": "100"})
    assert page.errors == ["id_all-ana:net_wage:"]
    assert page.fields["all-ana:net_wage:"] == "beaucoup" and page.fields["all-ana:savings:"] == "100"
    assert "savings" not in sitting(page).plain["persons"]["ana"]


def test_what_is_received_is_noted_with_how_much_and_since_when() -> None:
    browser = full()
    key = "child_benefit:lina"
    page = browser.send(
        to="check/all/",
        **{f"a-got:{key}": "on", f"a-euros:{key}": "180", f"a-month:{key}": "02/2026", "a-complete": "yes"},
    )
    plain = sitting(page).plain
    assert plain["payments"] == [{"right": "child_benefit", "holder": "lina", "from": "2026-02", "amount": 180.0}]
    assert plain["payments_complete"] is True
    assert f"a-got:{key}" not in dict(page.ticks)


def test_the_full_form_and_the_questions_go_on_from_each_other() -> None:
    browser = full()
    browser.send(to="check/all/", **{"all-household:tenure:": "owner"})
    page = browser.send("stay")
    assert page.step["is"] and sitting(page).plain["household"]["tenure"] == "owner"


# -- the questions for a file -----------------------------------------------------------------------------


@pytest.fixture
def file_of(here: Place) -> Household:
    people: list[dict[str, Any]] = [
        {"kind": "person", "id": "ana", "name": "Ana"},
        {"kind": "facts", "values": [{"subject": "ana", "fact": "birth_date", "value": "1985-04-03"}]},
        {"kind": "facts", "values": [{"subject": "household", "fact": "everyone_listed", "value": True}]},
    ]
    return begin(here.team, here.worker, {"language": "nl"}, people)


def opened(household: Household) -> File:
    return File(Household.objects.get(pk=household.pk), "nl", timezone.localdate())


class Asked:
    """A browser on the questions of a file, that follows where it is sent."""

    def __init__(self, client: Client, household: Household) -> None:
        self.client, self.where = client, f"/nl/households/{household.pk}/interview/"
        self.page = Page(client.get(self.where))

    def send(self, do: str = "answer", **answers: str) -> Page:
        sent = {**self.page.fields, **answers, "do": do}
        response = self.client.post(self.where, sent)
        self.sent_to = response.headers.get("Location", "")
        self.page = Page(self.client.get(self.sent_to) if response.status_code == 302 else response)
        return self.page


def test_each_answer_about_a_file_is_recorded(file_of: Household, here: Place, log_in: LogIn) -> None:
    asked = Asked(log_in(here.worker), file_of)
    facts = {"domicile": "brussels", "residence_status": "belgian", "activity": "other", "tenure": "owner"}
    marks: list[str] = []
    for fact in facts:
        assert asked.page.step["asked"][1] == fact
        asked.send(**reply(asked.page, facts))
        marks += re.findall(r"rights__mark--(\w+)", asked.page.html)
    plain = opened(file_of).plain
    assert plain["persons"]["ana"]["domicile"] == "brussels" and plain["household"]["tenure"] == "owner"
    assert asked.page.step["is"] == "Received"
    assert marks, "what the last answer moved is marked"


def test_a_step_back_takes_the_last_answer_back_and_it_stays_readable(
    file_of: Household, here: Place, log_in: LogIn
) -> None:
    asked = Asked(log_in(here.worker), file_of)
    title = asked.page.title
    asked.send(**{"a-answer": "brussels"})
    assert asked.send("back").title == title
    file = opened(file_of)
    assert "domicile" not in file.plain["persons"]["ana"]
    assert [entry.kind for entry in file.entries][-2:] == ["facts", "correction"]


def test_what_is_skipped_is_not_asked_again_today(file_of: Household, here: Place, log_in: LogIn) -> None:
    asked = Asked(log_in(here.worker), file_of)
    first = asked.page.step["asked"]
    assert asked.send("private").step["asked"] != first
    assert Asked(log_in(here.worker), file_of).page.step["asked"] != first


def test_an_amount_that_was_said_to_be_received_is_asked_once(file_of: Household, here: Place, log_in: LogIn) -> None:
    record(
        file_of,
        here.worker,
        {"kind": "chosen", "asked": [["household", "what is received", ""], ["ana", "receives", "integration_income"]]},
    )
    asked = Asked(log_in(here.worker), file_of)
    assert asked.page.step["is"] == "HowMuch"
    assert asked.send(**{"a-euros": "1.000", "a-month": "01/2026"}).step["is"] == "AllListed"
    asked.send(**{"a-answer": "yes"})
    assert opened(file_of).plain["payments"][0]["amount"] == 1000.0
    assert asked.page.step["is"] not in ("HowMuch", "AllListed", "Received")


def test_a_wrong_answer_about_a_file_records_nothing(file_of: Household, here: Place, log_in: LogIn) -> None:
    asked = Asked(log_in(here.worker), file_of)
    before = len(opened(file_of).entries)
    assert asked.send().errors == ["id_a-answer_0"] and len(opened(file_of).entries) == before
    response = asked.client.post(asked.where, {"state": "nonsense", "a-answer": "brussels", "do": "answer"})
    assert response.status_code == 302 and len(opened(file_of).entries) == before


def test_nobody_of_another_team_is_asked(file_of: Household, elsewhere: Place, log_in: LogIn) -> None:
    client = log_in(elsewhere.worker)
    where = f"/nl/households/{file_of.pk}/interview/"
    assert client.get(where).status_code == 404 and client.post(where, {"do": "answer"}).status_code == 404


def test_a_household_of_nobody_yet_begins_with_who_lives_here(here: Place, log_in: LogIn) -> None:
    asked = Asked(log_in(here.worker), household := begin(here.team, here.worker, {}))
    assert asked.page.title == say("check.who", "nl")
    asked.send(**{"a-name_1": "Ana", "a-name_2": "Bo", "a-everyone": "yes"})
    assert opened(household).dossier.names == {"ana": "Ana", "bo": "Bo"}
    assert "Bo" in unescape(asked.page.title)
