"""Rules on several days: asked at once, which keeps what still holds, beside each day alone and beside Python."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from random import Random
from typing import Any

import numpy as np
import pytest

from takeup.engine.case import CLAIMED, Case, Received, Timeline
from takeup.engine.compile.values import packed
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.engine.time import month_index, month_start
from takeup.population.batch import Batch
from takeup.population.kernel import ABSENT, Kernel, Question, Tasks
from tests.engine.compile.tinyland import AWAY, FAULT, UNKNOWN, Land, household, plain, someone
from tests.population.cases import GOES_ON

EVERYTHING, NOTHING = 0, 10**9  # of what can be kept, this is kept
_STATED = "status: confirmed, source: a test, checked: 2024-01-01"
# figures that change on any day of a month, some of them numbers of months; used as parameters of a law
FIGURES = f"""
inside:
  unit: EUR
  values:
    - {{from: 2010-01-01, value: 10, {_STATED}}}
    - {{from: 2024-03-15, value: 20, {_STATED}}}
    - {{from: 2024-03-29, value: 30, {_STATED}}}
    - {{from: 2025-01-31, value: 40, {_STATED}}}
late:
  unit: EUR
  values:
    - {{from: 2024-02-29, value: 7, {_STATED}}}
flag:
  unit: EUR
  values:
    - {{from: 2010-01-01, value: false, {_STATED}}}
    - {{from: 2024-10-10, value: true, {_STATED}}}
back:
  unit: EUR
  values:
    - {{from: 2010-01-01, value: 3, {_STATED}}}
    - {{from: 2024-09-01, value: 14, {_STATED}}}
    - {{from: 2025-02-14, value: 1, {_STATED}}}
"""


@contextmanager
def that_keep(size: int) -> Iterator[None]:
    """Programs compiled here keep the answers of functions with more than `size` lines of text."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("takeup.engine.compile.program.SMALL", size)
        yield


def assert_same_on_days(
    tiny: Land,
    kernel: Kernel,
    batch: Batch,
    cases: Sequence[Case],
    names: Sequence[str],
    days: Sequence[date],
    worlds: Sequence[str] = (CLAIMED,),
    asked_on: date | None = None,
    python: bool = True,
    sure: bool = False,
) -> None:
    """Many days at once give the bits that each day alone gives, also in several worlds, and as tasks in any order.

    `python`: and what Python gives; where that stops with an error there is no answer to compare. `sure`: the compiled
    law may know where Python does not (a condition that is surely not met settles what is due).
    """
    asked_on = days[-1] if asked_on is None else asked_on
    questions = [Question(world, days) for world in worlds]
    questions.append(Question(worlds[0], days[::3]))  # the first days again, after the last one
    together = kernel.ask(batch, questions, asked_on)
    for world, answers in zip(worlds, together, strict=False):
        alone = [kernel.run(batch, day, world, asked_on=asked_on) for day in days]
        found = _different(kernel, days, alone, answers)
        if world == worlds[0]:
            found += _different(kernel, days[::3], alone[::3], together[-1])
        for place, name in enumerate(names if python else ()):
            told = _side_by_side(alone, place)
            found += _unlike_python(tiny, name, cases, days, world, asked_on, *told, sure=sure)
        assert not found, "\n".join([f"in the world {world}", *found])
        _assert_same_as_tasks(kernel, batch, days, world, asked_on, alone)


def _side_by_side(alone: Sequence[Any], place: int) -> tuple[Any, Any]:
    """Values and reasons of one output: a row a holder, a column a day."""
    values = np.stack([answers[place].values for answers in alone], axis=1)
    return values, np.stack([answers[place].reasons for answers in alone], axis=1)


def _different(kernel: Kernel, days: Sequence[date], alone: Sequence[Any], together: Sequence[Any]) -> list[str]:
    """Of each output the first answer that is not that of the day alone."""
    found = []
    for place, output in enumerate(kernel.program.outputs):
        values, reasons = _side_by_side(alone, place)
        got = together[place].values.reshape(values.shape), together[place].reasons.reshape(values.shape)
        different = (values.view(np.int64) != got[0].view(np.int64)) | (reasons != got[1])
        for row, column in np.argwhere(different)[:1]:
            one, other = ((float(v[row, column]), int(w[row, column])) for v, w in ((values, reasons), got))
            found.append(f"{output.name} on {days[column]}, person {row}: alone {one}, with the days before it {other}")
    return found


def _unlike_python(
    tiny: Land,
    name: str,
    cases: Sequence[Case],
    days: Sequence[date],
    world: str,
    asked_on: date,
    values: Any,
    reasons: Any,
    sure: bool,
) -> list[str]:
    """The first answer that is not what Python says."""
    for column, day in enumerate(days):
        told = [one for case in cases for one in plain(tiny.rule(name), case, day, world, asked_on)]
        for row, one in enumerate(told):
            reason = int(reasons[row, column])
            other = float(values[row, column]) if not reason else AWAY if reason == ABSENT else UNKNOWN
            if one not in (FAULT, other) and one == one and not (sure and one == UNKNOWN):
                return [f"{name} on {day}, person {row}: Python {one!r}, compiled {other!r}"]
    return []


def _assert_same_as_tasks(
    kernel: Kernel, batch: Batch, days: Sequence[date], world: str, asked_on: date, alone: Sequence[Any]
) -> None:
    """The same days of a household as tasks behind each other, in another order: what is kept goes back too."""
    order = Random(len(days)).sample(range(len(days)), len(days))
    which = np.repeat(np.arange(batch.households), len(days))
    when = np.tile(np.array([packed(days[n]) for n in order]), batch.households)
    answers = kernel.run(batch, days[0], world, Tasks(which, when), asked_on=asked_on)
    found = []
    for place, (output, answer) in enumerate(zip(kernel.program.outputs, answers, strict=True)):
        of_household = output.holder == HOUSEHOLD
        ends = np.arange(batch.households + 1) if of_household else batch.person_offsets
        rows = [np.arange(ends[home], ends[home + 1]) for home in range(batch.households) for _ in order]
        which_day = np.repeat(np.tile(order, batch.households), [len(row) for row in rows])
        place_of = np.concatenate(rows)
        values = np.stack([day[place].values for day in alone])[which_day, place_of]
        reasons = np.stack([day[place].reasons for day in alone])[which_day, place_of]
        if values.tobytes() != answer.values.tobytes() or reasons.tobytes() != answer.reasons.tobytes():
            found.append(output.name)
    assert not found, f"another order of the days gives another answer, in the world {world}: {found}"


# -- households that move on ---------------------------------------------------------------------------


def moving(
    law: Law, seed: int, first: date, last: date, count: int = 12, unknown: float = 0.0, most: int = 4
) -> list[Case]:
    """Random households between two days: births, people who come and go, facts that change on any day, payments."""
    random = Random(seed)
    return [_moving(law, random, first, last, unknown, most) for _ in range(count)]


def _moving(law: Law, random: Random, first: date, last: date, unknown: float, most: int) -> Case:
    people = [someone(random, unknown) for _ in range(random.choice((1, 1, 2, 3, random.randint(1, most))))]
    span = (last - first).days

    def some_day() -> date:
        day = first + timedelta(days=random.randint(-40, span + 20))
        return day.replace(day=1) if random.random() < 0.3 else day

    for person in people:
        if "birth_date" in person and random.random() < 0.6:
            near = some_day()  # a birthday on any day of the period, or a birth
            person["birth_date"] = near.replace(
                year=near.year - random.choice((0, 0, 1, 17, 18, 18, 19, 65)), day=min(near.day, 28)
            )
        if "since" in person and random.random() < 0.7:
            person["since"] = some_day() - timedelta(days=random.choice((0, 31, 181, 366, 730)))
        if "until" in person and random.random() < 0.5:
            person["until"] = some_day()
    case = household(law, *people, has_stove=random.random() < 0.5)
    for id in case.members:
        for _ in range(random.choice((0, 0, 1, 3))):
            name = random.choice(("wage", "kind", "since", "works", "number", "taxed"))
            value, day = someone(random)[name], some_day()
            line = case.facts.get(id, {}).get(name)
            if line is None or day not in line.days:
                case.set(id, name, None if unknown and name != "taxed" and random.random() < 0.3 else value, day)
        if random.random() < 0.3:
            here = case.lives_here.setdefault(id, Timeline([date.min], [random.random() < 0.6]))
            for day in sorted({some_day(), some_day()}):
                here.add(day, not here.on(day))
        for right in law:
            if right.received is None and random.random() < 0.6:
                _be_paid(case, random, right, id, first, last)
    case.received_complete = random.random() < 0.7
    if random.random() < 0.2:
        case.set(HOUSEHOLD, "everyone_listed", False, some_day())
    case._views.clear()
    case._snapshots.clear()
    case._changes = None
    return case


def _be_paid(case: Case, random: Random, right: Any, id: str, first: date, last: date) -> None:
    holder = HOUSEHOLD if right.holder == HOUSEHOLD else id
    record = Received()
    begin, end = month_index(first), month_index(last)
    for _ in range(random.randint(1, 3)):
        start = random.randint(begin - 14, end)
        stop = random.choice((start, start + 2, start + 7, GOES_ON))
        euros = 1.0 if right.kind == "status" else random.choice((0.0, 0.01, 250.5))
        for month in range(start, stop + 1):
            record.months.setdefault(month, euros)
    case.received[right.id, holder] = record


def months(first: date, count: int) -> list[date]:
    """Firsts of months."""
    return [month_start(month_index(first) + n) for n in range(count)]


def some_days(seed: int, first: date, last: date, count: int) -> list[date]:
    """Any days in order, some of them the first or the last of a month, several in one month, some the same."""
    random = Random(seed)
    days = [first + timedelta(days=random.randint(0, (last - first).days)) for _ in range(count)]
    days = [random.choice((day, day, day.replace(day=1), day - timedelta(days=day.day))) for day in days]
    return sorted([*days, *random.sample(days, len(days) // 6)])
