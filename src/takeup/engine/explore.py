"""The reader that asks: any facts unknown, sound answers all the same.

Each rule is run once for every way in which its undecided questions can fall, and its answers are joined;
rules that call it see the joined answer. So the work grows with the number of rules, not with the number of
unknown facts, and the true answer is never outside. What is lost is correlation between two rules that ask
the same unknown fact: the range may be wider than need be, never too narrow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from takeup.engine.abstract import INFINITE, Anything, Maybe, Num, OneOf, Origin, Path, Paths
from takeup.engine.errors import OutsideSeriesError
from takeup.engine.facts import Fact
from takeup.engine.household import Subject, Years
from takeup.engine.kin import INVERSE, RELATION
from takeup.engine.rules import Rule

MOST_PATHS = 512


class Asked(NamedTuple):
    """A fact that is not known: who and what. `detail`: a calendar year, or the other person of a relation."""

    subject: str
    fact: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Open:
    """Not a fact of the household: a point that the sources leave open, or a month before a series begins."""

    what: str
    known_from: date | None = None


_RAISE = object()


class OutOfWork(Exception):
    """A trial was given so much work and needs more."""


@dataclass(slots=True)
class _Joined:
    """What all paths of a rule together may answer."""

    values: tuple[Any, ...] = ()  # constants other than numbers, in order of appearance
    lo: float = INFINITE
    hi: float = -INFINITE
    taint: int = 0
    anything: bool = False
    value: Any = None  # the value itself, where there was one path
    out: Any = None  # what a caller is handed

    @property
    def is_number(self) -> bool:
        return self.lo <= self.hi


class Explorer:
    """One exploration of a case; its views are `case.on(day, world, explorer)`. `today`: the day asked about."""

    explores = True
    sees_every_fact = False

    def __init__(self, today: date | None = None) -> None:
        self.today = today
        self.views: dict[Any, Any] = {}
        self.paths = Paths()
        self.pinned: dict[Asked, Any] = {}
        self._memo: dict[Any, _Joined] = {}
        self._handles: dict[Any, Any] = {}
        self._bits: dict[Any, int] = {}
        self._names: list[Any] = []
        self._settled: dict[Any, _Joined] | None = None
        self._pinned_mask = 0
        self.explored = 0  # rules explored so far
        self._most: float = INFINITE

    @contextmanager
    def trial(self, asked: Asked, value: Any, work: float = INFINITE) -> Iterator[None]:
        """For the time of the block the fact has this value: what would the answer settle?

        Raises OutOfWork inside the block once more than `work` rules had to be explored anew.
        """
        self._most = self.explored + work
        kept = (self._memo, self.pinned, self._settled, self._pinned_mask, self._handles)
        self._settled, self._memo, self._handles = self._memo, {}, {}
        self.pinned = {**kept[1], asked: value}
        self._pinned_mask = self._bit(asked)
        try:
            yield
        finally:
            self._memo, self.pinned, self._settled, self._pinned_mask, self._handles = kept
            self._most = INFINITE

    def learn(self, answers: Mapping[Asked, Any]) -> None:
        """From now on these facts have these values; what they play no part in is kept."""
        self.pinned = {**self.pinned, **answers}
        self.forget(answers)

    def forget(self, facts: Iterable[Asked]) -> None:
        """Explores anew, when it is asked again, what these facts play a part in."""
        mask = _union([self._bit(asked) for asked in facts])
        self._memo = {key: joined for key, joined in self._memo.items() if not joined.taint & mask}
        self._handles = {}

    def has_learnt(self, subject: str, fact: str, detail: str = "") -> bool:
        """Whether this fact was an answer."""
        return bool(self.pinned) and Asked(subject, fact, detail) in self.pinned

    @property
    def asked(self) -> list[Asked]:
        """Every unknown fact that was met."""
        return [name for name in self._names if isinstance(name, Asked)]

    # -- names of what matters -------------------------------------------------------------------

    def _bit(self, what: Any) -> int:
        bit = self._bits.get(what)
        if bit is None:
            bit = self._bits[what] = 1 << len(self._names)
            self._names.append(what)
        return bit

    def names(self, taint: int) -> list[Any]:
        """The Asked and Open that a taint stands for, in the order in which they were met."""
        found = []
        while taint:
            lowest = taint & -taint
            found.append(self._names[lowest.bit_length() - 1])
            taint ^= lowest
        return found

    # -- what the views ask ------------------------------------------------------------------------

    def call(self, rule: Rule[Any, Any, Any], subject: Any, args: tuple[Any, ...]) -> Any:
        if args:
            args = tuple([a.pick() if a.__class__ is OneOf else a for a in args])
            for argument in args:
                if argument.__class__ in (Num, Maybe):
                    return rule.at(subject.day).function(subject, *args)  # part of the path that is being walked
        key = (rule, subject, args)
        joined = self._memo.get(key)
        if joined is None:
            joined = self._untouched(key)
            if joined is None:
                joined = self._explore(rule, subject, args)
                joined.out = self._handed_out(joined, rule, key)
            self._memo[key] = joined
        out = joined.out
        if out.__class__ is OneOf and joined.value is None:
            return out.pick()
        if out is _RAISE:
            raise Anything(joined.taint)
        return out

    def _untouched(self, key: Any) -> _Joined | None:
        """During a trial: the answer from before, where the fact on trial plays no part in it."""
        if self._settled is None:
            return None
        joined = self._settled.get(key)
        return None if joined is None or joined.taint & self._pinned_mask else joined

    def fact(self, subject: Subject, fact: Fact, stored: Any) -> Any:
        if stored is not None:
            return fact.reading(stored)
        if fact.kind == "yearly":
            return Years(subject, fact, {})
        return self._unknown(subject, fact, Asked(subject.id, fact.name))

    def year(self, subject: Subject, fact: Fact, year: int, value: float | None) -> Any:
        if isinstance(year, Num):
            raise Anything(year.taint)
        return self._unknown(subject, fact, Asked(subject.id, fact.name, str(year))) if value is None else value

    def _unknown(self, subject: Subject, fact: Fact, asked: Asked) -> Any:
        if asked in self.pinned:
            return self.pinned[asked]
        key = (fact.name, subject, asked.detail)
        handle = self._handles.get(key)
        if handle is None:
            applies, taint = self._applies(fact, subject)
            if applies is False:
                return fact.absent
            handle = self._handles[key] = self._handle(subject, fact, asked, key, taint)
        return handle

    def applies(self, fact: Fact, subject: Subject) -> bool | None:
        """Whether the fact applies, whatever path is walked; None where that is not known."""
        return self._applies(fact, subject)[0]

    def _applies(self, fact: Fact, subject: Subject) -> tuple[bool | None, int]:
        """Whether the fact applies, and the taint of what that hangs on."""
        if fact.applies is None:
            return True, 0
        try:
            answer = self.call(_applies(fact.applies), subject, ())
        except Anything as anything:
            return None, anything.taint
        return (answer, 0) if isinstance(answer, bool) else (None, answer.taint)

    def _handle(self, subject: Subject, fact: Fact, asked: Asked, key: Any, taint: int) -> Any:
        """The stand-in for an unknown fact: the same object each time, the path knows how far it is narrowed.

        `taint`: what it hangs on whether the fact applies.
        """
        taint |= self._bit(asked)
        if fact.kind == "yes_no":
            return Maybe(self.paths, taint, key)
        if fact.kind == "choice":
            return OneOf(self.paths, fact.choices, taint, key)
        if fact.kind == "date":
            latest = min(fact.high, subject.day) if fact.name == "birth_date" else fact.high
            domain = (fact.low.toordinal(), latest.toordinal())
            return Num(self.paths, *domain, taint, Origin(key, domain, whole=True))
        domain = (fact.low, fact.high)
        return Num(self.paths, *domain, taint, Origin(key, domain, whole=fact.kind == "count"))

    def relation(self, one: Any, other: Any, known: str | None) -> Any:
        if known is not None:
            return known
        turned = one.id > other.id
        asked = Asked(other.id, "relation", one.id) if turned else Asked(one.id, "relation", other.id)
        if asked in self.pinned:
            return INVERSE[self.pinned[asked]] if turned else self.pinned[asked]
        key = ("relation", one.id, other.id)
        return OneOf(self.paths, RELATION.choices, self._bit(asked), key)

    def received(self, holder: Any, right: str, value: float | None) -> Any:
        if value is not None:
            return value
        asked = Asked(holder.id, "receives", right)
        if asked in self.pinned:
            return self.pinned[asked]
        key = ("receives", right, holder.id, holder.month)
        domain = (0.0, 1.0 if holder._case.law.right(right).kind == "status" else INFINITE)
        return Num(self.paths, *domain, self._bit(asked), Origin(key, domain))

    def parameter(self, parameter: Any, day: Any, key: Any) -> Any:
        try:
            return parameter.pick(day, key)
        except OutsideSeriesError as error:
            raise Anything(self._bit(Open(error.parameter, error.first))) from None

    def stranger(self, household: Any) -> None:
        raise Anything(self._bit(Asked(household.id, "everyone_listed")))

    def was_born(self, member: Any) -> None:
        """Walks on only on the path where this person lived already; on the other one anything is possible."""
        asked = Asked(member.id, "birth_date")
        born = self.pinned.get(asked)
        taint = self._bit(asked)
        if born is None:
            if Maybe(self.paths, taint, ("born", member.id, member.day)):
                return
        elif born <= member.day:
            return
        raise Anything(taint)

    def open_question(self, question: str, low: Any, high: Any) -> Any:
        """A perhaps without bounds, else anything from `low` to `high`; both may themselves hang on unknown facts."""
        taint = self._bit(Open(question))
        if low is None or high is None:
            return Maybe(self.paths, taint)
        for bound in (low, high):
            taint |= bound.taint if isinstance(bound, Num) else 0
        lowest = low.bounds()[0] if isinstance(low, Num) else low
        highest = high.bounds()[1] if isinstance(high, Num) else high
        return Num(self.paths, min(lowest, highest), max(lowest, highest), taint)

    # -- exploring one rule ------------------------------------------------------------------------

    def _explore(self, rule: Rule[Any, Any, Any], subject: Any, args: tuple[Any, ...]) -> _Joined:
        self.explored += 1
        if self.explored > self._most:
            raise OutOfWork
        function = rule.at(subject.day).function
        outer = self.paths.now
        leaves: list[tuple[list[int], list[int], _Joined]] = []
        choices: list[list[int]] = []
        try:
            while True:
                path = self.paths.now = Path(choices)
                try:
                    leaf = self._leaf(function(subject, *args))
                except Anything as anything:
                    leaf = _Joined(taint=anything.taint, anything=True)
                except (LookupError, ZeroDivisionError):
                    if not path.taints:
                        raise
                    leaf = _Joined(taint=_union(path.taints), anything=True)  # a path that cannot be, or a faulty one
                if not choices:
                    return leaf  # one path: nothing was undecided
                leaves.append(([c[0] for c in choices], path.taints, leaf))
                if not _advance(choices):
                    break
                if len(leaves) >= MOST_PATHS:
                    return self._give_up(leaves)
        finally:
            self.paths.now = outer
        return _join(leaves, 0)

    def _give_up(self, leaves: list[tuple[list[int], list[int], _Joined]]) -> _Joined:
        taint = 0
        for _, taints, leaf in leaves:
            taint |= leaf.taint | _union(taints)
        return _Joined(taint=taint, anything=True)

    def _leaf(self, value: Any) -> _Joined:
        if isinstance(value, Num):
            lo, hi = value.bounds()
            return _Joined(lo=lo, hi=hi, taint=value.taint, value=value)
        if isinstance(value, Maybe):
            known = self.paths.now.known.get(value.identity)
            if known is None:
                return _Joined((True, False), taint=value.taint, value=value)
            value = known
        if isinstance(value, OneOf):
            return _Joined(value.left(), taint=value.taint, value=value)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return _Joined(lo=value, hi=value, value=value)
        return _Joined((value,), value=value)

    def _handed_out(self, joined: _Joined, rule: Rule[Any, Any, Any], key: Any) -> Any:
        """The joined answer as callers see it: a constant, a range, a perhaps, or a fork."""
        if joined.anything:
            if rule.returns == "bool":
                return Maybe(self.paths, joined.taint, key)
            if rule.returns in ("float", "int"):
                return Num(self.paths, -INFINITE, INFINITE, joined.taint)
            return _RAISE
        if joined.value is not None:
            return joined.value
        if joined.is_number and not joined.values:
            if joined.lo == joined.hi:
                return joined.lo
            return Num(self.paths, joined.lo, joined.hi, joined.taint)
        if joined.is_number and all(isinstance(v, date) for v in joined.values):  # some days known, others a range
            days = [v.toordinal() for v in joined.values]
            return Num(self.paths, min(joined.lo, *days), max(joined.hi, *days), joined.taint)
        if joined.is_number:
            raise TypeError(f"rule {rule.id} answers sometimes with a number and sometimes not")
        if len(joined.values) == 1:
            return joined.values[0]
        if all(isinstance(v, bool) for v in joined.values):
            return Maybe(self.paths, joined.taint, key)
        return OneOf(self.paths, joined.values, joined.taint, key)


@cache
def _applies(test: Callable[[Any], bool]) -> Rule[Any, Any, bool]:
    """Whether a fact applies, as a rule of its own: every way is walked, and the caller's path stays as it is."""

    def applies(subject: Subject) -> bool:
        return test(subject)

    return Rule(applies, "", kind="applies")


def _union(taints: list[int]) -> int:
    taint = 0
    for one in taints:
        taint |= one
    return taint


def _advance(choices: list[list[int]]) -> bool:
    """On to the next path; False when all have been walked."""
    while choices:
        last = choices[-1]
        last[0] += 1
        if last[0] < last[1]:
            return True
        choices.pop()
    return False


def _join(leaves: list[tuple[list[int], list[int], _Joined]], depth: int) -> _Joined:
    """The answers of a tree of paths. A fork whose branches give the same answer leaves no taint."""
    first = leaves[0]
    if len(leaves) == 1:
        return first[2]
    parts = []
    start = 0
    for end in range(1, len(leaves) + 1):  # leaves stand in order: equal choices are neighbours
        if end == len(leaves) or leaves[end][0][depth] != leaves[start][0][depth]:
            parts.append(_join(leaves[start:end], depth + 1))
            start = end
    head = parts[0]
    if len(parts) == 1 or all(_same_constant(head, part) for part in parts[1:]):
        return head
    joined = _Joined(taint=first[1][depth])
    values: dict[Any, None] = {}
    for part in parts:
        values.update(dict.fromkeys(part.values))
        joined.lo = min(joined.lo, part.lo)
        joined.hi = max(joined.hi, part.hi)
        joined.taint |= part.taint
        joined.anything = joined.anything or part.anything
    joined.values = tuple(values)
    return joined


def _same_constant(one: _Joined, other: _Joined) -> bool:
    return (
        not one.taint
        and not other.taint
        and not one.anything
        and not other.anything
        and one.values == other.values
        and (one.lo, one.hi) == (other.lo, other.hi)
        and type(one.value) is type(other.value)
    )
