"""What a value is while it is compiled: a kind, and the machine's operands that hold it (or a Python constant).

| kind | held as |
|---|---|
| num | a double: every number, whole ones too (exact up to 2**53) |
| bool | one bit |
| date | a whole number year * 10000 + month * 100 + day |
| str | the number of an interned string |
| id, place | the place of a member in the household's list; ids are not in any order |
| key | the number of a string that was joined of parts: only good for finding an entry of a table |
| person | the address of someone on one day: `context.PERSON_WORDS` and the answers kept about them |
| household | the address of a view, the household on one day: `context.VIEW_WORDS` and the answers kept |
| people | a view and the place of who is left out (-1: nobody) |
| table, rows | a parameter of the law on a day |
| const | a Python object known while compiling |
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

NUM, BOOL, DATE, STR, ID, PLACE, KEY = "num", "bool", "date", "str", "id", "place", "key"
PERSON, HOUSEHOLD, PEOPLE = "person", "household", "people"
TABLE, ROWS, CONST = "table", "rows", "const"

# the types of what a function may give, and of everything that a function takes
LLVM = {NUM: "double", BOOL: "i1", DATE: "i64", STR: "i64", ID: "i64", PLACE: "i64", HOUSEHOLD: "ptr"}
TAKEN = {**LLVM, KEY: "i64", PERSON: "ptr", TABLE: "ptr", ROWS: "ptr"}

OF_ANNOTATION = {
    "float": NUM,
    "int": NUM,
    "bool": BOOL,
    "str": STR,
    "date": DATE,
    "Person": PERSON,
    "Household": HOUSEHOLD,
}


@dataclass(frozen=True)
class Value:
    """A value of some kind; `operands` are LLVM operands, `const` the object of a constant."""

    kind: str
    operands: tuple[str, ...] = ()
    const: Any = None

    @property
    def operand(self) -> str:
        return self.operands[0]


def const(value: Any) -> Value:
    return Value(CONST, (), value)


def packed(day: date) -> int:
    """A day as year * 10000 + month * 100 + day: in the order of the days, and completed years are one division."""
    return day.year * 10000 + day.month * 100 + day.day


def llvm_types(kind: str) -> tuple[str, ...]:
    """The LLVM types of the operands of a kind."""
    return ("ptr", "i64") if kind == PEOPLE else (TAKEN[kind],)
