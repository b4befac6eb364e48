"""What always holds for the birth premium of Brussels."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.check import check
from takeup.dossier import parse_dossier
from takeup.engine.case import CLAIMED, Received
from takeup.engine.questions import Exploration
from tests.law.family_cases import doubts
from tests.law.worked import LAW, build

RIGHT = LAW.right("birth_premium")
A_MONTH_AFTER_THE_BIRTH = """
takeup: 1
id: birth
on: 2026-06-20
household: {everyone_listed: yes}
persons:
  ana: {birth_date: 1995-01-01, domicile: brussels, residence_status: belgian, parent_of: kid, pregnant: no}
  kid: {birth_date: 2026-05-12, domicile: brussels, residence_status: belgian, first_birth: yes}
payments_complete: yes
"""
CLAIMED_BEFORE_IT = """
claims:
  - {right: birth_premium, holder: ana, date: 2026-02-20, outcome: granted, decided: 2026-03-01}
payments:
  - {right: birth_premium, holder: ana, for: 2026-03, amount: 1395.02, date: 2026-03-15}
"""


def household(day: date, **facts: Any) -> Any:
    ana = {"birth_date": date(1995, 1, 1), "domicile": "brussels", **facts.pop("ana", {})}
    persons = {"ana": ana, "kid": {"child_of": "ana", "domicile": "brussels", **facts}} if facts else {"ana": ana}
    return build({"id": "property", "on": day, "unlisted": "absent", "persons": persons}, LAW)


def test_by_hand_from_the_law() -> None:
    # art. 16: 1,100 nominal for a first child, 500 for a next one. Coefficient from 1 February 2025 (eleven index
    # steps of 2 %, rounded to four decimals): 1.02^11 = 1.243374 -> 1.2434. 1,100 x 1.2434 = 1,367.74;
    # 500 x 1.2434 = 621.70.
    for first, euros in ((True, 1_367.74), (False, 621.70)):
        case = household(date(2025, 6, 1), birth_date=date(2025, 5, 2), first_birth=first)
        assert RIGHT.due(case.on(date(2025, 6, 1), CLAIMED).person("kid")) == euros


@settings(max_examples=60, deadline=None)
@given(st.dates(date(2020, 1, 1), date(2026, 9, 30)), st.integers(0, 1_800))
def test_it_can_be_claimed_for_three_to_three_and_a_quarter_years(birth: date, days: int) -> None:
    day = birth + timedelta(days=days)
    if day > date(2026, 9, 30):
        return
    case = household(day, birth_date=birth, first_birth=True)
    due = RIGHT.due(case.on(day, CLAIMED).person("kid"))
    assert due >= 0
    if days <= 3 * 365:
        assert due > 0
    if days > 3 * 366 + 92:
        assert due == 0


@settings(max_examples=40, deadline=None)
@given(st.dates(date(2025, 1, 1), date(2025, 12, 31)))
def test_the_event_of_a_pregnancy_is_the_first_day_on_which_it_can_be_claimed(expected: date) -> None:
    ana = {"pregnant": True, "expected_birth": expected, "expects_first_or_multiple": True}
    start = RIGHT.rules["event"](household(date(2025, 1, 1), ana=ana).on(date(2025, 1, 1)).person("ana"))
    assert timedelta(days=110) < expected - start < timedelta(days=125)
    for day, due in ((start, True), (start - timedelta(days=1), False)):
        assert (RIGHT.due(household(day, ana=ana).on(day, CLAIMED).person("ana")) > 0) is due


def test_nobody_is_asked_who_is_not_pregnant_and_has_no_small_child() -> None:
    day = date(2026, 6, 1)
    case = build(
        {"id": "gate", "on": day, "persons": {"ana": {"birth_date": date(1960, 1, 1), "pregnant": False}}}, LAW
    )
    found = Exploration(case, day, [RIGHT]).range_of("birth_premium", "ana")
    assert (found.high, found.matters) == (0, ())


def test_an_unknown_rank_leaves_both_amounts() -> None:
    day = date(2026, 6, 1)
    persons = {"kid": {"birth_date": date(2026, 5, 1), "domicile": "brussels", "residence_status": "belgian"}}
    found = Exploration(build({"id": "x", "on": day, "persons": persons}, LAW), day, [RIGHT]).range_of(RIGHT.id, "kid")
    assert (found.low, found.high) == pytest.approx((634.10, 1_395.02), abs=0.0051)
    assert [asked.fact for asked in found.matters] == ["first_birth"]


def test_every_open_question_is_explained() -> None:
    used = {version.uncertain for rule in RIGHT.rules.values() for version in rule.versions} - {""}
    assert used == {question["id"] for question in RIGHT.procedure["open_questions"]}


@pytest.mark.parametrize(
    ("born", "euros", "certain"),
    [
        (date(2025, 2, 1), 1_367.74, True),  # 1,100 x 1.2434, the coefficient of today
        (date(2025, 1, 31), 1_340.90, False),  # 1,100 x 1.2190
        (date(2024, 5, 1), 1_340.90, False),
        (date(2024, 4, 30), 1_314.61, False),  # 1,100 x 1.1951
        (date(2023, 11, 1), 1_314.61, False),
        (date(2023, 10, 31), 1_288.87, False),  # 1,100 x 1.1717
    ],
)
def test_the_amount_is_that_of_the_birth(born: date, euros: float, certain: bool) -> None:
    day = date(2025, 6, 1)
    persons = {"kid": {"birth_date": born, "domicile": "brussels", "first_birth": True}}
    case = build({"id": "x", "on": day, "unlisted": "absent", "persons": persons}, LAW)
    assert RIGHT.due(case.on(day, CLAIMED).person("kid")) == pytest.approx(euros, abs=0.0051)
    assert doubts(RIGHT.id, day, persons) == (set() if certain else {"bp-index-day"})


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("belgian", set()),
        ("population_register", set()),
        ("eu_first_three_months", {"bp-residence-title"}),
        ("other_register", {"bp-residence-title"}),
        ("study_or_au_pair", {"bp-residence-title"}),
    ],
)
def test_a_short_stay_is_not_certain(status: str, expected: set[str]) -> None:
    kid = {"birth_date": date(2025, 5, 2), "domicile": "brussels", "residence_status": status}
    assert doubts(RIGHT.id, date(2025, 6, 1), {"kid": kid}) == expected


@pytest.mark.parametrize(
    ("born", "asked"),
    [
        (date(2013, 6, 2), False),  # 11
        (date(2013, 6, 1), True),  # 12
        (date(1969, 6, 2), True),  # 55
        (date(1969, 6, 1), False),  # 56
    ],
)
def test_who_is_asked_about_a_pregnancy(born: date, asked: bool) -> None:
    ana = {"birth_date": born, "pregnant": True, "expected_birth": date(2025, 8, 1)}
    day = date(2025, 6, 1)
    assert RIGHT.rules["concerned"](household(day, ana=ana).on(day).person("ana")) is asked


@pytest.mark.parametrize(
    ("domicile", "stays", "due"),
    [("brussels", False, True), ("none", True, True), ("none", False, False), ("wallonia", True, False)],
)
def test_without_an_address_the_real_stay_counts(domicile: str, stays: bool, due: bool) -> None:
    day = date(2025, 6, 1)
    kid = {"birth_date": date(2025, 5, 2), "domicile": domicile, "stays_in_brussels": stays}
    case = build({"id": "x", "on": day, "unlisted": "absent", "persons": {"kid": kid}}, LAW)
    assert (RIGHT.due(case.on(day, CLAIMED).person("kid")) > 0) is due


@pytest.mark.parametrize(("born", "in_time"), [(date(2023, 7, 1), True), (date(2023, 6, 30), False)])
def test_three_years_after_the_quarter_of_the_birth(born: date, in_time: bool) -> None:
    day = date(2026, 9, 30)
    kid = household(day, birth_date=born).on(day).person("kid")
    assert RIGHT.rules["is_in_time"](kid) is in_time


@pytest.mark.parametrize(
    ("paid", "due"),
    [
        ((2024, 9), 1_367.74),  # more than 122 days and a month before the birth: for another child
        ((2024, 10), 0.0),
        ((2024, 12), 0.0),
        ((2025, 6), 0.0),  # claimed before the birth, paid after it
        ((2025, 7), 1_367.74),  # for a next child
    ],
)
def test_it_is_paid_once_to_the_mother_or_for_the_child(paid: tuple[int, int], due: float) -> None:
    day = date(2025, 8, 1)
    case = household(day, birth_date=date(2025, 2, 10), first_birth=True)
    case.received[("birth_premium", "ana")] = Received({paid[0] * 12 + paid[1] - 1: 1_340.90})
    assert RIGHT.due(case.on(day, CLAIMED).person("kid")) == due
    found = Exploration(case, day, [RIGHT]).range_of(RIGHT.id, "kid")
    assert (found.low, found.high) == pytest.approx((due, due))


def test_what_someone_else_had_does_not_count() -> None:
    day = date(2025, 8, 1)
    case = build(
        {
            "id": "aunt",
            "on": day,
            "unlisted": "absent",
            "persons": {
                "ana": {},
                "aunt": {"sibling_of": "ana"},
                "kid": {"child_of": "ana", "domicile": "brussels", "birth_date": date(2025, 2, 10)},
            },
        },
        LAW,
    )
    case.received[("birth_premium", "aunt")] = Received({2024 * 12 + 11: 1_340.90})
    assert RIGHT.due(case.on(day, CLAIMED).person("kid")) == 621.70


def test_a_payment_and_a_birth_day_that_is_not_known() -> None:
    day = date(2025, 8, 1)
    persons = {"ana": {}, "kid": {"child_of": "ana", "domicile": "brussels", "residence_status": "belgian"}}
    case = build({"id": "x", "on": day, "persons": persons}, LAW)
    case.received[("birth_premium", "ana")] = Received({2024 * 12 + 11: 1_340.90})
    found = Exploration(case, day, [RIGHT]).range_of(RIGHT.id, "kid")
    assert found.low == 0.0 < found.high
    assert "birth_date" in {asked.fact for asked in found.matters}


@pytest.mark.parametrize(("more", "missed"), [("", 1_395.02), (CLAIMED_BEFORE_IT, 0.0)])
def test_after_the_birth_nothing_is_missing_where_the_mother_was_paid(more: str, missed: float) -> None:
    report = check(parse_dossier(A_MONTH_AFTER_THE_BIRTH + more, "birth.yaml", LAW), LAW, None, "en")
    (kid,) = [one for one in report.rights if (one.right, one.holder) == (RIGHT.id, "kid")]
    assert kid.gap.recoverable == missed
    assert kid.status == ("entitled" if missed else "not_entitled")
