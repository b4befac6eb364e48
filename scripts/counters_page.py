"""Writes the table of docs/counters.md: what is known of which counter, and from where (make docs)."""

from __future__ import annotations

from pathlib import Path

from takeup.engine.counters import FIELDS, Counter, counters
from takeup.engine.law import Law, load
from takeup.reading.hours import in_language

FILE = Path(__file__).parent.parent / "docs" / "counters.md"
START = "<!-- written by make docs -->\n"


def table(law: Law) -> str:
    """One row a counter: `yes` is confirmed, `?` is second-hand, empty is not known."""
    lines = ["| counter | kind | " + " | ".join(FIELDS) + " | sources |", "|---|---|" + "---|" * len(FIELDS) + "---|"]
    lines += ["| " + " | ".join(_row(counter)) + " |" for counter in counters(law)]
    return "\n".join(lines) + "\n"


def page(law: Law, text: str) -> str:
    """The text of the page with its table anew."""
    return text.partition(START)[0] + START + "\n" + table(law)


def _row(counter: Counter) -> tuple[str, ...]:
    known = ("" if field in counter.missing else "yes" if counter.is_confirmed(field) else "?" for field in FIELDS)
    return in_language(counter.names, "fr"), counter.kind, *known, "; ".join(counter.sources)


if __name__ == "__main__":
    FILE.write_text(page(load("takeup.law.be"), FILE.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"written: {FILE.name}")
