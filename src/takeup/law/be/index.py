"""The pivot index of federal benefits (Law of 26 May 2002, art. 15; index 103.14, base 1996 = 100)."""

from __future__ import annotations

from takeup.engine import Household, Person, cents, parameters

p = parameters(__file__)


def indexed_year(subject: Person | Household, base: float) -> float:
    """A yearly base amount times the index coefficient of the day, rounded to the cent. Euros a year."""
    return cents(base * p.index_coefficient(subject))


def indexed_month(subject: Person | Household, base: float) -> float:
    """A monthly base amount times the index coefficient of the day, rounded to the cent. Euros a month."""
    return cents(base * p.index_coefficient(subject))


def month_of(year_amount: float) -> float:
    """A twelfth of a yearly amount, rounded to the cent."""
    return cents(year_amount / 12)
