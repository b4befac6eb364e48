"""A law of a few facts, written to a folder for one test: its rules as the test gives them, plain and compiled."""

from __future__ import annotations

import importlib
import itertools
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from takeup.engine.case import AS_THINGS_STAND, Case
from takeup.engine.compile import Program, compile_law
from takeup.engine.errors import LawError, UndecidedError
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.engine.rules import Rule
from takeup.population.batch import Batch, Encoder
from takeup.population.kernel import ABSENT, Kernel
from tests.population.cases import table_of

DAY = date(2024, 6, 1)
_NUMBERS = itertools.count()

FACTS = """
from __future__ import annotations
from datetime import date
from takeup import engine
from takeup.engine import amount, choice, count, date_fact, yearly_amount, yes_no


def told(words):
    text = {"nl": words, "fr": words, "en": words}
    return {"ask": text, "label": text}


def text(words):
    return {"nl": words, "fr": words, "en": words}


class Person(engine.Person):
    wage: float = amount("EUR/month", -5_000, 5_000, **told("wage"))
    other: float = amount("EUR/month", -5_000, 5_000, **told("other"))
    number: int = count("things", -50, 50, **told("number"))
    works: bool = yes_no(**told("works"))
    studies: bool = yes_no(**told("studies"))
    kind: str = choice({"a": text("a"), "b": text("b"), "c": text("c")}, **told("kind"), absent="c")
    since: date = date_fact(date(1900, 1, 1), date(2099, 12, 31), **told("since"), absent=date(2099, 12, 31))
    until: date = date_fact(date(1900, 1, 1), date(2099, 12, 31), **told("until"), absent=date(2099, 12, 31))
    bonus: float = amount("EUR/month", 0, 500, **told("bonus"), applies=lambda person: person.wage > 0)
    taxed: dict[int, float] = yearly_amount(0, 100_000, **told("taxed"))
    saved: dict[int, float] = yearly_amount(0, 100_000, **told("saved"))


class Household(engine.Household):
    has_stove: bool = yes_no(**told("stove"))
"""

HEAD = """
from __future__ import annotations
import math
from datetime import date, timedelta
from takeup.engine import *
from takeup.engine import logic, money, time, undecided
from takeup.engine.logic import all_of, any_of, how_many
from takeup.engine.money import cents, half_up, not_above, not_below, total
from takeup.engine.time import *
from takeup.engine.undecided import between, unknowable
from {law}.facts import Household, Person

p = parameters(__file__)
"""

THING = '''

@condition("art. 1")
def is_told(person: Person) -> bool:
    """Something is told."""
    return person.works


@rule("art. 2")
def amount(person: Person) -> float:
    """Nothing."""
    return 0.0

'''
FIRST_LINE = (HEAD + THING).count("\n") + 1  # of what a test writes, in rules.py

_STATED = "status: confirmed, source: a test, checked: 2024-01-01"
PARAMETERS = f"""
plain:
  unit: EUR
  values:
    - {{from: 2010-01-01, value: 100, {_STATED}}}
    - {{from: 2024-06-01, value: 120.5, {_STATED}}}
table:
  unit: EUR
  values:
    - {{from: 2010-01-01, value: {{a: 1, b: 2}}, {_STATED}}}
    - {{from: 2024-01-01, value: {{b: 3, c: 4.5}}, {_STATED}}}
by_number:
  unit: EUR
  values:
    - {{from: 2010-01-01, value: {{1: 10, 2: 20, 3: 30}}, {_STATED}}}
joined:
  unit: EUR
  values:
    - {{from: 2010-01-01, value: {{a_1: 11, a_2: 12, b_1: 21, b_2: 22, c_1: 31, c_2: 32}}, {_STATED}}}
rows:
  unit: EUR
  values:
    - {{from: 2010-01-01, value: [], {_STATED}}}
    - {{from: 2020-01-01, value: [[0, 1.5]], {_STATED}}}
    - {{from: 2024-01-01, value: [[0, 1.5], [100, 2.5], [1000, 4]], {_STATED}}}
    - {{from: 2025-01-01, value: [[0, 1], [500, 2]], {_STATED}}}
dated:
  unit: day
  values:
    - {{from: 2010-01-01, value: 2020-02-29, {_STATED}}}
"""

PROCEDURE = """
holder: person
kind: money
situation: month
grade: exact
"""


@dataclass
class Land:
    """A law of one right, `thing`, whose rules.py holds what a test wrote."""

    law: Law
    file: Path

    def rule(self, name: str) -> Rule[Any, Any, Any]:
        return self.law.right("thing").rules[name]

    def compiled(self, *names: str) -> Program:
        return compile_law(self.law, [], [self.rule(name) for name in names])

    def line(self, words: str) -> int:
        """The line of rules.py on which these words stand (once)."""
        found = [n for n, line in enumerate(self.file.read_text(encoding="utf-8").splitlines(), 1) if words in line]
        assert len(found) == 1, (words, found)
        return found[0]


@contextmanager
def land(
    folder: Path,
    rules: str,
    parameters: str = "",
    others: Mapping[str, tuple[str, str]] | None = None,
    estimates: str = "",
) -> Iterator[Land]:
    """A law in `folder` with these rules and parameters besides those above.

    `others`: more rights by name, each with its rules and procedure. `estimates`: its estimates.py.
    """
    name = f"tinyland{next(_NUMBERS)}"
    rights = {"thing": (THING + rules, PROCEDURE), **(others or {})}
    written = {"__init__.py": "", "facts.py": FACTS}
    if estimates:
        written["estimates.py"] = estimates
    for right, (its_rules, procedure) in rights.items():
        written |= {
            f"{right}/__init__.py": "",
            f"{right}/rules.py": HEAD + its_rules,
            f"{right}/parameters.yaml": PARAMETERS + parameters,
            f"{right}/procedure.yaml": procedure,
        }
    for file, content in written.items():
        path = folder / name / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content.replace("{law}", name), encoding="utf-8")
    thing = folder / name / "thing"
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield Land(Law(name), thing / "rules.py")
    finally:
        sys.path.remove(str(folder))
        for module in [m for m in sys.modules if m.split(".")[0] == name]:
            del sys.modules[module]


def rule_text(name: str, body: str, returns: str = "float", before: str = "") -> str:
    """A rule of one person, as it would stand in rules.py; `before`: what stands above it."""
    lines = "\n".join(f"    {line}" for line in body.strip("\n").splitlines())
    return f'{before}\n\n@rule("art. 9")\ndef {name}(person: Person) -> {returns}:\n{lines}\n'


def household(law: Law, *people: dict[str, Any], has_stove: bool | None = None) -> Case:
    """Unrelated people who live together, everyone named; a fact that is None or not given is unknown."""
    ids = [f"p{place + 1}" for place in range(len(people))]
    case = Case(law, ids, received_complete=True)
    for id, facts in zip(ids, people, strict=True):
        for name, value in facts.items():
            if value is not None:
                case.set(id, name, value)
    case.set(HOUSEHOLD, "everyone_listed", True)
    if has_stove is not None:
        case.set(HOUSEHOLD, "has_stove", has_stove)
    case.relations = {(one, other): "unrelated" for one in ids for other in ids if one < other}
    return case


AMOUNTS = (0.0, 1.0, -1.0, 1.005, -1.005, 2.675, 99.995, 100.0, 120.5, 1000.0, 1499.99, -0.015, 0.1, 4999.999)
EDGES = (
    date(2024, 2, 29),
    date(2023, 2, 28),
    date(2000, 2, 29),
    date(1999, 12, 31),
    date(2024, 1, 31),
    date(2024, 6, 1),
)


def someone(random: Random, unknown: float = 0.0) -> dict[str, Any]:
    """Facts of one random person, each unknown with this chance."""
    day = random.choice((random.choice(EDGES), date(1900, 1, 1) + timedelta(days=random.randrange(73_000))))
    facts = {
        "birth_date": date(1950, 1, 1) + timedelta(days=random.randrange(25_000)),
        "wage": random.choice((random.choice(AMOUNTS), round(random.uniform(-5_000, 5_000), 3))),
        "other": random.choice((random.choice(AMOUNTS), random.uniform(-100, 100))),
        "number": random.choice((0, 1, 2, 3, random.randint(-50, 50))),
        "works": random.random() < 0.5,
        "studies": random.random() < 0.5,
        "kind": random.choice("abc"),
        "since": day,
        "until": random.choice(EDGES) + timedelta(days=random.choice((0, 1, -1, 365))),
        "bonus": random.choice((0.0, 5.0, 499.99)),
        "taxed": {year: round(random.uniform(0, 60_000), 2) for year in range(2015, 2027)},
        "saved": {year: random.choice((0.0, 0.5, 1e5)) for year in range(2015, 2027)},
    }
    return {name: value for name, value in facts.items() if random.random() >= unknown}


def people(law: Law, seed: int, count: int = 40, unknown: float = 0.0) -> list[Case]:
    """Random households of one to four people."""
    random = Random(seed)
    return [
        household(law, *(someone(random, unknown) for _ in range(random.choice((1, 1, 2, 3, 4)))), has_stove=True)
        for _ in range(count)
    ]


UNKNOWN, FAULT, AWAY = "unknown", "fault", "not born yet"


def plain(
    rule: Rule[Any, Any, Any], case: Case, day: date = DAY, world: str = AS_THINGS_STAND, asked_on: date | None = None
) -> list[Any]:
    """What the rule answers for every member, as a number; UNKNOWN where it meets something that is not known.

    AWAY for who does not live here or is not born yet; FAULT where Python stops with an error.
    """
    here = {member.id: member for member in case.on(day, world, asked_on=asked_on).known_members}
    return [_told(rule, here[id]) if id in here else AWAY for id in case.members]


def _told(rule: Rule[Any, Any, Any], member: Any) -> Any:
    try:
        answer = rule(member)
    except UndecidedError:
        return UNKNOWN
    except (LookupError, ArithmeticError, TypeError, ValueError, RecursionError, LawError):
        return FAULT
    if isinstance(answer, date):
        return float(answer.year * 10000 + answer.month * 100 + answer.day)
    return float(answer) + 0.0 if isinstance(answer, (int, float)) else FAULT


def encoded(program: Program, cases: Sequence[Case]) -> Batch:
    return Encoder(program).encode(table_of(program.law, cases).combine_chunks().to_batches()[0])


def run(kernel: Kernel, batch: Batch, day: date = DAY) -> list[list[Any]]:
    """What each compiled rule answers for every person of a batch; UNKNOWN where there is a reason."""
    return [
        [
            value if not reason else AWAY if reason == ABSENT else UNKNOWN
            for value, reason in zip(a.values.tolist(), a.reasons.tolist(), strict=True)
        ]
        for a in kernel.run(batch, day, AS_THINGS_STAND)
    ]


def assert_same(land: Land, names: Sequence[str], cases: Sequence[Case], days: Sequence[date] = (DAY,)) -> None:
    """Compiles these rules and asserts that they give what Python gives, to the last bit, for everyone on every day.

    Where Python itself stops with an error the compiled rule must not give an answer.
    """
    program = land.compiled(*names)
    kernel, batch = Kernel(program, threads=1), encoded(program, cases)
    for day in days:
        for name, got in zip(names, run(kernel, batch, day), strict=True):
            expected = [answer for case in cases for answer in plain(land.rule(name), case, day)]
            expected = [UNKNOWN if answer == FAULT else answer for answer in expected]
            for place, (one, other) in enumerate(zip(expected, got, strict=True)):
                assert one == other, f"{name} on {day}, person {place}: Python {one!r}, compiled {other!r}"
