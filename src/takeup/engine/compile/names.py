"""The names of a function: each has one meaning wherever it is read, and a value on every path that leads there.

Python finds out while it runs; a compiler must know before. What is refused: a name that only some paths set, the name
of a loop read after it, the name of a comprehension that means something else outside, a path without a return.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from takeup.engine.compile.errors import CompileError, construct_of
from takeup.engine.compile.source import Source

_READABLE = (ast.If, ast.For, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr, ast.Pass)  # others are refused anyway
_INNER = (ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp)


class Names:
    """The names that a function sets: how often, and which of them are names of loops."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._stores = Counter(_stored(source.statements))
        self._local = {*source.parameters, *self._stores}

    def stores(self, name: str) -> int:
        """How many places set a name, loops not counted among them."""
        return self._stores[name]

    def check(self) -> None:
        """Raises CompileError at the first place that Python could read in another way."""
        _, ends = self._through(self._source.statements, frozenset(self._source.parameters))
        if not ends and all(isinstance(s, _READABLE) for s in self._source.statements):
            raise self._error(self._source.statements[-1], "a return on every path")

    def _error(self, node: ast.AST, allowed: str) -> CompileError:
        line = getattr(node, "lineno", self._source.line)
        return CompileError(self._source.file, line, construct_of(node), allowed)

    def _through(self, body: Iterable[ast.stmt], known: frozenset[str]) -> tuple[frozenset[str], bool]:
        """The names that have a value after these statements, and whether each path ends with a return."""
        for statement in body:
            if isinstance(statement, ast.If):
                self._read(statement.test, known)
                yes, yes_ends = self._through(statement.body, known)
                no, no_ends = self._through(statement.orelse, known)
                if yes_ends and no_ends:
                    return known, True
                known = no if yes_ends else yes if no_ends else yes & no
            elif isinstance(statement, ast.For):
                self._loop(statement, known)
            elif isinstance(statement, ast.Return):
                self._read(statement, known)
                return known, True
            elif isinstance(statement, (ast.Break, ast.Continue)):
                return known, True
            else:
                self._read(statement, known)
                known |= set(_stored([statement]))
        return known, False

    def _loop(self, loop: ast.For, known: frozenset[str]) -> None:
        self._read(loop.iter, known)
        targets = set(_targets(loop.target))
        if clash := sorted(targets & (known | set(self._stores))):
            raise self._error(loop.target, f"another name than '{clash[0]}', which means something else")
        self._through(loop.body, known | targets)

    def _read(self, node: ast.AST, known: frozenset[str]) -> None:
        """Every name that is read must have a value."""
        if isinstance(node, _INNER):
            self._comprehension(node, known)
            return
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            if node.id not in known and (node.id in self._local or node.id in self._loop_names):
                raise self._error(node, f"a name that has a value on every path; '{node.id}' may have none")
            return
        for child in ast.iter_child_nodes(node):
            self._read(child, known)

    def _comprehension(self, node: ast.AST, known: frozenset[str]) -> None:
        for clause in node.generators:  # type: ignore[attr-defined]
            self._read(clause.iter, known)
            targets = set(_targets(clause.target))
            if clash := sorted(targets & (known | set(self._stores))):
                raise self._error(clause.target, f"another name than '{clash[0]}', which means something else")
            known |= targets
            for condition in clause.ifs:
                self._read(condition, known)
        for part in ("elt", "key", "value"):
            if hasattr(node, part):
                self._read(getattr(node, part), known)

    @cached_property
    def _loop_names(self) -> set[str]:
        loops = (n for s in self._source.statements for n in ast.walk(s) if isinstance(n, ast.For))
        return {name for loop in loops for name in _targets(loop.target)}


@cache
def names_of(source: Source) -> Names:
    """The names of a function, checked once however often it is compiled."""
    names = Names(source)
    names.check()
    return names


def _stored(body: Iterable[ast.stmt]) -> Iterator[str]:
    """The names that assignments set."""
    for statement in body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    yield from _targets(target)
            elif isinstance(node, ast.AugAssign) or (isinstance(node, ast.AnnAssign) and node.value is not None):
                yield from _targets(node.target)


def _targets(target: ast.expr) -> Iterator[str]:
    for node in ast.walk(target):
        if isinstance(node, ast.Name):
            yield node.id
