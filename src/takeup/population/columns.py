"""The columns of a file against the schema: which are there, of which type, and how to bring them to ours.

Other programs write the same thing in other Arrow types (a large_string, an int64, a plain string for a choice).
Those that lose nothing are taken; `conform` turns them into the types of the schema.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.types as types

from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.population.errors import Problem, one_of
from takeup.population.schema import (
    CHANGE_COLUMNS,
    CHANGES,
    CHOICE,
    CLAIM_COLUMNS,
    CLAIMS,
    HOUSEHOLD_COLUMNS,
    MEMBER_COLUMNS,
    MEMBERS,
    PERSON,
    RECEIVED,
    RECEIVED_COLUMNS,
    REQUIRED,
    arrow_type,
    fact_of_column,
)

Columns = Callable[[str], pa.DataType | None]

LISTS: Mapping[str, Mapping[str, pa.DataType]] = {
    CHANGES: CHANGE_COLUMNS,
    RECEIVED: RECEIVED_COLUMNS,
    CLAIMS: CLAIM_COLUMNS,
}
_SPELLED = {
    pa.string(): "string (also large_string, string_view or a dictionary of them)",
    CHOICE: "dictionary of string (also string)",
    pa.float64(): "double (also float, decimal or an integer)",
    pa.int32(): "int32 (also another integer)",
    pa.int16(): "int16 (also another integer)",
    pa.date32(): "date32",
    pa.bool_(): "bool",
}


def column_problems(found: pa.Schema, law: Law) -> list[Problem]:
    """Every column that is missing, unknown or of a type that cannot be taken."""
    missing = [name for name in REQUIRED if name not in found.names]
    problems = [Problem(name, "no such column", "the column " + name) for name in missing]
    twice = sorted({name for name in found.names if found.names.count(name) > 1})
    problems += [Problem(name, "two columns of this name", "one") for name in twice]
    return problems + [problem for field in found for problem in _column(field, law)]


def conforming(found: pa.Schema, law: Law) -> pa.Schema:
    """The same columns in the types of the schema, the metadata kept. For a file without `column_problems`."""
    return pa.schema([(field.name, _wanted(field.name, field.type, law)) for field in found], metadata=found.metadata)


def _column(field: pa.Field, law: Law) -> Iterator[Problem]:
    name = field.name
    if name in HOUSEHOLD_COLUMNS:
        yield from _typed(name, field.type, HOUSEHOLD_COLUMNS[name])
    elif name == HOUSEHOLD:
        yield from _struct(name, field.type, _with_facts({}, law.facts[HOUSEHOLD]), _names({}, law.facts[HOUSEHOLD]))
    elif name == MEMBERS:
        facts = law.facts[PERSON]
        yield from _list(name, field.type, _with_facts(MEMBER_COLUMNS, facts), _names(MEMBER_COLUMNS, facts))
    elif name in LISTS:
        yield from _list(name, field.type, LISTS[name].get, LISTS[name])
    else:
        known = [*HOUSEHOLD_COLUMNS, HOUSEHOLD, MEMBERS, *LISTS]
        yield Problem(name, f"an unknown column ({field.type})", one_of(known, name, "a column of the schema"))


def _list(name: str, found: pa.DataType, columns: Columns, known: Mapping[str, Any]) -> Iterator[Problem]:
    if types.is_null(found):
        return
    if not (types.is_list(found) or types.is_large_list(found)):
        yield Problem(name, str(found), "list<struct> (also large_list<struct>)")
        return
    yield from _struct(name, found.value_type, columns, known, "[]")


def _struct(
    name: str, found: pa.DataType, columns: Columns, known: Mapping[str, Any], place: str = ""
) -> Iterator[Problem]:
    if types.is_null(found):
        return
    if not types.is_struct(found):
        yield Problem(name, f"list<{found}>" if place else str(found), f"{'list<struct>' if place else 'struct'}")
        return
    names = [field.name for field in found]
    if not names:
        yield Problem(name, "a struct without fields", "at least one field, or no such column")
    for field in found:
        path = f"{name}{place}.{field.name}"
        wanted = columns(field.name)
        if names.count(field.name) > 1:
            yield Problem(path, "two columns of this name", "one")
        if wanted is None:
            yield Problem(path, f"an unknown column ({field.type})", _instead(field.name, known))
        else:
            yield from _typed(path, field.type, wanted)


def _typed(path: str, found: pa.DataType, wanted: pa.DataType) -> Iterator[Problem]:
    if not takes(found, wanted):
        yield Problem(path, str(found), _SPELLED[wanted])


def _instead(name: str, known: Mapping[str, Any]) -> str:
    fact = known.get(name)
    if isinstance(fact, Fact):  # a yearly fact without its year
        return f"a column for each year, such as {name}_2024"
    return one_of(list(known), name, "a column of the schema")


def _names(columns: Mapping[str, Any], facts: Mapping[str, Any]) -> dict[str, Any]:
    return {**columns, **facts}


def _with_facts(columns: Mapping[str, pa.DataType], facts: Mapping[str, Fact]) -> Columns:
    def type_of(name: str) -> pa.DataType | None:
        if name in columns:
            return columns[name]
        found = fact_of_column(name, facts)
        return None if found is None else arrow_type(found[0])

    return type_of


def takes(found: pa.DataType, wanted: pa.DataType) -> bool:
    """Whether a column of type `found` can be read as `wanted`; single values are still checked."""
    if found == wanted or types.is_null(found):
        return True
    if types.is_string(wanted) or types.is_dictionary(wanted):
        return _is_text(found.value_type if types.is_dictionary(found) else found)
    if types.is_float64(wanted):
        return bool(types.is_floating(found) or types.is_integer(found) or types.is_decimal(found))
    if types.is_integer(wanted):
        return bool(types.is_integer(found))
    return False


def _is_text(found: pa.DataType) -> bool:
    return bool(types.is_string(found) or types.is_large_string(found) or types.is_string_view(found))


def _wanted(name: str, found: pa.DataType, law: Law) -> pa.DataType:
    if name in HOUSEHOLD_COLUMNS:
        return HOUSEHOLD_COLUMNS[name]
    if types.is_null(found):
        return found
    if name == HOUSEHOLD:
        return _fields(found, _with_facts({}, law.facts[HOUSEHOLD]))
    columns = _with_facts(MEMBER_COLUMNS, law.facts[PERSON]) if name == MEMBERS else LISTS[name].get
    return pa.list_(_fields(found.value_type, columns))


def _fields(found: pa.DataType, columns: Columns) -> pa.DataType:
    return found if types.is_null(found) else pa.struct([(field.name, columns(field.name)) for field in found])


def conform(batch: pa.RecordBatch, wanted: pa.Schema) -> pa.RecordBatch:
    """The batch in other types, values unchanged. Raises pa.ArrowInvalid where a value does not fit."""
    if batch.schema.equals(wanted):
        return batch.replace_schema_metadata(wanted.metadata)
    arrays = [as_type(column, field.type) for column, field in zip(batch.columns, wanted, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=wanted)


def as_type(array: pa.Array, wanted: pa.DataType) -> pa.Array:
    """An array in another type, nested ones field by field."""
    if array.type == wanted:
        return array
    if types.is_null(array.type):
        return pa.nulls(len(array), wanted)
    if types.is_struct(wanted):
        fields = [as_type(child, field.type) for child, field in zip(array.flatten(), wanted, strict=True)]
        return pa.StructArray.from_arrays(fields, fields=list(wanted), mask=array.is_null())
    if types.is_list(wanted):
        offsets = np.zeros(len(array) + 1, np.int32)
        np.cumsum(array.value_lengths().fill_null(0), out=offsets[1:])
        items = as_type(array.flatten(), wanted.value_type)
        return pa.ListArray.from_arrays(pa.array(offsets), items, type=wanted, mask=array.is_null())
    if types.is_dictionary(wanted):
        plain = array.dictionary_decode() if types.is_dictionary(array.type) else array
        return plain.cast(pa.string()).dictionary_encode()
    if types.is_dictionary(array.type):
        array = array.dictionary_decode()
    return array.cast(wanted)
