"""`takeup explain` speaks of rules as people do, also of those that several rights share."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

import takeup.law.be
from takeup.cli.explain_tree import Tree
from takeup.cli.paper import Paper
from takeup.dossier import read_dossier
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import load
from takeup.engine.rules import Rule
from takeup.engine.texts import EVERY_LANGUAGE
from takeup.reading.calls import trace
from tests.cli.conftest import EXAMPLES, Run

LAW = load("takeup.law.be")
SNAKE_CASE = re.compile(r"\b[a-z0-9]+_[a-z0-9_]+\b")


def shared_rules() -> Iterator[Rule[Any, Any, Any]]:
    rights = {right.id for right in LAW.with_drafts}
    for module in pkgutil.walk_packages(takeup.law.be.__path__, f"{LAW.package}."):
        if module.name.split(".")[3] not in rights:
            found = vars(importlib.import_module(module.name)).values()
            yield from (one for one in found if isinstance(one, Rule) and one.module == module.name)


def test_every_shared_rule_has_a_label_in_each_language_and_no_label_is_left_over() -> None:
    rules = list(shared_rules())
    without = [rule.id for rule in rules if set(LAW.rule_label(rule)) != set(EVERY_LANGUAGE)]
    assert not without
    named = {(file, name) for file, labels in LAW.shared_rule_labels.items() for name in labels}
    assert named == {(rule.module.split(".")[-1], rule.name) for rule in rules}


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_no_page_of_any_right_shows_a_name_of_the_code(
    example: Any, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    dossier = read_dossier(example, LAW)
    assert dossier.on is not None
    people = [person.id for person in dossier.to_case(dossier.on).on(dossier.on).known_members]
    for right in LAW:
        for holder in [HOUSEHOLD] if right.holder == HOUSEHOLD else people:
            node, error = trace(dossier, right.due, holder, dossier.on)
            Tree(dossier, right, Paper(), language, error).show(node, holder, dossier.on)
    page = re.sub(r"https?://\S+", "", capsys.readouterr().out)  # addresses of sources may have them
    assert not set(SNAKE_CASE.findall(page))
    for raw in ("((", "True", "False", "None"):
        assert raw not in page


def test_a_shared_rule_is_told_by_its_label(belgium: Run) -> None:
    page = belgium("explain", EXAMPLES / "widow-no-igo.yaml", "income_guarantee", "--lang", "nl").stdout
    assert "leeftijd: 78" in page
    assert "age" not in page.split()
