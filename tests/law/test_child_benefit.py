"""What always holds for child benefit in Brussels."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED, Case
from takeup.engine.explain import Tracer
from takeup.engine.explore import Open
from takeup.engine.questions import Exploration
from takeup.engine.texts import LANGUAGES
from tests.law.worked import LAW, answers, build

RIGHT = LAW.right("child_benefit")
MONTHS = st.builds(date, st.integers(2020, 2025), st.integers(1, 12), st.just(1))
BIRTHS = st.dates(date(1996, 1, 1), date(2019, 12, 31))


def family(day: date, births: list[date], income: float, couple: bool = False, **facts: Any) -> dict[str, Any]:
    parents = ["mother", "father"] if couple else ["mother"]
    persons: dict[str, Any] = {"mother": {"taxable_income": {day.year: income}}}
    if couple:
        persons["father"] = {"partner_of": "mother"}
    for place, birth in enumerate(births):
        persons[f"kid{place}"] = {"birth_date": birth, "child_of": parents, "domicile": "brussels", **facts}
    return {"id": "property", "on": day, "unlisted": "absent", "persons": persons, "ask": "kid0"}


def answer(example: dict[str, Any], rule: str) -> Any:
    return answers(RIGHT, {**example, "expect": {rule: 0}})[rule]


@settings(max_examples=60, deadline=None)
@given(
    MONTHS,
    st.lists(BIRTHS, min_size=1, max_size=4),
    st.floats(0, 90_000),
    st.floats(0, 90_000),
    st.booleans(),
)
def test_more_income_never_brings_more(day: date, births: list[date], one: float, other: float, couple: bool) -> None:
    low, high = sorted((one, other))
    less = answer(family(day, births, low, couple, studies="school_or_training"), "due")
    more = answer(family(day, births, high, couple, studies="school_or_training"), "due")
    assert 0 <= more <= less


@settings(max_examples=40, deadline=None)
@given(MONTHS, st.lists(BIRTHS, min_size=1, max_size=3), BIRTHS, st.floats(0, 90_000))
def test_one_more_child_never_costs_the_others(day: date, births: list[date], extra: date, income: float) -> None:
    alone = answer(family(day, births, income, studies="school_or_training"), "due")
    assert alone <= answer(family(day, [*births, extra], income, studies="school_or_training"), "due") + 1e-9


@settings(max_examples=25, deadline=None)
@given(
    MONTHS,
    st.lists(BIRTHS, min_size=1, max_size=3),
    st.floats(0, 90_000),
    st.sets(st.sampled_from(["taxable_income", "studies", "birth_date", "domicile", "relation", "cadastral"])),
)
def test_the_answer_lies_inside_what_is_said_when_facts_are_missing(
    day: date, births: list[date], income: float, forgotten: set[str]
) -> None:
    example = family(day, births, income, studies="school_or_training")
    exact = answer(example, "due")
    case = build(example, LAW)
    forget(case, forgotten)
    found = Exploration(case, day, [RIGHT]).range_of("child_benefit", "kid0")
    assert found.low - 1e-9 <= exact <= found.high + 1e-9


def forget(case: Case, names: set[str]) -> None:
    for facts in case.facts.values():
        for name in names & set(facts):
            del facts[name]
        if "taxable_income" in names:
            facts.pop("gross_wage", None)  # with it this year's income would be estimated, not unknown
        if "cadastral" in names:
            facts.pop("cadastral_income_built", None)
    if "relation" in names:
        case.relations.pop(("kid0", "mother"))
        case._kin = None


def test_just_above_the_last_known_ceiling_nobody_can_say() -> None:
    case = build({**family(date(2026, 3, 1), [date(2021, 2, 1)], 40_000.0), "expect": {}}, LAW)
    found = Exploration(case, date(2026, 3, 1), [RIGHT]).range_of("child_benefit", "kid0")
    assert (found.low, found.high) == pytest.approx((190.23, 240.96), abs=0.0051)
    assert found.open == (Open("cb-ceilings-2026"),)


def test_before_the_ordinance_nothing_is_said() -> None:
    case = build({**family(date(2019, 6, 1), [date(2015, 2, 1)], 20_000.0), "expect": {}}, LAW)
    found = Exploration(case, date(2019, 6, 1), [RIGHT]).range_of("child_benefit", "kid0")
    assert found.status == "unknown"
    assert found.open


def test_an_older_child_is_marked_for_the_standstill() -> None:
    for birth, marked in ((date(2015, 2, 1), True), (date(2021, 2, 1), False)):
        tracer = Tracer()
        case = build({**family(date(2025, 3, 1), [birth], 20_000.0), "expect": {}}, LAW)
        RIGHT.due(case.on(date(2025, 3, 1), CLAIMED, tracer).person("kid0"))
        uncertain = {node.uncertain for root in tracer.roots for node in root.walk()} - {""}
        assert ("cb-standstill" in uncertain) is marked


def test_every_open_question_is_explained() -> None:
    listed = {q["id"]: q["text"] for q in RIGHT.procedure["open_questions"]}
    used = {v.uncertain for r in RIGHT.rules.values() for v in r.versions} - {""} | {"cb-ceilings-2026"}
    assert used == set(listed)
    assert all(text.get(language) for text in listed.values() for language in LANGUAGES)
