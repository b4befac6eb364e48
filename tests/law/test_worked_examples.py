"""Every example in every right's cases.yaml."""

from __future__ import annotations

from typing import Any

import pytest

from takeup.engine.law import Right
from tests.law.worked import LAW, check, examples

ALL = [(right, example) for right in LAW.with_drafts for example in examples(right)]


@pytest.mark.parametrize(("right", "example"), ALL, ids=[f"{r.id}:{e['id']}" for r, e in ALL])
def test_the_rules_give_the_printed_answer(right: Right, example: dict[str, Any]) -> None:
    check(right, example)


def test_every_right_has_examples() -> None:
    assert {right.id for right in LAW.with_drafts} == {right.id for right, _ in ALL}
