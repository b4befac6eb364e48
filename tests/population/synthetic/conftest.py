"""One population of Brussels and one of Belgium, drawn once for all tests."""

import pyarrow as pa
import pytest

from takeup.engine.law import Law, load
from takeup.population.synthetic import Population

BRUSSELS, BELGIUM = 30_000, 30_000


@pytest.fixture(scope="session")
def law() -> Law:
    return load("takeup.law.be")


@pytest.fixture(scope="session")
def brussels(law: Law) -> pa.Table:
    return pa.Table.from_batches(Population(law, BRUSSELS, seed=3).batches())


@pytest.fixture(scope="session")
def belgium(law: Law) -> pa.Table:
    return pa.Table.from_batches(Population(law, BELGIUM, seed=4, area="belgium").batches())
