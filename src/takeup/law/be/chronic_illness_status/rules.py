"""Status of a chronic illness (statuut chronische aandoening / statut affection chronique), given by the mutuality.

It follows what care costs, not a diagnosis. It lowers the ceiling of the maximum health bill, and the doctor may be
paid directly by the mutuality (third-party payer).
"""

from __future__ import annotations

from takeup.engine import already_in_payment, concerns, condition, parameters, rule
from takeup.law.be.facts import Person

p = parameters(__file__)


@concerns()
def concerned(person: Person) -> bool:
    """Who has limits that last."""
    return person.lasting_limits


@condition("Coordinated law of 14 July 1994: insured for health care")
def is_insured(person: Person) -> bool:
    """Member of a Belgian mutuality or of the auxiliary fund."""
    return person.health_insured


@condition("Rules on the status of a chronic illness (riziv.fgov.be)")
def has_a_ground(person: Person) -> bool:
    """The lump sum, high costs for two years, a rare disease with such costs, or a decision that is prolonged."""
    return person.chronic_lump_sum or has_high_costs(person) or has_rare_disease(person) or has_running_decision(person)


@rule("Rules on the status of a chronic illness: for two years (riziv.fgov.be)")
def has_high_costs(person: Person) -> bool:
    """Eight dear quarters in two calendar years: it opens the two years that follow."""
    return is_opened(person, person.year - 1) or is_opened(person, person.year - 2)


@rule("Rules on the status of a chronic illness: for five years (riziv.fgov.be)")
def has_rare_disease(person: Person) -> bool:
    """With a certificate of a rare disease the same costs open five years."""
    if not person.rare_disease_certificate:
        return False
    return (
        is_opened(person, person.year - 3) or is_opened(person, person.year - 4) or is_opened(person, person.year - 5)
    )


@rule("Rules on the status of a chronic illness (riziv.fgov.be)")
def is_opened(person: Person, last_year: int) -> bool:
    """Care was dear in each quarter of this calendar year and of the one before."""
    return is_dear(person, last_year) and is_dear(person, last_year - 1)


@rule("Rules on the status of a chronic illness (riziv.fgov.be: amount of each year)")
def is_dear(person: Person, year: int) -> bool:
    """The cheapest quarter of the year is at or above the amount of that year."""
    least = threshold(person, year)
    return least > 0 and person.cheapest_quarter_of_care[year] >= least


@rule("Rules on the status of a chronic illness (riziv.fgov.be: amount of each year)")
def threshold(person: Person, year: int) -> float:
    """What care must cost in a quarter. Euros; the newest known amount stands for later years."""
    found: float = 0.0
    for first, least in p.quarter(person):
        if year >= first:
            found = least
    return found


@rule("Rules on the status of a chronic illness: prolonged year by year (riziv.fgov.be)")
def has_running_decision(person: Person) -> bool:
    """The mutuality gave the status before, and prolongs it while costs stay high."""
    return already_in_payment(person, "chronic_illness_status") and is_prolonged(person)


@rule("Rules on the status of a chronic illness: prolonged year by year (mc.be)", uncertain="chronic-prolonged")
def is_prolonged(person: Person) -> bool:
    """Costs of the year two years back, all quarters together: not asked; the decision in force stands for it."""
    return True
