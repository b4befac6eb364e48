"""Writes docs/coverage.md: what is covered, right by right (make docs)."""

from __future__ import annotations

from pathlib import Path

from takeup.engine.law import Law, load
from takeup.engine.lint.coverage import HEAD, coverage

FILE = Path(__file__).parent.parent / "docs" / "coverage.md"


def page(law: Law) -> str:
    """The page as Markdown: one row a right."""
    rows = coverage(law)
    lines = [
        "# Coverage",
        "",
        "What the law here covers, as counted by `takeup lint-law` (written by `make docs`). *Grade*: `exact` has",
        "conditions and an amount, `conditions` says yes, no or cannot say, `worth_asking` is for an office to weigh.",
        "*Figures*: values confirmed / derived from confirmed ones / not verified. *Open*: points that the sources",
        "leave open ([which](open-questions.md)). *Paid from*: from when a claim is paid; `unknown`: no source says.",
        "",
        "| " + " | ".join(HEAD) + " |",
        "|" + "---|" * len(HEAD),
    ]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    FILE.write_text(page(load("takeup.law.be")), encoding="utf-8")
    print(f"written: {FILE.name}")
