"""takeup's part of the benchmark: the rules of the country template, compiled, over columns of NumPy."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from benchmarks.country_template.variables import OF_PERSONS, of_households
from benchmarks.openfisca_population import HOUSING, Population
from benchmarks.openfisca_worker import Outputs, Seconds, serve
from takeup.engine.case import AS_THINGS_STAND
from takeup.engine.compile import compile_law
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import load
from takeup.population.batch import Batch
from takeup.population.kernel import Kernel

PART = 50_000  # households that go through the kernel together, from file to file


class Ours:
    """The template over one population in one month."""

    def __init__(self, folder: Path, month: str) -> None:
        self.folder = folder
        self.day = date.fromisoformat(f"{month}-01")
        self.rules = {**OF_PERSONS, **of_households(self.day)}
        law = load("benchmarks.country_template")
        self.program = compile_law(law, rights=[], rules=list(self.rules.values()))
        self.kernel = Kernel(self.program)

    def load(self) -> None:
        self.population = Population.load(self.folder)

    def run(self) -> tuple[Seconds, Outputs]:
        """Reads the households into columns of the law and works out every variable."""
        start = time.perf_counter()
        batch = self.batch(self.population)
        ready = time.perf_counter()
        outputs = self.compute(batch)
        end = time.perf_counter()
        return {"build": ready - start, "compute": end - ready, "total": end - start}, outputs

    def compute(self, batch: Batch) -> Outputs:
        answers = self.kernel.run(batch, self.day, AS_THINGS_STAND, reasons=False)
        return {name: answer.values for name, answer in zip(self.rules, answers, strict=True)}

    def batch(self, population: Population) -> Batch:
        """The households as the kernel reads them. Everything is known of them; nobody asks who is whose child."""
        place = self.program.columns.place
        households, persons = population.households, population.persons
        rows = np.arange(households + 1)
        words = np.array([self.program.strings.known(word) for word in HOUSING], np.int32)
        return Batch(
            households=households,
            people=persons,
            widest=int(np.diff(population.offsets).max()),
            person_offsets=population.offsets,
            person_rows=population.offsets[:-1],
            household_rows=rows[:-1],
            situation_offsets=rows,
            situation_days=np.zeros(households, np.int32),
            kin=np.zeros(1, np.int32),
            kin_offsets=np.zeros(households + 1, np.int64),
            received_complete=np.ones(households, np.int8),
            columns={
                place("person", "birth_date"): days(population.birth),
                place("person", "is_adult"): population.is_adult.view(np.int8),
                place("person", "salary"): population.salary,
                place("person", "capital_returns"): population.capital_returns,
                place(HOUSEHOLD, "everyone_listed"): np.ones(households, np.int8),
                place(HOUSEHOLD, "rent"): population.rent,
                place(HOUSEHOLD, "housing_occupancy_status"): words[population.housing],
                place(HOUSEHOLD, "accommodation_size"): population.size,
            },
            received={},
            program=self.program,
        )

    def files(self, folder: Path) -> None:
        """Some households at a time, as `takeup screen` does it."""
        offsets = np.load(self.folder / "offsets.npy", mmap_mode="r")
        households, persons = len(offsets) - 1, int(offsets[-1])
        with ExitStack() as stack:
            files = {name: stack.enter_context((folder / f"{name}.npy").open("wb")) for name in self.rules}
            for name, file in files.items():
                size = persons if name in OF_PERSONS else households
                header = {"descr": "<f8", "fortran_order": False, "shape": (size,)}
                np.lib.format.write_array_header_1_0(file, header)
            for first in range(0, households, PART):
                self.write_part(first, min(first + PART, households), files)

    def write_part(self, first: int, end: int, files: Mapping[str, BinaryIO]) -> None:
        for name, values in self.compute(self.batch(Population.load_part(self.folder, first, end))).items():
            files[name].write(values.data)


def days(dates: NDArray[np.datetime64]) -> NDArray[np.int32]:
    """Days since 1 January 1970."""
    return dates.view(np.int64).astype(np.int32)


if __name__ == "__main__":
    serve(Ours)
