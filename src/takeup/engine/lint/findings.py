"""What a check finds, and where it is written down."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Protocol

ERROR, WARNING, NOTE = "error", "warning", "note"
LEVELS = (ERROR, WARNING, NOTE)
WHOLE_FILE = 0  # the line of a finding that is about no line in particular
STALE_DAYS = 400


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `file`: the path from the folder of all jurisdictions; `line`: 0 for a whole file."""

    level: str
    file: str
    line: int
    fault: str
    right: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.level}: {self.fault}"

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return asdict(self)


class Fault(Protocol):
    """Writes a finding down about the place that `path` leads to in the file at hand."""

    def __call__(self, level: str, text: str, *path: Any) -> None: ...


@dataclass(slots=True)
class Findings:
    """The findings of one run over the law in a folder, each once."""

    folder: Path
    today: date
    found: list[Finding] = field(default_factory=list)

    def say(self, level: str, file: Path, line: int, fault: str, right: str = "") -> None:
        """Write a finding down."""
        try:
            shown = file.relative_to(self.folder.parent).as_posix()
        except ValueError:
            shown = file.name
        finding = Finding(level, shown, line, fault, right)
        if finding not in self.found:
            self.found.append(finding)

    def is_stale(self, checked: date) -> bool:
        """Whether something was last checked too long ago."""
        return (self.today - checked).days > STALE_DAYS

    def in_order(self) -> list[Finding]:
        """Folder by folder, line by line; of one line the worst first."""
        return sorted(self.found, key=lambda f: (f.file.rsplit("/", 1)[0], f.file, f.line, LEVELS.index(f.level)))
