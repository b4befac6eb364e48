"""The parts of the generated program that no law has a say in (runtime.ll): days, columns, views, rounding."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from takeup.engine.compile.context import (
    FIELD,
    KEPT_WORDS,
    LISTED,
    NEVER,
    PERSON_BYTES,
    PERSON_WORDS,
    QUESTION_WORDS,
    STRETCH,
    VIEW_BYTES,
    VIEW_WORDS,
)
from takeup.engine.compile.layout import FIRST_YEAR, LAST_YEAR, UNKNOWN_DATE

_SHARED = ("", "days", "numbers", "the numbers of the law on a day", "how long an answer holds")
_DEFINED = re.compile(r"define internal .+? (@\w+\()")
_ADDRESSES = ("block", "law", "people", "present", "view", "kept")
_TYPES = {**dict.fromkeys(_ADDRESSES, "ptr"), "unborn": "i32", "unnamed": "i32", "stretch": STRETCH}


def text(law_groups: int, **known: int) -> str:
    """The runtime of a program.

    `block_length`: of the numbers of the law on a day; `lives_here`, `birth_date`, `everyone_listed`: the places of
    these columns; `no_birth`, `not_listed`: the numbers of these reasons; `law_groups`: how many groups of functions
    read the same numbers of the law.
    """
    return _filled(_general(), law_bytes=8 * law_groups, **known)


def one_day_text(of_view: tuple[str, ...], of_person: tuple[str, ...], **known: int) -> str:
    """That of a program of one day (one_day.py): other columns, people and days; nothing about kin and payments."""
    return _filled(_of_one_day(of_view, of_person), **known)


def left_out(of_view: tuple[str, ...], of_person: tuple[str, ...]) -> set[str]:
    """The functions that a program of one day does not have."""
    general, of_one_day = (set(_DEFINED.findall(found)) for found in (_general(), _of_one_day(of_view, of_person)))
    return general - of_one_day


def question_words(question: str) -> str:
    """What a question holds, each under its own name."""
    names = {"world": "world", "days": "days", "day_count": "count", "outputs": "outs"}
    types = {"days": "ptr", "outputs": "ptr"}
    return "".join(
        f"""  %{names[word]}.at = getelementptr i64, ptr {question}, i64 {place}
  %{names[word]} = load {types.get(word, "i64")}, ptr %{names[word]}.at, !invariant.load !0
"""
        for place, word in enumerate(QUESTION_WORDS)
    )


def _general() -> str:
    words = _words("view", VIEW_WORDS) + _words("person", PERSON_WORDS) + _words("kept", KEPT_WORDS)
    return "".join(_parts().values()).replace("{readers}", words)


def _of_one_day(of_view: tuple[str, ...], of_person: tuple[str, ...]) -> str:
    parts = _parts()
    shared = "".join(parts[name] for name in _SHARED)
    words = _words("view", of_view) + _words("person", of_person)
    return shared + _read("one_day.ll").replace("{readers}", words)


def _filled(found: str, **known: int) -> str:
    """The text with the names in braces filled in."""
    fixed = {
        **FIELD,
        **known,
        "first_year": FIRST_YEAR,
        "year_count": LAST_YEAR - FIRST_YEAR + 1,
        "unknown_date": UNKNOWN_DATE,
        "view_bytes": VIEW_BYTES,
        "person_bytes": PERSON_BYTES,
        "never": NEVER,
        "first_listed": (LISTED[0] - date(1970, 1, 1)).days,
        "days_listed": (LISTED[1] - LISTED[0]).days,
        "shift": "0x3E7AD7F29ABCAF48",  # 1e-7
    }
    for name, value in fixed.items():
        found = found.replace("{" + name + "}", str(value))
    return found


def _read(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _parts() -> dict[str, str]:
    """The parts of runtime.ll by their title, up to a colon."""
    first, *others = _read("runtime.ll").split("\n; -- ")
    return {"": first} | {part.partition(" --")[0].partition(":")[0]: f"\n; -- {part}" for part in others}


def _words(of: str, words: tuple[str, ...]) -> str:
    """Reading and writing each word of a view or a person."""
    return "\n".join(
        f"""define internal {type_} @{of}_{word}(ptr %p) {{
  %at = getelementptr i64, ptr %p, i64 {place}
  %x = load {type_}, ptr %at, !tbaa !14
  ret {type_} %x
}}
define internal void @set_{of}_{word}(ptr %p, {type_} %x) {{
  %at = getelementptr i64, ptr %p, i64 {place}
  store {type_} %x, ptr %at, !tbaa !14
  ret void
}}"""
        for place, word in enumerate(words)
        for type_ in [_TYPES.get(word, "i64")]
    )
