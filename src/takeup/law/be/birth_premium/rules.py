"""Birth premium of Brussels (kraamgeld / allocation de naissance), paid once.

Ordinance of the Common Community Commission of 25 April 2019, arts 4, 16 and 30. It can be asked from the sixth
month of the pregnancy: until the birth the pregnant person holds the right, after it the child, for whom it is not
paid a second time.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from takeup.engine import any_of, cents, concerns, condition, paid_between, parameters, rule
from takeup.law.be.child_benefit.rules import p as child_benefit
from takeup.law.be.facts import Person
from takeup.law.be.people import age, is_child_of

p = parameters(__file__)
MONTH = 31  # days: a payment stands at the first of its month


@concerns("Ordinance of 25 April 2019, arts 16 and 30")
def concerned(person: Person) -> bool:
    """A child for whom it can still be claimed, or a pregnant person from the sixth month on."""
    if is_in_time(person):
        return True
    if age(person) < p.ages(person, "from") or age(person) > p.ages(person, "to") or not person.pregnant:
        return False
    return event(person) <= person.day


@rule("Ordinance of 25 April 2019, art. 30; bruxelles-j.be")
def is_in_time(person: Person) -> bool:
    """Within three years after the end of the quarter of the birth."""
    quarter = (person.day.month - 1) // 3 * 3 + 1
    return person.birth_date >= date(person.year - p.years_to_claim(person), quarter, 1)


@rule("Ordinance of 25 April 2019, art. 16; bruxelles-j.be: from the sixth month of the pregnancy")
def event(person: Person) -> date:
    """The day of the birth; before it the first day on which it can be claimed."""
    if is_in_time(person):
        return person.birth_date
    return days_before(person.expected_birth, p.days_before_birth(person))  # type: ignore[no-any-return]


def days_before(day: Any, days: int) -> Any:
    """So many days earlier; of a day that is not known, the range of it."""
    return date.fromordinal(day.toordinal() - days) if isinstance(day, date) else day - days


@condition("Ordinance of 25 April 2019, arts 4 and 16")
def lives_in_brussels(person: Person) -> bool:
    """Domicile in the Brussels Region; without any domicile the real stay there."""
    if person.domicile == "brussels":
        return True
    return person.domicile == "none" and person.stays_in_brussels


@condition("Ordinance of 25 April 2019, arts 4 and 16")
def has_residence_title(person: Person) -> bool:
    """Belgian, or with a title to stay."""
    if person.residence_status == "no_title":
        return False
    if person.residence_status in ("eu_first_three_months", "other_register", "study_or_au_pair"):
        return short_title_counts(person)
    return True


@rule("Ordinance of 25 April 2019, art. 4; circular CO GB 5-1 of 4 July 2024, not seen", uncertain="bp-residence-title")
def short_title_counts(person: Person) -> bool:
    """The first three months of an EU citizen; the aliens' or waiting register; a stay for study."""
    return True


@condition("Ordinance of 25 April 2019, arts 16 and 30: once for each child")
def not_paid_before_the_birth(person: Person) -> bool:
    """No parent had the premium of this child before the birth."""
    if not is_in_time(person):
        return True
    # of someone who is not named here no payment is known either
    return not any_of(had_premium_of(other, person) for other in person.household.known_members)


@rule("Ordinance of 25 April 2019, arts 16 and 30; bruxelles-j.be: from the sixth month of the pregnancy")
def had_premium_of(parent: Person, child: Person) -> bool:
    """A parent who was paid in the months around the birth: what was claimed before it may be paid after it."""
    first = days_before(child.birth_date, p.days_before_birth(child) + MONTH)
    last = days_before(child.birth_date, -p.days_after_birth(child))
    return paid_between(parent, "birth_premium", first, last) and is_child_of(child, parent)


@rule("Ordinance of 25 April 2019, arts 16 and 35")
def amount(person: Person) -> float:
    """Euros, once for each child."""
    if is_in_time(person):
        return premium(person, "first" if person.first_birth else "next")
    return premium(person, "first" if person.expects_first_or_multiple else "next")


@rule("Ordinance of 25 April 2019, art. 16")
def premium(person: Person, rank: str) -> float:
    """'first' (also each child of a multiple birth) or 'next', indexed and rounded once. Euros."""
    return cents(p.nominal(person, rank) * coefficient(person))


@rule("Ordinance of 25 April 2019: indexation of the nominal amounts")
def coefficient(person: Person) -> float:
    """The coefficient of the family benefits; for a birth before the last index step, that of the birth."""
    in_force = child_benefit.coefficient.on(person.day).start
    if not is_in_time(person) or person.birth_date >= in_force:
        return float(child_benefit.coefficient(person))
    return coefficient_of_birth(person)


@rule("Ordinance of 25 April 2019: which day counts was not seen", uncertain="bp-index-day")
def coefficient_of_birth(person: Person) -> float:
    """The coefficient in force on the day of the birth."""
    return float(child_benefit.coefficient.of_day(person, person.birth_date))
