"""A program of one day (`engine/compile/one_day.py`) answers as the same rules do that are compiled as others are."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from benchmarks.country_template.variables import OF_HOUSEHOLDS, OF_PERSONS, PRICES
from takeup.engine.case import AS_THINGS_STAND, CLAIMED, EVERYTHING_CLAIMED
from takeup.engine.compile import Program, compile_law, one_day, program
from takeup.engine.compile.layout import LIVES_HERE, UNKNOWN_DATE
from takeup.engine.compile.runtime import left_out
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import load
from takeup.population.batch import Batch
from takeup.population.kernel import Answers, Kernel, Question, Tasks

HOUSEHOLDS = 400
DAYS = (date(1960, 1, 1), date(2016, 11, 1), date(2016, 12, 1), date(2018, 1, 1))
RULES = list({**OF_PERSONS, **OF_HOUSEHOLDS, **PRICES}.values())


def compiled() -> Program:
    return compile_law(load("benchmarks.country_template"), rights=[], rules=RULES)


@pytest.fixture(scope="module")
def kernels() -> tuple[Kernel, Kernel]:
    """Of one day, and as any other."""
    of_one_day = compiled()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(program, "is_of_one_day", lambda _: False)
        general = compiled()
    assert "@households.open(" in of_one_day.text
    assert "@households.open(" not in general.text
    return Kernel(of_one_day, threads=1), Kernel(general, threads=1)


def random_batch(of: Program, seed: int, unknown: float) -> Batch:
    """Households of none to four people in one or two situations; so large a share of the facts is unknown."""
    random = np.random.default_rng(seed)
    people = random.integers(0, 5, HOUSEHOLDS)
    situations = random.integers(1, 3, HOUSEHOLDS)
    rows, homes = int((people * situations).sum()), int(situations.sum())
    place = of.columns.place

    def offsets(sizes: np.ndarray) -> np.ndarray:
        return np.concatenate([[0], np.cumsum(sizes)])

    def some(values: np.ndarray, nothing: object) -> np.ndarray:
        return np.where(random.random(len(values)) < unknown, np.array(nothing, values.dtype), values)

    begun = np.where(np.arange(homes) == np.repeat(offsets(situations)[:-1], situations), 0, 20161115)
    words = np.array([of.strings.known(word) for word in ("owner", "tenant", "homeless")], np.int32)
    return Batch(
        households=HOUSEHOLDS,
        people=int(people.sum()),
        widest=4,
        person_offsets=offsets(people),
        person_rows=offsets(people * situations)[:-1],
        household_rows=offsets(situations)[:-1],
        situation_offsets=offsets(situations),
        situation_days=begun.astype(np.int32),
        kin=np.zeros(16, np.int32),
        kin_offsets=np.zeros(HOUSEHOLDS + 1, np.int64),
        received_complete=np.ones(HOUSEHOLDS, np.int8),
        columns={
            place("person", LIVES_HERE): (random.random(rows) < 0.9).astype(np.int8),
            place("person", "birth_date"): some(random.integers(-50_000, 18_000, rows).astype(np.int32), UNKNOWN_DATE),
            place("person", "is_adult"): some((random.random(rows) < 0.7).astype(np.int8), -1),
            place("person", "salary"): some(random.choice([0.0, 200.0, 2500.0], rows), np.nan),
            place("person", "capital_returns"): some(random.choice([0.0, 33.33], rows), np.nan),
            place(HOUSEHOLD, "everyone_listed"): some(np.ones(homes, np.int8), -1),
            place(HOUSEHOLD, "rent"): some(random.choice([0.0, 700.1], homes), np.nan),
            place(HOUSEHOLD, "housing_occupancy_status"): some(random.choice(words, homes), -1),
            place(HOUSEHOLD, "accommodation_size"): some(random.choice([9.0, 85.0], homes), np.nan),
        },
        received={},
        program=of,
    )


def the_same(one: list[Answers], other: list[Answers]) -> None:
    for a, b in zip(one, other, strict=True):
        assert a.values.tobytes() == b.values.tobytes()
        assert a.reasons.tobytes() == b.reasons.tobytes()


@pytest.mark.parametrize("unknown", [0.0, 0.02, 0.5])
@pytest.mark.parametrize("day", DAYS)
def test_the_same_answers_and_reasons(kernels: tuple[Kernel, Kernel], day: date, unknown: float) -> None:
    found = [
        [
            kernel.run(batch, day, AS_THINGS_STAND),
            kernel.run(batch, day, AS_THINGS_STAND, asked_on=date(2020, 1, 1)),
            kernel.run(batch, day, AS_THINGS_STAND, wanted=[1, 7, 8]),
            kernel.run(batch, day, AS_THINGS_STAND, reasons=False),
        ]
        for kernel in kernels
        for batch in [random_batch(kernel.program, 1, unknown)]
    ]
    for one, other in zip(*found, strict=True):
        the_same(one, other)


def test_the_same_for_tasks_on_days_of_their_own(kernels: tuple[Kernel, Kernel]) -> None:
    random = np.random.default_rng(5)
    tasks = Tasks(random.integers(0, HOUSEHOLDS, 900), random.choice([20161101, 20161201, 20180101], 900))
    one, other = (
        kernel.run(random_batch(kernel.program, 2, 0.02), DAYS[0], AS_THINGS_STAND, tasks) for kernel in kernels
    )
    the_same(one, other)


@pytest.mark.parametrize("asked_on", [None, date(2020, 1, 1)])
def test_the_same_for_several_questions_on_several_days(kernels: tuple[Kernel, Kernel], asked_on: date | None) -> None:
    questions = [
        Question(AS_THINGS_STAND, DAYS),
        Question(CLAIMED, DAYS[1:3], wanted=[0, 7, 8]),
        Question(EVERYTHING_CLAIMED, DAYS[2:], reasons=False),
    ]
    found = [kernel.ask(random_batch(kernel.program, 3, 0.02), questions, asked_on) for kernel in kernels]
    for one, other in zip(*found, strict=True):
        the_same(one, other)


def test_what_is_left_out() -> None:
    """Whatever looks at another day, at kin or at payments is not of one day."""
    names = left_out(one_day.VIEW_WORDS, one_day.PERSON_WORDS)
    for name in ("view_back", "view_stretch", "kin", "world", "is_listed", "tells_all", "paid_between", "household_of"):
        assert f"@{name}(" in names
    assert not names & {"@view_day(", "@holds_on_day(", "@view_of(", "@packed_of("}


def test_a_program_without_outputs() -> None:
    empty = compile_law(load("benchmarks.country_template"), rights=[])
    assert Kernel(empty, threads=1).run(random_batch(empty, 4, 0.0), DAYS[0], AS_THINGS_STAND) == []
