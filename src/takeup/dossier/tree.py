"""A YAML or JSON text as nodes that know their line, and the scalars in it, read as they were written.

No key and no value turns into a truth value, a number or a date by itself: the field that reads it decides.
A reader of one value raises Fault; `keep` writes it down and goes on, so that one reading finds every fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

import yaml

from takeup.dossier.problems import DossierError, Problem, nearest
from takeup.dossier.spelling import day_spelled, number_spelled
from takeup.nontakeup.lines import QUOTED
from takeup.nontakeup.months import Month, parse_month

T = TypeVar("T")

TRUTH = {"yes": True, "true": True, "no": False, "false": False}

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DOCUMENT = "one document in YAML (indented with spaces) or JSON"
_NULL = "tag:yaml.org,2002:null"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_TWO_WAYS = re.compile(r"-?[0-9]{1,3}\.[0-9]{3}")
_WHOLE = re.compile(r"-?[0-9]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SURROGATES = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


class Fault(Exception):
    """One value cannot be read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Tree:
    """The nodes of one file. `problems` are the faults so far, `lines` the line of every field seen."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.is_json = file.lower().endswith(".json")
        self.problems: list[Problem] = []
        self.lines: dict[str, int] = {}

    def compose(self, text: str) -> yaml.Node:
        """The root of a text. Raises DossierError when it is no YAML or JSON, or nothing."""
        if self.is_json:  # what JSON may hold and YAML may not: tabs between values, characters in two halves
            text = _SURROGATES.sub(_joined, text.replace("\t", " "))
        try:
            root = yaml.compose(text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark is not None else 1
            found = str(error.problem).removeprefix("but ").removeprefix("found ")
            raise DossierError([Problem(self.file, line, "", found, _DOCUMENT)]) from error
        except (yaml.YAMLError, RecursionError) as error:
            raise DossierError([Problem(self.file, 1, "", "text that cannot be read", _DOCUMENT)]) from error
        if root is None:
            raise DossierError([Problem(self.file, 1, "", "nothing", _DOCUMENT)])
        return root

    # -- faults --------------------------------------------------------------------------------

    def fault(self, node: yaml.Node, field: str, found: str, allowed: str) -> Fault:
        return Fault(Problem(self.file, node.start_mark.line + 1, field, found, allowed))

    def add(self, node: yaml.Node, field: str, found: str, allowed: str) -> None:
        """Write a fault down and go on."""
        self.problems.append(self.fault(node, field, found, allowed).problem)

    def add_at(self, field: str, found: str, allowed: str) -> None:
        """The same for a field that was read before."""
        self.problems.append(Problem(self.file, self.lines.get(field, 1), field, found, allowed))

    def keep(self, read: Callable[[], T]) -> T | None:
        """What `read` gives; None where it raised a Fault, which is then written down."""
        try:
            return read()
        except Fault as fault:
            self.problems.append(fault.problem)
            return None

    # -- keys and values, lists ----------------------------------------------------------------

    def mapping(
        self,
        node: yaml.Node,
        field: str,
        allowed: Collection[str] | None = None,
        required: Sequence[str] = (),
        what: str = "",
        instead: Callable[[str], str | None] | None = None,
    ) -> dict[str, yaml.Node]:
        """The values of a mapping by key; `allowed` None allows every key, an empty node is an empty mapping.

        Unknown, repeated and missing keys are written down. `what` names the keys in a message, `instead` may
        tell what an unknown key should have been. Raises Fault where the node is no mapping.
        """
        if is_null(node) and not required:
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise self.fault(node, field, shown(node), f"keys and values{_among(allowed)}")
        fields: dict[str, yaml.Node] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or not str(key.value).strip():
                self.add(key, field, f"the key {shown(key)}", "a key that is a word")
                continue
            name = str(key.value)
            place = join(field, name)
            if allowed is not None and name not in allowed:
                hint = instead(name) if instead is not None else None
                if hint is None and _WHOLE.fullmatch(name) and is_null(value):
                    hint = "a number with a decimal point, such as 1234.56: a comma begins the next field here"
                self.add(
                    key,
                    place,
                    f"the key '{name}'",
                    hint or nearest(name, allowed, what or "a key of the format"),
                )
            elif name in fields:
                self.add(key, place, "the key a second time", "each key once")
            else:
                fields[name] = value
                self.lines[place] = key.start_mark.line + 1
        for name in required:
            if name not in fields:
                self.add(node, join(field, name), "nothing", f"a value, as {name} is required")
        return fields

    def items(self, fields: Mapping[str, yaml.Node], name: str, read: Callable[[yaml.Node, str], T | None]) -> list[T]:
        """The items of the list at a path (its last word is the key), without those that cannot be read."""
        key = name.rpartition(".")[2]
        node = fields.get(key)
        if node is None or is_null(node):
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.add(node, name, shown(node), "a list")
            return []
        found: list[T] = []
        for place, each in enumerate(node.value):
            field = f"{name}[{place}]"
            self.lines[field] = each.start_mark.line + 1
            item = self.keep(lambda each=each, field=field: read(each, field))  # type: ignore[misc]
            if item is not None:
                found.append(item)
        return found

    def optional(
        self, fields: Mapping[str, yaml.Node], field: str, name: str, read: Callable[[yaml.Node, str], T]
    ) -> T | None:
        """The value at a key, None where the key is left out or its value cannot be read."""
        node = fields.get(name)
        return None if node is None else self.keep(lambda: read(node, join(field, name)))

    # -- scalars -------------------------------------------------------------------------------

    def scalar(self, node: yaml.Node, field: str, allowed: str) -> str:
        """The text of a scalar as written. An empty value is a fault: what is not known is left out."""
        if is_null(node):
            raise self.fault(node, field, "an empty value", f"{allowed}; or leave the field out")
        if not isinstance(node, yaml.ScalarNode):
            raise self.fault(node, field, shown(node), allowed)
        return str(node.value)

    def text(self, node: yaml.Node, field: str) -> str:
        text = self.scalar(node, field, "a text")
        if not text.strip():
            raise self.fault(node, field, "an empty text", "a text, or leave the field out")
        return text

    def one_of(self, node: yaml.Node, field: str, known: Collection[str], what: str) -> str:
        """One of the known words; for another one the nearest are named."""
        text = self.scalar(node, field, f"{what}: {', '.join(known)}")
        if text not in known:
            raise self.fault(node, field, shown(node), nearest(text, known, what))
        return text

    def truth(self, node: yaml.Node, field: str) -> bool:
        text = self.scalar(node, field, "yes or no")
        if text not in TRUTH:
            raise self.fault(node, field, shown(node), "yes or no")
        return TRUTH[text]

    def day(self, node: yaml.Node, field: str, allowed: str = "a day such as 2025-01-31") -> date:
        text = self.scalar(node, field, allowed)
        if not _DAY.fullmatch(text):
            spelled = day_spelled(text)
            raise self.fault(node, field, shown(node), allowed + (f"; written here as {spelled}" if spelled else ""))
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise self.fault(node, field, f"{shown(node)}, which is no day of the calendar", allowed) from None

    def month(self, node: yaml.Node, field: str) -> Month:
        allowed = "a month such as 2025-01"
        text = self.scalar(node, field, allowed)
        try:
            return parse_month(text)
        except ValueError:
            raise self.fault(node, field, shown(node), allowed) from None

    def number(self, node: yaml.Node, field: str, allowed: str, euros: bool = True) -> float:
        """A number. One that can be read in two ways ('1.234' euros) is a fault too, but not in JSON."""
        text = self._unquoted(node, field, allowed)
        if not _NUMBER.fullmatch(text):
            spelled = number_spelled(text)
            raise self.fault(node, field, shown(node), allowed + (f"; written here as {spelled}" if spelled else ""))
        if euros and not self.is_json and _TWO_WAYS.fullmatch(text):
            ways = f"{text.replace('.', '')} or {text}0, as it could be either"
            raise self.fault(node, field, shown(node), f"{allowed}; written here as {ways}")
        number = float(text)
        if number in (float("inf"), float("-inf")):
            raise self.fault(node, field, shown(node), allowed)
        return number

    def whole(self, node: yaml.Node, field: str, allowed: str) -> int:
        text = self._unquoted(node, field, allowed)
        if not _WHOLE.fullmatch(text) or len(text) > 18:
            raise self.fault(node, field, shown(node), f"{allowed}; a whole number")
        return int(text)

    def _unquoted(self, node: yaml.Node, field: str, allowed: str) -> str:
        text = self.scalar(node, field, allowed)
        if isinstance(node, yaml.ScalarNode) and node.style in QUOTED:
            spelled = number_spelled(text) or text
            without = f"; written here as {spelled}, without quotes" if _NUMBER.fullmatch(spelled) else ""
            raise self.fault(node, field, f"a text between quotes, '{text}'", allowed + without)
        return text


def join(field: str, name: str) -> str:
    """The path of a field inside another one."""
    return f"{field}.{name}" if field else name


def is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and str(node.tag) == _NULL


def shown(node: yaml.Node) -> str:
    """A node as a message shows it."""
    if isinstance(node, yaml.ScalarNode):
        return "nothing" if is_null(node) else f"'{node.value}'"
    return "a list" if isinstance(node, yaml.SequenceNode) else "keys and values"


def _among(allowed: Collection[str] | None) -> str:
    return f": {', '.join(allowed)}" if allowed and len(allowed) <= 20 else ""


def _joined(found: re.Match[str]) -> str:
    high, low = int(found[2], 16), int(found[3], 16)
    return found[1] + chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
