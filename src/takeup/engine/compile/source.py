"""The syntax tree of a function of the law, from the file in which it stands."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from takeup.engine.compile.errors import CompileError

Body = ast.FunctionDef | ast.Lambda


@dataclass(frozen=True, slots=True)
class Source:
    """A function as a tree: its file, its parameters in order, its statements (of a lambda one `return`)."""

    file: str
    line: int
    parameters: tuple[str, ...]
    defaults: tuple[ast.expr, ...]
    statements: tuple[ast.stmt, ...]
    returns: str


@cache
def _tree(file: str) -> ast.Module:
    with open(file, encoding="utf-8") as handle:
        return ast.parse(handle.read(), file)


@cache
def source_of(function: Callable[..., Any]) -> Source:
    """The tree of a function or lambda. Raises CompileError where it is not written in Python."""
    code = getattr(function, "__code__", None)
    if code is None:
        raise CompileError(str(function), 0, f"`{function!r}`", "a function written in Python")
    found = _find(code.co_filename, code)
    if found is None:
        raise CompileError(code.co_filename, code.co_firstlineno, f"`{code.co_name}`", "a function defined by `def`")
    arguments = found.args
    if arguments.vararg or arguments.kwarg or arguments.kwonlyargs or arguments.posonlyargs:
        raise CompileError(code.co_filename, code.co_firstlineno, f"the parameters of `{code.co_name}`", "plain ones")
    if isinstance(found, ast.Lambda):
        body: tuple[ast.stmt, ...] = (ast.copy_location(ast.Return(value=found.body), found.body),)
    else:
        body = tuple(found.body)
    returns = str(inspect.get_annotations(function).get("return", "Any"))
    names = tuple(a.arg for a in arguments.args)
    return Source(code.co_filename, code.co_firstlineno, names, tuple(arguments.defaults), body, returns)


def _find(file: str, code: Any) -> Body | None:
    candidates = _functions(file).get((code.co_name, code.co_firstlineno), ())
    return next((node for node in candidates if isinstance(node, ast.FunctionDef) or _same(node, code)), None)


@cache
def _functions(file: str) -> dict[tuple[str, int], list[Body]]:
    """The functions and lambdas of a file by their name and first line."""
    found: dict[tuple[str, int], list[Body]] = {}
    for node in ast.walk(_tree(file)):
        if isinstance(node, ast.Lambda):
            found.setdefault(("<lambda>", node.lineno), []).append(node)
        elif isinstance(node, ast.FunctionDef):
            first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
            found.setdefault((node.name, first), []).append(node)
    return found


def _same(node: ast.Lambda, code: Any) -> bool:
    """Two lambdas may stand on one line: the compiled text tells them apart."""
    compiled = compile(ast.fix_missing_locations(ast.Expression(body=node)), "lambda", "eval")
    inner = next(c for c in compiled.co_consts if hasattr(c, "co_code"))
    return bool(inner.co_code == code.co_code and inner.co_names == code.co_names)
