"""Random rules: each gives what Python gives, or is refused with file and line; there is no third way.

Nor does an answer that is kept for some days differ from one that is worked out anew.
"""

from __future__ import annotations

import math
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from takeup.engine.case import AS_THINGS_STAND
from takeup.engine.compile import CompileError
from takeup.population.kernel import Kernel
from tests.engine.compile.author import TOOLS, Author
from tests.engine.compile.day_by_day import (
    EVERYTHING,
    FIGURES,
    NOTHING,
    assert_same_on_days,
    months,
    moving,
    some_days,
    that_keep,
)
from tests.engine.compile.tinyland import FAULT, encoded, land, people, plain, rule_text, run

DAYS = (date(2019, 6, 1), date(2024, 6, 1), date(2024, 3, 20))
PERIOD = date(2023, 10, 1), date(2025, 9, 1)
RULES = 12  # in one program


def check(author: Author, seed: int, by_name: bool = False) -> Counter[str]:
    """Compiles some random rules and compares them with Python; counts what became of them.

    What is asked on many days at once is what is asked on each day alone. `by_name`: rules ask those above them.
    """
    bodies: dict[str, str] = {}
    for n in range(RULES):
        bodies[f"it_{n}"] = author.rule()
        if by_name:
            author.rules.append(f"it_{n}")
    text = TOOLS + "".join(rule_text(name, body) for name, body in bodies.items())
    sorts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder, land(Path(folder), text, FIGURES) as tiny:
        taken = []
        for name, body in bodies.items():
            try:
                tiny.compiled(name)
                taken.append(name)
            except CompileError as error:
                assert error.file == str(tiny.file), body
                assert error.line > 0, body
                assert error.construct and error.allowed, body
                sorts["refused"] += 1
        random = Random(seed)
        with that_keep(random.choice((EVERYTHING, EVERYTHING, NOTHING))):
            program = tiny.compiled(*taken, *taken)  # twice, so that each answer is one that can be kept
        cases = [
            *people(tiny.law, seed, 3),
            *people(tiny.law, seed + 1, 2, unknown=0.2),
            *moving(tiny.law, seed, *PERIOD, 4),
            *moving(tiny.law, seed, *PERIOD, 2, unknown=0.2),
        ]
        kernel, batch = Kernel(program, threads=1), encoded(program, cases)
        for day in DAYS:
            for name, got in zip(taken, run(kernel, batch, day), strict=False):
                python = [answer for case in cases for answer in plain(tiny.rule(name), case, day)]
                for one, other in zip(python, got, strict=True):
                    assert one == FAULT or same(one, other), (
                        f"Python {one!r}, compiled {other!r} on {day}:\n{bodies[name]}"
                    )
                    sorts[one if isinstance(one, str) else "answer"] += 1
        days = random.choice((some_days(seed, *PERIOD, 24), months(PERIOD[0], 24)))
        try:
            assert_same_on_days(tiny, kernel, batch, cases, taken, days, (AS_THINGS_STAND,), python=False)
        except AssertionError as error:
            raise AssertionError(f"{error}\n\n{text}") from None
    return sorts


def same(one: Any, other: Any) -> bool:
    both = isinstance(one, float) and isinstance(other, float)
    return one == other or (both and math.isnan(one) and math.isnan(other))


# a rule is made of one seed, which says nothing when it is smaller: no search for a smaller one
SETTINGS = settings(
    max_examples=5, deadline=None, phases=[Phase.explicit, Phase.generate], suppress_health_check=[HealthCheck.too_slow]
)


@SETTINGS
@given(seed=st.integers(0, 2**32))
def test_random_rules_give_what_python_gives(seed: int) -> None:
    sorts = check(Author(Random(seed)), seed, by_name=True)
    assert sorts["refused"] == 0  # all of it is of the kinds that rules are made of
    assert sorts["answer"] > sorts[FAULT]


@SETTINGS
@given(seed=st.integers(0, 2**32))
def test_random_rules_with_forbidden_parts_are_refused_or_give_what_python_gives(seed: int) -> None:
    check(Author(Random(seed), refused=0.06), seed)


@SETTINGS
@given(seed=st.integers(0, 2**32))
def test_careless_random_rules_are_refused_or_give_what_python_gives(seed: int) -> None:
    check(Author(Random(seed), careless=0.15), seed)
