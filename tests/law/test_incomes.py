"""Incomes are read by their names: no rule of a right reads a fact about income itself."""

from __future__ import annotations

import ast

import pytest

from takeup.engine.law import Right
from takeup.law.be.incomes import FACTS
from tests.law.worked import LAW


@pytest.mark.parametrize("right", list(LAW), ids=lambda right: right.id)
def test_a_right_adds_incomes_by_their_names(right: Right) -> None:
    tree = ast.parse((right.folder / "rules.py").read_text(encoding="utf-8"))
    read = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not read & set(FACTS), "use takeup.law.be.incomes"


def test_the_named_incomes_are_facts() -> None:
    assert set(FACTS) <= set(LAW.facts["person"])
