"""The README shows what the program says today."""

from __future__ import annotations

import re
from pathlib import Path

from typer.testing import CliRunner

from takeup.cli import app

ROOT = Path(__file__).parent.parent


def test_the_output_in_the_readme_is_that_of_the_command_above_it() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(r"`takeup (check examples/\S+ --lang en)`:\n\n```text\n(.*?)```", readme, re.DOTALL)
    assert found is not None
    command, shown = found.groups()
    said = CliRunner().invoke(app, command.replace("examples/", f"{ROOT}/examples/").split()).output
    for line in shown.splitlines():
        assert line == "..." or line in said.splitlines(), line


def test_every_page_that_the_documents_link_to_exists() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]:
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"
