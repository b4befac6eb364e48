"""A dossier that is built question by question."""

from __future__ import annotations

from datetime import date

import pytest

from takeup.dossier import add_person, empty, set_fact, set_relation, to_plain, write_dossier
from takeup.engine.facts import DOES_NOT_APPLY, UNKNOWN
from tests.dossier.land import FULL, read

JUNE, MAY = date(2025, 6, 1), date(2025, 5, 1)


def test_from_nothing_to_a_dossier():
    plain = empty("a", date(2026, 1, 1), "fr")
    add_person(plain, "maria", "Maria")
    add_person(plain, "jan")
    set_fact(plain, "maria", "birth_date", date(1950, 1, 1))
    set_fact(plain, "maria", "pension", 900.0)
    set_fact(plain, "maria", "pension", 950.0, JUNE)
    set_fact(plain, "maria", "net_wage", DOES_NOT_APPLY)
    set_fact(plain, "maria", "pregnant", UNKNOWN, MAY)
    set_fact(plain, "maria", "taxable_income", {2023: 18000.0})
    set_fact(plain, "maria", "taxable_income", {2024: None})
    set_fact(plain, "household", "everyone_listed", True)
    set_fact(plain, "household", "rent", 700, JUNE)
    set_fact(plain, "jan", "lives_here", False, JUNE)
    set_relation(plain, "jan", "partner", "maria")
    assert write_dossier(plain) == (
        "takeup: 1\nid: a\non: 2026-01-01\nlanguage: fr\nhousehold:\n  everyone_listed: yes\npersons:\n"
        "  maria:\n    name: Maria\n    birth_date: 1950-01-01\n    pension: 900\n"
        "    net_wage: does not apply\n"
        "    taxable_income: {2023: 18000, 2024: unknown}\n  jan:\n    partner_of: maria\nsituations:\n"
        "  - from: 2025-05-01\n    persons:\n      maria:\n        pregnant: unknown\n"
        "  - from: 2025-06-01\n    persons:\n      maria:\n        pension: 950\n"
        "      jan:\n        lives_here: no\n    household:\n      rent: 700\n"
    )
    dossier = read(write_dossier(plain))
    assert to_plain(dossier) == plain


def test_a_dossier_that_was_read_goes_on():
    plain = to_plain(read(FULL))
    set_fact(plain, "maria", "taxable_income", {2024: 17000.0, 2022: 5})
    set_fact(plain, "maria", "pension", 960, JUNE)
    dossier = read(write_dossier(plain))
    assert dossier.persons[0].facts["taxable_income"] == {2022: 5, 2023: 18000, 2024: 17000}
    assert dossier.situations[0].persons["maria"]["pension"] == 960
    assert len(dossier.situations) == 2


def test_a_relation_takes_the_place_of_what_was_said_before():
    plain = empty("a")
    for id in ("b", "c", "d"):
        add_person(plain, id)
    set_relation(plain, "b", "child", "c")
    set_relation(plain, "b", "child", "d")
    assert plain["persons"]["b"] == {"child_of": ["c", "d"]}
    set_relation(plain, "c", "sibling", "b")
    assert plain["persons"] == {"b": {"child_of": "d"}, "c": {"sibling_of": "b"}, "d": {}}
    set_relation(plain, "c", "unrelated", "b")
    assert plain["persons"]["c"] == {"unrelated_to": "b"}


def test_what_cannot_be_is_refused():
    plain = empty("a")
    add_person(plain, "b")
    for wrong in ("b", "household", "b c", ""):
        with pytest.raises(ValueError, match=r"taken|cannot be an id"):
            add_person(plain, wrong)
    with pytest.raises(ValueError, match="cannot be an id"):
        empty("a b")
    with pytest.raises(ValueError, match="no person 'x'"):
        set_fact(plain, "x", "pension", 1)
    with pytest.raises(ValueError, match="no person 'x'"):
        set_fact(plain, "x", "pension", 1, JUNE)
    assert "situations" not in plain
    with pytest.raises(ValueError, match="unknown relation"):
        set_relation(plain, "b", "friend", "b")
    with pytest.raises(ValueError, match="same person"):
        set_relation(plain, "b", "partner", "b")
    with pytest.raises(ValueError, match="no person 'x'"):
        set_relation(plain, "b", "partner", "x")
    assert plain["persons"] == {"b": {}}
