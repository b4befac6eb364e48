"""Ages."""

from __future__ import annotations

from benchmarks.country_template.facts import Person
from takeup.engine import full_years, parameters, rule

p = parameters(__file__)


@rule("country template: age")
def age(person: Person) -> int:
    """Completed years on the day."""
    return full_years(person.birth_date, person.day)


@rule("country template: general, age of majority")
def is_of_age(person: Person) -> bool:
    """Has reached the age of majority."""
    return age(person) >= p.age_of_majority(person)  # type: ignore[no-any-return]


@rule("country template: general, age of retirement")
def is_of_retirement_age(person: Person) -> bool:
    """Has reached the age of retirement, in completed years."""
    return age(person) >= p.age_of_retirement(person)  # type: ignore[no-any-return]
