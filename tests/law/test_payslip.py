"""From gross to net: shared cases, an example by hand, and what a payslip lets the means tests say."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.explore import Explorer
from takeup.engine.parameters import replaced
from takeup.engine.questions import bounds
from takeup.law.be.payslip import tax
from takeup.law.be.payslip.contributions import (
    contribution,
    taxable_wage,
    work_bonus_a,
    work_bonus_a_given,
    work_bonus_b,
    work_bonus_b_given,
)
from takeup.law.be.payslip.net import net_from_gross
from takeup.law.be.payslip.special_contribution import special_contribution, withheld
from takeup.law.be.payslip.tax import (
    fiscal_work_bonus,
    flat_expenses,
    increase_for_children,
    reduced_state_tax,
    tax_by_scale,
    tax_free,
    tax_on_tax_free_part,
    with_additional_taxes,
)
from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, build, shared_cases

FOLDER = shared_folder()
CASES = shared_cases(FOLDER, "third_party.yaml", "gross_to_net") if FOLDER else []
NOT_MODELLED: dict[Any, str] = {
    "GN-SC-01": "the settlement of the special contribution over the year is not computed, only what is withheld",
    "GN-SC-02": "the settlement of the special contribution over the year is not computed, only what is withheld",
    "GN-SC-03": "the settlement of the special contribution over the year is not computed, only what is withheld",
    "GN-SC-04": "the settlement of the special contribution over the year is not computed, only what is withheld",
    "GN-EC-03": "other reductions of the contribution than the work bonus are not modelled",
}


def anna(on: date = date(2025, 6, 1), **facts: Any) -> Any:
    """Anna, who lives alone with a wage."""
    example = {"on": on, "unlisted": "absent", "persons": {"anna": {"birth_date": date(1990, 1, 1), **facts}}}
    return build(example).on(on).person("anna")


JANUARY, FEBRUARY = anna(date(2025, 1, 1)), anna(date(2025, 2, 1))


def of_the_year(rule: Any, gross: float) -> float:
    """January by its own amounts, eleven months by those from February on."""
    return float(rule(JANUARY, gross) + 11 * rule(FEBRUARY, gross))


def bonuses(wage: float) -> dict[str, float]:
    a, b = of_the_year(work_bonus_a_given, wage), of_the_year(work_bonus_b_given, wage)
    return {
        "reference_wage_m": wage,
        "contribution_m": contribution(FEBRUARY, wage),
        "bonus_a_feb_m": work_bonus_a(FEBRUARY, wage),
        "bonus_b_feb_m": work_bonus_b(FEBRUARY, wage),
        "bonus_a_jan_before_cap": work_bonus_a(JANUARY, wage),
        "bonus_b_jan_before_cap": work_bonus_b(JANUARY, wage),
        "bonus_a_jan": work_bonus_a_given(JANUARY, wage),
        "bonus_b_jan": work_bonus_b_given(JANUARY, wage),
        "bonus_a_y": a,
        "bonus_b_y": b,
        "bonus_y": a + b,
    }


def answers(case: dict[str, Any]) -> dict[str, float]:
    """Every value that we can give for the inputs of a case, by the names of the shared glossary."""
    given, found, family = case["inputs"], {}, case["id"][:5]
    someone = FEBRUARY
    if family == "GN-WB":
        wage = given.get("reference_wage_y", given["gross_y"]) / 12
        found = bonuses(wage)
        found["reference_wage_y"] = given.get("reference_wage_y", given["gross_y"])
        if case["id"] == "GN-WB-02":  # the contribution is that of a higher wage: no ceiling is reached
            a = work_bonus_a(JANUARY, wage) + 11 * work_bonus_a(FEBRUARY, wage)
            b = work_bonus_b(JANUARY, wage) + 11 * work_bonus_b(FEBRUARY, wage)
            found |= {"bonus_a_y": a, "bonus_b_y": b, "bonus_y": a + b}
    if family in ("GN-EC", "GN-PL"):
        gross = given["gross_y"]
        bonus = bonuses(gross / 12)
        reduction = 0.0 if case["period"].startswith("2026") else bonus["bonus_y"]
        whole = contribution(someone, gross)
        found = {
            **bonus,
            "contribution_y": whole,
            "reductions_given_y": 0.0,
            "bonus_used_y": reduction,
            "reduction_used_y": reduction,
            "contribution_after_y": whole - reduction,
        }
    if family == "GN-PL":
        wages = given["gross_y"] - found["contribution_after_y"]
        taxable = wages - flat_expenses(someone, wages)
        federal = tax_by_scale(someone, taxable) - tax_on_tax_free_part(someone, tax_free(someone, 0, 0))
        found |= {
            "after_contribution_y": wages,
            "forfait_y": flat_expenses(someone, wages),
            "taxable_y": taxable,
            "base_tax_y": tax_by_scale(someone, taxable),
            "net_federal_y": federal,
            "reduced_state_tax_y": reduced_state_tax(someone, taxable, tax_free(someone, 0, 0)),
            "fiscal_work_bonus_y": fiscal_work_bonus(someone, given["gross_y"] / 12),
            "credit_base_a": 12 * work_bonus_a_given(someone, given["gross_y"] / 12),
            "credit_base_b": 12 * work_bonus_b_given(someone, given["gross_y"] / 12),
        }
    if family == "GN-51":
        found = {"forfait_y": flat_expenses(someone, given["base_y"])}
    if family == "GN-RS":
        found = {"base_tax_y": tax_by_scale(someone, given["taxable_y"])}
    if family == "GN-TF":
        children, young = given.get("n_children", 0), given.get("n_under_3", 0)
        found = {
            "child_increase_y": increase_for_children(someone, children),
            "tax_free_y": tax_free(someone, children, young),
        }
    if family == "GN-TT":
        free = tax_on_tax_free_part(someone, given["tax_free_y"])
        base = tax_by_scale(someone, given["taxable_y"]) if "taxable_y" in given else given["base_tax_y"]
        rest = max(0.0, base - free)
        found = {"tax_on_tax_free_y": free, "after_reduction_y": rest, "net_federal_y": rest, "unused_y": 0.0}
        found |= {"after_reduction_given_y": rest, "child_credit_y": 0.0}
    if family == "GN-SC":
        wage = given["wage_m"]
        found = {"wage_used_m": wage, "wage_used_q": 3 * wage, "single_m": withheld(someone, wage, "single")}
        one = withheld(someone, wage, "one_wage")
        found |= {"one_earner_m": one, "withheld_m": one if given.get("joint") else found["single_m"]}
    if family == "GN-RG":
        state = given["reduced_state_tax_y"]
        found = {"base_y": state}
    return found


NOT_MODELLED |= {
    ("GN-PL-04", key): "the chain of the example leaves the regional tax out"
    for key in ("state_after_bonus_y", "local_tax_y", "tax_before_withholding_y")
}
NOT_MODELLED |= {
    (
        "GN-TF-03",
        "tax_free_y",
    ): "increases of the tax-free part for a disability and for older dependants are not modelled",
    ("GN-SC-08", "two_earner_cap"): "a couple with two wages is taken as a couple with one",
    ("GN-SC-08", "two_earner_m"): "a couple with two wages is taken as a couple with one",
    ("GN-SC-08", "withheld_m"): "a couple with two wages is taken as a couple with one",
}
# checked in a test of their own, at the rates of the example
AT_OTHER_RATES = {"regional_y", "state_and_regional_y", "local_base_y", "local_tax_y"}


@pytest.mark.parametrize("case", [pytest.param(c, id=c["id"]) for c in CASES if c["id"] not in NOT_MODELLED])
def test_a_shared_case(case: dict[str, Any]) -> None:
    found = answers(case)
    for name, value in case["expected"].items():
        if (case["id"], name) in NOT_MODELLED or name in AT_OTHER_RATES:
            continue
        assert found[name] == pytest.approx(value, abs=0.0051), name


@pytest.mark.skipif(FOLDER is None, reason=ABSENT)
def test_no_case_is_left_out_in_silence() -> None:
    ids = {case["id"] for case in CASES}
    assert len(ids) >= 23
    assert ids >= {key if isinstance(key, str) else key[0] for key in NOT_MODELLED}


@pytest.mark.skipif(FOLDER is None, reason=ABSENT)
def test_the_additional_taxes_are_those_of_the_shared_cases_at_their_rates() -> None:
    """8,000 of state tax: 32.591 % regional, then 6.2 % of both for the municipality (cases GN-RG-02 and -05)."""
    with replaced({tax.p.regional_rate: 0.32591, tax.p.municipal_rate: 0.0}):
        assert with_additional_taxes(anna(), 8_000) == pytest.approx(10_607.28)
    with replaced({tax.p.regional_rate: 0.32591, tax.p.municipal_rate: 0.062}):
        assert with_additional_taxes(anna(), 8_000) == pytest.approx(10_607.28 + 657.65136)


def test_the_minimum_wage_of_february_2025_by_hand() -> None:
    """2,111.89 gross: contribution 13.07 % = 276.02; part B 162.62 whole (below 2,175.25); part A 120.59, of which
    only 276.02 - 162.62 = 113.40 fits: nothing is left to pay, so the taxable wage is the gross wage.

    The year: 12 x 2,111.89 = 25,342.68; flat expenses 30 % = 7,602.80, at most 5,930; taxable 19,412.68.
    Scale: 16,320 x 25 % + 3,092.68 x 40 % = 4,080 + 1,237.07 = 5,317.07; tax-free part 10,910 x 25 % = 2,727.50;
    federal 2,589.57. State part x 75.043 % = 1,943.29; with 33.257 % regional 2,589.57 (the two cancel by design),
    with 6.2 % municipal 2,750.13. Fiscal work bonus: 12 x (33.14 % x 113.40 + 52.54 % x 162.62) = 450.97 + 1,025.29
    = 1,476.26. Left 1,273.87 a year = 106.16 a month. Special contribution: 4.22 % x (2,111.89 - 1,945.38) = 7.03.
    Net 2,111.89 - 106.16 - 7.03 = 1,998.70.
    """
    someone = anna(date(2025, 3, 1), gross_wage=2_111.89)
    assert taxable_wage(someone, 2_111.89) == 2_111.89
    assert net_from_gross(someone) == pytest.approx(1_998.70, abs=0.02)


@pytest.mark.parametrize(
    ("gross", "b_january", "b_february"),
    [
        (2_132.59, 159.43, 162.62),
        (2_175.25, 147.92, 162.62),  # January: 159.43 - 0.2699 x 42.66 = 159.43 - 11.51
        (2_500.00, 60.27, 74.97),  # 0.2699 x 367.41 = 99.16; x 324.75 = 87.65
        (2_777.83, 0.0, 0.0),
    ],
)
def test_part_b_of_the_work_bonus(gross: float, b_january: float, b_february: float) -> None:
    assert (work_bonus_b(JANUARY, gross), work_bonus_b(FEBRUARY, gross)) == pytest.approx((b_january, b_february))


@pytest.mark.parametrize(
    ("gross", "a_january", "a_february"),
    [
        (2_723.36, 118.22, 120.59),
        (2_777.83, 104.92, 120.59),  # January: 118.22 - 0.2442 x 54.47 = 118.22 - 13.30
        (3_000.00, 50.66, 66.31),  # 0.2442 x 276.64 = 67.56; 0.2443 x 222.17 = 54.28
        (3_207.40, 0.02, 15.65),  # 0.2442 x 484.04 = 118.2026; 0.2443 x 429.57 = 104.9440
        (3_207.41, 0.0, 15.64),  # above the last wage of January
        (3_271.48, 0.0, 0.0),
    ],
)
def test_part_a_of_the_work_bonus(gross: float, a_january: float, a_february: float) -> None:
    found = (work_bonus_a(JANUARY, gross), work_bonus_a(FEBRUARY, gross))
    assert found == pytest.approx((a_january, a_february), abs=0.0051)


@pytest.mark.parametrize(
    ("gross", "single", "one_wage"),
    [
        (1_945.38, 0.0, 0.0),
        (2_000.00, 2.304964, 3.22258),  # 54.62 x 4.22 %, x 5.90 %
        (2_190.18, 10.33056, 14.4432),  # 244.80 x 4.22 %, x 5.90 %
        (2_190.19, 10.33011, 14.44011),
        (3_000.00, 19.23802, 23.34802),  # 10.33 and 14.44, and 1.1 % of 809.82
        (3_737.00, 27.34502, 31.45502),  # and 1.1 % of 1,546.82
        (3_737.01, 27.350338, 31.45513),
        (4_000.00, 36.2394, 34.34802),  # 27.35 and 3.38 % of 263
        (4_100.00, 39.6194, 35.44802),
        (4_100.01, 39.61011, 35.44813),
        (6_000.00, 60.51, 56.34802),  # 39.61 and 1.1 % of 1,900
        (6_100.00, 60.94, 57.44802),
        (9_000.00, 60.94, 60.94),
    ],
)
def test_the_special_contribution(gross: float, single: float, one_wage: float) -> None:
    """Law of 30 March 1994, art. 109: each row of the two scales, and the most."""
    assert withheld(FEBRUARY, gross, "single") == pytest.approx(single, abs=1e-6)
    assert withheld(FEBRUARY, gross, "one_wage") == pytest.approx(one_wage, abs=1e-6)


def test_whose_scale_of_the_special_contribution() -> None:
    persons = {"anna": {}, "bo": {"partner_of": "anna"}}
    on = date(2025, 6, 1)
    couple = build({"on": on, "unlisted": "absent", "persons": persons}).on(on).person("anna")
    assert special_contribution(couple, 3_000.0) == pytest.approx(23.34802)
    assert special_contribution(FEBRUARY, 3_000.0) == pytest.approx(19.23802)


@pytest.mark.parametrize(
    ("taxable", "tax", "on_tax_free"),
    [
        (10_000, 2_500.0, 2_500.0),
        (11_460, 2_865.0, 2_865.0),
        (16_320, 4_080.0, 4_323.0),  # 2,865 + 4,860 x 30 %
        (27_190, 8_428.0, 8_671.0),  # 4,080 + 10,870 x 40 %; 4,323 + 10,870 x 40 %
        (28_800, 9_072.0, 9_395.5),  # 4,080 + 12,480 x 40 %; 8,671 + 1,610 x 45 %
        (49_840, 18_540.0, 18_863.5),  # 9,072 + 21,040 x 45 %; 8,671 + 22,650 x 45 %
        (60_000, 23_620.0, 23_943.5),  # and 10,160 x 50 %
    ],
)
def test_the_two_scales_of_the_income_tax(taxable: float, tax: float, on_tax_free: float) -> None:
    assert tax_by_scale(FEBRUARY, taxable) == pytest.approx(tax, abs=1e-6)
    assert tax_on_tax_free_part(FEBRUARY, taxable) == pytest.approx(on_tax_free, abs=1e-6)


def test_what_children_add_to_the_tax_free_part() -> None:
    """Income of 2025: 1,980, 5,110, 11,440, 18,510, then 7,070 for each more; 740 for one under three."""
    rows = (0, 1_980, 5_110, 11_440, 18_510, 25_580, 32_650)
    assert tuple(increase_for_children(FEBRUARY, n) for n in range(7)) == rows
    assert tax_free(FEBRUARY, 2, 1) == 10_910 + 5_110 + 740


def test_flat_expenses_have_a_ceiling() -> None:
    assert flat_expenses(FEBRUARY, 19_766.0) == pytest.approx(5_929.8)
    assert flat_expenses(FEBRUARY, 19_767.0) == 5_930


def test_the_fiscal_work_bonus_and_its_ceiling() -> None:
    """At 2,175.25 both parts fit in 284.31: 12 x (33.14 % x 120.59 + 52.54 % x 162.62) = 1,504.85, below 1,540."""
    assert fiscal_work_bonus(FEBRUARY, 2_175.25) == pytest.approx(1_504.85, abs=0.0051)
    with replaced({tax.p.fiscal_bonus_rate: {"a": 1.0, "b": 1.0}}):
        assert fiscal_work_bonus(anna(date(2025, 2, 1)), 2_175.25) == 1_540


def test_who_is_a_child_in_charge() -> None:
    persons = {
        "anna": {},
        "kim": {"child_of": "anna", "birth_date": date(2007, 6, 2)},
        "lee": {"child_of": "anna", "birth_date": date(2007, 6, 1)},
        "sam": {"birth_date": date(2015, 1, 1)},
    }
    on = date(2025, 6, 1)
    parent = build({"on": on, "unlisted": "absent", "persons": persons}).on(on).person("anna")
    assert tax.children_in_charge(parent) == 1


def test_no_wage_is_no_wage() -> None:
    assert net_from_gross(anna(gross_wage=0.0)) == 0.0


@given(st.floats(0, 15_000), st.floats(0, 1_000))
def test_more_gross_never_leaves_less_and_net_is_never_above_gross(gross: float, more: float) -> None:
    gross, more = round(gross, 2), round(more, 2)
    low = net_from_gross(anna(gross_wage=gross))
    high = net_from_gross(anna(gross_wage=gross + more))
    assert 0 <= low <= gross
    assert high >= low - 0.05  # roundings


def test_the_facts_that_are_estimated_exist() -> None:
    people = LAW.facts["person"]
    for name, estimate in LAW.estimates.items():
        assert name in people
        assert set(estimate.needs) <= set(people)


def test_where_the_children_are_not_known_the_net_wage_is_a_range_that_holds_the_truth() -> None:
    persons = {
        "anna": {"birth_date": date(1990, 1, 1), "gross_wage": 3_000.0},
        "bo": {},
    }
    case = build({"on": date(2025, 3, 1), "persons": persons})
    low, high, _ = bounds(net_from_gross(case.on(date(2025, 3, 1), CLAIMED, Explorer()).person("anna")))
    alone = net_from_gross(anna(date(2025, 3, 1), gross_wage=3_000.0))
    assert low <= alone < high
