"""What the compiler refuses: where it stands, and what is allowed there."""

from __future__ import annotations

import ast

from takeup.engine.errors import LawError


class CompileError(LawError):
    """A rule uses a construct that the compiler cannot read: names file, line, construct and what is allowed."""

    def __init__(self, file: str, line: int, construct: str, allowed: str) -> None:
        super().__init__(f"{file}, line {line}: the compiler cannot read {construct}; allowed: {allowed}")
        self.file = file
        self.line = line
        self.construct = construct
        self.allowed = allowed


def construct_of(node: ast.AST) -> str:
    """A piece of a rule as one would quote it: its kind and its first line."""
    try:
        text = ast.unparse(node).splitlines()[0]
    except (AttributeError, ValueError):
        text = ""
    return f"{type(node).__name__} `{text[:80]}`"
