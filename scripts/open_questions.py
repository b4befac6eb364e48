"""Writes docs/open-questions.md from the procedures of the rights: `python scripts/open_questions.py` (make docs)."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from takeup.engine.law import Law, load

TESTS = Path(__file__).parent.parent / "tests" / "law"
TABLES = ("NOT_MODELLED", "CONTRADICTED", "DIFFERENT")  # of the tests: cases that are not met, each with its reason
FILE = Path(__file__).parent.parent / "docs" / "open-questions.md"


def page(law: Law) -> str:
    """The page as Markdown: per right each point that the sources leave open, and what the rule does meanwhile."""
    lines = [
        "# Open questions",
        "",
        "Points of the law that our sources leave open, contradict each other on, or only give from memory. A result that rests",
        "on one says so (`indicative`, a range, or unknown). This page is written by `make docs` from the `procedure.yaml` of",
        "each right; whoever can settle a point, please do: [how](add-a-right.md).",
        "",
        "Common to all: nothing here was checked against the official journal; most sources are pages of public bodies and",
        "organisations, read up to November 2026. Amounts are known to September 2026 at most: whether federal benefits were",
        "indexed again in October 2026 is not known. A value with the status `unverified` has no better source than memory.",
        "`be_federal`, `be_brussels`, `be_gaps` and `be_algorithms` in a list of sources are the fact sheets collected before",
        "the first version; they name the pages that were read and are not part of this repository.",
    ]
    shared = [("Shared by several rights", law.shared_open_questions)]
    owned = [
        (f"{right.text('name').get('en', right.id)} (`{right.id}`)", right.procedure.get("open_questions") or [])
        for right in law
    ]
    for title, questions in shared + owned:
        if not questions:
            continue
        lines += ["", f"## {title}", ""]
        for question in questions:
            text = " ".join(str(question["text"]["en"]).split())
            choice = " ".join(str(question.get("choice", "")).split())
            lines.append(f"- **{question['id']}**: {text}")
            if choice:
                lines.append(f"  - What takeup does: {choice}")
            if question.get("sources"):
                lines.append("  - Sources: " + "; ".join(str(s) for s in question["sources"]))
    lines += [
        "",
        "## Worked examples that are not met",
        "",
        "The tests compare the law here with some 400 collected examples (published pages and a public encoding of Belgian",
        "law, rulespec-be, Axiom Foundation, CC BY 4.0; the examples themselves are not part of this repository). All are met",
        "but these. A value that is contradicted is never changed to fit: the test asserts both, theirs and ours.",
        "",
    ]
    lines += [f"- **{case}**: {' '.join(reason.split())}" for case, reason in sorted(set(unmet()))]
    return "\n".join(lines) + "\n"


def unmet() -> Iterator[tuple[str, str]]:
    """Every collected example, or one value of it, that the tests list as not met, and why."""
    for file in sorted(TESTS.glob("test_*.py")):
        if not any(f"{table}" in file.read_text(encoding="utf-8") for table in TABLES):
            continue
        module = importlib.import_module(f"tests.law.{file.stem}")
        for table in TABLES:
            found: dict[Any, Any] = getattr(module, table, {})
            for key, entry in found.items():
                reason = entry[0] if isinstance(entry, tuple) else entry
                name = f"{key[0]}, {key[1].replace('_', ' ')}" if isinstance(key, tuple) else key
                if isinstance(reason, dict | set | frozenset):
                    raise TypeError(f"{file.name}: {table}[{key!r}] must be a reason, or (reason, our value)")
                ours = f" We give {entry[1]}." if isinstance(entry, tuple) else ""
                yield str(name), f"{reason}.{ours}".replace("..", ".")


if __name__ == "__main__":
    FILE.write_text(page(load("takeup.law.be")), encoding="utf-8")
    print(f"written: {FILE.name}")
