"""An engine for the tests of the benchmark: it answers twice the salary of each person."""

from __future__ import annotations

from benchmarks.openfisca_population import Population
from benchmarks.openfisca_worker import Outputs, Seconds, serve


class Doubling:
    def __init__(self, population: Population, month: str) -> None:
        self.population = population

    def run(self) -> tuple[Seconds, Outputs]:
        return {"compute": 0.5, "total": 1.0}, {"doubled": self.population.salary * 2}


if __name__ == "__main__":
    serve(Doubling)
