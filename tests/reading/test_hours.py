"""Opening hours and counters in words, in four languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takeup.engine.counters import Counter, Hours, Span
from takeup.engine.texts import EVERY_LANGUAGE
from takeup.reading.counters import counter_in_words, counters_in_words, doubt
from takeup.reading.hours import hours_in_words

MORNING, AFTERNOON = Span(8 * 60 + 30, 12 * 60), Span(13 * 60 + 15, 16 * 60)
WEEK = Hours(tuple((day, (MORNING, AFTERNOON)) for day in range(5)))
JETTE = Counter(
    id="ocmw-jette",
    kind="ocmw",
    names={"nl": "OCMW Jette", "fr": "CPAS de Jette"},
    status="confirmed",
    address={"nl": "Sint-Pieterskerkstraat 47, 1090 Jette"},
    phone="02 422 46 11",
    hours=WEEK,
)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "maandag tot vrijdag 8.30–12 en 13.15–16 uur"),
        ("fr", "lundi au vendredi 8 h 30–12 h et 13 h 15–16 h"),
        ("en", "Monday to Friday 8:30–12:00 and 13:15–16:00"),
        ("de", "Montag bis Freitag 8.30–12 und 13.15–16 Uhr"),
    ],
)
def test_days_with_the_same_hours_are_told_together(language: str, said: str) -> None:
    assert plain(hours_in_words(WEEK, language)) == said


def test_two_days_days_with_other_hours_and_what_does_not_fit() -> None:
    hours = Hours(((0, (MORNING,)), (1, (AFTERNOON,)), (3, (MORNING,))), {"en": "without appointment", "fr": "libre"})
    assert hours_in_words(hours, "en") == ("Monday and Thursday 8:30–12:00; Tuesday 13:15–16:00; without appointment")
    assert plain(hours_in_words(hours, "fr")) == "lundi et jeudi 8 h 30–12 h ; mardi 13 h 15–16 h ; libre"
    assert plain(hours_in_words(Hours(text={"fr": "sur rendez-vous"}), "de")) == "sur rendez-vous"


@given(st.dictionaries(st.integers(0, 6), st.sampled_from([(MORNING,), (AFTERNOON,)]), min_size=1))
def test_no_day_is_lost(week: dict[int, tuple[Span, ...]]) -> None:
    """Each open day stands there, by name or between two names."""
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    said = hours_in_words(Hours(tuple(sorted(week.items()))), "en")
    told = set()
    for part in said.replace(";", ",").replace(" and ", ", ").split(", "):
        days = [names.index(word) for word in part.split() if word in names]
        told |= set(range(days[0], days[-1] + 1)) if " to " in part else set(days)
    assert told == set(week)


def test_a_counter_in_one_line_with_a_number_that_does_not_break() -> None:
    said = counter_in_words(JETTE, "nl")
    assert plain(said) == (
        "OCMW Jette: Sint-Pieterskerkstraat 47, 1090 Jette. Tel. 02 422 46 11. "
        "Open: maandag tot vrijdag 8.30–12 en 13.15–16 uur."
    )
    assert "02\N{NO-BREAK SPACE}422" in said
    assert counter_in_words(JETTE, "en").startswith("CPAS de Jette: Sint-Pieterskerkstraat 47")


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_what_nobody_checked_has_a_mark_that_is_explained_once(language: str) -> None:
    sure = counter_in_words(JETTE, language)
    unsure = counter_in_words(replace(JETTE, unverified=("phone",)), language)
    assert plain(unsure) == plain(sure).replace("02 422 46 11", "02 422 46 11*")
    assert doubt([sure], language) == ""
    assert "*" in doubt([sure, unsure], language)
    assert counter_in_words(replace(JETTE, status="unverified"), language).count("*") == 3


def test_of_many_the_telephones_and_nobody_who_cannot_be_reached() -> None:
    def fund(number: int, phone: str | None) -> Counter:
        return replace(JETTE, id=str(number), names={"fr": f"Fund {number}"}, phone=phone, address=None)

    funds = [fund(1, "1"), fund(2, "2"), fund(3, "3"), fund(4, None)]
    assert counters_in_words(funds, "en") == ["Fund 1 1; Fund 2 2; Fund 3 3."]
    assert len(counters_in_words(funds[:2], "en")) == 2
    assert counters_in_words(funds[3:], "en") == []
