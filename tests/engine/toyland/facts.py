from __future__ import annotations

from takeup import engine
from takeup.engine import amount, choice, yearly_amount, yes_no


def texts(words: str) -> dict[str, str]:
    return {"nl": words, "fr": words, "en": words}


class Person(engine.Person):
    wage: float = amount("EUR/month", 0, 5_000, ask=texts("wage?"), label=texts("wage"))
    looks_for_work: bool = yes_no(ask=texts("looks?"), label=texts("looks"))
    status: str = choice(
        {"citizen": texts("citizen"), "guest": texts("guest"), "visitor": texts("visitor")},
        ask=texts("status?"),
        label=texts("status"),
        absent="visitor",
    )
    bonus: float = amount(
        "EUR/month", 0, 500, ask=texts("bonus?"), label=texts("bonus"), applies=lambda person: person.wage > 0
    )
    taxed: dict[int, float] = yearly_amount(0, 100_000, ask=texts("taxed in {year}?"), label=texts("taxed"))


class Household(engine.Household):
    has_stove: bool = yes_no(ask=texts("stove?"), label=texts("stove"))
