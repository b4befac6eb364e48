"""The reference address: conditions only, and the last one is the centre's to weigh."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.engine.explore import Open
from takeup.engine.questions import ENTITLED, NOT_ENTITLED, UNKNOWN_STATUS, Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("reference_address")
DAY = date(2026, 4, 1)


def answer(person: dict[str, Any], household: dict[str, Any]) -> Any:
    example = {"id": "x", "on": DAY, "unlisted": "absent", "persons": {"ana": person}, "household": household}
    return Exploration(build(example), DAY, [RIGHT]).range_of(RIGHT.id, "ana")


def test_no_amount_is_computed_and_the_centre_weighs() -> None:
    assert RIGHT.grade == "conditions"
    assert RIGHT.amount is None
    assert RIGHT.conditions[-1].discretion


# Law of 19 July 1991, art. 1 §2, by hand: no home, in no register, a title to stay, stays in Brussels: yes.
# Taken in somewhere or in an institution: homeless only if for a time, so open. A tenant: no.
@pytest.mark.parametrize(
    ("tenure", "status"),
    [
        ("none", ENTITLED),
        ("free", UNKNOWN_STATUS),
        ("institution", UNKNOWN_STATUS),
        ("private_rent", NOT_ENTITLED),
        ("owner", NOT_ENTITLED),
    ],
)
def test_by_housing(tenure: str, status: str) -> None:
    found = answer({"domicile": "none", "stays_in_brussels": True}, {"tenure": tenure})
    assert found.status == status
    assert (Open("ref-taken-in") in found.open) is (status == UNKNOWN_STATUS)


def test_a_tenant_with_an_address_is_asked_nothing() -> None:
    example = {"id": "x", "on": DAY, "persons": {"ana": {"birth_date": date(1980, 1, 1), "domicile": "brussels"}}}
    one = build({**example, "household": {"tenure": "private_rent"}})
    found = Exploration(one, DAY, [RIGHT]).range_of(RIGHT.id, "ana")
    assert found.status == NOT_ENTITLED
    assert found.matters == ()
