from __future__ import annotations

from datetime import date

from takeup import engine
from takeup.engine import amount, date_fact, yearly_amount, yes_no


def texts(words: str) -> dict[str, str]:
    return {"nl": words, "fr": words, "en": words}


class Person(engine.Person):
    moved_on: date = date_fact(date(2000, 1, 1), date(2099, 12, 31), ask=texts("moved?"), label=texts("moved"))
    at_school: bool = yes_no(ask=texts("school?"), label=texts("school"))
    sick_pay: float = amount("EUR/month", 0, 5_000, ask=texts("sick pay?"), label=texts("sick pay"))
    gross: float = amount("EUR/month", 0, 9_000, ask=texts("gross?"), label=texts("gross"))
    net: float = amount("EUR/month", 0, 9_000, ask=texts("net?"), label=texts("net"))
    taxed: dict[int, float] = yearly_amount(0, 100_000, ask=texts("taxed {year}?"), label=texts("taxed"))


class Household(engine.Household):
    pass
