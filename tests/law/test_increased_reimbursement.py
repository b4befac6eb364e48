"""What always holds for increased reimbursement, and where the answer must stay open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED, Received
from takeup.engine.errors import OpenQuestionError
from takeup.engine.explain import Tracer
from takeup.engine.explore import Open
from takeup.engine.parameters import replaced
from takeup.engine.questions import ENTITLED, NOT_ENTITLED, UNKNOWN_STATUS, Exploration
from takeup.engine.time import months_after
from tests.law.worked import LAW, build

RIGHT = LAW.right("increased_reimbursement")


def case(day: date, persons: dict[str, Any]) -> Any:
    return build({"id": "example", "on": day, "unlisted": "absent", "persons": persons})


def found(day: date, persons: dict[str, Any], who: str = "ana") -> Any:
    return Exploration(case(day, persons), day, [RIGHT]).range_of(RIGHT.id, who)


def in_month_of(year: int, income: float) -> dict[str, Any]:
    return {"ana": {"taxable_income": {year - 1: income}}}


@settings(max_examples=50, deadline=None)
@given(st.sampled_from((2019, 2021, 2023, 2024)), st.floats(0, 60_000))
def test_less_income_never_closes_it(year: int, income: float) -> None:
    day = date(year, 6, 1)
    if found(day, in_month_of(year, income)).status == ENTITLED:
        assert found(day, in_month_of(year, income / 2)).status == ENTITLED


@settings(max_examples=50, deadline=None)
@given(st.floats(0, 60_000))
def test_a_year_without_a_ceiling_is_firm_only_outside_the_gap(income: float) -> None:
    """2025: at least 25,630.67 (the last one published), at most 28,193.74."""
    answer = found(date(2025, 6, 1), in_month_of(2025, income))
    if income <= 25_630.67:
        assert answer.status == ENTITLED
    elif income > 28_193.74:
        assert answer.status == NOT_ENTITLED
    else:
        assert answer.status == UNKNOWN_STATUS
        assert answer.open == (Open("bim-ceilings"),)


def test_the_gap_is_said_in_a_plain_run_too() -> None:
    day = date(2025, 6, 1)
    ana = case(day, in_month_of(2025, 27_000)).on(day).person("ana")
    with pytest.raises(OpenQuestionError, match="bim-ceilings"):
        RIGHT.due(ana)


def test_a_pensioner_just_above_the_derived_ceiling_is_not_refused() -> None:
    """12 x 2,400 = 28,800: above the lower bound of 28,101.88, below the safe highest of 30,305.95."""
    persons = {"ana": {"birth_date": date(1961, 1, 1), "pension": 2_400, "taxable_income": {2024: 50_000}}}
    assert found(date(2025, 6, 1), persons).status == UNKNOWN_STATUS


def test_a_low_income_of_last_year_does_not_settle_it_for_a_group() -> None:
    ana = {"widowed": True, "net_wage": 3_000, "taxable_wage": 4_000, "taxable_income": {2023: 10_000}}
    answer = found(date(2024, 6, 1), {"ana": ana})
    assert answer.status == UNKNOWN_STATUS
    assert answer.open == (Open("bim-which-income"),)


def test_the_parents_of_a_child_with_a_disability_stay_open() -> None:
    persons: dict[str, Any] = {
        "ana": {"taxable_income": {2023: 60_000}},
        "eva": {"birth_date": date(2015, 1, 1), "child_of": "ana", "recognised_disability": True},
    }
    assert found(date(2024, 6, 1), persons, "eva").status == ENTITLED
    persons["eva"]["recognised_disability"] = False
    persons["ana"]["net_wage"], persons["ana"]["taxable_wage"] = 4_000, 5_000
    assert found(date(2024, 6, 1), persons).status == NOT_ENTITLED
    persons["eva"]["recognised_disability"] = True
    answer = found(date(2024, 6, 1), persons)
    assert answer.status == UNKNOWN_STATUS
    assert answer.open == (Open("bim-child-with-disability"),)


@pytest.mark.parametrize(("months", "opens"), [(2, False), (3, True)])
def test_integration_income_opens_it_after_three_full_months(months: int, opens: bool) -> None:
    day = date(2025, 6, 1)
    one = case(day, {"ana": {"taxable_income": {2024: 60_000}}})
    month = day.year * 12 + day.month - 1
    paid = dict.fromkeys(range(month - months, month + 1), 900.0)
    one.received[("integration_income", "ana")] = Received(paid)
    assert bool(RIGHT.due(one.on(day).person("ana"))) is opens


def test_without_any_answer_nothing_is_decided() -> None:
    day = date(2024, 6, 1)
    nobody = build({"id": "unknown", "on": day, "persons": {"ana": {"birth_date": date(1980, 1, 1)}}})
    assert Exploration(nobody, day, [RIGHT]).range_of(RIGHT.id, "ana").status == UNKNOWN_STATUS


def test_an_allowance_settles_it_whatever_else_is_unknown() -> None:
    day = date(2024, 6, 1)
    facts = {"birth_date": date(1980, 1, 1), "health_insured": True, "health_insurance_dependant": False}
    ana = {**facts, "integration_allowance": 100}
    known = build({"id": "allowance", "on": day, "persons": {"ana": ana}})
    assert Exploration(known, day, [RIGHT]).range_of(RIGHT.id, "ana").status == ENTITLED


def test_before_2019_the_ceilings_are_not_known() -> None:
    answer = found(date(2018, 6, 1), in_month_of(2018, 10_000))
    assert answer.status == UNKNOWN_STATUS
    assert any("ceiling" in one.what for one in answer.open)


def answers(name: str, persons: dict[str, Any], day: date, who: str = "ana") -> Any:
    return RIGHT.rules[name](case(day, persons).on(day).person(who))


def flags(persons: dict[str, Any], day: date = date(2024, 6, 1)) -> set[str]:
    """The open questions on which the sum of the income of today rests."""
    tracer = Tracer()
    RIGHT.rules["current_income"](case(day, persons).on(day, CLAIMED, tracer).person("ana"))
    return {node.uncertain for root in tracer.roots for node in root.walk() if node.uncertain}


ALONE_AND_TWO: tuple[dict[str, Any], ...] = ({"ana": {}}, {"ana": {}, "ben": {"partner_of": "ana"}})

# Ceilings for one and for two people, as printed: base, and base and one further person.
YEARLY = {
    2019: (18_855.63, 22_346.31),  # meditas: + 3,490.68
    2021: (20_292.59, 24_049.30),  # thema-conseils.com: + 3,756.71
    2023: (23_303.84, 27_618.02),  # rtbf.be: + 4,314.18
    2024: (25_630.67, 30_375.61),  # partenamut.be: + 4,744.94
}


@pytest.mark.parametrize(
    ("day", "low", "high"),
    [
        (date(2019, 1, 1), YEARLY[2019], YEARLY[2019]),
        (date(2020, 1, 1), YEARLY[2019], YEARLY[2021]),
        (date(2021, 1, 1), YEARLY[2021], YEARLY[2021]),
        (date(2022, 1, 1), YEARLY[2021], YEARLY[2023]),
        (date(2023, 1, 1), YEARLY[2023], YEARLY[2023]),
        (date(2024, 1, 1), YEARLY[2024], YEARLY[2024]),
        (date(2025, 1, 1), YEARLY[2024], (28_193.74, 33_413.17)),  # 10 % more: 28,193.74 + 5,219.43
        (date(2026, 1, 1), YEARLY[2024], (31_013.11, 36_754.49)),  # 21 % more: 31,013.11 + 5,741.38
    ],
)
def test_the_ceilings_for_last_year(day: date, low: tuple[float, float], high: tuple[float, float]) -> None:
    assert [answers("annual_ceiling", home, day) for home in ALONE_AND_TWO] == pytest.approx(low, abs=0.0051)
    assert [answers("annual_ceiling_most", home, day) for home in ALONE_AND_TWO] == pytest.approx(high, abs=0.0051)


JULY_2019 = (19_566.25, 23_188.49)  # meditas: + 3,622.24
JULY_2022 = (23_680.87, 28_064.85)  # artsenkrant.com: + 4,383.98
DECEMBER_2022 = (24_638.79, 29_200.10)  # fsmb.be: + 4,561.31
JANUARY_2024 = (27_011.00, 32_011.48)  # statut-bim.be: + 5,000.48
MAY_2024 = (27_550.86, 32_651.28)  # partenamut.be: + 5,100.42
INDEXED_2025 = (28_101.88, 33_304.31)  # x 1.02: + 5,202.43
INDEXED_2026 = (28_663.90, 33_970.37)  # x 1.02, down a cent or two: + 5,306.47
TENTH_MORE = (30_305.95, 35_916.41)  # 27,550.86 and 5,100.42 x 1.1
FIFTH_MORE = (33_336.54, 39_508.05)  # 27,550.86 and 5,100.42 x 1.21


@pytest.mark.parametrize(
    ("day", "low", "high"),
    [
        (date(2019, 7, 1), JULY_2019, JULY_2019),
        (date(2020, 1, 1), JULY_2019, JULY_2022),
        (date(2022, 7, 1), JULY_2022, JULY_2022),
        (date(2022, 12, 1), DECEMBER_2022, DECEMBER_2022),
        (date(2023, 1, 1), DECEMBER_2022, JANUARY_2024),
        (date(2024, 1, 1), JANUARY_2024, JANUARY_2024),
        (date(2024, 5, 1), MAY_2024, MAY_2024),
        (date(2025, 1, 1), MAY_2024, TENTH_MORE),
        (date(2025, 2, 1), INDEXED_2025, TENTH_MORE),
        (date(2026, 1, 1), INDEXED_2025, FIFTH_MORE),
        (date(2026, 3, 1), INDEXED_2026, FIFTH_MORE),
    ],
)
def test_the_ceilings_for_today(day: date, low: tuple[float, float], high: tuple[float, float]) -> None:
    assert [answers("current_ceiling", home, day) for home in ALONE_AND_TWO] == pytest.approx(low, abs=0.0051)
    assert [answers("current_ceiling_most", home, day) for home in ALONE_AND_TWO] == pytest.approx(high, abs=0.0051)


# 1,250 x 2.1763 = 2,720.38; x 2.2446 = 2,805.75; x 2.3000 = 2,875.00 (Income Tax Code, art. 518), to the euro
@pytest.mark.parametrize(("year", "indexed"), [(2024, 2_720), (2025, 2_806), (2026, 2_875)])
def test_the_indexed_cadastral_income(year: int, indexed: int) -> None:
    home = {"ana": {"cadastral_income_built": 1_000, "cadastral_income_unbuilt": 250}}
    assert answers("indexed_cadastral_income", home, date(year, 6, 1)) == indexed


def test_an_income_exactly_at_the_ceiling_of_today_is_low_enough() -> None:
    """January 2024, three people: 27,011.00 + 2 x 5,000.48 = 37,011.96 = 12 x 3,084.33."""
    day = date(2024, 3, 1)

    def income(month: float) -> dict[str, Any]:
        children = {f"kid{n}": {"birth_date": date(2015, 1, 1), "child_of": "ana"} for n in range(2)}
        return {"ana": {"pension": month, "taxable_income": {2023: 90_000}}, **children}

    assert answers("indicator_route", income(3_084.33), day)
    assert not answers("indicator_route", income(3_084.34), day)
    assert found(day, income(3_084.33)).status == ENTITLED
    assert found(day, income(3_084.34)).status == NOT_ENTITLED


@pytest.mark.parametrize(
    ("month", "isolated", "perhaps", "status"),
    [
        (1_000.00, True, True, ENTITLED),
        (1_000.01, False, None, UNKNOWN_STATUS),
        (1_100.00, False, None, UNKNOWN_STATUS),
        (1_100.01, False, False, NOT_ENTITLED),
    ],
)
def test_the_edges_of_a_ceiling_that_is_not_known(month: float, isolated: bool, perhaps: Any, status: str) -> None:
    # ceilings set for this example: from 12,000 = 12 x 1,000 to 13,200 = 12 x 1,100
    day = date(2025, 6, 1)
    ana = {"unemployed_since": date(2025, 1, 1), "unemployment_benefit": month, "taxable_income": {2024: 90_000}}
    ceiling = {"base": 12_000, "person": 0, "base_most": 13_200, "person_most": 0}
    with replaced({RIGHT.parameters["current_ceiling"]: ceiling}):
        assert answers("isolated_route", {"ana": ana}, day) is isolated
        assert found(day, {"ana": ana}).status == status
        if perhaps is None:
            with pytest.raises(OpenQuestionError, match="bim-ceilings"):
                answers("perhaps_by_income", {"ana": ana}, day)
        else:
            assert answers("perhaps_by_income", {"ana": ana}, day) is perhaps


@pytest.mark.parametrize(("income", "status"), [(28_193.74, UNKNOWN_STATUS), (28_193.75, NOT_ENTITLED)])
def test_the_highest_that_the_ceiling_of_2025_can_be(income: float, status: str) -> None:
    assert found(date(2025, 6, 1), in_month_of(2025, income)).status == status


@pytest.mark.parametrize(("income", "status"), [(25_630.67, UNKNOWN_STATUS), (25_630.68, NOT_ENTITLED)])
def test_a_group_with_last_years_income_exactly_at_the_ceiling(income: float, status: str) -> None:
    ana = {"widowed": True, "net_wage": 3_000, "taxable_wage": 4_000, "taxable_income": {2023: income}}
    assert found(date(2024, 6, 1), {"ana": ana}).status == status


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"unemployed_since": date(2025, 3, 1), "unemployment_benefit": 1_000}, True),  # three months today
        ({"unemployed_since": date(2025, 3, 2), "unemployment_benefit": 1_000}, False),
        ({"unemployed_since": date(2025, 3, 1)}, False),  # the benefit has ended
        ({"incapable_since": date(2025, 3, 1)}, True),
        ({"incapable_since": date(2025, 3, 2)}, False),
        ({}, False),
    ],
)
def test_three_months_out_of_work(facts: dict[str, Any], expected: bool) -> None:
    assert answers("out_of_work", {"ana": facts}, date(2025, 6, 1)) is expected


@pytest.mark.parametrize(
    ("benefit", "other", "before", "status"),
    [
        (1_000.0, 0.0, 60_000, ENTITLED),  # isolated, three months unemployed, 12,000 a year
        (0.0, 1_000.0, 60_000, UNKNOWN_STATUS),  # the benefit has ended: nobody can say
        (0.0, 2_525.49, 60_000, UNKNOWN_STATUS),  # 30,305.88, not above 30,305.95
        (
            0.0,
            2_525.50,
            60_000,
            NOT_ENTITLED,
        ),  # 30,306.00: the ceiling of 2025 for the income of today cannot be so high
        (0.0, 1_000.0, 25_630.67, ENTITLED),  # low last year, as for all others
    ],
)
def test_the_route_of_the_unemployed_ends_with_the_benefit(
    benefit: float, other: float, before: float, status: str
) -> None:
    facts = {"unemployment_benefit": benefit, "other_income": other, "taxable_income": {2024: before}}
    answer = found(date(2025, 6, 1), {"ana": {"unemployed_since": date(2024, 1, 1), **facts}})
    assert answer.status == status
    assert [point.what for point in answer.open] == (["bim-after-the-benefit"] if status == UNKNOWN_STATUS else [])


def test_the_partner_whose_benefit_ended_is_looked_at_too() -> None:
    persons: dict[str, Any] = {
        "ana": {"taxable_income": {2024: 60_000}},
        "ben": {"partner_of": "ana", "unemployed_since": date(2024, 1, 1), "taxable_income": {2024: 0}},
    }
    assert found(date(2025, 6, 1), persons).status == UNKNOWN_STATUS
    persons["ben"]["unemployed_since"] = None
    assert found(date(2025, 6, 1), persons).status == NOT_ENTITLED


@pytest.mark.parametrize(("since", "expected"), [(date(2022, 6, 1), True), (date(2022, 6, 2), False)])
def test_until_2023_it_was_a_year(since: date, expected: bool) -> None:
    ana = {"unemployed_since": since, "unemployment_benefit": 1_000}
    assert answers("out_of_work", {"ana": ana}, date(2023, 6, 1)) is expected


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        (date(2025, 5, 31), 3, date(2025, 2, 28)),
        (date(2024, 5, 29), 3, date(2024, 2, 29)),
        (date(2025, 6, 15), 3, date(2025, 3, 15)),
        (date(2025, 1, 31), 1, date(2024, 12, 31)),
    ],
)
def test_so_many_months_earlier(day: date, months: int, earlier: date) -> None:
    assert months_after(day, -months) == earlier


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"birth_date": date(2007, 6, 1)}, True),  # 18 today
        ({"birth_date": date(2007, 6, 2)}, False),
        ({"birth_date": date(2000, 1, 1), "health_insurance_dependant": True}, False),
        ({"birth_date": date(2007, 6, 2), "recognised_disability": True}, True),
        ({"birth_date": date(2007, 6, 2), "care_need_pillar_1": 4}, True),
        ({"birth_date": date(2007, 6, 2), "care_need_pillar_1": 3}, False),
        ({"birth_date": date(2007, 6, 2), "parents_deceased": "both"}, True),
        ({"birth_date": date(2007, 6, 2), "parents_deceased": "one"}, False),
        ({"birth_date": date(2007, 6, 2), "unaccompanied_minor": True}, True),
    ],
)
def test_whom_it_concerns(facts: dict[str, Any], expected: bool) -> None:
    assert answers("concerned", {"ana": facts}, date(2025, 6, 1)) is expected


@pytest.mark.parametrize(
    ("born", "as_child", "as_orphan"),
    [
        (date(2007, 6, 2), True, True),  # 17
        (date(2004, 6, 2), True, True),  # 20
        (date(2004, 6, 1), False, True),  # 21 today
        (date(2000, 6, 2), False, True),  # 24
        (date(2000, 6, 1), False, False),  # 25 today
    ],
)
def test_how_long_a_disability_counts_as_that_of_a_child_and_who_is_an_orphan(
    born: date, as_child: bool, as_orphan: bool
) -> None:
    ana = {"birth_date": born, "recognised_disability": True, "parents_deceased": "both"}
    assert answers("is_child_with_disability", {"ana": ana}, date(2025, 6, 1)) is as_child
    assert answers("is_alone_as_a_child", {"ana": ana}, date(2025, 6, 1)) is as_orphan


def test_from_25_on_the_age_that_is_not_certain_does_not_matter() -> None:
    day, ana = date(2025, 6, 1), {"birth_date": date(2000, 6, 1), "recognised_disability": True}
    tracer = Tracer()
    RIGHT.rules["is_child_with_disability"](case(day, {"ana": ana}).on(day, CLAIMED, tracer).person("ana"))
    assert not [used for root in tracer.roots for node in root.walk() for used in node.parameters]


CHILD = {"birth_date": date(2015, 1, 1)}


@pytest.mark.parametrize(
    ("others", "extra"),
    [
        ({"eva": {**CHILD, "child_of": "ana"}}, 1),
        ({"ben": {"partner_of": "ana"}, "eva": {**CHILD, "child_of": "ben"}}, 2),  # the partner's child
        ({"ben": {"unrelated_of": "ana"}, "eva": {**CHILD, "child_of": "ben"}}, 0),  # a flatmate's child
        ({"tim": {"birth_date": date(2004, 1, 1), "child_of": "ana", "health_insurance_dependant": True}}, 1),
        ({"tim": {"birth_date": date(2004, 1, 1), "child_of": "ana"}}, 0),
        ({"mum": {"birth_date": date(1950, 1, 1), "parent_of": "ana", "health_insurance_dependant": True}}, 1),
        ({"mum": {"birth_date": date(1950, 1, 1), "parent_of": "ana"}}, 0),
        ({"eva": {**CHILD, "grandchild_of": "ana"}}, 1),  # without its own parents here
        ({"tim": {"child_of": "ana"}, "eva": {**CHILD, "child_of": "tim", "grandchild_of": "ana"}}, 0),
        ({"eva": {**CHILD, "sibling_of": "ana"}}, 0),
        ({"ben": {"partner_of": "ana"}, "eva": {**CHILD, "unrelated_of": ["ana", "ben"]}}, 1),
        ({"gran": {"birth_date": date(1930, 1, 1), "grandparent_of": "ana", "health_insurance_dependant": True}}, 1),
        ({"mum": {"birth_date": date(1950, 1, 1), "parent_in_law_of": "ana", "health_insurance_dependant": True}}, 1),
    ],
)
def test_who_counts_together(others: dict[str, Any], extra: int) -> None:
    assert answers("extra_people", {"ana": {}, **others}, date(2025, 6, 1)) == extra


@pytest.mark.parametrize(
    ("facts", "rests_on"),
    [
        ({}, set()),
        ({"pension": 1_000}, set()),
        ({"self_employed_income": 1_000}, {"bim-self-employed"}),
        ({"unemployment_benefit": 1_000}, {"bim-benefits-before-tax"}),
        ({"sickness_benefit": 1_000}, {"bim-benefits-before-tax"}),
        ({"cadastral_income_built": 1_000}, {"bim-cadastral-income"}),
        ({"cadastral_income_unbuilt": 10}, {"bim-cadastral-income"}),
    ],
)
def test_on_what_the_income_of_today_rests(facts: dict[str, Any], rests_on: set[str]) -> None:
    assert flags({"ana": facts}) == rests_on


@pytest.mark.parametrize("kind", ["unemployment", "insertion"])
def test_all_income_of_a_month(kind: str) -> None:
    # 100 + 200 + 300 + 50 + 600 + 70 + 80 = 1,400; 12 x 1,400 = 16,800; 1,000 x 2.1763 = 2,176; together 18,976
    ana = {
        "taxable_wage": 100,
        "self_employed_income": 200,
        "unemployment_benefit": 300,
        "unemployment_kind": kind,
        "sickness_benefit": 50,
        "pension": 600,
        "maintenance_received": 70,
        "other_income": 80,
        "cadastral_income_built": 1_000,
    }
    assert answers("current_income", {"ana": ana}, date(2024, 6, 1)) == pytest.approx(18_976)


@pytest.mark.parametrize(
    ("facts", "received", "year", "expected"),
    [
        ({}, {}, 2025, False),
        ({"birth_date": date(2015, 1, 1), "recognised_disability": True}, {}, 2025, True),
        ({"birth_date": date(2015, 1, 1), "unaccompanied_minor": True}, {}, 2025, True),
        ({"income_replacement_allowance": 100}, {}, 2025, True),
        ({"integration_allowance": 100}, {}, 2025, True),
        ({"birth_date": date(1950, 1, 1)}, {"income_guarantee": 100}, 2025, True),
        ({"birth_date": date(1950, 1, 1), "lasting_limits": True}, {"assistance_older_people": 100}, 2025, True),
        ({}, {"integration_income": 100}, 2025, True),
        ({"residence_status": "other_register"}, {"equivalent_integration_income": 100}, 2025, True),
        ({"allowance_for_older_people_elsewhere": True, "domicile": "flanders"}, {}, 2025, True),
        ({"allowance_for_older_people_elsewhere": True, "domicile": "german_community"}, {}, 2025, False),
        ({"allowance_for_older_people_elsewhere": True, "domicile": "german_community"}, {}, 2022, True),
    ],
)
def test_each_status_alone_opens_it(
    facts: dict[str, Any], received: dict[str, float], year: int, expected: bool
) -> None:
    # coordinated law of 14 July 1994, art. 37 §19; mc.be
    day = date(year, 6, 1)
    if "allowance_for_older_people_elsewhere" in facts:
        facts = {"birth_date": date(1950, 1, 1), "lasting_limits": True, **facts}
    example: dict[str, Any] = {"id": "x", "on": day, "unlisted": "absent", "persons": {"ana": facts}}
    one = build({**example, "receives": {"ana": received}})
    assert bool(RIGHT.rules["has_status"](one.on(day).person("ana"))) is expected


@pytest.mark.parametrize(
    ("ana", "others", "expected"),
    [
        ({"birth_date": date(2010, 1, 1), "parents_deceased": "both"}, {"bob": {"parent_of": "ana"}}, False),  # adopted
        ({"birth_date": date(2005, 1, 1), "parents_deceased": "both"}, {"bob": {"parent_of": "ana"}}, False),
        ({"birth_date": date(2005, 1, 1), "parents_deceased": "one"}, {}, False),
        ({"birth_date": date(2005, 1, 1), "parents_deceased": "both", "health_insurance_dependant": True}, {}, False),
        ({"birth_date": date(2005, 1, 1), "parents_deceased": "both"}, {}, True),
    ],
)
def test_an_orphan_insured_in_the_own_name(ana: dict[str, Any], others: dict[str, Any], expected: bool) -> None:
    assert answers("is_alone_as_a_child", {"ana": ana, **others}, date(2025, 6, 1)) is expected


@pytest.mark.parametrize(
    ("other", "isolated"),
    [
        ({"parent_of": "ana"}, True),
        ({"birth_date": date(2004, 1, 1), "child_of": "ana"}, True),
        ({"sibling_of": "ana"}, True),
        ({"birth_date": date(1930, 1, 1), "grandparent_of": "ana"}, True),
        ({"birth_date": date(2005, 1, 1), "grandchild_of": "ana"}, True),
        ({"unrelated_of": "ana"}, False),
        ({"partner_of": "ana"}, False),
        ({"birth_date": date(2015, 1, 1), "child_of": "ana"}, False),  # in charge
        ({"other_relative_of": "ana"}, False),
    ],
)
def test_who_is_isolated(other: dict[str, Any], isolated: bool) -> None:
    day = date(2025, 6, 1)
    ana = {"birth_date": date(1965, 1, 1), "unemployed_since": date(2025, 1, 1), "unemployment_benefit": 1_000}
    assert answers("is_isolated", {"ana": ana, "other": other}, day) is isolated
    assert answers("isolated_route", {"ana": ana, "other": other}, day) is isolated


@pytest.mark.parametrize(
    ("ana", "others", "expected"),
    [
        ({}, {}, False),
        ({"pension": 1}, {}, True),
        ({"widowed": True}, {}, True),
        ({"bridging_right": True}, {}, True),
        ({"recognised_disability": True}, {}, True),
        ({}, {"eva": {"birth_date": date(2015, 1, 1), "child_of": "ana"}}, True),  # one parent
        ({}, {"tim": {"birth_date": date(2000, 1, 1), "child_of": "ana"}}, False),  # grown up
        ({}, {"eva": {"birth_date": date(2015, 1, 1), "grandchild_of": "ana"}}, False),  # in charge, not a child
        ({}, {"ben": {"partner_of": "ana"}, "eva": {"birth_date": date(2015, 1, 1), "child_of": "ana"}}, False),
        ({}, {"ben": {"partner_of": "ana", "widowed": True}}, True),
        ({}, {"zoe": {"unrelated_of": "ana", "widowed": True}}, False),
    ],
)
def test_the_groups_whose_income_of_today_is_looked_at(
    ana: dict[str, Any], others: dict[str, Any], expected: bool
) -> None:
    assert answers("in_an_indicator_group", {"ana": ana, **others}, date(2025, 6, 1)) is expected


def test_a_child_with_a_disability_of_someone_else_does_not_open_it() -> None:
    persons = {
        "ana": {"taxable_income": {2023: 60_000}},
        "zoe": {"unrelated_of": "ana"},
        "eva": {"birth_date": date(2015, 1, 1), "child_of": "zoe", "recognised_disability": True},
    }
    assert found(date(2024, 6, 1), persons).status == NOT_ENTITLED
