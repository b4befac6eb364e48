"""Writes a dossier as readable YAML: keys in the order of the format, one text for one dossier."""

from __future__ import annotations

import io
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from takeup.dossier import keys
from takeup.dossier.model import Dossier
from takeup.dossier.plain import to_plain
from takeup.dossier.values import DOES_NOT_APPLY_TEXT, UNKNOWN_TEXT
from takeup.engine.facts import DOES_NOT_APPLY

_WIDTH = 110
_STR, _MAP, _SEQ = "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LIKE_A_NUMBER = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0[xo][0-9a-fA-F]+"
)  # in YAML 1.1 or 1.2
_OTHER_LINE_ENDS = re.compile("[\r\x85\u2028\u2029]")
_TWO_WAYS = re.compile(r"-?[0-9]{1,3}\.[0-9]{3}")

Make = Callable[[Any], yaml.Node]


class _Dumper(yaml.SafeDumper):
    """Indents the items of a list, so that a list is seen to belong to its key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_RESOLVER: Any = _Dumper(io.StringIO())


def write_dossier(dossier: Dossier | Mapping[str, Any]) -> str:
    """The text of a dossier, or of its plain form. A plain one is not checked: reading the text does that."""
    plain = to_plain(dossier) if isinstance(dossier, Dossier) else dossier
    return yaml.serialize(_file(plain), Dumper=_Dumper, allow_unicode=True, width=_WIDTH)


def save_dossier(path: Path | str, dossier: Dossier | Mapping[str, Any]) -> None:
    """Write a dossier to a file, wholly or not at all. Only the owner can read a new file. Raises OSError."""
    file = Path(os.path.realpath(path))
    text = write_dossier(dossier)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", suffix=".tmp", dir=file.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        if file.exists():
            os.chmod(name, file.stat().st_mode & 0o7777)
        os.replace(name, file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


# -- the parts of a file -----------------------------------------------------------------------


def _file(plain: Mapping[str, Any]) -> yaml.Node:
    parts: dict[str, Make] = {
        "household": _facts,
        "persons": _people,
        "situations": _each(_situation),
        "claims": _each(_claim),
        "payments": _each(_in_one_line(keys.PAYMENT)),
        "contacts": _each(_contact),
    }
    return _mapping(plain, keys.FILE, parts)


def _people(people: Mapping[str, Any]) -> yaml.Node:
    return _pairs((_text(id), _facts(facts)) for id, facts in people.items())


def _facts(fields: Mapping[str, Any] | None) -> yaml.Node:
    """A person, a household, or what changes of one: facts stand after the rest, in the order given."""
    stated = {name: UNKNOWN_TEXT if value is None else value for name, value in (fields or {}).items()}
    return _mapping(stated, keys.PERSON, {})


def _situation(situation: Mapping[str, Any]) -> yaml.Node:
    return _mapping(situation, keys.SITUATION, {"persons": _people, "household": _facts})


def _claim(claim: Mapping[str, Any]) -> yaml.Node:
    return _mapping(claim, keys.CLAIM, {"amounts": _each(_in_one_line(keys.RUN))})


def _contact(contact: Mapping[str, Any]) -> yaml.Node:
    return _mapping(contact, keys.CONTACT, {"statements": _each(lambda s: _mapping(s, keys.STATEMENT, {}))})


# -- nodes -------------------------------------------------------------------------------------


def _mapping(
    fields: Mapping[str, Any], order: Iterable[str], parts: Mapping[str, Make], flow: bool = False
) -> yaml.Node:
    """Keys in `order`, then the others as given; `parts` makes those with a form of their own."""
    names = [name for name in order if fields.get(name) is not None]
    names += [name for name, value in fields.items() if name not in names and value is not None]
    return _pairs(((_as_is(name), parts.get(name, _value)(fields[name])) for name in names), flow)


def _in_one_line(order: Iterable[str]) -> Make:
    return lambda fields: _mapping(fields, order, {}, flow=True)


def _each(make: Make) -> Make:
    return lambda items: yaml.SequenceNode(_SEQ, [make(item) for item in items], flow_style=not items)


def _pairs(pairs: Iterable[tuple[yaml.Node, yaml.Node]], flow: bool = False) -> yaml.Node:
    made = list(pairs)
    return yaml.MappingNode(_MAP, made, flow_style=flow or not made)


def _value(value: Any) -> yaml.Node:
    if isinstance(value, Mapping):
        return _pairs(((_as_is(str(key)), _value(each)) for key, each in value.items()), flow=True)
    if isinstance(value, (list, tuple)):
        return yaml.SequenceNode(_SEQ, [_value(each) for each in value], flow_style=True)
    if isinstance(value, str):
        return _as_is(value) if _DAY.fullmatch(value) else _text(value)
    return _as_is(_written(value))


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return number_text(value)
    if value is None or value is DOES_NOT_APPLY:
        return UNKNOWN_TEXT if value is None else DOES_NOT_APPLY_TEXT
    if isinstance(value, int):
        return str(value)
    raise TypeError(f"{value!r} cannot stand in a dossier")


def number_text(number: float) -> str:
    """A number that reads back as itself: '900', '174.10'; '0.1250' with a fourth digit, as three mislead."""
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    text = repr(number)
    if f"{number:.2f}" == text + "0":
        return text + "0"
    return text + "0" if _TWO_WAYS.fullmatch(text) else text


def _as_is(text: str) -> yaml.Node:
    """A scalar without quotes wherever YAML can do without: keys, numbers, dates, yes and no."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) if text else _STR
    return yaml.ScalarNode(tag, text)


def _text(text: str) -> yaml.Node:
    """A text; in quotes where it could be taken for something else, in a block where it has several lines."""
    style = "|" if "\n" in text else "'" if _LIKE_A_NUMBER.fullmatch(text) else None
    if _OTHER_LINE_ENDS.search(text):
        style = '"'
    return yaml.ScalarNode(_STR, text, style=style)
