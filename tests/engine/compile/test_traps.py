"""Traps: rules that Python reads in one way and a compiler easily in another.

Each must either give what Python gives, for everyone, or be refused with file and line; never another answer, and no
error of another kind (one of LLVM, an IndexError of the compiler). Where Python itself stops with an error, any
answer is a wrong one.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from takeup.engine.compile import CompileError
from takeup.population.kernel import Kernel
from tests.engine.compile.tinyland import UNKNOWN, assert_same, encoded, land, people, rule_text, run

DAYS = (date(2019, 12, 31), date(2024, 6, 1), date(2025, 3, 31))
_STATED = "status: confirmed, source: a test, checked: 2024-01-01"


def same_or_refused(folder: Path, body: str, returns: str = "float", before: str = "", parameters: str = "") -> None:
    with land(folder, rule_text("trap", body, returns, before), parameters) as tiny:
        try:
            tiny.compiled("trap")
        except CompileError as error:
            assert error.file == str(tiny.file)
            assert error.line > 0
            assert error.construct
            assert error.allowed
            return
        assert_same(tiny, ["trap"], people(tiny.law, 5, 12), DAYS)


def helper(*lines: str, header: str = "def helper(person: Person, x: float) -> float:") -> str:
    return "\n\n" + "\n".join([header, *(f"    {line}" for line in lines)]) + "\n"


def series(name: str, *values: str) -> str:
    lines = [f"{name}:", "  unit: EUR", "  values:"]
    return "\n".join([*lines, *(f"    - {{{value}, {_STATED}}}" for value in values), ""])


# -- that hold ---------------------------------------------------------------------------------------

HELD: dict[str, dict[str, str]] = {
    "a constant in two branches": {"body": "if person.works:\n    x = 1.0\nelse:\n    x = 2.0\nreturn x"},
    "a constant in a loop": {
        "body": "x = 0.0\nfor m in person.household.members:\n    if m.works:\n        x = 3.0\nreturn x"
    },
    "a first time in a loop": {
        "body": "first = True\nx = 0.0\nfor m in person.household.members:\n    if first:\n        x = m.wage\n"
        "    first = False\nreturn x"
    },
    "two names for one value": {"body": "x = person.wage\ny = x\nx = x + 1.0\nreturn y - x"},
    "one value in two loops": {
        "body": "x = 0.0\nfor m in person.household.members:\n    y = m.wage\n"
        "    for o in person.household.others(m):\n"
        "        y = y + o.other\n    x = x * 0.5 + y\nreturn x"
    },
    "a name of the law hidden": {"body": "p1 = p.plain(person)\nhelp_ = p1 + 1\nreturn help_ * p1"},
    "a default that is a name": {
        "body": "return helper(person)",
        "before": "\n\nBASE = 4.5\n\n\ndef helper(person: Person, x: float = BASE) -> float:\n"
        "    return x + person.wage\n",
    },
    "the same name in two functions": {
        "body": "x = person.wage\ny = helper(person, x + 1.0)\nreturn x - y",
        "before": helper("x = x * 2.0", "return x"),
    },
    "arguments that are 1 and True": {
        "body": "return helper(person, 1) + helper(person, 1.0) * 10",
        "before": helper("return x / 3"),
    },
    "minus zero": {"body": "return 1.0 if -0.0 * person.wage == 0.0 * person.wage else 2.0"},
    "an unknown fact behind a known one": {"body": "return person.works or person.studies", "returns": "bool"},
    "nobody asks further": {
        "body": "return any_of(m.works or m.studies for m in person.household.members)",
        "returns": "bool",
    },
    "a fact asked and not used": {"body": "x = person.wage\nreturn person.other"},
    "an unknown divisor": {"body": "return total(n for n in range(int(person.wage / (person.bonus + 1.0)) % 9))"},
    "an unknown number of rounds": {"body": "return total(n for n in range(person.number))"},
    "an unknown row": {"body": "return p.rows(person)[0][1] + person.number if p.rows(person) else 1.0"},
    "a remembered rule in a branch not taken": {
        "body": "return other(person) if person.works else other(person) + 1.0",
        "before": '\n\n@rule("art. 3")\ndef other(person: Person) -> float:\n'
        "    x = total(m.wage * m.other for m in person.household.members)\n"
        "    return x + total(m.wage for m in person.household.members) + person.bonus\n",
    },
    "a remembered rule of others": {
        "body": "return total(other(m) - other(person) for m in person.household.members) + other(person)",
        "before": '\n\n@rule("art. 3")\ndef other(person: Person) -> float:\n'
        "    x = 0.0\n    for m in person.household.members:\n        x = x / 2 + m.wage\n"
        "    return x * person.other\n",
    },
    "a remembered rule of another day": {
        "body": "return other(person) - other(person.months_ago(6)) + other(person.months_ago(6)) * 2",
        "before": '\n\n@rule("art. 3")\ndef other(person: Person) -> float:\n'
        "    x = 0.0\n    for m in person.household.members:\n        x = x / 2 + m.wage\n"
        "    return x + p.plain(person)\n",
    },
    "a condition that never changes": {
        "body": "for word in ('a', 'b'):\n    if word == 'b':\n        return helper(person, 3.0)\nreturn 0.0",
        "before": helper("return x + person.wage"),
    },
    "words in a loop": {
        "body": "x = 0.0\nfor word in ('a', 'b', 'c'):\n    if person.kind == word:\n"
        "        x = x + p.joined(person, word + '_2')\nreturn x"
    },
    "pairs in a loop": {
        "body": "x = 0.0\nfor a, (b, c) in ((1, (2, 3)), (4, (5, 6))):\n"
        "    x = x * 2 + a * person.wage + b - c\nreturn x"
    },
    "keys joined of three parts": {
        "body": "part = '_'\nreturn p.joined(person, person.kind + part + ('1' if person.works else '2'))"
    },
    "a table whose keys differ by date": {
        "body": "return p.changed(person, 'old') if person.day < date(2020, 1, 1) else p.changed(person, 'new')",
        "parameters": series("changed", "from: 2000-01-01, value: {old: 1}", "from: 2020-01-01, value: {new: 2}"),
    },
    "a table of rows": {
        "body": "return total(rate for start, rate in p.nested(person, person.kind) if start < person.wage)",
        "parameters": series(
            "nested",
            "from: 2000-01-01, value: {a: [[0, 1]], b: [], c: [[0, 2], [10, 3], [99, 4]]}",
            "from: 2024-06-01, value: {a: [], b: [[0, 1], [1, 2]], c: [[0, 2.5]]}",
        ),
    },
    "yes and no among the figures": {
        "body": "return person.wage if p.flag(person) else 7.0",
        "parameters": series("flag", "from: 2000-01-01, value: false", "from: 2024-01-01, value: true"),
    },
    "words among the figures": {
        "body": "return 1.0 if p.word(person) == person.kind else 2.0",
        "parameters": series("word", "from: 2000-01-01, value: a", "from: 2024-01-01, value: b"),
    },
    "rows with words and days": {
        "body": "return total(n for word, day, n in p.mixed(person) if word == person.kind and day <= person.day)",
        "parameters": series(
            "mixed", "from: 2000-01-01, value: [[a, 2020-01-01, 1], [b, 2024-02-29, 2], [a, 2025-01-01, 4]]"
        ),
    },
    "a function that calls itself with constants": {
        "body": "return helper(person, 3)",
        "before": helper("return 0.0 if x == 0 else person.wage + helper(person, x - 1)"),
    },
}


@pytest.mark.parametrize("name", HELD)
def test_a_trap_that_holds(tmp_path: Path, name: str) -> None:
    trap = HELD[name]
    text = rule_text("trap", trap["body"], trap.get("returns", "float"), trap.get("before", ""))
    with land(tmp_path, text, trap.get("parameters", "")) as tiny:
        assert_same(tiny, ["trap"], [*people(tiny.law, 5, 12), *people(tiny.law, 6, 12, unknown=0.3)], DAYS)


# -- that are refused, or left open -------------------------------------------------------------------

FAULTS: dict[str, dict[str, str]] = {
    # -- names that change in a branch
    "an argument set in a branch": {
        "body": "return helper(person, person.other)",
        "before": helper("if person.works:", "    x = 0.0", "return x"),
    },
    "an argument changed in a branch": {
        "body": "return helper(person, person.other)",
        "before": helper("if person.works:", "    x = x + 1.0", "return x"),
    },
    "a default changed in a branch": {
        "body": "return helper(person)",
        "before": helper(
            "if person.works:",
            "    x = 0.0",
            "return x",
            header="def helper(person: Person, x: float = 4.0) -> float:",
        ),
    },
    "pairs of constants in two branches": {
        "body": "if person.works:\n    pair = (1.0, 3.0)\nelse:\n    pair = (2.0, 4.0)\na, b = pair\nreturn a + b"
    },
    "pairs in two branches": {
        "body": "if person.works:\n    pair = (1.0, person.wage)\nelse:\n    pair = (2.0, person.other)\n"
        "a, b = pair\nreturn a + b"
    },
    "figures in two branches": {
        "body": "if person.works:\n    q = p.plain\nelse:\n    q = p.second\nreturn q(person)",
        "parameters": series("second", "from: 2000-01-01, value: 7"),
    },
    "rules in two branches": {
        "body": "q = one\nif person.works:\n    q = two\nreturn q(person)",
        "before": '\n\n@rule("a")\ndef one(person: Person) -> float:\n    return 1.0\n\n\n'
        '@rule("a")\ndef two(person: Person) -> float:\n    return 2.0\n',
    },
    "people in two branches": {
        "body": "q = person.household.members\nif person.works:\n    q = person.household.others(person)\n"
        "return total(m.wage for m in q)"
    },
    "yearly facts in two branches": {
        "body": "q = person.taxed\nif person.works:\n    q = person.saved\nreturn q[2020]"
    },
    "rows in two branches": {
        "body": "q = p.rows(person)\nif person.works:\n    q = p.rows.of_day(person, person.until)\n"
        "return total(rate for _, rate in q)"
    },
    "nothing yet, then a number": {
        "body": "x = None\nif person.works:\n    x = person.wage\nreturn 77.0 if x is None else x"
    },
    "nothing yet, then the first of a loop": {
        "body": "x = None\nfor m in person.household.members:\n    if x is None:\n        x = m.wage\n"
        "return 77.0 if x is None else x"
    },
    # -- names of loops
    "a comprehension with the name of an argument": {
        "body": "x = any_of(person.works for person in person.household.members)\nreturn person.wage + x"
    },
    "a comprehension with the name of a loop": {
        "body": "x = 0.0\nfor m in person.household.members:\n"
        "    if any_of(m.works for m in person.household.members):\n"
        "        x = x + m.wage\nreturn x"
    },
    "a comprehension with the name of a variable": {
        "body": "m = person.wage\nx = total(m for m in (1.0, 2.0))\nreturn m + x"
    },
    "the person of a loop after it": {"body": "for m in person.household.members:\n    pass\nreturn m.wage"},
    "the number of a loop after it": {
        "body": "for n in range(person.number + 60):\n    if n > 3:\n        break\nreturn n"
    },
    "the constant at which a loop stopped": {
        "body": "for n in (1.0, 100.0, 3000.0):\n    if person.wage < n:\n        break\nreturn n"
    },
    # -- kinds
    "a yes that becomes a number": {"body": "x = person.works\nif person.studies:\n    x = person.wage\nreturn x"},
    "a yes or a number": ({"body": "return person.works if person.studies else person.wage"}),
    "a constant yes or a number": ({"body": "return True if person.studies else person.wage"}),
    "the first number that is not 0": ({"body": "return person.number or 5.0"}),
    "the last number": ({"body": "return person.number and person.wage"}),
    "a function that gives yes or a number": {
        "body": "return helper(person)",
        "before": helper("if person.works:", "    return True", "return person.wage", header="def helper(person):"),
    },
    "words by the alphabet": {"body": "return person.kind < 'unrelated'", "returns": "bool"},
    "the first place": ({"body": "return person.place == 0", "returns": "bool"}),
    "a place below a constant": ({"body": "return person.place < 2", "returns": "bool"}),
    "two words that no one knows": {"body": "return ('x' + person.kind) == ('y' + person.kind)", "returns": "bool"},
    "a number with a point as a key": {"body": "return p.joined(person, f'a_{person.wage * 0 + 1}')"},
    "a number with two digits as a key": {"body": "return p.joined(person, f'a_{person.number * 0 + 1:02d}')"},
    "a yes as a word": ({"body": "return str(person.works) == '1'", "returns": "bool"}),
    "a key that is no whole number": ({"body": "return p.by_number(person, person.number / 2)"}),
    "the same person on another day": {"body": "return person == person.months_ago(1)", "returns": "bool"},
    "a day less a day and a half": {"body": "return (person.since - timedelta(days=1.5)).day", "returns": "int"},
    "yearly facts of one or the other": {"body": "return (person.taxed if person.works else person.saved)[2020]"},
    "as many decimals as said": ({"body": "return half_up(person.wage, person.number)"}),
    # -- where Python stops
    "a function that may give nothing": ({"body": "if person.works:\n    return 1.0"}),
    "too many arguments": {"body": "return helper(person, 1.0, 2.0)", "before": helper("return x")},
    "too few arguments": ({"body": "return helper(person)", "before": helper("return x")}),
    "a division by nothing": ({"body": "return person.wage / person.number"}),
    "the rest of a division by nothing": ({"body": "return person.wage % person.number"}),
    "a row that is not there": ({"body": "return p.rows(person)[0][1]"}),
    "a word that a constant table lacks": {
        "body": "return RATES[person.kind]",
        "before": "\n\nRATES = {'a': 1.0, 'b': 2.0}\n",
    },
    # -- functions
    "arguments that can only be given by place": {
        "body": "return helper(1.0, 2.0)",
        "before": helper("return x", header="def helper(a: float, /, x: float) -> float:"),
    },
    "a method of a constant": {
        "body": "return RATES.of(person.wage)",
        "before": "\n\nclass Rates:\n    def of(self, x: float = 2.0) -> float:\n        return x\n\n\n"
        "RATES = Rates()\n",
    },
    "a function without a name": {
        "body": "return helper(person)",
        "before": "\n\nhelper = lambda person: person.wage\n",
    },
    "a table as an argument": {
        "body": "return helper(person, {'a': 1.0} if False else RATES)",
        "before": "\n\nRATES = {'a': 1.0}\n" + helper("return x['a']"),
    },
    "a function that calls itself and does not say what it gives": {
        "body": "return helper(person, person.number)",
        "before": helper("return 0.0 if x <= 0 else helper(person, x - 1)", header="def helper(person, x):"),
    },
    "a function that calls itself with ever other constants": {
        "body": "return helper(person, 0)",
        "before": helper("if x > person.number:", "    return 0.0", "return 1.0 + helper(person, x + 1)"),
    },
    "a function that calls itself until a constant is reached": {
        "body": "return helper(person, 3)",
        "before": helper("if x == 0:", "    return person.wage", "return 1.0 + helper(person, x - 1)"),
    },
    # -- names of the program
    "a variable that is named like an argument of the program": {
        "body": "return helper(person, person.wage)",
        "before": helper("a = x", "a = a + 1.0", "return a"),
    },
    "a variable that is named like a step of the program": {
        "body": "t1 = person.wage\nt1 = t1 + 1.0\nx = person.other\ny = x + t1\nz = y + x * 3.0 + t1\n"
        "return z + y - x + t1 * 2.0"
    },
    "a variable with an accent": ({"body": "été = person.wage\nété = été + 1.0\nreturn été"}),
    "a rule with an accent": {
        "body": "return été(person)",
        "before": '\n\n@rule("a")\ndef été(person: Person) -> float:\n    return person.wage\n',
    },
    # -- calls that Python allows or stops
    "a question by name": ({"body": "return between(person, 1.0, 1.0, question='x')"}),
    "months by name": ({"body": "return person.months_ago(months=3).wage"}),
    "two answers that are no tuple": {"body": "return any_of(person.works, person.studies)", "returns": "bool"},
    "no argument": ({"body": "return float() + person.wage"}),
    "a constant division by nothing": ({"body": "return person.wage + 1 / 0"}),
    "a constant word and number": ({"body": "return 'a' + 1"}),
    "a place that a constant lacks": ({"body": "return (1.0, 2.0)[5]"}),
    "a figure that is not there": ({"body": "return p.nothing(person)"}),
    "a range of fractions": ({"body": "return total(1.0 for n in range(2.0))"}),
    # -- figures
    "rows with nothing in a cell": {
        "body": "return total(1.0 for start, end in p.open_rows(person) if start < person.wage)",
        "parameters": series("open_rows", "from: 2000-01-01, value: [[0, 10], [10, null]]"),
    },
    "a table that becomes a number": {
        "body": "return p.shape(person)",
        "parameters": series("shape", "from: 2000-01-01, value: {a: 1}", "from: 2011-01-01, value: 5"),
    },
    "keys that are fractions": {
        "body": "return p.parts(person, 0.5 if person.works else 0.25 + person.number * 0)",
        "parameters": series("parts", "from: 2000-01-01, value: {0.25: 1, 0.5: 2}"),
    },
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_trap(tmp_path: Path, name: str) -> None:
    same_or_refused(tmp_path, **FAULTS[name])


def test_more_than_128_months_back_are_left_open(tmp_path: Path) -> None:
    """The kernel keeps 128 days of a household in sight; a rule of the law that looks further back gives no answer."""
    body = "return total(p.plain(person.months_ago(n)) for n in range(1, 137))"
    with land(tmp_path, rule_text("trap", body)) as tiny:
        program = tiny.compiled("trap")
        answers = run(Kernel(program, threads=1), encoded(program, people(tiny.law, 5, 3)), DAYS[1])
        assert set(answers[0]) == {UNKNOWN}
        assert "engine:too many days looked at" in program.reasons
