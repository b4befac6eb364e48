"""What always holds for the child benefits of Flanders, Wallonia and the German-speaking Community."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.questions import Exploration
from tests.law.family_cases import HIGH, ask, family
from tests.law.worked import LAW, build

ENTITIES = {
    "brussels": "child_benefit",
    "flanders": "child_benefit_flanders",
    "wallonia": "child_benefit_wallonia",
    "german_community": "child_benefit_german_community",
}
OTHERS = ("flanders", "wallonia", "german_community")
BIRTHS = st.dates(date(2008, 1, 1), date(2024, 12, 31))


def explored(day: date, persons: dict[str, Any], right: str, unlisted: str = "absent") -> Any:
    case = build({"id": "property", "on": day, "unlisted": unlisted, "persons": persons}, LAW)
    return Exploration(case, day, [LAW.right(right)], CLAIMED).range_of(right, "kid")


def test_by_hand_from_the_law_of_flanders() -> None:
    # art. 13: 160 euros, 2 % more each 1 September since 2019: six steps by September 2024.
    # 160 x 1.02^6 = 160 x 1.126162 = 180.186 -> 180.19. Born in 2021, so the new scheme; income above every limit.
    persons = family("flanders", date(2021, 5, 1))
    assert ask("child_benefit_flanders", date(2025, 3, 1), persons, "due") == 180.19


def test_by_hand_from_the_law_of_wallonia() -> None:
    # art. 9: 155; art. 13: 55 below the first ceiling; art. 12: 20 for a single parent. Coefficient 1.2434 (2025).
    # 155 x 1.2434 = 192.727 -> 192.73; 55 x 1.2434 = 68.387 -> 68.39; 20 x 1.2434 = 24.868 -> 24.87. Sum 285.99.
    persons = family("wallonia", date(2021, 5, 1), income=30_000.0)
    assert ask("child_benefit_wallonia", date(2025, 3, 1), persons, "due") == pytest.approx(285.99, abs=0.0051)


def test_by_hand_from_the_law_of_the_german_speaking_community() -> None:
    # art. 8: 157 euros in 2019; adapted to 181.30 in July 2023 (157 x 1.15478 = 181.300). The third of three children
    # has 135 x 1.15478 = 155.895 -> 155.90 more. Sum 337.20.
    persons = family("german_community", date(2015, 5, 1), 3)
    found = ask("child_benefit_german_community", date(2023, 9, 1), persons, "due")
    assert found == pytest.approx(337.20, abs=0.0051)


@pytest.mark.parametrize("moved_to", ENTITIES)
@pytest.mark.parametrize("day", [date(2025, 3, 1), date(2026, 6, 1)])
def test_exactly_one_entity_pays(moved_to: str, day: date) -> None:
    persons = family(moved_to, date(2021, 5, 1))
    paid = {place for place, right in ENTITIES.items() if explored(day, persons, right).low > 0}
    refused = {place for place, right in ENTITIES.items() if explored(day, persons, right).high <= 0}
    assert paid == {moved_to}
    assert refused == set(ENTITIES) - paid


def test_the_month_after_a_move_is_paid_by_the_new_region() -> None:
    # as KidsLife prints it: a move on 7 March, the new region from 1 April
    persons = family("wallonia", date(2021, 5, 1))
    case = build({"id": "move", "on": date(2025, 3, 1), "unlisted": "absent", "persons": persons}, LAW)
    case.set("kid", "domicile", "flanders", date(2025, 3, 7))
    for month, payer in ((3, "child_benefit_wallonia"), (4, "child_benefit_flanders")):
        for right in ENTITIES.values():
            due = LAW.right(right).due(case.on(date(2025, month, 1), CLAIMED).person("kid"))
            assert (due > 0) is (right == payer), (month, right)


@pytest.mark.parametrize("place", ENTITIES)
def test_who_lives_elsewhere_reads_where_to_go(place: str) -> None:
    condition = {"brussels": "lives_in_brussels"}.get(place, f"lives_in_{place}")
    for sentence in LAW.right(ENTITIES[place]).rule_text(condition, "no").values():
        assert any(word in sentence for word in ("verhuizing", "déménagement", "move", "Umzug")), sentence


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(OTHERS), BIRTHS, st.floats(0, 90_000), st.floats(0, 90_000), st.integers(1, 4), st.booleans())
def test_more_income_never_brings_more(
    place: str, born: date, one: float, other: float, children: int, couple: bool
) -> None:
    low, high = sorted((one, other))
    day = date(2025, 3, 1)
    poorer = explored(day, family(place, born, children, couple, low), ENTITIES[place])
    richer = explored(day, family(place, born, children, couple, high), ENTITIES[place])
    assert 0 <= richer.low <= poorer.low + 1e-9
    assert richer.high <= poorer.high + 1e-9


@settings(max_examples=30, deadline=None)
@given(
    st.sampled_from(OTHERS),
    BIRTHS,
    st.floats(0, 90_000),
    st.sets(st.sampled_from(["taxable_income", "studies", "domicile", "birth_date", "parents_deceased"])),
)
def test_the_answer_lies_inside_what_is_said_when_facts_are_missing(
    place: str, born: date, income: float, forgotten: set[str]
) -> None:
    day = date(2025, 3, 1)
    right = LAW.right(ENTITIES[place])
    persons = family(place, born, 2, income=income)
    known = explored(day, persons, right.id)
    case = build({"id": "property", "on": day, "unlisted": "absent", "persons": persons}, LAW)
    for facts in case.facts.values():
        for name in forgotten & set(facts):
            del facts[name]
    found = Exploration(case, day, [right], CLAIMED).range_of(right.id, "kid")
    assert found.low - 1e-9 <= known.low
    assert known.high <= found.high + 1e-9


@pytest.mark.parametrize("place", OTHERS)
def test_a_child_in_brussels_is_asked_nothing_for_another_region(place: str) -> None:
    day = date(2026, 6, 1)
    persons = {"ana": {}, "kid": {"birth_date": date(2020, 1, 1), "child_of": "ana", "domicile": "brussels"}}
    found = explored(day, persons, ENTITIES[place], unlisted="")
    assert (found.high, found.matters) == (0, ())


@pytest.mark.parametrize("place", OTHERS)
def test_every_open_question_is_explained(place: str) -> None:
    right = LAW.right(ENTITIES[place])
    code = (right.folder / "rules.py").read_text(encoding="utf-8")
    for question in right.procedure["open_questions"]:
        assert f'"{question["id"]}"' in code
    used = {version.uncertain for rule in right.rules.values() for version in rule.versions} - {""}
    assert used <= {question["id"] for question in right.procedure["open_questions"]}


def test_above_every_limit_nobody_has_a_social_supplement() -> None:
    for place in ("flanders", "wallonia"):
        persons = family(place, date(2021, 5, 1), 3, income=HIGH)
        assert ask(ENTITIES[place], date(2026, 6, 1), persons, "social_supplement") == 0
