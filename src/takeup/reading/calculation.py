"""How an amount was computed, as people read it: the lines that make it, the answers and the figures of the law.

Yes and no, zeros and tables are left out: what stands here are the numbers that lead to the amount.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from takeup.check.report import RightReport
from takeup.check.texts import Speaker
from takeup.dossier import Dossier
from takeup.engine.explain import Node, Read, Used
from takeup.engine.household import HOUSEHOLD
from takeup.engine.money import cents
from takeup.reading import spelling
from takeup.reading.amounts import SAY as AMOUNTS
from takeup.reading.calculation_words import SAY
from takeup.reading.calls import call_name, trace

MOST_LEVELS = 4  # below the amount itself
SHORT = 12  # lines that are read at a glance
HALF_A_CENT = 0.00501
TINY = 0.000001
USUAL_TIMES = (1, 12, 1 / 12, 26, 1 / 26, 4, 1 / 4)
_PERIODS = {"month": "per_month", "year": "per_year", "day": "per_day", "quarter": "per_quarter"}
_DIVIDED = {"nl": ":", "de": ":", "fr": "÷", "en": "÷"}
_NO_EUROS = re.compile(
    r"(^|_)(rate|coefficient|days|litres?|dependants|carried|extension)(_|$)|(first|last)_day|^reduction(_with_card)?$"
)

_DAYS = re.compile(r"(first|last)_day$|_number$")  # days of the calendar as numbers: they say nothing

Unit = Literal["euro", "share", "number"]


@dataclass(frozen=True)
class Line:
    """One number.

    `how`: the sum that gives it ('≈' where the law goes on with more decimals); `notes`: since when a figure holds,
    and so on. `source`: a rule of the law, what somebody told, or a figure of the law; `is_named`: a figure that
    bears the name of its rule.
    """

    label: str
    amount: float
    unit: Unit
    value: str
    source: Literal["rule", "fact", "figure"] = "rule"
    how: str = ""
    notes: str = ""
    level: int = 0
    lines: tuple[Line, ...] = ()
    is_named: bool = False

    def walk(self, level: int = 0) -> Iterator[Line]:
        """This line and all below it, each with its level."""
        yield replace(self, level=level)
        for line in self.lines:
            yield from line.walk(level + 1)


@dataclass(frozen=True)
class Calculation:
    """The lines in the order in which they are read. `short`: the first levels, where all would be too many."""

    short: tuple[Line, ...]
    lines: tuple[Line, ...]

    @property
    def is_long(self) -> bool:
        return len(self.lines) > len(self.short)


def is_between(right: RightReport) -> bool:
    """Whether the right is due, and its amount only known to lie between two."""
    return right.status == "entitled" and right.amount.per != "status" and right.amount.low != right.amount.high


def calculation(dossier: Dossier, right: RightReport, speaker: Speaker, day: date) -> Calculation | None:
    """How the amount of a right comes about on a day; None where it has none, or not one that is known to the cent."""
    told = right.amount if right.gap.quasi is None else right.gap.quasi.amount
    rule = speaker.law.right(right.right).amount
    if rule is None or told.per == "status" or told.low <= 0 or told.low != told.high:
        return None
    node, error = trace(dossier, rule, right.holder, day)
    if error is not None or not isinstance(node.value, (int, float)) or abs(node.value - told.low) > HALF_A_CENT:
        return None  # not decided, or another day of the month counts: only what leads to the amount is shown
    return calculation_of(node, speaker, right.holder, day)


def calculation_of(node: Node, speaker: Speaker, holder: str, day: date) -> Calculation | None:
    """How the value of a call comes about; None where nothing is below it."""
    reader = _Reader(speaker, holder, day)
    top = reader.top(node)
    if not top.lines:
        return None
    lines = tuple(_once(top, set(), reader.say("above")).walk())
    if len(lines) <= SHORT:
        return Calculation(lines, lines)
    levels = [tuple(line for line in lines if line.level <= level) for level in (3, 2, 1)]
    return Calculation(next((short for short in levels if len(short) <= SHORT), levels[-1]), lines)


class _Reader:
    """Makes a line of each call."""

    def __init__(self, speaker: Speaker, holder: str, day: date) -> None:
        self.speaker = speaker
        self.language = speaker.language
        self.holder = holder
        self.day = day
        self._made: dict[int, Line | None] = {}

    def say(self, key: str, **values: str) -> str:
        return SAY[key][self.language].format(**values)

    def line(self, node: Node) -> Line | None:
        """The line of a call with all below it; None where it is no number, nothing, or has no name."""
        if id(node) not in self._made:
            label = call_name(node, self.speaker)
            self._made[id(node)] = self._line(node, label) if label and _counts(node) else None
        return self._made[id(node)]

    def top(self, node: Node) -> Line:
        """The line of the amount itself, with what it is made of below it."""
        found, below = self._alone(node, call_name(node, self.speaker)), self._below(node)
        if len(below) == 1 and below[0].lines and _is_same(below[0], found):
            return replace(found, lines=below[0].lines, how=below[0].how, notes=found.notes or below[0].notes)
        return self._with(found, below)

    def _alone(self, node: Node, label: str) -> Line:
        unit = _unit(node)
        value = self._value(float(node.value), unit)
        notes = self.say("not_certain") if node.uncertain else ""
        return Line(self._of(label, node), float(node.value), unit, value, notes=notes)

    def _line(self, node: Node, label: str) -> Line:
        """A call, or what says it all: the only line below it, or the figure of the law that it takes."""
        found, below = self._alone(node, label), self._below(node)
        same = [line for line in below if _is_same(line, found)]
        figure = next((line for line in same if line.source == "figure"), None)
        if figure is not None:
            return replace(figure, label=found.label, is_named=True)
        only = next((line for line in same if all(each is line or each in line.lines for each in below)), None)
        if only is not None:
            is_sum = len(only.lines) > 1 and any(each.source == "rule" or each.is_named for each in only.lines)
            return replace(
                only,
                label=found.label if is_sum else only.label,
                notes=only.notes or (found.notes if only.source == "rule" else ""),
            )
        given = [float(one) for one in node.args if type(one) in (int, float) and one > 0]
        return self._with(found, below, given)

    def _with(self, line: Line, below: tuple[Line, ...], given: Sequence[float] = ()) -> Line:
        """A line with what is below it. A step below that changes nothing (only applies the index) is taken out."""
        steps = [one for one in below if one.source == "rule" and _is_same(one, line)]
        step = steps[0] if len(steps) == 1 else None
        if step is None or not step.lines or any(one.source == "rule" for one in step.lines):
            return replace(line, lines=below, how=self._how(line.amount, below, given))
        spread = (*(one for one in below if one is not step), *step.lines)
        how = self._how(line.amount, spread) or step.how
        return replace(line, lines=spread, how=how, notes=line.notes or step.notes)

    def _below(self, node: Node) -> tuple[Line, ...]:
        found: list[Line] = []
        for child in node.children:
            line = self.line(child)
            if line is not None:
                found.append(line)
            elif _counts(child):  # nobody gave it a name: what is below it stands here
                found += self._below(child)
        found += [line for line in map(self._fact, node.facts) if line is not None]
        found += [line for line in map(self._figure, node.parameters) if line is not None]
        return tuple({(line.label, line.value): line for line in reversed(found)}.values())[::-1]

    def _of(self, label: str, node: Node) -> str:
        """With the name of whom it is about and the day, where they are not those of the amount."""
        about = [self.speaker.person(node.subject)] if node.subject not in (self.holder, HOUSEHOLD) else []
        about += [self.speaker.person(each.id) for each in node.args if hasattr(each, "id")]
        if node.day != self.day:
            about.append(spelling.day(node.day, self.language))
        return f"{label} ({', '.join(about)})" if about else label

    def _value(self, value: float, unit: Unit, period: str = "") -> str:
        if unit == "euro":
            said = spelling.euros(value, self.language)
            key = _PERIODS.get(period)
            if key is None:
                return said
            words = AMOUNTS[key] if key in AMOUNTS else SAY[key]
            return f"{said} {words[self.language]}".replace(" ", spelling.NO_BREAK)
        if unit == "share":
            return f"{spelling.quantity(round(100 * value, 6), self.language)}{spelling.NO_BREAK}%"
        is_year = float(value).is_integer() and 1900 < value < 2100
        return str(int(value)) if is_year else spelling.quantity(round(value, 6), self.language)

    def _fact(self, read: Read) -> Line | None:
        value = read.value
        fact = self.speaker.fact(read.asked)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or value <= 0:
            return None
        is_money = fact is None or fact.unit.startswith("EUR")
        if not is_money and value == 1:
            return None
        label = self.speaker.label(read.asked)
        if read.asked.subject not in (self.holder, HOUSEHOLD):
            label = f"{label} ({self.speaker.person(read.asked.subject)})"
        unit: Unit = "euro" if is_money else "number"
        return Line(label, float(value), unit, self._value(float(value), unit), "fact")

    def _figure(self, used: Used) -> Line | None:
        value = used.value
        if isinstance(value, bool) or not isinstance(value, (int, float)) or value <= 0 or value == 1:
            return None
        unit: Unit = "number"
        label, period = self.say("number"), ""
        if used.unit.startswith("EUR"):
            unit, label, period = "euro", self.say("in_the_law"), used.unit.partition("/")[2]
        elif used.unit.startswith(("share", "fraction")):
            unit, label = "share", self.say("share")
        elif used.name.endswith("coefficient"):
            label = self.say("index")
        notes = [self.say("since", day=spelling.day(used.valid_from, self.language))]
        if used.known_until is not None and not used.current:
            notes.append(self.say("until", day=spelling.day(used.known_until, self.language)))
        if used.status == "unverified":
            notes.append(self.say("unverified"))
        said = self._value(float(value), unit, period)
        return Line(label, float(value), unit, said, "figure", notes=spelling.listed(notes, self.language))

    def _how(self, total: float, below: Sequence[Line], given: Sequence[float] = ()) -> str:
        """The sum in signs, where the lines below give the total to the cent in one of the usual ways.

        `given`: what the rule was handed, where it reads no euros itself.
        """
        every = [line.amount for line in below if line.unit == "euro"] or list(given)
        factors = [line for line in below if line.unit != "euro"]
        within = [amount for amount in every if amount <= total]  # a limit that was not reached is no part of it
        for euros in [every] if len(within) in (0, len(every)) else [every, within]:
            for some in ([], factors, *([factor] for factor in factors)):
                said = self._product(total, euros, some) if euros else None
                if said is not None:
                    return said
        return ""

    def _product(self, total: float, euros: Sequence[float], factors: Sequence[Line]) -> str | None:
        """The sum or the difference of euros times factors, where that gives the total; '' where one amount is it."""
        by_size = sorted(euros, reverse=True)
        sums = {"+": sum(euros)}
        if len(euros) > 1:
            sums["−"] = 2 * by_size[0] - sums["+"]
        product = math.prod(factor.amount for factor in factors)
        for sign, base in sums.items():
            for times in USUAL_TIMES:
                if abs(base * product * times - total) <= HALF_A_CENT:
                    if len(euros) == 1 and not factors and times == 1:
                        return ""
                    exact = all(abs(amount - cents(amount)) < TINY for amount in (*euros, total))
                    said = self._signs(sign, euros if sign == "+" else by_size, factors, times)
                    return f"{'=' if exact or times < 1 else '≈'} {said}"
        return None

    def _signs(self, sign: str, euros: Sequence[float], factors: Sequence[Line], times: float) -> str:
        plain = [spelling.euros(amount, self.language) for amount in euros]
        said = f" {sign} ".join(plain)
        rest = [f"× {line.value}" for line in factors]
        if times > 1:
            rest.append(f"× {round(times)}")
        elif times < 1:
            rest.append(f"{_DIVIDED[self.language]} {round(1 / times)}")
        if rest and len(plain) > 1:
            said = f"({said})"
        return " ".join([said, *rest])


def _once(line: Line, told: set[Line], above: str = "", level: int = 0) -> Line:
    """Without what lies too deep, and with what was told before only named."""
    if line in told:
        return replace(line, lines=(), how="", notes=above) if line.lines else line
    told.add(line)
    below = line.lines if level < MOST_LEVELS else tuple(each for each in line.lines if each.source != "rule")
    return replace(line, lines=tuple(_once(each, told, above, level + 1) for each in below))


def _counts(node: Node) -> bool:
    """A number other than nothing; one person counts for nothing more."""
    value = node.value
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value <= 0 or _DAYS.search(node.rule.name):
        return False
    return node.rule.returns == "float" or value > 1


def _unit(node: Node) -> Unit:
    rule = node.rule
    if rule.returns != "float" and rule.kind != "door":
        return "number"
    if _NO_EUROS.search(rule.name) and "uro" not in rule.doc:
        return "share" if "rate" in rule.name.split("_") and node.value <= 1 else "number"
    return "euro"


def _is_same(one: Line, other: Line) -> bool:
    return one.unit == other.unit and abs(one.amount - other.amount) <= HALF_A_CENT
