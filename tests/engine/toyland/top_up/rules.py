from __future__ import annotations

from takeup.engine import concerns, condition, full_years, not_below, parameters, rule, total
from tests.engine.toyland.facts import Person

p = parameters(__file__)


@concerns()
def concerned(person: Person) -> bool:
    """Adults."""
    return full_years(person.birth_date, person.day) >= 18


@condition("Toy law, art. 1")
def has_status(person: Person) -> bool:
    """Citizens and guests."""
    return person.status in ("citizen", "guest")


@condition("Toy law, art. 2", conduct=True)
def looks_for_work(person: Person) -> bool:
    """Looks for work."""
    return person.looks_for_work


@condition("Toy law, art. 3 (income of the year before last)")
def was_poor(person: Person) -> bool:
    """Taxed income below the ceiling."""
    return person.taxed[person.year - 2] < p.ceiling(person)


@rule("Toy law, art. 4")
def lives_alone(person: Person) -> bool:
    """Nobody else lives here."""
    return not any(True for _ in person.household.others(person))


@rule("Toy law, art. 4", until="2024-12-31")
def income(person: Person) -> float:
    """Wage and bonus."""
    return person.wage + person.bonus


@income.since("2025-01-01", "Toy law, art. 4 as changed")
def income_2025(person: Person) -> float:
    """Wage and bonus of everyone here."""
    return total(member.wage + member.bonus for member in person.household.members)


@rule("Toy law, art. 4")
def amount(person: Person) -> float:
    """The level less the income."""
    level = p.level(person, "alone" if lives_alone(person) else "together")
    return not_below(level - income(person), 0.0)
