"""Social contributions of an employee, less the work bonus: from the gross to the taxable wage. Euros a month.

Law of 29 June 1981, art. 38; law of 20 December 1999 and royal decree of 17 January 2000 (social work bonus).
The wage is taken as the wage of a full-time employee; the bonus of a part-time worker is lower.
"""

from __future__ import annotations

from takeup.engine import cents, not_above, not_below, parameters, rule
from takeup.law.be.facts import Person

p = parameters(__file__)


@rule("Law of 29 June 1981, art. 38")
def contribution(person: Person, gross: float) -> float:
    """The employee's contribution before any reduction."""
    return cents(gross * p.contribution_rate(person))


@rule("Royal decree of 17 January 2000 (part B, lowest wages)")
def work_bonus_b(person: Person, gross: float) -> float:
    """Part B of the work bonus before the ceiling: it falls from the first limit on, to nothing."""
    return _falling(gross, p.work_bonus_b(person))


@rule("Royal decree of 17 January 2000 (part A, low wages)")
def work_bonus_a(person: Person, gross: float) -> float:
    """Part A of the work bonus before the ceiling: it falls from the second limit on, to nothing."""
    return _falling(gross, p.work_bonus_a(person))


@rule("Royal decree of 17 January 2000: part B first, together at most the contribution")
def work_bonus_b_given(person: Person, gross: float) -> float:
    """Part B really given."""
    return not_above(work_bonus_b(person, gross), contribution(person, gross))


@rule("Royal decree of 17 January 2000: part B first, together at most the contribution")
def work_bonus_a_given(person: Person, gross: float) -> float:
    """Part A really given: what part B leaves of the contribution."""
    return not_above(work_bonus_a(person, gross), contribution(person, gross) - work_bonus_b_given(person, gross))


@rule("Law of 29 June 1981, art. 38; royal decree of 17 January 2000")
def taxable_wage(person: Person, gross: float) -> float:
    """The gross wage less the contribution that is left after the work bonus."""
    bonus = work_bonus_b_given(person, gross) + work_bonus_a_given(person, gross)
    return cents(gross - (contribution(person, gross) - bonus))


def _falling(gross: float, part: dict[str, float]) -> float:
    """The full amount up to a wage, then less by a slope."""
    if gross > part["none_from"]:
        return 0.0
    return not_below(cents(part["full"] - part["slope"] * not_below(gross - part["full_to"], 0.0)), 0.0)
