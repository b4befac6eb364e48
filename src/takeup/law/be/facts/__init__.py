"""The facts of a person and of a household that Belgian law asks for. One file a subject; no fact has a default."""

from __future__ import annotations

from takeup import engine
from takeup.law.be.facts.children import ChildFacts
from takeup.law.be.facts.energy import HouseholdEnergyFacts
from takeup.law.be.facts.family import FamilyFacts
from takeup.law.be.facts.health import HealthFacts, HouseholdHealthFacts
from takeup.law.be.facts.income import IncomeFacts
from takeup.law.be.facts.justice import JusticeFacts
from takeup.law.be.facts.pension import PensionFacts
from takeup.law.be.facts.property import PropertyFacts
from takeup.law.be.facts.residence import ResidenceFacts
from takeup.law.be.facts.work import WorkFacts


class Person(
    ChildFacts,
    ResidenceFacts,
    FamilyFacts,
    WorkFacts,
    IncomeFacts,
    PropertyFacts,
    PensionFacts,
    HealthFacts,
    JusticeFacts,
    engine.Person,
):
    """One person on one day, as Belgian law sees the person."""

    household: Household


class Household(HouseholdEnergyFacts, HouseholdHealthFacts, engine.Household):
    """The people who live under one roof on one day."""
