"""Machine code of the tests goes to a folder of the run, which its workers share; never to that of the person."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from takeup.population.kernel import CACHE


@pytest.fixture(scope="session", autouse=True)
def machine_code(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        if CACHE not in os.environ:
            patch.setenv(CACHE, str(tmp_path_factory.getbasetemp().parent / "machine-code"))
        yield
