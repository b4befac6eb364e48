"""Facts: what the law asks about a person or a household. Declared once, without a default.

A jurisdiction declares its facts as attributes of its Person and Household classes:

    class Person(engine.Person):
        net_wage = amount("EUR/month", 0, 20_000, ask=..., label=...)

Known facts are plain attributes of the object that a rule sees, so they cost nothing; an unknown one
asks the reader (a plain run stops, the explorer goes on with a range).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from takeup.engine.texts import Text

UNKNOWN = None


class DoesNotApply:
    """The third state of knowledge: the fact has no meaning for this person (a wage of a baby)."""

    def __repr__(self) -> str:
        return "does not apply"


DOES_NOT_APPLY = DoesNotApply()

ORDINARY, SENSITIVE, VERY_SENSITIVE = "ordinary", "sensitive", "very sensitive"


@dataclass(eq=False)
class Fact:
    """One fact. `kind` is 'yes_no', 'amount', 'count', 'choice', 'date' or 'yearly' (euros of a calendar year).

    `absent` is what a rule reads when the fact does not apply; `applies` says when it surely does not,
    so that nobody is asked for it. `typical`: answers to try when the worth of a question is judged; a repeated one
    weighs more.
    """

    kind: str
    ask: Text
    label: Text
    unit: str = ""
    low: Any = None
    high: Any = None
    choices: tuple[str, ...] = ()
    choice_labels: Mapping[str, Text] = field(default_factory=dict)
    sensitivity: str = ORDINARY
    evidence: Text = field(default_factory=dict)
    applies: Callable[[Any], bool] | None = None
    absent: Any = None
    typical: tuple[Any, ...] = ()
    name: str = ""
    of: str = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        self.of = "household" if any("Household" in base.__name__ for base in owner.__mro__) else "person"

    def __get__(self, subject: Any, owner: type | None = None) -> Any:
        # reached only when the view has no plain attribute of this name: unknown, or a reader wants to see it
        if subject is None:
            return self
        return subject._missing(self)

    def reading(self, value: Any) -> Any:
        """The value that a rule reads for a stored one."""
        return self.absent if value is DOES_NOT_APPLY else value

    def domain_text(self) -> str:
        """What is allowed, for error messages."""
        if self.kind == "yes_no":
            return "yes or no"
        if self.kind == "choice":
            return "one of " + ", ".join(self.choices)
        if self.kind == "date":
            return f"a date from {self.low.isoformat()} to {self.high.isoformat()}, such as 1980-05-31"
        if self.kind == "yearly":
            return f"an amount in euros per calendar year ({self.range_text()}), such as {{2024: 18000}}"
        return f"a number from {self.range_text()} ({self.unit})"

    def range_text(self) -> str:
        """The least and the most that is allowed, in plain digits: 0 to 10,000,000."""
        return f"{self.low:,.15g} to {self.high:,.15g}"


def yes_no(*, ask: Text, label: Text, absent: bool = False, **more: Any) -> Any:
    """A fact that is true or false."""
    return Fact("yes_no", ask, label, absent=absent, **more)


def amount(unit: str, low: float, high: float, *, ask: Text, label: Text, absent: float = 0.0, **more: Any) -> Any:
    """A fact in euros: `unit` is 'EUR/month', 'EUR/year' or 'EUR'; both bounds are allowed values."""
    return Fact("amount", ask, label, unit=unit, low=low, high=high, absent=absent, **more)


def count(unit: str, low: int, high: int, *, ask: Text, label: Text, absent: int = 0, **more: Any) -> Any:
    """A whole number of something (`unit`), both bounds allowed."""
    return Fact("count", ask, label, unit=unit, low=low, high=high, absent=absent, **more)


def choice(choices: Mapping[str, Text], *, ask: Text, label: Text, absent: str, **more: Any) -> Any:
    """A fact that is one of the keys of `choices`; each key has its label in every language."""
    return Fact("choice", ask, label, choices=tuple(choices), choice_labels=choices, absent=absent, **more)


def date_fact(low: date, high: date, *, ask: Text, label: Text, absent: date | None = None, **more: Any) -> Any:
    """A day between `low` and `high`."""
    return Fact("date", ask, label, low=low, high=high, absent=absent, **more)


def yearly_amount(low: float, high: float, *, ask: Text, label: Text, absent: float = 0.0, **more: Any) -> Any:
    """Euros of one calendar year: a rule reads `person.taxable_income[2024]`."""
    return Fact("yearly", ask, label, unit="EUR/year", low=low, high=high, absent=absent, **more)


def facts_of(owner: type) -> dict[str, Fact]:
    """All facts that a Person or Household class declares, by name, in the order of declaration."""
    found: dict[str, Fact] = {}
    for base in reversed(owner.__mro__):
        for name, value in vars(base).items():
            if isinstance(value, Fact):
                found[name] = value
    return found
