"""The parts of the generated program that no law has a say in (runtime.ll): days, columns, views, rounding."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from takeup.engine.compile.context import (
    FIELD,
    FULL,
    KEPT_WORDS,
    LISTED,
    MOST_VIEWS,
    NEVER,
    PERSON_BYTES,
    PERSON_WORDS,
    VIEW_BYTES,
    VIEW_WORDS,
)
from takeup.engine.compile.layout import FIRST_YEAR, LAST_YEAR, UNKNOWN_DATE

_ADDRESSES = ("block", "law", "people", "present", "view", "kept")
_TYPES = {**dict.fromkeys(_ADDRESSES, "ptr"), "unborn": "i32", "unnamed": "i32"}


def text(**known: int) -> str:
    """The runtime of a program.

    `block_length`: of the numbers of the law on a day; `lives_here`, `birth_date`, `everyone_listed`: the places of
    these columns; `no_birth`, `not_listed`: the numbers of these reasons; `law_groups`: how many groups of functions
    read the same numbers of the law.
    """
    fixed = {
        **FIELD,
        **known,
        "first_year": FIRST_YEAR,
        "year_count": LAST_YEAR - FIRST_YEAR + 1,
        "unknown_date": UNKNOWN_DATE,
        "most_views": MOST_VIEWS,
        "view_bytes": VIEW_BYTES,
        "person_bytes": PERSON_BYTES,
        "full": FULL,
        "law_bytes": 8 * known["law_groups"],
        "never": NEVER,
        "readers": "\n".join([_words("view", VIEW_WORDS), _words("person", PERSON_WORDS), _words("kept", KEPT_WORDS)]),
        "first_listed": (LISTED[0] - date(1970, 1, 1)).days,
        "days_listed": (LISTED[1] - LISTED[0]).days,
        "shift": "0x3E7AD7F29ABCAF48",  # 1e-7
    }
    found = Path(__file__).with_suffix(".ll").read_text(encoding="utf-8")
    for name, value in fixed.items():
        found = found.replace("{" + name + "}", str(value))
    return found


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
