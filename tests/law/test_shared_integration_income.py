"""Every shared worked case of integration income, restated as a household and compared with the rules.

Where the right law gives another answer than the case prints, the case stands in DIFFERENT with the reason
and the value that the rules must give; an expected name that is no notion of ours stands in NOT_MODELLED.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from typing import Any

import pytest

from takeup.engine.case import CLAIMED
from takeup.engine.parameters import replaced
from takeup.engine.questions import Exploration
from takeup.engine.time import years_before
from takeup.law.be.index import month_of
from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, build, find_parameter, shared_cases

RIGHT = LAW.right("integration_income")
SOME_DAY = date(2025, 2, 1)
TEXT_BASE = {"cohabitant": 4400.0, "single": 6600.0, "family": 8800.0}
CATEGORIES = {1: "cohabitant", 2: "single", 3: "family", 4: "family"}
NO_EXEMPTION = {"cohabitant": 0.0, "single": 0.0, "family": 0.0}
FITTING = {"lives_in_belgium": True, "willing_to_work": True, "claims_other_benefits": True}

FOLDER = shared_folder()
PUBLISHED = shared_cases(FOLDER, "published.yaml", "leefloon_ri") if FOLDER else []
THIRD_PARTY = shared_cases(FOLDER, "third_party.yaml", "leefloon_ri") if FOLDER else []

BEFORE_EXEMPTION = "the page stops before the general exemption of art. 22 §2 (155, 250 or 310 euros a year)"
DIFFERENT: dict[tuple[str, str], tuple[str, float]] = {
    # (12 x 842.115 - (12 x 1,000 - 10,105.38) + 155) / 12
    ("RI-08", "ri_month"): (BEFORE_EXEMPTION, 697.15),
    ("FS-RI-8", "payable_m"): (BEFORE_EXEMPTION, 697.15),
    # 678.58 + 155 / 12, the lower end of the range: the centre counts all of it
    ("RI-09", "ri_month"): (BEFORE_EXEMPTION, 691.50),
    ("FS-RI-9", "payable_m"): (BEFORE_EXEMPTION, 691.50),
    ("RI-15", "ri_month"): (BEFORE_EXEMPTION, 449.56),  # (11,144.72 - 5,750) / 12
    ("RI-16", "ri_month"): (BEFORE_EXEMPTION, 479.74),  # (11,506.89 - 5,750) / 12
    ("RI-20a", "partner2_ri_month"): (BEFORE_EXEMPTION, 305.40),  # 292.48 + 12.92
    ("RI-20a", "household_income_month"): (BEFORE_EXEMPTION, 1060.40),
    ("RI-20b", "household_income_month"): (BEFORE_EXEMPTION, 1290.35),  # 1,277.43 + 12.92
}
NOT_MODELLED: dict[tuple[str, str], str] = {}

# Inputs that say nothing more than the household built from the others, or that are a choice of the encoding.
SILENT = {"household", "owns_home", "mortgage", "own_income_month", "partner_claims_ri", "other_resources"}
SILENT |= {"resources", "category_each", "couple", "already_entitled", "spi_general", "partner2_income_month"}
SILENT |= {
    "adult_children_not_living_in",
    "cpas_fictitious_contribution_month",
    "contribution_really_received",
}
SILENT |= {"use_resources_given", "use_published_m", "regime", "partner_no_ri", "lives_with_relative"}
SILENT |= {"sold_within_10y", "continues_spouse_business", "business_transfer_taxed", "third_party_pays_rent"}


class World:
    """The household of one case, with the amounts that the case states."""

    def __init__(self, case: dict[str, Any], on: date) -> None:
        self.on = on
        self.ana: dict[str, Any] = dict(FITTING)
        self.persons: dict[str, dict[str, Any]] = {"ana": self.ana}
        self.receives: dict[str, dict[str, float]] = {}
        self.amounts: dict[str, Any] = {}
        self.counts_parent = False
        self.id = case["id"]
        self._household: Any = None
        self._case: Any = None

    def live_with(self, category: int | None, children: int = 0) -> None:
        """Others who make the category: a child, or a friend with whom the household is shared."""
        for number in range(max(children, 1 if category in (3, 4) else 0)):
            self.persons[f"kid{number}"] = {"birth_date": date(self.on.year - 8, 1, 1), "child_of": "ana"}
        if category == 1 and len(self.persons) == 1:
            self.persons["friend"] = {}
        if len(self.persons) > 1:
            self.ana["shares_household_costs"] = True

    def partner(self, **facts: Any) -> None:
        self.ana["partner_of"] = "ben"
        self.ana["shares_household_costs"] = True
        self.persons["ben"] = {**FITTING, "shares_household_costs": True, **facts}

    def mother(self, income: float) -> None:
        self.ana["child_of"] = "mum"
        self.ana["shares_household_costs"] = True
        self.persons["mum"] = {"birth_date": date(1960, 1, 1), "sickness_benefit": income}

    def enter(self) -> ExitStack:
        stack = ExitStack()
        stack.enter_context(replaced({find_parameter(LAW, n): v for n, v in self.amounts.items()}))
        example = {
            "id": self.id,
            "on": self.on,
            "unlisted": "absent",
            "persons": self.persons,
            "receives": self.receives,
        }
        self._case = build(example)
        self._household = self._case.on(self.on, CLAIMED)
        return stack

    def one(self, name: str = "ana") -> Any:
        return self._household.person(name)

    def rule(self, name: str, *args: Any, of: str = "ana") -> Any:
        return RIGHT.rules[name](self.one(of), *args)

    def due(self, name: str = "ana") -> float:
        if self.counts_parent:  # the centre chose to count all of it: the lower end of the range
            return self.range()[0]
        return RIGHT.due(self.one(name))

    def range(self) -> tuple[float, float]:
        found = Exploration(self._case, self.on, [RIGHT]).range_of(RIGHT.id, "ana")
        return found.low, found.high

    def month(self, category: str) -> float:
        return month_of(self.rule("amount_of_category", category))

    def fits(self) -> bool:
        return all(condition(self.one()) for condition in RIGHT.conditions)

    def parameter(self, name: str) -> float:
        return float(RIGHT.parameters[name](self.one(), self.rule("category")))


# -- published.yaml ------------------------------------------------------------------------------------


def published_world(case: dict[str, Any]) -> World:
    given = dict(case["situation"])
    day = date.fromisoformat(case["date"]) if case["date"] else SOME_DAY
    world = World(case, max(day, date(2015, 1, 1)))
    for name in SILENT & set(given):
        given.pop(name)
    ana = world.ana
    ana["cadastral_income_built"] = given.pop("cadastral_income_not_indexed", 0)
    if ana["cadastral_income_built"]:
        ana["property_share"] = 1
    ana["savings"] = given.pop("savings", 0)
    if ana["savings"]:
        ana["savings_share"] = 1
    wages = ("own_net_wage_month", "net_part_time_wage_month", "net_wage_month", "partner1_net_wage_month")
    ana["net_wage"] = next((given.pop(name) for name in wages if name in given), 0)
    entitled_before = given.pop("spi_granted", given.pop("partner1_ri_before_work", ana["net_wage"] > 0))
    ana["had_integration_income_before_work"] = entitled_before
    for name in ("partner_net_wage_month", "partner_income_month", "partner_income_month_max"):
        if name in given:
            world.partner(net_wage=given.pop(name))
    if case["situation"].get("couple") or str(case["situation"].get("household", "")).startswith("two adults"):
        world.partner()
    if "mother_income_month" in given:
        world.mother(given.pop("mother_income_month"))
        world.persons["sis"] = {"sibling_of": "ana", "net_wage": given.pop("adult_sister_income_month")}
        world.persons["sis"]["child_of"] = "mum"
        world.counts_parent = given.pop("cpas_counts_parent")
    world.live_with(given.pop("category", None), given.pop("children_in_charge", 0))
    if case["id"].startswith("RI-20"):  # amounts of about 2012, as the source states them
        world.amounts = {
            "be.index_coefficient": 1.0,
            "integration_income.base": {
                "cohabitant": 523.74 * 12,
                "single": 785.61 * 12,
                "family": 1047.48 * 12,
            },
            "integration_income.work_exemption": {"ordinary": 229.95, "shortage": 229.95},
        }
        if ana["net_wage"] - 229.95 < 523.74:  # then the working partner keeps the right, and has it
            world.receives = {"ana": {"integration_income": 1.0}}
    assert not given, f"{case['id']}: inputs not used: {sorted(given)}"
    return world


PUBLISHED_READINGS: dict[str, Callable[[World], Any]] = {
    "property_resource_year": lambda w: w.rule("property_counted"),
    "property_resource_month": lambda w: w.rule("property_counted") / 12,
    "counted_resource_year": lambda w: w.rule("means"),
    "deducted_month": lambda w: w.rule("means") / 12,
    "capital_resource_year": lambda w: w.rule("capital_counted"),
    "capital_resource_month": lambda w: w.rule("capital_counted") / 12,
    "partner_counted_month": lambda w: w.rule("partner_counted") / 12,
    "ri_month": lambda w: w.due(),
    "ri_year": lambda w: 12 * w.due(),
    "sister_counted": lambda w: w.rule("debtor_means", w.one("ana"), of="sis") > 0,
    "own_counted_month": lambda w: w.rule("wage_counted"),
    "household_ri_month": lambda w: w.due("ana") + w.due("ben"),
    "spi_ceiling_month": lambda w: w.rule("work_exemption_amount"),
    "income_after_spi_month": lambda w: w.rule("wage_counted"),
    "ri_category_month": lambda w: month_of(w.rule("yearly_amount")),
    "still_entitled": lambda w: w.due() > 0,
    "partner1_ri_month": lambda w: w.due("ana"),
    "partner2_ri_month": lambda w: w.due("ben"),
    "household_income_month": lambda w: w.one().net_wage + w.due("ana") + w.due("ben"),
    "fictitious_contribution_counted_month": lambda w: w.rule("replacement_income"),
    "cat1_month": lambda w: w.month("cohabitant"),
    "cat2_month": lambda w: w.month("single"),
    "cat3_month": lambda w: w.month("family"),
}


# -- third_party.yaml ----------------------------------------------------------------------------------


def third_party_world(case: dict[str, Any]) -> World:
    given = dict(case["inputs"])
    start = case["period"].split("/")[0]
    world = World(case, SOME_DAY if start == "undated" else date.fromisoformat(start))
    ana = world.ana
    who_may_claim(world, given)
    what_comes_in(world, given)
    what_is_owned(world, given)
    if given.get("partner_no_ri"):
        income = given.pop("partner_y") / 12 if "partner_y" in given else given.pop("partner_m")
        world.partner(sickness_benefit=income)
    if "relative_y" in given:
        world.mother(given.pop("relative_y") / 12)
    if "relative_m" in given:
        world.mother(given.pop("relative_m"))
        world.persons["sis"] = {"sibling_of": "ana", "child_of": "mum", "net_wage": given.pop("sister_m")}
        world.counts_parent = given.pop("cpas_counts_parent")
    ana["child_benefit_received_for"] = given.pop("child_benefit_for_applicant_y", 0) / 12
    if ana["child_benefit_received_for"]:
        ana["birth_date"] = date(world.on.year - 20, 1, 1)
    ana["care_supplement"] = given.pop("applicant_disability_cb", False)
    children = given.pop("n_children", 0)
    category = given.pop("ri_cat", None)
    cohabits = given.pop("cohabits", False)
    if given.pop("family_charge", False):
        category = 3
    elif cohabits:
        category = 1
    world.live_with(category, children)
    the_amounts(world, given, case, category)
    for name in SILENT & set(given):
        given.pop(name)
    assert not given, f"{case['id']}: inputs not used: {sorted(given)}"
    return world


def who_may_claim(world: World, given: dict[str, Any]) -> None:
    ana = world.ana
    if "age" in given:
        ana["birth_date"] = years_before(world.on, given.pop("age"))
    ana["pregnant"] = given.pop("minor_pregnant", False)
    if "stays_in_be" not in given:
        return  # a case about means alone
    ana["lives_in_belgium"] = given.pop("stays_in_be")
    ana["willing_to_work"] = given.pop("willing_to_work", False)
    ana["excused_from_work"] = given.pop("work_excused", False)
    ana["claims_other_benefits"] = given.pop("other_rights_claimed", False)
    ana["asked_to_claim_maintenance"] = given.pop("cpas_asks_maintenance", False)
    ana["claims_maintenance"] = given.pop("maintenance_claimed", False)
    status = "belgian" if given.pop("belgian", False) else "other_register"
    if given.pop("eu_over_3m", False):
        status = "eu_over_three_months" if given.pop("eu_months") > 3 else "eu_first_three_months"
    ana["residence_status"] = status if given.pop("stay_authorised", False) else "no_title"


def what_comes_in(world: World, given: dict[str, Any]) -> None:
    ana = world.ana
    left_out = sum(given.pop(n, 0) for n in ("cpas_aid_y", "child_benefit_y", "child_maintenance_y"))
    ana["local_work_pay"] = given.pop("ale_pay_y", 0)
    ana["local_work_cheques"] = given.pop("ale_cheques", 0)
    ana["other_income"] = ana["other_income_left_out"] = left_out / 12
    income = given.pop("gross_y", 0) - left_out - ana["local_work_pay"] + given.pop("resources_given_y", 0)
    ana["unemployment_benefit"] = max(income, 0) / 12
    ana["net_wage"] = given.pop("wage_net_m", 0)
    ana["had_integration_income_before_work"] = True
    ana["wage_from_business_sale"] = given.pop("business_transfer_m", 0)
    ana["shortage_occupation"] = given.pop("shortage_job", False)
    ana["self_employed_income"] = given.pop("own_self_employed_ref_y", 0) / 12
    ana["continued_spouse_business_income"] = given.pop("deceased_spouse_ref_y", 0) / 12
    ana["housing_paid_by_outsider"] = given.pop("third_party_rent_y", 0) / 12


def what_is_owned(world: World, given: dict[str, Any]) -> None:
    ana = world.ana
    ana["cadastral_income_built"] = given.pop("ki_built", 0)
    ana["property_share"] = 1
    ana["savings"] = given.pop("savings", 0)
    ana["savings_share"] = given.pop("account_own_parts", 1) / given.pop("account_holders", 1)
    ana["transferred_value"] = given.pop("sold_value", 0)
    ana["transferred_share"] = given.pop("sold_share", 1)
    ana["transferred_usufruct"] = given.pop("sold_usufruct", False)
    ana["transferred_for_price"] = given.pop("sold_for_price", False)
    ana["transferred_home"] = given.pop("sold_is_home", False)
    ana["transfer_abatement_years"] = given.pop("sold_months_to_start", 0) / 12 + given.pop("sold_anniversaries", 0)
    if given.pop("sold_equity", False):  # what the centre keeps is then what is entered
        ana["transferred_value"] = given.pop("sold_equity_amount")


def the_amounts(world: World, given: dict[str, Any], case: dict[str, Any], category: int | None) -> None:
    """The amounts that the case states, in place of those of the law."""
    amounts = world.amounts
    base = dict(TEXT_BASE)
    if case["level"].startswith(("base_text", "synthetic")):
        amounts["integration_income.base"] = base
        amounts["be.index_coefficient"] = 1.0
    if "k" in given or "k35" in given:
        amounts["be.index_coefficient"] = float(given.pop("k", given.pop("k35", 1)))
    if "pub_cat1_m" in given:
        base.update({name: 12 * given.pop(f"pub_cat{n}_m") for n, name in list(CATEGORIES.items())[:3]})
        amounts["be.index_coefficient"] = 1.0
    if "ri_annual_y" in given or "ri_cat1_y" in given:
        own = CATEGORIES[category or 2]
        base[own] = given.pop("ri_annual_y", base[own])
        base["cohabitant"] = given.pop("ri_cat1_y", base["cohabitant"])
        amounts["integration_income.base"] = base
        amounts["be.index_coefficient"] = 1.0
    if "isp_given_m" in given:
        exemption = given.pop("isp_given_m")
        amounts["integration_income.work_exemption"] = {"ordinary": exemption, "shortage": exemption}
        amounts["be.index_coefficient"] = 1.0
    if given.get("use_resources_given"):  # the total is what is taken off
        amounts["integration_income.general_exemption"] = NO_EXEMPTION


def before_abatement(w: World) -> float:
    return float(w.rule("transferred_after_debts") - w.rule("home_sale_free"))


def abatement_of_nothing(w: World) -> float:
    """A part of the abatement, where there is none at all; which part is which, one number of years does not say."""
    whole = before_abatement(w) - w.rule("transfer_left")
    assert whole == 0
    return float(whole)


THIRD_PARTY_READINGS: dict[str, Callable[[World], Any]] = {
    "minor_as_adult": lambda w: w.rule("of_age"),
    "ok_age": lambda w: w.rule("of_age"),
    "ok_status": lambda w: w.rule("has_the_status"),
    "ok_work": lambda w: w.rule("willing_to_work"),
    "ok_maintenance": lambda w: w.rule("claims_maintenance_if_asked"),
    "eligible": World.fits,
    "ri_base_2_y": lambda w: w.rule("amount_of_category", "single"),
    "ri_base_3_y": lambda w: w.rule("amount_of_category", "family"),
    "ri_base_y": lambda w: w.parameter("base"),
    "ri_indexed_y": lambda w: w.rule("yearly_amount"),
    "ri_indexed_m": lambda w: month_of(w.rule("yearly_amount")),
    "ri_published_m": lambda w: month_of(w.rule("yearly_amount")),
    "ri_m": lambda w: month_of(w.rule("yearly_amount")),
    "ri_y": lambda w: 12 * month_of(w.rule("yearly_amount")),
    "ri_cat1_m": lambda w: w.month("cohabitant"),
    "ri_cat2_m": lambda w: w.month("single"),
    "ri_cat3_m": lambda w: w.month("family"),
    "resources_itemised_y": lambda w: w.rule("means"),
    "resources_deducted_y": lambda w: w.rule("means"),
    "payable_before_elig_y": lambda w: w.rule("yearly_due"),
    "payable_exact_y": lambda w: w.rule("yearly_due") if w.fits() else 0.0,
    "payable_exact_m": lambda w: w.rule("yearly_due") / 12 if w.fits() else 0.0,
    "payable_m": lambda w: w.due(),
    "payable_y": lambda w: 12 * w.due(),
    "ale_exempt_y": lambda w: w.rule("local_work_exempt"),
    "exempt_listed_y": lambda w: 12 * w.one().other_income_left_out + w.rule("local_work_exempt"),
    "resources_before_general_y": lambda w: w.rule("means_before_exemption"),
    "general_exemption_amount_y": lambda w: w.parameter("general_exemption"),
    "general_exemption_y": lambda w: w.rule("general_exemption"),
    "countable_22_y": lambda w: w.rule("means"),
    "countable_y": lambda w: w.rule("means"),
    "deducted_m": lambda w: w.rule("means") / 12,
    "wage_after_24_m": lambda w: w.rule("wage"),
    "wage_counted_m": lambda w: w.rule("wage_counted"),
    "isp_standard_m": lambda w: w.rule("work_exemption_amount"),
    "isp_shortage_m": lambda w: w.rule("work_exemption_amount"),
    "isp_applied_m": lambda w: w.rule("work_exemption"),
    "deceased_spouse_income_y": lambda w: 12 * (w.rule("self_employed") - w.one().self_employed_income),
    "self_employed_ref_y": lambda w: 12 * w.rule("self_employed"),
    "property_resource_y": lambda w: w.rule("property_counted"),
    "property_resource_m": lambda w: w.rule("property_counted") / 12,
    "capital_counted": lambda w: w.rule("savings_owned"),
    "capital_resource_y": lambda w: w.rule("capital_counted"),
    "capital_resource_m": lambda w: w.rule("capital_counted") / 12,
    "sold_right_value": lambda w: w.one().transferred_value * w.one().transferred_share,
    "sold_after_usufruct": lambda w: w.rule("transferred_right"),
    "sold_after_debts": lambda w: w.rule("transferred_after_debts"),
    "sold_exempt": lambda w: w.rule("home_sale_free"),
    "sold_abatement_y": lambda w: w.parameter("transfer_abatement"),
    "sold_abatement_first": abatement_of_nothing,
    "sold_abatement_years": abatement_of_nothing,
    "sold_abatement_total": lambda w: before_abatement(w) - w.rule("transfer_left"),
    "sold_for_27": lambda w: w.rule("transfer_left"),
    "sold_counted": lambda w: w.rule("transfer_left"),
    "sold_resource_y": lambda w: w.rule("transfer_counted"),
    "housing_in_kind_counted_y": lambda w: w.rule("housing_paid_by_others"),
    "partner_counted_y": lambda w: w.rule("partner_counted"),
    "partner_counted_m": lambda w: w.rule("partner_counted") / 12,
    "relative_counted_y": lambda w: w.rule("relatives_counted"),
    "cohabitants_counted_y": lambda w: w.rule("partner_counted") + w.rule("relatives_counted"),
    "sister_counted_m": lambda w: w.rule("debtor_means", w.one("ana"), of="sis") / 12,
}


# -- the tests -----------------------------------------------------------------------------------------


def parametrized(cases: list[dict[str, Any]]) -> list[Any]:
    if FOLDER is None:
        return [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]
    return [pytest.param(case, id=case["id"]) for case in cases]


def compare(case: dict[str, Any], world: World, readings: dict[str, Callable[[World], Any]], tolerance: float) -> None:
    with world.enter():
        for name, printed in case["expected"].items():
            if (case["id"], name) in NOT_MODELLED:
                continue
            assert name in readings, f"{case['id']}: '{name}' is neither checked nor listed with a reason"
            _, expected = DIFFERENT.get((case["id"], name), ("", printed))
            found = readings[name](world)
            if isinstance(expected, bool):
                assert found is expected, f"{case['id']}: {name}"
            else:
                assert found == pytest.approx(expected, abs=tolerance, rel=1e-6), f"{case['id']}: {name}"


@pytest.mark.parametrize("case", parametrized(PUBLISHED))
def test_published(case: dict[str, Any]) -> None:
    compare(case, published_world(case), PUBLISHED_READINGS, 0.0101)


@pytest.mark.parametrize("case", parametrized(THIRD_PARTY))
def test_third_party(case: dict[str, Any]) -> None:
    tolerance = 0.0 if case["source"].startswith("rulespec-be be/") else 0.0101
    compare(case, third_party_world(case), THIRD_PARTY_READINGS, tolerance)


@pytest.mark.skipif(FOLDER is None, reason=ABSENT)
def test_no_case_is_dropped_and_no_exception_is_stale() -> None:
    assert (len(PUBLISHED), len(THIRD_PARTY)) == (30, 45)
    printed = {(c["id"], name) for c in [*PUBLISHED, *THIRD_PARTY] for name in c["expected"]}
    assert set(DIFFERENT) <= printed
    assert set(NOT_MODELLED) <= printed
    for (id, name), (_, ours) in DIFFERENT.items():
        theirs = next(c["expected"][name] for c in [*PUBLISHED, *THIRD_PARTY] if c["id"] == id)
        assert abs(ours - theirs) > 1, f"{id}: {name} is met, so it is no exception"


@pytest.mark.skipif(FOLDER is None, reason=ABSENT)
def test_a_parent_under_the_old_text_gives_a_range_from_all_counted_to_nothing_counted() -> None:
    case = next(c for c in PUBLISHED if c["id"] == "RI-09")
    world = published_world(case)
    with world.enter():
        assert world.range() == pytest.approx((691.50, 789.29), abs=0.0051)
