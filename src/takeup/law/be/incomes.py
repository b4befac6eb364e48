"""The incomes of a person by name, so that no right adds the wrong ones.

| name | what it is | of |
|---|---|---|
| `net_wage_month` | wage in hand: after contributions, withheld tax and special contribution | this month |
| `net_work_month` | the same with net self-employed income | this month |
| `self_employed_month` | net self-employed income, on average | this month |
| `gross_work_month` | gross wage, before contributions and tax | this month |
| `taxable_wage_month` | gross wage less contributions (after the work bonus): "imposable" on the payslip | this month |
| `gross_taxable_year` | gross taxable income: before professional expenses and other deductions | a year |
| `net_taxable_year` | taxable income as the tax assessment adds it up, after expenses | a year |
| `leave_money_month` | benefit for maternity rest, birth leave or parental leave, as received | this month |

A means test calls these and never reads the facts behind them itself (a test holds that). Whose incomes are added, and
of which year, is the rule of each right. Benefits and pensions are added by each right, by their own names.

Conversions: where a fact is unknown and the gross wage is known, estimates.py computes it (gross to taxable to net,
and the yearly incomes of this year from those of the month); the answer then says that it rests on an estimate.
"""

from __future__ import annotations

from takeup.engine import rule
from takeup.law.be.facts import Person

FACTS = ("net_wage", "gross_wage", "taxable_wage", "taxable_income", "net_taxable_income", "self_employed_income")


@rule("")
def net_wage_month(person: Person) -> float:
    """Net wage. Euros a month."""
    return person.net_wage


@rule("")
def self_employed_month(person: Person) -> float:
    """Net self-employed income. Euros a month."""
    return person.self_employed_income


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


@rule("Coordinated law of 14 July 1994, arts 112 to 115; royal decree of 2 January 1991")
def leave_money_month(person: Person) -> float:
    """For maternity rest, birth leave or parental leave: told together with the sickness benefit. Euros a month.

    What the mutuality or the RVA/ONEM pays to someone who is unfit for work is the sickness benefit itself.
    """
    if person.sickness_benefit <= 0 or person.activity == "incapable":
        return 0.0
    return person.sickness_benefit


@rule("Income Tax Code 1992, art. 6 and 23")
def gross_taxable_year(person: Person, year: int) -> float:
    """Gross taxable income of a calendar year, before professional expenses. Euros a year."""
    return person.taxable_income[year]


@rule("Income Tax Code 1992, art. 6")
def net_taxable_year(person: Person, year: int) -> float:
    """Taxable income of a calendar year as the assessment states it, after expenses. Euros a year."""
    return person.net_taxable_income[year]
