"""The keys of one entry of a mapping: which there are for which kind of value, and what each may say."""

from __future__ import annotations

from datetime import date
from typing import Any

from takeup.engine.facts import Fact
from takeup.population.entries import BOUNDS, NO, YES, Entry
from takeup.population.errors import Problem, one_of

SOURCES = ("column", "value", "sum", "year", "age")
_FOR_ALL = ("column", "value", "missing", "when_missing")
_EUROS = ("values", "sum", "divide_by", "times", *BOUNDS)
_OF_KIND = {
    "text": ("without_last",),
    "yes_no": ("values", "above"),
    "choice": ("values",),
    "count": ("values",),
    "amount": _EUROS,
    "yearly": _EUROS,
    "date": ("format", "year", "month", "age", "on"),
}


def read_entry(data: Any, where: str, fact: Fact, problems: list[Problem]) -> Entry | None:
    """An entry as written; None where it has a fault, told in `problems`."""
    before = len(problems)
    options: dict[str, Any] = {"column": data} if isinstance(data, str) and data else data
    known = (*_FOR_ALL, *_OF_KIND[fact.kind])
    if not isinstance(options, dict):
        problems.append(
            Problem(where, "nothing" if not data else "a list", "the name of a column, or keys: " + ", ".join(known))
        )
        return None
    for key, value in options.items():
        if key not in known:
            problems.append(Problem(f"{where}.{key}", f"the key '{key}'", one_of(known, key, "a key")))
        elif fault := _fault(key, value, fact):
            problems.append(Problem(f"{where}.{key}", "nothing" if value in ("", [], {}) else f"'{value}'", fault))
    sources = [key for key in SOURCES if key in options]
    if len(sources) != 1:
        allowed = "exactly one of " + ", ".join(key for key in SOURCES if key in known)
        problems.append(Problem(where, " and ".join(sources) or "none of them", allowed))
    if "month" in options and "year" not in options:
        problems.append(Problem(f"{where}.month", "a month without a year", "year with month"))
    if len(problems) > before:
        return None
    return Entry(where, fact, options, options.get("values"))


def _fault(key: str, value: Any, fact: Fact) -> str | None:
    """What would be allowed instead of the value of a key; None where it is fine."""
    if key in ("missing", "sum"):
        fine = isinstance(value, list) and value and all(isinstance(each, str) for each in value)
        return None if fine else f"a list of {'codes' if key == 'missing' else 'columns'}"
    if key == "values":
        if not isinstance(value, dict) or not value:
            return "codes of the source with what each means"
        is_euros = fact.kind in ("amount", "yearly")  # still to be divided, perhaps
        wrong = [each for each in value.values() if not (_is_number(each) if is_euros else _is_ours(each, fact))]
        return f"what we call it: {_ours(fact)}; not '{wrong[0]}'" if wrong else None
    if not isinstance(value, str) or not value:
        return "one word or number"
    if key in ("value", "when_missing"):
        return None if _is_ours(value, fact) else _ours(fact)
    if key in ("above", *BOUNDS):
        return None if _is_number(value) else "a number"
    if key == "without_last":
        return None if value.isdecimal() and int(value) > 0 else "how many letters, from 1 on"
    if key in ("divide_by", "times"):
        return None if _is_number(value) and float(value) > 0 else "a number above 0"
    if key == "on":
        return None if _is_day(value) else "a day such as 2026-03-10"
    return None


def _is_ours(value: Any, fact: Fact) -> bool:
    if not isinstance(value, str):
        return False
    if fact.kind == "yes_no":
        return value.lower() in (*YES, *NO)
    if fact.kind == "choice":
        return value in fact.choices
    if fact.kind == "date":
        return _is_day(value)
    if fact.kind in ("amount", "yearly", "count"):
        return _is_number(value) and (fact.low is None or fact.low <= float(value) <= fact.high)
    return True


def _ours(fact: Fact) -> str:
    if fact.kind == "text":
        return "a text"
    return "one of " + ", ".join(fact.choices) if fact.kind == "choice" else fact.domain_text()


def _is_number(text: Any) -> bool:
    try:
        return abs(float(text)) < float("inf")
    except (TypeError, ValueError):
        return False


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
