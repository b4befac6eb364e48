"""The facts of the small country: one of each kind."""

from __future__ import annotations

from datetime import date

from takeup import engine
from takeup.engine import amount, choice, count, date_fact, yearly_amount, yes_no


def _text(words: str) -> dict[str, str]:
    return {"nl": f"{words} (nl)", "en": words}


class Person(engine.Person):
    pension: float = amount("EUR/month", 0, 10_000, ask=_text("What pension has {person}?"), label=_text("pension"))
    net_wage: float = amount("EUR/month", 0, 20_000, ask=_text("What wage has {person}?"), label=_text("wage"))
    property_share: float = amount("share", 0, 1, ask=_text("What share?"), label=_text("share"))
    months_worked: int = count("months", 0, 600, ask=_text("How many months?"), label=_text("months"))
    pregnant: bool = yes_no(ask=_text("Is {person} pregnant?"), label=_text("pregnant"))
    partnership: str = choice(
        {name: _text(name) for name in ("none", "married", "de_facto")},
        ask=_text("Has {person} a partner?"),
        label=_text("partnership"),
        absent="none",
    )
    widowed_on: date = date_fact(
        date(1900, 1, 1), date(2099, 12, 31), ask=_text("Widowed since when?"), label=_text("widowed on")
    )
    taxable_income: dict[int, float] = yearly_amount(
        0, 500_000, ask=_text("What income had {person} in {year}?"), label=_text("income {year}")
    )


class Household(engine.Household):
    energy_contract: bool = yes_no(ask=_text("Is there a contract?"), label=_text("contract"))
    rent: float = amount("EUR/month", 0, 5_000, ask=_text("What is the rent?"), label=_text("rent"))
