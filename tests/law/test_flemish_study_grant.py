"""What always holds for the Flemish study grant."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.questions import Exploration
from takeup.engine.texts import LANGUAGES
from tests.law.worked import LAW, answers, build

RIGHT = LAW.right("flemish_study_grant")
DAY = date(2022, 10, 1)
LIMITS = {
    f"flemish_study_grant.{name}_{bound}": {str(row): limit for row in range(21)}
    for name, limit in (("minimum_limit", 20_000.0), ("maximum_limit", 40_000.0))
    for bound in ("low", "high")
}


def family(income: float, others: int = 0, day: date = DAY, **facts: Any) -> dict[str, Any]:
    persons: dict[str, Any] = {
        "mum": {"taxable_income": {day.year - 2: income}},
        "kid": {
            "birth_date": date(day.year - 19, 3, 1),
            "child_of": "mum",
            "studies": "higher_education",
            "school_community": "flemish",
            "tax_dependant": True,
            **facts,
        },
    }
    for place in range(others):
        persons[f"other{place}"] = {"birth_date": date(day.year - 10, 3, 1), "child_of": "mum"}
    return {"id": "property", "on": day, "ask": "kid", "unlisted": "absent", "persons": persons}


def range_of(example: dict[str, Any]) -> tuple[float, float]:
    case = build({**example, "expect": {}}, LAW)
    found = Exploration(case, example["on"], [RIGHT]).range_of(RIGHT.id, "kid")
    return found.low, found.high


def test_the_amount_by_hand() -> None:
    # Decree of 8 June 2007, art. 39 §3: full grant x (maximum - income) / (maximum - minimum). With limits of 20,000
    # and 40,000, an income of 25,000 and a student room: 4,354.18 x 15,000 / 20,000 = 3,265.635, rounded 3,265.64.
    example = {**family(25_000, lives_at_school=True), "parameters": LIMITS, "expect": {"due": 0}}
    assert answers(RIGHT, example)["due"] == pytest.approx(3_265.64, abs=0.0011)


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 60_000), st.floats(0, 60_000), st.booleans())
def test_more_income_never_brings_more(one: float, other: float, kot: bool) -> None:
    low, high = sorted((one, other))
    found = []
    for income in (low, high):
        example = {**family(income, lives_at_school=kot), "parameters": LIMITS, "expect": {"due": 0}}
        found.append(answers(RIGHT, example)["due"])
    assert 0 <= found[1] <= found[0]


@settings(max_examples=20, deadline=None)
@given(st.floats(0, 60_000), st.floats(0, 60_000), st.integers(0, 3), st.sampled_from((2022, 2025)))
def test_both_bounds_fall_with_the_income(one: float, other: float, others: int, year: int) -> None:
    low, high = sorted((one, other))
    less, more = (range_of(family(income, others, date(year, 10, 1))) for income in (low, high))
    assert 0 <= more[0] <= less[0] <= less[1]
    assert more[1] <= less[1]


def test_every_known_limit_lies_between_the_bounds() -> None:
    # Printed: 0 points 18,220 and 10 points 68,012 (2019-20), 3 points 40,566.72 (2022-23).
    low, high = (RIGHT.parameters[f"maximum_limit_{bound}"].on(DAY).value for bound in ("low", "high"))
    for row, printed in (("0", 18_220.0), ("3", 40_566.72), ("10", 68_012.0)):
        assert low[row] <= printed <= high[row]
    rows = [str(row) for row in range(21)]
    for name in ("minimum_limit", "maximum_limit"):
        lows, highs = (RIGHT.parameters[f"{name}_{bound}"].on(DAY).value for bound in ("low", "high"))
        assert all(lows[row] <= highs[row] for row in rows)
        assert [lows[r] for r in rows] == sorted(lows[r] for r in rows)
        assert [highs[r] for r in rows] == sorted(highs[r] for r in rows)


def test_every_open_question_is_explained() -> None:
    listed = {q["id"]: q["text"] for q in RIGHT.procedure["open_questions"]}
    used = {v.uncertain for r in RIGHT.rules.values() for v in r.versions} - {""}
    assert used | {"fsg-limits"} == set(listed)
    assert all(text.get(language) for text in listed.values() for language in LANGUAGES)
