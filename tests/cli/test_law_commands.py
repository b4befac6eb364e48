"""`takeup lint-law` and `takeup new-right`."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import takeup.law
from takeup.engine.law import Law
from takeup.engine.lint import lint
from tests.cli.conftest import Run


def test_a_law_without_errors_is_fine(takeup: Run) -> None:
    page = takeup("lint-law", "--on", "2026-03-10").stdout
    assert "3 rights: 0 errors, 0 warnings" in page
    assert "smallland/school_gift/parameters.yaml:3: note: parameter 'gift': not verified" in page
    later = takeup("lint-law", "--on", "2027-06-01", "--no-notes").stdout
    assert (
        "is known until 2026-09-30" in later
        and "last checked on 2026-01-15" in later
        and "note" not in later.split("\n")[0]
    )
    found = json.loads(takeup("lint-law", "--json", "--on", "2026-03-10").stdout)
    assert {"level", "file", "line", "fault", "right"} == set(found[0])
    takeup("lint-law", "atlantis", code=2)


@pytest.fixture
def new_land(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty jurisdiction `zz` beside the real ones."""
    folder = tmp_path / "zz"
    folder.mkdir()
    (folder / "__init__.py").write_text('"""An empty land."""\n', encoding="utf-8")
    facts = (
        "from takeup import engine\n\n\nclass Person(engine.Person):\n    household: object\n\n\n"
        "class Household(engine.Household):\n    pass\n"
    )
    (folder / "facts.py").write_text(facts, encoding="utf-8")
    monkeypatch.setattr(takeup.law, "__path__", [*takeup.law.__path__, str(tmp_path)])
    importlib.invalidate_caches()
    yield folder
    for name in [n for n in sys.modules if n.startswith("takeup.law.zz")]:
        del sys.modules[name]


def test_a_new_right_is_a_working_skeleton(takeup: Run, new_land: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = takeup("new-right", "zz/rent_help").stdout
    folder = new_land / "rent_help"
    assert "rules.py" in written and "takeup lint-law" in written
    law = Law("takeup.law.zz")
    right = law.right("rent_help")
    assert [c.name for c in right.conditions] == ["old_enough"]
    findings = lint(law, date.today())
    errors = [f for f in findings if f.level == "error"]
    assert errors and all("still to be filled" in f.fault for f in errors), list(map(str, errors))
    assert {f.file.split("/")[-1] for f in errors} >= {"rules.py", "procedure.yaml", "text.nl.md"}
    from tests.law.worked import check as check_example
    from tests.law.worked import examples

    for example in examples(right):
        check_example(right, example, law)
    assert "JURISDICTION" not in (folder / "rules.py").read_text(encoding="utf-8")
    assert f"checked: {date.today()}" in (folder / "procedure.yaml").read_text(encoding="utf-8")
    assert "exists already" in takeup("new-right", "zz/rent_help", code=2).stderr


@pytest.mark.parametrize("name", ["rent", "zz/Rent", "zz/rent-help", "zz/a/b", "../zz/rent", "qq/rent", "zz/"])
def test_bad_names_are_refused(takeup: Run, new_land: Path, name: str) -> None:
    before = sorted(new_land.iterdir())
    takeup("new-right", name, code=2)
    assert sorted(new_land.iterdir()) == before
