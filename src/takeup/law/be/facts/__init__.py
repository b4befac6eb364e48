"""The facts of a person and of a household that Belgian law asks for. One file a subject; no fact has a default."""

from __future__ import annotations

from takeup import engine
from takeup.law.be.facts.family import FamilyFacts
from takeup.law.be.facts.income import IncomeFacts
from takeup.law.be.facts.property import PropertyFacts
from takeup.law.be.facts.residence import ResidenceFacts
from takeup.law.be.facts.work import WorkFacts


class Person(ResidenceFacts, FamilyFacts, WorkFacts, IncomeFacts, PropertyFacts, engine.Person):
    """One person on one day, as Belgian law sees the person."""

    household: Household


class Household(engine.Household):
    """The people who live under one roof on one day."""
