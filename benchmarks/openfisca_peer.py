"""OpenFisca's part of the benchmark. Runs in the peer's own environment and imports nothing of takeup.

It is fed as fast as it can be: identifiers and the places of the roles are ready as arrays before the clock starts.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
from openfisca_core.simulations import SimulationBuilder  # type: ignore[import-not-found]
from openfisca_country_template import CountryTaxBenefitSystem  # type: ignore[import-not-found]

from benchmarks.openfisca_population import Population
from benchmarks.openfisca_worker import Outputs, Seconds, save, serve

MONTHLY = (
    "age",
    "basic_income",
    "pension",
    "income_tax",
    "social_security_contribution",
    "household_income",
    "housing_allowance",
    "parenting_allowance",
    "disposable_income",
    "total_benefits",
    "total_taxes",
)
PRICES = ("meal_price", "swimming_pool_access")  # in the law since 2017
YEARLY = ("housing_tax",)
ADULT, CHILD = 0, 1  # places of the roles in the template's household


class Peer:
    """The template over one population in one month."""

    def __init__(self, folder: Path, month: str) -> None:
        self.folder = folder
        self.month = month
        self.law = CountryTaxBenefitSystem()

    def load(self) -> None:
        self.population = population = Population.load(self.folder)
        self.people = np.arange(population.persons)
        self.homes = np.arange(population.households)
        self.home_of = np.repeat(self.homes, np.diff(population.offsets))
        self.roles = np.where(population.is_adult, ADULT, CHILD)
        self.housing = population.housing.astype(np.uint8)

    def run(self) -> tuple[Seconds, Outputs]:
        """Builds a simulation and computes every variable, as anybody who uses it must."""
        start = time.perf_counter()
        simulation = self.build()
        built = time.perf_counter()
        outputs = self.compute(simulation)
        end = time.perf_counter()
        return {"build": built - start, "compute": end - built, "total": end - start}, outputs

    def build(self) -> Any:
        builder = SimulationBuilder()
        builder.create_entities(self.law)
        builder.declare_person_entity("person", self.people)
        household = builder.declare_entity("household", self.homes)
        builder.join_with_persons(household, self.home_of, self.roles)
        simulation = builder.build(self.law)
        january = f"{self.month[:4]}-01"
        simulation.set_input("birth", "ETERNITY", self.population.birth)
        simulation.set_input("salary", self.month, self.population.salary)
        simulation.set_input("capital_returns", self.month, self.population.capital_returns)
        simulation.set_input("rent", self.month, self.population.rent)
        simulation.set_input("housing_occupancy_status", january, self.housing)
        simulation.set_input("accommodation_size", january, self.population.size)
        return simulation

    def compute(self, simulation: Any) -> Outputs:
        monthly = MONTHLY + PRICES if self.month >= "2017" else MONTHLY
        outputs = {name: simulation.calculate(name, self.month) for name in monthly}
        return outputs | {name: simulation.calculate(name, self.month[:4]) for name in YEARLY}

    def files(self, folder: Path) -> None:
        """All households at once: that is what a simulation is."""
        self.load()
        save(self.run()[1], folder)


if __name__ == "__main__":
    serve(Peer)
