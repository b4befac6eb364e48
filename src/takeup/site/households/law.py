"""The code of law that this site works with, loaded once."""

from __future__ import annotations

from functools import cache

from takeup.engine.law import Law, load


@cache
def law() -> Law:
    return load("takeup.law.be")
