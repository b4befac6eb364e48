"""What a rule works with when a fact is unknown: a range, a perhaps, one of several.

The same rule functions run on these as on plain values. Each time Python asks `bool(...)` of something
undecided, the explorer forks the run and narrows the fact that decided. `taint` is a set of bits: the
facts (and open questions) that the value depends on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from math import ceil, floor
from typing import Any, NoReturn

from takeup.engine.time import full_years, years_before

INFINITE = float("inf")


class Anything(Exception):
    """This path cannot be followed: any answer is possible. `taint`: what that hangs on."""

    def __init__(self, taint: int) -> None:
        self.taint = taint


@dataclass(frozen=True, slots=True)
class Origin:
    """The unknown fact that a value comes from, so that a comparison can narrow it.

    `age_on` set: the value is the age, on that day, of someone whose birth date is the fact.
    """

    key: Any
    domain: tuple[float, float]
    whole: bool = False
    age_on: date | None = None


class Path:
    """One way through a rule: the choices taken so far and what they say about the facts."""

    __slots__ = ("choices", "domains", "kept", "known", "position", "taints")

    def __init__(self, choices: list[list[int]]) -> None:
        self.choices = choices  # [taken, number of ways] in order
        self.position = 0
        self.taints: list[int] = []
        self.known: dict[Any, Any] = {}
        self.kept: list[Any] = []  # keeps alive what `known` names by id
        self.domains: dict[Any, Any] = {}

    def fork(self, ways: int, taint: int) -> int:
        """Which of `ways` this run takes here."""
        if self.position == len(self.choices):
            self.choices.append([0, ways])
        taken = self.choices[self.position][0]
        self.position += 1
        self.taints.append(taint)
        return taken


@dataclass(slots=True)
class Paths:
    """The path that is being walked; shared by all values of one explorer."""

    now: Path = field(default_factory=lambda: Path([]))


def _plain(value: Any) -> Any:
    return value.toordinal() if isinstance(value, date) else value


class Maybe:
    """Yes or no, not known which."""

    __slots__ = ("key", "narrow", "paths", "taint")

    def __init__(
        self, paths: Paths, taint: int, key: Any = None, narrow: Callable[[Path, bool], None] | None = None
    ) -> None:
        self.paths = paths
        self.taint = taint
        self.key = key
        self.narrow = narrow

    def __bool__(self) -> bool:
        path = self.paths.now
        known = path.known.get(self.identity)
        if known is not None:
            return bool(known)
        answer = path.fork(2, self.taint) == 0
        path.known[self.identity] = answer
        path.kept.append(self)
        if self.narrow is not None:
            self.narrow(path, answer)
        return answer

    @property
    def identity(self) -> Any:
        """Two questions with the same identity get the same answer on one path."""
        return id(self) if self.key is None else self.key

    @property
    def known(self) -> bool | None:
        """The answer that the walked path has given already."""
        found: bool | None = self.paths.now.known.get(self.identity)
        return found

    def as_number(self) -> Any:
        known = self.known
        return Num(self.paths, 0, 1, self.taint) if known is None else int(known)

    def __eq__(self, other: object) -> bool:
        return bool(self) == other

    def __hash__(self) -> int:
        return hash(bool(self))


class Num:
    """A number (or a day, as its ordinal) between two bounds, both included."""

    __slots__ = ("hi", "lo", "origin", "paths", "taint")

    def __init__(self, paths: Paths, lo: float, hi: float, taint: int, origin: Origin | None = None) -> None:
        self.paths = paths
        self.lo = lo
        self.hi = hi
        self.taint = taint
        self.origin = origin

    # -- what the walked path already says -----------------------------------------------------

    def bounds(self) -> tuple[float, float]:
        if self.origin is None:
            return self.lo, self.hi
        domain = self.paths.now.domains.get(self.origin.key)
        if domain is None:
            return self.lo, self.hi
        return domain if self.origin.age_on is None else _ages(domain, self.origin.age_on)

    def _narrow(self, lo: float, hi: float) -> Callable[[Path, bool], None] | None:
        """On yes the value lies in lo..hi; on no on the other side (one of the two is infinite or equal)."""
        if self.origin is None:
            return None
        origin = self.origin

        def narrow(path: Path, answer: bool) -> None:
            if answer:
                within = (lo, hi)
            elif lo == hi:
                return
            elif lo == -INFINITE:
                within = (_after(hi, origin), INFINITE)
            else:
                within = (-INFINITE, _before(lo, origin))
            if origin.age_on is not None:
                within = _birth_days(within, origin.age_on)
            now = path.domains.get(origin.key, origin.domain)
            path.domains[origin.key] = (max(now[0], within[0]), min(now[1], within[1]))

        return narrow

    # -- comparisons ---------------------------------------------------------------------------

    def _compare(self, other: Any, below: bool, equal: bool) -> Any:
        """self < other (below), self <= other (below and equal), and the two mirrored."""
        lo, hi = self.bounds()
        if isinstance(other, Num):
            olo, ohi = other.bounds()
            taint = self.taint | other.taint
        else:
            olo = ohi = _plain(other)
            taint = self.taint
        if below:
            sure, never = (hi <= olo, lo > ohi) if equal else (hi < olo, lo >= ohi)
        else:
            sure, never = (lo >= ohi, hi < olo) if equal else (lo > ohi, hi <= olo)
        if sure:
            return True
        if never:
            return False
        if isinstance(other, Num):
            return Maybe(self.paths, taint)
        if below:
            narrow = self._narrow(-INFINITE, olo if equal else _before(olo, self.origin))
        else:
            narrow = self._narrow(olo if equal else _after(olo, self.origin), INFINITE)
        return Maybe(self.paths, taint, None, narrow)

    def __lt__(self, other: Any) -> Any:
        return self._compare(other, below=True, equal=False)

    def __le__(self, other: Any) -> Any:
        return self._compare(other, below=True, equal=True)

    def __gt__(self, other: Any) -> Any:
        return self._compare(other, below=False, equal=False)

    def __ge__(self, other: Any) -> Any:
        return self._compare(other, below=False, equal=True)

    def __eq__(self, other: Any) -> Any:
        lo, hi = self.bounds()
        if isinstance(other, Num):
            olo, ohi = other.bounds()
            if hi < olo or lo > ohi:
                return False
            return Maybe(self.paths, self.taint | other.taint)
        value = _plain(other)
        if not isinstance(value, (int, float)) or value < lo or value > hi:
            return False
        if lo == hi:
            return True
        return Maybe(self.paths, self.taint, None, self._narrow(value, value))

    def __ne__(self, other: Any) -> Any:
        return not self.__eq__(other)

    def __hash__(self) -> int:
        raise TypeError("a number that is not known cannot be looked up in a table: compare it instead")

    def __bool__(self) -> bool:
        return bool(self != 0)

    def __index__(self) -> NoReturn:
        raise TypeError("a number that is not known cannot be counted with: use how_many or compare it")

    # -- arithmetic: every step is monotone in floating point, so the true value stays inside -------

    def _with(self, other: Any) -> tuple[float, float, int]:
        if isinstance(other, Num):
            lo, hi = other.bounds()
            return lo, hi, self.taint | other.taint
        return other, other, self.taint

    def __add__(self, other: Any) -> Any:
        lo, hi = self.bounds()
        olo, ohi, taint = self._with(other)
        return Num(self.paths, lo + olo, hi + ohi, taint)

    __radd__ = __add__

    def __neg__(self) -> Num:
        lo, hi = self.bounds()
        return Num(self.paths, -hi, -lo, self.taint)

    def __sub__(self, other: Any) -> Any:
        lo, hi = self.bounds()
        olo, ohi, taint = self._with(other)
        return Num(self.paths, lo - ohi, hi - olo, taint)

    def __rsub__(self, other: Any) -> Any:
        lo, hi = self.bounds()
        return Num(self.paths, other - hi, other - lo, self.taint)

    def __mul__(self, other: Any) -> Any:
        lo, hi = self.bounds()
        olo, ohi, taint = self._with(other)
        products = [_product(a, b) for a in (lo, hi) for b in (olo, ohi)]
        return Num(self.paths, min(products), max(products), taint)

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Any:
        lo, hi = self.bounds()
        olo, ohi, taint = self._with(other)
        if olo <= 0 <= ohi:
            if olo == ohi:
                raise ZeroDivisionError("division by zero in a rule")
            return Num(self.paths, -INFINITE, INFINITE, taint)
        quotients = [_quotient(a, b) for a in (lo, hi) for b in (olo, ohi)]
        return Num(self.paths, min(quotients), max(quotients), taint)

    def __rtruediv__(self, other: Any) -> Any:
        return Num(self.paths, other, other, 0) / self

    def monotone(self, function: Callable[[float], float]) -> Any:
        """The range after a function that never falls, such as rounding."""
        lo, hi = self.bounds()
        return Num(self.paths, _kept(function, lo), _kept(function, hi), self.taint)

    @staticmethod
    def highest(one: Any, other: Any) -> Any:
        return Num._of_two(one, other, max)

    @staticmethod
    def lowest(one: Any, other: Any) -> Any:
        return Num._of_two(one, other, min)

    @staticmethod
    def _of_two(one: Any, other: Any, pick: Callable[[float, float], float]) -> Any:
        num = one if isinstance(one, Num) else other
        a = one.bounds() if isinstance(one, Num) else (one, one)
        b = other.bounds() if isinstance(other, Num) else (other, other)
        lo, hi = pick(a[0], b[0]), pick(a[1], b[1])
        if lo == hi:
            return lo
        # where one of the two always wins, only its facts matter
        if (lo, hi) == a and _beats(a, b, pick):
            return one
        if (lo, hi) == b and _beats(b, a, pick):
            return other
        taint = (one.taint if isinstance(one, Num) else 0) | (other.taint if isinstance(other, Num) else 0)
        return Num(num.paths, lo, hi, taint)

    # -- days ----------------------------------------------------------------------------------

    def years_until(self, until: date) -> Num:
        """The age on `until` of someone whose birth day this is."""
        lo, hi = _ages(self.bounds(), until)
        origin = Origin(self.origin.key, self.origin.domain, True, until) if self.origin is not None else None
        return Num(self.paths, lo, hi, self.taint, origin)

    @property
    def year(self) -> Num:
        lo, hi = self.bounds()
        return Num(self.paths, date.fromordinal(int(lo)).year, date.fromordinal(int(hi)).year, self.taint)


class OneOf:
    """One of several values of a choice, not known which."""

    __slots__ = ("key", "paths", "taint", "values")

    def __init__(self, paths: Paths, values: tuple[Any, ...], taint: int, key: Any) -> None:
        self.paths = paths
        self.values = values
        self.taint = taint
        self.key = key

    def left(self) -> tuple[Any, ...]:
        """The values that the walked path still allows."""
        domain: tuple[Any, ...] | None = self.paths.now.domains.get(self.key)
        return self.values if domain is None else domain

    def __eq__(self, other: object) -> Any:
        if isinstance(other, OneOf):
            return self.pick() == other.pick()
        left = self.left()
        if other not in left:
            return False
        if len(left) == 1:
            return True

        def narrow(path: Path, answer: bool) -> None:
            path.domains[self.key] = (other,) if answer else tuple(v for v in left if v != other)

        return Maybe(self.paths, self.taint, None, narrow)

    def __ne__(self, other: object) -> Any:
        return not self.__eq__(other)

    def pick(self) -> Any:
        """One value for this run; the other values get runs of their own."""
        left = self.left()
        value = left[0] if len(left) == 1 else left[self.paths.now.fork(len(left), self.taint)]
        self.paths.now.domains[self.key] = (value,)
        return value

    def __hash__(self) -> int:
        return hash(self.pick())

    def __str__(self) -> str:
        return str(self.pick())


def _product(a: float, b: float) -> float:
    return 0.0 if a == 0 or b == 0 else a * b


def _quotient(a: float, b: float) -> float:
    return 0.0 if b in (INFINITE, -INFINITE) else a / b


def _kept(function: Callable[[float], float], value: float) -> float:
    return value if value in (INFINITE, -INFINITE) else function(value)


def _beats(a: tuple[float, float], b: tuple[float, float], pick: Callable[[float, float], float]) -> bool:
    return a[0] >= b[1] if pick is max else a[1] <= b[0]


def _before(value: float, origin: Origin | None) -> float:
    """The largest value under `value`: whole days and years step by one, euros stay (sound, a hair wide)."""
    return ceil(value) - 1 if origin is not None and origin.whole else value


def _after(value: float, origin: Origin | None) -> float:
    return floor(value) + 1 if origin is not None and origin.whole else value


def _ages(births: tuple[float, float], until: date) -> tuple[float, float]:
    return full_years(date.fromordinal(int(births[1])), until), full_years(date.fromordinal(int(births[0])), until)


def _birth_days(ages: tuple[float, float], until: date) -> tuple[float, float]:
    """The birth days (ordinals) of people whose age on `until` lies in `ages`."""
    latest = INFINITE if ages[0] == -INFINITE else years_before(until, int(ages[0])).toordinal()
    earliest = -INFINITE if ages[1] == INFINITE else years_before(until, int(ages[1]) + 1).toordinal() + 1
    return earliest, latest
