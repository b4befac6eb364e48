"""Amounts that the law itself gives for plain cases: net wages, integration income, child benefit, ...

The population does not repeat the law. For a few plain people the rules are asked once, and what they answer is spread
over the population: a net wage between the two nearest of a table, the amount of a category, of a child of an age.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import numpy as np

from takeup.engine.case import Case, Timeline
from takeup.engine.errors import UndecidedError
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.household import HOUSEHOLD
from takeup.engine.kin import CHILD, PARTNER
from takeup.engine.law import Law
from takeup.population.synthetic.draws import Floats

CHILD_BENEFITS = {
    "brussels": "child_benefit",
    "flanders": "child_benefit_flanders",
    "wallonia": "child_benefit_wallonia",
    "german": "child_benefit_german_community",
}
DOMICILES = {"brussels": "brussels", "flanders": "flanders", "wallonia": "wallonia", "german": "german_community"}
CHILD_AGES = range(25)
_WAGES = np.concatenate((np.arange(0, 8000, 100), np.arange(8000, 30001, 1000))).astype(np.float64)
COUNTS = (1, 2, 3)
OF_SCHOOL = 17
RICH, POOR, MODEST, POOR_LONE, MODEST_LONE = range(5)
_INCOMES = {RICH: 200_000.0, POOR: 12_000.0, MODEST: 48_000.0}  # euros a year: above, below and between the ceilings


@dataclass(frozen=True)
class Amounts:
    """Euros a month unless said otherwise.

    `gross`, `net`, `taxable`, `net_taxable_year`: a table of wages, the last one in euros a year after flat expenses.
    `integration_income`: by category; `integration_exempt`: what of the means does not count. `income_guarantee`:
    'shared' and 'single'; `guarantee_exempt` too. `child_benefit`: by region, see `_child_benefits`.
    """

    gross: Floats
    net: Floats
    taxable: Floats
    net_taxable_year: Floats
    integration_income: Mapping[str, float]
    integration_exempt: Mapping[str, float]
    income_guarantee: Mapping[str, float]
    guarantee_exempt: Mapping[str, float]
    child_benefit: Mapping[str, Floats]

    def net_wage(self, gross: Floats) -> Floats:
        """Net wage of a gross wage."""
        return np.interp(gross, self.gross, self.net)

    def taxable_wage(self, gross: Floats) -> Floats:
        """Taxable wage of a gross wage."""
        return np.interp(gross, self.gross, self.taxable)

    def expenses(self, taxable_wage_year: Floats) -> Floats:
        """The flat expenses that a year of taxable wages leaves out of the net taxable income."""
        spent = 12 * self.taxable - self.net_taxable_year
        return np.interp(taxable_wage_year, 12 * self.taxable, spent)


@cache
def amounts_of(law: Law, day: date, regions: tuple[str, ...] = tuple(CHILD_BENEFITS)) -> Amounts:
    """Asks the law for the amounts of a day; child benefit in these regions. UndecidedError where it cannot say."""
    wages = [_alone(law, day, gross_wage=float(gross)) for gross in _WAGES]
    alone = _alone(law, day)
    old = _alone(law, day, birth_date=date(day.year - 75, 1, 1))
    integration, guarantee = law.right("integration_income"), law.right("income_guarantee")
    of_category, exempt = integration.rules["amount_of_category"], integration.parameters["general_exemption"]
    categories = ("single", "cohabitant", "family")
    return Amounts(
        gross=_WAGES,
        net=_estimated(law, "net_wage", wages),
        taxable=_estimated(law, "taxable_wage", wages),
        net_taxable_year=_estimated(law, "net_taxable_income", wages),
        integration_income={category: of_category(alone, category) / 12 for category in categories},
        integration_exempt={category: exempt(alone, category) / 12 for category in categories},
        income_guarantee={
            "shared": guarantee.rules["base_amount"](old) / 12,
            "single": guarantee.rules["increased_amount"](old) / 12,
        },
        guarantee_exempt={each: guarantee.parameters["exempt_part"](old, each) / 12 for each in ("shared", "single")},
        child_benefit={region: _child_benefits(law, day, region) for region in regions},
    )


def _estimated(law: Law, fact: str, people: list[Any]) -> Floats:
    return np.array([law.estimates[fact].rule(person) for person in people])


def _alone(law: Law, day: date, **facts: Any) -> Any:
    """A person who lives alone, with these facts; every other one does not apply."""
    case = Case(law, ["p1"])
    case.received_complete = True
    _tell(case, "p1", {"birth_date": date(day.year - 40, 1, 1), **facts})
    _tell(case, HOUSEHOLD, {"everyone_listed": True})
    return case.on(day).person("p1")


def _tell(case: Case, subject: str, facts: Mapping[str, Any]) -> None:
    estimated = case.law.estimates if "gross_wage" in facts else {}
    case.facts[subject] = {
        name: Timeline([date.min], [facts.get(name, DOES_NOT_APPLY)])
        for name in case.law.facts[HOUSEHOLD if subject == HOUSEHOLD else "person"]
        if name in facts or name not in estimated  # what the law itself works out from the gross wage stays unknown
    }


def _child_benefits(law: Law, day: date, region: str) -> Floats:
    """Euros a month of a child: by family (RICH, POOR, ...), by 1, 2, 3 children, by age.

    Where the sources leave an amount open, that of a rich family stands in for it; else the Walloon one.
    """
    found = _asked(law, day, region)
    if np.isnan(found[RICH]).any():
        found[RICH] = np.where(np.isnan(found[RICH]), _asked(law, day, "wallonia")[RICH], found[RICH])
    return np.where(np.isnan(found), found[RICH], found)


def _asked(law: Law, day: date, region: str) -> Floats:
    """The same; not a number where the law cannot say."""
    families = [(income, 2) for income in _INCOMES.values()] + [(_INCOMES[POOR], 1), (_INCOMES[MODEST], 1)]
    return np.array([[_of_children(law, day, region, count, *family) for count in COUNTS] for family in families])


def _of_children(law: Law, day: date, region: str, count: int, income: float, parents: int) -> list[float]:
    return [_child_benefit(law, day, region, age, count, income, parents) for age in CHILD_AGES]


def _child_benefit(law: Law, day: date, region: str, age: int, count: int, income: float, parents: int) -> float:
    """Euros a month for one of `count` children, the others ten years old; not a number where the law cannot say."""
    adults = [f"p{place + 1}" for place in range(parents)]
    child, *siblings = (f"c{place + 1}" for place in range(count))
    case = Case(law, [*adults, child, *siblings])
    case.received_complete = True
    home = {"domicile": DOMICILES[region], "shares_household_costs": True, "health_insured": True}
    years = dict.fromkeys(range(day.year - 4, day.year + 1), income / parents)
    earned = {"taxable_income": years, "net_taxable_income": years, "partnership": "married" if parents > 1 else "none"}
    for adult in adults:
        _tell(case, adult, {"birth_date": date(day.year - 45, 1, 1), **home, **earned})
    studies = "school_or_training" if age == OF_SCHOOL else "higher_education" if age > OF_SCHOOL else "none"
    _tell(case, child, {"birth_date": date(day.year - age, 1, 1), "studies": studies, **home})
    for sibling in siblings:
        _tell(case, sibling, {"birth_date": date(day.year - 10, 1, 1), **home})
    _relate(case, adults, [child, *siblings])
    _tell(case, HOUSEHOLD, {"everyone_listed": True, "tenure": "private_rent"})
    try:
        return float(law.right(CHILD_BENEFITS[region]).due(case.on(day).person(child)))
    except UndecidedError:
        return np.nan


def _relate(case: Case, adults: list[str], children: list[str]) -> None:
    """Partners, and children of all of them."""
    for adult in adults[1:]:
        case.relations[(adult, adults[0])] = PARTNER
    for child in children:
        for adult in adults:
            case.relations[(child, adult)] = CHILD
