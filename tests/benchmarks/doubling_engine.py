"""An engine for the tests of the benchmark: it answers twice the salary of each person."""

from __future__ import annotations

from pathlib import Path

from benchmarks.openfisca_population import Population
from benchmarks.openfisca_worker import Outputs, Seconds, save, serve


class Doubling:
    def __init__(self, folder: Path, month: str) -> None:
        self.folder = folder

    def load(self) -> None:
        self.population = Population.load(self.folder)

    def run(self) -> tuple[Seconds, Outputs]:
        return {"compute": 0.5, "total": 1.0}, {"doubled": self.population.salary * 2}

    def files(self, folder: Path) -> None:
        self.load()
        save(self.run()[1], folder)


if __name__ == "__main__":
    serve(Doubling)
