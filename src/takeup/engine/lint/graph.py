"""All rights together: other names that are free, doors that lead somewhere, and no circles."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from takeup.engine.lint.code import LOOKS_BACK, Code
from takeup.engine.lint.documents import Document
from takeup.engine.lint.findings import ERROR, WHOLE_FILE, Findings


def check_aliases(rights: Collection[str], procedures: Mapping[str, Document], findings: Findings) -> None:
    """No other name of a right is a name of another one."""
    owner = {right: right for right in rights}
    for right, document in procedures.items():
        for place, alias in document.items("aliases"):
            other = owner.setdefault(str(alias).lower(), right)
            if other != right:
                file = findings.folder / right / "procedure.yaml"
                line = document.line("aliases", place)
                findings.say(ERROR, file, line, f"'{alias}' is also a name of '{other}'", right)


def check_doors(codes: Mapping[str, Code], findings: Findings) -> None:
    """Every right that a rule asks about exists, and none waits for itself."""
    edges: dict[str, list[str]] = {}
    for right, code in codes.items():
        for other, (door, file, line) in code.doors.items():
            if other not in codes:
                fault = f"{door} names an unknown right '{other}'"
                findings.say(ERROR, findings.folder / right / file, line, fault, right)
            elif door not in LOOKS_BACK:
                edges.setdefault(right, []).append(other)
    for circle in _circles(edges):
        fault = f"these rights depend on each other: {' -> '.join(circle)}"
        findings.say(ERROR, findings.folder / circle[0] / "rules.py", WHOLE_FILE, fault, circle[0])


def _circles(edges: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Every circle once, from its alphabetically first right round to itself."""
    found: dict[tuple[str, ...], list[str]] = {}

    def walk(path: list[str]) -> None:
        for other in edges.get(path[-1], ()):
            if other == path[0]:
                if path[0] == min(path):
                    found.setdefault(tuple(path), [*path, path[0]])
            elif other not in path:
                walk([*path, other])

    for start in sorted(edges):
        walk([start])
    return list(found.values())
