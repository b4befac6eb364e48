"""A YAML file with the line of everything in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from takeup.engine.lint.findings import ERROR, Findings


@dataclass(slots=True)
class Document:
    """A YAML file: its data, and the line of every key and item by path."""

    data: Any
    lines: dict[tuple[Any, ...], int]

    def line(self, *path: Any) -> int:
        """The line of a path, or of the nearest thing above it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def items(self, key: str) -> list[tuple[int, Any]]:
        """The items of the list under a key with their places; none where there is no list."""
        found = self.data.get(key) if isinstance(self.data, dict) else None
        return list(enumerate(found)) if isinstance(found, list) else []


def read_document(file: Path, right: str, findings: Findings) -> Document | None:
    """What a file says; None where it is absent or no YAML. A key that stands twice is a finding."""
    if not file.exists():
        return None
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    content = file.read_text(encoding="utf-8")
    try:
        node = yaml.compose(content, Loader=loader)
        data = yaml.load(content, Loader=loader)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        findings.say(ERROR, file, line, f"cannot be read as YAML: {getattr(error, 'problem', error)}", right)
        return None
    lines: dict[tuple[Any, ...], int] = {}
    if node is not None:
        for key, place in _twice(node):
            findings.say(ERROR, file, place, f"the key '{key}' stands here twice", right)
        _note_lines(node, (), lines)
    return Document(data, lines)


def _note_lines(node: yaml.Node, path: tuple[Any, ...], lines: dict[tuple[Any, ...], int]) -> None:
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            lines[(*path, key.value)] = key.start_mark.line + 1
            _note_lines(value, (*path, key.value), lines)
    elif isinstance(node, yaml.SequenceNode):
        for place, value in enumerate(node.value):
            _note_lines(value, (*path, place), lines)


def _twice(node: yaml.Node) -> Iterator[tuple[str, int]]:
    """Keys that stand twice in one mapping: YAML would quietly keep the last."""
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            name = str(key.value)
            if name in seen:
                yield name, key.start_mark.line + 1
            seen.add(name)
            yield from _twice(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _twice(value)
