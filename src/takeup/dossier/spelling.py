"""How a number or day that was written otherwise is spelled here. For messages: nothing is read this way."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"€|\beuros?\b|\bEUR\b|[\s'_]", re.IGNORECASE)
_COMMA = re.compile(r"-?[0-9]+(\.[0-9]{3})*,[0-9]+")
_THOUSANDS = re.compile(r"-?[0-9]{1,3}((,[0-9]{3})+|(\.[0-9]{3}){2,})(\.[0-9]+)?")
_POINT = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[./ -]([0-9]{1,2})[./ -]([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[./ -]?([0-9]{1,2})[./ -]?([0-9]{1,2})")


def number_spelled(text: str) -> str | None:
    """'1.234,56', '1,234.56', '€ 900' as '1234.56', '1234.56', '900'; None where there is no telling."""
    bare = _SIGNS.sub("", text)
    if _COMMA.fullmatch(bare) and not _THOUSANDS.fullmatch(bare):
        return bare.replace(".", "").replace(",", ".")
    if _THOUSANDS.fullmatch(bare):
        if bare.count(",") == 1 and "." not in bare:
            return None  # 1,234 is a decimal comma for some and a thousand for others
        head, _, tail = bare.rpartition(".") if "," in bare and "." in bare else (bare, "", "")
        return head.replace(",", "").replace(".", "") + (f".{tail}" if tail else "")
    return bare if bare != text and _POINT.fullmatch(bare) else None


def day_spelled(text: str) -> str | None:
    """'31/1/2025' as '2025-01-31' (the day before the month); None where it is no such day."""
    if found := _DAY_FIRST.fullmatch(text.strip()):
        day, month, year = found.groups()
    elif found := _YEAR_FIRST.fullmatch(text.strip()):
        year, month, day = found.groups()
    else:
        return None
    return f"{year}-{int(month):02d}-{int(day):02d}" if 1 <= int(month) <= 12 and 1 <= int(day) <= 31 else None
