"""Records that lie one after another, reached from the first of them.

Kernels pass records: a record is a place in memory and nothing else, where an array, or a tuple of arrays, has its
references counted at every call (which took most of the time). Who makes the array keeps it until the call is over.
"""

# mypy: disable-error-code="untyped-decorator"

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from llvmlite import ir
from numba import types
from numba.extending import intrinsic


def _at(context: Any, record: Any, place: Any) -> tuple[Any, Callable[..., Any]]:
    """The record that lies so many places after this one."""
    if not isinstance(record, types.Record):
        raise TypeError(f"at: found {record}; allowed: a record")

    def code(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        first, number = values
        size = context.get_constant(types.intp, record.size)
        return builder.gep(first, [builder.mul(number, size)], source_etype=ir.IntType(8))

    return record(record, types.intp), code


at: Any = intrinsic(_at)
