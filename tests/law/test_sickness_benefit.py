"""What always holds for the sickness benefit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.explore import Open
from takeup.engine.questions import Exploration
from takeup.engine.texts import EVERY_LANGUAGE
from tests.law.worked import LAW, answers, build

RIGHT = LAW.right("sickness_benefit")
DAY = date(2025, 6, 1)
ILL = {"birth_date": date(1985, 1, 1), "activity": "incapable", "insured_days_year": 310}
# The third month is left out: its minimum is not known.
STARTS = st.dates(date(2022, 1, 1), date(2025, 3, 1)) | st.dates(date(2025, 4, 2), DAY)


def ana(**facts: Any) -> dict[str, Any]:
    return {"id": "property", "on": DAY, "ask": "ana", "unlisted": "absent", "persons": {"ana": {**ILL, **facts}}}


def due(**facts: Any) -> float:
    return float(answers(RIGHT, {**ana(**facts), "expect": {"due": 0}})["due"])


@settings(max_examples=60, deadline=None)
@given(STARTS, st.floats(1, 9_000), st.floats(1, 9_000), st.sampled_from([0.0, 900.0, 1_700.0]))
def test_a_higher_wage_never_brings_less(start: date, one: float, other: float, before: float) -> None:
    low, high = sorted((one, other))
    facts = {"incapable_since": start, "unemployment_benefit_before": before}
    assert 0 <= due(usual_gross_wage=low, **facts) <= due(usual_gross_wage=high, **facts)


@settings(max_examples=25, deadline=None)
@given(
    STARTS,
    st.floats(1, 9_000),
    st.sets(st.sampled_from(["usual_gross_wage", "incapable_since", "insured_days_year", "activity", "birth_date"])),
)
def test_the_answer_lies_inside_what_is_said_when_facts_are_missing(
    start: date, wage: float, forgotten: set[str]
) -> None:
    example = ana(incapable_since=start, usual_gross_wage=wage)
    exact = answers(RIGHT, {**example, "expect": {"due": 0}})["due"]
    case = build(example, LAW)
    for facts in case.facts.values():
        for name in forgotten & set(facts):
            del facts[name]
    found = Exploration(case, DAY, [RIGHT]).range_of("sickness_benefit", "ana")
    assert found.low - 1e-9 <= exact <= found.high + 1e-9


def test_in_the_third_month_only_a_range_is_known() -> None:
    case = build(ana(incapable_since=date(2025, 3, 15), usual_gross_wage=1_560.0), LAW)
    found = Exploration(case, DAY, [RIGHT]).range_of("sickness_benefit", "ana")
    assert (found.low, found.high) == pytest.approx((26 * 36.0, 26 * 60.0))
    assert Open("sick-minimum-third-month") in found.open


def test_an_amount_by_hand_from_the_law() -> None:
    # RD of 3 July 1996, art. 213: second year, lives alone: 55 % of the wage lost; art. 212: at most the cap.
    # The illness began in 2024: cap 105.1873; from 1 March 2026 the index is 1.7758: 105.1873 x 1.7758 = 186.7916.
    # Gross wage 5,200 a month: 5,200 / 26 = 200 a day, so the cap counts: 55 % of 186.7916 = 102.73538.
    # Minimum (art. 214): 36.1906 x 1.7758 = 64.27: lower. Month of 26 days: 2,671.11988, so 2,671.12 euros.
    example = ana(incapable_since=date(2024, 5, 6), usual_gross_wage=5_200.0) | {"on": date(2026, 3, 1)}
    assert answers(RIGHT, {**example, "expect": {"due": 0}})["due"] == pytest.approx(2_671.12, abs=0.0051)


def test_who_works_is_not_asked_about_it() -> None:
    # what comes of the mutuality beside work, or during a leave, is told by the same fact: it is no sickness benefit
    for benefit in (None, 1_300.0):
        ana = {"activity": "employee", "birth_date": ILL["birth_date"], "sickness_benefit": benefit}
        known = {name: value for name, value in ana.items() if value is not None}
        case = build({"id": "gate", "on": DAY, "persons": {"ana": known}})
        found = Exploration(case, DAY, [RIGHT]).range_of(RIGHT.id, "ana")
        assert (found.high, found.matters) == (0, ())


def test_every_open_question_is_explained() -> None:
    listed = {q["id"]: q["text"] for q in RIGHT.procedure["open_questions"]}
    used = {v.uncertain for r in RIGHT.rules.values() for v in r.versions} - {""}
    assert used | {"sick-minimum-third-month", "sick-old-cap"} == set(listed)
    assert all(text.get(language) for text in listed.values() for language in EVERY_LANGUAGE)


def test_an_illness_from_before_april_2015_has_a_range_for_a_cap() -> None:
    # List of 13 May 2024 at cgslb.be: 97.7791 and, for the oldest, 91.6715, x 1.7069; alone, 55 %; x 26.
    # 91.6715 x 1.7069 = 156.4741 -> 2,237.58; 97.7791 x 1.7069 = 166.8991 -> 2,386.66.
    day = date(2024, 6, 1)
    case = build(ana(incapable_since=date(2015, 3, 31), usual_gross_wage=9_000.0) | {"on": day}, LAW)
    found = Exploration(case, day, [RIGHT]).range_of("sickness_benefit", "ana")
    assert (found.low, found.high) == pytest.approx((2_237.58, 2_386.66), abs=0.0101)
    assert Open("sick-old-cap") in found.open
