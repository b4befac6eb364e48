"""Writes docs/facts.md: every fact that a household's file can hold (make docs)."""

from __future__ import annotations

from pathlib import Path

from takeup.engine.facts import Fact
from takeup.engine.law import Law, load

FILE = Path(__file__).parent.parent / "docs" / "facts.md"


def page(law: Law) -> str:
    """The page as Markdown: per subject a table of facts with what they mean and what is allowed."""
    lines = [
        "# Facts",
        "",
        "Every fact that the law here asks for, as written by `make docs` from `src/takeup/law/be/facts/`. In a",
        "[household's file](dossier.md) each can also be `unknown` (or be left out) or `does not apply`.",
    ]
    for subject, facts in law.facts.items():
        lines += ["", f"## Of {'the household' if subject == 'household' else 'a person'}", ""]
        lines += ["| fact | what | allowed |", "|---|---|---|"]
        lines += [f"| `{name}` | {_what(fact)} | {_allowed(fact)} |" for name, fact in facts.items()]
    return "\n".join(lines) + "\n"


def _what(fact: Fact) -> str:
    return fact.label["en"].replace("{year}", "per year").replace("|", "/")


def _allowed(fact: Fact) -> str:
    if fact.kind == "choice":
        return ", ".join(f"`{choice}`" for choice in fact.choices)
    return fact.domain_text().replace("|", "/")


if __name__ == "__main__":
    FILE.write_text(page(load("takeup.law.be")), encoding="utf-8")
    print(f"written: {FILE.name}")
