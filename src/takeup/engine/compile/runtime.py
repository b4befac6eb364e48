"""The parts of the generated program that no law has a say in (runtime.ll): days, columns, views, rounding."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from takeup.engine.compile.context import FIELD, FIRST_DAY, LAST_DAY, MOST_VIEWS, VIEW
from takeup.engine.compile.layout import FIRST_YEAR, LAST_YEAR, UNKNOWN_DATE

_EPOCH = date(1970, 1, 1)
_FIRST = (date.fromisoformat(FIRST_DAY) - _EPOCH).days
_COUNT = (date.fromisoformat(LAST_DAY) - _EPOCH).days - _FIRST + 1


def text(block_length: int, lives_here: int, birth_date: int, no_birth: int, no_view: int) -> str:
    """The runtime of a program.

    `lives_here`, `birth_date`: the places of these columns; `no_birth`, `no_view`: the numbers of these reasons.
    """
    known = {
        **FIELD,
        "block_length": block_length,
        "lives_here": lives_here,
        "birth_date": birth_date,
        "no_birth": no_birth,
        "no_view": no_view,
        "first_day": _FIRST,
        "day_count": _COUNT,
        "first_year": FIRST_YEAR,
        "year_count": LAST_YEAR - FIRST_YEAR + 1,
        "unknown_date": UNKNOWN_DATE,
        "most_views": MOST_VIEWS,
        "view": VIEW,
        "shift": "0x3E7AD7F29ABCAF48",  # 1e-7
    }
    found = Path(__file__).with_suffix(".ll").read_text(encoding="utf-8")
    for name, value in known.items():
        found = found.replace("{" + name + "}", str(value))
    return found
