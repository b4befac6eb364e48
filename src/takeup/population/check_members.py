"""The members of a household: there is one, ids differ, and who they say to be to each other can be true."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.types as types

from takeup.engine.kin import CHILD, INVERSE, PARENT, PARTNER
from takeup.population.check_facts import check_choice
from takeup.population.faults import Faults
from takeup.population.levels import Lengths, Level, Numbers, Truths, households
from takeup.population.schema import ID, MEMBERS, RELATION_PLACES, RELATION_TO_FIRST

BIRTH = "birth_date"
PARENTS = RELATION_PLACES[1:]
RELATIONS = list(INVERSE)


def check_members(batch: pa.RecordBatch, members: Level, lengths: Lengths, faults: Faults) -> None:
    """Everything about members but the values of their facts."""
    everyone = households(batch)
    faults.add(everyone, lengths.counts == 0, MEMBERS, "a list of at least one person", "no member", lambda _: "none")
    faults.add(members, members.absent, "", "a struct with what is known", "no person", lambda _: "nothing")
    _ids(members, lengths, faults)
    check_choice(members, RELATION_TO_FIRST, tuple(RELATIONS), faults)
    Kin(members, lengths, faults).check()


def _ids(members: Level, lengths: Lengths, faults: Faults) -> None:
    """Two members with one id. Without an id a member is called p1, p2, ... by its place."""
    ids = members.columns.get(ID)
    if ids is None or types.is_null(ids.type):
        return
    if types.is_dictionary(ids.type):
        ids = ids.dictionary_decode()
    names = ids.cast(pa.string())
    if names.null_count:
        assert members.places is not None
        by_place = pa.array(members.places + 1).cast(pa.string())
        names = pc.coalesce(names, pc.binary_join_element_wise("p", by_place, ""))
    codes = np.asarray(names.dictionary_encode().indices.cast(pa.int64()))
    empty = np.asarray(pc.equal(ids, "").fill_null(False))
    faults.add(members, empty, ID, "a name, or nothing", "an empty id")
    order = np.lexsort((codes, members.rows))
    same = (np.diff(codes[order]) == 0) & (np.diff(members.rows[order]) == 0)
    twice = np.zeros(len(members), bool)
    twice[order[1:][same]] = True
    faults.add(members, twice, ID, "another id for each member of the household", "two members with one id")


class Kin:
    """Relations as places in the list of members, and to the first of them."""

    def __init__(self, members: Level, lengths: Lengths, faults: Faults) -> None:
        assert members.places is not None
        self.members, self.faults = members, faults
        self.places, self.first = members.places, lengths.starts[members.rows]
        self.count = lengths.counts[members.rows]
        self.to_first = members.codes(RELATION_TO_FIRST, RELATIONS)
        self.told: dict[str, Truths] = {}  # a place that is told and can be
        self.at: dict[str, Numbers] = {}  # where that member stands in the level; oneself where none is told
        for column in RELATION_PLACES:
            self._look_up(column)

    def _look_up(self, column: str) -> None:
        given, place = self.members.given(column), self.members.numbers(column)
        inside = (place >= 0) & (place < self.count)
        oneself = given & (place == self.places)
        self.faults.add(self.members, given & ~inside, column, self._a_place, "no such member")
        self.faults.add(self.members, oneself, column, "someone else", "oneself")
        self.told[column] = given & inside & ~oneself
        self.at[column] = self.first + np.where(self.told[column], place, self.places)

    def _a_place(self, item: int) -> str:
        return f"the place of another member, 0 to {self.count[item] - 1}"

    def check(self) -> None:
        if not len(self.members):
            return
        if any(told.any() for told in self.told.values()):
            self._partners()
            self._parents()
            self._ancestors()
        if (self.to_first >= 0).any():
            self._relations_to_first()
        self._ages()

    def _is(self, column: str, one: Numbers, other: Numbers) -> Truths:
        """Whether the members at `one` name those at `other` in this column."""
        found: Truths = self.told[column][one] & (self.at[column][one] == other)
        return found

    def _partners(self) -> None:
        here = np.arange(len(self.members))
        told, at = self.told["partner"], self.at["partner"]
        one_sided = told & ~self._is("partner", at, here)
        self.faults.add(
            self.members,
            one_sided,
            "partner",
            lambda item: f"a member whose partner is {self.places[item]}, or nothing",
            "partner on one side only",
        )

    def _parents(self) -> None:
        one, other = PARENTS
        same = self.told[one] & self.told[other] & (self.at[one] == self.at[other])
        self.faults.add(self.members, same, other, "another member than the first parent", "one parent named twice")
        for column in PARENTS:
            both = self.told[column] & self.told["partner"] & (self.at[column] == self.at["partner"])
            self.faults.add(self.members, both, column, "someone else than the partner", "two relations")

    def _ancestors(self) -> None:
        """A circle is what is left when whoever has no parent in it, or no child in it, is taken out in turn."""
        doubted = self.told[PARENTS[0]] | self.told[PARENTS[1]]
        while doubted.any():
            below = np.logical_or.reduce([self.told[c] & doubted[self.at[c]] for c in PARENTS])
            above = np.zeros(len(doubted), bool)
            for column in PARENTS:
                above[self.at[column][doubted & self.told[column]]] = True
            still = doubted & below & above
            if (still == doubted).all():
                break
            doubted = still
        for column in PARENTS:
            self.faults.add(
                self.members,
                self.told[column] & doubted & doubted[self.at[column]],
                column,
                "nobody is their own ancestor",
                "a circle of parents",
            )

    def _relations_to_first(self) -> None:
        """What the first member is told to be in another column must be the same."""
        here, first = np.arange(len(self.members)), self.first
        told = self.members.given(RELATION_TO_FIRST)
        oneself = told & (self.places == 0)
        self.faults.add(self.members, oneself, RELATION_TO_FIRST, "nothing: this is the first member", "oneself")
        elsewhere = {
            PARTNER: self._is("partner", here, first) | self._is("partner", first, here),
            CHILD: np.logical_or.reduce([self._is(column, here, first) for column in PARENTS]),
            PARENT: np.logical_or.reduce([self._is(column, first, here) for column in PARENTS]),
        }
        known = (self.to_first >= 0) & (self.places > 0)
        for relation, said in elsewhere.items():
            differs = known & said & (self.to_first != RELATIONS.index(relation))
            self.faults.add(
                self.members, differs, RELATION_TO_FIRST, f"{relation}, as another column says", "two relations"
            )

    def _ages(self) -> None:
        """A child is born after its parents."""
        born, known = self.members.numbers(BIRTH), self.members.given(BIRTH)
        pairs = [(self.told[column], self.at[column], column) for column in PARENTS]
        pairs.append((self.to_first == RELATIONS.index(CHILD), self.first, RELATION_TO_FIRST))
        for told, parent, column in pairs:
            early = told & known & known[parent] & (born <= born[parent])
            self._too_old(early, parent, column, "after")
        parents = self.to_first == RELATIONS.index(PARENT)
        late = parents & known & known[self.first] & (born >= born[self.first])
        self._too_old(late, self.first, RELATION_TO_FIRST, "before")

    def _too_old(self, wrong: Truths, other: Numbers, column: str, when: str) -> None:
        births: Any = self.members.columns.get(BIRTH)

        def allowed(item: int) -> str:
            parent = int(other[item])
            return f"a day {when} {births[parent]}, the birth of members[{self.places[parent]}], as {column} says"

        self.faults.add(self.members, wrong, BIRTH, allowed, "a child older than its parent")
