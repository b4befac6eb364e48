"""Facts that can be estimated from others, where those are known: from a payslip to the incomes of a means test."""

from __future__ import annotations

from takeup.engine.law import Estimate
from takeup.law.be.payslip.net import (
    gross_taxable_of_this_year,
    net_from_gross,
    net_taxable_of_this_year,
    taxable_from_gross,
)

_YEAR = ("gross_wage", "self_employed_income", "unemployment_benefit", "sickness_benefit", "pension")

ESTIMATES = {
    "net_wage": Estimate(("gross_wage",), net_from_gross),
    "taxable_wage": Estimate(("gross_wage",), taxable_from_gross),
    "taxable_income": Estimate(_YEAR, gross_taxable_of_this_year),
    "net_taxable_income": Estimate(_YEAR, net_taxable_of_this_year),
}
