"""What always holds for the study allowance of the French Community."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.explain import Tracer
from takeup.engine.explore import Open
from takeup.engine.questions import Exploration
from takeup.engine.texts import EVERY_LANGUAGE
from tests.law.worked import LAW, answers, build, check

RIGHT = LAW.right("french_community_study_allowance")
DAY = date(2025, 10, 1)
AS_IN_2016 = {
    "french_community_study_allowance.coefficient": 1.0,
    "french_community_study_allowance.least_taxable": {"low": 10_000.0, "high": 10_000.0},
}


def family(income: float, others: int = 0, higher: bool = True, **facts: Any) -> dict[str, Any]:
    persons: dict[str, Any] = {
        "mum": {"net_taxable_income": {DAY.year - 2: income}},
        "kid": {
            "birth_date": date(DAY.year - 19, 3, 1),
            "child_of": "mum",
            "studies": "higher_education" if higher else "school_or_training",
            "school_level": "secondary",
            "school_community": "french",
            "tax_dependant": True,
            **facts,
        },
    }
    for place in range(others):
        persons[f"other{place}"] = {"birth_date": date(DAY.year - 10, 3, 1), "child_of": "mum"}
    return {"id": "property", "on": DAY, "ask": "kid", "unlisted": "absent", "persons": persons}


def range_of(example: dict[str, Any]) -> Any:
    case = build({**example, "expect": {}}, LAW)
    return Exploration(case, DAY, [RIGHT]).range_of(RIGHT.id, "kid")


def due_in_2016(example: dict[str, Any]) -> float:
    found: float = answers(RIGHT, {**example, "parameters": AS_IN_2016, "expect": {"due": 0}})["due"]
    return found


def test_the_amount_by_hand() -> None:
    # Order of 21 September 2016, arts 3 and 4, coefficient 1. Higher education at home without child benefit, three
    # persons in charge (the student and two more): plancher 7,477.55, special limit 10,000 + 6,633 = 16,633, income
    # 30,000 above both, ceiling 39,226.94. K = 7,477.55 / 30,000 = 0.2492516...; x 2,650.76 = 660.71.
    assert due_in_2016(family(30_000, others=2)) == pytest.approx(660.71, abs=0.0051)


def test_the_range_of_2025_by_hand() -> None:
    # Secondary day school, one in charge, income of 2023: 20,000; ceiling 25,374.56 x 1.30 = 32,986.93.
    # Low: 437.33 x 5,234.25 / 20,000 = 114.45. High: 437.33 x 1.30 = 568.53, plancher 5,234.25 x 1.30 = 6,804.525;
    # special limit (10,910 + 2,437) x 1.30 = 17,351.10 is passed; 568.53 x 6,804.525 / 20,000 = 193.43.
    found = range_of(family(20_000, higher=False))
    assert (found.low, found.high) == pytest.approx((114.45, 193.43), abs=0.0101)
    assert Open("fwb-amount") in found.open


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 70_000), st.floats(0, 70_000), st.integers(0, 6), st.booleans(), st.booleans())
def test_more_income_never_brings_more(one: float, other: float, others: int, higher: bool, away: bool) -> None:
    low, high = sorted((one, other))
    less = due_in_2016(family(low, others, higher, lives_at_school=away))
    assert 0 <= due_in_2016(family(high, others, higher, lives_at_school=away)) <= less


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 70_000), st.integers(0, 6))
def test_one_more_child_never_brings_less(income: float, others: int) -> None:
    assert due_in_2016(family(income, others)) <= due_in_2016(family(income, others + 1))


@settings(max_examples=20, deadline=None)
@given(
    st.floats(0, 60_000),
    st.sets(st.sampled_from(["net_taxable_income", "school_level", "school_community", "studies", "tax_dependant"])),
)
def test_what_is_said_with_fewer_facts_holds_the_rest(income: float, forgotten: set[str]) -> None:
    example = family(income)
    known = range_of(example)
    case = build({**example, "expect": {}}, LAW)
    for facts in case.facts.values():
        for name in forgotten & set(facts):
            del facts[name]
    found = Exploration(case, DAY, [RIGHT]).range_of(RIGHT.id, "kid")
    assert found.low - 1e-9 <= known.low
    assert known.high <= found.high + 1e-9


def test_the_published_ceilings_of_2025() -> None:
    # Higher education, jeminforme.be; the row of 1 person in charge is printed 35,740.49 and is left out: 27,500.38 x
    # 1.30 = 35,750.49.
    for others, printed in ((1, 43_638.39), (2, 50_995.02), (3, 57_828.91), (4, 64_662.81)):
        found = answers(RIGHT, {**family(0.0, others), "expect": {"ceiling_indexed": 0}})["ceiling_indexed"]
        assert found == pytest.approx(printed, abs=0.0101)


# Order of 21 September 2016, arts 2-4: 0 to 4 persons in charge, and what each one more adds (special: from the third).
TABLES = {
    "secondary": (19_030.12, 25_374.56, 31_320.26, 36_870.43, 42_025.11, 47_179.79, 52_334.47),
    "higher": (21_030.65, 27_500.38, 33_567.99, 39_226.94, 44_483.78, 49_740.62, 54_997.46),
    "plancher": (3_927.49, 5_234.25, 6_355.90, 7_477.55, 8_599.20, 9_720.85, 10_842.50),
    "special": (0.0, 2_437.0, 4_535.0, 6_633.0, 8_729.0, 10_825.0, 12_921.0),
}


@pytest.mark.parametrize("count", range(7))
def test_the_rows_of_the_tables(count: int) -> None:
    for higher, table in ((False, "secondary"), (True, "higher")):
        example = family(0.0, max(count - 1, 0), higher, tax_dependant=count > 0)
        printed = {"plancher": TABLES["plancher"][count], "special_increment": TABLES["special"][count]}
        check(RIGHT, {**example, "expect": {"dependants": count, "ceiling": TABLES[table][count], **printed}})


@pytest.mark.parametrize(
    ("year", "coefficient", "least", "most"),
    [
        (2023, 1.23, 9_050, 10_160),
        (2024, 1.27, 9_270, 10_570),
        (2025, 1.30, 10_160, 10_910),
        (2026, 1.30, 10_570, 11_200),
    ],
)
def test_the_special_limit_of_each_year(year: int, coefficient: float, least: float, most: float) -> None:
    # Secondary day school, one in charge: the maximum up to (least taxable amount + 2,437), at the earliest without and
    # at the latest with the coefficient on the higher of the two least taxable amounts; above it in proportion.
    day, top = date(year, 10, 1), 437.33 * coefficient
    for income, low, high in (
        (least + 2_437 - 0.01, 437.33, top),
        (least + 2_437 + 0.01, 437.33 * 5_234.25 / (least + 2_437.01), top),
        ((most + 2_437) * coefficient - 0.01, None, top),
        ((most + 2_437) * coefficient + 0.01, None, top * 5_234.25 / (most + 2_437)),
    ):
        example = family(0.0, higher=False)
        example["persons"]["mum"] = {"net_taxable_income": {year - 2: income}}
        example["persons"]["kid"]["birth_date"] = date(year - 14, 3, 1)
        case = build({**example, "expect": {}}, LAW)
        found = Exploration(case, day, [RIGHT]).range_of(RIGHT.id, "kid")
        assert found.high == pytest.approx(high, abs=0.0151)
        assert low is None or found.low == pytest.approx(low, abs=0.0151)


def test_other_property_is_marked_only_where_there_is_some() -> None:
    for cadastral, marked in ((0.0, set()), (1.0, {"fwb-property"})):
        example = family(10_000.0, higher=False)
        example["persons"]["mum"] |= {"cadastral_income_built": 900.0, "other_property_cadastral_income": cadastral}
        tracer = Tracer()
        kid = build({**example, "expect": {}}, LAW).on(DAY, CLAIMED, tracer).person("kid")
        assert RIGHT.rules["little_other_property"](kid) is True
        assert {node.uncertain for root in tracer.roots for node in root.walk()} - {""} == marked


def test_a_student_who_counts_for_two_does_so_while_exploring_too() -> None:
    example = family(0.0, higher=False)
    bro = {"birth_date": date(2003, 3, 1), "child_of": "mum", "studies": "higher_education", "tax_dependant": True}
    example["persons"]["bro"] = bro
    exploration = Exploration(build({**example, "expect": {}}, LAW), DAY, [RIGHT])
    home: Any = exploration.case.on(DAY, CLAIMED, exploration.explorer)
    assert RIGHT.rules["dependants"](home.person("kid")) == 3
    check(RIGHT, {**example, "expect": {"dependants": 3}})


def test_for_other_titles_to_stay_nobody_can_say() -> None:
    example = family(10_000.0)
    example["persons"]["kid"]["residence_status"] = "subsidiary_protection"
    found = range_of(example)
    assert (found.low, found.high > 0) == (0.0, True)
    assert Open("fwb-nationality") in found.open


def test_every_open_question_is_explained() -> None:
    listed = {q["id"]: q["text"] for q in RIGHT.procedure["open_questions"]}
    used = {v.uncertain for r in RIGHT.rules.values() for v in r.versions} - {""}
    assert used | {"fwb-amount"} == set(listed)
    assert all(text.get(language) for text in listed.values() for language in EVERY_LANGUAGE)
