"""The law machine: facts, parameters, rules and rights, and the readers that explain and explore them.

Knows no country, no database and no web page. What a law folder needs is exported here.
"""

from takeup.engine.facts import amount, choice, count, date_fact, yearly_amount, yes_no
from takeup.engine.household import Household, Person
from takeup.engine.logic import all_of, any_of, how_many
from takeup.engine.money import cents, half_up, not_above, not_below, total
from takeup.engine.parameters import parameters
from takeup.engine.payments import (
    already_in_payment,
    in_payment,
    in_payment_for,
    paid_between,
    passport,
    passport_for,
    received_amount,
)
from takeup.engine.rules import concerns, condition, rule
from takeup.engine.time import full_years
from takeup.engine.undecided import between, unknowable

__all__ = [
    "Household",
    "Person",
    "all_of",
    "already_in_payment",
    "amount",
    "any_of",
    "between",
    "cents",
    "choice",
    "concerns",
    "condition",
    "count",
    "date_fact",
    "full_years",
    "half_up",
    "how_many",
    "in_payment",
    "in_payment_for",
    "not_above",
    "not_below",
    "paid_between",
    "parameters",
    "passport",
    "passport_for",
    "received_amount",
    "rule",
    "total",
    "unknowable",
    "yearly_amount",
    "yes_no",
]
