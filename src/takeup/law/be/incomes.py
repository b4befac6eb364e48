"""The incomes of a person by name, so that no right adds the wrong ones.

| name | what it is | whose year |
|---|---|---|
| `net_work_month` | money in hand from work: net wage and net self-employed income | this month |
| `gross_work_month` | gross wage, before contributions and tax | this month |
| `taxable_wage_month` | gross wage less social contributions (after the work bonus): "imposable" on the payslip | this month |
| `gross_taxable_year` | gross taxable income: before professional expenses and other deductions | a calendar year |
| `net_taxable_year` | jointly and separately taxable income as the tax assessment adds it up, after expenses | a calendar year |

A means test calls these; it never reads `net_wage`, `gross_wage`, `taxable_wage`, `taxable_income` or
`net_taxable_income` itself. Benefits and pensions are added by each right, by their own names.
"""

from __future__ import annotations

from takeup.engine import rule
from takeup.law.be.facts import Person


@rule("")
def net_work_month(person: Person) -> float:
    """Net wage and net self-employed income. Euros a month."""
    return person.net_wage + person.self_employed_income


@rule("")
def gross_work_month(person: Person) -> float:
    """Gross wage, before social contributions and tax. Euros a month."""
    return person.gross_wage


@rule("")
def taxable_wage_month(person: Person) -> float:
    """Gross wage less social contributions: the taxable wage of the payslip. Euros a month."""
    return person.taxable_wage


@rule("Income Tax Code 1992, art. 6 and 23")
def gross_taxable_year(person: Person, year: int) -> float:
    """Gross taxable income of a calendar year, before professional expenses. Euros a year."""
    return person.taxable_income[year]


@rule("Income Tax Code 1992, art. 6")
def net_taxable_year(person: Person, year: int) -> float:
    """Taxable income of a calendar year as the assessment states it, after expenses. Euros a year."""
    return person.net_taxable_income[year]
