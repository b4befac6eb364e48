"""What the tests of the terminal share: a run of `takeup` over the small country."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from takeup.cli import app, common

HERE = Path(__file__).parent
FAMILY = HERE / "family.yaml"
EXAMPLES = HERE.parents[1] / "examples"

Run = Callable[..., Any]


@pytest.fixture
def takeup(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command in an empty folder, in English unless said; gives the result of the runner."""
    monkeypatch.setattr(common, "LAWS", "tests.cli")
    monkeypatch.setattr(common, "JURISDICTION", "smallland")
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")

    def run(*arguments: object, input: str = "", code: int = 0) -> Any:
        result = CliRunner().invoke(app, [str(a) for a in arguments], input=input)
        assert result.exit_code == code, (result.output, result.exception)
        return result

    return run


@pytest.fixture
def belgium(takeup: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The same over the real law."""
    monkeypatch.setattr(common, "LAWS", "takeup.law")
    monkeypatch.setattr(common, "JURISDICTION", "be")
    return takeup


@pytest.fixture
def family(tmp_path: Path) -> Path:
    """A copy of the family's dossier that a test may change."""
    file = tmp_path / "family.yaml"
    file.write_text(FAMILY.read_text(encoding="utf-8"), encoding="utf-8")
    return file
