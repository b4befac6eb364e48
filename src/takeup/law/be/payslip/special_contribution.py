"""The special contribution for social security that an employer withholds each month (law of 30 March 1994)."""

from __future__ import annotations

from takeup.engine import not_above, parameters, rule
from takeup.law.be.facts import Person
from takeup.law.be.people import has_partner_here

p = parameters(__file__)


@rule("Law of 30 March 1994, art. 109")
def special_contribution(person: Person, gross: float) -> float:
    """Euros a month: by the scale of someone who lives alone, or of a couple with one wage."""
    if has_partner_here(person):
        return withheld(person, gross, "one_wage")
    return withheld(person, gross, "single")


@rule("Law of 30 March 1994, art. 109")
def withheld(person: Person, gross: float, scale: str) -> float:
    """A fixed part and a share of the wage above a limit, up to a highest amount. Euros a month."""
    found = 0.0
    for limit, fixed, share in p.special_contribution(person, scale):
        if gross > limit:
            found = fixed + share * (gross - limit)
    return not_above(found, p.special_contribution_most(person))
