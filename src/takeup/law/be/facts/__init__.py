"""The facts of a person and of a household that Belgian law asks for. One file a subject; no fact has a default."""

from __future__ import annotations

from takeup import engine
from takeup.law.be.facts.centre import CentreFacts, HouseholdCentreFacts
from takeup.law.be.facts.children import ChildFacts
from takeup.law.be.facts.debts import HouseholdDebtFacts
from takeup.law.be.facts.disability import DisabilityFacts
from takeup.law.be.facts.energy import HouseholdEnergyFacts
from takeup.law.be.facts.family import FamilyFacts
from takeup.law.be.facts.health import HealthFacts, HouseholdHealthFacts
from takeup.law.be.facts.home_tax import HouseholdHomeTaxFacts
from takeup.law.be.facts.housing import HouseholdHousingFacts
from takeup.law.be.facts.income import IncomeFacts
from takeup.law.be.facts.justice import JusticeFacts
from takeup.law.be.facts.leave import LeaveFacts
from takeup.law.be.facts.pension import PensionFacts
from takeup.law.be.facts.property import PropertyFacts
from takeup.law.be.facts.residence import ResidenceFacts
from takeup.law.be.facts.school import SchoolFacts
from takeup.law.be.facts.unemployment import UnemploymentFacts
from takeup.law.be.facts.work import WorkFacts


class Person(
    ChildFacts,
    SchoolFacts,
    ResidenceFacts,
    FamilyFacts,
    WorkFacts,
    UnemploymentFacts,
    IncomeFacts,
    PropertyFacts,
    PensionFacts,
    HealthFacts,
    DisabilityFacts,
    JusticeFacts,
    LeaveFacts,
    CentreFacts,
    engine.Person,
):
    """One person on one day, as Belgian law sees the person."""

    household: Household


class Household(
    HouseholdCentreFacts,
    HouseholdHomeTaxFacts,
    HouseholdDebtFacts,
    HouseholdHousingFacts,
    HouseholdEnergyFacts,
    HouseholdHealthFacts,
    engine.Household,
):
    """The people who live under one roof on one day."""
