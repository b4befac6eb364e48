"""Amounts that the law itself gives for plain cases: net wages, integration income, child benefit, ...

The population does not repeat the law. For a few plain people the rules are asked once, and what they answer is spread
over the population: a net wage between the two nearest of a table, the amount of a category, of a child of an age.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from takeup.engine.case import Case
from takeup.engine.errors import UndecidedError
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.household import HOUSEHOLD
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
RICH, POOR = "rich", "poor"
_INCOMES = {RICH: 100_000.0, POOR: 12_000.0}  # euros a year, far above and far below every ceiling


@dataclass(frozen=True)
class Amounts:
    """Euros a month unless said otherwise.

    `gross`, `net`, `taxable`, `net_taxable_year`: a table of wages, the last one in euros a year after flat expenses.
    `integration_income`: by category. `income_guarantee`: 'shared' and 'alone'. `child_benefit`: by region, the
    amounts at each age of a child of a 'rich' and of a 'poor' family.
    """

    gross: Floats
    net: Floats
    taxable: Floats
    net_taxable_year: Floats
    integration_income: Mapping[str, float]
    income_guarantee: Mapping[str, float]
    child_benefit: Mapping[str, Mapping[str, Floats]]

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


def amounts_of(law: Law, day: date) -> Amounts:
    """Asks the law for the amounts of a day. Raises UndecidedError where it cannot say."""
    wages = [_alone(law, day, gross_wage=float(gross)) for gross in _WAGES]
    alone = _alone(law, day)
    right = law.right("integration_income")
    of_category = right.rules["amount_of_category"]
    old = _alone(law, day, birth_date=date(day.year - 75, 1, 1))
    guarantee = law.right("income_guarantee").rules
    return Amounts(
        gross=_WAGES,
        net=_estimated(law, "net_wage", wages),
        taxable=_estimated(law, "taxable_wage", wages),
        net_taxable_year=_estimated(law, "net_taxable_income", wages),
        integration_income={
            category: of_category(alone, category) / 12 for category in ("single", "cohabitant", "family")
        },
        income_guarantee={
            "shared": guarantee["base_amount"](old) / 12,
            "alone": guarantee["increased_amount"](old) / 12,
        },
        child_benefit=_child_benefits(law, day),
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
    for name in case.law.facts[HOUSEHOLD if subject == HOUSEHOLD else "person"]:
        if name in facts:
            case.set(subject, name, facts[name])
        elif name not in estimated:  # what the law itself works out from the gross wage stays unknown
            case.set(subject, name, DOES_NOT_APPLY)


def _child_benefits(law: Law, day: date) -> dict[str, dict[str, Floats]]:
    """By region and family, the amounts at each age.

    Where the sources leave an amount open, that of a family that earns enough stands in for it; else the Walloon one.
    """
    asked = {
        region: {
            family: np.array([_child_benefit(law, day, region, age, income) for age in CHILD_AGES])
            for family, income in _INCOMES.items()
        }
        for region in CHILD_BENEFITS
    }
    found = {}
    for region, families in asked.items():
        rich = np.where(np.isnan(families[RICH]), asked["wallonia"][RICH], families[RICH])
        found[region] = {RICH: rich, POOR: np.where(np.isnan(families[POOR]), rich, families[POOR])}
    return found


def _child_benefit(law: Law, day: date, region: str, age: int, income: float) -> float:
    """Euros a month for an only child of this age with one parent; not a number where the law cannot say."""
    case = Case(law, ["p1", "p2"])
    case.received_complete = True
    case.relations[("p2", "p1")] = "child"
    home = {"domicile": DOMICILES[region], "shares_household_costs": True, "health_insured": True}
    years = dict.fromkeys(range(day.year - 4, day.year + 1), income)
    parent = {"taxable_income": years, "net_taxable_income": years, "gross_wage": income / 12, "net_wage": income / 24}
    studies = "school_or_training" if age == 17 else "higher_education" if age > 17 else "none"
    _tell(case, "p1", {"birth_date": date(day.year - 45, 1, 1), **home, **parent, "taxable_wage": income / 12})
    _tell(case, "p2", {"birth_date": date(day.year - age, 1, 1), "studies": studies, **home})
    _tell(case, HOUSEHOLD, {"everyone_listed": True, "tenure": "private_rent"})
    try:
        return float(law.right(CHILD_BENEFITS[region]).due(case.on(day).person("p2")))
    except UndecidedError:
        return np.nan
