"""The households of the benchmark: the same for both engines, by seed, as columns of NumPy.

It draws what the peer's measurements drew before (the same numbers in the same order), so that new figures can be laid
beside the old ones.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

SEED = 20240601
HOUSING = ("owner", "tenant", "free_lodger", "homeless")
BORN_BEFORE = np.datetime64("2016-11-01", "D")  # ages are drawn as of this day


@dataclass(frozen=True)
class Population:
    """Households that lie one after the other, the adults of each first.

    Shapes: `offsets` (households + 1,): where the members of each begin; `is_adult`, `birth`, `salary` and
    `capital_returns` (persons,); `rent`, `housing` (place in HOUSING) and `size` in m2 (households,). Euros a month.
    """

    offsets: NDArray[np.int64]
    is_adult: NDArray[np.bool_]
    birth: NDArray[np.datetime64]
    salary: NDArray[np.float64]
    capital_returns: NDArray[np.float64]
    rent: NDArray[np.float64]
    housing: NDArray[np.int64]
    size: NDArray[np.float64]

    @property
    def households(self) -> int:
        return len(self.rent)

    @property
    def persons(self) -> int:
        return len(self.salary)

    def save(self, folder: Path) -> None:
        """Each column as a .npy file of its own."""
        folder.mkdir(parents=True, exist_ok=True)
        for column in fields(self):
            np.save(folder / f"{column.name}.npy", getattr(self, column.name))

    @classmethod
    def load(cls, folder: Path) -> Population:
        return cls(**{column.name: np.load(folder / f"{column.name}.npy") for column in fields(cls)})

    @classmethod
    def load_part(cls, folder: Path, first: int, end: int) -> Population:
        """Households `first` to before `end`, and of the files no more than these."""

        def part(name: str, rows: slice) -> Any:
            return np.load(folder / f"{name}.npy", mmap_mode="r")[rows].copy()

        offsets = part("offsets", slice(first, end + 1))
        people, homes = slice(offsets[0], offsets[-1]), slice(first, end)
        of_people = {name: part(name, people) for name in ("is_adult", "birth", "salary", "capital_returns")}
        of_homes = {name: part(name, homes) for name in ("rent", "housing", "size")}
        return cls(offsets - offsets[0], **of_people, **of_homes)


def make_population(households: int, seed: int = SEED) -> Population:
    """30 % one adult, 70 % two, with none to two children: 2.7 persons a household.

    A quarter of the adults have no salary, the others a lognormal one with median 2,200 euros; 15 % have returns on
    capital; half of the households rent.
    """
    random = np.random.default_rng(seed)
    adults = np.where(random.random(households) < 0.30, 1, 2)
    people = adults + random.integers(0, 3, households)
    offsets = np.concatenate(([0], np.cumsum(people)))
    persons = int(offsets[-1])
    is_adult = np.arange(persons) - np.repeat(offsets[:-1], people) < np.repeat(adults, people)

    days_of_adults = random.integers(18 * 366, 85 * 365, persons)
    days_of_children = random.integers(0, 18 * 365, persons)
    birth = BORN_BEFORE - np.where(is_adult, days_of_adults, days_of_children)

    wages = random.normal(np.log(2200.0), 0.6, persons)
    works = (random.random(persons) >= 0.25) & is_adult
    has_capital = (random.random(persons) < 0.15) & is_adult
    returns = random.exponential(120.0, persons)

    rents = random.normal(750.0, 200.0, households)
    housing = random.choice(len(HOUSING), households, p=[0.35, 0.50, 0.10, 0.05])
    sizes = random.normal(80.0, 30.0, households)
    return Population(
        offsets,
        is_adult,
        birth,
        salary=np.where(works, np.exp(wages).round(2), 0.0),
        capital_returns=np.where(has_capital, returns.round(2), 0.0),
        rent=np.where(housing == HOUSING.index("tenant"), rents.clip(0).round(2), 0.0),
        housing=housing,
        size=sizes.clip(9).round(),
    )


def find_population(households: int, cache: Path) -> Path:
    """The folder with so many households; drawn and saved where it is not there yet."""
    folder = cache / f"population-{households}-{SEED}"
    if not (folder / "complete").exists():
        make_population(households).save(folder)
        (folder / "complete").touch()
    return folder
