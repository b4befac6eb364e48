"""Counters: what an organisation fills in is its own, and reaches the sheet and the letters."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from django.db import IntegrityError, transaction

from takeup.dossier import read_dossier, to_plain
from takeup.dossier.changes import whole
from takeup.engine.counters import completed, counters, kinds
from takeup.engine.errors import LawError
from takeup.site.counters.choosing import (
    address_lines,
    counter_of,
    counters_in,
    only_counter,
    unknown,
    usual_municipality,
)
from takeup.site.counters.filling import fill_in, filled_for
from takeup.site.counters.models import FilledIn
from takeup.site.counters.written import typed_spans, written
from takeup.site.households.law import law
from takeup.site.households.models import Event, Household
from takeup.site.households.recording import begin
from takeup.site.words import words
from tests.site.conftest import LogIn, Place

pytestmark = pytest.mark.django_db

EXAMPLE = Path(__file__).parents[2] / "examples" / "homeless-struck-off.yaml"
CENTRE = "ocmw-vorst"  # second-hand address and telephone, no hours
FOREST, JETTE = "21007", "21010"
WHERE = f"/nl/counters/{CENTRE}/"
ADDRESS, PHONE = "Plein 1, 1190 Vorst", "02 000 00 00"


@pytest.fixture
def dirk(here: Place) -> Household:
    """Somebody of Forest who can ask for the integration income."""
    return begin(here.team, here.worker, {"municipality": FOREST}, [whole(to_plain(read_dossier(EXAMPLE, law())))])


def form_of(address: str = "", phone: str = "", **more: str) -> dict[str, str]:
    return {"address": address, "phone": phone, **more}


def text_of(pdf: bytes) -> str:
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)).replace("\xa0", " ")


# -- filling in ------------------------------------------------------------------------------------


def test_what_is_filled_in_is_kept_with_who_and_shown_as_such(here: Place, log_in: LogIn) -> None:
    client = log_in(here.worker)
    typed = form_of(ADDRESS, PHONE, mon="8h30-12h et 13.15-16 uur", other_hours="op afspraak")
    assert client.post(WHERE, typed).status_code == 302
    assert filled_for(here.organisation) == {
        CENTRE: {
            "address": ADDRESS,
            "phone": PHONE,
            "hours": {"mon": ["8:30-12", "13:15-16"], "text": "op afspraak"},
        }
    }
    row = FilledIn.objects.get(field="phone")
    assert row.by == here.worker and row.at is not None
    page = client.get(WHERE).content.decode()
    assert PHONE in page and "Ingevuld door Worker of here" in page
    listed = client.get("/nl/counters/", {"municipality": FOREST}).content.decode()
    assert ADDRESS in listed and "8.30–12 en 13.15–16" in listed.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"mon": "8-25"}, "Schrijf de uren als 8.30-12"),
        ({"sun": "gesloten"}, "Schrijf de uren als 8.30-12"),
        ({"phone": "bel Piet"}, "met alleen cijfers"),
        ({"email": "piet"}, "error-message"),
    ],
)
def test_a_wrong_value_is_refused_and_nothing_of_the_form_is_kept(
    wrong: dict[str, str], said: str, here: Place, log_in: LogIn
) -> None:
    response = log_in(here.worker).post(WHERE, form_of(ADDRESS) | wrong)
    assert response.status_code == 200 and said in response.content.decode()
    assert not FilledIn.objects.exists()


def test_what_the_engine_refuses_is_not_kept_whoever_asks(here: Place) -> None:
    centre = counter_of(CENTRE)
    assert centre is not None
    for wrong in ({"hours": {"mon": "8-25"}}, {"colour": "red"}, {"phone": 2}):
        with pytest.raises(LawError, match="ocmw-vorst"):
            fill_in(here.organisation, here.worker, centre, {"address": ADDRESS, **wrong})
    assert not FilledIn.objects.exists()


def test_what_is_left_as_it_was_is_not_filled_in(here: Place, log_in: LogIn) -> None:
    """The form begins with what the data says: who puts the telephone right has not vouched for the address."""
    centre = counter_of(CENTRE)
    assert centre is not None and centre.address and centre.phone
    client = log_in(here.worker)
    shown = centre.address.get("nl") or centre.address["fr"]
    client.post(WHERE, form_of(shown, PHONE))
    assert filled_for(here.organisation) == {CENTRE: {"phone": PHONE}}


def test_second_hand_is_sure_once_somebody_checked_it(here: Place, log_in: LogIn) -> None:
    centre = counter_of(CENTRE)
    assert centre is not None and centre.address and centre.phone and not centre.is_confirmed("address")
    client = log_in(here.worker)
    assert "Bel vooraf" in client.get(WHERE).content.decode()
    shown = centre.address.get("nl") or centre.address["fr"]
    client.post(WHERE, form_of(shown, centre.phone, address_is_right="on", phone_is_right="on"))
    assert filled_for(here.organisation)[CENTRE] == {"address": centre.address, "phone": centre.phone}
    assert completed(centre, filled_for(here.organisation)[CENTRE]).is_confirmed("address")
    assert "Bel vooraf" not in client.get(WHERE).content.decode()


def test_what_was_filled_in_can_be_taken_back(here: Place, log_in: LogIn) -> None:
    client = log_in(here.worker)
    client.post(WHERE, form_of(ADDRESS, PHONE))
    assert client.post(f"{WHERE}take-back/", {"field": "phone"}).status_code == 302
    assert filled_for(here.organisation) == {CENTRE: {"address": ADDRESS}}
    client.post(WHERE, form_of("", ""))
    assert filled_for(here.organisation) == {}, "an emptied field is taken back"


def test_another_organisation_sees_nothing_of_it(here: Place, elsewhere: Place, log_in: LogIn) -> None:
    log_in(here.worker).post(WHERE, form_of(ADDRESS, PHONE))
    other = log_in(elsewhere.worker)
    for where in (WHERE, f"/nl/counters/?municipality={FOREST}", "/nl/counters/?municipality=all"):
        assert PHONE not in other.get(where).content.decode()
    other.post(f"{WHERE}take-back/", {"field": "phone"})
    other.post(WHERE, form_of("", "02 111 11 11"))
    assert filled_for(here.organisation) == {CENTRE: {"address": ADDRESS, "phone": PHONE}}
    assert filled_for(elsewhere.organisation) == {CENTRE: {"phone": "02 111 11 11"}}


def test_a_field_is_filled_in_once_for_an_organisation(here: Place) -> None:
    given = {"organisation": here.organisation, "counter": CENTRE, "field": "phone", "by": here.worker}
    FilledIn.objects.create(**given, value="1")
    with pytest.raises(IntegrityError), transaction.atomic():
        FilledIn.objects.create(**given, value="2")


# -- the list and the question ---------------------------------------------------------------------


def test_the_list_begins_with_where_most_households_live(here: Place, log_in: LogIn) -> None:
    for municipality in (JETTE, FOREST, JETTE, ""):
        begin(here.team, here.worker, {"municipality": municipality} if municipality else {})
    assert usual_municipality(here.worker) == JETTE
    page = log_in(here.worker).get("/nl/counters/").content.decode()
    assert "OCMW Jette" in page and "OCMW Vorst" not in page and "Sibelga" in page
    assert "Gelezen op" in page and "ocmwjette.be" in page
    assert page.index("Hiervan kennen wij alleen de naam") < page.index("Solidaris")


def test_the_list_can_be_of_all_or_of_one_kind(here: Place, log_in: LogIn) -> None:
    client = log_in(here.worker)
    page = client.get("/nl/counters/", {"municipality": "all", "kind": "ocmw"}).content.decode()
    assert page.count("counters__item") == 19 and "Sibelga" not in page
    assert client.get("/nl/counters/", {"municipality": "x", "kind": "y"}).status_code == 200
    assert client.get("/nl/counters/no-such-counter/").status_code == 404


def test_an_organisation_that_begins_is_asked_until_it_began_or_said_not_now(
    here: Place, elsewhere: Place, log_in: LogIn
) -> None:
    asked = "Adressen en uren die wij nog niet kennen: " + str(unknown(counters_in("", {})))
    client, other = log_in(here.worker), log_in(elsewhere.worker)
    assert asked in client.get("/nl/households/").content.decode()
    client.post("/nl/counters/not-now/")
    assert asked not in client.get("/nl/households/").content.decode()
    assert asked in other.get("/nl/households/").content.decode()
    other.post(WHERE, form_of(ADDRESS))
    assert asked not in other.get("/nl/households/").content.decode()


def test_how_many_are_unknown_falls_as_they_are_filled_in(here: Place) -> None:
    before = unknown(counters_in(FOREST, {}))
    centre = counter_of(CENTRE)
    assert centre is not None and "hours" in centre.missing
    fill_in(here.organisation, here.worker, centre, {"hours": "op afspraak", "phone": PHONE})
    assert unknown(counters_in(FOREST, filled_for(here.organisation))) == before - 1


# -- where it is used ------------------------------------------------------------------------------


def test_the_sheet_of_a_dossier_tells_what_the_organisation_knows(dirk: Household, here: Place, log_in: LogIn) -> None:
    client = log_in(here.worker)
    where = f"/nl/households/{dirk.pk}/sheet/"
    assert PHONE not in text_of(client.get(where).content)
    client.post(WHERE, form_of(ADDRESS, PHONE))
    response = client.get(where)
    assert response.headers["Content-Type"] == "application/pdf"
    assert PHONE in text_of(response.content) and "Plein 1" in text_of(response.content)
    large = client.get(where, {"large": "1"}).content
    assert len(pypdfium2.PdfDocument(large)) > len(pypdfium2.PdfDocument(response.content))
    assert "CPAS de Forest" in text_of(client.get(where.replace("/nl/", "/fr/")).content)
    assert Event.objects.filter(household=dirk, kind="read").count() >= 4


def test_of_nobody_there_is_no_sheet(household: Household, here: Place, log_in: LogIn) -> None:
    assert log_in(here.worker).get(f"/nl/households/{household.pk}/sheet/").status_code == 302


def test_where_no_font_has_the_letters_the_dossier_says_so(dirk: Household, here: Place, log_in: LogIn) -> None:
    client = log_in(here.worker)
    client.post(WHERE, form_of("\U00013000 1, 1190 Vorst"))  # a hieroglyph
    response = client.get(f"/nl/households/{dirk.pk}/sheet/", follow=True)
    assert response.redirect_chain == [(f"/nl/households/{dirk.pk}/", 302)]
    assert "waarvoor op deze server geen lettertype is" in response.content.decode()


def test_a_letter_is_addressed_and_its_page_says_until_somebody_checked_it(
    dirk: Household, here: Place, log_in: LogIn
) -> None:
    client = log_in(here.worker)
    where = f"/nl/households/{dirk.pk}/letters/integration_income/dirk/claim/nl/"
    before = client.get(where).content.decode()
    assert "&gt; OCMW Vorst\n&gt; Pastoorstraat 35\n&gt; 1190 Vorst\n" in before
    assert WHERE in before and "Het adres van de dienst is nog niet nagekeken." in before
    assert (
        "&gt; CPAS de Forest\n&gt; rue du Curé 35\n"
        in client.get(where.replace("claim/nl", "claim/fr")).content.decode()
    )
    client.post(WHERE, form_of(ADDRESS))
    after = client.get(where).content.decode()
    assert "&gt; OCMW Vorst\n&gt; Plein 1\n&gt; 1190 Vorst\n" in after and WHERE not in after
    assert client.get(where.replace("integration_income", "no_such_right")).status_code == 404


def test_a_letter_that_may_go_to_several_offices_shows_where_they_are(here: Place, log_in: LogIn) -> None:
    """The social tariff for energy is asked for at the public centre, or at who pays a benefit."""
    example = EXAMPLE.with_name("disability-no-bim.yaml")
    lucienne = begin(here.team, here.worker, {"municipality": FOREST}, [whole(to_plain(read_dossier(example, law())))])
    where = f"/nl/households/{lucienne.pk}/letters/energy_social_tariff/household/claim/nl/"
    shown = log_in(here.worker).get(where).content.decode().replace("\xa0", " ")
    assert "&gt; FOD Economie\n&gt; ....." in shown
    assert "Pastoorstraat 35, 1190 Vorst*." in shown and "Zuidertoren, 1060 Brussel*." in shown
    assert "met * is nog niet nagekeken" in shown


def test_a_letter_is_called_in_its_own_language(dirk: Household, here: Place, log_in: LogIn) -> None:
    client = log_in(here.worker)
    where = f"/nl/households/{dirk.pk}/letters/integration_income/dirk/claim/fr/"
    kept = client.post(where, {"text": "Madame,"}).headers["Location"]
    assert 'filename="demande-' in client.get(f"{kept}letter.pdf").headers["Content-Disposition"]


def test_a_letter_is_addressed_only_where_there_is_one_counter(here: Place) -> None:
    for right, place, found in (
        ("integration_income", FOREST, CENTRE),
        ("integration_income", "", None),
        ("unemployment_benefit", FOREST, None),  # the public fund or a union
    ):
        counter = only_counter(right, place, {})
        assert (counter.id if counter else None) == found
    jette = only_counter("integration_income", JETTE, {})
    assert jette is not None
    assert address_lines(jette, "nl") == ["OCMW Jette", "Sint-Pieterskerkstraat 47", "1090 Jette"]


# -- hours, words ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("8:30-12, 13:15-16", ["8:30-12", "13:15-16"]),
        ("8h30-12h et 13h15-16h", ["8:30-12", "13:15-16"]),
        ("8u30 – 12u; 13u-16u30", ["8:30-12", "13-16:30"]),
        ("9 à 12 h", ["9-12"]),
        ("9.30 bis 12.30 Uhr und 14 bis 16 Uhr", ["9:30-12:30", "14-16"]),
        ("9 tot 12 uur", ["9-12"]),
        ("", []),
    ],
)
def test_hours_are_read_as_people_type_them(typed: str, spans: list[str]) -> None:
    assert typed_spans(typed) == spans


@pytest.mark.parametrize("counter", counters(law()), ids=lambda counter: counter.id)
def test_what_a_counter_says_reads_back_the_same(counter) -> None:
    fields = {field: written(counter, field) for field in ("address", "phone", "email", "hours")}
    again = completed(counter, fields)
    assert all(getattr(again, field) == getattr(counter, field) for field in fields)


def test_each_kind_has_its_words() -> None:
    assert {key.removeprefix("counters.kind_") for key in words() if key.startswith("counters.kind_")} == set(
        kinds(law())
    )
