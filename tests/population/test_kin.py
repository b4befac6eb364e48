"""Who is what to whom for many households at once: what the engine derives for each of them, pattern by pattern."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.kin import RELATION, derive_kin
from takeup.population.kin import NOBODY, TOLD, UNKNOWN, KinTable

WORDS = ("self", *RELATION.choices)
Family = list[tuple[int, int, int, int]]  # per member: partner, two parents, relation to the first; -1: not told


def number_of(word: str) -> int:
    return 100 + WORDS.index(word)


def family(random: Random, size: int) -> Family:
    """Some members in any order: partners of each other, children of one or two, or told by the first member only."""
    told = [[NOBODY, NOBODY, NOBODY, NOBODY] for _ in range(size)]
    places = random.sample(range(size), size)
    if size > 1 and random.random() < 0.6:
        one, other = places[:2]
        told[one][0] = other
        if random.random() < 0.5:
            told[other][0] = one
    for place in places[2:]:
        sort = random.random()
        if sort < 0.4:
            told[place][1] = places[0]
            if random.random() < 0.5:
                told[place][2] = places[1]
        elif sort < 0.6 and place and places[0] and places[1]:
            told[place][3] = RELATION.choices.index(random.choice(("other_relative", "sibling", "unrelated")))
    return [(a, b, c, d) for a, b, c, d in told]


def expected(members: Family, complete: bool) -> list[int]:
    """The square of numbers by the engine's own derivation."""
    names = [f"m{place}" for place in range(len(members))]
    given: dict[tuple[str, str], str] = {}
    for place, (partner, one, other, to_first) in enumerate(members):
        if partner != NOBODY:
            given[names[place], names[partner]] = "partner"
        for parent in (one, other):
            if parent != NOBODY:
                given[names[parent], names[place]] = "parent"
        if to_first != NOBODY and place:
            given.setdefault((names[place], names[0]), RELATION.choices[to_first])
    kin = derive_kin(names, given)
    otherwise = number_of("unrelated") if complete else UNKNOWN
    return [number_of(kin[a, b]) if (a, b) in kin else otherwise for a in names for b in names]


def looked_up(table: KinTable, families: list[Family], complete: list[bool]) -> list[list[int]]:
    """Each household's square, as the kernel would read it."""
    sizes = [len(members) for members in families]
    offsets = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    everyone = [member for members in families for member in members]
    told = {name: np.array([member[n] for member in everyone], np.int16) for n, name in enumerate(TOLD)}
    begins = table.offsets(offsets, told, np.array(complete, bool))
    return [table.table[begin : begin + size * size].tolist() for begin, size in zip(begins, sizes, strict=True)]


def diagonal_left_out(square: list[int], size: int) -> list[int]:
    return [number for place, number in enumerate(square) if place % (size + 1)] if size else []


def is_consistent(members: Family) -> bool:
    try:
        expected(members, True)
    except ValueError:
        return False
    return True


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), sizes=st.lists(st.integers(0, 9), min_size=1, max_size=12))
def test_every_relation_is_what_the_engine_derives(seed: int, sizes: list[int]) -> None:
    random = Random(seed)
    families = [members for size in sizes if is_consistent(members := family(random, size))]
    complete = [random.random() < 0.5 for _ in families]
    table = KinTable(number_of)
    for _ in range(2):  # the second time every pattern is known
        for members, whole, square in zip(families, complete, looked_up(table, families, complete), strict=True):
            size = len(members)
            assert diagonal_left_out(square, size) == diagonal_left_out(expected(members, whole), size)


COUPLE_AND_CHILD: Family = [(1, -1, -1, -1), (0, -1, -1, -1), (-1, 0, 1, -1)]


def test_a_couple_and_their_child() -> None:
    (square,) = looked_up(KinTable(number_of), [COUPLE_AND_CHILD], [False])
    words = [WORDS[number - 100] if number != UNKNOWN else "?" for number in square]
    assert words[1:3] + words[3:4] + words[5:8] == ["partner", "parent", "partner", "parent", "child", "child"]


def test_households_alike_share_a_square() -> None:
    table = KinTable(number_of)
    looked_up(table, [COUPLE_AND_CHILD], [True])
    length = len(table.table)
    looked_up(table, [COUPLE_AND_CHILD] * 1000, [True] * 1000)
    assert len(table.table) == length
    looked_up(table, [COUPLE_AND_CHILD], [False])  # what is not told is another thing here
    assert len(table.table) == length + 9


def test_squares_stay_where_they_are_while_the_table_grows() -> None:
    table = KinTable(number_of)
    first = looked_up(table, [COUPLE_AND_CHILD], [True])
    looked_up(table, [family(Random(n), 7) for n in range(50) if is_consistent(family(Random(n), 7))], [True] * 50)
    assert looked_up(table, [COUPLE_AND_CHILD], [True]) == first


def test_nobody_and_one_person() -> None:
    assert looked_up(KinTable(number_of), [[], [(-1, -1, -1, -1)], []], [True, True, False])[0] == []
    assert looked_up(KinTable(number_of), [], []) == []


def test_what_follows_goes_before_unrelated() -> None:
    """Two children of one parent are siblings, also where all that is not told is said to be unrelated."""
    (square,) = looked_up(KinTable(number_of), [[(-1, -1, -1, -1), (-1, 0, -1, -1), (-1, 0, -1, -1)]], [True])
    assert square[5] == square[7] == number_of("sibling")


def test_a_tie_to_the_first_member_does_not_overrule_a_parent() -> None:
    (square,) = looked_up(KinTable(number_of), [[(-1, -1, -1, -1), (0, -1, -1, 5)]], [True])
    assert square[1] == square[2] == number_of("partner")


def test_ties_that_contradict_each_other_are_an_error() -> None:
    """Each the parent of the other."""
    with pytest.raises(ValueError, match="is said to be both"):
        looked_up(KinTable(number_of), [[(-1, 1, -1, -1), (-1, 0, -1, -1)]], [True])


def test_who_is_partner_and_parent_of_one_person_is_an_error() -> None:
    with pytest.raises(ValueError, match="is said to be both"):
        looked_up(KinTable(number_of), [[(1, -1, -1, -1), (-1, 0, -1, -1)]], [True])
