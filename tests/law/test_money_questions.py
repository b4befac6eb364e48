"""Every question about money says over which period, and of an income whether it is gross or net."""

from __future__ import annotations

import pytest

from takeup.engine.facts import Fact
from takeup.engine.law import load

LAW = load("takeup.law.be")
MONEY = {name: fact for facts in LAW.facts.values() for name, fact in facts.items() if "EUR/" in fact.unit}
PERIODS = {"nl": ("per maand", "jaar", "{year}"), "fr": ("par mois", "an", "année", "{year}"), "en": ("month", "year")}
BEFORE_OR_AFTER = {"nl": ("netto", "bruto"), "fr": ("net", "brut"), "en": ("net", "gross")}
# What tax and contributions play no part in: what is paid or owed, child benefit, and what the tax bill says of a home.
WITHOUT = (
    "cheapest_quarter_of_care",
    "copayments",
    "court_maintenance_paid",
    "own_child_benefit",
    "child_benefit_received_for",
    "child_maintenance_paid",
    "housing_paid_by_outsider",
    "mortgage_interest",
    "rent_received",
    "local_work_pay",
    "untaxed_benefits",
    "maintenance_due",
    "maintenance_still_paid",
    "heating_price_per_litre",
    "rent",
    "property_tax_bill",
)


@pytest.mark.parametrize(
    "name", [name for name in MONEY if "cadastral" not in name and name != "heating_price_per_litre"]
)
def test_says_over_which_period(name: str) -> None:
    for language, words in PERIODS.items():
        assert any(word in MONEY[name].ask[language] for word in words), language


@pytest.mark.parametrize("name", [name for name in MONEY if "cadastral" not in name and name not in WITHOUT])
def test_says_gross_or_net(name: str) -> None:
    for language, words in BEFORE_OR_AFTER.items():
        assert any(word in MONEY[name].ask[language] for word in words), language


def test_wages_name_the_line_of_the_payslip() -> None:
    for name, line in (("net_wage", "net"), ("gross_wage", "gross"), ("taxable_wage", "taxable")):
        fact: Fact = MONEY[name]
        assert f"payslip: {line}" in fact.ask["en"] and "loonfiche: " in fact.ask["nl"]


def test_costs_of_care_are_asked_in_plain_words() -> None:
    asked = MONEY["cheapest_quarter_of_care"].ask
    assert "kwartaal van" not in asked["nl"] and "three months" in asked["en"] and "mutualité" in asked["fr"]
