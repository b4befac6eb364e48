"""The whole law of Belgium as machine code, once a process."""

from __future__ import annotations

from functools import cache

from takeup.engine.compile import compile_law
from takeup.engine.law import load
from takeup.population.kernel import Kernel

LAW = load("takeup.law.be")


@cache
def law_kernel() -> Kernel:
    """Every right with its lines, on one thread. Not a fixture: hypothesis would print all of it."""
    return Kernel(compile_law(LAW, list(LAW), lines=True), threads=1)
