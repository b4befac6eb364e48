"""Worked examples as data: a few people with facts, a day, and what the rules must answer.

- id: RI-08
  source: https://...                      # where the example is printed
  why: one line
  on: 2023-11-01
  ask: ana                                 # whose right; `household` for a right of the household
  unlisted: absent                         # facts that are not listed do not apply (0, no); leave out: unknown
  persons:
    ana: {birth_date: 1990-01-01}
    ben: {partner_of: ana, net_wage: 1000} # also child_of, sibling_of, ... and lists of names
  household: {}
  receives: {ben: {integration_income: 500}}
  parameters: {integration_income.base: {...}}   # replaced for this example (amounts that the source states)
  expect: {category: cohabitant, due: 697.16}    # rules of the right, `due`, or rule(argument)
  tolerance: 0.01                          # optional, in the unit of the answer
"""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from takeup.engine.case import CLAIMED, Case, Received
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.household import HOUSEHOLD
from takeup.engine.kin import INVERSE
from takeup.engine.law import Law, Right, load
from takeup.engine.parameters import Parameter, replaced

LAW = load("takeup.law.be")
_KIN = {f"{name}_of": name for name in INVERSE}


def examples(right: Right) -> list[dict[str, Any]]:
    file = right.folder / "cases.yaml"
    found = (yaml.safe_load(file.read_text(encoding="utf-8")) or []) if file.exists() else []
    # YAML reads the key `on` as a truth value
    return [{"on" if key is True else key: value for key, value in example.items()} for example in found]


def find_parameter(law: Law, name: str) -> Parameter:
    """'integration_income.base', or 'be.index_coefficient' for a shared one."""
    folder, series = name.split(".")
    return law.shared_parameters[series] if folder == law.folder.name else law.right(folder).parameters[series]


def build(example: dict[str, Any], law: Law = LAW) -> Case:
    """The household of an example."""
    persons: dict[str, dict[str, Any]] = example["persons"]
    case = Case(law, list(persons))
    case.received_complete = True
    everything = {HOUSEHOLD: {"everyone_listed": True, **example.get("household", {})}, **persons}
    for subject, given in everything.items():
        facts = law.facts[HOUSEHOLD if subject == HOUSEHOLD else "person"]
        given = dict(given or {})
        for key in [k for k in given if k in _KIN]:
            others = given.pop(key)
            for other in [others] if isinstance(others, str) else others:
                case.relations[(subject, other)] = _KIN[key]
        if unknown := set(given) - set(facts):
            raise ValueError(f"example {example['id']}: unknown facts {sorted(unknown)}")
        for name, value in given.items():
            case.set(subject, name, DOES_NOT_APPLY if value is None else value)
        if example.get("unlisted") == "absent":
            for name in set(facts) - set(given) - {"birth_date"}:
                case.set(subject, name, DOES_NOT_APPLY)
            if subject != HOUSEHOLD and "birth_date" not in given:
                case.set(subject, "birth_date", date(1980, 1, 1))
    if example.get("unlisted") == "absent":
        for one in persons:
            for other in persons:
                if one < other and case.relation(one, other) is None:
                    case.relations[(one, other)] = "unrelated"
        case._kin = None
    month = example["on"].year * 12 + example["on"].month - 1
    for subject, rights in (example.get("receives") or {}).items():
        for right, euros in rights.items():
            case.received[(right, subject)] = Received(dict.fromkeys(range(month - 60, month + 1), float(euros)))
    return case


def answers(right: Right, example: dict[str, Any], law: Law = LAW) -> dict[str, Any]:
    """What the rules answer for every entry of `expect`."""
    household = build(example, law).on(example["on"], CLAIMED)
    subject = household if example["ask"] == HOUSEHOLD else household.person(example["ask"])
    found: dict[str, Any] = {}
    with ExitStack() as stack:
        changes = {find_parameter(law, n): v for n, v in (example.get("parameters") or {}).items()}
        stack.enter_context(replaced(changes))
        for entry in example["expect"]:
            name, _, argument = entry.partition("(")
            arguments = [argument.rstrip(")")] if argument else []
            arguments = [household.person(a) if a in example["persons"] else a for a in arguments]
            rule = right.due if name == "due" else right.rules[name]
            found[entry] = rule(subject, *arguments)
    return found


def check(right: Right, example: dict[str, Any], law: Law = LAW) -> None:
    """Asserts every expected answer; numbers within the tolerance (half a cent unless said)."""
    found = answers(right, example, law)
    tolerance = float(example.get("tolerance", 0.0051))
    for entry, expected in example["expect"].items():
        if isinstance(expected, (int, float)) and not isinstance(expected, bool):
            assert found[entry] == pytest.approx(expected, abs=tolerance), f"{example['id']}: {entry}"
        else:
            assert found[entry] == expected, f"{example['id']}: {entry}"


READ: set[tuple[str, str]] = set()  # the (file, right) of which some test has asked for the shared cases


def shared_cases(folder: Path, file: str, right: str) -> list[dict[str, Any]]:
    """The cases of one right in the folder of shared worked examples."""
    READ.add((file, right))
    cases = yaml.safe_load((folder / "cases" / file).read_text(encoding="utf-8"))
    return [case for case in cases if case["right"] == right]
