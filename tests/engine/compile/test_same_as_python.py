"""What the compiler takes gives what Python gives, to the last bit, also where facts are not known.

Every rule below goes through random households, some with facts forgotten, on days before and after the figures change.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from takeup.population.kernel import Kernel
from tests.engine.compile.tinyland import AWAY, FAULT, UNKNOWN, encoded, land, people, plain, rule_text, run

DAYS = (
    date(2009, 12, 31),  # before the first figure
    date(2019, 12, 31),
    date(2020, 1, 1),
    date(2024, 2, 29),
    date(2024, 5, 31),
    date(2024, 6, 1),
    date(2025, 3, 31),
)

# name: what the rule gives, its lines
RULES: dict[str, tuple[str, str]] = {
    # -- numbers
    "arithmetic": ("float", "return person.wage * 3 - person.other / 7 + person.number"),
    "order_of_sums": ("float", "return person.wage + person.other + 0.1 + 0.2 - person.wage"),
    "minus": ("float", "return -(-person.wage) - -person.number"),
    "of_yes": ("float", "return person.works * 2.5 + person.studies + True - person.works"),
    "minus_yes": ("int", "return -person.works + (person.works - 1)"),
    "whole": ("int", "return person.number // 4 + person.number % 7"),
    "whole_by_negative": ("int", "return person.number // -3 * 100 + person.number % -5"),
    "whole_negative_constant": ("int", "return -7 // 2 + -7 % 3 + person.number * 0"),
    "truncated": ("int", "return int(person.wage) + int(-person.other)"),
    "floored": ("int", "return math.floor(person.wage) - math.floor(-person.other)"),
    "absolute": ("float", "return abs(person.wage) + abs(person.number)"),
    "rounded": ("float", "return half_up(person.wage) + cents(person.other)"),
    "rounded_whole": ("float", "return half_up(person.wage, 0) + half_up(person.other, 1) - half_up(person.wage, -1)"),
    "rounded_constant": ("float", "return half_up(1.005) + half_up(-1.005) + half_up(2.5, 0) + person.wage"),
    "limits": (
        "float",
        "return not_below(person.wage) + not_above(person.wage, 100.0) - not_below(person.other, -3.0)",
    ),
    "added": ("float", "return total((person.wage, person.other, 0.1, 0.2))"),
    # -- comparisons
    "chain": ("bool", "return -10 < person.wage <= person.other < 2_000"),
    "long_chain": ("bool", "return 0 <= person.number < 3 != person.wage"),
    "equal_numbers": ("bool", "return person.wage == person.other or person.number == 1.0"),
    "yes_is_one": ("bool", "return person.works == 1 or person.studies != person.works"),
    "yes_below_yes": ("bool", "return person.works < person.studies"),
    "among": ("bool", 'return person.kind in ("a", "b") or person.number in (1, 2, 3.0)'),
    "not_among": ("bool", 'return person.kind not in ("a",) and person.number not in ()'),
    "among_values": ("bool", "return person.number in (person.wage, person.other, 2)"),
    "same_word": ("bool", 'return person.kind == "b" or person.kind != "a"'),
    "word_never_heard": ("bool", 'return person.kind == "zzz"'),
    # -- yes and no, short circuits
    "both": ("bool", "return person.works and person.wage > 0"),
    "either": ("bool", "return person.works or person.wage > 0 or person.studies"),
    "neither": ("bool", "return not (person.works or person.studies) and not person.wage"),
    "constants_decide": ("bool", "return (True or person.works) and (person.studies or False)"),
    "known_first": ("bool", "return False and person.works or person.studies"),
    "guarded": ("float", "return person.wage / person.number if person.number != 0 else 0.0"),
    "guarded_by_and": ("bool", "return person.number != 0 and person.wage / person.number > 2"),
    "truth_of_number": ("float", "return 1.0 if person.number else 2.0"),
    "truth_of_rows": ("float", "return 1.0 if p.rows(person) else 2.0"),
    # -- one or the other
    "either_number": ("float", "return 0 if person.works else person.wage"),
    "either_yes": ("bool", "return person.studies if person.works else person.wage > 3"),
    "either_word": ("bool", 'return ("a" if person.works else person.kind) == "a"'),
    "either_day": ("date", "return person.since if person.works else date(2024, 2, 29)"),
    "either_person": ("float", "ben = person.months_ago(1)\nreturn p.plain(person if person.works else ben)"),
    "nested": (
        "float",
        "return 1 if person.works else 2 if person.studies else 3 if person.wage > 0 else person.other",
    ),
    # -- names
    "assigned_twice": ("float", "x = person.wage\nx = x * 2\nx += person.other\nx -= 1\nx *= 2\nreturn x"),
    "assigned_in_branches": ("float", "if person.works:\n    x = 1\nelse:\n    x = person.wage\nreturn x"),
    "assigned_before": (
        "float",
        "x = 0.0\nif person.works:\n    x = person.wage\n    if x > 3:\n        x = x / 2\nreturn x",
    ),
    "annotated": ("float", "x: float = person.wage\ny: float\ny = x + 1\nreturn x * y"),
    "pair": ("float", "a, b = person.wage, person.other\na, b = b, a\nreturn a - 2 * b"),
    "pair_of_variables": (
        "float",
        "a = person.wage\nb = 1.0\na += 1\nb += person.other\na, b = b, a\nreturn a - 2 * b",
    ),
    "global_hidden": ("float", "LEVEL = person.wage\nLEVEL = LEVEL + 1\nreturn LEVEL"),
    "global_read": ("float", "return LEVEL + NAMED['b'] + LIST[1]"),
    "day_variable": ("date", "day = person.since\nif day > person.until:\n    day = person.until\nreturn day"),
    "person_variable": (
        "float",
        "best = person\nfor other in person.household.members:\n    if other.wage > best.wage:\n        best = other\n"
        "return best.other",
    ),
    # -- early and late ends
    "early": ("float", "if person.works:\n    return 1\nif person.studies:\n    return person.wage\nreturn 3"),
    "in_a_loop": (
        "float",
        "for n in range(5):\n    if person.number == n:\n        return n * 10\nreturn -1",
    ),
    "in_nested_loops": (
        "float",
        "for a in (1, 2, 3):\n    for b in (1, 2):\n        if a * b > person.number:\n            return a * 10 + b\n"
        "return 0",
    ),
    "continue_and_break": (
        "float",
        "x = 0.0\nfor n in range(1, 8):\n    if n == person.number:\n        continue\n    if n > 5:\n        break\n"
        "    x = x + n * person.wage\nreturn x",
    ),
    "break_of_inner": (
        "float",
        "x = 0\nfor a in (1, 2, 3):\n    for b in range(4):\n        if b == a:\n            break\n"
        "        x += a * 10 + b\n"
        "    x += 100\nreturn x",
    ),
    "empty_range": ("int", "x = 7\nfor n in range(3, 1):\n    x = n\nreturn x"),
    "long_range": ("float", "x = 0.0\nfor n in range(person.number + 100):\n    x = x + n / 3\nreturn x"),
    "long_constant_range": ("float", "x = 0.0\nfor n in range(100):\n    x += n\nreturn x + person.wage"),
    # -- people
    "of_everyone": ("float", "return total(member.wage for member in person.household.members)"),
    "of_others": (
        "float",
        "return total(m.wage - 1 for m in person.household.others(person) if m.works if m.number > 0)",
    ),
    "how_many_here": ("int", "return how_many(member.works for member in person.household.members)"),
    "anyone": ("bool", "return any_of(m.works and m.wage > 0 for m in person.household.members)"),
    "everyone": ("bool", "return all_of(m.works for m in person.household.members if m.studies)"),
    "builtin_any": (
        "bool",
        "return any(m.works for m in person.household.members) or all(m.studies for m in person.household.members)",
    ),
    "of_pairs": (
        "float",
        "return total(a.wage * b.number for a in person.household.members for b in person.household.others(a))",
    ),
    "kin": ("bool", 'return any_of(person.relation_to(m) == "unrelated" for m in person.household.members)'),
    "oneself": ("bool", 'return person.relation_to(person) == "self"'),
    "same_id": ("int", "return how_many(m.id == person.id for m in person.household.members)"),
    "order_of_places": ("int", "return how_many(m.place < person.place for m in person.household.members)"),
    "stove": ("bool", "return person.household.has_stove"),
    "of_helper": ("float", "return twice(person, person.wage) + twice(person)"),
    "of_rule_with_argument": ("float", "return times(person, 3) + times(person, person.number)"),
    "of_word_argument": ("float", 'return by_word(person, "a") + by_word(person, "b") + by_word(person, person.kind)'),
    "of_person_argument": ("float", "return total(apart(person, m) for m in person.household.members)"),
    "countdown": ("float", "return downwards(person, person.number)"),
    "does_not_apply": ("float", "return person.bonus"),
    "by_text": ("float", "return of_two_texts(person)"),
    # -- figures
    "figure": ("float", "return p.plain(person) * 2"),
    "figure_of_day": ("float", "return p.plain.of_day(person, person.since)"),
    "start": ("date", "return p.plain.on(person.day).start"),
    "day_figure": ("bool", "return person.since < p.dated(person)"),
    "entry": ("float", 'return p.table(person, "b")'),
    "entry_by_word": ("float", "return p.table(person, person.kind)"),
    "entry_of_table": ("float", "table = p.table(person)\nreturn table[person.kind] + table['b']"),
    "entry_by_number": ("float", "return p.by_number(person, person.number)"),
    "entry_joined": ("float", "return p.joined(person, person.kind + '_1')"),
    "entry_spelled": ("float", "return p.joined(person, f'{person.kind}_' + ('1' if person.works else '2'))"),
    "rows": ("float", "return total(rate for start, rate in p.rows(person) if start <= person.wage)"),
    "number_of_rows": ("int", "return len(p.rows(person))"),
    "last_row": ("float", "return p.rows(person)[-1][1] if p.rows(person) else 0"),
    "row_that_fits": (
        "float",
        "result = 0.0\nfor start, rate in p.rows(person):\n    if person.wage < start:\n        break\n"
        "    result = rate\n"
        "return result",
    ),
    "rows_of_day": ("float", "return total(rate for _, rate in p.rows.of_day(person, person.until))"),
    # -- months and years
    "of_year": ("float", "return person.taxed[person.year - 2] + person.saved[2020]"),
    "of_years": ("float", "return total(person.taxed[person.day.year - n] for n in range(1, 4))"),
    "year_far_away": ("float", "return person.taxed[person.number + 1990]"),
    "ago": ("float", "return person.months_ago(1).wage + person.months_ago(13).other"),
    "ago_figure": ("float", "return p.plain(person.months_ago(3)) - p.plain(person)"),
    "ago_in_loop": ("float", "return total(p.plain(person.months_ago(n)) for n in range(1, 13))"),
    "household_ago": ("float", "return total(m.wage for m in person.household.months_ago(2).members)"),
    # -- what is open
    "bounded": ("float", "return between(person, 1.0, 1.0 if person.works else person.other, 'a question')"),
    "bounded_alike": ("float", "return between(person, person.wage, person.wage, 'a question')"),
    "nobody_knows": ("bool", "return person.works or unknowable(person, 'a question')"),
}

BEFORE = """
LEVEL = 12.5
NAMED = {"a": 1.5, "b": 2.5}
LIST = (1, 20, 300)


def twice(person: Person, amount: float = 4.0) -> float:
    return amount + person.other


@rule("art. 3")
def times(person: Person, number: float) -> float:
    return person.wage * number


@rule("art. 4")
def by_word(person: Person, word: str) -> float:
    return NAMED["b"] if word == "b" else person.wage


@rule("art. 5")
def apart(person: Person, other: Person) -> float:
    return abs(person.wage - other.wage)


def downwards(person: Person, number: float) -> float:
    if number <= 0:
        return person.wage
    return number + downwards(person, number - 1)


@rule("art. 6", until="2019-12-31")
def of_two_texts(person: Person) -> float:
    return 1.0


@of_two_texts.since("2020-01-01", "art. 6 as changed", until="2024-05-31")
def of_two_texts_2020(person: Person) -> float:
    return person.wage


@of_two_texts.since("2024-06-01", "art. 6 as changed again")
def of_two_texts_2024(person: Person) -> float:
    return person.other
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, list[tuple[Any, Any]]]]:
    """By rule: what Python says and what the compiled rule says, of everyone on every day."""
    rules = BEFORE + "".join(rule_text(name, body, returns) for name, (returns, body) in RULES.items())
    answers: dict[str, list[tuple[Any, Any]]] = {name: [] for name in RULES}
    with land(tmp_path_factory.mktemp("rules"), rules) as tiny:
        program = tiny.compiled(*RULES)
        cases = [*people(tiny.law, 1, 25), *people(tiny.law, 2, 25, unknown=0.15), *people(tiny.law, 3, 8, unknown=0.9)]
        kernel, batch = Kernel(program, threads=1), encoded(program, cases)
        for day in DAYS:
            for name, got in zip(RULES, run(kernel, batch, day), strict=True):
                python = [answer for case in cases for answer in plain(tiny.rule(name), case, day)]
                answers[name] += zip(python, got, strict=True)
        yield answers


@pytest.mark.parametrize("name", RULES)
def test_a_compiled_rule_gives_what_python_gives(found: dict[str, list[tuple[Any, Any]]], name: str) -> None:
    for python, compiled in found[name]:
        if python != FAULT:  # a table without the key, say
            assert python == compiled, (name, python, compiled)
    told = {python for python, _ in found[name]} - {FAULT, UNKNOWN, AWAY}
    assert told, f"{name}: nobody has an answer, so nothing was compared"


@pytest.mark.parametrize("name", ["entry_by_word", "entry_of_table", "entry_by_number", "entry"])
def test_a_key_that_the_table_lacks_is_no_answer(found: dict[str, list[tuple[Any, Any]]], name: str) -> None:
    """Python stops with a KeyError where a table has no such entry on that day."""
    assert {compiled for python, compiled in found[name] if python == FAULT} <= {UNKNOWN}


def test_a_rule_without_a_text_in_force_is_no_answer(tmp_path_factory: pytest.TempPathFactory) -> None:
    late = '\n@rule("art. 7", since="2024-06-01")\ndef late(person: Person) -> float:\n    return person.wage\n'
    with land(tmp_path_factory.mktemp("late"), late) as tiny:
        program = tiny.compiled("late")
        cases = people(tiny.law, 4, 5)
        kernel, batch = Kernel(program, threads=1), encoded(program, cases)
        assert set(run(kernel, batch, date(2024, 5, 31))[0]) == {UNKNOWN}
        assert UNKNOWN not in run(kernel, batch, date(2024, 6, 1))[0]
        (reason,) = {program.reasons[n] for n in kernel.run(batch, date(2024, 5, 31), "claimed")[0].reasons}
        assert reason == "law:thing.late"
