"""One entry of a mapping: how one value of ours is read from the columns of a file, as a Polars expression.

An entry says where the value comes from (`column`, `sum`, `year` with `month`, `age`, or a constant `value`) and what
is done with it. Nothing is guessed: a code or a text that the entry does not foresee is a fault of the mapping.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import polars as pl

from takeup.engine.facts import Fact

BOUNDS = ("not_below", "not_above")
YES, NO = ("yes", "true", "1"), ("no", "false", "0")


@dataclass(frozen=True)
class Entry:
    """How one value is read. `where`: its place in the mapping; `options`: the keys as written."""

    where: str
    fact: Fact
    options: Mapping[str, Any]
    values: Mapping[str, str] | None

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the file that it needs."""
        names: list[str] = [self.options[key] for key in ("column", "year", "month", "age") if key in self.options]
        return (*names, *self.options.get("sum", ()))

    @property
    def is_constant(self) -> bool:
        """Whether it is the same for all."""
        return "value" in self.options

    def assumption(self, as_of: date) -> str | None:
        """What it makes of data that say less than we ask, in words; None where it adds nothing."""
        if "age" in self.options:
            return f"{self.where}: the middle of the year of birth that an age on {self._on(as_of)} allows"
        if "month" in self.options:
            return f"{self.where}: day 15 of the month that is told"
        if "year" in self.options:
            return f"{self.where}: 1 July, the middle of the year that is told"
        if self.is_constant:
            return f"{self.where}: {self.options['value']} for all"
        told = [f"{key.replace('_', ' ')} {self.options[key]}" for key in BOUNDS if key in self.options]
        if "when_missing" in self.options:
            told.append(f"{self.options['when_missing']} where the source has nothing")
        return f"{self.where}: {', '.join(told)}" if told else None

    def _on(self, as_of: date) -> date:
        return date.fromisoformat(self.options["on"]) if "on" in self.options else as_of

    def expression(self, texts: Callable[[str], pl.Expr], decimal: str, as_of: date) -> pl.Expr:
        """The value as an expression over `texts`: the columns as bare text, null where the source has nothing.

        Null too where a text cannot be read: see `unreadable`.
        """
        if self.is_constant:
            return self._read_ours(self.options["value"])
        if "sum" in self.options:
            parts = [self._part(self._told(texts, column), decimal) for column in self.options["sum"]]
            return self._scaled(sum(parts[1:], parts[0]))
        if "age" in self.options:
            read = _birth_of_age(whole(self._told(texts, self.options["age"])), self._on(as_of))
        elif "year" in self.options:
            month = whole(self._told(texts, self.options["month"])) if "month" in self.options else pl.lit(7)
            read = _date_of(whole(self._told(texts, self.options["year"])), month, 15 if "month" in self.options else 1)
        else:
            read = self._read(self._told(texts, self.options["column"]), decimal)
        if "when_missing" not in self.options:
            return read
        empty = pl.any_horizontal(self._told(texts, column).is_null() for column in self.columns)
        return pl.when(empty).then(self._read_ours(self.options["when_missing"])).otherwise(read)

    def unreadable(self, texts: Callable[[str], pl.Expr], decimal: str, as_of: date) -> pl.Expr:
        """Where the source has something, and yet nothing can be made of it."""
        given = [self._told(texts, column) for column in self.columns]
        if "sum" in self.options:
            return pl.any_horizontal(text.is_not_null() & number(text, decimal).is_null() for text in given)
        told = pl.all_horizontal(text.is_not_null() for text in given)
        return told & self.expression(texts, decimal, as_of).is_null()

    def allowed(self) -> str:
        """What the columns may hold, for messages."""
        if self.values is not None:
            return "a code under `values`, or one under `missing`: " + ", ".join(self.values)
        if self.fact.kind in ("amount", "yearly"):
            return "a number, or a code under `missing`"
        if self.fact.kind == "date":
            return f"a day written as {self.options.get('format', '%Y-%m-%d')}, or a code under `missing`"
        if self.fact.kind == "yes_no":
            return "yes or no (true, false, 1, 0), or other codes under `values`"
        if self.fact.kind == "count":
            return "a whole number, or a code under `missing`"
        return f"one of {', '.join(self.fact.choices)}, or other codes under `values`"

    def _told(self, texts: Callable[[str], pl.Expr], column: str) -> pl.Expr:
        text = texts(column)
        missing = self.options.get("missing")
        return text if missing is None else pl.when(text.is_in(list(missing))).then(None).otherwise(text)

    def _part(self, text: pl.Expr, decimal: str) -> pl.Expr:
        """One of the columns of a sum; what is missing in it counts as `when_missing`."""
        part, missing = number(text, decimal), self.options.get("when_missing")
        return part if missing is None else pl.when(text.is_null()).then(float(missing)).otherwise(part)

    def _read(self, text: pl.Expr, decimal: str) -> pl.Expr:
        """The text of a column as the source writes it."""
        if "above" in self.options:
            return number(text, decimal) > float(self.options["above"])
        if "without_last" in self.options:
            return text.str.head(-int(self.options["without_last"]))
        if self.values is not None:
            text, decimal = text.replace_strict(dict(self.values), default=None, return_dtype=pl.String), "."
        if self.fact.kind in ("amount", "yearly"):
            return self._scaled(number(text, decimal))
        return self._plain(text, self.options.get("format", "%Y-%m-%d"))

    def _read_ours(self, text: str) -> pl.Expr:
        """A value that the mapping itself says: as we write it, in our units."""
        is_amount = self.fact.kind in ("amount", "yearly")
        return pl.lit(float(text)) if is_amount else self._plain(pl.lit(text), "%Y-%m-%d")

    def _plain(self, text: pl.Expr, format: str) -> pl.Expr:
        kind = self.fact.kind
        if kind == "yes_no":
            return yes_or_no(text)
        if kind == "choice":
            return pl.when(text.is_in(list(self.fact.choices))).then(text)
        if kind == "count":
            return whole(text).cast(pl.Int32, strict=False)
        if kind == "date":
            return text.str.to_date(format, strict=False)
        return text

    def _scaled(self, value: pl.Expr) -> pl.Expr:
        scaled = value * float(self.options.get("times", 1)) / float(self.options.get("divide_by", 1))
        low, high = (float(self.options[key]) if key in self.options else None for key in BOUNDS)
        return scaled if low is None and high is None else scaled.clip(low, high)


def number(text: pl.Expr, decimal: str) -> pl.Expr:
    """A number, null where it is none."""
    plain = text.str.replace(",", ".", literal=True) if decimal == "," else text
    return plain.cast(pl.Float64, strict=False)


def whole(text: pl.Expr) -> pl.Expr:
    """A whole number; 3.0 is one too."""
    value = text.cast(pl.Float64, strict=False)
    return pl.when(value == value.floor()).then(value).cast(pl.Int64, strict=False)


def yes_or_no(text: pl.Expr) -> pl.Expr:
    """True or false; null for anything else."""
    lower = text.str.to_lowercase()
    return pl.when(lower.is_in(list(YES))).then(True).when(lower.is_in(list(NO))).then(False)


def _date_of(year: pl.Expr, month: pl.Expr, day: int) -> pl.Expr:
    text = pl.format("{}-{}-{}", year, month.cast(pl.String).str.zfill(2), pl.lit(f"{day:02d}"))
    return text.str.to_date("%Y-%m-%d", strict=False)


def _birth_of_age(age: pl.Expr, on: date) -> pl.Expr:
    """Half a year before the last birthday could have been: on the day asked the age is the one that was told."""
    middle = on - timedelta(182)
    return _date_of(middle.year - age, pl.lit(middle.month), min(middle.day, 28))
