"""Open questions of law: what rules call uncertain is listed in procedure.yaml, and what is listed is used.

A question that no rule can name, because it is about terms or about amounts in general, says so with
`about: procedure`, `about: amounts` or `about: left_out` (a condition that no rule computes).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from takeup.engine.lint.code import Code
from takeup.engine.lint.documents import Document
from takeup.engine.lint.findings import ERROR, WARNING, Findings
from takeup.engine.lint.wording import in_each_language, whole_sources

SHARED = "open_questions.yaml"  # of points that no single right owns
ABOUT = ("procedure", "amounts", "left_out")


def check_open_questions(codes: Mapping[str, Code], listing: Mapping[str, Document], findings: Findings) -> None:
    """Every question used is listed, and the other way round. Both by folder, '' for the jurisdiction itself."""
    used = {id for code in codes.values() for id in code.questions}
    listed: set[str] = set()
    for folder, document in listing.items():
        listed |= _check_listed(folder, document, used, findings)
    for folder, code in codes.items():
        for id, (file, line) in code.questions.items():
            if id not in listed:
                fault = f"the open question '{id}' is not listed under open_questions in procedure.yaml or {SHARED}"
                findings.say(ERROR, findings.folder / folder / file, line, fault, folder)


def _check_listed(right: str, document: Document, used: Collection[str], findings: Findings) -> set[str]:
    file = findings.folder / right / ("procedure.yaml" if right else SHARED)
    found: set[str] = set()

    def fault(level: str, text: str, *path: Any) -> None:
        findings.say(level, file, document.line(*path), text, right)

    for place, entry in document.items("open_questions"):
        where = ("open_questions", place)
        id = entry.get("id") if isinstance(entry, dict) else None
        if not id:
            fault(ERROR, "an open question has no id", *where)
            continue
        if id in found:
            fault(ERROR, f"the open question '{id}' is listed twice", *where)
        found.add(str(id))
        in_each_language(entry.get("text"), f"the open question '{id}'", fault, *where)
        whole_sources(entry.get("sources"), f"the open question '{id}'", fault, *where)
        for key in ("choice", "sources"):
            if not entry.get(key):
                fault(WARNING, f"the open question '{id}' has no '{key}'", *where)
        about = entry.get("about")
        if about is not None and about not in ABOUT:
            fault(ERROR, f"the open question '{id}' is about {about!r}; allowed: {', '.join(ABOUT)}", *where, "about")
        if id not in used and about is None:
            fault(WARNING, f"the open question '{id}' is used by no rule", *where)
    return found
