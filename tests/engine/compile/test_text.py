"""The generated program: the same law gives the same text, which a reader can follow and which holds no figures."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from takeup.engine.compile import Program, compile_law
from takeup.engine.law import load
from takeup.engine.parameters import Parameter, replaced
from tests.engine.compile.tinyland import PARAMETERS, land, rule_text

LAW = load("takeup.law.be")
RULES = rule_text(
    "several",
    "x = total(rate for start, rate in p.rows(person) if start < person.wage)\n"
    "return x + p.plain(person) + p.table(person, person.kind)",
)


@pytest.fixture(scope="module")
def program() -> Program:
    return compile_law(LAW, list(LAW), lines=True)


def test_the_same_law_gives_the_same_text(program: Program) -> None:
    again = compile_law(LAW, list(LAW), lines=True)
    assert again.text == program.text
    assert (again.outputs, again.reasons, again.rights) == (program.outputs, program.reasons, program.rights)
    assert again.strings.words() == program.strings.words()
    assert again.fingerprint == program.fingerprint


@pytest.mark.parametrize("seed", ["0", "12345"])
def test_the_same_text_in_another_process(program: Program, seed: str) -> None:
    """Nothing hangs on the order of a set or on where an object lies in memory."""
    code = (
        "from takeup.engine.law import load; from takeup.engine.compile import compile_law;"
        "law = load('takeup.law.be'); print(compile_law(law, list(law), lines=True).fingerprint)"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    told = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == program.fingerprint


def test_the_order_in_which_rights_are_asked_for_is_that_of_the_outputs() -> None:
    few = [LAW.right("integration_income"), LAW.right("child_benefit")]
    assert [output.name for output in compile_law(LAW, few).outputs] == ["integration_income", "child_benefit"]
    assert [output.name for output in compile_law(LAW, few[::-1]).outputs] == ["child_benefit", "integration_income"]


# -- to be read --------------------------------------------------------------------------------------


def test_every_function_is_defined_once(program: Program) -> None:
    names = Counter(re.findall(r'^define .*?@("?[\w.]+"?)\(', program.text, re.MULTILINE))
    assert [name for name, count in names.items() if count > 1] == []
    assert names["kernel"] == 1


def test_every_rule_of_a_right_stands_there_with_its_article(program: Program) -> None:
    """The conditions, the amount, whom it concerns: a comment with name and article right above the function."""
    lines = program.text.splitlines()
    comments: dict[str, list[int]] = {}
    for n, line in enumerate(lines):
        if line.startswith("; "):
            comments.setdefault(line, []).append(n)
    for right in LAW:
        for rule in [*right.conditions, right.amount, right.concerns, right.received, right.event]:
            if rule is None:
                continue
            article = rule.versions[-1].article
            comment = f"; {rule.id}: {article}" if article else f"; {rule.id}"
            places = comments.get(comment, [])
            assert places, comment
            assert all(lines[n + 1].startswith("define internal") and f"@{rule.id}" in lines[n + 1] for n in places)


def test_a_rule_is_written_once_for_all_who_call_it(tmp_path: Path) -> None:
    before = '\n\n@rule("art. 3")\ndef common(person: Person) -> float:\n    return person.wage * 2\n'
    rules = before + "".join(rule_text(f"user{n}", f"return common(person) + {n}") for n in range(5))
    with land(tmp_path, rules) as tiny:
        text = tiny.compiled(*(f"user{n}" for n in range(5))).text
    assert text.count("\n; thing.common: art. 3\ndefine internal {double, i32} @thing.common(") == 1
    assert len(re.findall(r"^define .*@thing\.common", text, re.MULTILINE)) == 1


def test_each_text_of_a_rule_bears_its_own_article(tmp_path: Path) -> None:
    rules = (
        '\n\n@rule("art. 3 of 2001", until="2019-12-31")\ndef changed(person: Person) -> float:\n    return 1.0\n'
        '\n\n@changed.since("2020-01-01", "art. 3 of 2020")\ndef later(person: Person) -> float:\n    return 2.0\n'
    )
    with land(tmp_path, rules) as tiny:
        text = tiny.compiled("changed").text
    assert "; thing.changed: art. 3 of 2020\ndefine internal {double, i32} @thing.changed.text2" in text
    assert "; thing.changed: art. 3 of 2001\ndefine internal {double, i32} @thing.changed.text1" in text


def test_what_nobody_asks_for_is_not_there(tmp_path: Path) -> None:
    rules = rule_text("asked", "return person.wage") + rule_text("not_asked", "return person.other")
    with land(tmp_path, rules) as tiny:
        text = tiny.compiled("asked").text
    assert "thing.asked" in text
    assert "not_asked" not in text
    assert "fact.person.other" not in text


def test_every_reason_names_what_is_not_known(program: Program) -> None:
    assert program.reasons[0] == ""
    assert len(set(program.reasons)) == len(program.reasons)
    facts = {*LAW.facts["person"], *LAW.facts["household"], "relation", "lives_here"}
    rights = {right.id for right in LAW.with_drafts}
    for reason in program.reasons[1:]:
        kind, _, name = reason.partition(":")
        assert kind in ("fact", "open", "series", "received", "law", "engine"), reason
        assert name
        if kind == "fact":
            assert name in facts
        if kind == "received":
            assert name in rights


# -- no figures --------------------------------------------------------------------------------------


def in_other_figures(value: Any) -> Any:
    """The same shape with every number changed."""
    if isinstance(value, dict):
        return {key: in_other_figures(part) for key, part in value.items()}
    if isinstance(value, (tuple, list)):
        return tuple(in_other_figures(part) for part in value)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return value
    return value * 1.5 + 7


def same_shape(parameter: Parameter) -> bool:
    """One value stands for all: none has other keys or more rows."""
    return len({repr(_shape(value.value)) for value in parameter.values}) == 1


def _shape(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _shape(part) for key, part in value.items()}
    return [_shape(part) for part in value] if isinstance(value, (tuple, list)) else type(value) in (int, float)


def test_no_figure_of_the_law_is_part_of_the_text(program: Program) -> None:
    """Every figure of every right changed: not one byte of the text is another, the numbers beside it are."""
    series = [p for right in LAW for p in right.parameters.values()] + list(LAW.shared_parameters.values())
    changes = {p: in_other_figures(p.values[-1].value) for p in series if same_shape(p)}
    assert len(changes) > 0.8 * len(series)
    with replaced(changes):
        changed = compile_law(LAW, list(LAW), lines=True)
        assert changed.text == program.text
        assert changed.fingerprint == program.fingerprint
        assert changed.blocks[-1] != program.blocks[-1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value: 120.5", "value: 4711.25"),
        ("value: {b: 3, c: 4.5}", "value: {b: 3.5, c: 0}"),
        ("[100, 2.5]", "[250, 0.125]"),
        ("from: 2024-06-01, value: 120.5", "from: 2024-07-01, value: 120.5"),
        ("source: a test", "source: another test"),
    ],
)
def test_a_changed_file_of_figures_changes_no_byte(tmp_path: Path, old: str, new: str) -> None:
    assert old in PARAMETERS
    with land(tmp_path / "one", RULES) as tiny:
        before = tiny.compiled("several")
        blocks = repr(before.blocks)
    with land(tmp_path / "other", RULES) as tiny:
        file = tiny.file.with_name("parameters.yaml")
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        after = tiny.compiled("several")
        assert after.text == before.text
        assert (repr(after.blocks) == blocks and after.block_days == before.block_days) is ("source" in old)


def test_a_new_value_from_a_later_day_changes_no_byte(tmp_path: Path) -> None:
    more = "    - {from: 2026-01-01, value: 130, status: confirmed, source: a test, checked: 2024-01-01}\n"
    with land(tmp_path / "one", RULES) as tiny:
        before = tiny.compiled("several")
        days = before.block_days
    with land(tmp_path / "other", RULES) as tiny:
        file = tiny.file.with_name("parameters.yaml")
        text = file.read_text(encoding="utf-8").replace("\ntable:", "\n" + more + "table:")
        file.write_text(text, encoding="utf-8")
        after = tiny.compiled("several")
        assert after.text == before.text
        assert after.block_days == [*days, 20260101]


def test_a_changed_rule_changes_the_fingerprint(tmp_path: Path) -> None:
    with land(tmp_path / "one", rule_text("it", "return person.wage * 2")) as tiny:
        before = tiny.compiled("it").fingerprint
    with land(tmp_path / "other", rule_text("it", "return person.wage * 3")) as tiny:
        assert tiny.compiled("it").fingerprint != before


def test_the_days_on_which_a_figure_changes(tmp_path: Path) -> None:
    with land(tmp_path, RULES) as tiny:
        program = tiny.compiled("several")
        assert program.block_days == [20100101, 20200101, 20240101, 20240601, 20250101]
