"""The dossier pages, as a worker uses them: the list, a household, a right from proposal to money, what is kept."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape
from typing import Any

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from takeup.check import check
from takeup.dossier import parse_dossier
from takeup.dossier.changes import Change
from takeup.site.households.law import law
from takeup.site.households.ledger import State
from takeup.site.households.models import Household, Picture, Standing
from takeup.site.households.recording import MOST_PEOPLE, begin, record
from takeup.site.households.remarks import open_remarks_of
from takeup.site.households.scope import counted_by
from takeup.site.households.timeline import entries_of
from takeup.site.people import accounts
from takeup.site.people.models import Role
from tests.site.conftest import LogIn, Place, with_second_step
from tests.site.dossiers import EXAMPLES, example, opened, small

pytestmark = pytest.mark.django_db
TODAY = date.today()


def words(response: Any) -> str:
    """What a person reads on a page, with single spaces."""
    page = response.content.decode()
    main = page[page.index("<main") : page.index("</main>")] if "<main" in page else page
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main)))


@pytest.fixture
def client(here: Place, log_in: LogIn) -> Client:
    return log_in(here.worker)


@pytest.fixture
def widow(here: Place) -> Household:
    return example(here, "widow-no-igo")


def at(household: Household, rest: str = "") -> str:
    return f"/en/households/{household.pk}/{rest}"


# -- the list -------------------------------------------------------------------------------------------


def queries(client: Client, where: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(where).status_code == 200
    return len(captured)


def test_the_list_asks_the_database_as_often_for_many_as_for_few(client: Client, here: Place) -> None:
    small(here)
    few = queries(client, "/en/households/")
    for number in range(30):
        begin(here.team, here.worker, {"alias": f"door {number}"})
    assert queries(client, "/en/households/") == few
    assert queries(client, "/en/households/?page=2") == few
    assert few <= 10


def test_a_household_asks_the_database_a_fixed_number_of_times(client: Client, here: Place, widow: Household) -> None:
    client.get(at(widow))
    first = queries(client, at(widow))
    for number in range(5):
        small(here, name=f"Person {number}", born="1990-01-01")
    claim = {"kind": "claim", "id": "c9", "right": "income_guarantee", "holder": "jeanne", "date": "2026-01-12"}
    record(widow, here.worker, claim)
    client.get(at(widow))
    assert queries(client, at(widow)) == first


def test_the_list_says_what_waiting_costs_the_most_first(client: Client, here: Place, widow: Household) -> None:
    other = small(here, name="Ondine")
    client.get(at(widow))
    client.get(at(other))
    page = words(client.get("/en/households/"))
    assert re.search(r"Jeanne Each day of waiting costs €[1-9]", page) and page.index("Jeanne") < page.index("Ondine")
    record(
        widow, here.worker, {"kind": "declined", "right": "income_guarantee", "holder": "jeanne", "day": "2026-01-02"}
    )
    assert "Each day of waiting" not in words(client.get("/en/households/")), "it is not known before it is opened"
    client.get(at(widow))
    assert "Each day of waiting" in words(client.get("/en/households/")), "the report itself has not changed"
    less = opened(widow).waiting.lost_per_day
    assert 0 < less < opened(widow).report.totals.lost_per_day, "without what she does not want"


def test_what_is_lost_only_where_all_is_claimed_is_in_the_list_too(here: Place) -> None:
    file = opened(example(here, "exit-unemployment-2026"), date(2026, 11, 24))
    assert file.waiting.lost_per_day == file.report.totals.lost_per_day > 0
    assert not any(right.gap.lost_per_day for right in file.report.rights if right.amount.per != "status")


def test_what_is_declined_is_not_waited_for_and_what_takes_its_place_is(here: Place, widow: Household) -> None:
    decline = {"kind": "declined", "right": "income_guarantee", "holder": "jeanne", "day": "2026-01-02"}
    record(widow, here.worker, decline)
    rights = {right.right: right.gap for right in opened(widow).report.rights}
    assert opened(widow).waiting.lost_per_day == rights["integration_income"].lost_per_day > 0
    record(widow, here.worker, {**decline, "right": "integration_income"})
    assert opened(widow).waiting.lost_per_day == 0
    assert opened(widow).waiting.recoverable == rights["maximum_health_bill"].recoverable > 0
    record(widow, here.worker, {**decline, "right": "maximum_health_bill", "holder": "household"})
    assert opened(widow).waiting.recoverable == 0


def test_below_a_legal_day_the_list_says_what_can_still_be_had(client: Client, here: Place) -> None:
    household = example(here, "claim-overdue")
    assert "Still to be had" not in words(client.get("/en/households/")), "it is not known before it is opened"
    client.get(at(household))
    euros = opened(household, TODAY).report.totals.recoverable
    assert euros > 0
    page = words(client.get("/en/households/"))
    assert re.search(rf"The decision was due on \d+ \w+ \d{{4}} Still to be had: €{euros:,.2f}", page)


def test_the_list_is_searched_without_accents_and_in_pages(client: Client, here: Place) -> None:
    begin(here.team, here.worker, {"alias": "Zoë van de derde"})
    for number in range(30):
        begin(here.team, here.worker, {"alias": f"door {number}"})
    assert "Zoë van de derde" in words(client.get("/en/households/?q=ZOE"))
    assert "no household of that name" in words(client.get("/en/households/?q=nobody"))
    first, second = words(client.get("/en/households/")), words(client.get("/en/households/?page=2"))
    assert "Page 1 of 2" in first and "Page 2 of 2" in second
    shown = [set(re.findall(r"door \d+", page)) for page in (first, second)]
    assert not shown[0] & shown[1] and len(shown[0] | shown[1]) == 30


def test_what_has_a_legal_day_comes_first(client: Client, here: Place) -> None:
    late = {"kind": "claim", "id": "c", "right": "integration_income", "holder": "p1", "date": "2026-01-12"}
    soon = {**late, "date": TODAY.isoformat()}
    small(here, soon, name="Soon")
    small(here, late, name="Late")
    small(here, name="Nothing")
    page = words(client.get("/en/households/"))
    assert page.index("Late") < page.index("Soon") < page.index("Nothing")
    assert "The decision was due on" in page and "Decision due by" in page


def test_an_appeal_that_is_too_late_is_not_put_first(client: Client, here: Place) -> None:
    claim = {"kind": "claim", "id": "c", "right": "integration_income", "holder": "p1", "date": TODAY.isoformat()}
    refused = {"kind": "decision", "claim": "c", "outcome": "refused", "decided": TODAY.isoformat()}
    small(here, claim, refused)
    assert "An appeal is possible until" in words(client.get("/en/households/"))
    Standing.objects.update(due=TODAY - timedelta(days=1))
    assert "An appeal is possible until" not in words(client.get("/en/households/"))


def test_others_see_nothing(elsewhere: Place, log_in: LogIn, widow: Household) -> None:
    stranger = log_in(elsewhere.worker)
    assert "Jeanne" not in words(stranger.get("/en/households/"))
    assert stranger.get(at(widow)).status_code == 404


# -- a new household -----------------------------------------------------------------------------------


def test_a_name_that_is_known_already_is_shown_first(client: Client, here: Place) -> None:
    begin(here.team, here.worker, {"alias": "Madame Dupont"})
    given = {"alias": "dupont madame", "language": "fr", "municipality": "21012"}
    page = client.post("/en/households/new/", given)
    assert "is like the name Madame Dupont" in words(page) and Household.objects.count() == 1
    client.post("/en/households/new/", {**given, "anyway": "1"})
    assert Household.objects.count() == 2


def test_a_household_begins_without_any_name(client: Client) -> None:
    page = client.post("/en/households/new/", {"language": "nl"}, follow=True)
    assert page.status_code == 200 and "Without a name" in words(page)
    household = Household.objects.get()
    added = client.post(at(household, "people/new/"), {"name": "A"}, follow=True)
    assert "Who lives here?" in words(added)
    both = {"name": "", "birth_date": "2020-02-03", "relation": "child", "other": "a", "when": "from"}
    refused = client.post(at(household, "people/new/"), both)
    assert "Give the day" in words(refused)
    client.post(at(household, "people/new/"), {**both, "since": "2025-09-01", "why": "came to live here"})
    plain = opened(household).plain
    assert plain["persons"]["p1"]["child_of"] == "a"
    assert [situation["why"] for situation in plain["situations"]] == ["came to live here"]
    assert "has lived here since 1 September 2025" in words(client.get(at(household))).replace("\xa0", " ")


# -- in and out ------------------------------------------------------------------------------------------


def upload(client: Client, text: str) -> Any:
    file = SimpleUploadedFile("my.yaml", text.encode())
    return client.post("/en/households/upload/", {"file": file, "language": "en", "alias": ""}, follow=True)


def test_a_file_with_faults_is_told_line_by_line_and_not_kept(client: Client) -> None:
    page = upload(client, "takeup: 1\nid: x\npersons:\n  a: {birth_date: 1980-13-01, wages: 3}\n")
    said = words(page)
    assert page.status_code == 422 and said.count("Line 4") == 2 and "persons.a.wages" in said and "Allowed:" in said
    assert not Household.objects.exists()


@pytest.mark.parametrize("name", ["claim-overdue", "refused-wrongly"])
def test_what_goes_out_gives_the_same_check_as_the_dossier(client: Client, name: str) -> None:
    text = (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")
    page = upload(client, text)
    assert page.status_code == 200
    household = Household.objects.get()
    out = client.get(at(household, "download/"))
    assert "attachment" in out["Content-Disposition"]
    back = parse_dossier(out.content.decode(), "back.yaml", law())
    day = date(2026, 3, 20)
    theirs, ours = check(back, law(), day, "en").to_dict(), opened(household, day).report.to_dict()
    first = check(parse_dossier(text, "x", law()), law(), day, "en").to_dict()
    assert theirs == ours
    assert {**ours, "household": ""} == {**first, "household": ""}


def test_everything_that_is_kept_can_be_read_and_taken_along(client: Client, widow: Household, here: Place) -> None:
    client.get(at(widow))
    page = words(client.get(at(widow, "everything/")))
    assert (
        "Jeanne" in page and "Taken over from a file" in page and here.worker.name in page and "Dossier begun" in page
    )
    file = client.get(at(widow, "everything/?file=1"))
    assert "attachment" in file["Content-Disposition"] and "Jeanne" in file.content.decode()
    assert "href" not in file.content.decode(), "nothing in it leads back"


def test_who_read_it_is_told_by_day(client: Client, widow: Household, here: Place) -> None:
    client.get(at(widow))
    client.get(at(widow, "facts/"))
    page = words(client.get(at(widow, "readers/")))
    assert f"{here.worker.name} 3" in page


# -- the page of a household ------------------------------------------------------------------------------


def test_the_household_tells_what_comes_first_and_what_it_is_worth(client: Client, widow: Household) -> None:
    page = words(client.get(at(widow)))
    file = opened(widow, TODAY)
    totals = file.report.totals
    assert f"€{totals.due.low - (totals.received or 0):,.2f}" in page
    assert f"lost with each day of waiting €{totals.lost_per_day:,.2f}" in page
    assert page.index(file.first[0][0].title) < page.index("Rights with something to do")
    assert all(right.name in page for right in file.report.rights)


def test_where_little_is_known_nobody_reads_that_nothing_presses(client: Client, here: Place) -> None:
    household = begin(here.team, here.worker, {"alias": "R"}, [{"kind": "person", "id": "p1", "name": "R"}])
    answer = client.get(at(household))
    said, page = words(answer), answer.content.decode()
    assert said.count("Too little is known yet. Ask the questions.") == 2 and "nothing pressing" not in said
    buttons = re.findall(r'<a class="(govuk-button[^"]*)" href="([^"]+)"', page)
    assert [kind for kind, where in buttons if where.endswith("/interview/")] == ["govuk-button"]


def test_where_nothing_is_open_nothing_presses(client: Client, widow: Household, here: Place) -> None:
    file = opened(widow, TODAY)
    declined = [
        {"kind": "declined", "right": right.right, "holder": right.holder, "day": TODAY.isoformat()}
        for right in file.report.rights
    ]
    record(widow, here.worker, *declined)
    assert "nothing pressing" in words(client.get(at(widow)))


def test_what_is_over_stands_apart_and_is_not_to_be_asked_for(client: Client, here: Place) -> None:
    household = example(here, "couple-partner-income")
    over = [line for line in opened(household, TODAY).ledger if line.over]
    assert over
    page = client.get(at(household)).content.decode()
    apart = page[page.index(f"Over, nothing more to be had ({len(over)})") :]
    for line in over:
        where = at(household, f"right/{line.right}/{line.holder}/")
        assert page.count(where) == apart.count(where) == 1
        answer = client.get(where)
        said, main = words(answer), answer.content.decode().partition("<main")[2]
        assert "Nothing more can be had for past months" in said and "likely" not in said
        assert "Where to ask" not in said
        assert "govuk-button" not in main.partition("Note something else")[0] and "It was asked for" in said


def test_what_was_computed_once_is_kept_until_something_changes(client: Client, widow: Household, here: Place) -> None:
    client.get(at(widow))
    kept = Picture.objects.get()
    client.get(at(widow))
    assert Picture.objects.get().sealed == kept.sealed, "read, and not computed again"
    client.post(at(widow, "facts/jeanne/pension/"), {"value": "1100", "when": "from", "since": "2026-03-01"})
    client.get(at(widow))
    assert Picture.objects.get().number > kept.number
    french = client.get(at(widow).replace("/en/", "/fr/"))
    assert french.status_code == 200 and Picture.objects.count() == 2


@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_every_page_speaks_each_language(client: Client, widow: Household, language: str) -> None:
    rest = ("", "facts/", "facts/jeanne/pension/", "history/", "readers/", "keeping/", "everything/", "erase/")
    about = "right/income_guarantee/jeanne/"
    for each in (*rest, about, f"{about}claim/", f"{about}conversation/", "received/", "people/new/", "history/2/"):
        page = client.get(at(widow, each).replace("/en/", f"/{language}/"))
        assert page.status_code == 200, each
        assert "[only in" not in words(page) and "[seulement" not in words(page) and "[alleen" not in words(page)


# -- a right, from proposal to money ------------------------------------------------------------------------


ABOUT = "right/income_guarantee/jeanne/"


def test_a_right_goes_from_proposal_to_money(client: Client, widow: Household) -> None:
    day = (TODAY - timedelta(days=20)).isoformat()
    page = words(client.get(at(widow, ABOUT)))
    assert "likely" in page and "It was asked for" in page and "It was granted" not in page
    client.post(at(widow, f"{ABOUT}propose/"), {"day": day})
    client.post(at(widow, f"{ABOUT}claim/"), {"day": day})
    client.post(at(widow, f"{ABOUT}acknowledge/"), {"day": day})
    assert "asked for, receipt in hand" in words(client.get(at(widow, ABOUT)))
    granted = {"day": TODAY.isoformat(), "amount": "1.234,50", "since": "2026-02-01"}
    answer = client.post(at(widow, f"{ABOUT}grant/"), granted, follow=True)
    assert "granted" in words(answer) and "€1,234.50" in words(answer)
    standing = Standing.objects.get(right="income_guarantee")
    assert (standing.state, float(standing.euros or 0)) == (State.GRANTED, 1234.5)
    client.post(at(widow, f"{ABOUT}ends/"), {"day": (TODAY + timedelta(days=30)).isoformat()})
    assert "to renew" in words(client.get(at(widow)))
    assert "€1,234.50" in words(client.get("/en/numbers/"))


def test_what_was_noted_last_is_put_right_from_the_top_of_its_page(client: Client, widow: Household) -> None:
    where = at(widow, ABOUT)
    before = client.get(where).content.decode()
    assert "/history/" not in before.partition('class="two"')[0].partition('class="right-head"')[2]
    client.post(f"{where}propose/", {"day": TODAY.isoformat()})
    answer = client.post(f"{where}claim/", {"day": TODAY.isoformat()}, follow=True)
    top = answer.content.decode().partition('class="two"')[0].partition('class="right-head"')[2]
    (link,) = re.findall(r'href="([^"]+/history/[^"]+)"', top)
    assert link == at(widow, f"history/{entries_of(widow)[-1].number}/") and "Put it right" in top
    form = words(client.get(link))
    assert "asked for on" in form and "A few words are enough" in form


def test_what_cannot_follow_has_no_form(client: Client, widow: Household) -> None:
    where = at(widow, ABOUT)
    assert client.get(f"{where}grant/").status_code == 302
    client.post(f"{where}grant/", {"day": TODAY.isoformat()})
    assert not Standing.objects.filter(right="income_guarantee").exists()
    assert client.get(f"{where}nonsense/").status_code == 302
    assert client.get(at(widow, "right/income_guarantee/nobody/")).status_code == 404


def test_a_day_to_come_is_refused_and_what_was_typed_stays(client: Client, widow: Household) -> None:
    later = (TODAY + timedelta(days=5)).isoformat()
    page = client.post(at(widow, f"{ABOUT}claim/"), {"day": later})
    assert "still to come" in words(page) and later in page.content.decode()


def test_declining_is_respected_and_leaves_a_quiet_way_back(client: Client, widow: Household) -> None:
    answer = client.post(at(widow, f"{ABOUT}decline/"), {"day": TODAY.isoformat(), "why": "her choice"}, follow=True)
    said, page = words(answer), answer.content.decode()
    assert "does not want this right" in said and "What now?" not in said and "The person comes back to it" in said
    assert "govuk-button" not in page[page.index("<main") : page.index("</main>")]
    household = client.get(at(widow))
    first = words(household).split("Rights with something to do")[0]
    name = opened(widow, TODAY).words.name(next(r for r in opened(widow, TODAY).report.rights if r.right in ABOUT))
    assert name not in first and "Not wanted (1)" in words(household)
    drawn = re.findall(r'strip__name"[^>]*>([^<]+)<', household.content.decode())
    assert drawn and name not in drawn
    paper = pypdfium2.PdfDocument(client.get(at(widow, "sheet/")).content)[0].get_textpage().get_text_bounded()
    assert "What to do first" in paper and name not in " ".join(paper.split())
    client.post(at(widow, f"{ABOUT}reopen/"), {"day": TODAY.isoformat()})
    assert "proposed" in words(client.get(at(widow, ABOUT)))


def test_what_the_person_says_stands_at_three_levels(client: Client, widow: Household, here: Place) -> None:
    said = {
        "day": TODAY.isoformat(),
        "place": "home",
        "awareness": "does_not_know",
        "causes_1": ["means_test"],
        "causes_2": ["no_proposal"],
        "causes_3": ["language"],
    }
    page = words(client.post(at(widow, f"{ABOUT}conversation/"), said, follow=True))
    law_, offices, person = (
        page.index("The law"),
        page.index("The offices"),
        page.index("What stands in the person's way"),
    )
    assert law_ < page.index("check of income and assets") < offices < page.index("should have offered") < person
    assert opened(widow, TODAY).dossier.contacts[-1].by == here.worker.name


def test_nothing_came_settles_whether_it_is_received(client: Client, here: Place) -> None:
    household = example(here, "homeless-struck-off")
    file = opened(household, TODAY)
    right = next(each for each in file.report.rights if each.status == "entitled" and each.received is None)
    where = at(household, f"right/{right.right}/{right.holder}/")
    assert "Is this right received already?" in words(client.get(where))
    client.post(f"{where}nothing-came/")
    rights = {(each.right, each.holder): each for each in opened(household, TODAY).report.rights}
    after = rights[(right.right, right.holder)]
    assert after.received == 0
    assert "Is this right received already?" not in words(client.get(where))


def test_this_answer_is_wrong_reaches_the_team_without_names(client: Client, widow: Household, here: Place) -> None:
    page = client.post(at(widow, f"{ABOUT}wrong/"), {"what": "the pension is too high"}, follow=True)
    assert "looks into it" in words(page)
    (one,) = open_remarks_of(here.worker)
    assert (one.right, one.content["what"]) == ("income_guarantee", "the pension is too high")
    assert one.content["report"]["rights"] and "Jeanne" not in str(one.content)


# -- what is known, and what was wrong ------------------------------------------------------------------------


def test_a_fact_changes_from_a_day_on(client: Client, widow: Household) -> None:
    before = opened(widow).plain["persons"]["jeanne"]["pension"]
    where = at(widow, "facts/jeanne/pension/")
    assert "Fill something in" in words(client.post(where, {"value": "", "when": "always"}))
    client.post(where, {"value": "1.150,25", "when": "from", "since": "2026-04-01", "why": "index"})
    plain = opened(widow).plain
    assert plain["persons"]["jeanne"]["pension"] == before
    (situation,) = [each for each in plain["situations"] if str(each["from"]) == "2026-04-01"]
    assert situation["persons"]["jeanne"]["pension"] == 1150.25 and situation["why"] == "index"
    assert "€1,150.25, from 1 April 2026" in words(client.get(at(widow, "facts/"))).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("fact", "given", "value"),
    [
        ("pregnant", {"value": "no"}, False),
        ("pregnant", {"value": "unknown"}, "unknown"),
        ("activity", {"value": "retired"}, "retired"),
        ("savings", {"value": "", "state": "unknown"}, "unknown"),
        ("career_years", {"value": "31"}, 31),
        ("birth_date", {"value": "1947-06-12"}, "1947-06-12"),
        ("taxable_income", {"year": str(TODAY.year), "value": "12.000"}, {str(TODAY.year): 12000}),
    ],
)
def test_each_kind_of_fact_has_its_form(
    client: Client, widow: Household, fact: str, given: dict[str, str], value: Any
) -> None:
    page = client.post(at(widow, f"facts/jeanne/{fact}/"), {"when": "always", **given})
    assert page.status_code == 302, words(page)
    (told,) = entries_of(widow)[-1].content["values"]
    assert told == {"subject": "jeanne", "fact": fact, "value": value}


def test_a_contradiction_is_told_and_nothing_is_noted(client: Client, here: Place) -> None:
    household = small(here)
    claim = {"day": "2026-02-01"}
    client.post(at(household, "right/integration_income/p1/claim/"), claim)
    events = household.events.exclude(kind="read").count()
    page = client.post(at(household, "right/integration_income/p1/grant/"), {"day": "2026-01-01", "amount": "5"})
    assert "contradicts" in words(page) and household.events.exclude(kind="read").count() == events


def test_a_value_out_of_reach_is_told_with_what_is_allowed(client: Client, widow: Household) -> None:
    page = words(client.post(at(widow, "facts/jeanne/pension/"), {"value": "999999", "when": "always"}))
    assert "Here it can be from 0 to 10,000" in page


def test_a_contradiction_is_told_with_what_it_is_about_and_the_days(client: Client, widow: Household) -> None:
    page = words(client.post(at(widow, "facts/jeanne/birth_date/"), {"value": "2026-02-01"})).replace("\xa0", " ")
    assert "contradicts what is noted already: what changed on a day (1 February 2025, 1 February 2026)" in page


def test_a_wrong_entry_is_put_right_and_both_stay_readable(client: Client, here: Place) -> None:
    household = small(here)
    client.post(at(household, "right/integration_income/p1/claim/"), {"day": "2026-02-01"})
    number = entries_of(household)[-1].number
    form = client.get(at(household, f"history/{number}/"))
    assert 'value="2026-02-01"' in form.content.decode(), "filled in as it stands"
    client.post(at(household, f"history/{number}/"), {"put_right": "1", "date": "2026-02-03", "because": "misread"})
    assert opened(household).dossier.claims[0].claim.claimed == date(2026, 2, 3)
    page = words(client.get(at(household, "history/"))).replace("\xa0", " ")
    assert "asked for on 1 February 2026" in page and "In its place:" in page and "3 February 2026" in page
    assert "misread" in page
    client.post(at(household, f"history/{number}/"), {"take_back": "1", "back-because": "never sent"})
    assert not opened(household).dossier.claims
    assert "never sent" in words(client.get(at(household, "history/")))


def test_facts_are_put_right_with_their_own_form(client: Client, here: Place) -> None:
    wage = {"kind": "facts", "values": [{"subject": "p1", "fact": "net_wage", "value": 900, "since": "2026-02-01"}]}
    household = small(here, wage)
    number = entries_of(household)[-1].number
    given = {"put_right": "1", "value_0": "950", "since_0": "2026-01-01", "because": "a month early"}
    assert client.post(at(household, f"history/{number}/"), given).status_code == 302
    (situation,) = opened(household).plain["situations"]
    assert (str(situation["from"]), situation["persons"]["p1"]["net_wage"]) == ("2026-01-01", 950)


@pytest.mark.parametrize(
    ("fact", "value", "shown", "typed", "instead"),
    [
        ("net_wage", 1250.5, 'value="1,250.50"', {"value_0": "1,300"}, 1300),
        ("net_wage", "unknown", 'value="unknown"', {"value_0": "900"}, 900),
        ("net_wage", 900, 'value="900"', {"value_0": "", "state_0": "does not apply"}, "does not apply"),
        ("savings_share", 0.5, 'value="50%"', {"value_0": "25%"}, 0.25),
        ("net_taxable_income", {"2023": 15000}, 'value="15,000"', {"value_0": "16,000.50"}, {"2023": 16000.5}),
    ],
)
def test_each_kind_of_fact_is_shown_and_put_right_as_people_write_it(
    client: Client, here: Place, fact: str, value: object, shown: str, typed: dict[str, str], instead: object
) -> None:
    household = small(here, {"kind": "facts", "values": [{"subject": "p1", "fact": fact, "value": value}]})
    number = entries_of(household)[-1].number
    page = client.get(at(household, f"history/{number}/")).content.decode()
    assert shown in page
    assert not isinstance(value, dict) or "(2023)" in page
    given = {"put_right": "1", "because": "misread", "state_0": "", **typed}
    assert client.post(at(household, f"history/{number}/"), given).status_code == 302
    (change,) = (entry.in_force for entry in entries_of(household) if entry.number == number)
    assert change is not None and change["values"][0]["value"] == instead


def test_a_day_of_more_than_a_year_ago_is_asked_about(client: Client, here: Place) -> None:
    household, where = small(here), "right/integration_income/p1/claim/"
    page = words(client.post(at(household, where), {"day": "2016-02-01"}))
    assert "more than a year ago: 1 February 2016" in page.replace("\xa0", " ") and "This date is right" in page
    assert not opened(household).dossier.claims, "nothing was noted"
    assert client.post(at(household, where), {"day": "2016-02-01", "sure": "on"}).status_code == 302
    assert opened(household).dossier.claims[0].claim.claimed == date(2016, 2, 1)


def test_after_a_grant_what_came_is_noted_from_its_page(client: Client, here: Place) -> None:
    household, where = small(here), "right/integration_income/p1/"
    today = date.today().isoformat()
    client.post(at(household, f"{where}claim/"), {"day": today})
    client.post(at(household, f"{where}grant/"), {"day": today, "amount": "500,25", "since": today})
    link = re.search(r'href="([^"]+/received/[^"]+)"', client.get(at(household, where)).content.decode())
    assert link is not None
    form = client.get(link[1].replace("&amp;", "&"))
    assert 'value="500.25"' in form.content.decode() and f'value="{today[:7]}"' in form.content.decode()
    given = {"what": "integration_income:p1", "first": today[:7], "last": today[:7], "amount": "500.25"}
    assert client.post(link[1], given).headers["Location"].endswith(f"/{where}"), "back to the right"
    elsewhere = client.post(
        at(household, "received/?right=no%20right:../x"), {**given, "first": "2026-01", "last": "2026-01"}
    )
    assert elsewhere.status_code == 302 and elsewhere.headers["Location"].endswith(f"/{where}")
    assert [each["amount"] for each in opened(household).plain["payments"]] == [500.25, 500.25]


def test_what_came_of_a_claim_has_no_second_way_to_say_granted(client: Client, here: Place) -> None:
    household, where = small(here), "right/integration_income/p1/"
    client.post(at(household, f"{where}propose/"), {"day": "2026-09-01"})
    assert 'value="granted"' in client.get(at(household, f"{where}outcome/")).content.decode()
    client.post(at(household, f"{where}claim/"), {"day": "2026-09-02"})
    page = client.get(at(household, f"{where}outcome/")).content.decode()
    assert 'value="granted"' not in page and 'value="already_had"' in page


def test_what_others_rest_on_is_not_taken_back(client: Client, here: Place) -> None:
    household = small(here)
    page = client.post(at(household, "history/2/"), {"take_back": "1", "back-because": "x"})
    assert "First take back" in words(page) and opened(household).plain["persons"]


def test_someone_leaves_and_what_is_received_is_noted(client: Client, here: Place) -> None:
    household = small(here, {"kind": "person", "id": "p2", "name": "Lea"})
    client.post(at(household, "people/p2/comes-or-goes/"), {"what": "leaves", "since": "2026-02-01"})
    assert "has not lived here since 1 February 2026" in words(client.get(at(household))).replace("\xa0", " ")
    came = {"what": "child_benefit:p2", "first": "1/2026", "last": "", "amount": "180", "complete": "on"}
    assert client.post(at(household, "received/"), came).status_code == 302
    plain = opened(household).plain
    assert plain["payments"] == [{"right": "child_benefit", "holder": "p2", "from": "2026-01", "amount": 180}]
    assert plain["payments_complete"] == ["child_benefit"]
    client.post(at(household, "people/p2/name/"), {"name": "Léa"})
    client.post(at(household, "people/relations/"), {"one": "p2", "relation": "child", "other": "p1"})
    assert opened(household).plain["persons"]["p2"]["child_of"] == "p1"
    assert "Léa" in words(client.get(at(household)))


# -- numbers ---------------------------------------------------------------------------------------------------


def test_a_coordinator_sees_numbers_and_no_names(here: Place, widow: Household) -> None:
    user, _ = accounts.invite(here.administrator, here.team, Role.COORDINATOR, "Co", "co@here.example", "en")
    client = Client()
    client.force_login(with_second_step(user))
    page = words(client.get("/en/numbers/"))
    assert "Without names" in page and "Jeanne" not in page
    proposed = {"kind": "proposed", "right": "income_guarantee", "holder": "p1", "day": "2026-03-01"}
    small(here, proposed, name="Ondine")
    assert list(counted_by(user).values_list("state", flat=True)) == ["proposed"]
    assert "proposed 1" in words(client.get("/en/numbers/"))
    assert client.get(at(widow)).status_code == 404
    assert "Jeanne" not in words(client.get("/en/households/"))
    assert client.get("/en/households/new/").status_code == 404


@pytest.mark.parametrize(("step", "given"), [("grant", {"amount": "500000000"}), ("claim", {"day": "0001-01-01"})])
def test_a_slip_that_cannot_be_counted_with_is_refused(
    step: str, given: dict[str, str], here: Place, log_in: LogIn
) -> None:
    """A row for counting holds no such amount; no term of the law can be counted from such a day."""
    claim: Change = {"kind": "claim", "id": "c1", "right": "income_guarantee", "holder": "p1", "date": "2026-01-12"}
    household = small(here, *([claim] if step == "grant" else []))
    client = log_in(here.worker)
    where = f"/en/households/{household.pk}/right/income_guarantee/p1/{step}/"
    events = household.events.exclude(kind="read").count()
    response = client.post(where, {"day": "2026-02-02", **given})
    assert response.status_code == 200 and "govuk-error" in response.content.decode()
    assert household.events.exclude(kind="read").count() == events
    assert client.get("/en/numbers/").status_code == 200


def test_more_people_than_a_page_can_look_at_are_not_taken_in(client: Client, here: Place) -> None:
    people = "".join(f"  p{n}: {{birth_date: 1980-01-01}}\n" for n in range(1, MOST_PEOPLE + 1))
    known = Household.objects.count()
    for more, answer in (("  p99: {}\n", 200), ("", 302)):
        file = SimpleUploadedFile("x.yaml", f"takeup: 1\nid: x\npersons:\n{people}{more}".encode())
        page = client.post("/en/households/upload/", {"language": "en", "file": file})
        assert page.status_code == answer and ("at most 12 people" in page.content.decode()) == (answer == 200)
    assert Household.objects.count() == known + 1
