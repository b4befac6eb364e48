from __future__ import annotations

from takeup.engine import any_of, condition, in_payment, received_amount
from tests.check.periodland.facts import Person


@condition("art. 1")
def has_little(person: Person) -> bool:
    """Sick pay, or a net wage under 1,000 and less than 20,000 taxed this year."""
    if in_payment(person, "sick_pay"):
        return True
    return any_of([person.net + received_amount(person, "sick_pay") < 1000]) and person.taxed[person.year] < 20_000
